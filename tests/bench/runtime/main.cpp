// SPDX-License-Identifier: GPL-3.0-or-later
// bench_runtime [ids…] [--scale F] [--repeat N] [--workers N]
// Without ids: all. Several ids run in a process each, so that no figure sees the memory of another; one id runs in this process, which
// is what a profiler wants, as often as --repeat says.
#include "bench.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace amanah::bench {

std::int64_t Options::scaled(std::int64_t full) const
{
    return std::max<std::int64_t>(1, std::llround(static_cast<double>(full) * scale));
}

runtime::RuntimeOptions Options::runtime() const
{
    runtime::RuntimeOptions made;
    made.scheduler = runtime::Pool{workers};
    return made;
}

void print(const std::string& id, double value, const char* unit)
{
    std::printf("%s ours %.4g %s\n", id.c_str(), value, unit);
    std::fflush(stdout);
}

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "bench_runtime: %s\n", what);
    std::_Exit(1);
}

double Latencies::microsecondsAt(double fraction)
{
    require(!m_all.empty(), "no latencies to take a percentile of");
    const auto at = static_cast<std::size_t>(fraction * static_cast<double>(m_all.size() - 1));
    std::nth_element(m_all.begin(), m_all.begin() + static_cast<std::ptrdiff_t>(at), m_all.end());
    return static_cast<double>(m_all[at]) / 1e3;
}

void Gate::await(std::int64_t times)
{
    for (; times > 0; --times)
        require(m_semaphore.try_acquire_for(std::chrono::minutes(2)), "nothing came within two minutes");
}

namespace {

using Bench = void (*)(const Options&);

const std::map<std::string, Bench, std::less<>>& benches()
{
    static const std::map<std::string, Bench, std::less<>> all{
        {"B01", pingPong},   {"B03", fanIn},    {"B05", ring},     {"B07", spawnAndDown}, {"B08", skynet},
        {"B09", calls},      {"B10", backlog},  {"B12", memory},   {"B13", restarts},     {"B14", crashStorm},
        {"B17", stopping},   {"B18", timers},   {"B19", lookup},   {"B20", fairness},     {"B22", idle},
    };
    return all;
}

struct Wanted
{
    Options options;
    int repeat = 1;
    std::vector<std::string> ids;
};

double numberAfter(int argc, char** argv, int at)
{
    char* end = nullptr;
    const double value = at < argc ? std::strtod(argv[at], &end) : 0;
    require(value > 0 && *end == '\0', "an option wants a positive number: [ids…] [--scale F] [--repeat N] [--workers N]");
    return value;
}

Wanted parse(int argc, char** argv)
{
    Wanted wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--scale") {
            wanted.options.scale = numberAfter(argc, argv, ++i);
        } else if (word == "--repeat") {
            wanted.repeat = static_cast<int>(numberAfter(argc, argv, ++i));
        } else if (word == "--workers") {
            wanted.options.workers = static_cast<unsigned>(numberAfter(argc, argv, ++i));
        } else {
            require(benches().contains(word), "no such bench");
            wanted.ids.emplace_back(word);
        }
    }
    if (wanted.ids.empty()) {
        for (const auto& bench : benches())
            wanted.ids.push_back(bench.first);
    }
    return wanted;
}

void run(const std::string& id, const Wanted& wanted)
{
    for (int i = 0; i < wanted.repeat; ++i)
        benches().find(id)->second(wanted.options);
}

bool runApart(const std::string& id, const Wanted& wanted)
{
    const pid_t child = fork();
    require(child >= 0, "fork failed");
    if (child == 0) {
        run(id, wanted);
        std::exit(0);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && status == 0;
}

} // namespace
} // namespace amanah::bench

int main(int argc, char** argv)
{
    using namespace amanah::bench;
    const Wanted wanted = parse(argc, argv);
    if (wanted.ids.size() == 1) {
        run(wanted.ids.front(), wanted);
        return 0;
    }
    bool good = true;
    for (const std::string& id : wanted.ids)
        good = runApart(id, wanted) && good;
    return good ? 0 : 1;
}
