// SPDX-License-Identifier: GPL-3.0-or-later
// What an audit record did and to which thing, in words and with the sign that goes with it. Exceptions are badges. Plain functions, GUI thread.
#pragma once

#include "finance/audit/audit_browse.h"
#include "ui/look/icons.h"

namespace amanah::ui {

struct AuditWord
{
    QString text;
    Sign sign = Sign::Info;
    Tone tone = Tone::Neutral;
    bool isException = false;
};

// A record that could not be read, or that is not there, says so.
[[nodiscard]] AuditWord auditWord(const finance::AuditLine& line);
// "Receipt 2026-000017", "Donor Yusuf Demir", "The book".
[[nodiscard]] QString auditSubject(const finance::AuditRow& row);
// The precise time today, day and time before.
[[nodiscard]] QString auditTimeText(const QString& utc);
// "c19e…04b7".
[[nodiscard]] QString shortHash(const QByteArray& hash);
// In groups of four digits: "c19e 02b7 …", the first sixteen bytes on the first line.
[[nodiscard]] QString groupedHash(const QByteArray& hash);

} // namespace amanah::ui
