// SPDX-License-Identifier: GPL-3.0-or-later
// One thing owned or owed, as a card of fields: the usual ones at once, the others on "More" or when they are filled. A card in which nothing
// is typed yet is not part of the reckoning. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "ui/models/zakat_fields.h"
#include "ui/widgets/panel.h"

#include <QHash>
#include <QJsonObject>
#include <QVariantMap>
#include <optional>

class QGridLayout;

namespace amanah::ui {

class Button;
class Field;
class TextLabel;

class ZakatCard : public Panel
{
    Q_OBJECT

public:
    explicit ZakatCard(const ZakatKind& kind, QWidget* parent = nullptr);

    [[nodiscard]] const QString& kind() const { return m_kind.kind; }
    [[nodiscard]] bool isEmpty() const;
    // The line of the request, and what belongs to its top; `path` is the line's own, for refusals.
    std::optional<finance::Error> fill(QJsonObject& line, QJsonObject& request, const QString& path) const;
    // By the key after the card's own path: "karat", "received[0]", or the currency of a missing rate.
    [[nodiscard]] Field* fieldOf(const QString& key) const;
    [[nodiscard]] QString typedCurrency() const;
    // Unfolds the card where the field is hidden.
    void unfoldFor(Field* field);
    void setTerms(const QString& preset, const QString& currency);
    // What the line is worth in the newest answer; empty: not known.
    void setWorth(const QString& text);
    void clearErrors();
    void focusFirst();
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);
    [[nodiscard]] QList<QWidget*> tabChain() const;

Q_SIGNALS:
    void edited();
    void removeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* editorFor(const ZakatField& field);
    [[nodiscard]] QString typed(const QString& key) const;
    [[nodiscard]] bool isShown(const ZakatField& field, int at) const;
    [[nodiscard]] std::optional<finance::Error> put(const ZakatField& field, QJsonObject& line, const QString& path) const;
    void showFields();
    void changed(Field* field);

    ZakatKind m_kind;
    QHash<QString, Field*> m_fields;
    QGridLayout* m_grid = nullptr;
    Button* m_more = nullptr;
    Button* m_remove = nullptr;
    TextLabel* m_worth = nullptr;
    QString m_preset;
    QString m_currency;
    bool m_unfolded = false;
    int m_columns = 0;
};

} // namespace amanah::ui
