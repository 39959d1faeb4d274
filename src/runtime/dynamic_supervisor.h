// SPDX-License-Identifier: GPL-3.0-or-later
// One-for-one over children that come and go, such as one worker per command. It never waits: a StartChild is answered when its child's
// init acknowledges, and any number of inits and ends run at the same time; each costs O(1) here.
// Reached as ServerRef<DynamicSupervisor>; children are known by pid. TerminateChild forgets the child; RestartChild and DeleteChild do
// not exist here and do not compile. Its end tells all children at once and waits for each by its own shutdown rule.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/restart_window.h"
#include "runtime/server_ref.h"
#include "runtime/shared_text.h"
#include "runtime/supervisor_spec.h"

#include <list>
#include <unordered_map>

namespace amanah::runtime {

class DynamicSupervisor final : public Behaviour
{
public:
    explicit DynamicSupervisor(DynamicSupervisorSpec spec) : m_spec(std::move(spec)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<DynamicSupervisor>(); }

    StartOutcome onStart() override;
    void onMessage(EnvelopePtr message) override;
    bool onStopRequest(const ExitReason& reason) override;

    void receiveCall(StartChild request, From<StartChild::Reply> from);
    void receiveCall(const TerminateChild& request, From<TerminateChild::Reply> from);
    void receiveCall(const WhichChildren&, const From<WhichChildren::Reply>& from);
    void receiveCall(const CountChildren&, const From<CountChildren::Reply>& from);
    void receiveCall(const GetChildSpec& request, const From<GetChildSpec::Reply>& from);
    // A start nobody waits for.
    void receiveCast(StartChild request) { receiveCall(std::move(request), {}); }

private:
    enum class Phase : std::uint8_t { Starting, Running, Restarting, Ending };
    // What stays of a spec: there may be a hundred thousand of them.
    struct KeptSpec
    {
        explicit KeptSpec(ChildSpec spec);
        [[nodiscard]] ChildSpec spelled() const;

        SharedText id;
        SharedText name;
        BehaviourFactory start;
        std::string_view module;
        Shutdown shutdown;
        std::uint32_t mailboxBound;
        Restart restart;
        ProcessType type;
        Placement placement;
    };
    // While a child starts or ends.
    struct UnderWay
    {
        Pid former; // Restarting: the life that ended, by which callers still know the child
        From<StartChild::Reply> starter;
        std::vector<From<TerminateChild::Reply>> enders;
        Ref start;
        Ref down;
        Ref timer;
        bool askedAgain = false; // whether it is gone
    };
    struct Child
    {
        explicit Child(ChildSpec given) : spec(std::move(given)) {}
        [[nodiscard]] UnderWay& underWay()
        {
            if (!change)
                change = std::make_unique<UnderWay>();
            return *change;
        }

        KeptSpec spec;
        Pid pid; // of the current life, also while it starts
        ExitReason lastExit;
        std::unique_ptr<UnderWay> change; // null while it simply runs
        std::uint32_t restarts = 0;
        Phase phase = Phase::Starting;
        bool exitHeard = false; // of the current life
    };
    using Children = std::list<Child>;
    using Place = Children::iterator;

    void spawnChild(Place child);
    void initEnded(Place child, const InitAck& ack);
    void startSucceeded(Place child, const InitAck& ack);
    void startFailed(Place child, const InitAck& ack);
    void ended(Pid pid, const ExitReason& reason);
    void restart(Place child, const ExitReason& reason);
    void askToEnd(Place child);
    void endIsOverdue(Place child);
    void endedAsAsked(Place child, const ExitReason& reason);
    // True when the Exit of a child that was gone before it was asked is still to come.
    [[nodiscard]] bool mustAwaitExit(Place child);
    void endAll(ExitReason reason);
    void forget(Place child);
    [[nodiscard]] Place findByPid(Pid pid);
    [[nodiscard]] Place findByRef(Ref ref);
    void report(const char* what, const Child& child, const ExitReason& reason) const;

    DynamicSupervisorSpec m_spec;
    Children m_children; // in start order
    std::unordered_map<Pid, Place> m_byPid;
    std::unordered_map<Ref, Place> m_byRef; // starts, ends and deadlines under way
    RestartWindow m_window;
    std::optional<ExitReason> m_ending;
};

} // namespace amanah::runtime
