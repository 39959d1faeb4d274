// SPDX-License-Identifier: GPL-3.0-or-later
// Why a process ended, as a cheap value with its cause chain: "ledger restarted, because store: disk full".
// Copies share one immutable node, however many watchers hear it. The default value is normal(). Any thread.
#pragma once

#include "runtime/counted_ptr.h"
#include "runtime/pid.h"

#include <cstdint>
#include <string>

namespace amanah::runtime {

class ExitReason
{
public:
    enum class Kind : std::uint8_t {
        Normal,
        Shutdown,
        Kill,
        Killed,
        NoProcess,
        Timeout,
        NoConnection,
        CallingSelf,
        Overload,
        BadServer,
        AlreadyStarted,
        Error, // an exception left a callback
        Named, // a term of the program's own
    };

    ExitReason() = default;
    [[nodiscard]] static ExitReason normal() { return {}; }
    [[nodiscard]] static ExitReason shutdown();
    [[nodiscard]] static ExitReason shutdown(std::string detail);
    // The untrappable order; who receives it ends with killed().
    [[nodiscard]] static ExitReason kill();
    [[nodiscard]] static ExitReason killed();
    // `target` names whom the request was for, when known.
    [[nodiscard]] static ExitReason noproc(std::string target = {});
    [[nodiscard]] static ExitReason timeout(std::string target = {});
    [[nodiscard]] static ExitReason noconnection();
    [[nodiscard]] static ExitReason callingSelf();
    [[nodiscard]] static ExitReason overload(std::string target = {});
    // Behind the pid or name lives a server of another type.
    [[nodiscard]] static ExitReason badServer(std::string target = {});
    [[nodiscard]] static ExitReason alreadyStarted(std::string holder);
    // An exception: its type, its what() and the callback it left.
    [[nodiscard]] static ExitReason error(std::string type, std::string what, std::string where = {});
    [[nodiscard]] static ExitReason named(std::string term);

    // The exception in flight as a reason; only inside a catch block.
    [[nodiscard]] static ExitReason fromCurrentException(std::string where);

    // The same reason with `cause` at the end of its chain.
    [[nodiscard]] ExitReason withCause(const ExitReason& cause) const;
    [[nodiscard]] bool hasCause() const;
    [[nodiscard]] ExitReason cause() const; // normal() when there is none
    [[nodiscard]] ExitReason root() const;  // the last of the chain
    [[nodiscard]] ExitReason withoutCause() const;

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] const std::string& term() const;  // the detail, target, name, or exception type
    [[nodiscard]] const std::string& what() const;  // Error only
    [[nodiscard]] const std::string& where() const; // Error only

    // normal, shutdown and shutdown(detail): no crash report, a Transient child is not restarted.
    [[nodiscard]] bool isNormalish() const;
    [[nodiscard]] bool isCrash() const { return !isNormalish(); }

    // For people who may see everything, the chain joined by ", because "; a log gets Runtime::logged().
    [[nodiscard]] std::string text() const;

    // Kind, term and what; where it happened and what caused it do not distinguish two reasons.
    friend bool operator==(const ExitReason& a, const ExitReason& b) { return a.equals(b); }

private:
    // What is seen of a node from here: its count of owners.
    struct Head
    {
        mutable std::atomic<std::uint32_t> refs = 1;
        Head() = default;
        Head(const Head&) {} // a copy has owners of its own
        Head& operator=(const Head&) = delete;
        static void destroy(const Head* head) noexcept;
    };
    struct Node;
    explicit ExitReason(const Node* node);
    [[nodiscard]] const Node& node() const; // not of normal()
    [[nodiscard]] static ExitReason make(Kind kind, std::string term);
    [[nodiscard]] bool equals(const ExitReason& other) const;
    [[nodiscard]] std::string ownText() const;

    CountedPtr<Head> m_node; // null is normal()
};

// Thrown out of a factory, init or any callback: ends the process with exactly this reason instead of an error that wraps it.
// `holder` comes back in the InitAck of a failed start.
struct ExitWith
{
    ExitReason reason;
    Pid holder;
};

} // namespace amanah::runtime
