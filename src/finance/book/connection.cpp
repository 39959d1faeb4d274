// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/connection.h"

#include "finance/book/sql_functions.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>
#include <QVariant>
#include <atomic>
#include <mutex>
#include <sqlite3.h>

namespace amanah::finance {

Error SqlFailure::toError() const
{
    const auto unavailable = [](const QString& message, const QString& cause) {
        return Error{Code::Unavailable, {}, message, cause};
    };
    switch (m_code & 0xff) {
    case SQLITE_FULL: return unavailable(QStringLiteral("The disk is full; nothing was written."), QStringLiteral("disk_full"));
    case SQLITE_IOERR: return unavailable(QStringLiteral("The disk reported an error; nothing was written."), QStringLiteral("io_error"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return unavailable(QStringLiteral("The book's file is damaged."), QStringLiteral("corrupt"));
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return unavailable(QStringLiteral("Another program is using the book."), QStringLiteral("locked"));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return unavailable(QStringLiteral("The book may not be written."), QStringLiteral("no_permission"));
    case SQLITE_CANTOPEN: return unavailable(QStringLiteral("The book cannot be opened."), QStringLiteral("no_permission"));
    case SQLITE_INTERRUPT: return unavailable(QStringLiteral("The work was interrupted."), QStringLiteral("restarting"));
    case SQLITE_NOMEM: return unavailable(QStringLiteral("There is not enough memory."), QStringLiteral("memory"));
    default: return Error{Code::Defect, {}, QStringLiteral("The book refused a statement."), QString::fromUtf8(what())};
    }
}

struct BookConnection::Interrupt
{
    std::mutex mutex;
    sqlite3* handle = nullptr; // null once the connection is gone
};

BookConnection::BookConnection() : m_interrupt(std::make_shared<Interrupt>())
{
    static std::atomic<std::uint64_t> serial = 0;
    m_name = QStringLiteral("book-%1").arg(serial.fetch_add(1));
}

BookConnection::~BookConnection()
{
    {
        const std::lock_guard lock(m_interrupt->mutex);
        m_interrupt->handle = nullptr;
    }
    m_statements.clear();
    if (m_database.isOpen())
        m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<BookConnection>> BookConnection::open(const BookPath& book, Mode mode)
{
    std::unique_ptr<BookConnection> connection(new BookConnection);
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    connection->m_database.setDatabaseName(book.path());
    connection->m_database.setConnectOptions(mode == Mode::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!connection->m_database.open()) {
        const int code = connection->m_database.lastError().nativeErrorCode().toInt();
        return Refusal(SqlFailure(code == 0 ? SQLITE_CANTOPEN : code, connection->m_database.lastError().text()).toError());
    }
    const QVariant handle = connection->m_database.driver()->handle();
    connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    connection->m_interrupt->handle = connection->m_handle;
    try {
        connection->configure(mode);
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
    return connection;
}

void BookConnection::configure(Mode mode)
{
    sqlite3_extended_result_codes(m_handle, 1);
    registerSqlFunctions(m_handle);
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA trusted_schema = OFF");
    // Without it REPLACE would delete rows past the triggers that forbid it.
    execute("PRAGMA recursive_triggers = ON");
    if (mode == Mode::ReadOnly) {
        execute("PRAGMA query_only = ON");
        return;
    }
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL");
    // What is deleted is overwritten, from the book's first day on: a page that was ever shared keeps no copy of a name.
    execute("PRAGMA secure_delete = ON");
}

quint32 BookConnection::schemaVersion()
{
    Statement row(*this, "PRAGMA user_version");
    return row.next() ? static_cast<quint32>(row.integer(0)) : 0;
}

void BookConnection::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw SqlFailure(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

QSqlQuery& BookConnection::prepared(const char* sql)
{
    std::unique_ptr<QSqlQuery>& query = m_statements[sql];
    if (!query)
        query = std::make_unique<QSqlQuery>(newlyPrepared(QString::fromUtf8(sql)));
    return *query;
}

QSqlQuery BookConnection::newlyPrepared(const QString& sql)
{
    QSqlQuery fresh(m_database);
    fresh.setForwardOnly(true);
    if (!fresh.prepare(sql))
        throw SqlFailure(fresh.lastError().nativeErrorCode().toInt(), fresh.lastError().text());
    return fresh;
}

bool BookConnection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

const BookFacts& BookConnection::facts()
{
    if (!m_facts) {
        Statement row(*this, "SELECT book_id, currency, calendar FROM book WHERE id = 1");
        if (!row.next())
            throw SqlFailure(SQLITE_CORRUPT, QStringLiteral("the book has no facts"));
        const auto currency = Currency::parse(row.text(1));
        const auto calendar = parseHijriCalendar(row.text(2));
        if (!currency || !calendar)
            throw SqlFailure(SQLITE_CORRUPT, QStringLiteral("the book's facts are damaged"));
        m_facts = std::make_unique<BookFacts>(BookFacts{row.text(0), *currency, *calendar});
    }
    return *m_facts;
}

std::function<void()> BookConnection::interrupter() const
{
    return [interrupt = m_interrupt] {
        const std::lock_guard lock(interrupt->mutex);
        if (interrupt->handle)
            sqlite3_interrupt(interrupt->handle);
    };
}

OneTimeStatement::OneTimeStatement(BookConnection& connection, const QString& sql, const QVariantList& values)
    : detail::OwnedQuery{connection.newlyPrepared(sql)}, Statement(query)
{
    runWith(values);
}

void Statement::runWith(const QVariantList& values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(static_cast<int>(i), values[i]);
    run();
}

QString Statement::columnName(int column) const
{
    return m_query.record().fieldName(column);
}

void Statement::run()
{
    if (!m_query.exec())
        throw SqlFailure(m_query.lastError().nativeErrorCode().toInt(), m_query.lastError().text());
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw SqlFailure(m_query.lastError().nativeErrorCode().toInt(), m_query.lastError().text());
    return false;
}

} // namespace amanah::finance
