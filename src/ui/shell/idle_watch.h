// SPDX-License-Identifier: GPL-3.0-or-later
// Knows how long nobody touched keyboard or pointer, anywhere in the program. Says when that was long enough, and now and then that somebody
// works. Keeps nothing of what was typed. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace amanah::ui {

class IdleWatch : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);
    ~IdleWatch() override;
    // 0: never idle. Counts from now on.
    void setPatience(std::chrono::milliseconds patience);

Q_SIGNALS:
    void idle();   // once, until somebody works again
    void active(); // at most every few seconds

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_end;
    QElapsedTimer m_told; // since active() was said
};

} // namespace amanah::ui
