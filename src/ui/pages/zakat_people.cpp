// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_people.h"

#include "finance/donors/donors_messages.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/zakat_person.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <utility>

namespace amanah::ui {

using finance::ReminderQuery;
using finance::Result;
using namespace Qt::StringLiterals;

namespace {

enum PeopleColumn { PeopleName, PeopleDue, PeopleHijri, PeopleDays, PeopleBy, PeopleColumns };
constexpr int peopleAskPauseMs = 120;
constexpr int peopleSoonDays = 30;
constexpr int aLunarYear = 400; // every next due day lies within it
constexpr int peopleSearchWide = 320;

QString followedText(finance::PersonHawl::By by)
{
    switch (by) {
    case finance::PersonHawl::By::Anchor: return ZakatPeople::tr("the day set");
    case finance::PersonHawl::By::Balances: return ZakatPeople::tr("balances");
    case finance::PersonHawl::By::Assessment: return ZakatPeople::tr("last assessment");
    case finance::PersonHawl::By::Nothing: break;
    }
    return u"–"_s;
}

} // namespace

ZakatPeople::ZakatPeople(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    setObjectName(u"zakat_people"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    auto* column = new QVBoxLayout;
    column->setSpacing(px(12));
    row->addLayout(column, 1);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"people_name"_s);
    m_name->setPlaceholderText(tr("Whose year? Name, phone or e-mail"));
    m_name->setAccessibleName(tr("Whose zakat year"));
    m_name->setClearButtonEnabled(true);
    m_name->setMaximumWidth(px(peopleSearchWide));
    m_donors = new DonorCompleter(gateway, m_name);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addStretch(1);
    column->addLayout(head);
    buildList();
    auto* frame = new Panel({}, this);
    frame->setBodyMargins(0, 0);
    frame->body()->addWidget(m_stack);
    column->addWidget(frame, 1);
    m_person = new ZakatPerson(gateway, this);
    m_person->hide();
    row->addWidget(m_person);
    m_asking.setSingleShot(true);
    m_asking.setInterval(peopleAskPauseMs);
    connect(&m_asking, &QTimer::timeout, this, [this] {
        ask();
        m_person->refresh();
    });
    connect(m_donors, &DonorCompleter::changed, this, &ZakatPeople::nameChosen);
    connect(m_table, &Table::rowChosen, this, &ZakatPeople::rowChosen);
    connect(m_table, &Table::rowOpened, m_person, &ZakatPerson::focusFirst);
    connect(m_person, &ZakatPerson::said, this, &ZakatPeople::said);
    connect(m_person, &ZakatPerson::assessmentsWanted, this, &ZakatPeople::assessmentsWanted);
    connect(m_person, &ZakatPerson::changed, this, &ZakatPeople::ask);
    connect(&gateway, &Gateway::bookChanged, this, &ZakatPeople::followBook);
    connect(&gateway, &Gateway::bookEvents, this, [this] { m_asking.start(); });
    connect(&Look::instance(), &Look::changed, this, [this] { setSideWide(m_sideWide); });
    followBook();
}

void ZakatPeople::buildList()
{
    m_stack = new QStackedWidget(this);
    m_table = new Table(tr("Whose zakat falls due"), m_stack);
    m_table->setObjectName(u"people_list"_s);
    m_model = new QStandardItemModel(0, PeopleColumns, this);
    m_model->setHorizontalHeaderLabels({tr("Person"), tr("Due"), tr("Hijri day"), tr("Days left"), tr("Follows")});
    m_model->setHeaderData(PeopleDays, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setColumnWidths({160, 120, 168, 96, 140}, PeopleName);
    m_table->setColumnsGivenUp({PeopleBy, PeopleHijri});
    m_empty = new EmptyState(Sign::Cal, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
}

void ZakatPeople::followBook()
{
    const BookState& book = m_gateway.book();
    if (!book.canRead() || book.path == m_book)
        return;
    m_book = book.path;
    m_person->hide();
    ask();
}

void ZakatPeople::ask()
{
    if (!m_gateway.book().canRead())
        return;
    m_gateway.ask(ReminderQuery{aLunarYear, QDate::currentDate()}, this, [this](const Result<ReminderQuery::Reply>& rows) {
        m_refused = !rows;
        if (rows)
            show(*rows);
        else
            showTrouble(rows.error());
    });
}

void ZakatPeople::showTrouble(const finance::Error& error)
{
    m_empty->set(tr("Zakat years cannot be shown"), errorText(error));
    m_name->setEnabled(false);
    m_person->hide();
    showList(false);
}

void ZakatPeople::showList(bool list)
{
    const bool hadFocus = m_table->hasFocus();
    m_stack->setCurrentIndex(list ? 0 : 1);
    if (hadFocus && !list)
        focusFirst();
}

void ZakatPeople::show(const ReminderQuery::Reply& rows)
{
    m_name->setEnabled(true);
    if (m_wanted.isEmpty())
        m_wanted = m_person->donor();
    m_model->removeRows(0, m_model->rowCount());
    for (const ReminderQuery::Row& row : rows) {
        const bool isSoon = row.inDays <= peopleSoonDays;
        const QStringList texts{row.name.isEmpty() ? tr("erased") : row.name, dayText(row.hawl.nextDue), hijriText(row.hawl.nextDue),
                                numberText(row.inDays), followedText(row.hawl.by)};
        QList<QStandardItem*> items;
        for (const QString& text : texts) {
            items += new QStandardItem(text);
            items.last()->setEditable(false);
            items.last()->setData(isSoon, BoldRole);
        }
        items[PeopleDays]->setTextAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        items[PeopleName]->setData(row.hawl.donor.toString(), IdRole);
        m_model->appendRow(items);
    }
    m_empty->set(tr("No zakat year is known yet"), tr("Find a person by name above, and say when the year began or what is owned."));
    showList(!rows.empty());
    const QString wanted = std::exchange(m_wanted, QString());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row, PeopleName)->data(IdRole).toString() == wanted)
            return m_table->selectRow(row);
    if (m_model->rowCount() > 0 && m_person->donor().isEmpty())
        m_table->selectRow(0);
}

void ZakatPeople::rowChosen()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const QStandardItem* item = m_model->item(row, PeopleName);
    m_person->setPerson(item->data(IdRole).toString(), item->text());
    m_person->show();
}

void ZakatPeople::nameChosen()
{
    if (m_donors->choice() == DonorCompleter::Choice::Chosen)
        choose(m_donors->donorId());
}

void ZakatPeople::choose(const QString& donor)
{
    m_wanted = donor;
    m_gateway.ask(finance::DonorQuery{donor}, this, [this, donor](const Result<finance::Donor>& known) {
        if (!known || m_refused)
            return;
        m_person->setPerson(known->id.toString(), known->name);
        m_person->show();
        ask();
    });
}

void ZakatPeople::setSideWide(int wide)
{
    m_sideWide = wide;
    m_person->setFixedWidth(px(wide));
}

void ZakatPeople::focusFirst()
{
    if (m_stack->currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_name->setFocus(Qt::OtherFocusReason);
}

QVariantMap ZakatPeople::state() const
{
    return {{u"chosen"_s, m_person->donor()}};
}

void ZakatPeople::setState(const QVariantMap& state)
{
    if (const QString donor = state.value(u"chosen"_s).toString(); !donor.isEmpty())
        choose(donor);
}

} // namespace amanah::ui
