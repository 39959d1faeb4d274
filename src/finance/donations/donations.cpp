// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations.h"

#include "finance/funds/funds.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace amanah::finance {

namespace {

Result<CheckedLine> checkedLine(const DonationLineInput& input, Currency currency, const QString& path)
{
    const auto amount = parseAmount(input.amount, currency, path + QStringLiteral("amount"));
    if (!amount)
        return Refusal(amount.error());
    if (input.fund.trimmed().isEmpty())
        return refuse(Code::InvalidInput, path + QStringLiteral("fund"), QStringLiteral("Say for which fund the line is."));
    if (!input.intention.isEmpty() && !isIntention(input.intention))
        return refuse(Code::InvalidInput, path + QStringLiteral("intention"), QStringLiteral("This is no intention known here."));
    return checkedQuantity(input.quantity, input.unit, path).map([&](const QString& quantity) {
        return CheckedLine{input.fund, *amount, input.intention, quantity, quantity.isEmpty() ? QString() : input.unit.trimmed()};
    });
}

Result<std::vector<CheckedLine>> checkedLines(const std::vector<DonationLineInput>& inputs, Currency currency)
{
    if (inputs.size() > 1'000)
        return refuse(Code::InvalidInput, QStringLiteral("lines"), QStringLiteral("A gift has at most 1,000 lines."));
    std::vector<CheckedLine> lines;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        auto line = checkedLine(inputs[i], currency, QStringLiteral("lines[%1].").arg(i));
        if (!line)
            return Refusal(line.error());
        lines.push_back(std::move(*line));
    }
    return lines;
}

std::int64_t sumOf(const std::vector<CheckedLine>& lines)
{
    std::int64_t sum = 0;
    for (const CheckedLine& line : lines)
        sum += line.amount.minor; // at most 1,000 lines of 10^15 each: no overflow
    return sum;
}

// What was given and to which funds. The amount may be left out where lines are given.
Result<void> takeAmount(CheckedDonation& gift, const RecordDonation& command, const FormContext& form)
{
    if (command.lines.empty() || !command.amount.isEmpty()) {
        const auto amount = formAmount(command.amount, command.currency, form);
        if (!amount)
            return Refusal(amount.error());
        gift.amount = *amount;
    }
    if (command.lines.empty()) {
        if (command.fund.trimmed().isEmpty())
            return refuse(Code::InvalidInput, QStringLiteral("fund"), QStringLiteral("Say for which fund the gift is."));
        gift.lines = {{command.fund, gift.amount, {}}};
        return {};
    }
    const auto currency = formCurrency(command.currency, form);
    if (!currency)
        return Refusal(currency.error());
    auto lines = checkedLines(command.lines, *currency);
    if (!lines)
        return Refusal(lines.error());
    gift.lines = std::move(*lines);
    const std::int64_t sum = sumOf(gift.lines);
    if (!command.amount.isEmpty() && sum != gift.amount.minor)
        return refuse(Code::InvalidAmount, QStringLiteral("lines"), QStringLiteral("The lines do not sum to the amount."));
    if (sum > maxAmountMinor)
        return refuse(Code::InvalidAmount, QStringLiteral("lines"), QStringLiteral("The lines sum to more than a gift can be."));
    gift.amount = Money{sum, *currency};
    return {};
}

Result<void> checkGoods(const CheckedDonation& gift, bool areLines)
{
    if (gift.method == QStringLiteral("in_kind"))
        return {};
    for (std::size_t i = 0; i < gift.lines.size(); ++i)
        if (!gift.lines[i].quantity.isEmpty())
            return refuse(Code::InvalidInput, areLines ? QStringLiteral("lines[%1].quantity").arg(i) : QStringLiteral("quantity"),
                          QStringLiteral("Only what is given in kind has a quantity."));
    return {};
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

Result<QString> checkedQuantity(const QString& quantity, const QString& unit, const QString& path)
{
    if (quantity.isEmpty() && unit.isEmpty())
        return QString();
    static const QRegularExpression number(QStringLiteral("\\A0*([0-9]{1,12})(?:\\.([0-9]{1,3}))?\\z"));
    const QRegularExpressionMatch match = number.match(quantity);
    QString part = match.captured(2);
    while (part.endsWith(QLatin1Char('0')))
        part.chop(1);
    const QString whole = QString::number(match.captured(1).toLongLong());
    if (!match.hasMatch() || (whole == QStringLiteral("0") && part.isEmpty()))
        return refuse(Code::InvalidInput, path + QStringLiteral("quantity"),
                      QStringLiteral("A quantity is above zero and has at most three decimals."));
    const QString word = unit.trimmed();
    const bool isWord = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark() || c == QLatin1Char(' '); });
    if (word.isEmpty() || word.size() > 30 || !isWord)
        return refuse(Code::InvalidInput, path + QStringLiteral("unit"), QStringLiteral("Say of what the quantity is: kg, l, piece."));
    return part.isEmpty() ? whole : whole + QLatin1Char('.') + part;
}

Result<Currency> formCurrency(const QString& currency, const FormContext& form)
{
    return currency.isEmpty() ? Result<Currency>(form.bookCurrency) : Currency::parse(currency);
}

Result<Money> formAmount(const QString& amount, const QString& currency, const FormContext& form)
{
    const auto parsed = formCurrency(currency, form);
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
    if (const auto taken = takeAmount(gift, command, form); !taken)
        return Refusal(taken.error());
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
    if (const auto checked = checkGoods(gift, !command.lines.empty()); !checked)
        return Refusal(checked.error());
    const auto date = formDate(command.date, form);
    if (!date)
        return Refusal(date.error());
    gift.date = *date;
    gift.overrideReason = command.overrideReason;
    if (gift.overrideReason.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("override"), QStringLiteral("A reason has at most 10,000 characters."));
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

std::vector<Posting> entryOfTransfer(FundId from, FundId to, const Money& amount)
{
    std::vector<Posting> postings = twoSided("transfers", "bank", {{from, amount}});
    const std::vector<Posting> coming = twoSided("bank", "transfers", {{to, amount}});
    postings.insert(postings.end(), coming.begin(), coming.end());
    return postings;
}

QString donationNumber(int year, std::int64_t number)
{
    return QStringLiteral("%1-%2").arg(year).arg(number, 6, 10, QLatin1Char('0'));
}

QString Donation::status() const
{
    if (isPledge)
        return reversed ? QStringLiteral("voided") : postedAs.isValid() ? QStringLiteral("posted") : QStringLiteral("pending");
    return reversed ? QStringLiteral("reversed") : QStringLiteral("posted");
}

QJsonObject Donation::toJson(bool hideAnonymous) const
{
    QJsonArray list;
    for (const DonationLine& line : lines) {
        QJsonObject part{{QStringLiteral("fund"), line.fund},
                         {QStringLiteral("amount"), line.amount.toString()},
                         {QStringLiteral("intention"), line.intention}};
        if (!line.quantity.isEmpty()) {
            part.insert(QStringLiteral("quantity"), line.quantity);
            part.insert(QStringLiteral("unit"), line.unit);
        }
        list.append(part);
    }
    const bool showDonor = donor.isValid() && !(anonymous && hideAnonymous);
    QJsonObject body{{QStringLiteral("id"), id.toString()},
                     {QStringLiteral("number"), isPledge ? QJsonValue() : QJsonValue(number)},
                     {QStringLiteral("amount"), amount.toString()},
                     {QStringLiteral("currency"), amount.currency.code()},
                     {QStringLiteral("fund"), lines.empty() ? QString() : lines.front().fund},
                     {QStringLiteral("donor"), showDonor ? QJsonValue(donor.toString()) : QJsonValue()},
                     {QStringLiteral("anonymous"), anonymous},
                     {QStringLiteral("method"), method},
                     {QStringLiteral("date"), civilDateText(date)},
                     {QStringLiteral("hijri"), hijri},
                     {QStringLiteral("status"), status()},
                     {QStringLiteral("key"), key},
                     {QStringLiteral("lines"), list}};
    if (!note.isEmpty())
        body.insert(QStringLiteral("note"), note);
    for (const auto& [name, other] : {std::pair("posted_as", postedAs), std::pair("pledge", pledge), std::pair("replaces", replaces),
                                      std::pair("replaced_by", replacedBy)})
        if (other.isValid())
            body.insert(QLatin1StringView(name), other.toString());
    if (reversed)
        body.insert(isPledge ? QStringLiteral("voided_by") : QStringLiteral("reversed_by"), reversedBy.toString());
    return body;
}

QJsonObject Donation::toAnswer() const
{
    if (proposal)
        return {{QStringLiteral("proposal"), proposal->toJson()}};
    return {{QStringLiteral("donation"), toJson()}, {QStringLiteral("audit"), audit.toJson()}};
}

} // namespace amanah::finance
