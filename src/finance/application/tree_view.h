// SPDX-License-Identifier: GPL-3.0-or-later
// The running tree as the contract's `tree` prints it, read from a snapshot; no process is asked. Pure function.
#pragma once

#include "runtime/observer.h"

#include <QJsonObject>

namespace amanah::finance {

// {"name","type","pid","state","strategy","restarts","children":[…]}; services that are switched off stand in it with the state "off".
[[nodiscard]] QJsonObject treeOf(const runtime::Snapshot& snapshot, runtime::Pid root);

} // namespace amanah::finance
