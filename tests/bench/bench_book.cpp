// SPDX-License-Identifier: GPL-3.0-or-later
// Durable gifts a second through the supervised services, with 1, 8 and 64 in flight, and one proof of the whole book. Prints Markdown.
// The peers of docs/performance.md are not measured here yet; these are absolute figures of one machine.
#include "finance/application/application.h"
#include "finance/application/flight_window.h"
#include "finance/book/create.h"
#include "finance/book/proofs.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <chrono>
#include <cstdio>

using namespace amanah::finance;
using Clock = std::chrono::steady_clock;

namespace {

std::int64_t millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

RecordDonation benchGift(int number)
{
    RecordDonation gift;
    gift.amount = QString::number(1 + number % 500);
    gift.fund = number % 3 == 0 ? QStringLiteral("zakat") : QStringLiteral("general");
    return gift;
}

void record(FinanceApplication& application, int inFlight, int gifts)
{
    FlightWindow window(inFlight);
    const auto start = Clock::now();
    for (int i = 0; i < gifts; ++i) {
        window.enter();
        application.submit<RecordDonation>(benchGift(i), QStringLiteral("bench-%1-%2").arg(inFlight).arg(i),
                                           [&window](const Result<Donation>&) { window.leave(); });
    }
    window.awaitAll();
    const std::int64_t ms = std::max<std::int64_t>(1, millisecondsSince(start));
    std::printf("| durable gifts, %d in flight | %d in %lld ms | %lld/s |\n", inFlight, gifts, static_cast<long long>(ms),
                static_cast<long long>(gifts * 1000LL / ms));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const QTemporaryDir folder;
    NewBook wanted;
    wanted.path = BookPath(folder.filePath(QStringLiteral("bench.amanah")));
    ApplicationOptions options;
    options.book = wanted.path;
    if (!createBook(wanted))
        return 1;
    auto application = FinanceApplication::start(options);
    if (!application)
        return 1;
    std::printf("| work | figure | rate |\n|---|---|---|\n");
    record(**application, 1, 2'000);
    record(**application, 8, 10'000);
    record(**application, 64, 20'000);
    const auto start = Clock::now();
    const auto report = proveBook(wanted.path, {});
    std::printf("| all proofs over %lld records | %lld ms | %s |\n", report ? static_cast<long long>(report->records) : 0LL,
                static_cast<long long>(millisecondsSince(start)), report && report->faults.empty() ? "clean" : "FAULTS");
    return report && report->faults.empty() ? 0 : 1;
}
