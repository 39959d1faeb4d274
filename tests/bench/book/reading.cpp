// SPDX-License-Identifier: GPL-3.0-or-later
// S3 to S7: importing, totals, search, verification and backup of large books.
#include "bench/book/measures.h"

#include "finance/application/application.h"
#include "finance/application/import_run.h"
#include "finance/book/backup.h"
#include "finance/book/create.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/book/writer.h"

#include <QDir>
#include <QFile>
#include <array>

namespace amanah::bench {

using namespace finance;

namespace {

constexpr int donorsOfBook = 1'000;
constexpr int daysOfBook = 1'000;

QString milliseconds(double ms)
{
    return QStringLiteral("%1 ms").arg(ms, 0, 'g', 4);
}

QString donorName(int n)
{
    static constexpr std::array first{"Fatima", "Yusuf", "Ṣāliḥ", "Maryam", "Omar", "خديجة", "أحمد", "Zaynab", "Bilal", "Aisha"};
    static constexpr std::array last{"Rahman", "Siddiqui", "عثمان", "Hakim", "Noor", "Farouk", "Malik", "Haddad", "Aziz", "Demir"};
    return QStringLiteral("%1 %2 %3").arg(QString::fromUtf8(first[static_cast<std::size_t>(n % 10)]), QString::fromUtf8(last[static_cast<std::size_t>(n / 10 % 10)])).arg(n);
}

RecordDonation giftOfBook(int n, std::int64_t firstDonor)
{
    static constexpr std::array funds{"zakat", "sadaqah", "general", "waqf", "fitrah"};
    static constexpr std::array notes{"for the roof", "Ramadan collection", "صدقة جارية", "in memory of grandfather"};
    RecordDonation gift;
    gift.amount = QStringLiteral("%1.%2").arg(1 + n * 7919LL % 900).arg(n % 100, 2, 10, QLatin1Char('0'));
    gift.fund = QString::fromLatin1(funds[static_cast<std::size_t>(n % 5)]);
    gift.donor = QString::number(firstDonor + n * 31LL % donorsOfBook);
    gift.date = QDate(2023, 1, 1).addDays(n % daysOfBook).toString(Qt::ISODate);
    if (n % 4 == 0)
        gift.note = QString::fromUtf8(notes[static_cast<std::size_t>(n / 4 % 4)]);
    return gift;
}

bool runAll(BookWriter& writer, std::vector<UnitOfWork>& units)
{
    const auto outcomes = writer.runBatch(units);
    units.clear();
    return std::all_of(outcomes.begin(), outcomes.end(), [](const Outcome& one) { return one.result.has_value(); });
}

bool fill(const BookPath& book, int gifts)
{
    const auto opened = BookWriter::open(book, {QStringLiteral("bench"), QStringLiteral("bench")});
    if (!opened)
        return false;
    const FormContext form{Currency::parse(QStringLiteral("USD")).value(), QDate(2026, 3, 1)};
    std::vector<UnitOfWork> units;
    for (int n = 0; n < donorsOfBook; ++n)
        units.push_back(*unitFor(AddDonor{donorName(n), {}, QStringLiteral("donor%1@example.org").arg(n), {}, {}}, QStringLiteral("donor-%1").arg(n), form));
    if (!runAll(**opened, units))
        return false;
    Statement first((*opened)->connection(), "SELECT min(id) FROM donor");
    const std::int64_t firstDonor = first.next() ? first.integer(0) : 0;
    for (int n = 0; n < gifts; ++n) {
        units.push_back(*unitFor(giftOfBook(n, firstDonor), QStringLiteral("gift-%1").arg(n), form));
        if ((units.size() == 512 || n + 1 == gifts) && !runAll(**opened, units))
            return false;
    }
    return true;
}

template <class Query>
double medianOf(BookReader& reader, const Query& query, int times)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i)
        took.push_back(millisecondsOf([&] { std::ignore = reader.inOneMoment([&](BookReader& moment) { std::ignore = answer(moment, query); }); }));
    return percentile(took, 50);
}

void benchTotals(BookReader& few, BookReader& many, int gifts)
{
    const auto compare = [&](const QString& what, const auto& query) {
        const double small = medianOf(few, query, 101);
        const double large = medianOf(many, query, 101);
        tableRow("S4", QStringLiteral("%1: %2 gifts; peer: ours with 10 k").arg(what).arg(gifts), milliseconds(large), milliseconds(small), large / small,
                 "≤ 1.5", large / small <= 1.5);
    };
    compare(QStringLiteral("totals by fund"), TotalsQuery{QStringLiteral("fund"), {}, {}});
    compare(QStringLiteral("totals by month"), TotalsQuery{QStringLiteral("month"), {}, {}});
    std::int64_t donor = 0;
    std::ignore = many.inOneMoment([&](BookReader& moment) {
        Statement row(moment.connection(), "SELECT min(id) FROM donor");
        donor = row.next() ? row.integer(0) + 17 : 0;
    });
    compare(QStringLiteral("totals of one donor"), DonorTotalsQuery{DonorId(donor)});
}

void benchSearch(BookReader& reader, int gifts)
{
    std::vector<double> took;
    for (const char* typed : {"fatima", "صدقة", "ramadan", "roof", "grandfather", "donor 17", "yusuf siddiqui", "49.90", "40..60", ">880", "2024-000123", "aisha 40..60"}) {
        const QString whole = QString::fromUtf8(typed);
        for (int length = 1; length <= whole.size(); ++length) {
            DonationListQuery query;
            query.search = whole.left(length);
            took.push_back(medianOf(reader, query, 3));
        }
    }
    const double p50 = percentile(took, 50);
    const double p99 = percentile(took, 99);
    tableRow("S5", QStringLiteral("search as you type over %1 gifts, first page, p50").arg(gifts), milliseconds(p50), {}, 0, "", true);
    tableRow("S5", QStringLiteral("… p99 of %1 prefixes").arg(took.size()), milliseconds(p99), {}, 0, "≤ 50 ms", p99 <= 50);
}

void benchVerify(const QString& folder, const QString& book, BookReader& reader)
{
    const QString bytes = folder + QStringLiteral("/bytes");
    std::int64_t records = 0;
    {
        QFile out(bytes);
        if (!out.open(QIODevice::WriteOnly))
            return;
        std::ignore = reader.inOneMoment([&](BookReader& moment) {
            Statement rows(moment.connection(), "SELECT bytes FROM audit ORDER BY seq");
            for (; rows.next(); ++records)
                out.write(rows.blob(0));
        });
    }
    const double peer = millisecondsOfProgram(QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sha256"), bytes});
    Result<ProofReport> report;
    ProofOptions chain;
    chain.chainOnly = true;
    const double ours = millisecondsOf([&] { report = proveBook(BookPath(book), chain); });
    const bool clean = report && report->faults.empty();
    tableRow("S6", QStringLiteral("verify the chain and every row of %1 records%2; peer: openssl dgst over the bytes").arg(records).arg(clean ? QString() : QStringLiteral(" (FAULTS)")),
             milliseconds(ours), milliseconds(peer), peer / ours, "≥ 0.3", peer / ours >= 0.3);
    const double all = millisecondsOf([&] { report = proveBook(BookPath(book), {}); });
    tableRow("S6", QStringLiteral("… every proof of `check`"), milliseconds(all), milliseconds(peer), peer / all, "", true);
}

void benchBackup(const QString& folder, const QString& book)
{
    const QString ours = folder + QStringLiteral("/copy.amanah");
    const QString theirs = folder + QStringLiteral("/copy.sqlite3");
    for (const QString& file : {ours, theirs})
        QFile::remove(file);
    const double peer = millisecondsOfProgram(QStringLiteral("sqlite3"), {book, QStringLiteral(".backup '%1'").arg(theirs)});
    const double copy = millisecondsOf([&] { std::ignore = copyBook(BookPath(book), ours); });
    tableRow("S7", QStringLiteral("copy a book of %1 MB; peer: sqlite3 .backup").arg(QFileInfo(book).size() / 1'000'000), milliseconds(copy),
             milliseconds(peer), peer / copy, "≥ 0.9", peer / copy >= 0.9);
    QFile::remove(ours);
    const double verified = millisecondsOf([&] { std::ignore = backupBook(BookPath(book), ours); });
    tableRow("S7", QStringLiteral("… and prove the copy, as `backup` does"), milliseconds(verified), milliseconds(peer), peer / verified, "", true);
    for (const QString& file : {ours, theirs})
        QFile::remove(file);
}

} // namespace

QString bookOfSize(const QString& folder, int gifts)
{
    const QString path = QStringLiteral("%1/gifts_%2.amanah").arg(folder).arg(gifts);
    if (QFileInfo::exists(path))
        return path;
    NewBook wanted;
    wanted.path = BookPath(path + QStringLiteral(".part"));
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(wanted.path.path() + QLatin1StringView(suffix));
    const double ms = millisecondsOf([&] {
        if (createBook(wanted) && fill(wanted.path, gifts))
            QFile::rename(wanted.path.path(), path);
    });
    std::fprintf(stderr, "a book of %d gifts was made in %.0f ms\n", gifts, ms);
    return QFileInfo::exists(path) ? path : QString();
}

void benchImport(const QString& folder)
{
    constexpr int rows = 100'000;
    const QString csv = folder + QStringLiteral("/rows.csv");
    {
        QFile out(csv);
        if (!out.open(QIODevice::WriteOnly))
            return;
        out.write("donor,email,amount,date,fund,note\n");
        for (int n = 0; n < rows; ++n) {
            const RecordDonation gift = giftOfBook(n, 0);
            out.write((donorName(n % donorsOfBook) + QStringLiteral(",donor%1@example.org,").arg(n % donorsOfBook) + gift.amount + QLatin1Char(',') + gift.date +
                       QLatin1Char(',') + gift.fund + QLatin1Char(',') + gift.note + QLatin1Char('\n'))
                          .toUtf8());
        }
    }
    const QString bare = folder + QStringLiteral("/bare.sqlite3");
    QFile::remove(bare);
    const double peer = millisecondsOfProgram(QStringLiteral("sqlite3"), {bare, QStringLiteral(".mode csv"), QStringLiteral(".import '%1' gifts").arg(csv)});
    NewBook wanted;
    wanted.path = BookPath(folder + QStringLiteral("/import.amanah"));
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(wanted.path.path() + QLatin1StringView(suffix));
    if (!createBook(wanted))
        return;
    ApplicationOptions options;
    options.book = wanted.path;
    auto application = FinanceApplication::start(std::move(options));
    QFile file(csv);
    if (!application || !file.open(QIODevice::ReadOnly))
        return;
    const double before = peakMegabytes();
    ImportRun run;
    run.reading.today = QDate(2026, 3, 1);
    run.reading.defaultCurrency = Currency::parse(QStringLiteral("USD")).value();
    Result<ImportReport> report;
    const double ours = millisecondsOf([&] { report = runImport(**application, file, run); });
    tableRow("S3", QStringLiteral("import %1 rows of CSV; peer: sqlite3 .import into one bare table").arg(report ? report->added : 0), milliseconds(ours),
             milliseconds(peer), peer / ours, "≥ 0.2", peer / ours >= 0.2);
    tableRow("S3", QStringLiteral("… peak of memory before and after"), QStringLiteral("%1 → %2 MB").arg(before, 0, 'f', 0).arg(peakMegabytes(), 0, 'f', 0), {}, 0, "", true);
    application->reset();
    for (const QString& left : {csv, bare, wanted.path.path()})
        QFile::remove(left);
}

void benchReading(const QString& folder, int gifts)
{
    const QString small = bookOfSize(folder, 10'000);
    const QString large = bookOfSize(folder, gifts);
    auto few = BookReader::open(BookPath(small));
    auto many = BookReader::open(BookPath(large));
    if (!few || !many) {
        std::fputs("the large book could not be made\n", stderr);
        return;
    }
    benchTotals(**few, **many, gifts);
    benchSearch(**many, gifts);
    const double before = peakMegabytes();
    benchVerify(folder, large, **many);
    tableRow("S6", QStringLiteral("… peak of memory before and after"), QStringLiteral("%1 → %2 MB").arg(before, 0, 'f', 0).arg(peakMegabytes(), 0, 'f', 0), {}, 0, "", true);
    benchBackup(folder, large);
}

} // namespace amanah::bench
