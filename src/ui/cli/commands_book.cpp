// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/backup.h"
#include "finance/book/create.h"
#include "ui/cli/book_session.h"

#include <QDir>
#include <QFileInfo>

namespace amanah::cli {

namespace {

using namespace finance;

int initBook(Invocation& call)
{
    NewBook wanted;
    wanted.path = BookPath(call.bookPath());
    wanted.currency = call.value("currency");
    wanted.organisation = call.value("organisation");
    wanted.calendar = call.value("calendar");
    wanted.identity = writerIdentity(call);
    if (!call.has("book"))
        QDir().mkpath(QFileInfo(call.bookPath()).absolutePath()); // the data directory of a new user; a failure shows below
    return call.finish(createBook(wanted).map([](const BookInfo& book) { return book.toJson(); }));
}

// A supervised job of a read-only run: a backup is taken beside a program that writes.
int backup(Invocation& call)
{
    const BookPath book(call.bookPath());
    const QString file = call.positional(0);
    return call.finish(BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().runJob(FinanceApplication::JobKind::Once, QStringLiteral("backup"), [book, file](const JobContext&) {
            return backupBook(book, file).map([](const BackupReport& report) { return report.toJson(); });
        });
    }));
}

int restore(Invocation& call)
{
    return call.finish(restoreBook(call.positional(0), BookPath(call.value("to")), RestoreOptions{call.has("replace")})
                           .map([](const BackupReport& report) { return report.toJson(); }));
}

} // namespace

std::vector<CommandSpec> bookCommands()
{
    return {{"init",
             {},
             {{"currency", "C", "the book's currency; USD unless given"},
              {"organisation", "N", "whose book it is"},
              {"calendar", "umm_al_qura|civil|tabular", "umm_al_qura unless given"}},
             "make a new book",
             initBook},
            {"backup", {{"FILE"}}, {}, "copy the book, also while it is written, and verify the copy", backup},
            {"restore",
             {{"FILE"}},
             {{"to", "BOOK", "where the book is to be", Need::Required},
              {"replace", nullptr, "put it in the place of an existing book, which is kept beside it"}},
             "verify a backup and make it a book again",
             restore}};
}

} // namespace amanah::cli
