// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window by meaning, light and dark, and how they become a QPalette. docs/design-notes live in the names: nothing else in
// src/ui writes a colour. Plain values; theme() is read on the GUI thread at every paint, never kept.
#pragma once

#include <QColor>
#include <QPalette>
#include <array>

namespace amanah::ui {

// What a colour says. Semantic colour never stands alone: a sign and a word go with it.
enum class Tone { Neutral, Ok, Warning, Danger, Info };

// Which ink a text is written in.
enum class Ink { Text, Second, Hint, Disabled, Accent, Link, Ok, Warning, Danger, Info };

struct Theme
{
    bool isDark = false;
    QColor window, sidebar, base, raised, header, hover;
    QColor line, lineSoft, lineStrong;
    QColor text, text2, text3, disabled;
    QColor accent, accentHover, onAccent, accentSoft;
    QColor focus, link;
    QColor ok, okSoft, warning, warningSoft, danger, dangerSoft, info, infoSoft, neutralSoft;
    std::array<QColor, 6> chart; // 1 zakat/received, 2 waqf/given, 3 roof, 4 sadaqah, 5 orphans, 6 fidya
    QColor chartPast, chartGrid;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] const QColor& of(Ink ink) const;
    [[nodiscard]] const QColor& ink(Tone tone) const;  // text and sign
    [[nodiscard]] const QColor& soft(Tone tone) const; // the fill behind
};

// The theme that is shown now.
[[nodiscard]] const Theme& theme();
// Called by Look alone, with light() or dark().
void showTheme(const Theme& shown);

} // namespace amanah::ui
