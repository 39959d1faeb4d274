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

// Whether every byte belongs to well-formed UTF-8, fed in pieces. Qt's decoder is the judge; a line end closes the last piece.
bool isUtf8(QIODevice& device)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    bool valid = true;
    while (valid) {
        const QByteArray bytes = device.read(detectionChunkBytes);
        if (bytes.isEmpty())
            break;
        const QString text = decoder.decode(bytes);
        valid = !decoder.hasError();
    }
    const QString rest = decoder.decode(QByteArrayView("\n", 1));
    return valid && !decoder.hasError() && rest == u"\n"_s;
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
