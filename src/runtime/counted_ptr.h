// SPDX-License-Identifier: GPL-3.0-or-later
// Shared ownership of an immutable value in eight bytes: the count lives in the value's head, which may be all that is known of its type.
// `Head` has `mutable std::atomic<std::uint32_t> refs` that begins at 1, and `static void destroy(const Head*) noexcept`.
// Any thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace amanah::runtime {

template <class Head>
class CountedPtr
{
public:
    CountedPtr() = default;
    // Adopts the reference that `head` was made with.
    explicit CountedPtr(const Head* head) : m_head(head) {}
    CountedPtr(const CountedPtr& other) noexcept : m_head(other.m_head)
    {
        if (m_head)
            m_head->refs.fetch_add(1, std::memory_order_relaxed);
    }
    CountedPtr(CountedPtr&& other) noexcept : m_head(std::exchange(other.m_head, nullptr)) {}
    CountedPtr& operator=(CountedPtr other) noexcept
    {
        std::swap(m_head, other.m_head);
        return *this;
    }
    ~CountedPtr()
    {
        if (m_head && m_head->refs.fetch_sub(1, std::memory_order_acq_rel) == 1)
            Head::destroy(m_head);
    }

    [[nodiscard]] const Head* get() const { return m_head; }
    [[nodiscard]] explicit operator bool() const { return m_head != nullptr; }

private:
    const Head* m_head = nullptr;
};

} // namespace amanah::runtime
