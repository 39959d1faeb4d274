// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hawl_timeline.h"

#include "finance/hijri/hijri_date.h"
#include "ui/look/look.h"
#include "ui/look/text_line.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

namespace amanah::ui {

namespace {

constexpr int hawlBarHigh = 8;
constexpr int hawlSide = 6;
constexpr int hawlCourseAtLeast = 76;

} // namespace

HawlTimeline::HawlTimeline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    set({});
}

void HawlTimeline::set(const HawlPicture& picture)
{
    m_picture = picture;
    setAccessibleName(tr("The lunar year"));
    setAccessibleDescription(inWords());
    setToolTip(m_picture.anchor.isValid() ? inWords() : QString());
    updateGeometry();
    update();
}

QSize HawlTimeline::sizeHint() const
{
    return {px(420), minimumSizeHint().height() + px(m_picture.balances.empty() ? 0 : 32)};
}

// Both ends with both calendars, whatever the language and the size of its type.
QSize HawlTimeline::minimumSizeHint() const
{
    return {px(240), headHigh() + yearHigh() + (m_picture.balances.empty() ? 0 : px(hawlCourseAtLeast))};
}

int HawlTimeline::headHigh() const
{
    return lineHeightOf(TextStep::Label) + px(8) + lineHeightOf(TextStep::Hint);
}

int HawlTimeline::yearHigh() const
{
    return px(hawlBarHigh) + 3 * lineHeightOf(TextStep::Hint) + px(8);
}

bool HawlTimeline::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

QString HawlTimeline::heading() const
{
    if (!m_picture.anchor.isValid() || !m_picture.dueOn.isValid())
        return tr("No lunar year runs");
    const auto all = static_cast<int>(m_picture.anchor.daysTo(m_picture.dueOn));
    const auto passed = static_cast<int>(std::clamp<qint64>(m_picture.anchor.daysTo(m_picture.today), 0, all));
    if (passed >= all)
        return tr("The lunar year is complete");
    return digitsText(tr("%1 of %n days of the lunar year", nullptr, all).arg(passed));
}

QString HawlTimeline::inWords() const
{
    if (!m_picture.anchor.isValid() || !m_picture.dueOn.isValid())
        return tr("Say when the lunar year began, and it is drawn here.");
    QString words = tr("%1. It began on %2 (%3) and falls due on %4 (%5).")
                        .arg(heading(), dayText(m_picture.anchor), hijriText(m_picture.anchor), dayText(m_picture.dueOn), hijriText(m_picture.dueOn));
    if (m_picture.restarted)
        words += u' ' + tr("The wealth fell below the nisab, and the year began anew.");
    return words;
}

QDate HawlTimeline::first() const
{
    QDate day = m_picture.anchor;
    if (!m_picture.balances.empty() && (!day.isValid() || m_picture.balances.front().date < day))
        day = m_picture.balances.front().date;
    return day;
}

QDate HawlTimeline::last() const
{
    return std::max(m_picture.dueOn.isValid() ? m_picture.dueOn : m_picture.today, m_picture.balances.empty() ? QDate() : m_picture.today);
}

int HawlTimeline::xOf(const QDate& day, const QRect& room) const
{
    const qint64 all = std::max<qint64>(1, first().daysTo(last()));
    const qint64 at = std::clamp<qint64>(first().daysTo(day), 0, all);
    const int along = static_cast<int>(at * (room.width() - 1) / all);
    return layoutDirection() == Qt::RightToLeft ? room.right() - along : room.left() + along;
}

void HawlTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect all = rect().adjusted(px(hawlSide), 0, -px(hawlSide), 0);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const int head = lineHeightOf(TextStep::Label);
    QFont bold = fontOf(TextStep::Label);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme().text);
    drawTextLine(painter, QRect(all.left(), 0, all.width(), head), start, heading());
    if (!first().isValid()) {
        painter.setFont(fontOf(TextStep::Hint));
        painter.setPen(theme().text3);
        painter.drawText(QRect(all.left(), head + px(4), all.width(), all.height() - head), int(start | Qt::AlignTop) | Qt::TextWordWrap, inWords());
        return;
    }
    const int above = all.height() - headHigh() - yearHigh();
    const bool hasCourse = !m_picture.balances.empty() && above >= px(hawlCourseAtLeast);
    const int courseHigh = hasCourse ? std::min(above, px(260)) : 0;
    if (hasCourse)
        drawCourse(painter, QRect(all.left(), head + px(8), all.width(), courseHigh));
    drawYear(painter, QRect(all.left(), headHigh() + courseHigh, all.width(), yearHigh()));
}

// The bar with today's mark above it, the months and both ends below.
void HawlTimeline::drawYear(QPainter& painter, const QRect& room) const
{
    const Theme& t = theme();
    const int high = px(hawlBarHigh);
    const QRect bar(room.left(), room.top(), room.width(), high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.neutralSoft);
    painter.drawRoundedRect(bar, 3, 3);
    if (m_picture.anchor.isValid()) {
        const int from = xOf(m_picture.anchor, room);
        const int to = xOf(std::min(m_picture.today, m_picture.dueOn), room);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(QRect(QPoint(std::min(from, to), bar.top()), QPoint(std::max(from, to), bar.bottom())), 3, 3);
    }
    for (const QDate& paid : m_picture.paid) {
        painter.setBrush(t.ok);
        painter.drawEllipse(QPointF(xOf(paid, room), bar.center().y() + 0.5), high * 0.7, high * 0.7);
    }
    const int now = xOf(m_picture.today, room);
    painter.fillRect(QRect(now - 1, bar.top() - px(4), 2, high + px(8)), t.text);
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(t.text2);
    const QString word = tr("Today: %1", "the day of the reckoning").arg(shortHijriText(m_picture.today));
    const int wide = painter.fontMetrics().horizontalAdvance(word);
    const int line = lineHeightOf(TextStep::Hint);
    const int left = std::clamp(now - wide / 2, room.left(), std::max(room.left(), room.right() - wide));
    drawTextLine(painter, QRect(left, bar.top() - line - px(3), wide, line), Qt::AlignLeft | Qt::AlignAbsolute, word);
    drawMonths(painter, QRect(room.left(), bar.bottom() + px(3), room.width(), line));
    const QRect ends(room.left(), bar.bottom() + px(5) + line, room.width(), 2 * line);
    const bool runs = m_picture.anchor.isValid() && m_picture.dueOn.isValid();
    drawEnd(painter, ends, runs ? m_picture.anchor : first(), runs ? tr("Began %1") : tr("From %1"), true);
    drawEnd(painter, ends, runs ? m_picture.dueOn : last(), runs ? tr("Due %1") : tr("Until %1"), false);
}

// First days of Hijri months, named where there is room.
void HawlTimeline::drawMonths(QPainter& painter, const QRect& room) const
{
    const auto calendar = wordsOptions().calendar;
    painter.setFont(fontOf(TextStep::Hint));
    int freeFrom = -1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (QDate day = first(); day <= last(); day = day.addDays(1)) {
        const auto hijri = finance::toHijri(day, calendar);
        if (!hijri || hijri->day != 1)
            continue;
        const int x = xOf(day, room);
        painter.fillRect(QRect(x, room.top() - px(3), 1, px(4)), theme().lineStrong);
        const QString name = hijriMonthName(hijri->month);
        const int wide = painter.fontMetrics().horizontalAdvance(name);
        const int along = mirrored ? room.right() - x : x - room.left();
        if (along - wide / 2 < std::max(freeFrom, 0) || along + wide / 2 > room.width())
            continue;
        painter.setPen(theme().text3);
        drawTextLine(painter, QRect(x - wide / 2, room.top(), wide, room.height()), Qt::AlignLeft | Qt::AlignAbsolute, name);
        freeFrom = along + wide / 2 + px(12);
    }
}

void HawlTimeline::drawEnd(QPainter& painter, const QRect& room, const QDate& day, const QString& word, bool atStart) const
{
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), atStart ? Qt::AlignLeft : Qt::AlignRight);
    const int line = room.height() / 2;
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(theme().text);
    // Both ends stand in one line: the month is shortened where they would meet.
    const QString whole = word.arg(isolated(hijriText(day)));
    const bool fits = painter.fontMetrics().horizontalAdvance(whole) < room.width() / 2 - px(6);
    drawTextLine(painter, QRect(room.left(), room.top(), room.width(), line), side, fits ? whole : word.arg(isolated(shortHijriText(day))));
    painter.setPen(theme().text3);
    drawTextLine(painter, QRect(room.left(), room.top() + line, room.width(), line), side, isolated(dayText(day)));
}

// A balance holds until the next one, so the course is a stair.
void HawlTimeline::drawCourse(QPainter& painter, const QRect& room) const
{
    const Theme& t = theme();
    std::int64_t top = m_picture.nisab.currency.isValid() ? m_picture.nisab.minor : 0;
    for (const auto& balance : m_picture.balances)
        top = std::max(top, balance.amount.minor);
    top = std::max<std::int64_t>(1, top + top / 8);
    const auto yOf = [&](std::int64_t minor) {
        const double part = static_cast<double>(std::clamp<std::int64_t>(minor, 0, top)) / static_cast<double>(top);
        return room.bottom() - static_cast<int>(part * (room.height() - 1));
    };
    for (int step = 0; step <= 3; ++step)
        painter.fillRect(QRect(room.left(), room.bottom() - step * (room.height() - 1) / 3, room.width(), 1), step == 0 ? t.lineStrong : t.chartGrid);
    QPainterPath course;
    int y = 0;
    for (const auto& balance : m_picture.balances) {
        const int x = xOf(balance.date, room);
        if (course.elementCount() == 0) // isEmpty() is also true of a lone first point
            course.moveTo(x, yOf(balance.amount.minor));
        else
            course.lineTo(x, y);
        y = yOf(balance.amount.minor);
        course.lineTo(x, y);
    }
    course.lineTo(xOf(m_picture.today, room), y);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.chart[0], 2));
    painter.drawPath(course);
    if (!m_picture.nisab.currency.isValid())
        return;
    QPen dashed(t.warning, 1.5, Qt::DashLine);
    const int nisab = yOf(m_picture.nisab.minor);
    painter.setPen(dashed);
    painter.drawLine(room.left(), nisab, room.right(), nisab);
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(t.warning);
    const int line = lineHeightOf(TextStep::Hint);
    drawTextLine(painter, QRect(room.left(), nisab - line - 2, room.width(), line), QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft),
                 tr("Nisab %1").arg(isolated(moneyText(m_picture.nisab))));
}

} // namespace amanah::ui
