// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_outcome.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;

ZakatOutcome::ZakatOutcome(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"step_outcome"_s);
    m_timeline = new HawlTimeline(this);
    m_timeline->setObjectName(u"outcome_timeline"_s);
    m_keep = new Button(tr("Keep in the book"), Button::Kind::Primary, this);
    m_keep->setShortcutText(tr("Ctrl+Enter"));
    m_keep->setSign(Sign::Disk);
    m_keep->setObjectName(u"zakat_keep"_s);
    m_papers = new QWidget(this);
    m_print = new Button(tr("Print…"), Button::Kind::Usual, m_papers);
    m_print->setSign(Sign::Print);
    m_print->setObjectName(u"zakat_print"_s);
    m_pdf = new Button(tr("PDF…"), Button::Kind::Usual, m_papers);
    m_pdf->setSign(Sign::Exp);
    m_pdf->setObjectName(u"zakat_pdf"_s);
    m_language = new QComboBox(m_papers);
    m_language->setObjectName(u"zakat_language"_s);
    m_language->setAccessibleName(tr("Language of the paper"));
    m_language->setToolTip(m_language->accessibleName());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"العربية"_s, u"ar"_s);
    m_language->addItem(u"Bahasa Indonesia"_s, u"id"_s);
    m_language->setCurrentIndex(wordsOptions().arabic ? 1 : 0);
    m_reason = new TextLabel(TextStep::Hint, Ink::Hint, this);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"zakat_keep_reason"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(px(10));
    column->addWidget(m_timeline, 1);
    auto* keeping = new QHBoxLayout;
    keeping->setSpacing(px(10));
    keeping->addWidget(m_keep, 0, Qt::AlignTop);
    keeping->addWidget(m_reason, 1);
    column->addLayout(keeping);
    auto* row = new QHBoxLayout(m_papers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    for (QWidget* part : {static_cast<QWidget*>(m_language), static_cast<QWidget*>(m_print), static_cast<QWidget*>(m_pdf)})
        row->addWidget(part);
    setTabOrder(m_keep, m_language);
    setTabOrder(m_language, m_print);
    setTabOrder(m_print, m_pdf);
    connect(m_keep, &QAbstractButton::clicked, this, &ZakatOutcome::keepWanted);
    connect(m_print, &QAbstractButton::clicked, this, &ZakatOutcome::printWanted);
    connect(m_pdf, &QAbstractButton::clicked, this, &ZakatOutcome::pdfWanted);
}

void ZakatOutcome::setKeepable(const QString& reason)
{
    m_keep->setEnabled(reason.isEmpty());
    m_keep->setToolTip(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void ZakatOutcome::setKeeping(bool keeping)
{
    m_keep->setPending(keeping ? tr("Keeping…") : QString());
}

void ZakatOutcome::setPrintable(bool printable)
{
    m_print->setEnabled(printable);
    m_pdf->setEnabled(printable);
}

void ZakatOutcome::focusFirst()
{
    (m_keep->isEnabled() ? static_cast<QWidget*>(m_keep) : m_language)->setFocus(Qt::OtherFocusReason);
}

QString ZakatOutcome::language() const
{
    return m_language->currentData().toString();
}

} // namespace amanah::ui
