// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/arguments.h"

#include <algorithm>
#include <array>

namespace amanah::cli {

namespace {

constexpr std::array<OptionSpec, 6> globalTable{{
    {"book", "PATH", "the book; else AMANAH_BOOK, else the user's own"},
    {"user", "NAME", "who is written into the audit trail"},
    {"json", nullptr, "answer in JSON on standard output"},
    {"log-level", "L", "debug, info, warning, error or off; on standard error"},
    {"version", nullptr, "print the version"},
    {"help", nullptr, "print help, of a command when one is named"},
}};

bool looksLikeOption(const QString& text)
{
    return text.size() > 1 && text.startsWith(u'-') && !(text.at(1) >= u'0' && text.at(1) <= u'9');
}

const OptionSpec* optionNamed(std::span<const OptionSpec> table, const QString& name)
{
    const auto it = std::ranges::find_if(table, [&](const OptionSpec& option) { return name == QLatin1String(option.name); });
    return it == table.end() ? nullptr : &*it;
}

class Parser
{
public:
    Parser(const QStringList& arguments, std::span<const CommandSpec> table) : m_arguments(arguments), m_table(table) {}

    Arguments parse()
    {
        for (m_at = 0; m_at < m_arguments.size(); ++m_at)
            take(m_arguments.at(m_at));
        if (!m_result.has("help") && !m_result.has("version"))
            checkComplete();
        return std::move(m_result);
    }

private:
    void take(const QString& text)
    {
        if (!m_optionsEnded && text == u"--")
            m_optionsEnded = true;
        else if (!m_optionsEnded && looksLikeOption(text))
            takeOption(text);
        else if (!m_result.command || (m_result.positionals.isEmpty() && leadsOn(text)))
            takeWord(text);
        else
            takePositional(text);
    }

    void takeOption(const QString& text)
    {
        const QString bare = text.mid(text.startsWith(u"--") ? 2 : 1);
        const qsizetype equals = bare.indexOf(u'=');
        const QString name = bare.left(equals);
        const OptionSpec* option = text.startsWith(u"--") ? known(name) : nullptr;
        if (!option)
            return fail(name, QStringLiteral("There is no option %1 here.").arg(text.left(text.size() - bare.size()) + name));
        if (!option->value)
            return equals >= 0 ? fail(name, QStringLiteral("--%1 takes no value.").arg(name)) : store(name, {});
        if (equals >= 0)
            return store(name, bare.mid(equals + 1));
        if (m_at + 1 >= m_arguments.size())
            return fail(name, QStringLiteral("--%1 needs a value.").arg(name));
        store(name, m_arguments.at(++m_at));
    }

    const OptionSpec* known(const QString& name) const
    {
        if (const OptionSpec* option = optionNamed(globalTable, name))
            return option;
        return m_result.command ? optionNamed(m_result.command->options, name) : nullptr;
    }

    void store(const QString& name, const QString& value)
    {
        const OptionSpec* option = known(name);
        if (option && option->need == Need::Repeated)
            m_result.repeated[name].append(value);
        else if (m_result.options.contains(name))
            return fail(name, QStringLiteral("--%1 is given twice.").arg(name));
        m_result.options.insert(name, value);
    }

    // A whole command may be the beginning of a longer one: "hijri" and "hijri override add".
    [[nodiscard]] bool leadsOn(const QString& word) const
    {
        const QString words = m_words + u' ' + word;
        return std::ranges::any_of(m_table, [&](const CommandSpec& command) {
            const QString spelled = QString::fromLatin1(command.words);
            return spelled == words || spelled.startsWith(words + u' ');
        });
    }

    void takeWord(const QString& word)
    {
        if (m_unknownCommand)
            return;
        const QString words = m_words.isEmpty() ? word : m_words + u' ' + word;
        bool isGroup = false;
        m_result.command = nullptr;
        for (const CommandSpec& command : m_table) {
            const QString spelled = QString::fromLatin1(command.words);
            if (spelled == words)
                m_result.command = &command;
            isGroup = isGroup || spelled.startsWith(words + u' ');
        }
        m_words = words;
        if (m_result.command || isGroup)
            return;
        m_unknownCommand = true;
        fail(QStringLiteral("command"), QStringLiteral("There is no command \"%1\".").arg(words));
    }

    void takePositional(const QString& text)
    {
        if (m_result.positionals.size() >= qsizetype(m_result.command->positionals.size()))
            return fail(QStringLiteral("command"), QStringLiteral("\"%1\" is one argument too many.").arg(text));
        m_result.positionals.append(text);
    }

    void checkComplete()
    {
        if (!m_result.command)
            return fail(QStringLiteral("command"), m_words.isEmpty() ? QStringLiteral("Say what to do.")
                                                                     : QStringLiteral("\"%1\" is not a whole command.").arg(m_words));
        const auto& positionals = m_result.command->positionals;
        for (std::size_t i = std::size_t(m_result.positionals.size()); i < positionals.size(); ++i)
            if (positionals[i].required)
                fail(QString::fromLatin1(positionals[i].name).toLower(), QStringLiteral("%1 is missing.").arg(QLatin1String(positionals[i].name)));
        for (const OptionSpec& option : m_result.command->options)
            if (option.need == Need::Required && !m_result.has(option.name))
                fail(QString::fromLatin1(option.name), QStringLiteral("--%1 is missing.").arg(QLatin1String(option.name)));
    }

    void fail(const QString& field, const QString& message)
    {
        if (m_result.error.message.isEmpty())
            m_result.error = {field, message};
    }

    const QStringList& m_arguments;
    std::span<const CommandSpec> m_table;
    Arguments m_result;
    QString m_words;
    qsizetype m_at = 0;
    bool m_optionsEnded = false;
    bool m_unknownCommand = false;
};

QString optionShape(const OptionSpec& option)
{
    const QString name = QStringLiteral("--") + QLatin1String(option.name);
    return option.value ? name + u' ' + QString::fromUtf8(option.value) : name;
}

QString optionRows(std::span<const OptionSpec> options)
{
    qsizetype width = 0;
    for (const OptionSpec& option : options)
        width = std::max(width, std::min<qsizetype>(optionShape(option).size(), 28));
    QString text;
    for (const OptionSpec& option : options)
        text += QStringLiteral("  ") + optionShape(option).leftJustified(width) + QStringLiteral("  ") + QString::fromUtf8(option.help)
            + (option.need == Need::Required ? QStringLiteral(" (required)\n") : QStringLiteral("\n"));
    return text;
}

} // namespace

std::span<const OptionSpec> globalOptions()
{
    return globalTable;
}

Arguments parseArguments(const QStringList& arguments, std::span<const CommandSpec> table)
{
    return Parser(arguments, table).parse();
}

QString usageLine(const CommandSpec& command)
{
    QString line = QStringLiteral("usage: amanah-cli ") + QLatin1String(command.words);
    for (const PositionalSpec& positional : command.positionals)
        line += positional.required ? QStringLiteral(" %1").arg(QLatin1String(positional.name))
                                    : QStringLiteral(" [%1]").arg(QLatin1String(positional.name));
    for (const OptionSpec& option : command.options)
        if (option.need == Need::Required)
            line += u' ' + optionShape(option);
    const bool optional = std::ranges::any_of(command.options, [](const OptionSpec& o) { return o.need != Need::Required; });
    return optional ? line + QStringLiteral(" [options]") : line;
}

QString commandHelp(const CommandSpec& command)
{
    QString text = usageLine(command) + QStringLiteral("\n\n") + QString::fromUtf8(command.summary) + u'\n';
    if (!command.options.empty())
        text += QStringLiteral("\noptions\n") + optionRows(command.options);
    return text + QStringLiteral("\noptions of every command\n") + optionRows(globalTable);
}

QString overallHelp(std::span<const CommandSpec> table)
{
    QString text = QStringLiteral("usage: amanah-cli [options] COMMAND [arguments]\n\ncommands\n");
    qsizetype width = 0;
    for (const CommandSpec& command : table)
        width = std::max(width, QLatin1String(command.words).size());
    for (const CommandSpec& command : table)
        text += QStringLiteral("  ") + QString::fromLatin1(command.words).leftJustified(width) + QStringLiteral("  ")
            + QString::fromUtf8(command.summary) + u'\n';
    text += QStringLiteral("\noptions of every command\n") + optionRows(globalTable);
    return text + QStringLiteral("\nexit: 0 done, 1 refused or a fault found, 2 wrong usage, 3 the book cannot be used, 4 a defect\n");
}

} // namespace amanah::cli
