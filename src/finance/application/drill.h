// SPDX-License-Identifier: GPL-3.0-or-later
// The drill: writers record gifts into a scratch book while faults of chosen kinds hit services of the tree at random, supervisors too if
// asked. Afterwards the book is compared with what was acknowledged. Waits; foreign threads only.
#pragma once

#include "finance/application/application.h"

#include <QJsonObject>
#include <QString>
#include <functional>
#include <stop_token>

namespace amanah::finance {

struct DrillOptions
{
    int writers = 8;
    int seconds = 10;
    int crashEveryMs = 20;
    bool crash = true;
    bool kill = true;
    bool hang = true;
    bool supervisors = false;
    bool web = false; // the web service runs too, is asked all the time, and is hit like the others
    std::uint64_t seed = 1;
    Intensities intensities = Intensities::raised();
    QString traceFile; // where the runtime's trace goes, replacing what is there; empty: none
    std::stop_token stop = {}; // ends the faults early; what was written until then is judged all the same
    std::function<void(std::int64_t done, std::int64_t total)> progress = {}; // in milliseconds of the run, on the caller's thread
};

// acknowledged, stored, lost, duplicated, crashes, restarts, chain, p50_ms, p99_ms, intensity, with `web` also web_answered and web_refused: as the contract's `drill`. `scratch` must not
// exist; it is created and left for the caller to look at or remove.
[[nodiscard]] Result<QJsonObject> runDrill(const BookPath& scratch, const DrillOptions& options);

} // namespace amanah::finance
