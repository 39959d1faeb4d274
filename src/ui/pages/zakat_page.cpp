// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does; how it is put together is in zakat_page_build.cpp.
#include "ui/pages/zakat_page.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_live.h"
#include "ui/pages/fitr_desk.h"
#include "ui/pages/permit.h"
#include "ui/pages/zakat_compare.h"
#include "ui/pages/zakat_kept.h"
#include "ui/pages/zakat_lines.h"
#include "ui/pages/zakat_outcome.h"
#include "ui/pages/zakat_result.h"
#include "ui/pages/zakat_steps.h"
#include "ui/pages/zakat_who.h"
#include "ui/pages/zakat_year.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QJsonArray>
#include <QStackedWidget>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

HawlPicture hawlPictureOf(const QJsonObject& request, const QJsonObject& answer)
{
    const auto dayOf = [](const QJsonValue& value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    HawlPicture picture;
    picture.anchor = dayOf(answer.value(u"hawl"_s)[u"anchor"_s]);
    picture.dueOn = dayOf(answer.value(u"hawl"_s)[u"due_on"_s]);
    picture.restarted = answer.value(u"hawl"_s)[u"restarted"_s].toBool();
    picture.today = dayOf(request.value(u"date"_s));
    const auto currency = finance::Currency::parse(answer.value(u"currency"_s).toString());
    if (!currency)
        return picture;
    if (const auto nisab = finance::parseAmountOrZero(answer.value(u"nisab"_s)[u"amount"_s].toString(), *currency); nisab)
        picture.nisab = *nisab;
    for (const auto& each : request.value(u"balances"_s).toArray())
        if (const auto amount = finance::parseAmountOrZero(each[u"amount"_s].toString(), *currency); amount)
            picture.balances.push_back({dayOf(each[u"date"_s]), *amount});
    std::ranges::stable_sort(picture.balances, {}, &HawlPicture::Balance::date);
    for (const auto& event : answer.value(u"events"_s).toArray())
        picture.paid.push_back(dayOf(event[u"date"_s]));
    return picture;
}

// "£1,200.00" of a sum of `key` over lines that are assets, or not.
QString sumOf(const QJsonObject& answer, bool ofDebts)
{
    const auto currency = finance::Currency::parse(answer.value(u"currency"_s).toString());
    if (!currency)
        return {};
    finance::Money sum{0, *currency};
    for (const auto& line : answer.value(u"lines"_s).toArray()) {
        QString amount = line[u"zakatable"_s].toString();
        const QString kind = line[u"kind"_s].toString();
        const bool isDebt = kind == u"short_term"_s || kind == u"instalments"_s || kind == u"past_zakat"_s;
        if (isDebt != ofDebts)
            continue;
        const bool below = amount.startsWith(u'-');
        if (const auto money = finance::parseAmountOrZero(below ? amount.mid(1) : amount, *currency); money)
            sum.minor += below ? -money->minor : money->minor;
    }
    return amountText(sum);
}

} // namespace

void ZakatPage::edited()
{
    if (m_quiet)
        return;
    clearRefusal();
    m_answer = {};
    m_key = Gateway::newKey();
    QJsonObject request;
    std::optional<finance::Error> refused;
    for (const ZakatStep* form : m_forms) {
        const auto error = form->fill(request);
        if (error && !refused)
            refused = error;
    }
    const bool termsChanged = request.value(u"preset"_s) != m_request.value(u"preset"_s) || request.value(u"currency"_s) != m_request.value(u"currency"_s);
    m_request = request;
    if (termsChanged)
        for (ZakatStep* form : m_forms)
            form->setTerms(m_who->preset(), m_who->currency());
    setSubtitle(tr("%1 · %2").arg(m_who->donorName().isEmpty() ? tr("nobody in particular") : isolated(m_who->donorName()),
                                  finance::Currency::parse(m_who->currency()) ? m_who->currency() : u"–"_s));
    showKeepable();
    explainFocused();
    if (refused) {
        m_live->forget();
        showRefusal(*refused);
        return;
    }
    m_result->showWaiting();
    m_live->ask(request);
}

void ZakatPage::showAnswer(const QJsonObject& request, const QJsonObject& answer)
{
    clearRefusal();
    m_answer = answer;
    m_result->show(request, answer);
    m_own->showWorth(answer);
    m_owe->showWorth(answer);
    const HawlPicture picture = hawlPictureOf(request, answer);
    m_year->timeline()->set(picture);
    m_outcome->timeline()->set(picture);
    showSteps(answer);
    showKeepable();
    if (m_step == Outcome)
        compare();
}

void ZakatPage::compare()
{
    if (!m_answer.isEmpty())
        m_live->compare(m_request);
}

void ZakatPage::showSteps(const QJsonObject& answer)
{
    const QStringList amounts{{}, answer.isEmpty() ? QString() : sumOf(answer, false), answer.isEmpty() ? QString() : sumOf(answer, true), {}, {}};
    for (int step = 0; step < StepCount; ++step)
        m_steps->set(step, amounts.value(step), step < m_step, step == m_refusedStep);
}

Field* ZakatPage::fieldOf(const QString& path, int& step) const
{
    for (step = 0; step < static_cast<int>(m_forms.size()); ++step)
        if (Field* field = m_forms[static_cast<std::size_t>(step)]->fieldOf(path))
            return field;
    step = -1;
    return nullptr;
}

void ZakatPage::showRefusal(const finance::Error& error)
{
    clearRefusal();
    m_refused = fieldOf(error.field, m_refusedStep);
    if (m_refused)
        m_refused->setError(errorText(error));
    m_result->showRefusal(error, m_refused != nullptr);
    showSteps(m_result->answer());
    showKeepable();
}

void ZakatPage::clearRefusal()
{
    if (m_refused)
        m_refused->clearError();
    m_refused = nullptr;
    m_refusedStep = -1;
    showSteps(m_result->answer());
}

void ZakatPage::showWhere()
{
    if (!m_refused)
        return;
    goTo(m_refusedStep);
    m_forms[static_cast<std::size_t>(m_refusedStep)]->reveal(m_refused);
}

void ZakatPage::goTo(int step)
{
    m_step = std::clamp(step, 0, int(Outcome));
    m_steps->setCurrent(m_step);
    m_stack->setCurrentIndex(m_step);
    m_panel->setTitle(digitsText(tr("%1. %2").arg(m_step + 1).arg(m_names.at(m_step))));
    m_back->setEnabled(m_step > 0);
    m_next->setVisible(m_step < Outcome);
    m_help->setVisible(m_step < Outcome); // the picture of the year needs the room
    m_outcome->papers()->setVisible(m_step == Outcome);
    m_compare->setVisible(m_step == Outcome);
    // Only the step in front asks for room.
    for (int each = 0; each < m_stack->count(); ++each)
        m_stack->widget(each)->setSizePolicy(QSizePolicy::Preferred, each == m_step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    fit();
    showSteps(m_result->answer());
    showKeepable();
    if (m_step == Outcome)
        compare();
    if (!isVisible())
        return;
    if (m_step == Outcome)
        m_outcome->focusFirst();
    else
        m_forms[static_cast<std::size_t>(m_step)]->focusFirst();
}

void ZakatPage::showKeepable()
{
    QString reason;
    if (m_gateway.whyNot("zakat.keep"))
        reason = m_gateway.book().canWrite() ? whyNotText(m_gateway, "zakat.keep") : tr("The book is open read-only.");
    else if (m_answer.isEmpty())
        reason = m_refused ? tr("Something is to be put right first.") : tr("The result is on its way.");
    else if (m_who->isOpen())
        reason = tr("Choose the person from the list in step 1, or add them under Donors.");
    else if (m_who->donorId().isEmpty())
        reason = tr("To keep it, say in step 1 whose zakat it is.");
    m_outcome->setKeepable(reason);
    m_outcome->setPrintable(!m_answer.isEmpty());
}

void ZakatPage::keep()
{
    if (m_answer.isEmpty() || m_who->donorId().isEmpty() || m_gateway.whyNot("zakat.keep"))
        return;
    finance::KeepAssessment command;
    command.donor = m_who->donorId();
    command.currency = m_answer.value(u"currency"_s).toString();
    command.due = m_answer.value(u"due"_s).toString();
    command.preset = m_answer.value(u"preset"_s).toString();
    command.date = m_request.value(u"date"_s).toString();
    command.request = m_request;
    command.answer = m_answer;
    command.replaces = m_replaces == 0 ? QString() : QString::number(m_replaces);
    m_outcome->setKeeping(true);
    m_gateway.send(command, m_key, this, [this, name = m_who->donorName()](const finance::Result<finance::KeptAssessment>& answer) {
        m_outcome->setKeeping(false);
        if (!answer) {
            showRefusal(answer.error());
            showWhere();
            return;
        }
        revise(0, {});
        m_key = Gateway::newKey();
        m_keptRoom->choose(answer->id);
        Q_EMIT said(digitsText(tr("Kept: the zakat of %1 for %2 is %3.")
                                   .arg(isolated(name))
                                   .arg(answer->hijriYear)
                                   .arg(isolated(moneyText(answer->due)))),
                    {}, {});
    });
}

void ZakatPage::showDonor(const QString& id)
{
    m_gateway.ask(finance::DonorQuery{id}, this, [this](const finance::Result<finance::Donor>& donor) {
        if (donor)
            m_who->setDonor(*donor);
    });
}

} // namespace amanah::ui
