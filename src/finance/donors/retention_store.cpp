// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/retention_store.h"

#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/money/civil_date.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace amanah::finance {

Result<Retention> check(const SetRetention& command, const FormContext&)
{
    static constexpr std::array kinds{QLatin1StringView("donor"), QLatin1StringView("donation"), QLatin1StringView("disbursement"),
                                      QLatin1StringView("assessment")};
    if (std::find(kinds.begin(), kinds.end(), command.kind) == kinds.end())
        return refuse(Code::InvalidInput, QStringLiteral("kind"), QStringLiteral("donor, donation, disbursement or assessment is expected."));
    bool good = false;
    const int years = command.years.toInt(&good);
    if (!good || QString::number(years) != command.years || years < 0 || years > 100)
        return refuse(Code::InvalidInput, QStringLiteral("years"), QStringLiteral("A whole number from 0 to 100 is expected."));
    return Retention{command.kind, years};
}

Result<std::int64_t> post(BookTransaction& transaction, const Retention& rule)
{
    AuditRecord record{"retention.set", {}, {}, {}, true};
    record.data.text("kind", rule.kind).number("years", rule.years);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO retention (seq, kind, years) VALUES (?, ?, ?)", stamp.seq, rule.kind, rule.years);
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

Retention replyFor(const SetRetention*, BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT kind, years FROM retention WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered rule is not in the book");
    return {row.text(0), static_cast<int>(row.integer(1))};
}

QByteArray contentOf(const SetRetention& command)
{
    return joinedContent({command.kind, command.years});
}

Result<RetentionListQuery::Reply> answer(BookReader& reader, const RetentionListQuery&)
{
    std::vector<Retention> rules;
    Statement rows(reader.connection(),
                   "SELECT kind, years FROM retention r WHERE seq = (SELECT max(seq) FROM retention n WHERE n.kind = r.kind) ORDER BY kind");
    while (rows.next())
        rules.push_back({rows.text(0), static_cast<int>(rows.integer(1))});
    return rules;
}

QDate dutyEnd(BookConnection& connection, const QString& kind, const QDate& day)
{
    Statement row(connection, "SELECT years FROM retention WHERE kind = ? ORDER BY seq DESC LIMIT 1", kind);
    if (!day.isValid() || !row.next() || row.integer(0) == 0)
        return {};
    return day.addYears(static_cast<int>(row.integer(0)));
}

Result<void> dutyIsOver(const QDate& end, const QDate& today)
{
    if (!end.isValid() || end <= today)
        return {};
    return refuse(Code::NotPermitted, QStringLiteral("id"), QStringLiteral("This must be kept until %1.").arg(civilDateText(end)),
                  QStringLiteral("retention"));
}

} // namespace amanah::finance
