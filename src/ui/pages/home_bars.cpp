// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_bars.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace amanah::ui {

HomeBars::HomeBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("homeBars"));
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HomeBars::set(const std::vector<std::pair<QString, finance::Money>>& bars, const QString& sumLabel, int colour)
{
    m_bars = bars;
    m_sumLabel = sumLabel;
    m_colour = colour;
    m_most = 0;
    m_sum = bars.empty() ? finance::Money{} : finance::Money{0, bars.front().second.currency};
    QStringList words;
    for (const auto& [label, amount] : bars) {
        m_most = std::max(m_most, amount.minor);
        m_sum.minor += amount.minor;
        words << tr("%1: %2").arg(label, moneyText(amount));
    }
    words << tr("%1: %2").arg(sumLabel, moneyText(m_sum));
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int HomeBars::rowTall() const
{
    const int least = lineHeightOf(TextStep::Body) + px(4);
    const int foot = px(36);
    const int room = (height() - foot) / std::max(1, static_cast<int>(m_bars.size()));
    return std::clamp(room, least, px(36));
}

QSize HomeBars::minimumSizeHint() const
{
    return {px(220), (lineHeightOf(TextStep::Body) + px(4)) * static_cast<int>(m_bars.size()) + px(36)};
}

bool HomeBars::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

void HomeBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int tall = rowTall();
    int y = 0;
    for (const auto& [label, amount] : m_bars) {
        drawRow(painter, QRect(0, y, width(), tall), label, amount, false);
        y += tall;
    }
    const QRect foot(0, height() - px(36), width(), px(36));
    QPainterPath corners; // the panel's own, so that the fill stays inside its edge
    corners.addRoundedRect(QRectF(foot.adjusted(0, -px(8), 0, 0)), px(7), px(7));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(foot);
    painter.fillPath(corners, theme().header);
    painter.restore();
    painter.fillRect(QRect(foot.left(), foot.top(), foot.width(), 1), theme().lineStrong);
    drawRow(painter, foot, m_sumLabel, m_sum, true);
}

void HomeBars::drawRow(QPainter& painter, const QRect& row, const QString& label, const finance::Money& amount, bool isSum) const
{
    const Theme& t = theme();
    QFont font = fontOf(TextStep::Body);
    font.setBold(isSum);
    const QFontMetrics metrics(font);
    const int side = px(16);
    const int nameWidth = std::min(px(130), row.width() * 2 / 5);
    const QString number = amountText(amount);
    const int numberWidth = std::max(px(84), metrics.horizontalAdvance(amountText(m_sum)) + px(4));
    painter.setFont(font);
    painter.setPen(t.text);
    const auto visual = [&](int x, int width) { return QStyle::visualRect(layoutDirection(), row, QRect(x, row.top(), width, row.height())); };
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    drawTextLine(painter, visual(side, nameWidth), start, metrics.elidedText(label, Qt::ElideRight, nameWidth));
    drawTextLine(painter, visual(row.width() - side - numberWidth, numberWidth), Qt::AlignRight, number);
    const int barRoom = row.width() - 2 * side - nameWidth - numberWidth - px(20);
    if (isSum || barRoom < px(16) || m_most <= 0 || amount.minor <= 0)
        return;
    const int length = std::max(px(2), static_cast<int>(static_cast<double>(amount.minor) / static_cast<double>(m_most) * barRoom));
    QRect bar = visual(side + nameWidth + px(10), std::min(length, barRoom));
    bar = QRect(bar.left(), row.center().y() - px(4), bar.width(), px(9));
    style_pictures::box(painter, QRectF(bar), px(2), t.chart[static_cast<std::size_t>(m_colour)], QColor());
}

} // namespace amanah::ui
