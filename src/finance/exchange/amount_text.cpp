// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/amount_text.h"

#include "finance/exchange/native_digits.h"

#include <QStringList>
#include <array>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar arabicDecimal(0x066B);
constexpr QChar arabicThousands(0x066C);
constexpr QChar rightApostrophe(0x2019);

struct CurrencySign
{
    char16_t sign;
    const char* currencies;
};

constexpr std::array<CurrencySign, 6> currencySigns = {{
    {u'$', "USD CAD AUD NZD SGD HKD TWD BND MXN BBD TTD JMD GYD FJD LRD NAD SRD"},
    {u'€', "EUR"},
    {u'£', "GBP EGP LBP SYP SDG GIP FKP SHP"},
    {u'¥', "JPY CNY"},
    {u'₹', "INR"},
    {u'₺', "TRY"},
}};

bool isGroupMark(QChar c)
{
    return c == u'\'' || c == u' ' || c == rightApostrophe || c == arabicThousands;
}

bool signFits(QChar sign, const Currency& currency)
{
    for (const CurrencySign& known : currencySigns) {
        if (sign == known.sign)
            return QString::fromLatin1(known.currencies).contains(currency.code());
    }
    return true;
}

// Takes one currency sign off either end; the null character when there is none.
QChar takeCurrencySign(QString& text)
{
    QChar sign;
    if (!text.isEmpty() && text.front().category() == QChar::Symbol_Currency) {
        sign = text.front();
        text.remove(0, 1);
    } else if (!text.isEmpty() && text.back().category() == QChar::Symbol_Currency) {
        sign = text.back();
        text.chop(1);
    }
    text = text.trimmed();
    return sign;
}

bool allDigits(QStringView text)
{
    for (const QChar c : text) {
        if (!isPlainDigit(c))
            return false;
    }
    return !text.isEmpty();
}

// The digits of a whole part with its group marks taken out, or nothing when the groups are not groups.
std::optional<QString> ungroup(QStringView whole, QChar otherMark)
{
    QChar mark;
    QList<qsizetype> lengths = {0};
    QString digits;
    for (const QChar c : whole) {
        if (isPlainDigit(c)) {
            digits.append(c);
            ++lengths.back();
            continue;
        }
        if ((c != otherMark && !isGroupMark(c)) || (!mark.isNull() && c != mark))
            return std::nullopt;
        mark = c;
        lengths.append(0);
    }
    if (lengths.size() == 1)
        return digits.isEmpty() ? std::nullopt : std::optional(digits);
    if (lengths.front() < 1 || lengths.front() > 3 || lengths.back() != 3 || digits.startsWith(u'0'))
        return std::nullopt;
    for (qsizetype i = 1; i + 1 < lengths.size(); ++i) {
        if (lengths.at(i) != lengths.at(1) || lengths.at(i) < 2 || lengths.at(i) > 3)
            return std::nullopt;
    }
    return digits;
}

// "1234.50" from "1.234,50" under the comma; nothing when the text is no number under this mark.
std::optional<QString> plainNumber(QString text, bool comma)
{
    const QChar mark = comma ? u',' : u'.';
    const QChar other = comma ? u'.' : u',';
    if (text.contains(arabicDecimal)) {
        if (text.contains(mark))
            return std::nullopt;
        text.replace(arabicDecimal, mark);
    }
    const qsizetype at = text.lastIndexOf(mark);
    if (at < 0)
        return ungroup(text, other);
    const QStringView decimals = QStringView(text).mid(at + 1);
    const auto whole = ungroup(QStringView(text).left(at), other);
    if (!whole || !allDigits(decimals))
        return std::nullopt;
    return QString(*whole + u'.' + decimals.toString());
}

} // namespace

QString decimalMarkName(DecimalMark mark)
{
    switch (mark) {
    case DecimalMark::Comma:
        return u","_s;
    case DecimalMark::Arabic:
        return QString(arabicDecimal);
    case DecimalMark::Point:
        break;
    }
    return u"."_s;
}

Result<DecimalMark> parseDecimalMark(const QString& name)
{
    const QString word = name.toLower();
    if (word == u"." || word == u"point")
        return DecimalMark::Point;
    if (word == u"," || word == u"comma")
        return DecimalMark::Comma;
    if (word == arabicDecimal || word == u"arabic")
        return DecimalMark::Arabic;
    return refuse(Code::InvalidInput, u"decimal"_s, u"The decimal mark is one of point, comma, arabic."_s);
}

Result<Money> parseAmountText(QStringView text, DecimalMark mark, Currency currency)
{
    QString plain = foldNativeDigits(text);
    const QChar sign = takeCurrencySign(plain);
    if (!sign.isNull() && !signFits(sign, currency))
        return refuse(Code::InvalidCurrency, u"currency"_s, u"The sign %1 is not one of %2."_s.arg(sign).arg(currency.code()));
    auto number = plainNumber(plain, mark == DecimalMark::Comma);
    if (!number)
        return refuse(Code::InvalidAmount, u"amount"_s, u"The amount is not a positive number in this file's form."_s);
    // Files pad: "5.000" JPY is no third decimal of a yen when all of it is zero.
    if (const qsizetype at = number->indexOf(u'.'); at >= 0) {
        while (number->size() - at - 1 > currency.digits() && number->endsWith(u'0'))
            number->chop(1);
        if (number->endsWith(u'.'))
            number->chop(1);
    }
    return parseAmount(*number, currency);
}

void DecimalEvidence::see(QStringView text, qint64 line)
{
    QString plain = foldNativeDigits(text);
    (void)takeCurrencySign(plain);
    if (plain.contains(arabicDecimal)) {
        m_arabic = true;
        return;
    }
    if (!plain.contains(u'.') && !plain.contains(u','))
        return;
    const bool point = plainNumber(plain, false).has_value();
    const bool comma = plainNumber(plain, true).has_value();
    const auto note = [line](qint64& first) { first = first == 0 ? line : first; };
    if (point && comma)
        note(m_either);
    else if (point)
        note(m_point);
    else if (comma)
        note(m_comma);
}

Result<DecimalMark> DecimalEvidence::decide() const
{
    if (m_point != 0 && m_comma != 0)
        return refuse(Code::InvalidAmount, u"decimal"_s,
                      u"Line %1 uses a decimal point and line %2 a decimal comma; say which one the file means."_s.arg(m_point).arg(
                          m_comma),
                      u"ambiguous"_s);
    if (m_comma != 0)
        return DecimalMark::Comma;
    if (m_point != 0)
        return DecimalMark::Point;
    if (m_either != 0)
        return refuse(Code::InvalidAmount, u"decimal"_s,
                      u"Line %1: the amount can be read in two ways; say whether the decimal mark is a point or a comma."_s.arg(m_either),
                      u"ambiguous"_s);
    return m_arabic ? DecimalMark::Arabic : DecimalMark::Point;
}

} // namespace amanah::finance
