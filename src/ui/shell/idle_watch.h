// SPDX-License-Identifier: GPL-3.0-or-later
// Knows how long nobody touched keyboard or pointer, anywhere in the program, and says when that was long enough. Keeps nothing of what was
// typed. GUI thread.
#pragma once

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
    void idle(); // once, until somebody works again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_end;
};

} // namespace amanah::ui
