// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/funds.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace amanah::finance {

namespace {

bool isOneOf(const QString& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text == QLatin1StringView(word); });
}

bool isCodeText(const QString& code)
{
    return !code.isEmpty() && code.size() <= 40 && std::all_of(code.begin(), code.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
    });
}

} // namespace

bool isFundKind(const QString& kind)
{
    return isOneOf(kind, {"zakat", "fitrah", "sadaqah", "waqf", "fidya", "kaffarah", "general"});
}

bool isRestrictedKind(const QString& kind)
{
    return isOneOf(kind, {"zakat", "fitrah", "waqf", "fidya", "kaffarah"});
}

bool isAsnaf(const QString& text)
{
    return isOneOf(text, {"fuqara", "masakin", "amilin", "muallafah", "riqab", "gharimin", "fisabilillah", "ibnussabil"});
}

QString codeFromName(const QString& name)
{
    QString code;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber())
            code += c;
        else if (!code.isEmpty() && !code.endsWith(QLatin1Char('-')))
            code += QLatin1Char('-');
    }
    code = code.left(40);
    while (code.endsWith(QLatin1Char('-')))
        code.chop(1);
    return code;
}

Result<CheckedFund> checkFund(const AddFund& command)
{
    CheckedFund fund;
    fund.name = command.name.simplified();
    if (fund.name.isEmpty() || fund.name.size() > 100)
        return refuse(Code::InvalidInput, QStringLiteral("name"), QStringLiteral("A fund's name has 1 to 100 characters."));
    fund.code = command.code.toCaseFolded();
    if (!fund.code.isEmpty() && !isCodeText(fund.code))
        return refuse(Code::InvalidInput, QStringLiteral("code"),
                      QStringLiteral("A code has 1 to 40 letters, digits, dots, dashes and underscores."));
    if (fund.code.isEmpty() && codeFromName(fund.name).isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("name"), QStringLiteral("No code can be made of this name; please give one."));
    fund.kind = command.kind.isEmpty() ? QStringLiteral("general") : command.kind.toCaseFolded();
    if (!isFundKind(fund.kind))
        return refuse(Code::InvalidInput, QStringLiteral("kind"),
                      QStringLiteral("A kind is one of zakat, fitrah, sadaqah, waqf, fidya, kaffarah, general."));
    fund.restricted = command.restricted || isRestrictedKind(fund.kind);
    return fund;
}

std::vector<CheckedFund> firstFunds()
{
    static constexpr std::array<std::pair<const char*, const char*>, 7> rows{{{"zakat", "Zakat"},
                                                                               {"fitrah", "Fitrah"},
                                                                               {"sadaqah", "Sadaqah"},
                                                                               {"waqf", "Waqf"},
                                                                               {"fidya", "Fidya"},
                                                                               {"kaffarah", "Kaffarah"},
                                                                               {"general", "General"}}};
    std::vector<CheckedFund> funds;
    for (const auto& [code, name] : rows) {
        const QString kind = QString::fromLatin1(code);
        funds.push_back({kind, QString::fromLatin1(name), kind, isRestrictedKind(kind)});
    }
    return funds;
}

QJsonObject Fund::toJson() const
{
    return {{QStringLiteral("id"), id.toString()}, {QStringLiteral("code"), code}, {QStringLiteral("name"), name},
            {QStringLiteral("kind"), kind}, {QStringLiteral("restricted"), restricted}};
}

QJsonObject Disbursement::toJson() const
{
    if (proposal)
        return {{QStringLiteral("proposal"), proposal->toJson()}};
    QJsonObject body{{QStringLiteral("id"), id.toString()},
                     {QStringLiteral("amount"), amount.toString()},
                     {QStringLiteral("currency"), amount.currency.code()},
                     {QStringLiteral("fund"), fund},
                     {QStringLiteral("asnaf"), asnaf.isEmpty() ? QJsonValue() : QJsonValue(asnaf)},
                     {QStringLiteral("date"), date.toString(Qt::ISODate)}};
    if (erased)
        body.insert(QStringLiteral("erased"), true);
    return {{QStringLiteral("disbursement"), body}, {QStringLiteral("audit"), audit.toJson()}};
}

QJsonObject BalancesQuery::Balances::toJson() const
{
    QJsonArray list;
    for (const FundBalance& row : rows)
        list.append(QJsonObject{{QStringLiteral("fund"), row.fund},
                                {QStringLiteral("currency"), row.balance.currency.code()},
                                {QStringLiteral("amount"), row.balance.toString()}});
    return {{QStringLiteral("balances"), list}};
}

} // namespace amanah::finance
