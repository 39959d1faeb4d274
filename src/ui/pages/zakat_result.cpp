// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_result.h"

#include "finance/hijri/hijri_date.h"
#include "finance/money/money.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_fields.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

// How far the wealth reaches over its nisab: the mark stands where the nisab is.
class NisabBar : public QWidget
{
public:
    explicit NisabBar(QWidget* parent) : QWidget(parent) { setFixedHeight(px(10)); }
    void set(std::int64_t wealth, std::int64_t nisab)
    {
        m_wealth = wealth;
        m_nisab = nisab;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().neutralSoft);
        painter.drawRoundedRect(rect(), 3, 3);
        const std::int64_t all = std::max({m_wealth, m_nisab, std::int64_t{1}});
        const auto wide = [&](std::int64_t part) { return static_cast<int>(static_cast<double>(part) / static_cast<double>(all) * width()); };
        const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
        painter.setBrush(m_wealth >= m_nisab && m_wealth > 0 ? theme().accent : theme().chartPast);
        painter.drawRoundedRect(placed(QRect(0, 0, wide(std::max<std::int64_t>(0, m_wealth)), height())), 3, 3);
        if (m_nisab > 0 && m_nisab < m_wealth)
            painter.fillRect(placed(QRect(wide(m_nisab), 0, 2, height())), theme().base);
    }

private:
    std::int64_t m_wealth = 0;
    std::int64_t m_nisab = 0;
};

class ReasonRow : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), theme().lineSoft); }
};

// What a step of the explanation rests on: a question of the policy, a kind of wealth, or the school as a whole.
QString ruleWords(const QString& rule)
{
    if (rule == u"preset"_s)
        return ZakatResult::tr("School");
    const QString policy = zakatPolicyText(rule);
    return policy == rule ? zakatKindText(rule) : policy;
}

} // namespace

ZakatResult::ZakatResult(const QString& prefix, QWidget* parent) : Panel({}, parent)
{
    setObjectName(prefix + u"_result"_s);
    setAccessibleName(tr("The result so far"));
    m_year = new TextLabel(TextStep::Label, Ink::Second, this);
    m_badge = new Badge(this);
    m_due = new TextLabel(TextStep::Total, Ink::Text, this);
    m_due->setBold(true);
    m_due->setObjectName(prefix + u"_due"_s);
    m_kind = new TextLabel(TextStep::Heading, Ink::Text, this);
    m_kind->setObjectName(prefix + u"_in_kind"_s);
    m_kind->setWordWrap(true);
    m_when = new TextLabel(TextStep::Hint, Ink::Second, this);
    m_when->setWordWrap(true);
    m_bar = new NisabBar(this);
    m_nisab = new TextLabel(TextStep::Hint, Ink::Second, this);
    m_nisab->setWordWrap(true);
    m_nisab->setObjectName(prefix + u"_nisab"_s);
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, this);
    m_trouble->setObjectName(prefix + u"_trouble"_s);
    m_trouble->setWordWrap(true);
    m_go = new Button(tr("Show where"), Button::Kind::Usual, this);
    m_go->setObjectName(prefix + u"_go"_s);
    m_go->setSmall(true);
    connect(m_go, &QAbstractButton::clicked, this, &ZakatResult::goWanted);
    auto* top = new QHBoxLayout;
    top->addWidget(m_year, 1);
    top->addWidget(m_badge);
    body()->setSpacing(px(6));
    body()->addLayout(top);
    for (QWidget* part : {static_cast<QWidget*>(m_due), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_when), m_bar, static_cast<QWidget*>(m_nisab),
                          static_cast<QWidget*>(m_trouble)})
        body()->addWidget(part);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    auto* title = new TextLabel(tr("How this is reckoned"), TextStep::Heading, Ink::Text, this);
    title->setContentsMargins(0, px(6), 0, 0);
    body()->addWidget(title);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title->text());
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_scroll, 1);
    m_late.setSingleShot(true);
    m_late.setInterval(noticedMs);
    connect(&m_late, &QTimer::timeout, this, [this] { m_badge->set(Tone::Info, Sign::Spin, tr("Reckoning…")); });
    m_badge->set(Tone::Neutral, Sign::Minus, tr("Nothing is due"));
    showWaiting();
    showReasons();
}

QString ZakatResult::amountOf(const QString& plain) const
{
    const auto currency = finance::Currency::parse(m_answer.value(u"currency"_s).toString());
    if (!currency)
        return plain;
    const bool below = plain.startsWith(u'-');
    auto money = finance::parseAmountOrZero(below ? plain.mid(1) : plain, *currency);
    if (!money)
        return plain;
    if (below)
        money->minor = -money->minor;
    return moneyText(*money);
}

void ZakatResult::show(const QJsonObject& request, const QJsonObject& answer)
{
    m_request = request;
    m_answer = answer;
    m_late.stop();
    m_trouble->hide();
    m_go->hide();
    showHead();
    showReasons();
}

void ZakatResult::showHead()
{
    const QDate day = QDate::fromString(m_request.value(u"date"_s).toString(), Qt::ISODate);
    const auto hijri = finance::toHijri(day, wordsOptions().calendar);
    m_year->setText(hijri ? digitsText(tr("Zakat for %1").arg(hijri->year)) : tr("Zakat"));
    const QString kind = zakatItemsText(m_answer.value(u"in_kind"_s).toArray());
    const QString due = m_answer.value(u"due"_s).toString();
    const bool payable = m_answer.value(u"payable"_s).toBool();
    m_due->setText(amountOf(due));
    m_kind->setText(kind);
    m_kind->setVisible(!kind.isEmpty());
    const QDate dueOn = QDate::fromString(m_answer.value(u"hawl"_s)[u"due_on"_s].toString(), Qt::ISODate);
    m_when->setText(dueOn.isValid() ? tr("%1 · %2").arg(isolated(hijriText(dueOn)), isolated(dayText(dueOn))) : QString());
    m_when->setVisible(dueOn.isValid());
    const QJsonValue nisab = m_answer.value(u"nisab"_s)[u"amount"_s];
    const auto currency = finance::Currency::parse(m_answer.value(u"currency"_s).toString());
    const auto minorOf = [&](const QString& plain) {
        const auto money = currency ? finance::parseAmountOrZero(plain, *currency) : finance::Result<finance::Money>(finance::Money{});
        return money ? money->minor : 0;
    };
    const std::int64_t wealth = minorOf(m_answer.value(u"zakatable"_s).toString());
    const std::int64_t threshold = minorOf(nisab.toString());
    static_cast<NisabBar*>(m_bar)->set(wealth, threshold);
    m_bar->setVisible(nisab.isString());
    m_nisab->setVisible(nisab.isString());
    if (nisab.isString())
        m_nisab->setText(tr("Nisab %1 · zakatable %2").arg(isolated(amountOf(nisab.toString())), isolated(amountOf(m_answer.value(u"zakatable"_s).toString()))));
    const qint64 days = day.daysTo(dueOn);
    if (payable)
        m_badge->set(Tone::Ok, Sign::Check, tr("Zakat is due"));
    else if (dueOn.isValid() && days > 0)
        m_badge->set(Tone::Info, Sign::Clock, digitsText(tr("Year complete in %n day(s)", nullptr, static_cast<int>(days))));
    else
        m_badge->set(Tone::Neutral, Sign::Minus, tr("Nothing is due"));
    m_badge->show();
}

void ZakatResult::showReasons()
{
    const int place = m_scroll->verticalScrollBar()->value();
    m_rows = new QWidget;
    m_rows->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, px(6), 0);
    column->setSpacing(0);
    for (const auto& each : m_answer.value(u"lines"_s).toArray()) {
        const QJsonObject line = each.toObject();
        const QString label = line.value(u"label"_s).toString();
        const QString kind = zakatKindText(line.value(u"kind"_s).toString());
        addRow(label.isEmpty() ? kind : tr("%1: %2").arg(kind, isolated(label)), amountOf(line.value(u"zakatable"_s).toString()),
               tr("%1 · %2").arg(isolated(line.value(u"rule"_s).toString()), isolated(line.value(u"source"_s).toString())));
    }
    if (!m_answer.value(u"lines"_s).toArray().isEmpty()) {
        addRow(tr("Zakatable wealth"), amountOf(m_answer.value(u"zakatable"_s).toString()), {}, true);
        addRow(tr("Zakat"), amountOf(m_answer.value(u"due"_s).toString()), zakatItemsText(m_answer.value(u"in_kind"_s).toArray()), true);
    } else {
        addRow(tr("Write down what you own, and the reckoning stands here."), {}, {});
    }
    int number = 0;
    for (const auto& each : m_answer.value(u"explanation"_s).toArray())
        addRow(digitsText(u"%1. "_s.arg(++number)) + each[u"text"_s].toString(), {},
               tr("%1 · %2").arg(ruleWords(each[u"rule"_s].toString()), isolated(each[u"source"_s].toString())));
    column->addStretch(1);
    m_scroll->setWidget(m_rows);
    m_rows->setAutoFillBackground(false); // setWidget() turned it on
    m_scroll->verticalScrollBar()->setValue(place);
}

void ZakatResult::addRow(const QString& text, const QString& amount, const QString& below, bool bold)
{
    auto* row = new ReasonRow(m_rows);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, px(5), 0, px(5));
    column->setSpacing(px(1));
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    auto* words = new TextLabel(text, TextStep::Label, Ink::Text, row);
    words->setWordWrap(true);
    words->setBold(bold);
    line->addWidget(words, 1);
    if (!amount.isEmpty()) {
        auto* number = new TextLabel(amount, TextStep::Label, Ink::Text, row);
        number->setBold(bold);
        line->addWidget(number, 0, Qt::AlignTop);
    }
    column->addLayout(line);
    if (!below.isEmpty()) {
        auto* why = new TextLabel(below, TextStep::Hint, Ink::Hint, row);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    static_cast<QVBoxLayout*>(m_rows->layout())->addWidget(row);
}

void ZakatResult::showRefusal(const finance::Error& error, bool mayGo)
{
    m_late.stop();
    m_badge->set(Tone::Danger, Sign::Alert, tr("To be put right"));
    m_badge->show();
    m_trouble->setText(errorText(error));
    m_trouble->show();
    m_go->setVisible(mayGo);
}

void ZakatResult::showWaiting()
{
    if (!m_late.isActive())
        m_late.start();
    m_trouble->hide();
    m_go->hide();
}

} // namespace amanah::ui
