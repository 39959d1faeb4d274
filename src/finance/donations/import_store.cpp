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
#include <algorithm>
#include <stdexcept>

namespace amanah::finance {

namespace {

struct FoundFund
{
    Fund fund;
    bool created = false;
};

Result<FoundFund> fundOfLine(BookTransaction& transaction, const QString& name, bool createFund)
{
    const QString wanted = name.trimmed().isEmpty() ? QStringLiteral("general") : name;
    const auto found = findFundNow(transaction, wanted, QStringLiteral("fund"));
    if (found)
        return FoundFund{*found, false};
    if (!createFund)
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

// The gift's lines and their sum; whether a fund was made for one.
Result<bool> putLines(BookTransaction& transaction, const RecordImportedDonation& row, CheckedDonation& gift)
{
    bool made = false;
    std::vector<std::pair<QString, Money>> lines{{row.fund, row.amount}};
    lines.insert(lines.end(), row.moreLines.begin(), row.moreLines.end());
    gift.amount = {0, row.amount.currency};
    for (const auto& [name, amount] : lines) {
        const auto fund = fundOfLine(transaction, name, row.createFund);
        if (!fund)
            return Refusal(fund.error());
        made = made || fund->created;
        gift.amount.minor += amount.minor;
        gift.lines.push_back({fund->fund.code, amount, {}});
    }
    return made;
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
    std::int64_t left = maxAmountMinor;
    const auto isAmount = [&](const Money& amount) {
        const bool fits = amount.minor > 0 && amount.minor <= left && amount.currency == command.amount.currency;
        left -= fits ? amount.minor : 0;
        return fits;
    };
    if (!isAmount(command.amount) || !std::ranges::all_of(command.moreLines, [&](const auto& line) { return isAmount(line.second); }))
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
    CheckedDonation gift;
    const auto madeFund = putLines(transaction, row, gift);
    if (!madeFund)
        return Refusal(madeFund.error());
    const auto donor = donorOfRow(transaction, row);
    if (!donor)
        return Refusal(donor.error());
    gift.donor = donor->id;
    gift.method = row.method;
    gift.date = row.date;
    gift.note = row.note;
    gift.reference = row.reference;
    gift.methodText = row.methodText;
    gift.madeDonor = donor->created;
    gift.madeFund = *madeFund;
    transaction.alsoMade({donor->created, *madeFund});
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
    QByteArray content = joinedContent({civilDateText(command.date), command.amount.toString(), command.amount.currency.code(), command.fund,
                                        command.donorName, command.reference});
    for (const auto& [fund, amount] : command.moreLines)
        content += "line" + joinedContent({fund, amount.toString()});
    return content;
}

} // namespace amanah::finance
