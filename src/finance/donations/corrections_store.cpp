// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/corrections_store.h"

#include "finance/book/unit_for.h"
#include "finance/donations/donations_store.h"
#include "finance/donations/pledges_store.h"
#include "finance/donors/donors_store.h"
#include "finance/money/civil_date.h"

namespace amanah::finance {

namespace {

bool changesAnything(const CorrectDonation& command)
{
    return command.amount || command.fund || command.donor || command.anonymous || command.currency || command.method || command.date ||
           command.note || !command.lines.empty();
}

// Lines of the gift that was, unless others are given; one line takes a changed amount.
Result<void> takeLines(RecordDonation& copy, const Donation& old, const CorrectDonation& change)
{
    if (!change.lines.empty()) {
        copy.lines = change.lines;
        copy.amount = change.amount.value_or(QString());
        return {};
    }
    copy.amount = change.amount.value_or(old.amount.toString());
    if (change.fund) {
        copy.fund = *change.fund;
        return {};
    }
    if (change.amount && old.lines.size() > 1)
        return refuse(Code::InvalidInput, QStringLiteral("lines"), QStringLiteral("This gift is split; say the amount of each line."));
    for (const DonationLine& line : old.lines)
        copy.lines.push_back({line.fund, old.lines.size() == 1 ? copy.amount : line.amount.toString(), line.intention, line.quantity, line.unit});
    return {};
}

Result<RecordDonation> changedCopy(BookConnection& connection, const Donation& old, const CorrectDonation& change)
{
    RecordDonation copy;
    // What is new is said of the donor that a merged one leads to.
    copy.donor = change.donor.value_or(old.donor.isValid() ? survivorOf(connection, old.donor).toString() : QString());
    copy.anonymous = change.anonymous.value_or(old.anonymous);
    copy.currency = change.currency.value_or(old.amount.currency.code());
    copy.method = change.method.value_or(old.method);
    copy.date = change.date.value_or(civilDateText(old.date));
    copy.note = change.note.value_or(old.note);
    copy.overrideReason = change.overrideReason;
    if (const auto taken = takeLines(copy, old, change); !taken)
        return Refusal(taken.error());
    return copy;
}

Result<Donation> giftToCorrect(BookConnection& connection, DonationId id)
{
    auto gift = donationById(connection, id);
    if (!gift && pledgeById(connection, id))
        return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("A promise is not posted yet; void it and add it anew."));
    if (gift && gift->reversed)
        return refuse(Code::AlreadyVoided, QStringLiteral("id"), QStringLiteral("This gift was taken back before."));
    return gift;
}

} // namespace

Result<CheckedCorrection> check(const CorrectDonation& command, const FormContext& form)
{
    const auto undone = check(VoidDonation{command.id, command.reason, {}}, form);
    if (!undone)
        return Refusal(undone.error());
    if (!changesAnything(command))
        return refuse(Code::InvalidInput, {}, QStringLiteral("Say what is to be changed."));
    return CheckedCorrection{undone->donation, undone->reason, command};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedCorrection& wanted)
{
    BookConnection& connection = transaction.connection();
    const auto old = giftToCorrect(connection, wanted.donation);
    if (!old)
        return Refusal(old.error());
    const auto copy = changedCopy(connection, *old, wanted.change);
    if (!copy)
        return Refusal(copy.error());
    auto gift = checkDonation(*copy, {transaction.facts().currency, transaction.today()});
    if (!gift)
        return Refusal(gift.error());
    gift->replaces = old->id;
    gift->reference = privateText(connection, old->id.value, "reference");
    if (gift->method == old->method)
        gift->methodText = privateText(connection, old->id.value, "method_text");
    // The copy first: a restricted fund that has spent the money meanwhile is below zero at no moment.
    const auto posted = post(transaction, *gift);
    if (!posted)
        return posted;
    const auto undone = post(transaction, CheckedVoid{old->id, wanted.reason, {}, false});
    return undone ? posted : undone;
}

Donation replyFor(const CorrectDonation*, BookConnection& connection, std::int64_t seq)
{
    return replyFor(static_cast<const RecordDonation*>(nullptr), connection, seq);
}

QByteArray contentOf(const CorrectDonation& command)
{
    QStringList fields{command.id, command.reason, command.overrideReason};
    // A field that is given, if only as empty, is not one that is left out.
    const auto add = [&fields](const char* name, const std::optional<QString>& value) {
        if (value)
            fields << QString::fromLatin1(name) << *value;
    };
    add("amount", command.amount);
    add("fund", command.fund);
    add("donor", command.donor);
    add("currency", command.currency);
    add("method", command.method);
    add("date", command.date);
    add("note", command.note);
    if (command.anonymous)
        fields << QStringLiteral("anonymous") << (*command.anonymous ? QStringLiteral("1") : QStringLiteral("0"));
    for (const DonationLineInput& line : command.lines)
        fields << QStringLiteral("line") << line.fund << line.amount << line.intention << line.quantity << line.unit;
    return joinedContent(fields);
}

} // namespace amanah::finance
