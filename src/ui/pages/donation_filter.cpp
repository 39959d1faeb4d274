// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_filter.h"

#include "finance/donations/donation_search.h"
#include "finance/exchange/native_digits.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"
#include "ui/look/words.h"
#include "ui/pages/donation_fund_combo.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace amanah::ui {

using finance::AmountRange;
using finance::Currency;
using finance::DonationIndexQuery;
using finance::Money;

namespace {

struct FilterPeriod
{
    QDate from;
    QDate to;
};

constexpr std::int64_t scaleOfSearch = 100'000; // amounts of a search are in hundred-thousandths
constexpr std::int64_t farBound = std::int64_t{1} << 60;

QString boundText(std::int64_t scaled, const Currency& currency)
{
    return moneyText(Money{scaled / (scaleOfSearch / currency.minorPerMajor()), currency});
}

QString rangeText(const AmountRange& range, const Currency& currency)
{
    if (range.from == range.to)
        return DonationFilter::tr("Amount %1").arg(boundText(range.from, currency));
    if (range.to > farBound)
        return DonationFilter::tr("Amount over %1").arg(boundText(range.from - 1, currency));
    if (range.from == 0)
        return DonationFilter::tr("Amount under %1").arg(boundText(range.to + 1, currency));
    return DonationFilter::tr("Amount %1 to %2").arg(boundText(range.from, currency), boundText(range.to, currency));
}

QStringList wordsOf(const QString& search)
{
    return finance::foldNativeDigits(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

FilterPeriod hijriMonth(const QDate& day, finance::HijriCalendar calendar)
{
    const auto today = finance::toHijri(day, calendar);
    if (!today)
        return {};
    const auto first = finance::toGregorian({today->year, today->month, 1}, calendar);
    return first ? FilterPeriod{*first, first->addDays(finance::daysInHijriMonth(today->year, today->month, calendar) - 1)} : FilterPeriod{};
}

} // namespace

QString amountsUnderstood(const QString& search, const Currency& currency)
{
    for (const QString& word : wordsOf(search))
        if (const auto range = finance::amountRange(word); range && currency.isValid())
            return rangeText(*range, currency);
    return {};
}

DonationFilter::DonationFilter(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Amount, name, note or receipt"));
    m_search->setAccessibleName(tr("Search the donations"));
    m_search->addAction(iconOf(Sign::Search), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_chip = new Button(QString(), Button::Kind::Quiet);
    m_chip->setObjectName(QStringLiteral("amountChip"));
    m_chip->setSign(Sign::X);
    m_chip->setSmall(true);
    m_chip->setToolTip(tr("Take the amount out of the search"));
    m_chip->hide();
    m_fund = new FundCombo;
    m_fund->setObjectName(QStringLiteral("fundFilter"));
    m_fund->setAccessibleName(tr("Fund"));
    m_fund->setFirst(tr("Any fund"), QString());
    m_period = new QComboBox;
    m_period->setObjectName(QStringLiteral("periodFilter"));
    m_period->setAccessibleName(tr("Period"));
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("stateFilter"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("Any state"), QString());
    m_state->addItem(tr("Posted"), QStringLiteral("posted"));
    m_state->addItem(tr("Void"), QStringLiteral("reversed"));
    for (QComboBox* combo : {m_period, m_state})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_state->setMinimumContentsLength(12); // the widest word and the arrow
    m_count = new TextLabel(TextStep::Label, Ink::Second);
    m_count->setObjectName(QStringLiteral("filterCount"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 3);
    for (QWidget* part : {static_cast<QWidget*>(m_chip), static_cast<QWidget*>(m_fund), static_cast<QWidget*>(m_period), static_cast<QWidget*>(m_state)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_count);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DonationFilter::changed);
    connect(m_search, &QLineEdit::textChanged, this, &DonationFilter::typed);
    connect(m_chip, &Button::clicked, this, &DonationFilter::takeAmounts);
    for (QComboBox* combo : {static_cast<QComboBox*>(m_fund), m_period, m_state})
        connect(combo, &QComboBox::activated, this, &DonationFilter::changed);
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationFilter::bookChanged);
    connect(&m_gateway, &Gateway::bookEvents, this, [this](const std::vector<finance::BookEvent>& events, bool gap) {
        for (const finance::BookEvent& event : events)
            gap |= std::holds_alternative<finance::FundAdded>(event.what);
        if (gap)
            loadFunds();
    });
    bookChanged();
}

void DonationFilter::bookChanged()
{
    fillPeriods();
    if (m_gateway.book().canRead())
        loadFunds();
}

void DonationFilter::loadFunds()
{
    m_gateway.ask(finance::FundListQuery{}, this, [this](const finance::Result<std::vector<finance::Fund>>& funds) {
        if (funds)
            m_fund->setFunds(*funds);
    });
}

void DonationFilter::fillPeriods()
{
    const QDate today = QDate::currentDate();
    const auto add = [this](const QString& text, const FilterPeriod& period) { m_period->addItem(text, QVariantList{period.from, period.to}); };
    const int chosen = std::max(0, m_period->currentIndex());
    m_period->clear();
    add(tr("Any date"), {});
    add(tr("Today"), {today, today});
    add(tr("Last 7 days"), {today.addDays(-6), today});
    add(tr("This month"), {QDate(today.year(), today.month(), 1), QDate(today.year(), today.month(), today.daysInMonth())});
    if (const FilterPeriod month = hijriMonth(today, m_gateway.book().calendar); month.from.isValid())
        add(tr("This Hijri month"), month);
    add(tr("This year"), {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)});
    add(tr("Last year"), {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)});
    m_period->setCurrentIndex(std::min(chosen, m_period->count() - 1));
}

finance::DonationListQuery DonationFilter::query() const
{
    finance::DonationListQuery query;
    query.search = finance::foldNativeDigits(m_search->text()).simplified();
    query.fund = m_fund->code();
    query.status = m_state->currentData().toString();
    const QVariantList period = m_period->currentData().toList();
    if (period.size() == 2 && period[0].toDate().isValid()) {
        query.from = finance::civilDateText(period[0].toDate());
        query.to = finance::civilDateText(period[1].toDate());
    }
    return query;
}

bool DonationFilter::isSet() const
{
    const finance::DonationListQuery set = query();
    return !set.search.isEmpty() || !set.fund.isEmpty() || !set.status.isEmpty() || !set.from.isEmpty();
}

QString DonationFilter::searchText() const
{
    return m_search->text().simplified();
}

void DonationFilter::clear()
{
    m_fund->setCode(QString());
    m_period->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    m_search->clear();
    m_pause.stop();
    Q_EMIT changed();
}

void DonationFilter::setSearch(const QString& text)
{
    m_search->setText(text);
}

void DonationFilter::typed()
{
    showChip();
    m_pause.start();
}

void DonationFilter::showChip()
{
    const QString understood = amountsUnderstood(m_search->text(), m_gateway.book().currency);
    m_chip->setText(understood);
    m_chip->setVisible(!understood.isEmpty());
}

void DonationFilter::takeAmounts()
{
    QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return finance::amountRange(finance::foldNativeDigits(word)).has_value(); });
    m_search->setText(words.join(QLatin1Char(' ')));
    m_search->setFocus(Qt::OtherFocusReason);
}

void DonationFilter::showCount(const DonationIndexQuery::Index& index)
{
    QStringList sums;
    for (const Money& sum : index.sums)
        sums << moneyText(sum);
    const QString sum = sums.join(QStringLiteral(" · "));
    const QString count = numberText(index.count);
    if (isSet() && sums.isEmpty())
        m_count->setText(tr("%1 of %2").arg(count, numberText(index.inBook)));
    else if (isSet())
        m_count->setText(tr("%1 of %2 · %3").arg(count, numberText(index.inBook), sum));
    else
        m_count->setText(sums.isEmpty() ? count : tr("%1 · %2").arg(count, sum));
    m_count->setToolTip(tr("How many donations there are, and the sum of those that are posted"));
}

QVariantMap DonationFilter::state() const
{
    return {{QStringLiteral("_search"), m_search->text()},
            {QStringLiteral("fund"), m_fund->code()},
            {QStringLiteral("period"), m_period->currentIndex()},
            {QStringLiteral("status"), m_state->currentData()}};
}

void DonationFilter::setState(const QVariantMap& state)
{
    if (state.isEmpty())
        return;
    m_search->setText(state.value(QStringLiteral("_search")).toString());
    m_fund->setCode(state.value(QStringLiteral("fund")).toString());
    m_period->setCurrentIndex(std::clamp(state.value(QStringLiteral("period")).toInt(), 0, m_period->count() - 1));
    m_state->setCurrentIndex(std::max(0, m_state->findData(state.value(QStringLiteral("status")))));
    Q_EMIT changed();
}

void DonationFilter::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace amanah::ui
