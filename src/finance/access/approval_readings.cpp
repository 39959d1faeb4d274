// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/approval_readings.h"

#include "finance/book/reader.h"
#include "finance/book/transaction.h"
#include "finance/donations/donations_store.h"
#include "finance/funds/funds_store.h"

#include <QDateTime>
#include <QJsonDocument>

namespace amanah::finance {

namespace {

void fillVoid(BookConnection& connection, const QJsonObject& fields, WaitingProposal& waiting)
{
    waiting.reason = fields.value(QStringLiteral("reason")).toString();
    const auto gift = donationById(connection, DonationId{fields.value(QStringLiteral("id")).toString().toLongLong()});
    if (!gift)
        return;
    waiting.amount = gift->amount;
    waiting.number = gift->number;
}

void fillPayment(BookConnection& connection, const QJsonObject& fields, WaitingProposal& waiting)
{
    const auto field = [&fields](const char* name) { return fields.value(QLatin1StringView(name)).toString(); };
    waiting.payee = field("payee");
    waiting.reason = field("note");
    const auto currency = Currency::parse(field("currency"));
    if (currency)
        waiting.amount = parseAmountOrZero(field("amount"), *currency).value_or(Money{0, *currency});
    Statement row(connection, "SELECT name FROM fund WHERE code = ?", field("fund"));
    waiting.fund = row.next() ? row.text(0) : field("fund");
}

} // namespace

Result<ApprovalLimit> answer(BookReader& reader, const ApprovalLimitQuery&)
{
    const Currency currency = reader.facts().currency;
    Statement row(reader.connection(), "SELECT amount FROM approval_limit WHERE currency = ? ORDER BY seq DESC LIMIT 1", currency.code());
    return ApprovalLimit{Money{row.next() ? row.integer(0) : 0, currency}};
}

Result<WaitingProposalsQuery::Reply> answer(BookReader& reader, const WaitingProposalsQuery&)
{
    BookConnection& connection = reader.connection();
    WaitingProposalsQuery::Reply waiting;
    Statement rows(connection, "SELECT p.id, p.command, p.proposer, a.bytes FROM proposal p JOIN audit a ON a.seq = p.id WHERE NOT EXISTS (SELECT 1 FROM "
                               "proposal_end e WHERE e.proposal = p.id) ORDER BY p.id");
    while (rows.next()) {
        WaitingProposal found;
        found.proposal = {rows.integer(0), rows.text(1), rows.text(2), QStringLiteral("waiting"), 0};
        const qint64 atUs = QJsonDocument::fromJson(rows.blob(3)).object().value(QStringLiteral("at")).toInteger();
        found.at = QDateTime::fromMSecsSinceEpoch(atUs / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
        waiting.push_back(std::move(found));
    }
    for (WaitingProposal& found : waiting) {
        const QString request = privateText(connection, found.proposal.id, "request");
        found.kept = !request.isEmpty();
        const QJsonObject fields = QJsonDocument::fromJson(request.toUtf8()).object();
        if (found.proposal.command == QLatin1StringView(VoidDonation::commandName))
            fillVoid(connection, fields, found);
        else
            fillPayment(connection, fields, found);
    }
    return waiting;
}

} // namespace amanah::finance
