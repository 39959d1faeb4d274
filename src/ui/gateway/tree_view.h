// SPDX-License-Identifier: GPL-3.0-or-later
// The running tree as the window shows it: the nodes below the root in the order of their start, rates against the view before, and what
// happened since. Built off the GUI thread from the runtime's snapshot; plain values, any thread.
#pragma once

#include "runtime/observer.h"
#include "runtime/runtime.h"

#include <QString>
#include <vector>

namespace amanah::ui {

struct TreeNode
{
    runtime::ProcessNode node;
    int parent = -1; // index into TreeView::nodes; -1: the root
    int depth = 0;
    std::int64_t messagesPerSecond = 0;
};

struct TreeView
{
    std::vector<TreeNode> nodes; // parents before their children, siblings in the order of their start
    bool rootGone = false;       // the root gave up, or was stopped
    runtime::ExitReason rootReason;
    std::int64_t atUs = 0; // when it was taken, by the clock of the events
    std::int64_t messagesPerSecond = 0;
    std::uint32_t longestMailbox = 0;
    std::uint64_t eventNumber = 0;       // the newest event in `events`, or of the views before
    bool eventsMissed = false;           // older events than asked for were gone
    std::vector<runtime::Event> events;  // since the view before, oldest first

    [[nodiscard]] int indexOf(runtime::Pid pid) const; // -1: not there
};

// Follows a runtime from view to view. One thread at a time.
class TreeWatch
{
public:
    explicit TreeWatch(runtime::Pid root) : m_root(root) {}
    [[nodiscard]] TreeView look(const runtime::Runtime& runtime);

private:
    runtime::Pid m_root;
    std::uint64_t m_eventNumber = 0;
    std::int64_t m_lastUs = 0;
    std::vector<std::pair<runtime::Pid, std::uint64_t>> m_handledBefore; // by pid
    runtime::ExitReason m_rootReason;
};

} // namespace amanah::ui
