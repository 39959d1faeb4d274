// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/import_run.h"

#include "finance/application/application.h"
#include "finance/application/import_keys.h"
#include "finance/book/book_service.h"
#include "finance/donations/donations_store.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <future>
#include <span>

namespace amanah::finance {

namespace {

constexpr std::size_t importChunk = 1000;

RecordImportedDonation importCommand(const ImportRow& row, bool createFund)
{
    RecordImportedDonation command;
    command.amount = row.amount;
    command.date = row.date;
    command.donorName = row.donorName;
    command.email = row.email;
    command.phone = row.phone;
    command.fund = row.fund;
    for (const ImportLine& line : row.moreLines)
        command.moreLines.emplace_back(line.fund, line.amount);
    command.method = row.method;
    command.methodText = row.methodText;
    command.note = row.note;
    command.reference = row.reference;
    command.reversed = row.status == ImportStatus::Reversed;
    command.createFund = createFund;
    return command;
}

// Each line as the row it was; a gift of one is itself.
std::vector<ImportRow> linesOf(const ImportRow& gift)
{
    std::vector<ImportRow> lines{gift};
    lines.front().moreLines.clear();
    for (const ImportLine& line : gift.moreLines) {
        ImportRow row = lines.front();
        row.line = line.line;
        row.fund = line.fund;
        row.amount = line.amount;
        row.key = importLineKey(gift.key, lines.size() + 1);
        lines.push_back(std::move(row));
    }
    return lines;
}

class Importer
{
public:
    Importer(FinanceApplication& application, QIODevice& file, const ImportRun& run) : m_application(application), m_file(file), m_run(run) {}

    Result<ImportReport> import()
    {
        auto plan = planImport(m_file, m_run.reading);
        if (!plan)
            return Refusal(plan.error());
        m_report.plan = std::move(*plan);
        auto judged = loadFunds().and_then([&] { return loadPeriod(); }).and_then([&] { return eachChunk([&](auto& rows) { return judge(rows); }); });
        if (!judged)
            return Refusal(judged.error());
        m_report.posted = !m_run.dryRun && (m_report.plan.isClean() || m_run.partial);
        if (m_report.posted)
            if (auto posted = post(); !posted)
                return Refusal(posted.error());
        std::ranges::stable_sort(m_report.plan.rejected, {}, &RejectedRow::line);
        return std::move(m_report);
    }

private:
    Result<void> loadFunds()
    {
        return m_application.ask(FundListQuery{}).map([&](const std::vector<Fund>& funds) {
            for (const Fund& fund : funds)
                m_funds << fund.code.toCaseFolded() << fund.name.toCaseFolded() << fund.id.toString();
        });
    }

    Result<void> loadPeriod()
    {
        return m_application.ask(PeriodQuery{}).map([&](const Period& period) { m_closedThrough = period.through; });
    }

    template <class Work>
    Result<void> eachChunk(Work work)
    {
        ImportRowStream stream(m_file, m_report.plan);
        auto rows = stream.nextChunk(importChunk);
        for (;;) {
            if (!rows)
                return Refusal(rows.error());
            if (rows->empty())
                return {};
            // The next rows are read while these are judged or written.
            auto ahead = std::async(std::launch::async, [&stream] { return stream.nextChunk(importChunk); });
            const auto done = work(*rows);
            rows = ahead.get();
            if (!done)
                return done;
        }
    }

    // Counts what is known and what is new, and rejects what the book would refuse.
    Result<void> judge(std::vector<ImportRow>& rows)
    {
        if (m_run.stop.stop_requested())
            return refuse(Code::Conflict, {}, QStringLiteral("The import was stopped; nothing was written."), QStringLiteral("cancelled"));
        return knownKeys(rows).map([&](const auto& known) {
            for (const ImportRow& row : rows)
                judgeRow(row, known.value(row.key));
            tell(std::ssize(rows));
        });
    }

    // Every row is judged, and unless it is a dry run looked at again to be posted.
    void tell(qint64 more)
    {
        const qint64 total = m_report.plan.posted * (m_run.dryRun ? 1 : 2);
        m_done += more;
        if (m_run.progress)
            m_run.progress(std::min(m_done, total), total);
    }

    void judgeRow(const ImportRow& row, const QString& knownAs)
    {
        static const QStringList giftCommands{QLatin1String(RecordImportedDonation::commandName), QLatin1String(RecordDonation::commandName),
                                              QLatin1String(PostPledge::commandName), QLatin1String(CorrectDonation::commandName)};
        const bool isGift = giftCommands.contains(knownAs);
        const QByteArray content = contentOf(importCommand(row, false));
        if ((!knownAs.isEmpty() && !isGift) || (m_seen.contains(row.key) && m_seen.value(row.key) != qHash(content)))
            return reject(row.line, {Code::Conflict, QStringLiteral("key"), QStringLiteral("This key stands for something else."), {}});
        if (isGift || m_seen.contains(row.key)) {
            ++m_report.duplicates;
            return;
        }
        if (row.mayRepeat)
            m_seen.insert(row.key, qHash(content));
        if (!isFundKnown(row.fund) || !std::ranges::all_of(row.moreLines, [&](const ImportLine& line) { return isFundKnown(line.fund); }))
            return reject(row.line, {Code::NotFound, QStringLiteral("fund"), QStringLiteral("There is no such fund."), {}});
        if (m_closedThrough.isValid() && row.date <= m_closedThrough)
            return reject(row.line, {Code::ClosedPeriod, QStringLiteral("date"),
                                     QStringLiteral("The books are closed through %1.").arg(civilDateText(m_closedThrough)), {}});
        ++m_report.added;
    }

    bool isFundKnown(const QString& fund)
    {
        const QString folded = fund.toCaseFolded();
        if (fund.isEmpty() || m_funds.contains(folded))
            return true;
        if (!m_run.createFunds)
            return false;
        m_funds.insert(folded);
        ++m_report.fundsCreated;
        return true;
    }

    Result<void> post()
    {
        m_report.added = 0;
        m_report.fundsCreated = 0;
        m_seen.clear();
        return eachChunk([&](auto& rows) { return postChunk(rows); });
    }

    Result<void> postChunk(std::vector<ImportRow>& rows)
    {
        if (m_report.stopped)
            return {};
        return knownKeys(rows).map([&](const auto& known) {
            std::vector<const ImportRow*> fresh;
            for (const ImportRow& row : rows)
                if (!known.contains(row.key) && !m_seen.contains(row.key) && !m_rejectedLines.contains(row.line)) {
                    if (row.mayRepeat)
                        m_seen.insert(row.key, 0);
                    fresh.push_back(&row);
                }
            tell(std::ssize(rows) - std::ssize(fresh));
            for (std::span<const ImportRow* const> left = fresh; !left.empty(); left = left.subspan(std::min(left.size(), ExecuteTogether::maxTogether)))
                postTogether(left.first(std::min(left.size(), ExecuteTogether::maxTogether)));
        });
    }

    // So many at a time that saving never waits long for an import.
    void postTogether(std::span<const ImportRow* const> rows)
    {
        m_report.stopped = m_report.stopped || m_run.stop.stop_requested();
        if (m_report.stopped)
            return;
        std::vector<CommandRequestPtr> requests;
        for (const ImportRow* row : rows)
            requests.push_back(m_application.commands().requestFor(importCommand(*row, m_run.createFunds), row->key));
        const auto answers = m_application.commands().runTogether(requests);
        for (std::size_t i = 0; i < rows.size(); ++i)
            taken(rows[i]->line, CommandClient::answerOf<RecordImportedDonation>(answers[i]));
        tell(std::ssize(rows));
    }

    void taken(qint64 line, const Result<RecordImportedDonation::Done>& done)
    {
        if (!done)
            return reject(line, done.error());
        ++m_report.added;
        m_report.donorsCreated += done->donorCreated ? 1 : 0;
        m_report.fundsCreated += done->fundCreated ? 1 : 0;
    }

    // Of the rows and their further lines. A split gift of which the book has a part goes on line by line: what is missing is added.
    Result<KnownKeysQuery::Reply> knownKeys(std::vector<ImportRow>& rows)
    {
        KnownKeysQuery query;
        for (const ImportRow& row : rows)
            for (const ImportRow& line : linesOf(row))
                query.keys.append(line.key);
        return m_application.ask(query).map([&](const KnownKeysQuery::Reply& known) {
            std::vector<ImportRow> parted;
            for (ImportRow& row : rows) {
                if (row.moreLines.empty()) {
                    parted.push_back(std::move(row));
                    continue;
                }
                std::vector<ImportRow> lines = linesOf(row);
                const auto count = std::ranges::count_if(lines, [&](const ImportRow& line) { return known.contains(line.key); });
                if (count == 0 || count == std::ssize(lines))
                    parted.push_back(std::move(row));
                else
                    std::ranges::move(lines, std::back_inserter(parted));
            }
            rows = std::move(parted);
            return known;
        });
    }

    void reject(qint64 line, const Error& error)
    {
        ++m_report.plan.rejectedCount;
        m_rejectedLines.insert(line);
        if (qsizetype(m_report.plan.rejected.size()) < m_run.reading.limits.listed)
            m_report.plan.rejected.push_back({line, error});
    }

    FinanceApplication& m_application;
    QIODevice& m_file;
    const ImportRun& m_run;
    ImportReport m_report;
    qint64 m_done = 0;     // rows, of both passes
    QDate m_closedThrough; // null: nothing is closed
    QSet<QString> m_funds; // case-folded codes, names and ids
    QHash<QString, std::size_t> m_seen; // keys that the file may name again, and of what
    QSet<qint64> m_rejectedLines; // by the book; the plan leaves out its own
};

template <class Row>
QJsonArray rowsJson(const std::vector<Row>& rows)
{
    QJsonArray array;
    for (const Row& row : rows)
        array.append(row.toJson());
    return array;
}

} // namespace

QJsonObject ImportReport::toJson() const
{
    return {{QStringLiteral("added"), added},
            {QStringLiteral("duplicates"), duplicates},
            {QStringLiteral("skipped"), rowsJson(plan.skipped)},
            {QStringLiteral("rejected"), rowsJson(plan.rejected)},
            {QStringLiteral("donors_created"), donorsCreated},
            {QStringLiteral("funds_created"), fundsCreated},
            {QStringLiteral("detected"), plan.detected()}};
}

Result<ImportReport> runImport(FinanceApplication& application, QIODevice& file, const ImportRun& run)
{
    return Importer(application, file, run).import();
}

} // namespace amanah::finance
