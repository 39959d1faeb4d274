// SPDX-License-Identifier: GPL-3.0-or-later
// Which audit record says so. Plain value.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <cstdint>

namespace amanah::finance {

struct AuditStamp
{
    std::int64_t seq = 0;
    QByteArray hash; // 32 bytes

    // {"seq":17,"hash":"…hex…"}
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("seq"), static_cast<qint64>(seq)},
                {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())}};
    }
};

} // namespace amanah::finance
