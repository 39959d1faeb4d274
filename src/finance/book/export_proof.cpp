// SPDX-License-Identifier: GPL-3.0-or-later
// proveExport() of proofs.h.
#include "finance/audit/chain.h"
#include "finance/audit/checkpoint.h"
#include "finance/audit/merkle.h"
#include "finance/book/chain_follower.h"
#include "finance/book/verdicts.h"

#include <QFile>
#include <QJsonDocument>

namespace amanah::finance {

namespace {

QByteArray hashIn(const QJsonObject& object, const char* member)
{
    return QByteArray::fromHex(object.value(QLatin1StringView(member)).toString().toLatin1());
}

// One line after the other. A file that begins with the line of an export must end with its last line; one of records alone has neither.
class ExportProver
{
public:
    explicit ExportProver(ProofReport& report)
        : m_report(report), m_verdicts(report),
          m_chain([this](std::int64_t seq, const QString& message) { m_verdicts.faultAt(seq, QStringLiteral("audit"), message); })
    {
        m_verdicts.begin("chain");
    }

    void line(const QJsonObject& object)
    {
        ++m_line;
        if (m_hasEnded)
            faultHere(QStringLiteral("a line after the last"));
        else if (m_line == 1 && object.value(QStringLiteral("amanah")).toString() == QStringLiteral("audit"))
            m_book = object.value(QStringLiteral("book")).toString();
        else if (object.contains(QStringLiteral("checkpoint")))
            checkpoint(object.value(QStringLiteral("checkpoint")).toObject());
        else if (object.contains(QStringLiteral("end")))
            end(object.value(QStringLiteral("end")).toObject());
        else
            record(object);
    }
    void finish()
    {
        m_report.head = m_chain.head();
        if (!m_book.isEmpty() && !m_hasEnded)
            faultHere(QStringLiteral("the export is not whole: its last line is missing"));
    }

private:
    void record(const QJsonObject& object)
    {
        ++m_report.records;
        m_verdicts.count();
        const qint64 seq = object.value(QStringLiteral("seq")).toInteger();
        const QByteArray hash = hashIn(object, "hash");
        if (seq <= 0 || hash.size() != hashSize) {
            faultHere(QStringLiteral("no line of an export"));
            return;
        }
        const QByteArray bytes = object.value(QStringLiteral("bytes")).toString().toUtf8();
        std::ignore = m_chain.follow(seq, bytes, hash);
        m_tree.add(bytes);
    }
    void checkpoint(const QJsonObject& object)
    {
        const Checkpoint told{object.value(QStringLiteral("size")).toInteger(), hashIn(object, "root"), hashIn(object, "head"),
                              object.value(QStringLiteral("at")).toInteger(),   hashIn(object, "key"),  hashIn(object, "signature")};
        if (!told.isSigned(m_book))
            faultHere(QStringLiteral("the signature of this checkpoint is not good"));
        else if (told.size != m_tree.size() || told.root != m_tree.root() || told.head != m_chain.head())
            faultHere(QStringLiteral("the records before this checkpoint are not those that were signed"));
    }
    void end(const QJsonObject& object)
    {
        m_hasEnded = true;
        if (object.value(QStringLiteral("records")).toInteger() != m_report.records || hashIn(object, "head") != m_chain.head())
            faultHere(QStringLiteral("the last line speaks of another chain"));
    }
    void faultHere(const QString& message)
    {
        m_verdicts.faultAt(m_report.records, QStringLiteral("audit"), QStringLiteral("line %1: %2").arg(m_line).arg(message));
    }

    ProofReport& m_report;
    Verdicts m_verdicts;
    ChainFollower m_chain;
    MerkleTree m_tree;
    QString m_book;
    std::int64_t m_line = 0;
    bool m_hasEnded = false;
};

} // namespace

Result<ProofReport> proveExport(const QString& file, const ProofOptions& options)
{
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly))
        return refuse(Code::InvalidInput, QStringLiteral("file"), QStringLiteral("The export cannot be read."));
    ProofReport report;
    ExportProver prover(report);
    static constexpr qint64 maxLine = 16 * 1024 * 1024;
    while (!lines.atEnd()) {
        if (options.stop.stop_requested())
            return refuse(Code::Unavailable, {}, QStringLiteral("The proof was stopped."), QStringLiteral("stopped"));
        prover.line(QJsonDocument::fromJson(lines.readLine(maxLine)).object());
        if (options.progress && report.records % 1024 == 0)
            options.progress(report.records, -1);
    }
    prover.finish();
    return report;
}

} // namespace amanah::finance
