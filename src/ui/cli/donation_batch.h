// SPDX-License-Identifier: GPL-3.0-or-later
// `donation add --batch`: one gift per line, many in flight at once, one answer per line as soon as that gift is durable. A line that is
// not a gift is refused by itself and the rest goes on.
#pragma once

#include "finance/donations/donations_messages.h"
#include "ui/cli/invocation.h"

namespace amanah::cli {

struct BatchGift
{
    finance::RecordDonation gift;
    QString key; // empty: none given
    bool isPending = false; // a promise: `donation add --pending`
};

// The fields of `donation add`: strings, but `anonymous` and `pending` true or false, and `lines` a list of objects (gift_options.h). An unknown name is invalid_input with that name.
[[nodiscard]] finance::Result<BatchGift> parseBatchLine(const QByteArray& line);

[[nodiscard]] int runDonationBatch(Invocation& call);

} // namespace amanah::cli
