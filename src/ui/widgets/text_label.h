// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text in one of the steps of type and one ink; follows theme and text size by itself. GUI thread.
#pragma once

#include "ui/look/look.h"

#include <QLabel>

namespace amanah::ui {

class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStep step = TextStep::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
    TextLabel(const QString& text, TextStep step, Ink ink = Ink::Text, QWidget* parent = nullptr);
    void setInk(Ink ink);
    void setBold(bool bold);
    // Elides at the end instead of growing, with the whole as tool tip.
    void setElided(bool elided);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void apply();
    [[nodiscard]] bool isPlain() const;

    TextStep m_step;
    Ink m_ink;
    bool m_bold = false;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace amanah::ui
