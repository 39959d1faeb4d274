// SPDX-License-Identifier: GPL-3.0-or-later
// The newest head that this machine saw of one copy of a book, told by the book's id and the file's place. A book whose chain does not have
// that head any more was put back or exchanged behind our back. Kept in the data directory; any thread, a few system calls.
#pragma once

#include "finance/book/book_path.h"

#include <QByteArray>
#include <cstdint>
#include <optional>

namespace amanah::finance {

// Whether a writer compares and remembers. A scratch book is not worth a file in somebody's data directory.
enum class BookMemory { None, OnThisMachine };

struct KnownHead
{
    std::int64_t size = 0; // records
    QByteArray head;       // the hash of the last of them; it commits to all before
    std::int64_t checkpoint = 0; // the size of the newest checkpoint; 0: none
};

class HeadMemory
{
public:
    HeadMemory(const QString& bookId, const BookPath& book);

    // Nothing when this copy was never seen, or what was kept cannot be read.
    [[nodiscard]] std::optional<KnownHead> known() const;
    // A failure is no reason not to write a book, so none is told.
    void keep(const KnownHead& head) const;

private:
    QString m_folder;
    QString m_file;
    QString m_place;
};

} // namespace amanah::finance
