// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP become one Qt signal, so that being told to end is the same as closing the window. One object a program. GUI thread.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace amanah::ui {

class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);

Q_SIGNALS:
    void endWanted();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace amanah::ui
