// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/date_text.h"

#include "finance/exchange/native_digits.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <array>
#include <optional>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

// A date taken apart. `open` when day and month could change places.
struct DateParts
{
    int year = 0;
    int first = 0; // as written; for ymd and named months already month and day
    int second = 0;
    DateOrder written = DateOrder::Ymd;
    bool open = false;
    bool numeric = false;
};

// A name that two languages give to different months is left out.
QHash<QString, int> buildMonthNames()
{
    constexpr std::array languages = {QLocale::English, QLocale::Arabic,     QLocale::German,  QLocale::French,     QLocale::Spanish,
                                      QLocale::Italian, QLocale::Dutch,      QLocale::Turkish, QLocale::Portuguese, QLocale::Indonesian,
                                      QLocale::Malay,   QLocale::Bosnian,    QLocale::Urdu,    QLocale::Persian};
    QHash<QString, int> names;
    const auto add = [&names](const QString& name, int month) {
        QString key = name.toCaseFolded();
        while (key.endsWith(u'.'))
            key.chop(1);
        if (key.isEmpty() || key.contains(u' ') || key.front().isDigit())
            return;
        names.insert(key, names.value(key, month) == month ? month : 0);
    };
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                add(locale.monthName(month, format), month);
                add(locale.standaloneMonthName(month, format), month);
            }
        }
    }
    add(u"sept"_s, 9);
    return names;
}

int monthNamed(QString word)
{
    static const QHash<QString, int> names = buildMonthNames();
    while (word.endsWith(u'.') || word.endsWith(u','))
        word.chop(1);
    return names.value(word.toCaseFolded(), 0);
}

QString withoutTime(const QString& text)
{
    static const QRegularExpression time(
        u"(?:,? |T)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:[AaPp]\\.?[Mm]\\.?|\\x{0635}|\\x{0645}))?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?$"_s);
    const auto match = time.match(text);
    return match.hasMatch() ? text.left(match.capturedStart()) : text;
}

std::optional<DateParts> numericParts(const QString& text)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})$"_s);
    static const QRegularExpression yearLast(u"^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})$"_s);
    if (const auto m = yearFirst.match(text); m.hasMatch()) {
        if (m.capturedLength(2) == 0 && text.size() != 8)
            return std::nullopt;
        return DateParts{.year = m.captured(1).toInt(), .first = m.captured(3).toInt(), .second = m.captured(4).toInt(),
                         .numeric = true};
    }
    const auto m = yearLast.match(text);
    if (!m.hasMatch())
        return std::nullopt;
    DateParts parts{.year = m.captured(4).toInt(), .first = m.captured(1).toInt(), .second = m.captured(3).toInt(),
                    .numeric = true};
    parts.written = DateOrder::Dmy;
    if (m.captured(2) == u"."_s || parts.first > 12)
        std::swap(parts.first, parts.second);
    else if (parts.second > 12)
        parts.written = DateOrder::Mdy;
    else
        parts.open = true;
    return parts;
}

// "May 11, 2019", "11 May 2019", "2019 May 11", "11-May-2019", "11. Mai 2019", "11th of May 2019" without its "of".
std::optional<DateParts> namedParts(QString text)
{
    static const QRegularExpression ordinal(u"^(\\d{1,2})(?:st|nd|rd|th|\\.|,|\\.,)?$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression year(u"^(\\d{4}),?$"_s);
    if (!text.contains(u' '))
        text.replace(u'-', u' ').replace(u'/', u' ');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 3)
        return std::nullopt;
    DateParts parts;
    int dayAt = -1;
    for (int i = 0; i < 3; ++i) {
        const QString& word = words.at(i);
        if (const auto m = year.match(word); m.hasMatch())
            parts.year = m.captured(1).toInt();
        else if (const auto d = ordinal.match(word); d.hasMatch()) {
            parts.second = d.captured(1).toInt();
            dayAt = i;
        } else if (const int month = monthNamed(word); month != 0)
            parts.first = month;
    }
    if (parts.year == 0 || parts.first == 0 || parts.second == 0)
        return std::nullopt;
    if (dayAt == 0)
        parts.written = DateOrder::Dmy;
    else if (dayAt == 1)
        parts.written = DateOrder::Mdy;
    return parts;
}

std::optional<DateParts> datePartsOf(QStringView text)
{
    const QString day = withoutTime(foldNativeDigits(text));
    if (const auto parts = numericParts(day))
        return parts;
    return namedParts(day);
}

} // namespace

QString dateOrderName(DateOrder order)
{
    switch (order) {
    case DateOrder::Dmy:
        return u"dmy"_s;
    case DateOrder::Mdy:
        return u"mdy"_s;
    case DateOrder::Ymd:
        break;
    }
    return u"ymd"_s;
}

Result<DateOrder> parseDateOrder(const QString& name)
{
    const QString word = name.toLower();
    for (const DateOrder order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy}) {
        if (word == dateOrderName(order))
            return order;
    }
    return refuse(Code::InvalidInput, u"date_order"_s, u"The date order is one of ymd, dmy, mdy."_s);
}

Result<QDate> parseDateText(QStringView text, DateOrder order)
{
    const auto parts = datePartsOf(text);
    if (!parts)
        return refuse(Code::InvalidDate, u"date"_s, u"The date has no form that is known here."_s);
    if (parts->open && parts->first != parts->second && order == DateOrder::Ymd)
        return refuse(Code::InvalidDate, u"date"_s, u"The date does not start with its year."_s);
    const bool swapped = parts->open && order == DateOrder::Dmy;
    const QDate date(parts->year, swapped ? parts->second : parts->first, swapped ? parts->first : parts->second);
    if (!date.isValid() || parts->year < 1900 || parts->year > 2999)
        return refuse(Code::InvalidDate, u"date"_s, u"The date is no day of the civil calendar."_s);
    return date;
}

void DateEvidence::see(QStringView text, qint64 line)
{
    const auto parts = datePartsOf(text);
    if (!parts)
        return;
    const auto note = [line](qint64& first) { first = first == 0 ? line : first; };
    if (parts->open && parts->first != parts->second) {
        note(m_either);
        return;
    }
    if (!QDate::isValid(parts->year, parts->first, parts->second))
        return;
    if (parts->numeric && parts->written == DateOrder::Dmy && !parts->open)
        note(m_dayFirst);
    if (parts->numeric && parts->written == DateOrder::Mdy)
        note(m_monthFirst);
    m_written = m_seen ? m_written : parts->written;
    m_seen = true;
}

Result<DateOrder> DateEvidence::decide() const
{
    if (m_dayFirst != 0 && m_monthFirst != 0)
        return refuse(Code::InvalidDate, u"date_order"_s,
                      u"Line %1 writes the day first and line %2 the month; say which one the file means."_s.arg(m_dayFirst).arg(
                          m_monthFirst),
                      u"ambiguous"_s);
    if (m_dayFirst != 0)
        return DateOrder::Dmy;
    if (m_monthFirst != 0)
        return DateOrder::Mdy;
    if (m_either != 0)
        return refuse(Code::InvalidDate, u"date_order"_s,
                      u"Line %1: the date can be read in two ways; say whether the day or the month comes first."_s.arg(m_either),
                      u"ambiguous"_s);
    return m_seen ? m_written : DateOrder::Ymd;
}

} // namespace amanah::finance
