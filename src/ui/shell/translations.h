// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the window: their words are in the program itself (resources/i18n). English has a file too, for its plurals. GUI thread.
#pragma once

#include <QString>
#include <vector>

namespace amanah::ui {

struct ShownLanguage
{
    QString code; // "en"
    QString name; // in itself: "English"
};
[[nodiscard]] const std::vector<ShownLanguage>& languages();

// Words, Qt's own buttons and the direction of the layout; widgets hear of it by LanguageChange. An unknown code is English.
void showLanguage(const QString& code);

} // namespace amanah::ui
