// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/periods/closings.h"

#include "finance/book/reader.h"
#include "finance/book/transaction.h"

#include <QDateTime>
#include <QJsonDocument>

namespace amanah::finance {

Result<ClosingListQuery::Reply> answer(BookReader& reader, const ClosingListQuery&)
{
    std::vector<Closing> closings;
    Statement rows(reader.connection(), "SELECT p.seq, p.through, a.bytes FROM period_lock p JOIN audit a ON a.seq = p.seq ORDER BY p.seq DESC");
    while (rows.next()) {
        const QJsonObject record = QJsonDocument::fromJson(rows.blob(2)).object();
        Closing closing;
        closing.seq = rows.integer(0);
        closing.through = QDate::fromString(rows.text(1), Qt::ISODate);
        closing.reopened = record.value(QStringLiteral("action")).toString() == QStringLiteral("period.reopened");
        closing.at = QDateTime::fromMSecsSinceEpoch(record.value(QStringLiteral("at")).toInteger() / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
        closing.user = record.value(QStringLiteral("user")).toString();
        closings.push_back(closing);
    }
    for (Closing& closing : closings)
        if (closing.reopened)
            closing.reason = privateText(reader.connection(), closing.seq, "reason");
    return closings;
}

} // namespace amanah::finance
