// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the command line as a handler sees it: what was typed, where answers go, and the book it names. Main thread only.
#pragma once

#include "finance/money/result.h"
#include "ui/cli/arguments.h"
#include "ui/cli/output.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <span>

namespace amanah::cli {

class Invocation
{
public:
    Invocation(const Arguments& arguments, Output& output) : m_arguments(arguments), m_output(output) {}

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] bool has(const char* option) const { return m_arguments.has(option); }
    [[nodiscard]] QString value(const char* option) const { return m_arguments.value(option); }
    // Every value of an option that may be given again.
    [[nodiscard]] QStringList values(const char* option) const { return m_arguments.repeated.value(QString::fromLatin1(option)); }
    // Empty when an optional one was left out.
    [[nodiscard]] QString positional(qsizetype index) const { return m_arguments.positionals.value(index); }
    [[nodiscard]] Output& out() { return m_output; }

    // --book, else AMANAH_BOOK, else the user's book in the data directory.
    [[nodiscard]] QString bookPath() const;
    // --user, else the login name.
    [[nodiscard]] QString userName() const;

    // The exit code of a rule's answer.
    int finish(finance::Result<QJsonObject> answer);
    // Wrong usage that the table cannot express.
    int wrongUsage(const QString& field, const QString& message);

private:
    const Arguments& m_arguments;
    Output& m_output;
};

// The machine's own day; the only place the command line reads the clock for a rule.
[[nodiscard]] QDate today();

// The whole of a file, or of standard input for "-"; not_found when there is none, invalid_input over `limit` bytes.
[[nodiscard]] finance::Result<QByteArray> readInput(const QString& file, const QString& field, qint64 limit = 64 * 1024 * 1024);
// As above, and it must be one JSON object, UTF-8 without NUL.
[[nodiscard]] finance::Result<QJsonObject> readJsonObject(const QString& file, const QString& field);
// As above, for a JSON array.
[[nodiscard]] finance::Result<QJsonArray> readJsonArray(const QString& file, const QString& field);
// Judges bytes as readJsonObject() does.
[[nodiscard]] finance::Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& field);

// A whole number in [least, most] or `fallback` when the option is absent; else invalid_input on the option.
[[nodiscard]] finance::Result<int> wholeOption(const Invocation& invocation, const char* option, int fallback, int least, int most);

// 1–200 bytes of UTF-8, else invalid_input on "key".
[[nodiscard]] finance::Result<void> checkKey(const QString& key);

// What was given and is empty is never taken for left out: a script's unset variable must not make a donor loose cash. Free text may be.
[[nodiscard]] finance::Result<void> refuseEmpty(const OptionSpec& option);

// Every command, in the order help shows them.
[[nodiscard]] std::span<const CommandSpec> commandTable();

// Answers one command line, well formed or not; the exit code.
int runArguments(const Arguments& arguments, Output& output);

// One subject's rows each.
[[nodiscard]] std::vector<CommandSpec> accessCommands();
[[nodiscard]] std::vector<CommandSpec> auditCommands();
[[nodiscard]] std::vector<CommandSpec> bookCommands();
[[nodiscard]] std::vector<CommandSpec> companionCommands();
[[nodiscard]] std::vector<CommandSpec> donationCommands();
[[nodiscard]] std::vector<CommandSpec> donorCommands();
[[nodiscard]] std::vector<CommandSpec> exchangeCommands();
[[nodiscard]] std::vector<CommandSpec> fitrCommands();
[[nodiscard]] std::vector<CommandSpec> fundCommands();
[[nodiscard]] std::vector<CommandSpec> hijriCommands();
[[nodiscard]] std::vector<CommandSpec> periodCommands();
[[nodiscard]] std::vector<CommandSpec> privacyCommands();
[[nodiscard]] std::vector<CommandSpec> programCommands();
[[nodiscard]] std::vector<CommandSpec> reportCommands();
[[nodiscard]] std::vector<CommandSpec> presetCommands();
[[nodiscard]] std::vector<CommandSpec> sampleCommands();
[[nodiscard]] std::vector<CommandSpec> webCommands();
[[nodiscard]] std::vector<CommandSpec> zakatCommands();
[[nodiscard]] std::vector<CommandSpec> zakatYearCommands();

} // namespace amanah::cli
