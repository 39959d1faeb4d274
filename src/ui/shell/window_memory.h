// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stood, which page was in front and what the pages keep of themselves, in a file of its own beside the settings, so that
// it never meets what the services write. GUI thread.
#pragma once

#include <QList>
#include <QRect>
#include <QString>
#include <QVariantMap>

class QWidget;

namespace amanah::ui {

struct WindowMemory
{
    QRect place; // empty: never kept
    bool maximised = false;
    QString page;
    QVariantMap pages; // by page name, as Page::state() gave it

    [[nodiscard]] static WindowMemory readFrom(const QString& file); // empty name: nothing is known
    void writeTo(const QString& file) const;

    [[nodiscard]] static WindowMemory of(const QWidget& window);
    void putOnto(QWidget& window) const;
};

// `wanted` moved and shrunk so that all of it is on the screen that shows most of it; on the first one when none does. `screens` are the
// usable parts; with none, `wanted`.
[[nodiscard]] QRect placedOn(const QRect& wanted, const QList<QRect>& screens);

} // namespace amanah::ui
