// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts: what may be said, and what is answered. Fields are text as the caller gave it; the form check judges them. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

struct DonationLine
{
    QString fund; // its code
    Money amount;
    QString intention; // the fund's kind unless stated
    QString quantity = {}; // of goods: "12.5"; empty for money
    QString unit = {};     // "kg"
};

struct Donation
{
    DonationId id;
    QString number; // "2026-000017": gapless in the year of its date
    Money amount;
    DonorId donor; // none: loose cash
    bool anonymous = false;
    QString method;
    QDate date;
    QString hijri;
    bool reversed = false;
    DonationId reversedBy; // the audit record of the reversal
    QString key;
    QString note;
    std::vector<DonationLine> lines;
    AuditStamp audit;

    // The members of the contract's `donation`; `hideAnonymous` leaves the donor of an anonymous gift out, as lists and exports do.
    [[nodiscard]] QJsonObject toJson(bool hideAnonymous = false) const;
    // {"donation":{…},"audit":{…}}
    [[nodiscard]] QJsonObject toAnswer() const;
};

struct DonationLineInput
{
    QString fund;
    QString amount;
    QString intention;
    QString quantity = {}; // goods only, with its unit: a decimal above zero with at most three decimals
    QString unit = {};
};

struct RecordDonation
{
    static constexpr auto commandName = "donation.record";
    using Reply = Donation;
    QString amount; // empty with `lines`: their sum
    QString fund;   // code, id or name; unused when `lines` are given, which must sum to `amount`
    QString donor;
    bool anonymous = false;
    QString currency; // empty: the book's
    QString method;   // empty: cash
    QString date;     // empty: today
    QString note;
    std::vector<DonationLineInput> lines;
};

struct VoidDonation
{
    static constexpr auto commandName = "donation.void";
    using Reply = Donation;
    QString id;
    QString reason; // not blank
};

// One row of an import file: donor and fund are found or made, the gift posted and, if the row says so, reversed on its own date.
struct RecordImportedDonation
{
    static constexpr auto commandName = "donation.import";
    struct Done
    {
        DonationId donation;
        bool donorCreated = false;
        bool fundCreated = false;
    };
    using Reply = Done;
    Money amount;
    QDate date;
    QString donorName; // blank: loose cash
    QString email;
    QString phone;
    QString fund; // code or name; empty: general
    QString method;
    QString methodText;
    QString note;
    QString reference;
    bool reversed = false;
    bool createFund = false;
};

struct DonationQuery
{
    using Reply = Donation;
    QString id;
};

// Newest day first. Filters are combined; empty ones do not filter.
struct DonationListQuery
{
    struct Page
    {
        std::vector<Donation> donations;
        QString next; // cursor of the following page, empty at the end
    };
    using Reply = Page;
    QString from;
    QString to;
    QString donor;
    QString fund;
    QString method;
    QString status; // posted reversed
    QString search; // words in donor name, note or number; "49.90", "40..60", ">1000", "<5"
    int limit = 100;
    QString after;
};

struct TotalsQuery
{
    struct Row
    {
        QString key;
        QString label;
        Money amount;
        std::int64_t count = 0;
    };
    struct Totals
    {
        QString by;
        std::int64_t seq = 0; // as of this audit record
        std::vector<Row> rows;
        [[nodiscard]] QJsonObject toJson() const; // {"by":…,"totals":[…]}
    };
    using Reply = Totals;
    QString by; // "" donor fund month hijri_month method
    QString from;
    QString to;
};

} // namespace amanah::finance
