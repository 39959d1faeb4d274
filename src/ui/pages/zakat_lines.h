// SPDX-License-Identifier: GPL-3.0-or-later
// "What you own" and "What you owe": cards, and below them the kinds that can be added, one button each. GUI thread.
#pragma once

#include "ui/models/zakat_fields.h"
#include "ui/pages/zakat_step.h"

class QScrollArea;
class QVBoxLayout;

namespace amanah::ui {

class Button;
class TextLabel;
class ZakatCard;

class ZakatLines : public ZakatStep
{
    Q_OBJECT

public:
    // `list` is the key of the request: "assets" or "liabilities". `firstKind` stands there from the start; empty: none.
    ZakatLines(const QString& list, const std::vector<ZakatKind>& kinds, const QString& question, const QString& firstKind, QWidget* parent = nullptr);

    std::optional<finance::Error> fill(QJsonObject& request) const override;
    [[nodiscard]] Field* fieldOf(const QString& path) const override;
    void reveal(Field* field) override;
    void focusFirst() override;
    void setTerms(const QString& preset, const QString& currency) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    ZakatCard* addCard(const QString& kind);
    // The focus goes to the kinds that can be added.
    void chooseKind();
    // What each line is worth in an answer to the request that fill() wrote last.
    void showWorth(const QJsonObject& answer);
    [[nodiscard]] const std::vector<ZakatCard*>& cards() const { return m_cards; }

private:
    void buildKinds(const QString& question);
    void removeCard(ZakatCard* card);
    void chain();
    [[nodiscard]] std::vector<ZakatCard*> filled() const;

    QString m_list;
    std::vector<ZakatKind> m_kinds;
    QString m_firstKind;
    std::vector<ZakatCard*> m_cards;
    std::vector<Button*> m_buttons;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_adders = nullptr;
    QString m_preset;
    QString m_currency;
};

} // namespace amanah::ui
