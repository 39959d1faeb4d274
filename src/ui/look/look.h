// SPDX-License-Identifier: GPL-3.0-or-later
// How the whole window looks: theme, text size, row height, motion; set once here, applied to the application at once (style, palette, fonts).
// Whoever draws reads theme(), fontOf() and px() while painting and repaints by itself on PaletteChange and FontChange. GUI thread.
#pragma once

#include "ui/look/theme.h"

#include <QFont>
#include <QObject>

namespace amanah::ui {

enum class ThemeChoice { System, Light, Dark };

// The steps of type. Sizes follow the text size chosen; Arabic is a pixel larger.
enum class TextStep { Total, Title, Heading, Body, Label, Hint, Mono };

class Look : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Look& instance();

    // Loads the bundled fonts and installs the style; once, before the first widget.
    void install();
    void setTheme(ThemeChoice choice);
    void setTextPercent(int percent); // 90 to 150; others are clamped
    void setCompactRows(bool compact);
    void setLessMotion(bool less);
    void languageChanged(); // by setWords(): Arabic is set a pixel larger

    [[nodiscard]] ThemeChoice themeChoice() const { return m_choice; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] bool compactRows() const { return m_compactRows; }
    [[nodiscard]] bool lessMotion() const { return m_lessMotion; }

Q_SIGNALS:
    void changed();

private:
    Look() = default;
    bool eventFilter(QObject* watched, QEvent* event) override; // the desktop's own change of theme
    static bool isDarkPalette(const QPalette& palette);
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    int m_textPercent = 100;
    bool m_compactRows = false;
    bool m_lessMotion = false;
    bool m_installed = false;
    bool m_desktopIsDark = false;
    bool m_applying = false;
};

[[nodiscard]] QFont fontOf(TextStep step);
// The line height that goes with the step, in pixels.
[[nodiscard]] int lineHeightOf(TextStep step);
// A logical size of the design at 100 % text, as it is at the text size chosen.
[[nodiscard]] int px(int logical);
// 34 roomy, 28 compact, scaled.
[[nodiscard]] int rowHeight();

} // namespace amanah::ui
