// SPDX-License-Identifier: GPL-3.0-or-later
// Every question on which scholars differ, each with what the chosen school says and its source; an answer of one's own takes the school's
// place for that question alone. It decides nothing: the answers are the request's "policy". GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QHash>
#include <QJsonObject>
#include <QVariantMap>
#include <QWidget>

class QGridLayout;

namespace amanah::ui {

class Field;

class ZakatPolicyForm : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatPolicyForm(QWidget* parent = nullptr);

    // The answers that differ from the school's, as the request has them. A nisab that cannot be read is a refusal on "policy.nisab_amount".
    [[nodiscard]] finance::Result<QJsonObject> answers(const QString& currency) const;
    [[nodiscard]] int count() const; // of answers of one's own
    // By the policy's own name: "jewellery"; null: no such question.
    [[nodiscard]] Field* fieldOf(const QString& key) const { return m_fields.value(key); }
    void setTerms(const QString& preset, const QString& currency);
    void setHint(const QString& key, const QString& hint);
    [[nodiscard]] QVariantMap state() const; // by the policy's own names, only what is answered
    void setState(const QVariantMap& state); // no signal
    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* editorFor(const QString& key);
    [[nodiscard]] QString typed(const QString& key) const;
    void layOut();

    QStringList m_keys;
    QHash<QString, Field*> m_fields;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    bool m_filling = false;
};

} // namespace amanah::ui
