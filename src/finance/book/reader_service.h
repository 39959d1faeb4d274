// SPDX-License-Identifier: GPL-3.0-or-later
// ReaderConnection: one read-only connection on a thread of its own; Finance.ReaderPool supervises two. It opens the book at the first
// question and closes it after a minute without one. It runs what it is handed inside one read transaction, so that an answer is of
// one moment. Questions are handed over typed by ask(); see also FinanceApplication::ask.
#pragma once

#include "finance/application/names.h"
#include "finance/book/book_path.h"
#include "finance/money/result.h"
#include "runtime/gen_server.h"

#include <functional>
#include <memory>
#include <optional>

namespace amanah::finance {

class BookReader;

struct Read
{
    using Reply = Result<void>; // refused when the book cannot be opened
    std::function<void(BookReader&)> question;
};

class ReaderConnection : public runtime::GenServer<ReaderConnection>
{
public:
    struct State
    {
    };
    static constexpr std::chrono::milliseconds idleClose{60'000};

    explicit ReaderConnection(BookPath book);
    ~ReaderConnection() override;

    runtime::Init<State> init() { return ok(State{}); }
    runtime::Reply<Result<void>, State> handleCall(const State& state, const Read& call, runtime::From<Result<void>> from);
    runtime::Next<State> handleTimeout(const State& state);

private:
    BookPath m_book;
    std::unique_ptr<BookReader> m_reader;
};

// A query as a question: `answer` is filled when the Read is answered. A query type has `using Reply` and a free function
// `Result<Reply> answer(BookReader&, const Query&)` beside it.
template <class Query>
struct PreparedRead
{
    std::shared_ptr<std::optional<Result<typename Query::Reply>>> cell =
        std::make_shared<std::optional<Result<typename Query::Reply>>>();

    [[nodiscard]] Read question(const Query& query) const
    {
        return Read{[cell = cell, query](BookReader& reader) { cell->emplace(answer(reader, query)); }};
    }
    [[nodiscard]] Result<typename Query::Reply> taken(const runtime::CallResult<Result<void>>& outcome) const
    {
        if (!outcome)
            return refuse(Code::Unavailable, {}, QStringLiteral("The book did not answer in time."), QStringLiteral("restarting"));
        if (!*outcome)
            return Refusal(outcome->error());
        return std::move(**cell);
    }
};

} // namespace amanah::finance
