// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a new book: schema, the book's facts and the seven funds, each with its audit record. Waits; any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/book/connection.h"
#include "finance/book/unit_of_work.h"

#include <QJsonObject>

namespace amanah::finance {

struct NewBook
{
    BookPath path;
    QString currency;     // empty: USD
    QString organisation; // may be empty
    QString calendar;     // empty: umm_al_qura
    WriterIdentity identity;
};

struct BookInfo
{
    QString id;
    BookPath path;
    Currency currency;

    [[nodiscard]] QJsonObject toJson() const; // {"book":{"id","path","currency"}}
};

// conflict when the file exists; invalid_currency, invalid_input for the fields; `unavailable` when the place cannot be written. The book
// appears whole or not at all, readable by its owner only.
[[nodiscard]] Result<BookInfo> createBook(const NewBook& wanted);

// The facts of an existing book, read without a lock.
[[nodiscard]] Result<BookFacts> readBookFacts(const BookPath& book);

} // namespace amanah::finance
