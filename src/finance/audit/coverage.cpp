// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/coverage.h"

#include "finance/audit/chain.h"
#include "finance/donations/donations.h"
#include "finance/donors/erasure.h"
#include "finance/periods/periods_store.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QVariant>
#include <algorithm>
#include <array>
#include <charconv>

namespace amanah::finance {

namespace {

namespace table {
constexpr auto book = "book";
constexpr auto command = "command";
constexpr auto privateText = "private_text";
constexpr auto fund = "fund";
constexpr auto donor = "donor";
constexpr auto donorVersion = "donor_version";
constexpr auto donorMerge = "donor_merge";
constexpr auto donorErasure = "donor_erasure";
constexpr auto erasedText = "erased_text";
constexpr auto retention = "retention";
constexpr auto appUser = "app_user";
constexpr auto userVersion = "user_version";
constexpr auto userSecret = "user_secret";
constexpr auto approvalLimit = "approval_limit";
constexpr auto proposal = "proposal";
constexpr auto proposalEnd = "proposal_end";
constexpr auto donation = "donation";
constexpr auto donationLine = "donation_line";
constexpr auto reversal = "reversal";
constexpr auto correction = "correction";
constexpr auto pledge = "pledge";
constexpr auto pledgeLine = "pledge_line";
constexpr auto pledgeEnd = "pledge_end";
constexpr auto transfer = "transfer";
constexpr auto periodLock = "period_lock";
constexpr auto disbursement = "disbursement";
constexpr auto entry = "entry";
constexpr auto posting = "posting";
constexpr auto nisab = "nisab";
constexpr auto assessment = "assessment";
constexpr auto assessmentRevision = "assessment_revision";
constexpr auto wealthBalance = "wealth_balance";
constexpr auto hawlSetting = "hawl_setting";
constexpr auto monthStart = "month_start";
constexpr auto fitr = "fitr";
} // namespace table

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

QString textOf(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1StringView(key)).toString();
}

QJsonObject dataOf(const QJsonObject& record)
{
    return record.value(QStringLiteral("data")).toObject();
}

qlonglong numberOf(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1StringView(key)).toInteger(-1);
}

Currency currencyOf(const QJsonObject& data)
{
    return Currency::parse(textOf(data, "currency")).value_or(Currency());
}

// -1 is no amount a row can have.
qlonglong minorOf(const QJsonObject& data, const char* key, Currency currency)
{
    return parseAmountOrZero(textOf(data, key), currency).value_or(Money{-1, currency}).minor;
}

QVariant integerOrNull(qlonglong value)
{
    return value > 0 ? QVariant(value) : QVariant();
}

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

void RowCoverage::check(std::int64_t seq, const QJsonObject& record)
{
    static constexpr std::array rules{
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
    const QString action = textOf(record, "action");
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return action == QLatin1StringView(one.action); });
    if (rule == rules.end())
        m_report("audit", seq, QStringLiteral("a record of an unknown action"));
    else
        (this->*rule->check)(seq, record);
    if (rule == rules.end() || !rule->hasOwnTexts)
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

bool RowCoverage::isErasedText(std::int64_t seq, const QString& field)
{
    Statement row(m_connection, "SELECT 1 FROM erased_text WHERE seq = ? AND field = ?", seq, field);
    return row.next();
}

void RowCoverage::checkDonation(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    const QString day = textOf(data, "date");
    expectRow(table::donation, seq, m_donations, 0,
              {day.left(4).toInt(), numberOf(data, "number"), integerOrNull(numberOf(data, "donor")),
               data.value(QStringLiteral("anonymous")).toBool() ? 1 : 0, currency.code(), minorOf(data, "amount", currency),
               textOf(data, "method"), day});
    const auto moved = checkLines(table::donationLine, m_donationLines, seq, data);
    checkEntry(seq, day, entryOfGift(textOf(data, "method"), moved));
    if (data.contains(QStringLiteral("pledge")))
        checkPledgeEnd(seq, data, QStringLiteral("posted"));
    if (data.contains(QStringLiteral("replaces")))
        expectRow(table::correction, seq, "SELECT replaces FROM correction WHERE donation = ?", {static_cast<qlonglong>(seq)},
                  {numberOf(data, "replaces")});
}

std::vector<LineMoved> RowCoverage::checkLines(const char* name, RowStream& rows, std::int64_t seq, const QJsonObject& data)
{
    const Currency currency = currencyOf(data);
    std::vector<LineMoved> moved;
    const QJsonArray lines = data.value(QStringLiteral("lines")).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject line = lines[i].toObject();
        const qlonglong amount = minorOf(line, "amount", currency);
        expectRow(name, seq, rows, i + 1,
                  {numberOf(line, "fund"), amount, textOf(line, "intention"), textOf(line, "quantity"), textOf(line, "unit")});
        moved.push_back({FundId(numberOf(line, "fund")), Money{amount, currency}});
    }
    return moved;
}

void RowCoverage::checkPledge(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    expectRow(table::pledge, seq, "SELECT donor, anonymous, currency, amount, method, day FROM pledge WHERE id = ?", {static_cast<qlonglong>(seq)},
              {integerOrNull(numberOf(data, "donor")), data.value(QStringLiteral("anonymous")).toBool() ? 1 : 0, currency.code(),
               minorOf(data, "amount", currency), textOf(data, "method"), textOf(data, "date")});
    checkLines(table::pledgeLine, m_pledgeLines, seq, data);
}

void RowCoverage::checkVoidedPledge(std::int64_t seq, const QJsonObject& record)
{
    checkPledgeEnd(seq, dataOf(record), QStringLiteral("voided"));
}

void RowCoverage::checkPledgeEnd(std::int64_t seq, const QJsonObject& data, const QString& outcome)
{
    expectRow(table::pledgeEnd, seq, "SELECT seq, outcome FROM pledge_end WHERE pledge = ?", {numberOf(data, "pledge")},
              {static_cast<qlonglong>(seq), outcome});
}

void RowCoverage::checkTransfer(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    const qlonglong amount = minorOf(data, "amount", currency);
    const bool isRelease = textOf(record, "action") == QStringLiteral("fund.released");
    expectRow(table::transfer, seq, "SELECT from_fund, to_fund, currency, amount, kind, day FROM transfer WHERE id = ?",
              {static_cast<qlonglong>(seq)},
              {numberOf(data, "from"), numberOf(data, "to"), currency.code(), amount,
               isRelease ? QStringLiteral("release") : QStringLiteral("transfer"), textOf(data, "date")});
    checkEntry(seq, textOf(data, "date"),
               entryOfTransfer(FundId(numberOf(data, "from")), FundId(numberOf(data, "to")), Money{amount, currency}));
}

void RowCoverage::checkPeriod(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::periodLock, seq, "SELECT through FROM period_lock WHERE seq = ?", {static_cast<qlonglong>(seq)}, {textOf(data, "through")});
    if (textOf(record, "action") != QStringLiteral("period.closed"))
        return;
    const QDate through = QDate::fromString(textOf(data, "through"), Qt::ISODate);
    if (grandTotalsOf(data) != grandTotals(m_connection, through, seq))
        m_report(table::periodLock, seq, QStringLiteral("the grand total is not the sum of the gifts"));
}

void RowCoverage::checkReversal(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const qlonglong donation = numberOf(data, "donation");
    expectRow(table::reversal, seq, "SELECT donation, day FROM reversal WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {donation, textOf(data, "date")});
    QString method;
    std::vector<LineMoved> moved;
    {
        Statement rows(m_connection,
                       "SELECT d.method, d.currency, l.fund, l.amount FROM donation d JOIN donation_line l ON l.donation = d.id WHERE d.id = ? "
                       "ORDER BY l.line",
                       static_cast<std::int64_t>(donation));
        while (rows.next()) {
            method = rows.text(0);
            moved.push_back({FundId(rows.integer(2)), Money{rows.integer(3), Currency::parse(rows.text(1)).value_or(Currency())}});
        }
    }
    checkEntry(seq, textOf(data, "date"), entryOfReversal(method, moved));
}

void RowCoverage::checkDisbursement(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    const qlonglong amount = minorOf(data, "amount", currency);
    expectRow(table::disbursement, seq, "SELECT fund, currency, amount, asnaf, day FROM disbursement WHERE id = ?",
              {static_cast<qlonglong>(seq)},
              {numberOf(data, "fund"), currency.code(), amount, textOf(data, "asnaf"), textOf(data, "date")});
    checkEntry(seq, textOf(data, "date"), entryOfDisbursement({FundId(numberOf(data, "fund")), Money{amount, currency}}));
}

void RowCoverage::checkEntry(std::int64_t seq, const QString& day, const std::vector<Posting>& postings)
{
    expectRow(table::entry, seq, m_entries, 0, {day});
    std::int64_t line = 0;
    for (const Posting& posting : postings)
        expectRow(table::posting, seq, m_postings, ++line,
                  {QString::fromLatin1(posting.account), static_cast<qlonglong>(posting.fund.value), posting.amount.currency.code(),
                   static_cast<qlonglong>(posting.amount.minor)});
}

void RowCoverage::checkNisab(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::nisab, seq, "SELECT currency, gold, silver, unit, amount, day FROM nisab WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {textOf(data, "currency"), textOf(data, "gold"), textOf(data, "silver"), textOf(data, "unit"), textOf(data, "amount"),
               textOf(data, "date")});
}

void RowCoverage::checkAssessment(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    expectRow(table::assessment, seq, "SELECT donor, hijri_year, currency, due, preset, day FROM assessment WHERE id = ?",
              {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), numberOf(data, "hijri_year"), currency.code(), minorOf(data, "due", currency), textOf(data, "preset"),
               textOf(data, "date")});
    if (data.contains(QStringLiteral("replaces")))
        expectRow(table::assessmentRevision, seq, "SELECT replaces FROM assessment_revision WHERE assessment = ?", {static_cast<qlonglong>(seq)},
                  {numberOf(data, "replaces")});
}

void RowCoverage::checkBalance(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::wealthBalance, seq, "SELECT donor, currency, day FROM wealth_balance WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), textOf(data, "currency"), textOf(data, "date")});
}

void RowCoverage::checkHawl(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::hawlSetting, seq, "SELECT donor, anchor, preset, authority FROM hawl_setting WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), textOf(data, "anchor"), textOf(data, "preset"), textOf(data, "authority")});
}

void RowCoverage::checkMonths(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const QJsonArray months = data.value(QStringLiteral("months")).toArray();
    for (const QJsonValue& month : months)
        expectRow(table::monthStart, seq, "SELECT authority, day FROM month_start WHERE seq = ? AND hijri_year = ? AND month = ?",
                  {static_cast<qlonglong>(seq), month[QLatin1StringView("year")].toInteger(), month[QLatin1StringView("month")].toInteger()},
                  {textOf(data, "authority"), month[QLatin1StringView("day")].toString()});
}

void RowCoverage::checkFitr(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::fitr, seq, "SELECT heads, kg, seq FROM fitr WHERE donation = ?", {numberOf(data, "donation")},
              {numberOf(data, "heads"), textOf(data, "kg"), static_cast<qlonglong>(seq)});
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
