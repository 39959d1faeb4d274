// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/look/style_pictures.h"
#include "ui/widgets/panel_corners.h"
#include "ui/widgets/text_label.h"

#include <QChildEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace amanah::ui {

Panel::Panel(const QString& title, QWidget* parent) : QFrame(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    auto* head = new QWidget(this);
    head->setFixedHeight(px(44));
    m_header = new QHBoxLayout(head);
    // Margins do not mirror; what the start side has more is a spacing.
    m_header->setContentsMargins(px(10), 0, px(10), 0);
    m_header->setSpacing(px(10));
    m_header->addSpacing(px(6));
    m_title = new TextLabel(title, TextStep::Heading, Ink::Text, head);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    all->addWidget(head);
    head->setVisible(!title.isEmpty());
    m_body = new QVBoxLayout;
    m_body->setSpacing(px(12));
    all->addLayout(m_body, 1);
    setBodyMargins(16, 12);
    setAccessibleName(title);
    connect(&Look::instance(), &Look::changed, this, [this, head] {
        head->setFixedHeight(px(44));
        m_header->setContentsMargins(px(10), 0, px(10), 0);
        setBodyMargins(m_horizontal, m_vertical);
    });
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->parentWidget()->setVisible(!title.isEmpty());
    setAccessibleName(title);
    setBodyMargins(m_horizontal, m_vertical);
}

void Panel::setBodyMargins(int horizontal, int vertical)
{
    m_horizontal = horizontal;
    m_vertical = vertical;
    if (horizontal == 0 && m_corners.isEmpty()) {
        for (const auto corner : {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner})
            m_corners += new PanelCorner(this, corner);
    }
    for (PanelCorner* corner : m_corners)
        corner->setVisible(horizontal == 0);
    placeCorners();
    // Under a header the header's own air is enough.
    const bool headed = !m_title->text().isEmpty();
    m_body->setContentsMargins(px(horizontal), headed ? 0 : px(vertical), px(horizontal), px(vertical));
}

void Panel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeCorners();
}

void Panel::childEvent(QChildEvent* event)
{
    QFrame::childEvent(event);
    if (event->added() && event->child()->isWidgetType() && !m_corners.isEmpty() && !qobject_cast<PanelCorner*>(event->child()))
        QMetaObject::invokeMethod(this, &Panel::placeCorners, Qt::QueuedConnection); // above what came
}

void Panel::placeCorners()
{
    for (PanelCorner* corner : m_corners)
        corner->place();
}

void Panel::setTone(int tone)
{
    m_tone = tone;
    update();
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& t = theme();
    const bool toned = m_tone >= 0;
    const Tone tone = toned ? static_cast<Tone>(m_tone) : Tone::Neutral;
    style_pictures::box(painter, QRectF(rect()), px(8), toned ? t.soft(tone) : t.base, toned ? t.ink(tone) : t.line);
}

} // namespace amanah::ui
