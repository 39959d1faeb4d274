// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/donors_store.h"

#include "finance/book/reader.h"
#include "finance/book/sql_functions.h"

namespace amanah::finance {

namespace {

// Where a page ended: the folded name, and the donor among those of one name.
struct TableCursor
{
    QString folded;
    std::int64_t donor = 0;
};

Result<TableCursor> tableCursor(const QString& text)
{
    if (text.isEmpty())
        return TableCursor{};
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const auto donor = parseId<DonorId>(text.left(colon), QStringLiteral("after"), QStringLiteral("page"));
    if (colon < 0 || !donor)
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    return TableCursor{text.mid(colon + 1), donor->value};
}

std::int64_t countDonors(BookConnection& connection, const QString& pattern)
{
    Statement row(connection,
                  "SELECT count(*) FROM donor_current c WHERE c.donor = c.survivor AND (? = '' OR c.donor IN (SELECT v.survivor FROM donor_current v "
                  "WHERE fold(v.name) LIKE ? ESCAPE '\\' OR fold(v.email) LIKE ? ESCAPE '\\' OR v.phone LIKE ? ESCAPE '\\'))",
                  pattern, pattern, pattern, pattern);
    return row.next() ? row.integer(0) : 0;
}

} // namespace

// Totals and last days are looked up for the rows of the page only.
Result<DonorTableQuery::Page> answer(BookReader& reader, const DonorTableQuery& query)
{
    if (query.limit < 1)
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A limit is at least 1."));
    const auto cursor = tableCursor(query.after);
    if (!cursor)
        return Refusal(cursor.error());
    const QString pattern = likePattern(query.search);
    const Currency currency = reader.facts().currency;
    DonorTableQuery::Page page;
    page.count = countDonors(reader.connection(), pattern);
    Statement rows(reader.connection(),
                   "SELECT p.donor, p.kind, p.name, p.folded, "
                   "(SELECT coalesce(sum(t.gifts), 0) FROM total_donor t WHERE t.donor = p.donor OR t.donor IN (SELECT s.donor FROM donor_survivor "
                   "s WHERE s.survivor = p.donor)), "
                   "(SELECT coalesce(sum(t.amount), 0) FROM total_donor t WHERE t.currency = ? AND (t.donor = p.donor OR t.donor IN (SELECT "
                   "s.donor FROM donor_survivor s WHERE s.survivor = p.donor))), "
                   "(SELECT max(g.day) FROM donation g WHERE (g.donor = p.donor OR g.donor IN (SELECT s.donor FROM donor_survivor s WHERE "
                   "s.survivor = p.donor)) AND NOT EXISTS (SELECT 1 FROM reversal r WHERE r.donation = g.id)) "
                   "FROM (SELECT c.donor, c.kind, c.name, fold(c.name) AS folded FROM donor_current c WHERE c.donor = c.survivor AND "
                   "(fold(c.name), c.donor) > (?, ?) AND (? = '' OR c.donor IN (SELECT v.survivor FROM donor_current v WHERE fold(v.name) LIKE ? "
                   "ESCAPE '\\' OR fold(v.email) LIKE ? ESCAPE '\\' OR v.phone LIKE ? ESCAPE '\\')) "
                   "ORDER BY folded, c.donor LIMIT ?) p ORDER BY p.folded, p.donor",
                   currency.code(), cursor->folded, cursor->donor, pattern, pattern, pattern, pattern, static_cast<std::int64_t>(query.limit) + 1);
    QString last;
    while (rows.next()) {
        if (static_cast<int>(page.rows.size()) == query.limit) {
            page.next = page.rows.back().id.toString() + QLatin1Char(':') + last;
            break;
        }
        page.rows.push_back({DonorId(rows.integer(0)), rows.text(2), rows.text(1), rows.integer(4), Money{rows.integer(5), currency},
                             QDate::fromString(rows.text(6), Qt::ISODate)});
        last = rows.text(3);
    }
    return page;
}

} // namespace amanah::finance
