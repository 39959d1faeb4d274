// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zakat_form_state.h"

#include "ui/models/zakat_fields.h"

#include <QJsonArray>
#include <QLocale>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

// As somebody would have typed it.
QString typedText(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    for (const auto& part : value.toArray()) {
        const QJsonObject proxy = part.toObject();
        parts += proxy.isEmpty() ? typedText(part) : u"%1:%2"_s.arg(typedText(proxy.value(u"share_percent"_s)), typedText(proxy.value(u"proxy_percent"_s)));
    }
    return parts.join(u", "_s);
}

const ZakatKind* kindOf(const std::vector<ZakatKind>& kinds, const QJsonObject& line)
{
    const auto found = std::ranges::find(kinds, line.value(u"kind"_s).toString(), &ZakatKind::kind);
    return found == kinds.end() ? nullptr : &*found;
}

QVariantMap cardsOf(const QJsonArray& lines, const std::vector<ZakatKind>& kinds, const QJsonObject& rates)
{
    QVariantList cards;
    for (const auto& each : lines) {
        const QJsonObject line = each.toObject();
        const ZakatKind* kind = kindOf(kinds, line);
        if (kind == nullptr)
            continue;
        QVariantMap card{{u"kind"_s, kind->kind}};
        for (const ZakatField& field : kind->fields)
            card.insert(u"field_"_s + field.key, typedText(line.value(field.key)));
        if (const QJsonValue rate = rates.value(line.value(u"currency"_s).toString()); !rate.isUndefined())
            card.insert(u"field_rate"_s, typedText(rate));
        cards.append(card);
    }
    return {{u"cards"_s, cards}};
}

QVariantMap whoOf(const QJsonObject& request)
{
    const QJsonObject prices = request.value(u"prices"_s).toObject();
    const QString unit = prices.value(u"unit"_s).toString();
    QVariantMap policy;
    const QJsonObject overridden = request.value(u"policy"_s).toObject();
    for (auto field = overridden.begin(); field != overridden.end(); ++field)
        policy.insert(field.key(), typedText(field.value()));
    return {{u"preset"_s, request.value(u"preset"_s).toString()},
            {u"currency"_s, request.value(u"currency"_s).toString()},
            {u"date"_s, request.value(u"date"_s).toString()},
            {u"gold"_s, typedText(prices.value(u"gold_per_gram"_s))},
            {u"silver"_s, typedText(prices.value(u"silver_per_gram"_s))},
            {u"unit"_s, unit.isEmpty() ? u"gram"_s : unit},
            {u"minor"_s, request.value(u"owner"_s)[u"minor"_s].toBool()},
            {u"share"_s, typedText(request.value(u"muslim_share_percent"_s))},
            {u"policy"_s, policy}};
}

QVariantMap yearOf(const QJsonObject& request)
{
    const QJsonObject hawl = request.value(u"hawl"_s).toObject();
    const QString anchor = hawl.value(u"anchor"_s).toString();
    const bool isComplete = hawl.value(u"complete"_s).toBool(true);
    QVariantList balances;
    for (const auto& balance : request.value(u"balances"_s).toArray())
        balances.append(QVariantMap{{u"date"_s, balance[u"date"_s].toString()}, {u"amount"_s, balance[u"amount"_s].toString()}});
    return {{u"passed"_s, !anchor.isEmpty() ? 1 : isComplete ? 0 : 2}, {u"anchor"_s, anchor}, {u"balances"_s, balances}};
}

void addGaps(const QString& list, const QJsonArray& lines, const std::vector<ZakatKind>& kinds, QStringList& gaps)
{
    int at = -1;
    for (const auto& each : lines) {
        const QJsonObject line = each.toObject();
        const QString path = u"%1[%2]."_s.arg(list).arg(++at);
        const ZakatKind* kind = kindOf(kinds, line);
        if (kind == nullptr) {
            gaps += path + u"kind"_s;
            continue;
        }
        for (const QString& key : line.keys())
            if (key != u"kind"_s && kind->field(key) == nullptr)
                gaps += path + key;
    }
}

} // namespace

QVariantMap zakatFormState(const QJsonObject& request)
{
    const QJsonObject rates = request.value(u"rates"_s).toObject();
    return {{u"_who"_s, whoOf(request)},
            {u"_own"_s, cardsOf(request.value(u"assets"_s).toArray(), zakatAssetKinds(), rates)},
            {u"_owe"_s, cardsOf(request.value(u"liabilities"_s).toArray(), zakatDebtKinds(), {})},
            {u"_year"_s, yearOf(request)}};
}

QStringList zakatFormGaps(const QJsonObject& request)
{
    QStringList gaps;
    addGaps(u"assets"_s, request.value(u"assets"_s).toArray(), zakatAssetKinds(), gaps);
    addGaps(u"liabilities"_s, request.value(u"liabilities"_s).toArray(), zakatDebtKinds(), gaps);
    return gaps;
}

} // namespace amanah::ui
