// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of opinions that somebody saved under a name: a school and the answers that differ from it. They lie on this computer beside the
// program's settings, hold no person's data, and are no preset of the engine: an assessment keeps the school and every answer itself. A file
// that cannot be read holds no sets. Any thread; writing is atomic.
#pragma once

#include "finance/money/result.h"

#include <QList>
#include <QVariantMap>

namespace amanah::ui {

struct ZakatOwnPreset
{
    QString name;
    QString base;        // the school's id
    QVariantMap answers; // by the policy's own names, as typed
};

[[nodiscard]] QString zakatOwnPresetsFile();
[[nodiscard]] QList<ZakatOwnPreset> zakatOwnPresets(const QString& file);
// unavailable on `name` when the place cannot be written; what was there stays.
[[nodiscard]] finance::Result<void> keepZakatOwnPresets(const QString& file, const QList<ZakatOwnPreset>& presets);

} // namespace amanah::ui
