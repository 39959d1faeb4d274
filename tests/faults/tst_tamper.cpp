// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody edits the book's file with another program, past the triggers: one cell changed, one row gone, one row too many. Every column of
// every row of every table must be found by the proofs. Tables and columns come from the schema, so a new column is under test the day it
// is made. The triggers are dropped once, before the first edit: the proofs read what stands in the book and not what guards it, and some
// thousand edits need not each lay them anew.
#include "faults/sample_rows.h"
#include "support/intruder.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

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

// Told by no record: a checkpoint proves itself, and failed sign-ins are forgotten anyway.
const QByteArrayList notHistory{"user_attempt", "checkpoint"};
// The sample has no row of these.
const QByteArrayList mayBeEmpty{"user_attempt",
                                "checkpoint"};

} // namespace

class TestTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TemporaryBook book;
        fillEveryTable(book);
        QVERIFY(book.prove().faults.empty());
        book.closeWriter();
        m_pristine = bytesOf(book.path().path());
        layPristine();
        {
            Intruder intruder(scratch());
            intruder.dropTriggers();
        }
        m_pristine = bytesOf(scratch());
        QVERIFY(isWhole());
        Intruder intruder(scratch());
        for (const QByteArray& table : tablesOf(intruder)) {
            const bool isEmpty = intruder.rows("SELECT 1 FROM " + table + " LIMIT 1").empty();
            QVERIFY2(!isEmpty || mayBeEmpty.contains(table), table.constData());
            if (!isEmpty && !notHistory.contains(table))
                m_tables.push_back(table);
        }
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
                QVERIFY2(isFound(table), (column + " = " + value + " where " + where).constData());
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
            QVERIFY2(isFound(table), where.constData());
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
                const bool isNew = column.isKey || column.name == "number" || column.name == "code" || column.name == "seq" || column.name == "donation" ||
                                   column.name == "replaces" || column.name == "login";
                values << (!isNew ? column.name : column.type == "INTEGER" ? column.name + " + 500000" : column.name + " || 'x'");
            }
        }
        QVERIFY(edited("INSERT INTO " + table + " SELECT " + values.join(", ") + " FROM " + table + " LIMIT 1"));
        QVERIFY(isFound(table));
    }

    void editThatChangesNothingIsNoFault()
    {
        QVERIFY(edited("UPDATE fund SET name = name WHERE code = 'zakat'"));
        QVERIFY(isWhole());
    }

private:
    [[nodiscard]] QString scratch() const { return m_folder.filePath(QStringLiteral("tampered.amanah")); }

    void addTables() const
    {
        QTest::addColumn<QByteArray>("table");
        for (const QByteArray& table : m_tables)
            QTest::newRow(table.constData()) << table;
    }

    [[nodiscard]] static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the book cannot be read");
        return file.readAll();
    }

    // Over what stands there: a file that is emptied first is flushed to the disk by some systems when it is closed.
    void layPristine() const
    {
        for (const char* suffix : {"-wal", "-shm"})
            QFile::remove(scratch() + QLatin1StringView(suffix));
        QFile file(scratch());
        if (!file.open(QIODevice::ReadWrite) || file.write(m_pristine) != m_pristine.size() || !file.resize(m_pristine.size()))
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
        const auto isDone = [&] { return intruder.run(sql) && intruder.changes() == 1; };
        return isDone() || (intruder.run("PRAGMA ignore_check_constraints = ON") && isDone());
    }

    [[nodiscard]] Result<ProofReport> proven() const
    {
        ProofOptions alone;
        alone.threads = 1; // a book of one stretch has no work for more
        return proveBook(BookPath(scratch()), alone);
    }

    [[nodiscard]] bool isWhole() const
    {
        const auto report = proven();
        return report && report->faults.empty();
    }

    // A fault that is more than SQLite's own check of the file, and one of them in this very table (a rule of whatever SQLite made of the
    // edit included); or a book that cannot be opened any more.
    [[nodiscard]] bool isFound(const QByteArray& table) const
    {
        const auto report = proven();
        if (!report)
            return report.error().cause == QStringLiteral("corrupt");
        const auto isReal = [](const Fault& fault) { return fault.proof != QStringLiteral("structure"); };
        // A record that vanished from the end is missed by the rows it stood for.
        const auto isHere = [&](const Fault& fault) { return table == "audit" || fault.table == QString::fromLatin1(table); };
        return std::any_of(report->faults.begin(), report->faults.end(), isReal) && std::any_of(report->faults.begin(), report->faults.end(), isHere);
    }

    QTemporaryDir m_folder;
    QByteArray m_pristine;
    std::vector<QByteArray> m_tables;
};

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_tamper.moc"
