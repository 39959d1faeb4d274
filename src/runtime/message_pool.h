// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for what lives from one message to the next: a free list per size and thread, and a shared stock between the threads, because
// who sends allocates and who receives frees. What exceeds the stock goes back to the heap. Sanitized builds use the heap alone.
// Any thread.
#pragma once

#include <cstddef>

namespace amanah::runtime {

class MessagePool
{
public:
    [[nodiscard]] static void* allocate(std::size_t size);
    static void release(void* memory, std::size_t size) noexcept;
};

// A base of classes that come from the pool; `delete` of a derived object needs a virtual destructor, which says its size.
struct Pooled
{
    static void* operator new(std::size_t size) { return MessagePool::allocate(size); }
    static void operator delete(void* memory, std::size_t size) noexcept { MessagePool::release(memory, size); }
};

} // namespace amanah::runtime
