// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a process is linked with. Most have one link, to who started them, and pay for that one only. Guarded by its owner.
#pragma once

#include "runtime/pid.h"

#include <memory>
#include <tsl/robin_set.h>

namespace amanah::runtime {

class Links
{
public:
    void insert(Pid pid)
    {
        if (pid == m_one)
            return;
        if (!m_one && !m_more)
            m_one = pid;
        else
            more().insert(pid);
    }
    // True when it was there.
    bool erase(Pid pid)
    {
        if (m_one == pid && pid) {
            m_one = {};
            return true;
        }
        return m_more && m_more->erase(pid) == 1;
    }
    [[nodiscard]] bool contains(Pid pid) const { return pid && (pid == m_one || (m_more && m_more->contains(pid))); }
    void clear()
    {
        m_one = {};
        m_more.reset();
    }
    // Spare room back to the heap.
    void shrink()
    {
        if (m_more && m_more->empty())
            m_more.reset();
        else if (m_more)
            m_more->rehash(0);
    }
    template <class F>
    void forEach(const F& visit) const
    {
        if (m_one)
            visit(m_one);
        if (m_more) {
            for (const Pid pid : *m_more)
                visit(pid);
        }
    }

private:
    using Set = tsl::robin_set<Pid>;
    [[nodiscard]] Set& more()
    {
        if (!m_more)
            m_more = std::make_unique<Set>();
        return *m_more;
    }
    Pid m_one;
    std::unique_ptr<Set> m_more;
};

} // namespace amanah::runtime
