// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to the book, told after the commit to whoever subscribed. An event carries its audit sequence: a cache that remembers its
// own skips what it has seen and reloads on a gap. No names, notes or reasons. Plain values, any thread.
#pragma once

#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QByteArray>
#include <QDate>
#include <variant>
#include <vector>

namespace amanah::finance {

struct LineMoved
{
    FundId fund;
    Money amount;
};

struct DonorChanged
{
    DonorId donor;
};
// From now on what `donor` gave counts with `into`.
struct DonorMerged
{
    DonorId donor;
    DonorId into;
};
struct FundAdded
{
    FundId fund;
};
struct DonationRecorded
{
    DonationId donation;
    DonorId donor; // none: loose cash
    QDate day;
    std::vector<LineMoved> lines;
};
struct DonationVoided
{
    DonationId donation;
    DonorId donor; // as given; a merged one's counts with the survivor
    QDate day; // the gift's own
    std::vector<LineMoved> lines;
};
struct Disbursed
{
    DisbursementId disbursement;
    LineMoved line;
};
// A promise was made, or voided. One that was posted is a DonationRecorded.
struct PledgeChanged
{
    DonationId pledge;
    DonorId donor;
};
struct FundsMoved
{
    TransferId transfer;
    LineMoved from; // what left
    LineMoved to;   // what came
};
struct PeriodChanged
{
    QDate through; // the last closed day; null: none
};
struct NisabChanged
{
    Currency currency;
};
struct AssessmentKept
{
    DonorId donor;
};

// Users, roles, limits, duties to keep: what no view of money counts.
struct RulesChanged
{
};
// Payee and note of a payment are gone.
struct DisbursementErased
{
    DisbursementId disbursement;
};

// One event for each audit record, in the record's order.
struct BookEvent
{
    std::int64_t seq = 0;
    QByteArray hash;
    std::variant<DonorChanged, DonorMerged, FundAdded, DonationRecorded, DonationVoided, Disbursed, NisabChanged, AssessmentKept, PledgeChanged,
                 FundsMoved, PeriodChanged, RulesChanged, DisbursementErased>
        what;
};

} // namespace amanah::finance
