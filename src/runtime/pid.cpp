// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/pid.h"

namespace amanah::runtime {

std::string Pid::toString() const
{
    return "<" + std::to_string(slot) + "." + std::to_string(incarnation) + ">";
}

} // namespace amanah::runtime
