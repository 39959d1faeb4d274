// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace amanah::ui {

class Gateway;

class SystemPage : public Page
{
    Q_OBJECT

public:
    explicit SystemPage(Gateway& gateway, QWidget* parent = nullptr);

private:
    Gateway& m_gateway;
};

} // namespace amanah::ui
