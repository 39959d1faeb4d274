// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as an import file: never a crash, never a row that the plan did not promise. The first byte chooses the options.
// clang only: cmake -B build/fuzz -DAMANAH_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++, then build/fuzz/tests/fuzz/fuzz_csv -max_total_time=60
#include "finance/exchange/formula_guard.h"
#include "finance/exchange/import_plan.h"

#include <QBuffer>
#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace amanah::finance;

namespace {

void require(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

ImportOptions optionsOf(std::uint8_t choice)
{
    ImportOptions options;
    options.defaultCurrency = Currency::parse(u"USD").value();
    options.today = QDate(2026, 2, 18);
    if ((choice & 1U) != 0)
        options.dateOrder = DateOrder::Dmy;
    if ((choice & 2U) != 0)
        options.decimal = DecimalMark::Comma;
    if ((choice & 4U) != 0)
        options.encoding = CsvEncoding::Utf16Le;
    if ((choice & 8U) != 0)
        options.separator = u';';
    options.limits.csv = {4'096, 512, 64};
    options.limits.rows = 1'000;
    options.limits.listed = 16;
    return options;
}

void checkRow(const ImportRow& row, const ImportOptions& options)
{
    require(row.amount.minor > 0 && row.amount.minor <= maxAmountMinor, "an amount is positive and in bounds");
    require(row.date.isValid() && row.date <= options.today.addDays(1), "a day exists and is not in the future");
    const qsizetype keyBytes = row.key.toUtf8().size();
    require(keyBytes >= 1 && keyBytes <= 200, "a key has 1 to 200 bytes");
    require(row.line >= 2, "a row stands below its header");
    require(undefusedText(defusedText(row.note)) == row.note, "a defused text is read back as it was");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const ImportOptions options = optionsOf(data[0]);
    const auto plan = planImport(file, options);
    if (!plan) {
        require(!plan.error().message.isEmpty(), "a refusal has a reason");
        return 0;
    }
    require(plan->rejected.size() <= 16 && plan->skipped.size() <= 16, "lists are bounded");
    ImportRowStream stream(file, *plan);
    qint64 rows = 0;
    for (;;) {
        const auto chunk = stream.nextChunk(7);
        require(chunk.has_value(), "what was planned can be read");
        if (chunk->empty())
            break;
        rows += static_cast<qint64>(chunk->size());
        for (const ImportRow& row : *chunk)
            checkRow(row, options);
    }
    require(rows == plan->posted, "the second pass yields what the first one counted");
    return 0;
}
