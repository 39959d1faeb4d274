// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/csv_reader.h"

#include <QIODevice>
#include <array>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 csvChunkBytes = 65'536;

// 0x80–0x9F of Windows-1252; 0 where the code page has nothing.
constexpr std::array<char16_t, 32> windows1252High = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes, bool& bad)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        const char16_t mapped = windows1252High[c.unicode() - 0x80U];
        bad = bad || mapped == 0;
        c = mapped == 0 ? QChar(QChar::ReplacementCharacter) : QChar(mapped);
    }
    return text;
}

qint64 markLength(CsvEncoding encoding, const QByteArray& start)
{
    if (encoding == CsvEncoding::Utf8 && start.startsWith("\xEF\xBB\xBF"))
        return 3;
    if (encoding == CsvEncoding::Utf16Le && start.startsWith("\xFF\xFE"))
        return 2;
    if (encoding == CsvEncoding::Utf16Be && start.startsWith("\xFE\xFF"))
        return 2;
    return 0;
}

QStringConverter::Encoding converterFor(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf16Le:
        return QStringConverter::Utf16LE;
    case CsvEncoding::Utf16Be:
        return QStringConverter::Utf16BE;
    case CsvEncoding::Utf8:
    case CsvEncoding::Windows1252:
        break;
    }
    return QStringConverter::Utf8;
}

} // namespace

CsvReader::CsvReader(QIODevice& device, CsvDialect dialect, CsvLimits limits)
    : m_device(device)
    , m_dialect(dialect)
    , m_limits(limits)
    , m_decoder(converterFor(dialect.encoding), QStringConverter::Flag::ConvertInitialBom)
{
    if (m_device.isSequential() || !m_device.seek(0)) {
        m_failed = true;
        m_failure = {Code::InvalidInput, u"file"_s, u"The file cannot be read from its start."_s, u"unreadable"_s};
        return;
    }
    m_device.seek(markLength(dialect.encoding, m_device.peek(3)));
}

int CsvReader::percent() const
{
    const qint64 size = m_device.size();
    return size <= 0 ? 100 : static_cast<int>(m_device.pos() * 100 / size);
}

Refusal CsvReader::fail(const QString& cause, const QString& reason, qint64 line)
{
    m_failed = true;
    m_failure = {Code::InvalidInput, u"file"_s, u"Line %1: %2"_s.arg(line).arg(reason), cause};
    return Refusal(m_failure);
}

void CsvReader::decode(const QByteArray& bytes)
{
    if (m_dialect.encoding == CsvEncoding::Windows1252) {
        m_text = fromWindows1252(bytes, m_badBytes);
        return;
    }
    m_text = m_decoder.decode(bytes);
    m_badBytes = m_badBytes || m_decoder.hasError();
}

// A character cut off by the end of the file shows only when something follows it, so a line end is fed after the last byte.
void CsvReader::finishDecoding()
{
    m_atEnd = true;
    m_text.clear();
    if (m_dialect.encoding == CsvEncoding::Windows1252)
        return;
    static constexpr std::array<char, 2> little = {'\n', '\0'};
    static constexpr std::array<char, 2> big = {'\0', '\n'};
    const bool utf8 = m_dialect.encoding == CsvEncoding::Utf8;
    const auto& end = m_dialect.encoding == CsvEncoding::Utf16Be ? big : little;
    const QString rest = m_decoder.decode(QByteArrayView(end.data(), utf8 ? 1 : 2));
    if (rest == u"\n"_s)
        return;
    m_badBytes = true;
    m_text = QString(QChar(QChar::ReplacementCharacter));
}

bool CsvReader::fill()
{
    m_next = 0;
    m_text.clear();
    while (m_text.isEmpty() && !m_atEnd) {
        const QByteArray bytes = m_device.read(csvChunkBytes);
        if (!bytes.isEmpty()) {
            decode(bytes);
            continue;
        }
        if (!m_device.atEnd())
            (void)fail(u"unreadable"_s, u"the file cannot be read further."_s, m_line);
        finishDecoding();
    }
    return !m_text.isEmpty();
}

Result<bool> CsvReader::next(CsvRow& row)
{
    while (!m_failed) {
        const auto read = readRecord(row);
        const bool blank = row.fields.size() == 1 && row.fields.first().trimmed().isEmpty();
        if (!read || !*read || !blank)
            return read;
    }
    return Refusal(m_failure);
}

Result<bool> CsvReader::readRecord(CsvRow& row)
{
    row.fields.clear();
    m_recordDone = false;
    m_recordChars = 0;
    bool started = false;
    while (true) {
        if (m_next >= m_text.size() && !fill())
            return finishAtEnd(row);
        const QChar c = m_text.at(m_next++);
        const bool secondHalf = m_lastWasCr && c == u'\n'; // CR LF is one line end
        m_lastWasCr = false;
        if (secondHalf && m_state != State::Quoted)
            continue;
        if (!started) {
            row.line = m_line;
            started = true;
        }
        if (const auto taken = take(c, row); !taken)
            return Refusal(taken.error());
        if ((c == u'\n' && !secondHalf) || c == u'\r')
            ++m_line;
        m_lastWasCr = c == u'\r';
        if (m_recordDone)
            return true;
    }
}

Result<bool> CsvReader::finishAtEnd(CsvRow& row)
{
    if (m_failed)
        return Refusal(m_failure);
    if (m_state == State::Quoted)
        return fail(u"unclosed_quote"_s, u"a quoted field is never closed."_s, m_quoteLine);
    if (m_state == State::FieldStart && row.fields.isEmpty())
        return false;
    if (const auto ended = endField(row); !ended)
        return Refusal(ended.error());
    return true;
}

Result<void> CsvReader::append(QChar c)
{
    if (m_field.size() >= m_limits.fieldChars)
        return fail(u"field_too_long"_s, u"a field is longer than %1 characters."_s.arg(m_limits.fieldChars), m_line);
    m_field.append(c);
    return {};
}

Result<void> CsvReader::endField(CsvRow& row)
{
    if (row.fields.size() >= m_limits.columns)
        return fail(u"too_many_columns"_s, u"more than %1 columns."_s.arg(m_limits.columns), m_line);
    row.fields.append(m_field);
    m_field.clear();
    m_state = State::FieldStart;
    return {};
}

Result<void> CsvReader::take(QChar c, CsvRow& row)
{
    if (c.isNull())
        return fail(u"nul_byte"_s, u"a NUL byte; this is not a text file."_s, m_line);
    if (m_badBytes && c == QChar::ReplacementCharacter)
        return fail(u"bad_encoding"_s, u"bytes that are not %1 text."_s.arg(encodingName(m_dialect.encoding)), m_line);
    if (++m_recordChars > m_limits.recordChars)
        return fail(u"line_too_long"_s, u"longer than %1 characters."_s.arg(m_limits.recordChars), m_line);

    if (m_state == State::Quoted) {
        if (c != u'"')
            return append(c);
        m_state = State::QuoteInQuoted;
        return {};
    }
    if (c == u'"' && m_state == State::QuoteInQuoted) {
        m_state = State::Quoted;
        return append(c);
    }
    if (c == u'\n' || c == u'\r') {
        m_recordDone = true;
        return endField(row);
    }
    if (c == m_dialect.separator)
        return endField(row);
    if (m_state == State::QuoteInQuoted)
        return fail(u"text_after_quote"_s, u"text follows a closing quote."_s, m_line);
    if (c == u'"' && m_state == State::FieldStart) {
        m_state = State::Quoted;
        m_quoteLine = m_line;
        return {};
    }
    if (c == u'"')
        return fail(u"stray_quote"_s, u"a quote inside a field that is not quoted."_s, m_line);
    m_state = State::Plain;
    return append(c);
}

} // namespace amanah::finance
