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
    // Midday UTC of 2026-02-18, one second later at each record.
    static constexpr std::int64_t firstSecondUs = 1'771'416'000'000'000;

    explicit TemporaryBook(const QString& currency = QStringLiteral("USD"))
    {
        NewBook wanted;
        wanted.path = path();
        wanted.currency = currency;
        wanted.identity = identity();
        const auto made = createBook(wanted);
        if (!made)
            qFatal("no temporary book: %s", qPrintable(made.error().message));
    }

    [[nodiscard]] BookPath path() const { return BookPath(m_folder.filePath(QStringLiteral("test.amanah"))); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static WriterIdentity identity() { return {QStringLiteral("tester"), QStringLiteral("machine")}; }
    [[nodiscard]] FormContext form() const { return {Currency::parse(u"USD").value(), QDate(2026, 2, 18)}; }

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
    void setClockUs(std::int64_t nowUs) { m_nowUs = nowUs; }

    template <class Command>
    [[nodiscard]] Result<typename Command::Reply> run(const Command& command, const QString& key = {})
    {
        const auto unit = unitFor(command, key.isEmpty() ? QStringLiteral("key-%1").arg(++m_keys) : key, form());
        if (!unit)
            return Refusal(unit.error());
        const std::vector<Outcome> outcomes = writer().runBatch({*unit});
        if (!outcomes.front().result)
            return Refusal(outcomes.front().result.error());
        return std::get<typename Command::Reply>(*outcomes.front().result);
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

    [[nodiscard]] ProofReport prove() { return proveBook(path(), {}).value(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<BookWriter> m_writer;
    std::int64_t m_nowUs = firstSecondUs;
    int m_keys = 0;
};

[[nodiscard]] inline RecordDonation gift(const char* amount, const char* fund = "general")
{
    RecordDonation command;
    command.amount = QString::fromLatin1(amount);
    command.fund = QString::fromLatin1(fund);
    return command;
}

} // namespace amanah::finance::support
