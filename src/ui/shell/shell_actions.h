// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, named once with its key, and the menu bar made of them. Doing them is the window's. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QAction>
#include <QObject>
#include <vector>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace amanah::ui {

class Gateway;

class ShellActions : public QObject
{
    Q_OBJECT

public:
    struct PageAction
    {
        QAction* action; // objectName: the page's name
        Sign sign;
    };

    explicit ShellActions(QWidget* window);
    void fill(QMenuBar& bar);
    // Enabled as the book and the roles held allow, with the reason as tool tip.
    void follow(const Gateway& gateway);
    void setRecentBooks(const QStringList& paths);
    void retranslate();
    [[nodiscard]] const std::vector<PageAction>& pages() const { return m_pages; }

    QAction* newBook;
    QAction* openBook;
    QAction* openReadOnly;
    QAction* backUp;
    QAction* lock;
    QAction* signOut;
    QAction* closeBook;
    QAction* quit;
    QAction* newThing;
    QAction* find;
    QAction* largerText;
    QAction* smallerText;
    QAction* usualText;
    QAction* verifyChain;
    QAction* about;

Q_SIGNALS:
    void recentBookChosen(const QString& path);

private:
    QAction* add(const QString& name, const QKeySequence& key = {});
    void addPage(const QString& name, Sign sign);

    QWidget* m_window;
    std::vector<PageAction> m_pages;
    QActionGroup* m_pageGroup;
    QMenu* m_book = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_go = nullptr;
    QMenu* m_tools = nullptr;
    QMenu* m_help = nullptr;
    QMenu* m_recent = nullptr;
};

} // namespace amanah::ui
