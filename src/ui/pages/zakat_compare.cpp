// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_compare.h"

#include "finance/money/money.h"
#include "finance/zakat/presets.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

enum CompareColumn { SchoolColumn, NisabColumn, WealthColumn, DueColumn, KindColumn, DifferenceColumn, CompareColumns };
constexpr int compareCompactRow = 28;
constexpr int compareRowsAtLeast = 3;

QString comparedAmount(const QString& plain, const QString& code)
{
    const auto currency = finance::Currency::parse(code);
    const auto money = currency ? finance::parseAmountOrZero(plain, *currency) : finance::Result<finance::Money>(finance::Money{});
    return money && currency ? moneyText(*money) : plain;
}

} // namespace

ZakatCompare::ZakatCompare(QWidget* parent) : Panel(tr("What if I followed …"), parent)
{
    setObjectName(u"zakat_compare"_s);
    setBodyMargins(0, 0);
    header()->insertWidget(header()->count() - 1,
                           new TextLabel(tr("The same wealth by every preset. Have a scholar review what you follow."), TextStep::Hint, Ink::Hint, this));
    m_table = new Table(tr("The same wealth by every preset"), this);
    m_table->setObjectName(u"zakat_compare_table"_s);
    m_model = new QStandardItemModel(0, CompareColumns, this);
    m_model->setHorizontalHeaderLabels({tr("School"), tr("Nisab"), tr("Zakatable"), tr("Zakat"), tr("In kind"), tr("What it says otherwise")});
    for (const int column : {NisabColumn, WealthColumn, DueColumn})
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setColumnWidths({132, 116, 128, 116, 160, 200}, DifferenceColumn);
    m_table->setColumnsGivenUp({KindColumn});
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_table);
}

void ZakatCompare::fitInto(int height)
{
    const int all = static_cast<int>(finance::presetIds().size());
    const int head = px(44) + m_table->horizontalHeader()->sizeHint().height() + 4;
    const int row = head + all * rowHeight() <= height ? rowHeight() : std::min(rowHeight(), px(compareCompactRow));
    const int fitting = (height - head) / row;
    const int rows = fitting < compareRowsAtLeast ? all : std::min(fitting, all); // the page scrolls then, once and not twice
    const int wanted = head + rows * row;
    // Each of these asks for a new layout, which asks here again.
    if (m_table->verticalHeader()->defaultSectionSize() != row) {
        m_table->verticalHeader()->setMinimumSectionSize(row);
        m_table->verticalHeader()->setDefaultSectionSize(row);
    }
    if (minimumHeight() != wanted || maximumHeight() != wanted)
        setFixedHeight(wanted);
}

void ZakatCompare::show(const QJsonObject& request, const QJsonObject& byPreset)
{
    const int row = m_table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    const QStringList fields = zakatTellingFields(request);
    for (const QString& preset : finance::presetIds())
        addRow(preset, byPreset.value(preset).toObject(), request, fields);
    if (row >= 0)
        m_table->selectRow(row);
}

void ZakatCompare::addRow(const QString& preset, const QJsonObject& answer, const QJsonObject& request, const QStringList& fields)
{
    const QString chosen = request.value(u"preset"_s).toString();
    const bool ownAnswers = !request.value(u"policy"_s).toObject().isEmpty();
    QList<QStandardItem*> items;
    for (int column = 0; column < CompareColumns; ++column) {
        auto* item = new QStandardItem;
        item->setEditable(false);
        if (column == NisabColumn || column == WealthColumn || column == DueColumn)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        item->setData(preset == chosen, BoldRole);
        items += item;
    }
    items[SchoolColumn]->setText(zakatPresetText(preset));
    items[SchoolColumn]->setData(preset, IdRole);
    if (preset == chosen)
        items[SchoolColumn]->setData(tr("chosen"), NoteRole);
    const QStringList differences = zakatDifferences(chosen, preset, fields);
    QString otherwise = preset == chosen ? ownAnswers ? tr("The school chosen, with answers of your own") : tr("The school chosen") : differences.isEmpty() ? tr("Nothing, for this wealth") : differences.join(u" · "_s);
    if (const QJsonObject error = answer.value(u"error"_s).toObject(); !error.isEmpty()) {
        const finance::Error refused{finance::Code::InvalidInput, error.value(u"field"_s).toString(), error.value(u"message"_s).toString(), {}};
        items[DueColumn]->setText(u"–"_s);
        otherwise = errorText(refused);
    } else {
        const QString currency = answer.value(u"currency"_s).toString();
        const QString nisab = answer.value(u"nisab"_s)[u"amount"_s].toString();
        items[NisabColumn]->setText(nisab.isEmpty() ? u"–"_s : comparedAmount(nisab, currency));
        items[WealthColumn]->setText(comparedAmount(answer.value(u"zakatable"_s).toString(), currency));
        items[DueColumn]->setText(comparedAmount(answer.value(u"due"_s).toString(), currency));
        const QString kind = zakatItemsText(answer.value(u"in_kind"_s).toArray());
        items[KindColumn]->setText(kind.isEmpty() ? u"–"_s : kind);
    }
    items[DifferenceColumn]->setText(otherwise);
    items[DifferenceColumn]->setToolTip(QString(otherwise).replace(u" · "_s, u"\n"_s));
    m_model->appendRow(items);
}

} // namespace amanah::ui
