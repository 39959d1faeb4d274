// SPDX-License-Identifier: GPL-3.0-or-later
// How long zakat has lain unspent: what came first is taken to be spent first, and what is left is to be given within a lunar year of
// its gift (zakat.md 2.7). The rule is pure; the query reads zakat funds. Reader's thread.
#pragma once

#include "finance/money/ids.h"
#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

class BookReader;

struct ZakatLayer
{
    QDate date;              // the gift's own
    std::int64_t minor = 0;  // what is left of it
    QDate giveBy = {};       // the same Hijri day a year later
    bool overdue = false;
};

// `layers` in any order; gives what is left after `spent`, oldest first. More spent than came leaves nothing.
[[nodiscard]] std::vector<ZakatLayer> layersLeft(std::vector<ZakatLayer> layers, std::int64_t spent);

struct AgeingQuery
{
    struct Fund
    {
        QString code;
        Currency currency;
        std::vector<ZakatLayer> layers;
        [[nodiscard]] QJsonObject toJson() const; // {fund,currency,unspent,overdue,layers:[{date,amount,give_by,overdue}]}
    };
    using Reply = std::vector<Fund>;
    QDate today;
};
[[nodiscard]] Result<AgeingQuery::Reply> answer(BookReader& reader, const AgeingQuery& query);

} // namespace amanah::finance
