// SPDX-License-Identifier: GPL-3.0-or-later
// Random commands against a book, many of them refused, and what must hold of the book whatever they were. Tests only, one thread.
#pragma once

#include "support/temporary_book.h"

#include <functional>
#include <ostream>
#include <vector>

namespace amanah::finance::support {

// One command by numbers, so that it can be made smaller: `what` says which, the others are taken modulo what there is.
struct Step
{
    int what = 0;
    int fund = 0;
    int other = 0;
    int amount = 0; // minor units; may be nothing at all
    int day = 0;    // days before the book's today
    int target = 0; // which gift, promise or donor so far
};

inline std::ostream& operator<<(std::ostream& out, const Step& step)
{
    return out << "{what " << step.what << ", fund " << step.fund << ", other " << step.other << ", amount " << step.amount << ", day " << step.day
               << ", target " << step.target << '}';
}

class RandomLedger
{
public:
    explicit RandomLedger(TemporaryBook& book);

    // The refusal's code, or "ok".
    QString take(const Step& step);
    // Asks every command that was carried out again, by its key. "" or what was not the first answer.
    [[nodiscard]] QString askAllAgain();

    // Kept totals and balances, row by row; balances of nothing are left out.
    [[nodiscard]] QStringList kept();
    // "" or the first thing that does not hold: proofs, balances by postings, totals by gifts, numbers, restricted funds.
    [[nodiscard]] QString firstFault();

private:
    template <class Command>
    QString run(const Command& command);
    template <class Command, class Ids>
    QString runAndKeep(const Command& command, Ids& ids);
    [[nodiscard]] RecordDonation giftOf(const Step& step) const;
    [[nodiscard]] QString fundName(int index) const;
    [[nodiscard]] QString dayOf(const Step& step) const;
    [[nodiscard]] QString idOf(const std::vector<QString>& ids, int index) const;
    QString takeGift(const Step& step);
    QString takeChange(const Step& step);
    QString takeFunds(const Step& step);

    TemporaryBook& m_book;
    std::vector<QString> m_gifts;
    std::vector<QString> m_pledges;
    std::vector<QString> m_donors;
    std::vector<std::function<bool()>> m_again;
    int m_keys = 0;
};

} // namespace amanah::finance::support
