// SPDX-License-Identifier: GPL-3.0-or-later
// Reads lines from a file descriptor as they arrive, whatever bytes they hold, and never keeps more than one of `longest` bytes. Blocks in
// next(); one thread.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <optional>

namespace amanah::cli {

struct NumberedLine
{
    std::int64_t number = 0; // from 1
    QByteArray bytes;        // without its line end
    bool tooLong = false;    // bytes are then empty
};

class LineReader
{
public:
    LineReader(int descriptor, qsizetype longest) : m_descriptor(descriptor), m_longest(longest) {}

    // No value at the end, or where reading fails.
    [[nodiscard]] std::optional<NumberedLine> next();

    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool fill();

    int m_descriptor;
    qsizetype m_longest;
    std::int64_t m_number = 0;
    QByteArray m_buffer;
    qsizetype m_searched = 0;
    bool m_atEnd = false;
    bool m_failed = false;
};

} // namespace amanah::cli
