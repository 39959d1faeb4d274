// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/money.h"

#include <algorithm>
#include <string_view>

namespace amanah::finance {

namespace {

// ISO 4217 alphabetic codes by the decimals of their minor unit. Codes without one (metals, testing, none) are no money here.
struct CurrencyGroup
{
    std::int8_t digits;
    std::string_view codes; // each three letters and a space
};

constexpr std::array<CurrencyGroup, 4> currencyGroups{{
    {2,
     "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF "
     "CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK "
     "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
     "MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
     "SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR "
     "ZMW ZWL "},
    {0,
     "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF "},
    {3,
     "BHD IQD JOD KWD LYD OMR TND "},
    {4,
     "CLF UYW "},
}};

int currencyDigits(std::string_view code)
{
    for (const CurrencyGroup& group : currencyGroups) {
        for (std::size_t at = 0; at < group.codes.size(); at += 4) {
            if (group.codes.substr(at, 3) == code)
                return group.digits;
        }
    }
    return -1;
}

} // namespace

Result<Currency> Currency::parse(QStringView code, const QString& field)
{
    const auto unknown = [&] {
        return refuse(Code::InvalidCurrency, field, QStringLiteral("Not a currency code of ISO 4217."));
    };
    if (code.size() != 3)
        return unknown();
    Currency result;
    for (qsizetype i = 0; i < 3; ++i) {
        const char16_t c = code[i].unicode();
        const bool lower = c >= u'a' && c <= u'z';
        if (!lower && (c < u'A' || c > u'Z'))
            return unknown();
        result.m_code.at(static_cast<std::size_t>(i)) = static_cast<char>(lower ? c - u'a' + u'A' : c);
    }
    const int digits = currencyDigits(std::string_view(result.m_code.data(), 3));
    if (digits < 0)
        return unknown();
    result.m_digits = static_cast<std::int8_t>(digits);
    return result;
}

std::vector<Currency> Currency::all()
{
    std::vector<Currency> all;
    for (const CurrencyGroup& group : currencyGroups) {
        for (std::size_t at = 0; at < group.codes.size(); at += 4) {
            Currency currency;
            std::copy_n(group.codes.begin() + at, 3, currency.m_code.begin());
            currency.m_digits = group.digits;
            all.push_back(currency);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::int64_t Currency::minorPerMajor() const
{
    std::int64_t result = 1;
    for (int i = 0; i < m_digits; ++i)
        result *= 10;
    return result;
}

} // namespace amanah::finance
