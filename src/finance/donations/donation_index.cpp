// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donation_index.h"

#include "finance/book/reader.h"
#include "finance/donations/donation_search.h"
#include "finance/donations/donations.h"
#include "finance/donations/donations_store.h"
#include "finance/donors/donors_store.h"
#include "finance/money/civil_date.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace amanah::finance {

namespace {

QString cursorOf(QByteArrayView day, std::int64_t id)
{
    return QString::fromLatin1(day) + QLatin1Char('.') + QString::number(id);
}

// Where pages begin and where the gifts looked for are, told of row after row.
class Places
{
public:
    explicit Places(const DonationIndexQuery& query) : m_pageSize(query.pageSize)
    {
        for (std::size_t i = 0; i < query.find.size(); ++i)
            m_wanted.emplace(query.find[i].value, i);
        m_index.places.assign(query.find.size(), -1);
        m_index.anchors << QString();
    }
    void take(QByteArrayView day, std::int64_t id)
    {
        if (!m_wanted.empty())
            if (const auto wanted = m_wanted.find(id); wanted != m_wanted.end())
                m_index.places[wanted->second] = m_index.count;
        if (m_pageEnd == m_index.count) { // not before it is known that another row follows
            if (!m_lastDay.isEmpty())
                m_index.anchors << cursorOf(m_lastDay, m_lastId);
            m_pageEnd += m_pageSize;
        }
        if (++m_index.count == m_pageEnd) {
            m_lastDay = day.toByteArray();
            m_lastId = id;
        }
    }
    [[nodiscard]] DonationIndexQuery::Index takeIndex() { return std::move(m_index); }

private:
    int m_pageSize;
    std::int64_t m_pageEnd = 0;
    QByteArray m_lastDay;
    std::int64_t m_lastId = 0;
    std::unordered_map<std::int64_t, std::size_t> m_wanted;
    DonationIndexQuery::Index m_index;
};

void readWhole(BookConnection& connection, Places& places)
{
    OneTimeStatement rows(connection, QStringLiteral("SELECT d.day, d.id FROM donation d ORDER BY d.day DESC, d.id DESC"), {});
    while (rows.next())
        places.take(rows.view(0), rows.integer(1));
}

// Which currencies there are is not known before, and their names are compared rather than looked up: a book has few.
class Sums
{
public:
    void add(QByteArrayView currency, std::int64_t minor)
    {
        for (auto& [code, sum] : m_sums) {
            if (code == currency) {
                sum += minor; // amounts are at most 10^15 and kept totals guard 64 bits when they are written
                return;
            }
        }
        m_sums.emplace_back(currency.toByteArray(), minor);
    }
    [[nodiscard]] std::vector<Money> take()
    {
        std::sort(m_sums.begin(), m_sums.end());
        std::vector<Money> sums;
        for (const auto& [code, minor] : m_sums)
            sums.push_back(Money{minor, Currency::parse(QString::fromLatin1(code)).value()});
        return sums;
    }

private:
    std::vector<std::pair<QByteArray, std::int64_t>> m_sums;
};

struct DayAndId
{
    std::array<char, 10> day{};
    std::int64_t id = 0;
    auto operator<=>(const DayAndId&) const = default;
};

// Not ORDER BY: the gifts of a book lie in the order they were entered, and following the index of days to each of them takes five times as
// long as reading them as they lie and sorting days and ids here.
std::vector<Money> readFiltered(BookConnection& connection, const SqlFilter& filter, Places& places)
{
    OneTimeStatement rows(connection,
                       QStringLiteral("SELECT d.day, d.id, d.currency, d.amount, r.seq FROM donation d LEFT JOIN reversal r ON r.donation = d.id %1")
                           .arg(filter.where),
                       filter.values);
    Sums sums;
    std::vector<DayAndId> found;
    while (rows.next()) {
        DayAndId& gift = found.emplace_back();
        gift.id = rows.integer(1);
        const QByteArrayView day = rows.view(0);
        std::copy_n(day.begin(), std::min<qsizetype>(day.size(), std::ssize(gift.day)), gift.day.begin());
        if (rows.isNull(4))
            sums.add(rows.view(2), rows.integer(3));
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    for (const DayAndId& gift : found)
        places.take(QByteArrayView(gift.day.data(), std::ssize(gift.day)), gift.id);
    return sums.take();
}

std::vector<Money> keptSums(BookConnection& connection)
{
    std::vector<Money> sums;
    Statement rows(connection, "SELECT currency, amount FROM total_currency WHERE gifts > 0 ORDER BY currency");
    while (rows.next())
        sums.push_back(Money{rows.integer(1), Currency::parse(rows.text(0)).value()});
    return sums;
}

std::int64_t giftsInBook(BookConnection& connection)
{
    Statement row(connection, "SELECT (SELECT coalesce(sum(gifts), 0) FROM total_currency) + (SELECT count(*) FROM reversal)");
    return row.next() ? row.integer(0) : 0;
}

} // namespace

Result<DonationIndexQuery::Index> answer(BookReader& reader, const DonationIndexQuery& query)
{
    BookConnection& connection = reader.connection();
    if (query.pageSize < 1)
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A page is at least 1."));
    DonationListQuery list = query.filter;
    list.limit = 1;
    list.after.clear();
    const auto filter = donationFilter(connection, list, true);
    if (!filter)
        return Refusal(filter.error());
    Places places(query);
    std::vector<Money> sums;
    if (filter->where.isEmpty()) {
        readWhole(connection, places);
        sums = keptSums(connection);
    } else {
        sums = readFiltered(connection, *filter, places);
    }
    DonationIndexQuery::Index index = places.takeIndex();
    index.sums = std::move(sums);
    index.seq = headSeq(connection);
    index.inBook = giftsInBook(connection);
    return index;
}

Result<DonationPageQuery::Page> answer(BookReader& reader, const DonationPageQuery& query)
{
    BookConnection& connection = reader.connection();
    const auto ids = newestGifts(connection, query.filter, query.filter.limit);
    if (!ids)
        return Refusal(ids.error());
    const QString sql =
        QStringLiteral("SELECT d.id, d.year, d.number, d.day, d.donor, d.anonymous, d.currency, d.amount, r.seq, l.fund, f.name, f.kind, "
                       "(SELECT v.name FROM donor_version v WHERE v.donor = coalesce(s.survivor, d.donor) ORDER BY v.seq DESC LIMIT 1), "
                       "(SELECT count(*) FROM donation_line m WHERE m.donation = d.id) "
                       "FROM donation d LEFT JOIN reversal r ON r.donation = d.id LEFT JOIN donation_line l ON l.donation = d.id AND l.line = 1 "
                       "LEFT JOIN fund f ON f.id = l.fund LEFT JOIN donor_survivor s ON s.donor = d.donor "
                       "WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.day DESC, d.id DESC");
    DonationPageQuery::Page page;
    page.seq = headSeq(connection);
    OneTimeStatement rows(connection, sql, {idList(*ids)});
    while (rows.next()) {
        DonationRow row;
        row.id = DonationId(rows.integer(0));
        row.number = donationNumber(static_cast<int>(rows.integer(1)), rows.integer(2));
        row.date = QDate::fromString(rows.text(3), Qt::ISODate);
        row.donor = DonorId(rows.integer(4));
        row.anonymous = rows.integer(5) != 0;
        row.amount = Money{rows.integer(7), Currency::parse(rows.text(6)).value()};
        row.reversed = !rows.isNull(8);
        row.fund = FundId(rows.integer(9));
        row.fundName = rows.text(10);
        row.fundKind = rows.text(11);
        row.donorName = rows.isNull(12) && row.donor.isValid() ? erasedName(connection, row.donor) : rows.text(12);
        row.lines = static_cast<int>(rows.integer(13));
        page.rows.push_back(std::move(row));
    }
    return page;
}

} // namespace amanah::finance
