// SPDX-License-Identifier: GPL-3.0-or-later
// A framed part of a page: an optional header with a title, and a body. GUI thread.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace amanah::ui {

class PanelCorner;
class TextLabel;

class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(const QString& title = {}, QWidget* parent = nullptr); // without a title there is no header
    // Beside the title: add widgets after it, pushed to the end side by a stretch that is already there.
    [[nodiscard]] QHBoxLayout* header() const { return m_header; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void setTitle(const QString& title);
    void setBodyMargins(int horizontal, int vertical); // logical pixels; 16, 12 at first, 0 for tables
    void setTone(int tone);                            // int(Tone) of the edge and fill, -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    TextLabel* m_title = nullptr;
    QHBoxLayout* m_header = nullptr;
    QVBoxLayout* m_body = nullptr;
    void placeCorners();

    QList<PanelCorner*> m_corners;
    int m_tone = -1;
    int m_horizontal = 16;
    int m_vertical = 12;
};

} // namespace amanah::ui
