// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a file make which field of a gift: said as "donor=First+Last,amount=Betrag" or found by the usual names of columns,
// among them every header our own export writes. Names match after trimming, spelling included; found ones without regard to case.
// Every refusal is invalid_input on "map" and names the field or column. Plain values, any thread.
#pragma once

#include "finance/money/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <array>
#include <cstddef>
#include <map>

namespace amanah::finance {

enum class ImportField
{
    Donor,
    Amount,
    Currency,
    Date,
    Fund,
    Status,
    Method,
    Note,
    Email,
    Phone,
    Reference,
    Key,
};

inline constexpr std::size_t importFieldCount = 12;

// "donor", "amount" …: the words of the map and of a rejection's `field`.
QString importFieldName(ImportField field);

// Column names per field as the caller said them; several are joined with a space.
using ImportMap = std::map<ImportField, QStringList>;

// "\" makes the next character plain: "\+", "\,", "\=", "\\". An empty text is an empty map: find the columns by their names.
[[nodiscard]] Result<ImportMap> parseImportMap(const QString& text);

// The inverse of parseImportMap, to save a mapping.
[[nodiscard]] QString importMapText(const ImportMap& map);

// What the usual names say about this header; fields that have no column are absent.
[[nodiscard]] ImportMap findImportMap(const QStringList& header);

class ImportColumns
{
public:
    // Amount and date must have a column; every named column must be there, once.
    [[nodiscard]] static Result<ImportColumns> resolve(const ImportMap& map, const QStringList& header);

    [[nodiscard]] bool has(ImportField field) const;
    // The field's text in a record as long as the header: trimmed, a formula guard taken off, its columns joined, empty ones left out.
    [[nodiscard]] QString text(ImportField field, const QStringList& record) const;

private:
    std::array<QList<qsizetype>, importFieldCount> m_columns;
};

} // namespace amanah::finance
