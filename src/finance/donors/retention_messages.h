// SPDX-License-Identifier: GPL-3.0-or-later
// How long what is known of people must be kept before it may be erased: accounting law, mostly. Without a rule there is no duty.
// Plain values.
#pragma once

#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

struct Retention
{
    QString kind; // donor donation disbursement assessment
    int years = 0; // after the last day concerned; 0: no duty

    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("kind"), kind}, {QStringLiteral("years"), years}}; }
};

struct SetRetention
{
    static constexpr auto commandName = "retention.set";
    using Reply = Retention;
    QString kind;
    QString years; // 0 to 100
};

// Every kind that a rule was set for, by name.
struct RetentionListQuery
{
    using Reply = std::vector<Retention>;
};

} // namespace amanah::finance
