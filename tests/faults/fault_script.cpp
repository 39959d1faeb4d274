// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_script.h"

#include "finance/book/create.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"

#include <QFile>

namespace amanah::finance::support {

namespace {

WriterIdentity scriptIdentity() { return {QStringLiteral("tester"), QStringLiteral("machine")}; }
FormContext scriptForm() { return {Currency::parse(u"USD").value(), QDate(2026, 3, 1)}; }

RecordDonation scriptGift(const char* amount)
{
    RecordDonation gift;
    gift.amount = QString::fromLatin1(amount);
    gift.fund = QStringLiteral("zakat");
    gift.note = QString(300, QLatin1Char('n'));
    return gift;
}

RecordImportedDonation scriptRow()
{
    RecordImportedDonation row;
    row.amount = Money{500, Currency::parse(u"USD").value()};
    row.date = QDate(2026, 1, 5);
    row.donorName = QStringLiteral("Khadija");
    row.method = QStringLiteral("online");
    row.reversed = true;
    row.fund = QStringLiteral("Roof");
    row.createFund = true;
    return row;
}

Disburse scriptPayment()
{
    Disburse paid;
    paid.fund = QStringLiteral("zakat");
    paid.amount = QStringLiteral("2");
    paid.payee = QStringLiteral("a family");
    paid.asnaf = QStringLiteral("fuqara");
    return paid;
}

} // namespace

Result<void> FaultScript::enter(const QString& key, const std::function<Result<UnitOfWork>()>& unit)
{
    if (!m_writer) {
        auto opened = BookWriter::open(m_book, scriptIdentity());
        if (!opened)
            return Refusal(opened.error());
        m_writer = std::move(*opened);
    }
    const auto made = unit();
    if (!made)
        return Refusal(made.error());
    const Outcome outcome = m_writer->runBatch({*made}).front();
    if (!outcome.result) {
        if (outcome.result.error().code == Code::Unavailable)
            m_writer.reset();
        return Refusal(outcome.result.error());
    }
    ++m_done;
    if (!m_acknowledged.contains(key)) {
        m_acknowledged << key;
        if (m_atAcknowledged)
            m_atAcknowledged();
    }
    return {};
}

QString FaultScript::giftOf(const QString& key)
{
    try {
        Statement row(m_writer->connection(), "SELECT seq FROM command WHERE key = ?", key);
        return row.next() ? QString::number(row.integer(0)) : QString();
    } catch (const SqlFailure&) {
        return {};
    }
}

QStringList FaultScript::enterAll()
{
    QStringList surprises;
    m_done = 0;
    const auto run = [&](const char* name, const auto& command, bool needsOthers = false) {
        const QString key = QString::fromLatin1(name);
        const auto done = enter(key, [&] { return unitFor(command(), key, scriptForm()); });
        if (!done && done.error().code != Code::Unavailable && !needsOthers)
            surprises << key + QStringLiteral(": ") + codeName(done.error().code) + QLatin1Char(' ') + done.error().message + done.error().cause;
    };
    run("donor", [] { return AddDonor{QStringLiteral("Ali"), {}, QStringLiteral("ali@example.org"), {}, {}}; });
    run("gift-1", [] { return scriptGift("10"); });
    run("gift-2", [] { return scriptGift("7.50"); });
    // What builds on a gift that found no disk is rightly refused.
    run("void", [this] { return VoidDonation{giftOf(QStringLiteral("gift-1")), QStringLiteral("slip")}; }, true);
    run("row", [] { return scriptRow(); });
    run("paid", [] { return scriptPayment(); }, true);
    run("fund", [] { return AddFund{QStringLiteral("Minaret"), {}, {}, true}; });
    return surprises;
}

QString brokenPromise(const BookPath& book, const QStringList& acknowledged)
{
    const auto proven = proveBook(book, {});
    if (!proven)
        return QStringLiteral("it cannot be read: ") + proven.error().message;
    if (!proven->faults.empty())
        return QStringLiteral("%1 %2: %3").arg(proven->faults.front().proof, proven->faults.front().table, proven->faults.front().message);
    const auto reader = BookReader::open(book);
    if (!reader)
        return QStringLiteral("it does not open: ") + reader.error().message;
    for (const QString& key : acknowledged) {
        Statement row((*reader)->connection(), "SELECT count(*) FROM command WHERE key = ?", key);
        if (!row.next() || row.integer(0) != 1)
            return key + QStringLiteral(" was acknowledged and is lost");
    }
    // Proven rows are what their records say; that no command has two is the records' own count.
    Statement twice((*reader)->connection(),
                    "SELECT (SELECT count(*) FROM donor), (SELECT count(*) FROM donation), (SELECT count(*) FROM reversal), "
                    "(SELECT count(*) FROM disbursement), (SELECT count(*) FROM fund), (SELECT count(*) FROM command)");
    if (!twice.next() || twice.integer(0) > 2 || twice.integer(1) > 3 || twice.integer(2) > 2 || twice.integer(3) > 1 || twice.integer(4) > 9 ||
        twice.integer(5) > FaultScript::size)
        return QStringLiteral("a command was carried out twice");
    return {};
}

void copyFile(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        qFatal("%s cannot be copied", qPrintable(from));
}

BookPath freshBook(const QString& folder)
{
    NewBook wanted;
    wanted.path = BookPath(folder + QStringLiteral("/fresh.amanah"));
    wanted.identity = scriptIdentity();
    const auto made = createBook(wanted);
    if (!made)
        qFatal("no fresh book: %s", qPrintable(made.error().message));
    return wanted.path;
}

} // namespace amanah::finance::support
