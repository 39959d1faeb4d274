// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails when told to, and one that loses power: an SQLite VFS over the system's own, the default one while an object of this
// class lives, so that the book's own code runs on it unchanged. Files that are not opened through SQLite are not seen. One object at a
// time; its functions and the connections on it may be on different threads.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace amanah::finance::support {

struct DiskFault
{
    enum class Kind { IoError, Full };
    qint64 at = 0; // the how-manieth operation from now fails, 1 the next; 0 none
    Kind kind = Kind::IoError;
    bool lasting = false; // and every one after it
};

class FaultVfs
{
public:
    // What of the writes since the last sync reached the disk, sector (512 bytes) by sector.
    enum class Survivors { None, Torn, All };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    // Counts writes, syncs, truncations, openings, deletions, and mapping and locking of shared memory.
    void fail(const DiskFault& fault);
    void heal() { fail({}); }
    [[nodiscard]] bool hasFailed() const; // since the last fail()

    // Keeps, from here on, what the disk would hold without power. Costs a copy of every file.
    void watchPower();
    // A disk that says "done" and does nothing; as PRAGMA synchronous = OFF.
    void ignoreSyncs(bool ignored);
    // Called before a sync takes effect and once more after it, by the thread that syncs. It may call leaveAfterPowerLoss and nothing else.
    void setAtSync(std::function<void()> hook);
    // Writes into `folder` the files as they would be found after the power went now. The same seed tears alike.
    void leaveAfterPowerLoss(const QString& folder, Survivors survivors, quint32 seed) const;

    struct Disk;

private:
    std::unique_ptr<Disk> m_disk;
};

} // namespace amanah::finance::support
