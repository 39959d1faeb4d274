// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people and their programs write them in files: 2019-05-11, 11.05.2019, 05/11/2019, May 11, 2019 11:21 AM, ١١ مايو ٢٠١٩. A time of
// day is read over: the day is the one written, no zone moves it. 03/04/2019 is never guessed from itself: only other rows or the
// caller can tell. Days parted by points are day first everywhere they are used. Years have four digits and are civil, 1900 to 2999.
// Month names: English, Arabic, German, French, Spanish, Italian, Dutch, Portuguese, Turkish, Indonesian, Malay, Bosnian, Urdu, Persian.
#pragma once

#include "finance/money/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace amanah::finance {

enum class DateOrder
{
    Ymd,
    Dmy,
    Mdy,
};

// "ymd", "dmy", "mdy".
QString dateOrderName(DateOrder order);
[[nodiscard]] Result<DateOrder> parseDateOrder(const QString& name);

// `order` decides only where the text leaves it open. invalid_date on "date" otherwise.
[[nodiscard]] Result<QDate> parseDateText(QStringView text, DateOrder order);

// Sees every date of a file, then says which order it uses.
class DateEvidence
{
public:
    void see(QStringView text, qint64 line);
    // invalid_date on "date_order", cause "ambiguous", naming the line, when the rows cannot tell or contradict each other.
    [[nodiscard]] Result<DateOrder> decide() const;

private:
    qint64 m_dayFirst = 0; // first line that proves it; 0 none
    qint64 m_monthFirst = 0;
    qint64 m_either = 0; // first line that could be both
    bool m_seen = false;
    DateOrder m_written = DateOrder::Ymd; // of the first date that leaves nothing open
};

} // namespace amanah::finance
