// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/donation_model.h"

#include <algorithm>

namespace amanah::ui {

using finance::BookEvent;
using finance::DonationId;
using finance::DonationIndexQuery;
using finance::DonationPageQuery;
using finance::DonationRow;
using finance::Result;

namespace {

constexpr int indexPauseMs = 250;
constexpr std::size_t mostFollowed = 2000; // changes that rows are moved for one by one
constexpr std::size_t mostWishes = 6;
constexpr int mostUnderWay = 2; // as many as there are readers

} // namespace

std::vector<DonationId> DonationModel::Changes::all() const
{
    std::vector<DonationId> ids = recorded;
    ids.insert(ids.end(), voided.begin(), voided.end());
    return ids;
}

DonationModel::DonationModel(Gateway& gateway, QObject* parent) : QAbstractTableModel(parent), m_gateway(gateway)
{
    m_askTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &DonationModel::askIndex);
    connect(&m_gateway, &Gateway::bookEvents, this, &DonationModel::follow);
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationModel::startOver);
    startOver();
}

// Another book, or the same one opened anew: its answers under way will not come any more.
void DonationModel::startOver()
{
    const BookState& book = m_gateway.book();
    m_asking = false;
    m_askAgain = false;
    m_underWay = 0;
    m_pagesUnderWay.clear();
    ++m_generation;
    if (book.path != m_book) {
        beginResetModel();
        m_book = book.path;
        m_index = {};
        m_cache.clear();
        m_pending.clear();
        m_ready = false;
        endResetModel();
        Q_EMIT indexChanged();
    }
    m_changes = {};
    m_changes.unknown = true;
    if (book.canRead())
        askIndex();
}

void DonationModel::setFilter(const finance::DonationListQuery& filter)
{
    m_wanted = filter;
    m_filterChanged = true;
    askIndex();
}

// --- following the book

void DonationModel::follow(const std::vector<BookEvent>& events, bool gap)
{
    for (const BookEvent& event : events)
        if (event.seq > m_index.seq)
            noteChange(event);
    m_changes.unknown |= gap;
    askIndexSoon();
}

void DonationModel::noteChange(const BookEvent& event)
{
    if (const auto* recorded = std::get_if<finance::DonationRecorded>(&event.what))
        m_changes.recorded.push_back(recorded->donation);
    else if (const auto* voided = std::get_if<finance::DonationVoided>(&event.what))
        m_changes.voided.push_back(voided->donation);
    if (m_changes.recorded.size() + m_changes.voided.size() > mostFollowed) {
        m_changes = {};
        m_changes.unknown = true;
    }
}

void DonationModel::askIndexSoon()
{
    if (m_askTimer.isActive())
        return;
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : indexPauseMs;
    m_askTimer.start(static_cast<int>(std::max<qint64>(0, indexPauseMs - since)));
}

void DonationModel::askIndex()
{
    if (!m_gateway.book().canRead())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_askTimer.stop();
    m_asking = true;
    m_sinceAsked.start();
    const bool sameFilter = !std::exchange(m_filterChanged, false) && m_ready;
    m_asked = std::exchange(m_changes, {});
    DonationIndexQuery query;
    query.filter = m_wanted;
    query.pageSize = DonationCache::pageSize;
    query.find = m_asked.all();
    m_gateway.ask(query, this, [this, sameFilter, filter = m_wanted](const Result<DonationIndexQuery::Index>& answer) {
        m_asking = false;
        if (answer && !m_filterChanged)
            m_shown = filter;
        indexAnswered(answer, sameFilter);
    });
}

void DonationModel::indexAnswered(const Result<DonationIndexQuery::Index>& answer, bool sameFilter)
{
    if (!answer) {
        m_changes.unknown = true;
        Q_EMIT refused(answer.error());
    } else if (m_filterChanged) {
        m_changes.unknown = true; // nobody waits for this one any more
    } else {
        adopt(*answer, sameFilter);
    }
    if (std::exchange(m_askAgain, false) || m_filterChanged)
        askIndex();
}

void DonationModel::adopt(DonationIndexQuery::Index index, bool sameFilter)
{
    const bool followed = sameFilter && !m_asked.unknown && moveRows(index);
    // A change whose event is still on its way here is told a moment later: one more question then follows it.
    if (!followed && sameFilter && !m_asked.unknown && !m_triedAgain) {
        m_triedAgain = true;
        m_changes.recorded.insert(m_changes.recorded.begin(), m_asked.recorded.begin(), m_asked.recorded.end());
        m_changes.voided.insert(m_changes.voided.begin(), m_asked.voided.begin(), m_asked.voided.end());
        askIndexSoon();
        return;
    }
    m_triedAgain = false;
    ++m_generation;
    m_pagesUnderWay.clear();
    m_underWay = 0;
    m_wishes.clear();
    if (!followed) {
        beginResetModel();
        m_index = std::move(index);
        sameFilter ? m_cache.age() : m_cache.clear();
        m_ready = true;
        endResetModel();
    } else {
        m_index = std::move(index);
        m_cache.age();
        if (bookCount() > 0)
            Q_EMIT dataChanged(this->index(pendingCount(), 0), this->index(rowCount() - 1, ColumnCount - 1));
    }
    dropSettled();
    Q_EMIT indexChanged();
}

// Takes the rows that went out and lets in those that came, each at its place; false, with nothing changed, when the sum does not come out.
bool DonationModel::moveRows(const DonationIndexQuery::Index& index)
{
    const bool onlyPosted = m_shown.status == QStringLiteral("posted");
    const bool onlyReversed = m_shown.status == QStringLiteral("reversed");
    std::vector<int> gone;
    std::vector<int> come;
    for (std::size_t i = 0; i < index.places.size(); ++i) {
        const bool recorded = i < m_asked.recorded.size();
        const DonationId id = recorded ? m_asked.recorded[i] : m_asked.voided[i - m_asked.recorded.size()];
        const int place = static_cast<int>(index.places[i]);
        if (place >= 0 && (recorded || (onlyReversed && std::find(m_asked.recorded.begin(), m_asked.recorded.end(), id) == m_asked.recorded.end())))
            come.push_back(place);
        if (place < 0 && !recorded && onlyPosted)
            if (const auto was = m_cache.find(id))
                gone.push_back(*was);
    }
    std::sort(come.begin(), come.end());
    std::sort(gone.rbegin(), gone.rend());
    if (m_index.count - std::ssize(gone) + std::ssize(come) != index.count)
        return false;
    for (const int row : gone) {
        beginRemoveRows({}, pendingCount() + row, pendingCount() + row);
        m_cache.remove(row, 1);
        --m_index.count;
        endRemoveRows();
    }
    for (std::size_t i = 0; i < come.size();) {
        std::size_t next = i + 1;
        while (next < come.size() && come[next] == come[next - 1] + 1)
            ++next;
        const int count = static_cast<int>(next - i);
        beginInsertRows({}, pendingCount() + come[i], pendingCount() + come[i] + count - 1);
        m_cache.insert(come[i], count);
        m_index.count += count;
        endInsertRows();
        i = next;
    }
    return true;
}

// --- gifts on their way

void DonationModel::putPending(const PendingGift& gift)
{
    const auto known = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingGift& other) { return other.key == gift.key; });
    if (known != m_pending.end()) {
        *known = gift;
        const int row = static_cast<int>(known - m_pending.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else {
        beginInsertRows({}, 0, 0);
        m_pending.insert(m_pending.begin(), gift);
        endInsertRows();
    }
    if (gift.state == PendingGift::State::Saved)
        dropSettled();
}

void DonationModel::takePending(const QString& key)
{
    const auto known = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingGift& other) { return other.key == key; });
    if (known == m_pending.end())
        return;
    const int row = static_cast<int>(known - m_pending.begin());
    beginRemoveRows({}, row, row);
    m_pending.erase(known);
    endRemoveRows();
}

// A gift that the book has said yes to leaves the top when the rows below know of it.
void DonationModel::dropSettled()
{
    for (int row = pendingCount() - 1; row >= 0; --row) {
        const PendingGift& gift = m_pending[static_cast<std::size_t>(row)];
        if (gift.state != PendingGift::State::Saved || gift.row.id.value > m_index.seq)
            continue;
        beginRemoveRows({}, row, row);
        m_pending.erase(m_pending.begin() + row);
        endRemoveRows();
    }
}

// --- pages

void DonationModel::wish(int page) const
{
    std::erase(m_wishes, page);
    m_wishes.push_back(page);
    if (m_wishes.size() > mostWishes)
        m_wishes.erase(m_wishes.begin());
    if (std::exchange(m_wishNoted, true))
        return;
    // data() is const and may be called while painting; the question is asked when the painting is over.
    QMetaObject::invokeMethod(const_cast<DonationModel*>(this), [self = const_cast<DonationModel*>(this)] { self->askWishes(); }, Qt::QueuedConnection);
}

void DonationModel::askWishes()
{
    m_wishNoted = false;
    while (!m_wishes.empty() && m_underWay < mostUnderWay && m_gateway.book().canRead()) {
        const int page = m_wishes.back();
        m_wishes.pop_back();
        if (!m_cache.isFresh(page) && page < m_index.anchors.size())
            askPage(page);
    }
}

void DonationModel::askPage(int page)
{
    ++m_underWay;
    m_pagesUnderWay.push_back(page);
    DonationPageQuery query{m_shown};
    query.filter.limit = DonationCache::pageSize;
    query.filter.after = m_index.anchors[page];
    m_gateway.ask(query, this, [this, page, generation = m_generation](const Result<DonationPageQuery::Page>& answer) {
        if (generation != m_generation)
            return;
        --m_underWay;
        std::erase(m_pagesUnderWay, page);
        if (answer) {
            m_cache.put(page, answer->rows);
            const int first = pendingCount() + page * DonationCache::pageSize;
            const int last = std::min(first + DonationCache::pageSize, rowCount()) - 1;
            if (first <= last)
                Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        } else {
            Q_EMIT refused(answer.error());
        }
        askWishes();
    });
}

const DonationRow* DonationModel::look(int row) const
{
    if (row < pendingCount() || row >= rowCount())
        return nullptr;
    const int at = row - pendingCount();
    const int page = at / DonationCache::pageSize;
    if (!m_cache.isFresh(page) && std::find(m_pagesUnderWay.begin(), m_pagesUnderWay.end(), page) == m_pagesUnderWay.end())
        wish(page);
    return m_cache.row(at);
}

std::optional<DonationRow> DonationModel::giftAt(int row) const
{
    const DonationRow* gift = look(row);
    return gift ? std::optional(*gift) : std::nullopt;
}

std::optional<PendingGift> DonationModel::pendingAt(int row) const
{
    return row >= 0 && row < pendingCount() ? std::optional(m_pending[static_cast<std::size_t>(row)]) : std::nullopt;
}

int DonationModel::rowOf(DonationId id) const
{
    const auto row = m_cache.find(id);
    return row && *row < bookCount() ? *row + pendingCount() : -1;
}

int DonationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : pendingCount() + bookCount();
}

int DonationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace amanah::ui
