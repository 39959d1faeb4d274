// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace amanah::ui {

TextLabel::TextLabel(TextStep step, Ink ink, QWidget* parent) : QLabel(parent), m_step(step), m_ink(ink)
{
    connect(&Look::instance(), &Look::changed, this, &TextLabel::apply);
    apply();
}

TextLabel::TextLabel(const QString& text, TextStep step, Ink ink, QWidget* parent) : TextLabel(step, ink, parent)
{
    setText(text);
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    apply();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    if (elided)
        setMinimumWidth(px(24));
    updateGeometry();
    update();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        apply();
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(side), palette(), isEnabled(), shown, foregroundRole());
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return m_elided ? QSize(px(24), least.height()) : least;
}

void TextLabel::apply()
{
    // Setting font or palette comes back as a change event.
    if (m_applying)
        return;
    m_applying = true;
    setFont(fontOf(m_step));
    QPalette inked = theme().palette();
    inked.setColor(QPalette::WindowText, theme().of(m_ink));
    inked.setColor(QPalette::Disabled, QPalette::WindowText, theme().disabled);
    setPalette(inked);
    setMinimumHeight(lineHeightOf(m_step));
    m_applying = false;
}

} // namespace amanah::ui
