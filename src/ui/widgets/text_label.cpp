// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include "ui/look/text_line.h"

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

void TextLabel::setBold(bool bold)
{
    m_bold = bold;
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

bool TextLabel::isPlain() const
{
    return textFormat() == Qt::PlainText || (textFormat() == Qt::AutoText && !Qt::mightBeRichText(text()));
}

// Plain text is drawn here because QLabel takes the side from the text: a Latin name in an Arabic page would leave its column.
void TextLabel::paintEvent(QPaintEvent* event)
{
    const bool selectable = textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (!isPlain() || selectable || text().isEmpty()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect place = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    QString shown = text();
    if (m_elided) {
        shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
        setToolTip(shown == text() ? QString() : text());
    }
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    const bool centred = !(alignment() & (Qt::AlignTop | Qt::AlignBottom));
    if (!wordWrap() && !buddy() && centred && !shown.contains(u'\n')) {
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
        drawTextLine(painter, place, side, shown);
        return;
    }
    int flags = static_cast<int>(side);
    flags |= wordWrap() ? Qt::TextWordWrap : 0;
    flags |= buddy() ? Qt::TextHideMnemonic : 0;
    style()->drawItemText(&painter, place, flags, palette(), isEnabled(), shown, foregroundRole());
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
    QFont font = fontOf(m_step);
    if (m_bold)
        font.setBold(true);
    setFont(font);
    QPalette inked = theme().palette();
    inked.setColor(QPalette::WindowText, theme().of(m_ink));
    inked.setColor(QPalette::Disabled, QPalette::WindowText, theme().disabled);
    setPalette(inked);
    setMinimumHeight(lineHeightOf(m_step));
    m_applying = false;
}

} // namespace amanah::ui
