// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/book_session.h"

#include <QCryptographicHash>
#include <QSysInfo>
#include <spdlog/spdlog.h>

namespace amanah::cli {

using namespace finance;

WriterIdentity writerIdentity(const Invocation& call)
{
    // Tells machines apart without naming any.
    const QByteArray machine = QCryptographicHash::hash(QByteArrayLiteral("amanah") + QSysInfo::machineUniqueId(), QCryptographicHash::Sha256);
    return {call.userName(), QString::fromLatin1(machine.toHex().left(16))};
}

Result<BookSession> BookSession::open(const Invocation& call, Access access, const QString& book)
{
    ApplicationOptions options;
    options.book = BookPath(book);
    options.access = access;
    options.identity = writerIdentity(call);
    options.runtime.log = spdlog::default_logger();
    return FinanceApplication::start(std::move(options)).map([](std::unique_ptr<FinanceApplication> application) {
        return BookSession(std::move(application));
    });
}

} // namespace amanah::cli
