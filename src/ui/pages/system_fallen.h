// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the System page when the services gave up: who fell, why, what is safe, and the button that starts them again. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"

#include <QWidget>

namespace amanah::ui {

class Button;
class CauseChain;
class HistoryList;
class TextLabel;
class TimelineModel;

class SystemFallen : public QWidget
{
    Q_OBJECT

public:
    explicit SystemFallen(Gateway& gateway, QWidget* parent = nullptr);
    void show(const BookState& book, const runtime::ExitReason& reason, const TimelineModel& timeline);
    [[nodiscard]] Button* restartButton() const { return m_restart; }

private:
    TextLabel* m_sentence = nullptr;
    CauseChain* m_cause = nullptr;
    HistoryList* m_history = nullptr;
    Button* m_restart = nullptr;
};

} // namespace amanah::ui
