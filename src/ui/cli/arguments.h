// SPDX-License-Identifier: GPL-3.0-or-later
// The command table and the parser that reads a command line by it. Help is printed from the same rows, so what is accepted and what is
// explained cannot drift apart. Knows nothing of books or money. Any thread.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <span>
#include <string_view>
#include <vector>

namespace amanah::cli {

class Invocation;
using Handler = int (*)(Invocation&);

struct PositionalSpec
{
    const char* name; // as help shows it: "ID"
    bool required = true;
};

enum class Need { Optional, Required, Repeated /* optional, and may be given again */ };

struct OptionSpec
{
    const char* name;  // without dashes
    const char* value; // placeholder in help; null: a switch
    const char* help;
    Need need = Need::Optional;
};

struct CommandSpec
{
    const char* words; // "donation add"
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    const char* summary;
    Handler handler;
};

// Options that every command knows, before or after its words.
[[nodiscard]] std::span<const OptionSpec> globalOptions();

// What is wrong with a command line; `field` is the option without its dashes, the positional's name, or "command".
struct UsageError
{
    QString field;
    QString message;
};

struct Arguments
{
    const CommandSpec* command = nullptr;
    QHash<QString, QString> options; // command and global ones; a switch has an empty value, a repeated option its last
    QHash<QString, QStringList> repeated; // every value of an option that may be given again, in order
    QStringList positionals;
    UsageError error; // empty message: well formed

    [[nodiscard]] bool has(const char* option) const { return options.contains(QString::fromLatin1(option)); }
    [[nodiscard]] QString value(const char* option) const { return options.value(QString::fromLatin1(option)); }
    [[nodiscard]] bool ok() const { return error.message.isEmpty(); }
};

// The first thing wrong is kept and the rest still read, so that --json is honoured in the answer to a wrong line too.
// An option that takes a value takes the next argument whatever it looks like; "--" ends options; "-" and "-5" are not options.
[[nodiscard]] Arguments parseArguments(const QStringList& arguments, std::span<const CommandSpec> table);

[[nodiscard]] QString overallHelp(std::span<const CommandSpec> table);
[[nodiscard]] QString commandHelp(const CommandSpec& command);
// The line "usage: amanah-cli donor show ID".
[[nodiscard]] QString usageLine(const CommandSpec& command);

} // namespace amanah::cli
