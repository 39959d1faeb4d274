// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/child_spec.h"

#include <array>

namespace amanah::runtime {

std::optional<SpecError> checkChildSpec(const ChildSpec& spec)
{
    if (spec.id.empty())
        return SpecError{"id", "a child needs an id"};
    if (!spec.start && spec.startWithExtra)
        return SpecError{"startWithExtra", "only a dynamic supervisor with extra arguments of this type has them"};
    if (!spec.start)
        return SpecError{"start", "a child needs a way to start"};
    if (spec.restart > Restart::Temporary)
        return SpecError{"restart", "unknown restart rule"};
    if (spec.type > ProcessType::Dynamic)
        return SpecError{"type", "unknown type of process"};
    if (spec.placement > Placement::Dedicated)
        return SpecError{"placement", "unknown placement"};
    if (spec.mailboxBound == 0)
        return SpecError{"mailboxBound", "a mailbox that takes nothing"};
    if (spec.shutdown.timeout().count() < 0)
        return SpecError{"shutdown", "a shutdown time is not negative"};
    if (spec.significant && spec.restart == Restart::Permanent)
        return SpecError{"significant", "a permanent child never ends for good, so it cannot be significant"};
    return {};
}

std::string specText(const ChildSpec& spec)
{
    static constexpr std::array rules{"permanent ", "transient ", "temporary "};
    std::string text = rules[static_cast<std::size_t>(spec.restart)];
    text.append(processTypeName(spec.type));
    if (!spec.module.empty())
        text.append(" ").append(spec.module);
    if (spec.shutdown.isBrutal())
        return text + ", brutal kill";
    if (spec.shutdown.isInfinite())
        return text + ", shutdown infinity";
    return text + ", shutdown " + std::to_string(spec.shutdown.timeout().count()) + " ms";
}

ChildSpec withDefaults(ChildSpec spec)
{
    if (spec.shutdown.isDefault())
        spec.shutdown = spec.type == ProcessType::Worker ? Shutdown(std::chrono::milliseconds(Shutdown::defaultMs))
                                                         : Shutdown::infinity();
    return spec;
}

} // namespace amanah::runtime
