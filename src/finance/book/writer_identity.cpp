// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/unit_of_work.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace amanah::finance {

WriterIdentity WriterIdentity::here(const QString& user)
{
    const QByteArray machine = QCryptographicHash::hash(QByteArrayLiteral("amanah") + QSysInfo::machineUniqueId(), QCryptographicHash::Sha256);
    const QString login = user.isEmpty() ? qEnvironmentVariable("USER") : user;
    return {login.isEmpty() ? QStringLiteral("unknown") : login, QString::fromLatin1(machine.toHex().left(16))};
}

} // namespace amanah::finance
