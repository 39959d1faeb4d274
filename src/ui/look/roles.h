// SPDX-License-Identifier: GPL-3.0-or-later
// What a model says to a delegate beside text. Plain values.
#pragma once

#include <QtGlobal>

namespace amanah::ui {

enum Role : int {
    IdRole = 0x0101,   // the thing's own id: qlonglong or QString
    ToneRole,          // int(Tone); absent: Neutral
    SignRole,          // int(Sign)
    BadgeRole,         // bool: a filled badge (exceptions only), else a quiet sign and word
    FundColourRole,    // int 0–5 into Theme::chart: a square before the name
    StruckRole,        // bool: a void amount
    NoteRole,          // QString after the name, in hint ink
    GaugeRole,         // int per mille of a bar
    LoadingRole,       // bool: a skeleton bar instead of text
    BoldRole,          // bool
};

} // namespace amanah::ui
