// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/export_columns.h"

namespace amanah::finance {

std::vector<TableColumn> donationColumns()
{
    return {{QStringLiteral("number"), ColumnType::Text},   {QStringLiteral("date"), ColumnType::Date},
            {QStringLiteral("donor"), ColumnType::Text},    {QStringLiteral("email"), ColumnType::Text},
            {QStringLiteral("phone"), ColumnType::Text},    {QStringLiteral("amount"), ColumnType::Amount},
            {QStringLiteral("currency"), ColumnType::Text}, {QStringLiteral("fund"), ColumnType::Text},
            {QStringLiteral("method"), ColumnType::Text},   {QStringLiteral("status"), ColumnType::Text},
            {QStringLiteral("reference"), ColumnType::Text}, {QStringLiteral("note"), ColumnType::Text},
            {QStringLiteral("key"), ColumnType::Text}};
}

std::vector<TableColumn> donorColumns()
{
    return {{QStringLiteral("id"), ColumnType::Integer},
            {QStringLiteral("name"), ColumnType::Text},
            {QStringLiteral("kind"), ColumnType::Text},
            {QStringLiteral("email"), ColumnType::Text},
            {QStringLiteral("phone"), ColumnType::Text},
            {QStringLiteral("note"), ColumnType::Text},
            {QStringLiteral("merged_into"), ColumnType::Integer},
            {QStringLiteral("erased"), ColumnType::Text}};
}

std::vector<TableColumn> ledgerColumns()
{
    return {{QStringLiteral("seq"), ColumnType::Integer},  {QStringLiteral("date"), ColumnType::Date},
            {QStringLiteral("account"), ColumnType::Text}, {QStringLiteral("fund"), ColumnType::Text},
            {QStringLiteral("currency"), ColumnType::Text}, {QStringLiteral("debit"), ColumnType::Amount},
            {QStringLiteral("credit"), ColumnType::Amount}};
}

std::vector<TableColumn> auditColumns()
{
    return {{QStringLiteral("seq"), ColumnType::Integer}, {QStringLiteral("at"), ColumnType::Text},
            {QStringLiteral("user"), ColumnType::Text},   {QStringLiteral("action"), ColumnType::Text},
            {QStringLiteral("subject"), ColumnType::Text}, {QStringLiteral("hash"), ColumnType::Text}};
}

} // namespace amanah::finance
