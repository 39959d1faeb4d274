// SPDX-License-Identifier: GPL-3.0-or-later
// What Linux says of this very program. Used by ours and by the peer in C++, so it knows neither.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace amanah::bench {

// Resident memory in bytes.
inline std::int64_t residentBytes()
{
    std::ifstream in("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    in >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

// Processor time used so far, in seconds; ticks of 10 ms.
inline double processorSeconds()
{
    std::ifstream in("/proc/self/stat");
    std::string text;
    std::getline(in, text);
    std::size_t at = text.rfind(')'); // the name may contain anything
    for (int field = 0; field < 12; ++field)
        at = text.find(' ', at + 1);
    std::size_t used = 0;
    const long long user = std::stoll(text.substr(at), &used);
    const long long kernel = std::stoll(text.substr(at + used));
    return static_cast<double>(user + kernel) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

// How often the threads that live now went to sleep so far.
inline std::int64_t voluntarySwitches()
{
    std::int64_t all = 0;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream in(task.path() / "status");
        const std::string wanted = "voluntary_ctxt_switches:";
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with(wanted))
                all += std::stoll(line.substr(wanted.size()));
        }
    }
    return all;
}

} // namespace amanah::bench
