// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

SettingsPage::SettingsPage(Gateway& gateway, QWidget* parent) : Page(tr("Settings"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
