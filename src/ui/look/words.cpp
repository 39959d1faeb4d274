// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/words.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QDateTime>
#include <array>

namespace amanah::ui {

namespace {

constexpr QChar wordsMinus{u'\u2212'};
constexpr QChar wordsIsolateStart{u'\u2068'};
constexpr QChar wordsIsolateEnd{u'\u2069'};
constexpr QChar wordsLeftMark{u'\u200E'};

WordsOptions g_wordsOptions;

QString grouped(const QString& wholeDigits)
{
    const QChar separator = g_wordsOptions.digits == Digits::Latin ? u',' : u'\u066C';
    QString out;
    for (qsizetype i = 0; i < wholeDigits.size(); ++i) {
        if (i > 0 && (wholeDigits.size() - i) % 3 == 0)
            out += separator;
        out += wholeDigits.at(i);
    }
    return out;
}

// The digits chosen, nothing else touched.
QString nativeDigits(const QString& text)
{
    if (g_wordsOptions.digits == Digits::Latin)
        return text;
    const char16_t zero = g_wordsOptions.digits == Digits::ArabicIndic ? u'\u0660' : u'\u06F0';
    QString out = text;
    for (QChar& c : out) {
        if (c >= u'0' && c <= u'9')
            c = QChar(static_cast<char16_t>(zero + (c.unicode() - u'0')));
    }
    return out;
}

// Without sign: "1,250.00".
QString unsignedAmount(const finance::Money& money)
{
    QString plain = money.toString();
    if (plain.startsWith(u'-'))
        plain.remove(0, 1);
    const qsizetype point = plain.indexOf(u'.');
    const QString whole = grouped(point < 0 ? plain : plain.left(point));
    if (point < 0)
        return nativeDigits(whole);
    const QChar decimal = g_wordsOptions.digits == Digits::Latin ? u'.' : u'\u066B';
    return nativeDigits(whole + decimal + plain.mid(point + 1));
}

const std::array<std::array<const char16_t*, 3>, 12> hijriMonths{{
    // English, short English, Arabic
    {u"Muharram", u"Muh", u"المحرم"},
    {u"Safar", u"Saf", u"صفر"},
    {u"Rabi I", u"Rab I", u"ربيع الأول"},
    {u"Rabi II", u"Rab II", u"ربيع الآخر"},
    {u"Jumada I", u"Jum I", u"جمادى الأولى"},
    {u"Jumada II", u"Jum II", u"جمادى الآخرة"},
    {u"Rajab", u"Raj", u"رجب"},
    {u"Shaban", u"Sha", u"شعبان"},
    {u"Ramadan", u"Ram", u"رمضان"},
    {u"Shawwal", u"Shaw", u"شوال"},
    {u"Dhu al-Qidah", u"Dhu Q", u"ذو القعدة"},
    {u"Dhu al-Hijjah", u"Dhu H", u"ذو الحجة"},
}};

const std::array<std::array<const char16_t*, 2>, 12> gregorianMonths{{
    {u"Jan", u"يناير"}, {u"Feb", u"فبراير"}, {u"Mar", u"مارس"}, {u"Apr", u"أبريل"}, {u"May", u"مايو"}, {u"Jun", u"يونيو"},
    {u"Jul", u"يوليو"}, {u"Aug", u"أغسطس"}, {u"Sep", u"سبتمبر"}, {u"Oct", u"أكتوبر"}, {u"Nov", u"نوفمبر"}, {u"Dec", u"ديسمبر"},
}};

QString shortHijriMonth(int month)
{
    // The two Rabi and Jumada by their number, as receipts write them; the others are short as they are.
    static const std::array<const char16_t*, 4> numbered{u"ربيع١", u"ربيع٢", u"جمادى١", u"جمادى٢"};
    const auto at = static_cast<std::size_t>(month - 1);
    if (!g_wordsOptions.arabic)
        return QString::fromUtf16(hijriMonths[at][1]);
    if (month < 3 || month > 6)
        return QString::fromUtf16(hijriMonths[at][2]);
    QString name = QString::fromUtf16(numbered[at - 2]);
    const QChar last = name.back();
    name.chop(1);
    return name + nativeDigits(QString::number(last.digitValue()));
}

QString dayOf(int day, const QString& month, int year)
{
    return QStringLiteral("%1 %2 %3").arg(nativeDigits(QString::number(day)), month, nativeDigits(QString::number(year)));
}

QDateTime localTime(const QString& utc)
{
    QDateTime time = QDateTime::fromString(utc, Qt::ISODateWithMs);
    if (!time.isValid())
        return time;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toLocalTime();
}

} // namespace

void setWords(const WordsOptions& options)
{
    g_wordsOptions = options;
    Look::instance().languageChanged();
}

const WordsOptions& wordsOptions()
{
    return g_wordsOptions;
}

QString currencySign(const finance::Currency& currency)
{
    static const std::array<std::pair<const char*, const char16_t*>, 10> signs{{
        {"GBP", u"£"}, {"USD", u"$"}, {"EUR", u"€"}, {"JPY", u"¥"}, {"INR", u"₹"}, {"TRY", u"₺"}, {"NGN", u"₦"}, {"BDT", u"৳"},
        {"KRW", u"₩"}, {"ILS", u"₪"},
    }};
    const QString code = currency.code();
    for (const auto& [name, sign] : signs) {
        if (code == QLatin1StringView(name))
            return QString::fromUtf16(sign);
    }
    return code;
}

QString amountText(const finance::Money& money)
{
    return money.minor < 0 ? wordsMinus + unsignedAmount(money) : unsignedAmount(money);
}

QString moneyText(const finance::Money& money)
{
    const QString sign = currencySign(money.currency);
    const QString amount = unsignedAmount(money);
    const QString minus = money.minor < 0 ? QString(wordsMinus) : QString();
    if (g_wordsOptions.arabic) {
        // Read from the right whatever the line: the number, whose minus stays at its left, then the currency.
        return QStringLiteral("\u2067\u2066%1%2\u2069 %3\u2069").arg(minus, amount, sign);
    }
    return sign.size() > 1 ? QStringLiteral("%1%2\u00A0%3").arg(minus, sign, amount) : minus + sign + amount;
}

QString numberText(qint64 number)
{
    QString plain = QString::number(number);
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain.remove(0, 1);
    const QString text = nativeDigits(grouped(plain));
    return negative ? wordsMinus + text : text;
}

QString digitsText(const QString& text)
{
    if (g_wordsOptions.digits == Digits::Latin)
        return text;
    // A hyphen between native digits turns its sides round unless marks hold them.
    QString out = nativeDigits(text);
    out.replace(u'-', QString(wordsLeftMark) + u'-' + wordsLeftMark);
    return out;
}

QString monthName(int month)
{
    if (month < 1 || month > 12)
        return {};
    return QString::fromUtf16(gregorianMonths[static_cast<std::size_t>(month - 1)][g_wordsOptions.arabic ? 1 : 0]);
}

QString hijriMonthName(int month)
{
    if (month < 1 || month > 12)
        return {};
    return QString::fromUtf16(hijriMonths[static_cast<std::size_t>(month - 1)][g_wordsOptions.arabic ? 2 : 0]);
}

QString dayText(const QDate& day)
{
    return day.isValid() ? dayOf(day.day(), monthName(day.month()), day.year()) : QString();
}

QString hijriText(const QDate& day)
{
    const auto hijri = day.isValid() ? finance::toHijri(day, g_wordsOptions.calendar) : finance::Refusal(finance::Error{});
    return hijri ? dayOf(hijri->day, hijriMonthName(hijri->month), hijri->year) : QString();
}

QString shortHijriText(const QDate& day)
{
    const auto hijri = day.isValid() ? finance::toHijri(day, g_wordsOptions.calendar) : finance::Refusal(finance::Error{});
    return hijri ? dayOf(hijri->day, shortHijriMonth(hijri->month), hijri->year) : QString();
}

QString timeText(const QString& utc)
{
    const QDateTime time = localTime(utc);
    return time.isValid() ? nativeDigits(time.toString(QStringLiteral("HH:mm"))) : QString();
}

QString preciseTimeText(const QString& utc)
{
    const QDateTime time = localTime(utc);
    return time.isValid() ? nativeDigits(time.toString(QStringLiteral("HH:mm:ss.zzz"))) : QString();
}

QString isolated(const QString& text)
{
    return text.isEmpty() ? text : wordsIsolateStart + text + wordsIsolateEnd;
}

} // namespace amanah::ui
