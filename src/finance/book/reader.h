// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only connection that answers questions of one moment. Works beside a running writer. One thread, but for interrupter().
#pragma once

#include "finance/book/connection.h"

#include <functional>
#include <memory>

namespace amanah::finance {

class BookReader
{
public:
    enum class Versions { Current, Any };

    // `unavailable` with its cause when the book cannot be read; `older` when its schema must be migrated first. A reader of any version
    // may copy pages and read facts() and the audit table, and nothing else.
    [[nodiscard]] static Result<std::unique_ptr<BookReader>> open(const BookPath& book, Versions versions = Versions::Current);

    // Runs `question` inside one read transaction: whatever it reads, it reads of one moment. An unfit disk is `unavailable`; other
    // exceptions pass.
    [[nodiscard]] Result<void> inOneMoment(const std::function<void(BookReader&)>& question);

    [[nodiscard]] BookConnection& connection() { return *m_connection; }
    [[nodiscard]] const BookFacts& facts() { return m_connection->facts(); }
    [[nodiscard]] std::function<void()> interrupter() const { return m_connection->interrupter(); }

private:
    BookReader() = default;
    std::unique_ptr<BookConnection> m_connection;
};

} // namespace amanah::finance
