// SPDX-License-Identifier: GPL-3.0-or-later
// The donors of the book in front by name, fetched as one scrolls; totals in the book's currency. data() never asks. What the book tells
// fetches the rows at hand anew, and the former ones stay until the answer is there. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"
#include "ui/gateway/gateway.h"

#include <QAbstractTableModel>

namespace amanah::ui {

class DonorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Gifts, Total, LastGift, ColumnCount };

    explicit DonorModel(Gateway& gateway, QObject* parent = nullptr);

    void setSearch(const QString& search);
    [[nodiscard]] const QString& search() const { return m_search; }
    // Of the search, also those not fetched yet.
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    // Nothing outside the rows at hand.
    [[nodiscard]] const finance::DonorTableQuery::Row* donorAt(int row) const;
    [[nodiscard]] int rowOf(finance::DonorId id) const; // -1: not at hand

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    // Rows or count are new.
    void fetched();
    void refused(const amanah::finance::Error& error);

private:
    using Row = finance::DonorTableQuery::Row;
    using Page = finance::DonorTableQuery::Page;

    void startAnew();
    void fetchAnew(); // as many rows as are at hand
    void replaceWith(const Page& page);
    void ask(int limit, const QString& after, void (DonorModel::*done)(const Page&));
    void append(const Page& page);
    [[nodiscard]] QString cell(const Row& row, int column) const;

    Gateway& m_gateway;
    QString m_search;
    std::vector<Row> m_rows;
    QString m_next;
    std::int64_t m_count = 0;
    bool m_ready = false;
    bool m_asking = false;
    int m_generation = 0; // of the question; answers of earlier ones are dropped
    QTimer m_changes;     // a thousand imported gifts are one reason to ask
};

} // namespace amanah::ui
