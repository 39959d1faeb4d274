// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_ledger.h"

#include <array>

namespace amanah::finance::support {

namespace {

constexpr std::array funds{"zakat", "sadaqah", "general", "waqf", "second-zakat", "roof"};
constexpr std::array methods{"cash", "bank", "card", "cheque", "online", "in_kind"};

QString asText(const char* word)
{
    return QString::fromLatin1(word);
}

QString decimalOf(int minor)
{
    return QStringLiteral("%1.%2").arg(minor / 100).arg(minor % 100, 2, 10, QLatin1Char('0'));
}

template <class List>
auto pick(const List& list, int index)
{
    return list[static_cast<std::size_t>(index) % list.size()];
}

struct Fact
{
    const char* name;
    const char* wrong; // a query that counts what is wrong
};

// Said here again, apart from the proofs, so that one watches the other.
constexpr std::array facts{
    Fact{"debits are credits", "SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY seq, fund, currency HAVING sum(amount) <> 0)"},
    Fact{"balances are the sums of the postings",
         "SELECT count(*) FROM fund_balance b WHERE b.balance <> (SELECT coalesce(sum(p.amount), 0) FROM posting p WHERE p.fund = b.fund AND "
         "p.currency = b.currency AND p.account IN ('cash', 'bank', 'clearing', 'stock'))"},
    Fact{"totals are the sums of the gifts",
         "SELECT abs((SELECT coalesce(sum(amount), 0) FROM total_currency) - (SELECT coalesce(sum(amount), 0) FROM donation WHERE id NOT IN "
         "(SELECT donation FROM reversal)))"},
    Fact{"numbers have no gap", "SELECT count(*) FROM (SELECT 1 FROM donation GROUP BY year HAVING max(number) <> count(*))"},
    Fact{"restricted funds are not below zero",
         "SELECT count(*) FROM fund_balance b JOIN fund f ON f.id = b.fund WHERE f.restricted = 1 AND b.balance < 0"},
    Fact{"transfers leave nothing", "SELECT abs(coalesce(sum(amount), 0)) FROM posting WHERE account = 'transfers'"},
    Fact{"a promise ends once", "SELECT count(*) FROM donation d WHERE (SELECT count(*) FROM pledge_end e WHERE e.seq = d.id) > 1"},
    Fact{"reversals stand in no closed period of their time",
         "SELECT count(*) FROM reversal r WHERE r.day <= coalesce((SELECT nullif(p.through, '') FROM period_lock p WHERE p.seq < r.seq ORDER BY "
         "p.seq DESC LIMIT 1), '0')"},
};

} // namespace

RandomLedger::RandomLedger(TemporaryBook& book) : m_book(book)
{
    AddFund second;
    second.name = QStringLiteral("Second zakat");
    second.kind = QStringLiteral("zakat");
    second.restricted = true;
    AddFund roof;
    roof.name = QStringLiteral("Roof");
    roof.restricted = true;
    if (run(second) != QStringLiteral("ok") || run(roof) != QStringLiteral("ok"))
        qFatal("the funds cannot be made");
}

template <class Command>
QString RandomLedger::run(const Command& command)
{
    const QString key = QStringLiteral("random-%1").arg(++m_keys);
    const auto first = m_book.run(command, key);
    if (first)
        m_again.push_back([this, command, key] { return m_book.outcome(command, key).replayed; });
    return codeOf(first);
}

template <class Command, class Ids>
QString RandomLedger::runAndKeep(const Command& command, Ids& ids)
{
    const QString before = m_book.cell("SELECT max(seq) FROM audit");
    const QString code = run(command);
    if (code == QStringLiteral("ok"))
        ids.push_back(QString::number(before.toLongLong() + 1));
    return code;
}

QString RandomLedger::fundName(int index) const
{
    return asText(pick(funds, index));
}

QString RandomLedger::dayOf(const Step& step) const
{
    return m_book.form().today.addDays(-step.day).toString(Qt::ISODate);
}

QString RandomLedger::idOf(const std::vector<QString>& ids, int index) const
{
    return ids.empty() ? QStringLiteral("3") : pick(ids, index);
}

RecordDonation RandomLedger::giftOf(const Step& step) const
{
    RecordDonation command;
    command.date = dayOf(step);
    command.method = asText(pick(methods, step.other));
    command.fund = fundName(step.fund);
    command.amount = decimalOf(step.amount);
    if (step.target % 3 == 0 && !m_donors.empty())
        command.donor = pick(m_donors, step.target);
    if (step.target % 4 == 0) {
        command.amount.clear();
        command.lines = {{fundName(step.fund), decimalOf(step.amount), {}}, {fundName(step.other), decimalOf(step.amount / 2), {}}};
        if (step.target % 8 == 0)
            command.lines.front().quantity = command.lines.front().unit = QStringLiteral("1");
        if (step.target % 16 == 0)
            command.lines.front().unit = QStringLiteral("kg");
    }
    if (step.target % 7 == 0)
        command.overrideReason = QStringLiteral("found late");
    return command;
}

QString RandomLedger::takeGift(const Step& step)
{
    switch (step.what % 3) {
    case 0: return runAndKeep(PledgeDonation{giftOf(step)}, m_pledges);
    case 1: return runAndKeep(PostPledge{idOf(m_pledges, step.target), dayOf(step), {}}, m_gifts);
    default: return runAndKeep(giftOf(step), m_gifts);
    }
}

QString RandomLedger::takeChange(const Step& step)
{
    if (step.what % 3 == 0)
        return run(VoidDonation{idOf(step.other % 4 == 0 ? m_pledges : m_gifts, step.target), QStringLiteral("slip"), {}});
    CorrectDonation change;
    change.id = idOf(m_gifts, step.target);
    change.reason = QStringLiteral("typed wrong");
    if (step.other % 2 == 0)
        change.amount = decimalOf(step.amount);
    if (step.other % 3 == 0)
        change.fund = fundName(step.fund);
    if (step.other % 5 == 0)
        change.date = dayOf(step);
    return runAndKeep(change, m_gifts);
}

QString RandomLedger::takeFunds(const Step& step)
{
    if (step.what % 3 == 0) {
        Disburse paid;
        paid.fund = fundName(step.fund);
        paid.amount = decimalOf(step.amount);
        paid.payee = QStringLiteral("a family");
        paid.asnaf = step.other % 2 == 0 ? QStringLiteral("fuqara") : QString();
        paid.date = dayOf(step);
        return run(paid);
    }
    TransferFunds moved;
    moved.from = fundName(step.fund);
    moved.to = fundName(step.other);
    moved.amount = decimalOf(step.amount);
    moved.reason = QStringLiteral("decided");
    moved.ruling = step.target % 2 == 0 ? QStringLiteral("the mufti") : QString();
    moved.isRelease = step.what % 3 == 1;
    moved.date = dayOf(step);
    return run(moved);
}

QString RandomLedger::take(const Step& step)
{
    if (step.what < 12)
        return takeGift(step);
    if (step.what < 18)
        return takeChange(step);
    if (step.what < 24)
        return takeFunds(step);
    if (step.what == 24)
        return runAndKeep(AddDonor{QStringLiteral("Donor %1").arg(step.target), {}, {}, {}, {}}, m_donors);
    if (step.what == 25)
        return run(ClosePeriod{dayOf(step)});
    return run(ReopenPeriod{step.target % 2 == 0 ? QString() : dayOf(step), QStringLiteral("audit")});
}

QString RandomLedger::askAllAgain()
{
    const QString before = m_book.cell("SELECT max(seq) FROM audit");
    for (std::size_t i = 0; i < m_again.size(); ++i)
        if (!m_again[i]())
            return QStringLiteral("command %1 was carried out again").arg(i);
    return m_book.cell("SELECT max(seq) FROM audit") == before ? QString() : QStringLiteral("a key wrote twice");
}

QStringList RandomLedger::kept()
{
    QStringList rows;
    for (const char* sql : {"SELECT 'day ' || day || fund || method || currency || ' ' || amount || ' ' || lines || ' ' || gifts FROM total_day ORDER BY 1",
                            "SELECT 'donor ' || donor || anonymous || currency || year || ' ' || amount || ' ' || gifts FROM total_donor ORDER BY 1",
                            "SELECT 'all ' || currency || amount || ' ' || gifts FROM total_currency ORDER BY 1",
                            "SELECT 'fund ' || fund || currency || ' ' || balance FROM fund_balance WHERE balance <> 0 ORDER BY 1"})
        for (Statement row(m_book.connection(), sql); row.next();)
            rows << row.text(0);
    return rows;
}

QString RandomLedger::firstFault()
{
    for (const Fact& fact : facts)
        if (m_book.cell(fact.wrong) != QStringLiteral("0"))
            return QString::fromLatin1(fact.name);
    const ProofReport report = m_book.prove();
    return report.faults.empty() ? QString() : report.faults.front().proof + QStringLiteral(": ") + report.faults.front().message;
}

} // namespace amanah::finance::support
