// SPDX-License-Identifier: GPL-3.0-or-later
// Whose zakat falls due when: everybody of whom the book knows a zakat year, soonest first, and one of them in full beside the list. Somebody
// who is not in it yet is found by name. GUI thread.
#pragma once

#include "finance/zakat/hawl_messages.h"
#include "ui/gateway/gateway.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QStandardItemModel;

namespace amanah::ui {

class DonorCompleter;
class EmptyState;
class Table;
class ZakatPerson;

class ZakatPeople : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatPeople(Gateway& gateway, QWidget* parent = nullptr);
    void focusFirst();
    void setSideWide(int wide);
    void choose(const QString& donor); // now, or once the list is there
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void said(const QString& sentence);
    void assessmentsWanted(const QString& donor);

private:
    void buildList();
    void followBook();
    void ask();
    void show(const finance::ReminderQuery::Reply& rows);
    void showTrouble(const finance::Error& error);
    void showList(bool list);
    void rowChosen();
    void nameChosen();

    Gateway& m_gateway;
    QTimer m_asking;
    QString m_book;
    QLineEdit* m_name = nullptr;
    DonorCompleter* m_donors = nullptr;
    QStackedWidget* m_stack = nullptr;
    Table* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
    EmptyState* m_empty = nullptr;
    ZakatPerson* m_person = nullptr;
    QString m_wanted;
    int m_sideWide = 352;
    bool m_refused = false;
};

} // namespace amanah::ui
