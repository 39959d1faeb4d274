// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody, of the things that can be known now; when nothing does, it says so. Most pressing first. GUI thread.
#pragma once

#include "finance/audit/audit_service.h"
#include "finance/donations/home_messages.h"
#include "ui/gateway/tree_view.h"
#include "ui/look/icons.h"
#include "ui/widgets/panel.h"

#include <optional>

class QVBoxLayout;

namespace amanah::ui {

class Badge;

class HomeAttention : public Panel
{
    Q_OBJECT

public:
    struct Item
    {
        Tone tone = Tone::Warning;
        Sign sign = Sign::Warn;
        QString headline;
        QString line;
        QString button; // empty: nothing in this window settles it
        QString page;
        QString what;
        bool operator==(const Item&) const = default;
    };
    explicit HomeAttention(QWidget* parent = nullptr);

    void tellBook(const finance::HomeQuery::Home& home, const QDate& today);
    void tellChain(const finance::ChainStatus& chain);
    void tellTree(const TreeView& tree);
    void tellDue(int people, const QDate& first); // whose zakat falls due soon, and when the first one's
    void tellWaiting(int proposals); // of how many a second person must decide
    void forget(); // another book
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }

Q_SIGNALS:
    void wanted(const QString& page, const QString& what);

private:
    void gather();
    void rebuild();
    [[nodiscard]] QWidget* rowFor(const Item& item);

    Badge* m_count = nullptr;
    QWidget* m_list = nullptr;
    std::optional<finance::HomeQuery::Home> m_home;
    QDate m_today;
    std::int64_t m_firstBad = 0;
    int m_down = 0;
    int m_waiting = 0;
    int m_restarts = 0;
    int m_duePeople = 0;
    QDate m_firstDue;
    std::vector<Item> m_items;
};

} // namespace amanah::ui
