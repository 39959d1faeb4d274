// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/donor_completer.h"

#include "ui/look/icons.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/widgets/table.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace amanah::ui {

namespace {

// What tells two donors of one name apart.
QString donorNote(const finance::Donor& donor)
{
    if (!donor.email.isEmpty())
        return isolated(donor.email);
    if (!donor.phone.isEmpty())
        return isolated(donor.phone);
    return donor.kind == QStringLiteral("person") ? QString() : donorKindText(donor.kind);
}

bool sameName(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

DonorCompleter::DonorCompleter(Gateway& gateway, QLineEdit* field)
    : QObject(field), m_gateway(gateway), m_field(field), m_completer(new QCompleter(this)), m_entries(new QStandardItemModel(this))
{
    m_completer->setModel(m_entries);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostEntries + 1);
    // Not QLineEdit::setCompleter(): that writes each entry into the field as it is lit.
    m_completer->setWidget(field);
    m_completer->popup()->setObjectName(QStringLiteral("donorList"));
    m_completer->popup()->setItemDelegate(new RowDelegate(m_completer->popup()));
    m_completer->popup()->setAccessibleName(tr("Donors found"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { ask(true); });
    connect(m_field, &QLineEdit::textEdited, this, &DonorCompleter::typed);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &DonorCompleter::take);
    m_field->installEventFilter(this);
}

DonorCompleter::Choice DonorCompleter::choice() const
{
    if (name().isEmpty())
        return Choice::Empty;
    if (!m_id.isEmpty())
        return Choice::Chosen;
    return m_new ? Choice::New : Choice::Open;
}

QString DonorCompleter::name() const
{
    return m_field->text().simplified();
}

void DonorCompleter::restore(const QString& text, const QString& id, bool isNew)
{
    ++m_generation;
    m_pause.stop();
    m_completer->popup()->hide();
    m_field->setText(text);
    m_id = id;
    m_new = isNew;
}

void DonorCompleter::open()
{
    if (!name().isEmpty())
        ask(true);
}

void DonorCompleter::typed()
{
    m_id.clear();
    m_new = false;
    ++m_generation;
    if (name().isEmpty()) {
        m_pause.stop();
        m_completer->popup()->hide();
    } else {
        m_pause.start();
    }
    Q_EMIT changed();
}

void DonorCompleter::ask(bool shown)
{
    if (!m_gateway.book().canRead())
        return;
    const QString text = name();
    finance::DonorListQuery query;
    query.search = text;
    query.limit = mostEntries;
    m_gateway.ask(query, this, [this, text, shown, generation = ++m_generation](const finance::Result<finance::DonorListQuery::Page>& answer) {
        if (generation != m_generation || !answer)
            return;
        if (shown && m_field->hasFocus())
            show(*answer, text);
        else
            settle(*answer, text);
    });
}

void DonorCompleter::show(const finance::DonorListQuery::Page& page, const QString& text)
{
    m_entries->clear();
    for (const finance::Donor& donor : page.donors) {
        auto* entry = new QStandardItem(donor.name);
        entry->setData(donor.id.toString(), IdRole);
        entry->setData(donorNote(donor), NoteRole);
        m_entries->appendRow(entry);
    }
    auto* add = new QStandardItem(tr("New donor “%1”").arg(text));
    add->setData(static_cast<int>(Sign::Plus), SignRole);
    m_entries->appendRow(add);
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

// The field was left before the list came: a name that is one donor's and no other's is that donor.
void DonorCompleter::settle(const finance::DonorListQuery::Page& page, const QString& text)
{
    const finance::Donor* only = nullptr;
    for (const finance::Donor& donor : page.donors) {
        if (!sameName(donor.name, text))
            continue;
        if (only)
            return;
        only = &donor;
    }
    if (!only || choice() != Choice::Open)
        return;
    m_id = only->id.toString();
    m_field->setText(only->name);
    Q_EMIT changed();
}

void DonorCompleter::take(const QModelIndex& entry)
{
    ++m_generation;
    m_pause.stop();
    m_id = entry.data(IdRole).toString();
    m_new = m_id.isEmpty();
    if (!m_new)
        m_field->setText(entry.data(Qt::DisplayRole).toString());
    Q_EMIT changed();
}

bool DonorCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::FocusOut && choice() == Choice::Open && !m_completer->popup()->isVisible()) {
        m_pause.stop();
        ask(false);
    }
    if (watched == m_field && event->type() == QEvent::KeyPress && choice() == Choice::Open && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        open();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace amanah::ui
