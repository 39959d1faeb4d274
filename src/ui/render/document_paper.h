// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a document of the finance side on paper: A4 pages with numbers at their foot, from right to left where the document says so, always
// dark on white whatever theme the window has. It adds no word of its own and needs a QGuiApplication, not a window. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "finance/reports/document.h"

class QPagedPaintDevice;
class QTextDocument;

namespace amanah::ui {

// Writes beside the file and takes its place only when it is whole. A place that cannot be written is unavailable on `file`; what was there
// stays.
[[nodiscard]] finance::Result<void> writePdf(const finance::Document& document, const QString& file);

// Every page onto a printer or PDF writer, in its own resolution and paper. False when the device fails.
bool paintPages(const finance::Document& document, QPagedPaintDevice& device);

// The text alone, for a preview and for tests.
void composeDocument(const finance::Document& document, QTextDocument& target);

} // namespace amanah::ui
