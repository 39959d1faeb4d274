// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/document_paper.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int paperMarginMm = 18;
constexpr qreal footHigh = 24;

QFont paperFont(qreal points, bool bold = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Naskh Arabic"_s});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

class PaperWriter
{
public:
    PaperWriter(const finance::Document& document, QTextDocument& target)
        : m_document(document), m_cursor(&target), m_direction(document.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight),
          m_step(document.rightToLeft ? 1 : 0)
    {
    }

    void write()
    {
        m_cursor.setBlockFormat(block(0, 10));
        m_cursor.insertText(m_document.title, text(18, true));
        for (const finance::DocumentBlock& each : m_document.blocks)
            std::visit([this](const auto& part) { put(part); }, each);
    }

private:
    [[nodiscard]] QTextBlockFormat block(qreal above, qreal below, Qt::Alignment side = Qt::AlignLeft) const
    {
        QTextBlockFormat format;
        format.setLayoutDirection(m_direction);
        // AlignLeft is the start side of a block: Qt mirrors it with the direction.
        format.setAlignment(side);
        format.setTopMargin(above);
        format.setBottomMargin(below);
        return format;
    }
    // Arabic letters are set a point larger, as in the window.
    [[nodiscard]] QTextCharFormat text(qreal points, bool bold = false, bool quiet = false) const
    {
        QTextCharFormat format;
        format.setFont(paperFont(points + m_step, bold));
        format.setForeground(quiet ? Theme::light().text2 : Theme::light().text);
        return format;
    }
    void paragraph(const QString& words, const QTextBlockFormat& format, const QTextCharFormat& ink)
    {
        m_cursor.insertBlock(format, ink);
        m_cursor.insertText(words, ink);
    }

    void put(const finance::DocumentHeading& heading)
    {
        QTextBlockFormat format = block(14, 4);
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        format.setNonBreakableLines(true);
        paragraph(heading.text, format, text(12, true));
    }
    void put(const finance::DocumentParagraph& part) { paragraph(part.text, block(0, part.notice ? 2 : 6), text(part.notice ? 8.5 : 10, false, part.notice)); }

    QTextTable* table(int rows, const QList<int>& shares, bool ruled)
    {
        QTextTableFormat format;
        format.setLayoutDirection(m_direction);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const int share : shares)
            widths += QTextLength(QTextLength::PercentageLength, share);
        format.setColumnWidthConstraints(widths);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setBorder(ruled ? 0.5 : 0);
        format.setBorderCollapse(true);
        format.setBorderBrush(Theme::light().line);
        format.setHeaderRowCount(ruled ? 1 : 0);
        m_cursor.insertBlock(block(0, 0));
        return m_cursor.insertTable(rows, static_cast<int>(shares.size()), format);
    }
    void cell(QTextTable& table, int row, int column, const QString& words, const QTextCharFormat& ink, Qt::Alignment side = Qt::AlignLeft) const
    {
        QTextCursor at = table.cellAt(row, column).firstCursorPosition();
        at.setBlockFormat(block(0, 0, side));
        at.insertText(words, ink);
    }
    void leave() { m_cursor.movePosition(QTextCursor::End); }

    void put(const finance::DocumentFacts& facts)
    {
        if (facts.facts.empty())
            return;
        QTextTable* made = table(static_cast<int>(facts.facts.size()), {35, 65}, false);
        int row = 0;
        for (const auto& fact : facts.facts) {
            cell(*made, row, 0, fact.name, text(10, false, true));
            cell(*made, row, 1, fact.value, text(fact.strong ? 12 : 10, fact.strong));
            ++row;
        }
        leave();
    }

    void put(const finance::DocumentTable& part)
    {
        if (part.columns.empty())
            return;
        QTextTable* made = table(static_cast<int>(part.rows.size()) + 1, shares(part), true);
        for (int column = 0; column < static_cast<int>(part.columns.size()); ++column) {
            const auto& head = part.columns[static_cast<std::size_t>(column)];
            const Qt::Alignment side = head.number ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft);
            cell(*made, 0, column, head.name, text(8.5, true, true), side);
            made->cellAt(0, column).setFormat(headFormat());
            for (int row = 0; row < static_cast<int>(part.rows.size()); ++row)
                cell(*made, row + 1, column, part.rows[static_cast<std::size_t>(row)].value(column), text(8.5), side);
        }
        leave();
    }
    [[nodiscard]] static QTextCharFormat headFormat()
    {
        QTextTableCellFormat format;
        format.setBackground(Theme::light().header);
        return format;
    }
    // Words need twice the room of numbers.
    [[nodiscard]] static QList<int> shares(const finance::DocumentTable& part)
    {
        int all = 0;
        for (const auto& column : part.columns)
            all += column.number ? 4 : 7;
        QList<int> shares;
        for (const auto& column : part.columns)
            shares += (column.number ? 400 : 700) / all;
        return shares;
    }

    void put(const finance::DocumentSteps& part)
    {
        int number = 0;
        for (const auto& step : part.steps) {
            QTextBlockFormat format = block(3, 0);
            paragraph(u"%1. "_s.arg(++number) + step.text, format, text(10));
            const QString because = step.source.isEmpty() ? step.rule : step.source;
            if (because.isEmpty())
                continue;
            QTextBlockFormat below = block(0, 2);
            below.setIndent(1);
            paragraph(because, below, text(8.5, false, true));
        }
    }

    const finance::Document& m_document;
    QTextCursor m_cursor;
    Qt::LayoutDirection m_direction;
    qreal m_step;
};

} // namespace

void composeDocument(const finance::Document& document, QTextDocument& target)
{
    loadBundledFonts();
    QTextOption option = target.defaultTextOption();
    option.setTextDirection(document.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    target.setDefaultTextOption(option);
    target.setDefaultFont(paperFont(10));
    target.setDocumentMargin(0);
    target.setIndentWidth(16);
    PaperWriter(document, target).write();
}

bool paintPages(const finance::Document& document, QPagedPaintDevice& device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&device); // points become the device's own pixels
    composeDocument(document, text);
    const qreal unit = device.logicalDpiY() / 72.0;
    const QSizeF page(device.width(), device.height() - footHigh * unit);
    text.setPageSize(page);
    const int pages = text.pageCount();
    for (int at = 0; at < pages; ++at) {
        if (at > 0 && !device.newPage())
            return false;
        painter.save();
        painter.translate(0, -at * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Theme::light().text);
        context.clip = QRectF(0, at * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(paperFont(8.5));
        painter.setPen(Theme::light().text2);
        painter.drawText(QRectF(0, page.height(), page.width(), footHigh * unit), Qt::AlignHCenter | Qt::AlignBottom,
                         u"%1 / %2"_s.arg(at + 1).arg(pages));
    }
    return painter.end();
}

finance::Result<void> writePdf(const finance::Document& document, const QString& file)
{
    const auto refused = [] {
        return finance::refuse(finance::Code::Unavailable, u"file"_s, u"The file cannot be written there."_s, u"no_permission"_s);
    };
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return refused();
    {
        QPdfWriter writer(&target);
        writer.setTitle(document.title);
        writer.setCreator(u"Amanah"_s);
        writer.setResolution(300);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(paperMarginMm, paperMarginMm, paperMarginMm, paperMarginMm), QPageLayout::Millimeter);
        if (!paintPages(document, writer))
            return refused();
    }
    if (!target.commit())
        return refused();
    return {};
}

} // namespace amanah::ui
