// SPDX-License-Identifier: GPL-3.0-or-later
// The button of a toast: the colours of text and window change places. GUI thread.
#pragma once

#include "ui/widgets/button.h"

namespace amanah::ui {

class InverseButton : public Button
{
    Q_OBJECT

public:
    explicit InverseButton(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace amanah::ui
