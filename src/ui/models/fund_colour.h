// SPDX-License-Identifier: GPL-3.0-or-later
// Which of Theme::chart a fund has: the same on every page, from its kind; funds of the kinds without a colour of their own share the two
// that are left. Pure.
#pragma once

#include "finance/money/ids.h"

namespace amanah::ui {

[[nodiscard]] inline int fundColour(const QString& kind, finance::FundId fund)
{
    if (kind == QStringLiteral("zakat") || kind == QStringLiteral("fitrah"))
        return 0;
    if (kind == QStringLiteral("waqf"))
        return 1;
    if (kind == QStringLiteral("sadaqah"))
        return 3;
    if (kind == QStringLiteral("fidya") || kind == QStringLiteral("kaffarah"))
        return 5;
    return fund.value % 2 == 0 ? 4 : 2;
}

} // namespace amanah::ui
