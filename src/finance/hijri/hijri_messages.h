// SPDX-License-Identifier: GPL-3.0-or-later
// The months that authorities announced: what may be said to the book, and what is answered. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/hijri/calendar_profile.h"
#include "finance/money/ids.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

struct AnnouncedMonths
{
    QString authority;
    std::vector<MonthStart> months; // an invalid first day: taken back
    QString source;
    AuditStamp audit;

    [[nodiscard]] QJsonObject toJson() const; // {"months":[{authority,month,first_day,days}],"audit":{…}}
};

// Says when months begin, or takes that back. The authority's whole table must then keep months of 29–30 and years of 354–355 days, so
// months that depend on each other are said together. Nothing that was posted changes.
struct AnnounceMonths
{
    static constexpr auto commandName = "hijri.announce";
    using Reply = AnnouncedMonths;
    QString authority; // a name as the community knows it, 1–80 characters
    QString months;    // "1445-09=2024-03-12,1445-10=2024-04-11"; taken back: "1445-09,1445-10"
    QString source;
    bool takenBack = false;
};

// Months in force, newest first; of all authorities when none is named.
struct MonthListQuery
{
    struct Row
    {
        QString authority;
        MonthStart start;
        int usualDays = 0; // how many days later than the base calendar has it; negative: earlier
        std::int64_t seq = 0;
        [[nodiscard]] QJsonObject toJson() const;
    };
    using Reply = std::vector<Row>;
    QString authority;
};

// The book's calendar with an authority's months; `authority` empty: as it stands. not_found on `authority` for one that announced none.
struct CalendarQuery
{
    using Reply = CalendarProfile;
    QString authority;
};

// Whose next due day would move, were `months` announced. Nothing is written.
struct MonthPreviewQuery
{
    struct Row
    {
        DonorId donor;
        QDate was;
        QDate now;
        [[nodiscard]] QJsonObject toJson() const; // {donor,was,now}
    };
    using Reply = std::vector<Row>;
    AnnounceMonths announced;
    QDate today;
};

} // namespace amanah::finance
