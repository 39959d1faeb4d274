// SPDX-License-Identifier: GPL-3.0-or-later
// A command that waits for a second person. Plain value.
#pragma once

#include <QJsonObject>
#include <QString>
#include <cstdint>

namespace amanah::finance {

struct Proposal
{
    std::int64_t id = 0;
    QString command;          // "donation.void"
    QString proposer;         // a login
    QString status;           // waiting approved declined
    std::int64_t carried = 0; // approved: the audit record of what was done

    [[nodiscard]] QJsonObject toJson() const
    {
        QJsonObject json{{QStringLiteral("id"), QString::number(id)},
                         {QStringLiteral("command"), command},
                         {QStringLiteral("proposer"), proposer},
                         {QStringLiteral("status"), status}};
        if (carried > 0)
            json.insert(QStringLiteral("carried"), static_cast<qint64>(carried));
        return json;
    }
};

} // namespace amanah::finance
