// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donors_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

DonorsPage::DonorsPage(Gateway& gateway, QWidget* parent) : Page(tr("Donors"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
