// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

HomePage::HomePage(Gateway& gateway, QWidget* parent) : Page(tr("Home"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
