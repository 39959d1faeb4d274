// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/disturbance.h"

#include "finance/application/application.h"

namespace amanah::finance {

using runtime::ExitReason;

Result<void> disturb(FinanceApplication& application, const Disturbance& wanted)
{
    if (const auto may = application.mayRunNow(QString::fromLatin1(deeds::disturb)); !may)
        return Refusal(may.error());
    runtime::Runtime& tree = application.runtime();
    switch (wanted.kind) {
    case Disturbance::Kind::Crash: tree.inject(wanted.pid, runtime::Fault::Crash{"crash asked for on the System page"}); break;
    case Disturbance::Kind::Kill: tree.exit(wanted.pid, ExitReason::kill()); break;
    case Disturbance::Kind::Hang: tree.inject(wanted.pid, runtime::Fault::Hang{wanted.longest}); break;
    case Disturbance::Kind::Suspend: tree.suspend(wanted.pid); break;
    case Disturbance::Kind::Restart:
        std::ignore = tree.stop(runtime::AnyServerRef(wanted.pid), ExitReason::named("restart asked for on the System page"));
        break;
    }
    return {};
}

} // namespace amanah::finance
