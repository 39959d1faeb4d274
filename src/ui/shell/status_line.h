// SPDX-License-Identifier: GPL-3.0-or-later
// The line below everything: which file, whether all is saved, how the services are, and today in both calendars. It listens to the gateway
// itself. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/look/icons.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;

namespace amanah::ui {

class TextLabel;

// A sign and words, with a rule at the end side.
class StatusCell : public QWidget
{
    Q_OBJECT

public:
    explicit StatusCell(QWidget* parent = nullptr);
    void set(Sign sign, Tone tone, const QString& text); // an empty text hides it
    void setWithoutSign(const QString& text);
    void setRule(bool rule) { m_rule = rule; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<Sign> m_sign;
    Tone m_tone = Tone::Neutral;
    QString m_text;
    bool m_rule = true;
};

// How the services are, in words: "All 41 services running", "Services: 40 running, 1 restarting".
struct ServicesState
{
    int running = 0;
    int starting = 0;
    int suspended = 0;
    int lingering = 0;

    [[nodiscard]] static ServicesState of(const TreeView& tree);
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] int exceptions() const { return starting + suspended + lingering; }
};

class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(Gateway& gateway, QWidget* parent = nullptr);
    // What a page said; gives way to the next thing saved after a while.
    void say(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showBook(const BookState& book);
    void showSaved();
    void showTree(const TreeView& tree);
    void showToday();

    Gateway& m_gateway;
    StatusCell* m_file = nullptr;
    StatusCell* m_saved = nullptr;
    StatusCell* m_services = nullptr;
    StatusCell* m_said = nullptr;
    StatusCell* m_today = nullptr;
    StatusCell* m_hijri = nullptr;
    QString m_savedAt; // time of day, as words; empty: nothing was written yet
    QTimer m_saidEnd;
    QTimer m_day;
};

} // namespace amanah::ui
