// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection to a book and its prepared statements. It belongs to the thread that opened it, as Qt SQL demands; only
// interrupter() may be used from elsewhere. Qt opens and closes the file; statements run through SQLite's own interface on Qt's handle
// (docs/decisions.md). Every statement is prepared and its values bound. A failing statement throws SqlFailure, which never leaves
// finance/book: the writer and the reader turn it into an Error.
#pragma once

#include "finance/book/book_path.h"
#include "finance/book/unit_of_work.h"
#include "finance/hijri/hijri_date.h"

#include <QByteArrayView>
#include <QSqlDatabase>
#include <QVariant>
#include <functional>
#include <memory>
#include <stdexcept>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

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

struct FinalizeStatement
{
    void operator()(sqlite3_stmt* statement) const;
};
using OwnedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

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
    [[nodiscard]] sqlite3_stmt* prepared(const char* sql);
    [[nodiscard]] OwnedStatement newlyPrepared(const QByteArray& sql);
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
    std::unordered_map<const char*, OwnedStatement> m_statements;
    std::unique_ptr<BookFacts> m_facts;
    std::shared_ptr<Interrupt> m_interrupt;
};

// One use of a prepared statement: binds, runs, and lets go of its rows at the end of the scope. A statement that is still being read
// cannot be used a second time (std::logic_error).
class Statement
{
public:
    template <class... Values>
    Statement(BookConnection& connection, const char* sql, const Values&... values) : Statement(connection.prepared(sql))
    {
        int place = 0;
        (bind(++place, values), ...);
        run(place);
    }
    Statement(BookConnection& connection, const char* sql, const QVariantList& values) : Statement(connection.prepared(sql))
    {
        runWith(values);
    }
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    [[nodiscard]] bool next();
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    // The bytes themselves of a text or blob, until the next row or the end of the statement.
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] bool isNull(int column) const;

protected:
    explicit Statement(sqlite3_stmt* statement);
    void runWith(const QVariantList& values);

private:
    void bind(int place, std::int64_t value);
    void bind(int place, int value) { bind(place, static_cast<std::int64_t>(value)); }
    void bind(int place, bool value) { bind(place, static_cast<std::int64_t>(value ? 1 : 0)); }
    void bind(int place, const QString& value);
    void bind(int place, const QByteArray& value); // a blob
    void bind(int place, const QVariant& value);
    template <class Tag>
    void bind(int place, Id<Tag> id)
    {
        bind(place, id.value);
    }
    void run(int places);
    [[noreturn]] void fail(int code) const;

    sqlite3_stmt* m_statement;
    bool m_isAtFirst = false; // the first row was stepped to and not yet asked for
};

namespace detail {
struct OwnStatement
{
    OwnedStatement own;
};
} // namespace detail

// A statement whose text depends on the question (which filters are set); still prepared, its values still bound.
class OneTimeStatement : private detail::OwnStatement, public Statement
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
