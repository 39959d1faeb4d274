// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/json_fields.h"

#include "finance/money/civil_date.h"

#include <algorithm>

namespace amanah::finance {

namespace {

constexpr std::int64_t tooMuchWealth = 10'000'000'000'000;

// However many digits it has.
bool isBelowZero(const QString& number)
{
    const auto isDigitOrPoint = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    return number.size() > 1 && number.startsWith(u'-') && std::all_of(number.begin() + 1, number.end(), isDigitOrPoint);
}

// Of a decimal that was read.
bool decimalsFit(const QString& number, Currency currency)
{
    std::int64_t scale = 1;
    for (qsizetype i = number.indexOf(u'.') + 1; i > 0 && i < number.size(); ++i)
        scale *= 10;
    return scale <= currency.minorPerMajor();
}

} // namespace

void JsonFaults::add(Code code, const QString& path, const QString& message)
{
    if (!m_first)
        m_first = Error{code, path, message, {}};
}

JsonFields::JsonFields(QJsonObject object, QString path, const QStringList& allowed, JsonFaults& faults)
    : m_object(std::move(object)), m_path(std::move(path)), m_faults(&faults)
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!allowed.contains(it.key()))
            refuse(it.key(), QStringLiteral("This key is not known here."));
    }
}

QString JsonFields::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonFields::refuse(const QString& key, const QString& message, Code code) const
{
    m_faults->add(code, pathOf(key), message);
}

void JsonFields::require(const QString& key) const
{
    if (!has(key))
        refuse(key, QStringLiteral("This value is needed."));
}

QString JsonFields::written(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

std::optional<QString> JsonFields::text(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString()) {
        refuse(key, QStringLiteral("This value is a text."));
        return std::nullopt;
    }
    return value.toString();
}

std::optional<bool> JsonFields::flag(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool()) {
        refuse(key, QStringLiteral("This value is true or false."));
        return std::nullopt;
    }
    return value.toBool();
}

std::optional<QString> JsonFields::numberText(const QJsonValue& value, const QString& path, Sign sign) const
{
    QString number;
    if (value.isString()) {
        number = value.toString();
    } else if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        const bool isWhole = whole != -1 || value.toInteger(-2) == -1;
        if (!isWhole && value.toDouble() >= 0) {
            m_faults->add(Code::InvalidInput, path, QStringLiteral("A number with decimals is written as a text."));
            return std::nullopt;
        }
        number = isWhole ? QString::number(whole) : QStringLiteral("-1");
    } else {
        m_faults->add(Code::InvalidInput, path, QStringLiteral("This value is a number."));
        return std::nullopt;
    }
    if (isBelowZero(number)) {
        m_faults->add(sign == Sign::Wealth ? Code::InvalidWealth : Code::InvalidInput, path,
                      QStringLiteral("This value is not below zero."));
        return std::nullopt;
    }
    return number;
}

std::optional<Rational> JsonFields::decimalAt(const QJsonValue& value, const QString& path, Sign sign) const
{
    const auto number = numberText(value, path, sign);
    if (!number)
        return std::nullopt;
    const auto parsed = parseDecimal(*number, path);
    if (!parsed) {
        m_faults->add(parsed.error().code, path, parsed.error().message);
        return std::nullopt;
    }
    return *parsed;
}

std::optional<Rational> JsonFields::decimal(const QString& key, Sign sign) const
{
    if (!has(key))
        return std::nullopt;
    return decimalAt(m_object.value(key), pathOf(key), sign);
}

std::optional<Rational> JsonFields::money(const QString& key, Currency currency, Sign sign) const
{
    if (!has(key))
        return std::nullopt;
    const auto number = numberText(m_object.value(key), pathOf(key), sign);
    if (!number)
        return std::nullopt;
    const auto amount = parseAmountOrZero(*number, currency, pathOf(key));
    if (amount)
        return toRational(*amount);
    // What is only reckoned with may be more than a book takes: thirteen digits before the point, whatever the currency's decimals.
    const auto wealth = parseDecimal(*number, pathOf(key));
    if (wealth && decimalsFit(*number, currency) && *wealth < Rational(tooMuchWealth))
        return *wealth;
    refuse(key, amount.error().message);
    return std::nullopt;
}

std::optional<QDate> JsonFields::date(const QString& key) const
{
    const auto value = text(key);
    if (!value)
        return std::nullopt;
    const auto day = parseCivilDate(*value, pathOf(key));
    if (!day) {
        refuse(key, day.error().message, day.error().code);
        return std::nullopt;
    }
    return *day;
}

std::optional<Currency> JsonFields::currency(const QString& key) const
{
    const auto value = text(key);
    if (!value)
        return std::nullopt;
    const auto currency = Currency::parse(*value, pathOf(key));
    if (!currency) {
        refuse(key, currency.error().message, currency.error().code);
        return std::nullopt;
    }
    return *currency;
}

std::optional<int> JsonFields::choice(const QString& key, const QStringList& names) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    const QString name = value.isDouble() ? QString::number(value.toInteger(-1)) : value.toString();
    const auto index = names.indexOf(name);
    if (index < 0) {
        refuse(key, QStringLiteral("This value is one of: %1.").arg(names.join(u' ')));
        return std::nullopt;
    }
    return static_cast<int>(index);
}

std::optional<QJsonObject> JsonFields::object(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        refuse(key, QStringLiteral("This value is an object."));
        return std::nullopt;
    }
    return value.toObject();
}

QJsonArray JsonFields::array(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isArray())
        refuse(key, QStringLiteral("This value is a list."));
    return value.toArray();
}

} // namespace amanah::finance
