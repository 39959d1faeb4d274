// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/progress_note.h"

namespace amanah::cli {

using namespace std::chrono_literals;

void ProgressNote::tell(std::int64_t done, std::int64_t total)
{
    const std::int64_t tenths = total < 1 ? 0 : done * 10 / total;
    if (tenths <= m_tenths || std::chrono::steady_clock::now() - m_begin < 1s)
        return;
    m_tenths = tenths;
    m_output.note(QStringLiteral("%1 %: %2 of %3 %4").arg(tenths * 10).arg(done).arg(total).arg(m_what));
}

} // namespace amanah::cli
