// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/pledges_store.h"

#include "finance/book/unit_for.h"
#include "finance/donations/gift_lines.h"
#include "finance/donations/gift_reads.h"
#include "finance/donors/donors_store.h"
#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"

#include <stdexcept>

namespace amanah::finance {

namespace {

void insertPledge(BookConnection& connection, std::int64_t seq, const CheckedDonation& gift, const std::vector<FoundLine>& lines)
{
    Statement(connection, "INSERT INTO pledge (id, donor, anonymous, currency, amount, method, day) VALUES (?, ?, ?, ?, ?, ?, ?)", seq,
              orNull(gift.donor), gift.anonymous, gift.amount.currency.code(), gift.amount.minor, gift.method, civilDateText(gift.date));
    std::int64_t number = 0;
    for (const FoundLine& line : lines)
        Statement(connection, "INSERT INTO pledge_line (pledge, line, fund, amount, intention, quantity, unit) VALUES (?, ?, ?, ?, ?, ?, ?)", seq,
                  ++number, line.fund.id, line.amount.minor, line.intention, line.quantity, line.unit);
}

Refusal endedBefore(const Donation& pledge)
{
    if (pledge.reversed)
        return refuse(Code::AlreadyVoided, QStringLiteral("id"), QStringLiteral("This promise was voided before."));
    return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("This promise was posted before, as gift %1.").arg(pledge.postedAs.toString()));
}

} // namespace

Result<CheckedPledge> check(const PledgeDonation& command, const FormContext& form)
{
    return checkDonation(command.gift, form).map([](CheckedDonation gift) { return CheckedPledge{std::move(gift)}; });
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedPledge& promise)
{
    const CheckedDonation& gift = promise.gift;
    BookConnection& connection = transaction.connection();
    auto lines = findLines(transaction, gift.lines);
    if (!lines)
        return Refusal(lines.error());
    if (gift.donor.isValid())
        if (const auto open = donorIsOpen(connection, gift.donor, QStringLiteral("donor")); !open)
            return Refusal(open.error());
    const auto overridden = judgePeriod(connection, gift.date, gift.overrideReason);
    if (!overridden)
        return Refusal(overridden.error());
    AuditRecord record{"donation.pledged", {}, {{"note", gift.note}}, {}, true};
    record.data.text("amount", gift.amount.toString())
        .flag("anonymous", gift.anonymous)
        .text("currency", gift.amount.currency.code())
        .text("date", civilDateText(gift.date))
        .number("donor", gift.donor.value)
        .list("lines", recordLines(*lines))
        .text("method", gift.method);
    noteOverride(record, *overridden, gift.overrideReason);
    const AuditStamp stamp = transaction.append(record);
    insertPledge(connection, stamp.seq, gift, *lines);
    transaction.publish(stamp, PledgeChanged{DonationId(stamp.seq), gift.donor});
    return stamp.seq;
}

Donation replyFor(const PledgeDonation*, BookConnection& connection, std::int64_t seq)
{
    Donation pledge = pledgeById(connection, DonationId(seq)).value();
    // As first answered: before whatever became of it.
    pledge.reversed = false;
    pledge.reversedBy = pledge.postedAs = {};
    pledge.audit = stampOf(connection, seq);
    return pledge;
}

QByteArray contentOf(const PledgeDonation& command)
{
    return contentOf(command.gift);
}

Result<CheckedPosting> check(const PostPledge& command, const FormContext& form)
{
    const auto id = parseId<DonationId>(command.id, QStringLiteral("id"), QStringLiteral("donation"));
    if (!id)
        return Refusal(id.error());
    const auto date = formDate(command.date, form);
    if (!date)
        return Refusal(date.error());
    return CheckedPosting{*id, *date, command.overrideReason};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedPosting& wanted)
{
    BookConnection& connection = transaction.connection();
    const auto pledge = pledgeById(connection, wanted.pledge);
    if (!pledge && donationById(connection, wanted.pledge))
        return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("This gift is posted already."));
    if (!pledge)
        return Refusal(pledge.error());
    if (pledge->hasEnded())
        return endedBefore(*pledge);
    CheckedDonation gift;
    gift.amount = pledge->amount;
    for (const DonationLine& line : pledge->lines)
        gift.lines.push_back({line.fund, line.amount, line.intention, line.quantity, line.unit});
    gift.donor = survivorOf(connection, pledge->donor);
    gift.anonymous = pledge->anonymous;
    gift.method = pledge->method;
    gift.date = wanted.date;
    gift.note = pledge->note;
    gift.pledge = pledge->id;
    gift.overrideReason = wanted.overrideReason;
    return post(transaction, gift);
}

Donation replyFor(const PostPledge*, BookConnection& connection, std::int64_t seq)
{
    return replyFor(static_cast<const RecordDonation*>(nullptr), connection, seq);
}

QByteArray contentOf(const PostPledge& command)
{
    return joinedContent({command.id, command.date, command.overrideReason});
}

void endPledge(BookConnection& connection, DonationId pledge, std::int64_t seq, const QString& outcome)
{
    Statement(connection, "INSERT INTO pledge_end (pledge, seq, outcome) VALUES (?, ?, ?)", pledge, seq, outcome);
}

Result<std::int64_t> voidPledge(BookTransaction& transaction, const Donation& pledge, const QString& reason)
{
    if (pledge.hasEnded())
        return endedBefore(pledge);
    AuditRecord record{"pledge.voided", {}, {{"reason", reason}}, {}, true};
    record.data.number("pledge", pledge.id.value);
    const AuditStamp stamp = transaction.append(record);
    endPledge(transaction.connection(), pledge.id, stamp.seq, QStringLiteral("voided"));
    transaction.publish(stamp, PledgeChanged{pledge.id, pledge.donor});
    return stamp.seq;
}

DonationId pledgeEndedBy(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT pledge FROM pledge_end WHERE seq = ?", seq);
    return row.next() ? DonationId(row.integer(0)) : DonationId();
}

} // namespace amanah::finance
