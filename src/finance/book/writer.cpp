// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/writer.h"

#include "finance/audit/checkpoint_store.h"
#include "finance/book/migration.h"
#include "finance/book/network_place.h"
#include "finance/book/rebase.h"
#include "finance/book/recognise.h"
#include "finance/book/transaction.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <sqlite3.h>

namespace amanah::finance {

namespace {

// The transaction is gone with everything in it; thrown out of the loop over the units.
struct TransactionLost
{
    Error why;
};

// Of units run together one is to be taken back, and with it all.
struct NotTogether
{
};

Outcome refusedOutcome(Error error)
{
    Outcome outcome;
    outcome.result = Refusal(std::move(error));
    return outcome;
}

// The first answer again, or a refusal when the key stands for something else; nothing when the key is new.
std::optional<Outcome> knownKey(BookConnection& connection, const UnitOfWork& unit)
{
    std::int64_t seq = 0;
    {
        Statement row(connection, "SELECT name, request, seq FROM command WHERE key = ?", unit.key);
        if (!row.next())
            return std::nullopt;
        if (row.text(0) != unit.command || !isSameRequest(connection, row.integer(2), row.blob(1), unit.request))
            return refusedOutcome(Error{Code::Conflict, QStringLiteral("key"),
                                        QStringLiteral("This key was used for another request."), {}});
        seq = row.integer(2);
    }
    Outcome outcome;
    outcome.result = unit.answer(connection, seq);
    outcome.replayed = true;
    return outcome;
}

} // namespace

std::int64_t BookWriter::systemClockUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

Result<std::unique_ptr<BookWriter>> BookWriter::open(const BookPath& book, const WriterIdentity& identity, WallClock clock,
                                                     BookMemory memory)
{
    const auto header = recogniseBook(book);
    if (!header)
        return Refusal(header.error());
    if (!QFileInfo(book.path()).isWritable())
        return refuse(Code::Unavailable, QStringLiteral("book"), QStringLiteral("The book may not be written."), QStringLiteral("no_permission"));
    if (const auto place = checkLocalPlace(book); !place)
        return Refusal(place.error());
    auto lock = FileLock::acquire(book);
    if (!lock)
        return Refusal(lock.error());
    std::unique_ptr<BookWriter> writer(new BookWriter);
    writer->m_lock = std::move(*lock);
    writer->m_lock->beginWriting();
    writer->m_identity = identity;
    writer->m_clock = std::move(clock);
    auto connection = BookConnection::open(book, BookConnection::Mode::ReadWrite);
    if (!connection)
        return Refusal(connection.error());
    writer->m_connection = std::move(*connection);
    try {
        const auto migrated = migrateBook(*writer->m_connection, book, writer->m_connection->schemaVersion());
        if (!migrated)
            return Refusal(migrated.error());
        // Every savepoint keeps the pages it changes; in a file that is a write for each page of each gift, and a copy of texts on the disk.
        writer->m_connection->execute("PRAGMA temp_store = MEMORY");
        // 16 MB each: what a batch of gifts changes all over a large book stays in memory until it is committed, and a page that many batches
        // change is moved from the log to the book once for them all.
        writer->m_connection->execute("PRAGMA cache_size = -16000");
        writer->m_connection->execute("PRAGMA wal_autocheckpoint = 4000");
        std::ignore = writer->m_connection->facts();
        if (memory == BookMemory::OnThisMachine)
            if (const auto same = writer->compareWithMemory(book); !same)
                return Refusal(same.error());
        writer->m_owesCut = !writer->cutLog(); // an erasure may have been the last thing before a crash
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
    return writer;
}

Result<void> BookWriter::compareWithMemory(const BookPath& book)
{
    const HeadMemory memory(m_connection->facts().bookId, book);
    const auto known = memory.known();
    if (known && !hasHead(*m_connection, *known))
        return refuse(Code::Unavailable, QStringLiteral("book"),
                      QStringLiteral("This is not the book as this machine last wrote it: record %1, or a checkpoint, is missing or another. It can be looked at; to write it, "
                                     "accept it with a reason.")
                          .arg(known->size),
                      QStringLiteral("rolled_back"));
    m_memory = memory;
    return {};
}

void BookWriter::remember() noexcept
{
    try {
        if (m_memory)
            m_memory->keep(headOf(*m_connection));
    } catch (const std::exception&) {
        // What was remembered before still holds: a chain only grows.
    }
}

BookWriter::~BookWriter()
{
    if (!m_connection)
        return;
    remember();
    m_connection.reset();
    if (!m_keepsMark)
        m_lock->endInOrder();
}

Result<void> BookWriter::checkpointIfDue()
{
    try {
        const std::int64_t nowUs = m_clock();
        if (!isCheckpointDue(*m_connection, nowUs))
            return {};
        m_connection->execute("BEGIN IMMEDIATE");
        BookTransaction transaction(*m_connection, Actor{m_identity.user, {}, true}, m_identity.machine, {}, nowUs);
        const auto made = post(transaction, MakeCheckpoint{});
        m_connection->execute(made ? "COMMIT" : "ROLLBACK");
        if (!made)
            return Refusal(made.error());
        remember();
        return {};
    } catch (const SqlFailure& failure) {
        rollBackAll();
        return Refusal(failure.toError());
    }
}

std::vector<Outcome> BookWriter::runBatch(const std::vector<UnitOfWork>& units)
{
    try {
        try {
            return runInTransaction(units, Units::Together);
        } catch (const NotTogether&) {
            m_connection->execute("ROLLBACK");
            return runInTransaction(units, Units::Apart);
        }
    } catch (const TransactionLost& lost) {
        rollBackAll();
        return std::vector<Outcome>(units.size(), refusedOutcome(lost.why));
    } catch (const SqlFailure& failure) {
        rollBackAll();
        return std::vector<Outcome>(units.size(), refusedOutcome(failure.toError()));
    }
}

std::vector<Outcome> BookWriter::runInTransaction(const std::vector<UnitOfWork>& units, Units how)
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(units.size());
    forgetBatch();
    m_giftWords.clear();
    m_totals.forget();
    m_connection->execute("BEGIN IMMEDIATE");
    for (const UnitOfWork& unit : units) {
        beginUnit(unit, how);
        outcomes.push_back(runOne(unit, how));
        if (!outcomes.back().result)
            forgetBatch();
    }
    writeWhatGiftsShare();
    m_connection->execute("COMMIT");
    m_owesCut = m_owesCut || std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) { return outcome.leaveNoTrace; });
    if (m_owesCut)
        m_owesCut = !cutLog();
    return outcomes;
}

// The log still holds pages as they were before an erasure. A reader of that moment keeps them; then the next commit tries again, and closing
// or opening the book cuts the log in any case. What was committed stays committed whatever happens here.
bool BookWriter::cutLog() noexcept
{
    int left = 0;
    int moved = 0;
    return sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, &left, &moved) == SQLITE_OK;
}

void BookWriter::forgetBatch()
{
    m_batch = {};
    m_lastCommand.clear();
}

// A gift changes nothing that the next gift reads once; what any other command changes is not asked. It may need index and totals, too.
void BookWriter::beginUnit(const UnitOfWork& unit, Units how)
{
    const bool isGift = unit.command == QLatin1StringView(RecordDonation::commandName) || unit.command == QLatin1StringView(RecordImportedDonation::commandName);
    if (!isGift || unit.command != m_lastCommand) {
        forgetBatch();
        writeWhatGiftsShare();
        m_lastCommand = unit.command;
    }
    m_batch.totals = isGift && how == Units::Together ? &m_totals : nullptr;
}

void BookWriter::writeWhatGiftsShare()
{
    indexGifts(*m_connection, m_giftWords);
    try {
        m_totals.write(*m_connection);
    } catch (const SqlFailure& failure) {
        // Which of the gifts is one too many shows when each adds to the totals itself.
        if (failure.code() == SQLITE_CONSTRAINT_DATATYPE)
            throw NotTogether{};
        throw;
    }
}

Outcome BookWriter::runOne(const UnitOfWork& unit, Units how)
{
    if (how == Units::Together) {
        const sqlite3_int64 changesBefore = sqlite3_total_changes64(m_connection->handle());
        Outcome outcome = caught(unit);
        if (!outcome.result && sqlite3_total_changes64(m_connection->handle()) != changesBefore)
            throw NotTogether{};
        return outcome;
    }
    Statement(*m_connection, "SAVEPOINT unit");
    Outcome outcome = caught(unit);
    if (!outcome.result)
        m_connection->execute("ROLLBACK TO unit");
    Statement(*m_connection, "RELEASE unit");
    return outcome;
}

Outcome BookWriter::caught(const UnitOfWork& unit)
{
    try {
        return judged(unit);
    } catch (const SqlFailure& failure) {
        const Error error = failure.toError();
        // SQLite itself rolls back everything on some errors; and an unfit disk is no unit's own fault.
        if (!m_connection->inTransaction() || error.code == Code::Unavailable)
            throw TransactionLost{error};
        return refusedOutcome(error);
    } catch (const std::exception& broken) {
        return refusedOutcome(Error{Code::Defect, {}, QStringLiteral("The command broke a promise and was taken back."),
                                    QString::fromUtf8(broken.what())});
    }
}

Result<Actor> BookWriter::actorOf(const UnitOfWork& unit)
{
    if (m_batch.actor && m_batch.login == unit.signedInAs)
        return *m_batch.actor;
    return finance::actorOf(*m_connection, unit.signedInAs, m_identity.user).map([&](const Actor& actor) {
        m_batch.actor = actor;
        m_batch.login = unit.signedInAs;
        return actor;
    });
}

Outcome BookWriter::judged(const UnitOfWork& unit)
{
    const auto actor = actorOf(unit);
    if (!actor)
        return refusedOutcome(actor.error());
    if (const auto permitted = mayRun(*actor, unit.command); !permitted)
        return refusedOutcome(permitted.error());
    if (auto known = knownKey(*m_connection, unit))
        return std::move(*known);
    BookTransaction transaction(*m_connection, *actor, m_identity.machine, {unit.key, unit.command, unit.request}, m_clock(), &m_batch);
    const Result<std::int64_t> seq = unit.judge(transaction);
    if (!seq)
        return refusedOutcome(seq.error());
    Outcome outcome;
    outcome.result = unit.answerNow ? unit.answerNow(transaction, *seq) : unit.answer(*m_connection, *seq);
    outcome.events = transaction.takeEvents();
    for (GiftWords& gift : transaction.takeGiftWords())
        m_giftWords.push_back(std::move(gift));
    outcome.leaveNoTrace = transaction.leavesNoTrace();
    return outcome;
}

Result<void> BookWriter::noteAttempt(std::int64_t user, AttemptStep step)
{
    return finance::noteAttempt(*m_connection, user, step, m_clock());
}

void BookWriter::rollBackAll() noexcept
{
    try {
        if (m_connection->inTransaction())
            m_connection->execute("ROLLBACK");
    } catch (const SqlFailure&) {
        // The connection is closed and reopened by its owner after any `unavailable`, which rolls back what is left.
    }
}

} // namespace amanah::finance
