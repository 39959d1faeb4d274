// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choice_card.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QStyle>

namespace amanah::ui {

namespace {

constexpr int cardPadding = 14;
constexpr int radioSize = 18;
constexpr int cardSign = 22;
constexpr int cardWordsStart = cardPadding + radioSize + 12 + cardSign + 16;
constexpr int stepBarHeight = 4;
constexpr int stepBarGap = 6;

} // namespace

ChoiceCard::ChoiceCard(Sign sign, const QString& title, const QString& line, QWidget* parent)
    : QAbstractButton(parent), m_sign(sign), m_line(line)
{
    setText(title);
    setCheckable(true);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceCard::wordsPlace(int width) const
{
    const int high = QFontMetrics(fontOf(TextStep::Label)).boundingRect(0, 0, width - px(cardWordsStart + cardPadding), 10'000, Qt::TextWordWrap, m_line).height();
    return {px(cardWordsStart), px(cardPadding), width - px(cardWordsStart + cardPadding), lineHeightOf(TextStep::Body) + px(2) + high};
}

int ChoiceCard::heightForWidth(int width) const
{
    return wordsPlace(width).height() + 2 * px(cardPadding);
}

QSize ChoiceCard::sizeHint() const
{
    return {px(300), heightForWidth(px(380))};
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme();
    const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    painter.setPen(QPen(isChecked() ? colours.accent : colours.line, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? colours.accentSoft : underMouse() ? colours.hover : colours.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRectF radio(placed(QRect(px(cardPadding), px(cardPadding), px(radioSize), px(radioSize))));
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(colours.lineStrong, 1));
    painter.setBrush(isChecked() ? colours.accent : colours.base);
    painter.drawEllipse(radio.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isChecked()) {
        const qreal inset = radio.width() * 0.31;
        painter.setBrush(colours.onAccent);
        painter.drawEllipse(radio.adjusted(inset, inset, -inset, -inset));
    }
    drawSign(painter, placed(QRect(px(cardPadding + radioSize + 12), px(cardPadding), px(cardSign), px(cardSign))), m_sign, px(cardSign),
             isChecked() ? colours.accent : colours.text2);

    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    QRect words = wordsPlace(width());
    QFont bold = fontOf(TextStep::Body);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(placed(words), align, text());
    words.setTop(words.top() + lineHeightOf(TextStep::Body) + px(2));
    painter.setFont(fontOf(TextStep::Label));
    painter.setPen(colours.text2);
    painter.drawText(placed(words), align | Qt::TextWordWrap, m_line);
}

StepBar::StepBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::set(int step, int steps)
{
    m_step = step;
    m_steps = steps;
    update();
}

QSize StepBar::sizeHint() const
{
    return {100, stepBarHeight};
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int wide = (width() - (m_steps - 1) * stepBarGap) / m_steps;
    for (int step = 0; step < m_steps; ++step) {
        painter.setBrush(step <= m_step ? theme().accent : theme().line);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), QRect(step * (wide + stepBarGap), 0, wide, stepBarHeight)), 2, 2);
    }
}

} // namespace amanah::ui
