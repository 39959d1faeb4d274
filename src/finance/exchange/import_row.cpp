// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/import_row.h"

#include <algorithm>
#include <array>
#include <optional>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

std::optional<ImportStatus> importStatusOf(const QString& text)
{
    static const QStringList posted = {u""_s, u"none"_s, u"completed"_s, u"complete"_s, u"posted"_s, u"paid"_s, u"succeeded"_s};
    static const QStringList reversed = {u"refunded"_s, u"reversed"_s};
    static const QStringList skipped = {u"pending"_s, u"cancelled"_s, u"canceled"_s, u"failed"_s};
    const QString word = text.toCaseFolded();
    if (posted.contains(word))
        return ImportStatus::Posted;
    if (reversed.contains(word))
        return ImportStatus::Reversed;
    if (skipped.contains(word))
        return ImportStatus::Skipped;
    return std::nullopt;
}

bool isOurMethod(const QString& word)
{
    static const QStringList ours = {u"cash"_s, u"bank"_s, u"card"_s, u"cheque"_s, u"online"_s, u"in_kind"_s, u"other"_s};
    return ours.contains(word);
}

bool isOnlineGateway(const QString& word)
{
    static const QStringList gateways = {u"stripe"_s,   u"paypal"_s,   u"sumup"_s,     u"square"_s,      u"razorpay"_s,   u"mollie"_s,
                                         u"gocardless"_s, u"braintree"_s, u"authorize.net"_s, u"paystack"_s, u"flutterwave"_s, u"klarna"_s,
                                         u"ideal"_s,    u"giropay"_s,  u"sofort"_s,    u"venmo"_s,       u"apple pay"_s,  u"google pay"_s,
                                         u"launchgood"_s, u"iyzico"_s, u"midtrans"_s,  u"payfast"_s,     u"adyen"_s,      u"worldpay"_s};
    // "PayPal Donations" and "Stripe - Credit Card" are their gateway's.
    return std::any_of(gateways.begin(), gateways.end(),
                       [&word](const QString& name) { return word == name || word.startsWith(name + u' '); });
}

void setMethod(ImportRow& row, const QString& text)
{
    const QString word = text.toCaseFolded();
    if (isOurMethod(word)) {
        row.method = word;
        return;
    }
    row.method = isOnlineGateway(word) ? u"online"_s : u"other"_s;
    row.methodText = text;
}

// The books' own bounds, so that a row that passes here is not refused when it is posted.
Result<void> checkTexts(const ImportRow& row)
{
    struct Bound
    {
        ImportField field;
        qsizetype size;
        qsizetype most;
    };
    const std::array bounds = {Bound{ImportField::Donor, row.donorName.size(), 200},
                               Bound{ImportField::Fund, row.fund.size(), 100},
                               Bound{ImportField::Email, row.email.size(), 254},
                               Bound{ImportField::Phone, row.phone.size(), 50},
                               Bound{ImportField::Reference, row.reference.size(), 200},
                               Bound{ImportField::Method, row.methodText.size(), 200},
                               Bound{ImportField::Note, row.note.size(), 10'000},
                               Bound{ImportField::Key, row.key.toUtf8().size(), 200}};
    for (const Bound& bound : bounds) {
        if (bound.size > bound.most)
            return refuse(Code::InvalidInput, importFieldName(bound.field), u"The text is longer than %1."_s.arg(bound.most), u"too_long"_s);
    }
    const qsizetype at = row.email.indexOf(u'@');
    const bool plausible = at > 0 && at == row.email.lastIndexOf(u'@') && at < row.email.size() - 1 && !row.email.contains(u' ');
    if (!row.email.isEmpty() && !plausible)
        return refuse(Code::InvalidInput, u"email"_s, u"This is no e-mail address."_s);
    return {};
}

Result<void> readValues(ImportRow& row, const QStringList& record, const ImportRules& rules)
{
    const QString code = rules.columns.text(ImportField::Currency, record);
    const auto currency = code.isEmpty() ? Result<Currency>(rules.defaultCurrency) : Currency::parse(code);
    if (!currency)
        return Refusal(currency.error());
    const auto amount = parseAmountText(rules.columns.text(ImportField::Amount, record), rules.decimal, *currency);
    if (!amount)
        return Refusal(amount.error());
    const auto date = parseDateText(rules.columns.text(ImportField::Date, record), rules.dateOrder);
    if (!date)
        return Refusal(date.error());
    if (*date > rules.today.addDays(1))
        return refuse(Code::InvalidDate, u"date"_s, u"The date lies in the future."_s);
    row.amount = *amount;
    row.date = *date;
    return checkTexts(row);
}

void readTexts(ImportRow& row, const QStringList& record, const ImportColumns& columns)
{
    row.donorName = columns.text(ImportField::Donor, record).simplified();
    row.email = columns.text(ImportField::Email, record);
    row.phone = columns.text(ImportField::Phone, record);
    row.fund = columns.text(ImportField::Fund, record).simplified();
    row.note = columns.text(ImportField::Note, record);
    row.reference = columns.text(ImportField::Reference, record).simplified();
    row.statusText = columns.text(ImportField::Status, record);
    row.key = columns.text(ImportField::Key, record);
    setMethod(row, columns.text(ImportField::Method, record));
}

// The record as long as its header: a spreadsheet's empty columns at the right are no columns.
Result<QStringList> fittedRecord(QStringList record, qsizetype columns)
{
    while (record.size() > columns && record.last().trimmed().isEmpty())
        record.removeLast();
    if (record.size() != columns)
        return refuse(Code::InvalidInput, {}, u"The line has %1 columns, the header %2."_s.arg(record.size()).arg(columns), u"columns"_s);
    return record;
}

} // namespace

Result<ImportRow> readImportRow(const CsvRow& record, qsizetype headerColumns, const ImportRules& rules)
{
    const auto fields = fittedRecord(record.fields, headerColumns);
    if (!fields)
        return Refusal(fields.error());
    ImportRow row;
    row.line = record.line;
    readTexts(row, *fields, rules.columns);
    const auto status = importStatusOf(row.statusText);
    if (!status)
        return refuse(Code::InvalidInput, u"status"_s, u"The status is not one that is known here."_s, u"unknown_status"_s);
    row.status = *status;
    const auto values = readValues(row, *fields, rules);
    if (!values && row.status != ImportStatus::Skipped)
        return Refusal(values.error());
    return row;
}

} // namespace amanah::finance
