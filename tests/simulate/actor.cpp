// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/actor.h"

namespace amanah::runtime::simulate {

Actor::~Actor()
{
    if (m_hasSlot)
        --m_stage.slotHolders;
}

Init<Actor::State> Actor::init()
{
    if (m_stage.random.below(100) < m_stage.initFailsInHundred) {
        if (m_stage.random.below(2) == 0)
            return stop(ExitReason::named("no_luck"));
        throw std::runtime_error("init broke");
    }
    trapExit(m_stage.random.below(2) == 0);
    m_stage.actors.push_back(self());
    return ok(State{});
}

Reply<std::uint64_t, Actor::State> Actor::handleCall(const State&, const Question& question, const From<std::uint64_t>& from)
{
    switch (question.dice % 8) {
    case 0: throw std::runtime_error("a question too many");
    case 1: return noReply(); // never, so the deadline or the end answers
    case 2:
    case 3: m_waiting.push_back(from); return noReply();
    case 4: from.reply(question.dice); return reply(question.dice); // the second one is dropped
    default: return reply(question.dice);
    }
}

Next<Actor::State> Actor::handleInfo(const State&, const Numbered& message)
{
    m_stage.ledger->received(message.from, self(), message.number);
    return keep();
}

Next<Actor::State> Actor::handleInfo(const State&, const Down& down)
{
    m_stage.ledger->heardDown(self(), down);
    std::erase(m_monitors, down.ref);
    return keep();
}

Next<Actor::State> Actor::handleInfo(const State&, const TimerFired& fired)
{
    m_stage.ledger->timerFired(self(), fired.ref);
    for (const auto& from : std::exchange(m_waiting, {}))
        from.reply(1);
    return keep();
}

Next<Actor::State> Actor::handleCast(const State&, const Act& act)
{
    m_dice = SeededRandom(act.dice);
    const Pid other = m_stage.recentActor();
    if (m_dice.below(20 + m_stage.slotWeight) >= 20) {
        useSlot();
        return keep();
    }
    switch (m_dice.below(20 + m_stage.crashWeight)) {
    case 0:
    case 1:
    case 2: talk(other, 1 + static_cast<int>(m_dice.below(4))); break;
    case 3: talk(m_stage.anyActor(), 1); break;
    case 4:
    case 5:
    case 6: ask(other, std::chrono::milliseconds(m_dice.below(50))); break;
    case 7:
    case 8: watch(m_dice.below(4) == 0 ? m_stage.anyActor() : other); break;
    case 9: unwatch(); break;
    case 10:
        if (m_stage.linksAmongActors)
            link(other);
        break;
    case 11:
        if (other != parentPid())
            unlink(other);
        break;
    case 12:
    case 13: setTimer(); break;
    case 14: stopTimer(); break;
    case 15: exitOther(other, someReason()); break;
    case 16: useRegistry(); break;
    case 17: useSlot(); break;
    case 18: trapExit(m_dice.below(2) == 0); break;
    case 19: return stop(someReason());
    default: throw std::runtime_error("an act too many");
    }
    return keep();
}

void Actor::talk(Pid to, int messages)
{
    for (; messages > 0; --messages) {
        const std::uint64_t number = m_stage.ledger->nextNumber();
        m_stage.ledger->sent(self(), to, number, send(to, Numbered{self(), number}));
    }
}

void Actor::ask(Pid whom, std::chrono::milliseconds timeout)
{
    const std::uint64_t call = m_stage.ledger->asked(self(), timeout);
    callAsync(ServerRef<Actor>(whom), Question{m_dice.next()}, timeout,
              [&stage = m_stage, call](const State&, const CallResult<std::uint64_t>&) { stage.ledger->answered(call); });
}

void Actor::watch(Pid whom)
{
    if (whom == self())
        return;
    const Ref ref = monitor(whom);
    m_stage.ledger->monitored(self(), ref);
    m_monitors.push_back(ref);
}

void Actor::unwatch()
{
    if (m_monitors.empty())
        return;
    const Ref ref = m_monitors[static_cast<std::size_t>(m_dice.below(m_monitors.size()))];
    demonitor(ref);
    m_stage.ledger->demonitored(self(), ref);
    std::erase(m_monitors, ref);
}

void Actor::setTimer()
{
    const bool repeats = m_dice.below(6) == 0;
    const auto delay = repeats ? std::chrono::milliseconds(500 + m_dice.below(2'000)) : std::chrono::milliseconds(m_dice.below(200));
    const Ref ref = repeats ? startInterval(delay) : startTimer(delay);
    m_stage.ledger->timerSet(self(), ref, delay, repeats ? delay : 0ms);
    m_timers.push_back(ref);
}

void Actor::stopTimer()
{
    if (m_timers.empty())
        return;
    const Ref ref = m_timers[static_cast<std::size_t>(m_dice.below(m_timers.size()))];
    const bool hadTimeLeft = cancelTimer(ref).has_value();
    m_stage.ledger->timerCancelled(self(), ref, hadTimeLeft);
    std::erase(m_timers, ref);
}

void Actor::useRegistry()
{
    if (!m_stage.hasRegistry)
        return;
    const std::string key = "key" + std::to_string(m_dice.below(6));
    switch (m_dice.below(4)) {
    case 0:
    case 1: (void)m_stage.unique.registerKey(key); break;
    case 2: (void)m_stage.topics.registerKey(key); break;
    default:
        m_stage.unique.unregister(key);
        m_stage.topics.unregister(key);
    }
}

// At most one holder at any time, counted from the grant to the destruction of the holder.
void Actor::useSlot()
{
    if (m_hasSlot) {
        releaseExclusive("one");
        --m_stage.slotHolders;
        m_hasSlot = false;
    } else if (tryAcquireExclusive("one")) {
        m_hasSlot = true;
        ++m_stage.slotHolders;
    }
}

ExitReason Actor::someReason()
{
    switch (m_dice.below(8)) {
    case 0:
    case 1: return ExitReason::normal();
    case 2: return ExitReason::kill();
    case 3: return ExitReason::shutdown("enough");
    default: return ExitReason::named("because");
    }
}

} // namespace amanah::runtime::simulate
