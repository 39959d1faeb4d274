// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_import.h"

#include "ui/look/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace amanah::ui {

using finance::DateOrder;
using finance::DecimalMark;
using finance::ImportReport;
using finance::ImportRun;
using finance::Result;

namespace {

QString importColumnText(const QString& field)
{
    if (field == QStringLiteral("date"))
        return DonationImport::tr("Date");
    if (field == QStringLiteral("amount"))
        return DonationImport::tr("Amount");
    if (field == QStringLiteral("currency"))
        return DonationImport::tr("Currency");
    if (field == QStringLiteral("fund"))
        return DonationImport::tr("Fund");
    if (field == QStringLiteral("donor") || field == QStringLiteral("name"))
        return DonationImport::tr("Donor");
    if (field == QStringLiteral("method"))
        return DonationImport::tr("Method");
    return field;
}

} // namespace

DonationImport::DonationImport(Gateway& gateway, const QString& file, QWidget* parent) : QDialog(parent), m_gateway(gateway), m_file(file)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import donations"));
    build();
    resize(px(720), px(520));
    judge();
}

void DonationImport::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(16), px(20), px(16));
    all->setSpacing(px(12));
    auto* title = new TextLabel(tr("Import from %1").arg(isolated(QFileInfo(m_file).fileName())), TextStep::Heading);
    title->setTextFormat(Qt::PlainText);
    m_summary = new TextLabel(TextStep::Body);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);

    m_dates = new QComboBox;
    m_dates->addItem(tr("As the file shows"), -1);
    m_dates->addItem(tr("Day first: 21/11/2026"), static_cast<int>(DateOrder::Dmy));
    m_dates->addItem(tr("Month first: 11/21/2026"), static_cast<int>(DateOrder::Mdy));
    m_dates->addItem(tr("Year first: 2026-11-21"), static_cast<int>(DateOrder::Ymd));
    m_decimal = new QComboBox;
    m_decimal->addItem(tr("As the file shows"), -1);
    m_decimal->addItem(tr("Point: 1,200.50"), static_cast<int>(DecimalMark::Point));
    m_decimal->addItem(tr("Comma: 1.200,50"), static_cast<int>(DecimalMark::Comma));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(px(12));
    choices->addWidget(new Field(tr("&Dates"), m_dates), 1);
    choices->addWidget(new Field(tr("Deci&mals"), m_decimal), 1);
    m_createFunds = new QCheckBox(tr("Open &funds that do not exist"));
    m_createFunds->setObjectName(QStringLiteral("createFunds"));
    m_partial = new QCheckBox(tr("Import the &good rows and leave the others out"));
    m_partial->setObjectName(QStringLiteral("partial"));
    m_partial->hide();

    m_rejectedTitle = new TextLabel(TextStep::Label, Ink::Danger);
    m_rows = new QStandardItemModel(this);
    m_rejected = new Table(tr("Rows that cannot be imported"));
    m_rejected->setObjectName(QStringLiteral("rejectedRows"));
    m_rejected->setModel(m_rows);

    m_close = new Button(tr("Cancel"));
    m_close->setObjectName(QStringLiteral("importClose"));
    m_import = new Button(tr("Import"), Button::Kind::Primary);
    m_import->setObjectName(QStringLiteral("importNow"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    all->addWidget(title);
    all->addWidget(m_summary);
    all->addLayout(choices);
    all->addWidget(m_createFunds);
    all->addWidget(m_partial);
    all->addWidget(m_rejectedTitle);
    all->addWidget(m_rejected, 1);
    all->addStretch();
    all->addLayout(buttons);

    for (QComboBox* combo : {m_dates, m_decimal})
        connect(combo, &QComboBox::activated, this, &DonationImport::judge);
    connect(m_createFunds, &QCheckBox::toggled, this, &DonationImport::judge);
    connect(m_partial, &QCheckBox::toggled, this, &DonationImport::judge);
    connect(m_import, &Button::clicked, this, &DonationImport::import);
    connect(m_close, &Button::clicked, this, [this] {
        if (m_importing)
            m_stopper.request_stop();
        else
            reject();
    });
}

ImportRun DonationImport::run(bool dry) const
{
    ImportRun run;
    run.reading.defaultCurrency = m_gateway.book().currency;
    run.reading.today = QDate::currentDate();
    if (const int order = m_dates->currentData().toInt(); order >= 0)
        run.reading.dateOrder = static_cast<DateOrder>(order);
    if (const int mark = m_decimal->currentData().toInt(); mark >= 0)
        run.reading.decimal = static_cast<DecimalMark>(mark);
    run.createFunds = m_createFunds->isChecked();
    run.partial = m_partial->isChecked();
    run.dryRun = dry;
    return run;
}

void DonationImport::start(bool dry, std::function<void(const Result<ImportReport>&)> done)
{
    ImportRun wanted = run(dry);
    m_stopper.request_stop(); // of an earlier choice
    m_stopper = std::stop_source();
    wanted.stop = m_stopper.get_token();
    wanted.progress = m_gateway.progressTo(this, [this](qint64 at, qint64 total) { progressed(at, total); });
    m_gateway.inBackground<ImportReport>(
        [path = m_file, wanted](finance::FinanceApplication& application) -> Result<ImportReport> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return finance::refuse(finance::Code::NotFound, QStringLiteral("file"), tr("The file cannot be read."), QStringLiteral("file"));
            return finance::runImport(application, file, wanted);
        },
        this, std::move(done));
}

void DonationImport::judge()
{
    lock(true);
    m_summary->setInk(Ink::Text);
    m_summary->setText(tr("Reading the file. Nothing is written yet."));
    start(true, [this, generation = ++m_generation](const Result<ImportReport>& report) {
        if (generation == m_generation)
            show(report);
    });
}

void DonationImport::show(const Result<ImportReport>& report)
{
    lock(false);
    m_import->setEnabled(report && report->added > 0 && (report->plan.isClean() || m_partial->isChecked()));
    m_partial->setVisible(m_partial->isChecked() || (report && !report->plan.isClean()));
    if (!report) {
        m_rows->clear();
        m_rejectedTitle->setText({});
        m_rejected->hide();
        m_summary->setInk(Ink::Danger);
        m_summary->setText(errorText(report.error()));
        return;
    }
    m_summary->setInk(Ink::Text);
    m_summary->setText(tr("To be added: %1. In the book already: %2. Left out by their state: %3. Nothing is written yet.")
                           .arg(numberText(report->added), numberText(report->duplicates), numberText(report->plan.skippedCount)));
    m_import->setText(tr("Import %1").arg(numberText(report->added)));
    showRejected(*report);
}

void DonationImport::showRejected(const ImportReport& report)
{
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Reason")});
    for (const finance::RejectedRow& row : report.plan.rejected) {
        auto* line = new QStandardItem(numberText(row.line));
        m_rows->appendRow({line, new QStandardItem(importColumnText(row.error.field)), new QStandardItem(errorText(row.error))});
    }
    m_rejected->setColumnWidths({80, 110, 300}, 2);
    const bool any = report.plan.rejectedCount > 0;
    m_rejected->setVisible(any);
    m_rejectedTitle->setVisible(any);
    m_rejectedTitle->setText(tr("Rows that cannot be imported as they are: %1").arg(numberText(report.plan.rejectedCount)));
}

void DonationImport::import()
{
    m_importing = true;
    lock(true);
    m_close->setText(tr("Stop"));
    m_import->setPending(tr("Importing…"));
    start(false, [this](const Result<ImportReport>& report) { finished(report); });
}

void DonationImport::progressed(qint64 done, qint64 total)
{
    if (m_importing && total > 0)
        m_summary->setText(tr("Importing: %1 %. What is stopped can be gone on with later.").arg(numberText(done * 100 / total)));
}

void DonationImport::finished(const Result<ImportReport>& report)
{
    m_importing = false;
    m_import->setPending({});
    m_close->setText(tr("Cancel"));
    lock(false);
    if (!report) {
        // What was posted before the trouble stays, and the same file adds nothing twice.
        m_summary->setInk(Ink::Danger);
        m_summary->setText(tr("%1 Importing the same file again adds only what is missing.").arg(errorText(report.error())));
        m_import->setEnabled(true);
        return;
    }
    showRejected(*report);
    if (report->stopped) {
        m_summary->setText(tr("Stopped. Added: %1. Importing the same file again adds only what is missing.").arg(numberText(report->added)));
        m_import->setEnabled(true);
        Q_EMIT imported(report->added);
        return;
    }
    m_summary->setText(report->posted
                           ? tr("Added: %1. In the book already: %2. New donors: %3. New funds: %4.")
                                 .arg(numberText(report->added), numberText(report->duplicates), numberText(report->donorsCreated),
                                      numberText(report->fundsCreated))
                           : tr("Rows were rejected; nothing was written."));
    if (!report->posted)
        return;
    m_import->hide();
    m_partial->hide();
    for (QWidget* choice : {static_cast<QWidget*>(m_dates), static_cast<QWidget*>(m_decimal), static_cast<QWidget*>(m_createFunds)})
        choice->setEnabled(false);
    m_close->setText(tr("Close"));
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT imported(report->added);
}

void DonationImport::lock(bool busy)
{
    for (QWidget* choice : {static_cast<QWidget*>(m_dates), static_cast<QWidget*>(m_decimal), static_cast<QWidget*>(m_createFunds),
                            static_cast<QWidget*>(m_partial)})
        choice->setEnabled(!m_importing);
    if (busy)
        m_import->setEnabled(m_importing);
}

DonationImport::~DonationImport()
{
    m_stopper.request_stop();
}

void DonationImport::reject()
{
    if (!m_importing)
        QDialog::reject();
}

} // namespace amanah::ui
