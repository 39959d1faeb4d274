// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts: what may be said, and what is answered. Fields are text as the caller gave it; the form check judges them. Plain values.
#pragma once

#include "finance/access/proposal.h"
#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <optional>
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

// A gift, or a promise of one: `isPledge`.
struct Donation
{
    DonationId id;
    QString number; // "2026-000017": gapless in the year of its date; empty for a promise
    Money amount;
    DonorId donor; // none: loose cash
    bool anonymous = false;
    QString method;
    QDate date;
    QString hijri;
    bool reversed = false; // of a promise: voided
    DonationId reversedBy; // the audit record that says so
    bool isPledge = false; // no money yet, no number, no postings
    DonationId postedAs;   // of a promise: the gift it became
    DonationId pledge;     // of a gift: the promise that it was
    DonationId replaces;   // a gift taken back in the same step
    DonationId replacedBy; // the corrected copy of this one
    QString key;
    QString note;
    std::vector<DonationLine> lines;
    AuditStamp audit;
    std::optional<Proposal> proposal; // of a void that waits for a second person: nothing else is told then

    [[nodiscard]] bool hasEnded() const { return reversed || postedAs.isValid(); }
    // posted reversed; of a promise: pending posted voided.
    [[nodiscard]] QString status() const;
    // The members of the contract's `donation`; `hideAnonymous` leaves the donor of an anonymous gift out, as lists and exports do.
    [[nodiscard]] QJsonObject toJson(bool hideAnonymous = false) const;
    // {"donation":{…},"audit":{…}}, or {"proposal":{…}}
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
    QString overrideReason; // why it may be dated in a closed period; kept only when it is
};

// A promise or an uncleared cheque: the same fields, and no money moves yet.
struct PledgeDonation
{
    static constexpr auto commandName = "donation.pledge";
    using Reply = Donation;
    RecordDonation gift;
};

// The whole promise has come. Refused: already_voided when it was voided, conflict when it was posted before.
struct PostPledge
{
    static constexpr auto commandName = "donation.post";
    using Reply = Donation;
    QString id;
    QString date; // the gift's; empty: today
    QString overrideReason;
};

struct VoidDonation
{
    static constexpr auto commandName = "donation.void";
    static constexpr bool mayNeedApproval = true;
    using Reply = Donation;
    QString id;     // a gift's, or a promise's
    QString reason; // not blank
    QString date = {}; // of the reversal, in an open period; empty: today
};

// Takes a gift back and gives it again with what is named here changed. Refused as either would be.
struct CorrectDonation
{
    static constexpr auto commandName = "donation.correct";
    using Reply = Donation; // the new gift
    QString id;
    QString reason; // not blank
    std::optional<QString> amount;
    std::optional<QString> fund; // for the whole gift
    std::optional<QString> donor; // empty: loose cash
    std::optional<bool> anonymous;
    std::optional<QString> currency;
    std::optional<QString> method;
    std::optional<QString> date;
    std::optional<QString> note;
    std::vector<DonationLineInput> lines; // instead of the gift's
    QString overrideReason;
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
    std::vector<std::pair<QString, Money>> moreLines; // fund and amount of a split gift's lines after the first, in its currency
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
    QString status; // posted reversed pending; pending: open promises, which no other list shows
    QString search; // words in donor name, note or number; "49.90", "40..60", ">1000", "<5"
    int limit = 100;
    QString after;
};

// Every number of a year, in their order.
struct RegisterQuery
{
    struct Row
    {
        DonationId id;
        QString number;
        QString status; // issued reversed replaced
        DonationId reversedBy;
        DonationId replaces;
        DonationId replacedBy;
        [[nodiscard]] QJsonObject toJson() const;
    };
    struct Page
    {
        std::vector<Row> rows;
        QString next; // the number that the following page begins after; empty at the end
    };
    using Reply = Page;
    QString year;
    int limit = 1000;
    QString after;
};

// What a register sums up to; told of every row in its order.
class RegisterCount
{
public:
    void take(const RegisterQuery::Row& row);
    // {"issued","reversed","replaced","first","last","gapless"}: issued counts every number, reversed and replaced are among them.
    [[nodiscard]] QJsonObject toJson() const;

private:
    std::int64_t m_issued = 0;
    std::int64_t m_reversed = 0;
    std::int64_t m_replaced = 0;
    QString m_first;
    QString m_last;
    bool m_isGapless = true;
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
