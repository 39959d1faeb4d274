// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/gift_search.h"

#include "finance/book/search_text.h"

#include <algorithm>
#include <limits>

namespace amanah::finance {

namespace {

constexpr std::int64_t farAmount = std::numeric_limits<std::int64_t>::max() / 2;

// "49.90" in hundred-thousandths.
std::optional<std::int64_t> scaledAmount(const QString& text)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? text : text.left(point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 12 || part.size() > 5 || (point >= 0 && part.isEmpty()))
        return std::nullopt;
    for (const QChar c : whole + part)
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
    return (whole + part.leftJustified(5, QLatin1Char('0'))).toLongLong();
}

// SELECT key …: the places (giftPlace) of gifts; alternatives, of which a gift may meet several.
using PlaceQueries = std::vector<SqlCondition>;

// One alone stands bare, where an index can serve it.
SqlCondition anyOf(const std::vector<SqlCondition>& parts)
{
    SqlCondition any;
    for (const SqlCondition& part : parts) {
        any.sql += (any.sql.isEmpty() ? QString() : QStringLiteral(" OR ")) + part.sql;
        any.values << part.values;
    }
    any.sql = parts.empty() ? QStringLiteral("0") : QLatin1Char('(') + any.sql + QLatin1Char(')');
    return any;
}

SqlCondition compound(const PlaceQueries& places, const QString& how)
{
    SqlCondition all;
    for (const SqlCondition& part : places) {
        all.sql += (all.sql.isEmpty() ? QString() : how) + part.sql;
        all.values << part.values;
    }
    if (places.empty())
        all.sql = QStringLiteral("SELECT 0 AS key WHERE 0");
    return all;
}

// "2026-0000": the numbers of that year that begin so. They have six digits, later seven and more.
struct NumberPrefix
{
    qlonglong year = 0;
    std::vector<std::pair<qlonglong, qlonglong>> ranges; // empty: the word is no number
};

NumberPrefix numbersBeginning(const QString& word)
{
    const qsizetype dash = word.indexOf(QLatin1Char('-'));
    const QString digits = word.mid(dash + 1);
    const auto isDigits = [](const QString& text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    };
    if (dash != 4 || !isDigits(word.left(4)) || !isDigits(digits) || digits.size() > 9)
        return {};
    NumberPrefix found{word.left(4).toLongLong(), {}};
    for (qsizetype width = std::max<qsizetype>(6, digits.size()); width <= 9; ++width) {
        if (width > 6 && digits.startsWith(QLatin1Char('0')))
            break; // only six digits are filled up
        found.ranges.emplace_back(digits.leftJustified(width, QLatin1Char('0')).toLongLong(), digits.leftJustified(width, QLatin1Char('9')).toLongLong());
    }
    return found;
}

class Search
{
public:
    Search(BookConnection& connection, const QString& typed) : m_connection(connection)
    {
        for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            take(word);
    }

    std::vector<SqlCondition> conditions(const SearchPlan& plan)
    {
        std::vector<SqlCondition> all;
        if (plan.wholeBook)
            if (auto few = fewest(plan.fewGifts))
                all.push_back(std::move(*few));
        const bool rowByRow = !plan.wholeBook || !all.empty();
        for (const Term& term : m_terms)
            all.push_back(rowByRow ? term.ofRow : term.ofBook);
        return all;
    }

    SqlCondition newestFirst()
    {
        const std::vector<PlaceQueries> all = ways();
        std::size_t best = 0;
        std::int64_t least = mostCounted;
        for (std::size_t i = 0; i < all.size() && all.size() > 1; ++i) {
            const std::int64_t size = countOf(all[i], least);
            if (size < least) {
                best = i;
                least = size;
            }
        }
        SqlCondition places = compound(all.empty() ? PlaceQueries() : all[best], QStringLiteral(" UNION "));
        // With a limit SQLite keeps the order of what stands inside a FROM.
        places.sql += QStringLiteral(" ORDER BY 1 DESC LIMIT -1");
        return places;
    }

    // A number can only be its own year's.
    QString latestDay() const
    {
        for (const Term& term : m_terms)
            if (!term.latestDay.isEmpty())
                return term.latestDay;
        return {};
    }

private:
    static constexpr std::int64_t mostCounted = 50'000;

    struct Term
    {
        SqlCondition ofRow;  // judges the row at hand; no index can help
        SqlCondition ofBook; // by a set made once
        PlaceQueries places;       // every gift that it holds for
        PlaceQueries ownTexts;     // of a word: those by their own texts or number
        SqlCondition givers; // of a word: SELECT donor …, whose name it begins a word of; empty: nobody's
        bool isWord = false;
        QString latestDay; // of a number that can be nothing else
    };

    void take(const QString& word)
    {
        const auto range = amountRange(word);
        m_terms.push_back(range ? amountTerm(*range) : wordTerm(word));
    }

    const QStringList& currencies()
    {
        if (!m_currencies) {
            m_currencies.emplace();
            Statement rows(m_connection,
                           "WITH RECURSIVE c (x) AS (SELECT min(currency) FROM donation UNION ALL SELECT (SELECT min(currency) FROM donation WHERE "
                           "currency > x) FROM c WHERE x IS NOT NULL) SELECT x FROM c WHERE x IS NOT NULL");
            while (rows.next())
                *m_currencies << rows.text(0);
        }
        return *m_currencies;
    }

    Term amountTerm(const AmountRange& range)
    {
        std::vector<SqlCondition> rows;
        PlaceQueries places;
        for (const QString& code : currencies()) {
            const auto currency = Currency::parse(code);
            if (!currency)
                continue;
            const std::int64_t scale = 100'000 / currency->minorPerMajor();
            const QVariantList values{code, static_cast<qlonglong>((range.from + scale - 1) / scale), static_cast<qlonglong>(range.to / scale)};
            rows.push_back({QStringLiteral("(+d.currency = ? AND +d.amount BETWEEN ? AND ?)"), values});
            places.push_back({QStringLiteral("SELECT gift_place(n.day, n.id) AS key FROM donation n WHERE n.currency = ? AND n.amount BETWEEN ? AND ?"), values});
        }
        const SqlCondition any = anyOf(rows);
        return {any, any, places, {}, {}, false, {}};
    }

    // Only the ways that lead anywhere are asked: what is in no text or no name need not be looked for gift by gift.
    Term wordTerm(const QString& word)
    {
        const QStringList words = searchWords(word);
        const QString match = QStringLiteral("\"%1\"*").arg(words.join(QStringLiteral("\"* \"")));
        std::vector<SqlCondition> rows;
        std::vector<SqlCondition> sets;
        PlaceQueries own;
        if (!words.isEmpty() && isAnyIn("gift_search", match)) {
            rows.push_back({QStringLiteral("holds_words((SELECT g.folded FROM gift_search g WHERE g.rowid = gift_place(d.day, d.id)), ?)"),
                            {words.join(QLatin1Char(' '))}});
            sets.push_back({QStringLiteral("+d.id IN (SELECT rowid & 1099511627775 FROM gift_search WHERE gift_search MATCH ?)"), {match}});
            own.push_back({QStringLiteral("SELECT rowid AS key FROM gift_search WHERE gift_search MATCH ?"), {match}});
        }
        takeNumber(word, rows, sets, own);
        Term term{{}, {}, own, own, {}, true, {}};
        if (!words.isEmpty() && isAnyIn("donor_search", match)) {
            term.givers = giversNamed(match);
            rows.push_back({QStringLiteral("(d.anonymous = 0 AND +d.donor IN (%1))").arg(term.givers.sql), term.givers.values});
            sets.push_back(rows.back());
            term.places.push_back(giftsOf(term.givers));
        }
        if (rows.size() == 1 && rows.front().sql.startsWith(QStringLiteral("(d.day BETWEEN")))
            term.latestDay = rows.front().values[1].toString();
        term.ofRow = anyOf(rows);
        term.ofBook = anyOf(sets);
        return term;
    }

    // Who merged with another is found by that one's name as well.
    SqlCondition giversNamed(const QString& match)
    {
        SqlCondition givers{QStringLiteral("SELECT rowid FROM donor_search WHERE donor_search MATCH ?"), {match}};
        if (!m_hasMerges)
            m_hasMerges = OneTimeStatement(m_connection, QStringLiteral("SELECT 1 FROM donor_merge LIMIT 1"), {}).next();
        if (*m_hasMerges) {
            givers.sql += QStringLiteral(" UNION SELECT s.donor FROM donor_survivor s WHERE s.survivor IN (SELECT rowid FROM donor_search WHERE donor_search MATCH ?)");
            givers.values << match;
        }
        return givers;
    }

    // A number's year is that of its day, so the walk begins and ends there when nothing else can match.
    static void takeNumber(const QString& word, std::vector<SqlCondition>& rows, std::vector<SqlCondition>& sets, PlaceQueries& own)
    {
        const NumberPrefix prefix = numbersBeginning(word);
        std::vector<SqlCondition> numbers;
        for (const auto& [from, to] : prefix.ranges) {
            numbers.push_back({QStringLiteral("+d.number BETWEEN ? AND ?"), {from, to}});
            own.push_back({QStringLiteral("SELECT gift_place(n.day, n.id) AS key FROM donation n WHERE n.year = ? AND n.number BETWEEN ? AND ?"),
                           {prefix.year, from, to}});
        }
        if (numbers.empty())
            return;
        const SqlCondition any = anyOf(numbers);
        const QString year = QStringLiteral("%1").arg(prefix.year, 4, 10, QLatin1Char('0'));
        QVariantList values{year + QStringLiteral("-01-01"), year + QStringLiteral("-12-31")};
        rows.push_back({QStringLiteral("(d.day BETWEEN ? AND ? AND ") + any.sql + QLatin1Char(')'), values + any.values});
        sets.push_back(rows.back());
    }

    bool isAnyIn(const char* table, const QString& match)
    {
        OneTimeStatement row(m_connection, QStringLiteral("SELECT 1 FROM %1 WHERE %1 MATCH ? LIMIT 1").arg(QLatin1StringView(table)), {match});
        return row.next();
    }

    static SqlCondition giftsOf(const SqlCondition& givers)
    {
        return {QStringLiteral("SELECT gift_place(n.day, n.id) AS key FROM donation n WHERE n.donor IN (%1)").arg(givers.sql), givers.values};
    }

    // Sets of gifts, each of which holds all that match. Two common words are seldom in one name: a gift has either one word in its own
    // texts or all of them in its donor's name.
    std::vector<PlaceQueries> ways() const
    {
        std::vector<PlaceQueries> all;
        PlaceQueries across;
        PlaceQueries inName;
        std::size_t words = 0;
        for (const Term& term : m_terms) {
            all.push_back(term.places);
            if (!term.isWord)
                continue;
            ++words;
            across.insert(across.end(), term.ownTexts.begin(), term.ownTexts.end());
            if (!term.givers.sql.isEmpty())
                inName.push_back({QStringLiteral("SELECT * FROM (%1)").arg(term.givers.sql), term.givers.values});
        }
        if (words > 1) {
            if (inName.size() == words)
                across.push_back(giftsOf(compound(inName, QStringLiteral(" INTERSECT "))));
            all.push_back(across);
        }
        return all;
    }

    std::int64_t countOf(const PlaceQueries& places, std::int64_t atMost)
    {
        const SqlCondition all = compound(places, QStringLiteral(" UNION ALL "));
        OneTimeStatement row(m_connection, QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM (%1) LIMIT %2)").arg(all.sql).arg(atMost), all.values);
        return row.next() ? row.integer(0) : 0;
    }

    // The fewest gifts that hold all that match, when they are few.
    std::optional<SqlCondition> fewest(std::int64_t atMost)
    {
        std::int64_t best = atMost + 1;
        std::optional<SqlCondition> few;
        for (const PlaceQueries& way : ways()) {
            if (way.empty())
                return SqlCondition{QStringLiteral("0"), {}}; // nothing holds it
            const SqlCondition all = compound(way, QStringLiteral(" UNION ALL "));
            OneTimeStatement row(m_connection,
                                 QStringLiteral("SELECT count(*), json_group_array(key & 1099511627775) FROM (SELECT key FROM (%1) LIMIT %2)").arg(all.sql).arg(best),
                                 all.values);
            if (!row.next() || row.integer(0) >= best)
                continue;
            best = row.integer(0);
            few = SqlCondition{QStringLiteral("d.id IN (SELECT value FROM json_each(?))"), {row.text(1)}};
            if (best < 200)
                break;
        }
        return few;
    }

    BookConnection& m_connection;
    std::optional<QStringList> m_currencies;
    std::optional<bool> m_hasMerges;
    std::vector<Term> m_terms;
};

} // namespace

std::optional<AmountRange> amountRange(const QString& word)
{
    if (word.startsWith(QLatin1Char('>')) || word.startsWith(QLatin1Char('<'))) {
        const auto bound = scaledAmount(word.mid(1));
        if (!bound)
            return std::nullopt;
        return word.startsWith(QLatin1Char('>')) ? AmountRange{*bound + 1, farAmount} : AmountRange{0, *bound - 1};
    }
    const qsizetype dots = word.indexOf(QStringLiteral(".."));
    if (dots > 0) {
        const auto from = scaledAmount(word.left(dots));
        const auto to = scaledAmount(word.mid(dots + 2));
        if (from && to)
            return AmountRange{*from, *to};
        return std::nullopt;
    }
    const auto exact = scaledAmount(word);
    return exact ? std::optional(AmountRange{*exact, *exact}) : std::nullopt;
}

std::vector<SqlCondition> searchConditions(BookConnection& connection, const QString& search, const SearchPlan& plan)
{
    return Search(connection, search).conditions(plan);
}

QString latestDay(BookConnection& connection, const QString& search)
{
    return Search(connection, search).latestDay();
}

SqlCondition newestPlaces(BookConnection& connection, const QString& search)
{
    return Search(connection, search).newestFirst();
}

} // namespace amanah::finance
