// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/approvals_settings.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <algorithm>

namespace amanah::ui {

using finance::Result;
using finance::WaitingProposal;

namespace {

QString headlineOf(const WaitingProposal& waiting)
{
    if (!waiting.kept)
        return ApprovalsSettings::tr("What was proposed was erased");
    if (waiting.proposal.command == QLatin1StringView("donation.void"))
        return ApprovalsSettings::tr("Void receipt %1: %2").arg(isolated(digitsText(waiting.number)), moneyText(waiting.amount));
    return ApprovalsSettings::tr("Pay %1 from %2 to %3").arg(moneyText(waiting.amount), isolated(waiting.fund), isolated(waiting.payee));
}

} // namespace

ApprovalsSettings::ApprovalsSettings(Gateway& gateway, QWidget* parent) : SettingsForm(parent), m_gateway(gateway)
{
    addHeading(tr("Two persons"));
    addWide(limitRow());
    addHeading(tr("Waiting for a second person"));
    auto* body = new QWidget(this);
    m_place = new QVBoxLayout(body);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(0);
    m_line = new TextLabel(TextStep::Body, Ink::Second, body);
    m_line->setObjectName(QStringLiteral("approvals_line"));
    m_line->setWordWrap(true);
    m_place->addWidget(m_line);
    addWide(body);
    end();
    connect(&gateway, &Gateway::bookChanged, this, &ApprovalsSettings::ask);
    connect(&gateway, &Gateway::bookEvents, this, &ApprovalsSettings::ask); // a gift voided meanwhile changes what waits
    ask();
}

QWidget* ApprovalsSettings::limitRow()
{
    auto* row = new QWidget(this);
    m_limit = new MoneyEdit(row);
    m_limit->setObjectName(QStringLiteral("approval_limit"));
    m_limitField = new Field(tr("A second person for &more than"), m_limit, row);
    m_limitField->setHint(tr("Voids and payments above it wait for an approver. Empty: one person is enough."));
    m_save = new Button(tr("Set"), Button::Kind::Usual, row);
    m_save->setObjectName(QStringLiteral("approval_set"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(12));
    m_limit->setMaximumWidth(px(180));
    line->addWidget(m_limitField);
    line->addWidget(m_save, 0, Qt::AlignVCenter);
    line->addStretch(1);
    connect(m_limit, &QLineEdit::textEdited, m_limitField, &Field::clearError);
    connect(m_limit, &QLineEdit::returnPressed, this, &ApprovalsSettings::setLimit);
    connect(m_save, &QAbstractButton::clicked, this, &ApprovalsSettings::setLimit);
    return row;
}

void ApprovalsSettings::focusFirst()
{
    m_wantsFocus = true; // also when what waits is still asked for
    const auto buttons = m_list == nullptr ? QList<Button*>() : m_list->findChildren<Button*>();
    const auto first = std::find_if(buttons.begin(), buttons.end(), [](const Button* button) { return button->isEnabled(); });
    if (first == buttons.end())
        return m_limit->setFocus();
    (*first)->setFocus(Qt::OtherFocusReason);
    m_wantsFocus = false;
}

void ApprovalsSettings::ask()
{
    const BookState& book = m_gateway.book();
    const bool hasUsers = m_gateway.seat().isTaken();
    m_limit->setCurrency(book.currency);
    permit(m_limit, m_gateway, "approval.limit", book.canRead() && hasUsers);
    permit(m_save, m_gateway, "approval.limit", book.canRead() && hasUsers);
    if (!book.canRead() || !hasUsers) {
        m_line->setText(book.canRead() ? tr("A second person needs users: add them first.") : tr("No book is open."));
        return showWaiting({});
    }
    if (!m_limit->isModified())
        m_gateway.ask(finance::ApprovalLimitQuery{}, this, [this](const Result<finance::ApprovalLimit>& limit) {
            if (limit && !m_limit->isModified())
                m_limit->setText(limit->amount.minor > 0 ? amountText(limit->amount) : QString());
        });
    m_gateway.ask(finance::WaitingProposalsQuery{}, this, [this](const Result<finance::WaitingProposalsQuery::Reply>& waiting) {
        m_line->setText(!waiting ? errorText(waiting.error()) : waiting->empty() ? tr("Nothing waits.") : QString());
        showWaiting(waiting ? *waiting : finance::WaitingProposalsQuery::Reply{});
    });
}

void ApprovalsSettings::setLimit()
{
    QString amount = QStringLiteral("0");
    if (!m_limit->text().trimmed().isEmpty()) {
        const auto typed = m_limit->money();
        if (!typed) {
            m_limitField->setError(errorText(typed.error()));
            m_limit->setFocus();
            return;
        }
        amount = typed->toString();
    }
    m_gateway.send(finance::SetApprovalLimit{amount, {}}, Gateway::newKey(), this, [this](const Result<finance::ApprovalLimit>& limit) {
        if (!limit)
            return m_limitField->setError(errorText(limit.error()));
        m_limit->setModified(false);
        Q_EMIT said(limit->amount.minor > 0 ? tr("Above %1 a second person is needed.").arg(moneyText(limit->amount)) : tr("One person is enough."));
    });
}

void ApprovalsSettings::showWaiting(const std::vector<WaitingProposal>& waiting)
{
    const bool hadFocus = m_list != nullptr && m_list->isAncestorOf(focusWidget());
    m_line->setVisible(!m_line->text().isEmpty());
    delete m_list;
    m_list = new QWidget(m_line->parentWidget());
    m_list->setObjectName(QStringLiteral("approvals_list"));
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const WaitingProposal& one : waiting)
        rows->addWidget(rowOf(one));
    m_place->addWidget(m_list);
    m_list->show(); // now: what is not shown takes no focus
    if (hadFocus || (m_wantsFocus && !waiting.empty()))
        focusFirst();
    m_wantsFocus = false;
}

QWidget* ApprovalsSettings::rowOf(const WaitingProposal& waiting)
{
    const QString id = QString::number(waiting.proposal.id);
    auto* row = new SettingsRow(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, px(7), 0, px(7));
    line->setSpacing(px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* headline = new TextLabel(headlineOf(waiting), TextStep::Body, Ink::Text, row);
    headline->setBold(true);
    const QString who = tr("Proposed by %1, %2").arg(isolated(waiting.proposal.proposer), auditTimeText(waiting.at));
    auto* detail = new TextLabel(waiting.reason.isEmpty() ? who : tr("%1: %2").arg(who, isolated(waiting.reason)), TextStep::Label, Ink::Second, row);
    auto* trouble = new TextLabel(TextStep::Label, Ink::Danger, row);
    trouble->setWordWrap(true);
    trouble->hide();
    for (TextLabel* label : {headline, detail})
        label->setElided(true);
    for (TextLabel* label : {headline, detail, trouble})
        words->addWidget(label);
    line->addLayout(words, 1);
    const bool isOwn = waiting.proposal.proposer.compare(m_gateway.seat().login, Qt::CaseInsensitive) == 0;
    auto* approve = new Button(tr("Approve"), Button::Kind::Usual, row);
    approve->setObjectName(QStringLiteral("approve_") + id);
    auto* decline = new Button(tr("Decline…"), Button::Kind::Quiet, row);
    decline->setObjectName(QStringLiteral("decline_") + id);
    for (auto [button, command] : {std::pair(approve, "approval.give"), std::pair(decline, "approval.decline")}) {
        button->setSmall(true);
        button->setAccessibleDescription(headline->text());
        permit(button, m_gateway, command, !isOwn);
        if (isOwn)
            button->setToolTip(tr("Nobody decides on a proposal of one's own."));
        line->addWidget(button, 0, Qt::AlignTop);
    }
    connect(approve, &QAbstractButton::clicked, this,
            [this, approve, trouble, id] { decide(finance::GiveApproval{id}, approve, trouble, tr("Approved and carried out.")); });
    connect(decline, &QAbstractButton::clicked, this,
            [this, decline, trouble, number = waiting.proposal.id] { askToDecline(decline, trouble, number); });
    return row;
}

template <class Command>
void ApprovalsSettings::decide(const Command& command, Button* pressed, TextLabel* trouble, const QString& sentence)
{
    pressed->setPending(ApprovalsSettings::tr("Saving…"));
    // The rows may be new ones when the answer comes.
    const auto answered = [this, pressed = QPointer<Button>(pressed), trouble = QPointer<TextLabel>(trouble), sentence](const Result<finance::Proposal>& decided) {
        Q_EMIT said(decided ? sentence : errorText(decided.error()));
        if (pressed.isNull() || trouble.isNull())
            return;
        pressed->setPending({});
        trouble->setText(decided ? QString() : errorText(decided.error()));
        trouble->setVisible(!decided);
    };
    m_gateway.send(command, Gateway::newKey(), this, answered);
}

void ApprovalsSettings::askToDecline(Button* button, TextLabel* trouble, std::int64_t id)
{
    ConfirmPopup::Question question;
    question.title = tr("Decline this?");
    question.text = tr("Nothing is carried out. Whoever proposed it can propose it again.");
    question.verb = tr("Decline");
    question.reasonLabel = tr("Reason");
    ConfirmPopup::ask(button, question, [this, button, trouble, id](const ConfirmPopup::Answer& answer) {
        decide(finance::DeclineApproval{QString::number(id), answer.reason}, button, trouble, tr("Declined."));
    });
}

} // namespace amanah::ui
