// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeySequence>
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
    all->addWidget(m_line);
    m_label->setBuddy(editor);
    editor->setAccessibleName(withoutMnemonic(label));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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
    m_editor->setAccessibleDescription(wrong ? m_error : m_hint);
    if (m_editor->property("amanahInvalid").toBool() != wrong) {
        m_editor->setProperty("amanahInvalid", wrong);
        m_editor->update();
    }
}

} // namespace amanah::ui
