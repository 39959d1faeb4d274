// SPDX-License-Identifier: GPL-3.0-or-later
// What records say of donors, of who works with the book, and of what was erased.
#include "finance/audit/coverage.h"

#include "finance/audit/chain.h"
#include "finance/audit/coverage_fields.h"
#include "finance/donors/erasure.h"

namespace amanah::finance {

using namespace coverage;

void RowCoverage::checkNewDonor(std::int64_t seq, const QJsonObject& record) { checkDonorVersion(seq, record, true); }
void RowCoverage::checkChangedDonor(std::int64_t seq, const QJsonObject& record) { checkDonorVersion(seq, record, false); }

void RowCoverage::checkDonorVersion(std::int64_t seq, const QJsonObject& record, bool isNew)
{
    const QJsonObject data = dataOf(record);
    const qlonglong key = seq;
    if (isNew)
        expectRow(table::donor, seq, "SELECT id FROM donor WHERE id = ?", {key}, {key});
    const qlonglong donor = isNew ? key : numberOf(data, "donor");
    if (isErased(donor))
        return; // a version that still stands is one row too many
    expectRow(table::donorVersion, seq, "SELECT donor, kind FROM donor_version WHERE seq = ?", {key},
              {donor, textOf(data, "kind")});
    const QJsonObject commitments = record.value(QStringLiteral("private")).toObject();
    Statement row(m_connection, "SELECT name, email, phone, note, salt FROM donor_version WHERE seq = ?", seq);
    if (!row.next())
        return;
    for (int i = 0; i < 4; ++i) {
        const QByteArray hash = commitment(row.blob(4), row.text(i));
        if (commitments.value(row.columnName(i)).toString() != QString::fromLatin1(hash.toHex()))
            m_report(table::donorVersion, seq, QStringLiteral("column %1 or salt is not what the record committed to").arg(row.columnName(i)));
    }
}

void RowCoverage::checkMerge(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::donorMerge, seq, "SELECT into_donor, seq FROM donor_merge WHERE donor = ?", {numberOf(data, "donor")},
              {numberOf(data, "into"), static_cast<qlonglong>(seq)});
}

bool RowCoverage::isErased(std::int64_t donor)
{
    Statement row(m_connection, "SELECT 1 FROM donor_erasure WHERE donor = ?", donor);
    return row.next();
}

void RowCoverage::checkDonorErasure(std::int64_t seq, const QJsonObject& record)
{
    expectRow(table::donorErasure, seq, "SELECT seq FROM donor_erasure WHERE donor = ?", {numberOf(dataOf(record), "donor")},
              {static_cast<qlonglong>(seq)});
    checkErasedTexts(seq, record);
}

// The record commits to how many texts went and to their names, so that no other text can be passed off as erased.
void RowCoverage::checkErasedTexts(std::int64_t seq, const QJsonObject& record)
{
    std::vector<TextName> texts;
    {
        Statement rows(m_connection, "SELECT seq, field FROM erased_text WHERE by_seq = ? ORDER BY seq, field", seq);
        while (rows.next())
            texts.push_back({rows.integer(0), rows.text(1)});
    }
    m_seen[table::erasedText] += static_cast<std::int64_t>(texts.size());
    const QJsonObject data = dataOf(record);
    if (std::ssize(texts) != numberOf(data, "texts") || textOf(data, "digest") != QString::fromLatin1(digestOf(texts).toHex()))
        m_report(table::erasedText, seq, QStringLiteral("the texts erased are not those the record names"));
}

void RowCoverage::checkRetention(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::retention, seq, "SELECT kind, years FROM retention WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {textOf(data, "kind"), numberOf(data, "years")});
}

void RowCoverage::checkNewUser(std::int64_t seq, const QJsonObject& record)
{
    expectRow(table::appUser, seq, "SELECT login FROM app_user WHERE id = ?", {static_cast<qlonglong>(seq)}, {textOf(dataOf(record), "login")});
    checkUserVersion(seq, record);
    checkUserSecret(seq, record);
}

void RowCoverage::checkUserVersion(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::userVersion, seq, "SELECT user_id, roles, active FROM user_version WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {static_cast<qlonglong>(data.value(QStringLiteral("id")).toInteger(seq)), textOf(data, "roles"), data.value(QStringLiteral("active")).toBool(true) ? 1 : 0});
}

// One row a user: a later password took the place of this record's, and is judged at its own. An earlier one must not have come back.
void RowCoverage::checkUserSecret(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    Statement row(m_connection, "SELECT seq, hash FROM user_secret WHERE user_id = ?",
                  static_cast<std::int64_t>(data.value(QStringLiteral("id")).toInteger(seq)));
    if (!row.next() || row.integer(0) < seq) {
        m_report(table::userSecret, seq, QStringLiteral("the password is not the last that was set"));
        return;
    }
    if (row.integer(0) > seq)
        return;
    ++m_seen[table::userSecret];
    if (textOf(data, "secret") != QString::fromLatin1(sha256(row.text(1).toLatin1()).toHex()))
        m_report(table::userSecret, seq, QStringLiteral("column hash is not what the record committed to"));
}

void RowCoverage::checkLimit(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    expectRow(table::approvalLimit, seq, "SELECT currency, amount FROM approval_limit WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {currency.code(), minorOf(data, "amount", currency)});
}

void RowCoverage::checkProposal(std::int64_t seq, const QJsonObject& record)
{
    expectRow(table::proposal, seq, "SELECT command, proposer FROM proposal WHERE id = ?", {static_cast<qlonglong>(seq)},
              {textOf(dataOf(record), "command"), textOf(record, "user")});
}

void RowCoverage::checkProposalEnd(std::int64_t seq, const QJsonObject& record)
{
    expectRow(table::proposalEnd, seq, "SELECT seq, outcome FROM proposal_end WHERE proposal = ?", {numberOf(dataOf(record), "proposal")},
              {static_cast<qlonglong>(seq), textOf(record, "action").section(QLatin1Char('.'), 1)});
}

} // namespace amanah::finance
