// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/kill_rounds.h"

#include "finance/book/proofs.h"
#include "finance/book/reader.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

namespace amanah::finance::support {

namespace {

class KilledProgram
{
public:
    explicit KilledProgram(const KillRounds& plan)
        : m_plan(plan), m_book(m_folder.filePath(QStringLiteral("b.amanah"))), m_chance(plan.seed)
    {
        QProcess init;
        init.start(plan.program, {QStringLiteral("--book"), m_book.path(), QStringLiteral("--json"), QStringLiteral("init")});
        if (!init.waitForFinished(60'000) || init.exitCode() != 0)
            qFatal("amanah-cli makes no book");
    }

    SweepReport run()
    {
        for (int round = 1; round <= m_plan.rounds && m_report.failures.isEmpty(); ++round) {
            feedAndKill();
            judge(round % m_plan.provenEvery == 0 || round == m_plan.rounds);
            ++m_report.runs;
        }
        if (m_acknowledged.size() < m_plan.rounds)
            m_report.failures << QStringLiteral("only %1 gifts were acknowledged; that is no load").arg(m_acknowledged.size());
        return m_report;
    }

private:
    static constexpr int fed = 400;

    void feedAndKill()
    {
        while (m_open.size() < fed)
            m_open << QStringLiteral("key-%1").arg(++m_keys);
        QByteArray lines;
        for (const QString& key : m_open)
            lines += "{\"amount\":\"1.50\",\"fund\":\"general\",\"note\":\"kill\",\"key\":\"" + key.toUtf8() + "\"}\n";
        QProcess program;
        program.setProcessChannelMode(QProcess::SeparateChannels);
        program.start(m_plan.program, {QStringLiteral("--book"), m_book.path(), QStringLiteral("--json"), QStringLiteral("donation"),
                                       QStringLiteral("add"), QStringLiteral("--batch"), QStringLiteral("-")});
        program.write(lines);
        program.closeWriteChannel();
        QByteArray said;
        // One run in five dies while it starts; the others after some answers and a little more.
        if (m_chance.bounded(5) == 0) {
            std::ignore = program.waitForFinished(m_chance.bounded(1, 120));
        } else {
            const int enough = m_chance.bounded(1, fed);
            while (said.count('\n') < enough && program.waitForReadyRead(20'000))
                said += program.readAllStandardOutput();
            QElapsedTimer spun;
            spun.start();
            const qint64 more = m_chance.bounded(4'000) * 1'000;
            while (spun.nsecsElapsed() < more) {
            }
        }
        program.kill();
        program.waitForFinished(20'000);
        said += program.readAllStandardOutput();
        takeAnswers(said);
    }

    void takeAnswers(const QByteArray& said)
    {
        QList<QByteArray> lines = said.split('\n');
        lines.removeLast(); // empty, or torn: no answer
        for (const QByteArray& line : lines) {
            const QJsonObject answer = QJsonDocument::fromJson(line).object();
            const QString key = answer.value(QStringLiteral("key")).toString();
            if (answer.value(QStringLiteral("ok")).toBool())
                m_acknowledged.insert(key);
            else
                m_report.failures << QStringLiteral("refused: ") + QString::fromUtf8(line);
        }
        m_open.removeIf([&](const QString& key) { return m_acknowledged.contains(key); });
    }

    void judge(bool wholly)
    {
        if (wholly) {
            const auto proven = proveBook(m_book, {});
            if (!proven || !proven->faults.empty()) {
                m_report.failures << (proven ? proven->faults.front().message : proven.error().message);
                return;
            }
        }
        const auto reader = BookReader::open(m_book);
        if (!reader) {
            m_report.failures << reader.error().message;
            return;
        }
        QSet<QString> stored;
        Statement keys((*reader)->connection(), "SELECT c.key FROM command c JOIN donation d ON d.id = c.seq");
        while (keys.next())
            stored.insert(keys.text(0));
        if (!stored.contains(m_acknowledged))
            m_report.failures << QStringLiteral("%1 acknowledged gifts are lost").arg((QSet(m_acknowledged) - stored).size());
        Statement count((*reader)->connection(), "SELECT count(*) FROM donation");
        if (!count.next() || count.integer(0) != stored.size())
            m_report.failures << QStringLiteral("%1 gifts stand for %2 keys").arg(count.integer(0)).arg(stored.size());
    }

    KillRounds m_plan;
    QTemporaryDir m_folder;
    BookPath m_book;
    QRandomGenerator m_chance;
    QStringList m_open; // keys that nobody has answered yet
    QSet<QString> m_acknowledged;
    int m_keys = 0;
    SweepReport m_report;
};

} // namespace

SweepReport killAtRandom(const KillRounds& plan)
{
    return KilledProgram(plan).run();
}

} // namespace amanah::finance::support
