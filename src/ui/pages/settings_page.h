// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace amanah::ui {

class Gateway;
class Preferences;

class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Gateway& gateway, Preferences& preferences, QWidget* parent = nullptr);

private:
    Gateway& m_gateway;
    Preferences& m_preferences;
};

} // namespace amanah::ui
