// SPDX-License-Identifier: GPL-3.0-or-later
// How a gift is said on the command line: by options, or as a line of a batch. What is said is not judged here beyond its shape.
// Plain functions, any thread.
#pragma once

#include "finance/donations/donations_messages.h"
#include "ui/cli/invocation.h"

#include <QJsonValue>

namespace amanah::cli {

// The fields of `donation add`, with --key.
[[nodiscard]] const std::vector<OptionSpec>& giftOptions();

// "zakat=60.00", "zakat=60:zakat:1447", "general=30:sadaqah@12.5kg"; invalid_input on `line` when it has no such shape.
[[nodiscard]] finance::Result<finance::DonationLineInput> parseLineOption(const QString& text);
// The lines of --line and of --fund with --quantity; wrong usage (a field and a sentence) when the two are mixed or nothing says the fund.
struct GiftUsage
{
    QString field;
    QString message; // empty: well said
};
[[nodiscard]] GiftUsage giftUsage(const Invocation& call);
[[nodiscard]] finance::Result<finance::RecordDonation> giftOf(const Invocation& call);
[[nodiscard]] finance::Result<std::vector<finance::DonationLineInput>> saidLines(const Invocation& call);

// The fields of `donation correct`: those that are given change.
[[nodiscard]] std::vector<OptionSpec> changeOptions();
[[nodiscard]] GiftUsage changeUsage(const Invocation& call);
[[nodiscard]] finance::Result<finance::CorrectDonation> changeOf(const Invocation& call);

// Of every command that writes a dated movement.
inline const OptionSpec overrideOption{"override", "REASON", "why it may be dated in a closed period"};
// "lines[0].quantity" is --quantity where --fund named the one line.
[[nodiscard]] finance::Error giftErrorAsOption(const Invocation& call, finance::Error error);

// [{"fund","amount","intention","quantity","unit"}] of a batch line; invalid_input with the path of what is wrong.
[[nodiscard]] finance::Result<std::vector<finance::DonationLineInput>> linesOfJson(const QJsonValue& value);

} // namespace amanah::cli
