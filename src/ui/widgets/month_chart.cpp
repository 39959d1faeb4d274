// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/month_chart.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/plot.h"

#include <QEvent>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int chartSteps = 4;

// The least of 1, 2, 3, 5 × 10ⁿ of which four reach `highest`.
std::int64_t chartStep(std::int64_t highest, std::int64_t least)
{
    for (std::int64_t power = std::max<std::int64_t>(least, 1);; power *= 10)
        for (const std::int64_t factor : {1, 2, 3, 5})
            if (power * factor * chartSteps >= highest)
                return power * factor;
}

// "£30 k"; a currency that is written by its code stands in the title, not at every tick.
QString tickText(std::int64_t minor, const finance::Currency& currency)
{
    if (minor == 0)
        return numberText(0);
    std::int64_t major = minor / currency.minorPerMajor();
    const bool isMillions = major >= 1'000'000 && major % 100'000 == 0;
    const bool isThousands = !isMillions && major >= 1'000 && major % 1'000 == 0;
    major /= isMillions ? 1'000'000 : isThousands ? 1'000 : 1;
    const QString sign = currencySign(currency);
    const QString number = wordsOptions().arabic || sign.size() > 1 ? numberText(major) : sign + numberText(major);
    return isMillions ? MonthChart::tr("%1 m", "millions").arg(number) : isThousands ? MonthChart::tr("%1 k", "thousands").arg(number) : number;
}

double coordOf(std::int64_t minor)
{
    return static_cast<double>(minor);
}

} // namespace

MonthChart::MonthChart(QWidget* parent) : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMinimumHeight(px(140));
    all->addWidget(m_plot);
    auto* pairs = new QCPBarsGroup(m_plot);
    pairs->setSpacingType(QCPBarsGroup::stAbsolute);
    m_before = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_now = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    for (QCPBars* bars : {m_before, m_now}) {
        bars->setBarsGroup(pairs);
        bars->setWidthType(QCPBars::wtAbsolute);
    }
    connect(&Look::instance(), &Look::changed, this, &MonthChart::dress);
    dress();
}

void MonthChart::set(const std::vector<Bar>& bars, bool hasBefore)
{
    m_bars = bars;
    m_hasBefore = hasBefore;
    QVector<double> places;
    QVector<double> now;
    QVector<double> placesBefore;
    QVector<double> before;
    for (const Bar& bar : bars) {
        const auto place = static_cast<double>(places.size());
        places.append(place);
        now.append(coordOf(bar.now.minor));
        if (bar.before.minor == 0) // an outline of nothing would thicken the base line
            continue;
        placesBefore.append(place);
        before.append(coordOf(bar.before.minor));
    }
    m_now->setData(places, now, true);
    m_before->setData(placesBefore, before, true);
    m_before->setVisible(hasBefore);
    m_plot->xAxis->setRange(-0.5, std::max(1.0, static_cast<double>(bars.size())) - 0.5);
    QStringList words;
    for (const Bar& bar : bars)
        if (bar.now.minor != 0)
            words << tr("%1: %2").arg(bar.label, moneyText(bar.now));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    dress();
}

std::int64_t MonthChart::highest() const
{
    std::int64_t most = 0;
    for (const Bar& bar : m_bars)
        most = std::max({most, bar.now.minor, m_hasBefore ? bar.before.minor : 0});
    return most;
}

void MonthChart::dress()
{
    const Theme& t = theme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QCPAxis* value = dressAxes(*m_plot, mirrored, px(6));
    for (QCPBars* bars : {m_before, m_now})
        bars->setValueAxis(value);
    m_before->setPen(QPen(t.chartPast, 1.25));
    m_before->setBrush(Qt::NoBrush);
    m_now->setPen(Qt::NoPen);
    m_now->setBrush(t.chart[0]);
    layOut();
}

// Ticks, widths and labels, as wide as there is room for them.
void MonthChart::layOut()
{
    const int count = std::max(1, static_cast<int>(m_bars.size()));
    const int room = std::max(px(120), width() - px(70)) / count;
    const int barWidth = std::clamp(room / 2 - px(3), px(3), px(20));
    m_now->setWidth(barWidth);
    m_before->setWidth(barWidth);
    if (m_before->barsGroup())
        m_before->barsGroup()->setSpacing(px(2));
    layOutLabels(room);
    const finance::Currency currency = m_bars.empty() ? finance::Currency() : m_bars.front().now.currency;
    const std::int64_t step = chartStep(highest(), currency.minorPerMajor());
    const QSharedPointer<QCPAxisTickerText> values(new QCPAxisTickerText);
    for (int i = 0; i <= chartSteps; ++i)
        values->addTick(coordOf(step * i), tickText(step * i, currency));
    QCPAxis* value = m_now->valueAxis();
    value->setTicker(values);
    value->setRange(0, coordOf(step * chartSteps) * 1.06); // air for a label on the highest bar
    labelBars();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

// The whole word where it clears its neighbours, else the short one; of many years only every few are named.
void MonthChart::layOutLabels(int room)
{
    const QFontMetrics metrics(fontOf(TextStep::Hint));
    const auto wide = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    const auto shortOf = [](const Bar& bar) { return bar.shortLabel.isEmpty() ? bar.label : bar.shortLabel; };
    int widest = 1;
    for (const Bar& bar : m_bars)
        widest = std::max(widest, wide(shortOf(bar)));
    const auto every = static_cast<std::size_t>(std::max(1, (widest + px(4) + room - 1) / room));
    const QSharedPointer<QCPAxisTickerText> labels(new QCPAxisTickerText);
    QString before;
    for (std::size_t i = 0; i < m_bars.size(); i += every) {
        const QString next = i + every < m_bars.size() ? shortOf(m_bars[i + every]) : QString();
        const int neighbour = std::max(wide(before), wide(next));
        const bool fits = (wide(m_bars[i].label) + neighbour) / 2 + px(3) <= room * static_cast<int>(every);
        before = fits ? m_bars[i].label : shortOf(m_bars[i]);
        labels->addTick(static_cast<double>(i), before);
    }
    m_plot->xAxis->setTicker(labels);
}

void MonthChart::labelBars()
{
    for (QCPItemText* label : m_labels)
        m_plot->removeItem(label);
    m_labels.clear();
    const std::int64_t most = highest();
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const bool isHighestBefore = m_hasBefore && bar.before.minor == most;
        if (bar.isRunning)
            addLabel(static_cast<int>(i), false, std::max(bar.now, m_hasBefore ? bar.before : bar.now, [](const auto& a, const auto& b) { return a.minor < b.minor; }),
                     tr("so far"));
        else if (most > 0 && (bar.now.minor == most || isHighestBefore))
            addLabel(static_cast<int>(i), true, isHighestBefore ? bar.before : bar.now, moneyText(finance::Money{most, bar.now.currency}));
    }
}

void MonthChart::addLabel(int at, bool before, const finance::Money& amount, const QString& text)
{
    auto* label = new QCPItemText(m_plot);
    label->position->setAxes(m_plot->xAxis, m_now->valueAxis());
    label->position->setCoords(at, coordOf(amount.minor));
    label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    label->setPadding(QMargins(0, 0, 0, px(2)));
    label->setClipToAxisRect(false);
    label->setBrush(theme().base); // a grid line does not strike it through
    label->setFont(fontOf(TextStep::Hint));
    label->setColor(before ? theme().text : theme().text2);
    label->setText(text);
    m_labels.push_back(label);
}

void MonthChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_plot)
        dress();
}

void MonthChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace amanah::ui
