// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_store.h"

#include "finance/book/sql_functions.h"
#include "finance/book/reader.h"
#include "finance/donations/donation_search.h"
#include "finance/donations/gift_reads.h"
#include "finance/donations/pledges_store.h"
#include "finance/funds/funds_store.h"
#include "finance/hijri/hijri_date.h"
#include "finance/money/civil_date.h"

namespace amanah::finance {

namespace {

void readLines(BookConnection& connection, Donation& gift)
{
    Statement rows(connection,
                   "SELECT f.code, l.amount, l.intention, l.quantity, l.unit FROM donation_line l JOIN fund f ON f.id = l.fund WHERE l.donation = ? ORDER BY l.line",
                   gift.id);
    while (rows.next())
        gift.lines.push_back({rows.text(0), Money{rows.integer(1), gift.amount.currency}, rows.text(2), rows.text(3), rows.text(4)});
}

// Column order of every query below: id, year, number, donor, anonymous, currency, amount, method, day, reversal, key, promise, the gift it
// replaces, the gift that replaces it.
constexpr auto giftColumns = "d.id, d.year, d.number, d.donor, d.anonymous, d.currency, d.amount, d.method, d.day, r.seq, c.key, e.pledge, "
                             "a.replaces, b.donation";
constexpr auto giftJoins = "LEFT JOIN reversal r ON r.donation = d.id LEFT JOIN command c ON c.seq = d.id LEFT JOIN pledge_end e ON e.seq = d.id "
                           "LEFT JOIN correction a ON a.donation = d.id LEFT JOIN correction b ON b.replaces = d.id";

Donation giftFrom(const Statement& row)
{
    Donation gift;
    gift.id = DonationId(row.integer(0));
    gift.number = donationNumber(static_cast<int>(row.integer(1)), row.integer(2));
    gift.donor = DonorId(row.integer(3));
    gift.anonymous = row.integer(4) != 0;
    gift.amount = Money{row.integer(6), Currency::parse(row.text(5)).value()};
    gift.method = row.text(7);
    gift.date = QDate::fromString(row.text(8), Qt::ISODate);
    gift.reversed = !row.isNull(9);
    gift.reversedBy = DonationId(row.integer(9));
    gift.key = row.text(10);
    gift.pledge = DonationId(row.integer(11));
    gift.replaces = DonationId(row.integer(12));
    gift.replacedBy = DonationId(row.integer(13));
    return gift;
}

void complete(BookConnection& connection, Donation& gift)
{
    gift.hijri = hijriText(connection, gift.date);
    gift.note = privateText(connection, gift.id.value, "note");
    readLines(connection, gift);
}

} // namespace

QString hijriText(BookConnection& connection, const QDate& date)
{
    const auto hijri = toHijri(date, connection.facts().calendar);
    return hijri ? hijri->toString() : QString();
}

QString listCursor(const Donation& last)
{
    return QStringLiteral("%1.%2").arg(civilDateText(last.date), last.id.toString());
}

Result<Donation> donationById(BookConnection& connection, DonationId id)
{
    Donation gift;
    {
        Statement row(connection,
                      "SELECT d.id, d.year, d.number, d.donor, d.anonymous, d.currency, d.amount, d.method, d.day, r.seq, c.key, e.pledge, "
                      "a.replaces, b.donation FROM donation d LEFT JOIN reversal r ON r.donation = d.id LEFT JOIN command c ON c.seq = d.id "
                      "LEFT JOIN pledge_end e ON e.seq = d.id LEFT JOIN correction a ON a.donation = d.id LEFT JOIN correction b ON "
                      "b.replaces = d.id WHERE d.id = ?",
                      id);
        if (!row.next())
            return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such donation."));
        gift = giftFrom(row);
    }
    complete(connection, gift);
    return gift;
}

Result<Donation> answer(BookReader& reader, const DonationQuery& query)
{
    const auto id = parseId<DonationId>(query.id, QStringLiteral("id"), QStringLiteral("donation"));
    if (!id)
        return Refusal(id.error());
    auto gift = donationById(reader.connection(), *id);
    if (!gift)
        gift = pledgeById(reader.connection(), *id);
    if (gift)
        gift->audit = stampOf(reader.connection(), id->value);
    return gift;
}

Result<DonationListQuery::Page> answer(BookReader& reader, const DonationListQuery& query)
{
    BookConnection& connection = reader.connection();
    if (query.status == QStringLiteral("pending"))
        return openPledges(connection, query);
    const auto ids = newestGifts(connection, query, static_cast<qlonglong>(query.limit) + 1);
    if (!ids)
        return Refusal(ids.error());
    const bool goesOn = std::ssize(*ids) > query.limit;
    const QString sql = QStringLiteral("SELECT %1 FROM donation d %2 WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.day DESC, d.id DESC")
                            .arg(QLatin1StringView(giftColumns), QLatin1StringView(giftJoins));
    DonationListQuery::Page page;
    {
        OneTimeStatement rows(connection, sql, {idList(std::span(*ids).first(ids->size() - (goesOn ? 1 : 0)))});
        while (rows.next())
            page.donations.push_back(giftFrom(rows));
    }
    if (goesOn)
        page.next = listCursor(page.donations.back());
    for (Donation& gift : page.donations)
        complete(connection, gift);
    return page;
}

} // namespace amanah::finance
