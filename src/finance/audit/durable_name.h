// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are still there after the power went: a file is made under another name, and given its own when it is whole. Any thread;
// waits for the disk.
#pragma once

#include <QString>

namespace amanah::finance {

// Gives the file a name that nobody has, and the folder to the disk. False, with nothing changed, when the name is taken or the folder
// cannot be written. What is in the file must have been given to the disk before (`syncFile`, or SQLite's own care).
[[nodiscard]] bool renameDurably(const QString& from, const QString& to);

// False when the system could not promise it.
[[nodiscard]] bool syncFile(int handle);

} // namespace amanah::finance
