// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zakat_own_presets.h"

#include "finance/settings/settings.h"
#include "finance/zakat/presets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ownPresetsAtMost = 1'000'000; // bytes

struct ZakatOwnPresets
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ZakatOwnPresets)
};

} // namespace

QString zakatOwnPresetsFile()
{
    return QFileInfo(finance::usualSettingsFile()).dir().filePath(u"zakat-presets.json"_s);
}

QList<ZakatOwnPreset> zakatOwnPresets(const QString& file)
{
    QFile kept(file);
    if (kept.size() > ownPresetsAtMost || !kept.open(QIODevice::ReadOnly))
        return {};
    QList<ZakatOwnPreset> presets;
    for (const auto& each : QJsonDocument::fromJson(kept.readAll()).array()) {
        const ZakatOwnPreset preset{each[u"name"_s].toString(), each[u"base"_s].toString(), each[u"policy"_s].toObject().toVariantMap()};
        if (!preset.name.isEmpty() && finance::presetIds().contains(preset.base))
            presets.append(preset);
    }
    return presets;
}

finance::Result<void> keepZakatOwnPresets(const QString& file, const QList<ZakatOwnPreset>& presets)
{
    QJsonArray all;
    for (const ZakatOwnPreset& preset : presets)
        all.append(QJsonObject{{u"name"_s, preset.name}, {u"base"_s, preset.base}, {u"policy"_s, QJsonObject::fromVariantMap(preset.answers)}});
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile written(file);
    if (written.open(QIODevice::WriteOnly) && written.write(QJsonDocument(all).toJson()) > 0 && written.commit())
        return {};
    return finance::refuse(finance::Code::Unavailable, u"name"_s, ZakatOwnPresets::tr("It could not be kept on this computer."));
}

} // namespace amanah::ui
