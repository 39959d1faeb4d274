// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/result.h"

namespace amanah::finance {

QString codeName(Code code)
{
    switch (code) {
    case Code::InvalidAmount: return QStringLiteral("invalid_amount");
    case Code::InvalidWealth: return QStringLiteral("invalid_wealth");
    case Code::InvalidCurrency: return QStringLiteral("invalid_currency");
    case Code::InvalidDate: return QStringLiteral("invalid_date");
    case Code::InvalidInput: return QStringLiteral("invalid_input");
    case Code::NotFound: return QStringLiteral("not_found");
    case Code::Duplicate: return QStringLiteral("duplicate");
    case Code::InsufficientFunds: return QStringLiteral("insufficient_funds");
    case Code::ClosedPeriod: return QStringLiteral("closed_period");
    case Code::AlreadyVoided: return QStringLiteral("already_voided");
    case Code::NotReady: return QStringLiteral("not_ready");
    case Code::NotPermitted: return QStringLiteral("not_permitted");
    case Code::Conflict: return QStringLiteral("conflict");
    case Code::Integrity: return QStringLiteral("integrity");
    case Code::Unavailable: return QStringLiteral("unavailable");
    case Code::Timeout: return QStringLiteral("timeout");
    case Code::Defect: return QStringLiteral("defect");
    }
    return QStringLiteral("defect");
}

} // namespace amanah::finance
