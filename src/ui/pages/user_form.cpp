// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/user_form.h"

#include "ui/gateway/gateway.h"
#include "ui/look/role_words.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace amanah::ui {

using finance::Result;
using finance::User;

namespace {

constexpr int userFieldWide = 288;

QLineEdit* secretEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(200);
    return edit;
}

} // namespace

UserForm::UserForm(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    m_title = new TextLabel(TextStep::Heading, Ink::Text, this);
    m_login = new QLineEdit(this);
    m_login->setObjectName(QStringLiteral("user_login"));
    m_login->setMaxLength(64);
    m_password = secretEdit(QStringLiteral("user_password"), this);
    m_again = secretEdit(QStringLiteral("user_again"), this);
    m_loginField = new Field(tr("&Login"), m_login, this);
    m_loginField->setHint(tr("Letters a–z, digits, dot, dash. It stands in every record of what this person does."));
    m_rolesField = new Field(tr("Roles"), roleBoxes(), this);
    m_passwordField = new Field(tr("&Password"), m_password, this);
    m_againField = new Field(tr("The same password &again"), m_again, this);
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, this);
    m_trouble->setWordWrap(true);
    m_save = new Button(tr("Save"), Button::Kind::Primary, this);
    m_save->setObjectName(QStringLiteral("user_save"));
    m_save->setShortcutText(tr("Enter", "the key"));
    m_cancel = new Button(tr("Cancel"), Button::Kind::Usual, this);
    m_cancel->setObjectName(QStringLiteral("user_cancel"));
    m_cancel->setShortcutText(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    auto* secrets = new QHBoxLayout;
    secrets->setSpacing(px(12));
    secrets->addWidget(m_passwordField, 1);
    secrets->addWidget(m_againField, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* list = new QVBoxLayout(this);
    list->setContentsMargins(0, px(4), 0, px(4));
    list->setSpacing(px(12));
    for (QWidget* row : std::initializer_list<QWidget*>{m_title, m_loginField, m_rolesField})
        list->addWidget(row);
    list->addLayout(secrets);
    list->addWidget(m_trouble);
    list->addLayout(buttons);
    m_login->setMaximumWidth(px(userFieldWide));
    connect(m_save, &QAbstractButton::clicked, this, &UserForm::save);
    connect(m_cancel, &QAbstractButton::clicked, this, &UserForm::cancelled);
    for (auto [edit, field] : {std::pair(m_login, m_loginField), std::pair(m_password, m_passwordField), std::pair(m_again, m_againField)})
        connect(edit, &QLineEdit::textEdited, field, &Field::clearError);
}

QWidget* UserForm::roleBoxes()
{
    auto* boxes = new QWidget(this);
    auto* list = new QVBoxLayout(boxes);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(px(6));
    for (const QString& role : {QStringLiteral("clerk"), QStringLiteral("treasurer"), QStringLiteral("approver"), QStringLiteral("zakat_officer"),
                                QStringLiteral("auditor"), QStringLiteral("administrator")}) {
        auto* box = new QCheckBox(roleText(role), boxes);
        box->setObjectName(QStringLiteral("role_") + role);
        box->setAccessibleDescription(roleLine(role));
        auto* line = new TextLabel(roleLine(role), TextStep::Hint, Ink::Hint, boxes);
        line->setWordWrap(true);
        line->setContentsMargins(px(26), 0, 0, 0);
        list->addWidget(box);
        list->addWidget(line);
        m_roles.emplace(role, box);
        connect(box, &QCheckBox::toggled, this, [this] { m_rolesField->clearError(); });
    }
    return boxes;
}

void UserForm::start(Task task, const QString& title, const QString& login)
{
    m_task = task;
    m_title->setText(title);
    m_login->setText(login);
    m_login->setReadOnly(task != Task::Add);
    m_loginField->setVisible(task == Task::Add);
    m_rolesField->setVisible(task != Task::OwnPassword);
    for (QLineEdit* edit : {m_password, m_again})
        edit->clear();
    for (Field* field : {m_loginField, m_rolesField, m_passwordField, m_againField})
        field->clearError();
    m_passwordField->setHint(task == Task::Change ? tr("Empty: it stays as it is.") : tr("At least 8 characters."));
    m_trouble->hide();
    setSaving(false);
    show();
    (task == Task::Add ? m_login : m_password)->setFocus(Qt::OtherFocusReason);
}

void UserForm::startNew(bool first)
{
    m_first = first;
    m_user = {};
    for (const auto& [role, box] : m_roles) {
        box->setChecked(first && role == QLatin1StringView("administrator"));
        box->setEnabled(!first || role != QLatin1StringView("administrator"));
    }
    start(Task::Add, first ? tr("The first user becomes administrator") : tr("New user"), {});
    m_rolesField->setHint(first ? tr("From now on everybody signs in. You are signed in as this user at once. An administrator enters no money: "
                                     "choose treasurer too if you do both.")
                                : QString());
}

void UserForm::startChange(const User& user)
{
    m_first = false;
    m_user = user;
    for (const auto& [role, box] : m_roles) {
        box->setEnabled(true);
        box->setChecked(user.roles.contains(role));
    }
    start(Task::Change, tr("Change %1").arg(isolated(user.login)), user.login);
}

void UserForm::startPassword(const QString& login)
{
    m_first = false;
    m_user.login = login;
    start(Task::OwnPassword, tr("New password for %1").arg(isolated(login)), login);
}

QString UserForm::rolesChosen() const
{
    QStringList chosen;
    for (const auto& [role, box] : m_roles)
        if (box->isChecked())
            chosen.append(role);
    return chosen.join(QLatin1Char(','));
}

bool UserForm::passwordsAgree()
{
    if (m_password->text() == m_again->text())
        return true;
    m_againField->setError(tr("The two are not the same."));
    m_again->setFocus();
    m_again->selectAll();
    return false;
}

void UserForm::save()
{
    if (!m_save->isEnabled() || !passwordsAgree())
        return;
    m_trouble->hide();
    setSaving(true);
    switch (m_task) {
    case Task::Add: return add();
    case Task::Change: return rolesChosen() == m_user.roles.join(QLatin1Char(',')) ? setPassword() : change();
    case Task::OwnPassword: return setPassword();
    }
}

void UserForm::add()
{
    const QString login = m_login->text().trimmed();
    const QString password = m_password->text();
    m_gateway.send(finance::AddUser{login, rolesChosen(), password}, Gateway::newKey(), this, [this, password](const Result<User>& user) {
        if (!user)
            return refused(user.error());
        if (m_first)
            m_gateway.signIn(user->login, password, this, [](const finance::Error&) {}); // refused: the sign-in stands there anyway
        done(tr("%1 can sign in now.").arg(isolated(user->login)));
    });
}

void UserForm::change()
{
    m_gateway.send(finance::ChangeUserRoles{m_user.login, rolesChosen()}, Gateway::newKey(), this, [this](const Result<User>& user) {
        if (!user)
            return refused(user.error());
        m_user = *user;
        setPassword();
    });
}

void UserForm::setPassword()
{
    if (m_password->text().isEmpty() && m_task == Task::Change)
        return done(tr("%1 was changed.").arg(isolated(m_user.login)));
    m_gateway.send(finance::ChangePassword{m_user.login, m_password->text()}, Gateway::newKey(), this, [this](const Result<User>& user) {
        if (!user)
            return refused(user.error());
        done(tr("%1 has a new password.").arg(isolated(user->login)));
    });
}

void UserForm::done(const QString& sentence)
{
    setSaving(false);
    m_password->clear();
    m_again->clear();
    Q_EMIT saved(sentence);
}

void UserForm::refused(const finance::Error& error)
{
    setSaving(false);
    const auto say = [&](Field* field, QWidget* editor) {
        field->setError(errorText(error));
        editor->setFocus();
    };
    if (error.field == QLatin1StringView("login") && m_task == Task::Add)
        say(m_loginField, m_login);
    else if (error.field == QLatin1StringView("password"))
        say(m_passwordField, m_password);
    else if (error.field == QLatin1StringView("roles") && m_task != Task::OwnPassword)
        say(m_rolesField, m_roles.at(QStringLiteral("clerk")));
    else {
        m_trouble->setText(errorText(error));
        m_trouble->show();
    }
}

void UserForm::setSaving(bool saving)
{
    m_save->setPending(saving ? tr("Saving…") : QString());
    if (!saving)
        permit(m_save, m_gateway, m_task == Task::Add ? "user.add" : m_task == Task::Change ? "user.roles" : "user.password");
}

void UserForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
    else if (m_cancel->hasFocus())
        Q_EMIT cancelled();
    else
        save();
}

} // namespace amanah::ui
