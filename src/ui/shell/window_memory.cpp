// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_memory.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace amanah::ui {

namespace {

constexpr QSize usualWindow{1440, 900};

QList<QRect> screensNow()
{
    QList<QRect> places;
    for (const QScreen* screen : QGuiApplication::screens())
        places << screen->availableGeometry();
    return places;
}

} // namespace

QRect placedOn(const QRect& wanted, const QList<QRect>& screens)
{
    if (screens.isEmpty())
        return wanted;
    const auto shown = [&wanted](const QRect& screen) {
        const QRect part = screen.intersected(wanted);
        return part.isValid() ? qint64{part.width()} * part.height() : 0;
    };
    const QRect screen = *std::max_element(screens.begin(), screens.end(), [&](const QRect& a, const QRect& b) { return shown(a) < shown(b); });
    QRect place(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    place.moveLeft(std::clamp(place.left(), screen.left(), screen.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), screen.top(), screen.bottom() - place.height() + 1));
    return place;
}

WindowMemory WindowMemory::readFrom(const QString& file)
{
    if (file.isEmpty())
        return {};
    const QSettings kept(file, QSettings::IniFormat);
    return {kept.value(QStringLiteral("place")).toRect(), kept.value(QStringLiteral("maximised")).toBool(), kept.value(QStringLiteral("page")).toString(),
            kept.value(QStringLiteral("pages")).toMap()};
}

void WindowMemory::writeTo(const QString& file) const
{
    if (file.isEmpty())
        return;
    QSettings kept(file, QSettings::IniFormat);
    kept.setValue(QStringLiteral("place"), place);
    kept.setValue(QStringLiteral("maximised"), maximised);
    kept.setValue(QStringLiteral("page"), page);
    kept.setValue(QStringLiteral("pages"), pages);
}

WindowMemory WindowMemory::of(const QWidget& window)
{
    WindowMemory memory;
    memory.place = window.normalGeometry().isValid() ? window.normalGeometry() : window.geometry();
    memory.maximised = window.isMaximized();
    return memory;
}

void WindowMemory::putOnto(QWidget& window) const
{
    const QList<QRect> screens = screensNow();
    QRect wanted = place;
    if (!wanted.isValid()) {
        wanted = QRect({}, usualWindow);
        if (!screens.isEmpty())
            wanted.moveCenter(screens.front().center());
    }
    window.setGeometry(placedOn(wanted, screens));
    if (maximised)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

} // namespace amanah::ui
