// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/crash_report.h"

#include "runtime/core.h"

#include <spdlog/logger.h>

namespace amanah::runtime {

namespace {

constexpr std::size_t mostText = 500;
constexpr std::size_t mostState = 2'000;
constexpr std::size_t mostNeighbours = 20;
constexpr std::size_t mostAncestors = 32;

// Cut between two characters of UTF-8, and on one line.
std::string bounded(std::string text, std::size_t most)
{
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
            --most;
        text.resize(most);
        text += "…";
    }
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    return text;
}

std::string namedPid(const ReportedProcess& process)
{
    return process.name.empty() ? process.pid.toString() : process.name + process.pid.toString();
}

std::string namedPids(const std::vector<ReportedProcess>& processes, std::size_t more = 0)
{
    std::string text;
    for (const ReportedProcess& process : processes)
        text.append(text.empty() ? "" : " ").append(namedPid(process));
    return more > 0 ? text + " and " + std::to_string(more) + " more" : text;
}

std::string clientText(const CrashReport& report)
{
    switch (report.client) {
    case CrashReport::Client::None: return "none";
    case CrashReport::Client::Process: return namedPid(report.clientProcess);
    case CrashReport::Client::Thread: return "foreign thread";
    }
    return {};
}

std::string exceptionForLog(const ExitReason& reason, const ExceptionText& hook)
{
    std::string text;
    try {
        if (hook)
            text = bounded(hook(reason.term(), reason.what()), mostText);
    } catch (...) {
        text.clear();
    }
    if (!text.empty())
        return reason.term() + ": " + text;
    return reason.what().empty() ? reason.term() : reason.term() + " (text withheld)";
}

} // namespace

std::string loggedReason(const ExitReason& reason, const ExceptionText& hook)
{
    const bool error = reason.kind() == ExitReason::Kind::Error;
    const std::string own = error ? exceptionForLog(reason, hook) : bounded(reason.withoutCause().text(), mostText);
    return reason.hasCause() ? own + ", because " + loggedReason(reason.cause(), hook) : own;
}

std::string loggedReport(const CrashReport& report, const ExceptionText& hook)
{
    return fmt::format("crash report: process {} name '{}' label '{}' reason '{}' in '{}' last message '{}' client {} "
                       "ancestors [{}] neighbours [{}] mailbox {} state '{}'",
                       report.pid.toString(), report.name, report.label, loggedReason(report.reason, hook), report.where,
                       report.lastMessage, clientText(report), namedPids(report.ancestors),
                       namedPids(report.neighbours, report.moreNeighbours), report.mailboxLength,
                       report.state.empty() ? "not shown" : report.state);
}

ReportedProcess Core::reported(Pid pid)
{
    Process* process = find(pid);
    if (!process)
        return {pid, {}};
    const std::lock_guard guard(process->lock);
    return {pid, process->name.str()};
}

CrashReport Core::describeCrash(Process& process, const ExitReason& reason)
{
    CrashReport report;
    std::vector<Pid> neighbours;
    Pid ancestor;
    {
        const std::lock_guard guard(process.lock);
        report.name = process.name.str();
        report.label = process.label();
        process.links.forEach([&](Pid other) {
            if (neighbours.size() < mostNeighbours)
                neighbours.push_back(other);
            else
                ++report.moreNeighbours;
        });
        if (process.currentCall) {
            report.clientProcess.pid = process.currentCall->caller();
            report.client = report.clientProcess.pid ? CrashReport::Client::Process : CrashReport::Client::Thread;
        }
        ancestor = process.parent;
    }
    report.pid = process.pid();
    report.reason = reason;
    report.where = reason.where();
    report.lastMessage = process.lastMessageName();
    report.mailboxLength = static_cast<std::size_t>(std::max(0, process.waiting.load(std::memory_order_relaxed) - process.unsettled));
    report.clientProcess = reported(report.clientProcess.pid);
    for (const Pid other : neighbours)
        report.neighbours.push_back(reported(other));
    while (ancestor && report.ancestors.size() < mostAncestors) {
        report.ancestors.push_back(reported(ancestor));
        Process* found = find(ancestor);
        if (!found)
            break;
        const std::lock_guard guard(found->lock);
        ancestor = found->parent;
    }
    return report;
}

void Core::crashReport(Process& process, const ExitReason& reason)
{
    CrashReport report = describeCrash(process, reason);
    try {
        if (process.behaviour)
            report.state = bounded(process.behaviour->formattedState(), mostState);
    } catch (...) {
        report.state = "formatState threw " + ExitReason::fromCurrentException("formatState").term();
    }
    m_log->error(loggedReport(report, m_options.exceptionText));
    try {
        if (m_options.onCrash)
            m_options.onCrash(report);
    } catch (...) {
        m_log->error("onCrash threw {}", ExitReason::fromCurrentException("onCrash").term());
    }
}

std::string Core::logged(const ExitReason& reason) const { return loggedReason(reason, m_options.exceptionText); }

std::string Runtime::logged(const ExitReason& reason) const { return m_core->logged(reason); }

} // namespace amanah::runtime
