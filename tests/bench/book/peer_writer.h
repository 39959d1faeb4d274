// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of S1 and S2: gifts written into a real book with SQLite's C interface alone, the same rows, the same hash, `batch` gifts to a
// commit. What comes out proves clean like any book. No key is looked for, no form is judged, nobody is told: the least the file allows.
#pragma once

#include <QString>
#include <cstdint>

namespace amanah::bench {

// Microseconds for `gifts` gifts; -1 when SQLite refused.
[[nodiscard]] std::int64_t writeGiftsByHand(const QString& book, int gifts, int batch);

} // namespace amanah::bench
