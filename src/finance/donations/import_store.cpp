// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_store.h"

#include "finance/book/unit_for.h"
#include "finance/donations/gift_lines.h"
#include "finance/donors/donors.h"
#include "finance/donors/donors_store.h"
#include "finance/funds/funds.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"

#include <QJsonObject>
#include <stdexcept>

namespace amanah::finance {

namespace {

struct FoundFund
{
    Fund fund;
    bool created = false;
};

Result<FoundFund> fundOfRow(BookTransaction& transaction, const RecordImportedDonation& row)
{
    const QString wanted = row.fund.trimmed().isEmpty() ? QStringLiteral("general") : row.fund;
    const auto found = findFundNow(transaction, wanted, QStringLiteral("fund"));
    if (found)
        return FoundFund{*found, false};
    if (!row.createFund)
        return Refusal(found.error());
    AddFund command;
    command.name = wanted;
    auto checked = checkFund(command);
    if (!checked)
        return Refusal(checked.error());
    const auto made = postFund(transaction, *checked, false);
    if (!made)
        return Refusal(made.error());
    return FoundFund{fundById(transaction.connection(), FundId(*made)), true};
}

struct FoundDonor
{
    DonorId id;
    bool created = false;
};

Result<FoundDonor> donorOfRow(BookTransaction& transaction, const RecordImportedDonation& row)
{
    if (row.donorName.trimmed().isEmpty() && row.email.trimmed().isEmpty())
        return FoundDonor{};
    QHash<QString, qlonglong>& seen = transaction.batch().donorsOfRows;
    const QString person = row.email + QLatin1Char('\n') + row.donorName;
    if (const auto found = seen.constFind(person); found != seen.cend())
        return FoundDonor{DonorId(*found), false};
    const QString name = row.donorName.trimmed().isEmpty() ? row.email.trimmed() : row.donorName;
    const auto facts = checkedDonorFacts({{}, name, row.email, row.phone, {}});
    if (!facts)
        return Refusal(facts.error());
    const DonorId known = findDonorForImport(transaction.connection(), facts->email, facts->name);
    if (known.isValid()) {
        seen.insert(person, known.value);
        return FoundDonor{known, false};
    }
    seen.clear(); // a name may now lead to the new one
    return FoundDonor{postDonor(transaction, *facts, false), true};
}

} // namespace

Result<RecordImportedDonation> check(const RecordImportedDonation& command, const FormContext& form)
{
    if (command.amount.minor <= 0 || command.amount.minor > maxAmountMinor)
        return refuse(Code::InvalidAmount, QStringLiteral("amount"), QStringLiteral("This is no amount of a gift."));
    if (!isPaymentMethod(command.method))
        return refuse(Code::InvalidInput, QStringLiteral("method"), QStringLiteral("This is no method of payment."));
    const auto date = parsePastDate(civilDateText(command.date), form.today);
    if (!date)
        return Refusal(date.error());
    if (command.note.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("note"), QStringLiteral("A note has at most 10,000 characters."));
    return command;
}

Result<std::int64_t> post(BookTransaction& transaction, const RecordImportedDonation& row)
{
    const auto fund = fundOfRow(transaction, row);
    if (!fund)
        return Refusal(fund.error());
    const auto donor = donorOfRow(transaction, row);
    if (!donor)
        return Refusal(donor.error());
    CheckedDonation gift;
    gift.amount = row.amount;
    gift.lines = {{fund->fund.code, row.amount, {}}};
    gift.donor = donor->id;
    gift.method = row.method;
    gift.date = row.date;
    gift.note = row.note;
    gift.reference = row.reference;
    gift.methodText = row.methodText;
    gift.madeDonor = donor->created;
    gift.madeFund = fund->created;
    transaction.alsoMade({donor->created, fund->created});
    if (row.reversed)
        transaction.batch().totals = nullptr; // what is taken back must be there
    const auto posted = post(transaction, gift);
    if (!posted || !row.reversed)
        return posted;
    const CheckedVoid refund{DonationId(*posted), QStringLiteral("refunded in the imported file"), row.date, false};
    if (const auto reversed = post(transaction, refund); !reversed)
        return reversed;
    return posted;
}

RecordImportedDonation::Done replyFor(const RecordImportedDonation*, BookConnection& connection, std::int64_t seq)
{
    const QJsonObject data = recordData(connection, seq);
    if (data.isEmpty())
        throw std::logic_error("a remembered import row is not in the book");
    return {DonationId(seq), data.value(QStringLiteral("made_donor")).toBool(), data.value(QStringLiteral("made_fund")).toBool()};
}

RecordImportedDonation::Done replyNow(const RecordImportedDonation*, BookTransaction& transaction, std::int64_t seq)
{
    return {DonationId(seq), transaction.made().donor, transaction.made().fund};
}

// What the row's key is made of, and no more: the same row under another option, or with an address found out since, is the same gift.
QByteArray contentOf(const RecordImportedDonation& command)
{
    return joinedContent({civilDateText(command.date), command.amount.toString(), command.amount.currency.code(), command.fund,
                          command.donorName, command.reference});
}

} // namespace amanah::finance
