// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menu bar, sidebar, banners, pages, status line, and the first start while there is no book. It composes and passes on; what a page
// can do is the page's, what a book can do the gateway's. GUI thread.
#pragma once

#include "finance/application/application.h"
#include "ui/shell/window_memory.h"

#include <QMainWindow>
#include <QPointer>
#include <functional>

class QStackedWidget;

namespace amanah::ui {

class BannerArea;
class FirstStart;
class Gateway;
class IdleWatch;
class PageStack;
class Preferences;
class SeatBar;
class ShellActions;
class Sidebar;
class SignInPage;
class StatusLine;
class Toast;
struct BookState;
struct Seat;
struct TreeView;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // `memoryFile` may be empty: where the window stood is not kept.
    MainWindow(Gateway& gateway, Preferences& preferences, const QString& memoryFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    // The book behind the window; without a path, or when the file is gone, the first start.
    void start(const QString& path, finance::Access access = finance::Access::ReadWrite);
    // Brings a page to the front: "donations", with what to show there.
    void goTo(const QString& page, const QString& what = {});
    [[nodiscard]] ShellActions& actions() { return *m_actions; }
    [[nodiscard]] PageStack& pages() { return *m_pages; }
    // Over whatever is in front of it.
    void comeForward();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectActions();
    void showBook(const BookState& book);
    void showSeat(const Seat& seat);
    void putInFront();
    void showTree(const TreeView& tree);
    void showTitle();
    void showFirstStart(bool mayGoBack);
    void showPages();
    void say(const QString& text, const QString& undoText, const std::function<void()>& undo);
    void openAnother(finance::Access access);
    void backUp();
    void rebuild();
    void stepText(int direction);
    void keepMemory();

    Gateway& m_gateway;
    Preferences& m_preferences;
    QString m_memoryFile;
    WindowMemory m_memory;
    ShellActions* m_actions = nullptr;
    QStackedWidget* m_front = nullptr;
    QWidget* m_workspace = nullptr;
    Sidebar* m_sidebar = nullptr;
    BannerArea* m_banners = nullptr;
    PageStack* m_pages = nullptr;
    StatusLine* m_status = nullptr;
    Toast* m_toast = nullptr;
    FirstStart* m_firstStart = nullptr;
    SignInPage* m_signIn = nullptr;
    SeatBar* m_seat = nullptr;
    IdleWatch* m_idle = nullptr;
    QString m_lastLogin; // whose work the pages hold, ...
    QString m_lastBook;  // ... of which book
    QPointer<QWidget> m_focusAtLock;
};

} // namespace amanah::ui
