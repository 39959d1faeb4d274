// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the table of gifts: what is looked for, which fund, period and state, and at the end side how many there are and what they sum
// to. It says how it understood amounts ("40..60") in a chip that takes them away. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "finance/donations/donation_index.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace amanah::ui {

class Button;
class FundCombo;
class TextLabel;

class DonationFilter : public QWidget
{
    Q_OBJECT

public:
    explicit DonationFilter(Gateway& gateway, QWidget* parent = nullptr);
    [[nodiscard]] finance::DonationListQuery query() const;
    [[nodiscard]] bool isSet() const;
    // One sentence part that names it for the empty state.
    [[nodiscard]] QString searchText() const;
    void clear();
    void setSearch(const QString& text);
    void showCount(const finance::DonationIndexQuery::Index& index);
    void focusSearch();
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void changed(); // not more often than every 150 ms while somebody types

private:
    void bookChanged();
    void loadFunds();
    void fillPeriods();
    void typed();
    void showChip();
    void takeAmounts();

    static constexpr int pauseMs = 150;

    Gateway& m_gateway;
    QLineEdit* m_search = nullptr;
    Button* m_chip = nullptr;
    FundCombo* m_fund = nullptr;
    QComboBox* m_period = nullptr;
    QComboBox* m_state = nullptr;
    TextLabel* m_count = nullptr;
    QTimer m_pause;
};

// How the search is understood: "Amount £40.00 to £60.00", or nothing when no word of it is an amount.
[[nodiscard]] QString amountsUnderstood(const QString& search, const finance::Currency& currency);

} // namespace amanah::ui
