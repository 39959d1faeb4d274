// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the gateway that knows who works in the window. Judging a password takes a tenth of a second, so it is done where books are
// opened and closed: in order with them.
#include "ui/gateway/gateway.h"

#include <algorithm>

namespace amanah::ui {

using finance::Actor;
using finance::Error;
using finance::FinanceApplication;
using finance::Result;

namespace {

std::optional<Error> roleMissing(const Seat& seat, const char* what)
{
    if (!seat.isTaken())
        return std::nullopt;
    const auto may = finance::mayRun(Actor{seat.login, seat.roles, false}, QString::fromLatin1(what));
    return may ? std::nullopt : std::optional(may.error());
}

} // namespace

Error Gateway::signInFirst()
{
    return {finance::Code::NotPermitted, QStringLiteral("user"), QStringLiteral("Please sign in: this book has users."), QStringLiteral("sign_in")};
}

void Gateway::setSeat(const Seat& seat)
{
    if (seat == m_seat)
        return;
    m_seat = seat;
    Q_EMIT seatChanged(m_seat);
}

Result<Gateway::SignedIn> Gateway::signInNow(FinanceApplication& application, const QString& login, const QString& password)
{
    if (const auto token = application.signIn(login, password); !token)
        return finance::Refusal(token.error());
    const auto actor = application.actor();
    if (!actor)
        return finance::Refusal(actor.error());
    return application.ask(finance::AboutBookQuery{}).map([&](const finance::AboutBookQuery::About& about) { return SignedIn{*actor, about}; });
}

void Gateway::signIn(const QString& login, const QString& password, QObject* receiver, std::function<void(const Error&)> refused)
{
    if (!m_session)
        return refused(noBook());
    m_doors.start([session = m_session, queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, login, password,
                   guard = guardOf(receiver), refused = std::move(refused)] {
        const auto now = guarded<SignedIn>([&] { return signInNow(session->application(), login, password); });
        queue->post([self, epoch, now, guard, refused] {
            if (!self || self->m_epoch != epoch)
                return;
            if (now)
                self->signedIn(*now);
            else if (guard())
                refused(now.error());
        });
    });
}

void Gateway::signedIn(const SignedIn& now)
{
    describe(m_book, now.about);
    m_book.kind = m_kindSignedIn;
    setSeat({now.actor.login, now.actor.roles, false});
    Q_EMIT bookChanged(m_book);
}

void Gateway::signOut()
{
    if (!m_session || !m_seat.isTaken())
        return;
    m_doors.start([session = m_session] { session->application().signOut(); });
    setSeat({});
    seatLost();
}

void Gateway::lock()
{
    if (!m_session || !m_seat.isTaken() || m_seat.locked)
        return;
    m_doors.start([session = m_session] { session->application().lockSession(); });
    seatLost();
}

void Gateway::unlock(const QString& password, QObject* receiver, std::function<void(const Error&)> refused)
{
    if (!m_session || !m_seat.locked)
        return;
    m_doors.start([session = m_session, queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch, login = m_seat.login, password,
                   guard = guardOf(receiver), refused = std::move(refused)] {
        const auto now = guarded<Actor>([&]() -> Result<Actor> {
            FinanceApplication& application = session->application();
            auto opened = application.unlockSession(password);
            // The session itself fell meanwhile; the password that opens it opens another.
            if (!opened && opened.error().cause == QStringLiteral("sign_in"))
                opened = application.signIn(login, password).map([](const QString&) {});
            if (!opened)
                return finance::Refusal(opened.error());
            return application.actor();
        });
        queue->post([self, epoch, now, guard, refused] {
            if (!self || self->m_epoch != epoch)
                return;
            if (now) {
                self->setSeat({now->login, now->roles, false});
                self->m_eventGap = true; // pages were refused while it was locked: they ask anew
                self->m_eventTimer.start();
            } else if (guard()) {
                refused(now.error());
            }
        });
    });
}

void Gateway::touch()
{
    if (m_session && m_seat.isTaken() && !m_seat.locked)
        std::ignore = m_session->application().sessionLogin();
}

std::optional<Error> Gateway::whyNot(const char* commandName) const
{
    if (const auto refusal = refusalToWrite())
        return refusal;
    return roleMissing(m_seat, commandName);
}

std::optional<Error> Gateway::whyNotDo(const char* deed) const
{
    if (m_book.kind == BookState::Kind::SignIn || m_seat.locked)
        return signInFirst();
    if (!m_session)
        return noBook();
    return roleMissing(m_seat, deed);
}

void Gateway::noteRefusal(const Error& error)
{
    if (error.cause == QStringLiteral("sign_in"))
        seatLost();
}

// It locked itself, or it fell: both ask for the password.
void Gateway::noteSession()
{
    if (m_session && m_seat.isTaken() && !m_seat.locked && m_session->application().sessionHolder().isEmpty())
        seatLost();
}

// Whoever sits here is asked for the password; nobody is asked who they are.
void Gateway::seatLost()
{
    if (m_seat.isTaken()) {
        setSeat({m_seat.login, m_seat.roles, true});
        return;
    }
    if (!m_book.canRead())
        return;
    m_book.kind = BookState::Kind::SignIn;
    m_book.organisation.clear();
    m_book.hasSample = false;
    Q_EMIT bookChanged(m_book);
}

// Roles may have been given or taken, or the book may have got its first user.
void Gateway::noteRoles(const std::vector<finance::BookEvent>& events)
{
    const bool mayHave = std::any_of(events.begin(), events.end(),
                                     [](const finance::BookEvent& event) { return std::holds_alternative<finance::RulesChanged>(event.what); });
    if (!mayHave || !mayAsk())
        return;
    startInBackground([session = m_session, queue = m_queue, self = QPointer<Gateway>(this), epoch = m_epoch] {
        const auto actor = guarded<Actor>([&] { return session->application().actor(); });
        queue->post([self, epoch, actor] {
            if (!self || self->m_epoch != epoch)
                return;
            if (!actor)
                return self->noteRefusal(actor.error());
            if (self->m_seat.login != actor->login || self->m_seat.locked || self->m_seat.roles == actor->roles)
                return;
            self->setSeat({actor->login, actor->roles, false});
            Q_EMIT self->bookChanged(self->m_book); // what may be done in it is another
        });
    });
}

} // namespace amanah::ui
