// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one JSON object strictly: keys it was not told of, wrong types and bad values become a refusal whose field is the JSON path
// (`assets[1].grms`). The first fault of a whole document is kept and later reads give empty values, so that a reader is written
// straight down and asks once, at the end. Decimal quantities are strings; whole numbers may be JSON numbers. One thread.
#pragma once

#include "finance/money/rational.h"
#include "finance/money/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace amanah::finance {

// The first fault of a document, if any.
class JsonFaults
{
public:
    void add(Code code, const QString& path, const QString& message);
    [[nodiscard]] const std::optional<Error>& first() const { return m_first; }

private:
    std::optional<Error> m_first;
};

// What a number below zero means here.
enum class Sign
{
    Wealth,   // a person's wealth: below zero is invalid_wealth
    Quantity, // anything else: below zero is invalid_input
};

class JsonFields
{
public:
    // Unknown keys are a fault at once: a typo explains a missing key better than the missing key does.
    JsonFields(QJsonObject object, QString path, const QStringList& allowed, JsonFaults& faults);

    [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key); }
    [[nodiscard]] QString pathOf(const QString& key) const;
    [[nodiscard]] JsonFaults& faults() const { return *m_faults; }
    void refuse(const QString& key, const QString& message, Code code = Code::InvalidInput) const;
    void require(const QString& key) const;

    // The value as it was written, text or whole number; empty for anything else.
    [[nodiscard]] QString written(const QString& key) const;

    // Each gives nothing when the key is absent or at fault.
    [[nodiscard]] std::optional<QString> text(const QString& key) const;
    [[nodiscard]] std::optional<bool> flag(const QString& key) const;
    [[nodiscard]] std::optional<Rational> decimal(const QString& key, Sign sign = Sign::Quantity) const;
    // At most maxAmountMinor, or thirteen digits before the point where the currency has three decimals.
    [[nodiscard]] std::optional<Rational> money(const QString& key, Currency currency, Sign sign = Sign::Wealth) const;
    [[nodiscard]] std::optional<QDate> date(const QString& key) const; // a bad one is invalid_date
    [[nodiscard]] std::optional<Currency> currency(const QString& key) const; // a bad one is invalid_currency
    [[nodiscard]] std::optional<int> choice(const QString& key, const QStringList& names) const; // index into names
    [[nodiscard]] std::optional<QJsonObject> object(const QString& key) const;
    [[nodiscard]] QJsonArray array(const QString& key) const; // empty when absent

    // As decimal(), for a value that stands in an array or under a key of its own.
    [[nodiscard]] std::optional<Rational> decimalAt(const QJsonValue& value, const QString& path, Sign sign) const;

private:
    [[nodiscard]] std::optional<QString> numberText(const QJsonValue& value, const QString& path, Sign sign) const;

    QJsonObject m_object;
    QString m_path;
    JsonFaults* m_faults;
};

} // namespace amanah::finance
