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

// Values go in as placeholders' values, in order.
struct Gifts : SqlCondition // SELECT … of the ids
{
};

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

Gifts allOf(const std::vector<Gifts>& parts)
{
    Gifts together;
    for (const Gifts& part : parts) {
        together.sql += (together.sql.isEmpty() ? QString() : QStringLiteral(" UNION ALL ")) + part.sql;
        together.values << part.values;
    }
    return together;
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
        const std::optional<SqlCondition> few = fewest(plan.fewGifts);
        for (const Term& term : m_terms)
            all.push_back(few || !plan.wholeBook ? term.ofRow : term.ofBook);
        if (few)
            all.insert(all.begin(), *few);
        return all;
    }

private:
    struct Term
    {
        SqlCondition ofRow;  // judges the row at hand; no index can help
        SqlCondition ofBook; // by a set made once
        Gifts gifts;         // every gift that it holds for
        Gifts ownTexts;      // of a word: those by their own texts or number
        QString match;       // of a word
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
        std::vector<Gifts> gifts;
        for (const QString& code : currencies()) {
            const auto currency = Currency::parse(code);
            if (!currency)
                continue;
            const std::int64_t scale = 100'000 / currency->minorPerMajor();
            const QVariantList values{code, static_cast<qlonglong>((range.from + scale - 1) / scale), static_cast<qlonglong>(range.to / scale)};
            rows.push_back({QStringLiteral("(+d.currency = ? AND +d.amount BETWEEN ? AND ?)"), values});
            gifts.push_back({{QStringLiteral("SELECT id FROM donation WHERE currency = ? AND amount BETWEEN ? AND ?"), values}});
        }
        const SqlCondition any = anyOf(rows);
        return {any, any, allOf(gifts), {}, {}};
    }

    // Only the ways that lead anywhere are asked: what is in no text or no name need not be looked for gift by gift.
    Term wordTerm(const QString& word)
    {
        const QStringList words = searchWords(word);
        const QString joined = words.join(QLatin1Char(' '));
        const QString match = QStringLiteral("\"%1\"*").arg(words.join(QStringLiteral("\"* \"")));
        std::vector<SqlCondition> rows;
        std::vector<SqlCondition> sets;
        std::vector<Gifts> own;
        if (!words.isEmpty() && isAnyIn("gift_search", match)) {
            rows.push_back({QStringLiteral("holds_words((SELECT g.folded FROM gift_search g WHERE g.rowid = d.id), ?)"), {joined}});
            sets.push_back({QStringLiteral("+d.id IN (SELECT rowid FROM gift_search WHERE gift_search MATCH ?)"), {match}});
            own.push_back({{QStringLiteral("SELECT rowid FROM gift_search WHERE gift_search MATCH ?"), {match}}});
        }
        takeNumber(word, rows, sets, own);
        std::vector<Gifts> all = own;
        if (!words.isEmpty() && isAnyIn("donor_search", match)) {
            rows.push_back({QStringLiteral("(d.anonymous = 0 AND holds_words((SELECT s.folded FROM donor_search s WHERE s.rowid = d.donor), ?))"), {joined}});
            sets.push_back({QStringLiteral("(d.anonymous = 0 AND +d.donor IN (SELECT rowid FROM donor_search WHERE donor_search MATCH ?))"), {match}});
            all.push_back(ofDonors(match));
        }
        return {anyOf(rows), anyOf(sets), allOf(all), allOf(own), words.isEmpty() ? QString() : match};
    }

    // A number's year is that of its day, so the walk begins and ends there when nothing else can match.
    static void takeNumber(const QString& word, std::vector<SqlCondition>& rows, std::vector<SqlCondition>& sets, std::vector<Gifts>& own)
    {
        const NumberPrefix prefix = numbersBeginning(word);
        std::vector<SqlCondition> numbers;
        for (const auto& [from, to] : prefix.ranges) {
            numbers.push_back({QStringLiteral("+d.number BETWEEN ? AND ?"), {from, to}});
            own.push_back({{QStringLiteral("SELECT id FROM donation WHERE year = ? AND number BETWEEN ? AND ?"), {prefix.year, from, to}}});
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

    static Gifts ofDonors(const QString& match)
    {
        return {{QStringLiteral("SELECT n.id FROM donor_search s JOIN donation n ON n.donor = s.rowid WHERE donor_search MATCH ?"), {match}}};
    }

    // The fewest gifts that hold all that match, when they are few. Two common words are seldom in one name: a gift has either one word in
    // its own texts or all of them in its donor's name.
    std::optional<SqlCondition> fewest(std::int64_t atMost)
    {
        std::vector<Gifts> ways;
        std::vector<Gifts> across;
        QStringList matches;
        for (const Term& term : m_terms) {
            ways.push_back(term.gifts);
            if (term.match.isEmpty())
                continue;
            across.push_back(term.ownTexts);
            matches << term.match;
        }
        std::erase_if(across, [](const Gifts& part) { return part.sql.isEmpty(); });
        if (matches.size() > 1) {
            across.push_back(ofDonors(matches.join(QLatin1Char(' '))));
            ways.push_back(allOf(across));
        }
        std::int64_t best = atMost + 1;
        std::optional<SqlCondition> few;
        for (const Gifts& way : ways) {
            if (way.sql.isEmpty())
                return SqlCondition{QStringLiteral("0"), {}}; // nothing holds it
            OneTimeStatement row(m_connection,
                                 QStringLiteral("SELECT count(*), json_group_array(id) FROM (SELECT id FROM (SELECT 0 AS id WHERE 0 UNION ALL %1) LIMIT %2)")
                                     .arg(way.sql)
                                     .arg(best),
                                 way.values);
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

} // namespace amanah::finance
