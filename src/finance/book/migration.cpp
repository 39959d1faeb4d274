// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/migration.h"

#include "finance/book/backup.h"
#include "finance/book/recognise.h"
#include "finance/book/writer.h"

#include <QFile>

namespace amanah::finance {

Result<void> migrateBook(BookConnection& connection, const BookPath& book, quint32 from)
{
    if (from >= bookSchemaVersion)
        return {};
    if (from > 0) {
        const auto kept = backupBook(book, QStringLiteral("%1.before-v%2").arg(book.path()).arg(bookSchemaVersion));
        if (!kept)
            return Refusal(kept.error());
    }
    laySchema(connection, from);
    return {};
}

void laySchema(BookConnection& connection, quint32 from)
{
    for (quint32 version = from + 1; version <= bookSchemaVersion; ++version) {
        QFile step(QStringLiteral(":/amanah/sql/schema_%1.sql").arg(version));
        if (!step.open(QIODevice::ReadOnly))
            throw std::logic_error("a schema step is missing from the program");
        const QByteArray sql = "BEGIN EXCLUSIVE;\n" + step.readAll() + "\nPRAGMA application_id = " +
                               QByteArray::number(bookApplicationId) + ";\nPRAGMA user_version = " + QByteArray::number(version) +
                               ";\nCOMMIT;";
        try {
            connection.execute(sql.constData());
        } catch (const SqlFailure&) {
            if (connection.inTransaction())
                connection.execute("ROLLBACK");
            throw;
        }
    }
}

Result<void> bringUpToDate(const BookPath& book, const WriterIdentity& identity)
{
    const auto header = recogniseBook(book);
    if (!header)
        return Refusal(header.error());
    if (header->schemaVersion == bookSchemaVersion)
        return {};
    const auto writer = BookWriter::open(book, identity);
    if (!writer)
        return Refusal(writer.error());
    return {};
}

} // namespace amanah::finance
