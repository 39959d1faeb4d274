// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_step.h"

#include "finance/exchange/native_digits.h"
#include "ui/look/words.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"

#include <QLineEdit>

namespace amanah::ui {

void ZakatStep::reveal(Field* field)
{
    field->editor()->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field->editor()))
        line->selectAll();
}

void explainField(Field* field, const QString& text)
{
    for (QWidget* part : {static_cast<QWidget*>(field), field->editor()}) {
        part->setToolTip(text);
        part->setWhatsThis(text);
    }
}

QString plainNumber(const QString& typed)
{
    QString plain = finance::foldNativeDigits(typed).simplified();
    plain.replace(QChar(u'\u066B'), u'.').remove(QChar(u'\u066C')).remove(u' ').remove(u'%');
    return plain;
}

QString keptDay(const DualDateEdit& edit)
{
    const auto day = edit.day();
    return day && !edit.text().isEmpty() ? day->toString(Qt::ISODate) : edit.text();
}

QString shownDay(const QString& kept)
{
    const QDate day = QDate::fromString(kept, Qt::ISODate);
    return day.isValid() ? dayText(day) : kept;
}

QString shownMoney(const QString& plain, const QString& currency)
{
    const auto known = finance::Currency::parse(currency);
    const bool below = plain.startsWith(u'-');
    auto money = known ? finance::parseAmountOrZero(below ? plain.mid(1) : plain, *known) : finance::Result<finance::Money>(finance::Money{});
    if (!known || !money)
        return plain;
    if (below)
        money->minor = -money->minor;
    return moneyText(*money);
}

finance::Result<QString> plainMoney(const QString& typed, const QString& currency, const QString& path)
{
    const auto known = finance::Currency::parse(currency);
    const QString plain = plainNumber(typed);
    bool isZero = !plain.isEmpty();
    for (const QChar character : plain)
        isZero = isZero && (character == u'0' || character == u'.');
    // The service says what a currency is, and what negative wealth means.
    if (!known || isZero || plain.startsWith(u'-') || plain.startsWith(QChar(u'\u2212')))
        return QString(plain).replace(QChar(u'\u2212'), u'-');
    return moneyTyped(typed, *known).map([](const finance::Money& money) { return money.toString(); }).map_error([&path](finance::Error error) {
        error.field = path;
        return error;
    });
}

} // namespace amanah::ui
