// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_kept.h"

#include "finance/donors/donors_messages.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/models/zakat_form_state.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/permit.h"
#include "ui/pages/zakat_kept_columns.h"
#include "ui/pages/zakat_result.h"
#include "ui/pages/zakat_years_compared.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <algorithm>

namespace amanah::ui {

using finance::AssessmentListQuery;
using finance::AssessmentQuery;
using finance::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr int keptPage = 100;

} // namespace

void ZakatKept::followBook()
{
    const BookState& book = m_gateway.book();
    permit(m_revise, m_gateway, "zakat.keep", m_shown.kept.id != 0 && m_shown.kept.replacedBy == 0);
    if (!book.canRead() || book.path == m_book)
        return;
    m_book = book.path;
    m_names.clear();
    m_years.clear();
    ask();
}

void ZakatKept::ask()
{
    if (!m_gateway.book().canRead())
        return;
    m_years.clear();
    AssessmentListQuery query;
    query.donor = m_donors->donorId();
    query.limit = keptPage;
    m_gateway.ask(query, this, [this, generation = ++m_generation](const Result<AssessmentListQuery::Page>& page) {
        if (generation != m_generation)
            return;
        if (!page)
            return showTrouble(page.error());
        const Kept* before = current();
        if (m_wanted == 0 && before != nullptr)
            m_wanted = before->id;
        {
            const QSignalBlocker quiet(m_table);
            m_model->removeRows(0, m_model->rowCount());
        }
        m_rows.clear();
        showPage(*page);
    });
}

void ZakatKept::askMore()
{
    AssessmentListQuery query;
    query.donor = m_donors->donorId();
    query.limit = keptPage;
    query.after = m_next;
    m_gateway.ask(query, this, [this, generation = m_generation](const Result<AssessmentListQuery::Page>& page) {
        if (generation == m_generation && page)
            showPage(*page);
    });
}

void ZakatKept::showTrouble(const finance::Error& error)
{
    m_empty->set(tr("Kept assessments cannot be shown"), errorText(error));
    showList(false);
    m_compared->hide();
}

void ZakatKept::showList(bool list)
{
    const bool hadFocus = m_table->hasFocus() || m_side->isAncestorOf(focusWidget());
    m_stack->setCurrentIndex(list ? 0 : 1);
    m_side->setVisible(list);
    if (hadFocus && !list)
        focusFirst();
}

void ZakatKept::showPage(const AssessmentListQuery::Page& page)
{
    for (const Kept& kept : page.rows)
        addRow(kept);
    m_next = page.next;
    m_more->setVisible(!m_next.isEmpty());
    if (m_rows.empty())
        m_empty->set(m_donors->donorId().isEmpty() ? tr("No assessment is kept yet") : tr("None is kept of this person"),
                     tr("The last step of an assessment keeps it under the person's name."));
    showList(!m_rows.empty());
    const auto wanted = std::ranges::find(m_rows, m_wanted, &Kept::id);
    m_wanted = 0;
    if (!m_rows.empty() && m_table->currentIndex().row() < 0)
        m_table->selectRow(wanted == m_rows.end() ? 0 : static_cast<int>(wanted - m_rows.begin()));
    if (m_rows.empty())
        m_compared->hide();
}

void ZakatKept::addRow(const Kept& kept)
{
    QList<QStandardItem*> items;
    for (int column = 0; column < KeptColumns; ++column) {
        auto* item = new QStandardItem;
        item->setEditable(false);
        if (column == KeptDue || column == KeptPaid || column == KeptOpen)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        items += item;
    }
    items[KeptDay]->setData(qlonglong{kept.id}, IdRole);
    m_rows.push_back(kept);
    m_model->appendRow(items);
    if (!m_names.contains(kept.donor.value))
        askName(kept.donor);
    if (!m_years.contains(kept.donor.value))
        askYears(kept.donor);
    fillRow(m_model->rowCount() - 1);
}

// Paid and open are those of the year, so they stand at the assessment in force alone.
void ZakatKept::fillRow(int row)
{
    const Kept& kept = m_rows[static_cast<std::size_t>(row)];
    const auto set = [this, row](KeptColumn column, const QString& text) { m_model->item(row, column)->setText(text); };
    set(KeptDay, dayText(kept.date));
    m_model->item(row, KeptDay)->setToolTip(hijriText(kept.date));
    set(KeptYear, digitsText(QString::number(kept.hijriYear)));
    set(KeptPerson, m_names.value(kept.donor.value));
    set(KeptSchool, zakatPresetText(kept.preset));
    set(KeptDue, moneyText(kept.due));
    m_model->item(row, KeptDue)->setData(kept.replacedBy != 0, StruckRole);
    set(KeptPaid, u"–"_s);
    set(KeptOpen, u"–"_s);
    // One answer may come after another of the same year that nobody marked as its revision: the newest counts.
    const auto newer = std::ranges::find_if(m_rows, [&kept](const Kept& other) {
        return other.id > kept.id && other.donor == kept.donor && other.hijriYear == kept.hijriYear && other.due.currency == kept.due.currency;
    });
    if (kept.replacedBy == 0 && newer == m_rows.end()) {
        for (const finance::ZakatYear& year : m_years.value(kept.donor.value)) {
            if (year.hijriYear != kept.hijriYear || year.due.currency != kept.due.currency)
                continue;
            set(KeptPaid, moneyText(year.paid));
            set(KeptOpen, moneyText({std::max<std::int64_t>(0, year.due.minor - year.paid.minor), year.due.currency}));
        }
    }
    QString revised = u"–"_s;
    if (kept.replacedBy != 0)
        revised = digitsText(tr("by no. %1").arg(kept.replacedBy));
    else if (kept.replaces != 0)
        revised = digitsText(tr("revises no. %1").arg(kept.replaces));
    set(KeptRevised, revised);
}

void ZakatKept::askName(finance::DonorId donor)
{
    m_names.insert(donor.value, QString());
    m_gateway.ask(finance::DonorQuery{donor.toString()}, this, [this, donor](const Result<finance::Donor>& known) {
        if (!known)
            return;
        m_names.insert(donor.value, known->name.isEmpty() ? tr("erased") : known->name);
        for (int row = 0; row < m_model->rowCount(); ++row)
            fillRow(row);
    });
}

void ZakatKept::askYears(finance::DonorId donor)
{
    m_years.insert(donor.value, {});
    m_gateway.ask(finance::ZakatDueQuery{donor.toString()}, this, [this, donor](const Result<finance::ZakatDueQuery::Years>& years) {
        if (!years)
            return;
        m_years.insert(donor.value, years->rows);
        for (int row = 0; row < m_model->rowCount(); ++row)
            fillRow(row);
    });
}

const ZakatKept::Kept* ZakatKept::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void ZakatKept::showCurrent()
{
    const Kept* kept = current();
    if (kept == nullptr)
        return;
    m_gateway.ask(AssessmentQuery{QString::number(kept->id)}, this, [this, id = kept->id](const Result<AssessmentQuery::Shown>& shown) {
        if (shown && current() != nullptr && current()->id == id)
            showShown(*shown);
    });
}

void ZakatKept::showShown(const AssessmentQuery::Shown& shown)
{
    m_shown = shown;
    const bool wasErased = shown.request.isEmpty();
    m_result->show(shown.request, shown.answer);
    m_result->setVisible(!wasErased);
    m_copy->setEnabled(!wasErased);
    permit(m_revise, m_gateway, "zakat.keep", !wasErased && shown.kept.replacedBy == 0);
    QStringList notes;
    if (wasErased)
        notes += tr("What was typed and answered was erased; day, school and sum remain.");
    if (shown.kept.replacedBy != 0) {
        notes += digitsText(tr("No. %1 took its place. An assessment is revised once; revise the newest.").arg(shown.kept.replacedBy));
        m_revise->setToolTip(notes.last());
    }
    if (shown.kept.replaces != 0)
        notes += digitsText(tr("It took the place of no. %1, which stays as it was.").arg(shown.kept.replaces));
    if (const QStringList gaps = zakatFormGaps(shown.request); !gaps.isEmpty())
        notes += tr("The form has no field for: %1").arg(gaps.join(tr(", ")));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    fillOthers();
}

// The other assessments of the person, newest first; what was compared stays compared where it can.
void ZakatKept::fillOthers()
{
    const QVariant before = m_others->currentData();
    {
        const QSignalBlocker quiet(m_others);
        m_others->clear();
        m_others->addItem(tr("Compare with …"));
        for (const Kept& kept : m_rows)
            if (kept.donor == m_shown.kept.donor && kept.id != m_shown.kept.id)
                m_others->addItem(digitsText(tr("%1 · %2 · %3").arg(kept.hijriYear).arg(dayText(kept.date), moneyText(kept.due))), qlonglong{kept.id});
        m_others->setCurrentIndex(before.isValid() ? std::max(0, m_others->findData(before)) : 0);
    }
    m_others->setEnabled(m_others->count() > 1);
    compareWith(m_others->currentIndex());
}

void ZakatKept::compareWith(int index)
{
    const qint64 other = m_others->itemData(index).toLongLong();
    if (other == 0)
        return m_compared->hide();
    m_gateway.ask(AssessmentQuery{QString::number(other)}, this, [this, other](const Result<AssessmentQuery::Shown>& shown) {
        if (!shown || m_others->currentData().toLongLong() != other)
            return;
        m_compared->show(m_shown, *shown);
        m_compared->setVisible(true);
    });
}

void ZakatKept::focusFirst()
{
    if (m_stack->currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_person->setFocus(Qt::OtherFocusReason);
}

void ZakatKept::setDonor(const finance::Donor& donor)
{
    m_donors->restore(donor.name, donor.id.toString(), false);
    ask();
}

void ZakatKept::choose(std::int64_t assessment)
{
    m_wanted = assessment;
    const auto wanted = std::ranges::find(m_rows, assessment, &Kept::id);
    if (wanted != m_rows.end())
        m_table->selectRow(static_cast<int>(wanted - m_rows.begin()));
}

QVariantMap ZakatKept::state() const
{
    const Kept* kept = current();
    return {{u"person"_s, m_person->text()}, {u"donor"_s, m_donors->donorId()}, {u"chosen"_s, qlonglong{kept == nullptr ? 0 : kept->id}},
            {u"compared"_s, m_others->currentData()}};
}

void ZakatKept::setState(const QVariantMap& state)
{
    m_donors->restore(state.value(u"person"_s).toString(), state.value(u"donor"_s).toString(), false);
    m_wanted = state.value(u"chosen"_s).toLongLong();
    ask();
}

} // namespace amanah::ui
