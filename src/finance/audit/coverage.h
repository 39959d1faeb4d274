// SPDX-License-Identifier: GPL-3.0-or-later
// Which row every audit record speaks of, column by column. RowCoverage reads one record after the other, recomputes the rows it stands
// for and compares them with the book; what no record speaks of is counted at the end. Reader's thread.
//
//   audit             bytes, hash: the chain itself
//   private_text      salt, value: the record's commitment of that field; seq and field: the record has no other
//   book              record 1 (book.created): book, currency, calendar
//   command           key: SHA-256 in the record; name, request, seq: the record
//   fund              fund.added: code, name, kind, restricted; id is the sequence
//   donor             donor.added: id is the sequence
//   donor_version     donor.added, donor.updated: kind; name, email, phone, note by commitment with the row's salt; donor
//   donor_merge       donor.merged: donor, into_donor; seq is the record's own
//   donor_erasure     donor.erased: donor; seq is the record's own. No donor_version of that donor is left
//   erased_text       donor.erased, disbursement.erased: how many texts and the digest of their names (donors/erasure.h); exactly these
//                     are missing from private_text
//   retention         retention.set: all
//   app_user          user.added: login; id is the sequence
//   user_version      user.added, user.changed: user, roles, active
//   user_secret       user.added, user.password: SHA-256 of hash; seq is the last such record's
//   approval_limit    approval.limited: all
//   proposal          proposal.made: command; proposer is the record's user; what was proposed by commitment
//   proposal_end      proposal.approved, proposal.declined: proposal; outcome is the action's
//   donation          donation.recorded: number, donor, anonymous, currency, amount, method, date; year follows from the date
//   donation_line     donation.recorded: lines in order: fund, amount, intention, quantity, unit (empty when the record has none)
//   reversal          donation.reversed: donation, date
//   correction        donation.recorded with `replaces`
//   pledge            donation.pledged: donor, anonymous, currency, amount, method, date
//   pledge_line       donation.pledged: lines as of a gift
//   pledge_end        donation.recorded with `pledge`: posted; pledge.voided: voided; seq is the record's own
//   transfer          fund.transferred, fund.released: from, to, currency, amount, date; kind follows from the action
//   period_lock       period.closed, period.reopened: through; the grand totals of a closing are summed again
//   disbursement      fund.disbursed: fund, currency, amount, asnaf, date
//   entry, posting    follow from the gift, reversal, disbursement or transfer by the rules in donations.h
//   nisab             nisab.set: all
//   (no row)          book.rebased: says that the book went on from another past than the one a machine knew
//   assessment        zakat.kept: all; request and answer by commitment
//   assessment_revision zakat.kept with `replaces`
//   wealth_balance    zakat.balance: donor, currency, date; the amount by commitment
//   hawl_setting      zakat.hawl: all
//   month_start       hijri.announced: authority and, month by month, year, month, day
//   fitr              fitr.recorded: donation, heads, kg; seq is the record's own
#pragma once

#include "finance/audit/row_stream.h"
#include "finance/book/connection.h"

#include <QJsonObject>
#include <functional>
#include <map>
#include <span>

namespace amanah::finance {

class RowCoverage
{
public:
    // Told of each row that is not what its record says.
    using Report = std::function<void(const char* table, std::int64_t seq, const QString& message)>;

    RowCoverage(BookConnection& connection, Report report);

    // Every action a record of this program may have.
    [[nodiscard]] static QStringList actions();

    void check(std::int64_t seq, const QJsonObject& record);
    // After the last record: rows beyond those that records speak of.
    void checkNothingElse();
    [[nodiscard]] std::int64_t rowsChecked() const;
    // Rows seen, by table (the address of its name in coverage_fields.h), so that several connections can share the work on one book.
    using Seen = std::map<const char*, std::int64_t>;
    [[nodiscard]] const Seen& seen() const { return m_seen; }
    void addSeen(const Seen& other);

private:
    struct Rule;
    [[nodiscard]] static std::span<const Rule> rules();
    using Columns = std::vector<QVariant>;
    void expectRow(const char* table, std::int64_t seq, const char* sql, const QVariantList& key, const Columns& expected);
    void expectRow(const char* table, std::int64_t seq, RowStream& rows, std::int64_t line, const Columns& expected);
    void compare(const char* table, std::int64_t seq, const Statement& row, int firstColumn, const Columns& expected);
    void checkBook(std::int64_t seq, const QJsonObject& record);
    void checkFund(std::int64_t seq, const QJsonObject& record);
    void checkNewDonor(std::int64_t seq, const QJsonObject& record);
    void checkChangedDonor(std::int64_t seq, const QJsonObject& record);
    void checkDonorVersion(std::int64_t seq, const QJsonObject& record, bool isNew);
    void checkMerge(std::int64_t seq, const QJsonObject& record);
    void checkDonorErasure(std::int64_t seq, const QJsonObject& record);
    void checkErasedTexts(std::int64_t seq, const QJsonObject& record);
    void checkRetention(std::int64_t seq, const QJsonObject& record);
    void checkNewUser(std::int64_t seq, const QJsonObject& record);
    void checkUserVersion(std::int64_t seq, const QJsonObject& record);
    void checkUserSecret(std::int64_t seq, const QJsonObject& record);
    void checkLimit(std::int64_t seq, const QJsonObject& record);
    void checkProposal(std::int64_t seq, const QJsonObject& record);
    void checkProposalEnd(std::int64_t seq, const QJsonObject& record);
    [[nodiscard]] bool isErased(std::int64_t donor);
    [[nodiscard]] bool isErasedText(std::int64_t seq, const QString& field);
    void checkDonation(std::int64_t seq, const QJsonObject& record);
    std::vector<struct LineMoved> checkLines(const char* table, RowStream& rows, std::int64_t seq, const QJsonObject& data);
    void checkPledge(std::int64_t seq, const QJsonObject& record);
    void checkVoidedPledge(std::int64_t seq, const QJsonObject& record);
    void checkPledgeEnd(std::int64_t seq, const QJsonObject& data, const QString& outcome);
    void checkTransfer(std::int64_t seq, const QJsonObject& record);
    void checkPeriod(std::int64_t seq, const QJsonObject& record);
    void checkReversal(std::int64_t seq, const QJsonObject& record);
    void checkDisbursement(std::int64_t seq, const QJsonObject& record);
    void checkNothing(std::int64_t, const QJsonObject&) {} // the record is all there is
    void checkNisab(std::int64_t seq, const QJsonObject& record);
    void checkAssessment(std::int64_t seq, const QJsonObject& record);
    void checkBalance(std::int64_t seq, const QJsonObject& record);
    void checkHawl(std::int64_t seq, const QJsonObject& record);
    void checkMonths(std::int64_t seq, const QJsonObject& record);
    void checkFitr(std::int64_t seq, const QJsonObject& record);
    void checkEntry(std::int64_t seq, const QString& day, const std::vector<struct Posting>& postings);
    void checkTexts(std::int64_t seq, const QJsonObject& commitments);
    void checkCommand(std::int64_t seq, const QJsonObject& record);

    BookConnection& m_connection;
    Report m_report;
    Seen m_seen;
    // What nearly every record speaks of.
    RowStream m_donations;
    RowStream m_donationLines;
    RowStream m_pledgeLines;
    RowStream m_entries;
    RowStream m_postings;
    RowStream m_commands;
};

} // namespace amanah::finance
