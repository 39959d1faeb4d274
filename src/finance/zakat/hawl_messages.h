// SPDX-License-Identifier: GPL-3.0-or-later
// The zakat year of a person as the book keeps it: stated balances, the anchor, the next due day, reminders. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

struct StatedBalance
{
    DonorId donor;
    Money amount; // no currency when the text was erased
    QDate date;
    AuditStamp audit;

    [[nodiscard]] QJsonObject toJson() const; // {"balance":{donor,amount,currency,date},"audit":{…}}
};

// What a person's zakatable wealth comes to from a day on. The amount is a private text: it goes when the person is erased.
struct StateBalance
{
    static constexpr auto commandName = "zakat.balance";
    using Reply = StatedBalance;
    QString donor;
    QString amount; // zero allowed; below zero is invalid_wealth
    QString currency;
    QString date;
};

struct HawlSetting
{
    DonorId donor;
    QDate anchor; // invalid: the year follows from balances, or from the last assessment
    QString preset;
    QString authority;
    AuditStamp audit;

    [[nodiscard]] QJsonObject toJson() const; // {"hawl_setting":{donor,anchor,preset,authority},"audit":{…}}
};

// How a person's year is counted. What is not named keeps its default; the newest setting holds as a whole.
struct SetHawl
{
    static constexpr auto commandName = "zakat.hawl";
    using Reply = HawlSetting;
    QString donor;
    QString anchor;
    QString preset;    // empty: the default preset
    QString authority; // not_found when it announced no months
};

// What the nisab was from a day on, by the book's prices and the person's opinions.
struct NisabOfDay
{
    QDate from;
    Money amount;
    bool byDefault = false; // the price that the opinions go by was not set, or only an amount was
};

struct PersonHawl
{
    enum class By { Nothing, Anchor, Balances, Assessment };

    DonorId donor; // the survivor
    By by = By::Nothing;
    QDate anchor;
    QDate nextDue; // on or after the day asked about
    QString hijriDue;
    bool restarted = false;
    QString authority; // whose months were followed
    bool pricesUnknown = false; // balances were followed without a nisab: any wealth counts
    bool pricesStale = false;
    bool pricesLate = false;         // the first was set after the first balance, and holds before its day, too
    std::vector<NisabOfDay> nisabs;  // that balances were compared with, oldest first
    std::vector<StatedBalance> balances; // oldest first

    [[nodiscard]] QJsonObject toJson() const;
};

struct HawlQuery
{
    using Reply = PersonHawl;
    QString donor;
    QDate today;
};

// Everybody whose next due day lies within `days`, soonest first.
struct ReminderQuery
{
    struct Row
    {
        PersonHawl hawl;
        QString name; // empty when erased
        int inDays = 0;
        [[nodiscard]] QJsonObject toJson() const; // {donor,name,due_on,hijri_due,in_days,by}
    };
    using Reply = std::vector<Row>;
    int days = 30;
    QDate today;
};

} // namespace amanah::finance
