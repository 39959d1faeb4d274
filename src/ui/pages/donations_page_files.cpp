// SPDX-License-Identifier: GPL-3.0-or-later
// Files of gifts: the list as it is filtered out to one, and one in.
#include "ui/pages/donations_page.h"

#include "finance/application/export_run.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/pages/donation_import.h"
#include "ui/pages/permit.h"

#include <QAction>
#include <QFileDialog>

namespace amanah::ui {

using finance::Result;

void DonationsPage::exportList()
{
    auto* dialog = new QFileDialog(this, tr("Export donations"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV table (*.csv)"), tr("Excel table (*.xlsx)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("donations.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("xlsx")) ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DonationsPage::writeList);
    dialog->open();
}

void DonationsPage::permitExport()
{
    permitDeed(m_export, m_gateway, finance::deeds::exportDonations, m_gateway.book().canRead(), tr("Write the list as it is filtered to a file"));
}

void DonationsPage::writeList(const QString& file)
{
    m_export->setEnabled(false);
    m_gateway.inBackground<std::int64_t>(
        [file, filter = m_model->filter()](finance::FinanceApplication& application) {
            finance::ExportRun run;
            run.list = finance::ExportList::Donations;
            run.file = file;
            run.filter = filter;
            run.signedInAs = application.sessionLogin();
            return finance::exportBook(application.book(), run);
        },
        this, [this, file](const Result<std::int64_t>& rows) {
            permitExport();
            if (rows)
                Q_EMIT said(tr("Exported to %1, rows: %2.").arg(isolated(file), numberText(*rows)), {}, {});
            else
                Q_EMIT said(errorText(rows.error()), {}, {});
        });
}

void DonationsPage::importFile()
{
    auto* dialog = new QFileDialog(this, tr("Import donations"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables as text (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DonationsPage::readFile);
    dialog->open();
}

void DonationsPage::readFile(const QString& file)
{
    auto* import = new DonationImport(m_gateway, file, this);
    connect(import, &DonationImport::imported, this,
            [this](qint64 added) { Q_EMIT said(tr("Imported donations: %1.").arg(numberText(added)), {}, {}); });
    import->open();
}

} // namespace amanah::ui
