// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a long list that are at hand, by page: which are there, which are old, and which were looked at last. Rows move when some are
// inserted or taken out before them, so that what is shown stays shown until newer rows come. Knows nothing of models. GUI thread.
#pragma once

#include "finance/donations/donation_index.h"

#include <map>
#include <optional>
#include <vector>

namespace amanah::ui {

class DonationCache
{
public:
    static constexpr int pageSize = 128;
    static constexpr std::size_t mostPages = 48;

    // The row if it is at hand, old or not; looking keeps its page.
    [[nodiscard]] const finance::DonationRow* row(int at);
    [[nodiscard]] bool isFresh(int page) const;
    [[nodiscard]] std::optional<int> find(finance::DonationId id) const;
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }

    void put(int page, const std::vector<finance::DonationRow>& rows);
    void insert(int at, int count);
    void remove(int at, int count);
    // Everything stays at hand and is to be asked for anew.
    void age();
    void clear() { m_pages.clear(); }

private:
    struct Page
    {
        std::vector<std::optional<finance::DonationRow>> rows = std::vector<std::optional<finance::DonationRow>>(pageSize);
        bool fresh = false;
        std::uint64_t looked = 0;
    };
    // Rebuilds the pages with each row at moved(row); nothing: the row is dropped.
    template <class Moved>
    void move(Moved moved);
    void forgetOldest();

    std::map<int, Page> m_pages;
    std::uint64_t m_looks = 0;
};

} // namespace amanah::ui
