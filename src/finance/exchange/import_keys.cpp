// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/import_keys.h"

#include "finance/money/civil_date.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

// A Bloom filter of 2^25 bits: of a million rows some two hundred are taken for repeated that are not, of five million one in twelve.
constexpr std::size_t filterBits = std::size_t{1} << 25;

void appendNetstring(QByteArray& bytes, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    bytes += QByteArray::number(utf8.size()) + ':' + utf8 + ',';
}

std::uint64_t firstBits(const QByteArray& contentHash)
{
    return qFromBigEndian<std::uint64_t>(contentHash.constData());
}

void sortOnce(std::vector<std::uint64_t>& contents)
{
    std::ranges::sort(contents);
    const auto twice = std::ranges::unique(contents);
    contents.erase(twice.begin(), twice.end());
}

} // namespace

QByteArray contentHash(const ImportRow& row)
{
    if (!row.key.isEmpty())
        return QCryptographicHash::hash(row.key.toUtf8(), QCryptographicHash::Sha256);
    QByteArray content("amanah-import-1\n");
    for (const QString& text : {civilDateText(row.date), row.amount.toString(), row.amount.currency.code(), row.fund, row.donorName,
                                row.reference})
        appendNetstring(content, text);
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

QString importLineKey(const QString& giftKey, std::size_t number)
{
    return u"%1/line-%2"_s.arg(giftKey).arg(number);
}

void RepeatedContents::see(const QByteArray& contentHash)
{
    m_filter.resize(filterBits / 64);
    bool seen = true;
    for (int part = 1; part <= 4; ++part) {
        const std::size_t place = qFromBigEndian<std::uint32_t>(contentHash.constData() + 4 + 4 * part) % filterBits;
        std::uint64_t& word = m_filter[place / 64];
        const std::uint64_t bit = std::uint64_t{1} << (place % 64);
        seen = seen && (word & bit) != 0;
        word |= bit;
    }
    if (seen)
        keep(firstBits(contentHash));
}

// A row that comes a million times is kept once: room is made before more is taken.
void RepeatedContents::keep(std::uint64_t content)
{
    if (m_repeated.size() == m_repeated.capacity()) {
        sortOnce(m_repeated);
        m_repeated.reserve(std::max<std::size_t>(1024, 2 * m_repeated.size()));
    }
    m_repeated.push_back(content);
}

void RepeatedContents::close()
{
    m_filter = {};
    sortOnce(m_repeated);
    m_repeated.shrink_to_fit();
}

std::ptrdiff_t RepeatedContents::find(const QByteArray& contentHash) const
{
    const auto found = std::ranges::lower_bound(m_repeated, firstBits(contentHash));
    return found != m_repeated.end() && *found == firstBits(contentHash) ? found - m_repeated.begin() : -1;
}

void ImportKeys::give(ImportRow& row)
{
    const QByteArray hash = contentHash(row);
    const std::ptrdiff_t place = m_repeated.find(hash);
    if (!row.key.isEmpty()) {
        row.mayRepeat = place >= 0;
        return;
    }
    const std::uint32_t ordinal = place < 0 ? 1 : ++m_ordinals[static_cast<std::size_t>(place)];
    row.key = u"import-%1-%2"_s.arg(QString::fromLatin1(hash.toHex())).arg(ordinal);
}

} // namespace amanah::finance
