// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_parts.h"

#include "ui/look/look.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

// The dot and the air around it, before each line of a chain.
int chainIndent()
{
    return px(34);
}

} // namespace

// --- causes

CauseChain::CauseChain(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("causeChain"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CauseChain::set(Tone tone, const QStringList& reasons, bool over)
{
    QStringList lines;
    for (const QString& reason : reasons)
        lines.append((!lines.isEmpty() ? tr("because %1") : over ? tr("Stopped last: %1") : tr("Stopped: %1")).arg(reason));
    setVisible(!lines.isEmpty());
    if (tone == m_tone && lines == m_lines)
        return;
    m_tone = tone;
    m_lines = lines;
    setAccessibleName(lines.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int CauseChain::lineHeight(const QString& line, int width) const
{
    const QFontMetrics metrics(fontOf(TextStep::Label));
    const int room = std::max(1, width - chainIndent() - px(12));
    return std::max(lineHeightOf(TextStep::Label), metrics.boundingRect(0, 0, room, px(400), Qt::TextWordWrap, line).height());
}

int CauseChain::heightForWidth(int width) const
{
    int height = 2 * px(8);
    for (const QString& line : m_lines)
        height += lineHeight(line, width);
    return height;
}

QSize CauseChain::sizeHint() const
{
    return {px(240), heightForWidth(std::max(width(), px(240)))};
}

void CauseChain::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_tone == Tone::Neutral ? theme().line : theme().ink(m_tone));
    painter.setBrush(theme().soft(m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
    painter.setFont(fontOf(TextStep::Label));
    int top = px(8);
    for (int i = 0; i < m_lines.size(); ++i) {
        const int height = lineHeight(m_lines[i], width());
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(chainIndent(), top, width() - chainIndent() - px(12), height));
        const QRect dot = QStyle::visualRect(layoutDirection(), rect(), QRect(px(16), top + lineHeightOf(TextStep::Label) / 2 - px(3), px(7), px(7)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(i == 0 && m_tone != Tone::Neutral ? theme().ink(m_tone) : theme().text3);
        painter.drawEllipse(dot);
        painter.setPen(theme().text);
        const auto side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
        painter.drawText(place, side | Qt::AlignTop | Qt::TextWordWrap, m_lines[i]);
        top += height;
    }
}

// --- pairs

FactGrid::FactGrid(const QString& heading, QWidget* parent) : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(3));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(px(10));
    m_grid->setVerticalSpacing(px(2));
    m_grid->setColumnStretch(1, 1);
    if (!heading.isEmpty()) {
        m_pairsInRow = 2;
        all->addWidget(new TextLabel(heading, TextStep::Hint, Ink::Hint, this));
        m_grid->setColumnMinimumWidth(0, px(70));
        m_grid->setColumnMinimumWidth(2, px(52));
        m_grid->setColumnStretch(3, 1);
    }
    all->addLayout(m_grid);
    setAccessibleName(heading);
}

void FactGrid::set(const Facts& facts)
{
    while (m_pairs.size() > facts.size()) {
        delete m_pairs.back().first;
        delete m_pairs.back().second;
        m_pairs.pop_back();
    }
    while (m_pairs.size() < facts.size()) {
        const int at = static_cast<int>(m_pairs.size());
        auto* label = new TextLabel(TextStep::Label, Ink::Hint, this);
        auto* value = new TextLabel(TextStep::Label, Ink::Text, this);
        value->setElided(true);
        m_grid->addWidget(label, at / m_pairsInRow, at % m_pairsInRow * 2);
        m_grid->addWidget(value, at / m_pairsInRow, at % m_pairsInRow * 2 + 1);
        if (m_pairsInRow == 1)
            value->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        m_pairs.emplace_back(label, value);
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto& [label, value] = m_pairs[i];
        if (label->text() != facts[i].first)
            label->setText(facts[i].first);
        if (value->text() == facts[i].second)
            continue;
        value->setText(facts[i].second);
        value->setAccessibleName(tr("%1: %2").arg(facts[i].first, facts[i].second));
    }
}

// --- lines

HistoryList::HistoryList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("history"));
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void HistoryList::set(const std::vector<Line>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList told;
    for (const Line& line : lines)
        told.append(tr("%1 %2").arg(line.time, line.text));
    setAccessibleDescription(told.join(QLatin1Char('\n')));
    update();
}

QSize HistoryList::minimumSizeHint() const
{
    return {px(100), 2 * px(20)};
}

void HistoryList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont font = fontOf(TextStep::Label);
    const int lineStep = std::max(px(20), lineHeightOf(TextStep::Label));
    const int timeWidth = QFontMetrics(font).horizontalAdvance(QStringLiteral("00:00:00.000")) + px(12);
    const auto side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter;
    int top = 0;
    for (const Line& line : m_lines) {
        if (top + lineStep > height())
            break;
        const auto place = [&](int from, int width) { return QStyle::visualRect(layoutDirection(), rect(), QRect(from, top, width, lineStep)); };
        painter.setFont(font);
        painter.setPen(theme().text3);
        painter.drawText(place(0, timeWidth), side, line.time);
        QFont strong = font;
        strong.setBold(line.tone == Tone::Danger);
        painter.setFont(strong);
        painter.setPen(line.tone == Tone::Neutral || line.tone == Tone::Ok ? theme().text : theme().ink(line.tone));
        const int room = width() - timeWidth;
        painter.drawText(place(timeWidth, room), side, QFontMetrics(strong).elidedText(line.text, Qt::ElideRight, room));
        top += lineStep;
    }
}

} // namespace amanah::ui
