// SPDX-License-Identifier: GPL-3.0-or-later
// Row ids with a type each, so that a donor is never passed where a fund is meant. 0 is "none". Their text form is the plain decimal
// number; parseId() refuses anything else as not_found, as the command line promises. Any thread.
#pragma once

#include "finance/money/result.h"

#include <cstdint>

namespace amanah::finance {

template <class Tag>
struct Id
{
    std::int64_t value = 0;

    Id() = default;
    explicit Id(std::int64_t v) : value(v) {}
    [[nodiscard]] bool isValid() const { return value > 0; }
    [[nodiscard]] QString toString() const { return QString::number(value); }
    auto operator<=>(const Id&) const = default;
};

using DonorId = Id<struct DonorTag>;
using FundId = Id<struct FundTag>;
using DonationId = Id<struct DonationTag>;
using DisbursementId = Id<struct DisbursementTag>;
using TransferId = Id<struct TransferTag>;

// Canonical positive decimal only: no sign, space, leading zero or native digit. `what` names the thing in the message.
template <class T>
[[nodiscard]] Result<T> parseId(const QString& text, const QString& field, const QString& what)
{
    bool ok = false;
    const qlonglong value = text.toLongLong(&ok);
    if (!ok || value <= 0 || QString::number(value) != text)
        return refuse(Code::NotFound, field, QStringLiteral("No %1 has the id given.").arg(what));
    return T(value);
}

} // namespace amanah::finance
