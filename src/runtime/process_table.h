// SPDX-License-Identifier: GPL-3.0-or-later
// All control blocks, by slot, in chunks that never move: looking one up takes no lock. Any thread.
#pragma once

#include "runtime/process.h"

#include <array>
#include <stdexcept>

namespace amanah::runtime {

class ProcessTable
{
public:
    ProcessTable() = default;
    ProcessTable(const ProcessTable&) = delete;
    ProcessTable& operator=(const ProcessTable&) = delete;
    ~ProcessTable()
    {
        for (auto& chunk : m_chunks)
            delete chunk.load(std::memory_order_relaxed);
    }

    // Null only for a slot that was never used.
    [[nodiscard]] Process* at(std::uint32_t slot) const
    {
        if (slot / chunkSize >= m_chunks.size())
            return nullptr;
        Chunk* chunk = m_chunks[slot / chunkSize].load(std::memory_order_acquire);
        return chunk ? &(*chunk)[slot % chunkSize] : nullptr;
    }
    // A free block, its life not yet begun.
    [[nodiscard]] Process& take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty())
            grow();
        const std::uint32_t slot = m_free.back();
        m_free.pop_back();
        return *at(slot);
    }
    void giveBack(Process& process)
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(process.slot);
    }
    template <class F>
    void forEach(const F& visit) const
    {
        for (const auto& entry : m_chunks) {
            Chunk* chunk = entry.load(std::memory_order_acquire);
            if (!chunk)
                return;
            for (Process& process : *chunk)
                visit(process);
        }
    }

private:
    static constexpr std::size_t chunkSize = 256;
    static constexpr std::size_t maxChunks = 16'384; // four million processes
    using Chunk = std::array<Process, chunkSize>;

    void grow()
    {
        if (m_used == maxChunks)
            throw std::length_error("the process table is full");
        auto* chunk = new Chunk;
        for (std::size_t i = chunkSize; i-- > 0;) {
            (*chunk)[i].slot = static_cast<std::uint32_t>(m_used * chunkSize + i);
            m_free.push_back((*chunk)[i].slot);
        }
        m_chunks[m_used++].store(chunk, std::memory_order_release);
    }

    std::mutex m_mutex;
    std::vector<std::uint32_t> m_free;
    std::size_t m_used = 0;
    std::array<std::atomic<Chunk*>, maxChunks> m_chunks{};
};

} // namespace amanah::runtime
