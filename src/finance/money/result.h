// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of everything that can be refused: a value, or an Error that names the field and the reason.
// Expected outcomes only. A broken promise is an exception inside its actor; see docs/architecture.md, "Errors".
// Plain values, any thread.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace amanah::finance {

// The refusal codes of the command line. Their spelling in JSON is codeName().
enum class Code
{
    InvalidAmount,
    InvalidWealth,
    InvalidCurrency,
    InvalidDate,
    InvalidInput,
    NotFound,
    Duplicate,
    InsufficientFunds,
    ClosedPeriod,
    AlreadyVoided,
    NotReady,
    NotPermitted,
    Conflict,
    Integrity,
    Unavailable,
    Timeout,
    Defect,
};

// "invalid_amount" …; stable, part of the public contract.
QString codeName(Code code);

// `field` is the name (or JSON path) the caller used, empty when no single field is at fault. `message` is one sentence for a
// person and never holds personal data. `cause` is a machine word ("missing", "locked", "corrupt", …) or a cause chain.
struct Error
{
    Code code = Code::Defect;
    QString field;
    QString message;
    QString cause;

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

using Refusal = tl::unexpected<Error>;

[[nodiscard]] inline Refusal refuse(Code code, QString field, QString message, QString cause = {})
{
    return Refusal(Error{code, std::move(field), std::move(message), std::move(cause)});
}

} // namespace amanah::finance
