// SPDX-License-Identifier: GPL-3.0-or-later
// The lunar year as a picture: from the day it began to the day it falls due, both calendars at its ends, today between; with balances their
// course over the nisab. Runs from right to left in Arabic. The same in words for a screen reader. GUI thread.
#pragma once

#include "finance/money/money.h"

#include <QDate>
#include <QWidget>
#include <vector>

namespace amanah::ui {

struct HawlPicture
{
    struct Balance
    {
        QDate date;
        finance::Money amount;
    };
    QDate anchor; // invalid: no year runs
    QDate dueOn;
    QDate today; // the day of the reckoning
    bool restarted = false;
    finance::Money nisab; // without a valid currency: not known
    std::vector<Balance> balances; // oldest first
    std::vector<QDate> paid; // days on which a full year was complete
};

class HawlTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit HawlTimeline(QWidget* parent = nullptr);
    void set(const HawlPicture& picture);
    [[nodiscard]] const HawlPicture& picture() const { return m_picture; }
    [[nodiscard]] QString inWords() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;
    [[nodiscard]] int xOf(const QDate& day, const QRect& room) const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] int headHigh() const; // above the course and the bar
    [[nodiscard]] int yearHigh() const; // the bar and what stands below it
    void drawYear(QPainter& painter, const QRect& room) const;
    void drawMonths(QPainter& painter, const QRect& room) const;
    void drawEnd(QPainter& painter, const QRect& room, const QDate& day, const QString& word, bool atStart) const;
    void drawCourse(QPainter& painter, const QRect& room) const;

    HawlPicture m_picture;
};

} // namespace amanah::ui
