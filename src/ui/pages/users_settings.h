// SPDX-License-Identifier: GPL-3.0-or-later
// Who may sign in to the book and what each may do, and when this window locks by itself. What whoever sits here may not change is off, with
// the reason. GUI thread.
#pragma once

#include "finance/access/access_messages.h"
#include "ui/pages/settings_form.h"

#include <optional>

class QVBoxLayout;

namespace amanah::ui {

class Button;
class Gateway;
class Preferences;
class TextLabel;
class UserForm;

class UsersSettings : public SettingsForm
{
    Q_OBJECT

public:
    UsersSettings(Gateway& gateway, Preferences& preferences, QWidget* parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void said(const QString& sentence);

private:
    [[nodiscard]] QWidget* lockChoice(Preferences& preferences);
    void ask();
    void showUsers();
    [[nodiscard]] QWidget* rowOf(const finance::User& user);
    void askToSwitch(Button* button, const finance::User& user);
    void closeForm();

    Gateway& m_gateway;
    std::optional<std::vector<finance::User>> m_users; // nothing: not answered, or not to be seen
    Button* m_add = nullptr;
    Button* m_own = nullptr;
    TextLabel* m_line = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_place = nullptr; // of the list
    UserForm* m_form = nullptr;
};

} // namespace amanah::ui
