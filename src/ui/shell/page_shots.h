// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page of a book into PNG files, light and dark, left to right and right to left, in the sizes the design is made for: for the tour
// and for whoever wants to look at them side by side. Drives a window of its own; needs a QApplication, offscreen will do. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

namespace amanah::ui {

class Gateway;
class MainWindow;
class Preferences;

class PageShots : public QObject
{
    Q_OBJECT

public:
    // Who signs in to a book with users; then the sign-in is drawn too, and of the pages those that users change.
    struct Person
    {
        QString login;
        QString password;
    };
    // `book` must exist; it is opened and nothing is written to it. `directory` is made if need be; files of the same names are replaced.
    PageShots(const QString& book, const QString& directory, std::optional<Person> person = std::nullopt);
    ~PageShots() override;
    // Ends in finished().
    void begin();
    [[nodiscard]] const std::optional<finance::Error>& trouble() const { return m_trouble; }
    [[nodiscard]] const QStringList& files() const { return m_files; }

Q_SIGNALS:
    void finished();

private:
    struct Look
    {
        const char* name;
        const char* language;
        bool isDark;
        QSize size;
    };
    struct Shot
    {
        Look look;
        QString page; // with a section: "settings:users"
    };
    void order(const QStringList& pages);
    void signIn();
    void next();
    void end(std::optional<finance::Error> trouble);
    void watch();
    void showPage(const QString& named);
    void chooseARow();
    void keep(const QImage& image);

    QString m_book;
    QString m_directory;
    std::optional<Person> m_person;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    std::vector<Shot> m_shots;
    std::size_t m_at = 0;
    QStringList m_files;
    std::optional<finance::Error> m_trouble;
    QImage m_before;
    QElapsedTimer m_since;
    QTimer m_timer;
};

// Draws them all, running the event loop of the application; for programs that have nothing else to do.
[[nodiscard]] finance::Result<QStringList> drawPages(const QString& book, const QString& directory,
                                                   std::optional<PageShots::Person> person = std::nullopt);

} // namespace amanah::ui
