// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: one table of commands and one of questions. Nothing else in the program knows a role. Writer's or a reader's thread.
#pragma once

#include "finance/book/connection.h"

namespace amanah::finance {

// The roles, sorted: administrator approver auditor clerk treasurer zakat_officer.
[[nodiscard]] const QStringList& allRoles();

// Who is asking, in the book's eyes.
struct Actor
{
    QString login;      // what the chain calls the user
    QStringList roles;  // none in a book without users
    bool isOwner = false; // the book has no users: whoever opens it may do everything
    [[nodiscard]] bool has(const char* role) const { return isOwner || roles.contains(QLatin1StringView(role)); }
};

[[nodiscard]] bool bookHasUsers(BookConnection& connection);
// `signedInAs` is the login of a session that is not locked; empty: nobody's. `machineUser` names who opened a book without users.
// not_permitted on `user` (cause sign_in) when a book with users is used without an active one.
[[nodiscard]] Result<Actor> actorOf(BookConnection& connection, const QString& signedInAs, const QString& machineUser);

// not_permitted on `user`, naming the roles that may. A command without a row in the table is the treasurer's.
[[nodiscard]] Result<void> mayRun(const Actor& actor, const QString& command);

// What is done with the whole book or to its services and posts nothing. The same table judges it, under these names.
namespace deeds {
inline constexpr auto backUp = "book.backup";
inline constexpr auto disturb = "services.disturb";
inline constexpr auto exportDonations = "export.donations";
inline constexpr auto exportDonors = "export.donors";
inline constexpr auto exportLedger = "export.ledger";
inline constexpr auto exportAudit = "export.audit";
} // namespace deeds

enum class Reading {
    Money,     // everybody who signed in
    Zakat,     // what a person owns: zakat officers, treasurers, auditors
    Payees,    // who was helped: treasurers, approvers, auditors
    Users,     // administrators and auditors
};
[[nodiscard]] Result<void> mayRead(const Actor& actor, Reading what);

} // namespace amanah::finance
