// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys of a file the book knows already, and for what: an imported row that is there is a duplicate, a key that stands for anything
// else is a conflict. A reader's thread.
#pragma once

#include "finance/money/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace amanah::finance {

class BookReader;

struct KnownKeysQuery
{
    using Reply = QHash<QString, QString>; // key → command, of those known
    QStringList keys;
};

[[nodiscard]] Result<KnownKeysQuery::Reply> answer(BookReader& reader, const KnownKeysQuery& query);

} // namespace amanah::finance
