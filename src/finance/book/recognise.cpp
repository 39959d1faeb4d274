// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/recognise.h"

#include <QFile>
#include <QtEndian>

namespace amanah::finance {

namespace {

Refusal unusableBook(const QString& message, const char* cause)
{
    return refuse(Code::Unavailable, QStringLiteral("book"), message, QString::fromLatin1(cause));
}

quint32 bigEndianAt(const QByteArray& header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

} // namespace

Result<BookHeader> recogniseBook(const BookPath& book)
{
    const QFileInfo info(book.path());
    if (!info.exists())
        return unusableBook(QStringLiteral("There is no book at this place."), "missing");
    if (!info.isFile())
        return unusableBook(QStringLiteral("This is not a file, so it is no book."), "not_ours");
    QFile file(book.path());
    if (!file.open(QIODevice::ReadOnly))
        return unusableBook(QStringLiteral("The book may not be read."), "no_permission");
    // Offsets of the SQLite file format: magic 0, page size 16, user_version 60, application_id 68.
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3") || bigEndianAt(header, 68) != bookApplicationId)
        return unusableBook(QStringLiteral("This file is not an Amanah book; it was left alone."), "not_ours");
    int pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize == 1)
        pageSize = 65'536;
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0 || info.size() < pageSize)
        return unusableBook(QStringLiteral("The book's file is damaged: its first page is not whole."), "corrupt");
    const quint32 version = bigEndianAt(header, 60);
    if (version > bookSchemaVersion)
        return unusableBook(QStringLiteral("A newer version of the program wrote this book; please update."), "newer");
    if (version == 0)
        return unusableBook(QStringLiteral("The book was never finished being made."), "corrupt");
    return BookHeader{version};
}

Refusal olderBook(quint32 schemaVersion)
{
    return unusableBook(QStringLiteral("This book has version %1; this program works with version %2. Nothing was changed. Open it once for writing: a copy is "
                                       "kept first, then it is brought up to date.")
                            .arg(schemaVersion)
                            .arg(bookSchemaVersion),
                        "older");
}

} // namespace amanah::finance
