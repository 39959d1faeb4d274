// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/web/web_rules.h"

#include "finance/audit/chain.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace amanah::finance {

QByteArray newWebToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray webTokenHash(const QByteArray& token)
{
    return sha256(token).toHex();
}

bool isBearerOf(const QByteArray& authorization, const QByteArray& hash)
{
    static constexpr char scheme[] = "Bearer ";
    if (hash.isEmpty() || !authorization.startsWith(scheme))
        return false;
    const QByteArray given = webTokenHash(authorization.mid(sizeof scheme - 1));
    if (given.size() != hash.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned>(given[i] ^ hash[i]);
    return difference == 0;
}

bool isLoopbackHost(const QByteArray& host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const QByteArray name = colon > host.lastIndexOf(']') ? host.left(colon) : host;
    return name == "127.0.0.1" || name == "[::1]" || name.toLower() == "localhost";
}

bool WebRate::admit(Clock::time_point now)
{
    if (m_filled == Clock::time_point())
        m_filled = now;
    if (now > m_filled) {
        // A long pause fills the bucket and no more, so the sum cannot run over.
        const auto idle = std::min<std::chrono::microseconds>(std::chrono::duration_cast<std::chrono::microseconds>(now - m_filled), std::chrono::hours(1));
        m_left = std::min(m_burst, m_left + idle.count() * m_perSecond);
        m_filled = now;
    }
    if (m_left < unit)
        return false;
    m_left -= unit;
    return true;
}

} // namespace amanah::finance
