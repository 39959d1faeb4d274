// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody edits the book's file with another program: triggers dropped, one cell changed, triggers put back. Every column of every row
// of every table must be found by the proofs. Tables and columns come from the schema, so a new column is under test the day it is made.
#include "support/temporary_book.h"

#include <QFile>
#include <QTest>
#include <memory>
#include <sqlite3.h>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

struct SqliteCloser
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
struct StatementCloser
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

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
            QVERIFY(run("DROP TRIGGER " + trigger[0]));
    }
    void putTriggersBack()
    {
        for (const auto& trigger : m_triggers)
            QVERIFY(run(trigger[1]));
    }

private:
    std::unique_ptr<sqlite3, SqliteCloser> m_handle;
    std::vector<std::vector<QByteArray>> m_triggers;
};

struct Column
{
    QByteArray name;
    QByteArray type;
    bool isKey = false;
};

std::vector<Column> columnsOf(Intruder& intruder, const QByteArray& table)
{
    std::vector<Column> columns;
    for (const auto& row : intruder.rows("SELECT name, type, pk FROM pragma_table_info('" + table + "')"))
        columns.push_back({row[0], row[1], row[2] != "0"});
    return columns;
}

std::vector<QByteArray> tablesOf(Intruder& intruder)
{
    std::vector<QByteArray> tables;
    for (const auto& row : intruder.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        tables.push_back(row[0]);
    return tables;
}

// One WHERE for each row of the table, by its primary key.
std::vector<QByteArray> rowConditions(Intruder& intruder, const QByteArray& table)
{
    QByteArray text;
    for (const Column& column : columnsOf(intruder, table))
        if (column.isKey)
            text += (text.isEmpty() ? "'" : " || ' AND ") + column.name + " = ' || quote(" + column.name + ')';
    std::vector<QByteArray> conditions;
    for (const auto& row : intruder.rows("SELECT " + text + " FROM " + table))
        conditions.push_back(row[0]);
    return conditions;
}

// What a forger would write: a value that stands elsewhere in the column, one a little beside it, and one that is simply gone.
std::vector<QByteArray> forgeries(const QByteArray& table, const Column& column, const QByteArray& where)
{
    const QByteArray& c = column.name;
    std::vector<QByteArray> values{"(SELECT t2." + c + " FROM " + table + " t2 WHERE t2." + c + " IS NOT (SELECT t3." + c + " FROM " + table + " t3 WHERE " +
                                   where + ") AND t2." + c + " IS NOT NULL LIMIT 1)"};
    if (column.type == "INTEGER")
        values.insert(values.end(), {"coalesce(" + c + ", 0) + 1", "coalesce(" + c + ", 0) + 1000003", "1 - coalesce(" + c + ", 0)", "NULL"});
    else if (column.type == "TEXT")
        values.insert(values.end(), {c + " || 'x'", "''", "substr(" + c + ", 2) || substr(" + c + ", 1, 1)", "NULL"});
    else
        values.insert(values.end(), {"CAST(" + c + " || x'00' AS BLOB)", "zeroblob(length(" + c + "))", "NULL"});
    return values;
}

} // namespace

class TestTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TemporaryBook book;
        fill(book);
        QVERIFY(book.prove().faults.empty());
        book.closeWriter();
        QFile file(book.path().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_pristine = file.readAll();
        layPristine();
        Intruder intruder(scratch());
        m_tables = tablesOf(intruder);
        for (const QByteArray& table : m_tables)
            QVERIFY2(!intruder.rows("SELECT 1 FROM " + table + " LIMIT 1").empty(), table.constData());
    }

    void everyEditedCellIsFound_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("type");
        Intruder intruder(scratch());
        for (const QByteArray& table : m_tables)
            for (const Column& column : columnsOf(intruder, table))
                QTest::newRow((table + '.' + column.name).constData()) << table << column.name << column.type;
    }
    void everyEditedCellIsFound()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, type);
        layPristine();
        const std::vector<QByteArray> conditions = rowConditionsOf(table);
        for (const QByteArray& where : conditions) {
            int edits = 0;
            for (const QByteArray& value : forgeries(table, Column{column, type, false}, where)) {
                if (!edited("UPDATE " + table + " SET " + column + " = " + value + " WHERE " + where + " AND " + column + " IS NOT " + value))
                    continue;
                ++edits;
                QVERIFY2(isFound(), (column + " = " + value + " where " + where).constData());
            }
            QVERIFY2(edits > 0, (column + " was never edited where " + where).constData());
        }
    }

    void everyRowThatVanishesIsFound_data() { addTables(); }
    void everyRowThatVanishesIsFound()
    {
        QFETCH(QByteArray, table);
        for (const QByteArray& where : rowConditionsOf(table)) {
            QVERIFY(edited("DELETE FROM " + table + " WHERE " + where));
            QVERIFY2(isFound(), where.constData());
        }
    }

    void rowThatNoRecordSpeaksOfIsFound_data() { addTables(); }
    void rowThatNoRecordSpeaksOfIsFound()
    {
        QFETCH(QByteArray, table);
        layPristine();
        QByteArrayList values;
        {
            Intruder intruder(scratch());
            for (const Column& column : columnsOf(intruder, table)) {
                const bool isNew = column.isKey || column.name == "number" || column.name == "code" || column.name == "seq" || column.name == "donation";
                values << (!isNew ? column.name : column.type == "INTEGER" ? column.name + " + 500000" : column.name + " || 'x'");
            }
        }
        QVERIFY(edited("INSERT INTO " + table + " SELECT " + values.join(", ") + " FROM " + table + " LIMIT 1"));
        QVERIFY(isFound());
    }

    void editThatChangesNothingIsNoFault()
    {
        QVERIFY(edited("UPDATE fund SET name = name WHERE code = 'zakat'"));
        QVERIFY(!isFound());
    }

private:
    [[nodiscard]] QString scratch() const { return m_folder.filePath(QStringLiteral("tampered.amanah")); }

    void addTables() const
    {
        QTest::addColumn<QByteArray>("table");
        for (const QByteArray& table : m_tables)
            QTest::newRow(table.constData()) << table;
    }

    void layPristine() const
    {
        for (const char* suffix : {"-wal", "-shm"})
            QFile::remove(scratch() + QLatin1StringView(suffix));
        QFile file(scratch());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(m_pristine) != m_pristine.size())
            qFatal("the scratch book cannot be written");
    }

    [[nodiscard]] std::vector<QByteArray> rowConditionsOf(const QByteArray& table) const
    {
        layPristine();
        Intruder intruder(scratch());
        return rowConditions(intruder, table);
    }

    // Whether SQLite let the edit through and it changed something. Checks and keys stand in the way first; a forger turns off the former.
    [[nodiscard]] bool edited(const QByteArray& sql) const
    {
        layPristine();
        Intruder intruder(scratch());
        std::ignore = intruder.run("BEGIN");
        intruder.dropTriggers();
        bool done = intruder.run(sql) && intruder.changes() == 1;
        if (!done)
            done = intruder.run("PRAGMA ignore_check_constraints = ON") && intruder.run(sql) && intruder.changes() == 1;
        intruder.putTriggersBack();
        return intruder.run("COMMIT") && done;
    }

    // A fault that is more than SQLite's own check of the file, or a book that cannot be opened any more.
    [[nodiscard]] bool isFound() const
    {
        const auto report = proveBook(BookPath(scratch()), {});
        if (!report)
            return report.error().cause == QStringLiteral("corrupt");
        return std::any_of(report->faults.begin(), report->faults.end(), [](const Fault& fault) { return fault.proof != QStringLiteral("structure"); });
    }

    static void fill(TemporaryBook& book)
    {
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, QStringLiteral("ali@example.org"), QStringLiteral("1"), QStringLiteral("n")});
        UpdateDonor change;
        change.id = ali->id.toString();
        change.phone = QStringLiteral("2");
        QVERIFY(book.run(change));
        QVERIFY(book.run(AddDonor{QStringLiteral("Bilal"), QStringLiteral("household"), {}, {}, {}}));
        AddFund roof;
        roof.name = QStringLiteral("Roof");
        QVERIFY(book.run(roof));
        RecordDonation split = gift("10", "zakat");
        split.donor = ali->id.toString();
        split.note = QStringLiteral("for the roof");
        split.lines = {{QStringLiteral("zakat"), QStringLiteral("6"), {}}, {QStringLiteral("roof"), QStringLiteral("4"), QStringLiteral("sadaqah")}};
        QVERIFY(book.run(split));
        split.anonymous = true;
        split.date = QStringLiteral("2025-11-02");
        QVERIFY(book.run(split));
        const auto loose = book.run(gift("7.50"));
        QVERIFY(loose);
        QVERIFY(book.run(VoidDonation{loose->id.toString(), QStringLiteral("slip")}));
        RecordDonation euros = gift("3", "sadaqah");
        euros.currency = QStringLiteral("EUR");
        euros.method = QStringLiteral("bank");
        QVERIFY(book.run(euros));
        RecordImportedDonation row;
        row.amount = Money{500, Currency::parse(u"USD").value()};
        row.date = QDate(2026, 1, 5);
        row.donorName = QStringLiteral("Khadija");
        row.method = QStringLiteral("online");
        row.methodText = QStringLiteral("stripe");
        row.reference = QStringLiteral("tx-1");
        row.reversed = true;
        QVERIFY(book.run(row));
        Disburse paid;
        paid.fund = QStringLiteral("zakat");
        paid.amount = QStringLiteral("2");
        paid.payee = QStringLiteral("a family");
        paid.asnaf = QStringLiteral("fuqara");
        paid.note = QStringLiteral("rent");
        QVERIFY(book.run(paid));
        SetNisab nisab;
        nisab.gold = QStringLiteral("60.00");
        nisab.silver = QStringLiteral("0.75");
        nisab.source = QStringLiteral("the bazaar");
        QVERIFY(book.run(nisab));
        KeepAssessment kept;
        kept.donor = ali->id.toString();
        kept.currency = QStringLiteral("USD");
        kept.due = QStringLiteral("25");
        kept.preset = QStringLiteral("aaoifi");
        kept.request = {{QStringLiteral("currency"), QStringLiteral("USD")}};
        QVERIFY(book.run(kept));
    }

    QTemporaryDir m_folder;
    QByteArray m_pristine;
    std::vector<QByteArray> m_tables;
};

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_tamper.moc"
