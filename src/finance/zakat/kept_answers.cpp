// SPDX-License-Identifier: GPL-3.0-or-later
// What the book answers about kept assessments and prices, and two assessments side by side.
#include "finance/book/reader.h"
#include "finance/donors/donors_store.h"
#include "finance/money/civil_date.h"
#include "finance/zakat/zakat_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <limits>
#include <map>

namespace amanah::finance {

namespace {

Result<std::int64_t> keptCursor(const QString& after)
{
    if (after.isEmpty())
        return std::numeric_limits<std::int64_t>::max();
    bool isNumber = false;
    const std::int64_t cursor = after.toLongLong(&isNumber);
    if (!isNumber || cursor <= 0)
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    return cursor;
}

QJsonObject objectOfText(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonValue idOrNull(std::int64_t id)
{
    return id == 0 ? QJsonValue() : QJsonValue(QString::number(id));
}

// {"was","now","change"}; the change only where both are amounts of one currency.
QJsonObject comparedAmounts(const QString& was, const QString& now, const Currency& currency, bool sameCurrency)
{
    QJsonObject compared{{QStringLiteral("was"), was}, {QStringLiteral("now"), now}, {QStringLiteral("change"), QJsonValue()}};
    const auto before = parseAmountOrZero(was, currency, {});
    const auto after = parseAmountOrZero(now, currency, {});
    if (sameCurrency && before && after)
        compared.insert(QStringLiteral("change"), (Money{after->minor - before->minor, currency}).toString());
    return compared;
}

// What the lines of a kind are worth and owe together.
std::map<QString, std::pair<Money, Money>> sumsByKind(const QJsonObject& answer, const Currency& currency)
{
    std::map<QString, std::pair<Money, Money>> sums;
    for (const QJsonValue& line : answer.value(QStringLiteral("lines")).toArray()) {
        auto& [value, due] = sums.try_emplace(line[QLatin1StringView("kind")].toString(), Money{0, currency}, Money{0, currency}).first->second;
        const auto worth = parseAmountOrZero(line[QLatin1StringView("value")].toString(), currency, {});
        const auto owed = parseAmountOrZero(line[QLatin1StringView("due")].toString(), currency, {});
        value.minor += worth ? worth->minor : 0;
        due.minor += owed ? owed->minor : 0;
    }
    return sums;
}

QJsonArray comparedKinds(const QJsonObject& was, const QJsonObject& now, const Currency& currency)
{
    auto before = sumsByKind(was, currency);
    const auto after = sumsByKind(now, currency);
    for (const auto& [kind, sums] : after)
        before.try_emplace(kind, Money{0, currency}, Money{0, currency});
    QJsonArray kinds;
    for (const auto& [kind, sums] : before) {
        const auto found = after.find(kind);
        const auto later = found == after.end() ? std::pair(Money{0, currency}, Money{0, currency}) : found->second;
        kinds.append(QJsonObject{{QStringLiteral("kind"), kind},
                                 {QStringLiteral("value"), comparedAmounts(sums.first.toString(), later.first.toString(), currency, true)},
                                 {QStringLiteral("due"), comparedAmounts(sums.second.toString(), later.second.toString(), currency, true)}});
    }
    return kinds;
}

QJsonArray comparedOpinions(const QJsonObject& was, const QJsonObject& now)
{
    QJsonArray opinions;
    const auto add = [&](const QString& field, const QJsonValue& before, const QJsonValue& after) {
        if (before != after)
            opinions.append(QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("was"), before}, {QStringLiteral("now"), after}});
    };
    add(QStringLiteral("preset"), was.value(QStringLiteral("preset")), now.value(QStringLiteral("preset")));
    const QJsonObject before = was.value(QStringLiteral("policy")).toObject();
    const QJsonObject after = now.value(QStringLiteral("policy")).toObject();
    QStringList fields = before.keys();
    for (const QString& field : after.keys())
        if (!fields.contains(field))
            fields << field;
    for (const QString& field : std::as_const(fields))
        add(field, before.value(field), after.value(field));
    return opinions;
}

} // namespace

std::optional<KeptAssessment> assessmentOfRecord(BookConnection& connection, std::int64_t id)
{
    Statement row(connection,
                  "SELECT a.donor, a.hijri_year, a.currency, a.due, a.preset, a.day, coalesce(r.replaces, 0), coalesce(b.assessment, 0) FROM assessment a "
                  "LEFT JOIN assessment_revision r ON r.assessment = a.id LEFT JOIN assessment_revision b ON b.replaces = a.id WHERE a.id = ?",
                  id);
    if (!row.next())
        return std::nullopt;
    KeptAssessment kept{id, DonorId(row.integer(0)), static_cast<int>(row.integer(1)), Money{row.integer(3), Currency::parse(row.text(2)).value()},
                        row.text(4), {}};
    kept.date = QDate::fromString(row.text(5), Qt::ISODate);
    kept.replaces = row.integer(6);
    kept.replacedBy = row.integer(7);
    kept.audit = stampOf(connection, id);
    return kept;
}

Result<AssessmentQuery::Shown> answer(BookReader& reader, const AssessmentQuery& query)
{
    bool isNumber = false;
    const std::int64_t id = query.id.toLongLong(&isNumber);
    const auto kept = isNumber ? assessmentOfRecord(reader.connection(), id) : std::nullopt;
    if (!kept)
        return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such assessment."));
    return AssessmentQuery::Shown{*kept, objectOfText(privateText(reader.connection(), id, "request")),
                                  objectOfText(privateText(reader.connection(), id, "answer"))};
}

Result<AssessmentListQuery::Page> answer(BookReader& reader, const AssessmentListQuery& query)
{
    const auto cursor = keptCursor(query.after);
    if (!cursor)
        return Refusal(cursor.error());
    DonorId person;
    if (!query.donor.isEmpty()) {
        const auto donor = parseId<DonorId>(query.donor, QStringLiteral("donor"), QStringLiteral("donor"));
        if (!donor)
            return Refusal(donor.error());
        person = survivorOf(reader.connection(), *donor);
    }
    std::vector<std::int64_t> ids;
    {
        Statement rows(reader.connection(),
                       "SELECT id FROM assessment WHERE id < ? AND (? = 0 OR donor = ? OR donor IN (SELECT donor FROM donor_survivor WHERE survivor = ?)) "
                       "AND (? = 0 OR hijri_year = ?) ORDER BY id DESC LIMIT ?",
                       *cursor, person.value, person.value, person.value, query.hijriYear, query.hijriYear, query.limit + 1);
        while (rows.next())
            ids.push_back(rows.integer(0));
    }
    AssessmentListQuery::Page page;
    for (const std::int64_t id : ids) {
        if (page.rows.size() == static_cast<std::size_t>(query.limit)) {
            page.next = QString::number(page.rows.back().id);
            break;
        }
        page.rows.push_back(assessmentOfRecord(reader.connection(), id).value());
    }
    return page;
}

Result<NisabHistoryQuery::Page> answer(BookReader& reader, const NisabHistoryQuery& query)
{
    const auto cursor = keptCursor(query.after);
    if (!cursor)
        return Refusal(cursor.error());
    const auto currency = query.currency.isEmpty() ? Result<Currency>(Currency()) : Currency::parse(query.currency);
    if (!currency)
        return Refusal(currency.error());
    const QString code = currency->isValid() ? currency->code() : QString();
    std::vector<std::int64_t> records;
    {
        Statement rows(reader.connection(), "SELECT seq FROM nisab WHERE seq < ? AND (? = '' OR currency = ?) ORDER BY seq DESC LIMIT ?", *cursor, code, code,
                       query.limit + 1);
        while (rows.next())
            records.push_back(rows.integer(0));
    }
    NisabHistoryQuery::Page page;
    for (const std::int64_t seq : records) {
        if (page.rows.size() == static_cast<std::size_t>(query.limit)) {
            page.next = QString::number(page.rows.back().seq);
            break;
        }
        page.rows.push_back(nisabOfRecord(reader.connection(), seq));
    }
    return page;
}

QJsonObject KeptAssessment::toJson() const
{
    return {{QStringLiteral("id"), QString::number(id)}, {QStringLiteral("donor"), donor.toString()}, {QStringLiteral("hijri_year"), hijriYear},
            {QStringLiteral("currency"), due.currency.code()}, {QStringLiteral("due"), due.toString()}, {QStringLiteral("preset"), preset},
            {QStringLiteral("date"), civilDateText(date)}, {QStringLiteral("replaces"), idOrNull(replaces)},
            {QStringLiteral("replaced_by"), idOrNull(replacedBy)}};
}

QJsonObject AssessmentQuery::Shown::toJson() const
{
    QJsonObject shown = kept.toJson();
    shown.insert(QStringLiteral("request"), request);
    shown.insert(QStringLiteral("answer"), answer);
    return {{QStringLiteral("assessment"), shown}, {QStringLiteral("audit"), kept.audit.toJson()}};
}

QJsonObject comparedAssessments(const AssessmentQuery::Shown& was, const AssessmentQuery::Shown& now)
{
    const Currency currency = now.kept.due.currency;
    const bool same = was.kept.due.currency == currency;
    const auto amounts = [&](const char* key) {
        return comparedAmounts(was.answer.value(QLatin1StringView(key)).toString(), now.answer.value(QLatin1StringView(key)).toString(), currency, same);
    };
    const auto nisabOf = [](const QJsonObject& answer) {
        return answer.value(QLatin1StringView("nisab")).toObject().value(QLatin1StringView("amount")).toString();
    };
    return {{QStringLiteral("was"), was.kept.toJson()},
            {QStringLiteral("now"), now.kept.toJson()},
            {QStringLiteral("due"), comparedAmounts(was.kept.due.toString(), now.kept.due.toString(), currency, same)},
            {QStringLiteral("zakatable"), amounts("zakatable")},
            {QStringLiteral("nisab"), comparedAmounts(nisabOf(was.answer), nisabOf(now.answer), currency, same)},
            {QStringLiteral("kinds"), same ? QJsonValue(comparedKinds(was.answer, now.answer, currency)) : QJsonValue(QJsonArray())},
            {QStringLiteral("opinions"), comparedOpinions(was.request, now.request)}};
}

} // namespace amanah::finance
