// SPDX-License-Identifier: GPL-3.0-or-later
// What gifts add to the kept totals and the funds' balances, summed before it is written: the gifts of a batch share most of their rows.
// Writer's thread.
#pragma once

#include "finance/book/events.h"

#include <QDate>
#include <map>
#include <tuple>
#include <vector>

namespace amanah::finance {

class BookConnection;

struct KeptGift
{
    DonorId donor;
    bool anonymous = false;
    QString method;
    QDate date;
    std::vector<LineMoved> lines; // all in one currency
};

class BatchTotals
{
public:
    // `sign` 1 adds, -1 takes back. The sums of 9,000 gifts stay in 64 bits.
    void add(const KeptGift& gift, int sign = 1);
    void addBalances(const KeptGift& gift);
    [[nodiscard]] bool isEmpty() const { return m_days.empty(); }
    // Adds to the book's rows and forgets. SqlFailure with SQLITE_CONSTRAINT_DATATYPE when a total would leave 64 bits.
    void write(BookConnection& connection);
    void forget();

private:
    struct Sums
    {
        std::int64_t amount = 0;
        std::int64_t lines = 0;
        std::int64_t gifts = 0;
    };
    std::map<std::tuple<QDate, std::int64_t, QString, QString>, Sums> m_days;     // day, fund, method, currency
    std::map<std::tuple<std::int64_t, bool, QString, int>, Sums> m_donors;        // donor, anonymous, currency, year
    std::map<QString, Sums> m_currencies;
    std::map<std::pair<std::int64_t, QString>, std::int64_t> m_balances;          // fund, currency
};

} // namespace amanah::finance
