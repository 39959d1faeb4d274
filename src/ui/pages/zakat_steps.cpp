// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_steps.h"

#include "ui/look/focus_ring.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int stepHigh = 44;
constexpr int stepCircle = 22;
constexpr int stepBareWide = 42; // of the circle alone

} // namespace

ZakatStepButton::ZakatStepButton(int number, const QString& name, QWidget* parent) : QAbstractButton(parent), m_number(number)
{
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("zakat_step_%1").arg(number));
    setAccessibleName(name);
    setToolTip(name);
}

void ZakatStepButton::set(const QString& amount, bool isDone, bool isRefused)
{
    if (amount == m_amount && isDone == m_done && isRefused == m_refused)
        return;
    m_amount = amount;
    m_done = isDone;
    m_refused = isRefused;
    setAccessibleDescription(isRefused ? tr("Something is to be put right here") : amount);
    setToolTip(accessibleDescription().isEmpty() ? text() : text() + u'\n' + accessibleDescription());
    update();
}

QSize ZakatStepButton::sizeHint() const
{
    return {px(180), px(stepHigh)};
}

QSize ZakatStepButton::minimumSizeHint() const
{
    return {px(stepBareWide), px(stepHigh)};
}

void ZakatStepButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = theme();
    const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentSoft : t.hover);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const int size = px(stepCircle);
    const bool bare = width() < px(2 * stepBareWide);
    const QRect circle = bare ? QRect((width() - size) / 2, (height() - size) / 2, size, size) : placed(QRect(px(10), (height() - size) / 2, size, size));
    const QColor edge = m_refused ? t.danger : isChecked() || m_done ? t.accent : t.lineStrong;
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(isChecked() && !m_refused ? t.accent : m_refused ? t.dangerSoft : m_done ? t.accentSoft : QColor(Qt::transparent));
    painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1));
    if (m_refused) {
        drawSign(painter, circle, Sign::Alert, px(14), t.danger);
    } else if (m_done && !isChecked()) {
        drawSign(painter, circle, Sign::Check, px(14), t.accent);
    } else {
        QFont bold = fontOf(TextStep::Hint);
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(isChecked() ? t.onAccent : t.text2);
        drawTextLine(painter, circle, Qt::AlignHCenter, numberText(m_number));
    }
    if (!bare)
        paintWords(painter);
    if (hasFocus() && focusIsShown())
        style_pictures::ring(painter, QRectF(rect()), 6);
}

void ZakatStepButton::paintWords(QPainter& painter) const
{
    const Theme& t = theme();
    const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int start = px(10) + px(stepCircle) + px(10);
    const int room = width() - start - px(10);
    const int nameHigh = m_amount.isEmpty() ? height() : height() * 3 / 5;
    const Qt::Alignment near = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    QFont font = fontOf(TextStep::Body);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(t.text);
    drawTextLine(painter, placed(QRect(start, 0, room, nameHigh)), near, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(t.text2);
    drawTextLine(painter, placed(QRect(start, nameHigh - px(2), room, height() - nameHigh)), near, m_amount);
}

void ZakatStepButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: focusNextChild(); break;
    case Qt::Key_Up: focusPreviousChild(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

ZakatSteps::ZakatSteps(const QStringList& names, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Steps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    for (const QString& name : names) {
        auto* button = new ZakatStepButton(static_cast<int>(m_buttons.size()) + 1, name, this);
        column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, step = static_cast<int>(m_buttons.size())] { Q_EMIT chosen(step); });
        m_buttons.push_back(button);
    }
}

void ZakatSteps::setCurrent(int step)
{
    button(step)->setChecked(true);
}

void ZakatSteps::set(int step, const QString& amount, bool isDone, bool isRefused)
{
    button(step)->set(amount, isDone, isRefused);
}

} // namespace amanah::ui
