// SPDX-License-Identifier: GPL-3.0-or-later
// One gift in full at the end side of the page: what the row knows at once, the rest when the book answers. Also a gift that the book refused,
// with the reason and the way back into the form. Changes nothing itself. GUI thread.
#pragma once

#include "finance/donations/donation_index.h"
#include "finance/funds/funds_messages.h"
#include "ui/gateway/gateway.h"
#include "ui/pages/donation_draft.h"
#include "ui/widgets/panel.h"

class QGridLayout;

namespace amanah::ui {

class Badge;
class Button;
class TextLabel;

class DonationDetail : public Panel
{
    Q_OBJECT

public:
    explicit DonationDetail(Gateway& gateway, QWidget* parent = nullptr);

    void showGift(const finance::DonationRow& row);
    void showRefused(const finance::DonationRow& row, const QString& reason);
    [[nodiscard]] finance::DonationId gift() const { return m_row.id; }
    [[nodiscard]] const finance::DonationRow& row() const { return m_row; }
    // Where a question about this gift is asked.
    [[nodiscard]] QWidget* voidButton() const;

Q_SIGNALS:
    void closeWanted();
    void voidWanted();
    void correctWanted();
    void recordWanted(qint64 seq);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void refresh();
    void addLine(const QString& label, const QString& value, const QPixmap& sign = {});
    void addFunds();
    void showStamp();
    void clearLines();

    Gateway& m_gateway;
    finance::DonationRow m_row;
    std::optional<finance::Donation> m_whole;
    std::vector<finance::Fund> m_funds;
    QString m_refusal;
    bool m_refused = false;
    int m_generation = 0;
    int m_used = 0; // lines of the grid
    TextLabel* m_amount = nullptr;
    Badge* m_state = nullptr;
    QGridLayout* m_lines = nullptr;
    TextLabel* m_reason = nullptr;
    QWidget* m_chain = nullptr;
    TextLabel* m_stamp = nullptr;
    Button* m_record = nullptr;
    Button* m_correct = nullptr;
    Button* m_void = nullptr;
};

} // namespace amanah::ui
