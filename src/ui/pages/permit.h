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

// The same of a deed (finance::deeds); `hint`: the tool tip of one that may be done.
[[nodiscard]] QString whyNotDoText(const Gateway& gateway, const char* deed);
template <class Target>
void permitDeed(Target* target, const Gateway& gateway, const char* deed, bool otherwise = true, const QString& hint = {})
{
    const QString why = whyNotDoText(gateway, deed);
    target->setEnabled(otherwise && !gateway.whyNotDo(deed));
    target->setToolTip(why.isEmpty() ? hint : why);
}

} // namespace amanah::ui
