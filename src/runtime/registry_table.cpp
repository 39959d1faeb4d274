// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/registry_table.h"

#include <algorithm>
#include <mutex>

namespace amanah::runtime {

void RegistryTable::open(Pid keeper, Runtime& runtime)
{
    m_runtime.store(&runtime, std::memory_order_release);
    for (KeyShard& shard : m_byKey) {
        const std::unique_lock lock(shard.mutex);
        shard.entries.clear();
        shard.keeper = keeper;
    }
    for (OwnerShard& shard : m_byOwner) {
        const std::unique_lock lock(shard.mutex);
        shard.keys.clear();
    }
}

Pid RegistryTable::keeper() const
{
    const std::shared_lock lock(m_byKey.back().mutex);
    return m_byKey.back().keeper;
}

bool RegistryTable::isOpen() const
{
    const Pid keeping = keeper();
    return keeping && lives(keeping);
}

RegistryResult<Done> RegistryTable::insert(Pid keeping, const std::string& key, RegistryEntry entry)
{
    const Pid owner = entry.owner;
    {
        KeyShard& shard = shardOf(key);
        const std::unique_lock lock(shard.mutex);
        if (shard.keeper != keeping)
            return tl::unexpected(RegistryError{RegistryError::Code::NotRunning, {}});
        std::vector<RegistryEntry>& entries = shard.entries[key];
        std::erase_if(entries, [this](const RegistryEntry& old) { return !lives(old.owner); });
        if (m_kind == RegistryKind::Unique && !entries.empty())
            return tl::unexpected(RegistryError{RegistryError::Code::AlreadyRegistered, entries.front().owner});
        entries.push_back(std::move(entry));
    }
    OwnerShard& shard = shardOf(owner);
    const std::unique_lock lock(shard.mutex);
    shard.keys[owner].push_back(key);
    return Done{};
}

void RegistryTable::erase(const std::string& key, Pid owner, const Registry::Guard& guard)
{
    std::size_t erased = 0;
    {
        KeyShard& shard = shardOf(key);
        const std::unique_lock lock(shard.mutex);
        const auto found = shard.entries.find(key);
        if (found == shard.entries.end())
            return;
        erased = std::erase_if(found->second, [&](const RegistryEntry& entry) {
            return entry.owner == owner && (!guard || guard(entry));
        });
        if (found->second.empty())
            shard.entries.erase(found);
    }
    OwnerShard& shard = shardOf(owner);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.keys.find(owner);
    if (found == shard.keys.end())
        return;
    std::vector<std::string>& keys = found->second;
    std::erase_if(keys, [&](const std::string& one) { return one == key && erased > 0 && erased-- > 0; });
    if (keys.empty())
        shard.keys.erase(found);
}

void RegistryTable::eraseOwner(Pid owner)
{
    for (const std::string& key : keysOf(owner))
        erase(key, owner, {});
}

RegistryResult<std::string> RegistryTable::update(const std::string& key, Pid owner,
                                                  const std::function<std::string(const std::string&)>& change)
{
    KeyShard& shard = shardOf(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end() || found->second.empty() || found->second.front().owner != owner)
        return tl::unexpected(RegistryError{RegistryError::Code::NotOwner, {}});
    RegistryEntry& entry = found->second.front();
    entry.value = change(entry.value);
    return entry.value;
}

std::vector<RegistryEntry> RegistryTable::find(const std::string& key) const
{
    std::vector<RegistryEntry> found;
    const KeyShard& shard = shardOf(key);
    const std::shared_lock lock(shard.mutex);
    if (const auto entries = shard.entries.find(key); entries != shard.entries.end())
        std::copy_if(entries->second.begin(), entries->second.end(), std::back_inserter(found),
                     [this](const RegistryEntry& entry) { return lives(entry.owner); });
    return found;
}

Pid RegistryTable::firstOwner(const std::string& key) const
{
    const KeyShard& shard = shardOf(key);
    const std::shared_lock lock(shard.mutex);
    const auto entries = shard.entries.find(key);
    if (entries == shard.entries.end())
        return {};
    const auto first = std::find_if(entries->second.begin(), entries->second.end(),
                                    [this](const RegistryEntry& entry) { return lives(entry.owner); });
    return first == entries->second.end() ? Pid{} : first->owner;
}

std::vector<std::string> RegistryTable::keysOf(Pid owner) const
{
    const OwnerShard& shard = shardOf(owner);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.keys.find(owner);
    return found == shard.keys.end() ? std::vector<std::string>{} : found->second;
}

void RegistryTable::forEach(const std::function<void(const std::string&, const RegistryEntry&)>& f) const
{
    for (const KeyShard& shard : m_byKey) {
        const std::shared_lock lock(shard.mutex);
        for (const auto& [key, entries] : shard.entries)
            for (const RegistryEntry& entry : entries)
                if (lives(entry.owner))
                    f(key, entry);
    }
}

void RegistryTable::putMeta(const std::string& key, std::string value)
{
    const std::unique_lock lock(m_metaMutex);
    m_meta.insert_or_assign(key, std::move(value));
}

std::optional<std::string> RegistryTable::meta(const std::string& key) const
{
    const std::shared_lock lock(m_metaMutex);
    const auto found = m_meta.find(key);
    return found == m_meta.end() ? std::nullopt : std::optional(found->second);
}

RegistryTable::KeyShard& RegistryTable::shardOf(const std::string& key)
{
    return m_byKey[std::hash<std::string>{}(key) % shardCount];
}
const RegistryTable::KeyShard& RegistryTable::shardOf(const std::string& key) const
{
    return m_byKey[std::hash<std::string>{}(key) % shardCount];
}
RegistryTable::OwnerShard& RegistryTable::shardOf(Pid owner)
{
    return m_byOwner[std::hash<Pid>{}(owner) % shardCount];
}
const RegistryTable::OwnerShard& RegistryTable::shardOf(Pid owner) const
{
    return m_byOwner[std::hash<Pid>{}(owner) % shardCount];
}

// The dead keeper's entries die with it, before the next one opens the table.
bool RegistryTable::lives(Pid owner) const
{
    const Runtime* core = runtime();
    return core && core->isAlive(owner);
}

} // namespace amanah::runtime
