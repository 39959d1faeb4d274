// SPDX-License-Identifier: GPL-3.0-or-later
// One user: login, what the roles may do, and a password typed twice. Adds one, changes roles or password of one, or the password of whoever
// sits here. A refusal stands at its field and nothing is lost; passwords are cleared with the answer. GUI thread.
#pragma once

#include "finance/access/access_messages.h"

#include <QWidget>
#include <map>

class QCheckBox;
class QLineEdit;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class TextLabel;

class UserForm : public QWidget
{
    Q_OBJECT

public:
    explicit UserForm(Gateway& gateway, QWidget* parent = nullptr);
    // The first one of a book is an administrator, and signs in at once.
    void startNew(bool first);
    void startChange(const finance::User& user);
    // One's own: the roles are not shown.
    void startPassword(const QString& login);

Q_SIGNALS:
    void saved(const QString& sentence);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Task { Add, Change, OwnPassword };
    void start(Task task, const QString& title, const QString& login);
    [[nodiscard]] QWidget* roleBoxes();
    [[nodiscard]] QString rolesChosen() const;
    [[nodiscard]] bool passwordsAgree();
    void save();
    void add();
    void change();
    void setPassword();
    void done(const QString& sentence);
    void refused(const finance::Error& error);
    void setSaving(bool saving);

    Gateway& m_gateway;
    Task m_task = Task::Add;
    bool m_first = false;
    finance::User m_user;
    TextLabel* m_title = nullptr;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
    Field* m_loginField = nullptr;
    Field* m_passwordField = nullptr;
    Field* m_againField = nullptr;
    Field* m_rolesField = nullptr;
    std::map<QString, QCheckBox*> m_roles;
    TextLabel* m_trouble = nullptr;
    Button* m_save = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace amanah::ui
