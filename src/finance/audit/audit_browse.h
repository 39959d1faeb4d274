// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain for a window that shows a few lines of millions: which records a filter keeps, what the lines of some of them say, and all
// of one record with its proof. Groups are found by the tables that the records made, never by reading the chain. Plain values; answers on
// a reader's thread.
#pragma once

#include "finance/audit/audit_messages.h"
#include "finance/money/money.h"

#include <optional>

namespace amanah::finance {

class BookReader;

enum class AuditGroup { Any, Gifts, Voids, Payments, Donors, Funds, Zakat };

// What a filter keeps, oldest first. Sequences have no gap, so that without group and search two numbers say it all.
struct AuditIndexQuery
{
    struct Index
    {
        std::int64_t head = 0;               // the newest record of the book
        bool isRange = true;                 // first … head, else `seqs`
        std::int64_t first = 1;
        std::vector<std::int64_t> seqs;
    };
    using Reply = Index;
    AuditGroup group = AuditGroup::Any;
    std::int64_t sinceUs = 0; // UTC microseconds; 0: any time
    QString search;           // a record's or receipt's number, or words in the name of a donor or fund
    std::int64_t fromSeq = 1; // only this record and later ones
};
[[nodiscard]] Result<AuditIndexQuery::Index> answer(BookReader& reader, const AuditIndexQuery& query);

// A line as a person reads it: with the name that the subject goes by in the book.
struct AuditRow
{
    AuditLine line;
    QString name; // receipt "2026-000017", the donor's or fund's name; may be empty
    Money amount; // without currency where the record moves no money
};

struct AuditRowsQuery
{
    using Reply = std::vector<AuditRow>; // in the order asked; records that are not there are left out
    std::vector<std::int64_t> seqs;
};
[[nodiscard]] Result<AuditRowsQuery::Reply> answer(BookReader& reader, const AuditRowsQuery& query);

// A text that the record commits to, as it is kept beside the chain.
struct AuditText
{
    QString field;
    bool isKept = false;           // false: erased since
    bool fits = false;             // text and salt give the commitment
    QString value;
    std::optional<QString> before; // of a donor's change: what stood there
};

// not_found when there is no such record.
struct AuditRecordQuery
{
    struct Record
    {
        AuditRow row;
        QByteArray bytes; // what was hashed: canonical JSON
        QByteArray previousHash;
        QByteArray nextHash; // empty for the newest record
        bool fits = false;   // recomputed now from the bytes and the hash before
        std::vector<AuditText> texts;
    };
    using Reply = Record;
    std::int64_t seq = 0;
};
[[nodiscard]] Result<AuditRecordQuery::Record> answer(BookReader& reader, const AuditRecordQuery& query);

} // namespace amanah::finance
