// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fitr_desk.h"

#include "finance/zakat/companions.h"
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace amanah::ui {

using namespace Qt::StringLiterals;
using finance::FitrListQuery;
using finance::FitrTotalsQuery;

bool FitrDesk::inKind() const
{
    return m_gives->currentIndex() == 1;
}

void FitrDesk::followBook()
{
    const BookState& book = m_gateway.book();
    m_record->setEnabled(book.canWrite());
    m_record->setToolTip(book.canRead() && !book.canWrite() ? tr("The book is open read-only.") : QString());
    if (!book.canRead())
        return;
    m_amount->setCurrency(book.currency);
    if (book.path != m_book)
        m_names.clear();
    m_book = book.path;
    showWorth();
    ask();
}

void FitrDesk::edited()
{
    if (m_recording)
        return;
    m_key = Gateway::newKey();
    m_trouble->hide();
    for (Field* field : std::as_const(m_fields))
        if (field->editor() == sender())
            field->clearError();
    showWorth();
}

// What the household gives, before Enter; the same reckoning as the service's.
void FitrDesk::showWorth()
{
    const finance::Currency currency = m_gateway.book().currency;
    const finance::FitrQuestion question{plainNumber(m_heads->text()), plainNumber(m_kg->text()), plainNumber(m_price->text())};
    const auto answer = currency.isValid() ? finance::fitrAnswer(question, currency) : finance::Result<QJsonObject>(QJsonObject());
    m_worth->setText({});
    if (!answer || answer->isEmpty())
        return;
    const QString kg = digitsText(answer->value(u"kg"_s).toString());
    const auto worth = finance::parseAmountOrZero(answer->value(u"amount"_s).toString(), currency);
    if (inKind())
        m_worth->setText(tr("%1 kg of food").arg(kg));
    else if (m_amount->text().isEmpty() && worth)
        m_worth->setText(tr("%1, for %2 kg").arg(isolated(moneyText(*worth)), kg));
    else
        m_worth->setText(tr("for %1 kg").arg(kg));
}

void FitrDesk::record()
{
    if (m_recording || !m_gateway.book().canWrite())
        return;
    for (Field* field : std::as_const(m_fields))
        field->clearError();
    finance::RecordFitr gift;
    gift.heads = plainNumber(m_heads->text());
    gift.kgPerHead = plainNumber(m_kg->text());
    gift.inKind = inKind();
    const QString money = m_amount->text().trimmed();
    if (!money.isEmpty()) {
        const auto amount = plainMoney(money, m_gateway.book().currency.code(), u"amount"_s);
        if (!amount) {
            answered(finance::Refusal(amount.error()));
            return;
        }
        gift.amount = *amount;
    } else {
        gift.pricePerKg = plainNumber(m_price->text());
    }
    using Choice = DonorCompleter::Choice;
    if (m_donors->choice() == Choice::Open || m_donors->choice() == Choice::New) {
        answered(finance::refuse(finance::Code::NotFound, u"donor"_s, tr("Choose a name from the list, or leave it empty.")));
        return;
    }
    gift.donor = m_donors->donorId();
    m_recording = true;
    m_record->setPending(tr("Recording…"));
    m_gateway.send(gift, m_key, this, [this](const finance::Result<finance::FitrGift>& answer) { answered(answer); });
}

void FitrDesk::answered(const finance::Result<finance::FitrGift>& answer)
{
    m_recording = false;
    m_record->setPending({});
    if (answer) {
        const auto& donation = answer->donation;
        Q_EMIT recorded(digitsText(tr("Receipt %1: %n head(s), %2", nullptr, answer->heads)
                                       .arg(isolated(donation.number), isolated(moneyText(donation.amount)))));
        next();
        return;
    }
    Field* field = m_fields.value(answer.error().field);
    if (field == nullptr) {
        m_trouble->setText(errorText(answer.error()));
        m_trouble->show();
        return;
    }
    field->setError(errorText(answer.error()));
    field->editor()->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field->editor()))
        line->selectAll();
}

// The next household: what was set for all of them stays.
void FitrDesk::next()
{
    m_heads->clear();
    m_amount->clear();
    m_donors->restore({}, {}, false);
    m_gives->setCurrentIndex(0);
    m_key = Gateway::newKey();
    ask();
    focusFirst();
}

void FitrDesk::focusFirst()
{
    m_heads->setFocus(Qt::OtherFocusReason);
}

void FitrDesk::ask()
{
    if (!m_gateway.book().canRead())
        return;
    // This year's fast: what was given before the last two months belongs to another one.
    const QString from = QDate::currentDate().addDays(-60).toString(Qt::ISODate);
    FitrListQuery list;
    list.from = from;
    list.limit = shownGifts;
    m_gateway.ask(list, this, [this](const finance::Result<FitrListQuery::Page>& page) {
        if (page)
            showList(*page);
    });
    FitrTotalsQuery totals;
    totals.from = from;
    m_gateway.ask(totals, this, [this](const finance::Result<FitrTotalsQuery::Totals>& sums) {
        if (sums)
            showTotals(*sums);
    });
}

QVariantMap FitrDesk::state() const
{
    return {{u"_heads"_s, m_heads->text()}, {u"gives"_s, m_gives->currentIndex()}, {u"_amount"_s, m_amount->text()}, {u"_name"_s, m_name->text()},
            {u"_donor"_s, m_donors->donorId()}, {u"kg"_s, m_kg->text()}, {u"price"_s, m_price->text()}, {u"_key"_s, m_key}};
}

void FitrDesk::setState(const QVariantMap& state)
{
    const auto text = [&state](const char* name) { return state.value(QString::fromLatin1(name)).toString(); };
    if (state.isEmpty())
        return;
    m_kg->setText(text("kg"));
    m_price->setText(text("price"));
    m_heads->setText(text("_heads"));
    m_gives->setCurrentIndex(state.value(u"gives"_s).toInt() == 1 ? 1 : 0);
    m_amount->setText(text("_amount"));
    m_donors->restore(text("_name"), text("_donor"), false);
    if (const QString key = text("_key"); !key.isEmpty())
        m_key = key;
}

void FitrDesk::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        record();
    else if (event->key() == Qt::Key_Escape)
        next();
    else
        QWidget::keyPressEvent(event);
}

} // namespace amanah::ui
