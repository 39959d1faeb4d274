// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include "ui/look/amanah_style.h"
#include "ui/look/focus_ring.h"
#include "ui/look/fonts.h"
#include "ui/look/words.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace amanah::ui {

namespace {

struct StepSize
{
    double pixels;
    int line;
    bool bold;
};

StepSize stepSize(TextStep step)
{
    switch (step) {
    case TextStep::Total: return {28, 36, true};
    case TextStep::Title: return {20, 28, true};
    case TextStep::Heading: return {15, 22, true};
    case TextStep::Body: return {14, 20, false};
    case TextStep::Label: return {13, 18, false};
    case TextStep::Hint: return {12, 16, false};
    case TextStep::Mono: return {12.5, 18, false};
    }
    return {14, 20, false};
}

double scaledSize(double logical)
{
    return logical * Look::instance().textPercent() / 100.0;
}

} // namespace

Look& Look::instance()
{
    static Look look;
    return look;
}

void Look::install()
{
    if (m_installed)
        return;
    m_installed = true;
    m_desktopIsDark = isDarkPalette(QGuiApplication::palette());
    loadBundledFonts();
    QApplication::setStyle(new AmanahStyle);
    qApp->installEventFilter(this);
    new FocusRing(qApp);
    apply();
}

void Look::setTheme(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Look::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, 90, 150);
    apply();
}

void Look::setCompactRows(bool compact)
{
    m_compactRows = compact;
    apply();
}

void Look::setLessMotion(bool less)
{
    m_lessMotion = less;
    apply();
}

void Look::languageChanged()
{
    apply();
}

bool Look::isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool Look::eventFilter(QObject* watched, QEvent* event)
{
    // Windows hear of it. Our own palette hides the desktop's, so it is taken away for a moment.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_applying) {
        m_applying = true;
        QApplication::setPalette(QPalette());
        const bool dark = isDarkPalette(QGuiApplication::palette());
        m_applying = false;
        m_desktopIsDark = dark;
        apply();
    }
    return false;
}

void Look::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_desktopIsDark);
    showTheme(dark ? Theme::dark() : Theme::light());
    if (m_installed) {
        m_applying = true;
        const QFont font = fontOf(TextStep::Body);
        QApplication::setPalette(theme().palette());
        QToolTip::setPalette(theme().palette());
        QToolTip::setFont(fontOf(TextStep::Label));
        if (QApplication::font() != font)
            QApplication::setFont(font);
        m_applying = false;
    }
    Q_EMIT changed();
}

void loadBundledFonts()
{
    static bool loaded = false;
    if (loaded)
        return;
    loaded = true;
    for (const auto* file : {"NotoSans-Regular", "NotoSans-Bold", "NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "NotoSansMono-Regular"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/amanah/fonts/%1.ttf").arg(QLatin1StringView(file)));
}

QFont fontOf(TextStep step)
{
    const StepSize size = stepSize(step);
    const bool mono = step == TextStep::Mono;
    const bool arabic = wordsOptions().arabic && !mono;
    QFont font;
    font.setFamilies(mono ? QStringList{QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans")}
                          : QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic")});
    font.setPixelSize(std::max(1, qRound(scaledSize(size.pixels + (arabic ? 1 : 0)))));
    font.setWeight(size.bold ? QFont::Bold : QFont::Normal);
    return font;
}

int lineHeightOf(TextStep step)
{
    const bool arabic = wordsOptions().arabic && step != TextStep::Mono;
    return qRound(scaledSize(stepSize(step).line + (arabic ? 4 : 0)));
}

int px(int logical)
{
    return qRound(scaledSize(logical));
}

int rowHeight()
{
    return px(Look::instance().compactRows() ? 28 : 34);
}

} // namespace amanah::ui
