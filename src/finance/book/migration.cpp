// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/migration.h"

#include "finance/book/backup.h"
#include "finance/book/recognise.h"
#include "finance/book/writer.h"

#include <QFile>

namespace amanah::finance {

namespace {

// An attempt that the power ended may have left a copy, whole or not; it is nobody's to overwrite.
QString freeCopyName(const BookPath& book)
{
    const QString usual = QStringLiteral("%1.before-v%2").arg(book.path()).arg(bookSchemaVersion);
    QString name = usual;
    for (int attempt = 2; QFileInfo::exists(name); ++attempt)
        name = QStringLiteral("%1.%2").arg(usual).arg(attempt);
    return name;
}

// One transaction.
void layStep(BookConnection& connection, quint32 version)
{
    QFile step(QStringLiteral(":/amanah/sql/schema_%1.sql").arg(version));
    if (!step.open(QIODevice::ReadOnly))
        throw std::logic_error("a schema step is missing from the program");
    const QByteArray sql = "BEGIN EXCLUSIVE;\n" + step.readAll() + "\nPRAGMA application_id = " + QByteArray::number(bookApplicationId) +
                           ";\nPRAGMA user_version = " + QByteArray::number(version) + ";\nCOMMIT;";
    try {
        connection.execute(sql.constData());
    } catch (const SqlFailure&) {
        if (connection.inTransaction())
            connection.execute("ROLLBACK");
        throw;
    }
}

} // namespace

Result<void> migrateBook(BookConnection& connection, const BookPath& book, quint32 from)
{
    if (from >= bookSchemaVersion)
        return {};
    if (from == 0) {
        laySchema(connection, from);
        return {};
    }
    const QString copy = freeCopyName(book);
    if (const auto kept = backupBook(book, copy); !kept)
        return Refusal(kept.error());
    quint32 version = from;
    try {
        for (; version < bookSchemaVersion; ++version)
            layStep(connection, version + 1);
    } catch (const SqlFailure&) {
        if (version == from)
            QFile::remove(copy); // the book is as it was, and a full disk needs the room
        throw;
    }
    return {};
}

void laySchema(BookConnection& connection, quint32 from)
{
    for (quint32 version = from; version < bookSchemaVersion; ++version)
        layStep(connection, version + 1);
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
        return writer.error().cause == QStringLiteral("no_permission") ? olderBook(header->schemaVersion) : Refusal(writer.error());
    return {};
}

} // namespace amanah::finance
