// SPDX-License-Identifier: GPL-3.0-or-later
// Prices, nisab and kept assessments: what may be said to the book, and what is answered. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace amanah::finance {

// The prices, or the amount, that the book goes by. `gold` and `silver` are prices of one `unit`, empty when only an amount was set.
struct NisabSetting
{
    Currency currency;
    QString gold;
    QString silver;
    QString unit; // gram tola troy_ounce
    QString amount; // set directly, or empty: then 85 g of gold at the price above
    QDate date;
    QString source;

    std::int64_t seq = 0;

    [[nodiscard]] QJsonObject toJson() const; // {"nisab":{…}}
};

struct SetNisab
{
    static constexpr auto commandName = "nisab.set";
    using Reply = NisabSetting;
    QString gold;
    QString silver;
    QString amount; // instead of prices
    QString unit;   // empty: gram
    QString currency;
    QString date;
    QString source;
};

// not_found when none was ever set in the currency (the book's when empty).
struct NisabQuery
{
    using Reply = NisabSetting;
    QString currency;
};

struct KeptAssessment
{
    std::int64_t id = 0;
    DonorId donor;
    int hijriYear = 0;
    Money due;
    QString preset;
    AuditStamp audit;
    QDate date = {};
    std::int64_t replaces = 0;   // the assessment whose place it took
    std::int64_t replacedBy = 0; // the one that took its place

    [[nodiscard]] QJsonObject toJson() const; // {id,donor,hijri_year,currency,due,preset,date,replaces,replaced_by}
};

struct KeepAssessment
{
    static constexpr auto commandName = "zakat.keep";
    using Reply = KeptAssessment;
    QString donor;
    QString currency;
    QString due; // zero allowed
    QString preset;
    QString date; // empty: today
    QJsonObject request;
    QJsonObject answer;
    QString replaces = {}; // id of an assessment of the same person that this one revises; each is revised once, and stays as it is
};

// not_found on `id`. Request and answer are empty when they were erased.
struct AssessmentQuery
{
    struct Shown
    {
        KeptAssessment kept;
        QJsonObject request;
        QJsonObject answer;
        [[nodiscard]] QJsonObject toJson() const; // {"assessment":{…,request,answer},"audit":{…}}
    };
    using Reply = Shown;
    QString id;
};

// Newest first.
struct AssessmentListQuery
{
    struct Page
    {
        std::vector<KeptAssessment> rows;
        QString next;
    };
    using Reply = Page;
    QString donor; // empty: everybody's
    int hijriYear = 0;
    int limit = 100;
    QString after;
};

// Every price and amount that was set, newest first.
struct NisabHistoryQuery
{
    struct Page
    {
        std::vector<NisabSetting> rows;
        QString next;
    };
    using Reply = Page;
    QString currency; // empty: all
    int limit = 100;
    QString after;
};

// Two kept answers side by side: what rose, what fell, which opinions differ. Amounts of two currencies have no change.
[[nodiscard]] QJsonObject comparedAssessments(const AssessmentQuery::Shown& was, const AssessmentQuery::Shown& now);

struct ZakatYear
{
    int hijriYear = 0;
    Money due;
    Money paid;
};

// Due: the newest assessment of each year and currency. Paid: posted, unreversed gifts to zakat funds, by the Hijri year
// that their intention names ("zakat:1447"), else of their day.
struct ZakatDueQuery
{
    struct Years
    {
        std::vector<ZakatYear> rows;
        std::vector<DonorId> people; // whose years these are: the donor, the survivor of its merges and all that lead there
        [[nodiscard]] QJsonObject toJson() const; // {"years":[{hijri_year,currency,due,paid,open}]}
    };
    using Reply = Years;
    QString donor;
};

} // namespace amanah::finance
