// SPDX-License-Identifier: GPL-3.0-or-later
// The chain as a file that proves itself: JSON Lines, in this order, everything in hex but the bytes of a record, which are its own text.
//
//   {"amanah":"audit","book":"3f1c…","v":1}
//   {"bytes":"{\"action\":…}","hash":"77ab…","seq":1}               every record, oldest first
//   {"checkpoint":{"at","head","key","root","signature","size"}}    after the record with that sequence (checkpoint.h)
//   {"end":{"head":"77ab…","records":120}}
//
// amanah-verify (src/verify) and tools/verify_export.py check it without this program. Waits; any thread.
#pragma once

#include "finance/book/proofs.h"

namespace amanah::finance {

struct AuditExport
{
    std::int64_t records = 0;
    std::int64_t checkpoints = 0;
    QByteArray head;
    QString file;

    [[nodiscard]] QJsonObject toJson() const; // {"records","checkpoints","head","file"}
};

struct AuditExportRun
{
    QString file;
    std::stop_token stop = {};
    QString signedInAs = {}; // who asks, in a book with users
};

// The file appears whole or not at all, and replaces one that is there; only its owner may read it. not_permitted on `user` for a role
// that may not (permissions.h); then no file is touched.
[[nodiscard]] Result<AuditExport> exportAudit(const BookPath& book, const AuditExportRun& run);

} // namespace amanah::finance
