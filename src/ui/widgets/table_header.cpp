// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/text_line.h"

#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace amanah::ui {

namespace {

const QHeaderView* headerOf(const QWidget* view)
{
    if (const auto* table = qobject_cast<const QTableView*>(view))
        return table->horizontalHeader();
    if (const auto* tree = qobject_cast<const QTreeView*>(view))
        return tree->header();
    return nullptr;
}

CellPadding sectionPadding(const QHeaderView& header, int column)
{
    const int at = header.visualIndex(column);
    int first = 0;
    while (first < header.count() - 1 && header.isSectionHidden(header.logicalIndex(first)))
        ++first;
    int last = header.count() - 1;
    while (last > 0 && header.isSectionHidden(header.logicalIndex(last)))
        --last;
    return {px(at == first ? 16 : 10), px(at == last ? 16 : 10)};
}

} // namespace

CellPadding cellPadding(const QWidget* view, int column)
{
    const QHeaderView* header = headerOf(view);
    CellPadding padding = header ? sectionPadding(*header, column) : CellPadding{px(10), px(10)};
    // The indentation of a tree is air enough before its first column.
    if (const auto* tree = qobject_cast<const QTreeView*>(view); tree && column == tree->treePosition())
        padding.start = px(4);
    else if (tree && tree->treePosition() < 0 && column == 0)
        padding.start = px(4);
    return padding;
}

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(true);
    setStretchLastSection(false);
    setMinimumSectionSize(1);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), px(Look::instance().compactRows() ? 28 : 34)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme& t = theme();
    painter->fillRect(rect, t.header);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QString text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QVariant aligned = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const auto alignment = aligned.isValid() ? Qt::Alignment(aligned.toInt()) : defaultAlignment();
    const bool physicalRight = (alignment & Qt::AlignRight) && (alignment & Qt::AlignAbsolute);
    const auto side = physicalRight ? Qt::Alignment(Qt::AlignRight) : QStyle::visualAlignment(layoutDirection(), alignment & Qt::AlignHorizontal_Mask);
    const CellPadding padding = sectionPadding(*this, logicalIndex);
    QRect room = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(padding.start, 0, -padding.end, 0));
    painter->setFont(fontOf(TextStep::Label));
    painter->setPen(isEnabled() ? t.text2 : t.disabled);

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int mark = sorted ? px(14) + px(4) : 0;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width() - mark);
    const int words = painter->fontMetrics().horizontalAdvance(shown);
    const bool fromRight = side & Qt::AlignRight;
    // The sign stands after the word, in reading order, except at numbers, whose words keep the right edge of the column.
    QRect wordRect = fromRight ? QRect(room.right() - words + 1, room.top(), words, room.height())
                               : QRect(room.left(), room.top(), words, room.height());
    drawTextLine(*painter, wordRect, Qt::AlignLeft, shown);
    if (!sorted)
        return;
    const QRect markRect = fromRight ? QRect(wordRect.left() - mark, room.top(), px(14), room.height())
                                     : QRect(wordRect.right() + 1 + px(4), room.top(), px(14), room.height());
    painter->save();
    if (sortIndicatorOrder() == Qt::AscendingOrder) {
        painter->translate(0, markRect.top() + markRect.bottom() + 1);
        painter->scale(1, -1);
    }
    drawSign(*painter, markRect, Sign::Down, px(14), t.text2);
    painter->restore();
}

void layOutHeader(QHeaderView& header, const QList<int>& widths, int stretched, int room)
{
    int taken = 0;
    const int count = std::min(header.count(), static_cast<int>(widths.size()));
    for (int column = 0; column < count; ++column) {
        if (column == stretched || header.isSectionHidden(column))
            continue;
        header.resizeSection(column, px(widths.at(column)));
        taken += px(widths.at(column));
    }
    if (stretched >= 0 && stretched < header.count() && !header.isSectionHidden(stretched)) {
        const int least = stretched < count ? px(std::min(widths.at(stretched), 80)) : px(80);
        header.resizeSection(stretched, std::max(std::max(least, px(40)), room - taken));
    }
}

} // namespace amanah::ui
