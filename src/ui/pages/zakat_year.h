// SPDX-License-Identifier: GPL-3.0-or-later
// The lunar year: whether it has passed, the day it began, and, for who kept them, the balances within it; the year as a picture below.
// GUI thread.
#pragma once

#include "ui/pages/zakat_step.h"

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace amanah::ui {

class Button;
class DualDateEdit;
class HawlTimeline;
class MoneyEdit;

class ZakatYear : public ZakatStep
{
    Q_OBJECT

public:
    explicit ZakatYear(QWidget* parent = nullptr);

    std::optional<finance::Error> fill(QJsonObject& request) const override;
    [[nodiscard]] Field* fieldOf(const QString& path) const override;
    void focusFirst() override;
    void setTerms(const QString& preset, const QString& currency) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    [[nodiscard]] HawlTimeline* timeline() const { return m_timeline; }

    enum Passed { Complete, Known, NotYet };

private:
    struct Row
    {
        QWidget* widget;
        DualDateEdit* date;
        MoneyEdit* amount;
        Field* dateField;
        Field* amountField;
    };

    void addBalance(const QString& day, const QString& amount);
    void removeBalance(const QWidget* widget);
    void showAnchor();
    [[nodiscard]] bool isTyped(const Row& row) const;

    QComboBox* m_passed = nullptr;
    DualDateEdit* m_anchor = nullptr;
    Field* m_passedField = nullptr;
    Field* m_anchorField = nullptr;
    QVBoxLayout* m_list = nullptr;
    Button* m_add = nullptr;
    HawlTimeline* m_timeline = nullptr;
    std::vector<Row> m_rows;
    QString m_currency;
    QString m_preset;
};

} // namespace amanah::ui
