// SPDX-License-Identifier: GPL-3.0-or-later
// What an audit record holds, as lines to read: codes and amounts of the record itself, and texts that are kept beside the chain and only
// committed to in it. Plain function, GUI thread.
#pragma once

#include "finance/audit/audit_browse.h"
#include "ui/look/theme.h"

#include <vector>

namespace amanah::ui {

struct AuditFieldLine
{
    QString label;
    QString value;
    QString before;          // of a change: what stood there
    bool isChange = false;
    bool isApart = false;    // kept beside the chain
    Tone tone = Tone::Neutral; // Danger: the text is not the one committed to; Warning: it was erased
};

[[nodiscard]] std::vector<AuditFieldLine> auditFieldLines(const finance::AuditRecordQuery::Record& record);
// What proves the record without this program: {"seq","previous","bytes","hash"}.
[[nodiscard]] QString auditProofText(const finance::AuditRecordQuery::Record& record);

} // namespace amanah::ui
