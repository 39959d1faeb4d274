// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/eligibility.h"

#include "finance/money/rational.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Result<Money> requiredAmount(const QString& text, Currency currency, const QString& field)
{
    if (text.isEmpty())
        return refuse(Code::InvalidInput, field, u"This test needs the amount."_s);
    if (text.startsWith(u'-') && parseAmountOrZero(QStringView(text).mid(1), currency, field))
        return refuse(Code::InvalidWealth, field, u"Wealth is not below zero."_s);
    return parseAmountOrZero(text, currency, field);
}

// S70: less than half of what is needed faqir, less than all of it miskin.
Result<QJsonObject> judgeKifayah(const EligibilityQuestion& question, Currency currency)
{
    const auto need = requiredAmount(question.need, currency, u"need"_s);
    if (!need)
        return tl::unexpected(need.error());
    if (need->minor == 0)
        return refuse(Code::InvalidAmount, u"need"_s, u"A household needs more than nothing."_s);
    const auto income = requiredAmount(question.income, currency, u"income"_s);
    if (!income)
        return tl::unexpected(income.error());
    const Rational part = Rational(income->minor, need->minor);
    const bool faqir = part < Rational(1, 2);
    const bool miskin = !faqir && part < Rational(1);
    return QJsonObject{{u"eligible"_s, faqir || miskin},
                       {u"category"_s, faqir ? QJsonValue(u"faqir"_s) : miskin ? QJsonValue(u"miskin"_s) : QJsonValue()},
                       {u"pays"_s, QJsonValue()},
                       {u"percent"_s, toDecimalString(part * 100)}};
}

// S71: who owns the nisab in zakatable wealth pays; who owns it with surplus goods does not receive. There are people who do neither.
Result<QJsonObject> judgeByNisab(const EligibilityQuestion& question, Currency currency)
{
    const auto nisab = requiredAmount(question.nisab, currency, u"nisab"_s);
    if (!nisab)
        return tl::unexpected(nisab.error());
    const auto zakatable = requiredAmount(question.zakatable, currency, u"zakatable"_s);
    if (!zakatable)
        return tl::unexpected(zakatable.error());
    const auto surplus = requiredAmount(question.surplus.isEmpty() ? u"0"_s : question.surplus, currency, u"surplus"_s);
    if (!surplus)
        return tl::unexpected(surplus.error());
    const bool receives = zakatable->minor + surplus->minor < nisab->minor;
    return QJsonObject{{u"eligible"_s, receives},
                       {u"category"_s, receives ? QJsonValue(u"poor"_s) : QJsonValue()},
                       {u"pays"_s, zakatable->minor >= nisab->minor && nisab->minor > 0},
                       {u"percent"_s, QJsonValue()}};
}

} // namespace

const QStringList& barredRelations()
{
    static const QStringList relations{u"parent"_s, u"grandparent"_s, u"child"_s, u"grandchild"_s,
                                       u"spouse"_s, u"banu_hashim"_s, u"rich"_s, u"non_muslim"_s};
    return relations;
}

Result<QJsonArray> relationWarnings(const QString& relation, const QString& asnaf)
{
    if (relation.isEmpty())
        return QJsonArray();
    if (!barredRelations().contains(relation))
        return refuse(Code::InvalidInput, u"relation"_s, u"A relation is one of: %1."_s.arg(barredRelations().join(u' ')));
    if (relation == u"non_muslim" && asnaf == u"muallafah")
        return QJsonArray();
    return QJsonArray{QJsonObject{{u"code"_s, u"barred_%1"_s.arg(relation)},
                                  {u"message"_s, u"By most scholars this person may not receive this payer's zakat; sadaqah is open."_s},
                                  {u"source"_s, u"S80: who may not receive"_s}}};
}

Result<QJsonObject> eligibilityAnswer(const EligibilityQuestion& question, Currency currency)
{
    const auto warnings = relationWarnings(question.relation, question.asnaf);
    if (!warnings)
        return tl::unexpected(warnings.error());
    const bool kifayah = question.method == u"kifayah";
    if (!kifayah && question.method != u"nisab")
        return refuse(Code::InvalidInput, u"method"_s, u"A method is kifayah or nisab."_s);
    return (kifayah ? judgeKifayah(question, currency) : judgeByNisab(question, currency)).map([&](QJsonObject answer) {
        answer.insert(u"warnings"_s, *warnings);
        answer.insert(u"source"_s, kifayah ? u"S70: had kifayah"_s : u"S71: neither pays nor receives"_s);
        return answer;
    });
}

bool countsForFitr(FitrMoment moment, const QDateTime& sunset, const QDateTime& dawn, const QDateTime& born, const QDateTime& died)
{
    const QDateTime& when = moment == FitrMoment::DawnOfEid ? dawn : sunset;
    return born <= when && (!died.isValid() || died > when);
}

} // namespace amanah::finance
