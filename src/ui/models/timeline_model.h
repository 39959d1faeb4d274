// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in the running tree, newest first, the last two thousand things: what fell, why, and what came back. The ordinary coming and
// going of short-lived children (a command, a job) is left out, or it would push everything else out. GUI thread.
#pragma once

#include "ui/gateway/tree_view.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <deque>
#include <functional>

namespace amanah::ui {

struct TimelineEntry
{
    runtime::Event event;
    qint64 atMs = 0;     // since 1970
    bool missed = false; // stands for events that came too fast to be kept
};

class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ProcessColumn, EventColumn, ReasonColumn, ColumnCount };
    static constexpr std::size_t longest = 2'000;

    // `nowMs` is asked once a view; tests give their own clock.
    explicit TimelineModel(std::function<qint64()> nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); }, QObject* parent = nullptr);

    void addView(const TreeView& view);
    void clear();
    // Of one process through its lives, newest first, at most `most`: by its pids, and by its registered name when it has one.
    [[nodiscard]] std::vector<const TimelineEntry*> of(const std::vector<runtime::Pid>& lives, const std::string& name, std::size_t most) const;
    [[nodiscard]] const std::deque<TimelineEntry>& entries() const { return m_entries; } // newest first

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString clockText(qint64 atMs);
    [[nodiscard]] static QString nameOf(const runtime::Event& event);

private:
    [[nodiscard]] static QString cell(const TimelineEntry& entry, int column);

    std::function<qint64()> m_nowMs;
    std::deque<TimelineEntry> m_entries;
};

} // namespace amanah::ui
