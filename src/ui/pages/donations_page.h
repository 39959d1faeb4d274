// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace amanah::ui {

class Gateway;

class DonationsPage : public Page
{
    Q_OBJECT

public:
    explicit DonationsPage(Gateway& gateway, QWidget* parent = nullptr);

private:
    Gateway& m_gateway;
};

} // namespace amanah::ui
