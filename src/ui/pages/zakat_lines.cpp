// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_lines.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/pages/zakat_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kindColumns = 2;

} // namespace

ZakatLines::ZakatLines(const QString& list, const std::vector<ZakatKind>& kinds, const QString& question, const QString& firstKind, QWidget* parent)
    : ZakatStep(parent), m_list(list), m_kinds(kinds), m_firstKind(firstKind)
{
    setObjectName(u"step_"_s + list);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* room = new QWidget(m_scroll);
    m_scroll->setWidget(room);
    m_scroll->viewport()->setAutoFillBackground(false);
    room->setAutoFillBackground(false);
    m_column = new QVBoxLayout(room);
    m_column->setContentsMargins(2, 2, px(6), 2);
    m_column->setSpacing(px(10));
    buildKinds(question);
    m_column->addStretch(1);
    all->addWidget(m_scroll);
    if (!m_firstKind.isEmpty())
        addCard(m_firstKind);
}

void ZakatLines::buildKinds(const QString& question)
{
    m_adders = new QWidget(this);
    auto* grid = new QGridLayout(m_adders);
    grid->setContentsMargins(0, px(2), 0, 0);
    grid->setSpacing(px(8));
    grid->addWidget(new TextLabel(question, TextStep::Label, Ink::Second, m_adders), 0, 0, 1, kindColumns);
    for (std::size_t at = 0; at < m_kinds.size(); ++at) {
        const ZakatKind& kind = m_kinds[at];
        auto* button = new Button(kind.name, Button::Kind::Usual, m_adders);
        button->setSign(kind.sign);
        button->setObjectName(u"add_"_s + kind.kind);
        button->setToolTip(kind.line);
        button->setAccessibleDescription(kind.line);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, name = kind.kind] {
            ZakatCard* card = addCard(name);
            card->focusFirst();
            // The layout knows where the card is only in the next turn.
            QTimer::singleShot(0, card, [this, card] { m_scroll->ensureWidgetVisible(card, 0, px(12)); });
        });
        const int place = static_cast<int>(at);
        grid->addWidget(button, 1 + place / kindColumns, place % kindColumns);
        m_buttons.push_back(button);
    }
    for (int column = 0; column < kindColumns; ++column)
        grid->setColumnStretch(column, 1);
    m_column->addWidget(m_adders);
}

ZakatCard* ZakatLines::addCard(const QString& kind)
{
    const auto known = std::ranges::find(m_kinds, kind, &ZakatKind::kind);
    if (known == m_kinds.end())
        return nullptr;
    auto* card = new ZakatCard(*known, m_scroll->widget());
    card->setTerms(m_preset, m_currency);
    m_column->insertWidget(static_cast<int>(m_cards.size()), card);
    m_cards.push_back(card);
    card->show(); // at once, also on a page that is up: the focus goes there
    connect(card, &ZakatCard::edited, this, &ZakatStep::edited);
    connect(card, &ZakatCard::removeWanted, this, [this, card] { removeCard(card); });
    chain();
    return card;
}

void ZakatLines::removeCard(ZakatCard* card)
{
    const bool hadFocus = card->isAncestorOf(focusWidget());
    const auto at = std::ranges::find(m_cards, card);
    const std::size_t place = static_cast<std::size_t>(at - m_cards.begin());
    m_cards.erase(at);
    card->hide();
    card->deleteLater();
    if (hadFocus && !m_cards.empty())
        m_cards[std::min(place, m_cards.size() - 1)]->focusFirst();
    else if (hadFocus)
        chooseKind();
    Q_EMIT edited();
}

// Reading order: the fields of each card, then what can be added.
void ZakatLines::chain()
{
    QWidget* before = nullptr;
    const auto link = [&before](QWidget* next) {
        if (before != nullptr)
            setTabOrder(before, next);
        before = next;
    };
    for (const ZakatCard* card : m_cards)
        for (QWidget* part : card->tabChain())
            link(part);
    for (Button* button : m_buttons)
        link(button);
}

std::vector<ZakatCard*> ZakatLines::filled() const
{
    std::vector<ZakatCard*> cards;
    std::ranges::copy_if(m_cards, std::back_inserter(cards), [](const ZakatCard* card) { return !card->isEmpty(); });
    return cards;
}

std::optional<finance::Error> ZakatLines::fill(QJsonObject& request) const
{
    QJsonArray lines;
    std::optional<finance::Error> first;
    for (const ZakatCard* card : filled()) {
        QJsonObject line;
        const auto refused = card->fill(line, request, u"%1[%2]"_s.arg(m_list).arg(lines.size()));
        if (refused && !first)
            first = refused;
        lines.append(line);
    }
    request.insert(m_list, lines);
    return first;
}

Field* ZakatLines::fieldOf(const QString& path) const
{
    static const QRegularExpression line(u"^([a-z]+)\\[(\\d+)\\](?:\\.(.+))?$"_s);
    if (path.startsWith(u"rates."_s)) {
        for (const ZakatCard* card : m_cards)
            if (Field* rate = card->fieldOf(u"rate"_s); rate != nullptr && card->typedCurrency() == path.mid(6))
                return rate;
        return nullptr;
    }
    const auto match = line.match(path);
    if (!match.hasMatch() || match.captured(1) != m_list)
        return nullptr;
    const auto cards = filled();
    const std::size_t at = match.captured(2).toUInt();
    if (at >= cards.size())
        return nullptr;
    Field* field = cards[at]->fieldOf(match.captured(3));
    return field != nullptr ? field : cards[at]->fieldOf(cards[at]->state().contains(u"field_amount"_s) ? u"amount"_s : u"value"_s);
}

void ZakatLines::reveal(Field* field)
{
    for (ZakatCard* card : m_cards)
        if (card->isAncestorOf(field))
            card->unfoldFor(field);
    ZakatStep::reveal(field);
    m_scroll->ensureWidgetVisible(field, 0, px(24));
}

void ZakatLines::focusFirst()
{
    if (m_cards.empty())
        chooseKind();
    else
        m_cards.front()->focusFirst();
}

void ZakatLines::chooseKind()
{
    m_buttons.front()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_adders, 0, 0);
}

void ZakatLines::setTerms(const QString& preset, const QString& currency)
{
    m_preset = preset;
    m_currency = currency;
    for (ZakatCard* card : m_cards)
        card->setTerms(preset, currency);
}

void ZakatLines::showWorth(const QJsonObject& answer)
{
    for (ZakatCard* card : m_cards)
        card->setWorth({});
    const auto currency = finance::Currency::parse(answer.value(u"currency"_s).toString());
    const auto cards = filled();
    if (!currency)
        return;
    for (const auto& each : answer.value(u"lines"_s).toArray()) {
        const QJsonObject line = each.toObject();
        const std::size_t at = static_cast<std::size_t>(line.value(u"index"_s).toInt());
        // Assets and liabilities are counted apart, so the kind says whose line it is.
        if (at >= cards.size() || cards[at]->kind() != line.value(u"kind"_s).toString())
            continue;
        QString amount = line.value(u"value"_s).toString();
        if (const auto value = finance::parseAmountOrZero(amount, *currency); value)
            amount = moneyText(*value);
        cards[at]->setWorth(amount);
    }
}

QVariantMap ZakatLines::state() const
{
    QVariantList cards;
    for (const ZakatCard* card : m_cards)
        cards.append(card->state());
    return {{u"cards"_s, cards}};
}

void ZakatLines::setState(const QVariantMap& state)
{
    for (ZakatCard* card : std::vector<ZakatCard*>(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    const QVariantList cards = state.value(u"cards"_s).toList();
    for (const QVariant& each : cards) {
        const QVariantMap kept = each.toMap();
        if (ZakatCard* card = addCard(kept.value(u"kind"_s).toString()))
            card->setState(kept);
    }
    if (cards.isEmpty() && !m_firstKind.isEmpty())
        addCard(m_firstKind);
}

} // namespace amanah::ui
