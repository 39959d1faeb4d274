// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_actions.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace amanah::ui {

ShellActions::ShellActions(QWidget* window) : QObject(window), m_window(window), m_pageGroup(new QActionGroup(this))
{
    newBook = add(QStringLiteral("book_new"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    openBook = add(QStringLiteral("book_open"), QKeySequence::Open);
    openReadOnly = add(QStringLiteral("book_open_read_only"));
    backUp = add(QStringLiteral("book_back_up"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    lock = add(QStringLiteral("lock"), QKeySequence(Qt::CTRL | Qt::Key_L));
    signOut = add(QStringLiteral("sign_out"));
    closeBook = add(QStringLiteral("book_close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = add(QStringLiteral("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    newThing = add(QStringLiteral("new_thing"), QKeySequence::New);
    find = add(QStringLiteral("find"), QKeySequence::Find);
    largerText = add(QStringLiteral("text_larger"), QKeySequence::ZoomIn);
    smallerText = add(QStringLiteral("text_smaller"), QKeySequence::ZoomOut);
    usualText = add(QStringLiteral("text_usual"), QKeySequence(Qt::CTRL | Qt::Key_0));
    verifyChain = add(QStringLiteral("verify_chain"));
    about = add(QStringLiteral("about"));
    addPage(QStringLiteral("home"), Sign::Home);
    addPage(QStringLiteral("donations"), Sign::Gift);
    addPage(QStringLiteral("donors"), Sign::People);
    addPage(QStringLiteral("zakat"), Sign::Scale);
    addPage(QStringLiteral("audit"), Sign::Shield);
    addPage(QStringLiteral("system"), Sign::Tree);
    addPage(QStringLiteral("settings"), Sign::Gear);
}

QAction* ShellActions::add(const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

void ShellActions::addPage(const QString& name, Sign sign)
{
    auto* action = add(name, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(m_pages.size()))));
    action->setCheckable(true);
    m_pageGroup->addAction(action);
    m_pages.push_back({action, sign});
}

void ShellActions::fill(QMenuBar& bar)
{
    m_book = bar.addMenu(QString());
    m_book->addActions({newBook, openBook, openReadOnly});
    m_recent = m_book->addMenu(QString());
    m_book->addSeparator();
    m_book->addAction(backUp);
    m_book->addSeparator();
    m_book->addActions({lock, signOut});
    m_book->addSeparator();
    m_book->addActions({closeBook, quit});
    m_edit = bar.addMenu(QString());
    m_edit->addActions({newThing, find});
    m_view = bar.addMenu(QString());
    m_view->addActions({largerText, smallerText, usualText});
    m_go = bar.addMenu(QString());
    for (const PageAction& page : m_pages)
        m_go->addAction(page.action);
    m_tools = bar.addMenu(QString());
    m_tools->addAction(verifyChain);
    m_help = bar.addMenu(QString());
    m_help->addAction(about);
    for (QMenu* menu : {m_book, m_edit, m_view, m_go, m_tools, m_help, m_recent})
        menu->setToolTipsVisible(true);
    retranslate();
}

void ShellActions::retranslate()
{
    newBook->setText(tr("&New book…"));
    openBook->setText(tr("&Open…"));
    openReadOnly->setText(tr("Open to &look only…"));
    backUp->setText(tr("&Back up…"));
    lock->setText(tr("&Lock now"));
    signOut->setText(tr("S&ign out"));
    closeBook->setText(tr("&Close book"));
    quit->setText(tr("&Quit"));
    newThing->setText(tr("&New"));
    find->setText(tr("&Find"));
    largerText->setText(tr("&Larger text"));
    smallerText->setText(tr("&Smaller text"));
    usualText->setText(tr("&Usual text size"));
    verifyChain->setText(tr("&Verify the chain"));
    about->setText(tr("&About Amanah"));
    const QStringList names{tr("&Home"), tr("&Donations"), tr("D&onors"), tr("&Zakat"), tr("&Audit"), tr("&System"), tr("S&ettings")};
    for (std::size_t at = 0; at < m_pages.size(); ++at)
        m_pages[at].action->setText(names.value(static_cast<qsizetype>(at)));
    m_book->setTitle(tr("&Book"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_go->setTitle(tr("&Go"));
    m_tools->setTitle(tr("&Tools"));
    m_help->setTitle(tr("&Help"));
    m_recent->setTitle(tr("&Recent books"));
}

void ShellActions::follow(const Gateway& gateway)
{
    const BookState& book = gateway.book();
    const Seat& seat = gateway.seat();
    const bool open = book.canRead() && !seat.locked;
    for (QAction* action : {newThing, find, verifyChain})
        action->setEnabled(open);
    permitDeed(backUp, gateway, finance::deeds::backUp, open, backUp->iconText());
    closeBook->setEnabled(book.kind != BookState::Kind::None);
    lock->setEnabled(seat.isTaken() && !seat.locked);
    lock->setToolTip(seat.isTaken() ? lock->iconText() : tr("The book has no users: it asks nobody for a password."));
    signOut->setEnabled(seat.isTaken());
    newThing->setEnabled(book.canWrite() && !seat.locked);
    newThing->setToolTip(open && !book.canWrite() ? tr("The book is open read-only.") : newThing->iconText());
    for (const PageAction& page : m_pages)
        page.action->setEnabled(book.kind == BookState::Kind::None ? page.action->objectName() == QStringLiteral("settings")
                                                                   : book.kind != BookState::Kind::SignIn && !seat.locked);
}

void ShellActions::setRecentBooks(const QStringList& paths)
{
    m_recent->clear();
    m_recent->setEnabled(!paths.isEmpty());
    int number = 0;
    for (const QString& path : paths) {
        QAction* action = m_recent->addAction(QStringLiteral("&%1  %2").arg(++number).arg(isolated(QDir::toNativeSeparators(path).replace(QLatin1Char('&'), QStringLiteral("&&")))));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentBookChosen(path); });
    }
}

} // namespace amanah::ui
