// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as people and their programs write them in files: grouping, decimal commas, native digits, a currency sign. What the mark
// means is never guessed from one amount: "1.234" is a thousand or not, and only other rows or the caller can tell. Exact integers.
// Plain values, one thread at a time.
#pragma once

#include "finance/money/money.h"

#include <QString>
#include <QStringView>
#include <optional>

namespace amanah::finance {

enum class DecimalMark
{
    Point,
    Comma,
    Arabic, // ٫ only was seen; it is understood under every mark
};

// ".", "," or "٫".
QString decimalMarkName(DecimalMark mark);
// The characters above or point, comma, arabic.
[[nodiscard]] Result<DecimalMark> parseDecimalMark(const QString& name);

// Groups may be parted by the other mark, an apostrophe, a space or ٬, in threes (or the Indian twos before the last three).
// A sign that belongs to other currencies is invalid_currency; anything else that is not a positive amount invalid_amount on "amount".
[[nodiscard]] Result<Money> parseAmountText(QStringView text, DecimalMark mark, Currency currency);

// Sees every amount of a file, then says which mark it uses.
class DecimalEvidence
{
public:
    void see(QStringView text, qint64 line);
    // invalid_amount on "decimal", cause "ambiguous", naming the line, when the rows cannot tell or contradict each other.
    [[nodiscard]] Result<DecimalMark> decide() const;

private:
    qint64 m_point = 0; // first line that proves it; 0 none
    qint64 m_comma = 0;
    qint64 m_either = 0; // first line that could be both
    bool m_arabic = false;
};

} // namespace amanah::finance
