// SPDX-License-Identifier: GPL-3.0-or-later
// The other side of WebDoor, for drills and tests: one question over the loopback address. Waits up to six seconds; foreign threads.
#pragma once

#include <QByteArray>

namespace amanah::finance {

struct WebReply
{
    int status = 0; // 0: nobody answered
    QByteArray body;
};

struct WebRequest
{
    quint16 port = 0;
    QByteArray path; // with its query
    QByteArray token{};
    QByteArray host{"127.0.0.1"};
    QByteArray body{}; // not empty: POST
};

[[nodiscard]] WebReply askWeb(const WebRequest& request);

} // namespace amanah::finance
