// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/fitr_store.h"

#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/money/civil_date.h"
#include "finance/money/rational.h"

#include <QJsonArray>
#include <limits>
#include <map>
#include <stdexcept>

namespace amanah::finance {

namespace {

constexpr int mostHeads = 1'000'000;

Result<int> checkedHeads(const QString& text)
{
    bool isNumber = false;
    const int heads = text.toInt(&isNumber);
    if (!isNumber || heads < 1 || heads > mostHeads || QString::number(heads) != text)
        return refuse(Code::InvalidInput, QStringLiteral("heads"), QStringLiteral("This is a whole number above zero."));
    return heads;
}

// Kilograms in all: at most three decimals, as scales have them.
Result<Rational> checkedKilograms(const QString& perHead, int heads)
{
    const QString field = QStringLiteral("kg-per-head");
    const auto each = parseDecimal(perHead, field);
    if (!each)
        return tl::unexpected(each.error());
    if (each->isZero() || parseDecimal(toDecimalString(*each, 3), field).value() != *each)
        return refuse(Code::InvalidInput, field, QStringLiteral("A weight is above zero and has at most three decimals."));
    return *each * Rational(heads);
}

Result<QString> fitrWorth(const RecordFitr& command, const Rational& kg, Currency currency)
{
    if (command.amount.isEmpty() == command.pricePerKg.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("amount"), QStringLiteral("Give either an amount or a price of a kilogram."));
    if (!command.amount.isEmpty())
        return command.amount;
    const auto price = parseDecimal(command.pricePerKg, QStringLiteral("price-per-kg"));
    if (!price || price->isZero())
        return refuse(Code::InvalidAmount, QStringLiteral("price-per-kg"), QStringLiteral("A price is a decimal above zero."));
    return roundToMoney(kg * *price, currency).toString();
}

// What was asked as a plain gift into the fund.
Result<CheckedFitr> checkedFitr(const RecordFitr& command, const FormContext& form)
{
    const auto heads = checkedHeads(command.heads);
    if (!heads)
        return Refusal(heads.error());
    const auto kg = checkedKilograms(command.kgPerHead, *heads);
    if (!kg)
        return Refusal(kg.error());
    const auto currency = formCurrency(command.currency, form);
    if (!currency)
        return Refusal(currency.error());
    const auto worth = fitrWorth(command, *kg, *currency);
    if (!worth)
        return Refusal(worth.error());
    RecordDonation gift;
    gift.amount = *worth;
    gift.donor = command.donor;
    gift.anonymous = command.anonymous;
    gift.currency = command.currency;
    gift.method = command.inKind ? QStringLiteral("in_kind") : command.method;
    gift.date = command.date;
    gift.note = command.note;
    const QString kilograms = toDecimalString(*kg);
    gift.lines = {{QStringLiteral("fitrah"), *worth, {}, command.inKind ? kilograms : QString(), command.inKind ? QStringLiteral("kg") : QString()}};
    return check(gift, form).map([&](const CheckedDonation& checked) { return CheckedFitr{checked, *heads, kilograms}; });
}

FitrGift fitrOf(BookConnection& connection, DonationId donation)
{
    Statement row(connection, "SELECT heads, kg FROM fitr WHERE donation = ?", donation);
    if (!row.next())
        throw std::logic_error("a remembered zakat al-fitr is not in the book");
    const int heads = static_cast<int>(row.integer(0));
    const QString kg = row.text(1);
    return {donationById(connection, donation).value(), heads, kg};
}

// Bounds of days; an empty one becomes a text that every day is on the right side of.
struct DayBounds
{
    QString from;
    QString to;
};

Result<DayBounds> checkedBounds(const QString& from, const QString& to)
{
    DayBounds bounds{from, to.isEmpty() ? QStringLiteral("9999-12-31") : to};
    if (!from.isEmpty())
        if (const auto day = parseCivilDate(from, QStringLiteral("from")); !day)
            return Refusal(day.error());
    if (const auto day = parseCivilDate(bounds.to, QStringLiteral("to")); !day)
        return Refusal(day.error());
    return bounds;
}

} // namespace

Result<CheckedFitr> check(const RecordFitr& command, const FormContext& form)
{
    try {
        return checkedFitr(command, form).map_error([](Error error) {
            error.field.remove(QStringLiteral("lines[0]."));
            return error;
        });
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, QStringLiteral("price-per-kg"), QStringLiteral("The numbers are too large to be exact."));
    }
}

// Two records: the gift as any other, which answers the key, and what makes it zakat al-fitr.
Result<std::int64_t> post(BookTransaction& transaction, const CheckedFitr& fitr)
{
    const auto donation = post(transaction, fitr.gift);
    if (!donation)
        return donation;
    AuditRecord record{"fitr.recorded", {}, {}, {}, false};
    record.data.number("donation", *donation).number("heads", fitr.heads).text("kg", fitr.kg);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO fitr (donation, seq, heads, kg) VALUES (?, ?, ?, ?)", *donation, stamp.seq, fitr.heads, fitr.kg);
    transaction.publish(stamp, RulesChanged{});
    return donation;
}

FitrGift replyFor(const RecordFitr*, BookConnection& connection, std::int64_t seq)
{
    FitrGift gift = fitrOf(connection, DonationId(seq));
    gift.donation.audit = stampOf(connection, seq);
    return gift;
}

QByteArray contentOf(const RecordFitr& command)
{
    return joinedContent({command.heads, command.kgPerHead, command.pricePerKg, command.amount, command.inKind ? QStringLiteral("kg") : QString(),
                          command.donor, command.anonymous ? QStringLiteral("anonymous") : QString(), command.currency, command.method, command.date,
                          command.note});
}

Result<FitrListQuery::Page> answer(BookReader& reader, const FitrListQuery& query)
{
    const auto bounds = checkedBounds(query.from, query.to);
    if (!bounds)
        return Refusal(bounds.error());
    const std::int64_t cursor = query.after.isEmpty() ? std::numeric_limits<std::int64_t>::max() : query.after.toLongLong();
    if (cursor <= 0)
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    std::vector<DonationId> ids;
    {
        Statement rows(reader.connection(),
                       "SELECT f.donation FROM fitr f JOIN donation d ON d.id = f.donation WHERE f.donation < ? AND d.day BETWEEN ? AND ? "
                       "ORDER BY f.donation DESC LIMIT ?",
                       cursor, bounds->from, bounds->to, query.limit + 1);
        while (rows.next())
            ids.emplace_back(rows.integer(0));
    }
    FitrListQuery::Page page;
    for (const DonationId id : ids) {
        if (page.rows.size() == static_cast<std::size_t>(query.limit)) {
            page.next = page.rows.back().donation.id.toString();
            break;
        }
        page.rows.push_back(fitrOf(reader.connection(), id));
    }
    return page;
}

Result<FitrTotalsQuery::Totals> answer(BookReader& reader, const FitrTotalsQuery& query)
{
    const auto bounds = checkedBounds(query.from, query.to);
    if (!bounds)
        return Refusal(bounds.error());
    FitrTotalsQuery::Totals totals;
    Rational food;
    Rational bought;
    std::map<QString, std::int64_t> money;
    Statement rows(reader.connection(),
                   "SELECT f.heads, f.kg, d.method, d.currency, d.amount FROM fitr f JOIN donation d ON d.id = f.donation LEFT JOIN reversal r ON "
                   "r.donation = d.id WHERE r.seq IS NULL AND d.day BETWEEN ? AND ?",
                   bounds->from, bounds->to);
    while (rows.next()) {
        ++totals.gifts;
        totals.heads += rows.integer(0);
        const Rational kg = parseDecimal(rows.text(1), {}).value();
        if (rows.text(2) == QLatin1StringView("in_kind")) {
            food += kg;
            continue;
        }
        bought += kg;
        money[rows.text(3)] += rows.integer(4);
    }
    totals.kgInKind = toDecimalString(food);
    totals.kgInMoney = toDecimalString(bought);
    for (const auto& [code, minor] : money)
        totals.money.push_back({minor, Currency::parse(code).value()});
    return totals;
}

QJsonObject FitrGift::toJson() const
{
    return {{QStringLiteral("id"), donation.id.toString()},
            {QStringLiteral("number"), donation.number},
            {QStringLiteral("date"), civilDateText(donation.date)},
            {QStringLiteral("donor"), donation.donor.isValid() && !donation.anonymous ? QJsonValue(donation.donor.toString()) : QJsonValue()},
            {QStringLiteral("amount"), donation.amount.toString()},
            {QStringLiteral("currency"), donation.amount.currency.code()},
            {QStringLiteral("method"), donation.method},
            {QStringLiteral("heads"), heads},
            {QStringLiteral("kg"), kg},
            {QStringLiteral("status"), donation.status()}};
}

QJsonObject FitrGift::toAnswer() const
{
    QJsonObject answer = donation.toAnswer();
    answer.insert(QStringLiteral("fitr"), toJson());
    return answer;
}

QJsonObject FitrTotalsQuery::Totals::toJson() const
{
    QJsonArray sums;
    for (const Money& sum : money)
        sums.append(QJsonObject{{QStringLiteral("currency"), sum.currency.code()}, {QStringLiteral("amount"), sum.toString()}});
    return {{QStringLiteral("gifts"), static_cast<qint64>(gifts)}, {QStringLiteral("heads"), static_cast<qint64>(heads)}, {QStringLiteral("kg_in_kind"), kgInKind},
            {QStringLiteral("kg_in_money"), kgInMoney}, {QStringLiteral("money"), sums}};
}

} // namespace amanah::finance
