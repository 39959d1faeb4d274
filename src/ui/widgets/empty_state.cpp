// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace amanah::ui {

EmptyState::EmptyState(Sign sign, QWidget* parent) : QWidget(parent), m_sign(sign)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(6));
    all->addStretch(1);
    all->addSpacing(px(32 + 4)); // the sign, painted
    m_sentence = new TextLabel(TextStep::Body, Ink::Text, this);
    m_sentence->setBold(true);
    m_line = new TextLabel(TextStep::Label, Ink::Second, this);
    for (TextLabel* label : {m_sentence, m_line}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        all->addWidget(label);
    }
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(px(8));
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    all->addSpacing(px(6));
    all->addLayout(m_buttons);
    all->addStretch(1);
    m_line->hide();
}

void EmptyState::set(const QString& sentence, const QString& line)
{
    m_sentence->setText(sentence);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    setAccessibleName(sentence);
    update();
}

void EmptyState::addButton(QWidget* button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect place(0, m_sentence->y() - px(36), width(), px(32));
    drawSign(painter, place, m_sign, px(32), theme().text3);
}

} // namespace amanah::ui
