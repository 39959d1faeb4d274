// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/restore_preview.h"

#include "finance/audit/audit_store.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/book/rebase.h"
#include "finance/book/sealed_file.h"
#include "finance/book/transaction.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <algorithm>

namespace amanah::finance {

namespace {

QJsonArray totalsIn(BookConnection& connection)
{
    QJsonArray totals;
    Statement rows(connection, "SELECT currency, amount, gifts FROM total_currency ORDER BY currency");
    while (rows.next()) {
        const auto currency = Currency::parse(rows.text(0));
        totals.append(QJsonObject{{QStringLiteral("currency"), rows.text(0)},
                                  {QStringLiteral("amount"), currency ? Money{rows.integer(1), *currency}.toString() : QString()},
                                  {QStringLiteral("count"), static_cast<qint64>(rows.integer(2))}});
    }
    return totals;
}

QJsonObject describeBook(BookReader& moment)
{
    BookConnection& connection = moment.connection();
    const KnownHead head = headOf(connection);
    QString lastAt;
    {
        Statement row(connection, "SELECT bytes FROM audit WHERE seq = ?", head.size);
        lastAt = row.next() ? auditLineOf(head.size, row.blob(0), head.head).at : QString();
    }
    return {{QStringLiteral("book"), moment.facts().bookId},
            {QStringLiteral("organisation"), privateText(connection, 1, "organisation")},
            {QStringLiteral("schema"), static_cast<qint64>(connection.schemaVersion())},
            {QStringLiteral("records"), static_cast<qint64>(head.size)},
            {QStringLiteral("head"), QString::fromLatin1(head.head.toHex())},
            {QStringLiteral("last_at"), lastAt},
            {QStringLiteral("totals"), totalsIn(connection)}};
}

QByteArray hashAt(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT hash FROM audit WHERE seq = ?", seq);
    return row.next() ? row.blob(0) : QByteArray();
}

// How many records two books have in common. A hash commits to all before it, so halving finds the last.
std::int64_t commonRecords(BookConnection& one, BookConnection& other)
{
    std::int64_t common = 0;
    for (std::int64_t end = std::min(headOf(one).size, headOf(other).size); common < end;) {
        const std::int64_t middle = common + (end - common + 1) / 2;
        if (hashAt(one, middle) == hashAt(other, middle))
            common = middle;
        else
            end = middle - 1;
    }
    return common;
}

Result<QJsonObject> replacedBy(BookReader& restored, const BookPath& place)
{
    const auto reader = BookReader::open(place, BookReader::Versions::Any);
    if (!reader)
        return QJsonObject{{QStringLiteral("unreadable"), reader.error().cause}};
    QJsonObject json;
    const auto read = (*reader)->inOneMoment([&](BookReader& moment) {
        json = describeBook(moment);
        const std::int64_t lost = headOf(moment.connection()).size - commonRecords(moment.connection(), restored.connection());
        json.insert(QStringLiteral("same_book"), moment.facts().bookId == restored.facts().bookId);
        json.insert(QStringLiteral("records_lost"), static_cast<qint64>(lost));
    });
    if (!read)
        return Refusal(read.error());
    return json;
}

Result<QJsonObject> previewPlain(const BookPath& file, const BookPath& place)
{
    const auto reader = BookReader::open(file, BookReader::Versions::Any);
    if (!reader)
        return Refusal(reader.error());
    QJsonObject json;
    const auto read = (*reader)->inOneMoment([&](BookReader& moment) { json = describeBook(moment); });
    if (!read)
        return Refusal(read.error());
    const auto proven = proveBook(file, {});
    if (!proven)
        return Refusal(proven.error());
    json.insert(QStringLiteral("verified"), proven->faults.empty());
    json.insert(QStringLiteral("replaces"), QJsonValue());
    if (!QFileInfo::exists(place.path()))
        return json;
    return replacedBy(**reader, place).map([&](const QJsonObject& replaced) {
        json.insert(QStringLiteral("replaces"), replaced);
        return json;
    });
}

} // namespace

Result<QJsonObject> previewRestore(const QString& file, const BookPath& place, const QString& passphrase)
{
    if (!isSealedFile(file))
        return previewPlain(BookPath(file), place);
    const QTemporaryDir folder; // for its owner only
    const QString plain = folder.filePath(QStringLiteral("preview.amanah"));
    if (const auto opened = openSealedFile(file, plain, passphrase); !opened)
        return Refusal(opened.error());
    return previewPlain(BookPath(plain), place);
}

} // namespace amanah::finance
