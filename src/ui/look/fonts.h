// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own fonts. GUI thread.
#pragma once

namespace amanah::ui {

// Look loads them for the window; who draws paper without one calls it itself. Again is nothing.
void loadBundledFonts();

} // namespace amanah::ui
