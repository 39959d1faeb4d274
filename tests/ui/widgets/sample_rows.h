// SPDX-License-Identifier: GPL-3.0-or-later
// A few rows in every state a table knows. For tests only.
#pragma once

#include <QAbstractTableModel>

namespace amanah::ui {

class SampleRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SampleRows(QObject* parent = nullptr, int rows = 8) : QAbstractTableModel(parent), m_rows(rows) {}
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 4; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int m_rows;
};

} // namespace amanah::ui
