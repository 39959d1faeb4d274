// SPDX-License-Identifier: GPL-3.0-or-later
// How far a long piece of work is, for people on standard error: a line for every tenth, once it has taken a second. Any thread, one call
// at a time.
#pragma once

#include "ui/cli/output.h"

#include <chrono>
#include <cstdint>

namespace amanah::cli {

class ProgressNote
{
public:
    // `what` as in "400000 of 1000000 records".
    ProgressNote(Output& output, QString what) : m_output(output), m_what(std::move(what)) {}

    // A total below 1 is not known: nothing is said.
    void tell(std::int64_t done, std::int64_t total);

private:
    Output& m_output;
    QString m_what;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    std::int64_t m_tenths = 0;
};

} // namespace amanah::cli
