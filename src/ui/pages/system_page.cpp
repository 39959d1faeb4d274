// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

SystemPage::SystemPage(Gateway& gateway, QWidget* parent) : Page(tr("System"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
