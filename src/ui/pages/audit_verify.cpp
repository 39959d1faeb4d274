// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_verify.h"

#include "finance/book/proofs.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QProgressBar>

namespace amanah::ui {

AuditVerify::AuditVerify(Gateway& gateway, QWidget* parent) : Panel({}, parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("auditVerify"));
    setAccessibleName(tr("Verification of the chain"));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(16));
    auto* words = new QVBoxLayout;
    words->setSpacing(px(4));
    auto* first = new QHBoxLayout;
    first->setSpacing(px(8));
    m_badge = new Badge(this);
    m_headline = new TextLabel(TextStep::Heading, Ink::Text, this);
    m_headline->setObjectName(QStringLiteral("verifyHeadline"));
    m_line = new TextLabel(TextStep::Label, Ink::Second, this);
    m_line->setObjectName(QStringLiteral("verifyLine"));
    m_line->setElided(true);
    first->addWidget(m_badge);
    first->addWidget(m_headline);
    first->addWidget(m_line, 1);
    words->addLayout(first);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(px(8));
    m_bar->setAccessibleName(tr("Records verified"));
    words->addWidget(m_bar);
    m_notes = new QWidget(this);
    auto* notes = new QHBoxLayout(m_notes);
    notes->setContentsMargins(0, 0, 0, 0);
    notes->setSpacing(px(16));
    notes->addWidget(new TextLabel(tr("No break so far"), TextStep::Label, Ink::Ok, m_notes));
    notes->addWidget(new TextLabel(tr("You can go on working"), TextStep::Label, Ink::Second, m_notes), 1);
    words->addWidget(m_notes);
    row->addLayout(words, 1);
    m_stop = new Button(tr("Stop"), Button::Kind::Usual, this);
    m_stop->setShortcutText(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_show = new Button(tr("Show record"), Button::Kind::Danger, this);
    m_show->setObjectName(QStringLiteral("verifyShow"));
    m_close = new Button(tr("Close"), Button::Kind::Quiet, this);
    for (Button* button : {m_stop, m_show, m_close})
        row->addWidget(button);
    body()->addLayout(row);
    connect(m_stop, &Button::clicked, this, &AuditVerify::stop);
    connect(m_show, &Button::clicked, this, [this] { Q_EMIT showWanted(m_firstBad); });
    connect(m_close, &Button::clicked, this, &AuditVerify::dismiss);
    // Another book: what was found says nothing of it. Its state changing does not end the work.
    connect(&gateway, &Gateway::bookChanged, this, [this, path = gateway.book().path](const BookState& book) mutable {
        if (book.path == path)
            return;
        path = book.path;
        ++m_run;
        stop();
        m_running = false;
        Q_EMIT runningChanged(false);
        hide();
    });
    hide();
}

AuditVerify::~AuditVerify()
{
    m_stopper.request_stop();
}

void AuditVerify::start()
{
    if (m_running || !m_gateway.book().canRead())
        return;
    m_running = true;
    const int run = ++m_run;
    m_clock.start();
    setTone(-1);
    m_badge->set(Tone::Info, Sign::Spin, tr("Running"));
    m_headline->setText(tr("Verifying the chain"));
    m_line->setText(tr("Looking at the file itself first"));
    m_bar->setRange(0, 0);
    for (QWidget* shown : std::initializer_list<QWidget*>{m_bar, m_notes, m_stop})
        shown->show();
    m_show->hide();
    m_close->hide();
    show();
    Q_EMIT runningChanged(true);
    m_stopper = m_gateway.startJob(
        finance::FinanceApplication::JobKind::Once, QStringLiteral("audit verify"),
        [book = finance::BookPath(m_gateway.book().path)](const finance::JobContext& context) {
            finance::ProofOptions options;
            options.chainOnly = true;
            options.progress = context.progress;
            options.stop = context.stop;
            return finance::proveBook(book, options).map([](const finance::ProofReport& report) { return report.toVerifyJson(); });
        },
        this,
        [this, run](qint64 done, qint64 total) {
            if (run == m_run)
                progressed(done, total);
        },
        [this, run](const finance::Result<QJsonObject>& report) {
            if (run == m_run)
                answered(report);
        });
}

void AuditVerify::stop()
{
    m_stopper.request_stop();
}

void AuditVerify::dismiss()
{
    if (!m_running)
        hide();
}

void AuditVerify::progressed(qint64 done, qint64 total)
{
    if (!m_running || total <= 0)
        return;
    // Per mille: a count of records does not fit into an int for ever.
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(done * 1000 / total));
    const qint64 perSecond = done * 1000 / std::max<qint64>(m_clock.elapsed(), 1);
    const int left = perSecond > 0 ? static_cast<int>((total - done) / perSecond) + 1 : 0;
    m_line->setText(tr("%1 of %2 records · %3 per second · %4")
                        .arg(numberText(done), numberText(total), numberText(perSecond), digitsText(tr("about %n second(s) left", nullptr, left))));
}

void AuditVerify::answered(const finance::Result<QJsonObject>& report)
{
    m_running = false;
    Q_EMIT runningChanged(false);
    if (!report) {
        const bool stopped = report.error().cause == u"stopped" || report.error().cause == u"cancelled" || m_stopper.stop_requested();
        showEnd(stopped ? Tone::Info : Tone::Danger, stopped ? tr("The verification was stopped") : tr("The chain could not be verified"),
                stopped ? tr("Nothing is wrong with what was looked at.") : errorText(report.error()));
        return;
    }
    const QString records = numberText(report->value(QStringLiteral("records")).toInteger());
    const QJsonArray faults = report->value(QStringLiteral("faults")).toArray();
    if (faults.isEmpty()) {
        showEnd(Tone::Ok, tr("All %1 records fit").arg(records),
                digitsText(tr("Verified at %1 in %n second(s)", nullptr, static_cast<int>(m_clock.elapsed() / 1000) + 1)
                               .arg(QTime::currentTime().toString(QStringLiteral("HH:mm")))));
        return;
    }
    m_firstBad = report->value(QStringLiteral("first_bad")).toInteger();
    const QString why = isolated(faults.first()[QStringLiteral("message")].toString());
    showEnd(Tone::Danger, m_firstBad > 0 ? tr("Record %1 does not fit").arg(numberText(m_firstBad)) : tr("The book does not fit its records"),
            digitsText(tr("%1. %n fault(s) in %2 records.", nullptr, static_cast<int>(faults.size()))).arg(why, records));
    m_show->setVisible(m_firstBad > 0);
}

void AuditVerify::showEnd(Tone tone, const QString& headline, const QString& line)
{
    setTone(tone == Tone::Info ? -1 : static_cast<int>(tone));
    m_badge->set(tone, tone == Tone::Info ? Sign::Stop : signOf(tone), tone == Tone::Ok ? tr("Good") : tone == Tone::Info ? tr("Stopped") : tr("Failed"));
    m_headline->setText(headline);
    m_line->setText(line);
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_bar, m_notes, m_stop, m_show})
        hidden->hide();
    m_close->show();
    Q_EMIT ended(headline);
}

} // namespace amanah::ui
