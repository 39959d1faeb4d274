// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built amanah-cli as a process, as a script would, and holds what it answered. A command is one line, quoted as in a shell.
// Tests only, one thread.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>
#include <vector>

namespace amanah::test {

struct CliRun
{
    int code = -1; // -1: did not end by itself
    QByteArray out;
    QByteArray err;

    // Each line of standard output; empty when a line is not a JSON object.
    [[nodiscard]] std::vector<QJsonObject> lines() const
    {
        std::vector<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (!document.isObject())
                return {};
            objects.push_back(document.object());
        }
        return objects;
    }
    // The one document; empty when there is another number of them.
    [[nodiscard]] QJsonObject json() const
    {
        const auto objects = lines();
        return objects.size() == 1 ? objects.front() : QJsonObject();
    }
    // A member by its dotted path: "donation.audit.seq".
    [[nodiscard]] QJsonValue at(const char* path) const
    {
        QJsonValue value = json();
        for (const QString& step : QString::fromLatin1(path).split(QLatin1Char('.')))
            value = value.toObject().value(step);
        return value;
    }
    [[nodiscard]] QString text(const char* path) const { return at(path).toVariant().toString(); }
    // "1 invalid_amount amount": exit code, code and field of a refusal; "0 ok" when it was done.
    [[nodiscard]] QString verdict() const
    {
        const QString number = QString::number(code);
        if (at("ok").toBool())
            return number + QStringLiteral(" ok");
        return QStringList{number, text("error.code"), text("error.field")}.join(QLatin1Char(' ')).trimmed();
    }
};

// Words as a shell would see them: quotes of either kind keep spaces, and an empty pair is an empty word.
inline QStringList shellWords(const QString& line)
{
    QStringList words;
    QString word;
    QChar quote;
    bool begun = false;
    for (const QChar c : line) {
        const bool opens = quote.isNull() && (c == QLatin1Char('\'') || c == QLatin1Char('"'));
        if (opens || c == quote) {
            quote = opens ? c : QChar();
            begun = true;
        } else if (quote.isNull() && c == QLatin1Char(' ')) {
            if (begun)
                words.append(word);
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun)
        words.append(word);
    return words;
}

inline CliRun runCli(const QString& line, const QByteArray& input = {}, const QProcessEnvironment& extra = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("AMANAH_BOOK"));
    environment.insert(extra);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(AMANAH_CLI), shellWords(line));
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

// A new book in a directory of its own, gone with it.
class CliBook
{
public:
    explicit CliBook(const QString& initOptions = {}) { m_init = run(QStringLiteral("init ") + initOptions); }

    [[nodiscard]] const CliRun& init() const { return m_init; }
    [[nodiscard]] QString path() const { return file(QStringLiteral("book.amanah")); }
    [[nodiscard]] QString file(const QString& name) const { return m_directory.filePath(name); }
    // "@donor1" and "@gift2" in the line stand for the ids of the first donor and the second gift that were added here.
    CliRun run(const QString& line, const QByteArray& input = {}) const
    {
        const CliRun done = runCli(QStringLiteral("--json --book \"%1\" ").arg(path()) + withIds(line), input);
        if (line.startsWith(QLatin1String("donor add")) && !done.text("donor.id").isEmpty())
            m_ids.insert(QStringLiteral("@donor%1").arg(++m_donors), done.text("donor.id"));
        if (line.startsWith(QLatin1String("donation add")) && !done.text("donation.id").isEmpty())
            m_ids.insert(QStringLiteral("@gift%1").arg(++m_gifts), done.text("donation.id"));
        return done;
    }
    [[nodiscard]] QString withIds(QString text) const
    {
        for (auto it = m_ids.begin(); it != m_ids.end(); ++it)
            text.replace(it.key(), it.value());
        return text;
    }
    CliRun run(const char* line, const QByteArray& input = {}) const { return run(QString::fromUtf8(line), input); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const
    {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            return {};
        return target.fileName();
    }

private:
    QTemporaryDir m_directory;
    CliRun m_init;
    mutable QMap<QString, QString> m_ids;
    mutable int m_donors = 0;
    mutable int m_gifts = 0;
};

} // namespace amanah::test
