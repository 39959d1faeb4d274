// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain, newest first, as a table of which only the pages in sight are here. Sequences have no gap, so that an unfiltered row needs no
// index. New records come in at the top. data() never asks: whoever shows the model says with setWindow() what is in sight; rows on their
// way say LoadingRole. GUI thread.
#pragma once

#include "finance/audit/audit_browse.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace amanah::ui {

class Gateway;

class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Who, What, Subject, Hash, ColumnCount };
    enum class Period { LastHour, Today, SevenDays, AnyTime };
    struct Filter
    {
        finance::AuditGroup group = finance::AuditGroup::Any;
        Period period = Period::AnyTime;
        QString search;
        bool operator==(const Filter&) const = default;
    };

    explicit AuditModel(Gateway& gateway, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    // The rows in sight; a page around them is fetched too.
    void setWindow(int firstRow, int lastRow);

    [[nodiscard]] qint64 seqAt(int row) const;  // 0 outside
    [[nodiscard]] int rowOf(qint64 seq) const;  // -1 when the filter leaves it out
    [[nodiscard]] qint64 head() const { return m_head; } // the newest record of the book
    [[nodiscard]] bool isCounted() const { return m_counted; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // The number of rows or the head changed.
    void counted();
    void failed(const amanah::finance::Error& error);

private:
    using Row = finance::AuditRow;
    using Page = std::vector<Row>;

    void reload();
    void forget();
    void askNewer();
    // `take` gets the answer unless the filter or the book changed meanwhile; what came since is asked for after it.
    void askIndex(const finance::AuditIndexQuery& query, void (AuditModel::*take)(const finance::AuditIndexQuery::Index&));
    void loaded(const finance::AuditIndexQuery::Index& index);
    void grown(const finance::AuditIndexQuery::Index& index);
    void fetchWindow();
    void fetchPage(qint64 page);
    void pageCame(qint64 page, qint64 from, const std::vector<qint64>& seqs, Page rows);
    void dropFarPages();
    [[nodiscard]] finance::AuditIndexQuery question() const;
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] qint64 positionOf(int row) const { return count() - 1 - row; } // 0 is the oldest: rows move, positions do not
    [[nodiscard]] qint64 seqOfPosition(qint64 position) const;
    [[nodiscard]] const Row* rowAt(int row) const;
    [[nodiscard]] QVariant textOf(const Row& row, int column) const;

    static constexpr qint64 pageSize = 128;
    static constexpr int maxPages = 64;
    static constexpr int maxAsked = 2;

    Gateway& m_gateway;
    Filter m_filter;
    int m_generation = 0;  // answers to questions of an earlier filter or book are dropped
    bool m_counted = false;
    bool m_asking = false; // an index question is under way
    bool m_newer = false;  // records came meanwhile
    qint64 m_head = 0;
    bool m_isRange = true;
    qint64 m_first = 1;
    std::vector<std::int64_t> m_seqs;
    QHash<qint64, Page> m_pages;
    QSet<qint64> m_asked;
    int m_windowFirst = 0;
    int m_windowLast = -1;
};

} // namespace amanah::ui
