// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP side of the web service: listens on the loopback address, judges who asks (web_rules.h), and lets `answer` answer. Only GET;
// bodies and headers are bounded, slow senders are cut off after five seconds. It answers on threads of its own; open() and the destructor
// belong to one thread.
#pragma once

#include "finance/money/result.h"

#include <QByteArray>
#include <functional>
#include <memory>

namespace amanah::finance {

struct WebQuestion
{
    QByteArray path; // "/totals"
    QByteArray by;   // the query's parameters of these names, or empty
    QByteArray from;
    QByteArray to;
};

struct WebAnswer
{
    int status = 200;
    QByteArray json;
};

class WebDoor
{
public:
    struct Options
    {
        quint16 port = 0; // 0: any that is free
        QByteArray tokenHash;
        int burst = 40;
        int perSecond = 20;
        // Called on several threads at a time. An exception is answered with 500 and without its text.
        std::function<WebAnswer(const WebQuestion&)> answer;
    };

    // unavailable, cause port_taken, when the port is another's.
    [[nodiscard]] static Result<std::unique_ptr<WebDoor>> open(Options options);
    // Waits for the answers that are being given.
    ~WebDoor();
    WebDoor(const WebDoor&) = delete;
    WebDoor& operator=(const WebDoor&) = delete;

    [[nodiscard]] quint16 port() const;

private:
    struct Server;
    explicit WebDoor(std::unique_ptr<Server> server);
    std::unique_ptr<Server> m_server;
};

} // namespace amanah::finance
