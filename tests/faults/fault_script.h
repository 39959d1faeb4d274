// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a book while its disk fails: a few commands, each with its key, entered as the tree's connection does it (an
// `unavailable` closes the writer, the next command opens a new one). Says what was acknowledged, and whether a book keeps that promise.
// One thread.
#pragma once

#include "finance/book/unit_for.h"
#include "finance/book/writer.h"

#include <QStringList>
#include <functional>
#include <memory>

namespace amanah::finance::support {

class FaultScript
{
public:
    explicit FaultScript(BookPath book) : m_book(std::move(book)) {}

    // Enters every command once more; the keys are always the same. Gives what went otherwise than "done" or "unavailable".
    [[nodiscard]] QStringList enterAll();
    void close() { m_writer.reset(); }
    [[nodiscard]] const QStringList& acknowledged() const { return m_acknowledged; } // keys
    // Called after each acknowledgement.
    void setAtAcknowledged(std::function<void()> hook) { m_atAcknowledged = std::move(hook); }
    // Whether all commands were acknowledged in the last enterAll().
    [[nodiscard]] bool isComplete() const { return m_done == size; }

    static constexpr int size = 7;

private:
    [[nodiscard]] Result<void> enter(const QString& key, const std::function<Result<UnitOfWork>()>& unit);
    [[nodiscard]] QString giftOf(const QString& key);

    BookPath m_book;
    std::unique_ptr<BookWriter> m_writer;
    QStringList m_acknowledged;
    std::function<void()> m_atAcknowledged;
    int m_done = 0;
};

// An empty text, or what is wrong with the book at `book`: it does not open or prove, an acknowledged key is not there exactly once, or
// a command is there in part or twice.
[[nodiscard]] QString brokenPromise(const BookPath& book, const QStringList& acknowledged);

// A new book in `folder`, closed and in one file.
[[nodiscard]] BookPath freshBook(const QString& folder);
void copyFile(const QString& from, const QString& to);

} // namespace amanah::finance::support
