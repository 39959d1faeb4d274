// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

namespace amanah::cli {

std::vector<CommandSpec> zakatCommands()
{
    return {};
}

} // namespace amanah::cli
