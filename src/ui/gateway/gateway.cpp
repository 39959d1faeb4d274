// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gateway/gateway.h"

#include "finance/application/sample.h"
#include "finance/book/reader.h"
#include "finance/settings/settings.h"

#include <QSettings>
#include <atomic>

namespace amanah::ui {

using finance::Access;
using finance::BookEvent;
using finance::Code;
using finance::Disturbance;
using finance::Error;
using finance::FinanceApplication;
using finance::Result;
using runtime::ExitReason;
using runtime::Pid;

namespace {

constexpr int eventPauseMs = 33;
constexpr int closeTreeMs = 100;
constexpr int farTreeMs = 1'000;
constexpr int workers = 4;
constexpr int sampleGifts = 400;

} // namespace

Gateway::Gateway(GatewayOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_queue(std::make_shared<GuiQueue>(*this))
{
    m_doors.setMaxThreadCount(1);
    m_workers.setMaxThreadCount(workers);
    m_eyes.setMaxThreadCount(1);
    m_eventTimer.setSingleShot(true);
    m_eventTimer.setInterval(eventPauseMs);
    connect(&m_eventTimer, &QTimer::timeout, this, &Gateway::publishEvents);
    m_treeTimer.setInterval(farTreeMs);
    connect(&m_treeTimer, &QTimer::timeout, this, &Gateway::look);
}

Gateway::~Gateway()
{
    m_queue->close();
    letGo();
    m_doors.waitForDone();
    m_workers.waitForDone();
    m_eyes.waitForDone();
}

// --- the book

finance::ApplicationOptions Gateway::applicationOptions(const QString& path, Access access) const
{
    finance::ApplicationOptions options;
    options.book = finance::BookPath(path);
    options.access = access;
    options.mayMigrate = access == Access::ReadWrite; // who only looks changes nothing
    options.identity = m_options.identity;
    options.memory = finance::BookMemory::OnThisMachine;
    options.settingsFile = m_options.settingsFile;
    options.intensities = m_options.intensities;
    options.commands = m_options.commands;
    return options;
}

// A book that another program writes is opened to be looked at; so is one that was put back behind this machine's back.
bool mayBeLookedAt(const finance::Error& error)
{
    static const QStringList causes{QStringLiteral("locked"), QStringLiteral("no_permission"), QStringLiteral("rolled_back"), QStringLiteral("network")};
    return causes.contains(error.cause);
}

Gateway::Opened Gateway::openNow(const finance::ApplicationOptions& options)
{
    Opened opened;
    opened.book.path = options.book.path();
    auto started = FinanceApplication::start(options);
    if (!started && options.access == Access::ReadWrite && mayBeLookedAt(started.error())) {
        opened.book.trouble = started.error();
        finance::ApplicationOptions reading = options;
        reading.access = Access::ReadOnly;
        started = FinanceApplication::start(reading);
        opened.book.kind = BookState::Kind::ReadOnly;
    } else {
        opened.book.kind = options.access == Access::ReadOnly ? BookState::Kind::ReadOnly : BookState::Kind::Ready;
    }
    if (options.access == Access::ReadOnly)
        opened.book.trouble = {Code::Unavailable, {}, tr("The book was opened to be looked at."), {}}; // no cause: it was asked for
    opened.book.isHeld = opened.book.kind == BookState::Kind::Ready;
    opened.signedIn = opened.book.kind;
    const auto about = started ? (*started)->ask(finance::AboutBookQuery{}) : Result<finance::AboutBookQuery::About>(finance::Refusal(started.error()));
    if (about) {
        describe(opened.book, *about);
    } else if (about.error().cause == QStringLiteral("sign_in")) {
        opened.book.kind = BookState::Kind::SignIn;
    } else {
        opened.book.kind = BookState::Kind::Failed;
        opened.book.isHeld = false;
        opened.book.trouble = about.error();
        return opened;
    }
    opened.session = std::make_shared<Session>(std::move(*started));
    return opened;
}

void Gateway::describe(BookState& book, const finance::AboutBookQuery::About& about)
{
    book.organisation = about.organisation;
    book.currency = about.currency;
    book.calendar = about.calendar;
    book.hasSample = about.hasSample;
}

void Gateway::open(QString path, Access access)
{
    letGo();
    m_access = access;
    const int epoch = m_epoch;
    m_book = {};
    m_book.kind = BookState::Kind::Opening;
    m_book.path = path;
    Q_EMIT seatChanged(m_seat);
    Q_EMIT bookChanged(m_book);
    m_doors.start([queue = m_queue, self = QPointer<Gateway>(this), epoch, options = applicationOptions(path, access)] {
        Opened opened = openNow(options);
        if (opened.session) {
            // Taken together here, so that a thousand gifts wake the window once.
            struct Batch
            {
                std::mutex mutex;
                std::vector<BookEvent> events;
                bool gap = false;
            };
            const auto batch = std::make_shared<Batch>();
            const auto hand = [queue, self, epoch, batch](const BookEvent* event) {
                const std::lock_guard lock(batch->mutex);
                const bool first = batch->events.empty() && !batch->gap;
                if (event != nullptr)
                    batch->events.push_back(*event);
                else
                    batch->gap = true;
                if (!first)
                    return;
                queue->post([self, epoch, batch] {
                    const std::lock_guard taking(batch->mutex);
                    if (self && self->m_epoch == epoch) {
                        self->m_events.insert(self->m_events.end(), batch->events.begin(), batch->events.end());
                        self->m_eventGap = self->m_eventGap || batch->gap;
                        if (!self->m_eventTimer.isActive())
                            self->m_eventTimer.start();
                    }
                    batch->events.clear();
                    batch->gap = false;
                });
            };
            const auto heard = opened.session->application().listen({[hand](const BookEvent& event) { hand(&event); }, [hand] { hand(nullptr); }});
            if (!heard) {
                opened.session.reset();
                opened.book.kind = BookState::Kind::Failed;
                opened.book.trouble = heard.error();
            }
        }
        queue->post([self, epoch, opened = std::move(opened)] {
            if (self)
                self->opened(epoch, opened);
        });
    });
}

void Gateway::opened(int epoch, Opened opened)
{
    if (epoch != m_epoch) { // another book was asked for meanwhile
        m_doors.start([session = std::move(opened.session)] {
            if (session)
                session->application().stop();
        });
        return;
    }
    m_session = std::move(opened.session);
    m_book = opened.book;
    m_kindSignedIn = opened.signedIn;
    if (m_session) {
        m_watch = std::make_shared<TreeWatch>(m_session->application().root());
        m_treeTimer.start();
        look();
    }
    Q_EMIT bookChanged(m_book);
}

void Gateway::create(const finance::NewBook& wanted, QObject* receiver, std::function<void(const Error&)> refused)
{
    m_doors.start([queue = m_queue, self = QPointer<Gateway>(this), wanted, guard = guardOf(receiver), refused = std::move(refused)] {
        const auto made = finance::createBook(wanted);
        queue->post([self, made, guard, refused, path = wanted.path.path()] {
            if (made && self)
                self->open(path);
            else if (!made && guard())
                refused(made.error());
        });
    });
}

void Gateway::createSample(const finance::NewBook& wanted, QObject* receiver, std::function<void(const Error&)> refused)
{
    const auto fill = std::make_shared<QMetaObject::Connection>();
    *fill = connect(this, &Gateway::bookChanged, this, [this, fill, path = wanted.path.path(), currencyCode = wanted.currency](const BookState& book) {
        if (book.path != path || !book.canWrite())
            return;
        disconnect(*fill);
        m_book.hasSample = true;
        Q_EMIT bookChanged(m_book); // who heard of the book before it was a sample hears again
        inBackground<finance::SampleReport>(
            [currency = book.currency](FinanceApplication& application) {
                finance::SampleSource source;
                source.seed = 1;
                source.currency = currency;
                return finance::writeSample(application, source, sampleGifts);
            },
            this, [](const Result<finance::SampleReport>&) {}); // a sample that was cut short is a sample all the same
    });
    create(wanted, this, [fill, guard = guardOf(receiver), refused = std::move(refused)](const Error& error) {
        disconnect(*fill);
        if (guard())
            refused(error);
    });
}

void Gateway::close()
{
    letGo();
    m_book = {};
    Q_EMIT seatChanged(m_seat);
    Q_EMIT bookChanged(m_book);
}

void Gateway::restartServices()
{
    const QString path = m_book.path;
    if (!path.isEmpty())
        open(path, m_access);
}

// The services stop on the doors' thread; whatever still works for the session keeps it until then.
void Gateway::letGo()
{
    ++m_epoch;
    m_treeTimer.stop();
    m_watch.reset();
    m_looking = false;
    m_tree = {};
    m_events.clear();
    m_eventGap = false;
    m_seat = {}; // told when the book is
    if (!m_session)
        return;
    m_doors.start([session = std::move(m_session)] { session->application().stop(); });
    m_session.reset();
}

Error Gateway::noBook()
{
    return {Code::Unavailable, {}, tr("No book is open."), QStringLiteral("no_book")};
}

std::optional<Error> Gateway::refusalToWrite() const
{
    if (m_seat.locked)
        return signInFirst();
    switch (m_book.kind) {
    case BookState::Kind::Ready: return std::nullopt;
    case BookState::Kind::ReadOnly: return Error{Code::Unavailable, {}, tr("The book is open read-only; nothing was written."), QStringLiteral("read_only")};
    case BookState::Kind::Fallen: return Error{Code::Unavailable, {}, tr("The services are stopped; nothing was written."), QStringLiteral("stopped")};
    case BookState::Kind::SignIn: return signInFirst();
    default: return noBook();
    }
}

// --- commands and events

void Gateway::countPending(int by)
{
    m_pending += by;
    Q_EMIT pendingChanged(m_pending);
}

void Gateway::commandAnswered(bool success)
{
    countPending(-1);
    if (success)
        Q_EMIT saved();
}

void Gateway::publishEvents()
{
    const std::vector<BookEvent> events = std::exchange(m_events, {});
    const bool gap = std::exchange(m_eventGap, false);
    noteRoles(events);
    Q_EMIT bookEvents(events, gap);
    Q_EMIT totalsChanged();
}

// --- work that waits

void Gateway::startInBackground(std::function<void()> work)
{
    m_workers.start(std::move(work));
}

std::function<void(std::int64_t, std::int64_t)> Gateway::progressTo(QObject* receiver, std::function<void(qint64, qint64)> progress)
{
    // Only the newest figure matters, and one functor is under way at a time.
    struct Progress
    {
        std::atomic<std::int64_t> done = 0;
        std::atomic<std::int64_t> total = -1;
        std::atomic<std::int64_t> toldAtMs = 0;
    };
    const auto state = std::make_shared<Progress>();
    return [queue = m_queue, guard = guardOf(receiver), state, progress = std::move(progress)](std::int64_t at, std::int64_t total) {
        state->done = at;
        state->total = total;
        const std::int64_t nowMs = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
        if (nowMs - state->toldAtMs.load() < eventPauseMs && at != total)
            return;
        state->toldAtMs = nowMs;
        queue->post([guard, state, progress] {
            if (guard() && progress)
                progress(state->done, state->total);
        });
    };
}

std::stop_source Gateway::startJob(FinanceApplication::JobKind kind, const QString& name,
                                   std::function<Result<QJsonObject>(const finance::JobContext&)> work, QObject* receiver,
                                   std::function<void(qint64, qint64)> progress, std::function<void(const Result<QJsonObject>&)> done)
{
    std::stop_source stop;
    const auto tell = progressTo(receiver, std::move(progress));
    inBackground<QJsonObject>(
        [kind, name, work = std::move(work), tell, stop](FinanceApplication& application) {
            return application.runJob(
                kind, name,
                [work, stop](const finance::JobContext& context) {
                    // Stopped by who asked, or by the services.
                    const std::stop_callback either(context.stop, [stop]() mutable { stop.request_stop(); });
                    return work(finance::JobContext{stop.get_token(), context.progress, context.signedInAs});
                },
                tell);
        },
        receiver, std::move(done));
    return stop;
}

// --- the tree

void Gateway::watchTreeClosely(bool closely)
{
    m_treeTimer.setInterval(closely ? closeTreeMs : farTreeMs);
    if (closely)
        look();
}

void Gateway::look()
{
    if (!m_session || m_looking)
        return;
    m_looking = true;
    m_eyes.start([queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, watch = m_watch, session = m_session] {
        TreeView view = watch->look(session->application().runtime());
        queue->post([self, epoch, view = std::move(view)] {
            if (self && self->m_epoch == epoch)
                self->show(view);
        });
    });
}

void Gateway::show(const TreeView& tree)
{
    m_looking = false;
    m_tree = tree;
    noteSession();
    Q_EMIT treeChanged(m_tree);
    if (!tree.rootGone || m_book.kind == BookState::Kind::Fallen)
        return;
    m_treeTimer.stop();
    m_book.kind = BookState::Kind::Fallen;
    m_book.trouble = {Code::Unavailable, {}, tr("The services stopped after too many failures."), QString::fromStdString(tree.rootReason.text())};
    Q_EMIT bookChanged(m_book);
}

// By the thread that looks, so that deeds follow each other and the look that follows sees them; one that waits has a thread of its own.
void Gateway::disturb(const Disturbance& wanted)
{
    if (!m_session)
        return;
    auto deed = [session = m_session, queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, wanted] {
        const auto done = guarded<void>([&] { return finance::disturb(session->application(), wanted); });
        if (!done)
            queue->post([self, epoch, error = done.error()] {
                if (self && self->m_epoch == epoch)
                    Q_EMIT self->refused(error);
            });
    };
    if (wanted.kind == Disturbance::Kind::Restart)
        startInBackground(std::move(deed));
    else
        m_eyes.start(std::move(deed));
    look();
}

void Gateway::crash(Pid pid)
{
    disturb({Disturbance::Kind::Crash, pid});
}

void Gateway::kill(Pid pid)
{
    disturb({Disturbance::Kind::Kill, pid});
}

void Gateway::hang(Pid pid, std::chrono::milliseconds longest)
{
    disturb({Disturbance::Kind::Hang, pid, longest});
}

void Gateway::suspend(Pid pid)
{
    disturb({Disturbance::Kind::Suspend, pid});
}

void Gateway::resume(Pid pid)
{
    if (m_session)
        m_eyes.start([session = m_session, pid] { session->application().runtime().resume(pid); });
    look();
}

void Gateway::restart(Pid pid)
{
    disturb({Disturbance::Kind::Restart, pid});
}

// --- settings

void Gateway::setSetting(finance::Setting setting, const QString& value)
{
    if (m_session) {
        call(finance::names::config(), finance::SetSetting{setting, value}, this, [](const auto&) {});
        return;
    }
    if (!m_options.settingsFile.isEmpty())
        QSettings(m_options.settingsFile, QSettings::IniFormat).setValue(QLatin1StringView(finance::rowOf(setting).name), value);
}

} // namespace amanah::ui
