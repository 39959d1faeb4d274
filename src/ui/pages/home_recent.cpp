// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_recent.h"

#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"
#include "ui/models/fund_colour.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>

namespace amanah::ui {

namespace {

constexpr int recentAmountRole = IdRole + 0x100;
constexpr int recentTimeRole = recentAmountRole + 1;

QString recentDonor(const finance::HomeGift& gift)
{
    if (gift.anonymous)
        return HomeRecent::tr("Anonymous");
    return gift.donor.isEmpty() ? HomeRecent::tr("Loose cash") : gift.donor;
}

// The time of what was recorded today, else the day of the gift.
QString recentTime(const finance::HomeGift& gift)
{
    const QDate recorded = QDateTime::fromString(gift.at, Qt::ISODateWithMs).toLocalTime().date();
    return recorded == QDate::currentDate() ? timeText(gift.at) : dayText(gift.day);
}

QStandardItem* recentItem(const finance::HomeGift& gift)
{
    auto* item = new QStandardItem(recentDonor(gift));
    const QString fund = gift.lines > 1 ? digitsText(HomeRecent::tr("%n fund(s)", nullptr, gift.lines)) : gift.fundName;
    item->setData(static_cast<qlonglong>(gift.id.value), IdRole);
    item->setData(gift.lines > 1 ? QVariant() : QVariant(fundColour(gift.fundKind, gift.fund)), FundColourRole);
    item->setData(gift.reversed ? HomeRecent::tr("%1 · Voided").arg(isolated(fund)) : HomeRecent::tr("%1 · %2").arg(isolated(fund), methodText(gift.method)),
                  NoteRole);
    item->setData(moneyText(gift.amount), recentAmountRole);
    item->setData(recentTime(gift), recentTimeRole);
    item->setData(gift.reversed, StruckRole);
    item->setData(HomeRecent::tr("%1, %2, %3").arg(recentDonor(gift), moneyText(gift.amount), item->data(NoteRole).toString()), Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

} // namespace

QSize HomeRecentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {px(120), lineHeightOf(TextStep::Body) + lineHeightOf(TextStep::Hint) + px(12)};
}

void HomeRecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(row, t.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, t.hover);
    painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), t.lineSoft);
    const int first = lineHeightOf(TextStep::Body);
    const int second = lineHeightOf(TextStep::Hint);
    const auto visual = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(option.direction, row, QRect(row.left() + x, row.top() + y, width, height));
    };
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    const int room = row.width() - 2 * px(16);
    const auto line = [&](int y, int height, const QFont& startFont, const QFont& endFont, const QColor& startInk, const QColor& endInk, const QString& at,
                          const QString& far, int indent) {
        const int farWidth = QFontMetrics(endFont).horizontalAdvance(far) + 1;
        const int atWidth = std::max(0, room - farWidth - indent - px(8));
        painter->setFont(startFont);
        painter->setPen(startInk);
        drawTextLine(*painter, visual(px(16) + indent, y, atWidth, height), start, QFontMetrics(startFont).elidedText(at, Qt::ElideRight, atWidth));
        painter->setFont(endFont);
        painter->setPen(endInk);
        drawTextLine(*painter, visual(px(16) + room - farWidth, y, farWidth, height), end, far);
    };
    const bool struck = index.data(StruckRole).toBool();
    QFont bold = fontOf(TextStep::Body);
    bold.setBold(!struck);
    bold.setStrikeOut(struck);
    const QColor ink = struck ? t.text3 : t.text;
    line(px(6), first, fontOf(TextStep::Body), bold, ink, ink, index.data().toString(), index.data(recentAmountRole).toString(), 0);
    const QVariant colour = index.data(FundColourRole);
    const int y = px(6) + first;
    if (colour.isValid()) {
        const QRect square = visual(px(16), y + (second - px(10)) / 2, px(10), px(10));
        style_pictures::box(*painter, QRectF(square), px(2), t.chart[static_cast<std::size_t>(colour.toInt()) % 6], QColor());
    }
    const QFont hint = fontOf(TextStep::Hint);
    line(y, second, hint, hint, t.text3, t.text3, index.data(NoteRole).toString(), index.data(recentTimeRole).toString(), colour.isValid() ? px(16) : 0);
}

HomeRecent::HomeRecent(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("homeRecent"));
    setAccessibleName(tr("Recent donations"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new HomeRecentDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(m_model);
    viewport()->setAttribute(Qt::WA_Hover);
    const auto open = [this](const QModelIndex& index) { Q_EMIT opened(index.data(IdRole).toLongLong()); };
    connect(this, &QListView::clicked, this, open);
    connect(this, &QListView::activated, this, [this, open](const QModelIndex& index) {
        if (!QGuiApplication::mouseButtons()) // a click was told already
            open(index);
    });
}

void HomeRecent::set(const std::vector<finance::HomeGift>& gifts)
{
    const int row = currentIndex().row();
    m_model->clear();
    for (const finance::HomeGift& gift : gifts)
        m_model->appendRow(recentItem(gift));
    if (row >= 0 && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row, 0));
}

} // namespace amanah::ui
