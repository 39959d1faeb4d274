// SPDX-License-Identifier: GPL-3.0-or-later
// The queue before the Eid prayer: heads, Enter, next. Kilograms a head and the price of one are set once; each household gives money or food,
// with a name or without, and gets a receipt number. What is refused stays typed, at its field. The list and its sums are the book's.
// GUI thread.
#pragma once

#include "finance/zakat/fitr_messages.h"
#include "ui/gateway/gateway.h"

#include <QHash>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QStandardItemModel;

namespace amanah::ui {

class Button;
class DonorCompleter;
class Field;
class MoneyEdit;
class Panel;
class Table;
class TextLabel;
class TotalsStrip;

class FitrDesk : public QWidget
{
    Q_OBJECT

public:
    explicit FitrDesk(Gateway& gateway, QWidget* parent = nullptr);
    void focusFirst();
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void recorded(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildForm();
    void buildList();
    void followBook();
    void edited();
    void showWorth();
    void record();
    void answered(const finance::Result<finance::FitrGift>& answer);
    void next();
    void ask();
    void showList(const finance::FitrListQuery::Page& page);
    void showTotals(const finance::FitrTotalsQuery::Totals& totals);
    void askName(finance::DonorId donor);
    [[nodiscard]] bool inKind() const;

    static constexpr int shownGifts = 200;

    Gateway& m_gateway;
    QLineEdit* m_heads = nullptr;
    QComboBox* m_gives = nullptr;
    MoneyEdit* m_amount = nullptr;
    QLineEdit* m_name = nullptr;
    DonorCompleter* m_donors = nullptr;
    QLineEdit* m_kg = nullptr;
    QLineEdit* m_price = nullptr;
    Button* m_record = nullptr;
    TextLabel* m_worth = nullptr;
    TextLabel* m_trouble = nullptr;
    TotalsStrip* m_totals = nullptr;
    Table* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
    QHash<QString, Field*> m_fields; // by the refusal's field
    QHash<qint64, QString> m_names;  // of donors in the list
    QTimer m_asking;
    QString m_book;
    QString m_key;
    bool m_recording = false;
};

} // namespace amanah::ui
