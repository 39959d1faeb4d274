// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/sql_functions.h"

#include "finance/book/search_index.h"

#include <sqlite3.h>

namespace amanah::finance {

namespace {

QByteArrayView viewOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text, sqlite3_value_bytes(value)};
}

void answerText(sqlite3_context* context, const QByteArray& text)
{
    sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void foldInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    answerText(context, foldedText(QString::fromUtf8(viewOf(values[0]))).toUtf8());
}

void searchWordsInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    answerText(context, joinedSearchWords(QString::fromUtf8(viewOf(values[0]))));
}

void holdsWordsInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    sqlite3_result_int(context, holdsWords(viewOf(values[0]), viewOf(values[1])) ? 1 : 0);
}

// YYYY-MM-DD by hand: a search may ask for the place of a hundred thousand gifts.
void giftPlaceInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    const QByteArrayView text = viewOf(values[0]);
    const auto number = [text](qsizetype at, qsizetype length) {
        int sum = 0;
        for (const char c : text.sliced(at, length))
            sum = sum * 10 + (c - '0');
        return sum;
    };
    const QDate day = text.size() == 10 ? QDate(number(0, 4), number(5, 2), number(8, 2)) : QDate();
    if (!day.isValid())
        return sqlite3_result_null(context);
    sqlite3_result_int64(context, giftPlace(day, DonationId(sqlite3_value_int64(values[1]))));
}

// 32 bits, so that the sum over any book fits. FNV-1a.
std::int64_t wordMark(QByteArrayView word, std::int64_t row, std::int64_t place)
{
    std::uint64_t mark = 14'695'981'039'346'656'037ULL;
    const auto add = [&mark](std::uint64_t value) { mark = (mark ^ value) * 1'099'511'628'211ULL; };
    for (const char c : word)
        add(static_cast<unsigned char>(c));
    add(static_cast<std::uint64_t>(row));
    add(static_cast<std::uint64_t>(place));
    return static_cast<std::int64_t>(mark >> 32);
}

void wordMarkInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    sqlite3_result_int64(context, wordMark(viewOf(values[0]), sqlite3_value_int64(values[1]), sqlite3_value_int64(values[2])));
}

void wordsMarkInSql(sqlite3_context* context, int, sqlite3_value** values)
{
    const QByteArrayView held = viewOf(values[0]);
    const std::int64_t row = sqlite3_value_int64(values[1]);
    std::int64_t sum = 0;
    std::int64_t place = 0;
    for (qsizetype begin = 0; begin < held.size(); ++place) {
        const qsizetype end = held.indexOf(' ', begin);
        const qsizetype length = (end < 0 ? held.size() : end) - begin;
        sum += wordMark(held.sliced(begin, length), row, place);
        begin += length + 1;
    }
    sqlite3_result_int64(context, sum);
}

} // namespace

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
    sqlite3_create_function(handle, "search_words", 1, flags, nullptr, &searchWordsInSql, nullptr, nullptr);
    sqlite3_create_function(handle, "holds_words", 2, flags, nullptr, &holdsWordsInSql, nullptr, nullptr);
    sqlite3_create_function(handle, "gift_place", 2, flags, nullptr, &giftPlaceInSql, nullptr, nullptr);
    sqlite3_create_function(handle, "word_mark", 3, flags, nullptr, &wordMarkInSql, nullptr, nullptr);
    sqlite3_create_function(handle, "words_mark", 2, flags, nullptr, &wordsMarkInSql, nullptr, nullptr);
}

} // namespace amanah::finance
