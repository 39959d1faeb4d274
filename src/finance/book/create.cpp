// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/create.h"

#include "finance/audit/durable_name.h"
#include "finance/book/migration.h"
#include "finance/book/network_place.h"
#include "finance/book/reader.h"
#include "finance/book/transaction.h"
#include "finance/book/writer.h"
#include "finance/funds/funds_store.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace amanah::finance {

namespace {

Refusal placeNotWritable()
{
    return refuse(Code::Unavailable, QStringLiteral("book"), QStringLiteral("A book cannot be made at this place."), QStringLiteral("no_permission"));
}

void recordBook(BookTransaction& transaction, const BookFacts& facts, const QString& organisation)
{
    AuditRecord record{"book.created", {}, {{"organisation", organisation}}, {}, false};
    record.data.text("book", facts.bookId).text("calendar", hijriCalendarName(facts.calendar)).text("currency", facts.currency.code());
    std::ignore = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO book (id, book_id, currency, calendar) VALUES (1, ?, ?, ?)", facts.bookId,
              facts.currency.code(), hijriCalendarName(facts.calendar));
}

Result<void> fillBook(const BookPath& file, const BookFacts& facts, const NewBook& wanted)
{
    auto connection = BookConnection::open(file, BookConnection::Mode::ReadWrite);
    if (!connection)
        return Refusal(connection.error());
    BookConnection& book = **connection;
    if (const auto laid = migrateBook(book, file, 0); !laid)
        return laid;
    book.execute("BEGIN IMMEDIATE");
    BookTransaction transaction(book, Actor{wanted.identity.user, {}, true}, wanted.identity.machine, {}, BookWriter::systemClockUs());
    recordBook(transaction, facts, wanted.organisation);
    addFirstFunds(transaction);
    book.execute("COMMIT");
    // One file is moved into place, so nothing may be left in a -wal beside it.
    book.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return {};
}

} // namespace

QJsonObject BookInfo::toJson() const
{
    const QJsonObject info{{QStringLiteral("id"), id}, {QStringLiteral("path"), path.path()}, {QStringLiteral("currency"), currency.code()}};
    return {{QStringLiteral("book"), info}};
}

Result<BookInfo> createBook(const NewBook& wanted)
{
    const auto currency = Currency::parse(wanted.currency.isEmpty() ? QStringLiteral("USD") : wanted.currency);
    if (!currency)
        return Refusal(currency.error());
    const auto calendar = parseHijriCalendar(wanted.calendar.isEmpty() ? QStringLiteral("umm_al_qura") : wanted.calendar);
    if (!calendar)
        return Refusal(calendar.error());
    if (wanted.organisation.size() > 200)
        return refuse(Code::InvalidInput, QStringLiteral("organisation"), QStringLiteral("A name has at most 200 characters."));
    if (QFileInfo::exists(wanted.path.path()))
        return refuse(Code::Conflict, QStringLiteral("book"), QStringLiteral("There is a file at this place already; it was left alone."));
    if (const auto place = checkLocalPlace(wanted.path); !place)
        return Refusal(place.error());
    if (!QDir().mkpath(QFileInfo(wanted.path.path()).absolutePath()))
        return placeNotWritable();

    const BookFacts facts{QUuid::createUuid().toString(QUuid::WithoutBraces), *currency, *calendar};
    const BookPath unfinished(wanted.path.path() + QStringLiteral(".new-") + facts.bookId.left(8));
    QFile file(unfinished.path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return placeNotWritable();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    Result<void> filled = refuse(Code::Defect, {}, {});
    try {
        filled = fillBook(unfinished, facts, wanted);
    } catch (const SqlFailure& failure) {
        filled = Refusal(failure.toError());
    }
    if (filled && !renameDurably(unfinished.path(), wanted.path.path()))
        filled = refuse(Code::Conflict, QStringLiteral("book"), QStringLiteral("There is a file at this place already; it was left alone."));
    if (!filled) {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(unfinished.path() + QString::fromLatin1(suffix));
        return Refusal(filled.error());
    }
    return BookInfo{facts.bookId, wanted.path, facts.currency};
}

Result<BookFacts> readBookFacts(const BookPath& book)
{
    const auto reader = BookReader::open(book, BookReader::Versions::Any);
    if (!reader)
        return Refusal(reader.error());
    return (*reader)->facts();
}

} // namespace amanah::finance
