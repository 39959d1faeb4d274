// SPDX-License-Identifier: GPL-3.0-or-later
// What reading gifts and reading promises have in common. Any thread that owns the connection.
#pragma once

#include "finance/book/connection.h"
#include "finance/donations/donations_store.h"

namespace amanah::finance {

// The Hijri day by the book's calendar; empty outside its table.
[[nodiscard]] QString hijriText(BookConnection& connection, const QDate& date);
// Where a list goes on after this gift.
[[nodiscard]] QString listCursor(const Donation& last);

} // namespace amanah::finance
