// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a spreadsheet would run as a formula is defused by an apostrophe in front, and read back without it: defuse, then
// undefuse, is the same text for every text. Plain functions, any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace amanah::finance {

// In front of text that begins with = + - @ tab, CR or LF, or one of their full-width forms, perhaps after apostrophes or spaces.
// A plain number ("-5", "+49301234567") stays as it is: it is no formula, and a phone number should stay one.
[[nodiscard]] QString defusedText(const QString& text);

// Takes away the one apostrophe that defusedText() put there.
[[nodiscard]] QString undefusedText(const QString& text);

} // namespace amanah::finance
