// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/periods_settings.h"

#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <algorithm>

namespace amanah::ui {

using finance::Closing;
using finance::Period;
using finance::Result;

namespace {

QString bothCalendars(const QDate& day)
{
    return PeriodsSettings::tr("%1 · %2").arg(dayText(day), hijriText(day));
}

} // namespace

PeriodsSettings::PeriodsSettings(Gateway& gateway, QWidget* parent) : SettingsForm(parent), m_gateway(gateway)
{
    addHeading(tr("Closed periods"));
    addWide(closeRow());
    end();
    connect(&gateway, &Gateway::bookChanged, this, &PeriodsSettings::ask);
    connect(&gateway, &Gateway::bookEvents, this, [this](const std::vector<finance::BookEvent>& events, bool gap) {
        if (gap || std::any_of(events.begin(), events.end(),
                               [](const finance::BookEvent& event) { return std::holds_alternative<finance::PeriodChanged>(event.what); }))
            ask();
    });
    ask();
}

QWidget* PeriodsSettings::closeRow()
{
    auto* body = new QWidget(this);
    m_state = new TextLabel(TextStep::Body, Ink::Text, body);
    m_state->setObjectName(QStringLiteral("period_state"));
    m_state->setWordWrap(true);
    m_day = new DualDateEdit(body);
    m_day->setObjectName(QStringLiteral("period_day"));
    m_dayField = new Field(tr("Close &through"), m_day, body);
    m_dayField->setHint(tr("Gifts and payments of closed days can only be entered with a reason, which the chain shows."));
    m_close = new Button(tr("Close"), Button::Kind::Usual, body);
    m_close->setObjectName(QStringLiteral("period_close"));
    m_reopen = new Button(tr("Reopen…"), Button::Kind::Quiet, body);
    m_reopen->setObjectName(QStringLiteral("period_reopen"));
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, body);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(m_dayField, 1);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    row->addWidget(m_reopen, 0, Qt::AlignVCenter);
    m_place = new QVBoxLayout(body);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(px(8));
    m_place->addWidget(m_state);
    m_place->addLayout(row);
    m_place->addWidget(m_trouble);
    connect(m_day, &QLineEdit::textEdited, m_dayField, &Field::clearError);
    connect(m_day, &QLineEdit::returnPressed, this, &PeriodsSettings::close);
    connect(m_close, &QAbstractButton::clicked, this, &PeriodsSettings::close);
    connect(m_reopen, &QAbstractButton::clicked, this, &PeriodsSettings::askToReopen);
    return body;
}

void PeriodsSettings::ask()
{
    const bool open = m_gateway.book().canRead();
    permit(m_day, m_gateway, "period.close", open);
    permit(m_close, m_gateway, "period.close", open);
    permit(m_reopen, m_gateway, "period.reopen", false);
    if (!open) {
        m_state->setText(tr("No book is open."));
        return showClosings({});
    }
    m_gateway.ask(finance::PeriodQuery{}, this, [this](const Result<Period>& period) {
        if (!period)
            return m_state->setText(errorText(period.error()));
        m_state->setText(period->through.isValid() ? tr("The books are closed through %1.").arg(bothCalendars(period->through)) : tr("Nothing is closed."));
        permit(m_reopen, m_gateway, "period.reopen", period->through.isValid());
    });
    m_gateway.ask(finance::ClosingListQuery{}, this,
                  [this](const Result<std::vector<Closing>>& closings) { showClosings(closings ? *closings : std::vector<Closing>{}); });
}

void PeriodsSettings::close()
{
    const auto day = m_day->day();
    if (!day) {
        m_dayField->setError(errorText(day.error()));
        m_day->setFocus();
        return;
    }
    m_trouble->hide();
    m_close->setPending(tr("Closing…"));
    m_gateway.send(finance::ClosePeriod{finance::civilDateText(*day)}, Gateway::newKey(), this, [this](const Result<Period>& period) {
        m_close->setPending({});
        if (!period) {
            m_dayField->setError(errorText(period.error()));
            m_day->setFocus();
            return;
        }
        m_day->clear();
        Q_EMIT said(tr("Closed through %1.").arg(dayText(period->through)));
    });
}

// A day in the field is the last that stays closed; an empty field opens everything.
void PeriodsSettings::askToReopen()
{
    const auto day = m_day->day();
    if (!m_day->text().trimmed().isEmpty() && !day) {
        m_dayField->setError(errorText(day.error()));
        m_day->setFocus();
        return;
    }
    ConfirmPopup::Question question;
    question.title = tr("Open closed days again?");
    question.text = m_day->text().trimmed().isEmpty() ? tr("All of them. To leave the older ones closed, write the last day that stays closed first.")
                                                      : tr("What lies after %1.").arg(dayText(*day));
    question.verb = tr("Reopen");
    question.reasonLabel = tr("Reason");
    ConfirmPopup::ask(m_reopen, question, [this](const ConfirmPopup::Answer& answer) { reopen(answer.reason); });
}

void PeriodsSettings::reopen(const QString& reason)
{
    const auto day = m_day->day();
    m_trouble->hide();
    const QString through = m_day->text().trimmed().isEmpty() || !day ? QString() : finance::civilDateText(*day);
    m_gateway.send(finance::ReopenPeriod{through, reason}, Gateway::newKey(), this, [this](const Result<Period>& period) {
        if (!period) {
            m_trouble->setText(errorText(period.error()));
            m_trouble->show();
            return;
        }
        m_day->clear();
        Q_EMIT said(period->through.isValid() ? tr("Closed through %1 only.").arg(dayText(period->through)) : tr("All days are open again."));
    });
}

void PeriodsSettings::showClosings(const std::vector<Closing>& closings)
{
    delete m_list;
    m_list = new QWidget(m_state->parentWidget());
    m_list->setObjectName(QStringLiteral("period_list"));
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const Closing& closing : closings)
        rows->addWidget(rowOf(closing));
    m_place->addWidget(m_list);
}

QWidget* PeriodsSettings::rowOf(const Closing& closing)
{
    auto* row = new SettingsRow(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, px(6), 0, px(6));
    line->setSpacing(px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const QString through = closing.through.isValid() ? bothCalendars(closing.through) : QString();
    auto* what = new TextLabel(!closing.reopened             ? tr("Closed through %1").arg(through)
                               : closing.through.isValid() ? tr("Reopened: closed through %1 only").arg(through)
                                                           : tr("Reopened: nothing closed"),
                               TextStep::Body, closing.reopened ? Ink::Warning : Ink::Text, row);
    const QString who = tr("%1 by %2", "time, then login").arg(auditTimeText(closing.at), isolated(closing.user));
    auto* detail = new TextLabel(closing.reason.isEmpty() ? who : tr("%1: %2").arg(who, isolated(closing.reason)), TextStep::Label, Ink::Second, row);
    for (TextLabel* label : {what, detail}) {
        label->setElided(true);
        words->addWidget(label);
    }
    line->addLayout(words, 1);
    auto* show = new Button(tr("Show record"), Button::Kind::Quiet, row);
    show->setSmall(true);
    connect(show, &QAbstractButton::clicked, this, [this, seq = closing.seq] { Q_EMIT recordWanted(seq); });
    line->addWidget(show);
    return row;
}

} // namespace amanah::ui
