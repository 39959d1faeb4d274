// SPDX-License-Identifier: GPL-3.0-or-later
// Who gives: a list to search, one donor in full beside it, and the form that adds or changes one. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QLineEdit;
class QStackedWidget;

namespace amanah::ui {

class Button;
class DonorForm;
class DonorModel;
class DonorPanel;
class EmptyState;
class Gateway;
class Panel;
class Table;

class DonorsPage : public Page
{
    Q_OBJECT

public:
    explicit DonorsPage(Gateway& gateway, QWidget* parent = nullptr);
    void shown() override;
    void find() override;
    void newThing() override;
    void open(const QString& what) override; // "donor:17", "new"
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildList();
    void buildSide();
    void followBook();
    void showCount();
    void showDonor(finance::DonorId id);
    void edit(const finance::Donor& donor);
    void leaveForm();
    void saved(const finance::Donor& donor, bool isNew);
    void fit();

    Gateway& m_gateway;
    DonorModel* m_model = nullptr;
    finance::DonorId m_donor; // in the panel
    QString m_book;           // whose donor that is
    QLineEdit* m_search = nullptr;
    Button* m_add = nullptr;
    QStackedWidget* m_list = nullptr; // the table, or why there is nothing in it
    Table* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_emptyAdd = nullptr;
    QStackedWidget* m_side = nullptr;
    EmptyState* m_nobody = nullptr;
    DonorPanel* m_panel = nullptr;
    Panel* m_formPanel = nullptr;
    DonorForm* m_form = nullptr;
    QTimer m_typing;
};

} // namespace amanah::ui
