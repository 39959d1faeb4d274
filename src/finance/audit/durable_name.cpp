// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/durable_name.h"

#include <QFile>
#include <QFileInfo>
#include <tuple>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace amanah::finance {

#ifdef Q_OS_WIN

bool syncFile(int handle)
{
    return _commit(handle) == 0;
}

// NTFS writes names through its own journal; there is no folder to sync.
bool renameDurably(const QString& from, const QString& to)
{
    return QFile::rename(from, to);
}

#else

bool syncFile(int handle)
{
    return ::fsync(handle) == 0;
}

bool renameDurably(const QString& from, const QString& to)
{
    // QFile's refuses a name that is taken, where rename() would replace what is there.
    if (!QFile::rename(from, to))
        return false;
    const int folder = ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        // Some file systems do not sync folders; the name stands all the same.
        std::ignore = syncFile(folder);
        ::close(folder);
    }
    return true;
}

#endif

} // namespace amanah::finance
