// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/application.h"

#include "runtime/application_master.h"
#include "runtime/runtime.h"

#include <stdexcept>

namespace amanah::runtime {

namespace {
// Starting has no bound of its own in OTP; a caller must not wait for ever all the same.
constexpr std::chrono::milliseconds applicationStartBound{60'000};
// What the master needs beyond the bound to kill who hung and to answer.
constexpr std::chrono::milliseconds applicationStopGrace{5'000};
} // namespace

std::vector<RunningApplication> ApplicationBoard::read() const
{
    const std::lock_guard lock(m_mutex);
    return m_running;
}

void ApplicationBoard::write(std::vector<RunningApplication> running)
{
    const std::lock_guard lock(m_mutex);
    m_running = std::move(running);
}

Applications::Applications(Runtime& runtime, std::vector<ApplicationSpec> specs, SystemEnd onSystemEnd)
    : m_runtime(runtime), m_board(std::make_shared<ApplicationBoard>())
{
    SpawnOptions options;
    options.label = "Applications";
    options.type = ProcessType::Supervisor;
    const StartResult master =
        runtime.start<ApplicationMaster>(std::move(options), std::move(specs), std::move(onSystemEnd), m_board);
    if (!master)
        throw std::runtime_error("the application master did not start: " + master.error().reason.text());
    m_master = *master;
}

template <class M>
typename M::Reply Applications::ask(M message, std::chrono::milliseconds timeout)
{
    const std::string name = message.name;
    auto answer = m_runtime.callSync(ServerRef<ApplicationMaster>(m_master), std::move(message), timeout);
    if (!answer)
        return tl::unexpected(ApplicationError{ApplicationError::Code::NoAnswer, name, answer.error()});
    return std::move(*answer);
}

ApplicationResult<Done> Applications::start(const std::string& name)
{
    return ask(StartApplication{name, StartApplication::Mode::Strict}, applicationStartBound).map([](auto&&) { return Done{}; });
}

ApplicationResult<Done> Applications::ensureStarted(const std::string& name)
{
    return ask(StartApplication{name, StartApplication::Mode::Ensure}, applicationStartBound).map([](auto&&) { return Done{}; });
}

ApplicationResult<std::vector<std::string>> Applications::ensureAllStarted(const std::string& name)
{
    return ask(StartApplication{name, StartApplication::Mode::EnsureAll}, applicationStartBound);
}

ApplicationResult<StopReport> Applications::stop(const std::string& name, std::chrono::milliseconds bound)
{
    if (name.empty())
        return tl::unexpected(ApplicationError{ApplicationError::Code::Unknown, name, {}});
    return ask(StopApplication{name, bound}, bound + applicationStopGrace);
}

ApplicationResult<StopReport> Applications::stopAll(std::chrono::milliseconds bound)
{
    return ask(StopApplication{{}, bound}, bound + applicationStopGrace);
}

std::vector<RunningApplication> Applications::running() const { return m_board->read(); }

} // namespace amanah::runtime
