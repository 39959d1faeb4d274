// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/unit_for.h"

namespace amanah::finance {

QByteArray joinedContent(const QStringList& fields)
{
    QByteArray content;
    for (const QString& field : fields) {
        const QByteArray utf8 = field.toUtf8();
        content += QByteArray::number(utf8.size());
        content += ':';
        content += utf8;
    }
    return content;
}

} // namespace amanah::finance
