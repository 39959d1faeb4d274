// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the book's benchmark share: the clock, percentiles, one line of the table, and a program run beside. One thread.
#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace amanah::bench {

using Clock = std::chrono::steady_clock;

[[nodiscard]] double millisecondsOf(const std::function<void()>& work);
// Sorts; `percent` of 0 … 100.
[[nodiscard]] double percentile(std::vector<double>& values, int percent);
// One Markdown row. `aim` and `reached` may be empty.
void tableRow(const char* id, const QString& work, const QString& ours, const QString& peer, double ratio, const char* aim, bool reached);
void tableHead();
// Milliseconds of a program that ended well, or a negative number.
[[nodiscard]] double millisecondsOfProgram(const QString& program, const QStringList& arguments);
// The most memory this process ever held, in megabytes (VmHWM); 0 where the system does not say.
[[nodiscard]] double peakMegabytes();

void benchWriting(const QString& folder);                      // S1 S2
void benchImport(const QString& folder);                       // S3
void benchReading(const QString& folder, int gifts);           // S4 S5 S6 S7

// A book with that many gifts of 1,000 donors over 1,000 days, made once and kept in `folder`.
[[nodiscard]] QString bookOfSize(const QString& folder, int gifts);

} // namespace amanah::bench
