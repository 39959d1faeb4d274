// SPDX-License-Identifier: GPL-3.0-or-later
// A few rows that are made elsewhere, as a table: each cell is what its roles say. Setting rows of the same number changes cells in place, so
// that place and selection stay. Plain model, GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QMap>

namespace amanah::ui {

class HomeRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Cell = QMap<int, QVariant>; // by role
    using Row = QList<Cell>;

    explicit HomeRows(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Columns after the first are numbers and stand physically right.
    void setHeaders(const QStringList& headers);
    void setRows(const QList<Row>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<Row> m_rows;
};

} // namespace amanah::ui
