// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do to the chosen process, as actions for buttons and the context menu. Each asks first, at its button, and says what will
// happen; only resuming does not. Sends faults through the gateway and waits for nothing. GUI thread.
#pragma once

#include "ui/models/process_tree_model.h"

#include <QAction>
#include <QPersistentModelIndex>

class QMenu;

namespace amanah::ui {

class Gateway;

class SystemActions : public QObject
{
    Q_OBJECT

public:
    enum Deed { Restart, Suspend, Hang, Crash, Kill, DeedCount };

    SystemActions(Gateway& gateway, const ProcessTreeModel& model, QWidget* page);

    // The chosen row and what can be done to it now; call it anew with every view.
    void setTarget(const QModelIndex& row);
    [[nodiscard]] QAction* action(Deed deed) const { return m_actions[deed]; }
    // Where the question stands; the page when none was given.
    void setAnchor(Deed deed, QWidget* anchor) { m_anchors[deed] = anchor; }
    void fill(QMenu& menu) const;

private:
    void press(Deed deed);
    void act(Deed deed, runtime::Pid pid);
    [[nodiscard]] QString title(Deed deed) const;
    [[nodiscard]] QString verb(Deed deed) const;
    [[nodiscard]] QString consequences(Deed deed) const;
    [[nodiscard]] QString whatComesBack() const;

    Gateway& m_gateway;
    const ProcessTreeModel& m_model;
    QWidget* m_page;
    std::array<QAction*, DeedCount> m_actions{};
    std::array<QWidget*, DeedCount> m_anchors{};
    QPersistentModelIndex m_target;
};

} // namespace amanah::ui
