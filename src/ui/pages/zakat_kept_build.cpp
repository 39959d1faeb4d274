// SPDX-License-Identifier: GPL-3.0-or-later
// How the list of kept assessments is put together; what it does is in zakat_kept.cpp.
#include "ui/look/look.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/permit.h"
#include "ui/pages/zakat_kept.h"
#include "ui/pages/zakat_kept_columns.h"
#include "ui/pages/zakat_result.h"
#include "ui/pages/zakat_years_compared.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptAskPauseMs = 80;
constexpr int keptSearchWide = 320;

} // namespace

ZakatKept::ZakatKept(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    setObjectName(u"zakat_kept"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    auto* column = new QVBoxLayout;
    column->setSpacing(px(12));
    row->addLayout(column, 1);
    m_person = new QLineEdit(this);
    m_person->setObjectName(u"kept_person"_s);
    m_person->setPlaceholderText(tr("Everybody's; a name shows one person's"));
    m_person->setAccessibleName(tr("Whose assessments"));
    m_person->setClearButtonEnabled(true);
    m_person->setMaximumWidth(px(keptSearchWide));
    m_donors = new DonorCompleter(gateway, m_person);
    auto* head = new QHBoxLayout;
    head->addWidget(m_person, 1);
    head->addStretch(1);
    column->addLayout(head);
    buildList();
    auto* frame = new Panel({}, this);
    frame->setBodyMargins(0, 0);
    frame->body()->addWidget(m_stack);
    column->addWidget(frame, 1);
    m_compared = new ZakatYearsCompared(this);
    m_compared->hide();
    column->addWidget(m_compared);
    row->addWidget(buildSide());
    m_asking.setSingleShot(true);
    m_asking.setInterval(keptAskPauseMs);
    connect(&m_asking, &QTimer::timeout, this, &ZakatKept::ask);
    connect(m_donors, &DonorCompleter::changed, this, &ZakatKept::ask);
    connect(m_person, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            ask();
    });
    connect(m_table, &Table::rowChosen, this, &ZakatKept::showCurrent);
    connect(m_table, &Table::rowOpened, m_copy, &QAbstractButton::click);
    connect(m_compared, &ZakatYearsCompared::closeWanted, this, [this] {
        m_others->setCurrentIndex(0);
        m_others->setFocus();
    });
    connect(&gateway, &Gateway::bookChanged, this, &ZakatKept::followBook);
    // A payment, a new assessment, another name: also of others who sit at the same book.
    connect(&gateway, &Gateway::bookEvents, this, [this] { m_asking.start(); });
    connect(&Look::instance(), &Look::changed, this, &ZakatKept::fit);
    followBook();
    fit();
}

void ZakatKept::buildList()
{
    m_stack = new QStackedWidget(this);
    auto* list = new QWidget(m_stack);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table = new Table(tr("Kept assessments"), list);
    m_table->setObjectName(u"kept_list"_s);
    m_model = new QStandardItemModel(0, KeptColumns, this);
    m_model->setHorizontalHeaderLabels({tr("Day"), tr("Year"), tr("Person"), tr("School"), tr("Due"), tr("Paid"), tr("Still due"), tr("Revised")});
    for (const int amount : {KeptDue, KeptPaid, KeptOpen})
        m_model->setHeaderData(amount, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setColumnWidths({120, 64, 140, 108, 104, 100, 104, 136}, KeptPerson);
    m_table->setColumnsGivenUp({KeptPaid, KeptRevised, KeptSchool, KeptYear});
    column->addWidget(m_table, 1);
    m_more = new Button(tr("Older ones"), Button::Kind::Quiet, list);
    m_more->setObjectName(u"kept_more"_s);
    m_more->setSmall(true);
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &ZakatKept::askMore);
    m_empty = new EmptyState(Sign::Scale, m_stack);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
}

QWidget* ZakatKept::buildSide()
{
    m_side = new QWidget(this);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_revise = new Button(tr("Revise"), Button::Kind::Primary, m_side);
    m_revise->setObjectName(u"kept_revise"_s);
    m_copy = new Button(tr("Open in the form"), Button::Kind::Usual, m_side);
    m_copy->setObjectName(u"kept_open"_s);
    m_copy->setToolTip(tr("Reckons again from what was typed then; this one stays as it is."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(m_revise);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_others = new QComboBox(m_side);
    m_others->setObjectName(u"kept_compare"_s);
    m_others->setAccessibleName(tr("Compare with"));
    m_others->setToolTip(tr("Another assessment of the same person beside this one."));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_others);
    m_note = new TextLabel(TextStep::Hint, Ink::Second, m_side);
    m_note->setObjectName(u"kept_note"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    m_result = new ZakatResult(u"kept"_s, m_side);
    m_result->setAccessibleName(tr("The assessment chosen"));
    column->addWidget(m_result, 1);
    connect(m_revise, &QAbstractButton::clicked, this, [this] { Q_EMIT formWanted(m_shown, m_names.value(m_shown.kept.donor.value), true); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] { Q_EMIT formWanted(m_shown, m_names.value(m_shown.kept.donor.value), false); });
    connect(m_others, &QComboBox::currentIndexChanged, this, &ZakatKept::compareWith);
    setTabOrder(m_revise, m_copy);
    setTabOrder(m_copy, m_others);
    return m_side;
}

void ZakatKept::fit()
{
    m_side->setFixedWidth(px(m_sideWide));
}

} // namespace amanah::ui
