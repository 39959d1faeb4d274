// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/erasure.h"

#include <algorithm>
#include <tuple>

namespace amanah::finance {

QByteArray digestOf(std::vector<TextName> texts)
{
    std::sort(texts.begin(), texts.end(),
              [](const TextName& a, const TextName& b) { return std::tie(a.seq, a.field) < std::tie(b.seq, b.field); });
    QByteArray bytes;
    for (const TextName& text : texts)
        bytes += QByteArray::number(static_cast<qlonglong>(text.seq)) + ':' + text.field.toUtf8() + '\n';
    return sha256(bytes);
}

std::vector<TextName> textsOf(BookConnection& connection, const std::vector<std::int64_t>& records)
{
    std::vector<TextName> texts;
    for (const std::int64_t seq : records) {
        Statement rows(connection, "SELECT field FROM private_text WHERE seq = ? ORDER BY field", seq);
        while (rows.next())
            texts.push_back({seq, rows.text(0)});
    }
    return texts;
}

void nameTexts(CanonicalObject& data, const std::vector<TextName>& texts)
{
    data.number("texts", static_cast<std::int64_t>(texts.size())).hex("digest", digestOf(texts));
}

void eraseTexts(BookTransaction& transaction, std::int64_t bySeq, const std::vector<TextName>& texts)
{
    BookConnection& connection = transaction.connection();
    for (const TextName& text : texts) {
        Statement(connection, "INSERT INTO erased_text (seq, field, by_seq) VALUES (?, ?, ?)", text.seq, text.field, bySeq);
        Statement(connection, "DELETE FROM private_text WHERE seq = ? AND field = ?", text.seq, text.field);
    }
    transaction.leaveNoTrace();
}

} // namespace amanah::finance
