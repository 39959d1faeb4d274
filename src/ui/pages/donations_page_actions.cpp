// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does when something is saved, taken back, repeated or brought back after a restart.
#include "ui/pages/donations_page.h"

#include "finance/donations/donations_store.h"
#include "finance/donors/donors_store.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/pages/donation_detail.h"
#include "ui/pages/donation_filter.h"
#include "ui/pages/donation_form.h"
#include "ui/pages/donation_outbox.h"
#include "ui/pages/permit.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/table.h"

#include <QAction>

namespace amanah::ui {

using finance::Donation;
using finance::DonationId;
using finance::DonationRow;
using finance::Error;
using finance::Result;

namespace {

// The row of a gift that has no number yet.
DonationRow rowOfDraft(const GiftDraft& draft, const finance::Currency& currency)
{
    DonationRow row;
    row.donorName = draft.donorText.simplified();
    row.anonymous = draft.anonymous;
    row.fundName = draft.fundName;
    row.lines = std::max(1, static_cast<int>(draft.lines.size()));
    row.date = QDate::fromString(draft.date, Qt::ISODate);
    const auto amount = finance::parseAmount(draft.amount, currency);
    row.amount = amount ? *amount : finance::Money{0, currency};
    return row;
}

} // namespace

// --- drafts

void DonationsPage::bookChanged()
{
    const BookState& book = m_gateway.book();
    permit(m_import, m_gateway, "donation.import");
    permitExport();
    if (!book.path.isEmpty() && !book.canRead())
        return;
    const QString login = m_gateway.seat().login;
    if (book.path == m_book) {
        m_login = login; // its first user: goes on with what stands here
        return;
    }
    keepDrafts(); // of the book before
    m_book = book.path;
    m_login = login;
    m_refused.clear();
    m_sent.clear();
    m_last.reset();
    m_repeat->setEnabled(false);
    closeDetail();
    m_form->clear();
    if (!m_book.isEmpty())
        bringBack(m_drafts.load(draftsOwner()));
}

void DonationsPage::keepDrafts()
{
    m_keepTimer.stop();
    if (m_book.isEmpty())
        return;
    // The outbox lets go of its gifts as soon as another book is asked for; this book's file still needs them.
    if (m_gateway.book().path == m_book)
        m_sent = m_outbox->sent();
    KeptDrafts kept;
    kept.form = m_form->draft();
    kept.sent = m_sent;
    for (const auto& [key, refused] : m_refused)
        kept.refused.push_back(refused.draft);
    m_drafts.save(draftsOwner(), kept);
}

// Whose drafts they are: where a book has users, everybody has one's own.
QString DonationsPage::draftsOwner() const
{
    return m_login.isEmpty() ? m_book : m_book + QLatin1Char('\n') + m_login;
}

void DonationsPage::bringBack(const KeptDrafts& drafts)
{
    if (!drafts.form.isEmpty())
        m_form->restore(drafts.form);
    for (const GiftDraft& draft : drafts.refused) {
        m_refused[draft.key] = {draft, Error{finance::Code::NotReady, {}, tr("It was refused before the program was closed."), {}}};
        showPending(draft, static_cast<int>(PendingGift::State::Refused));
    }
    for (const GiftDraft& draft : drafts.sent) {
        if (draft.key == drafts.form.key)
            m_form->setSaving(draft.key);
        showPending(draft, static_cast<int>(PendingGift::State::Saving));
        m_outbox->send(draft);
    }
}

// --- saving

void DonationsPage::save(const GiftDraft& draft, bool next)
{
    if (m_outbox->holds(draft.key))
        return;
    showPending(draft, static_cast<int>(PendingGift::State::Saving));
    if (!next)
        m_form->setSaving(draft.key);
    m_outbox->send(draft);
    if (next) {
        m_form->clear();
        m_form->focusFirst();
    }
    keepDrafts();
}

void DonationsPage::showPending(const GiftDraft& draft, int state)
{
    m_model->putPending({draft.key, rowOfDraft(draft, m_gateway.book().currency), static_cast<PendingGift::State>(state)});
}

void DonationsPage::giftSaved(const GiftDraft& draft, const Donation& gift)
{
    PendingGift saved{draft.key, rowOfDraft(draft, gift.amount.currency), PendingGift::State::Saved};
    saved.row.id = gift.id;
    saved.row.number = gift.number;
    saved.row.donor = gift.donor;
    saved.row.amount = gift.amount;
    m_model->putPending(saved);
    if (m_form->savingKey() == draft.key) {
        m_form->clear();
        m_form->focusFirst();
    }
    m_last = draft;
    m_repeat->setEnabled(true);
    keepDrafts();
    Q_EMIT said(tr("Saved %1, %2").arg(isolated(digitsText(gift.number)), moneyText(gift.amount)), tr("Undo"),
                [self = QPointer<DonationsPage>(this), id = gift.id, key = Gateway::newKey()] {
                    if (self)
                        self->voidGift(id, tr("Entered by mistake"), key);
                });
}

void DonationsPage::giftRefused(const GiftDraft& draft, const Error& error)
{
    if (m_form->savingKey() == draft.key) {
        m_model->takePending(draft.key);
        m_form->showError(error);
    } else if (m_form->draft().isEmpty()) {
        m_model->takePending(draft.key);
        m_form->restore(draft);
        m_form->showError(error);
    } else {
        // Something else is being typed: it waits on top of the list until somebody corrects it.
        m_refused[draft.key] = {draft, error};
        showPending(draft, static_cast<int>(PendingGift::State::Refused));
        Q_EMIT said(tr("A donation of %1 was refused and waits on top of the list.").arg(draft.amount), {}, {});
    }
    keepDrafts();
}

void DonationsPage::giftKept(const GiftDraft& draft)
{
    showPending(draft, static_cast<int>(PendingGift::State::Kept));
    if (m_form->savingKey() == draft.key)
        m_form->setKept();
}

void DonationsPage::correct()
{
    const auto refused = m_refused.find(m_shownKey);
    if (refused == m_refused.end())
        return;
    if (!m_form->draft().isEmpty()) {
        Q_EMIT said(tr("Save or clear what stands in the form first."), {}, {});
        m_form->focusFirst();
        return;
    }
    const Refused again = refused->second;
    m_refused.erase(refused);
    m_model->takePending(again.draft.key);
    closeDetail();
    m_form->restore(again.draft);
    m_form->showError(again.error);
    keepDrafts();
}

void DonationsPage::repeatLast()
{
    if (!m_last)
        return;
    if (!m_form->draft().isEmpty()) {
        Q_EMIT said(tr("Save or clear what stands in the form first."), {}, {});
        return;
    }
    GiftDraft again = *m_last;
    again.key.clear();
    again.donorKey.clear();
    again.newDonor = again.newDonor && again.donorId.isEmpty();
    again.date.clear(); // the day in the form
    m_form->restore(again);
    m_form->focusFirst();
}

// One gift among many stands nowhere near the top: the filter leaves it alone in the list, and says so.
void DonationsPage::open(const QString& what)
{
    if (what == QStringLiteral("new")) {
        newThing();
        return;
    }
    if (const QString donorWord = QStringLiteral("donor:"); what.startsWith(donorWord)) {
        m_gateway.ask(finance::DonorQuery{what.mid(donorWord.size())}, this, [this](const Result<finance::Donor>& donor) {
            if (donor && !donor->erased)
                m_form->setDonor(*donor);
        });
        return;
    }
    m_gateway.ask(finance::DonationQuery{what}, this, [this](const Result<Donation>& gift) {
        if (!gift)
            return;
        closeDetail();
        m_filter->clear();
        m_filter->setSearch(gift->number);
        m_placeGift = gift->id;
    });
}

// --- taking back

void DonationsPage::askToVoid()
{
    if (m_detail->isHidden() || !m_shownKey.isEmpty() || m_detail->row().reversed || m_gateway.whyNot("donation.void"))
        return;
    const DonationRow gift = m_detail->row();
    ConfirmPopup::Question question;
    question.title = tr("Void receipt %1?").arg(isolated(digitsText(gift.number)));
    question.text = tr("The receipt of %1 stays in the book, marked void, and its fund gives the amount back.").arg(moneyText(gift.amount));
    question.verb = tr("Void");
    question.reasonLabel = tr("Reason");
    ConfirmPopup::ask(m_detail->voidButton(), question, [this, id = gift.id, key = Gateway::newKey()](const ConfirmPopup::Answer& answer) {
        voidGift(id, answer.reason, key);
    });
}

void DonationsPage::voidGift(DonationId id, const QString& reason, const QString& key)
{
    m_gateway.send(finance::VoidDonation{id.toString(), reason}, key, this, [this](const Result<Donation>& answer) {
        if (!answer) {
            Q_EMIT said(errorText(answer.error()), {}, {});
            return;
        }
        if (answer->proposal) {
            Q_EMIT said(tr("It waits for a second person. Nothing is void yet."), {}, {});
            return;
        }
        Q_EMIT said(tr("Receipt %1 is void.").arg(isolated(digitsText(answer->number))), {}, {});
        if (!m_detail->isHidden() && m_detail->gift() == answer->id) {
            DonationRow row = m_detail->row();
            row.reversed = true;
            m_detail->showGift(row);
        }
    });
}

} // namespace amanah::ui
