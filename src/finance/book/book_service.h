// SPDX-License-Identifier: GPL-3.0-or-later
// DatabaseConnection: the one writer of the book, on a thread of its own. Units of work that wait in its mailbox at the same time share
// one commit; every caller is answered after that commit and never before. Committed events go out on the topic names::bookEvents in the order
// of the audit sequence. While the book cannot be opened (another program holds it, a lingering predecessor still does, the disk is
// full) it runs, answers `unavailable` with the cause, and tries again by its own timer.
#pragma once

#include "finance/access/sign_in.h"
#include "finance/book/book_path.h"
#include "finance/book/head_memory.h"
#include "finance/book/unit_of_work.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <memory>
#include <vector>

namespace amanah::finance {

class BookWriter;

struct ExecuteUnit
{
    using Reply = Outcome;
    UnitOfWork unit;
};

// Many units of one caller, an import's: one commit, and an outcome for each in order. As long as it takes nobody else is served, so at most
// maxTogether; more are refused as invalid_input.
struct ExecuteTogether
{
    using Reply = std::vector<Outcome>;
    static constexpr std::size_t maxTogether = 256; // some 20 ms
    std::vector<UnitOfWork> units;
    QString session;
};

// Whether the book can be written now.
struct WriterStatusQuery
{
    using Reply = Result<void>;
};

// A sign-in begins or succeeded; see access/sign_in.h.
struct NoteAttempt
{
    using Reply = Result<void>;
    std::int64_t user = 0;
    AttemptStep step = AttemptStep::Begin;
};

struct DatabaseConnectionOptions
{
    BookPath book;
    WriterIdentity identity; // who writes: recorded in every audit record
    runtime::Registry topics; // where committed events go out
    runtime::Registry sessions{runtime::RegistryKind::Unique}; // whose a token is
    BookMemory memory = BookMemory::None; // with one: compares at opening, and a checkpoint a day
};

class DatabaseConnection : public runtime::GenServer<DatabaseConnection>
{
public:
    struct State
    {
        Error trouble;       // why the book is not open; code Defect means that it is
        int failedOpens = 0; // in a row
    };
    struct OpenBook
    {
    };
    // The writer before did not end in order: the book is proven by a job, beside the work, and when it does not prove nothing is written
    // any more until somebody opens it anew.
    struct ProveBook
    {
    };
    struct BookUnsound
    {
        Error why;
    };
    using Continue = OpenBook;
    using Infos = runtime::Messages<OpenBook, ProveBook, BookUnsound>;

    // After the window has painted.
    static constexpr std::chrono::seconds proveAfter{3};
    // More units than this are not put into one commit, so that nobody waits long for the first of them.
    static constexpr std::size_t maxBatch = 512;

    explicit DatabaseConnection(DatabaseConnectionOptions options);
    ~DatabaseConnection() override;

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const OpenBook& open);
    runtime::Next<State> handleInfo(const State& state, const OpenBook& open);
    runtime::Next<State> handleInfo(const State& state, const ProveBook& prove);
    runtime::Next<State> handleInfo(const State& state, const BookUnsound& unsound);
    runtime::Reply<Outcome, State> handleCall(const State& state, const ExecuteUnit& call, runtime::From<Outcome> from);
    runtime::Reply<std::vector<Outcome>, State> handleCall(const State& state, const ExecuteTogether& call, runtime::From<std::vector<Outcome>> from);
    runtime::Reply<Result<void>, State> handleCall(const State& state, const WriterStatusQuery& call,
                                                   runtime::From<Result<void>> from);
    runtime::Reply<Result<void>, State> handleCall(const State& state, const NoteAttempt& call, runtime::From<Result<void>> from);
    runtime::Next<State> handleTimeout(const State& state);
    void terminate(const runtime::ExitReason& reason, const State& state);

private:
    struct Waiting
    {
        UnitOfWork unit;
        runtime::From<Outcome> from;
    };
    runtime::Next<State> open(const State& state);
    [[nodiscard]] QString loginOf(const QString& session);
    // Commits what waits and answers it; gives the state that follows.
    State commitWaiting(const State& state);
    // The book was lost under way (disk full, I/O error): it is closed and opened anew later.
    State afterCommit(const State& state, const std::vector<Outcome>& outcomes);
    void publish(const std::vector<Outcome>& outcomes);
    void makeDueCheckpoint();

    DatabaseConnectionOptions m_options;
    std::unique_ptr<BookWriter> m_writer;
    std::vector<Waiting> m_waiting;
    bool m_isUnsound = false;
    bool m_isProving = false;
    bool m_canSign = true; // false: it failed once, and the log says so
};

} // namespace amanah::finance
