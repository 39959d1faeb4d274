// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/gift_options.h"

#include "ui/cli/book_session.h"

#include <algorithm>

namespace amanah::cli {

namespace {

using namespace finance;

std::optional<QString> changedTo(const Invocation& call, const char* option)
{
    return call.has(option) ? std::optional(call.value(option)) : std::nullopt;
}

} // namespace

std::vector<OptionSpec> changeOptions()
{
    std::vector<OptionSpec> options{{"reason", "T", "why the gift is corrected", Need::Required}};
    for (const OptionSpec& option : giftOptions())
        if (std::ranges::none_of(std::initializer_list<std::string_view>{"quantity", "unit", "key"},
                                 [&](std::string_view name) { return name == option.name; }))
            options.push_back({option.name, option.value, option.help, option.need});
    options.push_back({"named", nullptr, "no longer hidden in lists, receipts and exports"});
    options.push_back({"loose", nullptr, "nobody's gift: loose cash"});
    options.push_back(keyOption);
    return options;
}

GiftUsage changeUsage(const Invocation& call)
{
    for (const auto& [one, other] : {std::pair("anonymous", "named"), std::pair("donor", "loose"), std::pair("line", "fund")})
        if (call.has(one) && call.has(other))
            return {QString::fromLatin1(other), QStringLiteral("--%1 and --%2 exclude each other.").arg(QLatin1String(one), QLatin1String(other))};
    return {};
}

Result<CorrectDonation> changeOf(const Invocation& call)
{
    auto lines = saidLines(call);
    if (!lines)
        return Refusal(lines.error());
    CorrectDonation change;
    change.id = call.positional(0);
    change.reason = call.value("reason");
    change.amount = changedTo(call, "amount");
    change.fund = changedTo(call, "fund");
    change.donor = call.has("loose") ? std::optional(QString()) : changedTo(call, "donor");
    if (call.has("anonymous") || call.has("named"))
        change.anonymous = call.has("anonymous");
    change.currency = changedTo(call, "currency");
    change.method = changedTo(call, "method");
    change.date = changedTo(call, "date");
    change.note = changedTo(call, "note");
    change.lines = std::move(*lines);
    change.overrideReason = call.value("override");
    return change;
}

} // namespace amanah::cli
