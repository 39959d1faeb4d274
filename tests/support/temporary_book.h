// SPDX-License-Identifier: GPL-3.0-or-later
// A new book in a folder of its own, and short ways to write it and read it without any actor. One thread.
#pragma once

#include "finance/book/create.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/book/writer.h"

#include <QTemporaryDir>
#include <variant>

namespace amanah::finance::support {

class TemporaryBook
{
public:
    // Midday UTC of 2026-03-01, one second later at each record.
    static constexpr std::int64_t firstSecondUs = 1'772'366'400'000'000;

    explicit TemporaryBook(const QString& currency = QStringLiteral("USD")) : m_currency(Currency::parse(currency).value())
    {
        NewBook wanted;
        wanted.path = path();
        wanted.currency = currency;
        wanted.organisation = QStringLiteral("Masjid an-Noor");
        wanted.identity = identity();
        const auto made = createBook(wanted);
        if (!made)
            qFatal("no temporary book: %s", qPrintable(made.error().message));
    }

    [[nodiscard]] BookPath path() const { return BookPath(m_folder.filePath(QStringLiteral("test.amanah"))); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static WriterIdentity identity() { return {QStringLiteral("tester"), QStringLiteral("machine")}; }
    [[nodiscard]] FormContext form() const { return {m_currency, QDate(2026, 3, 1)}; }

    [[nodiscard]] BookWriter& writer()
    {
        if (!m_writer) {
            auto opened = BookWriter::open(path(), identity(), [this] { return m_nowUs += 1'000'000; });
            if (!opened)
                qFatal("the book does not open: %s", qPrintable(opened.error().message));
            m_writer = std::move(*opened);
        }
        return *m_writer;
    }
    void closeWriter() { m_writer.reset(); }
    // Whose commands run() gives from now on; for books with users.
    void signIn(const QString& login) { m_signedInAs = login; }
    void setClockUs(std::int64_t nowUs) { m_nowUs = nowUs; }

    template <class Command>
    [[nodiscard]] Result<typename Command::Reply> run(const Command& command, const QString& key = {})
    {
        return outcome(command, key).result.map([](const CommandReply& reply) { return replyAs<typename Command::Reply>(reply); });
    }
    // As run(), with events and whether it was a replay.
    template <class Command>
    [[nodiscard]] Outcome outcome(const Command& command, const QString& key = {})
    {
        auto unit = unitFor(command, key.isEmpty() ? QStringLiteral("key-%1").arg(++m_keys) : key, form());
        if (unit)
            unit->signedInAs = m_signedInAs;
        if (unit)
            return writer().runBatch({*unit}).front();
        Outcome refused;
        refused.result = Refusal(unit.error());
        return refused;
    }

    template <class Query>
    [[nodiscard]] Result<typename Query::Reply> ask(const Query& query)
    {
        const auto reader = BookReader::open(path());
        if (!reader)
            return Refusal(reader.error());
        Result<typename Query::Reply> answered = refuse(Code::Defect, {}, {});
        const auto read = (*reader)->inOneMoment([&](BookReader& moment) { answered = answer(moment, query); });
        if (!read)
            return Refusal(read.error());
        return answered;
    }

    [[nodiscard]] BookConnection& connection() { return writer().connection(); }
    // The first column of the first row, as text.
    [[nodiscard]] QString cell(const QByteArray& sql)
    {
        OneTimeStatement row(connection(), QString::fromUtf8(sql), {});
        return row.next() ? row.text(0) : QString();
    }

    [[nodiscard]] ProofReport prove() { return proveBook(path(), {}).value(); }

private:
    QTemporaryDir m_folder;
    Currency m_currency;
    std::unique_ptr<BookWriter> m_writer;
    std::int64_t m_nowUs = firstSecondUs;
    int m_keys = 0;
    QString m_signedInAs;
};

[[nodiscard]] inline RecordDonation gift(const QString& amount, const QString& fund = QStringLiteral("general"))
{
    RecordDonation command;
    command.amount = amount;
    command.fund = fund;
    return command;
}

// "ok" or the refusal's code; with its field.
template <class T>
[[nodiscard]] QString codeOf(const Result<T>& result)
{
    return result ? QStringLiteral("ok") : codeName(result.error().code);
}
template <class T>
[[nodiscard]] QString refusalOf(const Result<T>& result)
{
    return result ? QStringLiteral("ok") : codeName(result.error().code) + QLatin1Char(' ') + result.error().field;
}

[[nodiscard]] inline RecordDonation gift(const char* amount, const char* fund = "general")
{
    RecordDonation command;
    command.amount = QString::fromLatin1(amount);
    command.fund = QString::fromLatin1(fund);
    return command;
}

} // namespace amanah::finance::support
