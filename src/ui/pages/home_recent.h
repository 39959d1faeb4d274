// SPDX-License-Identifier: GPL-3.0-or-later
// The newest gifts on two lines each: who and how much, fund, method and when. Enter or a click opens one. GUI thread.
#pragma once

#include "finance/donations/home_messages.h"

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace amanah::ui {

class HomeRecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class HomeRecent : public QListView
{
    Q_OBJECT

public:
    explicit HomeRecent(QWidget* parent = nullptr);
    void set(const std::vector<finance::HomeGift>& gifts);

Q_SIGNALS:
    void opened(qint64 donation);

private:
    QStandardItemModel* m_model = nullptr;
};

} // namespace amanah::ui
