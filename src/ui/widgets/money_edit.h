// SPDX-License-Identifier: GPL-3.0-or-later
// A field for an amount: native digits, grouping and a sum ("40+9.90") are understood; the text stays as typed. GUI thread.
#pragma once

#include "finance/money/money.h"

#include <QLineEdit>

namespace amanah::ui {

class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget* parent = nullptr);
    void setCurrency(const finance::Currency& currency); // its sign stands at the start side of the field
    // The amount in the machine's form ("1200.50"), or invalid_amount on `amount` with a sentence that says what to write; an ambiguous
    // "1.200,5" is refused, not guessed.
    [[nodiscard]] finance::Result<finance::Money> money() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    finance::Currency m_currency;
};

// What MoneyEdit understands; pure.
[[nodiscard]] finance::Result<finance::Money> moneyTyped(const QString& text, const finance::Currency& currency);

} // namespace amanah::ui
