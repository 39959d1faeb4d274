// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let in by the web service, and how often: tokens, hosts and a rate. Pure, but for newWebToken(), which asks the system's
// generator. WebRate is guarded by its user.
#pragma once

#include <QByteArray>
#include <chrono>

namespace amanah::finance {

// 256 random bits in base64url, 43 characters. It is shown once; what is kept is webTokenHash().
[[nodiscard]] QByteArray newWebToken();
// SHA-256 in hex. A token has too many bits to be guessed, so it needs no slow hash.
[[nodiscard]] QByteArray webTokenHash(const QByteArray& token);
// Whether the value of an Authorization header is "Bearer " and a token of that hash. The time taken does not tell how much was right.
// An empty hash lets nobody in.
[[nodiscard]] bool isBearerOf(const QByteArray& authorization, const QByteArray& hash);
// Whether a Host header names this computer, with or without a port: a page of another site that has its own name resolve to this computer is refused.
[[nodiscard]] bool isLoopbackHost(const QByteArray& host);

// A bucket of `burst` tokens that fills by `perSecond`. Time that runs backwards fills nothing.
class WebRate
{
public:
    using Clock = std::chrono::steady_clock;

    WebRate(int burst, int perSecond) : m_burst(burst * unit), m_perSecond(perSecond), m_left(m_burst) {}

    [[nodiscard]] bool admit(Clock::time_point now);

private:
    static constexpr std::int64_t unit = 1'000'000; // millionths of a request
    std::int64_t m_burst;
    std::int64_t m_perSecond;
    std::int64_t m_left;
    Clock::time_point m_filled{};
};

} // namespace amanah::finance
