// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/look/icons.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

QString withoutMnemonic(const QString& label)
{
    QString plain = label;
    const qsizetype at = plain.indexOf(u'&');
    if (at >= 0)
        plain.remove(at, 1);
    return plain;
}

} // namespace

Field::Field(const QString& label, QWidget* editor, QWidget* parent) : QWidget(parent), m_editor(editor)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(4));
    auto* top = new QHBoxLayout;
    top->setSpacing(px(6));
    m_label = new TextLabel(label, TextStep::Label, Ink::Second, this);
    top->addWidget(m_label, 1);
    const QKeySequence mnemonic = QKeySequence::mnemonic(label);
    if (!mnemonic.isEmpty())
        top->addWidget(new TextLabel(mnemonic.toString(QKeySequence::NativeText), TextStep::Hint, Ink::Hint, this));
    all->addLayout(top);
    editor->setParent(this);
    all->addWidget(editor);
    m_line = new TextLabel(TextStep::Hint, Ink::Hint, this);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->hide();
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(0);
    m_signRoom = new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    bottom->addItem(m_signRoom);
    bottom->addWidget(m_line, 1);
    all->addLayout(bottom);
    m_label->setBuddy(editor);
    editor->setAccessibleName(withoutMnemonic(label));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    keepStartSide();
}

void Field::setHint(const QString& text)
{
    m_hint = text;
    showLine();
}

void Field::setError(const QString& text)
{
    const bool isNew = m_error != text;
    m_error = text;
    showLine();
    if (isNew && !text.isEmpty()) {
        QAccessibleEvent event(m_editor, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void Field::clearError()
{
    setError({});
}

void Field::showLine()
{
    const bool wrong = !m_error.isEmpty();
    m_line->setText(wrong ? m_error : m_hint);
    m_line->setInk(wrong ? Ink::Danger : Ink::Hint);
    m_line->setVisible(wrong || !m_hint.isEmpty());
    m_signRoom->changeSize(wrong ? px(14) + px(5) : 0, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    layout()->invalidate();
    update();
    m_editor->setAccessibleDescription(wrong ? m_error : m_hint);
    if (m_editor->property("amanahInvalid").toBool() != wrong) {
        m_editor->setProperty("amanahInvalid", wrong);
        m_editor->update();
    }
}

void Field::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        keepStartSide();
}

// Left to itself a line edit follows the text: a Latin name in an Arabic form would stand far from its label.
void Field::keepStartSide()
{
    auto* line = qobject_cast<QLineEdit*>(m_editor);
    if (!line || line->property("amanahOwnSide").toBool())
        return;
    line->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void Field::paintEvent(QPaintEvent*)
{
    if (m_error.isEmpty())
        return;
    QPainter painter(this);
    const QRect room(0, m_line->y(), px(14), lineHeightOf(TextStep::Hint));
    drawSign(painter, QStyle::visualRect(layoutDirection(), rect(), room), Sign::Alert, px(14), theme().danger);
}

} // namespace amanah::ui
