// SPDX-License-Identifier: GPL-3.0-or-later
// Import plans and rows of a file that stands in the test, as of 18 February 2026, in US dollars.
#pragma once

#include "finance/exchange/import_plan.h"

#include <QBuffer>
#include <QDate>

namespace amanah::finance::support {

[[nodiscard]] inline ImportOptions importOptions(const QString& map = {})
{
    ImportOptions options;
    options.map = parseImportMap(map).value();
    options.defaultCurrency = Currency::parse(u"USD").value();
    options.today = QDate(2026, 2, 18);
    return options;
}

[[nodiscard]] inline Result<ImportPlan> planOf(QByteArray bytes, const ImportOptions& options = importOptions())
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return planImport(buffer, options);
}

[[nodiscard]] inline std::vector<ImportRow> rowsOf(QByteArray bytes, const ImportOptions& options = importOptions(), std::size_t chunk = 2)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const ImportPlan plan = planImport(buffer, options).value();
    ImportRowStream stream(buffer, plan);
    std::vector<ImportRow> rows;
    while (true) {
        const auto part = stream.nextChunk(chunk).value();
        if (part.empty())
            return rows;
        rows.insert(rows.end(), part.begin(), part.end());
    }
}

} // namespace amanah::finance::support
