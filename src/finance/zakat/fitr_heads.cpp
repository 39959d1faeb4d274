// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/fitr_heads.h"

#include "finance/money/json_fields.h"
#include "finance/zakat/eligibility.h"
#include "finance/zakat/presets.h"

#include <QDateTime>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

// Absent: not valid. The zone is the same for all, so none is told apart.
QDateTime readMoment(const JsonFields& fields, const QString& key)
{
    const auto text = fields.text(key);
    if (!text)
        return {};
    const QString form = u"yyyy-MM-ddTHH:mm"_s;
    QDateTime moment = QDateTime::fromString(*text, form);
    if (!moment.isValid() || moment.toString(form) != *text) {
        fields.refuse(key, u"A moment is written YYYY-MM-DDTHH:MM."_s, Code::InvalidDate);
        return {};
    }
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

FitrMoment readRule(const JsonFields& fields)
{
    const QString id = fields.text(u"preset"_s).value_or(QString::fromUtf16(defaultPresetId));
    if (const auto preset = loadPreset(id, u"preset"_s); !preset)
        fields.refuse(u"preset"_s, preset.error().message);
    const bool hanafi = id == u"hanafi" || id == u"uk_nzf";
    return fields.choice(u"moment"_s, {u"sunset"_s, u"dawn"_s}).value_or(hanafi ? 1 : 0) == 1 ? FitrMoment::DawnOfEid : FitrMoment::SunsetOfTheLastFast;
}

} // namespace

Result<QJsonObject> fitrHeadsAnswer(const QJsonObject& request)
{
    JsonFaults faults;
    const JsonFields fields(request, QString(), {u"preset"_s, u"moment"_s, u"sunset"_s, u"dawn"_s, u"people"_s}, faults);
    for (const QString& key : {u"sunset"_s, u"dawn"_s, u"people"_s})
        fields.require(key);
    const FitrMoment rule = readRule(fields);
    const QDateTime sunset = readMoment(fields, u"sunset"_s);
    const QDateTime dawn = readMoment(fields, u"dawn"_s);
    if (sunset.isValid() && dawn.isValid() && dawn <= sunset)
        fields.refuse(u"dawn"_s, u"The dawn of Eid comes after the sunset of the last fast."_s);
    const QJsonArray people = fields.array(u"people"_s);
    QJsonArray judged;
    int heads = 0;
    for (qsizetype i = 0; i < people.size(); ++i) {
        const QString path = u"people[%1]"_s.arg(i);
        if (!people.at(i).isObject())
            faults.add(Code::InvalidInput, path, u"This value is an object."_s);
        const JsonFields person(people.at(i).toObject(), path, {u"name"_s, u"born"_s, u"died"_s}, faults);
        const QDateTime born = person.has(u"born"_s) ? readMoment(person, u"born"_s) : QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
        const QDateTime died = readMoment(person, u"died"_s);
        if (died.isValid() && died < born)
            person.refuse(u"died"_s, u"Nobody dies before being born."_s, Code::InvalidDate);
        const bool counts = countsForFitr(rule, sunset, dawn, born, died);
        heads += counts ? 1 : 0;
        judged.append(QJsonObject{{u"name"_s, person.text(u"name"_s).value_or(QString())}, {u"counts"_s, counts}});
    }
    if (faults.first())
        return tl::unexpected(*faults.first());
    return QJsonObject{{u"moment"_s, rule == FitrMoment::DawnOfEid ? u"dawn"_s : u"sunset"_s},
                       {u"heads"_s, heads},
                       {u"people"_s, judged},
                       {u"source"_s, u"K: alive at dawn of Eid (Hanafi), at sunset of the last fast (others)"_s}};
}

} // namespace amanah::finance
