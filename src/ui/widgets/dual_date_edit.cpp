// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dual_date_edit.h"

#include "finance/exchange/native_digits.h"
#include "ui/look/look.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>

namespace amanah::ui {

namespace {

// The calendar in which nothing was typed.
QString otherCalendar(const QString& typed, const QDate& day)
{
    static const QRegularExpression hijriYear(QStringLiteral("(^|\\D)1[345][0-9]{2}(\\D|$)|(^|\\D)1600(\\D|$)"));
    return hijriYear.match(finance::foldNativeDigits(typed)).hasMatch() ? dayText(day) : shortHijriText(day);
}

} // namespace

DualDateEdit::DualDateEdit(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("today"));
    keepStartSide();
}

void DualDateEdit::setDay(const QDate& day)
{
    setText(dayText(day));
}

finance::Result<QDate> DualDateEdit::day() const
{
    return dayTyped(text(), QDate::currentDate());
}

void DualDateEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const auto typed = day();
    if (!typed)
        return;
    QPainter painter(this);
    painter.setFont(fontOf(TextStep::Label));
    painter.setPen(isEnabled() ? theme().text3 : theme().disabled);
    const QString other = otherCalendar(text(), *typed);
    const int free = width() - 2 * px(10) - fontMetrics().horizontalAdvance(text()) - px(12);
    if (painter.fontMetrics().horizontalAdvance(other) > free)
        return; // no room: half a date would mislead
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    drawTextLine(painter, rect().adjusted(px(10), 0, -px(10), 0), side, isolated(other));
}

void DualDateEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        keepStartSide();
}

// Left to itself a line edit follows the text, and digits would go to the side of the other calendar.
void DualDateEdit::keepStartSide()
{
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void DualDateEdit::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0 || isReadOnly() || event->modifiers() != Qt::NoModifier) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const auto typed = day();
    setDay(typed ? typed->addDays(step) : QDate::currentDate());
    Q_EMIT textEdited(text());
}

} // namespace amanah::ui
