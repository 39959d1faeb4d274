// SPDX-License-Identifier: GPL-3.0-or-later
// The running services and what one can do to them: tree, layers or log on the start side, live charts and the fault drill below, the chosen
// process beside. When the services gave up it says who fell and starts them again. Shows the gateway's views, ten a second while it is in
// front; asks no process anything. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/widgets/page.h"

#include <QElapsedTimer>
#include <QPersistentModelIndex>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;

namespace amanah::ui {

class Badge;
class Button;
class EmptyState;
class LayersView;
class LiveChart;
class ProcessTreeModel;
class SegmentedControl;
class SystemActions;
class SystemDetails;
class SystemDrill;
class SystemFallen;
class Table;
class TimelineModel;
class Tree;

class SystemPage : public Page
{
    Q_OBJECT

public:
    explicit SystemPage(Gateway& gateway, QWidget* parent = nullptr);

    void shown() override;
    void find() override;
    void open(const QString& what) override; // "process:DonationPool"
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    [[nodiscard]] SystemDrill* drill() const { return m_drill; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr qint64 headPauseMs = 1'000;
    enum View { TreeOfProcesses, Layers, Log };

    void addHead();
    [[nodiscard]] QWidget* madeWork();
    [[nodiscard]] QWidget* madeViews();
    [[nodiscard]] QWidget* madeFigures();
    void setUpTree();
    void setUpLayers();
    void onBook(const BookState& book);
    void onTree(const TreeView& view);
    void showView(const TreeView& view);
    void tellCharts(const TreeView& view);
    void tellHead(const TreeView& view);
    void expandNew();
    void expandAll(const QModelIndex& below);
    void filterBy(const QString& text);
    [[nodiscard]] bool chooseByName(const QString& name);
    void choose(const QModelIndex& row); // of the model, not of the filter
    void showDetails();
    void offerActions(QWidget* over, const QPoint& at);
    void showWhat(View view);
    void focusView();

    Gateway& m_gateway;
    ProcessTreeModel* m_model = nullptr;
    QSortFilterProxyModel* m_filter = nullptr;
    TimelineModel* m_timeline = nullptr;
    SystemActions* m_actions = nullptr;
    QPersistentModelIndex m_chosen;
    QString m_wanted; // to be chosen as soon as it is there
    QList<QPersistentModelIndex> m_toExpand; // of the filter
    std::vector<runtime::Event> m_eventsWhilePaused;
    bool m_paused = false;
    QElapsedTimer m_clock; // of the charts
    qint64 m_headToldMs = -headPauseMs;

    Badge* m_restarting = nullptr;
    Badge* m_lingering = nullptr;
    QStackedWidget* m_states = nullptr;
    QWidget* m_work = nullptr;
    EmptyState* m_nothing = nullptr;
    SystemFallen* m_fallen = nullptr;
    QLineEdit* m_find = nullptr;
    SegmentedControl* m_switch = nullptr;
    Button* m_pause = nullptr;
    QStackedWidget* m_views = nullptr;
    Tree* m_tree = nullptr;
    LayersView* m_layers = nullptr;
    Table* m_log = nullptr;
    LiveChart* m_rates = nullptr;
    LiveChart* m_mailboxes = nullptr;
    SystemDrill* m_drill = nullptr;
    SystemDetails* m_details = nullptr;
};

} // namespace amanah::ui
