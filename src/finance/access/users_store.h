// SPDX-License-Identifier: GPL-3.0-or-later
// Users in the book. check() of what brings a password hashes it, which is slow: it runs in the worker, not in the writer.
// Otherwise writer's or a reader's thread.
#pragma once

#include "finance/access/access_messages.h"
#include "finance/book/transaction.h"

namespace amanah::finance {

class BookReader;

struct CheckedUser
{
    QString login;
    QStringList roles;
    QString hash;
};
[[nodiscard]] Result<CheckedUser> check(const AddUser& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedUser& user);
[[nodiscard]] User replyFor(const AddUser*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const AddUser& command);

struct CheckedUserChange
{
    QString login;
    std::optional<QStringList> roles;
    std::optional<bool> active;
};
[[nodiscard]] Result<CheckedUserChange> check(const ChangeUserRoles& command, const FormContext& form);
[[nodiscard]] Result<CheckedUserChange> check(const SwitchUser& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedUserChange& change);
[[nodiscard]] User replyFor(const ChangeUserRoles*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] User replyFor(const SwitchUser*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const ChangeUserRoles& command);
[[nodiscard]] QByteArray contentOf(const SwitchUser& command);

struct CheckedPassword
{
    QString login;
    QString hash;
};
[[nodiscard]] Result<CheckedPassword> check(const ChangePassword& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedPassword& change);
[[nodiscard]] User replyFor(const ChangePassword*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const ChangePassword& command);

[[nodiscard]] Result<UserListQuery::Reply> answer(BookReader& reader, const UserListQuery& query);

} // namespace amanah::finance
