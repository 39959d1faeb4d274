// SPDX-License-Identifier: GPL-3.0-or-later
// The whole finance side of a program behind one object: it starts the runtime and the tree on one book, takes commands and questions,
// and stops everything in order. Front ends know this class, the message structs and nothing else of finance.
// start(), run(), ask() and the destructor wait and belong to foreign threads, never the GUI thread; submit() returns at once.
#pragma once

#include "finance/access/readings.h"
#include "finance/access/sign_in.h"
#include "finance/application/command_client.h"
#include "finance/application/event_relay.h"
#include "finance/application/finance_tree.h"
#include "finance/book/reader_service.h"
#include "finance/reports/jobs_service.h"
#include "runtime/runtime.h"

#include <memory>

namespace amanah::finance {

enum class Access { ReadOnly, ReadWrite };

struct ApplicationOptions
{
    BookPath book;
    Access access = Access::ReadWrite;
    bool mayMigrate = true; // false: a book of an older version is refused with cause older, and not touched
    WriterIdentity identity;
    QString settingsFile;                 // empty: settings are not kept
    Intensities intensities = Intensities::shipped();
    std::optional<WebSettings> web; // instead of what the settings file says
    BookMemory memory = BookMemory::None; // OnThisMachine: a user's own book, not a scratch one
    CommandClientOptions commands;
    runtime::RuntimeOptions runtime;
};

class FinanceApplication
{
public:
    // Refuses with `unavailable` and its cause (missing, locked, corrupt, newer, older, not_ours, no_permission) when the book cannot be used
    // as asked; a file that is not ours is not touched. Nothing is left running then.
    [[nodiscard]] static Result<std::unique_ptr<FinanceApplication>> start(ApplicationOptions options);
    // Stops the command desk, then the tree in reverse order, then the threads. Bounded: a handler that hangs is left behind.
    ~FinanceApplication();
    // The same while threads may still ask and send: from now on they are refused or answered `unavailable`. Waits; may be repeated.
    void stop();
    FinanceApplication(const FinanceApplication&) = delete;
    FinanceApplication& operator=(const FinanceApplication&) = delete;

    // The same command under the same key gives the first answer again; an empty key gets a new one.
    template <class Command>
    [[nodiscard]] Result<typename Command::Reply> run(const Command& command, const QString& key = {})
    {
        return m_commands->run(command, key);
    }
    template <class Command>
    void submit(const Command& command, const QString& key, std::function<void(Result<typename Command::Reply>)> done)
    {
        m_commands->submit(command, key, std::move(done));
    }

    // A question to the book, answered of one moment by a read-only connection.
    template <class Query>
    [[nodiscard]] Result<typename Query::Reply> ask(const Query& query)
    {
        const PreparedRead<Query> read;
        const Read asked = read.question(query);
        const Read judged{[cell = read.cell, asked, login = sessionLogin()](BookReader& reader) {
            if (auto may = mayAsk(reader, login, readingOf<Query>); !may)
                cell->emplace(Refusal(may.error()));
            else
                asked.question(reader);
        }};
        return read.taken(m_runtime->callSync(names::nextReader(), judged, queryTimeout));
    }
    // A question to a service that answers with a Result, asked again while it restarts or is not_ready, as long as a command may take.
    template <class Server, class Message>
    [[nodiscard]] typename Message::Reply askLoaded(const runtime::ServerRef<Server>& server, const Message& message)
    {
        if constexpr (readingOf<Message> != Reading::Money)
            if (auto may = mayAskNow(readingOf<Message>); !may)
                return Refusal(may.error());
        const auto asked = untilAnswered([&]() -> runtime::CallResult<typename Message::Reply> {
            auto answered = m_runtime->callSync(server, message);
            if (answered && !*answered && answered->error().code == Code::NotReady)
                return tl::unexpected(runtime::ExitReason::named("not_ready"));
            return answered;
        });
        if (!asked)
            return refuse(asked.error().term() == "not_ready" ? Code::NotReady : Code::Unavailable, {},
                          QStringLiteral("The service did not answer in time."), QString::fromStdString(asked.error().text()));
        return *asked;
    }
    // A question to a service of the tree, asked again while the service restarts, at most as long as a command may take.
    template <class Server, class Message>
    [[nodiscard]] runtime::CallResult<typename Message::Reply> askService(const runtime::ServerRef<Server>& server, const Message& message)
    {
        return untilAnswered([&] { return m_runtime->callSync(server, message); });
    }

    // What one donor gave, from the donor's own tracker, which is started if need be.
    [[nodiscard]] Result<DonorTotalsQuery::Totals> donorTotals(DonorId donor);

    // Gives the token of a new session, whose commands and questions all those of this program are from now on. not_permitted for a wrong
    // password or while locked out; conflict in a book without users, which asks nobody.
    [[nodiscard]] Result<QString> signIn(const QString& login, const QString& password);
    void signOut();
    [[nodiscard]] Result<bool> hasUsers();
    // The session stays and is worth nothing until unlock(); it locks itself when idle (setting session_lock).
    void lockSession();
    [[nodiscard]] Result<void> unlockSession(const QString& password);
    // Of the session that is open; empty otherwise.
    [[nodiscard]] QString sessionLogin() const;
    // The same, and no use of the session: it goes on becoming idle.
    [[nodiscard]] QString sessionHolder() const;
    // Who is asking, with the roles held now. not_permitted on `user` (cause sign_in) when the book has users and nobody is signed in.
    [[nodiscard]] Result<Actor> actor();
    [[nodiscard]] Result<void> mayAskNow(Reading what);
    // For what is done beside the writer, such as `audit.accept`; commands are judged where they are posted. Judged on a connection of its
    // own, so that it answers while services do not.
    [[nodiscard]] Result<void> mayRunNow(const QString& command);

    // Runs `work` as a supervised job for whoever is signed in, and waits for it. Restartable work is run again when it crashes.
    enum class JobKind { Restartable, Once };

    [[nodiscard]] Result<QJsonObject> runJob(JobKind kind, const QString& name, std::function<Result<QJsonObject>(const JobContext&)> work,
                                             std::function<void(std::int64_t, std::int64_t)> progress = {});

    [[nodiscard]] CommandClient& commands() { return *m_commands; }
    [[nodiscard]] runtime::Runtime& runtime() { return *m_runtime; }
    // The root of the tree; a pid that is not alive when it gave up.
    [[nodiscard]] runtime::Pid root() const { return m_root; }
    // Tells the book's events until the end of the runtime; once.
    [[nodiscard]] Result<void> listen(EventListener listener);
    [[nodiscard]] const BookPath& book() const { return m_options.book; }
    // The tree as the contract's `tree` prints it.
    [[nodiscard]] QJsonObject treeJson() const;

private:
    explicit FinanceApplication(ApplicationOptions options);
    [[nodiscard]] Result<void> startTree();
    [[nodiscard]] Result<void> judgedNow(std::function<Result<void>(BookReader&)> judge);
    [[nodiscard]] Result<void> awaitWriter();
    [[nodiscard]] Result<SignInFacts> proven(const QString& login, const QString& password);
    [[nodiscard]] Result<void> noteAttemptNow(std::int64_t user, AttemptStep step);

    template <class Ask>
    auto untilAnswered(Ask ask) -> decltype(ask())
    {
        const auto deadline = m_runtime->now() + m_options.commands.deadline;
        auto result = ask();
        while (!result && isPassing(result.error()) && m_runtime->now() < deadline) {
            pauseBeforeRetry();
            result = ask();
        }
        return result;
    }
    [[nodiscard]] static bool isPassing(const runtime::ExitReason& reason);
    static void pauseBeforeRetry();

    ApplicationOptions m_options;
    runtime::Registry m_donors{runtime::RegistryKind::Unique};
    runtime::Registry m_topics{runtime::RegistryKind::Duplicate};
    runtime::Registry m_sessions{runtime::RegistryKind::Unique};
    QString m_sessionUser; // whom the password of unlockSession() is asked of
    std::unique_ptr<runtime::Runtime> m_runtime;
    runtime::Pid m_root;
    std::unique_ptr<CommandClient> m_commands;
};

} // namespace amanah::finance
