// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/server_ref.h"

#include "runtime/runtime.h"

namespace amanah::runtime {

AnyServerRef::AnyServerRef(std::string_view name, Resolver resolver)
    : m_indirect(std::make_shared<const Indirect>(Indirect{SharedText(name), std::move(resolver)}))
{
}

Pid AnyServerRef::resolve(const Runtime& runtime) const
{
    if (!m_indirect)
        return m_pid;
    return m_indirect->resolver ? m_indirect->resolver(runtime) : runtime.whereis(m_indirect->name.view());
}

std::string AnyServerRef::text() const
{
    return m_indirect ? m_indirect->name.str() : m_pid.toString();
}

} // namespace amanah::runtime
