// SPDX-License-Identifier: GPL-3.0-or-later
// WebServer: answers other programs of this computer over HTTP, with a bearer token and nothing to write:
//   GET /health      {"ok":true,"writable":…}: without a token, tells only that the program runs and whether the book can be written
//   GET /totals      as the command `totals`; ?by= &from= &to=
//   GET /audit/head  {"ok":true,"seq":…,"hash":…}
// Refusals are the contract's. A port that another program holds is tried again every few seconds; until then the service runs and does not
// listen. Off unless the settings say so; see webSettings(). On a thread of its own.
#pragma once

#include "finance/web/web_door.h"
#include "finance/web/web_settings.h"
#include "runtime/gen_server.h"

#include <memory>

namespace amanah::finance {

// Where the service listens; 0: it does not at present.
struct WebPortQuery
{
    using Reply = int;
};

class WebServer : public runtime::GenServer<WebServer>
{
public:
    struct State
    {
        int port = 0;
    };
    struct Listen
    {
    };
    using Continue = Listen;
    using Infos = runtime::Messages<Listen>;
    static constexpr std::chrono::milliseconds retryPort{3'000};

    explicit WebServer(WebSettings settings) : m_settings(std::move(settings)) {}

    runtime::Init<State> init() { return ok(State{}).then(Listen{}); }
    runtime::Next<State> handleContinue(const State& state, const Listen& listen);
    runtime::Next<State> handleInfo(const State& state, const Listen& listen);
    runtime::Reply<int, State> handleCall(const State& state, const WebPortQuery&) { return reply(state.port); }

private:
    WebSettings m_settings;
    std::unique_ptr<WebDoor> m_door;
};

} // namespace amanah::finance
