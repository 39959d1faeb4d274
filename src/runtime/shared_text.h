// SPDX-License-Identifier: GPL-3.0-or-later
// A text that is made once and shared by who shows it: names and labels of processes. An empty one costs nothing. Any thread.
#pragma once

#include "runtime/counted_ptr.h"

#include <cstring>
#include <new>
#include <string>
#include <string_view>

namespace amanah::runtime {

class SharedText
{
public:
    SharedText() = default;
    explicit SharedText(std::string_view text)
    {
        if (!text.empty())
            m_block = CountedPtr<Block>(Block::make(text));
    }
    [[nodiscard]] std::string_view view() const { return m_block ? m_block.get()->text() : std::string_view(); }
    [[nodiscard]] std::string str() const { return std::string(view()); }
    [[nodiscard]] bool empty() const { return !m_block; }

private:
    struct Block
    {
        mutable std::atomic<std::uint32_t> refs = 1;
        std::uint32_t size = 0;

        [[nodiscard]] static Block* make(std::string_view text)
        {
            auto* block = new (::operator new(sizeof(Block) + text.size())) Block;
            block->size = static_cast<std::uint32_t>(text.size());
            std::memcpy(static_cast<void*>(block + 1), text.data(), text.size());
            return block;
        }
        static void destroy(const Block* block) noexcept
        {
            block->~Block();
            ::operator delete(const_cast<Block*>(block));
        }
        [[nodiscard]] std::string_view text() const { return {reinterpret_cast<const char*>(this + 1), size}; }
    };
    CountedPtr<Block> m_block;
};

} // namespace amanah::runtime
