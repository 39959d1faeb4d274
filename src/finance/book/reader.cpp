// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/reader.h"

#include "finance/book/recognise.h"

namespace amanah::finance {

Result<std::unique_ptr<BookReader>> BookReader::open(const BookPath& book, Versions versions)
{
    if (const auto header = recogniseBook(book); !header)
        return Refusal(header.error());
    auto connection = BookConnection::open(book, BookConnection::Mode::ReadOnly);
    if (!connection)
        return Refusal(connection.error());
    std::unique_ptr<BookReader> reader(new BookReader);
    reader->m_connection = std::move(*connection);
    try {
        if (versions == Versions::Current && reader->connection().schemaVersion() < bookSchemaVersion)
            return olderBook(reader->connection().schemaVersion());
        std::ignore = reader->facts();
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
    return reader;
}

Result<void> BookReader::inOneMoment(const std::function<void(BookReader&)>& question)
{
    try {
        m_connection->execute("BEGIN");
        question(*this);
        m_connection->execute("COMMIT");
        return {};
    } catch (const SqlFailure& failure) {
        if (m_connection->inTransaction())
            m_connection->execute("ROLLBACK");
        return Refusal(failure.toError());
    }
}

} // namespace amanah::finance
