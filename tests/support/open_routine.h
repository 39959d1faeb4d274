// SPDX-License-Identifier: GPL-3.0-or-later
// A routine whose body is a test's lambda.
#pragma once

#include "runtime/routine.h"

namespace amanah::runtime::test {

// A routine whose doors a test may use from a lambda coroutine.
class OpenRoutine : public Routine
{
public:
    using Body = std::function<Procedure<>(OpenRoutine&)>;
    explicit OpenRoutine(Body body) : m_body(std::move(body)) {}

    using Behaviour::exitOther;
    using Behaviour::link;
    using Behaviour::monitor;
    using Behaviour::runtime;
    using Behaviour::self;
    using Behaviour::trapExit;
    using Routine::call;
    using Routine::receive;
    using Routine::receiveIf;
    using Routine::send;
    using Routine::sleep;

private:
    Procedure<> body() override { return m_body(*this); }
    Body m_body;
};

} // namespace amanah::runtime::test
