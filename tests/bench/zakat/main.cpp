// SPDX-License-Identifier: GPL-3.0-or-later
// S8: assessments a second on one core, a whole portfolio each, with its explanation. Three rows: judged from values, told in words too,
// and the command's whole door from JSON to JSON. Figures are printed, never asserted.
//   bench_zakat [seconds]
#include "finance/zakat/assessment.h"

#include <QJsonDocument>
#include <QStringList>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace amanah::finance;
const QDate benchDay(2026, 2, 18);

// Fourteen assets and three debts of a trader with a farm; every step of an explanation is said.
QJsonObject wholePortfolio(const QString& preset)
{
    const QByteArray json = R"({"currency":"USD","policy":{"trade_goods":"market"},
        "prices":{"gold_per_gram":"61.37","silver_per_gram":"0.83","as_of":"2026-02-18"},"rates":{"SAR":"0.2667"},"hawl":{"anchor":"2024-03-11"},
        "assets":[{"kind":"cash","amount":"10000.00","of_which_interest":"300.00","label":"bank"},{"kind":"cash","amount":"5000.00","currency":"SAR"},
        {"kind":"gold","grams":"100","karat":"22","use":"stored"},{"kind":"silver","grams":"900"},{"kind":"trade_goods","value":"20500"},
        {"kind":"receivable","amount":"900","quality":"doubtful","doubtful_percent":"40"},{"kind":"shares","value":"1000","intent":"hold"},
        {"kind":"bond","invested":"1000"},{"kind":"pension","value":"50000","tax_percent":"20"},{"kind":"crypto","units":"0.5","price":"60000"},
        {"kind":"property","use":"rental","value":"1","saved_rent":"9600"},{"kind":"crop","name":"wheat","kg":"2000","watering":"rain"},
        {"kind":"livestock","species":"sheep","count":240},{"kind":"fixed_asset","value":"80000"}],
        "liabilities":[{"kind":"short_term","amount":"100"},{"kind":"instalments","total":"5000","per_month":"10"},{"kind":"past_zakat","amount":"4"}]})";
    QJsonObject request = QJsonDocument::fromJson(json).object();
    request.insert(QStringLiteral("preset"), preset);
    return request;
}

// Time of this process, not of the wall: what else runs on the machine does not count.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Runs `step(i)` for about `seconds` and prints how many of them a second.
template <class Step>
void measure(const char* name, double seconds, Step step)
{
    std::size_t done = 0;
    const double start = cpuSeconds();
    const auto passed = [&] { return cpuSeconds() - start; };
    double time = 0;
    while ((time = passed()) < seconds) {
        for (int i = 0; i < 100; ++i)
            step(done++);
    }
    std::printf("| S8 | %s | %.0f | 100,000 |\n", name, static_cast<double>(done) / time);
}

} // namespace

int main(int argc, char** argv)
{
    const double seconds = argc > 1 ? std::atof(argv[1]) : 2.0;
    std::vector<QJsonObject> questions;
    std::vector<ZakatRequest> requests;
    for (const QString& preset : presetIds()) {
        questions.push_back(wholePortfolio(preset));
        const auto request = readZakatRequest(questions.back(), benchDay);
        if (!request) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(request.error().field), qPrintable(request.error().message));
            return 1;
        }
        requests.push_back(*request);
    }
    std::int64_t checksum = 0;
    std::printf("| id | one core, 14 assets and 3 debts, eight presets in turn | a second | aim |\n|---|---|---|---|\n");
    measure("judged from values, explanation as values", seconds,
            [&](std::size_t i) { checksum += judgeWealth(requests[i % requests.size()]).value().due.minor; });
    measure("judged, and every step told in English", seconds, [&](std::size_t i) {
        const Assessment assessment = judgeWealth(requests[i % requests.size()]).value();
        for (const ExplainedStep& step : assessment.explanation)
            checksum += assessment.told(step, ZakatLanguage::English).size();
    });
    measure("the whole door, JSON in and out", seconds,
            [&](std::size_t i) { checksum += assess(questions[i % questions.size()], benchDay).value().size(); });
    return checksum == 0 ? 1 : 0;
}
