// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/backup.h"
#include "finance/book/create.h"
#include "finance/book/restore_preview.h"
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

// --passphrase-file's first line, else AMANAH_PASSPHRASE; empty when there is neither.
Result<QString> passphrase(const Invocation& call)
{
    if (!call.has("passphrase-file"))
        return qEnvironmentVariable("AMANAH_PASSPHRASE");
    return readInput(call.value("passphrase-file"), QStringLiteral("passphrase-file"), 64 * 1024).map([](const QByteArray& bytes) {
        return QString::fromUtf8(bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'))).trimmed();
    });
}

// A supervised job of a read-only run: a backup is taken beside a program that writes.
int backup(Invocation& call)
{
    const BookPath book(call.bookPath());
    const QString file = call.positional(0);
    const auto words = passphrase(call);
    if (!words)
        return call.out().refusal(words.error());
    const bool isSealed = call.has("encrypt");
    return call.finish(BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().runJob(FinanceApplication::JobKind::Once, QStringLiteral("backup"), [book, file, isSealed, words = *words](const JobContext& job) {
            return backupAsked(book, {file, isSealed, words, job.signedInAs}).map([](const BackupReport& report) { return report.toJson(); });
        });
    }));
}

int restore(Invocation& call)
{
    const auto words = passphrase(call);
    if (!words)
        return call.out().refusal(words.error());
    const BookPath place(call.value("to"));
    if (call.has("preview"))
        return call.finish(previewRestore(call.positional(0), place, *words).map([](const QJsonObject& preview) {
            return QJsonObject{{QStringLiteral("preview"), preview}};
        }));
    return call.finish(restoreBook(call.positional(0), place, RestoreOptions{call.has("replace"), *words, writerIdentity(call)})
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
            {"backup",
             {{"FILE"}},
             {{"encrypt", nullptr, "seal the copy under a passphrase: AMANAH_PASSPHRASE, or a file's first line"},
              {"passphrase-file", "F", "the file with the passphrase"}},
             "copy the book, also while it is written, and verify the copy",
             backup},
            {"restore",
             {{"FILE"}},
             {{"to", "BOOK", "where the book is to be", Need::Required},
              {"replace", nullptr, "put it in the place of an existing book, which is kept beside it"},
              {"preview", nullptr, "say what it would bring and replace, and do nothing"},
              {"passphrase-file", "F", "the file with the passphrase of an encrypted backup; else AMANAH_PASSPHRASE"}},
             "verify a backup and make it a book again",
             restore}};
}

} // namespace amanah::cli
