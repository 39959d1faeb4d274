// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/reader_service.h"

#include "finance/book/reader.h"

namespace amanah::finance {

ReaderConnection::ReaderConnection(BookPath book) : m_book(std::move(book)) {}
ReaderConnection::~ReaderConnection() = default;

runtime::Reply<Result<void>, ReaderConnection::State> ReaderConnection::handleCall(const State&, const Read& call,
                                                                                  runtime::From<Result<void>>)
{
    if (!m_reader) {
        auto reader = BookReader::open(m_book);
        if (!reader)
            return reply(Result<void>(Refusal(reader.error())));
        m_reader = std::move(*reader);
        onKill(m_reader->interrupter());
    }
    const auto asked = m_reader->inOneMoment(call.question);
    return reply(asked).timeout(idleClose);
}

runtime::Next<ReaderConnection::State> ReaderConnection::handleTimeout(const State&)
{
    m_reader.reset();
    return keep();
}

} // namespace amanah::finance
