// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

namespace amanah::ui {

namespace {

const Theme* g_shownTheme = nullptr;

Theme lightTokens()
{
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    Theme t;
    t.window = rgb(0xF4F2EC);
    t.sidebar = rgb(0xECE9E0);
    t.base = rgb(0xFFFFFF);
    t.raised = rgb(0xFDFCF9);
    t.header = rgb(0xF8F6F1);
    t.hover = rgb(0xF1EEE6);
    t.line = rgb(0xDCD7CA);
    t.lineSoft = rgb(0xE9E5DA);
    t.lineStrong = rgb(0x8A8475);
    t.text = rgb(0x1D2321);
    t.text2 = rgb(0x4E544F);
    t.text3 = rgb(0x60645C);
    t.disabled = rgb(0x9B988D);
    t.accent = rgb(0x0E5C58);
    t.accentHover = rgb(0x0A4A47);
    t.onAccent = rgb(0xFFFFFF);
    t.accentSoft = rgb(0xDCEBE8);
    t.focus = rgb(0x1B6FB3);
    t.link = rgb(0x0B5F86);
    t.ok = rgb(0x1C6A3C);
    t.okSoft = rgb(0xE3F1E6);
    t.warning = rgb(0x845400);
    t.warningSoft = rgb(0xFAEED3);
    t.danger = rgb(0xA3271F);
    t.dangerSoft = rgb(0xFAE5E1);
    t.info = rgb(0x265A8C);
    t.infoSoft = rgb(0xE2ECF6);
    t.neutralSoft = rgb(0xEEEBE3);
    t.chart = {rgb(0x1B6F6A), rgb(0xB07A1E), rgb(0xA2523A), rgb(0x4A6A94), rgb(0x7D5580), rgb(0x66752F)};
    t.chartPast = rgb(0x8F8A7B);
    t.chartGrid = rgb(0xE6E2D7);
    return t;
}

Theme darkTokens()
{
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    Theme t;
    t.isDark = true;
    t.window = rgb(0x1B1E1D);
    t.sidebar = rgb(0x171A19);
    t.base = rgb(0x222625);
    t.raised = rgb(0x252A28);
    t.header = rgb(0x2A2F2D);
    t.hover = rgb(0x2C3230);
    t.line = rgb(0x383E3B);
    t.lineSoft = rgb(0x2F3432);
    t.lineStrong = rgb(0x848B86);
    t.text = rgb(0xECEAE3);
    t.text2 = rgb(0xBDBFB8);
    t.text3 = rgb(0xA9ADA6);
    t.disabled = rgb(0x6C716C);
    t.accent = rgb(0x6CC2B8);
    t.accentHover = rgb(0x84D0C7);
    t.onAccent = rgb(0x0C2321);
    t.accentSoft = rgb(0x21423F);
    t.focus = rgb(0x7DBEF5);
    t.link = rgb(0x86C5EA);
    t.ok = rgb(0x82CB98);
    t.okSoft = rgb(0x1F3A29);
    t.warning = rgb(0xE6B659);
    t.warningSoft = rgb(0x3F3219);
    t.danger = rgb(0xF2948A);
    t.dangerSoft = rgb(0x482622);
    t.info = rgb(0x8FBDE9);
    t.infoSoft = rgb(0x20354A);
    t.neutralSoft = rgb(0x303634);
    t.chart = {rgb(0x5DB7AE), rgb(0xD9A54A), rgb(0xDB8468), rgb(0x86A8D6), rgb(0xBE92C1), rgb(0xA9B866)};
    t.chartPast = rgb(0x7F8681);
    t.chartGrid = rgb(0x323835);
    return t;
}

} // namespace

const Theme& Theme::light()
{
    static const Theme tokens = lightTokens();
    return tokens;
}

const Theme& Theme::dark()
{
    static const Theme tokens = darkTokens();
    return tokens;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::Button, base);
    p.setColor(QPalette::AlternateBase, header);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(role, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::BrightText, onAccent);
    p.setColor(QPalette::Highlight, accentSoft);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Midlight, lineSoft);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, lineStrong);
    p.setColor(QPalette::Shadow, lineStrong);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, window);
    p.setColor(QPalette::Disabled, QPalette::Button, window);
    return p;
}

const QColor& Theme::of(Ink ink) const
{
    switch (ink) {
    case Ink::Text: return text;
    case Ink::Second: return text2;
    case Ink::Hint: return text3;
    case Ink::Disabled: return disabled;
    case Ink::Accent: return accent;
    case Ink::Link: return link;
    case Ink::Ok: return ok;
    case Ink::Warning: return warning;
    case Ink::Danger: return danger;
    case Ink::Info: return info;
    }
    return text;
}

const QColor& Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return text2;
    case Tone::Ok: return ok;
    case Tone::Warning: return warning;
    case Tone::Danger: return danger;
    case Tone::Info: return info;
    }
    return text2;
}

const QColor& Theme::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return neutralSoft;
    case Tone::Ok: return okSoft;
    case Tone::Warning: return warningSoft;
    case Tone::Danger: return dangerSoft;
    case Tone::Info: return infoSoft;
    }
    return neutralSoft;
}

const Theme& theme()
{
    return g_shownTheme ? *g_shownTheme : Theme::light();
}

void showTheme(const Theme& shown)
{
    g_shownTheme = &shown;
}

} // namespace amanah::ui
