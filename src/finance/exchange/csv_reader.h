// SPDX-License-Identifier: GPL-3.0-or-later
// Reads separated values record by record from a file, in memory bounded by CsvLimits whatever the file holds. RFC 4180 quotes, strictly:
// a quote is either around a whole field or doubled inside one. It knows text, not money: what a field means is decided in row_rules.h.
// Every refusal is invalid_input on "file"; its message starts with the line and its cause is one of the words below:
// empty nul_byte bad_encoding stray_quote unclosed_quote text_after_quote field_too_long line_too_long too_many_columns unreadable.
// One thread; the device is borrowed, must outlive the reader and must be able to seek.
#pragma once

#include "finance/money/result.h"

#include <QByteArray>
#include <QChar>
#include <QString>
#include <QStringDecoder>
#include <QStringList>

class QIODevice;

namespace amanah::finance {

enum class CsvEncoding
{
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
};

// "utf-8", "utf-16le", "utf-16be", "windows-1252".
QString encodingName(CsvEncoding encoding);
// The names above and their usual spellings ("UTF8", "latin1", "cp1252" …).
[[nodiscard]] Result<CsvEncoding> parseEncoding(const QString& name);
// comma semicolon tab pipe, or the character itself.
[[nodiscard]] Result<QChar> parseSeparator(const QString& name);

struct CsvLimits
{
    qsizetype recordChars = 1'048'576; // one record, all its lines
    qsizetype fieldChars = 65'536;
    qsizetype columns = 1'024;
};

struct CsvDialect
{
    QChar separator = u',';
    CsvEncoding encoding = CsvEncoding::Utf8;
};

struct CsvRow
{
    qint64 line = 0; // where the record starts, from 1; a quoted field may span several
    QStringList fields;
};

// Reads the whole device once: a byte order mark decides, else UTF-8 (damaged UTF-8 too: the reader then names the line), else
// Windows-1252. Leaves the device at its start.
[[nodiscard]] Result<CsvEncoding> detectEncoding(QIODevice& device);
// The candidate among , ; tab | under which the first records agree best. Leaves the device at its start.
[[nodiscard]] QChar detectSeparator(QIODevice& device, CsvEncoding encoding);

class CsvReader
{
public:
    // Starts at the beginning of the device and skips a byte order mark.
    CsvReader(QIODevice& device, CsvDialect dialect, CsvLimits limits = {});

    // True and the next record that is not blank; false at the end. After a refusal every further call repeats it.
    [[nodiscard]] Result<bool> next(CsvRow& row);
    // The part of the file already read, 0 to 100: for progress.
    [[nodiscard]] int percent() const;

private:
    enum class State
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    };

    [[nodiscard]] bool fill();
    void decode(const QByteArray& bytes);
    void finishDecoding();
    [[nodiscard]] Result<bool> readRecord(CsvRow& row);
    [[nodiscard]] Result<bool> finishAtEnd(CsvRow& row);
    [[nodiscard]] Result<void> take(QChar c, CsvRow& row);
    [[nodiscard]] Result<void> append(QChar c);
    [[nodiscard]] Result<void> endField(CsvRow& row);
    [[nodiscard]] Refusal fail(const QString& cause, const QString& reason, qint64 line);

    QIODevice& m_device;
    CsvDialect m_dialect;
    CsvLimits m_limits;
    QStringDecoder m_decoder;
    QString m_text;
    qsizetype m_next = 0;
    bool m_atEnd = false;
    bool m_badBytes = false; // the decoder replaced something in m_text
    bool m_recordDone = false;
    bool m_lastWasCr = false;
    State m_state = State::FieldStart;
    QString m_field;
    qsizetype m_recordChars = 0;
    qint64 m_line = 1;
    qint64 m_quoteLine = 0;
    Error m_failure;
    bool m_failed = false;
};

} // namespace amanah::finance
