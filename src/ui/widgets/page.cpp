// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace amanah::ui {

Page::Page(const QString& title, QWidget* parent) : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setSpacing(0);
    auto* head = new QWidget(this);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(px(12));
    m_title = new TextLabel(title, TextStep::Title, Ink::Text, head);
    m_subtitle = new TextLabel(TextStep::Body, Ink::Hint, head);
    m_subtitle->setElided(true);
    m_subtitle->hide();
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1);
    m_head->addStretch(0);
    all->addWidget(head);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(px(16));
    all->addLayout(m_content, 1);
    setAccessibleName(title);
    layOutMargins();
    connect(&Look::instance(), &Look::changed, this, &Page::layOutMargins);
}

void Page::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Page::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutMargins();
}

void Page::layOutMargins()
{
    // A window under 1300 wide leaves less than 1088 for the page beside the sidebar.
    const int side = width() < 1088 ? px(14) : px(20);
    m_title->parentWidget()->setFixedHeight(px(60));
    layout()->setContentsMargins(side, 0, side, px(16));
}

} // namespace amanah::ui
