// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_page.h"

#include "finance/application/export_run.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/audit_model.h"
#include "ui/pages/audit_checkpoints.h"
#include "ui/pages/audit_record_panel.h"
#include "ui/pages/audit_verify.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>

namespace amanah::ui {

using finance::AuditGroup;

AuditPage::AuditPage(Gateway& gateway, QWidget* parent) : Page(tr("Audit"), parent), m_gateway(gateway), m_model(new AuditModel(gateway, this))
{
    setSubtitle(tr("Everything that changed, and who changed it"));
    m_verify = new AuditVerify(gateway, this);
    content()->addWidget(m_verify);
    m_checkpoints = new AuditCheckpoints(gateway, this);
    content()->addWidget(m_checkpoints);
    connect(m_checkpoints, &AuditCheckpoints::said, this, [this](const QString& sentence) { Q_EMIT said(sentence, {}, {}); });
    connect(m_checkpoints, &AuditCheckpoints::recordWanted, this, &AuditPage::showRecord);
    addActions();
    buildFilters();
    buildLog();
    connect(m_model, &AuditModel::counted, this, &AuditPage::recount);
    connect(m_model, &AuditModel::failed, this, [this](const finance::Error& error) { Q_EMIT said(errorText(error), {}, {}); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_record->showRecord(0); });
    recount();
}

AuditPage::~AuditPage()
{
    m_export.request_stop();
}

void AuditPage::addActions()
{
    m_exportAction = new QAction(tr("&Export…"), this);
    m_exportAction->setObjectName(QStringLiteral("auditExport"));
    m_exportAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_verifyAction = new QAction(tr("&Verify chain"), this);
    m_verifyAction->setObjectName(QStringLiteral("auditVerifyChain"));
    m_verifyAction->setShortcut(QKeySequence(Qt::Key_F9));
    for (QAction* action : {m_exportAction, m_verifyAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    head()->addWidget(new Button(m_exportAction, Sign::Exp, Button::Kind::Usual, this));
    head()->addWidget(new Button(m_verifyAction, Sign::Shield, Button::Kind::Primary, this));
    connect(m_exportAction, &QAction::triggered, this, &AuditPage::chooseExportFile);
    connect(m_verifyAction, &QAction::triggered, this, &AuditPage::verify);
    connect(m_verify, &AuditVerify::showWanted, this, &AuditPage::showRecord);
    connect(m_verify, &AuditVerify::ended, this, [this](const QString& sentence) { Q_EMIT said(sentence, {}, {}); });
    connect(m_verify, &AuditVerify::runningChanged, this, &AuditPage::recount);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_verify->isRunning())
            m_verify->stop();
        else if (m_search->hasFocus() && !m_search->text().isEmpty())
            m_search->clear();
        else
            m_verify->dismiss();
    });
}

void AuditPage::buildFilters()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("auditSearch"));
    m_search->setPlaceholderText(tr("Record, receipt, donor or fund"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(px(220));
    m_search->setMaximumWidth(px(300));
    m_period = new SegmentedControl(tr("Period"), this);
    m_period->setObjectName(QStringLiteral("auditPeriod"));
    for (const QString& period : {tr("Last hour"), tr("Today"), tr("7 days"), tr("Any time")})
        m_period->addSegment(period);
    m_period->setCurrent(int(AuditModel::Period::AnyTime));
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("auditGroup"));
    m_group->setAccessibleName(tr("What happened"));
    for (const auto& [word, group] : {std::pair(tr("What: anything"), AuditGroup::Any), std::pair(tr("Gifts"), AuditGroup::Gifts),
                                      std::pair(tr("Voided gifts"), AuditGroup::Voids), std::pair(tr("Payments"), AuditGroup::Payments),
                                      std::pair(tr("Donors"), AuditGroup::Donors), std::pair(tr("Funds"), AuditGroup::Funds),
                                      std::pair(tr("Zakat and prices"), AuditGroup::Zakat)})
        m_group->addItem(word, int(group));
    m_count = new TextLabel(TextStep::Label, Ink::Second, this);
    m_count->setObjectName(QStringLiteral("auditCount"));
    m_count->setElided(true);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_search, 2);
    row->addWidget(m_period);
    row->addWidget(m_group);
    row->addWidget(m_count, 1);
    content()->addLayout(row);
    m_typed.setSingleShot(true);
    m_typed.setInterval(250);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &AuditPage::applyFilter);
    connect(&m_typed, &QTimer::timeout, this, &AuditPage::applyFilter);
    connect(m_period, &SegmentedControl::chosen, this, &AuditPage::applyFilter);
    connect(m_group, &QComboBox::currentIndexChanged, this, &AuditPage::applyFilter);
}

void AuditPage::buildLog()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    auto* frame = new Panel({}, this);
    frame->setBodyMargins(0, 0);
    m_table = new Table(tr("Audit log"), frame);
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({90, 142, 112, 132, 200, 104}, AuditModel::Subject);
    m_empty = new EmptyState(Sign::Shield, frame);
    auto* clear = new Button(tr("&Clear filter"), Button::Kind::Usual, m_empty);
    m_empty->addButton(clear);
    m_empty->set(tr("No record fits this filter"), tr("Other records are there; take the filter off to see them."));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    frame->body()->addLayout(m_stack);
    m_record = new AuditRecordPanel(m_gateway, this);
    row->addWidget(frame, 1);
    row->addWidget(m_record);
    content()->addLayout(row, 1);
    connect(clear, &Button::clicked, this, &AuditPage::clearFilter);
    connect(m_table, &Table::rowChosen, this, [this](const QModelIndex& index) { m_record->showRecord(m_model->seqAt(index.row())); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &AuditPage::tellWindow);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AuditPage::tellWindow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { keepPlace(last - first + 1); });
    connect(m_record, &AuditRecordPanel::subjectWanted, this, &AuditPage::wanted);
    connect(m_record, &AuditRecordPanel::copied, this, [this] { Q_EMIT said(tr("The proof is on the clipboard"), {}, {}); });
}

// Where there is little room the log gives up its hashes; they stand in the record beside it.
void AuditPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < px(1150);
    m_record->setFixedWidth(std::min(px(isNarrow ? 350 : 368), width() * 2 / 5));
    m_table->setColumnHidden(AuditModel::Hash, isNarrow);
    m_table->setColumnHidden(AuditModel::Who, width() < px(900));
}

void AuditPage::shown()
{
    m_table->setFocus();
    tellWindow();
}

void AuditPage::open(const QString& what)
{
    if (what == u"verify")
        verify();
    else if (const qint64 seq = what.toLongLong(); seq > 0)
        showRecord(seq);
}

QVariantMap AuditPage::state() const
{
    return {{QStringLiteral("_search"), m_search->text()},
            {QStringLiteral("period"), m_period->current()},
            {QStringLiteral("group"), m_group->currentIndex()}};
}

void AuditPage::setState(const QVariantMap& state)
{
    if (state.isEmpty())
        return;
    const QSignalBlocker quietSearch(m_search);
    const QSignalBlocker quietGroup(m_group);
    m_search->setText(state.value(QStringLiteral("_search")).toString());
    m_period->setCurrent(std::clamp(state.value(QStringLiteral("period")).toInt(), 0, int(AuditModel::Period::AnyTime)));
    m_group->setCurrentIndex(std::clamp(state.value(QStringLiteral("group")).toInt(), 0, m_group->count() - 1));
    applyFilter();
}

void AuditPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AuditPage::verify()
{
    m_verify->start();
}

// --- filter and place

void AuditPage::applyFilter()
{
    m_typed.stop();
    AuditModel::Filter filter;
    filter.group = static_cast<AuditGroup>(m_group->currentData().toInt());
    filter.period = static_cast<AuditModel::Period>(m_period->current());
    filter.search = m_search->text().trimmed();
    m_model->setFilter(filter);
}

void AuditPage::clearFilter()
{
    const QSignalBlocker quietSearch(m_search);
    const QSignalBlocker quietGroup(m_group);
    m_search->clear();
    m_group->setCurrentIndex(0);
    m_period->setCurrent(int(AuditModel::Period::AnyTime));
    applyFilter();
}

// What came in at the top does not push what is being read.
void AuditPage::keepPlace(int added)
{
    QScrollBar* bar = m_table->verticalScrollBar();
    if (bar->value() > 0)
        bar->setValue(bar->value() + added);
}

void AuditPage::tellWindow()
{
    const int first = std::max(m_table->rowAt(0), 0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->setWindow(first, last < 0 ? m_model->rowCount() - 1 : last);
}

void AuditPage::recount()
{
    const bool open = m_gateway.book().canRead();
    m_verifyAction->setEnabled(open && !m_verify->isRunning());
    permitDeed(m_exportAction, m_gateway, finance::deeds::exportAudit, open, m_exportAction->iconText());
    const qint64 rows = m_model->rowCount();
    m_stack->setCurrentWidget(m_model->isCounted() && rows == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    m_count->setText(!m_model->isCounted()      ? QString()
                     : rows == m_model->head() ? tr("%1 records").arg(numberText(rows))
                                               : tr("%1 of %2 records").arg(numberText(rows), numberText(m_model->head())));
    if (!m_model->isCounted())
        return;
    m_checkpoints->tellHead(m_model->head());
    tellWindow();
    const qint64 wantedSeq = std::exchange(m_wanted, 0);
    if (wantedSeq > 0)
        selectRow(m_model->rowOf(wantedSeq));
    else if (rows > 0 && !m_table->currentIndex().isValid())
        selectRow(0);
}

void AuditPage::selectRow(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, row == 0 ? QAbstractItemView::EnsureVisible : QAbstractItemView::PositionAtCenter);
    m_record->showRecord(m_model->seqAt(row));
}

void AuditPage::showRecord(qint64 seq)
{
    const int row = m_model->isCounted() ? m_model->rowOf(seq) : -1;
    if (row >= 0) {
        selectRow(row);
        return;
    }
    m_wanted = seq;
    clearFilter();
}

// --- export

void AuditPage::chooseExportFile()
{
    auto* dialog = new QFileDialog(this, tr("Export the audit chain"), QString(), tr("JSON Lines with proofs (*.jsonl);;Table (*.csv);;Workbook (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).section(QLatin1Char(')'), 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::exportTo(const QString& file)
{
    m_exportAction->setEnabled(false);
    m_export = m_gateway.startJob(
        finance::FinanceApplication::JobKind::Restartable, QStringLiteral("audit export"),
        [book = finance::BookPath(m_gateway.book().path), file](const finance::JobContext& context) {
            return finance::exportBook(book, {finance::ExportList::Audit, file, context.stop, {}, context.signedInAs}).map([](std::int64_t rows) {
                return QJsonObject{{QStringLiteral("rows"), static_cast<qint64>(rows)}};
            });
        },
        this, {},
        [this](const finance::Result<QJsonObject>& done) {
            recount();
            Q_EMIT said(done ? tr("Exported %1 audit records").arg(numberText(done->value(QStringLiteral("rows")).toInteger())) : errorText(done.error()), {},
                        {});
        });
}

} // namespace amanah::ui
