// SPDX-License-Identifier: GPL-3.0-or-later
// What is told when a process ends by a fault: once for each crash, to the log and to RuntimeOptions::onCrash; none for normal and
// shutdown. Messages appear by type only, the state only as far as formatState() shows it. The text of an exception may hold personal
// data (a parser quotes what it read), so a log gets it only through RuntimeOptions::exceptionText. Plain values, any thread.
#pragma once

#include "runtime/exit_reason.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amanah::runtime {

// Given the type of an exception and its what(): what may be logged of it. Empty: withheld, as it is when the hook throws.
using ExceptionText = std::function<std::string(std::string_view type, std::string_view what)>;

struct ReportedProcess
{
    Pid pid;
    std::string name; // empty: none, or gone
};

struct CrashReport
{
    enum class Client : std::uint8_t { None, Process, Thread }; // who waited for the answer to the last message

    Pid pid;
    std::string name;
    std::string label;
    ExitReason reason; // whole: what() is in it
    std::string where;       // "Ledger::handleCall(Post)"; the callback that threw, else the last message alone
    std::string lastMessage; // its type
    Client client = Client::None;
    ReportedProcess clientProcess;
    std::vector<ReportedProcess> ancestors;  // parent first
    std::vector<ReportedProcess> neighbours; // linked, at most 20
    std::size_t moreNeighbours = 0;          // left out
    std::size_t mailboxLength = 0;           // messages not handled
    std::string state; // formatState(), at most 2,000 bytes; empty: not shown
};

// The chain of a reason for a log: kinds, terms and exception types; texts as the hook has it (null: withheld), 500 bytes of each.
[[nodiscard]] std::string loggedReason(const ExitReason& reason, const ExceptionText& hook);
// One line.
[[nodiscard]] std::string loggedReport(const CrashReport& report, const ExceptionText& hook);

} // namespace amanah::runtime
