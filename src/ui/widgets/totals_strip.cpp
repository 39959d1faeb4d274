// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/totals_strip.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"

#include <QPainter>
#include <QStyle>

namespace amanah::ui {

namespace {

constexpr int stripPadding = 16;

} // namespace

TotalsStrip::TotalsStrip(QWidget* parent) : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TotalsStrip::set(const std::vector<Cell>& cells)
{
    m_cells = cells;
    QStringList words;
    for (const Cell& cell : cells)
        words += tr("%1: %2").arg(cell.label, cell.amount);
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize TotalsStrip::sizeHint() const
{
    const int height = px(12) + lineHeightOf(TextStep::Label) + px(2) + lineHeightOf(TextStep::Total) + px(2)
                       + lineHeightOf(TextStep::Label) + px(12) + 2;
    return {px(180) * static_cast<int>(m_cells.size()), height};
}

void TotalsStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& t = theme();
    style_pictures::box(painter, QRectF(rect()), px(8), t.base, t.line);
    if (m_cells.empty())
        return;
    const int count = static_cast<int>(m_cells.size());
    for (int i = 0; i < count; ++i) {
        const int from = width() * i / count;
        const int to = width() * (i + 1) / count;
        if (i > 0)
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(from, 1, 1, height() - 2)), t.line);
        drawCell(painter, QRect(from, 0, to - from, height()).adjusted(px(stripPadding), px(12), -px(stripPadding), -px(12)),
                 m_cells[static_cast<std::size_t>(i)]);
    }
}

void TotalsStrip::drawCell(QPainter& painter, const QRect& place, const Cell& cell) const
{
    const Theme& t = theme();
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    int y = place.top();
    const auto visual = [&](int x, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, width, height));
    };
    const auto write = [&](int x, int room, TextStep step, const QColor& ink, const QString& text) {
        painter.setFont(fontOf(step));
        painter.setPen(ink);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        return drawTextLine(painter, visual(x, room, lineHeightOf(step)), start, shown);
    };
    const int label = lineHeightOf(TextStep::Label);
    drawSign(painter, visual(place.left(), px(16), label), cell.sign, px(16), t.text3);
    write(place.left() + px(22), place.width() - px(22), TextStep::Label, t.text2, cell.label);
    y += label + px(2);
    drawAmount(painter, visual(place.left(), place.width(), lineHeightOf(TextStep::Total)), cell.amount);
    y += lineHeightOf(TextStep::Total) + px(2);
    int x = place.left();
    if (!cell.toned.isEmpty()) {
        drawSign(painter, visual(x, px(14), label), signOf(cell.tone), px(14), t.ink(cell.tone));
        x += px(14) + px(5);
        x += write(x, place.right() - x, TextStep::Label, t.ink(cell.tone), cell.toned) + px(8);
    }
    if (x < place.right())
        write(x, place.right() - x, TextStep::Label, t.text3, cell.line);
}

// A sum is never cut: where it has no room it is set smaller.
void TotalsStrip::drawAmount(QPainter& painter, const QRect& place, const QString& amount) const
{
    QFont font = fontOf(TextStep::Total);
    const int wide = QFontMetrics(font).horizontalAdvance(amount);
    if (wide > place.width() && place.width() > 0)
        font.setPixelSize(std::max(px(12), font.pixelSize() * place.width() / wide));
    painter.setFont(font);
    painter.setPen(theme().text);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    drawTextLine(painter, place, side, amount);
}

} // namespace amanah::ui
