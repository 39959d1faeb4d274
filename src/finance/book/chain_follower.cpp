// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/chain_follower.h"

#include "finance/audit/chain.h"

#include <QJsonDocument>
#include <algorithm>

namespace amanah::finance {

ChainFollower::ChainFollower(Report report) : ChainFollower(std::move(report), 0, genesisHash()) {}

ChainFollower::ChainFollower(Report report, std::int64_t seq, QByteArray hash)
    : m_report(std::move(report)), m_previous(std::move(hash)), m_expected(seq + 1)
{
}

QJsonObject ChainFollower::follow(std::int64_t seq, const QByteArray& bytes, const QByteArray& hash)
{
    if (seq != m_expected)
        m_report(std::min(seq, m_expected), QStringLiteral("sequence %1 was expected here").arg(m_expected));
    if (chainHash(m_previous, bytes) != hash)
        m_report(seq, QStringLiteral("the hash does not follow from the record and the one before"));
    const QJsonObject record = QJsonDocument::fromJson(bytes).object();
    if (record.value(QStringLiteral("v")).toInteger() != 1 || record.value(QStringLiteral("seq")).toInteger() != seq)
        m_report(seq, QStringLiteral("the bytes are no record of this sequence"));
    // The stored hash leads on, so that one changed record is one fault and not a million.
    m_previous = hash;
    m_expected = seq + 1;
    return record;
}

} // namespace amanah::finance
