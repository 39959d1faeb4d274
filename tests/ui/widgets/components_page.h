// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget of the house in every state, on one page, to be looked at. For tests only.
#pragma once

#include <QWidget>

namespace amanah::ui {

class ComponentsPage : public QWidget
{
    Q_OBJECT

public:
    ComponentsPage();

private:
    QWidget* buttons();
    QWidget* fields();
    QWidget* badges();
    QWidget* signs();
    QWidget* table();
    QWidget* banners();
    QWidget* type();
    QWidget* others();
    QWidget* empty();
};

} // namespace amanah::ui
