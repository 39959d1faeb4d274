// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_store.h"

#include "finance/book/search_text.h"
#include "finance/book/unit_for.h"
#include "finance/donations/gift_lines.h"
#include "finance/donations/gift_reads.h"
#include "finance/donations/kept_totals.h"
#include "finance/donations/pledges_store.h"
#include "finance/donors/donors_store.h"
#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>

namespace amanah::finance {

namespace {

// Gapless: read inside the savepoint, so that a refusal gives it back.
std::int64_t nextDonationNumber(BookConnection& connection, int year)
{
    Statement row(connection, "SELECT number FROM donation WHERE year = ? ORDER BY number DESC LIMIT 1", year);
    return row.next() ? row.integer(0) + 1 : 1;
}

void insertGift(BookConnection& connection, std::int64_t seq, std::int64_t number, const CheckedDonation& gift,
                const std::vector<FoundLine>& lines)
{
    Statement(connection,
              "INSERT INTO donation (id, year, number, donor, anonymous, currency, amount, method, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              seq, gift.date.year(), number, orNull(gift.donor), gift.anonymous, gift.amount.currency.code(), gift.amount.minor, gift.method,
              civilDateText(gift.date));
    std::int64_t lineNumber = 0;
    for (const FoundLine& line : lines)
        Statement(connection,
                  "INSERT INTO donation_line (donation, line, fund, amount, intention, quantity, unit) VALUES (?, ?, ?, ?, ?, ?, ?)", seq,
                  ++lineNumber, line.fund.id, line.amount.minor, line.intention, line.quantity, line.unit);
}

AuditRecord giftRecord(const CheckedDonation& gift, std::int64_t number, const std::vector<FoundLine>& lines)
{
    AuditRecord record{"donation.recorded",
                       {},
                       {{"note", gift.note}, {"reference", gift.reference}, {"method_text", gift.methodText}},
                       {},
                       true};
    record.data.text("amount", gift.amount.toString())
        .flag("anonymous", gift.anonymous)
        .text("currency", gift.amount.currency.code())
        .text("date", civilDateText(gift.date))
        .number("donor", gift.donor.value)
        .list("lines", recordLines(lines))
        .text("method", gift.method)
        .number("number", number);
    if (gift.madeDonor)
        record.data.flag("made_donor", true);
    if (gift.madeFund)
        record.data.flag("made_fund", true);
    if (gift.pledge.isValid())
        record.data.number("pledge", gift.pledge.value);
    if (gift.replaces.isValid())
        record.data.number("replaces", gift.replaces.value);
    return record;
}

Result<void> donorIsOpenNow(BookTransaction& transaction, DonorId donor)
{
    QSet<qlonglong>& known = transaction.batch().openDonors;
    if (known.contains(donor.value))
        return {};
    return donorIsOpen(transaction.connection(), donor, QStringLiteral("donor")).map([&] { known.insert(donor.value); });
}

Result<bool> judgePeriodNow(BookTransaction& transaction, const CheckedDonation& gift)
{
    std::optional<QDate>& closed = transaction.batch().closedThrough;
    if (!closed)
        closed = closedThrough(transaction.connection());
    if (!closed->isValid() || gift.date > *closed)
        return false;
    return judgePeriod(transaction.connection(), gift.date, gift.overrideReason);
}

Donation asWritten(BookTransaction& transaction, const CheckedDonation& gift, std::int64_t number, const std::vector<FoundLine>& lines, const AuditStamp& stamp)
{
    Donation written;
    written.id = DonationId(stamp.seq);
    written.number = donationNumber(gift.date.year(), number);
    written.amount = gift.amount;
    written.donor = gift.donor;
    written.anonymous = gift.anonymous;
    written.method = gift.method;
    written.date = gift.date;
    written.hijri = hijriText(transaction.connection(), gift.date);
    written.pledge = gift.pledge;
    written.replaces = gift.replaces;
    written.key = transaction.asked().key;
    written.note = gift.note;
    for (const FoundLine& line : lines)
        written.lines.push_back({line.fund.code, line.amount, line.intention, line.quantity, line.unit});
    written.audit = stamp;
    return written;
}

// By the same rule as resources/sql/schema_3.sql and the proof `search`: in the order of the fields' names.
QByteArray searchWordsOf(std::vector<PrivateText> texts)
{
    std::ranges::sort(texts, {}, [](const PrivateText& text) { return std::string_view(text.field); });
    QStringList values;
    for (const PrivateText& text : texts)
        if (!text.value.isEmpty())
            values << text.value;
    return joinedSearchWords(values.join(QLatin1Char(' ')));
}

} // namespace

void postEntry(BookTransaction& transaction, std::int64_t seq, const QString& day, const std::vector<Posting>& postings)
{
    std::map<std::pair<std::int64_t, QString>, std::int64_t> sums;
    for (const Posting& posting : postings)
        sums[{posting.fund.value, posting.amount.currency.code()}] += posting.amount.minor;
    for (const auto& [side, sum] : sums)
        if (sum != 0)
            throw std::logic_error("an entry does not balance");
    BookConnection& connection = transaction.connection();
    Statement(connection, "INSERT INTO entry (seq, day) VALUES (?, ?)", seq, day);
    if (postings.size() == 2) {
        const Posting& first = postings.front();
        const Posting& second = postings.back();
        Statement(connection, "INSERT INTO posting (seq, line, account, fund, currency, amount) VALUES (?, 1, ?, ?, ?, ?), (?, 2, ?, ?, ?, ?)", seq,
                  QString::fromLatin1(first.account), first.fund, first.amount.currency.code(), first.amount.minor, seq,
                  QString::fromLatin1(second.account), second.fund, second.amount.currency.code(), second.amount.minor);
        return;
    }
    std::int64_t line = 0;
    for (const Posting& posting : postings)
        Statement(connection, "INSERT INTO posting (seq, line, account, fund, currency, amount) VALUES (?, ?, ?, ?, ?, ?)", seq, ++line,
                  QString::fromLatin1(posting.account), posting.fund, posting.amount.currency.code(), posting.amount.minor);
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonation& gift)
{
    BookConnection& connection = transaction.connection();
    auto lines = findLines(transaction, gift.lines);
    if (!lines)
        return Refusal(lines.error());
    if (gift.donor.isValid())
        if (const auto open = donorIsOpenNow(transaction, gift.donor); !open)
            return Refusal(open.error());
    const auto overridden = judgePeriodNow(transaction, gift);
    if (!overridden)
        return Refusal(overridden.error());
    const std::vector<LineMoved> moved = movedLines(*lines);
    const std::int64_t number = nextDonationNumber(connection, gift.date.year());
    AuditRecord record = giftRecord(gift, number, *lines);
    noteOverride(record, *overridden, gift.overrideReason);
    const AuditStamp stamp = transaction.append(record);
    insertGift(connection, stamp.seq, number, gift, *lines);
    if (gift.pledge.isValid())
        endPledge(connection, gift.pledge, stamp.seq, QStringLiteral("posted"));
    if (gift.replaces.isValid())
        Statement(connection, "INSERT INTO correction (donation, replaces) VALUES (?, ?)", stamp.seq, gift.replaces);
    postEntry(transaction, stamp.seq, civilDateText(gift.date), entryOfGift(gift.method, moved));
    if (const auto kept = keepGift(transaction, {gift.donor, gift.anonymous, gift.method, gift.date, moved}); !kept)
        return Refusal(kept.error());
    if (QByteArray words = searchWordsOf(record.texts); !words.isEmpty())
        transaction.index({giftPlace(gift.date, DonationId(stamp.seq)), std::move(words)});
    transaction.wrote(std::make_shared<const Donation>(asWritten(transaction, gift, number, *lines, stamp)));
    transaction.publish(stamp, DonationRecorded{DonationId(stamp.seq), gift.donor, gift.date, moved});
    return stamp.seq;
}

Donation replyFor(const RecordDonation*, BookConnection& connection, std::int64_t seq)
{
    Donation gift = donationById(connection, DonationId(seq)).value();
    // As first answered: before whatever reversal came later.
    gift.reversed = false;
    gift.reversedBy = gift.replacedBy = {};
    gift.audit = stampOf(connection, seq);
    return gift;
}

Donation replyNow(const RecordDonation*, BookTransaction& transaction, std::int64_t)
{
    return *transaction.gift();
}

QByteArray contentOf(const RecordDonation& command)
{
    QStringList fields{command.amount, command.fund, command.donor, command.anonymous ? QStringLiteral("1") : QString(),
                       command.currency, command.method, command.date, command.note};
    for (const DonationLineInput& line : command.lines)
        fields << line.fund << line.amount << line.intention;
    QByteArray content = joinedContent(fields);
    // What came later is said apart and only where it is used, so that what was said without it keeps its hash.
    for (std::size_t i = 0; i < command.lines.size(); ++i)
        if (const DonationLineInput& line = command.lines[i]; !line.quantity.isEmpty() || !line.unit.isEmpty())
            content += "goods" + joinedContent({QString::number(i), line.quantity, line.unit});
    if (!command.overrideReason.isEmpty())
        content += "override" + joinedContent({command.overrideReason});
    return content;
}

Result<CheckedVoid> check(const VoidDonation& command, const FormContext& form)
{
    const auto id = parseId<DonationId>(command.id, QStringLiteral("id"), QStringLiteral("donation"));
    if (!id)
        return Refusal(id.error());
    const QString reason = command.reason.trimmed();
    if (reason.isEmpty() || reason.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("reason"), QStringLiteral("Say why the gift is taken back."));
    if (command.date.isEmpty())
        return CheckedVoid{*id, reason, {}, true};
    return formDate(command.date, form).map([&](const QDate& date) { return CheckedVoid{*id, reason, date, true}; });
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedVoid& wanted)
{
    BookConnection& connection = transaction.connection();
    const auto gift = donationById(connection, wanted.donation);
    if (!gift) {
        const auto pledge = pledgeById(connection, wanted.donation);
        return pledge ? voidPledge(transaction, *pledge, wanted.reason) : Refusal(pledge.error());
    }
    if (gift->reversed)
        return refuse(Code::AlreadyVoided, QStringLiteral("id"), QStringLiteral("This gift was taken back before."));
    const std::vector<LineMoved> moved = movedLinesOf(connection, gift->id, gift->amount.currency);
    if (const auto kept = takeFromBalances(transaction, moved); !kept)
        return Refusal(kept.error());
    const QDate date = wanted.date.value_or(transaction.today());
    // Never by an override: a closed period keeps the sums it was closed with.
    if (const auto open = judgePeriod(connection, date, {}); !open)
        return Refusal(open.error());
    AuditRecord record{"donation.reversed", {}, {{"reason", wanted.reason}}, {}, wanted.answersKey};
    record.data.text("date", civilDateText(date)).number("donation", gift->id.value);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO reversal (seq, donation, day) VALUES (?, ?, ?)", stamp.seq, gift->id, civilDateText(date));
    postEntry(transaction, stamp.seq, civilDateText(date), entryOfReversal(gift->method, moved));
    if (const auto taken = takeFromTotals(transaction, {gift->donor, gift->anonymous, gift->method, gift->date, moved}); !taken)
        return Refusal(taken.error());
    transaction.publish(stamp, DonationVoided{gift->id, gift->donor, gift->date, moved});
    return stamp.seq;
}

Donation replyFor(const VoidDonation*, BookConnection& connection, std::int64_t seq)
{
    if (const DonationId pledge = pledgeEndedBy(connection, seq); pledge.isValid()) {
        Donation ended = pledgeById(connection, pledge).value();
        ended.audit = stampOf(connection, seq);
        return ended;
    }
    std::int64_t donation = 0;
    {
        Statement row(connection, "SELECT donation FROM reversal WHERE seq = ?", seq);
        if (!row.next())
            throw std::logic_error("a remembered reversal is not in the book");
        donation = row.integer(0);
    }
    Donation gift = donationById(connection, DonationId(donation)).value();
    gift.audit = stampOf(connection, seq);
    return gift;
}

QByteArray contentOf(const VoidDonation& command)
{
    QByteArray content = joinedContent({command.id, command.reason});
    if (!command.date.isEmpty())
        content += "date" + joinedContent({command.date});
    return content;
}

} // namespace amanah::finance
