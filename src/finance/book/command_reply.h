// SPDX-License-Identifier: GPL-3.0-or-later
// The reply of any command that writes. CommandClient gives each caller the type its command names. Plain value.
#pragma once

#include "finance/access/access_messages.h"
#include "finance/audit/checkpoint_messages.h"
#include "finance/donations/donations_messages.h"
#include "finance/donors/donors_messages.h"
#include "finance/donors/retention_messages.h"
#include "finance/funds/funds_messages.h"
#include "finance/funds/transfers_messages.h"
#include "finance/hijri/hijri_messages.h"
#include "finance/periods/periods_messages.h"
#include "finance/zakat/fitr_messages.h"
#include "finance/zakat/hawl_messages.h"
#include "finance/zakat/zakat_messages.h"

#include <variant>

namespace amanah::finance {

using CommandReply =
    std::variant<Checkpoint, Donation, Donor, Fund, Disbursement, RecordImportedDonation::Done, NisabSetting, KeptAssessment, FundTransfer, Period,
                 Retention, User, ApprovalLimit, Proposal, AnnouncedMonths, StatedBalance, HawlSetting, FitrGift>;

// The reply of the type that a command names. One that now waits for a second person is the reply's `proposal`.
template <class Reply>
[[nodiscard]] Reply replyAs(const CommandReply& reply)
{
    if constexpr (requires(Reply empty) { empty.proposal.has_value(); }) {
        if (const auto* waiting = std::get_if<Proposal>(&reply)) {
            Reply empty;
            empty.proposal = *waiting;
            return empty;
        }
    }
    return std::get<Reply>(reply);
}

} // namespace amanah::finance
