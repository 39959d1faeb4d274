// SPDX-License-Identifier: GPL-3.0-or-later
// A request of `zakat assess` as what stood in the wizard's fields: the way back from a kept assessment to a form that can be revised. What
// the wizard has no field for is left out and named, so that nobody revises what they do not see. Pure, any thread.
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QVariantMap>

namespace amanah::ui {

// The parts of ZakatPage::state() that hold a reckoning: "_who", "_own", "_owe" and "_year"; nobody's name is in them.
[[nodiscard]] QVariantMap zakatFormState(const QJsonObject& request);

// Paths of the request that the wizard has no field for: "assets[2].kind". Usually empty.
[[nodiscard]] QStringList zakatFormGaps(const QJsonObject& request);

} // namespace amanah::ui
