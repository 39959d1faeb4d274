// SPDX-License-Identifier: GPL-3.0-or-later
// Starts and stops whole trees in the order of their dependencies. One process, the parent of every tree, does it; this handle asks it.
// Foreign threads only, except running(), which reads beside a start or stop under way. Must end before its Runtime.
#pragma once

#include "runtime/supervisor_spec.h"

#include <mutex>

namespace amanah::runtime {

enum class ApplicationType : std::uint8_t {
    Permanent, // its end, for any reason, ends the system
    Transient, // its crash ends the system
    Temporary, // its end is only reported
};

struct ApplicationSpec
{
    std::string name; // also registered as the name of its top supervisor
    SupervisorSpec tree;
    std::vector<std::string> dependsOn = {};
    ApplicationType type = ApplicationType::Temporary;
    std::function<void()> prepareStop = {}; // before its tree goes down; on a runtime thread, short
    std::function<void()> stopped = {};     // when nothing of it is left
};

struct ApplicationError
{
    enum class Code : std::uint8_t { Unknown, NotStarted, AlreadyStarted, StartFailed, NoAnswer };
    Code code = Code::Unknown;
    std::string application; // Unknown and NotStarted name the dependency that is missing
    ExitReason reason;
};
template <class T>
using ApplicationResult = tl::expected<T, ApplicationError>;

// Who did not end in time and was killed: "Finance/Finance.Ledger", the application and the process that still lived.
struct StopReport
{
    std::vector<std::string> hung;
};

struct RunningApplication
{
    std::string name;
    Pid top;
    bool isStopping = false;
    bool operator==(const RunningApplication&) const = default;
};

// What the process and its handles both see. Any thread.
class ApplicationBoard
{
public:
    [[nodiscard]] std::vector<RunningApplication> read() const;
    void write(std::vector<RunningApplication> running);

private:
    mutable std::mutex m_mutex;
    std::vector<RunningApplication> m_running;
};

class Applications
{
public:
    // Told once, on a runtime thread, when a Permanent application (or a crashed Transient one) ended and all others were stopped.
    using SystemEnd = std::function<void(int exitCode, const ExitReason& why)>;

    Applications(Runtime& runtime, std::vector<ApplicationSpec> specs, SystemEnd onSystemEnd = {});

    // Its dependencies must run. A failed start leaves nothing of it running.
    ApplicationResult<Done> start(const std::string& name);
    ApplicationResult<Done> ensureStarted(const std::string& name);
    // Dependencies first; says what it started, in order. On a failure, what it started is stopped again.
    ApplicationResult<std::vector<std::string>> ensureAllStarted(const std::string& name);
    ApplicationResult<StopReport> stop(const std::string& name, std::chrono::milliseconds bound);
    // In reverse start order, all within `bound`; who is left then is killed.
    ApplicationResult<StopReport> stopAll(std::chrono::milliseconds bound);
    // In start order.
    [[nodiscard]] std::vector<RunningApplication> running() const;

private:
    template <class M>
    typename M::Reply ask(M message, std::chrono::milliseconds timeout);

    Runtime& m_runtime;
    std::shared_ptr<ApplicationBoard> m_board;
    Pid m_master;
};

} // namespace amanah::runtime
