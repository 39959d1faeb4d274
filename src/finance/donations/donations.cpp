// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations.h"

#include "finance/funds/funds.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>

namespace amanah::finance {

namespace {

Result<std::vector<CheckedLine>> checkedLines(const RecordDonation& command, const Money& amount)
{
    if (command.lines.empty()) {
        if (command.fund.trimmed().isEmpty())
            return refuse(Code::InvalidInput, QStringLiteral("fund"), QStringLiteral("Say for which fund the gift is."));
        return std::vector<CheckedLine>{{command.fund, amount, {}}};
    }
    std::vector<CheckedLine> lines;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const QString path = QStringLiteral("lines[%1].").arg(i);
        const DonationLineInput& input = command.lines[i];
        const auto part = parseAmount(input.amount, amount.currency, path + QStringLiteral("amount"));
        if (!part)
            return Refusal(part.error());
        if (input.fund.trimmed().isEmpty())
            return refuse(Code::InvalidInput, path + QStringLiteral("fund"), QStringLiteral("Say for which fund the line is."));
        if (!input.intention.isEmpty() && !isIntention(input.intention))
            return refuse(Code::InvalidInput, path + QStringLiteral("intention"), QStringLiteral("This is no intention known here."));
        sum += part->minor; // at most 1,000 lines of 10^15 each: no overflow
        lines.push_back({input.fund, *part, input.intention});
    }
    if (sum != amount.minor)
        return refuse(Code::InvalidAmount, QStringLiteral("lines"), QStringLiteral("The lines do not sum to the amount."));
    return lines;
}

std::vector<Posting> twoSided(const char* debit, const char* credit, const std::vector<LineMoved>& lines)
{
    std::vector<Posting> postings;
    for (const LineMoved& line : lines) {
        postings.push_back({debit, line.fund, line.amount});
        postings.push_back({credit, line.fund, Money{-line.amount.minor, line.amount.currency}});
    }
    return postings;
}

} // namespace

int zakatYearOf(const QString& intention)
{
    static const QString mark = QStringLiteral("zakat:");
    const int year = intention.startsWith(mark) ? intention.mid(mark.size()).toInt() : 0;
    const bool named = year >= 1300 && year <= 1600 && intention == mark + QString::number(year);
    return named ? year : 0;
}

bool isIntention(const QString& text)
{
    return isFundKind(text) || zakatYearOf(text) != 0;
}

bool isPaymentMethod(const QString& text)
{
    for (const char* method : {"cash", "bank", "card", "cheque", "online", "in_kind", "other"})
        if (text == QLatin1StringView(method))
            return true;
    return false;
}

Result<Money> formAmount(const QString& amount, const QString& currency, const FormContext& form)
{
    const auto parsed = currency.isEmpty() ? Result<Currency>(form.bookCurrency) : Currency::parse(currency);
    if (!parsed)
        return Refusal(parsed.error());
    return parseAmount(amount, *parsed);
}

Result<QDate> formDate(const QString& date, const FormContext& form)
{
    return date.isEmpty() ? Result<QDate>(form.today) : parsePastDate(date, form.today);
}

Result<CheckedDonation> checkDonation(const RecordDonation& command, const FormContext& form)
{
    CheckedDonation gift;
    const auto amount = formAmount(command.amount, command.currency, form);
    if (!amount)
        return Refusal(amount.error());
    gift.amount = *amount;
    if (command.lines.size() > 1'000)
        return refuse(Code::InvalidInput, QStringLiteral("lines"), QStringLiteral("A gift has at most 1,000 lines."));
    auto lines = checkedLines(command, gift.amount);
    if (!lines)
        return Refusal(lines.error());
    gift.lines = std::move(*lines);
    if (!command.donor.isEmpty()) {
        const auto donor = parseId<DonorId>(command.donor, QStringLiteral("donor"), QStringLiteral("donor"));
        if (!donor)
            return Refusal(donor.error());
        gift.donor = *donor;
    }
    gift.anonymous = command.anonymous;
    gift.method = command.method.isEmpty() ? QStringLiteral("cash") : command.method;
    if (!isPaymentMethod(gift.method))
        return refuse(Code::InvalidInput, QStringLiteral("method"),
                      QStringLiteral("A method is one of cash, bank, card, cheque, online, in_kind, other."));
    const auto date = formDate(command.date, form);
    if (!date)
        return Refusal(date.error());
    gift.date = *date;
    gift.note = command.note;
    if (gift.note.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("note"), QStringLiteral("A note has at most 10,000 characters."));
    return gift;
}

const char* assetAccount(const QString& method)
{
    if (method == QStringLiteral("cash"))
        return "cash";
    if (method == QStringLiteral("bank") || method == QStringLiteral("cheque"))
        return "bank";
    if (method == QStringLiteral("in_kind"))
        return "stock";
    return "clearing";
}

std::vector<Posting> entryOfGift(const QString& method, const std::vector<LineMoved>& lines)
{
    return twoSided(assetAccount(method), "income", lines);
}

std::vector<Posting> entryOfReversal(const QString& method, const std::vector<LineMoved>& lines)
{
    return twoSided("income", assetAccount(method), lines);
}

std::vector<Posting> entryOfDisbursement(const LineMoved& line)
{
    return twoSided("grants", "bank", {line});
}

QString donationNumber(int year, std::int64_t number)
{
    return QStringLiteral("%1-%2").arg(year).arg(number, 6, 10, QLatin1Char('0'));
}

QJsonObject Donation::toJson(bool hideAnonymous) const
{
    QJsonArray list;
    for (const DonationLine& line : lines)
        list.append(QJsonObject{{QStringLiteral("fund"), line.fund},
                                {QStringLiteral("amount"), line.amount.toString()},
                                {QStringLiteral("intention"), line.intention}});
    const bool showDonor = donor.isValid() && !(anonymous && hideAnonymous);
    QJsonObject body{{QStringLiteral("id"), id.toString()},
                     {QStringLiteral("number"), number},
                     {QStringLiteral("amount"), amount.toString()},
                     {QStringLiteral("currency"), amount.currency.code()},
                     {QStringLiteral("fund"), lines.empty() ? QString() : lines.front().fund},
                     {QStringLiteral("donor"), showDonor ? QJsonValue(donor.toString()) : QJsonValue()},
                     {QStringLiteral("anonymous"), anonymous},
                     {QStringLiteral("method"), method},
                     {QStringLiteral("date"), civilDateText(date)},
                     {QStringLiteral("hijri"), hijri},
                     {QStringLiteral("status"), reversed ? QStringLiteral("reversed") : QStringLiteral("posted")},
                     {QStringLiteral("key"), key},
                     {QStringLiteral("lines"), list}};
    if (!note.isEmpty())
        body.insert(QStringLiteral("note"), note);
    if (reversed)
        body.insert(QStringLiteral("reversed_by"), reversedBy.toString());
    return body;
}

QJsonObject Donation::toAnswer() const
{
    return {{QStringLiteral("donation"), toJson()}, {QStringLiteral("audit"), audit.toJson()}};
}

} // namespace amanah::finance
