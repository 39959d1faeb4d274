// SPDX-License-Identifier: GPL-3.0-or-later
// docs/book-format.md says what a book is: every query on the page runs over a sample book, and every table, column and action is named.
#include "support/temporary_book.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <sqlite3.h>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QString page()
{
    QFile file(QStringLiteral(AMANAH_DOCS "/book-format.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Plain SQLite, as a stranger has it: none of the program's functions. The number of rows, or -1 when it fails.
int rowsOf(const QString& book, const QString& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    int rows = -1;
    if (sqlite3_open_v2(QFile::encodeName(book).constData(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK) {
        rows = 0;
        int step = sqlite3_step(statement);
        for (; step == SQLITE_ROW; step = sqlite3_step(statement))
            ++rows;
        if (step != SQLITE_DONE)
            rows = -1;
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return rows;
}

} // namespace

class TestBookFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto ali = m_book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation known = gift("10", "zakat");
        known.donor = ali->id.toString();
        QVERIFY(m_book.run(known));
        const auto loose = m_book.run(gift("5"));
        QVERIFY(m_book.run(VoidDonation{loose->id.toString(), QStringLiteral("slip")}));
        Disburse paid;
        paid.fund = QStringLiteral("zakat");
        paid.amount = QStringLiteral("2");
        paid.payee = QStringLiteral("a family");
        paid.asnaf = QStringLiteral("fuqara");
        QVERIFY(m_book.run(paid));
        QVERIFY(m_book.run(MakeCheckpoint{}));
    }

    void everyQueryOnThePageRuns_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("sql");
        static const QRegularExpression block(QStringLiteral("\n([^\n]+):\n\n```sql\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption);
        const QString text = page();
        int blocks = 0;
        for (auto found = block.globalMatch(text); found.hasNext(); ++blocks) {
            const auto match = found.next();
            QTest::newRow(qPrintable(match.captured(1))) << match.captured(1) << match.captured(2);
        }
        QCOMPARE(blocks, text.count(QStringLiteral("```sql")));
        QVERIFY(blocks >= 10);
    }
    void everyQueryOnThePageRuns()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, sql);
        const int rows = rowsOf(m_book.path().path(), sql);
        if (title.contains(QStringLiteral("(none)")))
            QCOMPARE(rows, 0);
        else
            QVERIFY(rows > 0);
    }

    void everyTableIsNamed()
    {
        const QString text = page();
        Statement tables(m_book.connection(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'");
        while (tables.next())
            QVERIFY2(text.contains(QLatin1Char('`') + tables.text(0) + QLatin1Char('`')), qPrintable(tables.text(0)));
    }

    void everyActionIsNamed()
    {
        QFile coverage(QStringLiteral(AMANAH_DOCS "/../src/finance/audit/coverage.cpp"));
        QVERIFY(coverage.open(QIODevice::ReadOnly));
        static const QRegularExpression rule(QStringLiteral("Rule\\{\"([a-z_.]+)\""));
        const QString text = page();
        int actions = 0;
        const QString source = QString::fromUtf8(coverage.readAll());
        for (auto found = rule.globalMatch(source); found.hasNext(); ++actions) {
            const QString action = found.next().captured(1);
            QVERIFY2(text.contains(QLatin1Char('`') + action + QLatin1Char('`')), qPrintable(action));
        }
        QVERIFY(actions >= 9);
    }

private:
    TemporaryBook m_book;
};

QTEST_GUILESS_MAIN(TestBookFormat)
#include "tst_book_format.moc"
