// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/connection.h"

#include "finance/book/sql_functions.h"

#include <QSqlDriver>
#include <QSqlError>
#include <atomic>
#include <cstring>
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

sqlite3_stmt* BookConnection::prepared(const char* sql)
{
    OwnedStatement& statement = m_statements[sql];
    if (!statement)
        statement = newlyPrepared(QByteArray::fromRawData(sql, static_cast<qsizetype>(std::strlen(sql))));
    return statement.get();
}

OwnedStatement BookConnection::newlyPrepared(const QByteArray& sql)
{
    sqlite3_stmt* fresh = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &fresh, nullptr);
    if (code != SQLITE_OK)
        throw SqlFailure(code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return OwnedStatement(fresh);
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

void FinalizeStatement::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

OneTimeStatement::OneTimeStatement(BookConnection& connection, const QString& sql, const QVariantList& values)
    : detail::OwnStatement{connection.newlyPrepared(sql.toUtf8())}, Statement(own.get())
{
    runWith(values);
}

Statement::Statement(sqlite3_stmt* statement) : m_statement(statement)
{
    if (sqlite3_stmt_busy(statement) != 0)
        throw std::logic_error("this statement is still being read");
}

Statement::~Statement()
{
    sqlite3_reset(m_statement);
}

void Statement::runWith(const QVariantList& values)
{
    int place = 0;
    for (const QVariant& value : values)
        bind(++place, value);
    run(place);
}

// The first row is made at once: a statement that writes has written when it is there.
void Statement::run(int places)
{
    if (sqlite3_bind_parameter_count(m_statement) != places)
        throw std::logic_error("not as many values as the statement has places");
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(code);
    m_isAtFirst = code == SQLITE_ROW;
    if (code == SQLITE_DONE)
        sqlite3_reset(m_statement);
}

bool Statement::next()
{
    if (m_isAtFirst) {
        m_isAtFirst = false;
        return true;
    }
    if (sqlite3_stmt_busy(m_statement) == 0)
        return false; // past the end; another step would begin again
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    sqlite3_reset(m_statement);
    return false;
}

void Statement::fail(int code) const
{
    throw SqlFailure(code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement))));
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Statement::view(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column)};
}

QString Statement::text(int column) const
{
    const QByteArrayView bytes = view(column);
    return bytes.isEmpty() ? (isNull(column) ? QString() : QStringLiteral("")) : QString::fromUtf8(bytes);
}

QByteArray Statement::blob(int column) const
{
    const QByteArrayView bytes = view(column);
    return bytes.isEmpty() ? (isNull(column) ? QByteArray() : QByteArray("", 0)) : bytes.toByteArray();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return static_cast<qlonglong>(integer(column));
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: return blob(column);
    default: return text(column);
    }
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

// A wrong place shows in run(); what is left is a text beyond SQLite's limits.
void Statement::bind(int place, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, place, value);
}

void Statement::bind(int place, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    if (sqlite3_bind_text64(m_statement, place, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        throw SqlFailure(SQLITE_TOOBIG, QStringLiteral("a text is too long"));
}

void Statement::bind(int place, const QByteArray& value)
{
    const int code = value.isNull() ? sqlite3_bind_null(m_statement, place)
                                    : sqlite3_bind_blob64(m_statement, place, value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        throw SqlFailure(SQLITE_TOOBIG, QStringLiteral("a text is too long"));
}

void Statement::bind(int place, const QVariant& value)
{
    if (value.isNull())
        sqlite3_bind_null(m_statement, place);
    else if (value.typeId() == QMetaType::QByteArray)
        bind(place, value.toByteArray());
    else if (value.typeId() == QMetaType::QString)
        bind(place, value.toString());
    else
        bind(place, static_cast<std::int64_t>(value.toLongLong()));
}

} // namespace amanah::finance
