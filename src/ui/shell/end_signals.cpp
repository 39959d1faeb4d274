// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/end_signals.h"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amanah::ui {

namespace {

// The only thing a signal handler may safely do is write a byte.
std::array<int, 2> endPipe{-1, -1};

void tellEnd(int)
{
    const char byte = 1;
    if (::write(endPipe[0], &byte, 1) < 0)
        return; // full: it has been told already
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, endPipe.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(endPipe[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(endPipe[1], &byte, 1) > 0) {
        }
        Q_EMIT endWanted();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action{};
        action.sa_handler = tellEnd;
        action.sa_flags = SA_RESTART;
        ::sigaction(number, &action, nullptr);
    }
}

} // namespace amanah::ui
