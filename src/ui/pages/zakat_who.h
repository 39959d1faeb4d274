// SPDX-License-Identifier: GPL-3.0-or-later
// The first step: whose zakat, by which school, in which currency, on which day, and what gold and silver cost. Prices come from the book
// with their day said beside them, and are never changed once somebody typed one. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/pages/zakat_step.h"

class QCheckBox;
class QComboBox;

namespace amanah::ui {

class DonorCompleter;
class DualDateEdit;
class TextLabel;

class ZakatWho : public ZakatStep
{
    Q_OBJECT

public:
    explicit ZakatWho(Gateway& gateway, QWidget* parent = nullptr);

    std::optional<finance::Error> fill(QJsonObject& request) const override;
    [[nodiscard]] Field* fieldOf(const QString& path) const override;
    void focusFirst() override;
    void setTerms(const QString& preset, const QString& currency) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void setDonor(const finance::Donor& donor);
    // Empty id: nobody in particular, or somebody who is not chosen yet; then isOpen() says that something stands there.
    [[nodiscard]] QString donorId() const;
    [[nodiscard]] QString donorName() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString preset() const;
    [[nodiscard]] QString currency() const;
    [[nodiscard]] QDate day() const; // invalid while it cannot be read

private:
    void build();
    void followBook();
    void askPrices();
    void showPrices(const finance::NisabSetting& setting);
    void priceTyped();

    static constexpr qint64 pricesGrowOldAfterDays = 7;

    Gateway& m_gateway;
    QLineEdit* m_donor = nullptr;
    DonorCompleter* m_donors = nullptr;
    QComboBox* m_preset = nullptr;
    QLineEdit* m_currency = nullptr;
    DualDateEdit* m_date = nullptr;
    QLineEdit* m_gold = nullptr;
    QLineEdit* m_silver = nullptr;
    QComboBox* m_unit = nullptr;
    QCheckBox* m_minor = nullptr;
    QLineEdit* m_share = nullptr;
    TextLabel* m_review = nullptr;
    QHash<QString, Field*> m_fields; // by path
    QString m_book;                  // whose currency and prices stand here
    QDate m_pricesOf;                // of the book's prices as they stand; invalid: typed
    bool m_filling = false;
    int m_generation = 0;
};

} // namespace amanah::ui
