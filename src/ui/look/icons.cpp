// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QtMath>
#include <array>

namespace amanah::ui {

namespace {

// In the order of Sign.
constexpr std::array signFiles{
    "alert", "bolt", "box", "branch", "cal", "check", "clock", "coins", "cols", "db", "disk", "dot", "dots", "down", "enter", "exp",
    "eye", "filter", "folder", "funds", "gear", "ghost", "gift", "globe", "hang", "home", "imp", "info", "kb", "key", "left", "link",
    "lock", "mail", "minus", "moon", "more", "okc", "pause", "people", "play", "plus", "print", "redo", "report", "right", "scale",
    "search", "shield", "skull", "spin", "split", "star8", "stop", "sun", "text", "tree", "undo", "user", "void", "warn", "x"
};
static_assert(signFiles.size() == static_cast<std::size_t>(Sign::X) + 1);

constexpr std::array maskSizes{14, 16, 18, 22, 28, 32, 36, 44, 64};

int nearestMask(int pixels)
{
    for (const int size : maskSizes) {
        if (size >= pixels)
            return size;
    }
    return maskSizes.back();
}

bool mirrors(Sign sign)
{
    switch (sign) {
    case Sign::Left:
    case Sign::Right:
    case Sign::Undo:
    case Sign::Redo:
    case Sign::Split:
    case Sign::Link:
    case Sign::Enter: return true;
    default: return false;
    }
}

QImage signMask(Sign sign, int pixels)
{
    const QString file = QStringLiteral(":/amanah/icons/%1/%2.png").arg(nearestMask(pixels)).arg(QLatin1StringView(signFiles[static_cast<std::size_t>(sign)]));
    QImage mask(file);
    if (mask.width() != pixels && !mask.isNull())
        mask = mask.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return mask.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

// An icon for actions and buttons: the theme is read when it is painted, so a change of theme needs no new icons.
class SignIconEngine : public QIconEngine
{
public:
    explicit SignIconEngine(Sign sign) : m_sign(sign) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        drawSign(*painter, rect, m_sign, std::min(rect.width(), rect.height()), colourOf(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return signPixmap(m_sign, std::min(size.width(), size.height()), colourOf(mode, state), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Asked in pixels of the screen, not of the layout.
        const int pixels = std::min(size.width(), size.height());
        QPixmap pixmap = signPixmap(m_sign, pixels, colourOf(mode, state), 1.0);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new SignIconEngine(m_sign); }
    QString key() const override { return QStringLiteral("amanah.sign"); }

private:
    static QColor colourOf(QIcon::Mode mode, QIcon::State)
    {
        return mode == QIcon::Disabled ? theme().disabled : mode == QIcon::Selected ? theme().text : theme().text2;
    }

    Sign m_sign;
};

} // namespace

QPixmap signPixmap(Sign sign, int size, const QColor& colour, qreal devicePixelRatio)
{
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    const bool mirrored = mirrors(sign) && QGuiApplication::isRightToLeft();
    const QString key = QStringLiteral("amanah.sign.%1.%2.%3.%4.%5")
                            .arg(static_cast<int>(sign)).arg(pixels).arg(colour.rgba(), 0, 16).arg(devicePixelRatio).arg(mirrored ? 1 : 0);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = signMask(sign, pixels);
    if (mirrored)
        image = image.mirrored(true, false);
    QPainter tint(&image);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(image.rect(), colour);
    tint.end();
    pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawSign(QPainter& painter, const QRect& place, Sign sign, int size, const QColor& colour)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const QPoint corner(place.x() + (place.width() - size) / 2, place.y() + (place.height() - size) / 2);
    painter.drawPixmap(corner, signPixmap(sign, size, colour, ratio));
}

QIcon iconOf(Sign sign)
{
    return QIcon(new SignIconEngine(sign));
}

Sign signOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Sign::Pause;
    case Tone::Ok: return Sign::Check;
    case Tone::Warning: return Sign::Warn;
    case Tone::Danger: return Sign::Alert;
    case Tone::Info: return Sign::Info;
    }
    return Sign::Info;
}

} // namespace amanah::ui
