// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_year.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/money_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

ZakatYear::ZakatYear(QWidget* parent) : ZakatStep(parent)
{
    setObjectName(u"step_year"_s);
    m_passed = new QComboBox(this);
    m_passed->setObjectName(u"zakat_passed"_s);
    m_passed->addItem(tr("Yes, a full lunar year has passed"));
    m_passed->addItem(tr("I know the day it began"));
    m_passed->addItem(tr("No, not yet"));
    m_anchor = new DualDateEdit(this);
    m_anchor->setObjectName(u"zakat_anchor"_s);
    m_anchor->setPlaceholderText(tr("for example %1").arg(dayText(QDate::currentDate().addDays(-354))));
    m_passedField = new Field(tr("&Has a lunar year passed since you first owned the nisab?"), m_passed, this);
    m_anchorField = new Field(tr("It &began on"), m_anchor, this);
    m_add = new Button(tr("Add a balance of the year"), Button::Kind::Quiet, this);
    m_add->setObjectName(u"add_balance"_s);
    m_add->setSign(Sign::Plus);
    m_add->setToolTip(tr("Whoever knows what was there in between gets the exact course of the year: when it began, broke and fell due."));
    m_add->setAccessibleDescription(m_add->toolTip());
    m_timeline = new HawlTimeline(this);
    m_timeline->setObjectName(u"hawl_timeline"_s);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* inside = new QWidget(scroll);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(inside);
    all->setContentsMargins(2, 2, px(6), 2);
    all->setSpacing(px(12));
    all->addWidget(m_passedField);
    all->addWidget(m_anchorField);
    m_list = new QVBoxLayout;
    m_list->setSpacing(px(8));
    all->addLayout(m_list);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    all->addWidget(m_timeline, 1);
    connect(m_passed, &QComboBox::currentIndexChanged, this, &ZakatYear::showAnchor);
    connect(m_passed, &QComboBox::currentIndexChanged, this, &ZakatStep::edited);
    connect(m_anchor, &QLineEdit::textChanged, this, [this] {
        m_anchorField->clearError();
        Q_EMIT edited();
    });
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        addBalance({}, {});
        m_rows.back().date->setFocus();
    });
    showAnchor();
}

void ZakatYear::showAnchor()
{
    m_anchorField->setVisible(m_passed->currentIndex() == Known);
}

void ZakatYear::addBalance(const QString& day, const QString& amount)
{
    Row row{};
    row.widget = new QWidget(this);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(12));
    row.date = new DualDateEdit(row.widget);
    row.date->setObjectName(u"balance_date"_s);
    row.amount = new MoneyEdit(row.widget);
    row.amount->setObjectName(u"balance_amount"_s);
    row.amount->setPlaceholderText({});
    row.dateField = new Field(tr("From this day on"), row.date, row.widget);
    row.amountField = new Field(tr("Zakatable wealth after debts"), row.amount, row.widget);
    auto* remove = new Button(QString(), Button::Kind::IconOnly, row.widget);
    remove->setSign(Sign::X);
    remove->setSmall(true);
    remove->setToolTip(tr("Take it out"));
    remove->setAccessibleName(tr("Take this balance out"));
    line->addWidget(row.dateField, 1, Qt::AlignTop);
    line->addWidget(row.amountField, 1, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignVCenter);
    connect(remove, &QAbstractButton::clicked, this, [this, widget = row.widget] { removeBalance(widget); });
    for (auto [edit, field] : {std::pair<QLineEdit*, Field*>(row.date, row.dateField), {row.amount, row.amountField}})
        connect(edit, &QLineEdit::textChanged, this, [this, field = field] {
            field->clearError();
            Q_EMIT edited();
        });
    m_rows.push_back(row);
    m_list->addWidget(row.widget);
    row.widget->show();
    setTerms(m_preset, m_currency);
    row.date->setText(day);
    row.amount->setText(amount);
    setTabOrder(row.date, row.amount);
    setTabOrder(row.amount, remove);
    setTabOrder(remove, m_add);
}

void ZakatYear::removeBalance(const QWidget* widget)
{
    const auto at = std::ranges::find(m_rows, widget, &Row::widget);
    if (at == m_rows.end())
        return;
    at->widget->hide();
    at->widget->deleteLater();
    m_rows.erase(at);
    m_add->setFocus();
    Q_EMIT edited();
}

bool ZakatYear::isTyped(const Row& row) const
{
    return !row.date->text().isEmpty() || !row.amount->text().isEmpty();
}

std::optional<finance::Error> ZakatYear::fill(QJsonObject& request) const
{
    QJsonArray balances;
    for (const Row& row : m_rows) {
        if (!isTyped(row))
            continue;
        const QString path = u"balances[%1]"_s.arg(balances.size());
        QJsonObject balance;
        if (!row.date->text().isEmpty()) {
            const auto day = row.date->day();
            if (!day)
                return finance::Error{day.error().code, path + u".date"_s, day.error().message, {}};
            balance.insert(u"date"_s, day->toString(Qt::ISODate));
        }
        if (!row.amount->text().isEmpty()) {
            const auto amount = plainMoney(row.amount->text(), m_currency, path + u".amount"_s);
            if (!amount)
                return amount.error();
            balance.insert(u"amount"_s, *amount);
        }
        balances.append(balance);
    }
    if (!balances.isEmpty())
        request.insert(u"balances"_s, balances);
    if (m_passed->currentIndex() == NotYet)
        request.insert(u"hawl"_s, QJsonObject{{u"complete"_s, false}});
    if (m_passed->currentIndex() != Known || m_anchor->text().isEmpty())
        return std::nullopt;
    const auto anchor = m_anchor->day();
    if (!anchor)
        return finance::Error{anchor.error().code, u"hawl.anchor"_s, anchor.error().message, {}};
    request.insert(u"hawl"_s, QJsonObject{{u"anchor"_s, anchor->toString(Qt::ISODate)}});
    return std::nullopt;
}

Field* ZakatYear::fieldOf(const QString& path) const
{
    if (path == u"hawl.anchor"_s)
        return m_anchorField;
    if (path.startsWith(u"hawl"_s))
        return m_passedField;
    static const QRegularExpression balance(u"^balances\\[(\\d+)\\](?:\\.(.+))?$"_s);
    const auto match = balance.match(path);
    if (!match.hasMatch())
        return nullptr;
    int left = match.captured(1).toInt();
    for (const Row& row : m_rows)
        if (isTyped(row) && left-- == 0)
            return match.captured(2) == u"date"_s ? row.dateField : row.amountField;
    return nullptr;
}

void ZakatYear::focusFirst()
{
    m_passed->setFocus(Qt::OtherFocusReason);
}

void ZakatYear::setTerms(const QString& preset, const QString& currency)
{
    m_preset = preset;
    m_currency = currency;
    const auto known = finance::Currency::parse(currency);
    const QString rule = zakatRuleText(u"hawl"_s, preset);
    explainField(m_passedField, tr("Zakat on money, gold and goods is due when a lunar year has passed over the nisab. Harvests do not wait.") + u"\n"_s + rule);
    explainField(m_anchorField, tr("The day you first owned as much as the nisab, in either calendar. The zakat falls due on the same Hijri day each year.") +
                                    u"\n"_s + rule);
    for (const Row& row : m_rows) {
        row.amount->setCurrency(known.value_or(finance::Currency()));
        explainField(row.dateField, tr("The balance holds from this day until the next one."));
        explainField(row.amountField, tr("All that was zakatable on that day, less what is deducted as debt.") + u"\n"_s + rule);
    }
}

QVariantMap ZakatYear::state() const
{
    QVariantList rows;
    for (const Row& row : m_rows)
        rows.append(QVariantMap{{u"date"_s, keptDay(*row.date)}, {u"amount"_s, row.amount->text()}});
    return {{u"passed"_s, m_passed->currentIndex()}, {u"anchor"_s, keptDay(*m_anchor)}, {u"balances"_s, rows}};
}

void ZakatYear::setState(const QVariantMap& state)
{
    m_passed->setCurrentIndex(std::clamp(state.value(u"passed"_s).toInt(), 0, 2));
    m_anchor->setText(shownDay(state.value(u"anchor"_s).toString()));
    while (!m_rows.empty())
        removeBalance(m_rows.back().widget);
    const QVariantList rows = state.value(u"balances"_s).toList();
    for (const QVariant& row : rows)
        addBalance(shownDay(row.toMap().value(u"date"_s).toString()), row.toMap().value(u"amount"_s).toString());
}

} // namespace amanah::ui
