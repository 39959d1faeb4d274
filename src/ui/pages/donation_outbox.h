// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts on their way from the form to the book: the new donor first, then the gift, each under the key it was given for good. What the book
// could not answer (it fell, it was closed) is kept and sent again by itself when it can be written. GUI thread.
#pragma once

#include "finance/donations/donations_messages.h"
#include "ui/gateway/gateway.h"
#include "ui/pages/donation_draft.h"

namespace amanah::ui {

// The command a draft asks for; refused at `amount`, `date` or `lines` when a text is not understood. Its donor is donorId.
[[nodiscard]] finance::Result<finance::RecordDonation> giftCommand(const GiftDraft& draft, const finance::Currency& currency);
// The same draft with amounts and day in the machine's form, so that a day later the key still goes with the same content.
[[nodiscard]] finance::Result<GiftDraft> settledDraft(GiftDraft draft, const finance::Currency& currency);

class DonationOutbox : public QObject
{
    Q_OBJECT

public:
    explicit DonationOutbox(Gateway& gateway, QObject* parent = nullptr);

    // `draft` is settled and has its keys. A key that is under way already is not sent twice.
    void send(const GiftDraft& draft);
    [[nodiscard]] const std::vector<GiftDraft>& sent() const { return m_sent; }
    [[nodiscard]] bool holds(const QString& key) const;

Q_SIGNALS:
    void saved(const amanah::ui::GiftDraft& draft, const amanah::finance::Donation& gift);
    void refused(const amanah::ui::GiftDraft& draft, const amanah::finance::Error& error);
    // No answer after a second, or the book cannot be written now.
    void kept(const amanah::ui::GiftDraft& draft);

private:
    void sendDonor(const QString& key);
    void sendGift(const QString& key);
    void sendKept();
    void bookChanged();
    // False: the book gave no answer and the draft waits.
    [[nodiscard]] bool isAnswer(const QString& key, const finance::Error& error);
    [[nodiscard]] GiftDraft* find(const QString& key);
    [[nodiscard]] GiftDraft take(const QString& key);
    void refuseWith(const QString& key, const finance::Error& error);

    static constexpr int slowMs = 1000;

    Gateway& m_gateway;
    QString m_book; // its path: what was meant for one book never goes to another
    std::vector<GiftDraft> m_sent;
    QStringList m_waiting; // keys among m_sent that nobody works on
};

} // namespace amanah::ui
