// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "ui/gateway/gateway.h"
#include "ui/shell/preferences.h"

namespace amanah::ui {

SettingsPage::SettingsPage(Gateway& gateway, Preferences& preferences, QWidget* parent)
    : Page(tr("Settings"), parent), m_gateway(gateway), m_preferences(preferences)
{
}

} // namespace amanah::ui
