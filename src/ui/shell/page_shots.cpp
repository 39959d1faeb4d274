// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_shots.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/shell/example_reckoning.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/page.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

namespace amanah::ui {

using finance::Code;
using finance::Result;

namespace {

constexpr int shownRow = 3;
constexpr int lookAgainMs = 150;
constexpr int settledAtLeastMs = 450;
constexpr int settledAtMostMs = 2'000; // a page with a clock on it never stands still

} // namespace

PageShots::PageShots(const QString& book, const QString& directory, std::optional<Person> person)
    : m_book(book), m_directory(directory), m_person(std::move(person))
{
    GatewayOptions options;
    options.identity = {QStringLiteral("tour"), QStringLiteral("tour")};
    m_gateway = std::make_unique<Gateway>(options);
    m_preferences = std::make_unique<Preferences>(QString());
    m_preferences->apply();
    m_window = std::make_unique<MainWindow>(*m_gateway, *m_preferences, QString());
    m_timer.setInterval(lookAgainMs);
    connect(&m_timer, &QTimer::timeout, this, &PageShots::watch);
}

PageShots::~PageShots() = default;

void PageShots::order(const QStringList& pages)
{
    m_shots.clear();
    m_at = 0;
    static constexpr QSize wide(1440, 900);
    static constexpr QSize narrow(1280, 800);
    static constexpr std::array looks{Look{"light", "en", false, wide}, Look{"dark", "en", true, wide}, Look{"arabic", "ar", false, wide},
                                      Look{"light", "en", false, narrow}, Look{"arabic-dark", "ar", true, narrow}};
    for (const Look& look : looks)
        for (const QString& page : pages)
            m_shots.push_back({look, page});
}

void PageShots::signIn()
{
    m_gateway->signIn(m_person->login, m_person->password, this, [this](const finance::Error& error) { end(error); });
}

void PageShots::begin()
{
    if (!QDir().mkpath(m_directory)) {
        return end(finance::Error{Code::Unavailable, QStringLiteral("dir"), tr("The pictures cannot be written there."), QStringLiteral("no_permission")});
    }
    connect(m_gateway.get(), &Gateway::bookChanged, this, [this](const BookState& book) {
        if (book.kind == BookState::Kind::Failed)
            end(book.trouble);
        static const QStringList all = QStringLiteral("home donations donors zakat zakat:step:2 zakat:step:3 zakat:step:4 zakat:step:5 zakat:kept zakat:years zakat:fitr audit system "
                                                      "settings settings:book settings:backups")
                                           .split(QLatin1Char(' '));
        static const QStringList ofUsers{QStringLiteral("home"), QStringLiteral("settings:users")};
        if (book.kind == BookState::Kind::SignIn && m_shots.empty())
            order({QStringLiteral("sign-in")});
        else if (book.canRead())
            order(m_person ? ofUsers : all);
        else
            return;
        next();
    });
    m_window->start(m_book);
    m_window->show();
}

void PageShots::end(std::optional<finance::Error> trouble)
{
    m_trouble = std::move(trouble);
    Q_EMIT finished();
}

void PageShots::next()
{
    if (m_at == m_shots.size()) {
        m_timer.stop();
        if (m_gateway->book().kind == BookState::Kind::SignIn && m_person)
            return signIn();
        return end(std::nullopt);
    }
    const Shot& shot = m_shots[m_at];
    m_preferences->setTheme(shot.look.isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_preferences->setLanguage(QString::fromLatin1(shot.look.language));
    m_window->resize(shot.look.size);
    showPage(shot.page);
    m_before = {};
    m_since.start();
    m_timer.start();
}

// "zakat:step:5" is what a page opens, named as Page::open() names it.
void PageShots::showPage(const QString& named)
{
    const QString page = named.section(QLatin1Char(':'), 0, 0);
    m_window->goTo(page);
    if (page == QStringLiteral("zakat"))
        m_window->pages().page()->setState(exampleReckoning());
    if (named != page)
        m_window->goTo(page, named.section(QLatin1Char(':'), 1));
}

// What a list says of one of its rows belongs into the picture.
void PageShots::chooseARow()
{
    for (auto* table : m_window->findChildren<Table*>())
        if (table->isVisible() && table->model()->rowCount() > shownRow && table->selectionModel()->currentIndex().row() < 0)
            table->selectRow(shownRow);
}

// A page is kept when it looks the same twice: its answers have come.
void PageShots::watch()
{
    if (m_shots[m_at].page == QStringLiteral("donations"))
        chooseARow();
    QImage image(m_window->size(), QImage::Format_RGB32);
    m_window->render(&image);
    const bool stands = image == m_before && m_since.hasExpired(settledAtLeastMs);
    m_before = image;
    if (!stands && !m_since.hasExpired(settledAtMostMs))
        return;
    m_timer.stop();
    keep(image);
    ++m_at;
    next();
}

void PageShots::keep(const QImage& image)
{
    const Shot& shot = m_shots[m_at];
    const QString file = QStringLiteral("%1/%2-%3-%4x%5.png")
                             .arg(m_directory, QString(shot.page).replace(QLatin1Char(':'), QLatin1Char('-')), QLatin1StringView(shot.look.name))
                             .arg(shot.look.size.width())
                             .arg(shot.look.size.height());
    if (image.save(file))
        m_files.append(file);
}

Result<QStringList> drawPages(const QString& book, const QString& directory, std::optional<PageShots::Person> person)
{
    Look::instance().install();
    PageShots shots(book, directory, std::move(person));
    QObject::connect(&shots, &PageShots::finished, qApp, &QCoreApplication::quit);
    QTimer::singleShot(0, &shots, &PageShots::begin);
    QCoreApplication::exec();
    if (shots.trouble())
        return finance::Refusal(*shots.trouble());
    return shots.files();
}

} // namespace amanah::ui
