// SPDX-License-Identifier: GPL-3.0-or-later
// What was kept: every assessment with what of its year was paid and is still due, one of them in full beside the list, and two of a person
// side by side. Nothing is ever overwritten: to revise is to reckon again from it, which the wizard does. GUI thread.
#pragma once

#include "finance/zakat/zakat_messages.h"
#include "ui/gateway/gateway.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QStandardItemModel;

namespace amanah::ui {

class Button;
class DonorCompleter;
class EmptyState;
class Table;
class TextLabel;
class ZakatResult;
class ZakatYearsCompared;

class ZakatKept : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatKept(Gateway& gateway, QWidget* parent = nullptr);
    void focusFirst();
    void setDonor(const finance::Donor& donor); // only this person's
    void choose(std::int64_t assessment);       // once it is in the list
    void setSideWide(int wide) { m_sideWide = wide; fit(); }
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    // Reckon again from it; `revises`: what is kept then takes its place.
    void formWanted(const amanah::finance::AssessmentQuery::Shown& shown, const QString& name, bool revises);

private:
    using Kept = finance::KeptAssessment;

    void buildList();
    QWidget* buildSide();
    void followBook();
    void fit();
    void ask();
    void askMore();
    void showPage(const finance::AssessmentListQuery::Page& page);
    void showTrouble(const finance::Error& error);
    void showList(bool list);
    void addRow(const Kept& kept);
    void fillRow(int row);
    void askName(finance::DonorId donor);
    void askYears(finance::DonorId donor);
    [[nodiscard]] const Kept* current() const;
    void showCurrent();
    void showShown(const finance::AssessmentQuery::Shown& shown);
    void fillOthers();
    void compareWith(int index);

    Gateway& m_gateway;
    QTimer m_asking;
    QString m_book;
    QLineEdit* m_person = nullptr;
    DonorCompleter* m_donors = nullptr;
    QStackedWidget* m_stack = nullptr;
    Table* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_more = nullptr;
    QWidget* m_side = nullptr;
    Button* m_revise = nullptr;
    Button* m_copy = nullptr;
    QComboBox* m_others = nullptr;
    TextLabel* m_note = nullptr;
    ZakatResult* m_result = nullptr;
    ZakatYearsCompared* m_compared = nullptr;
    std::vector<Kept> m_rows; // as in the table
    QString m_next;
    QHash<std::int64_t, QString> m_names;
    QHash<std::int64_t, std::vector<finance::ZakatYear>> m_years;
    finance::AssessmentQuery::Shown m_shown;
    std::int64_t m_wanted = 0;
    int m_sideWide = 352;
    int m_generation = 0;
};

} // namespace amanah::ui
