// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's lock: held by the operating system for as long as the file handle lives, so that it dies with the process. It is taken on
// a file of its own beside the book (`<book>.lock`), never on the book, where it would disturb SQLite's locks. Any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

#include <memory>

namespace amanah::finance {

class FileLock
{
public:
    // `unavailable` with cause `locked` while another writer holds it, `no_permission` when the file cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> acquire(const BookPath& book);
    ~FileLock();
    // Leaves a mark in the lock's file while a writer is at work.
    void beginWriting();
    // The mark was there already: the writer before did not end in order.
    [[nodiscard]] bool followsUncleanEnd() const { return m_followsUncleanEnd; }
    // Takes the mark away: the book was closed in order.
    void endInOrder();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    FileLock() = default;
    bool m_followsUncleanEnd = false;
#ifdef _WIN32
    void* m_file = nullptr;
#else
    int m_file = -1;
#endif
};

} // namespace amanah::finance
