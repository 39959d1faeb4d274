// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/file_lock.h"

#include <QFile>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace amanah::finance {

namespace {

Refusal lockedElsewhere()
{
    return refuse(Code::Unavailable, QStringLiteral("book"), QStringLiteral("Another program is writing this book."), QStringLiteral("locked"));
}

Refusal lockNotPermitted()
{
    return refuse(Code::Unavailable, QStringLiteral("book"), QStringLiteral("The book's folder may not be written."), QStringLiteral("no_permission"));
}

} // namespace

#ifdef _WIN32

Result<std::unique_ptr<FileLock>> FileLock::acquire(const BookPath& book)
{
    const std::wstring path = (book.canonical() + QStringLiteral(".lock")).toStdWString();
    // No sharing: the handle itself is the lock, and the system closes it with the process.
    HANDLE file = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_HIDDEN, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION ? lockedElsewhere() : lockNotPermitted();
    std::unique_ptr<FileLock> lock(new FileLock);
    lock->m_file = file;
    return lock;
}

void FileLock::beginWriting()
{
    LARGE_INTEGER size{};
    m_followsUncleanEnd = GetFileSizeEx(m_file, &size) && size.QuadPart > 0;
    DWORD written = 0;
    WriteFile(m_file, "w", 1, &written, nullptr);
}

void FileLock::endInOrder()
{
    SetFilePointer(m_file, 0, nullptr, FILE_BEGIN);
    SetEndOfFile(m_file);
}

FileLock::~FileLock()
{
    if (m_file)
        CloseHandle(m_file);
}

#else

Result<std::unique_ptr<FileLock>> FileLock::acquire(const BookPath& book)
{
    const QByteArray path = QFile::encodeName(book.canonical() + QStringLiteral(".lock"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return lockNotPermitted();
    std::unique_ptr<FileLock> lock(new FileLock);
    lock->m_file = file;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? lockedElsewhere() : lockNotPermitted();
    return lock;
}

// Nobody relies on the mark alone, so a disk that does not take it is no reason to stop.
void FileLock::beginWriting()
{
    char mark = 0;
    m_followsUncleanEnd = ::pread(m_file, &mark, 1, 0) == 1;
    std::ignore = ::pwrite(m_file, "w", 1, 0);
}

void FileLock::endInOrder()
{
    std::ignore = ::ftruncate(m_file, 0);
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

#endif

} // namespace amanah::finance
