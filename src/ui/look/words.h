// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, money and days as people read them in the language and digits chosen. The way back (what people type) is in widgets/money_edit.h
// and dual_date_edit.h. Names, numbers and hashes are isolated so that right-to-left text does not turn them round. GUI thread.
#pragma once

#include "finance/hijri/hijri_date.h"
#include "finance/money/money.h"

#include <QDate>
#include <QString>

namespace amanah::ui {

enum class Digits { Latin, ArabicIndic, Persian };

struct WordsOptions
{
    bool arabic = false; // the language; others follow English rules
    Digits digits = Digits::Latin;
    finance::HijriCalendar calendar = finance::HijriCalendar::UmmAlQura;
};

// Also tells Look, so that fonts and whatever is shown follow.
void setWords(const WordsOptions& options);
[[nodiscard]] const WordsOptions& wordsOptions();

// "£1,250.00", "١٬٢٥٠٫٠٠ £", "−£637.00" (U+2212). A currency without a sign of its own is written by its code: "PKR 1,250.00".
[[nodiscard]] QString moneyText(const finance::Money& money);
// The same without the currency, for columns that name it in the header.
[[nodiscard]] QString amountText(const finance::Money& money);
// "£" or "PKR".
[[nodiscard]] QString currencySign(const finance::Currency& currency);
[[nodiscard]] QString numberText(qint64 number); // "1,004,212"
[[nodiscard]] QString digitsText(const QString& text); // the digits chosen in a text that stays otherwise, e.g. a receipt number
[[nodiscard]] QString dayText(const QDate& day);       // "21 Nov 2026"
[[nodiscard]] QString hijriText(const QDate& day);     // "11 Jumada II 1448"; empty outside the calendar
[[nodiscard]] QString shortHijriText(const QDate& day); // "11 Jum II 1448"
[[nodiscard]] QString hijriMonthName(int month);        // 1–12
[[nodiscard]] QString monthName(int month);             // Gregorian, short
// "14:31" and "14:31:07.902" of a UTC time as the audit gives it, in local time.
[[nodiscard]] QString timeText(const QString& utc);
[[nodiscard]] QString preciseTimeText(const QString& utc);
// U+2068 … U+2069 around it.
[[nodiscard]] QString isolated(const QString& text);

// Words for what the finance side names by codes.
[[nodiscard]] QString methodText(const QString& method); // "cash" → "Cash"
[[nodiscard]] QString donorKindText(const QString& kind);
[[nodiscard]] QString fundKindText(const QString& kind);
// A refusal in the language chosen; the sentence of the finance side when it has no translation.
[[nodiscard]] QString errorText(const finance::Error& error);

} // namespace amanah::ui
