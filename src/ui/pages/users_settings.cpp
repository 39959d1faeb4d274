// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users_settings.h"

#include "ui/gateway/gateway.h"
#include "ui/look/role_words.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"
#include "ui/pages/user_form.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <algorithm>

namespace amanah::ui {

using finance::Result;
using finance::User;

namespace {

constexpr std::array lockChoices{5, 15, 30, 60, 0}; // minutes

bool tellsOfRules(const std::vector<finance::BookEvent>& events)
{
    return std::any_of(events.begin(), events.end(),
                       [](const finance::BookEvent& event) { return std::holds_alternative<finance::RulesChanged>(event.what); });
}

} // namespace

UsersSettings::UsersSettings(Gateway& gateway, Preferences& preferences, QWidget* parent) : SettingsForm(parent), m_gateway(gateway)
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_own = new Button(tr("My password…"), Button::Kind::Usual, buttons);
    m_own->setObjectName(QStringLiteral("user_own"));
    m_add = new Button(tr("Add a user…"), Button::Kind::Usual, buttons);
    m_add->setObjectName(QStringLiteral("user_add"));
    m_add->setSign(Sign::Plus);
    for (Button* button : {m_own, m_add}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    addHeading(tr("Users"), buttons);
    auto* body = new QWidget(this);
    m_place = new QVBoxLayout(body);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(0);
    m_line = new TextLabel(TextStep::Body, Ink::Second, body);
    m_line->setObjectName(QStringLiteral("users_line"));
    m_line->setWordWrap(true);
    m_form = new UserForm(gateway, body);
    m_form->hide();
    m_place->addWidget(m_form);
    m_place->addWidget(m_line);
    addWide(body);
    addRow(tr("Lock after"), lockChoice(preferences), Place::ThisComputer, tr("When nobody touches keyboard or pointer. At once: Ctrl+L."));
    connect(m_add, &QAbstractButton::clicked, this, [this] { m_form->startNew(m_users && m_users->empty()); });
    connect(m_own, &QAbstractButton::clicked, this, [this] { m_form->startPassword(m_gateway.seat().login); });
    connect(m_form, &UserForm::cancelled, this, &UsersSettings::closeForm);
    connect(m_form, &UserForm::saved, this, [this](const QString& sentence) {
        closeForm();
        Q_EMIT said(sentence);
    });
    connect(&gateway, &Gateway::bookChanged, this, &UsersSettings::ask);
    connect(&gateway, &Gateway::bookEvents, this, [this](const auto& events, bool gap) {
        if (gap || tellsOfRules(events))
            ask();
    });
    ask();
}

QWidget* UsersSettings::lockChoice(Preferences& preferences)
{
    auto* choice = new SegmentedControl(tr("Lock after"), this);
    choice->setObjectName(QStringLiteral("setting_lock"));
    int at = 1;
    for (std::size_t i = 0; i < lockChoices.size(); ++i) {
        choice->addSegment(lockChoices.at(i) == 0 ? tr("Never") : tr("%1 min").arg(numberText(lockChoices.at(i))));
        if (lockChoices.at(i) == preferences.lockMinutes())
            at = static_cast<int>(i);
    }
    choice->setCurrent(at);
    connect(choice, &SegmentedControl::chosen, this,
            [&preferences](int index) { preferences.setLockMinutes(lockChoices.at(static_cast<std::size_t>(index))); });
    return choice;
}

void UsersSettings::focusFirst()
{
    (m_own->isVisible() ? m_own : m_add)->setFocus();
}

void UsersSettings::ask()
{
    m_users.reset();
    m_own->setVisible(m_gateway.seat().isTaken());
    permit(m_own, m_gateway, "user.password");
    permit(m_add, m_gateway, "user.add", m_gateway.book().canRead());
    if (!m_gateway.book().canRead()) {
        m_line->setText(tr("No book is open."));
        showUsers();
        return;
    }
    m_gateway.ask(finance::UserListQuery{}, this, [this](const Result<std::vector<User>>& users) {
        if (users)
            m_users = *users;
        m_line->setText(!users           ? errorText(users.error())
                        : users->empty() ? tr("Nobody signs in to this book: whoever can open the file may do everything. With the first user, who "
                                              "becomes administrator, everybody signs in.")
                                         : QString());
        showUsers();
    });
}

void UsersSettings::showUsers()
{
    m_line->setVisible(!m_line->text().isEmpty());
    delete m_list;
    m_list = new QWidget(m_line->parentWidget());
    m_list->setObjectName(QStringLiteral("users_list"));
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    if (m_users) {
        for (const User& user : *m_users)
            rows->addWidget(rowOf(user));
    }
    m_place->addWidget(m_list);
}

QWidget* UsersSettings::rowOf(const User& user)
{
    auto* row = new SettingsRow(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, px(7), 0, px(7));
    line->setSpacing(px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* login = new TextLabel(isolated(user.login), TextStep::Body, user.active ? Ink::Text : Ink::Hint, row);
    login->setBold(user.active);
    auto* roles = new TextLabel(rolesText(user.roles), TextStep::Label, Ink::Second, row);
    for (TextLabel* label : {login, roles}) {
        label->setElided(true);
        words->addWidget(label);
    }
    line->addLayout(words, 1);
    if (!user.active)
        line->addWidget(new Badge(Tone::Neutral, Sign::Pause, tr("Disabled"), row));
    auto* change = new Button(tr("Change…"), Button::Kind::Quiet, row);
    change->setObjectName(QStringLiteral("change_") + user.login);
    auto* toggle = new Button(user.active ? tr("Disable…") : tr("Enable"), Button::Kind::Quiet, row);
    toggle->setObjectName(QStringLiteral("switch_") + user.login);
    for (auto [button, command] : {std::pair(change, "user.roles"), std::pair(toggle, "user.switch")}) {
        button->setSmall(true);
        button->setAccessibleDescription(user.login);
        permit(button, m_gateway, command);
        line->addWidget(button);
    }
    connect(change, &QAbstractButton::clicked, this, [this, user] { m_form->startChange(user); });
    connect(toggle, &QAbstractButton::clicked, this, [this, toggle, user] { askToSwitch(toggle, user); });
    return row;
}

void UsersSettings::askToSwitch(Button* button, const User& user)
{
    const auto go = [this, user](const ConfirmPopup::Answer&) {
        m_gateway.send(finance::SwitchUser{user.login, !user.active}, Gateway::newKey(), this, [this](const Result<User>& now) {
            Q_EMIT said(!now         ? errorText(now.error())
                        : now->active ? tr("%1 can sign in again.").arg(isolated(now->login))
                                      : tr("%1 can sign in no more.").arg(isolated(now->login)));
        });
    };
    if (!user.active)
        return go({});
    ConfirmPopup::Question question;
    question.title = tr("Disable %1?").arg(isolated(user.login));
    question.text = tr("This person can sign in no more. What was done under this login stays in the book.");
    question.verb = tr("Disable");
    ConfirmPopup::ask(button, question, go);
}

void UsersSettings::closeForm()
{
    m_form->hide();
    m_add->setFocus();
}

} // namespace amanah::ui
