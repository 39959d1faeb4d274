// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/donation_cache.h"

#include <algorithm>

namespace amanah::ui {

using finance::DonationId;
using finance::DonationRow;

const DonationRow* DonationCache::row(int at)
{
    const auto page = m_pages.find(at / pageSize);
    if (page == m_pages.end())
        return nullptr;
    page->second.looked = ++m_looks;
    const auto& row = page->second.rows[static_cast<std::size_t>(at % pageSize)];
    return row ? &*row : nullptr;
}

bool DonationCache::isFresh(int page) const
{
    const auto found = m_pages.find(page);
    return found != m_pages.end() && found->second.fresh;
}

std::optional<int> DonationCache::find(DonationId id) const
{
    for (const auto& [number, page] : m_pages) {
        const auto found = std::find_if(page.rows.begin(), page.rows.end(), [id](const auto& row) { return row && row->id == id; });
        if (found != page.rows.end())
            return number * pageSize + static_cast<int>(found - page.rows.begin());
    }
    return std::nullopt;
}

void DonationCache::put(int page, const std::vector<DonationRow>& rows)
{
    Page& place = m_pages[page];
    place.fresh = true;
    place.looked = ++m_looks;
    for (std::size_t i = 0; i < pageSize; ++i)
        place.rows[i] = i < rows.size() ? std::optional(rows[i]) : std::nullopt;
    forgetOldest();
}

void DonationCache::insert(int at, int count)
{
    move([at, count](int row) { return std::optional(row < at ? row : row + count); });
}

void DonationCache::remove(int at, int count)
{
    move([at, count](int row) -> std::optional<int> {
        if (row < at)
            return row;
        return row < at + count ? std::nullopt : std::optional(row - count);
    });
}

void DonationCache::age()
{
    for (auto& [number, page] : m_pages)
        page.fresh = false;
}

template <class Moved>
void DonationCache::move(Moved moved)
{
    std::map<int, Page> before;
    before.swap(m_pages);
    for (auto& [number, page] : before) {
        for (std::size_t i = 0; i < pageSize; ++i) {
            if (!page.rows[i])
                continue;
            const std::optional<int> to = moved(number * pageSize + static_cast<int>(i));
            if (!to)
                continue;
            Page& place = m_pages[*to / pageSize];
            place.looked = std::max(place.looked, page.looked);
            place.rows[static_cast<std::size_t>(*to % pageSize)] = std::move(page.rows[i]);
        }
    }
    forgetOldest();
}

void DonationCache::forgetOldest()
{
    while (m_pages.size() > mostPages)
        m_pages.erase(std::min_element(m_pages.begin(), m_pages.end(), [](const auto& a, const auto& b) { return a.second.looked < b.second.looked; }));
}

} // namespace amanah::ui
