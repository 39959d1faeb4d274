// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/hijri_store.h"

#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>
#include <algorithm>

namespace amanah::finance {

namespace {

constexpr qsizetype longestAuthority = 80;
constexpr qsizetype mostMonths = 60;

QString monthText(const MonthStart& start)
{
    return QStringLiteral("%1-%2").arg(start.year, 4, 10, QLatin1Char('0')).arg(start.month, 2, 10, QLatin1Char('0'));
}

// Months in force, by authority and month.
std::vector<MonthListQuery::Row> monthsInForce(BookConnection& connection, const QString& authority)
{
    std::vector<MonthListQuery::Row> months;
    Statement rows(connection,
                   "SELECT authority, hijri_year, month, day, seq FROM month_start m WHERE (? = '' OR authority = ?) AND day <> '' AND seq = "
                   "(SELECT max(n.seq) FROM month_start n WHERE n.authority = m.authority AND n.hijri_year = m.hijri_year AND n.month = m.month) "
                   "ORDER BY authority, hijri_year DESC, month DESC",
                   authority, authority);
    while (rows.next())
        months.push_back({rows.text(0),
                          {static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2)), QDate::fromString(rows.text(3), Qt::ISODate)},
                          0,
                          rows.integer(4)});
    return months;
}

bool isSameMonth(const MonthStart& a, const MonthStart& b)
{
    return a.year == b.year && a.month == b.month;
}

} // namespace

Result<CheckedMonths> checkedMonths(const AnnounceMonths& command)
{
    const QString field = QStringLiteral("months");
    CheckedMonths announced{command.authority.trimmed(), {}, command.source.trimmed().left(500), command.takenBack};
    if (announced.authority.isEmpty() || announced.authority.size() > longestAuthority)
        return refuse(Code::InvalidInput, QStringLiteral("authority"), QStringLiteral("Say whose months these are, in at most 80 characters."));
    const QStringList parts = command.months.split(QLatin1Char(','));
    if (parts.size() > mostMonths)
        return refuse(Code::InvalidInput, field, QStringLiteral("These are too many months for one step."));
    for (const QString& part : parts) {
        const QStringList sides = part.trimmed().split(QLatin1Char('='));
        if (sides.size() != (command.takenBack ? 1 : 2))
            return refuse(Code::InvalidInput, field, QStringLiteral("Months are written 1445-09=2024-03-12, with a comma between."));
        auto month = parseHijriMonth(sides[0], field);
        if (!month)
            return Refusal(month.error());
        if (!command.takenBack) {
            const auto day = parseCivilDate(sides[1], field);
            if (!day)
                return Refusal(day.error());
            month->firstDay = *day;
        }
        if (std::ranges::any_of(announced.months, [&](const MonthStart& known) { return isSameMonth(known, *month); }))
            return refuse(Code::InvalidInput, field, QStringLiteral("Each month is named once."));
        announced.months.push_back(*month);
    }
    return announced;
}

Result<CheckedMonths> check(const AnnounceMonths& command, const FormContext&)
{
    return checkedMonths(command);
}

Result<CalendarProfile> calendarOf(BookConnection& connection, const QString& authority, const CheckedMonths* more)
{
    std::vector<MonthStart> starts;
    if (!authority.isEmpty())
        for (const MonthListQuery::Row& row : monthsInForce(connection, authority))
            starts.push_back(row.start);
    for (const MonthStart& start : more == nullptr ? std::vector<MonthStart>() : more->months) {
        std::erase_if(starts, [&](const MonthStart& known) { return isSameMonth(known, start); });
        if (!more->takenBack)
            starts.push_back(start);
    }
    return CalendarProfile::make(connection.facts().calendar, starts);
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedMonths& announced)
{
    BookConnection& connection = transaction.connection();
    if (announced.takenBack) {
        const auto known = monthsInForce(connection, announced.authority);
        for (const MonthStart& month : announced.months)
            if (std::ranges::none_of(known, [&](const auto& row) { return isSameMonth(row.start, month); }))
                return refuse(Code::NotFound, QStringLiteral("months"), QStringLiteral("This authority announced nothing for %1.").arg(monthText(month)));
    }
    if (const auto calendar = calendarOf(connection, announced.authority, &announced); !calendar)
        return Refusal(calendar.error());
    std::vector<CanonicalObject> months;
    for (const MonthStart& start : announced.months) {
        CanonicalObject month;
        month.text("day", start.firstDay.isValid() ? civilDateText(start.firstDay) : QString()).number("month", start.month).number("year", start.year);
        months.push_back(month);
    }
    AuditRecord record{"hijri.announced", {}, {{"source", announced.source}}, {}, true};
    record.data.text("authority", announced.authority).list("months", months);
    const AuditStamp stamp = transaction.append(record);
    for (const MonthStart& start : announced.months)
        Statement(connection, "INSERT INTO month_start (seq, authority, hijri_year, month, day) VALUES (?, ?, ?, ?, ?)", stamp.seq,
                  announced.authority, start.year, start.month, start.firstDay.isValid() ? civilDateText(start.firstDay) : QString());
    transaction.publish(stamp, RulesChanged{});
    return stamp.seq;
}

AnnouncedMonths replyFor(const AnnounceMonths*, BookConnection& connection, std::int64_t seq)
{
    AnnouncedMonths announced;
    announced.source = privateText(connection, seq, "source");
    announced.audit = stampOf(connection, seq);
    Statement rows(connection, "SELECT authority, hijri_year, month, day FROM month_start WHERE seq = ? ORDER BY hijri_year, month", seq);
    while (rows.next()) {
        announced.authority = rows.text(0);
        announced.months.push_back({static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2)), QDate::fromString(rows.text(3), Qt::ISODate)});
    }
    return announced;
}

QByteArray contentOf(const AnnounceMonths& command)
{
    return joinedContent({command.authority, command.months, command.source, command.takenBack ? QStringLiteral("back") : QString()});
}

Result<MonthListQuery::Reply> answer(BookReader& reader, const MonthListQuery& query)
{
    auto months = monthsInForce(reader.connection(), query.authority.trimmed());
    for (MonthListQuery::Row& row : months) {
        const auto usual = toGregorian({row.start.year, row.start.month, 1}, reader.facts().calendar);
        row.usualDays = usual ? static_cast<int>(usual->daysTo(row.start.firstDay)) : 0;
    }
    return months;
}

Result<CalendarProfile> answer(BookReader& reader, const CalendarQuery& query)
{
    const QString authority = query.authority.trimmed();
    if (!authority.isEmpty() && monthsInForce(reader.connection(), authority).empty())
        return refuse(Code::NotFound, QStringLiteral("authority"), QStringLiteral("This authority announced no months."));
    return calendarOf(reader.connection(), authority);
}

QJsonObject AnnouncedMonths::toJson() const
{
    QJsonArray list;
    for (const MonthStart& start : months)
        list.append(QJsonObject{{QStringLiteral("authority"), authority},
                                {QStringLiteral("month"), monthText(start)},
                                {QStringLiteral("first_day"), start.firstDay.isValid() ? QJsonValue(civilDateText(start.firstDay)) : QJsonValue()}});
    return {{QStringLiteral("months"), list}, {QStringLiteral("audit"), audit.toJson()}};
}

QJsonObject MonthListQuery::Row::toJson() const
{
    return {{QStringLiteral("authority"), authority},
            {QStringLiteral("month"), monthText(start)},
            {QStringLiteral("first_day"), civilDateText(start.firstDay)},
            {QStringLiteral("days_later"), usualDays},
            {QStringLiteral("seq"), static_cast<qint64>(seq)}};
}

QJsonObject MonthPreviewQuery::Row::toJson() const
{
    return {{QStringLiteral("donor"), donor.toString()},
            {QStringLiteral("was"), was.isValid() ? QJsonValue(civilDateText(was)) : QJsonValue()},
            {QStringLiteral("now"), now.isValid() ? QJsonValue(civilDateText(now)) : QJsonValue()}};
}

} // namespace amanah::finance
