// SPDX-License-Identifier: GPL-3.0-or-later
// A table read in the order of its key, beside records that speak of its rows in about the same order: a step to the next row where it is
// the one asked for, a new search where it is not. Reader's thread, within one moment.
#pragma once

#include "finance/book/connection.h"

#include <optional>

namespace amanah::finance {

class RowStream
{
public:
    // `sql` selects the two parts of the key and then the columns, from two bound parts of a key on, in the key's order.
    RowStream(BookConnection& connection, const char* sql) : m_connection(connection), m_sql(sql) {}

    // The row of this key, or nothing; good until the next call.
    [[nodiscard]] const Statement* find(std::int64_t seq, std::int64_t line);

private:
    using Key = std::pair<std::int64_t, std::int64_t>;
    void begin(const Key& at);
    void step();

    BookConnection& m_connection;
    const char* m_sql;
    std::optional<Statement> m_rows;
    std::optional<Key> m_at; // nothing: past the last row
};

} // namespace amanah::finance
