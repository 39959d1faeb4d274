// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/batch_totals.h"

#include "finance/book/connection.h"
#include "finance/money/civil_date.h"

namespace amanah::finance {

void BatchTotals::add(const KeptGift& gift, int sign)
{
    const QString currency = gift.lines.front().amount.currency.code();
    std::int64_t sum = 0;
    bool isFirst = true;
    for (const LineMoved& line : gift.lines) {
        Sums& day = m_days[{gift.date, line.fund.value, gift.method, currency}];
        day.amount += sign * line.amount.minor;
        day.lines += sign;
        day.gifts += isFirst ? sign : 0;
        sum += line.amount.minor;
        isFirst = false;
    }
    for (Sums* sums : {&m_donors[{gift.donor.value, gift.anonymous, currency, gift.date.year()}], &m_currencies[currency]}) {
        sums->amount += sign * sum;
        sums->gifts += sign;
    }
}

void BatchTotals::addBalances(const KeptGift& gift)
{
    for (const LineMoved& line : gift.lines)
        m_balances[{line.fund.value, line.amount.currency.code()}] += line.amount.minor;
}

void BatchTotals::write(BookConnection& connection)
{
    for (const auto& [key, balance] : m_balances)
        Statement(connection,
                  "INSERT INTO fund_balance (fund, currency, balance) VALUES (?, ?, ?) "
                  "ON CONFLICT (fund, currency) DO UPDATE SET balance = balance + excluded.balance",
                  key.first, key.second, balance);
    for (const auto& [key, sums] : m_days) {
        const auto& [day, fund, method, currency] = key;
        Statement(connection,
                  "INSERT INTO total_day (day, fund, method, currency, amount, lines, gifts) VALUES (?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (day, fund, method, currency) DO UPDATE SET amount = amount + excluded.amount, "
                  "lines = lines + excluded.lines, gifts = gifts + excluded.gifts",
                  civilDateText(day), fund, method, currency, sums.amount, sums.lines, sums.gifts);
    }
    for (const auto& [currency, sums] : m_currencies)
        Statement(connection,
                  "INSERT INTO total_currency (currency, amount, gifts) VALUES (?, ?, ?) "
                  "ON CONFLICT (currency) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
                  currency, sums.amount, sums.gifts);
    for (const auto& [key, sums] : m_donors) {
        const auto& [donor, anonymous, currency, year] = key;
        Statement(connection,
                  "INSERT INTO total_donor (donor, anonymous, currency, year, amount, gifts) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (donor, anonymous, currency, year) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
                  donor, anonymous, currency, year, sums.amount, sums.gifts);
    }
    forget();
}

void BatchTotals::forget()
{
    *this = {};
}

} // namespace amanah::finance
