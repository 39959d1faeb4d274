// SPDX-License-Identifier: GPL-3.0-or-later
// How a supervisor starts, restarts and ends one child, and what it says about its children. childSpec<S>(id, args…) makes the spec of a
// GenServer type S: every start builds a new S from copies of the same args, so no state is carried from one life to the next.
// Plain values; no process is touched here.
#pragma once

#include "runtime/spawn.h"

#include <type_traits>

namespace amanah::runtime {

enum class Restart : std::uint8_t {
    Permanent, // always
    Transient, // unless it ended normally or by shutdown
    Temporary, // never; its spec is forgotten at its end
};

// How long a child may take to end. It is told shutdown, and killed when the time is over; brutalKill() kills at once.
class Shutdown
{
public:
    static constexpr std::int64_t defaultMs = 5000;

    constexpr Shutdown() = default; // 5 s for a worker, infinity for a supervisor
    constexpr explicit Shutdown(std::chrono::milliseconds timeout) : m_kind(Kind::Timed), m_ms(timeout.count()) {}
    [[nodiscard]] static constexpr Shutdown brutalKill() { return Shutdown(Kind::Brutal); }
    [[nodiscard]] static constexpr Shutdown infinity() { return Shutdown(Kind::Infinite); }

    [[nodiscard]] constexpr bool isDefault() const { return m_kind == Kind::Default; }
    [[nodiscard]] constexpr bool isBrutal() const { return m_kind == Kind::Brutal; }
    [[nodiscard]] constexpr bool isInfinite() const { return m_kind == Kind::Infinite; }
    [[nodiscard]] constexpr std::chrono::milliseconds timeout() const { return std::chrono::milliseconds(m_ms); }
    bool operator==(const Shutdown&) const = default;

private:
    enum class Kind : std::uint8_t { Default, Timed, Brutal, Infinite };
    constexpr explicit Shutdown(Kind kind) : m_kind(kind) {}
    Kind m_kind = Kind::Default;
    std::int64_t m_ms = defaultMs;
};

// Makes the Behaviour from the extra arguments of its supervisor, which hold the type that was asked for.
using ExtraFactory = std::function<std::unique_ptr<Behaviour>(const AnyValue& extra)>;

struct ChildSpec
{
    std::string id{}; // unique within a Supervisor; a DynamicSupervisor shows it and may have it many times
    BehaviourFactory start{};
    ExtraFactory startWithExtra{}; // instead of `start`; under a DynamicSupervisor that has extra arguments
    TypeTag extraType = nullptr; // that startWithExtra takes
    std::string_view module{};   // the server type, a literal; empty: unknown
    Restart restart = Restart::Permanent;
    Shutdown shutdown{};
    ProcessType type = ProcessType::Worker;
    bool significant = false; // its normal end counts for the supervisor's AutoShutdown
    std::string name{};       // registered before its init; empty: none
    Placement placement = Placement::Pool;
    std::uint32_t mailboxBound = 10'000;

    // The same spec with one thing said: `childSpec<Ledger>("Ledger").named("Finance.Ledger").dedicated()`.
    ChildSpec named(std::string registered) &&
    {
        name = std::move(registered);
        return std::move(*this);
    }
    ChildSpec transient() && { return std::move(*this).restarted(Restart::Transient); }
    ChildSpec temporary() && { return std::move(*this).restarted(Restart::Temporary); }
    ChildSpec restarted(Restart when) &&
    {
        restart = when;
        return std::move(*this);
    }
    ChildSpec shutdownWithin(Shutdown rule) &&
    {
        shutdown = rule;
        return std::move(*this);
    }
    ChildSpec dedicated() &&
    {
        placement = Placement::Dedicated;
        return std::move(*this);
    }
    ChildSpec bounded(std::uint32_t messages) &&
    {
        mailboxBound = messages;
        return std::move(*this);
    }
    ChildSpec markedSignificant() &&
    {
        significant = true;
        return std::move(*this);
    }
};

template <class S, class... Args>
[[nodiscard]] ChildSpec childSpec(std::string id, Args... args)
{
    static_assert(std::is_base_of_v<Behaviour, S>, "a child is a GenServer or another Behaviour");
    static_assert(std::is_constructible_v<S, const Args&...>, "the child's constructor must take copies of these arguments");
    ChildSpec spec;
    spec.id = std::move(id);
    spec.start = [args...] { return std::make_unique<S>(args...); };
    spec.module = typeTag<S>()->name;
    return spec;
}

// For a DynamicSupervisor whose spec has extraArguments of type Extra: each start builds S(extra, args…).
template <class S, class Extra, class... Args>
[[nodiscard]] ChildSpec childSpecWithExtra(std::string id, Args... args)
{
    static_assert(std::is_base_of_v<Behaviour, S>, "a child is a GenServer or another Behaviour");
    static_assert(std::is_constructible_v<S, const Extra&, const Args&...>,
                  "the child's constructor must take the extra arguments and copies of these");
    ChildSpec spec;
    spec.id = std::move(id);
    spec.startWithExtra = [args...](const AnyValue& extra) { return std::make_unique<S>(*extra.as<Extra>(), args...); };
    spec.extraType = typeTag<Extra>();
    spec.module = typeTag<S>()->name;
    return spec;
}

// What is wrong with a spec: the field, and a sentence.
struct SpecError
{
    std::string field;
    std::string message;
};
[[nodiscard]] std::optional<SpecError> checkChildSpec(const ChildSpec& spec);
// "transient worker Counter, shutdown 5000 ms", for reports.
[[nodiscard]] std::string specText(const ChildSpec& spec);
// The spec with its defaults spelled out.
[[nodiscard]] ChildSpec withDefaults(ChildSpec spec);

// Why an admin call was refused. The supervisor is as before, and no restart was counted.
struct ChildError
{
    enum class Code : std::uint8_t {
        NotFound,
        AlreadyStarted, // `pid` runs
        AlreadyPresent, // the id is known and stopped
        Running,
        Restarting,
        InvalidSpec, // `spec` says what
        StartFailed, // `reason` of its init
        MaxChildren,
    };
    Code code = Code::NotFound;
    Pid pid;
    SpecError spec;
    ExitReason reason;
};
template <class T>
using AdminResult = tl::expected<T, ChildError>;

enum class ChildState : std::uint8_t { Stopped, Running, Restarting };

struct ChildInfo
{
    std::string id;
    Pid pid; // empty unless Running
    ChildState state = ChildState::Stopped;
    ProcessType type = ProcessType::Worker;
    std::string_view module; // the server type, a literal
};

struct ChildCounts
{
    std::size_t specs = 0;
    std::size_t active = 0;
    std::size_t supervisors = 0;
    std::size_t workers = 0;
    bool operator==(const ChildCounts&) const = default;
};

// What a start of a child yields: its pid, empty when its init said ignore, and what its init gave beside it.
struct Started
{
    Pid pid;
    AnyValue info{};
    operator Pid() const { return pid; }
    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(pid); }
};

// Which child: by its id (Supervisor) or its pid (DynamicSupervisor); the other kind is not found.
struct ChildKey
{
    ChildKey(std::string childId) : id(std::move(childId)) {}
    ChildKey(const char* childId) : id(childId) {}
    ChildKey(Pid childPid) : pid(childPid) {}
    ChildKey(const Started& started) : pid(started.pid) {}
    std::string id;
    Pid pid;
};

// --- admin calls, for ServerRef<Supervisor> and ServerRef<DynamicSupervisor>

// Answered when the child's init is over.
struct StartChild
{
    using Reply = AdminResult<Started>;
    ChildSpec spec;
};
// Ends the child by its shutdown rule; answered when it is gone. It is not restarted; its spec stays unless Temporary or dynamic.
struct TerminateChild
{
    using Reply = AdminResult<Done>;
    ChildKey child;
};
// Starts a stopped child again.
struct RestartChild
{
    using Reply = AdminResult<Started>;
    ChildKey child;
};
// Forgets a stopped child.
struct DeleteChild
{
    using Reply = AdminResult<Done>;
    ChildKey child;
};
// Last started first.
struct WhichChildren
{
    using Reply = std::vector<ChildInfo>;
};
struct CountChildren
{
    using Reply = ChildCounts;
};
struct GetChildSpec
{
    using Reply = AdminResult<ChildSpec>;
    ChildKey child;
};

} // namespace amanah::runtime
