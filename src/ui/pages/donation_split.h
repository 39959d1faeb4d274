// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a gift that goes to several funds: a fund and an amount each, and what is left to allocate of the whole. GUI thread.
#pragma once

#include "finance/funds/funds_messages.h"
#include "ui/pages/donation_draft.h"
#include "ui/widgets/money_edit.h"

#include <QWidget>

class QGridLayout;

namespace amanah::ui {

class Button;
class FundCombo;
class TextLabel;

class DonationSplit : public QWidget
{
    Q_OBJECT

public:
    explicit DonationSplit(QWidget* parent = nullptr);
    void setFunds(const std::vector<finance::Fund>& funds);
    void setCurrency(const finance::Currency& currency);
    // What the lines have to sum to; nothing while the amount is not understood.
    void setWhole(const std::optional<finance::Money>& whole);
    [[nodiscard]] std::vector<GiftDraft::Line> lines() const;
    void setLines(const std::vector<GiftDraft::Line>& lines);
    // Adds a line with what is left, and puts the focus there.
    void addLine();
    // Refused on `lines` unless the lines sum to the whole.
    [[nodiscard]] finance::Result<void> judge() const;
    void setError(const QString& text);
    void setReadOnly(bool readOnly);
    // In the order of reading.
    [[nodiscard]] QList<QWidget*> tabChain() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QWidget* box = nullptr;
        FundCombo* fund = nullptr;
        MoneyEdit* amount = nullptr;
        Button* remove = nullptr;
    };
    Row& append(const GiftDraft::Line& line);
    void removeLine(QWidget* box);
    void layOut();
    void showLeft();
    // What the lines leave of the whole; nothing when one is not understood.
    [[nodiscard]] std::optional<finance::Money> left() const;

    static constexpr std::size_t mostLines = 12;

    std::vector<finance::Fund> m_funds;
    finance::Currency m_currency;
    std::optional<finance::Money> m_whole;
    std::vector<Row> m_rows;
    QGridLayout* m_grid = nullptr;
    TextLabel* m_left = nullptr;
    Button* m_add = nullptr;
    bool m_readOnly = false;
};

} // namespace amanah::ui
