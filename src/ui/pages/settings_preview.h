// SPDX-License-Identifier: GPL-3.0-or-later
// How days, money and states look with the settings of now. GUI thread.
#pragma once

#include "ui/widgets/panel.h"

namespace amanah::ui {

class SettingsPreview : public Panel
{
    Q_OBJECT

public:
    explicit SettingsPreview(const QString& settingsFile, QWidget* parent = nullptr);
};

} // namespace amanah::ui
