// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/sample.h"

#include "finance/hijri/hijri_date.h"
#include "finance/money/civil_date.h"

#include <array>

namespace amanah::finance {

namespace {

// SplitMix64: small, fast and the same on every machine.
class SampleDice
{
public:
    SampleDice(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + stream * 0xD1B54A32D192ED03ULL + index * 0x8CB92BA72F3D8DD7ULL)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool percent(int share) { return below(100) < share; }
    template <class T, std::size_t N>
    const T& pick(const std::array<T, N>& table)
    {
        return table[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

private:
    std::uint64_t m_state;
};

constexpr std::array<const char*, 24> latinGiven{"Amina", "Bilal", "Clara", "Daud", "Elif", "Farid", "Grace", "Hasan", "Ines", "Jamal", "Karim", "Layla",
                                                 "Maryam", "Nadia", "Omar", "Petra", "Rashid", "Sara", "Tariq", "Ulla", "Vera", "Yusuf", "Zahra", "Idris"};
constexpr std::array<const char*, 20> latinFamily{"Adler", "Begum", "Castell", "Demir", "Ekholm", "Farouk", "Garnet", "Haidar", "Ismail", "Jansen",
                                                  "Kurtz", "Lindqvist", "Mansour", "Nasser", "Okafor", "Perrin", "Qureshi", "Rahman", "Siddiq", "Yilmaz"};
constexpr std::array<const char*, 16> arabicGiven{"أمينة", "بلال", "خديجة", "داود", "رقية", "زيد", "سلمى", "طارق",
                                                  "عائشة", "فاطمة", "كريم", "ليلى", "محمود", "نور", "هالة", "يوسف"};
constexpr std::array<const char*, 12> arabicFamily{"الأنصاري", "البغدادي", "الحداد", "الخطيب", "الزهراوي", "السالم",
                                                   "الشامي", "الصالح", "العطار", "القاسم", "المنصور", "النجار"};
constexpr std::array<const char*, 6> organisations{"Oasis Bakery", "Crescent Books", "Palm Street Pharmacy", "Blue Door Cooperative",
                                                   "Minaret Tailors", "Harbour Tea House"};
// Whole units of a currency that has cents; others are scaled below.
constexpr std::array<int, 22> amounts{5, 10, 10, 15, 20, 20, 25, 25, 30, 40, 50, 50, 60, 75, 100, 100, 120, 150, 200, 250, 500, 1000};
constexpr std::array<const char*, 16> methods{"cash", "cash", "cash", "bank", "bank", "bank", "bank", "card",
                                              "card", "card", "online", "online", "online", "cheque", "in_kind", "other"};
constexpr std::array<const char*, 20> usualFunds{"sadaqah", "sadaqah", "sadaqah", "sadaqah", "sadaqah", "sadaqah", "sadaqah",
                                                 "general", "general", "general", "general", "general", "zakat",   "zakat",
                                                 "zakat",   "zakat",   "waqf",    "waqf",    "fidya",   "kaffarah"};
constexpr std::array<const char*, 10> ramadanFunds{"zakat", "zakat", "zakat", "zakat", "zakat", "sadaqah", "sadaqah", "fitrah", "general", "fidya"};

constexpr std::uint64_t giftStream = 1;
constexpr std::uint64_t donorStream = 2;
constexpr int sampleDays = 730;

bool isRamadan(const QDate& day)
{
    const auto hijri = toHijri(day);
    return hijri && hijri->month == 9;
}

// One day in Ramadan is as likely as five others.
QDate sampleDay(SampleDice& dice, const QDate& end)
{
    for (;;) {
        const QDate day = end.addDays(-dice.below(sampleDays));
        if (isRamadan(day) || dice.percent(20))
            return day;
    }
}

QString sampleAmount(SampleDice& dice, const QString& fund, Currency currency)
{
    std::int64_t minor = dice.pick(amounts) * std::int64_t{100};
    if (fund == u"zakat")
        minor = minor * 5 + dice.below(100); // computed, hence seldom round
    if (currency.digits() == 0)
        minor -= minor % 100; // a hundred of such a currency is worth about one of the others
    if (currency.digits() > 2)
        minor = minor * (currency.minorPerMajor() / 100) / 2;
    return Money{minor, currency}.toString();
}

QString personName(SampleDice& dice)
{
    if (dice.percent(35))
        return QString::fromUtf8(dice.pick(arabicGiven)) + u' ' + QString::fromUtf8(dice.pick(arabicFamily));
    return QString::fromUtf8(dice.pick(latinGiven)) + u' ' + QString::fromUtf8(dice.pick(latinFamily));
}

} // namespace

QDate sampleEnd()
{
    return QDate(2025, 12, 31);
}

SampleGift SampleSource::gift(int index) const
{
    SampleDice dice(seed, giftStream, static_cast<std::uint64_t>(index));
    const QDate day = sampleDay(dice, end);
    SampleGift made;
    made.key = QStringLiteral("sample-%1-gift-%2").arg(seed).arg(index);
    made.gift.date = civilDateText(day);
    made.gift.fund = QString::fromLatin1(isRamadan(day) ? dice.pick(ramadanFunds) : dice.pick(usualFunds));
    made.gift.amount = sampleAmount(dice, made.gift.fund, currency);
    made.gift.method = QString::fromLatin1(dice.pick(methods));
    if (dice.percent(90)) {
        made.donor = dice.below(12 + index / 6); // the circle of donors grows as gifts come in
        made.gift.anonymous = dice.percent(6);
    }
    return made;
}

AddDonor SampleSource::donor(int index) const
{
    SampleDice dice(seed, donorStream, static_cast<std::uint64_t>(index));
    AddDonor made;
    made.kind = QStringLiteral("person");
    made.name = personName(dice);
    if (dice.percent(6)) {
        made.kind = QStringLiteral("organisation");
        made.name = QString::fromLatin1(dice.pick(organisations)) + QStringLiteral(" %1").arg(index);
    } else if (dice.percent(8)) {
        made.kind = QStringLiteral("household");
    }
    if (dice.percent(60))
        made.email = QStringLiteral("donor%1@example.org").arg(index);
    return made;
}

QString SampleSource::donorKey(int index) const
{
    return QStringLiteral("sample-%1-donor-%2").arg(seed).arg(index);
}

QJsonObject SampleReport::toJson() const
{
    return {{QStringLiteral("donors"), donors}, {QStringLiteral("donations"), donations}};
}

} // namespace amanah::finance
