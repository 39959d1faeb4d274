// SPDX-License-Identifier: GPL-3.0-or-later
// Donors: what may be said, and what is answered. Plain values.
#pragma once

#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace amanah::finance {

struct Donor
{
    DonorId id;
    QString name; // of an erased one "erased 2032-01-05"
    QString kind; // person organisation household
    QString email;
    QString phone;
    QString note;
    DonorId mergedInto; // none: not merged
    bool erased = false;

    [[nodiscard]] QJsonObject toJson() const;
};

struct AddDonor
{
    static constexpr auto commandName = "donor.add";
    using Reply = Donor;
    QString name; // not blank, at most 200 characters
    QString kind; // empty: person
    QString email;
    QString phone;
    QString note;
};

// Fields without a value stay as they are.
struct UpdateDonor
{
    static constexpr auto commandName = "donor.update";
    using Reply = Donor;
    QString id;
    std::optional<QString> name;
    std::optional<QString> kind;
    std::optional<QString> email;
    std::optional<QString> phone;
    std::optional<QString> note;
};

// Says that two donors are one. Gifts stay where they were given and count with `into` from now on.
// Refused: not_found, invalid_input when both are the same, conflict on the field whose donor was merged or erased before.
struct MergeDonor
{
    static constexpr auto commandName = "donor.merge";
    using Reply = Donor; // of `from`
    QString from;
    QString into;
};

// Forgets a person for ever: facts, notes, references, assessments, reasons, of the donor and of all that were merged into it. Amounts,
// days, funds and numbers stay. Refused: not_found; conflict when merged (erase the survivor) or erased before; not_permitted on `id`
// while records must be kept (retention_messages.h), unless a reason is given.
struct EraseDonor
{
    static constexpr auto commandName = "donor.erase";
    using Reply = Donor;
    QString id;
    QString despiteRetention; // the reason; empty: duties hold
};

struct DonorQuery
{
    using Reply = Donor;
    QString id;
};

// Newest first; merged and erased ones are left out. `search` matches anywhere in name, e-mail or phone, whatever the case.
struct DonorListQuery
{
    struct Page
    {
        std::vector<Donor> donors;
        QString next; // cursor of the following page, empty at the end
    };
    using Reply = Page;
    QString search;
    int limit = 100; // at least 1
    QString after;
};

// One row a donor, merged and erased ones left out, by name (case and marks folded), for tables: with gifts that stand, their sum in the book's currency, anonymous ones
// included, and the day of the last. `search` as in DonorListQuery.
struct DonorTableQuery
{
    struct Row
    {
        DonorId id;
        QString name;
        QString kind;
        std::int64_t gifts = 0; // in any currency
        Money total;
        QDate lastGift; // invalid: none stands
    };
    struct Page
    {
        std::vector<Row> rows;
        QString next;           // cursor of the following page, empty at the end
        std::int64_t count = 0; // of all pages together
    };
    using Reply = Page;
    QString search;
    int limit = 200; // at least 1
    QString after;
};

// What one donor gave, together with all who were merged into it (or of whom it is one), by currency and year of the gift; anonymous gifts
// included.
struct DonorTotalsQuery
{
    struct Row
    {
        Money amount;
        int year = 0;
        std::int64_t gifts = 0;
    };
    struct Totals
    {
        std::int64_t seq = 0; // as of this audit record
        std::vector<Row> rows;
        std::vector<DonorId> people; // whose gifts these are: the donor, the survivor and all that lead there
    };
    using Reply = Totals;
    DonorId donor;
};

} // namespace amanah::finance
