// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

#include "ui/cli/repeated_key.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QStandardPaths>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <cstdio>

namespace amanah::cli {

using namespace finance;

QString Invocation::bookPath() const
{
    if (has("book"))
        return value("book");
    const QString named = qEnvironmentVariable("AMANAH_BOOK");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/book.amanah") : named;
}

QString Invocation::userName() const
{
    if (has("user"))
        return value("user");
    const QString login = qEnvironmentVariable("USER");
    return login.isEmpty() ? QStringLiteral("unknown") : login;
}

int Invocation::finish(Result<QJsonObject> answer)
{
    return answer ? m_output.answer(std::move(*answer)) : m_output.refusal(answer.error());
}

int Invocation::wrongUsage(const QString& field, const QString& message)
{
    return m_output.wrongUsage({field, message}, usageLine(*m_arguments.command));
}

QDate today()
{
    return QDate::currentDate();
}

Result<QByteArray> readInput(const QString& file, const QString& field, qint64 limit)
{
    QFile source(file);
    const bool opened = file == u"-" ? source.open(stdin, QIODevice::ReadOnly) : source.open(QIODevice::ReadOnly);
    if (!opened)
        return refuse(Code::NotFound, field, QStringLiteral("The file cannot be read."), QStringLiteral("file"));
    const QByteArray bytes = source.read(limit + 1);
    if (bytes.size() > limit)
        return refuse(Code::InvalidInput, field, QStringLiteral("The file is too large."));
    return bytes;
}

namespace {

Result<QJsonDocument> parseJson(const QByteArray& bytes, const QString& field)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.contains('\0'))
        return refuse(Code::InvalidInput, field, QStringLiteral("This is not UTF-8 text."));
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(Code::InvalidInput, field, QStringLiteral("This is not JSON: ") + error.errorString());
    if (const auto twice = repeatedKey(bytes))
        return refuse(Code::InvalidInput, *twice, QStringLiteral("This key stands here twice."));
    return document;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& field)
{
    return parseJson(bytes, field).and_then([&](const QJsonDocument& document) -> Result<QJsonObject> {
        if (!document.isObject())
            return refuse(Code::InvalidInput, field, QStringLiteral("A JSON object is expected."));
        return document.object();
    });
}

Result<QJsonArray> readJsonArray(const QString& file, const QString& field)
{
    return readInput(file, field)
        .and_then([&](const QByteArray& bytes) { return parseJson(bytes, field); })
        .and_then([&](const QJsonDocument& document) -> Result<QJsonArray> {
            if (!document.isArray())
                return refuse(Code::InvalidInput, field, QStringLiteral("A JSON array is expected."));
            return document.array();
        });
}

Result<QJsonObject> readJsonObject(const QString& file, const QString& field)
{
    return readInput(file, field).and_then([&](const QByteArray& bytes) { return parseJsonObject(bytes, field); });
}

Result<int> wholeOption(const Invocation& invocation, const char* option, int fallback, int least, int most)
{
    if (!invocation.has(option))
        return fallback;
    bool ok = false;
    const QString text = invocation.value(option);
    const int number = text.toInt(&ok);
    if (ok && QString::number(number) == text && number >= least && number <= most)
        return number;
    return refuse(Code::InvalidInput, QString::fromLatin1(option), QStringLiteral("A whole number from %1 to %2 is expected.").arg(least).arg(most));
}

Result<void> refuseEmpty(const OptionSpec& option)
{
    static const std::array<std::pair<QLatin1String, Code>, 6> codes{{{QLatin1String("ID"), Code::NotFound},
                                                                      {QLatin1String("F"), Code::NotFound},
                                                                      {QLatin1String("D"), Code::InvalidDate},
                                                                      {QLatin1String("A"), Code::InvalidAmount},
                                                                      {QLatin1String("P"), Code::InvalidAmount},
                                                                      {QLatin1String("C"), Code::InvalidCurrency}}};
    static const std::array<QLatin1String, 4> freeText{QLatin1String("T"), QLatin1String("N"), QLatin1String("E"), QLatin1String("TEL")};
    const QLatin1String shape(option.value);
    if (std::ranges::find(freeText, shape) != freeText.end())
        return {};
    Code code = Code::InvalidInput;
    for (const auto& [word, meaning] : codes)
        if (shape == word)
            code = meaning;
    return refuse(code, QString::fromLatin1(option.name), QStringLiteral("This was given and is empty."));
}

Result<void> checkKey(const QString& key)
{
    const qsizetype bytes = key.toUtf8().size();
    if (bytes >= 1 && bytes <= 200)
        return {};
    return refuse(Code::InvalidInput, QStringLiteral("key"), QStringLiteral("A key has 1 to 200 bytes."));
}

} // namespace amanah::cli
