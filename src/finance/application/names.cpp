// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/names.h"

#include <atomic>
#include <string>

namespace amanah::finance::names {

using runtime::DynamicSupervisor;
using runtime::ServerRef;

ServerRef<DatabaseConnection> databaseConnection()
{
    return ServerRef<DatabaseConnection>::named("Finance.DatabaseConnection");
}

ServerRef<AuditLog> auditLog()
{
    return ServerRef<AuditLog>::named("Finance.AuditLog");
}

ServerRef<ZakatCalculator> zakatCalculator()
{
    return ServerRef<ZakatCalculator>::named("Finance.ZakatCalculator");
}

ServerRef<ZakatTracker> zakatTracker()
{
    return ServerRef<ZakatTracker>::named("Finance.ZakatTracker");
}

ServerRef<DonationPool> donationPool()
{
    return ServerRef<DonationPool>::named("Finance.DonationPool");
}

ServerRef<WithdrawalService> withdrawalService()
{
    return ServerRef<WithdrawalService>::named("Finance.WithdrawalService");
}

ServerRef<ReportGenerator> reportGenerator()
{
    return ServerRef<ReportGenerator>::named("Finance.ReportGenerator");
}

ServerRef<ConfigStore> config()
{
    return ServerRef<ConfigStore>::named(configStore);
}

ServerRef<WebServer> webServer()
{
    return ServerRef<WebServer>::named("Finance.WebServer");
}

ServerRef<DynamicSupervisor> transactionSupervisor()
{
    return ServerRef<DynamicSupervisor>::named("Finance.TransactionSupervisor");
}

ServerRef<DynamicSupervisor> donationTrackerSupervisor()
{
    return ServerRef<DynamicSupervisor>::named(donationTrackers);
}

ServerRef<DynamicSupervisor> reportJobSupervisor()
{
    return ServerRef<DynamicSupervisor>::named(reportJobs);
}

ServerRef<DynamicSupervisor> userSessionSupervisor()
{
    return ServerRef<DynamicSupervisor>::named(userSessions);
}

ServerRef<ReaderConnection> nextReader()
{
    static std::atomic<unsigned> turn = 0;
    const unsigned number = turn.fetch_add(1, std::memory_order_relaxed) % readerCount + 1;
    return ServerRef<ReaderConnection>::named("Finance.ReaderPool." + std::to_string(number));
}

} // namespace amanah::finance::names
