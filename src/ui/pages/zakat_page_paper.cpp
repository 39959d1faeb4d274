// SPDX-License-Identifier: GPL-3.0-or-later
// The Zakat page's result on paper. It is judged and told again for the language of the paper, off the GUI thread; drawing is quick and stays
// here, where fonts live.
#include "finance/zakat/assessment_document.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/zakat_outcome.h"
#include "ui/pages/zakat_page.h"
#include "ui/render/document_paper.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace amanah::ui {

using finance::Document;
using finance::Result;
using namespace Qt::StringLiterals;

void ZakatPage::withDocument(std::function<void(const Result<Document>&)> done)
{
    const auto language = finance::parseZakatLanguage(m_outcome->language());
    const QDate today = QDate::currentDate();
    m_gateway.inBackground<Document>(
        [request = m_request, language, today](finance::FinanceApplication&) -> Result<Document> {
            if (!language)
                return finance::Refusal(language.error());
            const QDate day = QDate::fromString(request.value(u"date"_s).toString(), Qt::ISODate);
            return finance::assessed(request, today).map([&](const finance::Assessment& assessment) {
                return finance::assessmentDocument(assessment, day.isValid() ? day : today, *language);
            });
        },
        this, std::move(done));
}

void ZakatPage::choosePdf()
{
    auto* dialog = new QFileDialog(this, tr("Write the reckoning to a PDF"), QString(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("zakat", "a file's name") + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ZakatPage::writePdfTo);
    dialog->open();
}

void ZakatPage::writePdfTo(const QString& file)
{
    withDocument([this, file](const Result<Document>& document) {
        const Result<void> written = document.and_then([&file](const Document& made) { return writePdf(made, file); });
        const QString where = isolated(QDir::toNativeSeparators(file));
        Q_EMIT said(written ? tr("Written: %1").arg(where) : tr("Not written: %1").arg(errorText(written.error())), {}, {});
    });
}

void ZakatPage::print()
{
    withDocument([this](const Result<Document>& document) {
        if (!document) {
            Q_EMIT said(tr("Not printed: %1").arg(errorText(document.error())), {}, {});
            return;
        }
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(document->title);
        auto* dialog = new QPrintDialog(printer.get(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, printer, made = *document] {
            Q_EMIT said(paintPages(made, *printer) ? tr("Sent to the printer") : tr("The printer took nothing."), {}, {});
        });
        connect(dialog, &QObject::destroyed, this, [printer] {}); // outlives its dialog
        dialog->open();
    });
}

} // namespace amanah::ui
