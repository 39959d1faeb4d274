// SPDX-License-Identifier: GPL-3.0-or-later
// The registered names of the finance tree and references by them. A name is resolved at each use, so it survives every restart.
// Any thread.
#pragma once

#include "runtime/server_ref.h"

#include <chrono>

namespace amanah::runtime {
class DynamicSupervisor;
}

namespace amanah::finance {

class AuditLog;
class ConfigStore;
class DatabaseConnection;
class DonationPool;
class ReaderConnection;
class ReportGenerator;
class WebServer;
class WithdrawalService;
class ZakatCalculator;
class ZakatTracker;

// How long a worker waits for the connection, and the desk for a worker to start.
inline constexpr std::chrono::milliseconds connectionTimeout{10'000};
inline constexpr std::chrono::milliseconds workerStartTimeout{5'000};
inline constexpr std::chrono::milliseconds queryTimeout{30'000};

namespace names {

inline constexpr auto root = "Finance.Supervisor";
inline constexpr auto registry = "Finance.Registry"; // donor id → tracker
inline constexpr auto topics = "Finance.Topics";     // events of the book
inline constexpr auto configStore = "Finance.ConfigStore";
inline constexpr auto services = "Finance.Services";
inline constexpr auto coreSupervisor = "Finance.CoreSupervisor";
inline constexpr auto readerPool = "Finance.ReaderPool";
inline constexpr auto donationTrackers = "Finance.DonationTrackers";
inline constexpr auto reportingSupervisor = "Finance.ReportingSupervisor";
inline constexpr auto reportJobs = "Finance.ReportJobs";
inline constexpr auto webSupervisor = "Finance.WebSupervisor";
inline constexpr auto sessionSupervisor = "Finance.SessionSupervisor";
inline constexpr auto userSessions = "Finance.UserSessions";

// Topics.
inline constexpr auto bookEvents = "book.events";

[[nodiscard]] runtime::ServerRef<DatabaseConnection> databaseConnection();
[[nodiscard]] runtime::ServerRef<AuditLog> auditLog();
[[nodiscard]] runtime::ServerRef<ZakatCalculator> zakatCalculator();
[[nodiscard]] runtime::ServerRef<ZakatTracker> zakatTracker();
[[nodiscard]] runtime::ServerRef<DonationPool> donationPool();
[[nodiscard]] runtime::ServerRef<WithdrawalService> withdrawalService();
[[nodiscard]] runtime::ServerRef<ReportGenerator> reportGenerator();
[[nodiscard]] runtime::ServerRef<ConfigStore> config();
[[nodiscard]] runtime::ServerRef<WebServer> webServer();
[[nodiscard]] runtime::ServerRef<runtime::DynamicSupervisor> transactionSupervisor();
[[nodiscard]] runtime::ServerRef<runtime::DynamicSupervisor> donationTrackerSupervisor();
[[nodiscard]] runtime::ServerRef<runtime::DynamicSupervisor> reportJobSupervisor();
[[nodiscard]] runtime::ServerRef<runtime::DynamicSupervisor> userSessionSupervisor();
// The read-only connections in turn.
[[nodiscard]] runtime::ServerRef<ReaderConnection> nextReader();

inline constexpr int readerCount = 2;

} // namespace names
} // namespace amanah::finance
