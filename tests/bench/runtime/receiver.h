// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of a bare receive loop or an event based actor: a Behaviour that takes one kind of message, a tag and a 64-bit integer.
#pragma once

#include "bench.h"
#include "runtime/behaviour.h"

namespace amanah::bench {

struct Number
{
    std::int64_t value = 0;
};

// `D::receive(std::int64_t)` handles each.
template <class D>
class Receiver : public runtime::Behaviour
{
public:
    [[nodiscard]] runtime::TypeTag serverTag() const final { return runtime::typeTag<D>(); }
    void onMessage(runtime::EnvelopePtr message) override
    {
        if (const auto* number = message->as<Number>())
            static_cast<D&>(*this).receive(number->value);
    }

protected:
    runtime::SendResult tell(runtime::Pid to, std::int64_t value)
    {
        return sendEnvelope(to, runtime::makeEnvelope(Number{value}));
    }
};

template <class S, class... Args>
runtime::Pid started(runtime::Runtime& system, runtime::SpawnOptions how, Args... args)
{
    const auto pid = system.start<S>(std::move(how), args...);
    require(pid.has_value(), "a process did not start");
    return *pid;
}

} // namespace amanah::bench
