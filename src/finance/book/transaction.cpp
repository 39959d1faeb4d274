// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/transaction.h"

#include <QDateTime>
#include <QJsonDocument>

namespace amanah::finance {

namespace {

// The time of a record, read from its canonical bytes: "at" is a top-level integer and no other key is called so.
std::int64_t recordTimeUs(const QByteArray& bytes)
{
    static constexpr char mark[] = "\"at\":";
    const qsizetype start = bytes.indexOf(mark);
    if (start < 0)
        return 0;
    qsizetype end = start + 5;
    while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9')
        ++end;
    return bytes.mid(start + 5, end - start - 5).toLongLong();
}

QByteArray saltedRequest(const QByteArray& salt, const QByteArray& request)
{
    return sha256(salt + request);
}

// Of a donor the whole version is gone, of other records the texts by name.
bool hasErasedTexts(BookConnection& connection, std::int64_t seq)
{
    Statement erased(connection,
                     "SELECT EXISTS (SELECT 1 FROM erased_text WHERE seq = ?1) OR (NOT EXISTS (SELECT 1 FROM donor_version WHERE seq = ?1) AND "
                     "EXISTS (SELECT 1 FROM donor_erasure WHERE donor = (SELECT coalesce(json_extract(CAST(bytes AS TEXT), '$.data.donor'), seq) "
                     "FROM audit WHERE seq = ?1)) AND (SELECT json_extract(CAST(bytes AS TEXT), '$.action') FROM audit WHERE seq = ?1) LIKE 'donor.%')",
                     seq);
    return erased.next() && erased.integer(0) == 1;
}

} // namespace

QDate BookTransaction::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_nowUs / 1000).date();
}

BookTransaction::Head BookTransaction::head()
{
    Statement last(m_connection, "SELECT seq, hash, bytes FROM audit ORDER BY seq DESC LIMIT 1");
    if (!last.next())
        return {0, genesisHash(), 0};
    return {last.integer(0), last.blob(1), recordTimeUs(last.blob(2))};
}

AuditStamp BookTransaction::append(const AuditRecord& record)
{
    const Head previous = head();
    const bool answersKey = record.answersKey && !m_answersNoKey;
    const std::int64_t seq = previous.seq + 1;

    std::vector<std::pair<const PrivateText*, QByteArray>> kept; // text, salt
    CanonicalObject commitments;
    for (const PrivateText& text : record.texts) {
        if (text.value.isEmpty())
            continue;
        kept.emplace_back(&text, newSalt());
        commitments.hex(text.field, commitment(kept.back().second, text.value));
    }
    for (const auto& [field, hash] : record.commitments)
        commitments.hex(field, hash);

    CanonicalObject whole;
    whole.text("action", QString::fromLatin1(record.action))
        .number("at", m_nowUs)
        .object("data", record.data)
        .text("machine", m_machine)
        .object("private", commitments)
        .number("seq", seq)
        .text("user", m_actor.login)
        .number("v", 1);
    if (m_nowUs < previous.atUs)
        whole.flag("back", true);
    // Fields that hold a private text are hashed with its salt, so that an erasure leaves nothing to compare a guess with.
    const QByteArray firstSalt = record.salt.isEmpty() && !kept.empty() ? kept.front().second : record.salt;
    const QByteArray request = firstSalt.isEmpty() ? m_asked.request : saltedRequest(firstSalt, m_asked.request);
    if (answersKey)
        whole.object("command", CanonicalObject()
                                    .hex("key", sha256(m_asked.key.toUtf8()))
                                    .text("name", m_asked.command)
                                    .hex("request", request));

    const QByteArray bytes = whole.bytes();
    const AuditStamp stamp{seq, chainHash(previous.hash, bytes)};
    Statement(m_connection, "INSERT INTO audit (seq, bytes, hash) VALUES (?, ?, ?)", seq, bytes, stamp.hash);
    for (const auto& [text, salt] : kept)
        Statement(m_connection, "INSERT INTO private_text (seq, field, salt, value) VALUES (?, ?, ?, ?)", seq,
                  QString::fromLatin1(text->field), salt, text->value);
    if (answersKey)
        Statement(m_connection, "INSERT INTO command (key, name, request, seq) VALUES (?, ?, ?, ?)", m_asked.key, m_asked.command,
                  request, seq);
    return stamp;
}

bool isSameRequest(BookConnection& connection, std::int64_t seq, const QByteArray& kept, const QByteArray& asked)
{
    if (kept == asked)
        return true;
    Statement salts(connection, "SELECT salt FROM private_text WHERE seq = ?1 UNION ALL SELECT salt FROM donor_version WHERE seq = ?1", seq);
    while (salts.next())
        if (kept == saltedRequest(salts.blob(0), asked))
            return true;
    return hasErasedTexts(connection, seq);
}

AuditStamp stampOf(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT hash FROM audit WHERE seq = ?", seq);
    if (!row.next())
        return {};
    return {seq, row.blob(0)};
}

QString privateText(BookConnection& connection, std::int64_t seq, const char* field)
{
    Statement row(connection, "SELECT value FROM private_text WHERE seq = ? AND field = ?", seq, QString::fromLatin1(field));
    return row.next() ? row.text(0) : QString();
}

QJsonObject recordData(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT bytes FROM audit WHERE seq = ?", seq);
    return row.next() ? QJsonDocument::fromJson(row.blob(0)).object().value(QStringLiteral("data")).toObject() : QJsonObject();
}

std::int64_t headSeq(BookConnection& connection)
{
    Statement row(connection, "SELECT seq FROM audit ORDER BY seq DESC LIMIT 1");
    return row.next() ? row.integer(0) : 0;
}

} // namespace amanah::finance
