// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for files of books without waiting: the answer comes to `chosen`, nothing comes when it was cancelled. GUI thread.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace amanah::ui {

using PathChosen = std::function<void(const QString& path)>;

void askForBook(QWidget* parent, const QString& near, PathChosen chosen);
void askForBackupFile(QWidget* parent, const QString& book, PathChosen chosen);
void askForNewBookFile(QWidget* parent, const QString& proposed, PathChosen chosen);

// Where new books are proposed: the documents folder, or the program's own data when there is none.
[[nodiscard]] QString usualBookFolder();
// `name` made a file name in `folder` that is not taken: "An-Nur Trust.amanah", "An-Nur Trust 2.amanah".
[[nodiscard]] QString freeBookFile(const QString& folder, const QString& name);

} // namespace amanah::ui
