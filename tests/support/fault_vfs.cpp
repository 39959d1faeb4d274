// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_vfs.h"

#include "support/power_disk.h"

#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <string>

namespace amanah::finance::support {

struct FaultVfs::Disk
{
    sqlite3_vfs* system = nullptr;
    sqlite3_vfs own{};
    std::mutex mutex;
    DiskFault fault;
    qint64 count = 0;
    bool failed = false;
    bool watching = false;
    bool syncsIgnored = false;
    std::function<void()> atSync;
    PowerDisk power;

    // Whether this operation is the one that fails.
    bool fails()
    {
        const std::lock_guard lock(mutex);
        ++count;
        const bool now = fault.at > 0 && (fault.lasting ? count >= fault.at : count == fault.at);
        failed = failed || now;
        return now;
    }
    [[nodiscard]] int code(int ioError) const { return fault.kind == DiskFault::Kind::Full ? SQLITE_FULL : ioError; }

    template <class Change>
    void onPowerDisk(const std::string& path, Change change)
    {
        const std::lock_guard lock(mutex);
        if (watching && !path.empty())
            change(power.file(path));
    }
    void callHook()
    {
        if (atSync)
            atSync();
    }
};

namespace {

using Disk = FaultVfs::Disk;

// SQLite gives the memory: this, then the system's own file.
struct OpenFile
{
    sqlite3_file base;
    Disk* disk;
    std::string* path; // empty for a temporary file

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

OpenFile* fileOf(sqlite3_file* file) { return reinterpret_cast<OpenFile*>(file); }
const sqlite3_io_methods* realMethods(sqlite3_file* file) { return fileOf(file)->real()->pMethods; }

int closeFile(sqlite3_file* file)
{
    const int code = realMethods(file)->xClose(fileOf(file)->real());
    delete fileOf(file)->path;
    return code;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset)
{
    return realMethods(file)->xRead(fileOf(file)->real(), into, amount, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset)
{
    OpenFile& one = *fileOf(file);
    if (one.disk->fails())
        return one.disk->code(SQLITE_IOERR_WRITE);
    const int code = realMethods(file)->xWrite(one.real(), bytes, amount, offset);
    if (code == SQLITE_OK)
        one.disk->onPowerDisk(*one.path, [&](PowerFile& kept) { kept.write(offset, QByteArray(static_cast<const char*>(bytes), amount)); });
    return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    OpenFile& one = *fileOf(file);
    if (one.disk->fails())
        return one.disk->code(SQLITE_IOERR_TRUNCATE);
    const int code = realMethods(file)->xTruncate(one.real(), size);
    if (code == SQLITE_OK)
        one.disk->onPowerDisk(*one.path, [&](PowerFile& kept) { kept.truncate(size); });
    return code;
}

// The machine under test does not lose its power, so nothing waits for a real disk.
int syncFile(sqlite3_file* file, int)
{
    OpenFile& one = *fileOf(file);
    if (one.disk->fails())
        return SQLITE_IOERR_FSYNC;
    one.disk->callHook();
    if (!one.disk->syncsIgnored)
        one.disk->onPowerDisk(*one.path, [](PowerFile& kept) { kept.sync(); });
    one.disk->callHook();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realMethods(file)->xFileSize(fileOf(file)->real(), size); }
int lockFile(sqlite3_file* file, int level) { return realMethods(file)->xLock(fileOf(file)->real(), level); }
int unlockFile(sqlite3_file* file, int level) { return realMethods(file)->xUnlock(fileOf(file)->real(), level); }
int checkReserved(sqlite3_file* file, int* is) { return realMethods(file)->xCheckReservedLock(fileOf(file)->real(), is); }
int fileControl(sqlite3_file* file, int what, void* value)
{
    // Without its own words for preallocation and atomic writes, every byte comes through writeFile.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_BEGIN_ATOMIC_WRITE)
        return SQLITE_NOTFOUND;
    return realMethods(file)->xFileControl(fileOf(file)->real(), what, value);
}
int sectorSize(sqlite3_file*) { return 512; }
int deviceCharacteristics(sqlite3_file*) { return 0; }

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** at)
{
    OpenFile& one = *fileOf(file);
    if (one.disk->fails())
        return one.disk->code(SQLITE_IOERR_SHMMAP);
    return realMethods(file)->xShmMap(one.real(), region, size, extend, at);
}

int shmLock(sqlite3_file* file, int offset, int amount, int flags)
{
    OpenFile& one = *fileOf(file);
    if ((flags & SQLITE_SHM_LOCK) != 0 && one.disk->fails())
        return SQLITE_IOERR_SHMLOCK;
    return realMethods(file)->xShmLock(one.real(), offset, amount, flags);
}

void shmBarrier(sqlite3_file* file) { realMethods(file)->xShmBarrier(fileOf(file)->real()); }
int shmUnmap(sqlite3_file* file, int deleted) { return realMethods(file)->xShmUnmap(fileOf(file)->real(), deleted); }

constexpr sqlite3_io_methods ownMethods{2,          closeFile,  readFile,   writeFile,   truncateFile,  syncFile,    fileSize,
                                        lockFile,   unlockFile, checkReserved, fileControl, sectorSize, deviceCharacteristics,
                                        shmMap,     shmLock,    shmBarrier, shmUnmap,    nullptr,       nullptr};

Disk* diskOf(sqlite3_vfs* vfs) { return static_cast<Disk*>(vfs->pAppData); }

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given)
{
    Disk* disk = diskOf(vfs);
    file->pMethods = nullptr;
    if (disk->fails())
        return SQLITE_CANTOPEN;
    OpenFile* one = fileOf(file);
    const int code = disk->system->xOpen(disk->system, name, one->real(), flags, given);
    if (!one->real()->pMethods)
        return code;
    one->disk = disk;
    one->path = new std::string(name ? name : "");
    one->base.pMethods = &ownMethods;
    disk->onPowerDisk(*one->path, [](PowerFile& kept) { kept.adopt(); });
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    Disk* disk = diskOf(vfs);
    if (disk->fails())
        return SQLITE_IOERR_DELETE;
    const int code = disk->system->xDelete(disk->system, name, 0);
    if (code == SQLITE_OK)
        disk->onPowerDisk(name, [&](PowerFile& kept) { kept.remove(syncFolder != 0 && !disk->syncsIgnored); });
    return code;
}

} // namespace

FaultVfs::FaultVfs() : m_disk(std::make_unique<Disk>())
{
    m_disk->system = sqlite3_vfs_find(nullptr);
    m_disk->own = *m_disk->system;
    m_disk->own.zName = "amanah-faults";
    m_disk->own.pAppData = m_disk.get();
    m_disk->own.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_disk->system->szOsFile;
    m_disk->own.xOpen = openFile;
    m_disk->own.xDelete = deleteFile;
    sqlite3_vfs_register(&m_disk->own, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_disk->own);
    sqlite3_vfs_register(m_disk->system, 1);
}

void FaultVfs::fail(const DiskFault& fault)
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->fault = fault;
    m_disk->count = 0;
    m_disk->failed = false;
}

bool FaultVfs::hasFailed() const
{
    const std::lock_guard lock(m_disk->mutex);
    return m_disk->failed;
}

void FaultVfs::watchPower()
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->watching = true;
}

void FaultVfs::ignoreSyncs(bool ignored) { m_disk->syncsIgnored = ignored; }
void FaultVfs::setAtSync(std::function<void()> hook) { m_disk->atSync = std::move(hook); }

void FaultVfs::leaveAfterPowerLoss(const QString& folder, Survivors survivors, quint32 seed) const
{
    const std::lock_guard lock(m_disk->mutex);
    const int kept = survivors == Survivors::None ? 0 : survivors == Survivors::All ? 100 : 50;
    m_disk->power.leaveIn(folder, kept, seed);
}

} // namespace amanah::finance::support
