// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/scenarios.h"

namespace amanah::runtime::simulate {

const std::vector<Scenario>& scenarios()
{
    constexpr CheckerOptions anybodyStops{.onlySupervisorsStop = false};
    static const std::vector<Scenario> all{
        {"nested", "static trees of all strategies in each other, crashes and kills", nestedTrees},
        {"admin", "children added, stopped, restarted and deleted meanwhile", administeredTree, anybodyStops},
        {"auto_shutdown", "significant children end and take their supervisors with them", selfEndingTree, anybodyStops},
        {"kill_races", "kills at every level, then a shutdown in the middle", killRaces, anybodyStops},
        {"dynamic", "dynamic supervisors under a storm of starts and stops", dynamicStorm, anybodyStops},
        {"applications", "applications that depend on each other start, stop and fall", applicationsUpAndDown, anybodyStops},
        {"registry", "keys come and go with their owners, and the registry falls", registryChurn, anybodyStops},
        {"webs", "links and monitors in all directions", webs, anybodyStops},
        {"calls", "calls with short deadlines to servers that answer late, twice or never", callStorm, anybodyStops},
        {"slots", "exclusive slots whose holders are killed and linger", exclusiveSlots, anybodyStops},
        {"suspended", "servers are suspended and go on while all of the above happens", suspendedServers, anybodyStops},
    };
    return all;
}

} // namespace amanah::runtime::simulate
