// SPDX-License-Identifier: GPL-3.0-or-later
// The other program that edits a book's file: SQLite without any of our rules. For throw-away copies; it does not wait for a disk.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace amanah::finance::support {

// The other program: SQLite without any of our rules.
class Intruder
{
public:
    explicit Intruder(const QString& path)
    {
        sqlite3* raw = nullptr;
        if (sqlite3_open(QFile::encodeName(path).constData(), &raw) != SQLITE_OK)
            qFatal("the intruder cannot open the file");
        m_handle.reset(raw);
        // Thousands of edits on throw-away copies: no need to wait for a disk.
        for (const char* setting : {"PRAGMA foreign_keys = OFF", "PRAGMA synchronous = OFF", "PRAGMA journal_mode = MEMORY"})
            std::ignore = run(setting);
    }

    [[nodiscard]] bool run(const QByteArray& sql) { return sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK; }
    void mustRun(const QByteArray& sql)
    {
        if (!run(sql))
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle.get()));
    }
    [[nodiscard]] int changes() const { return sqlite3_changes(m_handle.get()); }

    // Every row as SQL literals.
    [[nodiscard]] std::vector<std::vector<QByteArray>> rows(const QByteArray& sql)
    {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(m_handle.get(), sql.constData(), -1, &raw, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle.get()));
        const std::unique_ptr<sqlite3_stmt, StatementCloser> statement(raw);
        std::vector<std::vector<QByteArray>> all;
        while (sqlite3_step(raw) == SQLITE_ROW) {
            std::vector<QByteArray>& row = all.emplace_back();
            for (int i = 0; i < sqlite3_column_count(raw); ++i)
                row.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(raw, i)));
        }
        return all;
    }

    void dropTriggers()
    {
        m_triggers = rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        for (const auto& trigger : m_triggers)
            mustRun("DROP TRIGGER " + trigger[0]);
    }
    void putTriggersBack()
    {
        for (const auto& trigger : m_triggers)
            mustRun(trigger[1]);
    }

private:
    struct SqliteCloser
    {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    struct StatementCloser
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    std::unique_ptr<sqlite3, SqliteCloser> m_handle;
    std::vector<std::vector<QByteArray>> m_triggers;
};

struct Column
{
    QByteArray name;
    QByteArray type;
    bool isKey = false;
};

[[nodiscard]] inline std::vector<Column> columnsOf(Intruder& intruder, const QByteArray& table)
{
    std::vector<Column> columns;
    for (const auto& row : intruder.rows("SELECT name, type, pk FROM pragma_table_info('" + table + "')"))
        columns.push_back({row[0], row[1], row[2] != "0"});
    return columns;
}

// Without the search index: it is made of what stands elsewhere.
[[nodiscard]] inline std::vector<QByteArray> tablesOf(Intruder& intruder)
{
    std::vector<QByteArray> tables;
    for (const auto& row : intruder.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'"))
        tables.push_back(row[0]);
    return tables;
}

} // namespace amanah::finance::support
