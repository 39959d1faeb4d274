// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_record_panel.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/pages/audit_fields.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>

namespace amanah::ui {

using finance::AuditRecordQuery;

namespace {

TextLabel* wrapped(const QString& text, TextStep step, Ink ink, QWidget* parent)
{
    auto* label = new TextLabel(text, step, ink, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

Ink inkOfTone(Tone tone)
{
    return tone == Tone::Danger ? Ink::Danger : tone == Tone::Warning ? Ink::Warning : Ink::Text;
}

// "c19e 02b7 4f10 9a31 … 04b7": enough to compare by eye; the whole is in the tool tip and in the copied proof.
QString comparedHash(const QByteArray& hash)
{
    const QString hex = QString::fromLatin1(hash.toHex());
    return isolated(QStringLiteral("%1 %2 %3 %4 %5 %6").arg(hex.left(4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4), QChar(0x2026), hex.right(4)));
}

} // namespace

AuditRecordPanel::AuditRecordPanel(Gateway& gateway, QWidget* parent) : Panel(tr("Record"), parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("auditRecord"));
    m_badge = new Badge(this);
    header()->addWidget(m_badge);
    setBodyMargins(0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(px(16), 0, px(16), px(12));
    m_copy = new Button(tr("Copy &proof"), Button::Kind::Usual, this);
    m_copy->setObjectName(QStringLiteral("copyProof"));
    m_subject = new Button(tr("Show &receipt"), Button::Kind::Usual, this);
    m_subject->setObjectName(QStringLiteral("showSubject"));
    foot->addWidget(m_copy);
    foot->addStretch(1);
    foot->addWidget(m_subject);
    body()->addLayout(foot);
    connect(m_copy, &Button::clicked, this, &AuditRecordPanel::copyProof);
    connect(m_subject, &Button::clicked, this, [this] {
        const QString subject = m_record ? m_record->row.line.subject : QString();
        const bool isDonor = subject.startsWith(u"donor ");
        Q_EMIT subjectWanted(isDonor ? QStringLiteral("donors") : QStringLiteral("donations"), subject.section(QLatin1Char(' '), 1));
    });
    clear();
}

void AuditRecordPanel::showRecord(qint64 seq)
{
    m_seq = seq;
    if (seq <= 0) {
        clear();
        return;
    }
    if (m_record && m_record->row.line.seq != seq) { // what stands there is of another record: greyed until the answer
        m_record.reset();
        m_content->setEnabled(false);
        m_badge->hide();
    }
    m_copy->setEnabled(m_record.has_value());
    m_subject->setEnabled(m_record.has_value());
    setTitle(tr("Record %1").arg(numberText(seq)));
    m_gateway.ask(AuditRecordQuery{seq}, this, [this, seq](const finance::Result<AuditRecordQuery::Record>& record) {
        if (seq != m_seq)
            return;
        if (record) {
            arrived(*record);
            return;
        }
        clear();
        setTitle(tr("Record %1").arg(numberText(seq)));
        if (record.error().code == finance::Code::NotPermitted) { // it may name who was helped
            m_badge->set(Tone::Neutral, Sign::Lock, errorText(record.error()));
            m_badge->show();
            return;
        }
        m_badge->set(Tone::Danger, Sign::Alert, tr("Missing"));
        m_badge->show();
    });
}

void AuditRecordPanel::clear()
{
    m_record.reset();
    setTitle(tr("Record"));
    m_badge->hide();
    m_copy->hide();
    m_subject->hide();
    m_content = wrapped(tr("Choose a record to see what it holds and what proves it."), TextStep::Label, Ink::Hint, nullptr);
    m_content->setContentsMargins(px(16), 0, px(16), px(12));
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // a scroll area turns it on; the panel is the paper
}

void AuditRecordPanel::arrived(const AuditRecordQuery::Record& record)
{
    m_record = record;
    const finance::AuditLine& line = record.row.line;
    setTitle(tr("Record %1").arg(numberText(line.seq)));
    m_badge->set(record.fits ? Tone::Ok : Tone::Danger, record.fits ? Sign::Check : Sign::Alert,
                 record.fits ? tr("In the chain") : tr("Does not fit"));
    m_badge->show();
    m_copy->show();
    m_copy->setEnabled(true);
    m_subject->setEnabled(true);
    showSubjectButton(line);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(px(16), 0, px(16), px(12));
    column->setSpacing(px(4));
    const AuditWord word = auditWord(line);
    column->addWidget(wrapped(tr("%1 · %2").arg(word.text, auditSubject(record.row)), TextStep::Heading, Ink::Text, m_content));
    column->addWidget(wrapped(tr("By %1").arg(isolated(line.user)), TextStep::Label, Ink::Second, m_content));
    const QDateTime at = QDateTime::fromString(line.at, Qt::ISODateWithMs).toLocalTime();
    column->addWidget(wrapped(tr("%1, %2 · %3").arg(dayText(at.date()), preciseTimeText(line.at), hijriText(at.date())), TextStep::Label, Ink::Second,
                              m_content));
    showFields(record);
    showProof(record);
    column->addStretch(1);
    m_content->setAccessibleName(tr("%1 · %2").arg(word.text, auditSubject(record.row)));
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // a scroll area turns it on; the panel is the paper
}

void AuditRecordPanel::showSubjectButton(const finance::AuditLine& line)
{
    const bool isGift = line.subject.startsWith(u"donation ");
    const bool isDonor = line.subject.startsWith(u"donor ");
    m_subject->setText(isDonor ? tr("Show d&onor") : tr("Show &receipt"));
    m_subject->setVisible(isGift || isDonor);
}

void AuditRecordPanel::showFields(const AuditRecordQuery::Record& record)
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, px(10), 0, px(6));
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(6));
    grid->setColumnMinimumWidth(0, px(96));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const AuditFieldLine& line : auditFieldLines(record)) {
        grid->addWidget(wrapped(line.label, TextStep::Label, Ink::Second, m_content), row, 0, Qt::AlignTop);
        if (line.isChange)
            grid->addWidget(wrapped(line.before.isEmpty() ? tr("Before: nothing") : tr("Before: %1").arg(line.before), TextStep::Label, Ink::Danger, m_content),
                            row++, 1);
        const QString value = line.isChange ? (line.value.isEmpty() ? tr("After: nothing") : tr("After: %1").arg(line.value)) : line.value;
        grid->addWidget(wrapped(value, TextStep::Label, line.isChange ? Ink::Ok : inkOfTone(line.tone), m_content), row++, 1);
        if (line.isApart && line.tone == Tone::Neutral)
            grid->addWidget(wrapped(tr("Kept apart; fits its commitment"), TextStep::Hint, Ink::Hint, m_content), row++, 1);
    }
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(grid);
}

void AuditRecordPanel::addProofLine(QGridLayout& grid, int row, const QString& label, const QByteArray& hash, const QString& none)
{
    grid.addWidget(new TextLabel(label, TextStep::Label, Ink::Second, m_content), row, 0);
    auto* text = new TextLabel(hash.isEmpty() ? none : comparedHash(hash), hash.isEmpty() ? TextStep::Label : TextStep::Mono,
                               hash.isEmpty() ? Ink::Hint : Ink::Text, m_content);
    text->setToolTip(groupedHash(hash));
    grid.addWidget(text, row, 1);
}

void AuditRecordPanel::showProof(const AuditRecordQuery::Record& record)
{
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    auto* title = new QHBoxLayout;
    title->addWidget(new TextLabel(tr("Proof"), TextStep::Heading, Ink::Text, m_content));
    title->addStretch(1);
    auto* state = new Badge(record.fits ? Tone::Ok : Tone::Danger, record.fits ? Sign::Check : Sign::Alert,
                            record.fits ? tr("Recomputed just now") : tr("The hash does not follow"), m_content);
    state->setObjectName(QStringLiteral("proofState"));
    title->addWidget(state);
    column->addLayout(title);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, px(4), 0, px(8));
    grid->setHorizontalSpacing(px(12));
    grid->setColumnMinimumWidth(0, px(96));
    grid->setColumnStretch(1, 1);
    addProofLine(*grid, 0, tr("Previous"), record.row.line.seq > 1 ? record.previousHash : QByteArray(), tr("None: the first record"));
    addProofLine(*grid, 1, tr("This record"), record.row.line.hash, {});
    addProofLine(*grid, 2, tr("Next"), record.nextHash, tr("None yet: the newest record"));
    column->addLayout(grid);
    column->addWidget(wrapped(tr("Anyone can check this with SHA-256 alone, without this program and without names."), TextStep::Hint, Ink::Hint, m_content));
}

void AuditRecordPanel::copyProof()
{
    if (!m_record)
        return;
    QGuiApplication::clipboard()->setText(auditProofText(*m_record));
    Q_EMIT copied();
}

} // namespace amanah::ui
