// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_outbox.h"

#include "finance/donors/donors_messages.h"
#include "finance/money/civil_date.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/money_edit.h"

#include <algorithm>

namespace amanah::ui {

using finance::Code;
using finance::Error;
using finance::RecordDonation;
using finance::Refusal;
using finance::Result;

finance::Result<RecordDonation> giftCommand(const GiftDraft& draft, const finance::Currency& currency)
{
    const auto amount = moneyTyped(draft.amount, currency);
    if (!amount)
        return Refusal(amount.error());
    const auto day = dayTyped(draft.date, QDate::currentDate());
    if (!day)
        return Refusal(day.error());
    RecordDonation command;
    command.amount = amount->toString();
    command.fund = draft.lines.empty() ? draft.fund : QString();
    command.donor = draft.donorId;
    command.anonymous = draft.anonymous;
    command.currency = currency.code();
    command.method = draft.method;
    command.date = finance::civilDateText(*day);
    command.note = draft.note;
    for (const GiftDraft::Line& line : draft.lines) {
        const auto part = moneyTyped(line.amount, currency);
        if (!part)
            return Refusal(Error{part.error().code, QStringLiteral("lines"), part.error().message, part.error().cause});
        command.lines.push_back({line.fund, part->toString(), {}});
    }
    return command;
}

finance::Result<GiftDraft> settledDraft(GiftDraft draft, const finance::Currency& currency)
{
    const auto command = giftCommand(draft, currency);
    if (!command)
        return Refusal(command.error());
    draft.amount = command->amount;
    draft.date = command->date;
    for (std::size_t i = 0; i < draft.lines.size(); ++i)
        draft.lines[i].amount = command->lines[i].amount;
    return draft;
}

DonationOutbox::DonationOutbox(Gateway& gateway, QObject* parent) : QObject(parent), m_gateway(gateway), m_book(gateway.book().path)
{
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationOutbox::bookChanged);
}

void DonationOutbox::send(const GiftDraft& draft)
{
    if (holds(draft.key))
        return;
    m_sent.push_back(draft);
    if (!m_gateway.book().canWrite()) {
        m_waiting << draft.key;
        Q_EMIT kept(draft);
        return;
    }
    QTimer::singleShot(slowMs, this, [this, key = draft.key] {
        if (const GiftDraft* slow = find(key))
            Q_EMIT kept(*slow);
    });
    draft.newDonor && draft.donorId.isEmpty() ? sendDonor(draft.key) : sendGift(draft.key);
}

bool DonationOutbox::holds(const QString& key) const
{
    return std::any_of(m_sent.begin(), m_sent.end(), [&](const GiftDraft& draft) { return draft.key == key; });
}

// What is under way for the book before is in that book's drafts and is sent when it is opened again.
void DonationOutbox::bookChanged()
{
    if (m_gateway.book().path != m_book) {
        m_book = m_gateway.book().path;
        m_sent.clear();
        m_waiting.clear();
    }
    sendKept();
}

void DonationOutbox::sendDonor(const QString& key)
{
    const GiftDraft* draft = find(key);
    finance::AddDonor command;
    command.name = draft->donorText.simplified();
    m_gateway.send(command, draft->donorKey, this, [this, key](const Result<finance::Donor>& answer) {
        GiftDraft* waiting = find(key);
        if (!waiting)
            return;
        if (!answer) {
            if (isAnswer(key, answer.error()))
                refuseWith(key, Error{answer.error().code, QStringLiteral("donor"), answer.error().message, answer.error().cause});
            return;
        }
        waiting->donorId = answer->id.toString();
        sendGift(key);
    });
}

void DonationOutbox::sendGift(const QString& key)
{
    const auto command = giftCommand(*find(key), m_gateway.book().currency);
    if (!command) {
        refuseWith(key, command.error());
        return;
    }
    m_gateway.send(*command, key, this, [this, key](const Result<finance::Donation>& answer) {
        if (!find(key))
            return;
        if (answer)
            Q_EMIT saved(take(key), *answer);
        else if (isAnswer(key, answer.error()))
            refuseWith(key, answer.error());
    });
}

bool DonationOutbox::isAnswer(const QString& key, const Error& error)
{
    if (error.code != Code::Unavailable && error.code != Code::Timeout && error.code != Code::NotReady)
        return true;
    m_waiting << key;
    Q_EMIT kept(*find(key));
    // The book may be well and the wait merely too long; a book that fell says so itself when it is back.
    QTimer::singleShot(slowMs, this, &DonationOutbox::sendKept);
    return false;
}

void DonationOutbox::sendKept()
{
    if (!m_gateway.book().canWrite())
        return;
    for (const QString& key : std::exchange(m_waiting, {})) {
        if (const GiftDraft* draft = find(key))
            draft->newDonor && draft->donorId.isEmpty() ? sendDonor(key) : sendGift(key);
    }
}

GiftDraft* DonationOutbox::find(const QString& key)
{
    const auto found = std::find_if(m_sent.begin(), m_sent.end(), [&](const GiftDraft& draft) { return draft.key == key; });
    return found == m_sent.end() ? nullptr : &*found;
}

GiftDraft DonationOutbox::take(const QString& key)
{
    const auto found = std::find_if(m_sent.begin(), m_sent.end(), [&](const GiftDraft& draft) { return draft.key == key; });
    GiftDraft draft = std::move(*found);
    m_sent.erase(found);
    return draft;
}

void DonationOutbox::refuseWith(const QString& key, const Error& error)
{
    Q_EMIT refused(take(key), error);
}

} // namespace amanah::ui
