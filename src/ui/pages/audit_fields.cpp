// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_fields.h"

#include "finance/money/money.h"
#include "ui/look/words.h"
#include "ui/models/asnaf_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amanah::ui {

using finance::AuditRecordQuery;
using finance::AuditText;

namespace {

QString fieldTr(const char* text)
{
    return QCoreApplication::translate("amanah::ui::AuditPage", text);
}

struct FieldWord
{
    const char* field;
    const char* word;
};

constexpr FieldWord fieldWords[] = {
    {"amount", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Amount")},
    {"anonymous", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Anonymous")},
    {"answer", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Answer")},
    {"asnaf", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Category")},
    {"book", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Book")},
    {"calendar", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Calendar")},
    {"code", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Code")},
    {"currency", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Currency")},
    {"date", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Day")},
    {"donation", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Record of the gift")},
    {"donor", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor")},
    {"due", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Due")},
    {"email", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "E-mail")},
    {"fund", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Fund")},
    {"gold", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Gold")},
    {"hijri_year", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Hijri year")},
    {"kind", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Kind")},
    {"lines", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Split")},
    {"method", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Method")},
    {"method_text", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Method as written")},
    {"name", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Name")},
    {"note", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Note")},
    {"number", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Receipt number")},
    {"organisation", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Organisation")},
    {"payee", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Paid to")},
    {"phone", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Phone")},
    {"preset", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "School")},
    {"reason", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Reason")},
    {"reference", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Reference")},
    {"request", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Question")},
    {"restricted", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Restricted")},
    {"silver", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Silver")},
    {"source", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Source")},
    {"unit", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Unit")},
};

QString fieldWord(const QString& field)
{
    for (const FieldWord& word : fieldWords)
        if (field == QLatin1StringView(word.field))
            return fieldTr(word.word);
    return field;
}

QString moneyIn(const QString& amount, const QJsonObject& data)
{
    const auto currency = finance::Currency::parse(data.value(QStringLiteral("currency")).toString());
    if (!currency)
        return amount;
    const auto money = finance::parseAmountOrZero(amount, *currency);
    return money ? moneyText(*money) : amount;
}

QString splitText(const QJsonArray& lines, const QJsonObject& data)
{
    QStringList parts;
    for (const QJsonValue& line : lines)
        parts << fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "%1 to fund no. %2"))
                     .arg(moneyIn(line[QStringLiteral("amount")].toString(), data), numberText(line[QStringLiteral("fund")].toInteger()));
    return parts.join(QLatin1Char('\n'));
}

QString yesOrNo(bool yes)
{
    return yes ? fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Yes")) : fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "No"));
}

QString auditCodeText(const QString& action, const QString& field, const QString& code)
{
    if (field == u"method")
        return methodText(code);
    if (field == u"kind")
        return action.startsWith(u"donor") ? donorKindText(code) : fundKindText(code);
    if (field == u"asnaf")
        return asnafText(code);
    return isolated(code);
}

QString valueText(const QString& action, const QString& field, const QJsonValue& value, const QJsonObject& data)
{
    if (value.isBool())
        return yesOrNo(value.toBool());
    if (value.isArray())
        return splitText(value.toArray(), data);
    if (value.isDouble()) {
        if (field == u"hijri_year")
            return digitsText(QString::number(value.toInteger()));
        return numberText(value.toInteger());
    }
    const QString text = value.toString();
    if (field == u"amount" || field == u"due")
        return moneyIn(text, data);
    if (const QDate day = field == u"date" ? QDate::fromString(text, Qt::ISODate) : QDate(); day.isValid())
        return fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "%1 · %2")).arg(dayText(day), shortHijriText(day));
    return auditCodeText(action, field, text);
}

// What is said elsewhere on the panel, or says nothing.
bool isSilent(const QString& field, const QJsonValue& value)
{
    return field == u"currency" || (field == u"donor" && value.toInteger() == 0) || (field == u"lines" && value.toArray().size() < 2)
           || (value.isString() && value.toString().isEmpty()) || (value.isBool() && !value.toBool());
}

AuditFieldLine textLine(const AuditText& text)
{
    AuditFieldLine line;
    line.label = fieldWord(text.field);
    line.isApart = true;
    // A calculation kept whole is too long to be a line.
    const bool isLong = text.field == u"request" || text.field == u"answer";
    line.value = isLong ? fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "kept apart")) : isolated(text.value);
    if (!text.isKept) {
        line.value = fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "erased since"));
        line.tone = Tone::Warning;
    } else if (!text.fits) {
        line.value = fieldTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "%1 (not what was recorded)")).arg(line.value);
        line.tone = Tone::Danger;
    }
    if (text.before && text.isKept && *text.before != text.value) {
        line.isChange = true;
        line.before = isolated(*text.before);
    }
    return line;
}

bool isWorthALine(const AuditText& text)
{
    return !text.isKept || !text.fits || !text.value.isEmpty() || (text.before && *text.before != text.value);
}

} // namespace

std::vector<AuditFieldLine> auditFieldLines(const AuditRecordQuery::Record& record)
{
    const QJsonObject data = QJsonDocument::fromJson(record.bytes).object().value(QStringLiteral("data")).toObject();
    const QString& action = record.row.line.action;
    std::vector<AuditFieldLine> lines;
    for (auto it = data.begin(); it != data.end(); ++it)
        if (!isSilent(it.key(), it.value())) {
            const bool isNamed = it.key() == u"fund" && !record.row.name.isEmpty(); // the record knows it by its number
            const QString value = isNamed ? isolated(record.row.name) : valueText(action, it.key(), it.value(), data);
            lines.push_back({fieldWord(it.key()), value, {}, false, false, Tone::Neutral});
        }
    for (const AuditText& text : record.texts)
        if (isWorthALine(text))
            lines.push_back(textLine(text));
    return lines;
}

QString auditProofText(const AuditRecordQuery::Record& record)
{
    const QJsonObject proof{{QStringLiteral("seq"), static_cast<qint64>(record.row.line.seq)},
                            {QStringLiteral("previous"), QString::fromLatin1(record.previousHash.toHex())},
                            {QStringLiteral("bytes"), QString::fromUtf8(record.bytes)},
                            {QStringLiteral("hash"), QString::fromLatin1(record.row.line.hash.toHex())}};
    return QString::fromUtf8(QJsonDocument(proof).toJson(QJsonDocument::Compact));
}

} // namespace amanah::ui
