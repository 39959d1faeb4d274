// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the whole book or to its services, and by whom: copies, exports, and services that are made to fall. Through the
// program's own doors.
#include "finance/application/application.h"
#include "finance/application/disturbance.h"
#include "finance/application/export_run.h"
#include "finance/audit/audit_export.h"
#include "finance/book/backup.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QString word(const char* text) { return QString::fromLatin1(text); }
const QString password = QStringLiteral("correct horse");

// A program on a book with gifts, and what somebody managed to do in it.
class Program
{
public:
    // `role` empty: the book has no users.
    explicit Program(const QByteArray& role)
    {
        std::ignore = book.run(gift("5"));
        if (!role.isEmpty()) {
            std::ignore = book.run(AddUser{word("amina"), word("administrator"), password});
            book.signIn(word("amina"));
            std::ignore = book.run(AddUser{word("zayd"), QString::fromLatin1(role), password});
        }
        book.closeWriter();
        ApplicationOptions options;
        options.book = book.path();
        options.identity = TemporaryBook::identity();
        application = FinanceApplication::start(std::move(options)).value();
    }
    template <class T>
    void tried(const char* what, const Result<T>& result)
    {
        if (result)
            done << word(what);
        else if (refusalOf(result) != word("not_permitted user"))
            done << word(what) + QLatin1Char('?') + refusalOf(result);
    }
    // As a supervised job, as both front ends run it.
    void tryExport(const char* what)
    {
        const QString file = book.filePath(word(what) + word(".csv"));
        const auto list = parseExportList(word(what)).value();
        const auto made = application->runJob(FinanceApplication::JobKind::Restartable, word("export"), [this, list, file](const JobContext& job) {
            return exportBook(application->book(), ExportRun{list, file, job.stop, {}, job.signedInAs}).map([](std::int64_t rows) {
                return QJsonObject{{word("rows"), qint64(rows)}};
            });
        });
        tried(what, made);
        isTidy = isTidy && QFile::exists(file) == made.has_value();
    }
    void tryAll()
    {
        const QString copy = book.filePath(word("copy.amanah"));
        tried("copy", backupAsked(book.path(), {copy, false, {}, application->sessionLogin()}));
        isTidy = isTidy && QFile::exists(copy) == done.contains(word("copy"));
        for (const char* list : {"donations", "donors", "ledger", "audit"})
            tryExport(list);
        const QString chain = book.filePath(word("chain.jsonl"));
        tried("chain", exportAudit(book.path(), {chain, {}, application->sessionLogin()}));
        isTidy = isTidy && QFile::exists(chain) == done.contains(word("chain"));
        const runtime::Pid config = names::config().resolve(application->runtime());
        const auto killed = disturb(*application, {Disturbance::Kind::Kill, config});
        tried("kill", killed);
        isTidy = isTidy && (killed || application->runtime().isAlive(config));
    }

    TemporaryBook book;
    std::unique_ptr<FinanceApplication> application;
    QStringList done;
    bool isTidy = true; // what was refused left nothing behind
};

} // namespace

class TestDeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleTakesOutItsOwnAndNoMore_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("clerk") << QByteArray("clerk") << "";
        QTest::newRow("treasurer") << QByteArray("treasurer") << "copy donations donors ledger audit chain";
        QTest::newRow("approver") << QByteArray("approver") << "";
        QTest::newRow("zakat officer") << QByteArray("zakat_officer") << "";
        QTest::newRow("auditor") << QByteArray("auditor") << "donations donors ledger audit chain";
        QTest::newRow("administrator") << QByteArray("administrator") << "copy audit chain kill";
    }
    void everyRoleTakesOutItsOwnAndNoMore()
    {
        QFETCH(QByteArray, role);
        QFETCH(QString, allowed);
        Program program(role);
        QVERIFY(program.application->signIn(word("zayd"), password));
        program.tryAll();
        QCOMPARE(program.done.join(QLatin1Char(' ')), allowed);
        QVERIFY(program.isTidy);
    }

    void nobodyDoesAnythingBeforeSigningInOrWhileLocked()
    {
        Program program("treasurer,administrator,auditor");
        program.tryAll();
        QCOMPARE(program.done.join(QLatin1Char(' ')), QString());
        QVERIFY(program.application->signIn(word("zayd"), password));
        program.application->lockSession();
        program.tryAll();
        QCOMPARE(program.done.join(QLatin1Char(' ')), QString());
        QVERIFY(program.isTidy);
    }

    void aBookWithoutUsersAsksNobody()
    {
        Program program("");
        program.tryAll();
        QCOMPARE(program.done.join(QLatin1Char(' ')), word("copy donations donors ledger audit chain kill"));
    }

    // Whoever may, may also while the readers hang: that is when it is wanted.
    void servicesFallThoughTheReadersHang()
    {
        Program program("administrator");
        QVERIFY(program.application->signIn(word("zayd"), password));
        const runtime::Pid reader = names::nextReader().resolve(program.application->runtime());
        QVERIFY(disturb(*program.application, {Disturbance::Kind::Suspend, reader}));
        QVERIFY(disturb(*program.application, {Disturbance::Kind::Kill, reader}));
        QTRY_VERIFY(!program.application->runtime().isAlive(reader));
    }
};

QTEST_GUILESS_MAIN(TestDeeds)
#include "tst_deeds.moc"
