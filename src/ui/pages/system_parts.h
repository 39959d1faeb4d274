// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts the System page is put together from: a chain of causes, pairs of label and value, lines of what happened. They show what
// they are given and paint themselves. GUI thread.
#pragma once

#include "ui/look/theme.h"

#include <QString>
#include <QStringList>
#include <QWidget>
#include <utility>
#include <vector>

class QGridLayout;

namespace amanah::ui {

class TextLabel;

// "Stopped: …", then "because …" for each cause, on a soft fill. Hidden while there is nothing to tell.
class CauseChain : public QWidget
{
    Q_OBJECT

public:
    explicit CauseChain(QWidget* parent = nullptr);
    // Outermost first. `over`: it runs again.
    void set(Tone tone, const QStringList& reasons, bool over = false);
    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int lineHeight(const QString& line, int width) const;

    Tone m_tone = Tone::Neutral;
    QStringList m_lines;
};

// Pairs of label and value under a small heading; without a heading they stand alone, one pair a row.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    using Facts = std::vector<std::pair<QString, QString>>;

    explicit FactGrid(const QString& heading, QWidget* parent = nullptr);
    void set(const Facts& facts); // labels are set anew only when their number changes

private:
    QGridLayout* m_grid = nullptr;
    int m_pairsInRow = 1;
    std::vector<std::pair<TextLabel*, TextLabel*>> m_pairs;
};

// Time and text, newest first, as many as fit.
class HistoryList : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString time;
        QString text;
        Tone tone = Tone::Neutral;
        bool operator==(const Line&) const = default;
    };
    explicit HistoryList(QWidget* parent = nullptr);
    void set(const std::vector<Line>& lines);
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Line> m_lines;
};

} // namespace amanah::ui
