// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen process in full: state, why it stopped last, how it is kept, its counters, what happened to it, and the buttons that do
// something to it. Shows what it is given. GUI thread.
#pragma once

#include "ui/models/process_tree_model.h"
#include "ui/widgets/panel.h"

class QGridLayout;

namespace amanah::ui {

class Badge;
class Button;
class CauseChain;
class FactGrid;
class HistoryList;
class SystemActions;
class TextLabel;
class TimelineModel;

class SystemDetails : public Panel
{
    Q_OBJECT

public:
    explicit SystemDetails(SystemActions& actions, QWidget* parent = nullptr);
    void show(const ProcessTreeModel& model, const QModelIndex& row, const TimelineModel& timeline);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOutButtons();
    void addButtons(SystemActions& actions);
    void showKeeping(const ProcessFacts& facts);
    void showCounters(const ProcessFacts& facts);

    QGridLayout* m_grid = nullptr;
    std::vector<Button*> m_buttons;
    std::size_t m_buttonsAbove = 0;
    TextLabel* m_name = nullptr;
    Badge* m_badge = nullptr;
    TextLabel* m_path = nullptr;
    CauseChain* m_cause = nullptr;
    FactGrid* m_keeping = nullptr;
    FactGrid* m_counters = nullptr;
    HistoryList* m_history = nullptr;
};

} // namespace amanah::ui
