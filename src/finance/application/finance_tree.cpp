// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/finance_tree.h"

#include "finance/application/names.h"
#include "finance/audit/audit_service.h"
#include "finance/book/backup_service.h"
#include "finance/book/book_service.h"
#include "finance/book/reader_service.h"
#include "finance/funds/pool_service.h"
#include "finance/funds/withdrawal_service.h"
#include "finance/reports/reports_service.h"
#include "finance/settings/settings_service.h"
#include "finance/web/web_service.h"
#include "finance/zakat/tracker_service.h"
#include "finance/zakat/zakat_service.h"

namespace amanah::finance {

using runtime::ChildSpec;
using runtime::childSpec;
using runtime::DynamicSupervisorSpec;
using runtime::dynamicSupervisorSpec;
using runtime::Strategy;
using runtime::SupervisorSpec;
using runtime::supervisorSpec;
using namespace std::chrono_literals;

namespace {

SupervisorSpec group(Strategy strategy, const Intensity& intensity)
{
    SupervisorSpec spec;
    spec.strategy = strategy;
    spec.intensity = intensity.restarts;
    spec.periodMs = intensity.period.count();
    return spec;
}

DynamicSupervisorSpec many(const Intensity& intensity, std::int64_t maxChildren)
{
    return {intensity.restarts, intensity.period.count(), maxChildren};
}

std::string finance(const char* id)
{
    return std::string("Finance.") + id;
}

// A child whose id is the last part of its registered name.
template <class Service, class... Args>
ChildSpec service(const char* id, Args... args)
{
    return childSpec<Service>(id, args...).named(finance(id));
}

ChildSpec readerPool(const TreeOptions& options)
{
    SupervisorSpec spec = group(Strategy::OneForOne, options.intensities.readers);
    for (int i = 1; i <= names::readerCount; ++i) {
        const std::string id = std::to_string(i);
        spec.children.push_back(childSpec<ReaderConnection>("Reader" + id, options.book).named("Finance.ReaderPool." + id).dedicated());
    }
    return supervisorSpec("ReaderPool", spec).named(names::readerPool);
}

// What follows needs the connection: when it falls, all after it start anew and load the book's truth.
ChildSpec core(const TreeOptions& options)
{
    const Intensities& limits = options.intensities;
    SupervisorSpec spec = group(Strategy::RestForOne, limits.core);
    if (!options.readOnly) {
        const DatabaseConnectionOptions connection{options.book, options.identity, options.topics, options.sessions, options.memory};
        spec.children.push_back(service<DatabaseConnection>("DatabaseConnection", connection).dedicated().shutdownWithin(runtime::Shutdown(10s)));
    }
    spec.children.push_back(readerPool(options));
    spec.children.push_back(service<AuditLog>("AuditLog", options.topics));
    spec.children.push_back(service<ZakatCalculator>("ZakatCalculator"));
    spec.children.push_back(service<ZakatTracker>("ZakatTracker", options.topics));
    spec.children.push_back(service<DonationPool>("DonationPool", options.topics));
    spec.children.push_back(service<WithdrawalService>("WithdrawalService"));
    spec.children.push_back(dynamicSupervisorSpec("DonationTrackers", many(limits.trackers, 10'000)).named(names::donationTrackers));
    spec.children.push_back(
        dynamicSupervisorSpec("TransactionSupervisor", many(limits.transactions, 10'000)).named(finance("TransactionSupervisor")));
    return supervisorSpec("CoreSupervisor", spec).named(names::coreSupervisor);
}

ChildSpec reporting(const TreeOptions& options)
{
    SupervisorSpec spec = group(Strategy::OneForOne, options.intensities.reporting);
    spec.children.push_back(service<ReportGenerator>("ReportGenerator", options.topics));
    if (!options.readOnly && !options.settingsFile.isEmpty())
        spec.children.push_back(service<BackupKeeper>("BackupKeeper", options.book, options.settingsFile));
    spec.children.push_back(dynamicSupervisorSpec("ReportJobs", many(options.intensities.jobs, 100)).named(names::reportJobs));
    return supervisorSpec("ReportingSupervisor", spec).named(names::reportingSupervisor);
}

// Asked at every start of the supervisor, so that a changed setting holds after a restart of it.
ChildSpec web(const TreeOptions& options)
{
    return supervisorSpec("WebSupervisor", [chosen = options.web, file = options.settingsFile, limit = options.intensities.web] {
               const auto settings = chosen ? chosen : webSettings(file);
               if (!settings)
                   return std::optional<SupervisorSpec>();
               SupervisorSpec spec = group(Strategy::OneForOne, limit);
               spec.children.push_back(service<WebServer>("WebServer", *settings).dedicated());
               return std::optional(spec);
           })
        .named(names::webSupervisor);
}

// A token whose registry fell is nobody's: its sessions fall with it, and their users sign in anew.
ChildSpec sessions(const TreeOptions& options)
{
    SupervisorSpec spec = group(Strategy::RestForOne, options.intensities.reporting);
    spec.children.push_back(registrySpec("SessionRegistry", options.sessions).named(finance("SessionRegistry")));
    spec.children.push_back(dynamicSupervisorSpec("UserSessions", many(options.intensities.jobs, 1'000)).named(names::userSessions));
    return supervisorSpec("SessionSupervisor", spec).named(names::sessionSupervisor);
}

QString intensityText(const char* name, const Intensity& intensity)
{
    return QStringLiteral("%1 %2/%3s").arg(QLatin1StringView(name)).arg(intensity.restarts).arg(intensity.period.count() / 1000);
}

} // namespace

Intensities Intensities::shipped()
{
    return {{3, 60s}, {5, 30s}, {10, 30s}, {5, 10s}, {100, 5s}, {100, 5s}, {5, 30s}, {5, 30s}, {5, 30s}};
}

Intensities Intensities::raised()
{
    const Intensity endless{1'000'000, 5s};
    return {endless, endless, endless, endless, endless, endless, endless, endless, endless};
}

QString Intensities::toString() const
{
    return QStringList{intensityText("root", root),       intensityText("services", services),
                       intensityText("core", core),       intensityText("readers", readers),
                       intensityText("transactions", transactions), intensityText("trackers", trackers),
                       intensityText("reporting", reporting), intensityText("jobs", jobs),
                       intensityText("web", web)}
        .join(QStringLiteral(", "));
}

SupervisorSpec financeTree(const TreeOptions& options)
{
    SupervisorSpec services = group(Strategy::OneForOne, options.intensities.services);
    services.children.push_back(core(options));
    services.children.push_back(reporting(options));
    services.children.push_back(web(options));
    services.children.push_back(sessions(options));

    SupervisorSpec root = group(Strategy::RestForOne, options.intensities.root);
    root.children.push_back(registrySpec("Registry", options.donors).named(names::registry));
    root.children.push_back(registrySpec("Topics", options.topics).named(names::topics));
    root.children.push_back(service<ConfigStore>("ConfigStore", options.settingsFile));
    root.children.push_back(supervisorSpec("Services", services).named(names::services));
    return root;
}

} // namespace amanah::finance
