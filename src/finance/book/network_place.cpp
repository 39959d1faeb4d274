// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/network_place.h"

#include <QStorageInfo>
#include <algorithm>
#include <array>

namespace amanah::finance {

bool isNetworkFileSystem(const QByteArray& type)
{
    static constexpr std::array known{"nfs",        "nfs4",         "cifs",          "smb",           "smb2",        "smb3",     "smbfs",      "afs",
                                      "afpfs",      "ncpfs",        "coda",          "ceph",          "glusterfs",   "lustre",   "gpfs",       "ocfs2",
                                      "davfs",      "webdav",       "fuse.sshfs",    "fuse.smbnetfs", "fuse.davfs2", "fuse.s3fs", "fuse.rclone", "fuse.glusterfs",
                                      "fuse.ceph",  "fuse.cifs",    "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.curlftpfs"};
    return std::any_of(known.begin(), known.end(), [&](const char* name) { return type.compare(name, Qt::CaseInsensitive) == 0; });
}

Result<void> checkLocalPlace(const BookPath& book)
{
    const QStorageInfo place(QFileInfo(book.canonical()).absolutePath());
    if (!isNetworkFileSystem(place.fileSystemType()))
        return {};
    return refuse(Code::Unavailable, QStringLiteral("book"),
                  QStringLiteral("The book is on a network drive, where it cannot be written safely. Keep it on this computer's own disk, and its backups on the network."),
                  QStringLiteral("network"));
}

} // namespace amanah::finance
