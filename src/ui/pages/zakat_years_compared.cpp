// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_years_compared.h"

#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/zakat_fields.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

enum ComparedColumn { ComparedWhat, ComparedWas, ComparedNow, ComparedChange, ComparedColumns };
constexpr int comparedHigh = 264;

QString opinionText(const QString& field, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return ZakatYearsCompared::tr("as the school");
    return field == u"preset"_s ? zakatPresetText(value.toString()) : zakatPolicyValueText(field, value.toVariant().toString());
}

} // namespace

ZakatYearsCompared::ZakatYearsCompared(QWidget* parent) : Panel(tr("Two assessments side by side"), parent)
{
    setObjectName(u"zakat_years_compared"_s);
    setBodyMargins(0, 0);
    m_close = new Button(QString(), Button::Kind::IconOnly, this);
    m_close->setSign(Sign::X);
    m_close->setSmall(true);
    m_close->setObjectName(u"zakat_compared_close"_s);
    m_close->setToolTip(tr("Close the comparison"));
    m_close->setAccessibleName(m_close->toolTip());
    header()->addWidget(m_close);
    connect(m_close, &QAbstractButton::clicked, this, &ZakatYearsCompared::closeWanted);
    m_table = new Table(tr("Two assessments side by side"), this);
    m_table->setObjectName(u"zakat_compared_table"_s);
    m_model = new QStandardItemModel(0, ComparedColumns, this);
    m_table->setModel(m_model);
    m_table->setColumnWidths({200, 150, 150, 140}, ComparedWhat);
    body()->addWidget(m_table);
    setFixedHeight(px(comparedHigh));
}

void ZakatYearsCompared::show(const finance::AssessmentQuery::Shown& one, const finance::AssessmentQuery::Shown& other)
{
    const bool inOrder = one.kept.date < other.kept.date || (one.kept.date == other.kept.date && one.kept.id < other.kept.id);
    const auto& was = inOrder ? one : other;
    const auto& now = inOrder ? other : one;
    const QJsonObject compared = finance::comparedAssessments(was, now);
    m_wasCurrency = was.kept.due.currency.code();
    m_nowCurrency = now.kept.due.currency.code();
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels({tr("What"), dayText(was.kept.date), dayText(now.kept.date), tr("Change")});
    for (const int column : {ComparedWas, ComparedNow, ComparedChange})
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), Qt::TextAlignmentRole);
    addAmounts(tr("Zakat"), compared.value(u"due"_s).toObject(), true);
    addRow(tr("Hijri year"), digitsText(QString::number(was.kept.hijriYear)), digitsText(QString::number(now.kept.hijriYear)), {});
    addAmounts(tr("Zakatable wealth"), compared.value(u"zakatable"_s).toObject());
    addAmounts(tr("Nisab"), compared.value(u"nisab"_s).toObject());
    addKinds(compared.value(u"kinds"_s).toArray());
    addOpinions(compared.value(u"opinions"_s).toArray());
    setFixedHeight(px(comparedHigh));
}

void ZakatYearsCompared::addRow(const QString& what, const QString& was, const QString& now, const QString& change, bool bold)
{
    QList<QStandardItem*> items;
    for (const QString& text : {what, was, now, change}) {
        auto* item = new QStandardItem(text);
        item->setEditable(false);
        item->setData(bold, BoldRole);
        if (!items.isEmpty())
            item->setTextAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        items += item;
    }
    m_model->appendRow(items);
}

void ZakatYearsCompared::addAmounts(const QString& what, const QJsonObject& amounts, bool bold)
{
    const auto shown = [&amounts](const char* key, const QString& currency) {
        const QString plain = amounts.value(QLatin1StringView(key)).toString();
        return plain.isEmpty() ? u"–"_s : shownMoney(plain, currency);
    };
    QString change = shown("change", m_nowCurrency);
    if (const QString plain = amounts.value(u"change"_s).toString(); !plain.isEmpty() && !plain.startsWith(u'-') && !QString(plain).remove(u'0').remove(u'.').isEmpty())
        change.prepend(u'+');
    addRow(what, shown("was", m_wasCurrency), shown("now", m_nowCurrency), change, bold);
}

void ZakatYearsCompared::addKinds(const QJsonArray& kinds)
{
    for (const auto& kind : kinds)
        addAmounts(zakatKindText(kind[u"kind"_s].toString()), kind[u"value"_s].toObject());
}

void ZakatYearsCompared::addOpinions(const QJsonArray& opinions)
{
    for (const auto& opinion : opinions) {
        const QString field = opinion[u"field"_s].toString();
        addRow(field == u"preset"_s ? tr("School") : zakatPolicyText(field), opinionText(field, opinion[u"was"_s]), opinionText(field, opinion[u"now"_s]), tr("differs"));
    }
}

} // namespace amanah::ui
