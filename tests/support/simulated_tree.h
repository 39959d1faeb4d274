// SPDX-License-Identifier: GPL-3.0-or-later
// The finance tree on a temporary book, the simulated scheduler and the virtual clock. One thread; nothing here waits for real time.
#pragma once

#include "finance/application/command_client.h"
#include "finance/application/finance_tree.h"
#include "finance/application/names.h"
#include "runtime/gen_server.h"
#include "runtime/runtime.h"
#include "runtime/simulation.h"
#include "support/temporary_book.h"

#include <optional>

namespace amanah::finance::support {

class SimulatedTree
{
public:
    explicit SimulatedTree(Intensities intensities = Intensities::raised(), std::uint64_t seed = 1)
        : SimulatedTree(intensities, amanah::runtime::Simulated{seed})
    {
    }
    // Faults of `simulated` begin with setFaultsActive(), when all is up.
    SimulatedTree(Intensities intensities, amanah::runtime::Simulated simulated)
        : runtime({.scheduler = std::move(simulated), .log = nullptr})
    {
        amanah::runtime::setFaultsActive(runtime, false);
        options.book = book.path();
        options.identity = TemporaryBook::identity();
        options.intensities = intensities;
        options.settingsFile = book.path().path() + QStringLiteral(".ini"); // not there until a test writes it
        const auto started = startSupervisor(runtime, financeTree(options), names::root);
        if (!started)
            qFatal("the tree does not start: %s", started.error().reason.text().c_str());
        root = *started;
        CommandClientOptions client;
        client.bookCurrency = Currency::parse(u"USD").value();
        commands.emplace(runtime, client);
        runtime.runUntilIdle();
    }
    ~SimulatedTree()
    {
        commands.reset();
        runtime.shutdown(std::chrono::seconds(5));
    }

    [[nodiscard]] amanah::runtime::Pid pidOf(const std::string& name) const { return runtime.whereis(name); }
    [[nodiscard]] std::string labelOf(amanah::runtime::Pid pid) const
    {
        for (const auto& node : runtime.snapshot().nodes)
            if (node.pid == pid)
                return node.name;
        return {};
    }

    void kill(const std::string& name)
    {
        runtime.exit(pidOf(name), amanah::runtime::ExitReason::kill());
        settle();
    }
    void crash(const std::string& name)
    {
        runtime.inject(pidOf(name), amanah::runtime::Fault::Crash{"test"});
        settle();
    }
    // Enough virtual time for restarts, reloads and back-off.
    void settle() { runtime.advance(std::chrono::milliseconds(600)); }

    // Runs a command to its answer; nothing when there is none within its deadline.
    template <class Command>
    [[nodiscard]] std::optional<Result<typename Command::Reply>> run(const Command& command, const QString& key)
    {
        auto answered = std::make_shared<std::optional<Result<typename Command::Reply>>>();
        commands->submit<Command>(command, key, [answered](Result<typename Command::Reply> result) { *answered = std::move(result); });
        for (int i = 0; i < 400 && !*answered; ++i)
            runtime.advance(std::chrono::milliseconds(100));
        return *answered;
    }

    TemporaryBook book;
    TreeOptions options;
    amanah::runtime::Runtime runtime;
    amanah::runtime::Pid root;
    std::optional<CommandClient> commands;
};

} // namespace amanah::finance::support
