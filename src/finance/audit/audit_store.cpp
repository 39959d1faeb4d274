// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_store.h"

#include "finance/book/reader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>
#include <limits>

namespace amanah::finance {

namespace {

struct SubjectRule
{
    const char* action; // or its beginning, when it ends with a dot
    const char* subject;
    const char* member; // of the record's data; null: the record itself made the thing
};

constexpr SubjectRule subjectRules[] = {
    {"donation.recorded", "donation", nullptr}, {"donation.reversed", "donation", "donation"}, {"donor.added", "donor", nullptr},
    {"donor.", "donor", "donor"},               {"fund.added", "fund", nullptr},               {"fund.disbursed", "disbursement", nullptr},
    {"donation.pledged", "pledge", nullptr},    {"pledge.", "pledge", "pledge"},           {"fund.transferred", "transfer", nullptr},
    {"fund.released", "transfer", nullptr},     {"nisab.", "nisab", nullptr},               {"zakat.", "assessment", nullptr},
    {"disbursement.", "disbursement", "disbursement"},
    {"user.added", "user", nullptr},            {"user.", "user", "id"},                    {"proposal.made", "proposal", nullptr},
    {"proposal.", "proposal", "proposal"},
};

bool ruleApplies(const SubjectRule& rule, const QString& action)
{
    const QLatin1StringView name(rule.action);
    return name.endsWith(QLatin1Char('.')) ? action.startsWith(name) : action == name;
}

QString subjectOf(const QString& action, const QJsonObject& data, std::int64_t seq)
{
    for (const SubjectRule& rule : subjectRules) {
        if (!ruleApplies(rule, action))
            continue;
        const qint64 id = rule.member ? data.value(QLatin1StringView(rule.member)).toInteger() : qint64{seq};
        return QStringLiteral("%1 %2").arg(QLatin1StringView(rule.subject)).arg(id);
    }
    return QStringLiteral("book");
}

QString timeText(std::int64_t microseconds)
{
    const QDateTime second = QDateTime::fromSecsSinceEpoch(microseconds / 1'000'000, Qt::UTC);
    return QStringLiteral("%1.%2Z")
        .arg(second.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))
        .arg(microseconds % 1'000'000, 6, 10, QLatin1Char('0'));
}

Result<std::int64_t> sequenceOf(const QString& text, const QString& field, std::int64_t whenEmpty)
{
    if (text.isEmpty())
        return whenEmpty;
    bool good = false;
    const qlonglong value = text.toLongLong(&good);
    if (!good || value < 0)
        return refuse(Code::InvalidInput, field, QStringLiteral("A sequence is a whole number."));
    return value;
}

} // namespace

QJsonObject AuditLine::toJson() const
{
    return {{QStringLiteral("seq"), static_cast<qint64>(seq)}, {QStringLiteral("at"), at},
            {QStringLiteral("user"), user},                    {QStringLiteral("action"), action},
            {QStringLiteral("subject"), subject},              {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())}};
}

AuditLine auditLineOf(std::int64_t seq, const QByteArray& bytes, const QByteArray& hash)
{
    const QJsonObject record = QJsonDocument::fromJson(bytes).object();
    AuditLine line{seq, {}, {}, {}, {}, hash};
    if (record.isEmpty())
        return line;
    line.at = timeText(record.value(QStringLiteral("at")).toInteger());
    line.user = record.value(QStringLiteral("user")).toString();
    line.action = record.value(QStringLiteral("action")).toString();
    line.subject = subjectOf(line.action, record.value(QStringLiteral("data")).toObject(), seq);
    return line;
}

Result<AuditListQuery::Page> answer(BookReader& reader, const AuditListQuery& query)
{
    if (query.limit < 1)
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A limit is at least 1."));
    const auto from = sequenceOf(query.fromSeq, QStringLiteral("from_seq"), 0);
    if (!from)
        return Refusal(from.error());
    const auto before = sequenceOf(query.after, QStringLiteral("after"), std::numeric_limits<std::int64_t>::max());
    if (!before)
        return Refusal(before.error());
    AuditListQuery::Page page;
    Statement rows(reader.connection(), "SELECT seq, bytes, hash FROM audit WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?", *from,
                   *before, static_cast<std::int64_t>(query.limit) + 1);
    while (rows.next()) {
        if (page.lines.size() == static_cast<std::size_t>(query.limit)) {
            page.next = QString::number(page.lines.back().seq);
            break;
        }
        page.lines.push_back(auditLineOf(rows.integer(0), rows.blob(1), rows.blob(2)));
    }
    return page;
}

} // namespace amanah::finance
