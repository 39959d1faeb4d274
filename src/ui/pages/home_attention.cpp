// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_attention.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

// Zakat is given within its lunar year; a month before its end there is still time to.
constexpr qint64 zakatPatienceDays = 325;
constexpr qint64 pricePatienceDays = 14;

// A sign in the ink of its tone that follows the theme.
class AttentionSign : public QWidget
{
public:
    AttentionSign(Sign sign, Tone tone, QWidget* parent) : QWidget(parent), m_sign(sign), m_tone(tone) { setFixedSize(px(22), px(22)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawSign(painter, rect(), m_sign, px(18), theme().ink(m_tone));
    }

private:
    Sign m_sign;
    Tone m_tone;
};

// One rule above each row, as in a table.
class AttentionRow : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), theme().lineSoft);
    }
};

} // namespace

HomeAttention::HomeAttention(QWidget* parent) : Panel(tr("Needs attention"), parent)
{
    setObjectName(QStringLiteral("homeAttention"));
    setBodyMargins(0, 0);
    m_count = new Badge(this);
    header()->insertWidget(header()->count() - 1, m_count); // before the stretch: beside the title
    m_count->hide();
    rebuild();
}

void HomeAttention::tellBook(const finance::HomeQuery::Home& home, const QDate& today)
{
    m_home = home;
    m_today = today;
    gather();
}

void HomeAttention::tellChain(const finance::ChainStatus& chain)
{
    m_firstBad = chain.firstBad;
    gather();
}

void HomeAttention::tellTree(const TreeView& tree)
{
    int restarts = 0;
    int down = 0;
    for (const TreeNode& node : tree.nodes) {
        restarts += static_cast<int>(node.node.totalRestarts);
        down += node.node.lingering ? 1 : 0;
    }
    if (restarts == m_restarts && down == m_down)
        return;
    m_restarts = restarts;
    m_down = down;
    gather();
}

void HomeAttention::tellDue(int people, const QDate& first)
{
    if (people == m_duePeople && first == m_firstDue)
        return;
    m_duePeople = people;
    m_firstDue = first;
    gather();
}

void HomeAttention::tellWaiting(int proposals)
{
    if (proposals == m_waiting)
        return;
    m_waiting = proposals;
    gather();
}

void HomeAttention::forget()
{
    m_waiting = 0;
    m_duePeople = 0;
    m_firstDue = {};
    m_home.reset();
    m_firstBad = 0;
    m_restarts = 0;
    m_down = 0;
    gather();
}

void HomeAttention::gather()
{
    std::vector<Item> items;
    if (m_firstBad > 0)
        items.push_back({Tone::Danger, Sign::Alert, tr("The audit chain breaks at record %1").arg(numberText(m_firstBad)),
                         tr("Something outside this program changed the file"), tr("Show"), QStringLiteral("audit"), QString::number(m_firstBad)});
    if (m_down > 0)
        items.push_back({Tone::Warning, Sign::Hang, digitsText(tr("%n process(es) did not stop", nullptr, m_down)), tr("Another has taken its place"), tr("Open"),
                         QStringLiteral("system"), {}});
    if (m_waiting > 0)
        items.push_back({Tone::Warning, Sign::Clock, digitsText(tr("%n proposal(s) wait", nullptr, m_waiting)),
                         tr("A second person decides; nothing is done before"), tr("Open"), QStringLiteral("settings"), QStringLiteral("approvals")});
    if (m_home && m_home->zakatSince.isValid() && m_home->zakatSince.daysTo(m_today) > zakatPatienceDays)
        items.push_back({Tone::Warning, Sign::Scale,
                         digitsText(tr("Zakat unspent for %n month(s)", nullptr, static_cast<int>(m_home->zakatSince.daysTo(m_today) * 2 / 59))),
                         tr("%1 wait; the oldest came on %2").arg(moneyText(m_home->sums.zakatHeld), dayText(m_home->zakatSince)), {}, {}, {}});
    if (m_duePeople > 0)
        items.push_back({Tone::Info, Sign::Cal, digitsText(tr("Zakat due soon: %n person(s)", nullptr, m_duePeople)),
                         tr("First: %1 · %2").arg(isolated(dayText(m_firstDue)), isolated(hijriText(m_firstDue))), tr("Show"),
                         QStringLiteral("zakat"), QStringLiteral("years")});
    if (m_home && m_home->pricesOf.isValid() && m_home->pricesOf.daysTo(m_today) > pricePatienceDays)
        items.push_back({Tone::Warning, Sign::Coins, digitsText(tr("Gold price is %n day(s) old", nullptr, static_cast<int>(m_home->pricesOf.daysTo(m_today)))),
                         tr("Set on %1").arg(dayText(m_home->pricesOf)), {}, {}, {}});
    if (m_restarts > 0)
        items.push_back({Tone::Info, Sign::Redo, digitsText(tr("Services restarted %n time(s) since the start", nullptr, m_restarts)),
                         tr("What was saved is saved"), tr("Open"), QStringLiteral("system"), {}});
    if (items == m_items)
        return;
    m_items = items;
    rebuild();
}

void HomeAttention::rebuild()
{
    const bool hadFocus = m_list && m_list->isAncestorOf(focusWidget());
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Item& item : m_items)
        column->addWidget(rowFor(item));
    if (m_items.empty()) {
        auto* quiet = new TextLabel(tr("Nothing waits for you"), TextStep::Body, Ink::Second, m_list);
        quiet->setContentsMargins(px(16), px(4), px(16), px(12));
        column->addWidget(quiet);
    }
    column->addStretch(1);
    body()->addWidget(m_list, 1);
    m_count->setVisible(!m_items.empty());
    if (!m_items.empty())
        m_count->set(m_items.front().tone, signOf(m_items.front().tone), numberText(static_cast<qint64>(m_items.size())));
    if (hadFocus)
        m_list->setFocus();
}

QWidget* HomeAttention::rowFor(const Item& item)
{
    auto* row = new AttentionRow(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(14), px(10), px(12), px(10));
    line->setSpacing(px(10));
    line->addWidget(new AttentionSign(item.sign, item.tone, row), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* headline = new TextLabel(item.headline, TextStep::Heading, Ink::Text, row);
    words->addWidget(headline);
    auto* detail = new TextLabel(item.line, TextStep::Label, Ink::Second, row);
    for (TextLabel* label : {headline, detail})
        label->setElided(true);
    words->addWidget(detail);
    line->addLayout(words, 1);
    if (!item.button.isEmpty()) {
        auto* button = new Button(item.button, Button::Kind::Quiet, row);
        button->setSmall(true);
        button->setObjectName(QStringLiteral("attention_") + item.page);
        button->setAccessibleDescription(item.headline);
        connect(button, &Button::clicked, this, [this, page = item.page, what = item.what] { Q_EMIT wanted(page, what); });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace amanah::ui
