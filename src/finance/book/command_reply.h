// SPDX-License-Identifier: GPL-3.0-or-later
// The reply of any command that writes. CommandClient gives each caller the type its command names. Plain value.
#pragma once

#include "finance/audit/checkpoint_messages.h"
#include "finance/donations/donations_messages.h"
#include "finance/donors/donors_messages.h"
#include "finance/donors/retention_messages.h"
#include "finance/funds/funds_messages.h"
#include "finance/funds/transfers_messages.h"
#include "finance/periods/periods_messages.h"
#include "finance/zakat/zakat_messages.h"

#include <variant>

namespace amanah::finance {

using CommandReply =
    std::variant<Checkpoint, Donation, Donor, Fund, Disbursement, RecordImportedDonation::Done, NisabSetting, KeptAssessment, FundTransfer, Period,
                 Retention>;

} // namespace amanah::finance
