// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain as a list to read: who did what, when, to which thing. No names and no texts of persons. Plain values.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <cstdint>
#include <vector>

namespace amanah::finance {

struct AuditLine
{
    std::int64_t seq = 0;
    QString at; // UTC with microseconds, as the clock was read
    QString user;
    QString action;
    QString subject; // "donation 17", "fund 3", "book"
    QByteArray hash;

    [[nodiscard]] QJsonObject toJson() const; // {seq,at,user,action,subject,hash}
};

// Newest first.
struct AuditListQuery
{
    struct Page
    {
        std::vector<AuditLine> lines;
        QString next; // cursor of the following page, empty at the end
    };
    using Reply = Page;
    QString fromSeq; // only records with this sequence or a later one; empty: all
    int limit = 100;
    QString after;
};

} // namespace amanah::finance
