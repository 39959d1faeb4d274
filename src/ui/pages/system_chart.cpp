// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_chart.h"

#include "ui/look/words.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>


namespace amanah::ui {

namespace {

constexpr qint64 shownSeconds = 300;

// 1, 2 or 5 times a power of ten, not below what is to be shown.
std::int64_t roundTop(std::int64_t highest)
{
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t step : {1, 2, 5})
            if (power * step >= highest && power * step >= 4)
                return power * step;
}

} // namespace

LiveChart::LiveChart(const QString& title, Of of, int colour, QWidget* parent) : Panel(title, parent), m_of(of), m_colour(colour)
{
    setBodyMargins(12, 8);
    m_value = new TextLabel(QStringLiteral("–"), TextStep::Heading, Ink::Text, this);
    header()->addWidget(m_value);
    header()->addSpacing(px(6));
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumHeight(px(64));
    m_plot->setAccessibleName(title);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->addGraph();
    m_plot->xAxis->setRange(-static_cast<double>(shownSeconds), 0);
    body()->addWidget(m_plot, 1);
    connect(&Look::instance(), &Look::changed, this, &LiveChart::dress);
    dress();
}

void LiveChart::tell(qint64 atMs, std::int64_t value)
{
    const qint64 second = atMs / 1'000;
    if (second != m_second && m_told > 0)
        endSecond();
    m_second = second;
    m_sum += value;
    m_highest = std::max(m_highest, value);
    ++m_told;
}

void LiveChart::mark(qint64 atMs)
{
    const qint64 second = atMs / 1'000;
    if (m_marks.empty() || m_marks.back() != second)
        m_marks.push_back(second);
}

void LiveChart::clear()
{
    m_points.clear();
    m_marks.clear();
    m_second = -1;
    m_sum = m_highest = m_told = 0;
    m_value->setText(QStringLiteral("–"));
    replot();
}

std::int64_t LiveChart::newest() const
{
    return m_points.empty() ? 0 : m_points.back().value;
}

void LiveChart::endSecond()
{
    m_points.push_back({m_second, m_of == Of::Mean ? m_sum / m_told : m_highest});
    m_sum = m_highest = m_told = 0;
    while (m_points.front().second < m_second - shownSeconds)
        m_points.pop_front();
    while (!m_marks.empty() && m_marks.front() < m_second - shownSeconds)
        m_marks.pop_front();
    m_value->setText(numberText(newest()));
    if (isVisible())
        replot();
}

void LiveChart::replot()
{
    QVector<double> seconds;
    QVector<double> values;
    std::int64_t highest = 0;
    const qint64 now = m_points.empty() ? 0 : m_points.back().second;
    for (const Point& point : m_points) {
        seconds.append(static_cast<double>(point.second - now));
        values.append(static_cast<double>(point.value));
        highest = std::max(highest, point.value);
    }
    m_plot->graph(0)->setData(seconds, values, true);
    const std::int64_t top = roundTop(highest);
    QCPAxis* axis = m_plot->graph(0)->valueAxis();
    axis->setRange(0, static_cast<double>(top));
    const QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (const std::int64_t tick : {std::int64_t{0}, top / 2, top})
        ticks->addTick(static_cast<double>(tick), numberText(tick));
    axis->setTicker(ticks);
    while (m_lines.size() > m_marks.size()) {
        m_plot->removeItem(m_lines.back());
        m_lines.pop_back();
    }
    while (m_lines.size() < m_marks.size())
        m_lines.push_back(new QCPItemStraightLine(m_plot));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setPen(QPen(theme().danger, 1, Qt::DashLine));
        m_lines[i]->point1->setCoords(static_cast<double>(m_marks[i] - now), 0);
        m_lines[i]->point2->setCoords(static_cast<double>(m_marks[i] - now), 1);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LiveChart::dress()
{
    const Theme& t = theme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QColor colour = t.chart[static_cast<std::size_t>(m_colour)];
    m_plot->graph(0)->setValueAxis(dressAxes(*m_plot, mirrored, px(4)));
    m_plot->graph(0)->setPen(QPen(colour, 1.5));
    layOutAxis();
    replot();
}

// The words at the ends of the time axis would stand half outside: they are moved in by half their width.
void LiveChart::layOutAxis()
{
    const QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    const QString ago = tr("5 min");
    const QString now = tr("now");
    const QFontMetrics metrics(fontOf(TextStep::Hint));
    const double perPixel = static_cast<double>(shownSeconds) / std::max(1, m_plot->width() - px(50));
    ticks->addTick(-static_cast<double>(shownSeconds) + metrics.horizontalAdvance(ago) / 2.0 * perPixel, ago);
    ticks->addTick(-metrics.horizontalAdvance(now) / 2.0 * perPixel, now);
    m_plot->xAxis->setTicker(ticks);
}

void LiveChart::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_plot)
        dress();
}

void LiveChart::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    layOutAxis();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace amanah::ui
