// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_export.h"

#include "finance/access/readings.h"
#include "finance/audit/chain.h"
#include "finance/audit/checkpoint.h"
#include "finance/book/reader.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <map>

namespace amanah::finance {

namespace {

QString hexOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

std::map<std::int64_t, Checkpoint> checkpointsOf(BookConnection& connection)
{
    std::map<std::int64_t, Checkpoint> all;
    Statement rows(connection, "SELECT size, root, head, at_us, public_key, signature FROM checkpoint");
    while (rows.next())
        all.emplace(rows.integer(0), Checkpoint{rows.integer(0), rows.blob(1), rows.blob(2), rows.integer(3), rows.blob(4), rows.blob(5)});
    return all;
}

class ExportFile
{
public:
    explicit ExportFile(const QString& path) : m_file(path) {}

    [[nodiscard]] bool open() { return m_file.open(QIODevice::WriteOnly) && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); }
    void line(const QJsonObject& object)
    {
        m_file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
        m_file.write("\n");
    }
    // False when any line could not be written; then nothing is there.
    [[nodiscard]] bool commit() { return m_file.commit(); }

private:
    QSaveFile m_file;
};

Result<AuditExport> writeAll(BookReader& moment, ExportFile& out, const std::stop_token& stop)
{
    AuditExport made;
    made.head = genesisHash();
    out.line({{QStringLiteral("amanah"), QStringLiteral("audit")}, {QStringLiteral("book"), moment.facts().bookId}, {QStringLiteral("v"), 1}});
    const auto checkpoints = checkpointsOf(moment.connection());
    Statement rows(moment.connection(), "SELECT seq, bytes, hash FROM audit ORDER BY seq");
    while (rows.next()) {
        if (stop.stop_requested())
            return refuse(Code::Conflict, {}, QStringLiteral("The export was stopped."), QStringLiteral("cancelled"));
        ++made.records;
        made.head = rows.blob(2);
        out.line({{QStringLiteral("seq"), static_cast<qint64>(rows.integer(0))},
                  {QStringLiteral("hash"), hexOf(made.head)},
                  {QStringLiteral("bytes"), QString::fromUtf8(rows.blob(1))}});
        if (const auto found = checkpoints.find(rows.integer(0)); found != checkpoints.end()) {
            ++made.checkpoints;
            out.line({{QStringLiteral("checkpoint"), found->second.toJson()}});
        }
    }
    const QJsonObject end{{QStringLiteral("records"), static_cast<qint64>(made.records)}, {QStringLiteral("head"), hexOf(made.head)}};
    out.line({{QStringLiteral("end"), end}});
    return made;
}

} // namespace

QJsonObject AuditExport::toJson() const
{
    return {{QStringLiteral("records"), static_cast<qint64>(records)},
            {QStringLiteral("checkpoints"), static_cast<qint64>(checkpoints)},
            {QStringLiteral("head"), hexOf(head)},
            {QStringLiteral("file"), file}};
}

Result<AuditExport> exportAudit(const BookPath& book, const AuditExportRun& run)
{
    if (const auto may = mayDo(book, run.signedInAs, deeds::exportAudit); !may)
        return Refusal(may.error());
    const auto reader = BookReader::open(book);
    if (!reader)
        return Refusal(reader.error());
    ExportFile out(run.file);
    const auto notWritable = refuse(Code::Unavailable, QStringLiteral("to"), QStringLiteral("The file cannot be written."), QStringLiteral("no_permission"));
    if (!out.open())
        return notWritable;
    Result<AuditExport> made = refuse(Code::Defect, {}, {});
    const auto read = (*reader)->inOneMoment([&](BookReader& moment) { made = writeAll(moment, out, run.stop); });
    if (!read)
        return Refusal(read.error());
    if (!made)
        return made;
    if (!out.commit())
        return notWritable;
    made->file = run.file;
    return made;
}

} // namespace amanah::finance
