// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/permissions.h"

#include "finance/access/readings.h"
#include "finance/book/reader.h"

#include <algorithm>
#include <array>

namespace amanah::finance {

namespace {

// Domain §4.5: a clerk enters, a treasurer posts and takes back, an approver is the second person, an administrator posts nothing.
struct CommandRow
{
    const char* command;
    const char* roles; // any of these
};

constexpr std::array commandRows{
    CommandRow{"donor.add", "clerk treasurer"},
    CommandRow{"donor.update", "clerk treasurer"},
    CommandRow{"donor.merge", "clerk treasurer"},
    CommandRow{"donor.erase", "administrator"},
    CommandRow{"disbursement.erase", "administrator"},
    CommandRow{"retention.set", "administrator"},
    CommandRow{"donation.record", "clerk treasurer"},
    CommandRow{"donation.import", "clerk treasurer"},
    CommandRow{"donation.pledge", "clerk treasurer"},
    CommandRow{"donation.post", "treasurer"},
    CommandRow{"donation.void", "treasurer"},
    CommandRow{"donation.correct", "treasurer"},
    CommandRow{"fund.transfer", "treasurer"},
    CommandRow{"period.close", "treasurer"},
    CommandRow{"period.reopen", "treasurer"},
    CommandRow{"audit.checkpoint", "administrator approver auditor clerk treasurer zakat_officer"}, // signs what is there
    CommandRow{"audit.accept", "administrator"},
    CommandRow{"fund.add", "administrator treasurer"},
    CommandRow{"fund.disburse", "treasurer"},
    CommandRow{"nisab.set", "treasurer zakat_officer"},
    CommandRow{"zakat.keep", "zakat_officer"},
    CommandRow{"zakat.balance", "zakat_officer"},
    CommandRow{"zakat.hawl", "zakat_officer"},
    CommandRow{"hijri.announce", "treasurer zakat_officer"},
    CommandRow{"fitr.record", "clerk treasurer zakat_officer"},
    CommandRow{"user.add", "administrator"},
    CommandRow{"user.roles", "administrator"},
    CommandRow{"user.switch", "administrator"},
    CommandRow{"user.password", "administrator approver auditor clerk treasurer zakat_officer"}, // whose, is judged where it is posted
    CommandRow{"approval.limit", "administrator"},
    CommandRow{"approval.give", "approver"},
    CommandRow{"approval.decline", "approver"},
    // A copy holds all there is; whoever keeps the book or the machine makes it. Exports name people, or are what an auditor is there for.
    CommandRow{deeds::backUp, "administrator treasurer"},
    CommandRow{deeds::disturb, "administrator"},
    CommandRow{deeds::exportDonations, "auditor treasurer"},
    CommandRow{deeds::exportDonors, "auditor treasurer"},
    CommandRow{deeds::exportLedger, "auditor treasurer"},
    CommandRow{deeds::exportAudit, "administrator auditor treasurer"},
};

constexpr auto otherCommands = "treasurer";

QString rolesOfReading(Reading what)
{
    switch (what) {
    case Reading::Money: return QStringLiteral("administrator approver auditor clerk treasurer zakat_officer");
    case Reading::Zakat: return QStringLiteral("auditor treasurer zakat_officer");
    case Reading::Payees: return QStringLiteral("approver auditor treasurer");
    case Reading::Users: return QStringLiteral("administrator auditor");
    }
    return {};
}

Result<void> anyOf(const Actor& actor, const QString& roles)
{
    if (actor.isOwner)
        return {};
    QStringList wanted = roles.split(QLatin1Char(' '));
    for (const QString& role : wanted)
        if (actor.roles.contains(role))
            return {};
    return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("This needs the role %1.").arg(wanted.join(QStringLiteral(" or "))),
                  QStringLiteral("role"));
}

Refusal signInFirst()
{
    return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("Please sign in: this book has users."), QStringLiteral("sign_in"));
}

} // namespace

const QStringList& allRoles()
{
    static const QStringList roles{QStringLiteral("administrator"), QStringLiteral("approver"),  QStringLiteral("auditor"),
                                   QStringLiteral("clerk"),         QStringLiteral("treasurer"), QStringLiteral("zakat_officer")};
    return roles;
}

bool bookHasUsers(BookConnection& connection)
{
    Statement row(connection, "SELECT 1 FROM app_user LIMIT 1");
    return row.next();
}

Result<Actor> actorOf(BookConnection& connection, const QString& signedInAs, const QString& machineUser)
{
    if (!bookHasUsers(connection))
        return Actor{machineUser, {}, true};
    if (signedInAs.isEmpty())
        return signInFirst();
    Statement row(connection,
                  "SELECT u.login, v.roles FROM app_user u JOIN user_version v ON v.seq = (SELECT max(seq) FROM user_version w WHERE w.user_id = "
                  "u.id) WHERE u.login = ? AND v.active = 1",
                  signedInAs);
    if (!row.next())
        return signInFirst();
    return Actor{row.text(0), row.text(1).split(QLatin1Char(' ')), false};
}

Result<void> mayRun(const Actor& actor, const QString& command)
{
    const auto found = std::find_if(commandRows.begin(), commandRows.end(), [&](const CommandRow& row) { return command == QLatin1StringView(row.command); });
    return anyOf(actor, QString::fromLatin1(found == commandRows.end() ? otherCommands : found->roles));
}

Result<void> mayRead(const Actor& actor, Reading what)
{
    return anyOf(actor, rolesOfReading(what));
}

Result<void> mayAsk(BookReader& reader, const QString& signedInAs, Reading what)
{
    return actorOf(reader.connection(), signedInAs, {}).and_then([what](const Actor& actor) { return mayRead(actor, what); });
}

Result<void> mayDo(BookReader& reader, const QString& signedInAs, const char* deed)
{
    return actorOf(reader.connection(), signedInAs, {}).and_then([deed](const Actor& actor) { return mayRun(actor, QString::fromLatin1(deed)); });
}

Result<void> mayDo(const BookPath& book, const QString& signedInAs, const char* deed)
{
    const auto reader = BookReader::open(book);
    if (!reader)
        return Refusal(reader.error());
    Result<void> judged;
    const auto read = (*reader)->inOneMoment([&](BookReader& moment) { judged = mayDo(moment, signedInAs, deed); });
    return read ? judged : read;
}

} // namespace amanah::finance
