// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/import_keys.h"

#include "finance/book/reader.h"

namespace amanah::finance {

namespace {

// An exported gift of several lines is a row a line; the key of line n ends in "/line-n" (export_run.h).
QString lineOfKnownGift(BookConnection& connection, const QString& key)
{
    static const QString mark = QStringLiteral("/line-");
    const qsizetype at = key.lastIndexOf(mark);
    if (at <= 0)
        return {};
    Statement row(connection, "SELECT c.name FROM command c JOIN donation_line l ON l.donation = c.seq WHERE c.key = ? AND l.line = ?", key.left(at),
                  key.mid(at + mark.size()).toInt());
    return row.next() ? row.text(0) : QString();
}

QString commandOfKey(BookConnection& connection, const QString& key)
{
    {
        Statement row(connection, "SELECT name FROM command WHERE key = ?", key);
        if (row.next())
            return row.text(0);
    }
    return lineOfKnownGift(connection, key);
}

} // namespace

Result<KnownKeysQuery::Reply> answer(BookReader& reader, const KnownKeysQuery& query)
{
    KnownKeysQuery::Reply known;
    for (const QString& key : query.keys)
        if (const QString command = commandOfKey(reader.connection(), key); !command.isEmpty())
            known.insert(key, command);
    return known;
}

} // namespace amanah::finance
