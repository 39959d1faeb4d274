// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/single_instance.h"

#include "finance/book/book_path.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace amanah::ui {

namespace {

constexpr int socketPatienceMs = 1'000;
constexpr auto raiseWord = "raise\n";
constexpr auto raisedWord = "raised\n";

} // namespace

SingleInstance::SingleInstance(QObject* parent) : QObject(parent) {}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::socketName(const QString& book)
{
    const QString whose = QDir::homePath() + QLatin1Char('\n') + finance::BookPath(book).canonical();
    const QByteArray hash = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("amanah-") + QString::fromLatin1(hash);
}

bool SingleInstance::raiseOther(const QString& book)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(book));
    if (!socket.waitForConnected(socketPatienceMs))
        return false;
    socket.write(raiseWord);
    // A window that hangs does not answer: then a second one, to look only, is better than none.
    return socket.waitForBytesWritten(socketPatienceMs) && socket.waitForReadyRead(socketPatienceMs) && socket.readAll() == raisedWord;
}

void SingleInstance::hold(const QString& book)
{
    const QString name = book.isEmpty() ? QString() : socketName(book);
    if (name == m_name && (m_server != nullptr || name.isEmpty()))
        return;
    m_server.reset();
    m_name = name;
    if (name.isEmpty())
        return;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            const auto answer = [this, socket] {
                if (!socket->canReadLine() || socket->readLine() != raiseWord)
                    return;
                socket->write(raisedWord);
                socket->flush();
                Q_EMIT raiseWanted();
            };
            connect(socket, &QLocalSocket::readyRead, this, answer);
            answer();
        }
    });
    if (m_server->listen(name))
        return;
    QLocalSocket living;
    living.connectToServer(name);
    if (!living.waitForConnected(socketPatienceMs)) { // left behind by a crash
        QLocalServer::removeServer(name);
        if (m_server->listen(name))
            return;
    }
    m_server.reset();
}

} // namespace amanah::ui
