// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "finance/book/backup.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/shell/banner_area.h"
#include "ui/shell/book_dialogs.h"
#include "ui/shell/first_start.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/preferences.h"
#include "ui/shell/seat_bar.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace amanah::ui {

using finance::Access;

namespace {

constexpr int menuBarHeight = 32;
constexpr int presenceMs = 20'000;

} // namespace

MainWindow::MainWindow(Gateway& gateway, Preferences& preferences, const QString& memoryFile, QWidget* parent)
    : QMainWindow(parent), m_gateway(gateway), m_preferences(preferences), m_memoryFile(memoryFile), m_memory(WindowMemory::readFrom(memoryFile))
{
    setMinimumSize(960, 600);
    m_actions = new ShellActions(this);
    m_actions->fill(*menuBar());
    m_idle = new IdleWatch(this);
    connect(m_idle, &IdleWatch::idle, &gateway, &Gateway::lock);
    // The window says what idle is; the session itself locks only when the window hangs or is gone.
    auto* presence = new QTimer(this);
    connect(presence, &QTimer::timeout, &gateway, &Gateway::touch);
    presence->start(presenceMs);
    const auto watchFor = [this](int minutes) { m_idle->setPatience(std::chrono::minutes(minutes)); };
    connect(&preferences, &Preferences::lockMinutesChanged, this, watchFor);
    watchFor(preferences.lockMinutes());
    const auto fitMenuBar = [this] { menuBar()->setMinimumHeight(px(menuBarHeight)); };
    connect(&Look::instance(), &Look::changed, this, fitMenuBar);
    fitMenuBar();
    // Before any page hears of a book: how days are written goes by its calendar.
    connect(&gateway, &Gateway::bookChanged, this, &MainWindow::showBook);
    layOut();
    connectActions();
    connect(&gateway, &Gateway::seatChanged, this, &MainWindow::showSeat);
    connect(&gateway, &Gateway::treeChanged, this, &MainWindow::showTree);
    connect(&preferences, &Preferences::languageChanged, this, &MainWindow::rebuild, Qt::QueuedConnection);
    connect(&preferences, &Preferences::recentBooksChanged, this, [this] { m_actions->setRecentBooks(m_preferences.recentBooks()); });
    m_actions->setRecentBooks(preferences.recentBooks());
    m_pages->setStates(m_memory.pages);
    m_memory.putOnto(*this);
    showBook(gateway.book());
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_workspace = new QWidget(this);
    m_sidebar = new Sidebar(m_workspace);
    for (const ShellActions::PageAction& page : m_actions->pages()) {
        if (page.action->objectName() == QStringLiteral("settings"))
            m_sidebar->addRule();
        m_sidebar->addPage(page.action, page.sign);
    }
    m_seat = new SeatBar(m_actions->lock, m_sidebar);
    m_sidebar->setFoot(m_seat);
    auto* main = new QVBoxLayout;
    main->setSpacing(0);
    m_banners = new BannerArea(m_gateway, m_workspace);
    m_pages = new PageStack(m_gateway, m_preferences, m_workspace);
    main->addWidget(m_banners);
    main->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(m_workspace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(main, 1);

    m_firstStart = new FirstStart(m_gateway, m_preferences, this);
    m_front = new QStackedWidget(this);
    m_front->addWidget(m_workspace);
    m_front->addWidget(m_firstStart);
    m_signIn = new SignInPage(m_gateway, this);
    m_front->addWidget(m_signIn);
    m_status = new StatusLine(m_gateway, this);
    auto* all = new QWidget(this);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_front, 1);
    column->addWidget(m_status);
    setCentralWidget(all);
    all->show(); // at once, also in a window that is up already
    m_toast = new Toast(m_pages);
    connect(m_pages, &PageStack::said, this, &MainWindow::say);
    connect(m_pages, &PageStack::wanted, this, &MainWindow::goTo);
    connect(m_banners, &BannerArea::chooseBookWanted, this, [this] { openAnother(Access::ReadWrite); });
    connect(m_firstStart, &FirstStart::openWanted, this, [this] { openAnother(Access::ReadWrite); });
    connect(m_firstStart, &FirstStart::leaveWanted, this, [this] {
        if (m_gateway.book().kind == BookState::Kind::None)
            close();
        else
            putInFront();
    });
    connect(m_signIn, &SignInPage::otherBookWanted, this, [this] { openAnother(Access::ReadWrite); });
}

void MainWindow::connectActions()
{
    connect(m_actions->newBook, &QAction::triggered, this, [this] {
        showFirstStart(m_gateway.book().kind != BookState::Kind::None);
        m_firstStart->beginNewBook();
    });
    connect(m_actions->openBook, &QAction::triggered, this, [this] { openAnother(Access::ReadWrite); });
    connect(m_actions->openReadOnly, &QAction::triggered, this, [this] { openAnother(Access::ReadOnly); });
    connect(m_actions, &ShellActions::recentBookChosen, this, [this](const QString& path) { m_gateway.open(path); });
    connect(m_actions->backUp, &QAction::triggered, this, &MainWindow::backUp);
    connect(m_actions->lock, &QAction::triggered, &m_gateway, &Gateway::lock);
    connect(m_actions->signOut, &QAction::triggered, &m_gateway, &Gateway::signOut);
    connect(m_actions->closeBook, &QAction::triggered, this, [this] { m_gateway.close(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page* page = m_pages->page())
            page->find();
    });
    connect(m_actions->newThing, &QAction::triggered, this, [this] {
        if (Page* page = m_pages->page())
            page->newThing();
    });
    connect(m_actions->largerText, &QAction::triggered, this, [this] { stepText(1); });
    connect(m_actions->smallerText, &QAction::triggered, this, [this] { stepText(-1); });
    connect(m_actions->usualText, &QAction::triggered, this, [this] { m_preferences.setTextPercent(100); });
    connect(m_actions->verifyChain, &QAction::triggered, this, [this] { goTo(QStringLiteral("audit"), QStringLiteral("verify")); });
    connect(m_actions->about, &QAction::triggered, this, [this] { goTo(QStringLiteral("settings"), QStringLiteral("about")); });
    for (const ShellActions::PageAction& page : m_actions->pages())
        connect(page.action, &QAction::triggered, this, [this, name = page.action->objectName()] { goTo(name); });
}

void MainWindow::start(const QString& path, Access access)
{
    if (!path.isEmpty() && QFileInfo::exists(path))
        m_gateway.open(path, access);
    else
        showFirstStart(false);
}

void MainWindow::goTo(const QString& page, const QString& what)
{
    if (m_gateway.book().kind == BookState::Kind::SignIn || m_gateway.seat().locked || !m_pages->goTo(page, what))
        return;
    for (const ShellActions::PageAction& known : m_actions->pages()) {
        if (known.action->objectName() == page)
            known.action->setChecked(true);
    }
    m_front->setCurrentWidget(m_workspace);
    showTitle();
}

void MainWindow::showBook(const BookState& book)
{
    if (book.canRead())
        m_preferences.setBook(QFileInfo(book.path).absoluteFilePath(), book.calendar);
    m_actions->follow(m_gateway);
    if (!m_lastLogin.isEmpty() && book.path != m_lastBook) {
        m_pages->forget();
        m_lastLogin.clear();
    }
    if (m_sidebar == nullptr)
        return;
    m_sidebar->setBook(book.organisation.isEmpty() && !book.path.isEmpty() ? QFileInfo(book.path).completeBaseName() : book.organisation,
                       book.currency.isValid() ? book.currency.code() : QString());
    putInFront();
    // It sends again what an earlier run left unanswered, whether anybody looks at it or not.
    if (book.canWrite())
        QTimer::singleShot(0, m_pages, [pages = m_pages] { pages->prepare(QStringLiteral("donations")); });
    showTree({});
    showTitle();
}

void MainWindow::showTree(const TreeView& tree)
{
    const ServicesState state = ServicesState::of(tree);
    if (auto* system = m_sidebar->findChild<NavButton*>(QStringLiteral("nav_system")))
        system->setCount(state.exceptions(), state.tone() == Tone::Neutral ? Tone::Warning : state.tone());
}

void MainWindow::showTitle()
{
    const BookState& book = m_gateway.book();
    QString name = book.organisation.isEmpty() ? QFileInfo(book.path).completeBaseName() : book.organisation;
    if (book.hasSample)
        name = tr("%1 (sample)").arg(name);
    setWindowTitle(book.path.isEmpty() ? tr("Amanah") : tr("%1 – Amanah").arg(name));
    setWindowFilePath(book.path);
}

void MainWindow::showFirstStart(bool mayGoBack)
{
    m_firstStart->begin(mayGoBack);
    m_front->setCurrentWidget(m_firstStart);
}

// The page that was in front, or the one of the last time.
void MainWindow::showPages()
{
    if (!m_pages->current().isEmpty())
        m_front->setCurrentWidget(m_workspace);
    else
        goTo(m_memory.page.isEmpty() ? QStringLiteral("home") : m_memory.page);
    if (m_pages->current().isEmpty())
        goTo(QStringLiteral("home"));
}

void MainWindow::say(const QString& text, const QString& undoText, const std::function<void()>& undo)
{
    m_toast->show(Sign::Check, text, undoText, undo);
    m_status->say(text);
}

void MainWindow::openAnother(Access access)
{
    askForBook(this, m_gateway.book().path, [this, access](const QString& path) { m_gateway.open(path, access); });
}

void MainWindow::backUp()
{
    askForBackupFile(this, m_gateway.book().path, [this](const QString& file) {
        m_gateway.inBackground<finance::BackupReport>(
            [file](finance::FinanceApplication& application) { return finance::backupAsked(application.book(), {file, false, {}, application.sessionLogin()}); }, this,
            [this, file](const finance::Result<finance::BackupReport>& report) {
                const QString where = isolated(QDir::toNativeSeparators(file));
                say(report ? tr("Backed up and checked: %1").arg(where) : tr("Not backed up: %1").arg(errorText(report.error())), {}, {});
            });
    });
}

void MainWindow::stepText(int direction)
{
    constexpr int step = 10;
    m_preferences.setTextPercent(std::clamp(m_preferences.textPercent() + direction * step, 90, 150));
}

// Everything written is written anew; what people entered stays.
void MainWindow::rebuild()
{
    const bool first = m_front->currentWidget() == m_firstStart;
    const QVariantMap entered = m_firstStart->state();
    const QVariantMap signIn = m_signIn->state();
    const QVariantMap states = m_pages->states();
    const QString page = m_pages->current();
    m_memory.page = page;
    m_actions->retranslate();
    layOut();
    m_signIn->setState(signIn);
    m_firstStart->setState(entered); // before the page in front takes the focus
    m_pages->setStates(states);
    m_seat->show(m_gateway.seat());
    showBook(m_gateway.book());
    showTree(m_gateway.tree());
    if (!page.isEmpty())
        goTo(page);
    if (first) {
        m_front->setCurrentWidget(m_firstStart);
        m_firstStart->setState(entered);
    }
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::keepMemory()
{
    WindowMemory memory = WindowMemory::of(*this);
    memory.page = m_pages->current();
    memory.pages = m_pages->statesToKeep();
    memory.writeTo(m_memoryFile);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepMemory();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
}

} // namespace amanah::ui
