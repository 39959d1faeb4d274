// SPDX-License-Identifier: GPL-3.0-or-later
// Users, their roles, and what two persons decide together: what may be said, and what is answered. A book without users belongs to whoever
// can open it; with the first user, who is an administrator, everybody must sign in. Passwords are never kept, logged, hashed into a request
// or answered; only their Argon2id string is. Plain values.
#pragma once

#include "finance/access/proposal.h"
#include "finance/money/money.h"

#include <QStringList>
#include <vector>

namespace amanah::finance {

struct User
{
    std::int64_t id = 0;
    QString login;
    QStringList roles; // sorted; of clerk treasurer approver zakat_officer auditor administrator
    bool active = true;

    [[nodiscard]] QJsonObject toJson() const; // {"id","login","roles":[…],"active"}
};

// Refused: invalid_input on login, roles or password; duplicate on login; invalid_input on roles when the first user is no administrator.
struct AddUser
{
    static constexpr auto commandName = "user.add";
    using Reply = User;
    QString login; // 1 to 64 of a-z A-Z 0-9 . _ -; unique whatever the case
    QString roles; // "clerk,treasurer"
    QString password; // 8 to 200 characters
};

// Refused: not_found on login; conflict when no active administrator would be left.
struct ChangeUserRoles
{
    static constexpr auto commandName = "user.roles";
    using Reply = User;
    QString login;
    QString roles;
};
struct SwitchUser
{
    static constexpr auto commandName = "user.switch";
    using Reply = User;
    QString login;
    bool active = true;
};

// One's own, or anybody's for an administrator. Ends a lock-out.
struct ChangePassword
{
    static constexpr auto commandName = "user.password";
    using Reply = User;
    QString login;
    QString password;
};

struct UserListQuery
{
    using Reply = std::vector<User>; // by login
};

struct ApprovalLimit
{
    Money amount; // 0: no such rule

    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("amount"), amount.toString()}, {QStringLiteral("currency"), amount.currency.code()}};
    }
};

// Voids and payments above it need a second person. Only in books with users: conflict otherwise.
struct SetApprovalLimit
{
    static constexpr auto commandName = "approval.limit";
    using Reply = ApprovalLimit;
    QString amount;
    QString currency; // empty: the book's
};

// Carries the waiting command out. Refused: not_found; conflict when it does not wait any more; not_permitted on one's own; and whatever
// the command itself is refused for: then it goes on waiting.
struct GiveApproval
{
    static constexpr auto commandName = "approval.give";
    using Reply = Proposal;
    QString id;
};
struct DeclineApproval
{
    static constexpr auto commandName = "approval.decline";
    using Reply = Proposal;
    QString id;
    QString reason; // not blank
};

// Newest first.
struct ProposalListQuery
{
    using Reply = std::vector<Proposal>;
};

} // namespace amanah::finance
