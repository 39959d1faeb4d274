// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/process_words.h"

#include "ui/look/words.h"

#include <QCoreApplication>

namespace amanah::ui {

using runtime::EventKind;
using runtime::ExitReason;
using runtime::ProcessType;

namespace {

struct ProcessWords
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ProcessWords)
};

constexpr std::int64_t secondMs = 1'000;
constexpr std::int64_t minuteMs = 60 * secondMs;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t dayMs = 24 * hourMs;

QString twoDigits(std::int64_t number)
{
    return digitsText(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
}

QString aboutTarget(const std::string& target, const QString& named, const QString& unnamed)
{
    return target.empty() ? unnamed : named.arg(isolated(plainText(target)));
}

// The runtime's own words; others stand as they are.
QString namedText(std::string_view term)
{
    constexpr std::string_view tooOften = " fell too often";
    if (term.ends_with(tooOften))
        return ProcessWords::tr("%1 fell too often").arg(isolated(plainText(term.substr(0, term.size() - tooOften.size()))));
    return isolated(plainText(term));
}

} // namespace

QString plainText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString moodText(ProcessMood mood)
{
    switch (mood) {
    case ProcessMood::Running: return ProcessWords::tr("Running");
    case ProcessMood::Restarted: return ProcessWords::tr("Restarted");
    case ProcessMood::Starting: return ProcessWords::tr("Starting");
    case ProcessMood::Restarting: return ProcessWords::tr("Restarting");
    case ProcessMood::Suspended: return ProcessWords::tr("Suspended");
    case ProcessMood::Lingering: return ProcessWords::tr("Lingering");
    case ProcessMood::Off: return ProcessWords::tr("Off");
    }
    return {};
}

Tone moodTone(ProcessMood mood)
{
    switch (mood) {
    case ProcessMood::Running: return Tone::Ok;
    case ProcessMood::Restarted:
    case ProcessMood::Starting: return Tone::Info;
    case ProcessMood::Restarting: return Tone::Danger;
    case ProcessMood::Lingering: return Tone::Warning;
    case ProcessMood::Suspended:
    case ProcessMood::Off: break;
    }
    return Tone::Neutral;
}

Sign moodSign(ProcessMood mood)
{
    switch (mood) {
    case ProcessMood::Running: return Sign::Okc;
    case ProcessMood::Restarted: return Sign::Redo;
    case ProcessMood::Starting:
    case ProcessMood::Restarting: return Sign::Spin;
    case ProcessMood::Suspended: return Sign::Pause;
    case ProcessMood::Lingering: return Sign::Hang;
    case ProcessMood::Off: break;
    }
    return Sign::Void;
}

Sign processSign(ProcessType type)
{
    switch (type) {
    case ProcessType::Supervisor: return Sign::Tree;
    case ProcessType::Dynamic: return Sign::Branch;
    case ProcessType::Worker: break;
    }
    return Sign::Dot;
}

QString strategyText(std::string_view strategy)
{
    if (strategy == "one_for_one")
        return ProcessWords::tr("one_for_one: a child that stops is started again, alone");
    if (strategy == "rest_for_one")
        return ProcessWords::tr("rest_for_one: when one stops, those after it start again too");
    if (strategy == "one_for_all")
        return ProcessWords::tr("one_for_all: when one stops, all start again");
    return {};
}

QString eventText(EventKind kind)
{
    switch (kind) {
    case EventKind::Spawned: return ProcessWords::tr("being started");
    case EventKind::Started: return ProcessWords::tr("started");
    case EventKind::Exited: return ProcessWords::tr("stopped");
    case EventKind::Restarting: return ProcessWords::tr("restarting");
    case EventKind::Restarted: return ProcessWords::tr("running again");
    case EventKind::Slow: return ProcessWords::tr("slow");
    case EventKind::Stuck: return ProcessWords::tr("stuck in a message");
    case EventKind::Lingering: return ProcessWords::tr("killed, now lingering");
    case EventKind::LingeringEnded: return ProcessWords::tr("lingering ended");
    case EventKind::Suspended: return ProcessWords::tr("suspended");
    case EventKind::Resumed: return ProcessWords::tr("resumed");
    case EventKind::Full: return ProcessWords::tr("mailbox full");
    }
    return {};
}

Tone eventTone(const runtime::Event& event)
{
    switch (event.kind) {
    case EventKind::Exited: return event.reason.isCrash() ? Tone::Danger : Tone::Neutral;
    case EventKind::Restarting: return Tone::Danger;
    case EventKind::Restarted: return Tone::Ok;
    case EventKind::Slow:
    case EventKind::Stuck:
    case EventKind::Lingering:
    case EventKind::Full: return Tone::Warning;
    default: return Tone::Neutral;
    }
}

QString reasonText(const ExitReason& reason)
{
    const std::string& term = reason.term();
    switch (reason.kind()) {
    case ExitReason::Kind::Normal: return ProcessWords::tr("ended in order");
    case ExitReason::Kind::Shutdown: return aboutTarget(term, ProcessWords::tr("stopped by its supervisor: %1"), ProcessWords::tr("stopped by its supervisor"));
    case ExitReason::Kind::Kill:
    case ExitReason::Kind::Killed: return ProcessWords::tr("killed");
    case ExitReason::Kind::NoProcess: return aboutTarget(term, ProcessWords::tr("%1 was not running"), ProcessWords::tr("whom it asked was not running"));
    case ExitReason::Kind::Timeout: return aboutTarget(term, ProcessWords::tr("%1 did not answer in time"), ProcessWords::tr("no answer in time"));
    case ExitReason::Kind::NoConnection: return ProcessWords::tr("no connection");
    case ExitReason::Kind::CallingSelf: return ProcessWords::tr("it asked itself");
    case ExitReason::Kind::Overload: return aboutTarget(term, ProcessWords::tr("the mailbox of %1 was full"), ProcessWords::tr("a mailbox was full"));
    case ExitReason::Kind::BadServer: return aboutTarget(term, ProcessWords::tr("%1 is a service of another kind"), ProcessWords::tr("asked a service of another kind"));
    case ExitReason::Kind::AlreadyStarted: return aboutTarget(term, ProcessWords::tr("%1 runs already"), ProcessWords::tr("it runs already"));
    case ExitReason::Kind::Error: return isolated(plainText(reason.what().empty() ? term : reason.what()));
    case ExitReason::Kind::Named: return namedText(term);
    }
    return {};
}

QStringList reasonChain(const ExitReason& reason)
{
    QStringList chain;
    for (ExitReason link = reason;; link = link.cause()) {
        // A supervisor that gives up ends by shutdown; what made it do so is told by the next link.
        if (link.kind() != ExitReason::Kind::Shutdown || !link.hasCause())
            chain.append(reasonText(link));
        if (!link.hasCause())
            return chain;
    }
}

QString uptimeText(std::int64_t ms)
{
    if (ms < minuteMs)
        return ProcessWords::tr("%1 s").arg(numberText(ms / secondMs));
    if (ms < hourMs)
        return ProcessWords::tr("%1 min").arg(numberText(ms / minuteMs));
    if (ms < dayMs)
        return ProcessWords::tr("%1 h %2 min").arg(numberText(ms / hourMs), twoDigits(ms % hourMs / minuteMs));
    return ProcessWords::tr("%1 d %2:%3").arg(numberText(ms / dayMs), twoDigits(ms % dayMs / hourMs), twoDigits(ms % hourMs / minuteMs));
}

QString pidText(runtime::Pid pid)
{
    return pid ? digitsText(QStringLiteral("%1.%2").arg(pid.slot).arg(pid.incarnation)) : QStringLiteral("–");
}

} // namespace amanah::ui
