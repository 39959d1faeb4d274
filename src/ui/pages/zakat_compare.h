// SPDX-License-Identifier: GPL-3.0-or-later
// "What if I followed …": the same wealth by every preset, one row each, with what that preset says otherwise than the chosen one. GUI thread.
#pragma once

#include "ui/widgets/panel.h"

#include <QJsonObject>

class QStandardItemModel;

namespace amanah::ui {

class Table;

class ZakatCompare : public Panel
{
    Q_OBJECT

public:
    explicit ZakatCompare(QWidget* parent = nullptr);
    // `byPreset` as ZakatLive::compared() gives it, of `request`.
    void show(const QJsonObject& request, const QJsonObject& byPreset);
    // Takes at most `height`, all rows when it can: closer together rather than fewer, never a part of one; the rest scrolls. Where not even a
    // few rows fit it takes what all need: whoever shows it scrolls.
    void fitInto(int height);

private:
    void addRow(const QString& preset, const QJsonObject& answer, const QJsonObject& request, const QStringList& fields);

    Table* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
};

} // namespace amanah::ui
