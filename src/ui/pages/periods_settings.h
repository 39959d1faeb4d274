// SPDX-License-Identifier: GPL-3.0-or-later
// Through which day the books are closed, closing them further, opening them again for a reason, and every time that was done. GUI thread.
#pragma once

#include "finance/periods/closings.h"
#include "finance/periods/periods_messages.h"
#include "ui/pages/settings_form.h"

class QVBoxLayout;

namespace amanah::ui {

class Button;
class DualDateEdit;
class Field;
class Gateway;
class TextLabel;

class PeriodsSettings : public SettingsForm
{
    Q_OBJECT

public:
    explicit PeriodsSettings(Gateway& gateway, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& sentence);
    void recordWanted(qint64 seq);

private:
    [[nodiscard]] QWidget* closeRow();
    void ask();
    void close();
    void askToReopen();
    void reopen(const QString& reason);
    void showClosings(const std::vector<finance::Closing>& closings);
    [[nodiscard]] QWidget* rowOf(const finance::Closing& closing);

    Gateway& m_gateway;
    TextLabel* m_state = nullptr;
    DualDateEdit* m_day = nullptr;
    Field* m_dayField = nullptr;
    Button* m_close = nullptr;
    Button* m_reopen = nullptr;
    TextLabel* m_trouble = nullptr;
    QVBoxLayout* m_place = nullptr;
    QWidget* m_list = nullptr;
};

} // namespace amanah::ui
