// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/users_store.h"

#include "finance/access/passwords.h"
#include "finance/access/permissions.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"

#include <QJsonArray>
#include <algorithm>
#include <stdexcept>

namespace amanah::finance {

namespace {

Result<QStringList> checkedRoles(const QString& text)
{
    QStringList roles;
    for (const QString& role : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!allRoles().contains(role.trimmed()))
            return refuse(Code::InvalidInput, QStringLiteral("roles"), QStringLiteral("A role is one of: %1.").arg(allRoles().join(QStringLiteral(", "))));
        roles << role.trimmed();
    }
    roles.sort();
    roles.removeDuplicates();
    if (roles.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("roles"), QStringLiteral("A user has at least one role."));
    return roles;
}

Result<QString> checkedPassword(const QString& password)
{
    if (password.size() < 8 || password.size() > 200)
        return refuse(Code::InvalidInput, QStringLiteral("password"), QStringLiteral("A password has 8 to 200 characters."));
    return passwordHash(password);
}

bool isLogin(const QString& login)
{
    return !login.isEmpty() && login.size() <= 64 && std::all_of(login.begin(), login.end(), [](QChar c) {
        return c < QChar(0x80) && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
    });
}

// As of one record; the newest when `upTo` is the last there is.
Result<User> userAsOf(BookConnection& connection, const QString& login, std::int64_t upTo)
{
    Statement row(connection,
                  "SELECT u.id, u.login, v.roles, v.active FROM app_user u JOIN user_version v ON v.seq = (SELECT max(seq) FROM user_version w "
                  "WHERE w.user_id = u.id AND w.seq <= ?) WHERE u.login = ?",
                  upTo, login);
    if (!row.next())
        return refuse(Code::NotFound, QStringLiteral("login"), QStringLiteral("There is no such user."));
    return User{row.integer(0), row.text(1), row.text(2).split(QLatin1Char(' ')), row.integer(3) != 0};
}

User userOfRecord(BookConnection& connection, std::int64_t seq)
{
    const auto user = userAsOf(connection, recordData(connection, seq).value(QStringLiteral("login")).toString(), seq);
    if (!user)
        throw std::logic_error("a remembered user is not in the book");
    return *user;
}

void insertUserVersion(BookConnection& connection, std::int64_t seq, std::int64_t user, const QStringList& roles, bool active)
{
    Statement(connection, "INSERT INTO user_version (seq, user_id, roles, active) VALUES (?, ?, ?, ?)", seq, user, roles.join(QLatin1Char(' ')), active);
}

void keepSecret(BookConnection& connection, std::int64_t user, std::int64_t seq, const QString& hash)
{
    Statement(connection, "DELETE FROM user_secret WHERE user_id = ?", user);
    Statement(connection, "INSERT INTO user_secret (user_id, seq, hash) VALUES (?, ?, ?)", user, seq, hash);
    Statement(connection, "DELETE FROM user_attempt WHERE user_id = ?", user);
}

bool hasAdministratorBeside(BookConnection& connection, std::int64_t user)
{
    Statement row(connection,
                  "SELECT 1 FROM app_user u JOIN user_version v ON v.seq = (SELECT max(seq) FROM user_version w WHERE w.user_id = u.id) "
                  "WHERE u.id <> ? AND v.active = 1 AND ' ' || v.roles || ' ' LIKE '% administrator %' LIMIT 1",
                  user);
    return row.next();
}

} // namespace

QJsonObject User::toJson() const
{
    return {{QStringLiteral("id"), QString::number(id)},
            {QStringLiteral("login"), login},
            {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
            {QStringLiteral("active"), active}};
}

Result<CheckedUser> check(const AddUser& command, const FormContext&)
{
    if (!isLogin(command.login))
        return refuse(Code::InvalidInput, QStringLiteral("login"), QStringLiteral("A login has 1 to 64 of the characters a-z A-Z 0-9 . _ -"));
    const auto roles = checkedRoles(command.roles);
    if (!roles)
        return Refusal(roles.error());
    const auto hash = checkedPassword(command.password);
    if (!hash)
        return Refusal(hash.error());
    return CheckedUser{command.login, *roles, *hash};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedUser& user)
{
    BookConnection& connection = transaction.connection();
    {
        Statement known(connection, "SELECT 1 FROM app_user WHERE login = ?", user.login);
        if (known.next())
            return refuse(Code::Duplicate, QStringLiteral("login"), QStringLiteral("There is a user of this name."));
    }
    if (!bookHasUsers(connection) && !user.roles.contains(QStringLiteral("administrator")))
        return refuse(Code::InvalidInput, QStringLiteral("roles"), QStringLiteral("The first user of a book must be an administrator."));
    AuditRecord record{"user.added", {}, {}, {}, true};
    record.data.text("login", user.login).text("roles", user.roles.join(QLatin1Char(' '))).hex("secret", sha256(user.hash.toLatin1()));
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO app_user (id, login) VALUES (?, ?)", stamp.seq, user.login);
    insertUserVersion(connection, stamp.seq, stamp.seq, user.roles, true);
    keepSecret(connection, stamp.seq, stamp.seq, user.hash);
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

User replyFor(const AddUser*, BookConnection& connection, std::int64_t seq) { return userOfRecord(connection, seq); }

// Not the password: a request's hash stands in the chain for ever, and whoever guesses could test guesses by it.
QByteArray contentOf(const AddUser& command)
{
    return joinedContent({command.login, command.roles});
}

Result<CheckedUserChange> check(const ChangeUserRoles& command, const FormContext&)
{
    const auto roles = checkedRoles(command.roles);
    if (!roles)
        return Refusal(roles.error());
    return CheckedUserChange{command.login, *roles, {}};
}

Result<CheckedUserChange> check(const SwitchUser& command, const FormContext&)
{
    return CheckedUserChange{command.login, {}, command.active};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedUserChange& change)
{
    BookConnection& connection = transaction.connection();
    auto user = userAsOf(connection, change.login, headSeq(connection));
    if (!user)
        return Refusal(user.error());
    user->roles = change.roles.value_or(user->roles);
    user->active = change.active.value_or(user->active);
    if ((!user->active || !user->roles.contains(QStringLiteral("administrator"))) && !hasAdministratorBeside(connection, user->id))
        return refuse(Code::Conflict, QStringLiteral("login"), QStringLiteral("Without an administrator nobody could ever change this again."));
    AuditRecord record{"user.changed", {}, {}, {}, true};
    record.data.flag("active", user->active).number("id", user->id).text("login", user->login).text("roles", user->roles.join(QLatin1Char(' ')));
    const AuditStamp stamp = transaction.append(record);
    insertUserVersion(connection, stamp.seq, user->id, user->roles, user->active);
    if (user->active)
        Statement(connection, "DELETE FROM user_attempt WHERE user_id = ?", user->id);
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

User replyFor(const ChangeUserRoles*, BookConnection& connection, std::int64_t seq) { return userOfRecord(connection, seq); }
User replyFor(const SwitchUser*, BookConnection& connection, std::int64_t seq) { return userOfRecord(connection, seq); }

QByteArray contentOf(const ChangeUserRoles& command)
{
    return joinedContent({command.login, command.roles});
}

QByteArray contentOf(const SwitchUser& command)
{
    return joinedContent({command.login, command.active ? QStringLiteral("1") : QStringLiteral("0")});
}

Result<CheckedPassword> check(const ChangePassword& command, const FormContext&)
{
    const auto hash = checkedPassword(command.password);
    if (!hash)
        return Refusal(hash.error());
    return CheckedPassword{command.login, *hash};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedPassword& change)
{
    BookConnection& connection = transaction.connection();
    const auto user = userAsOf(connection, change.login, headSeq(connection));
    if (!user)
        return Refusal(user.error());
    if (transaction.actor().login != user->login && !transaction.actor().has("administrator"))
        return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("Only an administrator changes another's password."), QStringLiteral("role"));
    AuditRecord record{"user.password", {}, {}, {}, true};
    record.data.number("id", user->id).text("login", user->login).hex("secret", sha256(change.hash.toLatin1()));
    const AuditStamp stamp = transaction.append(record);
    keepSecret(connection, user->id, stamp.seq, change.hash);
    transaction.leaveNoTrace();
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

User replyFor(const ChangePassword*, BookConnection& connection, std::int64_t seq) { return userOfRecord(connection, seq); }

QByteArray contentOf(const ChangePassword& command)
{
    return joinedContent({command.login});
}

Result<UserListQuery::Reply> answer(BookReader& reader, const UserListQuery&)
{
    std::vector<User> users;
    Statement rows(reader.connection(),
                   "SELECT u.id, u.login, v.roles, v.active FROM app_user u JOIN user_version v ON v.seq = (SELECT max(seq) FROM user_version w "
                   "WHERE w.user_id = u.id) ORDER BY u.login COLLATE NOCASE");
    while (rows.next())
        users.push_back({rows.integer(0), rows.text(1), rows.text(2).split(QLatin1Char(' ')), rows.integer(3) != 0});
    return users;
}

} // namespace amanah::finance
