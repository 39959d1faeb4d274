// SPDX-License-Identifier: GPL-3.0-or-later
// A sign and a word on a soft fill; the words are its accessible name. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

namespace amanah::ui {

class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget* parent = nullptr);
    Badge(Tone tone, Sign sign, const QString& text, QWidget* parent = nullptr);
    void set(Tone tone, Sign sign, const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    // The same picture for delegates, at the start side of `place` and in its middle.
    static void draw(QPainter& painter, const QRect& place, Tone tone, Sign sign, const QString& text, Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    Sign m_sign = Sign::Info;
    QString m_text;
};

} // namespace amanah::ui
