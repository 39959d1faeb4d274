// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QGuiApplication>
#include <QTranslator>
#include <array>

namespace amanah::ui {

namespace {

// Qt's words first, so that the program's own win.
constexpr std::array translationFiles{"qtbase", "amanah"};

} // namespace

const std::vector<ShownLanguage>& languages()
{
    static const std::vector<ShownLanguage> all{{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return all;
}

void showLanguage(const QString& code)
{
    static std::array<QTranslator, translationFiles.size()> translators;
    static QString shown;
    if (shown == code)
        return;
    shown = code;
    for (std::size_t at = 0; at < translators.size(); ++at) {
        QCoreApplication::removeTranslator(&translators.at(at));
        const QString file = QStringLiteral(":/amanah/i18n/%1_%2.qm").arg(QLatin1StringView(translationFiles.at(at)), code);
        // English has no qtbase file: Qt speaks it by itself.
        if (translators.at(at).load(file))
            QCoreApplication::installTranslator(&translators.at(at));
    }
    QGuiApplication::setLayoutDirection(code == QStringLiteral("ar") ? Qt::RightToLeft : Qt::LeftToRight);
}

} // namespace amanah::ui
