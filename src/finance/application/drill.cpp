// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/drill.h"

#include "finance/book/create.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/donations/donations_messages.h"
#include "finance/web/web_client.h"
#include "finance/web/web_rules.h"
#include "finance/web/web_service.h"
#include "runtime/trace.h"

#include <QSaveFile>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <sstream>
#include <thread>

namespace amanah::finance {

using runtime::ExitReason;
using runtime::Pid;
using runtime::ProcessNode;
using runtime::ProcessType;
using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

namespace {

// What the writers were told. The keys are kept to be looked for in the book afterwards.
struct Acknowledgements
{
    std::mutex mutex;
    std::vector<QString> keys;
    std::vector<std::int64_t> latenciesUs;
    std::int64_t unanswered = 0; // refused as timeout or unavailable: allowed, and not in `keys`
    QString firstRefusal;
};

class DrillRun
{
public:
    DrillRun(FinanceApplication& application, const DrillOptions& options)
        : m_application(application), m_options(options), m_random(options.seed)
    {
    }

    // For ApplicationOptions::web; each run has a token of its own.
    static QByteArray token()
    {
        static const QByteArray made = newWebToken();
        return made;
    }

    void run()
    {
        std::vector<std::thread> writers;
        for (int i = 0; i < m_options.writers; ++i)
            writers.emplace_back([this, i] { write(i); });
        if (m_options.web)
            writers.emplace_back([this] { browse(); });
        const auto begin = SteadyClock::now();
        const auto end = begin + std::chrono::seconds(m_options.seconds);
        while (SteadyClock::now() < end && !m_options.stop.stop_requested()) {
            if (m_options.progress)
                m_options.progress(std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count(), m_options.seconds * std::int64_t{1000});
            std::this_thread::sleep_for(std::chrono::milliseconds(m_options.crashEveryMs));
            endHangs();
            injectOne();
        }
        m_stop = true;
        for (const Hang& hang : m_hanging)
            m_application.runtime().exit(hang.pid, ExitReason::kill());
        for (std::thread& writer : writers)
            writer.join();
    }

    Acknowledgements acknowledged;
    std::int64_t faults = 0;
    std::int64_t webAnswered = 0;
    std::int64_t webRefused = 0; // or nobody listened: the service was just being restarted

private:
    struct Hang
    {
        Pid pid;
        SteadyClock::time_point since;
    };

    void write(int writer)
    {
        for (int n = 0; !m_stop; ++n) {
            RecordDonation gift;
            gift.amount = QStringLiteral("%1.%2").arg(1 + n % 90).arg(n % 100, 2, 10, QLatin1Char('0'));
            gift.fund = n % 3 == 0 ? QStringLiteral("zakat") : QStringLiteral("general");
            const QString key = QStringLiteral("drill-%1-%2").arg(writer).arg(n);
            const auto before = SteadyClock::now();
            const auto answer = m_application.run(gift, key);
            const auto took = std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - before);
            const std::lock_guard lock(acknowledged.mutex);
            if (answer) {
                acknowledged.keys.push_back(key);
                acknowledged.latenciesUs.push_back(took.count());
            } else {
                ++acknowledged.unanswered;
                if (acknowledged.firstRefusal.isEmpty())
                    acknowledged.firstRefusal = codeName(answer.error().code) + QStringLiteral(": ") + answer.error().message;
            }
        }
    }

    // Below the rate that the door allows.
    void browse()
    {
        for (int n = 0; !m_stop; ++n) {
            std::this_thread::sleep_for(60ms);
            const auto port = m_application.runtime().callSync(names::webServer(), WebPortQuery{}, 200ms);
            const WebReply reply = port && *port > 0 ? askWeb({static_cast<quint16>(*port), n % 2 == 0 ? "/totals" : "/audit/head", token()}) : WebReply{};
            ++(reply.status == 200 ? webAnswered : webRefused);
        }
    }

    // The drill plays the administrator who kills what does not move for 100 ms.
    void endHangs()
    {
        const auto due = SteadyClock::now() - 100ms;
        std::erase_if(m_hanging, [&](const Hang& hang) {
            if (hang.since > due)
                return false;
            m_application.runtime().exit(hang.pid, ExitReason::kill());
            return true;
        });
    }

    void injectOne()
    {
        const auto target = pickTarget();
        if (!target)
            return;
        std::vector<int> kinds;
        if (m_options.crash)
            kinds.push_back(0);
        if (m_options.kill)
            kinds.push_back(1);
        if (m_options.hang)
            kinds.push_back(2);
        if (kinds.empty())
            return;
        ++faults;
        switch (kinds[m_random() % kinds.size()]) {
        case 0: m_application.runtime().inject(*target, runtime::Fault::Crash{"drill"}); break;
        case 1: m_application.runtime().exit(*target, ExitReason::kill()); break;
        default:
            m_application.runtime().inject(*target, runtime::Fault::Hang{2000ms});
            m_hanging.push_back({*target, SteadyClock::now()});
        }
    }

    // Any process of the tree; the root, which nobody restarts, and the desk, which is the measuring side, are left out.
    std::optional<Pid> pickTarget()
    {
        std::vector<Pid> candidates;
        for (const ProcessNode& node : m_application.runtime().snapshot().nodes) {
            if (!node.parent || node.lingering)
                continue;
            if (node.type != ProcessType::Worker && !m_options.supervisors)
                continue;
            candidates.push_back(node.pid);
        }
        if (candidates.empty())
            return std::nullopt;
        return candidates[m_random() % candidates.size()];
    }

    FinanceApplication& m_application;
    const DrillOptions& m_options;
    std::mt19937_64 m_random;
    std::vector<Hang> m_hanging;
    std::atomic<bool> m_stop = false;
};

// Thousandths of a millisecond kept exact: "1.234".
QString millisecondsText(std::int64_t us)
{
    return QStringLiteral("%1.%2").arg(us / 1000).arg(us % 1000, 3, 10, QLatin1Char('0'));
}

QString percentileMs(std::vector<std::int64_t>& sortedUs, int percent)
{
    if (sortedUs.empty())
        return QStringLiteral("0.000");
    const std::size_t at = std::min(sortedUs.size() - 1, sortedUs.size() * static_cast<std::size_t>(percent) / 100);
    return millisecondsText(sortedUs[at]);
}

// Keys that were acknowledged and are not in the book.
std::int64_t countLost(BookConnection& connection, const std::vector<QString>& keys)
{
    std::int64_t lost = 0;
    for (const QString& key : keys) {
        Statement row(connection, "SELECT 1 FROM command c JOIN donation d ON d.id = c.seq WHERE c.key = ?", key);
        lost += row.next() ? 0 : 1;
    }
    return lost;
}

std::int64_t numberFrom(BookConnection& connection, const char* sql)
{
    Statement row(connection, sql);
    return row.next() ? row.integer(0) : -1;
}

std::int64_t restartsIn(const runtime::Snapshot& snapshot)
{
    std::int64_t restarts = 0;
    for (const ProcessNode& node : snapshot.nodes)
        restarts += node.type == ProcessType::Worker ? 0 : static_cast<std::int64_t>(node.totalRestarts);
    return restarts;
}

Result<QJsonObject> drillReport(const BookPath& book, DrillRun& run)
{
    const auto proven = proveBook(book, {});
    if (!proven)
        return Refusal(proven.error());
    const auto reader = BookReader::open(book);
    if (!reader)
        return Refusal(reader.error());
    BookConnection& connection = (*reader)->connection();
    std::sort(run.acknowledged.latenciesUs.begin(), run.acknowledged.latenciesUs.end());
    QJsonObject report;
    report.insert(QStringLiteral("acknowledged"), static_cast<qint64>(run.acknowledged.keys.size()));
    report.insert(QStringLiteral("unanswered"), static_cast<qint64>(run.acknowledged.unanswered));
    report.insert(QStringLiteral("stored"), static_cast<qint64>(numberFrom(connection, "SELECT count(*) FROM donation")));
    report.insert(QStringLiteral("lost"), static_cast<qint64>(countLost(connection, run.acknowledged.keys)));
    // A gift beyond its key: the key table holds a key once, so whatever gifts exceed it are second ones.
    report.insert(QStringLiteral("duplicated"),
                  static_cast<qint64>(numberFrom(connection, "SELECT count(*) FROM donation d WHERE NOT EXISTS (SELECT 1 FROM command c WHERE "
                                                             "c.seq = d.id)")));
    report.insert(QStringLiteral("crashes"), static_cast<qint64>(run.faults));
    report.insert(QStringLiteral("chain"), proven->faults.empty() ? QStringLiteral("intact") : QStringLiteral("broken"));
    report.insert(QStringLiteral("p50_ms"), percentileMs(run.acknowledged.latenciesUs, 50));
    report.insert(QStringLiteral("p99_ms"), percentileMs(run.acknowledged.latenciesUs, 99));
    if (!run.acknowledged.firstRefusal.isEmpty())
        report.insert(QStringLiteral("first_refusal"), run.acknowledged.firstRefusal);
    return report;
}

Result<void> cannotTrace(const QSaveFile& file)
{
    return refuse(Code::Unavailable, QStringLiteral("trace"), QStringLiteral("The file cannot be written: %1").arg(file.errorString()),
                  QStringLiteral("write_failed"));
}

Result<void> writeTrace(const runtime::Runtime& runtime, QSaveFile& file)
{
    std::ostringstream trace;
    runtime::exportChromeTrace(runtime, trace);
    file.write(QByteArray::fromStdString(trace.str()));
    return file.commit() ? Result<void>() : cannotTrace(file);
}

} // namespace

Result<QJsonObject> runDrill(const BookPath& scratch, const DrillOptions& options)
{
    QSaveFile traceFile(options.traceFile);
    const bool traced = !options.traceFile.isEmpty();
    if (traced && !traceFile.open(QIODevice::WriteOnly))
        return Refusal(cannotTrace(traceFile).error());
    NewBook wanted;
    wanted.path = scratch;
    wanted.identity = {QStringLiteral("drill"), QStringLiteral("drill")};
    if (const auto made = createBook(wanted); !made)
        return Refusal(made.error());
    ApplicationOptions application;
    application.book = scratch;
    application.identity = wanted.identity;
    application.intensities = options.intensities;
    if (options.web)
        application.web = WebSettings{0, webTokenHash(DrillRun::token())};
    // Injected crashes are no sign of a defective command, so they do not count towards giving one up.
    application.commands.maxCrashes = 1'000'000;
    auto started = FinanceApplication::start(application);
    if (!started)
        return Refusal(started.error());
    DrillRun run(**started, options);
    if (traced)
        runtime::startTrace((*started)->runtime());
    run.run();
    if (traced) {
        runtime::stopTrace((*started)->runtime());
        if (const auto written = writeTrace((*started)->runtime(), traceFile); !written)
            return Refusal(written.error());
    }
    const std::int64_t restarts = restartsIn((*started)->runtime().snapshot());
    started->reset();
    auto report = drillReport(scratch, run);
    if (!report)
        return report;
    if (options.web) {
        report->insert(QStringLiteral("web_answered"), static_cast<qint64>(run.webAnswered));
        report->insert(QStringLiteral("web_refused"), static_cast<qint64>(run.webRefused));
    }
    if (traced)
        report->insert(QStringLiteral("trace"), options.traceFile);
    report->insert(QStringLiteral("restarts"), static_cast<qint64>(restarts));
    report->insert(QStringLiteral("intensity"), QStringLiteral("raised for the drill: ") + options.intensities.toString());
    return report;
}

} // namespace amanah::finance
