// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/data_folder.h"

#include "finance/audit/durable_name.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace amanah::finance {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Refusal notWritable()
{
    return refuse(Code::Unavailable, {}, QStringLiteral("The program's data directory cannot be written."), QStringLiteral("no_permission"));
}

// Written under another name and given its own: what another process made meanwhile is left alone.
Result<void> writeNew(const QString& path, const QByteArray& bytes)
{
    const QString unfinished = path + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128);
    QFile file(unfinished);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) && file.write(bytes) == bytes.size() && file.flush() &&
                         syncFile(file.handle());
    file.close();
    const bool placed = written && renameDurably(unfinished, path);
    if (!placed)
        QFile::remove(unfinished);
    if (!written)
        return notWritable();
    if (!placed)
        return refuse(Code::Conflict, {}, QStringLiteral("There is such a file already."));
    return {};
}

} // namespace

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

Result<void> writeOwnFile(const QString& path, const QByteArray& bytes, Replace replace)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return notWritable();
    if (replace == Replace::OnlyNew)
        return writeNew(path, bytes);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritable();
    return {};
}

} // namespace amanah::finance
