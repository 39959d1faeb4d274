// SPDX-License-Identifier: GPL-3.0-or-later
// A choice that needs a sentence: a radio mark, a sign, bold words and a line below; and the bars that say how far one is. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QAbstractButton>

namespace amanah::ui {

class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(Sign sign, const QString& title, const QString& line, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect wordsPlace(int width) const;

    Sign m_sign;
    QString m_line;
};

class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);
    void set(int step, int steps); // from 0
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_step = 0;
    int m_steps = 3;
};

} // namespace amanah::ui
