// SPDX-License-Identifier: GPL-3.0-or-later
// The first step: whose zakat, by which school, in which currency, on which day, and what gold and silver cost; and, on "Details", every
// opinion by itself. Prices come from the book with their day said beside them, and are never changed once somebody typed one. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/models/zakat_own_presets.h"
#include "ui/pages/zakat_step.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QScrollArea;

namespace amanah::ui {

class DonorCompleter;
class Button;
class DualDateEdit;
class TextLabel;
class ZakatPolicyForm;

class ZakatWho : public ZakatStep
{
    Q_OBJECT

public:
    explicit ZakatWho(Gateway& gateway, QWidget* parent = nullptr);

    std::optional<finance::Error> fill(QJsonObject& request) const override;
    [[nodiscard]] Field* fieldOf(const QString& path) const override;
    void reveal(Field* field) override;
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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void layOut();
    void followBook();
    void askPrices();
    void showPrices(const finance::NisabSetting& setting);
    void priceTyped();
    void sayOfBook(const finance::NisabSetting& setting);
    void forgetBookNisab();
    void forgetPrices();
    // Opinions of one's own; in zakat_who_policy.cpp.
    [[nodiscard]] QWidget* buildPolicy();
    void showPolicy(bool shown);
    void showCount();
    void fillPresets();
    void presetChosen();
    void keepOwn();
    void removeOwn();
    [[nodiscard]] int ownAt(int index) const; // of m_own; -1: a school

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
    TextLabel* m_bookSays = nullptr; // of a nisab without prices
    QScrollArea* m_scroll = nullptr;
    Button* m_details = nullptr;
    TextLabel* m_count = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_abreast = 0; // fields; zero: not laid out yet
    QWidget* m_policyPart = nullptr;
    QWidget* m_opinions = nullptr;
    ZakatPolicyForm* m_policy = nullptr;
    QLineEdit* m_ownName = nullptr;
    Field* m_ownField = nullptr;
    Button* m_ownRemove = nullptr;
    QList<ZakatOwnPreset> m_own;
    QString m_bookNisab; // as it was filled into the opinions; empty: not
    QHash<QString, Field*> m_fields; // by path
    QString m_book;                  // whose currency and prices stand here
    QDate m_pricesOf;                // of the book's prices as they stand; invalid: typed
    bool m_filling = false;
    int m_generation = 0;
};

} // namespace amanah::ui
