// SPDX-License-Identifier: GPL-3.0-or-later
// The Zakat page's rooms and what goes from one to another: a kept assessment back into the form, and what outlives a change of language.
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/zakat_form_state.h"
#include "ui/pages/fitr_desk.h"
#include "ui/pages/zakat_kept.h"
#include "ui/pages/zakat_lines.h"
#include "ui/pages/zakat_outcome.h"
#include "ui/pages/zakat_page.h"
#include "ui/pages/zakat_people.h"
#include "ui/pages/zakat_who.h"
#include "ui/pages/zakat_year.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QStackedWidget>

namespace amanah::ui {

using namespace Qt::StringLiterals;

void ZakatPage::showRoom(int room)
{
    m_rooms->setCurrent(room);
    m_room->setCurrentIndex(room);
    m_new->setVisible(room == Assessment);
    shown();
}

int ZakatPage::room() const
{
    return m_room->currentIndex();
}

// What is to be put right in this step comes before the next one.
void ZakatPage::goOn()
{
    if (m_refused && m_refusedStep == m_step)
        showWhere();
    else
        goTo(m_step + 1);
}

void ZakatPage::revise(std::int64_t assessment, const QString& whose)
{
    m_replaces = assessment;
    if (assessment == 0)
        m_revising->clear();
    else
        m_revising->set({Tone::Info, Sign::Redo, digitsText(tr("Revising no. %1, of %2.").arg(assessment).arg(isolated(whose))),
                         tr("What you keep takes its place; it stays as it is."), tr("Do not revise"), [this] { revise(0, {}); }});
    fitCompare();
}

void ZakatPage::fillFrom(const finance::AssessmentQuery::Shown& shown, const QString& name, bool revises)
{
    QVariantMap form = zakatFormState(shown.request);
    QVariantMap who = form.value(u"_who"_s).toMap();
    who.insert(u"donor"_s, name);
    who.insert(u"donor_id"_s, shown.kept.donor.toString());
    form.insert(u"_who"_s, who);
    form.insert(u"_step"_s, int(Own));
    form.insert(u"_replaces"_s, qlonglong{revises ? shown.kept.id : 0});
    form.insert(u"_fitr"_s, m_desk->state());
    form.insert(u"_kept"_s, m_keptRoom->state());
    setState(form);
}

void ZakatPage::shown()
{
    if (room() == Desk)
        m_desk->focusFirst();
    else if (room() == Kept)
        m_keptRoom->focusFirst();
    else if (room() == Years)
        m_people->focusFirst();
    else if (m_step == Outcome)
        m_outcome->focusFirst();
    else
        m_forms[static_cast<std::size_t>(m_step)]->focusFirst();
}

void ZakatPage::open(const QString& what)
{
    showRoom(what == u"fitr"_s ? Desk : what.startsWith(u"kept"_s) ? Kept : what.startsWith(u"years"_s) ? Years : Assessment);
    if (what.startsWith(u"years:"_s))
        m_people->choose(what.mid(6));
    if (what.startsWith(u"kept:"_s))
        m_keptRoom->choose(what.mid(5).toLongLong());
    if (what.startsWith(u"donor:"_s))
        showDonor(what.mid(6));
    else if (what.startsWith(u"step:"_s))
        goTo(what.mid(5).toInt() - 1);
}

void ZakatPage::find()
{
    showRoom(Assessment);
    goTo(Who);
}

// A clean sheet; school, currency, day and prices stay.
void ZakatPage::newThing()
{
    if (room() != Assessment) {
        shown();
        return;
    }
    revise(0, {});
    m_quiet = true;
    QVariantMap who = m_who->state();
    for (const char* name : {"donor", "donor_id", "share"})
        who.remove(QString::fromLatin1(name));
    who.insert(u"minor"_s, false);
    m_who->setState(who);
    m_own->setState({});
    m_owe->setState({});
    m_year->setState({});
    m_quiet = false;
    edited();
    goTo(Who);
}

QVariantMap ZakatPage::state() const
{
    return {{u"_who"_s, m_who->state()}, {u"_own"_s, m_own->state()}, {u"_owe"_s, m_owe->state()}, {u"_year"_s, m_year->state()}, {u"_step"_s, m_step},
            {u"_fitr"_s, m_desk->state()}, {u"_kept"_s, m_keptRoom->state()}, {u"_people"_s, m_people->state()}, {u"_replaces"_s, qlonglong{m_replaces}}, {u"_room"_s, room()}};
}

void ZakatPage::setState(const QVariantMap& state)
{
    if (!state.contains(u"_who"_s))
        return;
    m_quiet = true;
    m_who->setState(state.value(u"_who"_s).toMap());
    m_own->setState(state.value(u"_own"_s).toMap());
    m_owe->setState(state.value(u"_owe"_s).toMap());
    m_year->setState(state.value(u"_year"_s).toMap());
    m_desk->setState(state.value(u"_fitr"_s).toMap());
    if (state.contains(u"_kept"_s))
        m_keptRoom->setState(state.value(u"_kept"_s).toMap());
    if (state.contains(u"_people"_s))
        m_people->setState(state.value(u"_people"_s).toMap());
    m_quiet = false;
    edited();
    goTo(state.value(u"_step"_s).toInt());
    revise(state.value(u"_replaces"_s).toLongLong(), m_who->donorName());
    if (const int wanted = state.value(u"_room"_s).toInt(); wanted != room() && wanted >= 0 && wanted < RoomCount)
        showRoom(wanted);
}

void ZakatPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (room() != Assessment) {
        Page::keyPressEvent(event);
        return;
    }
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_step == Outcome)
            keep();
        else
            goTo(Outcome);
    } else if (enter && qobject_cast<QAbstractButton*>(focusWidget()) != nullptr) {
        qobject_cast<QAbstractButton*>(focusWidget())->click();
    } else if (enter && m_step < Outcome) {
        goOn();
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace amanah::ui
