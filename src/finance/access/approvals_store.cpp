// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/approvals_store.h"

#include "finance/access/permissions.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/donations/donations.h"
#include "finance/money/civil_date.h"

#include <QJsonDocument>
#include <stdexcept>

namespace amanah::finance {

namespace {

QString compactJson(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<std::int64_t> proposalId(const QString& text)
{
    const auto id = parseId<Id<struct ProposalTag>>(text, QStringLiteral("id"), QStringLiteral("proposal"));
    if (!id)
        return Refusal(id.error());
    return id->value;
}

Proposal proposalFrom(const Statement& row)
{
    const QString outcome = row.text(3);
    return {row.integer(0), row.text(1), row.text(2), outcome.isEmpty() ? QStringLiteral("waiting") : outcome, 0};
}

// One that waits and is not the actor's own.
Result<Proposal> decidable(BookTransaction& transaction, std::int64_t id)
{
    Statement row(transaction.connection(),
                  "SELECT p.id, p.command, p.proposer, coalesce(e.outcome, '') FROM proposal p LEFT JOIN proposal_end e ON e.proposal = p.id WHERE "
                  "p.id = ?",
                  id);
    if (!row.next())
        return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such proposal."));
    const Proposal proposal = proposalFrom(row);
    if (proposal.status != QStringLiteral("waiting"))
        return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("This proposal was decided before."), proposal.status);
    if (proposal.proposer.compare(transaction.actor().login, Qt::CaseInsensitive) == 0)
        return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("Nobody decides on a proposal of one's own."), QStringLiteral("own"));
    return proposal;
}

Result<std::int64_t> carryOut(BookTransaction& transaction, const QString& command, const QJsonObject& fields, const FormContext& form)
{
    const auto field = [&fields](const char* name) { return fields.value(QLatin1StringView(name)).toString(); };
    const auto posted = [&](const auto& asked) -> Result<std::int64_t> {
        const auto checked = check(asked, form);
        if (!checked)
            return Refusal(checked.error());
        return post(transaction, *checked);
    };
    if (command == QLatin1StringView(VoidDonation::commandName))
        return posted(VoidDonation{field("id"), field("reason"), field("date")});
    if (command == QLatin1StringView(Disburse::commandName))
        return posted(Disburse{field("fund"), field("amount"), field("payee"), field("currency"), field("asnaf"), field("date"), field("note"),
                               field("override")});
    throw std::logic_error("a proposal of an unknown command");
}

AuditStamp endProposal(BookTransaction& transaction, const char* action, const char* outcome, const Proposal& proposal, const QString& reason,
                       std::int64_t carried)
{
    AuditRecord record{action, {}, {{"reason", reason}}, {}, true};
    record.data.number("proposal", proposal.id).text("proposer", proposal.proposer);
    if (carried > 0)
        record.data.number("carried", carried);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO proposal_end (proposal, seq, outcome) VALUES (?, ?, ?)", proposal.id, stamp.seq,
              QString::fromLatin1(outcome));
    transaction.publish(stamp, RulesChanged{});
    return stamp;
}

Proposal endedProposal(BookConnection& connection, std::int64_t seq)
{
    Proposal proposal;
    {
        Statement row(connection,
                      "SELECT p.id, p.command, p.proposer, e.outcome FROM proposal p JOIN proposal_end e ON e.proposal = p.id WHERE e.seq = ?", seq);
        if (!row.next())
            throw std::logic_error("a remembered decision is not in the book");
        proposal = proposalFrom(row);
    }
    proposal.carried = recordData(connection, seq).value(QStringLiteral("carried")).toInteger();
    return proposal;
}

} // namespace

Result<ApprovalLimit> check(const SetApprovalLimit& command, const FormContext& form)
{
    const auto currency = command.currency.isEmpty() ? Result<Currency>(form.bookCurrency) : Currency::parse(command.currency);
    if (!currency)
        return Refusal(currency.error());
    const auto amount = parseAmountOrZero(command.amount, *currency);
    if (!amount)
        return Refusal(amount.error());
    return ApprovalLimit{*amount};
}

Result<std::int64_t> post(BookTransaction& transaction, const ApprovalLimit& limit)
{
    if (!bookHasUsers(transaction.connection()))
        return refuse(Code::Conflict, QStringLiteral("user"), QStringLiteral("A second person needs users: please add them first."));
    AuditRecord record{"approval.limited", {}, {}, {}, true};
    record.data.text("amount", limit.amount.toString()).text("currency", limit.amount.currency.code());
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO approval_limit (seq, currency, amount) VALUES (?, ?, ?)", stamp.seq,
              limit.amount.currency.code(), limit.amount.minor);
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

ApprovalLimit replyFor(const SetApprovalLimit*, BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT currency, amount FROM approval_limit WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered limit is not in the book");
    return {Money{row.integer(1), Currency::parse(row.text(0)).value()}};
}

QByteArray contentOf(const SetApprovalLimit& command)
{
    return joinedContent({command.amount, command.currency});
}

Result<CheckedApproval> check(const GiveApproval& command, const FormContext& form)
{
    return proposalId(command.id).map([&](std::int64_t id) { return CheckedApproval{id, form.bookCurrency}; });
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedApproval& approval)
{
    const auto proposal = decidable(transaction, approval.proposal);
    if (!proposal)
        return Refusal(proposal.error());
    const QString request = privateText(transaction.connection(), proposal->id, "request");
    if (request.isEmpty())
        return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("What was proposed was erased."), QStringLiteral("erased"));
    transaction.answerNoKey(true);
    const auto carried = carryOut(transaction, proposal->command, QJsonDocument::fromJson(request.toUtf8()).object(),
                                  FormContext{approval.bookCurrency, transaction.today()});
    transaction.answerNoKey(false);
    if (!carried)
        return carried;
    return endProposal(transaction, "proposal.approved", "approved", *proposal, {}, *carried).seq;
}

Proposal replyFor(const GiveApproval*, BookConnection& connection, std::int64_t seq) { return endedProposal(connection, seq); }

QByteArray contentOf(const GiveApproval& command)
{
    return joinedContent({command.id});
}

Result<CheckedDecline> check(const DeclineApproval& command, const FormContext&)
{
    const QString reason = command.reason.trimmed();
    if (reason.isEmpty() || reason.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("reason"), QStringLiteral("Say why it is declined."));
    return proposalId(command.id).map([&](std::int64_t id) { return CheckedDecline{id, reason}; });
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDecline& decline)
{
    const auto proposal = decidable(transaction, decline.proposal);
    if (!proposal)
        return Refusal(proposal.error());
    return endProposal(transaction, "proposal.declined", "declined", *proposal, decline.reason, 0).seq;
}

Proposal replyFor(const DeclineApproval*, BookConnection& connection, std::int64_t seq) { return endedProposal(connection, seq); }

QByteArray contentOf(const DeclineApproval& command)
{
    return joinedContent({command.id, command.reason});
}

Result<ProposalListQuery::Reply> answer(BookReader& reader, const ProposalListQuery&)
{
    std::vector<Proposal> proposals;
    Statement rows(reader.connection(),
                   "SELECT p.id, p.command, p.proposer, coalesce(e.outcome, '') FROM proposal p LEFT JOIN proposal_end e ON e.proposal = p.id "
                   "ORDER BY p.id DESC");
    while (rows.next())
        proposals.push_back(proposalFrom(rows));
    return proposals;
}

Result<AtStake> atStake(BookConnection& connection, const VoidDonation& command, const CheckedVoid& checked)
{
    const auto gift = donationById(connection, checked.donation);
    if (!gift)
        return AtStake{}; // a promise moves no money; what is neither is refused where it is posted
    if (gift->reversed)
        return refuse(Code::AlreadyVoided, QStringLiteral("id"), QStringLiteral("This gift was taken back before."));
    return AtStake{gift->amount, gift->id.value, {{QStringLiteral("id"), command.id}, {QStringLiteral("reason"), command.reason}, {QStringLiteral("date"), command.date}}};
}

// The day is the one it was asked for, also when it is approved later.
Result<AtStake> atStake(BookConnection&, const Disburse&, const CheckedDisbursement& checked)
{
    return AtStake{checked.amount,
                   0,
                   {{QStringLiteral("fund"), checked.fund},
                    {QStringLiteral("amount"), checked.amount.toString()},
                    {QStringLiteral("payee"), checked.payee},
                    {QStringLiteral("currency"), checked.amount.currency.code()},
                    {QStringLiteral("asnaf"), checked.asnaf},
                    {QStringLiteral("date"), civilDateText(checked.date)},
                    {QStringLiteral("note"), checked.note},
                    {QStringLiteral("override"), checked.overrideReason}}};
}

Result<void> mayCorrectAlone(BookTransaction& transaction, const CorrectDonation& command)
{
    const auto id = parseId<DonationId>(command.id, QStringLiteral("id"), QStringLiteral("donation"));
    const auto gift = id ? donationById(transaction.connection(), *id) : Result<Donation>(Refusal(id.error()));
    if (!gift || !needsSecondPerson(transaction, gift->amount))
        return {};
    return refuse(Code::NotPermitted, QStringLiteral("id"),
                  QStringLiteral("A gift of this size is taken back by two persons: please void it and, once approved, enter it anew."),
                  QStringLiteral("approval"));
}

bool needsSecondPerson(BookTransaction& transaction, const Money& amount)
{
    if (transaction.actor().isOwner)
        return false;
    Statement row(transaction.connection(), "SELECT amount FROM approval_limit WHERE currency = ? ORDER BY seq DESC LIMIT 1", amount.currency.code());
    return row.next() && row.integer(0) > 0 && amount.minor > row.integer(0);
}

std::int64_t propose(BookTransaction& transaction, const char* command, const AtStake& atStake)
{
    AuditRecord record{"proposal.made", {}, {{"request", compactJson(atStake.fields)}}, {}, true};
    record.data.text("command", QString::fromLatin1(command));
    if (atStake.donation > 0)
        record.data.number("donation", atStake.donation);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO proposal (id, command, proposer) VALUES (?, ?, ?)", stamp.seq, QString::fromLatin1(command),
              transaction.actor().login);
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

std::optional<Proposal> proposalOfRecord(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT id, command, proposer, '' FROM proposal WHERE id = ?", seq);
    return row.next() ? std::optional(proposalFrom(row)) : std::nullopt;
}

} // namespace amanah::finance
