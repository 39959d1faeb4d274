// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace amanah::ui {

Banner::Banner(QWidget* parent) : QFrame(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(10), px(6), px(10), px(6));
    row->setSpacing(px(6));
    row->addSpacing(px(16 + 18 + 12 - 10)); // the sign, painted
    m_strong = new TextLabel(TextStep::Body, Ink::Text, this);
    m_strong->setBold(true);
    m_text = new TextLabel(TextStep::Body, Ink::Text, this);
    m_text->setWordWrap(true);
    m_button = new Button(QString(), Button::Kind::Quiet, this);
    m_button->setSmall(true);
    row->addWidget(m_strong);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    setMinimumHeight(px(44));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const auto pressed = m_content.pressed)
            pressed();
    });
    connect(&Look::instance(), &Look::changed, this, [this] { setMinimumHeight(px(44)); });
    hide();
}

void Banner::set(const Content& content)
{
    const bool isNew = !isVisible() || content.strong != m_content.strong || content.text != m_content.text;
    m_content = content;
    m_strong->setText(content.strong);
    m_strong->setVisible(!content.strong.isEmpty());
    m_text->setText(content.text);
    m_button->setText(content.buttonText);
    m_button->setVisible(!content.buttonText.isEmpty());
    setAccessibleName(content.strong.isEmpty() ? content.text : tr("%1 %2").arg(content.strong, content.text));
    show();
    update();
    if (isNew) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::clear()
{
    m_content = {};
    hide();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor edge = theme().ink(m_content.tone);
    painter.fillRect(rect(), theme().soft(m_content.tone));
    painter.fillRect(QRect(0, 0, width(), 1), edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), edge);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(px(16), 0, px(18), height()));
    drawSign(painter, place, m_content.sign, px(18), edge);
}

} // namespace amanah::ui
