// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/application.h"

#include "finance/application/tree_view.h"
#include "finance/book/book_service.h"
#include "finance/book/create.h"
#include "finance/book/migration.h"
#include "finance/book/reader.h"
#include "finance/book/recognise.h"
#include "finance/donations/tracker_service.h"
#include "finance/reports/jobs_service.h"
#include "runtime/dynamic_supervisor.h"

#include <QFile>
#include <future>
#include <thread>

namespace amanah::finance {

using runtime::CallResult;
using runtime::ExitReason;
using runtime::Pid;
using namespace std::chrono_literals;

namespace {

// A broken promise of the program's own is a fixed sentence. SQLite quotes what was searched for, so of it the log has the code alone;
// anything else may quote a file or a form.
std::string exceptionTextForLog(std::string_view type, std::string_view what)
{
    if (type == "std::logic_error")
        return std::string(what);
    if (type == "amanah::finance::SqlFailure")
        return std::string(what.substr(0, what.find(':')));
    return {};
}

} // namespace

FinanceApplication::FinanceApplication(ApplicationOptions options) : m_options(std::move(options)) {}

FinanceApplication::~FinanceApplication()
{
    stop();
    m_commands.reset();
}

void FinanceApplication::stop()
{
    if (!m_runtime)
        return;
    if (m_commands)
        m_commands->stop();
    if (m_root)
        std::ignore = m_runtime->stop(m_root, ExitReason::shutdown(), 15s);
    m_runtime->shutdown(3s);
}

Result<void> FinanceApplication::listen(EventListener listener)
{
    runtime::SpawnOptions spawn;
    spawn.label = "EventRelay";
    if (const auto started = m_runtime->start<EventRelay>(std::move(spawn), m_topics, std::move(listener)); !started)
        return refuse(Code::Defect, {}, QStringLiteral("The book's events cannot be followed."), QString::fromStdString(started.error().reason.text()));
    return {};
}

namespace {

// By the header where that says all: a connection would leave files beside a book that nobody may change.
Result<void> refuseOlder(const BookPath& book)
{
    const auto header = recogniseBook(book);
    if (!header || header->schemaVersion == bookSchemaVersion)
        return header.map([](const BookHeader&) {});
    if (!QFile::exists(book.path() + QStringLiteral("-wal")))
        return olderBook(header->schemaVersion);
    return BookReader::open(book).map([](const auto&) {});
}

} // namespace

Result<std::unique_ptr<FinanceApplication>> FinanceApplication::start(ApplicationOptions options)
{
    if (const auto usable = options.mayMigrate ? Result<void>() : refuseOlder(options.book); !usable)
        return Refusal(usable.error());
    // Read without a lock first: a file that is not ours, or newer, is never touched.
    const auto facts = readBookFacts(options.book);
    if (!facts)
        return Refusal(facts.error());
    if (const auto ready = options.mayMigrate ? bringUpToDate(options.book, options.identity) : Result<void>(); !ready)
        return Refusal(ready.error());
    options.commands.bookCurrency = facts->currency;
    std::unique_ptr<FinanceApplication> application(new FinanceApplication(std::move(options)));
    if (const auto started = application->startTree(); !started)
        return Refusal(started.error());
    if (application->m_options.access == Access::ReadWrite) {
        if (const auto ready = application->awaitWriter(); !ready)
            return Refusal(ready.error());
    }
    return application;
}

Result<void> FinanceApplication::startTree()
{
    if (!m_options.runtime.exceptionText)
        m_options.runtime.exceptionText = exceptionTextForLog;
    m_runtime = std::make_unique<runtime::Runtime>(m_options.runtime);
    const TreeOptions tree{.book = m_options.book,
                           .readOnly = m_options.access == Access::ReadOnly,
                           .identity = m_options.identity,
                           .settingsFile = m_options.settingsFile,
                           .intensities = m_options.intensities,
                           .web = m_options.web,
                           .memory = m_options.memory,
                           .donors = m_donors,
                           .topics = m_topics,
                           .sessions = m_sessions};
    const auto root = runtime::startSupervisor(*m_runtime, financeTree(tree), names::root);
    if (!root)
        return refuse(Code::Defect, {}, QStringLiteral("The services did not start."), QString::fromStdString(root.error().reason.text()));
    m_root = *root;
    m_commands = std::make_unique<CommandClient>(*m_runtime, m_options.commands);
    return {};
}

// A book that cannot be written says so at once; one that is still being opened is waited for.
Result<void> FinanceApplication::awaitWriter()
{
    const auto deadline = m_runtime->now() + 5s;
    for (;;) {
        const auto status = m_runtime->callSync(names::databaseConnection(), WriterStatusQuery{});
        if (status && *status)
            return {};
        const Error trouble =
            status ? status->error()
                   : Error{Code::Unavailable, {}, QStringLiteral("The book's connection does not start."), QString::fromStdString(status.error().text())};
        if (trouble.cause != QStringLiteral("restarting") || m_runtime->now() >= deadline)
            return Refusal(trouble);
        pauseBeforeRetry();
    }
}

Result<DonorTotalsQuery::Totals> FinanceApplication::donorTotals(DonorId donor)
{
    const auto asked = untilAnswered([&]() -> CallResult<Result<DonorTotalsQuery::Totals>> {
        if (!m_donors.whereis(DonationTracker::registryKey(donor))) {
            // Another caller may have started it meanwhile; whoever holds the key is asked.
            const auto started =
                m_runtime->callSync(names::donationTrackerSupervisor(), DonationTracker::start(donor, TrackerRegistries{m_donors, m_topics}));
            if (!started)
                return tl::unexpected(started.error());
        }
        return m_runtime->callSync(m_donors.via<DonationTracker>(DonationTracker::registryKey(donor)), TrackedTotals{});
    });
    if (!asked)
        return refuse(Code::Unavailable, {}, QStringLiteral("The donor's tracker did not answer."), QString::fromStdString(asked.error().text()));
    return *asked;
}

Result<QJsonObject> FinanceApplication::runJob(JobKind kind, const QString& name,
                                               std::function<Result<QJsonObject>(const JobContext&)> work,
                                               std::function<void(std::int64_t, std::int64_t)> progress)
{
    if (const auto may = mayAskNow(Reading::Money); !may)
        return Refusal(may.error());
    const auto answered = std::make_shared<std::promise<Result<QJsonObject>>>();
    const auto isAnswered = std::make_shared<std::atomic<bool>>(false);
    auto future = answered->get_future();
    Job job;
    job.name = name;
    job.signedInAs = sessionLogin();
    job.work = std::move(work);
    job.progress = progress ? std::move(progress) : [](std::int64_t, std::int64_t) {};
    job.done = [answered, isAnswered](Result<QJsonObject> result) {
        if (!isAnswered->exchange(true)) // a restarted job may finish twice
            answered->set_value(std::move(result));
    };
    const auto shared = std::make_shared<const Job>(std::move(job));
    const runtime::ChildSpec spec = kind == JobKind::Restartable
                                        ? runtime::childSpec<JobWorker>("JobWorker", shared).transient().dedicated()
                                        : runtime::childSpec<TaskRunner>("TaskRunner", shared).temporary().dedicated();
    const auto started = untilAnswered([&] { return m_runtime->callSync(names::reportJobSupervisor(), runtime::StartChild{spec}); });
    if (!started || !*started)
        return refuse(Code::Unavailable, {}, QStringLiteral("The job could not be started."), QStringLiteral("restarting"));
    const Pid worker = **started;
    while (future.wait_for(100ms) != std::future_status::ready) {
        // Once: its end without an answer is a crash. Restartable: its supervisor has it run again, under another pid.
        if (kind == JobKind::Once && !m_runtime->isAlive(worker) && future.wait_for(0ms) != std::future_status::ready)
            return refuse(Code::Defect, {}, QStringLiteral("The job crashed; nothing was changed."), name);
        if (m_runtime->isShuttingDown())
            return refuse(Code::Unavailable, {}, QStringLiteral("The services were stopped before the job was done."), QStringLiteral("stopping"));
    }
    return future.get();
}

QJsonObject FinanceApplication::treeJson() const
{
    return treeOf(m_runtime->snapshot(), m_root);
}

// A service that is just being restarted, or not yet loaded.
bool FinanceApplication::isPassing(const ExitReason& reason)
{
    return reason.kind() != ExitReason::Kind::BadServer && reason.kind() != ExitReason::Kind::CallingSelf;
}

void FinanceApplication::pauseBeforeRetry()
{
    std::this_thread::sleep_for(5ms);
}

} // namespace amanah::finance
