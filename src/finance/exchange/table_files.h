// SPDX-License-Identifier: GPL-3.0-or-later
// The three kinds of file behind openTable(), see table_writer.h. Not for other subjects.
#pragma once

#include "finance/exchange/table_writer.h"

namespace amanah::finance {

[[nodiscard]] Result<std::unique_ptr<TableWriter>> openCsvTable(const QString& path);
[[nodiscard]] Result<std::unique_ptr<TableWriter>> openJsonlTable(const QString& path);
[[nodiscard]] Result<std::unique_ptr<TableWriter>> openXlsxTable(const QString& path);

// `unavailable` on `to`.
[[nodiscard]] Refusal refuseTableWrite(const QString& reason);

} // namespace amanah::finance
