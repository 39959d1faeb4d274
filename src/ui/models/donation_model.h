// SPDX-License-Identifier: GPL-3.0-or-later
// The gifts of the book in front, newest first, for a table of any length: it knows how many there are and has only the pages at hand that
// were looked at. data() never asks; it notes the wish, and a queued call asks for what was wished last. Own gifts that the book has not
// answered stand on top until it has. What the book tells moves rows in place; only what cannot be followed resets. GUI thread.
#pragma once

#include "finance/book/events.h"
#include "ui/gateway/gateway.h"
#include "ui/models/donation_cache.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>

namespace amanah::ui {

// A gift on its way to the book.
struct PendingGift
{
    enum class State { Saving, Kept, Refused, Saved };
    QString key;
    finance::DonationRow row; // without number; with it when saved
    State state = State::Saving;
};

// Who gave it, as lists say: "Anonymous", "Loose cash" or the name.
[[nodiscard]] QString donationGiver(const finance::DonationRow& gift);

class DonationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Receipt, Date, Hijri, Donor, Fund, StateColumn, Amount, ColumnCount };

    explicit DonationModel(Gateway& gateway, QObject* parent = nullptr);

    // The rows shown change when the book answered; until then the former ones stay.
    void setFilter(const finance::DonationListQuery& filter);
    [[nodiscard]] const finance::DonationListQuery& filter() const { return m_wanted; }
    // What the filter counts and sums; `isReady` once the book answered.
    [[nodiscard]] const finance::DonationIndexQuery::Index& index() const { return m_index; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    using QAbstractTableModel::index;

    // On top, newest first; the same key again replaces.
    void putPending(const PendingGift& gift);
    void takePending(const QString& key);
    [[nodiscard]] const std::vector<PendingGift>& pending() const { return m_pending; }

    // Nothing while the row is on its way.
    [[nodiscard]] std::optional<finance::DonationRow> giftAt(int row) const;
    [[nodiscard]] std::optional<PendingGift> pendingAt(int row) const;
    // The row that shows this gift, if it is at hand.
    [[nodiscard]] int rowOf(finance::DonationId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    // Count or sum changed; the rows already have.
    void indexChanged();
    void refused(const amanah::finance::Error& error);

private:
    struct Changes
    {
        std::vector<finance::DonationId> recorded;
        std::vector<finance::DonationId> voided;
        bool unknown = false; // too many, or some were missed
        [[nodiscard]] std::vector<finance::DonationId> all() const;
    };

    void follow(const std::vector<finance::BookEvent>& events, bool gap);
    void noteChange(const finance::BookEvent& event);
    void startOver();
    void askIndexSoon();
    void askIndex();
    void indexAnswered(const finance::Result<finance::DonationIndexQuery::Index>& answer, bool sameFilter);
    void adopt(finance::DonationIndexQuery::Index index, bool sameFilter);
    [[nodiscard]] bool moveRows(const finance::DonationIndexQuery::Index& index);
    void dropSettled();
    [[nodiscard]] const finance::DonationRow* look(int row) const; // wishes for what is not at hand
    [[nodiscard]] QVariant pendingData(const PendingGift& gift, int column, int role) const;
    [[nodiscard]] QVariant giftData(const finance::DonationRow& gift, int column, int role) const;
    void wish(int page) const;
    void askWishes();
    void askPage(int page);
    [[nodiscard]] int pendingCount() const { return static_cast<int>(m_pending.size()); }
    [[nodiscard]] int bookCount() const { return static_cast<int>(m_index.count); }

    Gateway& m_gateway;
    QString m_book; // path of the book that is shown
    finance::DonationListQuery m_wanted;
    finance::DonationListQuery m_shown;
    bool m_filterChanged = false;
    finance::DonationIndexQuery::Index m_index;
    bool m_ready = false;
    std::vector<PendingGift> m_pending;
    Changes m_changes; // heard since the index was asked last
    Changes m_asked;   // those the index that is under way tells the places of
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_triedAgain = false;
    QElapsedTimer m_sinceAsked;
    QTimer m_askTimer;
    int m_generation = 0; // of the pages: answers to earlier questions are dropped
    int m_underWay = 0;
    mutable DonationCache m_cache;
    mutable std::vector<int> m_wishes; // the last is the newest
    mutable bool m_wishNoted = false;
    std::vector<int> m_pagesUnderWay;
};

} // namespace amanah::ui
