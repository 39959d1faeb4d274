// SPDX-License-Identifier: GPL-3.0-or-later
// The one that writes: opens the book with the operating system's lock, and runs units of work in batches, each under a savepoint, one
// commit for all. Whoever is acknowledged is on disk. Not an actor; DatabaseConnection owns one. One thread.
#pragma once

#include "finance/access/sign_in.h"
#include "finance/book/connection.h"
#include "finance/book/file_lock.h"

#include <functional>
#include <memory>
#include <vector>

namespace amanah::finance {

class BookWriter
{
public:
    // UTC microseconds. The time is recorded as read.
    using WallClock = std::function<std::int64_t()>;

    // Recognises, locks, migrates (after a backup) and opens. `unavailable` with its cause otherwise; the file is then as it was.
    [[nodiscard]] static Result<std::unique_ptr<BookWriter>> open(const BookPath& book, const WriterIdentity& identity,
                                                                  WallClock clock = systemClockUs);

    // One outcome for each unit, in order. A unit that is refused or breaks a promise leaves nothing behind and does not disturb the
    // others. When the transaction itself is lost (disk full, I/O error, interrupt), nobody is acknowledged: every unit answers
    // `unavailable`, and its key will tell.
    [[nodiscard]] std::vector<Outcome> runBatch(const std::vector<UnitOfWork>& units);

    // A sign-in begins or succeeded; see access/sign_in.h.
    [[nodiscard]] Result<void> noteAttempt(std::int64_t user, AttemptStep step);

    [[nodiscard]] std::function<void()> interrupter() const { return m_connection->interrupter(); }
    [[nodiscard]] BookConnection& connection() { return *m_connection; }

    [[nodiscard]] static std::int64_t systemClockUs();

private:
    BookWriter() = default;
    [[nodiscard]] std::vector<Outcome> runInTransaction(const std::vector<UnitOfWork>& units);
    [[nodiscard]] Outcome runOne(const UnitOfWork& unit);
    [[nodiscard]] Outcome judged(const UnitOfWork& unit);
    void rollBackAll() noexcept;
    bool cutLog() noexcept; // false: a reader still needs it

    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<BookConnection> m_connection;
    WriterIdentity m_identity;
    WallClock m_clock;
    bool m_owesCut = false;
};

} // namespace amanah::finance
