// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/import_keys.h"

#include "finance/book/reader.h"

namespace amanah::finance {

Result<KnownKeysQuery::Reply> answer(BookReader& reader, const KnownKeysQuery& query)
{
    KnownKeysQuery::Reply known;
    for (const QString& key : query.keys) {
        Statement row(reader.connection(), "SELECT name FROM command WHERE key = ?", key);
        if (row.next())
            known.insert(key, row.text(0));
    }
    return known;
}

} // namespace amanah::finance
