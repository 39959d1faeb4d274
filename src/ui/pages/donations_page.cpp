// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is put together and what its list shows; saving and taking back are in donations_page_actions.cpp.
#include "ui/pages/donations_page.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/pages/donation_detail.h"
#include "ui/pages/donation_filter.h"
#include "ui/pages/donation_form.h"
#include "ui/pages/donation_outbox.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

namespace amanah::ui {

namespace {
constexpr int keepPauseMs = 400;
constexpr int hijriFromWidth = 1140; // below, the column gives way to the others
} // namespace

DonationsPage::DonationsPage(Gateway& gateway, QWidget* parent, const QString& draftFolder)
    : Page(tr("Donations"), parent), m_gateway(gateway), m_drafts(draftFolder)
{
    m_model = new DonationModel(gateway, this);
    m_outbox = new DonationOutbox(gateway, this);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepPauseMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &DonationsPage::keepDrafts);
    buildHead();
    buildContent();
    connectParts();
    addKeys();
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationsPage::bookChanged);
    bookChanged();
    showList();
}

DonationsPage::~DonationsPage()
{
    keepDrafts();
}

void DonationsPage::buildHead()
{
    setSubtitle(tr("New donation"));
    m_repeat = new QAction(tr("Repeat last"), this);
    m_repeat->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_import = new QAction(tr("Import…"), this);
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_export = new QAction(tr("Export"), this);
    m_export->setObjectName(QStringLiteral("donationsExport"));
    for (const auto& [action, sign] : {std::pair(m_repeat, Sign::Redo), std::pair(m_import, Sign::Imp), std::pair(m_export, Sign::Exp)}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        head()->addWidget(new Button(action, sign));
    }
    connect(m_repeat, &QAction::triggered, this, &DonationsPage::repeatLast);
    connect(m_import, &QAction::triggered, this, &DonationsPage::importFile);
    connect(m_export, &QAction::triggered, this, &DonationsPage::exportList);
    m_repeat->setEnabled(false);
}

void DonationsPage::buildContent()
{
    m_form = new DonationForm(m_gateway);
    m_filter = new DonationFilter(m_gateway);
    m_detail = new DonationDetail(m_gateway);
    m_detail->hide();
    auto* low = new QHBoxLayout;
    low->setSpacing(12);
    low->addWidget(buildList(), 1);
    low->addWidget(m_detail);
    content()->setSpacing(12);
    content()->addWidget(m_form);
    content()->addWidget(m_filter);
    content()->addLayout(low, 1);
}

QWidget* DonationsPage::buildList()
{
    m_table = new Table(tr("Donations"));
    m_table->setObjectName(QStringLiteral("donations"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({128, 112, 124, 160, 156, 104, 116}, DonationModel::Donor);
    m_noGifts = new EmptyState(Sign::Gift);
    m_noGifts->setObjectName(QStringLiteral("noGifts"));
    m_noGifts->set(tr("No donations yet"), tr("The first one you save stands here. A book of invented donations to try things out is under Book › New."));
    auto* first = new Button(tr("Record a donation"), Button::Kind::Primary);
    connect(first, &Button::clicked, this, &DonationsPage::newThing);
    m_noGifts->addButton(first);
    m_noMatch = new EmptyState(Sign::Filter);
    m_noMatch->setObjectName(QStringLiteral("noMatch"));
    auto* clear = new Button(tr("Clear filter"));
    clear->setObjectName(QStringLiteral("clearFilter"));
    connect(clear, &Button::clicked, this, [this] { m_filter->clear(); });
    m_noMatch->addButton(clear);

    m_list = new QStackedWidget;
    m_list->addWidget(m_table);
    m_list->addWidget(m_noGifts);
    m_list->addWidget(m_noMatch);
    auto* panel = new Panel;
    panel->setBodyMargins(0, 0);
    panel->body()->addWidget(m_list);
    return panel;
}

void DonationsPage::connectParts()
{
    connect(m_form, &DonationForm::saveWanted, this, &DonationsPage::save);
    connect(m_form, &DonationForm::edited, &m_keepTimer, qOverload<>(&QTimer::start));
    connect(m_outbox, &DonationOutbox::saved, this, &DonationsPage::giftSaved);
    connect(m_outbox, &DonationOutbox::refused, this, &DonationsPage::giftRefused);
    connect(m_outbox, &DonationOutbox::kept, this, &DonationsPage::giftKept);
    connect(m_filter, &DonationFilter::changed, this, [this] { m_model->setFilter(m_filter->query()); });
    connect(m_model, &DonationModel::indexChanged, this, &DonationsPage::showList);
    connect(m_model, &DonationModel::rowsInserted, this, &DonationsPage::showList);
    connect(m_model, &DonationModel::rowsRemoved, this, &DonationsPage::showList);
    connect(m_model, &DonationModel::modelAboutToBeReset, this, &DonationsPage::rememberPlace);
    connect(m_model, &DonationModel::modelReset, this, &DonationsPage::returnToPlace);
    connect(m_model, &DonationModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        const int current = m_table->currentIndex().row();
        if (current >= from.row() && current <= to.row())
            showRow(current);
        else if (current < 0 && m_placeGift.isValid())
            returnToPlace();
    });
    connect(m_table, &Table::rowChosen, this, [this](const QModelIndex& index) { showRow(index.row()); });
    connect(m_table, &Table::rowOpened, this, [this](const QModelIndex& index) { showRow(index.row()); });
    connect(m_detail, &DonationDetail::closeWanted, this, &DonationsPage::closeDetail);
    connect(m_detail, &DonationDetail::voidWanted, this, &DonationsPage::askToVoid);
    connect(m_detail, &DonationDetail::correctWanted, this, &DonationsPage::correct);
    connect(m_detail, &DonationDetail::recordWanted, this, [this](qint64 seq) { Q_EMIT wanted(QStringLiteral("audit"), QString::number(seq)); });
}

void DonationsPage::addKeys()
{
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DonationsPage::askToVoid);
    auto* close = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    close->setContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QShortcut::activated, this, &DonationsPage::closeDetail);
}

void DonationsPage::shown()
{
    m_form->focusFirst();
}

QVariantMap DonationsPage::state() const
{
    return m_filter->state(); // what stands in the form is kept on the disk
}

void DonationsPage::setState(const QVariantMap& state)
{
    m_filter->setState(state);
}

void DonationsPage::find()
{
    m_filter->focusSearch();
}

void DonationsPage::newThing()
{
    m_form->focusFirst();
}

void DonationsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < px(hijriFromWidth);
    m_detail->setFixedWidth(px(narrow ? 268 : 296));
    if (m_table->isColumnHidden(DonationModel::Hijri) != narrow) {
        m_table->setColumnHidden(DonationModel::Hijri, narrow);
        m_table->setColumnWidths({128, 112, 124, 160, 156, 104, 116}, DonationModel::Donor);
    }
}

// --- the list

void DonationsPage::showList()
{
    m_filter->showCount(m_model->index());
    if (!m_model->isReady() || m_model->rowCount() > 0) {
        m_list->setCurrentWidget(m_table);
        return;
    }
    if (m_model->index().inBook == 0) {
        m_list->setCurrentWidget(m_noGifts);
        return;
    }
    const QString search = m_filter->searchText();
    m_noMatch->set(search.isEmpty() ? tr("No donation fits this filter") : tr("No donation fits “%1”").arg(search),
                   tr("Donations in the book: %1.").arg(numberText(m_model->index().inBook)));
    m_list->setCurrentWidget(m_noMatch);
}

void DonationsPage::showRow(int row)
{
    if (const auto pending = m_model->pendingAt(row)) {
        const auto refused = m_refused.find(pending->key);
        if (refused == m_refused.end())
            return;
        m_shownKey = pending->key;
        m_detail->showRefused(pending->row, errorText(refused->second.error));
        m_detail->show();
    } else if (const auto gift = m_model->giftAt(row)) {
        m_shownKey.clear();
        m_placeGift = gift->id;
        m_detail->showGift(*gift);
        m_detail->show();
    }
}

void DonationsPage::closeDetail()
{
    m_detail->hide();
    m_placeGift = {};
    m_shownKey.clear();
    m_table->setCurrentIndex({});
}

void DonationsPage::rememberPlace()
{
    m_placeScroll = m_table->verticalScrollBar()->value();
}

// After a reset: the rows may have moved, the gift that was looked at is looked at still.
void DonationsPage::returnToPlace()
{
    m_table->verticalScrollBar()->setValue(m_placeScroll);
    if (!m_placeGift.isValid())
        return;
    const int row = m_model->rowOf(m_placeGift);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->QAbstractTableModel::index(row, 0));
}

} // namespace amanah::ui
