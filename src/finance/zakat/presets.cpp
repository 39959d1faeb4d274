// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/presets.h"

#include <QFile>
#include <QJsonDocument>
#include <stdexcept>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> presetDocument(const QString& id, const QString& field)
{
    if (!presetIds().contains(id))
        return refuse(Code::InvalidInput, field, u"A preset is one of: %1."_s.arg(presetIds().join(u' ')));
    QFile file(u":/amanah/presets/%1.json"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("a zakat preset is not embedded");
    const QJsonObject preset = QJsonDocument::fromJson(file.readAll()).object();
    if (preset.isEmpty())
        throw std::logic_error("a zakat preset is not JSON");
    return preset;
}

ZakatPolicy presetPolicy(const QJsonObject& values)
{
    QJsonObject plain;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        plain.insert(it.key(), it.value().toObject().value(u"value"));
    ZakatPolicy policy;
    JsonFaults faults;
    const JsonFields fields(plain, u"values"_s, policyFieldNames(), faults);
    for (const QString& name : requiredPolicyFieldNames())
        fields.require(name);
    readPolicyFields(fields, Currency(), QString(), policy);
    if (faults.first())
        throw std::logic_error("a zakat preset does not fit the policy at " + faults.first()->field.toStdString());
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        policy.sources.insert(it.key(), it.value().toObject().value(u"source").toString());
    return policy;
}

QHash<QString, ZakatPreset> readPresets()
{
    QHash<QString, ZakatPreset> presets;
    for (const QString& id : presetIds()) {
        const QJsonObject preset = presetDocument(id, QString()).value();
        const QString version = preset.value(u"version").toString();
        presets.insert(id, {id, version, u"preset %1, version %2"_s.arg(id, version), presetPolicy(preset.value(u"values").toObject())});
    }
    return presets;
}

} // namespace

const QStringList& presetIds()
{
    static const QStringList ids{u"hanafi"_s, u"maliki"_s, u"shafii"_s, u"hanbali"_s,
                                 u"malaysia"_s, u"indonesia"_s, u"uk_nzf"_s, u"aaoifi"_s};
    return ids;
}

Result<ZakatPreset> loadPreset(const QString& id, const QString& field)
{
    // The files are part of the program, so they are read once.
    static const QHash<QString, ZakatPreset> presets = readPresets();
    const auto found = presets.constFind(id);
    if (found == presets.constEnd())
        return tl::unexpected(presetDocument(id, field).error());
    return *found;
}

QList<QJsonObject> presetLines()
{
    QList<QJsonObject> lines;
    for (const QString& id : presetIds()) {
        const QJsonObject preset = presetDocument(id, QString()).value();
        lines.append({{u"id"_s, id}, {u"version"_s, preset.value(u"version")}});
    }
    return lines;
}

Result<QJsonObject> presetAnswer(const QString& id, const QString& field)
{
    return presetDocument(id, field);
}

} // namespace amanah::finance
