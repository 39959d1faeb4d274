// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/citations.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <stdexcept>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readCitations(ZakatLanguage language)
{
    if (language == ZakatLanguage::English)
        return {};
    QFile file(u":/amanah/zakat/citations_%1.json"_s.arg(zakatLanguageCode(language)));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("the citations of an explanation are not embedded");
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonObject& citationsIn(ZakatLanguage language)
{
    static const std::array<QJsonObject, 3> citations{readCitations(ZakatLanguage::English), readCitations(ZakatLanguage::Arabic),
                                                      readCitations(ZakatLanguage::Indonesian)};
    return citations[static_cast<std::size_t>(language)];
}

} // namespace

QString spokenCitation(const QString& english, ZakatLanguage language)
{
    if (language == ZakatLanguage::English)
        return english;
    const QJsonObject& citations = citationsIn(language);
    static const QRegularExpression preset(u"^preset (.+), version (.+)$"_s);
    if (const auto match = preset.match(english); match.hasMatch())
        return citations.value(u"preset %1, version %2"_s).toString().arg(match.captured(1), match.captured(2));
    return citations.value(english).toString(english);
}

} // namespace amanah::finance
