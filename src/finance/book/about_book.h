// SPDX-License-Identifier: GPL-3.0-or-later
// What a book says of itself: the facts fixed when it was made, whose it is, and whether sample data were written into it. Plain values.
#pragma once

#include "finance/book/connection.h"

namespace amanah::finance {

class BookReader;

struct AboutBookQuery
{
    struct About
    {
        QString bookId;
        QString organisation; // may be empty
        Currency currency;
        HijriCalendar calendar = HijriCalendar::UmmAlQura;
        bool hasSample = false;
    };
    using Reply = About;
};
[[nodiscard]] Result<AboutBookQuery::About> answer(BookReader& reader, const AboutBookQuery& query);

} // namespace amanah::finance
