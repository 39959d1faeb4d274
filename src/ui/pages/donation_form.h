// SPDX-License-Identifier: GPL-3.0-or-later
// The form a gift is entered in, made for the keyboard: Tab in the order of reading, Enter saves, Ctrl+Enter saves and goes on. It judges what it
// can, says what is wrong at the field, and never forgets what was typed: only clear() empties it, and its owner calls that when the book
// said yes. It sends nothing itself. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"
#include "ui/gateway/gateway.h"
#include "ui/pages/donation_draft.h"
#include "ui/widgets/panel.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace amanah::ui {

class Button;
class DonationSplit;
class DonorCompleter;
class DualDateEdit;
class Field;
class FundCombo;
class MoneyEdit;
class TextLabel;

class DonationForm : public Panel
{
    Q_OBJECT

public:
    explicit DonationForm(Gateway& gateway, QWidget* parent = nullptr);

    // As typed, with the keys of its content; an empty form has none.
    [[nodiscard]] GiftDraft draft() const;
    void restore(const GiftDraft& draft);
    // Donor, amount, note and lines go; fund, method and day stay for the next gift. The next content has a new key.
    void clear();
    // Who gives, as another page named them; the rest stays as it is typed. The focus goes to the amount.
    void setDonor(const finance::Donor& donor);
    void save(bool next);

    // Waits for the book's answer to this key: takes no second press, keeps the text.
    void setSaving(const QString& key);
    [[nodiscard]] QString savingKey() const { return m_savingKey; }
    void setKept(); // it takes longer
    // At the field that is meant, with the focus; saving is over.
    void showError(const finance::Error& error);
    void focusFirst();

Q_SIGNALS:
    // Judged, in the machine's form, with its keys.
    void saveWanted(const amanah::ui::GiftDraft& draft, bool next);
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void layOut();
    void chainTabs();
    void loadFunds();
    void bookChanged();
    void contentEdited();
    void fundChosen();
    void showDonor();
    void showInfo();
    void clearErrors();
    [[nodiscard]] GiftDraft content() const;
    // The same keys as long as the content is the same.
    void giveKeys(GiftDraft& draft);
    [[nodiscard]] finance::Result<GiftDraft> judged();
    [[nodiscard]] bool isSplit() const;
    void lock();

    Gateway& m_gateway;
    QLineEdit* m_donor = nullptr;
    DonorCompleter* m_donors = nullptr;
    QCheckBox* m_anonymous = nullptr;
    MoneyEdit* m_amount = nullptr;
    FundCombo* m_fund = nullptr;
    DonationSplit* m_split = nullptr;
    QComboBox* m_method = nullptr;
    DualDateEdit* m_date = nullptr;
    QLineEdit* m_note = nullptr;
    Field* m_donorField = nullptr;
    Field* m_amountField = nullptr;
    Field* m_fundField = nullptr;
    Field* m_methodField = nullptr;
    Field* m_dateField = nullptr;
    Field* m_noteField = nullptr;
    Button* m_next = nullptr;
    Button* m_save = nullptr;
    TextLabel* m_info = nullptr;
    QGridLayout* m_grid = nullptr;

    GiftDraft m_keyed; // content that was sent last, with its keys
    QString m_savingKey;
    bool m_kept = false;
    bool m_quiet = false; // while the form itself sets its fields
};

} // namespace amanah::ui
