// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/hawl_store.h"

#include "finance/book/unit_for.h"
#include "finance/donors/donors_store.h"
#include "finance/hijri/hijri_store.h"
#include "finance/money/civil_date.h"
#include "finance/zakat/presets.h"

#include <stdexcept>

namespace amanah::finance {

Result<CheckedBalance> check(const StateBalance& command, const FormContext& form)
{
    const auto donor = parseId<DonorId>(command.donor, QStringLiteral("donor"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    const auto currency = command.currency.isEmpty() ? Result<Currency>(form.bookCurrency) : Currency::parse(command.currency);
    if (!currency)
        return Refusal(currency.error());
    if (command.amount.startsWith(QLatin1Char('-')) && parseAmountOrZero(QStringView(command.amount).mid(1), *currency, QStringLiteral("amount")))
        return refuse(Code::InvalidWealth, QStringLiteral("amount"), QStringLiteral("Wealth is not below zero."));
    const auto amount = parseAmountOrZero(command.amount, *currency, QStringLiteral("amount"));
    if (!amount)
        return Refusal(amount.error());
    const auto date = command.date.isEmpty() ? Result<QDate>(form.today) : parsePastDate(command.date, form.today);
    if (!date)
        return Refusal(date.error());
    return CheckedBalance{*donor, *amount, *date};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedBalance& stated)
{
    BookConnection& connection = transaction.connection();
    if (const auto open = donorIsOpen(connection, stated.donor, QStringLiteral("donor")); !open)
        return Refusal(open.error());
    if (const auto hijri = toHijri(stated.date, transaction.facts().calendar); !hijri)
        return Refusal(hijri.error());
    AuditRecord record{"zakat.balance", {}, {{"amount", stated.amount.toString()}}, {}, true};
    record.data.text("currency", stated.amount.currency.code()).text("date", civilDateText(stated.date)).number("donor", stated.donor.value);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO wealth_balance (seq, donor, currency, day) VALUES (?, ?, ?, ?)", stamp.seq, stated.donor,
              stated.amount.currency.code(), civilDateText(stated.date));
    transaction.publish(stamp, AssessmentKept{stated.donor});
    return stamp.seq;
}

StatedBalance replyFor(const StateBalance*, BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT donor, currency, day FROM wealth_balance WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered balance is not in the book");
    const Currency currency = Currency::parse(row.text(1)).value();
    StatedBalance stated{DonorId(row.integer(0)), {}, QDate::fromString(row.text(2), Qt::ISODate), stampOf(connection, seq)};
    if (const auto amount = parseAmountOrZero(privateText(connection, seq, "amount"), currency, {}))
        stated.amount = *amount;
    return stated;
}

QByteArray contentOf(const StateBalance& command)
{
    return joinedContent({command.donor, command.amount, command.currency, command.date});
}

Result<CheckedHawl> check(const SetHawl& command, const FormContext& form)
{
    const auto donor = parseId<DonorId>(command.donor, QStringLiteral("donor"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    CheckedHawl wanted{*donor, {}, command.preset, command.authority.trimmed()};
    if (!command.anchor.isEmpty()) {
        const auto anchor = parsePastDate(command.anchor, form.today, QStringLiteral("anchor"));
        if (!anchor)
            return Refusal(anchor.error());
        wanted.anchor = *anchor;
    }
    if (wanted.preset.isEmpty())
        wanted.preset = QString::fromUtf16(defaultPresetId);
    if (const auto preset = loadPreset(wanted.preset); !preset)
        return Refusal(preset.error());
    return wanted;
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedHawl& wanted)
{
    BookConnection& connection = transaction.connection();
    if (const auto open = donorIsOpen(connection, wanted.donor, QStringLiteral("donor")); !open)
        return Refusal(open.error());
    const auto calendar = calendarOf(connection, wanted.authority);
    if (!calendar)
        return Refusal(calendar.error());
    if (!wanted.authority.isEmpty() && !calendar->hasOwnMonths())
        return refuse(Code::NotFound, QStringLiteral("authority"), QStringLiteral("This authority announced no months."));
    if (wanted.anchor.isValid())
        if (const auto hijri = calendar->toHijri(wanted.anchor, QStringLiteral("anchor")); !hijri)
            return Refusal(hijri.error());
    const QString anchor = wanted.anchor.isValid() ? civilDateText(wanted.anchor) : QString();
    AuditRecord record{"zakat.hawl", {}, {}, {}, true};
    record.data.text("anchor", anchor).text("authority", wanted.authority).number("donor", wanted.donor.value).text("preset", wanted.preset);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO hawl_setting (seq, donor, anchor, preset, authority) VALUES (?, ?, ?, ?, ?)", stamp.seq, wanted.donor, anchor,
              wanted.preset, wanted.authority);
    transaction.publish(stamp, AssessmentKept{wanted.donor});
    return stamp.seq;
}

HawlSetting replyFor(const SetHawl*, BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT donor, anchor, preset, authority FROM hawl_setting WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered zakat year is not in the book");
    return {DonorId(row.integer(0)), QDate::fromString(row.text(1), Qt::ISODate), row.text(2), row.text(3), stampOf(connection, seq)};
}

QByteArray contentOf(const SetHawl& command)
{
    return joinedContent({command.donor, command.anchor, command.preset, command.authority});
}

} // namespace amanah::finance
