// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_person.h"

#include "finance/zakat/nisab_price.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace amanah::ui {

using finance::PersonHawl;
using finance::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr int dueSoonDays = 30;

// Of the month; zero outside the calendar.
int hijriDayOf(const QDate& day)
{
    const auto hijri = finance::toHijri(day, wordsOptions().calendar);
    return hijri ? hijri->day : 0;
}

QString yearFollowsText(PersonHawl::By by)
{
    switch (by) {
    case PersonHawl::By::Anchor: return ZakatPerson::tr("The year follows the day that was set.");
    case PersonHawl::By::Balances: return ZakatPerson::tr("The year follows the balances.");
    case PersonHawl::By::Assessment: return ZakatPerson::tr("The year follows the last assessment.");
    case PersonHawl::By::Nothing: break;
    }
    return ZakatPerson::tr("Nothing is known of this person's year yet. State a balance, or the day it began.");
}

} // namespace

ZakatPerson::ZakatPerson(Gateway& gateway, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_balanceKey(Gateway::newKey()), m_hawlKey(Gateway::newKey())
{
    setObjectName(u"zakat_person"_s);
    build();
    connect(&gateway, &Gateway::bookChanged, this, &ZakatPerson::permitAll);
    permitAll();
}

void ZakatPerson::permitAll()
{
    m_amount->setCurrency(m_gateway.book().currency);
    permit(m_record, m_gateway, "zakat.balance");
    permit(m_set, m_gateway, "zakat.hawl");
}

void ZakatPerson::setPerson(const QString& donor, const QString& name)
{
    if (donor != m_donor) {
        m_amount->clear();
        m_day->setDay(QDate::currentDate());
        m_anchor->clear();
        m_authority->clear();
        for (Field* field : std::as_const(m_fields))
            field->clearError();
    }
    m_donor = donor;
    m_name = name;
    m_title->setText(name);
    refresh();
}

void ZakatPerson::refresh()
{
    if (m_donor.isEmpty() || !m_gateway.book().canRead())
        return;
    const int generation = ++m_generation;
    m_gateway.ask(finance::HawlQuery{m_donor, QDate::currentDate()}, this, [this, generation](const Result<PersonHawl>& hawl) {
        if (generation == m_generation && hawl)
            showHawl(*hawl);
    });
    m_gateway.ask(finance::ZakatDueQuery{m_donor}, this, [this, generation](const Result<finance::ZakatDueQuery::Years>& years) {
        if (generation == m_generation && years)
            showYears(years->rows);
    });
}

void ZakatPerson::showHawl(const PersonHawl& hawl)
{
    const QDate today = QDate::currentDate();
    HawlPicture picture;
    picture.anchor = hawl.anchor;
    picture.dueOn = hawl.nextDue;
    picture.today = today;
    picture.restarted = hawl.restarted;
    // The picture is of the year that runs, so it begins a year before its end.
    if (hawl.nextDue.isValid() && hawl.anchor.daysTo(hawl.nextDue) > 360)
        for (int days = 353; days <= 356; ++days)
            if (const QDate day = hawl.nextDue.addDays(-days); hijriDayOf(day) == hijriDayOf(hawl.anchor))
                picture.anchor = day;
    for (const finance::StatedBalance& stated : hawl.balances)
        if (stated.amount.currency.isValid() && stated.date >= picture.anchor.addDays(-30))
            picture.balances.push_back({stated.date, stated.amount});
    m_timeline->set(picture);
    const auto days = static_cast<int>(today.daysTo(hawl.nextDue));
    QStringList words;
    if (hawl.nextDue.isValid())
        words += tr("Due %1 · %2").arg(isolated(hijriText(hawl.nextDue)), isolated(dayText(hawl.nextDue)));
    words += yearFollowsText(hawl.by);
    if (hawl.pricesUnknown)
        words += tr("The book has no nisab: any wealth counts for the year.");
    if (hawl.pricesStale)
        words += tr("The prices of the book are old; set today's.");
    m_when->setText(words.join(u'\n'));
    m_badge->setVisible(hawl.nextDue.isValid());
    if (hawl.nextDue.isValid())
        m_badge->set(days <= dueSoonDays ? Tone::Warning : Tone::Info, Sign::Clock,
                     days == 0 ? tr("Due today") : digitsText(tr("in %n day(s)", nullptr, days)));
    if (m_anchor->text().isEmpty() && hawl.by == PersonHawl::By::Anchor)
        m_anchor->setDay(hawl.anchor);
}

void ZakatPerson::showYears(const std::vector<finance::ZakatYear>& years)
{
    delete m_years;
    m_years = new QWidget(this);
    m_years->setObjectName(u"person_years"_s);
    auto* grid = new QGridLayout(m_years);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(4));
    const auto put = [&](int row, int column, const QString& text, Ink ink) {
        auto* label = new TextLabel(text, TextStep::Label, ink, m_years);
        if (column > 0)
            label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        grid->addWidget(label, row, column);
    };
    int row = 0;
    if (!years.empty())
        for (const QString& head : {tr("Year"), tr("Due"), tr("Paid"), tr("Still due")})
            put(0, grid->count(), head, Ink::Second);
    for (const finance::ZakatYear& year : years) {
        const finance::Money open{std::max<std::int64_t>(0, year.due.minor - year.paid.minor), year.due.currency};
        put(++row, 0, digitsText(QString::number(year.hijriYear)), Ink::Text);
        put(row, 1, moneyText(year.due), Ink::Text);
        put(row, 2, moneyText(year.paid), Ink::Text);
        put(row, 3, moneyText(open), open.minor > 0 ? Ink::Warning : Ink::Text);
    }
    if (years.empty())
        put(0, 0, tr("No zakat was assessed or paid yet."), Ink::Second);
    grid->setColumnStretch(0, 1);
    m_yearsPlace->addWidget(m_years);
    m_assessments->setVisible(!years.empty());
}

void ZakatPerson::edited()
{
    m_balanceKey = Gateway::newKey();
    m_hawlKey = Gateway::newKey();
    m_trouble->hide();
    for (Field* field : std::as_const(m_fields))
        if (field->editor() == sender())
            field->clearError();
}

void ZakatPerson::recordBalance()
{
    if (m_donor.isEmpty() || m_gateway.whyNot("zakat.balance"))
        return;
    const auto amount = plainMoney(m_amount->text(), m_gateway.book().currency.code(), u"amount"_s);
    const auto day = m_day->day();
    if (!amount || !day)
        return refused(amount ? day.error() : amount.error(), "balance");
    m_record->setPending(tr("Saving…"));
    m_gateway.send(finance::StateBalance{m_donor, *amount, {}, day->toString(Qt::ISODate)}, m_balanceKey, this,
                   [this](const Result<finance::StatedBalance>& stated) {
                       m_record->setPending({});
                       if (!stated)
                           return refused(stated.error(), "balance");
                       Q_EMIT said(tr("Recorded: %1 from %2 on.").arg(isolated(moneyText(stated->amount)), isolated(dayText(stated->date))));
                       m_amount->clear();
                       refresh();
                       Q_EMIT changed();
                   });
}

void ZakatPerson::setHawl()
{
    if (m_donor.isEmpty() || m_gateway.whyNot("zakat.hawl"))
        return;
    finance::SetHawl wanted{m_donor, {}, m_preset->currentData().toString(), m_authority->text().trimmed()};
    if (!m_anchor->text().trimmed().isEmpty()) {
        const auto day = m_anchor->day();
        if (!day)
            return refused({day.error().code, u"anchor"_s, day.error().message, {}}, "hawl");
        wanted.anchor = day->toString(Qt::ISODate);
    }
    m_set->setPending(tr("Saving…"));
    m_gateway.send(wanted, m_hawlKey, this, [this](const Result<finance::HawlSetting>& setting) {
        m_set->setPending({});
        if (!setting)
            return refused(setting.error(), "hawl");
        m_hawlKey = Gateway::newKey();
        Q_EMIT said(tr("The year of %1 is counted so from now on.").arg(isolated(m_name)));
        refresh();
        Q_EMIT changed();
    });
}

void ZakatPerson::refused(const finance::Error& error, const char* form)
{
    Field* field = m_fields.value(u"%1.%2"_s.arg(QLatin1StringView(form), error.field));
    if (field == nullptr) {
        m_trouble->setText(errorText(error));
        m_trouble->show();
        return;
    }
    field->setError(errorText(error));
    field->editor()->setFocus(Qt::OtherFocusReason);
}

void ZakatPerson::focusFirst()
{
    m_amount->setFocus(Qt::OtherFocusReason);
}

void ZakatPerson::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget* now = focusWidget();
    if (enter && (now == m_amount || now == m_day))
        recordBalance();
    else if (enter && (now == m_anchor || now == m_authority || now == m_preset))
        setHawl();
    else if (enter && qobject_cast<QAbstractButton*>(now) != nullptr)
        qobject_cast<QAbstractButton*>(now)->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace amanah::ui
