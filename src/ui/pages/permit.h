// SPDX-License-Identifier: GPL-3.0-or-later
// Turns off what cannot be done now, with the reason as its tool tip. GUI thread.
#pragma once

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"

namespace amanah::ui {

// Why `command` cannot be sent, in words; empty when it can, and where there is no book to send it to.
[[nodiscard]] QString whyNotText(const Gateway& gateway, const char* command);

// `otherwise`: what else must be so. Of a button, an action or a field.
template <class Target>
void permit(Target* target, const Gateway& gateway, const char* command, bool otherwise = true)
{
    target->setEnabled(otherwise && !gateway.whyNot(command));
    target->setToolTip(whyNotText(gateway, command));
}

} // namespace amanah::ui
