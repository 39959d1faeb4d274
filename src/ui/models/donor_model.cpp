// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/donor_model.h"

#include "finance/donors/donors_store.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"

#include <algorithm>

namespace amanah::ui {

namespace {

constexpr int donorPage = 200;
constexpr int mostDonorsAnew = 2'000; // further ones are fetched again as one scrolls
constexpr int donorPauseMs = 150;

} // namespace

DonorModel::DonorModel(Gateway& gateway, QObject* parent) : QAbstractTableModel(parent), m_gateway(gateway)
{
    m_changes.setSingleShot(true);
    m_changes.setInterval(donorPauseMs);
    connect(&m_changes, &QTimer::timeout, this, &DonorModel::fetchAnew);
    connect(&gateway, &Gateway::bookChanged, this, &DonorModel::startAnew);
    connect(&gateway, &Gateway::bookEvents, this, [this] {
        if (!m_changes.isActive())
            m_changes.start();
    });
    startAnew();
}

void DonorModel::setSearch(const QString& search)
{
    if (search.trimmed() == m_search)
        return;
    m_search = search.trimmed();
    ++m_generation;
    ask(donorPage, {}, &DonorModel::replaceWith);
}

void DonorModel::startAnew()
{
    ++m_generation;
    m_changes.stop();
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    m_count = 0;
    m_ready = false;
    m_asking = false;
    endResetModel();
    Q_EMIT fetched();
    if (m_gateway.book().canRead())
        ask(donorPage, {}, &DonorModel::replaceWith);
}

void DonorModel::fetchAnew()
{
    ++m_generation;
    ask(std::clamp(rowCount(), donorPage, mostDonorsAnew), {}, &DonorModel::replaceWith);
}

void DonorModel::ask(int limit, const QString& after, void (DonorModel::*done)(const Page&))
{
    m_asking = true;
    finance::DonorTableQuery query;
    query.search = m_search;
    query.limit = limit;
    query.after = after;
    m_gateway.ask(query, this, [this, done, generation = m_generation](const finance::Result<Page>& page) {
        if (generation != m_generation)
            return;
        m_asking = false;
        if (!page) {
            Q_EMIT refused(page.error());
            return;
        }
        m_count = page->count;
        m_next = page->next;
        m_ready = true;
        (this->*done)(*page);
        Q_EMIT fetched();
    });
}

// The same donors in the same order change in place, so that selection and scroll bar stay.
void DonorModel::replaceWith(const Page& page)
{
    if (std::ranges::equal(m_rows, page.rows, {}, &Row::id, &Row::id)) {
        m_rows = page.rows;
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = page.rows;
    endResetModel();
}

void DonorModel::append(const Page& page)
{
    if (page.rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.rows.size()) - 1);
    m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
    endInsertRows();
}

bool DonorModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_asking;
}

void DonorModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(donorPage, m_next, &DonorModel::append);
}

const finance::DonorTableQuery::Row* DonorModel::donorAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int DonorModel::rowOf(finance::DonorId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DonorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DonorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DonorModel::cell(const Row& row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Kind: return donorKindText(row.kind);
    case Gifts: return numberText(row.gifts);
    case Total: return amountText(row.total);
    case LastGift: return row.lastGift.isValid() ? dayText(row.lastGift) : QStringLiteral("–");
    default: return {};
    }
}

QVariant DonorModel::data(const QModelIndex& index, int role) const
{
    const Row* row = donorAt(index.row());
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(*row, index.column());
    case IdRole: return qlonglong{row->id.value};
    case Qt::TextAlignmentRole:
        if (index.column() == Gifts || index.column() == Total)
            return int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        return {};
    default: return {};
    }
}

QVariant DonorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Gifts || section == Total))
        return int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Gifts: return tr("Gifts");
    case Total: return tr("Total %1", "of a currency").arg(m_gateway.book().currency.isValid() ? currencySign(m_gateway.book().currency) : QString());
    case LastGift: return tr("Last gift");
    default: return {};
    }
}

} // namespace amanah::ui
