// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/periods/periods_store.h"

#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/donations/donations.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <limits>
#include <map>

namespace amanah::finance {

namespace {

QJsonObject dataOfRecord(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT bytes FROM audit WHERE seq = ?", seq);
    return row.next() ? QJsonDocument::fromJson(row.blob(0)).object().value(QStringLiteral("data")).toObject() : QJsonObject();
}

// The lock as record `seq` left it. Reopening moves the day only: the totals said at closings stay in their records.
Period periodAt(BookConnection& connection, std::int64_t seq)
{
    Period period;
    {
        Statement row(connection, "SELECT seq, through FROM period_lock WHERE seq <= ? ORDER BY seq DESC LIMIT 1", seq);
        if (!row.next())
            return period;
        period.audit.seq = row.integer(0);
        period.through = QDate::fromString(row.text(1), Qt::ISODate);
    }
    period.audit = stampOf(connection, period.audit.seq);
    period.totals = grandTotalsOf(dataOfRecord(connection, period.audit.seq));
    return period;
}

std::int64_t postLock(BookTransaction& transaction, const AuditRecord& record, const QDate& through)
{
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO period_lock (seq, through) VALUES (?, ?)", stamp.seq,
              through.isValid() ? civilDateText(through) : QString());
    transaction.publish(stamp, PeriodChanged{through});
    return stamp.seq;
}

struct Sum
{
    std::int64_t amount = 0;
    std::int64_t count = 0;
};

void addSums(std::map<QString, Sum>& sums, Statement& rows, int sign)
{
    while (rows.next()) {
        Sum& sum = sums[rows.text(0)];
        sum.amount += sign * rows.integer(1);
        sum.count += sign * rows.integer(2);
    }
}

} // namespace

Result<CheckedClosing> check(const ClosePeriod& command, const FormContext& form)
{
    const auto day = parseCivilDate(command.through, QStringLiteral("through"));
    if (!day)
        return Refusal(day.error());
    if (*day > form.today)
        return refuse(Code::InvalidDate, QStringLiteral("through"), QStringLiteral("Days to come cannot be closed."));
    return CheckedClosing{*day};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedClosing& wanted)
{
    BookConnection& connection = transaction.connection();
    if (const QDate closed = closedThrough(connection); closed.isValid() && closed >= wanted.through)
        return refuse(Code::Conflict, QStringLiteral("through"), QStringLiteral("The books are closed through %1 already.").arg(civilDateText(closed)));
    std::vector<CanonicalObject> totals;
    for (const GrandTotal& total : grandTotals(connection, wanted.through, std::numeric_limits<std::int64_t>::max()))
        totals.push_back(CanonicalObject()
                             .text("amount", total.amount.toString())
                             .number("count", total.count)
                             .text("currency", total.amount.currency.code()));
    AuditRecord record{"period.closed", {}, {}, {}, true};
    record.data.text("through", civilDateText(wanted.through)).list("totals", totals);
    return postLock(transaction, record, wanted.through);
}

Period replyFor(const ClosePeriod*, BookConnection& connection, std::int64_t seq)
{
    return periodAt(connection, seq);
}

QByteArray contentOf(const ClosePeriod& command)
{
    return joinedContent({command.through});
}

Result<CheckedReopening> check(const ReopenPeriod& command, const FormContext&)
{
    CheckedReopening checked;
    if (!command.through.isEmpty()) {
        const auto day = parseCivilDate(command.through, QStringLiteral("through"));
        if (!day)
            return Refusal(day.error());
        checked.through = *day;
    }
    checked.reason = command.reason.trimmed();
    if (checked.reason.isEmpty() || checked.reason.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("reason"), QStringLiteral("Say why the books are opened again."));
    return checked;
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedReopening& wanted)
{
    const QDate closed = closedThrough(transaction.connection());
    if (!closed.isValid())
        return refuse(Code::Conflict, QStringLiteral("through"), QStringLiteral("Nothing is closed."));
    if (wanted.through.isValid() && wanted.through >= closed)
        return refuse(Code::Conflict, QStringLiteral("through"), QStringLiteral("The books are closed through %1 only.").arg(civilDateText(closed)));
    AuditRecord record{"period.reopened", {}, {{"reason", wanted.reason}}, {}, true};
    record.data.text("through", wanted.through.isValid() ? civilDateText(wanted.through) : QString());
    return postLock(transaction, record, wanted.through);
}

Period replyFor(const ReopenPeriod*, BookConnection& connection, std::int64_t seq)
{
    return periodAt(connection, seq);
}

QByteArray contentOf(const ReopenPeriod& command)
{
    return joinedContent({command.through, command.reason});
}

Result<Period> answer(BookReader& reader, const PeriodQuery&)
{
    return periodAt(reader.connection(), std::numeric_limits<std::int64_t>::max());
}

QDate closedThrough(BookConnection& connection)
{
    Statement row(connection, "SELECT through FROM period_lock ORDER BY seq DESC LIMIT 1");
    return row.next() ? QDate::fromString(row.text(0), Qt::ISODate) : QDate();
}

Result<bool> judgePeriod(BookConnection& connection, const QDate& day, const QString& overrideReason)
{
    const QDate closed = closedThrough(connection);
    if (!closed.isValid() || day > closed)
        return false;
    if (overrideReason.trimmed().isEmpty())
        return refuse(Code::ClosedPeriod, QStringLiteral("date"), QStringLiteral("The books are closed through %1.").arg(civilDateText(closed)));
    return true;
}

void noteOverride(AuditRecord& record, bool overridden, const QString& reason)
{
    if (!overridden)
        return;
    record.data.flag("override", true);
    record.texts.push_back({"override", reason.trimmed()});
}

std::vector<GrandTotal> grandTotalsOf(const QJsonObject& data)
{
    std::vector<GrandTotal> totals;
    const QJsonArray list = data.value(QStringLiteral("totals")).toArray();
    for (const QJsonValue& value : list) {
        const QJsonObject row = value.toObject();
        const Currency currency = Currency::parse(row.value(QStringLiteral("currency")).toString()).value_or(Currency());
        totals.push_back({parseAmountOrZero(row.value(QStringLiteral("amount")).toString(), currency).value_or(Money{0, currency}),
                          row.value(QStringLiteral("count")).toInteger()});
    }
    return totals;
}

std::vector<GrandTotal> grandTotals(BookConnection& connection, const QDate& through, std::int64_t beforeSeq)
{
    std::map<QString, Sum> sums;
    const QString day = civilDateText(through);
    {
        Statement given(connection, "SELECT currency, sum(amount), count(*) FROM donation WHERE day <= ? AND id < ? GROUP BY currency", day, beforeSeq);
        addSums(sums, given, 1);
    }
    Statement takenBack(connection,
                        "SELECT d.currency, sum(d.amount), count(*) FROM reversal r JOIN donation d ON d.id = r.donation WHERE r.day <= ? AND "
                        "r.seq < ? GROUP BY d.currency",
                        day, beforeSeq);
    addSums(sums, takenBack, -1);
    std::vector<GrandTotal> totals;
    for (const auto& [code, sum] : sums)
        totals.push_back({Money{sum.amount, Currency::parse(code).value_or(Currency())}, sum.count});
    return totals;
}

QJsonObject Period::toJson() const
{
    QJsonArray list;
    for (const GrandTotal& total : totals)
        list.append(QJsonObject{{QStringLiteral("currency"), total.amount.currency.code()},
                                {QStringLiteral("amount"), total.amount.toString()},
                                {QStringLiteral("count"), qint64(total.count)}});
    return {{QStringLiteral("through"), through.isValid() ? QJsonValue(civilDateText(through)) : QJsonValue()}, {QStringLiteral("totals"), list}};
}

QJsonObject Period::toAnswer() const
{
    return {{QStringLiteral("period"), toJson()}, {QStringLiteral("audit"), audit.toJson()}};
}

} // namespace amanah::finance
