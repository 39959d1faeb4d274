// SPDX-License-Identifier: GPL-3.0-or-later
// One person's zakat: the lunar year as a picture, what of each year is due, paid and open, and how the year is counted: a balance stated, the
// day it began set. A refusal stands at its field, which gets the focus; sent again unchanged it is the same command. GUI thread.
#pragma once

#include "finance/zakat/hawl_messages.h"
#include "finance/zakat/zakat_messages.h"
#include "ui/gateway/gateway.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace amanah::ui {

class Badge;
class Button;
class DualDateEdit;
class Field;
class HawlTimeline;
class MoneyEdit;
class TextLabel;

class ZakatPerson : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatPerson(Gateway& gateway, QWidget* parent = nullptr);
    void setPerson(const QString& donor, const QString& name);
    [[nodiscard]] const QString& donor() const { return m_donor; }
    void refresh();
    void focusFirst();

Q_SIGNALS:
    void said(const QString& sentence);
    void assessmentsWanted(const QString& donor);
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildBalance();
    QWidget* buildHawl();
    void permitAll();
    void showHawl(const finance::PersonHawl& hawl);
    void showYears(const std::vector<finance::ZakatYear>& years);
    void edited();
    void recordBalance();
    void setHawl();
    void refused(const finance::Error& error, const char* form);

    Gateway& m_gateway;
    QString m_donor;
    QString m_name;
    QString m_balanceKey;
    QString m_hawlKey;
    int m_generation = 0;
    TextLabel* m_title = nullptr;
    Badge* m_badge = nullptr;
    TextLabel* m_when = nullptr;
    HawlTimeline* m_timeline = nullptr;
    QWidget* m_years = nullptr;
    QVBoxLayout* m_yearsPlace = nullptr;
    Button* m_assessments = nullptr;
    MoneyEdit* m_amount = nullptr;
    DualDateEdit* m_day = nullptr;
    Button* m_record = nullptr;
    DualDateEdit* m_anchor = nullptr;
    QComboBox* m_preset = nullptr;
    QLineEdit* m_authority = nullptr;
    Button* m_set = nullptr;
    TextLabel* m_trouble = nullptr;
    QHash<QString, Field*> m_fields; // "balance.amount", "hawl.anchor": the form and the name refusals use
};

} // namespace amanah::ui
