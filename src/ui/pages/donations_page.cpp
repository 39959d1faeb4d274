// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donations_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

DonationsPage::DonationsPage(Gateway& gateway, QWidget* parent) : Page(tr("Donations"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
