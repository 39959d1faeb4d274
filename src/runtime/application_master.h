// SPDX-License-Identifier: GPL-3.0-or-later
// The process behind Applications: parent of every top supervisor, so that it can end them and hears of their end. One request at a time.
#pragma once

#include "runtime/application.h"
#include "runtime/receiving_process.h"
#include "runtime/server_ref.h"

namespace amanah::runtime {

struct StartApplication
{
    using Reply = ApplicationResult<std::vector<std::string>>;
    enum class Mode : std::uint8_t { Strict, Ensure, EnsureAll };
    std::string name;
    Mode mode = Mode::Strict;
};
// All of them when `name` is empty.
struct StopApplication
{
    using Reply = ApplicationResult<StopReport>;
    std::string name;
    std::chrono::milliseconds bound{0};
};

class ApplicationMaster final : public ReceivingProcess
{
public:
    ApplicationMaster(std::vector<ApplicationSpec> specs, Applications::SystemEnd onSystemEnd,
                      std::shared_ptr<ApplicationBoard> board);
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<ApplicationMaster>(); }
    void receiveCall(StartApplication request, From<StartApplication::Reply> from);
    void receiveCall(StopApplication request, From<StopApplication::Reply> from);

private:
    using Names = std::vector<std::string>;
    using Step = ApplicationResult<Done>;

    Procedure<> body() override;
    Procedure<> handle(EnvelopePtr message);
    Procedure<> serve(StartApplication request, From<StartApplication::Reply> from);
    Procedure<> serve(StopApplication request, From<StopApplication::Reply> from);
    Procedure<> topEnded(Pid top, ExitReason reason);

    Procedure<Step> startOne(const ApplicationSpec& spec);
    // Stops the last `count` applications in reverse start order before `deadline`, and adds who had to be killed to `report`.
    Procedure<> stopLast(std::size_t count, TimePoint deadline, StopReport& report);
    Procedure<> stopAt(std::size_t place, TimePoint deadline, StopReport& report);

    // The order in which `name` and what it needs are to be started, those that run already left out.
    [[nodiscard]] ApplicationResult<Names> startOrder(const std::string& name) const;
    [[nodiscard]] ApplicationResult<Done> addToOrder(const std::string& name, Names& order, Names& path) const;
    [[nodiscard]] const ApplicationSpec* specOf(const std::string& name) const;
    [[nodiscard]] bool isRunning(const std::string& name) const;
    void tell(const std::function<void()>& callback, const char* what, const std::string& name) const;
    void noteHung(std::size_t place, StopReport& report) const;
    void publish() const;

    const std::vector<ApplicationSpec> m_specs;
    const Applications::SystemEnd m_onSystemEnd;
    const std::shared_ptr<ApplicationBoard> m_board;
    std::vector<RunningApplication> m_running; // in start order
    Procedure<> m_request;
};

} // namespace amanah::runtime
