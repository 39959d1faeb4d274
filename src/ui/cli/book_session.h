// SPDX-License-Identifier: GPL-3.0-or-later
// The finance side behind one run of the command line: started when a handler first needs the book, stopped at the end of the run.
// Main thread only.
#pragma once

#include "finance/application/application.h"
#include "ui/cli/invocation.h"

#include <algorithm>
#include <functional>

namespace amanah::cli {

class BookSession
{
public:
    // Read-only sessions take no lock and work beside a program that writes. Refuses as FinanceApplication::start() does.
    [[nodiscard]] static finance::Result<BookSession> open(const Invocation& call, finance::Access access)
    {
        return open(call, access, call.bookPath());
    }
    [[nodiscard]] static finance::Result<BookSession> open(const Invocation& call, finance::Access access, const QString& book);

    [[nodiscard]] finance::FinanceApplication& application() { return *m_application; }

private:
    explicit BookSession(std::unique_ptr<finance::FinanceApplication> application) : m_application(std::move(application)) {}
    std::unique_ptr<finance::FinanceApplication> m_application;
};

[[nodiscard]] finance::WriterIdentity writerIdentity(const Invocation& call);

// Runs one command and answers with `shown(reply)`, an object without "ok". `renamed` gives a refusal the names of the command line.
template <class Command, class Shown, class Renamed = std::identity>
int runCommand(Invocation& call, const Command& command, Shown shown, Renamed renamed = {})
{
    if (call.has("key"))
        if (const auto key = checkKey(call.value("key")); !key)
            return call.out().refusal(key.error());
    return call.finish(BookSession::open(call, finance::Access::ReadWrite).and_then([&](BookSession session) {
        return session.application()
            .run(command, call.value("key"))
            .map([&](const auto& reply) { return QJsonObject(shown(reply)); })
            .map_error([&](finance::Error error) { return renamed(std::move(error)); });
    }));
}

// Asks one question and answers with `shown(reply)`.
template <class Query, class Shown>
int runQuery(Invocation& call, const Query& query, Shown shown)
{
    return call.finish(BookSession::open(call, finance::Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().ask(query).map([&](const auto& reply) { return QJsonObject(shown(reply)); });
    }));
}

// --limit, 100 unless given; there is no largest.
[[nodiscard]] finance::Result<std::int64_t> listLimit(const Invocation& call);
// A query's field in the spelling of options: from_seq is --from-seq.
[[nodiscard]] finance::Error asOption(finance::Error error);

// Lists page by page until --limit (100 unless given) rows are written; a page never holds more than `pageRows`, so that a list without
// a practical limit needs no memory. `rowsOf(reply)` gives the rows, `shown(row)` an object of each.
template <class Query, class RowsOf, class Shown>
int runList(Invocation& call, Query query, RowsOf rowsOf, Shown shown)
{
    constexpr std::int64_t pageRows = 1000;
    const auto limit = listLimit(call);
    if (!limit)
        return call.out().refusal(limit.error());
    auto session = BookSession::open(call, finance::Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    query.after = call.value("after");
    for (std::int64_t left = *limit; left > 0 && !call.out().isClosed();) {
        query.limit = static_cast<int>(std::min(left, pageRows));
        const auto page = session->application().ask(query);
        if (!page)
            return call.out().refusal(asOption(page.error()));
        for (const auto& row : rowsOf(*page))
            call.out().row(shown(row));
        left -= query.limit;
        query.after = page->next;
        if (page->next.isEmpty())
            break;
    }
    return call.out().endList(query.after);
}

// The options of every list.
inline const OptionSpec limitOption{"limit", "N", "at most N lines; 100 unless given"};
inline const OptionSpec afterOption{"after", "CURSOR", "go on after the cursor that the last list ended with"};
inline const OptionSpec keyOption{"key", "K", "the same key and content again gives the first answer, and does nothing twice"};

} // namespace amanah::cli
