// SPDX-License-Identifier: GPL-3.0-or-later
// Two kept assessments side by side: what rose, what fell, and which opinions differ. Shows what `zakat compare` answers. GUI thread.
#pragma once

#include "finance/zakat/zakat_messages.h"
#include "ui/widgets/panel.h"

class QStandardItemModel;

namespace amanah::ui {

class Button;
class Table;

class ZakatYearsCompared : public Panel
{
    Q_OBJECT

public:
    explicit ZakatYearsCompared(QWidget* parent = nullptr);
    void show(const finance::AssessmentQuery::Shown& one, const finance::AssessmentQuery::Shown& other); // in either order

Q_SIGNALS:
    void closeWanted();

private:
    void addRow(const QString& what, const QString& was, const QString& now, const QString& change, bool bold = false);
    void addAmounts(const QString& what, const QJsonObject& amounts, bool bold = false);
    void addKinds(const QJsonArray& kinds);
    void addOpinions(const QJsonArray& opinions);

    QString m_wasCurrency;
    QString m_nowCurrency;
    Table* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
    Button* m_close = nullptr;
};

} // namespace amanah::ui
