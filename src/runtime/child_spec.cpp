// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/child_spec.h"

namespace amanah::runtime {

std::optional<SpecError> checkChildSpec(const ChildSpec& spec)
{
    if (spec.id.empty())
        return SpecError{"id", "a child needs an id"};
    if (!spec.start)
        return SpecError{"start", "a child needs a way to start"};
    if (spec.shutdown.timeout().count() < 0)
        return SpecError{"shutdown", "a shutdown time is not negative"};
    if (spec.significant && spec.restart == Restart::Permanent)
        return SpecError{"significant", "a permanent child never ends for good, so it cannot be significant"};
    return {};
}

ChildSpec withDefaults(ChildSpec spec)
{
    if (spec.shutdown.isDefault())
        spec.shutdown = spec.type == ProcessType::Worker ? Shutdown(std::chrono::milliseconds(Shutdown::defaultMs))
                                                         : Shutdown::infinity();
    return spec;
}

} // namespace amanah::runtime
