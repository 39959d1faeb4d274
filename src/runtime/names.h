// SPDX-License-Identifier: GPL-3.0-or-later
// Registered names, in shards so that lookups do not wait for each other. Any thread.
#pragma once

#include "runtime/pid.h"

#include <array>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace amanah::runtime {

class Names
{
public:
    [[nodiscard]] Pid find(std::string_view name) const
    {
        const Shard& shard = shardOf(name);
        const std::shared_lock lock(shard.mutex);
        const auto found = shard.pids.find(name);
        return found == shard.pids.end() ? Pid{} : found->second;
    }
    // The holder when it is taken, else an empty pid.
    [[nodiscard]] Pid tryRegister(const std::string& name, Pid pid)
    {
        Shard& shard = shardOf(name);
        const std::lock_guard lock(shard.mutex);
        const auto [entry, added] = shard.pids.try_emplace(name, pid);
        return added ? Pid{} : entry->second;
    }
    void remove(std::string_view name, Pid pid)
    {
        Shard& shard = shardOf(name);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.pids.find(name);
        if (found != shard.pids.end() && found->second == pid)
            shard.pids.erase(found);
    }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct Shard
    {
        mutable std::shared_mutex mutex;
        std::unordered_map<std::string, Pid, Hash, std::equal_to<>> pids;
    };
    [[nodiscard]] Shard& shardOf(std::string_view name) { return m_shards[Hash{}(name) % m_shards.size()]; }
    [[nodiscard]] const Shard& shardOf(std::string_view name) const { return m_shards[Hash{}(name) % m_shards.size()]; }

    std::array<Shard, 16> m_shards;
};

} // namespace amanah::runtime
