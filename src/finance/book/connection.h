// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection to a book and its prepared statements. It belongs to the thread that opened it, as Qt SQL demands; only
// interrupter() may be used from elsewhere. Every statement is prepared and its values bound. A failing statement throws SqlFailure, which
// never leaves finance/book: the writer and the reader turn it into an Error.
#pragma once

#include "finance/book/book_path.h"
#include "finance/book/unit_of_work.h"
#include "finance/hijri/hijri_date.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>
#include <stdexcept>
#include <unordered_map>

struct sqlite3;

namespace amanah::finance {

class SqlFailure : public std::runtime_error
{
public:
    // what() is "SQLite 2067: <its text>"; the text may quote what a user typed.
    SqlFailure(int code, const QString& text) : std::runtime_error("SQLite " + std::to_string(code) + ": " + text.toStdString()), m_code(code) {}
    [[nodiscard]] int code() const { return m_code; } // SQLite's extended result code
    // The world is unfit (full, corrupt, busy, interrupted, …) as an `unavailable`; a constraint or a bad statement is a Defect.
    [[nodiscard]] Error toError() const;

private:
    int m_code;
};

struct BookFacts
{
    QString bookId;
    Currency currency;
    HijriCalendar calendar = HijriCalendar::UmmAlQura;
};

class BookConnection
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    // The file must have been recognised as a book (recognise.h). Refused with `unavailable` and its cause.
    [[nodiscard]] static Result<std::unique_ptr<BookConnection>> open(const BookPath& book, Mode mode);
    ~BookConnection();
    BookConnection(const BookConnection&) = delete;
    BookConnection& operator=(const BookConnection&) = delete;

    // Statements without values: BEGIN, SAVEPOINT, PRAGMA.
    void execute(const char* sql);
    // Prepared once for each text; the pointer is its name, so pass literals.
    [[nodiscard]] QSqlQuery& prepared(const char* sql);
    [[nodiscard]] QSqlQuery newlyPrepared(const QString& sql);
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    // Read once, from the row that never changes.
    [[nodiscard]] const BookFacts& facts();
    // As committed; the header of the file may lag behind it while a -wal stands beside it.
    [[nodiscard]] quint32 schemaVersion();
    // Makes a running statement fail with `interrupted`; safe from any thread and after this connection is gone.
    [[nodiscard]] std::function<void()> interrupter() const;

private:
    struct Interrupt;
    BookConnection();
    void configure(Mode mode);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    std::unordered_map<const char*, std::unique_ptr<QSqlQuery>> m_statements;
    std::unique_ptr<BookFacts> m_facts;
    std::shared_ptr<Interrupt> m_interrupt;
};

// One use of a prepared statement: binds, runs, and lets go of its rows at the end of the scope.
class Statement
{
public:
    template <class... Values>
    Statement(BookConnection& connection, const char* sql, const Values&... values) : m_query(connection.prepared(sql))
    {
        int position = 0;
        (m_query.bindValue(position++, toVariant(values)), ...);
        run();
    }
    Statement(BookConnection& connection, const char* sql, const QVariantList& values) : m_query(connection.prepared(sql))
    {
        runWith(values);
    }
    ~Statement() { m_query.finish(); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] std::int64_t integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] bool isNull(int column) const { return m_query.value(column).isNull(); }

private:
    static QVariant toVariant(std::int64_t value) { return QVariant(static_cast<qlonglong>(value)); }
    static QVariant toVariant(int value) { return QVariant(value); }
    static QVariant toVariant(bool value) { return QVariant(value ? 1 : 0); }
    static QVariant toVariant(const QString& value) { return QVariant(value.isNull() ? QString::fromLatin1("") : value); }
    static QVariant toVariant(const QByteArray& value) { return QVariant(value); }
    static QVariant toVariant(const QVariant& value) { return value; }
    template <class Tag>
    static QVariant toVariant(Id<Tag> id)
    {
        return toVariant(id.value);
    }

protected:
    explicit Statement(QSqlQuery& query) : m_query(query) {}
    void runWith(const QVariantList& values);

private:
    void run();

    QSqlQuery& m_query;
};

namespace detail {
struct OwnedQuery
{
    QSqlQuery query;
};
} // namespace detail

// A statement whose text depends on the question (which filters are set); still prepared, its values still bound.
class OneTimeStatement : private detail::OwnedQuery, public Statement
{
public:
    OneTimeStatement(BookConnection& connection, const QString& sql, const QVariantList& values);
};

// An id or SQL NULL for "none".
template <class Tag>
[[nodiscard]] QVariant orNull(Id<Tag> id)
{
    return id.isValid() ? QVariant(static_cast<qlonglong>(id.value)) : QVariant();
}

} // namespace amanah::finance
