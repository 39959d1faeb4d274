// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_store.h"
#include "finance/book/reader.h"
#include "finance/donations/donations.h"
#include "finance/donors/donors_store.h"
#include "finance/donations/donations_store.h"
#include "finance/donations/home_messages.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"

#include <array>
#include <map>

namespace amanah::finance {

namespace {

// Inclusive days as the tables write them; open edges sort before and after every day.
struct DaySpan
{
    QString from = QStringLiteral("0000-00-00");
    QString to = QStringLiteral("9999-99-99");

    DaySpan(const QDate& first, const QDate& last)
    {
        if (first.isValid())
            from = civilDateText(first);
        if (last.isValid())
            to = civilDateText(last);
    }
};

using SumOf = std::map<QString, HomeSums>; // by currency

class HomeReader
{
public:
    HomeReader(BookConnection& connection, const HomeQuery& query, HomeQuery::Home& home)
        : m_connection(connection), m_query(query), m_home(home), m_currency(connection.facts().currency)
    {
    }

    void read()
    {
        readSums();
        readBars();
        readFunds();
        readAsnaf();
        readMethods();
        readDonors();
        readNewest();
        readAttention();
    }

private:
    [[nodiscard]] Money money(std::int64_t minor) const { return Money{minor, m_currency}; }

    // Rows of currency and minor units, added to a member of that currency's sums.
    void add(SumOf& sums, Statement& rows, Money HomeSums::*member, int column = 1, int sign = 1)
    {
        const auto currency = Currency::parse(rows.text(0));
        if (!currency)
            return;
        HomeSums& of = sums[rows.text(0)];
        of.currency = *currency;
        (of.*member).minor += sign * rows.integer(column);
    }

    void addReceived(SumOf& sums, const DaySpan& days, Money HomeSums::*member)
    {
        Statement rows(m_connection, "SELECT currency, sum(amount) FROM total_day WHERE day BETWEEN ? AND ? GROUP BY currency", days.from, days.to);
        while (rows.next())
            add(sums, rows, member);
    }

    void addSpent(SumOf& sums, const DaySpan& days)
    {
        Statement rows(m_connection,
                       "SELECT d.currency, sum(d.amount), sum(CASE WHEN f.kind = 'zakat' THEN d.amount ELSE 0 END) FROM disbursement d JOIN fund f "
                       "ON f.id = d.fund WHERE d.day BETWEEN ? AND ? GROUP BY d.currency",
                       days.from, days.to);
        while (rows.next()) {
            add(sums, rows, &HomeSums::spent);
            add(sums, rows, &HomeSums::zakatSpent, 2);
        }
    }

    void addHeld(SumOf& sums)
    {
        Statement rows(m_connection, "SELECT b.currency, sum(b.balance), sum(CASE WHEN f.kind = 'zakat' THEN b.balance ELSE 0 END) FROM fund_balance b "
                                     "JOIN fund f ON f.id = b.fund GROUP BY b.currency");
        while (rows.next()) {
            add(sums, rows, &HomeSums::held);
            add(sums, rows, &HomeSums::zakatHeld, 2);
        }
    }

    void addBroughtForward(SumOf& sums)
    {
        if (!m_home.period.from.isValid())
            return;
        const DaySpan before({}, m_home.period.from.addDays(-1));
        addReceived(sums, before, &HomeSums::broughtForward);
        Statement rows(m_connection, "SELECT currency, sum(amount) FROM disbursement WHERE day <= ? GROUP BY currency", before.to);
        while (rows.next())
            add(sums, rows, &HomeSums::broughtForward, 1, -1);
    }

    void readSums()
    {
        SumOf sums;
        sums[m_currency.code()].currency = m_currency;
        const HomePeriod& period = m_home.period;
        addReceived(sums, DaySpan(period.from, period.to), &HomeSums::received);
        if (period.pastFrom.isValid())
            addReceived(sums, DaySpan(period.pastFrom, period.pastTo), &HomeSums::receivedBefore);
        addSpent(sums, DaySpan(period.from, period.to));
        addHeld(sums);
        addBroughtForward(sums);
        for (auto& [code, of] : sums) {
            for (Money HomeSums::*member : {&HomeSums::received, &HomeSums::receivedBefore, &HomeSums::spent, &HomeSums::zakatSpent, &HomeSums::held,
                                            &HomeSums::broughtForward, &HomeSums::zakatHeld})
                (of.*member).currency = of.currency;
            if (of.currency == m_currency)
                m_home.sums = of;
            else
                m_home.others.push_back(of);
        }
        Statement gifts(m_connection, "SELECT coalesce(sum(gifts), 0) FROM total_currency");
        m_home.gifts = gifts.next() ? gifts.integer(0) : 0;
    }

    // Year and month of a day in the calendar chosen; nothing where it does not reach.
    [[nodiscard]] std::pair<int, int> monthOf(const QDate& day) const
    {
        if (!m_query.hijri)
            return {day.year(), day.month()};
        const auto date = toHijri(day, m_connection.facts().calendar);
        return date ? std::pair(date->year, date->month) : std::pair(0, 0);
    }

    void readBars()
    {
        const bool byYear = m_query.span == HomeSpan::All;
        std::map<int, HomeBar> bars;
        const std::pair<int, int> now = monthOf(m_query.today);
        for (int month = 1; !byYear && month <= 12; ++month)
            bars[month] = HomeBar{month, money(0), money(0), m_home.period.year == now.first && month == now.second};
        const QDate first = byYear ? QDate() : m_home.period.pastFrom;
        const QDate last = byYear ? QDate() : m_home.period.from.addDays(370); // past the end of a year of either calendar
        const DaySpan days(first, last);
        Statement rows(m_connection, "SELECT day, sum(amount) FROM total_day WHERE day BETWEEN ? AND ? AND currency = ? GROUP BY day", days.from, days.to,
                       m_currency.code());
        while (rows.next()) {
            const auto [year, month] = monthOf(QDate::fromString(rows.text(0), Qt::ISODate));
            if (year == 0)
                continue;
            if (byYear) {
                HomeBar& bar = bars.try_emplace(year, HomeBar{year, money(0), money(0), year == now.first}).first->second;
                bar.received.minor += rows.integer(1);
            } else if (year == m_home.period.year) {
                bars[month].received.minor += rows.integer(1);
            } else if (year == m_home.period.year - 1) {
                bars[month].before.minor += rows.integer(1);
            }
        }
        for (auto& [number, bar] : bars)
            m_home.bars.push_back(bar);
    }

    void readFunds()
    {
        const DaySpan days(m_home.period.from, m_home.period.to);
        Statement rows(m_connection,
                       "SELECT f.id, f.code, f.name, f.kind, coalesce(t.amount, 0), coalesce(d.amount, 0), coalesce(b.balance, 0) FROM fund f "
                       "LEFT JOIN (SELECT fund, sum(amount) AS amount FROM total_day WHERE currency = ? AND day BETWEEN ? AND ? GROUP BY fund) t "
                       "ON t.fund = f.id "
                       "LEFT JOIN (SELECT fund, sum(amount) AS amount FROM disbursement WHERE currency = ? AND day BETWEEN ? AND ? GROUP BY fund) d "
                       "ON d.fund = f.id LEFT JOIN fund_balance b ON b.fund = f.id AND b.currency = ? ORDER BY f.id",
                       m_currency.code(), days.from, days.to, m_currency.code(), days.from, days.to, m_currency.code());
        while (rows.next())
            m_home.funds.push_back({FundId(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3), money(rows.integer(4)), money(rows.integer(5)),
                                    money(rows.integer(6))});
    }

    void readAsnaf()
    {
        for (const char* asnaf : {"fuqara", "masakin", "amilin", "muallafah", "riqab", "gharimin", "fisabilillah", "ibnussabil"})
            m_home.asnaf.emplace_back(QString::fromLatin1(asnaf), money(0));
        const DaySpan days(m_home.period.from, m_home.period.to);
        Statement rows(m_connection,
                       "SELECT asnaf, sum(amount) FROM disbursement WHERE asnaf <> '' AND currency = ? AND day BETWEEN ? AND ? GROUP BY asnaf",
                       m_currency.code(), days.from, days.to);
        while (rows.next())
            for (auto& [asnaf, given] : m_home.asnaf)
                if (asnaf == rows.text(0))
                    given.minor = rows.integer(1);
    }

    void readMethods()
    {
        const DaySpan days(m_home.period.from, m_home.period.to);
        Statement rows(m_connection,
                       "SELECT method, sum(amount) FROM total_day WHERE currency = ? AND day BETWEEN ? AND ? GROUP BY method ORDER BY 2 DESC, 1",
                       m_currency.code(), days.from, days.to);
        while (rows.next())
            m_home.methods.emplace_back(rows.text(0), money(rows.integer(1)));
    }

    void readDonors()
    {
        Statement rows(m_connection,
                       "SELECT (SELECT v.name FROM donor_version v WHERE v.donor = coalesce(s.survivor, t.donor) ORDER BY v.seq DESC LIMIT 1), "
                       "sum(t.amount), coalesce(s.survivor, t.donor) AS who FROM total_donor t LEFT JOIN donor_survivor s ON s.donor = t.donor WHERE "
                       "t.currency = ? AND t.anonymous = 0 AND t.donor > 0 GROUP BY who HAVING sum(t.amount) > 0 ORDER BY 2 DESC, who LIMIT 8",
                       m_currency.code());
        while (rows.next())
            m_home.donors.emplace_back(rows.isNull(0) ? erasedName(m_connection, DonorId(rows.integer(2))) : rows.text(0), money(rows.integer(1)));
    }

    void readNewest()
    {
        Statement rows(m_connection,
                       "SELECT d.id, d.year, d.number, CASE WHEN d.anonymous THEN NULL ELSE (SELECT v.name FROM donor_version v WHERE v.donor = "
                       "coalesce(s.survivor, d.donor) ORDER BY v.seq DESC LIMIT 1) END, d.anonymous, f.id, f.name, f.kind, (SELECT count(*) FROM donation_line l2 WHERE l2.donation = "
                       "d.id), d.method, d.currency, d.amount, d.day, a.bytes, a.hash, r.seq IS NOT NULL FROM donation d JOIN donation_line l ON "
                       "l.donation = d.id AND l.line = 1 JOIN fund f ON f.id = l.fund JOIN audit a ON a.seq = d.id LEFT JOIN reversal r ON r.donation = "
                       "d.id LEFT JOIN donor_survivor s ON s.donor = d.donor ORDER BY d.id DESC LIMIT ?",
                       m_query.newest);
        while (rows.next()) {
            HomeGift gift;
            gift.id = DonationId(rows.integer(0));
            gift.number = donationNumber(static_cast<int>(rows.integer(1)), rows.integer(2));
            gift.donor = rows.text(3);
            gift.anonymous = rows.integer(4) != 0;
            gift.fund = FundId(rows.integer(5));
            gift.fundName = rows.text(6);
            gift.fundKind = rows.text(7);
            gift.lines = static_cast<int>(rows.integer(8));
            gift.method = rows.text(9);
            gift.amount = Money{rows.integer(11), Currency::parse(rows.text(10)).value_or(m_currency)};
            gift.day = QDate::fromString(rows.text(12), Qt::ISODate);
            gift.at = auditLineOf(gift.id.value, rows.blob(13), rows.blob(14)).at;
            gift.reversed = rows.integer(15) != 0;
            m_home.newest.push_back(std::move(gift));
        }
    }

    // What was given went to the zakat that came first.
    void readAttention()
    {
        {
            Statement row(m_connection, "SELECT day FROM nisab WHERE currency = ? ORDER BY seq DESC LIMIT 1", m_currency.code());
            if (row.next())
                m_home.pricesOf = QDate::fromString(row.text(0), Qt::ISODate);
        }
        if (m_home.sums.zakatHeld.minor <= 0)
            return;
        std::int64_t given = 0;
        {
            Statement row(m_connection,
                          "SELECT coalesce(sum(d.amount), 0) FROM disbursement d JOIN fund f ON f.id = d.fund WHERE f.kind = 'zakat' AND d.currency = ?",
                          m_currency.code());
            given = row.next() ? row.integer(0) : 0;
        }
        Statement rows(m_connection,
                       "SELECT t.day, sum(t.amount) FROM total_day t JOIN fund f ON f.id = t.fund WHERE f.kind = 'zakat' AND t.currency = ? GROUP BY "
                       "t.day ORDER BY t.day",
                       m_currency.code());
        while (given >= 0 && rows.next()) {
            given -= rows.integer(1);
            if (given < 0)
                m_home.zakatSince = QDate::fromString(rows.text(0), Qt::ISODate);
        }
    }

    BookConnection& m_connection;
    const HomeQuery& m_query;
    HomeQuery::Home& m_home;
    Currency m_currency;
};

} // namespace

Result<HomeQuery::Home> answer(BookReader& reader, const HomeQuery& query)
{
    BookConnection& connection = reader.connection();
    const auto period = homePeriod(query.span, query.today, query.hijri, connection.facts().calendar);
    if (!period)
        return Refusal(period.error());
    HomeQuery::Home home;
    home.seq = headSeq(connection);
    home.period = *period;
    HomeReader(connection, query, home).read();
    return home;
}

} // namespace amanah::finance
