// SPDX-License-Identifier: GPL-3.0-or-later
// A book with users in a window that was opened on it, worked with by keys alone: amina administers, tariq is treasurer, elif approves, omar
// audits. All have one password. GUI thread.
#pragma once

#include "finance/access/access_messages.h"
#include "ui/widgets/field.h"
#include "window_on_book.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace amanah::ui::support {

class Office
{
public:
    static constexpr int longMs = 30'000;
    static QString password() { return QStringLiteral("as-salamu alaikum"); }

    Office()
    {
        for (const auto& [login, roles] : {std::pair("amina", "administrator"), std::pair("tariq", "treasurer"), std::pair("elif", "approver"),
                                           std::pair("omar", "auditor")}) {
            must(book.run(finance::AddUser{QString::fromLatin1(login), QString::fromLatin1(roles), password()}));
            book.signIn(QStringLiteral("amina"));
        }
    }
    // What `login` did before the window was opened.
    template <class Command>
    typename Command::Reply did(const char* login, const Command& command)
    {
        book.signIn(QString::fromLatin1(login));
        return must(book.run(command));
    }
    void open()
    {
        book.closeWriter();
        shown.window->show();
        QApplication::setActiveWindow(shown.window.get());
        shown.window->start(book.path().path());
    }

    // --- what can be seen
    [[nodiscard]] bool asks() const
    {
        return shown.gateway.book().kind == BookState::Kind::SignIn && field("sign_in_login") != nullptr && field("sign_in_login")->isVisible();
    }
    [[nodiscard]] bool isOpen() const { return shown.gateway.book().canRead() && !shown.gateway.seat().locked && shown.window->pages().isVisible(); }
    [[nodiscard]] QLineEdit* field(const char* name) const { return shown.find<QLineEdit>(name); }
    [[nodiscard]] QString error(const char* name) const { return qobject_cast<Field*>(field(name)->parentWidget())->error(); }
    [[nodiscard]] static QString focus()
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }

    // --- the keyboard
    void page(int number) { QTest::keyClick(shown.window.get(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier); }
    static void press(int key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), with); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] static bool tabTo(const QString& name)
    {
        for (int i = 0; i < 80; ++i) {
            if (focus() == name)
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }
    void enter(const QString& login, const QString& secret)
    {
        field("sign_in_login")->setFocus();
        field("sign_in_login")->selectAll();
        type(login);
        press(Qt::Key_Return);
        type(secret);
        press(Qt::Key_Return);
    }

    finance::support::TemporaryBook book;
    WindowOnBook shown;

private:
    template <class T>
    static T must(const finance::Result<T>& result)
    {
        if (!result)
            qFatal("refused: %s", qPrintable(result.error().message));
        return *result;
    }
};

} // namespace amanah::ui::support
