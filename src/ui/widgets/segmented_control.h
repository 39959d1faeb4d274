// SPDX-License-Identifier: GPL-3.0-or-later
// A few choices side by side, one of them chosen; arrow keys move. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>
#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace amanah::ui {

class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);
    void addSegment(const QString& text, std::optional<Sign> sign = std::nullopt); // ids 0, 1, …; the first is chosen
    void setCurrent(int index);                                                   // no signal
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void chosen(int index); // by the user

private:
    QHBoxLayout* m_row = nullptr;
    QButtonGroup* m_group = nullptr;
};

} // namespace amanah::ui
