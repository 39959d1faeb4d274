// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/zakat_store.h"

#include "finance/donations/donations.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/donors/donors_store.h"
#include "finance/hijri/hijri_date.h"
#include "finance/money/civil_date.h"
#include "finance/zakat/nisab_price.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <map>
#include <stdexcept>

namespace amanah::finance {

namespace {

NisabSetting nisabFrom(BookConnection& connection, const Statement& row)
{
    NisabSetting setting;
    setting.currency = Currency::parse(row.text(1)).value();
    setting.gold = row.text(2);
    setting.silver = row.text(3);
    setting.unit = row.text(4);
    setting.amount = row.text(5);
    setting.date = QDate::fromString(row.text(6), Qt::ISODate);
    setting.seq = row.integer(0);
    setting.source = privateText(connection, setting.seq, "source");
    return setting;
}

// What is revised exists, is the same person's, and was not revised before.
Result<void> judgeRevision(BookConnection& connection, const CheckedAssessment& assessment)
{
    if (assessment.replaces == 0)
        return {};
    const auto replaced = assessmentOfRecord(connection, assessment.replaces);
    if (!replaced)
        return refuse(Code::NotFound, QStringLiteral("replaces"), QStringLiteral("There is no such assessment."));
    if (survivorOf(connection, replaced->donor) != survivorOf(connection, assessment.donor))
        return refuse(Code::Conflict, QStringLiteral("replaces"), QStringLiteral("That assessment is another person's."));
    if (replaced->replacedBy != 0)
        return refuse(Code::Conflict, QStringLiteral("replaces"),
                      QStringLiteral("Assessment %1 was revised by %2 already.").arg(replaced->id).arg(replaced->replacedBy));
    return {};
}

} // namespace

Result<NisabSetting> check(const SetNisab& command, const FormContext& form)
{
    NisabSetting setting;
    const auto currency = command.currency.isEmpty() ? Result<Currency>(form.bookCurrency) : Currency::parse(command.currency);
    if (!currency)
        return Refusal(currency.error());
    setting.currency = *currency;
    const auto date = command.date.isEmpty() ? Result<QDate>(form.today) : parsePastDate(command.date, form.today);
    if (!date)
        return Refusal(date.error());
    setting.date = *date;
    setting.source = command.source.trimmed().left(500);
    if (!command.amount.isEmpty()) {
        if (!command.gold.isEmpty() || !command.silver.isEmpty())
            return refuse(Code::InvalidInput, QStringLiteral("amount"), QStringLiteral("Give an amount or prices, not both."));
        const auto amount = parseAmount(command.amount, *currency);
        if (!amount)
            return Refusal(amount.error());
        setting.amount = amount->toString();
        return setting;
    }
    setting.unit = command.unit.isEmpty() ? QStringLiteral("gram") : command.unit;
    setting.gold = command.gold;
    setting.silver = command.silver;
    if (const auto priced = checkMetalPrices(setting); !priced)
        return Refusal(priced.error());
    return setting;
}

Result<std::int64_t> post(BookTransaction& transaction, const NisabSetting& setting)
{
    AuditRecord record{"nisab.set", {}, {{"source", setting.source}}, {}, true};
    record.data.text("amount", setting.amount)
        .text("currency", setting.currency.code())
        .text("date", civilDateText(setting.date))
        .text("gold", setting.gold)
        .text("silver", setting.silver)
        .text("unit", setting.unit);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO nisab (seq, currency, gold, silver, unit, amount, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
              stamp.seq, setting.currency.code(), setting.gold, setting.silver, setting.unit, setting.amount, civilDateText(setting.date));
    transaction.publish(stamp, NisabChanged{setting.currency});
    return stamp.seq;
}

NisabSetting replyFor(const SetNisab*, BookConnection& connection, std::int64_t seq) { return nisabOfRecord(connection, seq); }

NisabSetting nisabOfRecord(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT seq, currency, gold, silver, unit, amount, day FROM nisab WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered nisab is not in the book");
    return nisabFrom(connection, row);
}

std::vector<NisabSetting> nisabsByDay(BookConnection& connection, Currency currency)
{
    std::vector<std::int64_t> records;
    {
        Statement rows(connection, "SELECT max(seq) FROM nisab WHERE currency = ? GROUP BY day ORDER BY day", currency.code());
        while (rows.next())
            records.push_back(rows.integer(0));
    }
    std::vector<NisabSetting> settings;
    for (const std::int64_t seq : records)
        settings.push_back(nisabOfRecord(connection, seq));
    return settings;
}

QByteArray contentOf(const SetNisab& command)
{
    return joinedContent({command.gold, command.silver, command.amount, command.unit, command.currency, command.date, command.source});
}

Result<CheckedAssessment> check(const KeepAssessment& command, const FormContext& form)
{
    const auto donor = parseId<DonorId>(command.donor, QStringLiteral("donor"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    const auto currency = Currency::parse(command.currency);
    if (!currency)
        return Refusal(currency.error());
    const auto due = parseAmountOrZero(command.due, *currency, QStringLiteral("due"));
    if (!due)
        return Refusal(due.error());
    const auto date = command.date.isEmpty() ? Result<QDate>(form.today) : parseCivilDate(command.date);
    if (!date)
        return Refusal(date.error());
    const auto text = [](const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); };
    CheckedAssessment checked{*donor, *due, command.preset, *date, text(command.request), text(command.answer)};
    if (!command.replaces.isEmpty()) {
        bool isNumber = false;
        checked.replaces = command.replaces.toLongLong(&isNumber);
        if (!isNumber || checked.replaces <= 0)
            return refuse(Code::NotFound, QStringLiteral("replaces"), QStringLiteral("There is no such assessment."));
    }
    return checked;
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedAssessment& assessment)
{
    BookConnection& connection = transaction.connection();
    if (const auto open = donorIsOpen(connection, assessment.donor, QStringLiteral("donor")); !open)
        return Refusal(open.error());
    const auto hijri = toHijri(assessment.date, transaction.facts().calendar);
    if (!hijri)
        return Refusal(hijri.error());
    if (const auto mayReplace = judgeRevision(connection, assessment); !mayReplace)
        return Refusal(mayReplace.error());
    AuditRecord record{"zakat.kept", {}, {{"request", assessment.request}, {"answer", assessment.answer}}, {}, true};
    record.data.text("currency", assessment.due.currency.code())
        .text("date", civilDateText(assessment.date))
        .number("donor", assessment.donor.value)
        .text("due", assessment.due.toString())
        .number("hijri_year", hijri->year)
        .text("preset", assessment.preset);
    if (assessment.replaces != 0)
        record.data.number("replaces", assessment.replaces);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO assessment (id, donor, hijri_year, currency, due, preset, day) VALUES (?, ?, ?, ?, ?, ?, ?)", stamp.seq,
              assessment.donor, hijri->year, assessment.due.currency.code(), assessment.due.minor, assessment.preset,
              civilDateText(assessment.date));
    if (assessment.replaces != 0)
        Statement(connection, "INSERT INTO assessment_revision (assessment, replaces) VALUES (?, ?)", stamp.seq, assessment.replaces);
    transaction.publish(stamp, AssessmentKept{assessment.donor});
    return stamp.seq;
}

KeptAssessment replyFor(const KeepAssessment*, BookConnection& connection, std::int64_t seq)
{
    const auto kept = assessmentOfRecord(connection, seq);
    if (!kept)
        throw std::logic_error("a remembered assessment is not in the book");
    return *kept;
}

QByteArray contentOf(const KeepAssessment& command)
{
    return joinedContent({command.donor, command.currency, command.due, command.preset, command.date,
                          QString::fromUtf8(QJsonDocument(command.request).toJson(QJsonDocument::Compact)), command.replaces});
}

Result<NisabSetting> answer(BookReader& reader, const NisabQuery& query)
{
    const auto currency = query.currency.isEmpty() ? Result<Currency>(reader.facts().currency) : Currency::parse(query.currency);
    if (!currency)
        return Refusal(currency.error());
    Statement row(reader.connection(),
                  "SELECT seq, currency, gold, silver, unit, amount, day FROM nisab WHERE currency = ? ORDER BY seq DESC LIMIT 1",
                  currency->code());
    if (!row.next())
        return refuse(Code::NotFound, QStringLiteral("nisab"), QStringLiteral("No prices were set in this currency yet."));
    return nisabFrom(reader.connection(), row);
}

Result<ZakatDueQuery::Years> answer(BookReader& reader, const ZakatDueQuery& query)
{
    const auto donor = parseId<DonorId>(query.donor, QStringLiteral("donor"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    BookConnection& connection = reader.connection();
    if (!donorExists(connection, *donor))
        return refuse(Code::NotFound, QStringLiteral("donor"), QStringLiteral("There is no such donor."));
    const std::vector<DonorId> people = peopleOf(connection, *donor);
    std::map<std::pair<int, QString>, ZakatYear> years;
    const auto yearOf = [&years](int year, const QString& code) -> ZakatYear& {
        ZakatYear& row = years[{year, code}];
        row.hijriYear = year;
        row.due.currency = row.paid.currency = Currency::parse(code).value();
        return row;
    };
    {
        Statement rows(connection, "SELECT hijri_year, currency, due FROM assessment WHERE (donor = ? OR donor IN (SELECT donor FROM donor_survivor WHERE "
                       "survivor = ?)) AND id NOT IN (SELECT replaces FROM assessment_revision) ORDER BY id",
                       people.front(), people.front());
        while (rows.next())
            yearOf(static_cast<int>(rows.integer(0)), rows.text(1)).due.minor = rows.integer(2);
    }
    Statement rows(connection,
                   "SELECT d.day, d.currency, l.amount, l.intention FROM donation d JOIN donation_line l ON l.donation = d.id JOIN fund f ON f.id = l.fund "
                   "LEFT JOIN reversal r ON r.donation = d.id WHERE (d.donor = ? OR d.donor IN (SELECT s.donor FROM donor_survivor s WHERE s.survivor = "
                   "?)) AND f.kind = 'zakat' AND r.seq IS NULL",
                   people.front(), people.front());
    while (rows.next()) {
        const auto hijri = toHijri(QDate::fromString(rows.text(0), Qt::ISODate), reader.facts().calendar);
        const int named = zakatYearOf(rows.text(3));
        if (named != 0 || hijri)
            yearOf(named != 0 ? named : hijri->year, rows.text(1)).paid.minor += rows.integer(2);
    }
    ZakatDueQuery::Years answered;
    answered.people = people;
    for (auto& [key, row] : years)
        answered.rows.push_back(row);
    return answered;
}

QJsonObject ZakatDueQuery::Years::toJson() const
{
    QJsonArray list;
    for (const ZakatYear& row : rows) {
        const Money open{std::max<std::int64_t>(0, row.due.minor - row.paid.minor), row.due.currency};
        list.append(QJsonObject{{QStringLiteral("hijri_year"), row.hijriYear},
                                {QStringLiteral("currency"), row.due.currency.code()},
                                {QStringLiteral("due"), row.due.toString()},
                                {QStringLiteral("paid"), row.paid.toString()},
                                {QStringLiteral("open"), open.toString()}});
    }
    return {{QStringLiteral("years"), list}};
}

} // namespace amanah::finance
