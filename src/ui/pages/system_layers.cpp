// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_layers.h"

#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/style_pictures.h"
#include "ui/look/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace amanah::ui {

namespace {

constexpr int layerGap = 8;
constexpr int layerHead = 30;
constexpr int layerCard = 52;
constexpr int layerCardWidth = 150;
constexpr int layerColumns = 4;
constexpr int dotsShown = 16;

bool isHolder(const ProcessFacts& facts)
{
    return facts.node.type == runtime::ProcessType::Supervisor && facts.mood != ProcessMood::Off;
}

} // namespace

LayersView::LayersView(const ProcessTreeModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setObjectName(QStringLiteral("layers"));
    setAccessibleName(tr("Layers of processes"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&Look::instance(), &Look::changed, this, &LayersView::refresh);
}

void LayersView::refresh()
{
    if (!isVisible())
        return;
    layOut();
    tell();
    update();
}

void LayersView::choose(const QModelIndex& row)
{
    m_chosen = row;
    tell();
    update();
}

void LayersView::tell()
{
    setAccessibleDescription(m_chosen.data(Qt::AccessibleTextRole).toString());
}

// --- places

void LayersView::layOut()
{
    m_boxes.clear();
    const int margin = px(12);
    const QModelIndex root = m_model.index(0, 0);
    const int height = root.isValid() ? layOutHolder(root, QRect(margin, px(2), width() - 2 * margin, 0), 0) : 0;
    setMinimumHeight(height + px(2) + margin);
}

int LayersView::layOutHolder(const QModelIndex& row, const QRect& room, int depth)
{
    const std::size_t here = m_boxes.size();
    m_boxes.push_back({row, room, true, depth, 0});
    const int gap = px(layerGap);
    std::vector<QModelIndex> cards;
    std::vector<QModelIndex> holders;
    for (int i = 0; i < m_model.rowCount(row); ++i) {
        const QModelIndex child = m_model.index(i, 0, row);
        (isHolder(*m_model.facts(child)) ? holders : cards).push_back(child);
    }
    QRect left(room.left() + gap, room.top() + px(layerHead), room.width() - 2 * gap, 0);
    const bool numbered = m_model.facts(row)->node.strategy == "rest_for_one";
    if (!cards.empty())
        left.moveTop(left.top() + layOutCards(cards, left, depth + 1, numbered) + gap);
    for (const QModelIndex& holder : holders)
        left.moveTop(left.top() + layOutHolder(holder, left, depth + 1) + gap);
    m_boxes[here].place.setHeight(left.top() - room.top());
    return left.top() - room.top();
}

int LayersView::layOutCards(const std::vector<QModelIndex>& rows, const QRect& room, int depth, bool numbered)
{
    const int gap = px(layerGap);
    const int columns = std::clamp(room.width() / px(layerCardWidth), 1, layerColumns);
    const int width = (room.width() - gap * (columns - 1)) / columns;
    const int height = px(layerCard);
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const QModelIndex row = rows[static_cast<std::size_t>(i)];
        const QRect place(room.left() + i % columns * (width + gap), room.top() + i / columns * (height + gap), width, height);
        m_boxes.push_back({row, place, false, depth, numbered ? row.row() + 1 : 0});
    }
    const int lines = (static_cast<int>(rows.size()) + columns - 1) / columns;
    return lines * (height + gap) - gap;
}

QRect LayersView::visual(const QRect& logical) const
{
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

// --- painting

void LayersView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Box& box : m_boxes) {
        if (!box.row.isValid() || m_model.facts(box.row) == nullptr)
            continue;
        if (box.holds)
            paintHolder(painter, box);
        else
            paintCard(painter, box);
    }
}

void LayersView::paintHolder(QPainter& painter, const Box& box) const
{
    const ProcessFacts& facts = *m_model.facts(box.row);
    const Theme& t = theme();
    const bool chosen = box.row == m_chosen;
    const bool troubled = facts.mood == ProcessMood::Restarting || facts.mood == ProcessMood::Lingering;
    const QColor fill = troubled ? t.soft(moodTone(facts.mood)) : box.depth % 2 == 0 ? t.base : t.header;
    const QColor edge = troubled ? t.ink(moodTone(facts.mood)) : chosen ? t.accent : box.depth == 0 ? t.lineStrong : t.line;
    style_pictures::box(painter, QRectF(visual(box.place)), px(7), fill, edge, chosen ? 2 : 1);
    if (chosen && hasFocus())
        style_pictures::ring(painter, QRectF(visual(box.place)), px(7));
    QRect line(box.place.left() + px(10), box.place.top(), box.place.width() - px(20), px(layerHead));
    drawSign(painter, visual(QRect(line.left(), line.top(), px(15), line.height())), Sign::Tree, px(15), t.text3);
    line.setLeft(line.left() + px(22));
    const auto start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter;
    const auto end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing)) | Qt::AlignVCenter;
    const QString restarts = tr("%1 of %2 restarts").arg(numberText(facts.node.restartsInWindow), numberText(facts.node.maxRestarts));
    QFont hint = fontOf(TextStep::Hint);
    hint.setBold(facts.node.restartsInWindow > 0);
    painter.setFont(hint);
    painter.setPen(facts.node.restartsInWindow > 0 ? t.danger : t.text3);
    painter.drawText(visual(line), end, restarts);
    line.setWidth(line.width() - QFontMetrics(hint).horizontalAdvance(restarts) - px(12));
    QFont name = fontOf(TextStep::Label);
    name.setBold(true);
    painter.setFont(name);
    painter.setPen(t.text);
    painter.drawText(visual(line), start, m_model.nameOf(box.row));
    line.setLeft(line.left() + QFontMetrics(name).horizontalAdvance(m_model.nameOf(box.row)) + px(8));
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(t.text3);
    const QString strategy = strategyText(facts.node.strategy);
    painter.drawText(visual(line), start, QFontMetrics(painter.font()).elidedText(strategy, Qt::ElideRight, std::max(0, line.width())));
}

void LayersView::paintCard(QPainter& painter, const Box& box) const
{
    const ProcessFacts& facts = *m_model.facts(box.row);
    const Theme& t = theme();
    const bool chosen = box.row == m_chosen;
    const bool troubled = facts.mood == ProcessMood::Restarting || facts.mood == ProcessMood::Lingering;
    const Tone tone = moodTone(facts.mood);
    const QColor edge = troubled ? t.ink(tone) : chosen ? t.accent : t.line;
    style_pictures::box(painter, QRectF(visual(box.place)), px(6), troubled ? t.soft(tone) : chosen ? t.accentSoft : t.base, edge, chosen ? 2 : 1);
    if (chosen && hasFocus())
        style_pictures::ring(painter, QRectF(visual(box.place)), px(6));
    const auto start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter;
    QRect line(box.place.left() + px(10), box.place.top() + px(7), box.place.width() - px(20), px(18));
    const QString name = box.number > 0 ? tr("%1 %2").arg(numberText(box.number), m_model.nameOf(box.row)) : m_model.nameOf(box.row);
    QFont font = fontOf(TextStep::Label);
    font.setBold(troubled);
    painter.setFont(font);
    painter.setPen(troubled ? t.ink(tone) : t.text);
    painter.drawText(visual(line), start, QFontMetrics(font).elidedText(name, Qt::ElideRight, line.width()));
    line.translate(0, px(20));
    painter.setFont(fontOf(TextStep::Hint));
    const bool many = facts.node.type == runtime::ProcessType::Dynamic && !troubled;
    const QColor quiet = tone == Tone::Neutral ? t.text3 : t.ink(tone);
    drawSign(painter, visual(QRect(line.left(), line.top(), px(13), line.height())), moodSign(facts.mood), px(13), quiet);
    line.setLeft(line.left() + px(19));
    painter.setPen(troubled ? t.ink(tone) : t.text3);
    const bool runs = facts.mood == ProcessMood::Running;
    painter.drawText(visual(line), start, runs ? isolated(tr("%1/s").arg(numberText(facts.messagesPerSecond))) : moodText(facts.mood));
    if (!runs)
        return; // the word takes the room of the bar
    const QString waiting = many ? numberText(m_model.rowCount(box.row)) : numberText(facts.node.mailboxLength);
    const int numberWidth = QFontMetrics(painter.font()).horizontalAdvance(waiting);
    painter.drawText(visual(line), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing)) | Qt::AlignVCenter, waiting);
    const QRect groove(line.right() - numberWidth - px(6) - px(48), line.center().y() - px(2), px(48), px(5));
    if (many) {
        paintChildren(painter, groove, m_model.rowCount(box.row));
        return;
    }
    style_pictures::box(painter, QRectF(visual(groove)), px(2), t.neutralSoft, QColor());
    QRect filled = groove;
    filled.setWidth(groove.width() * box.row.sibling(box.row.row(), ProcessTreeModel::MailboxColumn).data(GaugeRole).toInt() / 1'000);
    if (filled.width() > 0)
        style_pictures::box(painter, QRectF(visual(filled)), px(2), t.chart[0], QColor());
}

// One mark for a child of a dynamic supervisor, as many as there is room for.
void LayersView::paintChildren(QPainter& painter, const QRect& place, int count) const
{
    const int step = px(4);
    const int shown = std::min({count, dotsShown, place.width() / step});
    for (int i = 0; i < shown; ++i)
        painter.fillRect(visual(QRect(place.right() - (i + 1) * step, place.top() - px(2), px(3), px(9))), theme().chart[0]);
}

// --- choosing

void LayersView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void LayersView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void LayersView::mousePressEvent(QMouseEvent* event)
{
    for (auto box = m_boxes.rbegin(); box != m_boxes.rend(); ++box) {
        if (!visual(box->place).contains(event->pos()))
            continue;
        choose(box->row);
        Q_EMIT chosen(box->row);
        return;
    }
}

void LayersView::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Down: move(1); break;
    case Qt::Key_Up: move(-1); break;
    case Qt::Key_Right: move(mirrored ? -1 : 1); break;
    case Qt::Key_Left: move(mirrored ? 1 : -1); break;
    default: QWidget::keyPressEvent(event);
    }
}

void LayersView::move(int by)
{
    if (m_boxes.empty())
        return;
    const auto at = std::find_if(m_boxes.begin(), m_boxes.end(), [this](const Box& box) { return box.row == m_chosen; });
    const int here = at == m_boxes.end() ? 0 : static_cast<int>(at - m_boxes.begin()) + by;
    const Box& box = m_boxes[static_cast<std::size_t>(std::clamp(here, 0, static_cast<int>(m_boxes.size()) - 1))];
    choose(box.row);
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            const QRect place = visual(box.place);
            area->ensureVisible(place.center().x(), place.top() + px(layerHead), px(40), px(layerCard));
            break;
        }
    Q_EMIT chosen(box.row);
}

void LayersView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void LayersView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace amanah::ui
