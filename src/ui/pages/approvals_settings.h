// SPDX-License-Identifier: GPL-3.0-or-later
// What two persons decide together: from which amount on, and what waits for the second of them, who approves or declines it here. A refusal
// stands at what was refused. GUI thread.
#pragma once

#include "finance/access/approval_readings.h"
#include "ui/pages/settings_form.h"

class QVBoxLayout;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class MoneyEdit;
class TextLabel;

class ApprovalsSettings : public SettingsForm
{
    Q_OBJECT

public:
    explicit ApprovalsSettings(Gateway& gateway, QWidget* parent = nullptr);
    void focusFirst(); // what waits, if anything does

Q_SIGNALS:
    void said(const QString& sentence);

private:
    [[nodiscard]] QWidget* limitRow();
    void ask();
    void setLimit();
    void showWaiting(const std::vector<finance::WaitingProposal>& waiting);
    [[nodiscard]] QWidget* rowOf(const finance::WaitingProposal& waiting);
    template <class Command>
    void decide(const Command& command, Button* pressed, TextLabel* trouble, const QString& sentence);
    void askToDecline(Button* button, TextLabel* trouble, std::int64_t id);

    Gateway& m_gateway;
    MoneyEdit* m_limit = nullptr;
    Field* m_limitField = nullptr;
    Button* m_save = nullptr;
    TextLabel* m_line = nullptr;
    QVBoxLayout* m_place = nullptr;
    QWidget* m_list = nullptr;
    bool m_wantsFocus = false;
};

} // namespace amanah::ui
