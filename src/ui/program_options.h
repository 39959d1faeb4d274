// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's command line says, read before there is an application so that --help needs no display. Plain values.
#pragma once

#include <QString>
#include <QStringList>

namespace amanah::ui {

struct ProgramOptions
{
    QString book;
    bool readOnly = false;
    bool version = false;
    bool help = false;
    QString wrong; // why the line cannot be understood; empty: it can

    // `arguments` without the program's name. Options of Qt itself ("-platform x", "-style x") are let through.
    [[nodiscard]] static ProgramOptions parse(const QStringList& arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace amanah::ui
