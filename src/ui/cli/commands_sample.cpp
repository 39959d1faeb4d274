// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/sample.h"
#include "finance/book/create.h"
#include "ui/cli/book_session.h"
#include "ui/cli/demo.h"

#include <limits>

namespace amanah::cli {

namespace {

using namespace finance;

Result<std::uint64_t> sampleSeed(const Invocation& call)
{
    if (!call.has("seed"))
        return std::uint64_t{1};
    bool ok = false;
    const qulonglong seed = call.value("seed").toULongLong(&ok);
    if (!ok || QString::number(seed) != call.value("seed"))
        return refuse(Code::InvalidInput, QStringLiteral("seed"), QStringLiteral("A whole number is expected."));
    return std::uint64_t{seed};
}

int fillSample(Invocation& call)
{
    const auto donations = wholeOption(call, "donations", 1000, 1, 10'000'000);
    if (!donations)
        return call.out().refusal(donations.error());
    const auto seed = sampleSeed(call);
    if (!seed)
        return call.out().refusal(seed.error());
    auto session = BookSession::open(call, Access::ReadWrite);
    if (!session)
        return call.out().refusal(session.error());
    return call.finish(readBookFacts(BookPath(call.bookPath()))
                           .and_then([&](const BookFacts& facts) {
                               return writeSample(session->application(), SampleSource{*seed, facts.currency, sampleEnd()}, *donations);
                           })
                           .map([](const SampleReport& report) { return report.toJson(); }));
}

} // namespace

std::vector<CommandSpec> sampleCommands()
{
    return {{"sample",
             {},
             {{"donations", "N", "how many; 1000 unless given"}, {"seed", "S", "the same seed gives the same gifts; 1 unless given"}},
             "fill the book with invented donors and gifts; a repeat adds nothing",
             fillSample},
            {"demo", {{"DIR"}}, {{"all", nullptr, "a longer tour"}}, "the tour: a sample book in DIR, a crash and its restart, the proofs, a transcript", runDemo}};
}

} // namespace amanah::cli
