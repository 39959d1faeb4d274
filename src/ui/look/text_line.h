// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text on the base line of its own font. QPainter's own centring takes the height of whatever font a letter falls back to, so
// that Arabic digits would stand higher than the Latin words beside them. GUI thread.
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace amanah::ui {

// With the painter's font and pen, in the middle of `place`; `side` is physical (left, right or centre). Never cut; the width drawn.
int drawTextLine(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text);

} // namespace amanah::ui
