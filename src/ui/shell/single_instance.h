// SPDX-License-Identifier: GPL-3.0-or-later
// One window a book and person: who starts a second one raises the first. Known by a local socket named after the book's real path; a socket that
// a crash left behind is taken over. It keeps nobody from opening a book: the book's own lock does. GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <memory>

class QLocalServer;

namespace amanah::ui {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject* parent = nullptr);
    ~SingleInstance() override;

    // Asks the window of this book to come forward; true when there is one. Waits a moment at most: call it before there is a window.
    [[nodiscard]] static bool raiseOther(const QString& book);
    // This window is the book's from now on; the one before is let go. An empty path: none.
    void hold(const QString& book);

Q_SIGNALS:
    void raiseWanted();

private:
    [[nodiscard]] static QString socketName(const QString& book);

    std::unique_ptr<QLocalServer> m_server;
    QString m_name;
};

} // namespace amanah::ui
