// SPDX-License-Identifier: GPL-3.0-or-later
// What records say of gifts, promises, payments, transfers and periods, and of the entries that follow from them.
#include "finance/audit/coverage.h"

#include "finance/audit/coverage_fields.h"
#include "finance/donations/donations.h"
#include "finance/periods/periods_store.h"

#include <QJsonArray>

namespace amanah::finance {

using namespace coverage;

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

} // namespace amanah::finance
