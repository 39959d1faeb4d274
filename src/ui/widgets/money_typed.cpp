// SPDX-License-Identifier: GPL-3.0-or-later
// moneyTyped(): a comma groups by three, a point is decimal; the Arabic ٬ and ٫ likewise. Anything that another country would read otherwise
// is refused with both readings spared: money is never guessed.
#include "ui/widgets/money_edit.h"

#include "finance/exchange/native_digits.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace amanah::ui {

namespace {

finance::Refusal moneyRefusal(const QString& sentence)
{
    return finance::refuse(finance::Code::InvalidAmount, QStringLiteral("amount"), sentence);
}

QString moneyExample(const finance::Currency& currency)
{
    return finance::Money{1200 * currency.minorPerMajor() + currency.minorPerMajor() / 2, currency}.toString();
}

// "1.200,5" → "1200.50": the likeliest meaning, to be shown, never taken.
QString likelyReading(const QString& text, const finance::Currency& currency)
{
    const qsizetype last = std::max(text.lastIndexOf(u','), text.lastIndexOf(u'.'));
    QString whole = text.left(last);
    whole.remove(u',').remove(u'.');
    const QString decimals = text.mid(last + 1);
    const QString plain = decimals.size() > currency.digits() ? whole + decimals : QStringLiteral("%1.%2").arg(whole, decimals);
    const auto money = finance::parseAmount(plain, currency);
    return money ? money->toString() : moneyExample(currency);
}

finance::Result<finance::Money> oneAmount(QString text, const finance::Currency& currency)
{
    static const QRegularExpression plainForm(QStringLiteral("^[0-9]+(\\.[0-9]+)?$"));
    static const QRegularExpression groupedForm(QStringLiteral("^[0-9]{1,3}([, '\u2019][0-9]{3})+(\\.[0-9]+)?$"));
    static const QRegularExpression doubtfulForm(QStringLiteral("^[0-9.,]*[0-9][0-9.,]*$"));
    const auto translated = [](const char* sentence) { return QCoreApplication::translate("MoneyEdit", sentence); };

    text = text.trimmed();
    if (text.isEmpty())
        return moneyRefusal(translated(QT_TRANSLATE_NOOP("MoneyEdit", "Write an amount, for example %1.")).arg(moneyExample(currency)));
    // With three decimals "1,200" may be one and a fifth as well as twelve hundred.
    const bool oneComma = text.count(u',') == 1 && !text.contains(u'.');
    const bool readTwoWays = oneComma && currency.digits() >= 3;
    if (groupedForm.match(text).hasMatch() && !readTwoWays) {
        static const QRegularExpression separators(QStringLiteral("[, '\u2019]"));
        text.remove(separators);
    }
    if (plainForm.match(text).hasMatch()) {
        const auto money = finance::parseAmount(text, currency);
        if (money)
            return money;
        const qsizetype point = text.indexOf(u'.');
        if (point >= 0 && text.size() - point - 1 > currency.digits())
            return moneyRefusal(translated(QT_TRANSLATE_NOOP("MoneyEdit", "%1 has too many decimals. Write %2."))
                                    .arg(isolated(text), moneyExample(currency)));
        return moneyRefusal(translated(QT_TRANSLATE_NOOP("MoneyEdit", "Write an amount above zero, for example %1.")).arg(moneyExample(currency)));
    }
    if (doubtfulForm.match(text).hasMatch())
        return moneyRefusal(translated(QT_TRANSLATE_NOOP("MoneyEdit", "%1 can be read in two ways. Write %2."))
                                .arg(isolated(text), likelyReading(text, currency)));
    return moneyRefusal(translated(QT_TRANSLATE_NOOP("MoneyEdit", "%1 is not an amount. Write %2."))
                            .arg(isolated(text), moneyExample(currency)));
}

} // namespace

finance::Result<finance::Money> moneyTyped(const QString& text, const finance::Currency& currency)
{
    QString plain = finance::foldNativeDigits(text);
    plain.replace(QChar(u'\u066C'), u',').replace(QChar(u'\u066B'), u'.');
    for (const QString& name : {currencySign(currency), currency.code()}) {
        if (plain.startsWith(name, Qt::CaseInsensitive))
            plain = plain.mid(name.size());
        else if (plain.endsWith(name, Qt::CaseInsensitive))
            plain.chop(name.size());
    }
    finance::Money sum{0, currency};
    const QStringList parts = plain.split(u'+');
    for (const QString& part : parts) {
        const auto money = oneAmount(part, currency);
        if (!money)
            return money;
        sum.minor += money->minor; // each is at most 10^15 and a line holds few, so this cannot overflow before the check
        if (sum.minor > finance::maxAmountMinor)
            return moneyRefusal(QCoreApplication::translate("MoneyEdit", "The sum is larger than any amount the book takes."));
    }
    return sum;
}

} // namespace amanah::ui
