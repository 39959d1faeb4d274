// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_fund_combo.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/models/fund_colour.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace amanah::ui {

using finance::Fund;

QPixmap fundSquare(const QString& kind, finance::FundId fund, qreal ratio)
{
    const int size = px(10);
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().chart[static_cast<std::size_t>(fundColour(kind, fund))]);
    painter.drawRoundedRect(QRect(0, 0, size, size), 2, 2);
    return picture;
}

FundCombo::FundCombo(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setIconSize(QSize(px(14), px(14)));
    // An awaited fund gives way to what somebody chooses.
    connect(this, &QComboBox::activated, this, [this] { m_awaited.clear(); });
}

void FundCombo::setFirst(const QString& text, const QString& code)
{
    m_first = {text, code};
    fill();
}

void FundCombo::setLast(const QString& text, const QString& code)
{
    m_last = {text, code};
    fill();
}

void FundCombo::setFunds(const std::vector<Fund>& funds)
{
    m_funds = funds;
    std::sort(m_funds.begin(), m_funds.end(), [](const Fund& a, const Fund& b) { return a.id < b.id; });
    fill();
    if (!m_funds.empty())
        m_awaited.clear(); // it is not in this book
}

QString FundCombo::code() const
{
    return m_awaited.isEmpty() ? currentData().toString() : m_awaited;
}

void FundCombo::setCode(const QString& code)
{
    const int at = findData(code);
    m_awaited = at < 0 ? code : QString();
    if (at >= 0)
        setCurrentIndex(at);
}

const Fund* FundCombo::fund(const QString& code) const
{
    const auto found = std::find_if(m_funds.begin(), m_funds.end(), [&](const Fund& fund) { return fund.code == code; });
    return found == m_funds.end() ? nullptr : &*found;
}

void FundCombo::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

void FundCombo::fill()
{
    const QString chosen = code();
    {
        const QSignalBlocker quiet(this);
        clear();
        if (!m_first.first.isEmpty())
            addItem(m_first.first, m_first.second);
        for (const Fund& fund : m_funds)
            addItem(fundSquare(fund.kind, fund.id, devicePixelRatioF()), fund.name, fund.code);
        if (!m_last.first.isEmpty())
            addItem(iconOf(Sign::Split), m_last.first, m_last.second);
        m_awaited.clear();
        setCode(chosen);
    }
    update();
}

} // namespace amanah::ui
