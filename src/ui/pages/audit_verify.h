// SPDX-License-Identifier: GPL-3.0-or-later
// Verifies the whole chain beside all other work and says how far it is, and what it found, above the log. Hidden until the first time. Works on a
// thread of the jobs; leaving the page does not stop it. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "ui/look/theme.h"
#include "ui/widgets/panel.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <stop_token>

class QProgressBar;

namespace amanah::ui {

class Badge;
class Button;
class Gateway;
class TextLabel;

class AuditVerify : public Panel
{
    Q_OBJECT

public:
    explicit AuditVerify(Gateway& gateway, QWidget* parent = nullptr);
    ~AuditVerify() override;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void dismiss();

Q_SIGNALS:
    void runningChanged(bool running);
    // The first record at fault, to be shown.
    void showWanted(qint64 seq);
    // One line that says how it ended.
    void ended(const QString& sentence);

private:
    void progressed(qint64 done, qint64 total);
    void answered(const finance::Result<QJsonObject>& report);
    void showEnd(Tone tone, const QString& headline, const QString& line);

    Gateway& m_gateway;
    Badge* m_badge = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_line = nullptr;
    QProgressBar* m_bar = nullptr;
    QWidget* m_notes = nullptr; // below the bar while it runs
    Button* m_stop = nullptr;
    Button* m_show = nullptr;
    Button* m_close = nullptr;
    bool m_running = false;
    int m_run = 0; // answers of an earlier book's run are dropped
    qint64 m_firstBad = 0;
    QElapsedTimer m_clock;
    std::stop_source m_stopper;
};

} // namespace amanah::ui
