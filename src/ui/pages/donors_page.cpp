// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donors_page.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/donor_model.h"
#include "ui/pages/donor_form.h"
#include "ui/pages/donor_panel.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int donorSearchPauseMs = 120;
constexpr int donorSideWide = 360;
constexpr int donorSearchWide = 280;

} // namespace

DonorsPage::DonorsPage(Gateway& gateway, QWidget* parent) : Page(tr("Donors"), parent), m_gateway(gateway), m_model(new DonorModel(gateway, this))
{
    buildHead();
    buildList();
    buildSide();
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    auto* frame = new Panel({}, this);
    frame->setBodyMargins(0, 0);
    frame->body()->addWidget(m_list);
    row->addWidget(frame, 1);
    row->addWidget(m_side);
    content()->addLayout(row, 1);
    connect(m_model, &DonorModel::fetched, this, &DonorsPage::showCount);
    connect(m_model, &DonorModel::refused, this, [this](const finance::Error& error) { Q_EMIT said(errorText(error), {}, {}); });
    connect(&gateway, &Gateway::bookChanged, this, &DonorsPage::followBook);
    connect(&Look::instance(), &Look::changed, this, &DonorsPage::fit);
    followBook();
    fit();
}

void DonorsPage::buildHead()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("donor_search"));
    m_search->setPlaceholderText(tr("Name, e-mail or phone"));
    m_search->setAccessibleName(tr("Find donors"));
    m_search->setClearButtonEnabled(true);
    m_add = new Button(tr("Add donor"), Button::Kind::Primary, this);
    m_add->setObjectName(QStringLiteral("donor_add"));
    m_add->setSign(Sign::Plus);
    m_add->setShortcutText(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    head()->addWidget(m_search);
    head()->addWidget(m_add);
    m_typing.setSingleShot(true);
    m_typing.setInterval(donorSearchPauseMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_add, &QAbstractButton::clicked, this, &DonorsPage::newThing);
}

void DonorsPage::buildList()
{
    m_list = new QStackedWidget(this);
    m_table = new Table(tr("Donors"), m_list);
    m_table->setObjectName(QStringLiteral("donors"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({200, 116, 70, 120, 136}, DonorModel::Name);
    m_empty = new EmptyState(Sign::People, m_list);
    m_emptyAdd = new Button(tr("Add donor"), Button::Kind::Usual, m_empty);
    m_empty->addButton(m_emptyAdd);
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);
    connect(m_emptyAdd, &QAbstractButton::clicked, this, &DonorsPage::newThing);
    connect(m_table, &Table::rowChosen, this, [this](const QModelIndex& index) {
        if (const auto* donor = m_model->donorAt(index.row()))
            showDonor(donor->id);
    });
}

void DonorsPage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_nobody = new EmptyState(Sign::User, m_side);
    m_nobody->set(tr("No donor is chosen."), tr("Choose one in the list to see what they gave."));
    m_panel = new DonorPanel(m_gateway, m_side);
    m_panel->setObjectName(QStringLiteral("donor_panel"));
    m_formPanel = new Panel({}, m_side);
    m_form = new DonorForm(m_gateway, m_formPanel);
    m_formPanel->body()->addWidget(m_form);
    m_side->addWidget(m_nobody);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_formPanel);
    connect(m_panel, &DonorPanel::editWanted, this, &DonorsPage::edit);
    connect(m_panel, &DonorPanel::giftWanted, this,
            [this](finance::DonorId donor) { Q_EMIT wanted(QStringLiteral("donations"), QStringLiteral("donor:") + donor.toString()); });
    connect(m_panel, &DonorPanel::openGiftWanted, this,
            [this](finance::DonationId gift) { Q_EMIT wanted(QStringLiteral("donations"), gift.toString()); });
    connect(m_form, &DonorForm::cancelled, this, &DonorsPage::leaveForm);
    connect(m_form, &DonorForm::saved, this, &DonorsPage::saved);
}

void DonorsPage::followBook()
{
    const BookState& book = m_gateway.book();
    for (Button* button : {m_add, m_emptyAdd})
        permit(button, m_gateway, "donor.add");
    if (book.path == m_book)
        return;
    // Another book: its numbers mean other donors.
    if (!m_book.isEmpty()) {
        m_donor = {};
        leaveForm();
        showDonor({});
    }
    m_book = book.path;
}

void DonorsPage::showCount()
{
    setSubtitle(m_model->isReady() ? digitsText(tr("%n donors", nullptr, static_cast<int>(m_model->count()))) : QString());
    const bool none = m_model->isReady() && m_model->rowCount() == 0;
    if (none && m_model->search().isEmpty())
        m_empty->set(tr("No donors yet."), tr("Add one here, or with the first gift on Donations."));
    else if (none)
        m_empty->set(tr("Nobody is found for “%1”.").arg(isolated(m_model->search())), tr("Name, e-mail and phone are searched."));
    m_emptyAdd->setVisible(m_model->search().isEmpty());
    m_list->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_table);
    const int row = m_model->rowOf(m_donor);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

void DonorsPage::showDonor(finance::DonorId id)
{
    m_donor = id;
    m_panel->showDonor(id);
    // A form in work stays in front: what is typed is worth more than what was clicked.
    if (m_side->currentWidget() != m_formPanel)
        m_side->setCurrentWidget(id.isValid() ? static_cast<QWidget*>(m_panel) : m_nobody);
}

void DonorsPage::edit(const finance::Donor& donor)
{
    m_side->setCurrentWidget(m_formPanel);
    m_form->startEdit(donor);
}

void DonorsPage::leaveForm()
{
    const bool worked = m_side->currentWidget() == m_formPanel;
    m_side->setCurrentWidget(m_donor.isValid() ? static_cast<QWidget*>(m_panel) : m_nobody);
    if (worked && isVisible())
        m_table->setFocus();
}

void DonorsPage::saved(const finance::Donor& donor, bool isNew)
{
    m_donor = donor.id;
    m_panel->showDonor(donor.id);
    leaveForm();
    showCount();
    const QString name = isolated(donor.name);
    Q_EMIT said(isNew ? tr("%1 is in the book.").arg(name) : tr("Changes to %1 are saved.").arg(name), {}, {});
}

void DonorsPage::shown()
{
    if (m_side->currentWidget() != m_formPanel)
        m_table->setFocus();
}

void DonorsPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void DonorsPage::newThing()
{
    if (m_gateway.whyNot("donor.add"))
        return;
    m_side->setCurrentWidget(m_formPanel);
    m_form->startNew();
}

void DonorsPage::open(const QString& what)
{
    if (what == QStringLiteral("new"))
        newThing();
    const auto id = finance::parseId<finance::DonorId>(what.section(QLatin1Char(':'), 1), QString(), QString());
    if (!what.startsWith(QStringLiteral("donor:")) || !id)
        return;
    showDonor(*id);
    if (const int row = m_model->rowOf(*id); row >= 0)
        m_table->selectRow(row);
}

QVariantMap DonorsPage::state() const
{
    QVariantMap state{{QStringLiteral("_donor"), qlonglong{m_donor.value}}, {QStringLiteral("_search"), m_search->text()}};
    if (m_side->currentWidget() == m_formPanel)
        state.insert(QStringLiteral("_form"), m_form->state());
    return state;
}

void DonorsPage::setState(const QVariantMap& state)
{
    m_search->setText(state.value(QStringLiteral("_search")).toString());
    showDonor(finance::DonorId(state.value(QStringLiteral("_donor")).toLongLong()));
    if (!state.contains(QStringLiteral("_form")))
        return;
    m_side->setCurrentWidget(m_formPanel);
    m_form->setState(state.value(QStringLiteral("_form")).toMap());
}

void DonorsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

// The kind and the last day give way where it is narrow.
void DonorsPage::fit()
{
    m_search->setFixedWidth(px(donorSearchWide));
    m_side->setFixedWidth(px(donorSideWide));
    const int table = width() - px(donorSideWide + 52);
    m_table->setColumnHidden(DonorModel::Kind, table < px(620));
    m_table->setColumnHidden(DonorModel::LastGift, table < px(500));
}

} // namespace amanah::ui
