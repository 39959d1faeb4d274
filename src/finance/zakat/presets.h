// SPDX-License-Identifier: GPL-3.0-or-later
// The eight presets: versioned data files embedded in the library, a value and a citation for every field of the policy.
// A preset that does not load is a defect of the build and throws. Any thread.
#pragma once

#include "finance/zakat/policy.h"

#include <QJsonObject>
#include <QList>

namespace amanah::finance {

struct ZakatPreset
{
    QString id;
    QString version;
    QString citation; // "preset hanafi, version 1"
    ZakatPolicy policy;
};

inline constexpr char16_t defaultPresetId[] = u"aaoifi";

[[nodiscard]] const QStringList& presetIds();

// An unknown id is invalid_input on `field`.
[[nodiscard]] Result<ZakatPreset> loadPreset(const QString& id, const QString& field = QStringLiteral("preset"));

// `zakat presets`: {id, version} each; `--show NAME`: the whole preset with its citations.
[[nodiscard]] QList<QJsonObject> presetLines();
[[nodiscard]] Result<QJsonObject> presetAnswer(const QString& id, const QString& field = QStringLiteral("show"));

} // namespace amanah::finance
