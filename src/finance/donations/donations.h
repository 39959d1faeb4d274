// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of gifts, without the book: the form, and the double entry each kind of movement makes. Pure functions, any thread.
#pragma once

#include "finance/book/events.h"
#include "finance/book/unit_of_work.h"
#include "finance/donations/donations_messages.h"

namespace amanah::finance {

inline constexpr qsizetype maxNoteLength = 10'000;

struct CheckedLine
{
    QString fund; // code, id or name
    Money amount;
    QString intention; // empty: the fund's kind
    QString quantity = {}; // goods, in one spelling only: no leading or trailing zeros; empty for money
    QString unit = {};
};

// How much of what was given in kind: both or neither. Gives the quantity without needless zeros; invalid_input on `path` + quantity or unit.
[[nodiscard]] Result<QString> checkedQuantity(const QString& quantity, const QString& unit, const QString& path);

// A fund's kind, or "zakat:1447": the zakat of that Hijri year, whenever it is paid.
[[nodiscard]] bool isIntention(const QString& text);
// The year such an intention names; 0 when it names none.
[[nodiscard]] int zakatYearOf(const QString& intention);

struct CheckedDonation
{
    Money amount;
    std::vector<CheckedLine> lines; // at least one; they sum to `amount`
    DonorId donor;                  // none: loose cash
    bool anonymous = false;
    QString method;
    QDate date;
    QString note;
    QString reference;
    QString methodText;
    DonationId pledge;      // the promise that it fulfils
    DonationId replaces;    // the gift that it corrects
    QString overrideReason; // why it may be dated in a closed period
    // An import made its donor or its fund on the way; its record says so, for the answer to the same row later.
    bool madeDonor = false;
    bool madeFund = false;
};

[[nodiscard]] bool isPaymentMethod(const QString& text);

// The currency named, or the book's when none is.
[[nodiscard]] Result<Currency> formCurrency(const QString& currency, const FormContext& form);
// An amount as forms give it: in the currency named, or in the book's when none is.
[[nodiscard]] Result<Money> formAmount(const QString& amount, const QString& currency, const FormContext& form);
// A day as forms give it: today when empty; not later than tomorrow.
[[nodiscard]] Result<QDate> formDate(const QString& date, const FormContext& form);

// invalid_amount, invalid_currency, invalid_date, not_found (a malformed donor id) or invalid_input, each with its field.
[[nodiscard]] Result<CheckedDonation> checkDonation(const RecordDonation& command, const FormContext& form);

// One side of an entry. Debits are positive.
struct Posting
{
    const char* account = nullptr;
    FundId fund;
    Money amount;
};

// Where a gift of this method is held: cash; bank (bank, cheque); clearing (card, online, other); stock (in kind).
[[nodiscard]] const char* assetAccount(const QString& method);
// For each line: debit the asset, credit income.
[[nodiscard]] std::vector<Posting> entryOfGift(const QString& method, const std::vector<LineMoved>& lines);
// The same with the signs turned.
[[nodiscard]] std::vector<Posting> entryOfReversal(const QString& method, const std::vector<LineMoved>& lines);
// Within each fund, against `transfers`: the one's bank is credited, the other's debited.
[[nodiscard]] std::vector<Posting> entryOfTransfer(FundId from, FundId to, const Money& amount);
// Debit grants, credit the bank.
[[nodiscard]] std::vector<Posting> entryOfDisbursement(const LineMoved& line);

[[nodiscard]] QString donationNumber(int year, std::int64_t number); // "2026-000017"

} // namespace amanah::finance
