// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings of Qt are failures, but for what the offscreen platform says of itself. Call it from init(): it holds for one test function.
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace amanah::tests {

inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace amanah::tests
