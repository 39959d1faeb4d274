// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/csv_reader.h"

#include <QIODevice>
#include <algorithm>
#include <array>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 detectionChunkBytes = 65'536;
constexpr int separatorSampleRecords = 100;
constexpr std::array<char16_t, 4> separatorCandidates = {u',', u';', u'\t', u'|'};

// Counts the characters of more than one byte that are well-formed UTF-8, and the places that are not.
class Utf8Census
{
public:
    void see(unsigned char byte)
    {
        if (m_pending > 0 && byte >= m_low && byte <= m_high) {
            m_low = 0x80;
            m_high = 0xBF;
            if (--m_pending == 0)
                ++m_sound;
            return;
        }
        close();
        if (byte >= 0x80)
            open(byte);
    }
    // A character cut off is a broken one.
    void close()
    {
        if (m_pending > 0)
            ++m_broken;
        m_pending = 0;
    }
    // All sound, or more sound than broken: what writes Windows-1252 makes hardly any sound sequence, so such a file is damaged UTF-8,
    // and to read it as Windows-1252 would garble every name in it. The reader refuses it at the line of the damage.
    [[nodiscard]] bool isUtf8() const { return m_broken == 0 || m_sound > m_broken; }

private:
    // The second byte's bounds keep out overlong forms, surrogates and what lies beyond U+10FFFF.
    void open(unsigned char lead)
    {
        m_low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        m_high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF)
            m_pending = 1;
        else if (lead >= 0xE0 && lead <= 0xEF)
            m_pending = 2;
        else if (lead >= 0xF0 && lead <= 0xF4)
            m_pending = 3;
        else
            ++m_broken;
    }

    qint64 m_sound = 0;
    qint64 m_broken = 0;
    int m_pending = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
};

bool isUtf8(QIODevice& device)
{
    Utf8Census census;
    for (QByteArray bytes = device.read(detectionChunkBytes); !bytes.isEmpty(); bytes = device.read(detectionChunkBytes)) {
        for (const char byte : bytes)
            census.see(static_cast<unsigned char>(byte));
    }
    census.close();
    return census.isUtf8();
}

struct SeparatorScore
{
    bool readable = false;
    qsizetype agreeing = 0; // records with as many columns as the first
    qsizetype columns = 0;
};

SeparatorScore scoreSeparator(QIODevice& device, CsvDialect dialect)
{
    CsvReader reader(device, dialect);
    CsvRow row;
    SeparatorScore score{.readable = true};
    for (int i = 0; i < separatorSampleRecords; ++i) {
        const auto read = reader.next(row);
        if (!read)
            score.readable = false;
        if (!read || !*read)
            break;
        if (i == 0)
            score.columns = row.fields.size();
        if (row.fields.size() == score.columns)
            ++score.agreeing;
    }
    return score;
}

bool isBetterSeparator(const SeparatorScore& a, const SeparatorScore& b)
{
    if ((a.columns > 1) != (b.columns > 1))
        return a.columns > 1;
    if (a.readable != b.readable)
        return a.readable;
    if (a.agreeing != b.agreeing)
        return a.agreeing > b.agreeing;
    return a.columns > b.columns;
}

} // namespace

QString encodingName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return u"utf-8"_s;
    case CsvEncoding::Utf16Le:
        return u"utf-16le"_s;
    case CsvEncoding::Utf16Be:
        return u"utf-16be"_s;
    case CsvEncoding::Windows1252:
        break;
    }
    return u"windows-1252"_s;
}

Result<CsvEncoding> parseEncoding(const QString& name)
{
    const QString plain = name.toLower().remove(u'-').remove(u'_').remove(u' ');
    if (plain == u"utf8")
        return CsvEncoding::Utf8;
    if (plain == u"utf16le" || plain == u"utf16")
        return CsvEncoding::Utf16Le;
    if (plain == u"utf16be")
        return CsvEncoding::Utf16Be;
    if (plain == u"windows1252" || plain == u"cp1252" || plain == u"latin1" || plain == u"iso88591")
        return CsvEncoding::Windows1252;
    return refuse(Code::InvalidInput, u"encoding"_s, u"The encoding is one of utf-8, utf-16le, utf-16be, windows-1252."_s);
}

Result<QChar> parseSeparator(const QString& name)
{
    const QString word = name.toLower();
    if (word == u"," || word == u"comma")
        return QChar(u',');
    if (word == u";" || word == u"semicolon")
        return QChar(u';');
    if (word == u"\t" || word == u"\\t" || word == u"tab")
        return QChar(u'\t');
    if (word == u"|" || word == u"pipe")
        return QChar(u'|');
    return refuse(Code::InvalidInput, u"separator"_s, u"The separator is one of comma, semicolon, tab, pipe."_s);
}

Result<CsvEncoding> detectEncoding(QIODevice& device)
{
    if (device.isSequential() || !device.seek(0))
        return refuse(Code::InvalidInput, u"file"_s, u"The file cannot be read from its start."_s, u"unreadable"_s);
    const QByteArray start = device.peek(3);
    CsvEncoding encoding = CsvEncoding::Windows1252;
    if (start.startsWith("\xFF\xFE"))
        encoding = CsvEncoding::Utf16Le;
    else if (start.startsWith("\xFE\xFF"))
        encoding = CsvEncoding::Utf16Be;
    else if (start.startsWith("\xEF\xBB\xBF") || isUtf8(device))
        encoding = CsvEncoding::Utf8;
    device.seek(0);
    return encoding;
}

QChar detectSeparator(QIODevice& device, CsvEncoding encoding)
{
    QChar best = separatorCandidates.front();
    SeparatorScore bestScore;
    for (const char16_t candidate : separatorCandidates) {
        const SeparatorScore score = scoreSeparator(device, {candidate, encoding});
        if (isBetterSeparator(score, bestScore)) {
            best = candidate;
            bestScore = score;
        }
    }
    device.seek(0);
    return best;
}

} // namespace amanah::finance
