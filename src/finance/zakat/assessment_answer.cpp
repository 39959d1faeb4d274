// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of `zakat assess` in the command line's shape.
#include "finance/money/civil_date.h"
#include "finance/zakat/assessment.h"
#include "finance/zakat/citations.h"

#include <QJsonArray>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

QJsonArray inKindArray(const std::vector<InKind>& items)
{
    QJsonArray array;
    for (const InKind& item : items)
        array.append(QJsonObject{{u"item"_s, item.item}, {u"count"_s, toDecimalString(item.count)}});
    return array;
}

QJsonValue dayOrNull(const std::optional<QDate>& date)
{
    return date ? QJsonValue(civilDateText(*date)) : QJsonValue();
}

QJsonValue hijriOrNull(const std::optional<HijriDate>& hijri)
{
    return hijri ? QJsonValue(hijri->toString()) : QJsonValue();
}

QJsonObject hawlObject(const Assessment& assessment)
{
    const HawlCourse hawl = assessment.hawl.value_or(HawlCourse());
    QJsonObject object{{u"anchor"_s, dayOrNull(hawl.anchor)},
                       {u"due_on"_s, dayOrNull(hawl.dueOn)},
                       {u"hijri_anchor"_s, hijriOrNull(assessment.hijriOf(hawl.anchor))},
                       {u"hijri_due"_s, hijriOrNull(assessment.hijriOf(hawl.dueOn))},
                       {u"restarted"_s, hawl.restarted}};
    if (assessment.months)
        object.insert(u"authority"_s, assessment.months->authority);
    return object;
}

QJsonArray eventArray(const std::vector<DueEvent>& events)
{
    QJsonArray array;
    for (const DueEvent& event : events)
        array.append(QJsonObject{{u"date"_s, civilDateText(event.date)},
                                 {u"amount"_s, event.amount.toString()},
                                 {u"due"_s, event.due.toString()}});
    return array;
}

QJsonArray lineArray(const std::vector<AssessedLine>& lines, ZakatLanguage language)
{
    QJsonArray array;
    for (const AssessedLine& line : lines)
        array.append(QJsonObject{{u"index"_s, line.index},
                                 {u"kind"_s, line.kind},
                                 {u"label"_s, line.label},
                                 {u"value"_s, line.value.toString()},
                                 {u"zakatable"_s, line.zakatable.toString()},
                                 {u"due"_s, line.due.toString()},
                                 {u"rule"_s, spoken(line.rule, language)},
                                 {u"source"_s, spokenCitation(line.source, language)}});
    return array;
}

QJsonArray stepArray(const Assessment& assessment, ZakatLanguage language)
{
    QJsonArray array;
    for (const ExplainedStep& step : assessment.explanation)
        array.append(QJsonObject{{u"text"_s, assessment.told(step, language)}, {u"rule"_s, step.rule}, {u"source"_s, spokenCitation(step.source, language)}});
    return array;
}

} // namespace

std::optional<HijriDate> Assessment::hijriOf(const std::optional<QDate>& day) const
{
    if (!day)
        return std::nullopt;
    const auto hijri = months ? months->calendar.toHijri(*day) : toHijri(*day, calendar);
    return hijri ? std::optional(*hijri) : std::nullopt;
}

QString Assessment::told(const ExplainedStep& step, ZakatLanguage language) const
{
    const QString sentence = spoken(step.text, language);
    return step.line < 0 ? sentence : sentence + u" – "_s + spoken(lines[static_cast<std::size_t>(step.line)].rule, language) + u'.';
}

QJsonObject Assessment::toJson(ZakatLanguage language) const
{
    QJsonArray otherSolutions;
    for (const auto& solution : alternatives)
        otherSolutions.append(inKindArray(solution));
    const QJsonValue noNisab = QJsonObject{{u"amount"_s, QJsonValue()}, {u"basis"_s, QJsonValue()},
                                           {u"grams"_s, QJsonValue()}, {u"price"_s, QJsonValue()}};
    return {{u"currency"_s, currency.code()},
            {u"preset"_s, preset},
            {u"preset_version"_s, presetVersion},
            {u"nisab"_s, nisab ? QJsonValue(nisab->toJson(currency)) : noNisab},
            {u"zakatable"_s, zakatable.toString()},
            {u"payable"_s, payable()},
            {u"due"_s, due.toString()},
            {u"purification"_s, purification.toString()},
            {u"in_kind"_s, inKindArray(inKind)},
            {u"in_kind_alternatives"_s, otherSolutions},
            {u"hawl"_s, hawlObject(*this)},
            {u"events"_s, eventArray(events)},
            {u"lines"_s, lineArray(lines, language)},
            {u"explanation"_s, stepArray(*this, language)}};
}

} // namespace amanah::finance
