// SPDX-License-Identifier: GPL-3.0-or-later
// The -wal cut off or damaged at any place, and the -shm missing or full of rubbish: what had reached the book's own file is there, of
// the rest a whole beginning, and nothing in between.
#include "support/temporary_book.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

// The format of a -wal: a header, then frames of a header and a page.
constexpr qsizetype walHeader = 32;
constexpr qsizetype frameSize = 24 + 4096;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void lay(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

class TestWal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TemporaryBook book;
        const auto give = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                QVERIFY(book.run(gift("1.50"), QString::number(i)));
        };
        give(0, checkpointed);
        book.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        give(checkpointed, all);
        m_book = bytesOf(book.path().path());
        m_wal = bytesOf(book.path().path() + QStringLiteral("-wal"));
        m_shm = bytesOf(book.path().path() + QStringLiteral("-shm"));
        QVERIFY((m_wal.size() - walHeader) % frameSize == 0 && m_wal.size() / frameSize > 20);
    }

    void cutAtEveryFrame()
    {
        int before = checkpointed;
        for (qsizetype end = walHeader; end <= m_wal.size(); end += frameSize) {
            const int found = giftsFoundWith(m_wal.left(end), {});
            QVERIFY2(found >= before, qPrintable(QString::number(end)));
            before = found;
        }
        QCOMPARE(before, all);
        QCOMPARE(giftsFoundWith({}, {}), checkpointed);
    }

    void cutAnywhere()
    {
        QRandomGenerator chance(1);
        for (int round = 0; round < 60; ++round)
            std::ignore = giftsFoundWith(m_wal.left(chance.bounded(static_cast<int>(m_wal.size()))), {});
    }

    // A damaged frame ends the log: its commit and what came after are gone, what came before is not.
    void damagedAnywhere()
    {
        QRandomGenerator chance(2);
        for (int round = 0; round < 60; ++round) {
            QByteArray torn = m_wal;
            const qsizetype at = chance.bounded(static_cast<int>(m_wal.size()));
            torn[at] = static_cast<char>(torn[at] ^ (1 << chance.bounded(8)));
            std::ignore = giftsFoundWith(torn, {});
        }
    }

    // A sector that the disk had not written yet when the power went.
    void sectorsMissing()
    {
        QRandomGenerator chance(3);
        for (int round = 0; round < 40; ++round) {
            QByteArray torn = m_wal;
            for (qsizetype at = (m_wal.size() / 2) & ~qsizetype(511); at < m_wal.size(); at += 512)
                if (chance.bounded(2) == 0)
                    std::fill_n(torn.begin() + at, std::min<qsizetype>(512, m_wal.size() - at), '\0');
            std::ignore = giftsFoundWith(torn, {});
        }
    }

    // The -shm is made anew by whoever opens first.
    void sharedMemoryMissingOrRubbish()
    {
        QCOMPARE(giftsFoundWith(m_wal, {}), all);
        QCOMPARE(giftsFoundWith(m_wal, m_shm), all);
        QCOMPARE(giftsFoundWith(m_wal, m_shm.left(100)), all);
        QRandomGenerator chance(4);
        QByteArray rubbish(m_shm.size(), '\0');
        for (char& c : rubbish)
            c = static_cast<char>(chance.bounded(256));
        QCOMPARE(giftsFoundWith(m_wal, rubbish), all);
        QCOMPARE(giftsFoundWith({}, rubbish), checkpointed);
    }

private:
    static constexpr int checkpointed = 3;
    static constexpr int all = 9;

    // How many gifts, a whole beginning of all, a proven book has; a writer and a reader both open it.
    int giftsFoundWith(const QByteArray& wal, const QByteArray& shm)
    {
        const QTemporaryDir folder;
        const BookPath book(folder.filePath(QStringLiteral("b.amanah")));
        lay(book.path(), m_book);
        if (!wal.isEmpty())
            lay(book.path() + QStringLiteral("-wal"), wal);
        if (!shm.isEmpty())
            lay(book.path() + QStringLiteral("-shm"), shm);
        [&] {
            QVERIFY(BookWriter::open(book, TemporaryBook::identity()));
            const auto proven = proveBook(book, {});
            QVERIFY(proven);
            QVERIFY2(proven->faults.empty(), proven->faults.empty() ? "" : qPrintable(proven->faults.front().message));
        }();
        const auto reader = BookReader::open(book);
        Statement keys((*reader)->connection(), "SELECT key FROM command ORDER BY seq");
        int found = 0;
        while (keys.next()) {
            [&] { QCOMPARE(keys.text(0), QString::number(found)); }();
            ++found;
        }
        [&] { QVERIFY2(found >= checkpointed, "a gift is lost that stood in the book's own file"); }();
        return found;
    }

    QByteArray m_book;
    QByteArray m_wal;
    QByteArray m_shm;
};

QTEST_GUILESS_MAIN(TestWal)
#include "tst_wal.moc"
