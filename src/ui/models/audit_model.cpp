// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/audit_model.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"

#include <algorithm>
#include <limits>

namespace amanah::ui {

using finance::AuditIndexQuery;
using finance::AuditRowsQuery;
using finance::Result;

namespace {

std::int64_t sinceOf(AuditModel::Period period)
{
    const QDateTime now = QDateTime::currentDateTime();
    switch (period) {
    case AuditModel::Period::LastHour: return now.addSecs(-3600).toMSecsSinceEpoch() * 1000;
    case AuditModel::Period::Today: return now.date().startOfDay().toMSecsSinceEpoch() * 1000;
    case AuditModel::Period::SevenDays: return now.date().addDays(-6).startOfDay().toMSecsSinceEpoch() * 1000;
    case AuditModel::Period::AnyTime: break;
    }
    return 0;
}

} // namespace

AuditModel::AuditModel(Gateway& gateway, QObject* parent) : QAbstractTableModel(parent), m_gateway(gateway)
{
    connect(&gateway, &Gateway::bookChanged, this, [this] { reload(); });
    connect(&gateway, &Gateway::bookEvents, this, [this] { askNewer(); });
    reload();
}

void AuditModel::setFilter(const Filter& filter)
{
    if (filter == m_filter && m_counted)
        return;
    m_filter = filter;
    reload();
}

// --- which records

AuditIndexQuery AuditModel::question() const
{
    AuditIndexQuery query;
    query.group = m_filter.group;
    query.sinceUs = sinceOf(m_filter.period);
    query.search = m_filter.search;
    return query;
}

// What is shown stays until the new index is here, so that a filter does not flicker; a book that is gone goes at once.
void AuditModel::reload()
{
    ++m_generation;
    m_asking = false;
    m_newer = false;
    m_asked.clear();
    if (!m_gateway.book().canRead()) {
        forget();
        return;
    }
    askIndex(question(), &AuditModel::loaded);
}

void AuditModel::askIndex(const AuditIndexQuery& query, void (AuditModel::*take)(const AuditIndexQuery::Index&))
{
    m_asking = true;
    m_gateway.ask(query, this, [this, take, generation = m_generation](const Result<AuditIndexQuery::Index>& index) {
        if (generation != m_generation)
            return;
        m_asking = false;
        if (!index) {
            Q_EMIT failed(index.error());
            return;
        }
        (this->*take)(*index);
        if (m_newer)
            askNewer();
    });
}

void AuditModel::forget()
{
    beginResetModel();
    m_counted = false;
    m_head = 0;
    m_isRange = true;
    m_first = 1;
    m_seqs.clear();
    m_pages.clear();
    endResetModel();
    Q_EMIT counted();
}

void AuditModel::loaded(const AuditIndexQuery::Index& index)
{
    beginResetModel();
    m_counted = true;
    m_head = index.head;
    m_isRange = index.isRange;
    m_first = index.first;
    m_seqs = index.seqs;
    m_pages.clear();
    endResetModel();
    Q_EMIT counted();
    fetchWindow();
}

// Whatever happened, happened after the head that is known: the same question from there on. One is under way at a time.
void AuditModel::askNewer()
{
    if (m_asking || !m_counted) {
        m_newer = true;
        return;
    }
    m_newer = false;
    AuditIndexQuery query = question();
    query.sinceUs = 0; // later than a record in the period is in the period
    query.fromSeq = m_head + 1;
    askIndex(query, &AuditModel::grown);
}

void AuditModel::grown(const AuditIndexQuery::Index& index)
{
    if (index.head <= m_head)
        return;
    const qint64 more = m_isRange ? index.head - m_head : static_cast<qint64>(index.seqs.size());
    if (more > 0)
        beginInsertRows({}, 0, static_cast<int>(more) - 1);
    m_head = index.head;
    m_seqs.insert(m_seqs.end(), index.seqs.begin(), index.seqs.end());
    if (more > 0)
        endInsertRows();
    Q_EMIT counted();
    fetchWindow();
}

qint64 AuditModel::count() const
{
    const qint64 all = m_isRange ? m_head - m_first + 1 : static_cast<qint64>(m_seqs.size());
    return std::min<qint64>(all, std::numeric_limits<int>::max() / 2);
}

qint64 AuditModel::seqOfPosition(qint64 position) const
{
    return m_isRange ? m_first + position : m_seqs[static_cast<std::size_t>(position)];
}

qint64 AuditModel::seqAt(int row) const
{
    return row >= 0 && row < count() ? seqOfPosition(positionOf(row)) : 0;
}

int AuditModel::rowOf(qint64 seq) const
{
    if (m_isRange)
        return seq >= m_first && seq <= m_head ? static_cast<int>(m_head - seq) : -1;
    const auto found = std::lower_bound(m_seqs.begin(), m_seqs.end(), seq);
    return found != m_seqs.end() && *found == seq ? static_cast<int>(m_seqs.end() - found) - 1 : -1;
}

// --- pages

void AuditModel::setWindow(int firstRow, int lastRow)
{
    m_windowFirst = firstRow;
    m_windowLast = lastRow;
    fetchWindow();
}

void AuditModel::fetchWindow()
{
    if (!m_counted || count() == 0 || m_windowLast < m_windowFirst)
        return;
    const qint64 newest = std::clamp<qint64>(positionOf(m_windowFirst - static_cast<int>(pageSize) / 2), 0, count() - 1) / pageSize;
    const qint64 oldest = std::clamp<qint64>(positionOf(m_windowLast + static_cast<int>(pageSize) / 2), 0, count() - 1) / pageSize;
    for (qint64 page = newest; page >= oldest && m_asked.size() < maxAsked; --page)
        fetchPage(page);
}

void AuditModel::fetchPage(qint64 page)
{
    const qint64 from = page * pageSize + static_cast<qint64>(m_pages.value(page).size());
    const qint64 to = std::min(count(), (page + 1) * pageSize);
    if (m_asked.contains(page) || from >= to)
        return;
    AuditRowsQuery query;
    for (qint64 position = from; position < to; ++position)
        query.seqs.push_back(seqOfPosition(position));
    m_asked.insert(page);
    m_gateway.ask(query, this, [this, generation = m_generation, page, from, seqs = query.seqs](const Result<AuditRowsQuery::Reply>& rows) {
        if (generation != m_generation)
            return;
        m_asked.remove(page);
        if (rows)
            pageCame(page, from, {seqs.begin(), seqs.end()}, *rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void AuditModel::pageCame(qint64 page, qint64 from, const std::vector<qint64>& seqs, Page rows)
{
    Page& kept = m_pages[page];
    if (page * pageSize + static_cast<qint64>(kept.size()) != from)
        return;
    auto next = rows.begin();
    for (const qint64 seq : seqs) { // a record that is not there keeps its place
        Row row;
        row.line.seq = seq;
        if (next != rows.end() && next->line.seq == seq)
            row = std::move(*next++);
        kept.push_back(std::move(row));
    }
    const qint64 last = count() - 1;
    const int newestRow = static_cast<int>(last - (from + static_cast<qint64>(seqs.size()) - 1));
    const int oldestRow = static_cast<int>(last - from);
    Q_EMIT dataChanged(index(newestRow, 0), index(oldestRow, ColumnCount - 1));
    dropFarPages();
    fetchWindow();
}

void AuditModel::dropFarPages()
{
    const qint64 middle = positionOf((m_windowFirst + std::max(m_windowFirst, m_windowLast)) / 2) / pageSize;
    while (m_pages.size() > maxPages) {
        const auto farther = [middle](qint64 a, qint64 b) { return qAbs(a - middle) < qAbs(b - middle); };
        const auto keys = m_pages.keys();
        m_pages.remove(*std::max_element(keys.begin(), keys.end(), farther));
    }
}

const AuditModel::Row* AuditModel::rowAt(int row) const
{
    const qint64 position = positionOf(row);
    const auto page = m_pages.constFind(position / pageSize);
    if (page == m_pages.constEnd())
        return nullptr;
    const auto at = static_cast<std::size_t>(position % pageSize);
    return at < page->size() ? &(*page)[at] : nullptr;
}

// --- as a table

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(count());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::textOf(const Row& row, int column) const
{
    switch (column) {
    case Time: return auditTimeText(row.line.at);
    case Who: return isolated(row.line.user);
    case What: return auditWord(row.line).text;
    case Subject: return row.line.action.isEmpty() ? QString() : auditSubject(row);
    case Hash: return shortHash(row.line.hash);
    default: return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return seqAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Number ? QVariant(int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter)) : QVariant();
    if (role == Qt::FontRole)
        return index.column() == Hash ? QVariant(fontOf(TextStep::Mono)) : QVariant();
    if (index.column() == Number)
        return role == Qt::DisplayRole ? QVariant(numberText(seqAt(index.row()))) : QVariant();
    const Row* row = rowAt(index.row());
    if (role == LoadingRole)
        return row == nullptr;
    if (!row)
        return {};
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Subject))
        return textOf(*row, index.column());
    if (index.column() != What)
        return {};
    const AuditWord word = auditWord(row->line);
    switch (role) {
    case SignRole: return int(word.sign);
    case ToneRole: return int(word.tone);
    case BadgeRole: return word.isException;
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole && section == Number)
        return int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("Time");
    case Who: return tr("Who");
    case What: return tr("What");
    case Subject: return tr("Subject");
    case Hash: return tr("Hash");
    default: return {};
    }
}

} // namespace amanah::ui
