// SPDX-License-Identifier: GPL-3.0-or-later
// Starts its children in order, restarts who falls by its strategy, and stops all in reverse order; supervisor.erl's semantics. It does one
// thing at a time: while a child starts or ends, other messages wait. Reached as ServerRef<Supervisor> with the admin calls of child_spec.h;
// made by supervisorSpec() or startSupervisor().
#pragma once

#include "runtime/receiving_process.h"
#include "runtime/restart_window.h"
#include "runtime/server_ref.h"
#include "runtime/supervisor_spec.h"

#include <list>
#include <unordered_map>

namespace amanah::runtime {

class Supervisor final : public ReceivingProcess
{
public:
    explicit Supervisor(SupervisorInit init) : m_init(std::move(init)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<Supervisor>(); }

    void receiveCall(StartChild request, From<StartChild::Reply> from);
    void receiveCall(TerminateChild request, From<TerminateChild::Reply> from);
    void receiveCall(RestartChild request, From<RestartChild::Reply> from);
    void receiveCall(const DeleteChild& request, const From<DeleteChild::Reply>& from);
    void receiveCall(const WhichChildren&, const From<WhichChildren::Reply>& from);
    void receiveCall(const CountChildren&, const From<CountChildren::Reply>& from);
    void receiveCall(const GetChildSpec& request, const From<GetChildSpec::Reply>& from);

private:
    struct Child
    {
        ChildSpec spec;
        Pid pid; // empty unless Running
        ChildState state = ChildState::Stopped;
        std::uint64_t restarts = 0;
        ExitReason lastExit;
    };
    struct TryAgain // to itself, after a restart that failed
    {
        std::string id;
    };
    using Children = std::list<Child>; // in start order
    using Place = Children::iterator;

    Procedure<> body() override;
    Procedure<StartOutcome> initialise();
    Procedure<StartOutcome> startInitialChildren();
    Procedure<> handle(EnvelopePtr message);

    // The outcome of one init; Pending when this supervisor was asked to end meanwhile.
    Procedure<InitAck> startOne(Place child);
    Procedure<InitAck> startOnce(Place child);
    // Waits, bounded, for the end of a process that a former life of this supervisor left behind and that still holds a child's name.
    // True when it is gone.
    Procedure<bool> orphanIsGone(Pid holder);
    [[nodiscard]] bool isOrphan(Pid holder) const;
    Procedure<> terminateOne(Place child);
    // Why a child ended that was gone when it was asked to: its Exit says, which may come later than the Down.
    Procedure<ExitReason> reasonOfGone(Pid child, ExitReason unknown);
    // From the last child back to `first`; Temporary ones are forgotten.
    Procedure<> terminateBackTo(Place first);

    Procedure<> childEnded(Place child, ExitReason reason);
    Procedure<> restart(Place child, Pid ended, ExitReason reason);
    Procedure<> restartGroup(Place offender);
    Procedure<> restartOne(Place child);
    Procedure<> tryAgain(std::string id);
    void retryLater(Place child, const ExitReason& reason);
    void childIsGone(Place child); // for good
    void considerAutoShutdown(const Child& ended);
    void giveUp(const Child& child, const ExitReason& reason);

    Procedure<> serve(StartChild request, From<StartChild::Reply> from);
    Procedure<> serve(TerminateChild request, From<TerminateChild::Reply> from);
    Procedure<> serve(RestartChild request, From<RestartChild::Reply> from);

    Place add(ChildSpec spec);
    void forget(Place child);
    void setRunning(Place child, Pid pid);
    void setStopped(Child& child);
    [[nodiscard]] Place find(const std::string& id);
    [[nodiscard]] SpawnOptions optionsFor(const Child& child) const;
    void report(const char* what, const Child& child, Pid pid, const ExitReason& reason) const;

    SupervisorInit m_init;
    SupervisorSpec m_spec; // without its children
    Children m_children;
    std::unordered_map<std::string, Place> m_byId;
    std::unordered_map<Pid, Place> m_byPid;
    RestartWindow m_window;
    Procedure<> m_request;             // of the admin call being served
    std::optional<ExitReason> m_ending; // decided to end by itself
};

} // namespace amanah::runtime
