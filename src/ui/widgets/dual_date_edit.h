// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a day that shows both calendars: what is typed on the start side, the other calendar in hint ink at the end side. Understood:
// 2026-11-21, 21.11.2026, 21/11/2026, 21 Nov 2026, 1448-06-11 (a year up to 1600 is Hijri), "today", "yesterday", "+1", "-3" (days from
// today), native digits. Up and Down move by a day. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QDate>
#include <QLineEdit>

namespace amanah::ui {

class DualDateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DualDateEdit(QWidget* parent = nullptr);
    void setDay(const QDate& day);
    // invalid_date on `date` with a sentence that says what to write.
    [[nodiscard]] finance::Result<QDate> day() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void keepStartSide();
};

// What DualDateEdit understands; pure.
[[nodiscard]] finance::Result<QDate> dayTyped(const QString& text, const QDate& today);

} // namespace amanah::ui
