// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: what came in and went out in a period beside the one before, what is held, and what waits. All numbers are one answer of the
// book, asked again when it changes, never two questions at once. GUI thread.
#pragma once

#include "ui/pages/home_words.h"
#include "ui/widgets/page.h"

#include <QElapsedTimer>
#include <QTimer>
#include <optional>

class QAction;
class QComboBox;
class QScrollArea;
class QStackedLayout;

namespace amanah::ui {

class Button;
class EmptyState;
class Gateway;
class HomeAttention;
class HomeBars;
class HomeRecent;
class Panel;
class SegmentedControl;
class Table;
class TextLabel;

class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(Gateway& gateway, QWidget* parent = nullptr);

    void shown() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    void newThing() override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildContent();
    [[nodiscard]] QWidget* buildChart();
    [[nodiscard]] QWidget* buildFunds();
    [[nodiscard]] QWidget* buildBars();
    [[nodiscard]] QWidget* buildRecent();
    void bookChanged();
    void refresh();
    void ask();
    void askChain();
    void askWaiting();
    void askDue();
    void answered(const finance::HomeQuery::Home& home);
    void showHome();
    [[nodiscard]] bool turnedToGifts(const finance::HomeQuery::Home& home);
    void layOutFunds();
    void showBars(const finance::HomeQuery::Home& home);
    void namePeriods();
    void setAsTable(bool asTable);

    Gateway& m_gateway;
    HomeChoice m_choice;
    std::optional<finance::HomeQuery::Home> m_home;
    QTimer m_soon;         // between two answers, so that a busy book is not asked all the time
    QTimer m_chainWatch;   // the chain is verified in idle time; a break may be found any time
    bool m_asking = false;
    bool m_fresh = true;   // nothing of this book was shown yet
    bool m_again = false;  // the book or the choice changed meanwhile
    int m_generation = 0;
    QElapsedTimer m_dueAsked; // days pass slowly, and every person's year is followed for it

    TextLabel* m_period = nullptr;
    SegmentedControl* m_calendar = nullptr;
    QComboBox* m_span = nullptr;
    QAction* m_record = nullptr;
    Button* m_recordButton = nullptr;
    QStackedLayout* m_stack = nullptr;
    QWidget* m_nothing = nullptr; // no answer yet, or no book
    EmptyState* m_empty = nullptr;
    QScrollArea* m_scroll = nullptr;
    TotalsStrip* m_strip = nullptr;
    TextLabel* m_others = nullptr;
    Panel* m_chartPanel = nullptr;
    MonthChart* m_chart = nullptr;
    QWidget* m_legend = nullptr;
    TextLabel* m_legendNow = nullptr;
    TextLabel* m_legendBefore = nullptr;
    QWidget* m_legendBeforeMark = nullptr;
    Table* m_months = nullptr;
    HomeRows* m_monthRows = nullptr;
    Button* m_asTable = nullptr;
    Button* m_byDonor = nullptr;
    QStackedLayout* m_chartStack = nullptr;
    HomeAttention* m_attention = nullptr;
    Table* m_funds = nullptr;
    HomeRows* m_fundRows = nullptr;
    Panel* m_barsPanel = nullptr;
    HomeBars* m_bars = nullptr;
    HomeRecent* m_recent = nullptr;
};

} // namespace amanah::ui
