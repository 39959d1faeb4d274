// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_edit.h"

#include "ui/look/look.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"

#include <QPainter>
#include <QStyle>

namespace amanah::ui {

MoneyEdit::MoneyEdit(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    setProperty("amanahOwnSide", true); // numbers are physically right
    setPlaceholderText(tr("49.90, or 40+9.90"));
    connect(&Look::instance(), &Look::changed, this, [this] { setCurrency(m_currency); });
}

void MoneyEdit::setCurrency(const finance::Currency& currency)
{
    m_currency = currency;
    const int sign = currency.isValid() ? QFontMetrics(fontOf(TextStep::Body)).horizontalAdvance(currencySign(currency)) + px(6) : 0;
    setTextMargins(sign, 0, 0, 0); // the layout's start side: mirrored by the line edit itself in right-to-left
    update();
}

finance::Result<finance::Money> MoneyEdit::money() const
{
    return moneyTyped(text(), m_currency);
}

void MoneyEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_currency.isValid())
        return;
    QPainter painter(this);
    painter.setFont(fontOf(TextStep::Body));
    painter.setPen(isEnabled() ? theme().text3 : theme().disabled);
    const QRect place = rect().adjusted(px(10), 0, -px(10), 0);
    drawTextLine(painter, place, Qt::AlignLeft, currencySign(m_currency));
}

} // namespace amanah::ui
