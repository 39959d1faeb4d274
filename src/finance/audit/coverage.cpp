// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/coverage.h"

#include "finance/audit/chain.h"
#include "finance/audit/coverage_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amanah::finance {

using namespace coverage;

namespace {

struct CountedTable
{
    const char* name;
    const char* count;
};

constexpr std::array countedTables{
    CountedTable{table::book, "SELECT count(*) FROM book"},
    CountedTable{table::command, "SELECT count(*) FROM command"},
    CountedTable{table::privateText, "SELECT count(*) FROM private_text"},
    CountedTable{table::fund, "SELECT count(*) FROM fund"},
    CountedTable{table::donor, "SELECT count(*) FROM donor"},
    CountedTable{table::donorVersion, "SELECT count(*) FROM donor_version"},
    CountedTable{table::donorMerge, "SELECT count(*) FROM donor_merge"},
    CountedTable{table::donorErasure, "SELECT count(*) FROM donor_erasure"},
    CountedTable{table::erasedText, "SELECT count(*) FROM erased_text"},
    CountedTable{table::retention, "SELECT count(*) FROM retention"},
    CountedTable{table::appUser, "SELECT count(*) FROM app_user"},
    CountedTable{table::userVersion, "SELECT count(*) FROM user_version"},
    CountedTable{table::userSecret, "SELECT count(*) FROM user_secret"},
    CountedTable{table::approvalLimit, "SELECT count(*) FROM approval_limit"},
    CountedTable{table::proposal, "SELECT count(*) FROM proposal"},
    CountedTable{table::proposalEnd, "SELECT count(*) FROM proposal_end"},
    CountedTable{table::donation, "SELECT count(*) FROM donation"},
    CountedTable{table::donationLine, "SELECT count(*) FROM donation_line"},
    CountedTable{table::reversal, "SELECT count(*) FROM reversal"},
    CountedTable{table::correction, "SELECT count(*) FROM correction"},
    CountedTable{table::pledge, "SELECT count(*) FROM pledge"},
    CountedTable{table::pledgeLine, "SELECT count(*) FROM pledge_line"},
    CountedTable{table::pledgeEnd, "SELECT count(*) FROM pledge_end"},
    CountedTable{table::transfer, "SELECT count(*) FROM transfer"},
    CountedTable{table::periodLock, "SELECT count(*) FROM period_lock"},
    CountedTable{table::disbursement, "SELECT count(*) FROM disbursement"},
    CountedTable{table::entry, "SELECT count(*) FROM entry"},
    CountedTable{table::posting, "SELECT count(*) FROM posting"},
    CountedTable{table::nisab, "SELECT count(*) FROM nisab"},
    CountedTable{table::assessment, "SELECT count(*) FROM assessment"},
    CountedTable{table::assessmentRevision, "SELECT count(*) FROM assessment_revision"},
    CountedTable{table::wealthBalance, "SELECT count(*) FROM wealth_balance"},
    CountedTable{table::hawlSetting, "SELECT count(*) FROM hawl_setting"},
    CountedTable{table::monthStart, "SELECT count(*) FROM month_start"},
    CountedTable{table::fitr, "SELECT count(*) FROM fitr"},
};

// As bytes: a number as SQLite writes it, so that "5" and 5 are alike and "5x" and 5 are not.
bool sameCell(const Statement& row, int column, const QVariant& expected)
{
    if (row.isNull(column) || expected.isNull())
        return row.isNull(column) == expected.isNull();
    const QByteArrayView found = row.view(column);
    switch (expected.typeId()) {
    case QMetaType::QByteArray: return found == expected.toByteArray();
    case QMetaType::QString: return found == expected.toString().toUtf8();
    default: break;
    }
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), expected.toLongLong()).ptr;
    return found == QByteArrayView(digits.data(), end);
}

} // namespace

// What a record of each action is compared with.
struct RowCoverage::Rule
{
    const char* action;
    void (RowCoverage::*check)(std::int64_t seq, const QJsonObject& record);
    bool hasOwnTexts = false; // its commitments stand for columns of its own rows, not for private texts
};

std::span<const RowCoverage::Rule> RowCoverage::rules()
{
    static constexpr std::array all{
        Rule{"book.created", &RowCoverage::checkBook},
        Rule{"fund.added", &RowCoverage::checkFund},
        Rule{"donor.added", &RowCoverage::checkNewDonor, true},
        Rule{"donor.updated", &RowCoverage::checkChangedDonor, true},
        Rule{"donor.merged", &RowCoverage::checkMerge},
        Rule{"donor.erased", &RowCoverage::checkDonorErasure},
        Rule{"disbursement.erased", &RowCoverage::checkErasedTexts},
        Rule{"retention.set", &RowCoverage::checkRetention},
        Rule{"user.added", &RowCoverage::checkNewUser},
        Rule{"user.changed", &RowCoverage::checkUserVersion},
        Rule{"user.password", &RowCoverage::checkUserSecret},
        Rule{"approval.limited", &RowCoverage::checkLimit},
        Rule{"proposal.made", &RowCoverage::checkProposal},
        Rule{"proposal.approved", &RowCoverage::checkProposalEnd},
        Rule{"proposal.declined", &RowCoverage::checkProposalEnd},
        Rule{"donation.recorded", &RowCoverage::checkDonation},
        Rule{"donation.reversed", &RowCoverage::checkReversal},
        Rule{"donation.pledged", &RowCoverage::checkPledge},
        Rule{"pledge.voided", &RowCoverage::checkVoidedPledge},
        Rule{"fund.disbursed", &RowCoverage::checkDisbursement},
        Rule{"fund.transferred", &RowCoverage::checkTransfer},
        Rule{"fund.released", &RowCoverage::checkTransfer},
        Rule{"period.closed", &RowCoverage::checkPeriod},
        Rule{"period.reopened", &RowCoverage::checkPeriod},
        Rule{"nisab.set", &RowCoverage::checkNisab},
        Rule{"book.rebased", &RowCoverage::checkNothing},
        Rule{"zakat.kept", &RowCoverage::checkAssessment},
        Rule{"zakat.balance", &RowCoverage::checkBalance},
        Rule{"zakat.hawl", &RowCoverage::checkHawl},
        Rule{"hijri.announced", &RowCoverage::checkMonths},
        Rule{"fitr.recorded", &RowCoverage::checkFitr},
    };
    return all;
}

QStringList RowCoverage::actions()
{
    QStringList names;
    for (const Rule& rule : rules())
        names.append(QLatin1StringView(rule.action));
    return names;
}

void RowCoverage::check(std::int64_t seq, const QJsonObject& record)
{
    const QString action = textOf(record, "action");
    const auto known = rules();
    const auto rule = std::find_if(known.begin(), known.end(), [&](const Rule& one) { return action == QLatin1StringView(one.action); });
    if (rule == known.end())
        m_report("audit", seq, QStringLiteral("a record of an unknown action"));
    else
        (this->*rule->check)(seq, record);
    if (rule == known.end() || !rule->hasOwnTexts)
        checkTexts(seq, record.value(QStringLiteral("private")).toObject());
    checkCommand(seq, record);
}

RowCoverage::RowCoverage(BookConnection& connection, Report report)
    : m_connection(connection), m_report(std::move(report)),
      m_donations(connection, "SELECT id, 0, year, number, donor, anonymous, currency, amount, method, day FROM donation WHERE id >= ? AND ? = 0 ORDER BY id"),
      m_donationLines(connection, "SELECT donation, line, fund, amount, intention, quantity, unit FROM donation_line WHERE (donation, line) >= (?, ?) "
                                  "ORDER BY donation, line"),
      m_pledgeLines(connection, "SELECT pledge, line, fund, amount, intention, quantity, unit FROM pledge_line WHERE (pledge, line) >= (?, ?) ORDER BY pledge, line"),
      m_entries(connection, "SELECT seq, 0, day FROM entry WHERE seq >= ? AND ? = 0 ORDER BY seq"),
      m_postings(connection, "SELECT seq, line, account, fund, currency, amount FROM posting WHERE (seq, line) >= (?, ?) ORDER BY seq, line"),
      m_commands(connection, "SELECT seq, 0, key, name, request FROM command WHERE seq >= ? AND ? = 0 ORDER BY seq")
{
}

void RowCoverage::expectRow(const char* name, std::int64_t seq, const char* sql, const QVariantList& key, const Columns& expected)
{
    Statement row(m_connection, sql, key);
    if (row.next())
        compare(name, seq, row, 0, expected);
    else
        m_report(name, seq, QStringLiteral("the row is missing"));
}

void RowCoverage::expectRow(const char* name, std::int64_t seq, RowStream& rows, std::int64_t line, const Columns& expected)
{
    if (const Statement* row = rows.find(seq, line))
        compare(name, seq, *row, 2, expected);
    else
        m_report(name, seq, QStringLiteral("the row is missing"));
}

void RowCoverage::compare(const char* name, std::int64_t seq, const Statement& row, int firstColumn, const Columns& expected)
{
    ++m_seen[name];
    int column = firstColumn;
    for (const QVariant& cell : expected) {
        if (!sameCell(row, column, cell))
            m_report(name, seq, QStringLiteral("column %1 is not what the record says").arg(row.columnName(column)));
        ++column;
    }
}

void RowCoverage::checkBook(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::book, seq, "SELECT book_id, currency, calendar, id FROM book WHERE id = ?", {1},
              {textOf(data, "book"), textOf(data, "currency"), textOf(data, "calendar"), 1});
}

void RowCoverage::checkFund(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::fund, seq, "SELECT code, name, kind, restricted FROM fund WHERE id = ?", {static_cast<qlonglong>(seq)},
              {textOf(data, "code"), textOf(data, "name"), textOf(data, "kind"), data.value(QStringLiteral("restricted")).toBool() ? 1 : 0});
}

bool RowCoverage::isErasedText(std::int64_t seq, const QString& field)
{
    Statement row(m_connection, "SELECT 1 FROM erased_text WHERE seq = ? AND field = ?", seq, field);
    return row.next();
}

void RowCoverage::checkTexts(std::int64_t seq, const QJsonObject& commitments)
{
    for (auto field = commitments.begin(); field != commitments.end(); ++field) {
        Statement row(m_connection, "SELECT salt, value FROM private_text WHERE seq = ? AND field = ?", seq, field.key());
        if (!row.next()) {
            if (isErasedText(seq, field.key()))
                continue;
            m_report(table::privateText, seq, QStringLiteral("the text %1 is missing").arg(field.key()));
            continue;
        }
        ++m_seen[table::privateText];
        if (field.value().toString() != QString::fromLatin1(commitment(row.blob(0), row.text(1)).toHex()))
            m_report(table::privateText, seq, QStringLiteral("the text %1 or its salt is not what the record committed to").arg(field.key()));
    }
}

void RowCoverage::checkCommand(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject command = record.value(QStringLiteral("command")).toObject();
    if (command.isEmpty())
        return;
    const Statement* row = m_commands.find(seq, 0);
    if (!row) {
        m_report(table::command, seq, QStringLiteral("the row is missing"));
        return;
    }
    ++m_seen[table::command];
    if (textOf(command, "key").toLatin1() != sha256(row->blob(2)).toHex() || textOf(command, "name") != row->text(3) ||
        textOf(command, "request").toLatin1() != row->blob(4).toHex())
        m_report(table::command, seq, QStringLiteral("key, name or request is not what the record says"));
}

void RowCoverage::checkNothingElse()
{
    Statement rows(m_connection, "SELECT e.seq, e.field FROM erased_text e JOIN private_text p ON p.seq = e.seq AND p.field = e.field");
    while (rows.next())
        m_report(table::privateText, rows.integer(0), QStringLiteral("the text %1 stands although it was erased").arg(rows.text(1)));
    for (const CountedTable& counted : countedTables) {
        Statement row(m_connection, counted.count);
        if (row.next() && row.integer(0) != m_seen[counted.name])
            m_report(counted.name, 0, QStringLiteral("%1 rows stand here, but records speak of %2").arg(row.integer(0)).arg(m_seen[counted.name]));
    }
}

void RowCoverage::addSeen(const Seen& other)
{
    for (const auto& [name, count] : other)
        m_seen[name] += count;
}

std::int64_t RowCoverage::rowsChecked() const
{
    std::int64_t sum = 0;
    for (const auto& [name, count] : m_seen)
        sum += count;
    return sum;
}

} // namespace amanah::finance
