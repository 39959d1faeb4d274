// SPDX-License-Identifier: GPL-3.0-or-later
// The answer beside the form: what is due, against which nisab, when, and how it is reckoned line by line and step by step, each with its
// rule and source. While a newer answer is on its way the last one stays and says so; a refusal says where it lies. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "ui/widgets/panel.h"

#include <QJsonObject>
#include <QTimer>

class QScrollArea;

namespace amanah::ui {

class Badge;
class Button;
class TextLabel;

class ZakatResult : public Panel
{
    Q_OBJECT

public:
    // `prefix` begins the object names of its parts: one page may show two of them.
    explicit ZakatResult(const QString& prefix, QWidget* parent = nullptr);

    void show(const QJsonObject& request, const QJsonObject& answer);
    // `mayGo`: there is a field to go to.
    void showRefusal(const finance::Error& error, bool mayGo);
    // A newer answer is on its way; said only when it takes long enough to be noticed.
    void showWaiting();
    [[nodiscard]] const QJsonObject& answer() const { return m_answer; }

Q_SIGNALS:
    void goWanted();

private:
    void showHead();
    void showReasons();
    void addRow(const QString& text, const QString& amount, const QString& below, bool bold = false);
    [[nodiscard]] QString amountOf(const QString& plain) const;

    static constexpr int noticedMs = 400;

    QJsonObject m_request;
    QJsonObject m_answer;
    QTimer m_late;
    TextLabel* m_year = nullptr;
    TextLabel* m_due = nullptr;
    TextLabel* m_kind = nullptr;
    TextLabel* m_when = nullptr;
    Badge* m_badge = nullptr;
    QWidget* m_bar = nullptr;
    TextLabel* m_nisab = nullptr;
    TextLabel* m_trouble = nullptr;
    Button* m_go = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_rows = nullptr;
};

} // namespace amanah::ui
