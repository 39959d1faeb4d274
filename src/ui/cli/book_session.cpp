// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/book_session.h"

#include "ui/cli/secret_input.h"

#include <algorithm>
#include <limits>
#include <spdlog/spdlog.h>

namespace amanah::cli {

using namespace finance;

WriterIdentity writerIdentity(const Invocation& call)
{
    return WriterIdentity::here(call.userName());
}

Result<std::int64_t> listLimit(const Invocation& call)
{
    if (!call.has("limit"))
        return std::int64_t{100};
    const QString text = call.value("limit");
    const bool digits = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const qlonglong number = text.toLongLong(&ok);
    if (!digits || (ok && number < 1))
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A whole number from 1 is expected."));
    return ok ? std::int64_t{number} : std::numeric_limits<std::int64_t>::max();
}

Error asOption(Error error)
{
    error.field.replace(u'_', u'-');
    return error;
}

namespace {

// A book without users asks nobody. One with users wants a login and its password at every run.
Result<void> signInIfAsked(const Invocation& call, FinanceApplication& application)
{
    const auto facts = application.hasUsers();
    if (!facts || !*facts)
        return facts.map([](bool) {});
    const auto password = secretFrom("AMANAH_PASSWORD", "password: ", QStringLiteral("user"));
    if (!password)
        return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("This book has users: please give --user and AMANAH_PASSWORD."),
                      QStringLiteral("sign_in"));
    return application.signIn(call.userName(), *password).map([](const QString&) {});
}

} // namespace

Result<BookSession> BookSession::open(const Invocation& call, Access access, const QString& book)
{
    ApplicationOptions options;
    options.book = BookPath(book);
    options.access = access;
    options.identity = writerIdentity(call);
    options.memory = BookMemory::OnThisMachine;
    options.runtime.log = spdlog::default_logger();
    return FinanceApplication::start(std::move(options)).and_then([&](std::unique_ptr<FinanceApplication> application) -> Result<BookSession> {
        if (const auto signedIn = signInIfAsked(call, *application); !signedIn)
            return Refusal(signedIn.error());
        return BookSession(std::move(application));
    });
}

} // namespace amanah::cli
