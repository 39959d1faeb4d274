// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/import_mapping.h"

#include "finance/exchange/formula_guard.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, importFieldCount> importFieldNames = {"donor",  "amount", "currency", "date",  "fund",      "status",
                                                                        "method", "note",   "email",    "phone", "reference", "key"};

// Alternatives in order of preference, parted by "|"; "+" joins two columns. UTF-8, lower case.
constexpr std::array<const char*, importFieldCount> usualColumns = {
    "donor|donor name|donor first name+donor last name|first name+last name|vorname+nachname|prénom+nom|full name|name|المتبرع|اسم المتبرع|الاسم",
    "amount|donation amount|gift amount|total|donation total|betrag|montant|importe|bedrag|المبلغ|tutar|jumlah",
    "currency|donation currency|donation currencies|currency code|währung|devise|moneda|العملة",
    "date|donation date|gift date|payment date|datum|fecha|التاريخ|tarih|tanggal",
    "fund|donation form|form title|designation|campaign|purpose|zweck|fonds|الصندوق",
    "status|donation status|payment status|الحالة",
    "method|payment method|payment gateway|gateway|zahlungsart|طريقة الدفع",
    "note|notes|comment|memo|notiz|bemerkung|ملاحظة|ملاحظات",
    "email|e-mail|donor email|email address|البريد الإلكتروني",
    "phone|donor phone|phone number|telephone|telefon|الهاتف",
    "reference|donation id|transaction id|payment id|receipt number|referenz|المرجع",
    "key",
};

std::size_t importFieldAt(ImportField field)
{
    return static_cast<std::size_t>(field);
}

Refusal refuseMap(const QString& message, const QString& cause)
{
    return refuse(Code::InvalidInput, u"map"_s, message, cause);
}

// Parts of a text at every unescaped `mark`; escapes stay for the next, finer cut.
QStringList cutUnescaped(const QString& text, QChar mark)
{
    QStringList parts(1);
    bool escaped = false;
    for (const QChar c : text) {
        if (c == mark && !escaped) {
            parts.append(QString());
            continue;
        }
        parts.last().append(c);
        escaped = c == u'\\' && !escaped;
    }
    return parts;
}

QString withoutEscapes(const QString& text)
{
    QString plain;
    bool escaped = false;
    for (const QChar c : text) {
        if (c == u'\\' && !escaped) {
            escaped = true;
            continue;
        }
        plain.append(c);
        escaped = false;
    }
    return plain.trimmed();
}

QString withEscapes(QString text)
{
    for (const QChar c : {u'\\', u'+', u',', u'='})
        text.replace(c, u"\\"_s + c);
    return text;
}

Result<ImportField> fieldNamed(const QString& name)
{
    for (std::size_t i = 0; i < importFieldCount; ++i) {
        if (name == QLatin1StringView(importFieldNames[i]))
            return static_cast<ImportField>(i);
    }
    return refuseMap(u"\"%1\" is no field; fields are donor amount currency date fund status method note email phone reference key."_s.arg(
                         name),
                     u"unknown_field"_s);
}

QStringList usualAlternatives(std::size_t field)
{
    return QString::fromUtf8(usualColumns[field]).split(u'|');
}

} // namespace

QString importFieldName(ImportField field)
{
    return QString::fromLatin1(importFieldNames[importFieldAt(field)]);
}

Result<ImportMap> parseImportMap(const QString& text)
{
    ImportMap map;
    if (text.trimmed().isEmpty())
        return map;
    for (const QString& entry : cutUnescaped(text, u',')) {
        const QStringList sides = cutUnescaped(entry, u'=');
        if (sides.size() != 2)
            return refuseMap(u"\"%1\" is not field=Column."_s.arg(entry.trimmed()), u"syntax"_s);
        const auto field = fieldNamed(withoutEscapes(sides.first()).toLower());
        if (!field)
            return Refusal(field.error());
        QStringList columns;
        for (const QString& column : cutUnescaped(sides.last(), u'+'))
            columns.append(withoutEscapes(column));
        if (columns.contains(QString()))
            return refuseMap(u"\"%1\" names no column."_s.arg(importFieldName(*field)), u"syntax"_s);
        if (!map.emplace(*field, columns).second)
            return refuseMap(u"\"%1\" is mapped twice."_s.arg(importFieldName(*field)), u"twice"_s);
    }
    return map;
}

QString importMapText(const ImportMap& map)
{
    QStringList entries;
    for (const auto& [field, columns] : map) {
        QStringList names;
        for (const QString& column : columns)
            names.append(withEscapes(column));
        entries.append(importFieldName(field) + u'=' + names.join(u'+'));
    }
    return entries.join(u',');
}

ImportMap findImportMap(const QStringList& header)
{
    std::map<QString, QString> written; // folded name to the name as it stands
    for (const QString& column : header)
        written.emplace(column.simplified().toLower(), column.trimmed());
    ImportMap map;
    for (std::size_t i = 0; i < importFieldCount; ++i) {
        for (const QString& alternative : usualAlternatives(i)) {
            QStringList found;
            const QStringList wanted = alternative.split(u'+');
            for (const QString& name : wanted) {
                if (const auto at = written.find(name); at != written.end())
                    found.append(at->second);
            }
            if (found.size() == wanted.size() && map.emplace(static_cast<ImportField>(i), found).second)
                break;
        }
    }
    return map;
}

Result<ImportColumns> ImportColumns::resolve(const ImportMap& map, const QStringList& header)
{
    QStringList names;
    for (const QString& name : header)
        names.append(name.trimmed());
    ImportColumns columns;
    for (const auto& [field, wanted] : map) {
        for (const QString& name : wanted) {
            const qsizetype at = names.indexOf(name);
            if (at < 0)
                return refuseMap(u"The file has no column \"%1\" for %2."_s.arg(name, importFieldName(field)), u"unknown_column"_s);
            if (names.indexOf(name, at + 1) >= 0)
                return refuseMap(u"The file has two columns \"%1\"."_s.arg(name), u"ambiguous_column"_s);
            columns.m_columns[importFieldAt(field)].append(at);
        }
    }
    for (const ImportField needed : {ImportField::Amount, ImportField::Date}) {
        if (!columns.has(needed))
            return refuseMap(u"No column is mapped to %1."_s.arg(importFieldName(needed)), u"missing_column"_s);
    }
    return columns;
}

bool ImportColumns::has(ImportField field) const
{
    return !m_columns[importFieldAt(field)].isEmpty();
}

QString ImportColumns::text(ImportField field, const QStringList& record) const
{
    QStringList parts;
    for (const qsizetype at : m_columns[importFieldAt(field)]) {
        const QString part = undefusedText(record.at(at).trimmed()).trimmed();
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace amanah::finance
