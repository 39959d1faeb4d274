// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_form.h"

#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/donation_fund_combo.h"
#include "ui/pages/donation_outbox.h"
#include "ui/pages/donation_split.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include "finance/funds/funds_store.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace amanah::ui {

using finance::Code;
using finance::Error;
using finance::Refusal;
using finance::Result;

DonationForm::DonationForm(Gateway& gateway, QWidget* parent) : Panel({}, parent), m_gateway(gateway)
{
    build();
    m_fund->setLast(tr("Split over funds…"), QStringLiteral("split:"));
    m_fund->setCode(QStringLiteral("general"));
    m_method->setCurrentIndex(0);
    m_date->setDay(QDate::currentDate());
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationForm::bookChanged);
    connect(&m_gateway, &Gateway::bookEvents, this, [this](const std::vector<finance::BookEvent>& events, bool gap) {
        if (gap || std::any_of(events.begin(), events.end(), [](const auto& event) { return std::holds_alternative<finance::FundAdded>(event.what); }))
            loadFunds();
    });
    bookChanged();
}

void DonationForm::bookChanged()
{
    m_amount->setCurrency(m_gateway.book().currency);
    m_split->setCurrency(m_gateway.book().currency);
    if (m_gateway.book().canRead())
        loadFunds();
    lock();
    showInfo();
}

void DonationForm::loadFunds()
{
    m_gateway.ask(finance::FundListQuery{}, this, [this](const Result<std::vector<finance::Fund>>& funds) {
        if (!funds)
            return;
        m_quiet = true;
        m_fund->setFunds(*funds);
        m_split->setFunds(*funds);
        m_quiet = false;
    });
}

// --- content and keys

GiftDraft DonationForm::content() const
{
    GiftDraft draft;
    draft.donorText = m_donor->text();
    draft.donorId = m_donors->donorId();
    draft.newDonor = m_donors->choice() == DonorCompleter::Choice::New;
    draft.amount = m_amount->text();
    draft.fund = m_fund->code();
    if (isSplit())
        draft.lines = m_split->lines();
    draft.method = m_method->currentData().toString();
    draft.date = m_date->text();
    draft.note = m_note->text();
    draft.anonymous = m_anonymous->isChecked();
    return draft;
}

GiftDraft DonationForm::draft() const
{
    GiftDraft draft = content();
    if (m_keyed.sameContent(draft)) {
        draft.key = m_keyed.key;
        draft.donorKey = m_keyed.donorKey;
    }
    return draft;
}

void DonationForm::giveKeys(GiftDraft& draft)
{
    if (m_keyed.key.isEmpty() || !m_keyed.sameContent(draft)) {
        m_keyed = draft;
        m_keyed.key = Gateway::newKey();
        m_keyed.donorKey = Gateway::newKey();
    }
    draft.key = m_keyed.key;
    draft.donorKey = m_keyed.donorKey;
}

void DonationForm::restore(const GiftDraft& draft)
{
    m_quiet = true;
    m_donors->restore(draft.donorText, draft.donorId, draft.newDonor);
    m_amount->setText(draft.amount);
    if (!draft.lines.empty())
        m_fund->setCode(QStringLiteral("split:"));
    else if (!draft.fund.isEmpty())
        m_fund->setCode(draft.fund);
    m_split->setLines(draft.lines);
    m_split->setVisible(!draft.lines.empty());
    if (const int method = m_method->findData(draft.method); method >= 0)
        m_method->setCurrentIndex(method);
    if (!draft.date.isEmpty())
        m_date->setText(draft.date);
    m_note->setText(draft.note);
    m_anonymous->setChecked(draft.anonymous);
    m_quiet = false;
    m_keyed = content();
    m_keyed.key = draft.key;
    m_keyed.donorKey = draft.donorKey;
    chainTabs();
    contentEdited();
}

void DonationForm::setDonor(const finance::Donor& donor)
{
    if (!m_savingKey.isEmpty())
        return;
    m_donors->restore(donor.name, donor.id.toString(), false);
    contentEdited();
    m_amount->setFocus();
}

void DonationForm::clear()
{
    GiftDraft empty;
    m_savingKey.clear();
    restore(empty);
    if (isSplit())
        m_fund->setCode(QStringLiteral("general"));
    m_keyed = {};
    lock();
    clearErrors();
}

bool DonationForm::isSplit() const
{
    return m_fund->code() == QStringLiteral("split:");
}

void DonationForm::fundChosen()
{
    if (m_quiet)
        return;
    const bool split = isSplit();
    m_split->setVisible(split);
    if (split && m_split->lines().empty()) {
        m_split->addLine();
        m_split->addLine();
    } else if (!split) {
        m_split->setLines({});
    }
    chainTabs();
    contentEdited();
}

void DonationForm::contentEdited()
{
    if (m_quiet)
        return;
    const auto whole = m_amount->money();
    m_split->setWhole(whole ? std::optional(*whole) : std::nullopt);
    if (isSplit())
        chainTabs();
    clearErrors();
    showDonor();
    showInfo();
    Q_EMIT edited();
}

void DonationForm::showDonor()
{
    m_donorField->setHint(m_donors->choice() == DonorCompleter::Choice::New ? tr("Will be added as a new donor on save.") : QString());
}

// --- saving

Result<GiftDraft> DonationForm::judged()
{
    GiftDraft draft = content();
    if (m_donors->choice() == DonorCompleter::Choice::Open)
        return finance::refuse(Code::NotFound, QStringLiteral("donor"), tr("Choose a donor of the list, or its last entry to add this one."));
    if (const auto amount = m_amount->money(); !amount)
        return Refusal(amount.error());
    if (isSplit())
        if (const auto split = m_split->judge(); !split)
            return Refusal(split.error());
    auto settled = settledDraft(draft, m_gateway.book().currency);
    if (!settled)
        return settled;
    giveKeys(draft);
    settled->key = draft.key;
    settled->donorKey = draft.donorKey;
    const QString fund = settled->lines.empty() ? settled->fund : settled->lines.front().fund;
    if (const finance::Fund* known = m_fund->fund(fund))
        settled->fundName = known->name;
    return settled;
}

void DonationForm::save(bool next)
{
    if (!m_savingKey.isEmpty() || m_gateway.whyNot("donation.record"))
        return;
    clearErrors();
    const auto draft = judged();
    if (!draft) {
        showError(draft.error());
        return;
    }
    Q_EMIT saveWanted(*draft, next);
}

void DonationForm::setSaving(const QString& key)
{
    m_savingKey = key;
    m_kept = false;
    lock();
    showInfo();
}

void DonationForm::setKept()
{
    m_kept = true;
    showInfo();
}

void DonationForm::showError(const Error& error)
{
    m_savingKey.clear();
    lock();
    showInfo();
    const QString text = errorText(error);
    const std::pair<const char*, Field*> fields[] = {{"donor", m_donorField}, {"id", m_donorField}, {"name", m_donorField}, {"amount", m_amountField},
                                                     {"currency", m_amountField}, {"fund", m_fundField}, {"method", m_methodField},
                                                     {"date", m_dateField}, {"note", m_noteField}};
    if (isSplit() && (error.field.startsWith(QStringLiteral("lines")) || error.field == QStringLiteral("fund"))) {
        m_split->setError(text);
        return;
    }
    for (const auto& [name, field] : fields) {
        if (error.field != QLatin1StringView(name))
            continue;
        field->setError(text);
        field->editor()->setFocus(Qt::OtherFocusReason);
        if (field == m_donorField && m_donors->choice() == DonorCompleter::Choice::Open)
            m_donors->open();
        return;
    }
    m_info->setInk(Ink::Danger);
    m_info->setText(text);
    m_amount->setFocus(Qt::OtherFocusReason);
}

void DonationForm::clearErrors()
{
    for (Field* field : {m_donorField, m_amountField, m_fundField, m_methodField, m_dateField, m_noteField})
        field->clearError();
}

void DonationForm::focusFirst()
{
    m_donor->setFocus(Qt::OtherFocusReason);
}

// --- states

void DonationForm::lock()
{
    const bool saving = !m_savingKey.isEmpty();
    const bool locked = saving || m_gateway.whyNot("donation.record");
    for (QLineEdit* field : {m_donor, static_cast<QLineEdit*>(m_amount), static_cast<QLineEdit*>(m_date), m_note})
        field->setReadOnly(locked);
    m_split->setReadOnly(locked);
    for (QWidget* field : {static_cast<QWidget*>(m_fund), static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_anonymous)})
        field->setEnabled(!locked);
    m_save->setPending(saving ? tr("Saving…") : QString());
    m_save->setEnabled(!locked || saving);
    m_next->setEnabled(!locked);
}

void DonationForm::showInfo()
{
    const BookState& book = m_gateway.book();
    if (!book.canWrite() && book.kind != BookState::Kind::Opening) {
        m_info->setInk(Ink::Warning);
        m_info->setText(book.kind == BookState::Kind::None ? tr("No book is open.") : tr("Nothing can be entered now: %1").arg(errorText(book.trouble)));
        return;
    }
    if (book.canWrite() && m_gateway.whyNot("donation.record")) {
        m_info->setInk(Ink::Warning);
        m_info->setText(tr("Nothing can be entered now: %1").arg(whyNotText(m_gateway, "donation.record")));
        return;
    }
    m_info->setInk(m_savingKey.isEmpty() ? Ink::Hint : Ink::Info);
    if (!m_savingKey.isEmpty())
        m_info->setText(m_kept ? tr("Kept. Sent again by itself.") : QString());
    else
        m_info->setText(content().isEmpty() ? tr("What is typed here is kept on this computer until it is saved.") : tr("Draft kept on this computer."));
}

void DonationForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        Panel::keyPressEvent(event);
        return;
    }
    const bool next = event->modifiers().testFlag(Qt::ControlModifier);
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && !next && !qobject_cast<QCheckBox*>(button))
        button->click();
    else
        save(next);
}

} // namespace amanah::ui
