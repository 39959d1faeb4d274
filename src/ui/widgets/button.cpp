// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace amanah::ui {

namespace {

struct ButtonInks
{
    QColor fill, edge, words, keys;
};

ButtonInks buttonInks(Button::Kind kind, bool enabled, bool hot, bool down)
{
    const Theme& t = theme();
    const bool bare = kind == Button::Kind::Link || kind == Button::Kind::IconOnly;
    if (!enabled)
        return {bare ? QColor() : t.window, bare ? QColor() : t.line, t.disabled, t.disabled};
    const QColor under = down ? t.neutralSoft : hot ? t.hover : t.base;
    switch (kind) {
    case Button::Kind::Usual: return {under, t.lineStrong, t.text, t.text3};
    case Button::Kind::Quiet: return {under, t.line, t.text, t.text3};
    case Button::Kind::Primary: {
        const QColor fill = hot || down ? t.accentHover : t.accent;
        return {fill, fill, t.onAccent, t.onAccent};
    }
    case Button::Kind::Danger: return {under, t.danger, t.danger, t.danger};
    case Button::Kind::DangerFilled: return {t.danger, t.danger, t.base, t.base};
    case Button::Kind::Link: return {QColor(), QColor(), t.link, t.text3};
    case Button::Kind::IconOnly: return {hot || down ? t.hover : QColor(), QColor(), t.text2, t.text3};
    }
    return {under, t.lineStrong, t.text, t.text3};
}

QString buttonWords(const QString& text)
{
    QString words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size())
            ++i;
        words += text.at(i);
    }
    return words;
}

} // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent) : QPushButton(text, parent), m_kind(kind)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (kind == Kind::Link)
        setCursor(Qt::PointingHandCursor);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Button::Button(QAction* action, Sign sign, Kind kind, QWidget* parent) : Button(QString(), kind, parent)
{
    m_action = action;
    m_sign = sign;
    connect(action, &QAction::changed, this, &Button::followAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    followAction();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setSign(Sign sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void Button::setShortcutText(const QString& text)
{
    m_shortcutText = text;
    updateGeometry();
    update();
}

void Button::setPending(const QString& text)
{
    m_pendingText = text;
    // The press is swallowed, not the button disabled: a disabled button would lose the focus.
    setAttribute(Qt::WA_TransparentForMouseEvents, !text.isEmpty());
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

bool Button::event(QEvent* event)
{
    if (!m_pendingText.isEmpty() && (event->type() == QEvent::KeyPress || event->type() == QEvent::Shortcut)) {
        const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
        if (!key || key->key() == Qt::Key_Space || key->key() == Qt::Key_Select)
            return true;
    }
    return QPushButton::event(event);
}

void Button::followAction()
{
    setText(m_action->text());
    setToolTip(m_action->toolTip() == buttonWords(m_action->text()) ? QString() : m_action->toolTip());
    setEnabled(m_action->isEnabled());
    // Shown while it stands nowhere yet it would be a window of its own and take the focus from the one in front.
    if (!m_action->isVisible())
        hide();
    else if (parentWidget() != nullptr)
        show();
    m_shortcutText = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString words = buttonWords(m_action->text());
    setAccessibleName(words);
    if (m_kind == Kind::IconOnly)
        setToolTip(m_shortcutText.isEmpty() ? words : tr("%1 (%2)").arg(words, m_shortcutText));
    updateGeometry();
    update();
}

Button::Parts Button::parts() const
{
    Parts p;
    p.words = m_kind == Kind::IconOnly ? QString() : m_pendingText.isEmpty() ? buttonWords(text()) : m_pendingText;
    p.keys = m_pendingText.isEmpty() && m_kind != Kind::IconOnly ? m_shortcutText : QString();
    p.sign = m_pendingText.isEmpty() ? m_sign : std::optional(Sign::Spin);
    p.font = fontOf(m_small ? TextStep::Label : TextStep::Body);
    if (m_kind == Kind::Primary || m_kind == Kind::DangerFilled)
        p.font.setBold(true);
    p.signSize = m_kind == Kind::IconOnly && !m_small ? px(18) : px(16);
    p.wordsWidth = QFontMetrics(p.font).horizontalAdvance(p.words);
    p.keysWidth = p.keys.isEmpty() ? 0 : QFontMetrics(fontOf(TextStep::Hint)).horizontalAdvance(p.keys);
    p.width = p.wordsWidth + (p.sign ? p.signSize : 0) + p.keysWidth;
    const int pieces = (p.words.isEmpty() ? 0 : 1) + (p.sign ? 1 : 0) + (p.keys.isEmpty() ? 0 : 1);
    p.width += px(8) * std::max(0, pieces - 1);
    return p;
}

QSize Button::sizeHint() const
{
    const int height = px(m_small ? 28 : 32);
    if (m_kind == Kind::IconOnly)
        return {height, height};
    const int side = m_kind == Kind::Link ? px(2) : px(m_small ? 10 : 12);
    return {parts().width + 2 * side + 2, height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool enabled = isEnabled();
    const bool hot = enabled && underMouse() && m_pendingText.isEmpty();
    const ButtonInks inks = buttonInks(m_kind, enabled, hot, isDown() || isChecked());
    style_pictures::box(painter, QRectF(rect()), px(6), inks.fill, inks.edge);
    drawContent(painter, inks.words, inks.keys);
}

void Button::drawContent(QPainter& painter, const QColor& words, const QColor& keys) const
{
    const Parts p = parts();
    int x = (width() - p.width) / 2;
    const auto place = [&](int size) {
        const QRect logical(x, 0, size, height());
        x += size + px(8);
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    if (p.sign)
        drawSign(painter, place(p.signSize), *p.sign, p.signSize, words);
    if (!p.words.isEmpty()) {
        QFont font = p.font;
        font.setUnderline(m_kind == Kind::Link);
        painter.setFont(font);
        painter.setPen(words);
        drawTextLine(painter, place(p.wordsWidth), Qt::AlignLeft, p.words);
    }
    if (!p.keys.isEmpty()) {
        painter.setFont(fontOf(TextStep::Hint));
        painter.setPen(keys);
        painter.setLayoutDirection(Qt::LeftToRight);
        drawTextLine(painter, place(p.keysWidth), Qt::AlignLeft, p.keys);
    }
}

} // namespace amanah::ui
