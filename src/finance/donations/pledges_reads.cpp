// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/sql_functions.h"
#include "finance/book/transaction.h"
#include "finance/donations/donation_search.h"
#include "finance/donations/gift_reads.h"
#include "finance/donations/pledges_store.h"

#include <algorithm>

namespace amanah::finance {

namespace {

// Column order: id, donor, anonymous, currency, amount, method, day, end's record, end's outcome, key.
Donation pledgeFrom(const Statement& row)
{
    Donation pledge;
    pledge.isPledge = true;
    pledge.id = DonationId(row.integer(0));
    pledge.donor = DonorId(row.integer(1));
    pledge.anonymous = row.integer(2) != 0;
    pledge.amount = Money{row.integer(4), Currency::parse(row.text(3)).value()};
    pledge.method = row.text(5);
    pledge.date = QDate::fromString(row.text(6), Qt::ISODate);
    pledge.reversed = row.text(8) == QStringLiteral("voided");
    if (pledge.reversed)
        pledge.reversedBy = DonationId(row.integer(7));
    else
        pledge.postedAs = DonationId(row.integer(7));
    pledge.key = row.text(9);
    return pledge;
}

void completePledge(BookConnection& connection, Donation& pledge)
{
    pledge.hijri = hijriText(connection, pledge.date);
    pledge.note = privateText(connection, pledge.id.value, "note");
    Statement rows(connection,
                   "SELECT f.code, l.amount, l.intention, l.quantity, l.unit FROM pledge_line l JOIN fund f ON f.id = l.fund WHERE l.pledge = ? "
                   "ORDER BY l.line",
                   pledge.id);
    while (rows.next())
        pledge.lines.push_back({rows.text(0), Money{rows.integer(1), pledge.amount.currency}, rows.text(2), rows.text(3), rows.text(4)});
}

QString donorName(BookConnection& connection, DonorId donor)
{
    Statement row(connection, "SELECT name FROM donor_version WHERE donor = ? ORDER BY seq DESC LIMIT 1", donor);
    return row.next() ? row.text(0) : QString();
}

// Every word of the search is an amount or a range that the promise's lies in, or stands in its note or the name that lists show.
bool isLookedFor(BookConnection& connection, const Donation& pledge, const QString& search)
{
    const std::int64_t scaled = pledge.amount.minor * (100'000 / pledge.amount.currency.minorPerMajor());
    const QString texts = foldedText(pledge.note + QLatin1Char(' ') + (pledge.anonymous ? QString() : donorName(connection, pledge.donor)));
    const QStringList words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        const auto range = amountRange(word);
        return range ? scaled >= range->from && scaled <= range->to : texts.contains(foldedText(word));
    });
}

} // namespace

Result<Donation> pledgeById(BookConnection& connection, DonationId id)
{
    Donation pledge;
    {
        Statement row(connection,
                      "SELECT p.id, p.donor, p.anonymous, p.currency, p.amount, p.method, p.day, e.seq, e.outcome, c.key FROM pledge p "
                      "LEFT JOIN pledge_end e ON e.pledge = p.id LEFT JOIN command c ON c.seq = p.id WHERE p.id = ?",
                      id);
        if (!row.next())
            return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such donation."));
        pledge = pledgeFrom(row);
    }
    completePledge(connection, pledge);
    return pledge;
}

Result<DonationListQuery::Page> openPledges(BookConnection& connection, const DonationListQuery& query)
{
    DonationListQuery plain = query;
    plain.status.clear();
    plain.search.clear(); // open promises are few; words are looked for among them, not in the index of gifts
    const auto filter = donationFilter(connection, plain);
    if (!filter)
        return Refusal(filter.error());
    // The filter speaks of gifts; here their names stand for open promises.
    const QString sql = QStringLiteral("WITH donation_line AS (SELECT pledge AS donation, line, fund, amount, intention FROM pledge_line), "
                                       "donation AS (SELECT p.*, CAST(substr(p.day, 1, 4) AS INTEGER) AS year, 0 AS number FROM pledge p "
                                       "WHERE NOT EXISTS (SELECT 1 FROM pledge_end e WHERE e.pledge = p.id)) "
                                       "SELECT d.id, d.donor, d.anonymous, d.currency, d.amount, d.method, d.day, NULL, NULL, c.key FROM donation d "
                                       "LEFT JOIN reversal r ON r.donation = d.id LEFT JOIN command c ON c.seq = d.id "
                                       "%1 ORDER BY d.day DESC, d.id DESC LIMIT ?")
                            .arg(filter->where);
    QVariantList values = filter->values;
    values << (query.search.isEmpty() ? static_cast<qlonglong>(query.limit) + 1 : -1);
    std::vector<Donation> open;
    {
        OneTimeStatement rows(connection, sql, values);
        while (rows.next())
            open.push_back(pledgeFrom(rows));
    }
    DonationListQuery::Page page;
    for (Donation& pledge : open) {
        completePledge(connection, pledge);
        if (!isLookedFor(connection, pledge, query.search))
            continue;
        if (static_cast<int>(page.donations.size()) == query.limit) {
            page.next = listCursor(page.donations.back());
            break;
        }
        page.donations.push_back(std::move(pledge));
    }
    return page;
}

} // namespace amanah::finance
