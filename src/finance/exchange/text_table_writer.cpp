// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/formula_guard.h"
#include "finance/exchange/table_files.h"
#include "finance/money/civil_date.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace amanah::finance {

namespace {

// What CSV and JSON Lines share: a temporary file that takes its name at the end, one line a row.
class TextTableWriter : public TableWriter
{
public:
    explicit TextTableWriter(const QString& path) : m_file(path) {}

    [[nodiscard]] bool open() { return m_file.open(QIODevice::WriteOnly); }
    [[nodiscard]] QString problem() const { return m_file.errorString(); }

    Result<void> header(const std::vector<TableColumn>& columns) override
    {
        m_columns = columns;
        return writeHeader();
    }
    Result<void> row(std::span<const TableCell> cells) override
    {
        Q_ASSERT(cells.size() == m_columns.size());
        ++m_rows;
        return write(lineOf(cells));
    }
    Result<std::int64_t> finish() override
    {
        if (!m_file.commit())
            return refuseTableWrite(m_file.errorString());
        return m_rows;
    }

protected:
    [[nodiscard]] virtual QByteArray lineOf(std::span<const TableCell> cells) const = 0;
    [[nodiscard]] virtual Result<void> writeHeader() { return {}; }
    [[nodiscard]] Result<void> write(const QByteArray& bytes)
    {
        if (m_file.write(bytes) != bytes.size())
            return refuseTableWrite(m_file.errorString());
        return {};
    }
    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }

private:
    QSaveFile m_file;
    std::vector<TableColumn> m_columns;
    std::int64_t m_rows = 0;
};

QByteArray csvField(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    const bool edgeSpace = bytes.startsWith(' ') || bytes.endsWith(' ');
    if (!edgeSpace && bytes.indexOf('"') < 0 && bytes.indexOf(',') < 0 && bytes.indexOf('\n') < 0 && bytes.indexOf('\r') < 0)
        return bytes;
    bytes.replace('"', "\"\"");
    return '"' + bytes + '"';
}

struct CsvCellText
{
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(const QString& text) const { return csvField(defusedText(text)); }
    QByteArray operator()(std::int64_t number) const { return QByteArray::number(qint64{number}); }
    QByteArray operator()(const Money& money) const { return money.toString().toLatin1(); }
    QByteArray operator()(const QDate& date) const { return civilDateText(date).toLatin1(); }
};

class CsvTableWriter final : public TextTableWriter
{
public:
    using TextTableWriter::TextTableWriter;

protected:
    Result<void> writeHeader() override
    {
        std::vector<TableCell> names;
        for (const TableColumn& column : columns())
            names.emplace_back(column.name);
        return write(lineOf(names));
    }
    QByteArray lineOf(std::span<const TableCell> cells) const override
    {
        QByteArray line;
        for (const TableCell& cell : cells)
            line += std::visit(CsvCellText{}, cell) + ',';
        line.chop(1);
        return line + "\r\n";
    }
};

struct JsonCellValue
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(const QString& text) const { return text; }
    QJsonValue operator()(std::int64_t number) const { return qint64{number}; }
    QJsonValue operator()(const Money& money) const { return money.toString(); }
    QJsonValue operator()(const QDate& date) const { return civilDateText(date); }
};

// A JSON value as text; QJsonDocument writes only arrays and objects.
QByteArray jsonValueText(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

class JsonlTableWriter final : public TextTableWriter
{
public:
    using TextTableWriter::TextTableWriter;

protected:
    // Written member by member so that they stand in the order of the columns.
    QByteArray lineOf(std::span<const TableCell> cells) const override
    {
        QByteArray line = "{";
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += jsonValueText(columns()[i].name) + ':' + jsonValueText(std::visit(JsonCellValue{}, cells[i])) + ',';
        line.chop(cells.empty() ? 0 : 1);
        return line + "}\n";
    }
};

template <class Writer>
Result<std::unique_ptr<TableWriter>> openTextTable(const QString& path)
{
    auto writer = std::make_unique<Writer>(path);
    if (!writer->open())
        return refuseTableWrite(writer->problem());
    return writer;
}

} // namespace

Refusal refuseTableWrite(const QString& reason)
{
    return refuse(Code::Unavailable, QStringLiteral("to"), QStringLiteral("The file cannot be written: %1").arg(reason),
                  QStringLiteral("write_failed"));
}

Result<std::unique_ptr<TableWriter>> openCsvTable(const QString& path)
{
    return openTextTable<CsvTableWriter>(path);
}

Result<std::unique_ptr<TableWriter>> openJsonlTable(const QString& path)
{
    return openTextTable<JsonlTableWriter>(path);
}

Result<std::unique_ptr<TableWriter>> openTable(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toCaseFolded();
    if (ending == QStringLiteral("csv"))
        return openCsvTable(path);
    if (ending == QStringLiteral("jsonl"))
        return openJsonlTable(path);
    if (ending == QStringLiteral("xlsx"))
        return openXlsxTable(path);
    return refuse(Code::InvalidInput, QStringLiteral("to"), QStringLiteral("The file's name ends in .csv, .xlsx or .jsonl."));
}

} // namespace amanah::finance
