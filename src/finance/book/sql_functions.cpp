// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/sql_functions.h"

#include "finance/money/money.h"

#include <sqlite3.h>

namespace amanah::finance {

namespace {

void foldInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const QByteArray folded = foldedText(QString::fromUtf8(text, sqlite3_value_bytes(values[0]))).toUtf8();
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

void scaledInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    // Row after row has the same currency: the one before is remembered.
    struct Known
    {
        QByteArray code;
        std::int64_t scale = 0; // 0: no currency
    };
    static thread_local Known known;
    const QByteArrayView code(reinterpret_cast<const char*>(sqlite3_value_text(values[1])), sqlite3_value_bytes(values[1]));
    if (known.code.isNull() || known.code != code) {
        const auto currency = Currency::parse(QString::fromUtf8(code));
        known = {code.toByteArray(), currency ? 100'000 / currency->minorPerMajor() : 0};
    }
    if (known.scale != 0)
        sqlite3_result_int64(context, sqlite3_value_int64(values[0]) * known.scale);
    else
        sqlite3_result_null(context);
}

} // namespace

QString foldedText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            out += c.toCaseFolded();
    }
    return out;
}

QString likePattern(const QString& typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    QString pattern = foldedText(typed.trimmed());
    for (const char special : {'\\', '%', '_'})
        pattern.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

void registerSqlFunctions(sqlite3* handle)
{
    static constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function(handle, "fold", 1, flags, nullptr, &foldInSql, nullptr, nullptr);
    sqlite3_create_function(handle, "scaled", 2, flags, nullptr, &scaledInSql, nullptr, nullptr);
}

} // namespace amanah::finance
