// SPDX-License-Identifier: GPL-3.0-or-later
// One donor at the end side of the page: how to reach them, what they gave by year (the donor's own tracker answers), and their gifts.
// Names of anonymous gifts go no further than here. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"
#include "ui/widgets/panel.h"

#include <QTimer>

class QGridLayout;

namespace amanah::ui {

class Badge;
class Button;
class DonationModel;
class Gateway;
class Table;
class TextLabel;

class DonorPanel : public Panel
{
    Q_OBJECT

public:
    explicit DonorPanel(Gateway& gateway, QWidget* parent = nullptr);

    void showDonor(finance::DonorId id);
    [[nodiscard]] finance::DonorId donor() const { return m_id; }

Q_SIGNALS:
    void editWanted(const amanah::finance::Donor& donor);
    void giftWanted(amanah::finance::DonorId donor);
    void openGiftWanted(amanah::finance::DonationId gift);

private:
    void ask();
    void askTotals();
    void showGifts();
    void followBook();
    void fillFacts();
    void fillTotals(const finance::DonorTotalsQuery::Totals& totals);
    void fillTotalsTrouble(const finance::Error& error);

    Gateway& m_gateway;
    finance::DonorId m_id;
    finance::Donor m_donor;
    int m_generation = 0;
    TextLabel* m_name = nullptr;
    TextLabel* m_kind = nullptr;
    QGridLayout* m_facts = nullptr;
    QGridLayout* m_totals = nullptr;
    DonationModel* m_gifts = nullptr;
    Table* m_giftTable = nullptr;
    Button* m_edit = nullptr;
    Button* m_gift = nullptr;
    QTimer m_changes;
};

} // namespace amanah::ui
