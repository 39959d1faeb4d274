// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_checkpoints.h"

#include "finance/audit/audit_export.h"
#include "finance/audit/checkpoint_store.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/pages/permit.h"
#include "ui/pages/settings_form.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>

namespace amanah::ui {

using finance::Checkpoint;
using finance::Result;

namespace {

constexpr int shownCheckpoints = 100;
constexpr int checkpointListHigh = 168;

QString signedAt(const Checkpoint& checkpoint)
{
    return auditTimeText(QDateTime::fromMSecsSinceEpoch(checkpoint.atUs / 1000, Qt::UTC).toString(Qt::ISODateWithMs));
}

} // namespace

AuditCheckpoints::AuditCheckpoints(Gateway& gateway, QWidget* parent) : Panel({}, parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("auditCheckpoints"));
    setAccessibleName(tr("Checkpoints"));
    setBodyMargins(16, 8);
    body()->setSpacing(px(6));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_badge = new Badge(this);
    m_headline = new TextLabel(TextStep::Body, Ink::Text, this);
    m_headline->setObjectName(QStringLiteral("checkpointHeadline"));
    m_headline->setBold(true);
    m_line = new TextLabel(TextStep::Label, Ink::Second, this);
    m_line->setElided(true);
    row->addWidget(m_badge);
    row->addWidget(m_headline);
    row->addWidget(m_line, 1);
    row->addWidget(buttons());
    body()->addLayout(row);
    m_how = new TextLabel(TextStep::Label, Ink::Second, this);
    m_how->setObjectName(QStringLiteral("checkpointHow"));
    m_how->setWordWrap(true);
    m_how->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list = new QScrollArea(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWidgetResizable(true);
    m_list->setFixedHeight(px(checkpointListHigh));
    m_list->viewport()->setAutoFillBackground(false);
    for (QWidget* later : std::initializer_list<QWidget*>{m_how, m_list}) {
        body()->addWidget(later);
        later->hide();
    }
    connect(&gateway, &Gateway::bookChanged, this, [this] {
        m_how->hide();
        ask();
    });
    ask();
}

AuditCheckpoints::~AuditCheckpoints()
{
    m_stopper.request_stop();
}

QWidget* AuditCheckpoints::buttons()
{
    auto* place = new QWidget(this);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    m_make = new Button(tr("Make checkpoint"), Button::Kind::Usual, place);
    m_make->setObjectName(QStringLiteral("checkpointMake"));
    m_all = new Button(tr("All"), Button::Kind::Usual, place);
    m_all->setObjectName(QStringLiteral("checkpointAll"));
    m_all->setCheckable(true);
    m_export = new Button(tr("Export for the auditor…"), Button::Kind::Usual, place);
    m_export->setObjectName(QStringLiteral("checkpointExport"));
    for (Button* button : {m_make, m_all, m_export}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    connect(m_make, &QAbstractButton::clicked, this, &AuditCheckpoints::make);
    connect(m_all, &QAbstractButton::toggled, this, [this](bool all) { m_list->setVisible(all); });
    connect(m_export, &QAbstractButton::clicked, this, &AuditCheckpoints::chooseFile);
    return place;
}

void AuditCheckpoints::tellHead(qint64 records)
{
    if (records == m_head)
        return;
    m_head = records;
    showLast();
}

void AuditCheckpoints::ask()
{
    const bool open = m_gateway.book().canRead();
    permit(m_make, m_gateway, "audit.checkpoint", open);
    permitDeed(m_export, m_gateway, finance::deeds::exportAudit, open);
    if (!open)
        return show({});
    finance::CheckpointListQuery query;
    query.limit = shownCheckpoints;
    m_gateway.ask(query, this, [this](const Result<finance::CheckpointListQuery::Page>& page) {
        show(page ? page->lines : std::vector<Checkpoint>{});
    });
}

void AuditCheckpoints::show(const std::vector<Checkpoint>& checkpoints)
{
    m_checkpoints = checkpoints;
    auto* all = new QWidget;
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const Checkpoint& checkpoint : checkpoints)
        rows->addWidget(rowOf(checkpoint, all));
    rows->addStretch(1);
    m_list->setWidget(all);
    all->setAutoFillBackground(false); // a scroll area turns it on; the panel is the paper
    m_all->setEnabled(!checkpoints.empty());
    showLast();
}

void AuditCheckpoints::showLast()
{
    if (m_checkpoints.empty()) {
        m_badge->set(Tone::Neutral, Sign::Key, tr("Not signed"));
        m_headline->setText(tr("No checkpoint yet"));
        m_line->setText(tr("A checkpoint is a signed head of the chain. Who keeps one can tell later whether the past was changed."));
        return;
    }
    const Checkpoint& last = m_checkpoints.front();
    m_badge->set(Tone::Ok, Sign::Key, tr("Signed"));
    m_headline->setText(tr("Checkpoint at record %1").arg(numberText(last.size)));
    const qint64 since = m_head - last.size;
    m_line->setText(since > 0 ? tr("%1 · %2").arg(signedAt(last), digitsText(tr("%n record(s) since", nullptr, static_cast<int>(since)))) : signedAt(last));
}

QWidget* AuditCheckpoints::rowOf(const Checkpoint& checkpoint, QWidget* parent)
{
    auto* row = new SettingsRow(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, px(4), 0, px(4));
    line->setSpacing(px(16));
    auto* size = new TextLabel(tr("Record %1").arg(numberText(checkpoint.size)), TextStep::Body, Ink::Text, row);
    size->setMinimumWidth(px(140));
    auto* when = new TextLabel(signedAt(checkpoint), TextStep::Label, Ink::Second, row);
    auto* root = new TextLabel(tr("root %1 · key %2").arg(shortHash(checkpoint.root), shortHash(checkpoint.publicKey)), TextStep::Mono, Ink::Second, row);
    auto* go = new Button(tr("Show record"), Button::Kind::Quiet, row);
    go->setSmall(true);
    line->addWidget(size);
    line->addWidget(when);
    line->addWidget(root, 1);
    line->addWidget(go);
    connect(go, &QAbstractButton::clicked, this, [this, seq = checkpoint.size] { Q_EMIT recordWanted(seq); });
    return row;
}

void AuditCheckpoints::make()
{
    m_make->setPending(tr("Signing…"));
    m_gateway.send(finance::MakeCheckpoint{}, Gateway::newKey(), this, [this](const Result<Checkpoint>& made) {
        m_make->setPending({});
        Q_EMIT said(made ? tr("The chain is signed up to record %1.").arg(numberText(made->size)) : errorText(made.error()));
        ask();
    });
}

void AuditCheckpoints::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export for the auditor"), QString(), tr("JSON Lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditCheckpoints::exportTo);
    dialog->open();
}

void AuditCheckpoints::exportTo(const QString& file)
{
    m_export->setPending(tr("Exporting…"));
    m_stopper = m_gateway.startJob(
        finance::FinanceApplication::JobKind::Restartable, QStringLiteral("audit export"),
        [book = finance::BookPath(m_gateway.book().path), file](const finance::JobContext& context) {
            return finance::exportAudit(book, {file, context.stop, context.signedInAs}).map([](const finance::AuditExport& made) { return made.toJson(); });
        },
        this, {},
        [this, file](const Result<QJsonObject>& made) {
            m_export->setPending({});
            const QString sentence = made ? digitsText(tr("Written: %n record(s) and their checkpoints.", nullptr,
                                                          static_cast<int>(made->value(QStringLiteral("records")).toInteger())))
                                          : errorText(made.error());
            m_how->setInk(made ? Ink::Second : Ink::Danger);
            m_how->setText(made ? tr("%1 It names no person. The auditor checks it without this program and without the book: %2")
                                      .arg(sentence, isolated(QStringLiteral("amanah-verify \"%1\"").arg(QDir::toNativeSeparators(file))))
                                : sentence);
            m_how->show();
            Q_EMIT said(sentence);
        });
}

} // namespace amanah::ui
