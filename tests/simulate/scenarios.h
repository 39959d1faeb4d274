// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of the simulation; what each is about stands in scenarios.cpp.
#pragma once

#include "simulate/world.h"

namespace amanah::runtime::simulate {

// trees_scenarios.cpp
void nestedTrees(World& world);
void administeredTree(World& world);
void selfEndingTree(World& world);
void killRaces(World& world);
void dynamicStorm(World& world);
void applicationsUpAndDown(World& world);
// process_scenarios.cpp
void registryChurn(World& world);
void webs(World& world);
void callStorm(World& world);
void exclusiveSlots(World& world);
void suspendedServers(World& world);

} // namespace amanah::runtime::simulate
