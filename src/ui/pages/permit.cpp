// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/permit.h"

#include <QCoreApplication>

namespace amanah::ui {

QString whyNotText(const Gateway& gateway, const char* command)
{
    if (!gateway.book().canRead())
        return {};
    if (gateway.book().kind == BookState::Kind::ReadOnly)
        return QCoreApplication::translate("Words", "The book is open read-only.");
    const auto why = gateway.whyNot(command);
    return why ? errorText(*why) : QString();
}

QString whyNotDoText(const Gateway& gateway, const char* deed)
{
    const auto why = gateway.book().canRead() ? gateway.whyNotDo(deed) : std::nullopt;
    return why ? errorText(*why) : QString();
}

} // namespace amanah::ui
