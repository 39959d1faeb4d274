// SPDX-License-Identifier: GPL-3.0-or-later
// The desk before the Eid prayer: zakat al-fitr of a household, in food or money, as a gift into the fund `fitrah`. Plain values.
#pragma once

#include "finance/donations/donations_messages.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

struct FitrGift
{
    Donation donation; // its number is the receipt's
    int heads = 0;
    QString kg; // of the staple: given, or what the money stands for

    [[nodiscard]] QJsonObject toJson() const;   // {id,number,date,donor,amount,currency,method,heads,kg,status}
    [[nodiscard]] QJsonObject toAnswer() const; // {"fitr":{…},"donation":{…},"audit":{…}}
};

// The worth is kg × price, half up, unless an amount is named. In food (`inKind`) the gift's line holds the kilograms.
struct RecordFitr
{
    static constexpr auto commandName = "fitr.record";
    using Reply = FitrGift;
    QString heads;
    QString kgPerHead;  // one sa' of the staple: 2.5, 3, 3.25, or half a sa' of wheat 1.625 (zakat.md 2.6)
    QString pricePerKg; // or `amount`
    QString amount;
    bool inKind = false;
    QString donor;
    bool anonymous = false;
    QString currency;
    QString method; // of money; empty: cash
    QString date;
    QString note;
};

// Newest first; gifts taken back are listed as reversed.
struct FitrListQuery
{
    struct Page
    {
        std::vector<FitrGift> rows;
        QString next;
    };
    using Reply = Page;
    QString from; // days of the gift; empty: no bound
    QString to;
    int limit = 100;
    QString after;
};

// Gifts taken back do not count.
struct FitrTotalsQuery
{
    struct Totals
    {
        std::int64_t gifts = 0;
        std::int64_t heads = 0;
        QString kgInKind;           // food at hand
        QString kgInMoney;          // food to be bought
        std::vector<Money> money;   // one a currency, of gifts of money
        [[nodiscard]] QJsonObject toJson() const;
    };
    using Reply = Totals;
    QString from;
    QString to;
};

} // namespace amanah::finance
