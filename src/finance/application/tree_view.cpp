// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/tree_view.h"

#include "finance/application/names.h"

#include <QJsonArray>
#include <map>

namespace amanah::finance {

using runtime::Pid;
using runtime::ProcessNode;
using runtime::ProcessType;
using runtime::Snapshot;

namespace {

using Children = std::map<Pid, std::vector<const ProcessNode*>>;

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

QJsonObject switchedOffNode(const char* name)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("type"), QStringLiteral("supervisor")},
            {QStringLiteral("pid"), QJsonValue()},               {QStringLiteral("state"), QStringLiteral("off")},
            {QStringLiteral("strategy"), QStringLiteral("one_for_one")}, {QStringLiteral("restarts"), 0},
            {QStringLiteral("children"), QJsonArray()}};
}

QJsonObject nodeJson(const ProcessNode& node, const Children& children)
{
    QJsonArray below;
    bool hasWeb = false;
    if (const auto found = children.find(node.pid); found != children.end())
        for (const ProcessNode* child : found->second) {
            below.append(nodeJson(*child, children));
            hasWeb = hasWeb || child->name == names::webSupervisor;
        }
    if (node.name == names::services && !hasWeb)
        below.append(switchedOffNode(names::webSupervisor));
    const QString strategy = QString::fromLatin1(node.strategy.data(), static_cast<qsizetype>(node.strategy.size()));
    return {{QStringLiteral("name"), textOf(node.name.empty() ? node.label : node.name)},
            {QStringLiteral("type"), QString::fromLatin1(processTypeName(node.type))},
            {QStringLiteral("pid"), textOf(node.pid.toString())},
            {QStringLiteral("state"), QString::fromLatin1(processStateName(node.state))},
            {QStringLiteral("strategy"), strategy.isEmpty() ? QJsonValue() : QJsonValue(strategy)},
            {QStringLiteral("restarts"), static_cast<qint64>(node.totalRestarts)},
            {QStringLiteral("children"), below}};
}

} // namespace

QJsonObject treeOf(const Snapshot& snapshot, Pid root)
{
    Children children;
    const ProcessNode* top = nullptr;
    for (const ProcessNode& node : snapshot.nodes) {
        if (node.pid == root)
            top = &node;
        else if (node.parent)
            children[node.parent].push_back(&node);
    }
    return top ? nodeJson(*top, children) : QJsonObject();
}

} // namespace amanah::finance
