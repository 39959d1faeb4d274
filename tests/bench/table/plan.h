// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured and what is hoped for: the figures of the runtime by id with their work and aim, and how each bench is run.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace amanah::bench {

enum class Aim {
    None,         // shown only
    TimesBetter,  // the ratio against the better peer is at least `aim`
    TimesBeam,    // … against BEAM
    AtMost,       // our own figure
    AtLeast,
};

struct Row
{
    const char* id;
    const char* work;
    Aim kind = Aim::None;
    double aim = 0;
};

// In the order of the table.
[[nodiscard]] const std::vector<Row>& rows();

// One program run for an id, "B03", prints all rows "B03/…".
struct Bench
{
    QString id;
    double scale = 1;  // of the work of one round, so that all rounds end within ten minutes
    bool once = false; // in the first round only
};
// All of them, or those asked for; an unknown id is left out of the answer.
[[nodiscard]] std::vector<Bench> benchesOf(const QStringList& ids);

[[nodiscard]] QString aimText(const Row& row);
[[nodiscard]] bool lessIsBetter(const QString& unit);

} // namespace amanah::bench
