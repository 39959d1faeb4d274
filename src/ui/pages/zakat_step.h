// SPDX-License-Identifier: GPL-3.0-or-later
// One step of the Zakat wizard: a form that writes its part of the request of `zakat assess` and finds the field that a refusal's JSON path
// means. It judges nothing but how a number is typed. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QJsonObject>
#include <QVariantMap>
#include <QWidget>
#include <optional>

class QLineEdit;

namespace amanah::ui {

class DualDateEdit;
class Field;

class ZakatStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Adds what is typed. What cannot be read is a refusal whose field is the path it would have in the request.
    virtual std::optional<finance::Error> fill(QJsonObject& request) const = 0;
    // Where a path of the request is typed; null: not in this step.
    [[nodiscard]] virtual Field* fieldOf(const QString& path) const = 0;
    // Makes it seen, and puts the focus there.
    virtual void reveal(Field* field);
    virtual void focusFirst() = 0;
    // The school and currency chosen: what the fields say of themselves follows.
    virtual void setTerms(const QString& preset, const QString& currency) = 0;
    [[nodiscard]] virtual QVariantMap state() const = 0;
    virtual void setState(const QVariantMap& state) = 0;

Q_SIGNALS:
    void edited();
};

// Hover, F1 and screen reader say the same of a field.
void explainField(Field* field, const QString& text);

// A number as people type it in the machine's form: any digits, the Arabic separators, no blanks. What it is worth is judged by the service.
[[nodiscard]] QString plainNumber(const QString& typed);

// A day that outlives a change of language: ISO where it can be read, else as typed; and written again in the language of now.
[[nodiscard]] QString keptDay(const DualDateEdit& edit);
[[nodiscard]] QString shownDay(const QString& kept);

// "-1200.50" of an answer as people read it in its currency; as it is when it is no amount.
[[nodiscard]] QString shownMoney(const QString& plain, const QString& currency);

// Money as typed in the currency with this code, in the machine's form; zero is a number too. `path` names the field of a refusal.
[[nodiscard]] finance::Result<QString> plainMoney(const QString& typed, const QString& currency, const QString& path);

} // namespace amanah::ui
