// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/asnaf_words.h"

#include <QCoreApplication>

namespace amanah::ui {

namespace {

struct AsnafWord
{
    const char* asnaf;
    const char* word;
};

constexpr AsnafWord asnafWords[] = {
    {"fuqara", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "The poor")},
    {"masakin", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "The needy")},
    {"amilin", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "Collectors")},
    {"muallafah", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "Hearts reconciled")},
    {"riqab", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "Freeing captives")},
    {"gharimin", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "Debtors")},
    {"fisabilillah", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "In God’s cause")},
    {"ibnussabil", QT_TRANSLATE_NOOP("amanah::ui::Asnaf", "Wayfarers")},
};

} // namespace

QString asnafText(const QString& asnaf)
{
    for (const AsnafWord& word : asnafWords)
        if (asnaf == QLatin1StringView(word.asnaf))
            return QCoreApplication::translate("amanah::ui::Asnaf", word.word);
    return asnaf;
}

} // namespace amanah::ui
