// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/bit_flips.h"

#include "faults/sample_rows.h"
#include "finance/audit/audit_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace amanah::finance::support {

namespace {

class Answers
{
public:
    explicit Answers(BookReader& reader) : m_reader(reader)
    {
        DonationListQuery gifts;
        for (const char* search : {"", "roof", "10", "2..9"}) {
            gifts.search = QString::fromLatin1(search);
            keep(gifts, [](const auto& page) { return jsonOf(page.donations); });
        }
        gifts = {};
        gifts.fund = QStringLiteral("zakat");
        keep(gifts, [](const auto& page) { return jsonOf(page.donations); });
        keep(DonorListQuery{}, [](const auto& page) { return jsonOf(page.donors); });
        DonorListQuery donors;
        donors.search = QStringLiteral("ali");
        keep(donors, [](const auto& page) { return jsonOf(page.donors); });
        keep(FundListQuery{}, [](const auto& funds) { return jsonOf(funds); });
        keep(BalancesQuery{}, [](const auto& balances) { return balances.toJson(); });
        for (const char* by : {"", "donor", "fund", "month", "hijri_month", "method"})
            keep(TotalsQuery{QString::fromLatin1(by), {}, {}}, [](const auto& totals) { return totals.toJson(); });
        keep(NisabQuery{}, [](const auto& nisab) { return nisab.toJson(); });
    }
    bool operator==(const Answers& other) const { return m_said == other.m_said; }

private:
    template <class List>
    static QJsonObject jsonOf(const List& list)
    {
        QJsonArray all;
        for (const auto& one : list)
            all.append(one.toJson());
        return {{QStringLiteral("all"), all}};
    }
    template <class Query, class Json>
    void keep(const Query& query, const Json& json)
    {
        try {
            const auto answered = answer(m_reader, query);
            m_said << (answered ? QJsonDocument(json(*answered)).toJson(QJsonDocument::Compact) : codeName(answered.error().code).toUtf8());
        } catch (const std::exception& failure) {
            m_said << failure.what();
        }
    }

    BookReader& m_reader;
    QByteArrayList m_said;
};

void lay(const BookPath& book, const QByteArray& bytes)
{
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(book.path() + QLatin1StringView(suffix));
    QFile file(book.path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("the flipped book cannot be written");
}

// Found means refused or reported; what is not found must answer as ever.
bool isHarmlessOrFound(const BookPath& book, const Answers& expected)
{
    const auto proven = proveBook(book, {});
    if (!proven || !proven->faults.empty())
        return true;
    const auto reader = BookReader::open(book);
    return reader && Answers(**reader) == expected;
}

} // namespace

SweepReport flipBits(int flips, quint32 seed)
{
    TemporaryBook source;
    fillEveryTable(source);
    source.closeWriter();
    QFile file(source.path().path());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no book to flip");
    const QByteArray whole = file.readAll();
    const auto reader = BookReader::open(source.path());
    const Answers expected(**reader);
    const QTemporaryDir folder;
    const BookPath book(folder.filePath(QStringLiteral("flipped.amanah")));
    QRandomGenerator chance(seed);
    SweepReport report;
    for (; report.runs < flips; ++report.runs) {
        QByteArray flipped = whole;
        const qsizetype at = chance.bounded(static_cast<int>(whole.size()));
        const int bit = chance.bounded(8);
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
        lay(book, flipped);
        if (!isHarmlessOrFound(book, expected) && report.failures.size() < 10)
            report.failures << QStringLiteral("byte %1 of page %2, bit %3: an answer changed and nothing was found").arg(at % 4096).arg(at / 4096 + 1).arg(bit);
    }
    return report;
}

} // namespace amanah::finance::support
