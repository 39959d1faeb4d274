// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gateway/tree_view.h"

#include <algorithm>
#include <map>

namespace amanah::ui {

using runtime::Pid;
using runtime::ProcessNode;

int TreeView::indexOf(Pid pid) const
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].node.pid == pid)
            return static_cast<int>(i);
    return -1;
}

namespace {

using Children = std::map<Pid, std::vector<const ProcessNode*>>;

void appendBelow(std::vector<TreeNode>& nodes, const Children& children, const ProcessNode& node, int parent, int depth)
{
    const int here = static_cast<int>(nodes.size());
    nodes.push_back({node, parent, depth, 0});
    const auto below = children.find(node.pid);
    if (below == children.end())
        return;
    for (const ProcessNode* child : below->second)
        appendBelow(nodes, children, *child, here, depth + 1);
}

} // namespace

TreeView TreeWatch::look(const runtime::Runtime& runtime)
{
    TreeView view;
    const runtime::Snapshot snapshot = runtime.snapshot();
    view.atUs = snapshot.atUs;
    Children children;
    const ProcessNode* root = nullptr;
    for (const ProcessNode& node : snapshot.nodes) {
        if (node.pid == m_root)
            root = &node;
        else
            children[node.parent].push_back(&node);
    }
    if (root != nullptr)
        appendBelow(view.nodes, children, *root, -1, 0);
    view.rootGone = root == nullptr || root->lingering;

    const std::int64_t nowUs = std::chrono::duration_cast<std::chrono::microseconds>(runtime.now().time_since_epoch()).count();
    const std::int64_t spanUs = std::max<std::int64_t>(1, nowUs - m_lastUs);
    std::vector<std::pair<Pid, std::uint64_t>> handled;
    handled.reserve(view.nodes.size());
    for (TreeNode& shown : view.nodes) {
        handled.emplace_back(shown.node.pid, shown.node.messagesHandled);
        const auto before = std::lower_bound(m_handledBefore.begin(), m_handledBefore.end(), std::pair(shown.node.pid, std::uint64_t{0}));
        const bool known = before != m_handledBefore.end() && before->first == shown.node.pid;
        const auto fresh = static_cast<std::int64_t>(shown.node.messagesHandled - (known ? before->second : 0));
        if (m_lastUs != 0)
            shown.messagesPerSecond = fresh * 1'000'000 / spanUs;
        view.messagesPerSecond += shown.messagesPerSecond;
        view.longestMailbox = std::max(view.longestMailbox, shown.node.mailboxLength);
    }
    std::sort(handled.begin(), handled.end());
    m_handledBefore = std::move(handled);
    m_lastUs = nowUs;

    const runtime::EventPage page = runtime.eventsSince(m_eventNumber);
    view.eventsMissed = page.gap && m_eventNumber != 0;
    view.events = page.events;
    if (!view.events.empty())
        m_eventNumber = view.events.back().number;
    view.eventNumber = m_eventNumber;
    for (const runtime::Event& event : view.events)
        if (event.kind == runtime::EventKind::Exited && event.pid == m_root)
            m_rootReason = event.reason;
    view.rootReason = m_rootReason;
    return view;
}

} // namespace amanah::ui
