// SPDX-License-Identifier: GPL-3.0-or-later
// Plausible invented data from a seed: donors with Latin and Arabic names, and gifts over the two years before a fixed day, more of them and
// more zakat in Ramadan. Gift n depends on the seed and n alone, so that a larger sample begins with the smaller one, and its key makes
// a repeat add nothing. The generator is pure; writeSample() waits and belongs to foreign threads.
#pragma once

#include "finance/donations/donations_messages.h"
#include "finance/donors/donors_messages.h"

#include <QDate>

namespace amanah::finance {

class FinanceApplication;

// The last day of every sample: fixed, so that a seed means the same for ever.
[[nodiscard]] QDate sampleEnd();

struct SampleGift
{
    RecordDonation gift; // `donor` is empty
    int donor = -1;      // index for sampleDonor(); -1: loose cash
    QString key;
};

struct SampleSource
{
    std::uint64_t seed = 1;
    Currency currency;
    QDate end = sampleEnd();

    [[nodiscard]] SampleGift gift(int index) const;
    [[nodiscard]] AddDonor donor(int index) const;
    [[nodiscard]] QString donorKey(int index) const;
};

struct SampleReport
{
    int donors = 0;
    int donations = 0;

    [[nodiscard]] QJsonObject toJson() const; // {"donors","donations"}: those of the sample, written now or before
};

// The first refusal ends it; what was written stays, and a repeat goes on from there.
[[nodiscard]] Result<SampleReport> writeSample(FinanceApplication& application, const SampleSource& source, int donations);

} // namespace amanah::finance
