// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/row_stream.h"

namespace amanah::finance {

const Statement* RowStream::find(std::int64_t seq, std::int64_t line)
{
    const Key wanted{seq, line};
    if (!m_rows || (m_at && *m_at > wanted))
        begin(wanted);
    // Rows that no record spoke of lie between, or other records' rows were not asked for: a few are passed, more are searched past.
    for (int passed = 0; m_at && *m_at < wanted; ++passed) {
        if (passed == 8)
            begin(wanted);
        else
            step();
    }
    return m_at == wanted ? &*m_rows : nullptr;
}

void RowStream::begin(const Key& at)
{
    m_rows.reset();
    m_rows.emplace(m_connection, m_sql, at.first, at.second);
    step();
}

void RowStream::step()
{
    m_at.reset();
    if (m_rows->next())
        m_at = Key{m_rows->integer(0), m_rows->integer(1)};
}

} // namespace amanah::finance
