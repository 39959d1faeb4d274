// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/hawl.h"

#include <algorithm>
#include <iterator>

namespace amanah::finance {

namespace {

void takeFromLot(std::vector<WealthLot>& lots, std::vector<WealthLot>::iterator lot, Rational& amount)
{
    const Rational taken = std::min(lot->amount, amount);
    lot->amount -= taken;
    amount -= taken;
    if (lot->amount.isZero())
        lots.erase(lot);
}

// A running year holds since its anchor: what was last stated by then counts from that day.
std::vector<Balance> balancesSince(const std::optional<QDate>& anchor, std::vector<Balance> balances)
{
    std::ranges::stable_sort(balances, {}, &Balance::date);
    if (!anchor || balances.empty())
        return balances;
    const auto after = std::ranges::upper_bound(balances, *anchor, {}, &Balance::date);
    std::vector<Balance> result{{*anchor, (after == balances.begin() ? after : after - 1)->amount}};
    result.insert(result.end(), after, balances.end());
    return result;
}

class HawlWalk
{
public:
    explicit HawlWalk(const HawlRequest& request) : m_request(request) {}

    Result<HawlCourse> walk(const std::vector<Balance>& balances)
    {
        auto price = m_request.nisabs.begin();
        for (const Balance& balance : balances) {
            if (balance.date > m_request.until)
                break;
            if (const auto done = repriceUpTo(balance.date.addDays(-1), price); !done)
                return tl::unexpected(done.error());
            // A change on a due day comes first, so only days before it fall due under the old balance.
            if (const auto done = passDueDays(balance.date.addDays(-1)); !done)
                return tl::unexpected(done.error());
            change(balance);
        }
        if (const auto done = repriceUpTo(m_request.until, price); !done)
            return tl::unexpected(done.error());
        if (const auto done = passDueDays(m_request.until); !done)
            return tl::unexpected(done.error());
        return finish();
    }

private:
    using PriceOfDay = std::vector<DayNisab>::const_iterator;

    // The same wealth against another nisab, on the day it changes.
    Result<void> repriceUpTo(const QDate& last, PriceOfDay& price)
    {
        for (; price != m_request.nisabs.end() && price->day <= last; ++price) {
            if (const auto done = passDueDays(price->day.addDays(-1)); !done)
                return done;
            if (!m_balance.isZero())
                change({price->day, m_balance});
        }
        return {};
    }

    [[nodiscard]] const Rational& nisabOn(const QDate& day) const
    {
        if (m_request.nisabs.empty())
            return m_request.nisab;
        const auto after = std::ranges::upper_bound(m_request.nisabs, day, {}, &DayNisab::day);
        return after == m_request.nisabs.begin() ? after->amount : std::prev(after)->amount;
    }

    void start(const Balance& balance)
    {
        m_lots = {{balance.date, balance.amount}};
        m_course.restarted = m_course.restarted || m_broken;
        m_broken = false;
    }

    void cancel()
    {
        m_broken = m_broken || !m_lots.empty();
        m_lots.clear();
    }

    void change(const Balance& balance)
    {
        const Rational before = m_balance;
        m_balance = balance.amount;
        const bool reaches = m_balance >= nisabOn(balance.date) && !m_balance.isZero();
        const bool pooled = m_request.rule == HawlRule::StartEndPool;
        if (m_lots.empty()) {
            if (reaches)
                start(balance);
        } else if (pooled ? m_balance.isZero() : !reaches) {
            cancel();
        } else if (pooled) {
            m_lots.front().amount = m_balance;
        } else if (m_balance > before) {
            m_lots.push_back({balance.date, m_balance - before});
        } else {
            spendNewestFirst(m_lots, before - m_balance);
        }
    }

    Result<QDate> nextDueDay(const WealthLot& lot) const
    {
        return hawlDueDay(m_request, lot.anchor, lot.yearsPaid + 1);
    }

    // Every lot due on the earliest due day up to `last`, again and again.
    Result<void> passDueDays(const QDate& last)
    {
        while (!m_lots.empty()) {
            std::optional<QDate> earliest;
            for (const WealthLot& lot : m_lots) {
                const auto due = nextDueDay(lot);
                if (!due)
                    return tl::unexpected(due.error());
                earliest = earliest ? std::min(*earliest, *due) : *due;
            }
            if (*earliest > last)
                return {};
            if (m_balance < nisabOn(*earliest)) {
                cancel();
                return {};
            }
            settle(*earliest);
        }
        return {};
    }

    void settle(const QDate& day)
    {
        HawlEvent event{day, {}};
        for (WealthLot& lot : m_lots) {
            if (nextDueDay(lot).value() != day)
                continue;
            event.amount += lot.amount;
            ++lot.yearsPaid;
        }
        m_course.events.push_back(event);
    }

    Result<HawlCourse> finish()
    {
        if (m_lots.empty())
            return m_course;
        m_course.anchor = m_lots.front().anchor;
        const auto due = hawlDueDay(m_request, *m_course.anchor, 1);
        if (!due)
            return tl::unexpected(due.error());
        m_course.dueOn = *due;
        return m_course;
    }

    const HawlRequest& m_request;
    std::vector<WealthLot> m_lots;
    Rational m_balance;
    bool m_broken = false;
    HawlCourse m_course;
};

} // namespace

Result<QDate> hawlDueDay(const QDate& anchor, int years, HijriCalendar calendar, MissingDay missing)
{
    auto day = toHijri(anchor, calendar, QStringLiteral("hawl.anchor"));
    if (!day)
        return tl::unexpected(day.error());
    day->year += years - 1; // counted from the anchor, so that one short month does not move the day for ever
    return nextYearSameDay(*day, calendar, missing, QStringLiteral("hawl.anchor")).and_then([&](const HijriDate& next) {
        return toGregorian(next, calendar, QStringLiteral("hawl.anchor"));
    });
}

Result<QDate> hawlDueDay(const HawlRequest& request, const QDate& anchor, int years)
{
    if (request.profile != nullptr)
        return request.profile->sameDayAfter(anchor, years, request.missingDay, QStringLiteral("hawl.anchor"));
    return hawlDueDay(anchor, years, request.calendar, request.missingDay);
}

void spendNewestFirst(std::vector<WealthLot>& lots, Rational amount)
{
    while (!amount.isZero() && !lots.empty())
        takeFromLot(lots, lots.end() - 1, amount);
}

void spendOldestFirst(std::vector<WealthLot>& lots, Rational amount)
{
    while (!amount.isZero() && !lots.empty())
        takeFromLot(lots, lots.begin(), amount);
}

Result<HawlCourse> followHawl(const HawlRequest& request, std::vector<Balance> balances)
{
    return HawlWalk(request).walk(balancesSince(request.anchor, std::move(balances)));
}

} // namespace amanah::finance
