// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donor_panel.h"

#include "finance/donors/donors_store.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace amanah::ui {

using finance::DonorTotalsQuery;

namespace {

constexpr int donorTotalsPauseMs = 150;
constexpr int mostYearsShown = 5;

void emptyGrid(QGridLayout& grid)
{
    while (QLayoutItem* item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

TextLabel* physicallyRight(TextLabel* label)
{
    label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}

} // namespace

DonorPanel::DonorPanel(Gateway& gateway, QWidget* parent) : Panel({}, parent), m_gateway(gateway)
{
    body()->setSpacing(px(10));
    m_name = new TextLabel(TextStep::Heading, Ink::Text, this);
    m_name->setObjectName(QStringLiteral("donor_panel_name"));
    m_name->setWordWrap(true);
    m_kind = new TextLabel(TextStep::Label, Ink::Second, this);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_name);
    head->addWidget(m_kind);
    body()->addLayout(head);
    auto* buttons = new QHBoxLayout;
    m_gift = new Button(tr("Record a gift"), Button::Kind::Usual, this);
    m_gift->setObjectName(QStringLiteral("donor_gift"));
    m_gift->setSign(Sign::Gift);
    m_edit = new Button(tr("Change…"), Button::Kind::Usual, this);
    m_edit->setObjectName(QStringLiteral("donor_edit"));
    buttons->addWidget(m_gift);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    body()->addLayout(buttons);
    m_facts = new QGridLayout;
    m_facts->setColumnStretch(1, 1);
    m_facts->setHorizontalSpacing(px(12));
    m_facts->setVerticalSpacing(px(4));
    body()->addLayout(m_facts);
    body()->addWidget(new TextLabel(tr("Given by year"), TextStep::Heading, Ink::Text, this));
    m_totals = new QGridLayout;
    m_totals->setColumnStretch(1, 1);
    m_totals->setHorizontalSpacing(px(12));
    m_totals->setVerticalSpacing(px(4));
    body()->addLayout(m_totals);
    body()->addWidget(new TextLabel(tr("Gifts"), TextStep::Heading, Ink::Text, this));
    m_giftTable = new Table(tr("Gifts of this donor"), this);
    m_giftTable->setObjectName(QStringLiteral("donor_gifts"));
    body()->addWidget(m_giftTable, 1);
    m_changes.setSingleShot(true);
    m_changes.setInterval(donorTotalsPauseMs);
    connect(&m_changes, &QTimer::timeout, this, &DonorPanel::ask);
    connect(&gateway, &Gateway::bookEvents, this, [this] {
        if (m_id.isValid() && !m_changes.isActive())
            m_changes.start();
    });
    connect(&gateway, &Gateway::bookChanged, this, &DonorPanel::followBook);
    connect(m_edit, &QAbstractButton::clicked, this, [this] { Q_EMIT editWanted(m_donor); });
    connect(m_gift, &QAbstractButton::clicked, this, [this] { Q_EMIT giftWanted(m_id); });
    connect(m_giftTable, &Table::rowOpened, this, [this](const QModelIndex& index) {
        if (const auto gift = m_gifts->giftAt(index.row()))
            Q_EMIT openGiftWanted(gift->id);
    });
    followBook();
}

void DonorPanel::followBook()
{
    const bool isSomebody = m_donor.id.isValid() && !m_donor.erased;
    permit(m_gift, m_gateway, "donation.record", isSomebody);
    permit(m_edit, m_gateway, "donor.update", isSomebody);
}

void DonorPanel::showDonor(finance::DonorId id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_donor = {};
    m_name->clear();
    m_kind->clear();
    emptyGrid(*m_facts);
    emptyGrid(*m_totals);
    if (id.isValid()) {
        showGifts();
        ask();
    }
}

// The model is made with the first donor: without a filter it would ask for every gift of the book.
void DonorPanel::showGifts()
{
    finance::DonationListQuery filter;
    filter.donor = m_id.toString();
    if (m_gifts != nullptr) {
        m_gifts->setFilter(filter);
        return;
    }
    m_gifts = new DonationModel(m_gateway, this);
    m_gifts->setFilter(filter);
    m_giftTable->setModel(m_gifts);
    for (const int column : {int(DonationModel::Receipt), int(DonationModel::Hijri), int(DonationModel::Donor), int(DonationModel::StateColumn)})
        m_giftTable->setColumnHidden(column, true);
    m_giftTable->setColumnWidths({110, 122, 100, 100, 110, 90, 92}, DonationModel::Fund);
}

void DonorPanel::ask()
{
    if (!m_id.isValid())
        return;
    const int generation = ++m_generation;
    m_gateway.ask(finance::DonorQuery{m_id.toString()}, this, [this, generation](const finance::Result<finance::Donor>& donor) {
        if (generation != m_generation)
            return;
        if (!donor) {
            m_name->setText(errorText(donor.error()));
            return;
        }
        m_donor = *donor;
        fillFacts();
        followBook();
    });
    askTotals();
}

void DonorPanel::askTotals()
{
    m_gateway.inBackground<DonorTotalsQuery::Totals>(
        [id = m_id](finance::FinanceApplication& application) { return application.donorTotals(id); }, this,
        [this, generation = m_generation](const finance::Result<DonorTotalsQuery::Totals>& totals) {
            if (generation != m_generation)
                return;
            if (totals)
                fillTotals(*totals);
            else
                fillTotalsTrouble(totals.error());
        });
}

void DonorPanel::fillFacts()
{
    m_name->setText(m_donor.erased ? tr("Erased donor") : m_donor.name);
    m_kind->setText(m_donor.erased ? tr("What was known of this donor was erased; the gifts stand.") : donorKindText(m_donor.kind));
    emptyGrid(*m_facts);
    int row = 0;
    const auto add = [&](const QString& label, const QString& value) {
        if (value.isEmpty())
            return;
        auto* shown = new TextLabel(value, TextStep::Body, Ink::Text, this);
        shown->setWordWrap(true);
        shown->setTextFormat(Qt::PlainText);
        m_facts->addWidget(new TextLabel(label, TextStep::Label, Ink::Second, this), row, 0, Qt::AlignTop);
        m_facts->addWidget(shown, row++, 1);
    };
    add(tr("E-mail"), m_donor.email);
    add(tr("Phone"), m_donor.phone.isEmpty() ? QString() : isolated(m_donor.phone));
    add(tr("Note"), m_donor.note);
}

void DonorPanel::fillTotals(const DonorTotalsQuery::Totals& totals)
{
    emptyGrid(*m_totals);
    int row = 0;
    for (const DonorTotalsQuery::Row& year : totals.rows) {
        if (row == mostYearsShown)
            break;
        m_totals->addWidget(new TextLabel(digitsText(QString::number(year.year)), TextStep::Body, Ink::Text, this), row, 0);
        m_totals->addWidget(new TextLabel(digitsText(tr("%n gifts", nullptr, static_cast<int>(year.gifts))), TextStep::Label, Ink::Hint, this), row, 1);
        m_totals->addWidget(physicallyRight(new TextLabel(moneyText(year.amount), TextStep::Body, Ink::Text, this)), row++, 2);
    }
    if (totals.rows.empty())
        m_totals->addWidget(new TextLabel(tr("Nothing yet."), TextStep::Body, Ink::Hint, this), 0, 0, 1, 3);
}

void DonorPanel::fillTotalsTrouble(const finance::Error& error)
{
    emptyGrid(*m_totals);
    auto* words = new TextLabel(errorText(error), TextStep::Label, Ink::Warning, this);
    words->setWordWrap(true);
    m_totals->addWidget(words, 0, 0, 1, 3);
}

} // namespace amanah::ui
