// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own signs: SVG in resources/icons, made into alpha masks at build time, filled with a colour of the theme when drawn. The names
// are those of the files. GUI thread.
#pragma once

#include "ui/look/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace amanah::ui {

enum class Sign {
    Alert, Bolt, Box, Branch, Cal, Check, Clock, Coins, Cols, Db, Disk, Dot, Dots, Down, Enter, Exp, Eye, Filter, Folder, Funds, Gear,
    Ghost, Gift, Globe, Hang, Home, Imp, Info, Kb, Key, Left, Link, Lock, Mail, Minus, Moon, More, Okc, Pause, People, Play, Plus,
    Print, Redo, Report, Right, Scale, Search, Shield, Skull, Spin, Split, Star8, Stop, Sun, Text, Tree, Undo, User, Void, Warn, X
};

// Draws the sign in the middle of `place`, `size` logical pixels square; arrows, undo, redo and split are mirrored in right-to-left.
void drawSign(QPainter& painter, const QRect& place, Sign sign, int size, const QColor& colour);
[[nodiscard]] QPixmap signPixmap(Sign sign, int size, const QColor& colour, qreal devicePixelRatio);
// Follows the palette by itself: text colour, disabled, on accent in a primary button.
[[nodiscard]] QIcon iconOf(Sign sign);
// The sign that goes with a tone: check, clock, triangle, alert, turning.
[[nodiscard]] Sign signOf(Tone tone);

} // namespace amanah::ui
