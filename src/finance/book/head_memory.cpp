// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/head_memory.h"

#include "finance/audit/chain.h"
#include "finance/audit/data_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace amanah::finance {

namespace {

constexpr qsizetype enoughHeads = 500;

// Heads of copies that are gone, once there are many.
void forgetGoneCopies(const QDir& folder)
{
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    if (names.size() < enoughHeads)
        return;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString place = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("place")).toString();
        if (!QFile::exists(place))
            file.remove();
    }
}

} // namespace

HeadMemory::HeadMemory(const QString& bookId, const BookPath& book) : m_folder(dataFolder() + QStringLiteral("/heads")), m_place(book.canonical())
{
    const QByteArray name = sha256(bookId.toUtf8() + '\n' + m_place.toUtf8()).toHex().left(32);
    m_file = m_folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".json");
}

std::optional<KnownHead> HeadMemory::known() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(100'000)).object();
    KnownHead head{kept.value(QStringLiteral("size")).toInteger(), QByteArray::fromHex(kept.value(QStringLiteral("head")).toString().toLatin1()),
                   kept.value(QStringLiteral("checkpoint")).toInteger()};
    if (head.size < 1 || head.head.size() != hashSize)
        return std::nullopt;
    return head;
}

void HeadMemory::keep(const KnownHead& head) const
{
    if (!QFile::exists(m_file))
        forgetGoneCopies(QDir(m_folder));
    const QJsonObject kept{{QStringLiteral("place"), m_place},
                           {QStringLiteral("size"), static_cast<qint64>(head.size)},
                           {QStringLiteral("head"), QString::fromLatin1(head.head.toHex())},
                           {QStringLiteral("checkpoint"), static_cast<qint64>(head.checkpoint)}};
    std::ignore = writeOwnFile(m_file, QJsonDocument(kept).toJson(QJsonDocument::Compact) + '\n', Replace::Yes);
}

} // namespace amanah::finance
