// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_page.h"

#include "ui/gateway/gateway.h"

namespace amanah::ui {

AuditPage::AuditPage(Gateway& gateway, QWidget* parent) : Page(tr("Audit"), parent), m_gateway(gateway) {}

} // namespace amanah::ui
