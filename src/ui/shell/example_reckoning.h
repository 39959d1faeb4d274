// SPDX-License-Identifier: GPL-3.0-or-later
// A plausible household for the pictures of the Zakat page: what its form holds, as ZakatPage::state() gives it. Nothing of it is in a book.
#pragma once

#include <QVariantMap>

namespace amanah::ui {

[[nodiscard]] QVariantMap exampleReckoning();

} // namespace amanah::ui
