// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/formula_guard.h"
#include "finance/exchange/table_files.h"
#include "finance/money/civil_date.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <array>
#include <filesystem>
#include <system_error>
#include <xlsxwriter.h>

namespace amanah::finance {

namespace {

constexpr std::array<const char*, 5> xlsxAmountFormats = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"};
constexpr int firstXlsxYear = 1900;
// A cell's number keeps 15 digits. An amount that has more is written as text rather than rounded.
constexpr std::int64_t maxXlsxInteger = 999'999'999'999'999;

class XlsxTableWriter final : public TableWriter
{
public:
    explicit XlsxTableWriter(const QString& path)
        : m_path(path), m_draft(path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128))
    {
    }
    ~XlsxTableWriter() override
    {
        if (m_book)
            workbook_close(m_book); // the only call that frees it; the draft it leaves goes with the next line
        QFile::remove(m_draft);
    }

    [[nodiscard]] Result<void> open();
    Result<void> header(const std::vector<TableColumn>& columns) override;
    Result<void> row(std::span<const TableCell> cells) override;
    Result<std::int64_t> finish() override;

private:
    struct CellWriter;

    [[nodiscard]] lxw_format* format(const char* pattern);

    QString m_path;
    QString m_draft;
    QByteArray m_draftName;
    QByteArray m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_date = nullptr;
    std::array<lxw_format*, 5> m_amounts{};
    lxw_row_t m_nextRow = 0;
};

struct XlsxTableWriter::CellWriter
{
    const XlsxTableWriter& writer;
    lxw_row_t row;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(const QString& text) const
    {
        const QByteArray bytes = defusedText(text).toUtf8();
        return worksheet_write_string(writer.m_sheet, row, column, bytes.constData(), nullptr);
    }
    lxw_error operator()(std::int64_t number) const
    {
        return writeNumber(QString::number(qint64{number}), number, nullptr);
    }
    lxw_error operator()(const Money& money) const
    {
        const auto digits = static_cast<std::size_t>(money.currency.digits());
        return writeNumber(money.toString(), money.minor, writer.m_amounts.at(digits));
    }
    lxw_error operator()(const QDate& date) const
    {
        if (date.year() < firstXlsxYear)
            return (*this)(civilDateText(date));
        lxw_datetime day{};
        day.year = date.year();
        day.month = date.month();
        day.day = date.day();
        return worksheet_write_datetime(writer.m_sheet, row, column, &day, writer.m_date);
    }
    // The sheet's own numbers are binary fractions; the text is rounded to the nearest once, here, and nowhere calculated with.
    lxw_error writeNumber(const QString& text, std::int64_t units, lxw_format* look) const
    {
        if (units > maxXlsxInteger || units < -maxXlsxInteger)
            return worksheet_write_string(writer.m_sheet, row, column, text.toUtf8().constData(), nullptr);
        return worksheet_write_number(writer.m_sheet, row, column, text.toDouble(), look);
    }
};

lxw_format* XlsxTableWriter::format(const char* pattern)
{
    lxw_format* made = workbook_add_format(m_book);
    format_set_num_format(made, pattern);
    return made;
}

Result<void> XlsxTableWriter::open()
{
    // The library creates the file only when it closes; asked now, an unwritable folder is known before the first row.
    QFile draft(m_draft);
    if (!draft.open(QIODevice::WriteOnly))
        return refuseTableWrite(draft.errorString());
    draft.close();
    m_draftName = QFile::encodeName(m_draft);
    // Its own drafts hold donors as well, so they stay in the folder that the caller chose.
    m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_book = workbook_new_opt(m_draftName.constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (!m_sheet)
        return refuseTableWrite(QStringLiteral("no space for its drafts."));
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_date = format("yyyy-mm-dd");
    for (std::size_t digits = 0; digits < m_amounts.size(); ++digits)
        m_amounts.at(digits) = format(xlsxAmountFormats.at(digits));
    return {};
}

Result<void> XlsxTableWriter::header(const std::vector<TableColumn>& columns)
{
    lxw_col_t column = 0;
    for (const TableColumn& described : columns) {
        const auto width = described.type == ColumnType::Text ? 24 : 14;
        worksheet_set_column(m_sheet, column, column, width, nullptr);
        const lxw_error error =
            worksheet_write_string(m_sheet, 0, column, defusedText(described.name).toUtf8().constData(), m_bold);
        if (error != LXW_NO_ERROR)
            return refuseTableWrite(QString::fromUtf8(lxw_strerror(error)));
        ++column;
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_nextRow = 1;
    return {};
}

Result<void> XlsxTableWriter::row(std::span<const TableCell> cells)
{
    if (m_nextRow >= LXW_ROW_MAX)
        return refuseTableWrite(QStringLiteral("a sheet holds 1,048,576 rows; choose .csv or .jsonl."));
    lxw_col_t column = 0;
    for (const TableCell& cell : cells) {
        const lxw_error error = std::visit(CellWriter{*this, m_nextRow, column}, cell);
        if (error != LXW_NO_ERROR)
            return refuseTableWrite(QString::fromUtf8(lxw_strerror(error)));
        ++column;
    }
    ++m_nextRow;
    return {};
}

Result<std::int64_t> XlsxTableWriter::finish()
{
    const lxw_error error = workbook_close(m_book);
    m_book = nullptr; // freed whatever the outcome
    if (error != LXW_NO_ERROR)
        return refuseTableWrite(QString::fromUtf8(lxw_strerror(error)));
    // This rename replaces in one step; QFile::rename() would not replace at all.
    std::error_code failure;
    std::filesystem::rename(m_draft.toStdU16String(), m_path.toStdU16String(), failure);
    if (failure)
        return refuseTableWrite(QStringLiteral("it cannot take its name."));
    return std::int64_t{m_nextRow} - 1;
}

} // namespace

Result<std::unique_ptr<TableWriter>> openXlsxTable(const QString& path)
{
    auto writer = std::make_unique<XlsxTableWriter>(path);
    if (const Result<void> opened = writer->open(); !opened)
        return Refusal(opened.error());
    return writer;
}

} // namespace amanah::finance
