// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of the whole window, above the page while it lasts: how the book stands, that commands wait, that the data are a sample. It
// listens to the gateway itself; what its buttons ask for are signals. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/widgets/banner.h"

#include <QWidget>

namespace amanah::ui {

class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(Gateway& gateway, QWidget* parent = nullptr);
    [[nodiscard]] bool isSampleSaid() const { return m_sampleSaid; }

Q_SIGNALS:
    void chooseBookWanted();

private:
    void showBook(const BookState& book);
    void showWaiting();
    [[nodiscard]] Banner::Content readOnly(const BookState& book);
    [[nodiscard]] Banner::Content rolledBack(const BookState& book);
    void askToAccept(const QString& path);
    void accept(const QString& path, const QString& reason);
    [[nodiscard]] Banner::Content failed(const BookState& book);
    [[nodiscard]] Banner::Content fallen(const BookState& book);

    Gateway& m_gateway;
    Banner* m_state = nullptr;
    Banner* m_waiting = nullptr;
    Banner* m_sample = nullptr;
    bool m_sampleSaid = false;
    QTimer m_patience; // a command that takes longer than this is said to wait
};

// What to do about a book that cannot be used, by the cause the services give; the services' own sentence when there is no better one.
[[nodiscard]] QString bookTroubleText(const finance::Error& trouble);

} // namespace amanah::ui
