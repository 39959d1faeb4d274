// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/output.h"

#include "ui/cli/text_layout.h"

#include <QJsonDocument>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace amanah::cli {

namespace {

using namespace finance;

// A table for people is laid out by its widest cell; past this many rows it is printed in pieces.
constexpr std::size_t tablePiece = 500;

bool writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += written;
    }
    return true;
}

QString refusalText(const Error& error)
{
    QString text = QStringLiteral("refused: ") + (error.message.isEmpty() ? codeName(error.code) : error.message);
    text += QStringLiteral(" (") + codeName(error.code);
    if (!error.field.isEmpty())
        text += QStringLiteral(", ") + error.field;
    if (!error.cause.isEmpty())
        text += QStringLiteral(", ") + error.cause;
    return text + QStringLiteral(")");
}

} // namespace

int exitCodeOf(const Error& error)
{
    static const std::array<QLatin1String, 6> bookCauses{QLatin1String("missing"), QLatin1String("locked"),   QLatin1String("corrupt"),
                                                         QLatin1String("newer"),   QLatin1String("not_ours"), QLatin1String("no_permission")};
    if (error.code == Code::Defect)
        return exit_code::defect;
    if (error.code == Code::Unavailable)
        for (const QLatin1String cause : bookCauses)
            if (error.cause == cause)
                return exit_code::noBook;
    return exit_code::refused;
}

QJsonObject errorJson(const Error& error)
{
    return {{QStringLiteral("code"), codeName(error.code)},
            {QStringLiteral("field"), error.field},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("cause"), error.cause}};
}

int Output::answer(QJsonObject body)
{
    if (m_json) {
        body.insert(QStringLiteral("ok"), true);
        writeJson(body);
    } else {
        body.remove(QStringLiteral("ok"));
        write(layoutAnswer(body).toUtf8());
    }
    return exit_code::done;
}

int Output::refusal(const Error& error, const QJsonObject& more)
{
    if (m_json) {
        QJsonObject body = more;
        body.insert(QStringLiteral("ok"), false);
        body.insert(QStringLiteral("error"), errorJson(error));
        writeJson(body);
    } else {
        write(layoutAnswer(more).toUtf8());
        note(refusalText(error));
    }
    return exitCodeOf(error);
}

int Output::wrongUsage(const UsageError& error, const QString& help)
{
    if (m_json)
        writeJson({{QStringLiteral("ok"), false}, {QStringLiteral("error"), errorJson({Code::InvalidInput, error.field, error.message, {}})}});
    note(error.message + u'\n' + help);
    return exit_code::usage;
}

int Output::text(const QString& name, const QString& text)
{
    if (m_json)
        writeJson({{QStringLiteral("ok"), true}, {name, text}});
    else
        write(text.toUtf8());
    return exit_code::done;
}

void Output::row(const QJsonObject& row)
{
    if (m_json)
        return writeJson(row);
    m_rows.push_back(row);
    if (m_rows.size() >= tablePiece)
        flushTable();
}

int Output::endList(const QString& next)
{
    flushTable();
    if (!next.isEmpty() && m_json)
        writeJson({{QStringLiteral("next"), next}});
    else if (!next.isEmpty())
        write(QStringLiteral("more: --after %1\n").arg(next).toUtf8());
    return exit_code::done;
}

void Output::line(const QJsonObject& line)
{
    if (m_json)
        writeJson(line);
    else
        write(layoutLine(line).toUtf8());
}

void Output::note(const QString& text)
{
    const QByteArray bytes = (text + u'\n').toUtf8();
    if (m_sink)
        m_sink(bytes);
    else
        writeAll(STDERR_FILENO, bytes);
}

void Output::write(const QByteArray& bytes)
{
    const std::scoped_lock lock(m_writing);
    if (m_sink)
        m_sink(bytes);
    else if (!m_closed && !writeAll(STDOUT_FILENO, bytes))
        m_closed = true;
}

void Output::aside(const QByteArray& bytes)
{
    if (!m_json)
        write(bytes);
}

void Output::writeJson(const QJsonObject& object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::flushTable()
{
    if (!m_rows.empty())
        write(layoutTable(m_rows).toUtf8());
    m_rows.clear();
}

} // namespace amanah::cli
