// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_page.h"

#include "ui/gateway/gateway.h"
#include "ui/look/role_words.h"
#include "ui/look/words.h"
#include "ui/shell/card_foot.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace amanah::ui {

namespace {

constexpr int signInWide = 400;
constexpr int longestLogin = 64;
constexpr int longestPassword = 200;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

SignInPage::SignInPage(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    auto* middle = new QVBoxLayout(this);
    middle->setContentsMargins(px(20), px(20), px(20), px(20));
    middle->addStretch(2);
    middle->addWidget(card(), 0, Qt::AlignHCenter);
    middle->addStretch(3);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &SignInPage::countDown);
    for (auto [edit, field] : {std::pair(m_login, m_loginField), std::pair(m_password, m_passwordField)})
        connect(edit, &QLineEdit::textEdited, this, [this, field] {
            if (!m_second.isActive())
                field->clearError();
        });
    // Somebody else is not locked out.
    connect(m_login, &QLineEdit::textEdited, this, [this] {
        m_second.stop();
        m_enter->setEnabled(true);
        m_passwordField->clearError();
    });
    connect(m_enter, &QAbstractButton::clicked, this, &SignInPage::send);
    connect(m_other, &QAbstractButton::clicked, this, &SignInPage::leave);
}

QWidget* SignInPage::card()
{
    auto* card = new Panel({}, this);
    m_card = card;
    card->setBodyMargins(0, 0);
    card->setFixedWidth(px(signInWide));
    m_title = new TextLabel(TextStep::Title, Ink::Text, card);
    m_title->setObjectName(QStringLiteral("sign_in_title"));
    m_line = new TextLabel(TextStep::Body, Ink::Second, card);
    m_line->setWordWrap(true);
    m_login = new QLineEdit(card);
    m_login->setObjectName(QStringLiteral("sign_in_login"));
    m_login->setMaxLength(longestLogin);
    m_loginField = new Field(tr("&Login"), m_login, card);
    m_password = new QLineEdit(card);
    m_password->setObjectName(QStringLiteral("sign_in_password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(longestPassword);
    m_passwordField = new Field(tr("&Password"), m_password, card);
    auto* list = new QVBoxLayout;
    list->setContentsMargins(px(28), px(24), px(28), px(20));
    list->setSpacing(px(2));
    list->addWidget(m_title);
    list->addWidget(m_line);
    list->addSpacing(px(14));
    list->addWidget(m_loginField);
    list->addSpacing(px(12));
    list->addWidget(m_passwordField);
    m_other = new Button({}, Button::Kind::Usual, card);
    m_other->setObjectName(QStringLiteral("sign_in_other"));
    m_enter = new Button({}, Button::Kind::Primary, card);
    m_enter->setObjectName(QStringLiteral("sign_in_enter"));
    m_enter->setShortcutText(tr("Enter", "the key"));
    auto* foot = new CardFoot(card);
    foot->row()->addWidget(m_other);
    foot->row()->addStretch();
    foot->row()->addWidget(m_enter);
    QWidget::setTabOrder(m_password, m_enter);
    QWidget::setTabOrder(m_enter, m_other);
    card->body()->setSpacing(0);
    card->body()->addLayout(list);
    card->body()->addWidget(foot);
    return card;
}

void SignInPage::begin()
{
    const Seat& seat = m_gateway.seat();
    m_enter->setPending({});
    m_title->setText(seat.locked ? tr("Locked") : tr("Sign in"));
    m_line->setText(seat.locked ? tr("Everything stands as you left it. Your password opens it again.")
                                : tr("%1 has users: say who you are.").arg(isolated(QFileInfo(m_gateway.book().path).fileName())));
    if (seat.locked)
        m_login->setText(seat.login);
    m_login->setReadOnly(seat.locked);
    m_login->setFocusPolicy(seat.locked ? Qt::ClickFocus : Qt::StrongFocus);
    m_password->clear();
    m_loginField->clearError();
    if (!m_second.isActive())
        m_passwordField->clearError();
    m_enter->setText(seat.locked ? tr("Unlock") : tr("Sign in"));
    m_other->setText(seat.locked ? tr("Sign out") : tr("Another book…"));
    focusFirst();
}

void SignInPage::focusFirst()
{
    QLineEdit* first = m_login->text().isEmpty() ? m_login : m_password;
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
}

void SignInPage::send()
{
    if (!m_enter->isEnabled())
        return;
    const QString login = m_login->text().trimmed();
    if (login.isEmpty()) {
        m_loginField->setError(tr("Write your login."));
        m_login->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordField->setError(tr("Write your password."));
        m_password->setFocus();
        return;
    }
    const auto no = [this](const finance::Error& error) { refused(error); };
    if (m_gateway.seat().locked) {
        m_enter->setPending(tr("Unlocking…"));
        m_gateway.unlock(m_password->text(), this, no);
    } else {
        m_enter->setPending(tr("Signing in…"));
        m_gateway.signIn(login, m_password->text(), this, no);
    }
    m_password->clear();
}

void SignInPage::refused(const finance::Error& error)
{
    m_enter->setPending({});
    m_password->setFocus();
    if (const int seconds = secondsLeft(error); seconds > 0) {
        m_openAtMs = steadyMs() + qint64{1'000} * seconds;
        m_second.start();
        countDown();
        return;
    }
    m_passwordField->setError(errorText(error));
}

// The reason stands at the field as long as the button is off.
void SignInPage::countDown()
{
    const int left = static_cast<int>((m_openAtMs - steadyMs() + 999) / 1'000);
    m_enter->setEnabled(left <= 0);
    if (left > 0) {
        m_passwordField->setError(digitsText(tr("Too many wrong passwords. Try again in %n second(s).", nullptr, left)));
        return;
    }
    m_second.stop();
    m_passwordField->clearError();
}

void SignInPage::leave()
{
    if (m_gateway.seat().locked)
        m_gateway.signOut();
    else
        Q_EMIT otherBookWanted();
}

QVariantMap SignInPage::state() const
{
    return {{QStringLiteral("login"), m_login->text()}};
}

void SignInPage::setState(const QVariantMap& state)
{
    m_login->setText(state.value(QStringLiteral("login")).toString());
}

void SignInPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (m_other->hasFocus())
        m_other->click();
    else if (m_login->hasFocus() && m_password->text().isEmpty())
        m_password->setFocus(Qt::TabFocusReason); // the hand goes on to the next
    else
        send();
}

void SignInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_card != nullptr)
        m_card->setFixedWidth(px(signInWide));
}

void SignInPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace amanah::ui
