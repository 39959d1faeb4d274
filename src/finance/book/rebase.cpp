// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/rebase.h"

#include "finance/book/migration.h"
#include "finance/book/reader.h"
#include "finance/book/recognise.h"
#include "finance/book/transaction.h"
#include "finance/book/writer.h"

namespace amanah::finance {

namespace {

AuditStamp appendRebase(BookConnection& connection, const WriterIdentity& identity, const KnownHead& known, const char* cause, const QString& reason)
{
    AuditRecord record{"book.rebased", {}, {{"reason", reason}}, {}, false};
    record.data.text("cause", QString::fromLatin1(cause)).hex("known_head", known.head).number("known_size", known.size);
    connection.execute("BEGIN IMMEDIATE");
    BookTransaction transaction(connection, Actor{identity.user, {}, true}, identity.machine, {}, BookWriter::systemClockUs());
    const AuditStamp stamp = transaction.append(record);
    connection.execute("COMMIT");
    return stamp;
}

// The newest checkpoint of at most `size` records, or 0. A book of version 1 has none.
std::int64_t checkpointOf(BookConnection& connection, std::int64_t size)
{
    if (connection.schemaVersion() < 2)
        return 0;
    Statement row(connection, "SELECT coalesce(max(size), 0) FROM checkpoint WHERE size <= ?", size);
    return row.next() ? row.integer(0) : 0;
}

} // namespace

bool hasHead(BookConnection& connection, const KnownHead& known)
{
    Statement row(connection, "SELECT hash FROM audit WHERE seq = ?", known.size);
    if (!row.next() || row.blob(0) != known.head)
        return false;
    return known.checkpoint == 0 || checkpointOf(connection, known.checkpoint) == known.checkpoint;
}

KnownHead headOf(BookConnection& connection)
{
    Statement row(connection, "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    return row.next() ? KnownHead{row.integer(0), row.blob(1), checkpointOf(connection, row.integer(0))} : KnownHead();
}

Result<AuditStamp> acceptBook(const BookPath& book, const WriterIdentity& identity, const QString& reason)
{
    if (reason.trimmed().isEmpty() || reason.size() > 1000)
        return refuse(Code::InvalidInput, QStringLiteral("reason"), QStringLiteral("A reason of at most 1000 characters is needed."));
    auto writer = BookWriter::open(book, identity);
    if (!writer)
        return Refusal(writer.error());
    BookConnection& connection = (*writer)->connection();
    try {
        const HeadMemory memory(connection.facts().bookId, book);
        const auto known = memory.known();
        if (!known || hasHead(connection, *known))
            return refuse(Code::Conflict, QStringLiteral("book"), QStringLiteral("This machine knows no other past of this book; there is nothing to accept."));
        const AuditStamp stamp = appendRebase(connection, identity, *known, "accepted", reason);
        memory.keep(headOf(connection));
        return stamp;
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
}

Result<void> rebaseRestored(const QString& fresh, const BookPath& place, const WriterIdentity& identity)
{
    std::optional<KnownHead> lost;
    {
        const auto reader = BookReader::open(BookPath(fresh), BookReader::Versions::Any);
        if (!reader)
            return Refusal(reader.error());
        const auto read = (*reader)->inOneMoment([&](BookReader& moment) {
            lost = HeadMemory(moment.facts().bookId, place).known();
            if (lost && hasHead(moment.connection(), *lost))
                lost.reset();
        });
        if (!read || !lost)
            return read;
    }
    auto opened = BookConnection::open(BookPath(fresh), BookConnection::Mode::ReadWrite);
    if (!opened)
        return Refusal(opened.error());
    BookConnection& connection = **opened;
    try {
        laySchema(connection, connection.schemaVersion());
        std::ignore = appendRebase(connection, identity, *lost, "restored", {});
        // One whole file is moved into place, so nothing may be left beside it.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.execute("PRAGMA journal_mode = DELETE");
        return {};
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
}

void rememberRestored(const BookPath& place)
{
    const auto reader = BookReader::open(place, BookReader::Versions::Any);
    if (!reader)
        return;
    std::ignore = (*reader)->inOneMoment(
        [&](BookReader& moment) { HeadMemory(moment.facts().bookId, place).keep(headOf(moment.connection())); });
}

} // namespace amanah::finance
