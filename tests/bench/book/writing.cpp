// SPDX-License-Identifier: GPL-3.0-or-later
// S1 and S2: durable gifts a second through the supervised services, beside SQLite by hand in the same run.
#include "bench/book/measures.h"
#include "bench/book/peer_writer.h"

#include "finance/application/application.h"
#include "finance/application/flight_window.h"
#include "finance/book/create.h"
#include "finance/book/proofs.h"

#include <algorithm>
#include <array>

namespace amanah::bench {

using namespace finance;

namespace {

RecordDonation benchGift(int n)
{
    RecordDonation gift;
    gift.amount = QString::number(1 + n % 500);
    gift.fund = n % 3 == 0 ? QStringLiteral("zakat") : QStringLiteral("general");
    gift.date = QStringLiteral("2026-03-01");
    return gift;
}

QString newBook(const QString& folder, const QString& name)
{
    NewBook wanted;
    wanted.path = BookPath(folder + QLatin1Char('/') + name);
    wanted.identity = {QStringLiteral("bench"), QStringLiteral("bench")};
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(wanted.path.path() + QLatin1StringView(suffix));
    return createBook(wanted) ? wanted.path.path() : QString();
}

// Gifts a second.
double throughServices(const QString& book, int inFlight, int gifts)
{
    ApplicationOptions options;
    options.book = BookPath(book);
    options.identity = {QStringLiteral("bench"), QStringLiteral("bench")};
    auto started = FinanceApplication::start(std::move(options));
    if (!started)
        return 0;
    FinanceApplication& application = **started;
    FlightWindow window(inFlight);
    const double ms = millisecondsOf([&] {
        for (int n = 0; n < gifts; ++n) {
            window.enter();
            application.submit<RecordDonation>(benchGift(n), QStringLiteral("bench-%1").arg(n), [&window](const Result<Donation>&) { window.leave(); });
        }
        window.awaitAll();
    });
    return gifts * 1000.0 / ms;
}

double byHand(const QString& book, int batch, int gifts)
{
    return gifts * 1e6 / static_cast<double>(writeGiftsByHand(book, gifts, batch));
}

QString perSecond(double rate)
{
    return QStringLiteral("%1/s").arg(static_cast<qlonglong>(rate));
}

} // namespace

void benchWriting(const QString& folder)
{
    struct Callers
    {
        int count;
        int gifts;
    };
    constexpr std::array callers{Callers{1, 3'000}, Callers{8, 10'000}, Callers{64, 20'000}};
    std::array<double, 3> ours{};
    std::array<double, 3> hand{};
    bool sound = true;
    for (std::size_t i = 0; i < callers.size(); ++i) {
        const QString own = newBook(folder, QStringLiteral("services.amanah"));
        const QString other = newBook(folder, QStringLiteral("hand.amanah"));
        hand[i] = byHand(other, callers[i].count, callers[i].gifts);
        ours[i] = throughServices(own, callers[i].count, callers[i].gifts);
        for (const QString& book : {own, other}) {
            const auto proven = proveBook(BookPath(book), {});
            sound = sound && proven && proven->faults.empty();
        }
    }
    if (!sound)
        std::fputs("a book does not prove clean; the figures are worth nothing\n", stderr);
    const double single = hand[0];
    const double aim64 = 0.7 * hand[2] / single;
    for (std::size_t i = 0; i < callers.size(); ++i) {
        const QString work = QStringLiteral("durable gifts, %1 in flight; peer: SQLite in C, one commit a row").arg(callers[i].count);
        const QByteArray aim = i == 0 ? QByteArray("≥ 0.8") : i == 2 ? "≥ " + QByteArray::number(aim64, 'g', 3) : QByteArray();
        tableRow("S1", work, perSecond(ours[i]), perSecond(single), ours[i] / single, aim.constData(), ours[i] / single >= (i == 0 ? 0.8 : aim64));
    }
    for (std::size_t i = 1; i < callers.size(); ++i)
        tableRow("S2", QStringLiteral("the same; peer: SQLite in C, %1 rows a commit").arg(callers[i].count), perSecond(ours[i]), perSecond(hand[i]),
                 ours[i] / hand[i], "≥ 0.6", ours[i] / hand[i] >= 0.6);
}

} // namespace amanah::bench
