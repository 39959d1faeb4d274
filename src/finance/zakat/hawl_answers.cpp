// SPDX-License-Identifier: GPL-3.0-or-later
// What the book answers about zakat years: a person's course, and who is to be reminded.
#include "finance/book/reader.h"
#include "finance/donors/donors_store.h"
#include "finance/hijri/hijri_store.h"
#include "finance/money/civil_date.h"
#include "finance/zakat/hawl.h"
#include "finance/zakat/hawl_store.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/nisab_price.h"
#include "finance/zakat/presets.h"
#include "finance/zakat/zakat_store.h"

#include <QJsonArray>
#include <algorithm>

namespace amanah::finance {

namespace {

constexpr int mostReminderYears = 400;

std::optional<HawlSetting> newestSetting(BookConnection& connection, DonorId survivor)
{
    Statement row(connection,
                  "SELECT seq FROM hawl_setting WHERE donor = ? OR donor IN (SELECT donor FROM donor_survivor WHERE survivor = ?) ORDER BY seq DESC LIMIT 1",
                  survivor, survivor);
    if (!row.next())
        return std::nullopt;
    return replyFor(static_cast<const SetHawl*>(nullptr), connection, row.integer(0));
}

std::vector<StatedBalance> balancesOf(BookConnection& connection, DonorId survivor)
{
    std::vector<std::int64_t> records;
    {
        Statement rows(connection,
                       "SELECT seq FROM wealth_balance WHERE donor = ? OR donor IN (SELECT donor FROM donor_survivor WHERE survivor = ?) ORDER BY day, seq",
                       survivor, survivor);
        while (rows.next())
            records.push_back(rows.integer(0));
    }
    std::vector<StatedBalance> balances;
    for (const std::int64_t seq : records)
        balances.push_back(replyFor(static_cast<const StateBalance*>(nullptr), connection, seq));
    return balances;
}

// By the opinions' basis and weights where its price was set; else what the book's own nisab is.
NisabOfDay nisabBy(const ZakatPolicy& policy, const NisabSetting& setting)
{
    NisabOfDay day{setting.date, nisabAmount(setting), true};
    if (!setting.amount.isEmpty())
        return day;
    MetalPrices prices;
    const auto read = [](const QString& text) { return text.isEmpty() ? std::nullopt : std::optional(parseDecimal(text, QStringLiteral("price")).value()); };
    prices.gold = read(setting.gold);
    prices.silver = read(setting.silver);
    prices.unit = parseWeightUnit(setting.unit).value();
    if (const auto nisab = moneyNisab(policy, prices)) {
        day.amount = roundToMoney(nisab->amount, setting.currency);
        day.byDefault = false;
    }
    return day;
}

QDate lastAssessment(BookConnection& connection, DonorId survivor)
{
    Statement row(connection,
                  "SELECT max(day) FROM assessment WHERE (donor = ? OR donor IN (SELECT donor FROM donor_survivor WHERE survivor = ?)) AND id NOT IN "
                  "(SELECT replaces FROM assessment_revision)",
                  survivor, survivor);
    return row.next() ? QDate::fromString(row.text(0), Qt::ISODate) : QDate();
}

// The first due day on or after `today`, by the calendar; invalid past its end.
QDate personDueDay(const CalendarProfile& calendar, const QDate& anchor, MissingDay missing, const QDate& today)
{
    for (int years = std::max(1, static_cast<int>(anchor.daysTo(today) / 355)); years < mostReminderYears; ++years) {
        const auto due = calendar.sameDayAfter(anchor, years, missing);
        if (!due)
            return {};
        if (*due >= today)
            return *due;
    }
    return {};
}

class YearOfPerson
{
public:
    YearOfPerson(BookReader& reader, DonorId survivor, const QDate& today) : m_reader(reader), m_today(today) { m_hawl.donor = survivor; }

    // `more` is reckoned with as if it were announced by the person's authority.
    Result<PersonHawl> follow(const CheckedMonths* more = nullptr)
    {
        BookConnection& connection = m_reader.connection();
        const auto setting = newestSetting(connection, m_hawl.donor);
        const QString authority = setting ? setting->authority : QString();
        m_hawl.authority = authority;
        const auto preset = loadPreset(setting ? setting->preset : QString::fromUtf16(defaultPresetId));
        if (!preset)
            return Refusal(preset.error());
        const auto calendar = calendarOf(connection, authority, more != nullptr && more->authority == authority ? more : nullptr);
        if (!calendar)
            return Refusal(calendar.error());
        m_hawl.balances = balancesOf(connection, m_hawl.donor);
        if (setting && setting->anchor.isValid())
            begin(PersonHawl::By::Anchor, setting->anchor);
        else if (const auto followed = followBalances(preset->policy, *calendar); !followed)
            return Refusal(followed.error());
        if (m_hawl.by == PersonHawl::By::Nothing && m_hawl.balances.empty())
            begin(PersonHawl::By::Assessment, lastAssessment(connection, m_hawl.donor));
        if (m_hawl.anchor.isValid())
            m_hawl.nextDue = personDueDay(*calendar, m_hawl.anchor, preset->policy.missingDay, m_today);
        if (const auto hijri = calendar->toHijri(m_hawl.nextDue))
            m_hawl.hijriDue = hijri->toString();
        return std::move(m_hawl);
    }

private:
    void begin(PersonHawl::By by, const QDate& anchor)
    {
        m_hawl.by = anchor.isValid() ? by : PersonHawl::By::Nothing;
        m_hawl.anchor = anchor;
    }

    // Each day by the prices that were the newest then.
    std::vector<DayNisab> nisabsOfDays(const ZakatPolicy& policy, Currency currency, const QDate& first)
    {
        const auto settings = nisabsByDay(m_reader.connection(), currency);
        m_hawl.pricesUnknown = settings.empty();
        m_hawl.pricesLate = !settings.empty() && settings.front().date > first;
        m_hawl.pricesStale = !settings.empty() && isStale(settings.back(), m_today);
        std::vector<DayNisab> days;
        for (const NisabSetting& setting : settings) {
            if (setting.date > m_today)
                break;
            const NisabOfDay nisab = nisabBy(policy, setting);
            if (setting.date <= first)
                m_hawl.nisabs.clear();
            m_hawl.nisabs.push_back(nisab);
            days.push_back({setting.date, toRational(nisab.amount)});
        }
        return days;
    }

    Result<void> followBalances(const ZakatPolicy& policy, const CalendarProfile& calendar)
    {
        std::vector<Balance> course;
        const auto isKnown = [](const StatedBalance& stated) { return stated.amount.currency.isValid(); };
        const auto last = std::find_if(m_hawl.balances.rbegin(), m_hawl.balances.rend(), isKnown);
        if (last == m_hawl.balances.rend())
            return {};
        // One currency is followed: that of the newest balance.
        for (const StatedBalance& stated : m_hawl.balances) {
            if (isKnown(stated) && stated.amount.currency == last->amount.currency)
                course.push_back({stated.date, toRational(stated.amount)});
        }
        HawlRequest year{policy.hawl, calendar.base(), policy.missingDay, Rational(), std::nullopt, m_today};
        year.profile = &calendar;
        year.nisabs = nisabsOfDays(policy, last->amount.currency, course.front().date);
        return followHawl(year, course).map([&](const HawlCourse& followed) {
            begin(PersonHawl::By::Balances, followed.anchor.value_or(QDate()));
            m_hawl.restarted = followed.restarted;
        });
    }

    BookReader& m_reader;
    QDate m_today;
    PersonHawl m_hawl;
};

// Survivors of everybody of whom the book knows something about zakat.
std::vector<DonorId> peopleWithYears(BookConnection& connection)
{
    std::vector<DonorId> people;
    Statement rows(connection,
                   "SELECT DISTINCT coalesce(s.survivor, k.donor) FROM (SELECT donor FROM hawl_setting UNION SELECT donor FROM wealth_balance UNION "
                   "SELECT donor FROM assessment) k LEFT JOIN donor_survivor s ON s.donor = k.donor "
                   "WHERE coalesce(s.survivor, k.donor) NOT IN (SELECT donor FROM donor_erasure) ORDER BY 1");
    while (rows.next())
        people.emplace_back(rows.integer(0));
    return people;
}

QString byName(PersonHawl::By by)
{
    switch (by) {
    case PersonHawl::By::Anchor: return QStringLiteral("anchor");
    case PersonHawl::By::Balances: return QStringLiteral("balances");
    case PersonHawl::By::Assessment: return QStringLiteral("assessment");
    case PersonHawl::By::Nothing: break;
    }
    return QStringLiteral("nothing");
}

QJsonValue shownDay(const QDate& day)
{
    return day.isValid() ? QJsonValue(civilDateText(day)) : QJsonValue();
}

QJsonObject balanceObject(const StatedBalance& stated)
{
    const bool known = stated.amount.currency.isValid();
    return {{QStringLiteral("donor"), stated.donor.toString()},
            {QStringLiteral("amount"), known ? QJsonValue(stated.amount.toString()) : QJsonValue()},
            {QStringLiteral("currency"), known ? QJsonValue(stated.amount.currency.code()) : QJsonValue()},
            {QStringLiteral("date"), shownDay(stated.date)}};
}

} // namespace

Result<PersonHawl> answer(BookReader& reader, const HawlQuery& query)
{
    const auto donor = parseId<DonorId>(query.donor, QStringLiteral("donor"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    if (!donorExists(reader.connection(), *donor))
        return refuse(Code::NotFound, QStringLiteral("donor"), QStringLiteral("There is no such donor."));
    return YearOfPerson(reader, survivorOf(reader.connection(), *donor), query.today).follow();
}

Result<ReminderQuery::Reply> answer(BookReader& reader, const ReminderQuery& query)
{
    ReminderQuery::Reply reminders;
    for (const DonorId person : peopleWithYears(reader.connection())) {
        const auto hawl = YearOfPerson(reader, person, query.today).follow();
        if (!hawl)
            return Refusal(hawl.error());
        const auto inDays = static_cast<int>(query.today.daysTo(hawl->nextDue));
        if (!hawl->nextDue.isValid() || inDays > query.days)
            continue;
        Statement row(reader.connection(), "SELECT name FROM donor_current WHERE donor = ?", person);
        reminders.push_back({*hawl, row.next() ? row.text(0) : QString(), inDays});
    }
    std::ranges::stable_sort(reminders, {}, &ReminderQuery::Row::inDays);
    return reminders;
}

Result<MonthPreviewQuery::Reply> answer(BookReader& reader, const MonthPreviewQuery& query)
{
    const auto announced = checkedMonths(query.announced);
    if (!announced)
        return Refusal(announced.error());
    if (const auto calendar = calendarOf(reader.connection(), announced->authority, &*announced); !calendar)
        return Refusal(calendar.error());
    MonthPreviewQuery::Reply moved;
    for (const DonorId person : peopleWithYears(reader.connection())) {
        const auto was = YearOfPerson(reader, person, query.today).follow();
        const auto now = YearOfPerson(reader, person, query.today).follow(&*announced);
        if (!was || !now)
            return Refusal(was ? now.error() : was.error());
        if (was->nextDue != now->nextDue)
            moved.push_back({person, was->nextDue, now->nextDue});
    }
    return moved;
}

QJsonObject StatedBalance::toJson() const
{
    return {{QStringLiteral("balance"), balanceObject(*this)}, {QStringLiteral("audit"), audit.toJson()}};
}

QJsonObject HawlSetting::toJson() const
{
    return {{QStringLiteral("hawl_setting"), QJsonObject{{QStringLiteral("donor"), donor.toString()},
                                                         {QStringLiteral("anchor"), shownDay(anchor)},
                                                         {QStringLiteral("preset"), preset},
                                                         {QStringLiteral("authority"), authority}}},
            {QStringLiteral("audit"), audit.toJson()}};
}

QJsonObject PersonHawl::toJson() const
{
    QJsonArray stated;
    for (const StatedBalance& balance : balances)
        stated.append(balanceObject(balance));
    QJsonArray warnings;
    if (pricesUnknown)
        warnings.append(QStringLiteral("no_prices"));
    if (pricesStale)
        warnings.append(QStringLiteral("stale_prices"));
    if (pricesLate)
        warnings.append(QStringLiteral("late_prices"));
    QJsonArray compared;
    for (const NisabOfDay& nisab : nisabs)
        compared.append(QJsonObject{{QStringLiteral("from"), shownDay(nisab.from)},
                                    {QStringLiteral("amount"), nisab.amount.toString()},
                                    {QStringLiteral("currency"), nisab.amount.currency.code()},
                                    {QStringLiteral("by_default"), nisab.byDefault}});
    return {{QStringLiteral("donor"), donor.toString()}, {QStringLiteral("by"), byName(by)},
            {QStringLiteral("anchor"), shownDay(anchor)}, {QStringLiteral("due_on"), shownDay(nextDue)},
            {QStringLiteral("hijri_due"), hijriDue.isEmpty() ? QJsonValue() : QJsonValue(hijriDue)},
            {QStringLiteral("authority"), authority.isEmpty() ? QJsonValue() : QJsonValue(authority)},
            {QStringLiteral("restarted"), restarted}, {QStringLiteral("balances"), stated}, {QStringLiteral("nisab"), compared},
            {QStringLiteral("warnings"), warnings}};
}

QJsonObject ReminderQuery::Row::toJson() const
{
    return {{QStringLiteral("donor"), hawl.donor.toString()}, {QStringLiteral("name"), name},
            {QStringLiteral("due_on"), shownDay(hawl.nextDue)}, {QStringLiteral("hijri_due"), hawl.hijriDue},
            {QStringLiteral("in_days"), inDays}, {QStringLiteral("by"), byName(hawl.by)}};
}

} // namespace amanah::finance
