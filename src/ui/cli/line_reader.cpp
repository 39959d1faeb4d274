// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/line_reader.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace amanah::cli {

std::optional<NumberedLine> LineReader::next()
{
    NumberedLine line;
    line.number = m_number + 1;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        const qsizetype length = end >= 0 ? end : m_buffer.size();
        line.tooLong = line.tooLong || length > m_longest;
        if (end >= 0 || (m_atEnd && (length > 0 || line.tooLong))) {
            if (!line.tooLong)
                line.bytes = m_buffer.left(length);
            m_buffer.remove(0, end >= 0 ? end + 1 : length);
            m_searched = 0;
            if (line.bytes.endsWith('\r'))
                line.bytes.chop(1);
            ++m_number;
            return line;
        }
        if (m_atEnd)
            return std::nullopt;
        if (line.tooLong)
            m_buffer.clear();
        m_searched = m_buffer.size();
        m_atEnd = !fill();
    }
}

bool LineReader::fill()
{
    std::array<char, 65'536> chunk{};
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, chunk.data(), chunk.size());
    } while (got < 0 && errno == EINTR);
    m_failed = m_failed || got < 0;
    if (got > 0)
        m_buffer.append(chunk.data(), qsizetype(got));
    return got > 0;
}

} // namespace amanah::cli
