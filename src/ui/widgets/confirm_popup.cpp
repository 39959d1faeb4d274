// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm_popup.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int confirmWidth = 340;
QPointer<ConfirmPopup> g_openConfirm;

} // namespace

ConfirmPopup* ConfirmPopup::ask(QWidget* anchor, const Question& question, std::function<void(const Answer&)> confirmed)
{
    if (g_openConfirm)
        g_openConfirm->finish();
    auto* popup = new ConfirmPopup(anchor->window(), question, std::move(confirmed));
    g_openConfirm = popup;
    connect(anchor, &QObject::destroyed, popup, &QObject::deleteLater);
    popup->placeAt(anchor);
    popup->show();
    popup->raise();
    popup->m_cancel->setFocus(Qt::PopupFocusReason);
    return popup;
}

ConfirmPopup::ConfirmPopup(QWidget* window, const Question& question, std::function<void(const Answer&)> confirmed)
    : QFrame(window), m_confirmed(std::move(confirmed)), m_focusBefore(window->focusWidget())
{
    setObjectName(QStringLiteral("confirmPopup"));
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(10));
    all->addWidget(new TextLabel(question.title, TextStep::Heading, Ink::Text, this));
    auto* text = new TextLabel(question.text, TextStep::Body, Ink::Second, this);
    text->setWordWrap(true);
    text->setVisible(!question.text.isEmpty());
    all->addWidget(text);
    if (!question.reasonLabel.isEmpty()) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(QStringLiteral("reason"));
        all->addWidget(new Field(question.reasonLabel, m_reason, this));
    }
    if (!question.checkBox.isEmpty()) {
        m_check = new QCheckBox(question.checkBox, this);
        m_check->setObjectName(QStringLiteral("check"));
        m_check->setChecked(question.checked);
        all->addWidget(m_check);
    }
    addButtons(all, question);
    setFixedWidth(px(confirmWidth));
}

void ConfirmPopup::addButtons(QVBoxLayout* all, const Question& question)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch(1);
    m_cancel = new Button(tr("Cancel"), Button::Kind::Quiet, this);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setShortcutText(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_verb = new Button(question.verb, question.verbKind, this);
    m_verb->setObjectName(QStringLiteral("verb"));
    row->addWidget(m_cancel);
    row->addWidget(m_verb);
    all->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &ConfirmPopup::finish);
    connect(m_verb, &QPushButton::clicked, this, &ConfirmPopup::confirm);
    if (m_reason) {
        m_verb->setEnabled(false);
        connect(m_reason, &QLineEdit::textChanged, m_verb, [this](const QString& text) { m_verb->setEnabled(!text.trimmed().isEmpty()); });
        connect(m_reason, &QLineEdit::returnPressed, m_verb, &QPushButton::click);
    }
}

void ConfirmPopup::confirm()
{
    const Answer answer{m_reason ? m_reason->text().trimmed() : QString(), m_check && m_check->isChecked()};
    const auto confirmed = m_confirmed;
    finish();
    if (confirmed)
        confirmed(answer);
}

void ConfirmPopup::finish()
{
    if (g_openConfirm == this)
        g_openConfirm.clear();
    m_confirmed = {};
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

void ConfirmPopup::placeAt(QWidget* anchor)
{
    adjustSize();
    const QSize size = layout()->hasHeightForWidth() ? QSize(width(), layout()->heightForWidth(width())) : sizeHint();
    resize(size);
    const QRect room = parentWidget()->rect().adjusted(px(8), px(8), -px(8), -px(8));
    const QRect at(anchor->mapTo(parentWidget(), QPoint(0, 0)), anchor->size());
    // Under the button, at its end side; above it where there is no room below.
    int x = layoutDirection() == Qt::RightToLeft ? at.left() : at.right() - size.width();
    int y = at.bottom() + px(6);
    if (y + size.height() > room.bottom())
        y = at.top() - px(6) - size.height();
    x = std::clamp(x, room.left(), std::max(room.left(), room.right() - size.width()));
    y = std::clamp(y, room.top(), std::max(room.top(), room.bottom() - size.height()));
    move(x, y);
}

void ConfirmPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool ConfirmPopup::focusNextPrevChild(bool next)
{
    // Tab goes round inside until the question is answered.
    QList<QWidget*> stops;
    for (QWidget* widget : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_cancel),
                            static_cast<QWidget*>(m_verb)}) {
        if (widget && widget->isEnabled())
            stops += widget;
    }
    const qsizetype at = stops.indexOf(parentWidget()->window()->focusWidget());
    const qsizetype to = (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ConfirmPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style_pictures::box(painter, QRectF(rect()), px(8), theme().raised, theme().lineStrong);
}

} // namespace amanah::ui
