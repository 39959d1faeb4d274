// SPDX-License-Identifier: GPL-3.0-or-later
// The only door between the window and the finance services. Models and pages ask and send here and listen to its signals; answers come
// back on the GUI thread, to `done` of who asked, and not at all when `receiver` is gone. Nothing here waits: opening, closing and jobs run
// on threads of the gateway's own. Answers to commands are never coalesced or dropped; totals and tree are told at most 30 times a
// second. Everything belongs to the GUI thread.
#pragma once

#include "finance/access/permissions.h"
#include "finance/application/application.h"
#include "finance/application/disturbance.h"
#include "finance/book/about_book.h"
#include "finance/book/create.h"
#include "finance/settings/settings_service.h"
#include "ui/gateway/gui_queue.h"
#include "ui/gateway/tree_view.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <memory>

namespace amanah::ui {

// What the window knows of the book in front.
struct BookState
{
    enum class Kind {
        None,     // no book is open
        Opening,
        SignIn,   // the book has users: nothing of it is known before signIn()
        Ready,
        ReadOnly, // asked for, or because another program writes it; `trouble` says which
        Failed,   // could not be opened; `trouble` says why
        Fallen,   // the services gave up; `trouble` names who fell and why. Nothing can be asked or sent until restartServices()
    };
    Kind kind = Kind::None;
    QString path;
    QString organisation;
    finance::Currency currency;
    finance::HijriCalendar calendar = finance::HijriCalendar::UmmAlQura;
    bool hasSample = false; // the sample writer put gifts into it
    bool isHeld = false;    // this window holds it for writing, whoever may use it
    finance::Error trouble;

    [[nodiscard]] bool canRead() const { return kind == Kind::Ready || kind == Kind::ReadOnly; }
    [[nodiscard]] bool canWrite() const { return kind == Kind::Ready; }
};

// Who works in the window. Nobody in a book without users, which asks nobody: everything is allowed then.
struct Seat
{
    QString login;
    QStringList roles;   // as they are now
    bool locked = false; // the password is asked for again; nothing can be asked or sent until then

    [[nodiscard]] bool isTaken() const { return !login.isEmpty(); }
    bool operator==(const Seat&) const = default;
};

struct GatewayOptions
{
    QString settingsFile; // empty: settings are not kept
    finance::WriterIdentity identity;
    finance::Intensities intensities = finance::Intensities::shipped();
    finance::CommandClientOptions commands;
};

class Gateway : public QObject
{
    Q_OBJECT

public:
    explicit Gateway(GatewayOptions options, QObject* parent = nullptr);
    // Hides nothing and waits until the services are stopped (bounded, see FinanceApplication).
    ~Gateway() override;

    // --- the book. Each ends in bookChanged(); the one before is closed first.
    // Opens for writing, and read-only when another program holds the book.
    void open(QString path, finance::Access access = finance::Access::ReadWrite);
    // Creates, then opens. A refusal is given to `refused` and leaves what is open as it is.
    void create(const finance::NewBook& wanted, QObject* receiver, std::function<void(const finance::Error&)> refused);
    // As create(), and fills the book with the sample while it can already be used.
    void createSample(const finance::NewBook& wanted, QObject* receiver, std::function<void(const finance::Error&)> refused);
    void close();
    // After Fallen (or any time): stops what is left and starts the same book anew.
    void restartServices();
    [[nodiscard]] const BookState& book() const { return m_book; }
    [[nodiscard]] const finance::WriterIdentity& identity() const { return m_options.identity; }

    // --- who works here. Each ends in seatChanged(), signing in and out also in bookChanged(); a refusal is given to `refused` and changes nothing.
    void signIn(const QString& login, const QString& password, QObject* receiver, std::function<void(const finance::Error&)> refused);
    // To Kind::SignIn.
    void signOut();
    // At once here; what pages hold stays as it is. Without users it does nothing.
    void lock();
    // By the password of whoever sits here. What changed meanwhile is told by bookEvents() with a gap.
    void unlock(const QString& password, QObject* receiver, std::function<void(const finance::Error&)> refused);
    // Somebody works: the session does not become idle.
    void touch();
    [[nodiscard]] const Seat& seat() const { return m_seat; }
    // Why this command would be refused now, whatever it says: read-only, or a role that is not held. Nothing: it may be sent.
    [[nodiscard]] std::optional<finance::Error> whyNot(const char* commandName) const;
    // The same of a deed (finance::deeds), which a read-only book does not hinder.
    [[nodiscard]] std::optional<finance::Error> whyNotDo(const char* deed) const;

    // --- commands. `done` gets the answer, whatever crashed meanwhile; the same key again gives the first answer. Unanswered commands are
    // counted in pendingChanged().
    template <class Command>
    void send(const Command& command, const QString& key, QObject* receiver, std::function<void(const finance::Result<typename Command::Reply>&)> done)
    {
        using Answer = finance::Result<typename Command::Reply>;
        if (const auto refusal = refusalToWrite()) {
            done(Answer(finance::Refusal(*refusal)));
            return;
        }
        countPending(1);
        m_session->application().submit(command, key, [queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, guard = guardOf(receiver),
                                                       done = std::move(done)](Answer answer) {
            queue->post([self, epoch, guard, done, answer = std::move(answer)] {
                if (self)
                    self->commandAnswered(answer.has_value());
                if (self && !answer && self->m_epoch == epoch)
                    self->noteRefusal(answer.error());
                if (guard())
                    done(answer);
            });
        });
    }
    [[nodiscard]] static QString newKey() { return finance::CommandClient::newKey(); }
    [[nodiscard]] int pending() const { return m_pending; }

    // --- questions to the book, answered by the reader pool; asked again while a reader restarts. An answer of a book that is no longer open
    // is dropped.
    template <class Query>
    void ask(const Query& query, QObject* receiver, std::function<void(const finance::Result<typename Query::Reply>&)> done)
    {
        askAgain(query, guardOf(receiver), std::move(done), 0);
    }

    // --- questions to a service of the tree by name; the exit reason when it does not answer.
    template <class Server, class Message>
    void call(const runtime::ServerRef<Server>& server, const Message& message, QObject* receiver,
              std::function<void(const runtime::CallResult<typename Message::Reply>&)> done)
    {
        using Answer = runtime::CallResult<typename Message::Reply>;
        static_assert(finance::readingOf<Message> == finance::Reading::Money, "ask FinanceApplication::askLoaded in the background: it judges roles");
        if (!mayAsk()) {
            done(tl::unexpected(runtime::ExitReason::noproc()));
            return;
        }
        m_session->application().runtime().callAsync(server, message, finance::queryTimeout,
                                                     [queue = m_queue, guard = guardOf(receiver), done = std::move(done)](Answer answer) {
                                                         queue->post([guard, done, answer = std::move(answer)] {
                                                             if (guard())
                                                                 done(answer);
                                                         });
                                                     });
    }

    // --- work that waits (a job, a donor's tracker, an import), on a thread of the gateway's own. `work` must not touch widgets.
    template <class T>
    void inBackground(std::function<finance::Result<T>(finance::FinanceApplication&)> work, QObject* receiver,
                      std::function<void(const finance::Result<T>&)> done)
    {
        if (!mayAsk() || m_book.kind == BookState::Kind::SignIn) {
            done(finance::Refusal(refusalToAsk()));
            return;
        }
        startInBackground([session = m_session, queue = m_queue, guard = guardOf(receiver), work = std::move(work), done = std::move(done)] {
            finance::Result<T> answer = guarded<T>([&] { return work(session->application()); });
            queue->post([guard, done, answer = std::move(answer)] {
                if (guard())
                    done(answer);
            });
        });
    }
    // A supervised job under Finance.ReportJobs; `progress` at most 30 times a second. The returned source stops it.
    std::stop_source startJob(finance::FinanceApplication::JobKind kind, const QString& name,
                              std::function<finance::Result<QJsonObject>(const finance::JobContext&)> work, QObject* receiver,
                              std::function<void(qint64 done, qint64 total)> progress,
                              std::function<void(const finance::Result<QJsonObject>&)> done);
    // For work in the background to call from any thread: the newest figure reaches `progress` here, at most 30 times a second.
    [[nodiscard]] std::function<void(std::int64_t done, std::int64_t total)> progressTo(QObject* receiver,
                                                                                        std::function<void(qint64 done, qint64 total)> progress);
    // From a thread of inBackground() back onto this one.
    [[nodiscard]] const std::shared_ptr<GuiQueue>& queue() const { return m_queue; }

    // --- the tree
    [[nodiscard]] const TreeView& tree() const { return m_tree; }
    // Watched closely (10 views a second) while somebody looks at it, else once a second.
    void watchTreeClosely(bool closely);
    // Each is judged by role where it is done; a refusal ends in refused(). In the order asked for; a restart waits on its own.
    void crash(runtime::Pid pid);
    void kill(runtime::Pid pid);
    void hang(runtime::Pid pid, std::chrono::milliseconds longest);
    void suspend(runtime::Pid pid);
    void resume(runtime::Pid pid); // by anybody: it only takes a suspension back
    // Asks it to stop in order (its terminate runs); its supervisor starts it anew if its restart type says so.
    void restart(runtime::Pid pid);

    // --- settings of the program; kept by ConfigStore while a book is open, else straight in the file.
    void setSetting(finance::Setting setting, const QString& value);

Q_SIGNALS:
    void bookChanged(const amanah::ui::BookState& book);
    // After the commit, in order, together for one batch. `gap`: some were missed (a service fell); ask anew.
    void bookEvents(const std::vector<amanah::finance::BookEvent>& events, bool gap);
    // The book's numbers changed; coalesced, at most 30 times a second. Who shows totals asks anew.
    void totalsChanged();
    void treeChanged(const amanah::ui::TreeView& tree);
    void seatChanged(const amanah::ui::Seat& seat);
    // What was asked of the tree was not done.
    void refused(const amanah::finance::Error& error);
    void pendingChanged(int pending);
    // A command was answered with success at this time of day: what the status bar tells.
    void saved();

private:
    // One open book. Shared with the threads that work for it, so that it ends after them.
    class Session
    {
    public:
        explicit Session(std::unique_ptr<finance::FinanceApplication> application) : m_application(std::move(application)) {}
        [[nodiscard]] finance::FinanceApplication& application() { return *m_application; }

    private:
        std::unique_ptr<finance::FinanceApplication> m_application;
    };
    struct Opened
    {
        std::shared_ptr<Session> session;
        BookState book;
        BookState::Kind signedIn = BookState::Kind::Ready; // what it becomes when somebody signed in
    };
    struct SignedIn
    {
        finance::Actor actor;
        finance::AboutBookQuery::About about;
    };
    using Guard = std::function<bool()>;

    [[nodiscard]] static Guard guardOf(QObject* receiver)
    {
        return [receiver = QPointer<QObject>(receiver)] { return !receiver.isNull(); };
    }
    template <class T>
    [[nodiscard]] static finance::Result<T> guarded(const std::function<finance::Result<T>()>& work)
    {
        try {
            return work();
        } catch (const std::exception& defect) {
            return finance::refuse(finance::Code::Defect, {}, tr("The work failed."), QString::fromUtf8(defect.what()));
        }
    }
    template <class Query>
    void askAgain(const Query& query, Guard guard, std::function<void(const finance::Result<typename Query::Reply>&)> done, int attempt)
    {
        using Answer = finance::Result<typename Query::Reply>;
        if (!mayAsk()) {
            done(Answer(finance::Refusal(refusalToAsk())));
            return;
        }
        const finance::PreparedRead<Query> read;
        m_session->application().runtime().callAsync(
            finance::names::nextReader(), judged(read, query), finance::queryTimeout,
            [queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, query, guard = std::move(guard), done = std::move(done), read,
             attempt](const runtime::CallResult<finance::Result<void>>& outcome) {
                queue->post([=, outcome = outcome]() mutable {
                    if (!self || self->m_epoch != epoch || !guard())
                        return;
                    if (!outcome && attempt < readAttempts) {
                        QTimer::singleShot(readPauseMs, self.data(), [self, epoch, query, guard, done, attempt] {
                            if (self->m_epoch == epoch && guard())
                                self->askAgain(query, guard, done, attempt + 1);
                        });
                        return;
                    }
                    const Answer answer = read.taken(outcome);
                    if (!answer)
                        self->noteRefusal(answer.error());
                    done(answer);
                });
            });
    }

    // The question, if whoever sits here may ask it; of the same moment.
    template <class Query>
    [[nodiscard]] finance::Read judged(const finance::PreparedRead<Query>& read, const Query& query) const
    {
        return finance::Read{[cell = read.cell, asked = read.question(query), login = m_session->application().sessionHolder()](finance::BookReader& reader) {
            if (auto may = finance::mayAsk(reader, login, finance::readingOf<Query>); !may)
                cell->emplace(finance::Refusal(may.error()));
            else
                asked.question(reader);
        }};
    }

    [[nodiscard]] static finance::Error noBook();
    [[nodiscard]] static finance::Error signInFirst();
    // A session is there, and it is not locked.
    [[nodiscard]] bool mayAsk() const { return m_session && !m_seat.locked; }
    [[nodiscard]] finance::Error refusalToAsk() const { return m_session ? signInFirst() : noBook(); }
    // A session that ended or locked itself shows in what is refused, and in looking at it.
    void noteRefusal(const finance::Error& error);
    void noteSession();
    void noteRoles(const std::vector<finance::BookEvent>& events);
    void setSeat(const Seat& seat);
    void seatLost();
    [[nodiscard]] std::optional<finance::Error> refusalToWrite() const;
    [[nodiscard]] finance::ApplicationOptions applicationOptions(const QString& path, finance::Access access) const;
    [[nodiscard]] static Opened openNow(const finance::ApplicationOptions& options);
    static void describe(BookState& book, const finance::AboutBookQuery::About& about);
    [[nodiscard]] static finance::Result<SignedIn> signInNow(finance::FinanceApplication& application, const QString& login, const QString& password);
    void signedIn(const SignedIn& now);
    void startInBackground(std::function<void()> work);
    void opened(int epoch, Opened opened);
    void letGo();
    void countPending(int by);
    void commandAnswered(bool saved);
    void publishEvents();
    void disturb(const finance::Disturbance& wanted);
    void look();
    void show(const TreeView& tree);

    static constexpr int readAttempts = 100;
    static constexpr int readPauseMs = 100;

    GatewayOptions m_options;
    std::shared_ptr<GuiQueue> m_queue;
    std::shared_ptr<Session> m_session;
    QThreadPool m_doors;   // one thread: opens and closes books, in order
    QThreadPool m_workers; // work that waits
    QThreadPool m_eyes;    // one thread: looks at the tree, whatever else waits
    BookState m_book;
    BookState::Kind m_kindSignedIn = BookState::Kind::Ready;
    Seat m_seat;
    finance::Access m_access = finance::Access::ReadWrite; // as asked for
    int m_epoch = 0; // counts the books opened; answers of earlier ones are dropped
    int m_pending = 0;
    std::vector<finance::BookEvent> m_events; // not told yet
    bool m_eventGap = false;
    QTimer m_eventTimer;
    QTimer m_treeTimer;
    std::shared_ptr<TreeWatch> m_watch;
    bool m_looking = false;
    TreeView m_tree;
};

} // namespace amanah::ui
