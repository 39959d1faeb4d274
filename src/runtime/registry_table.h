// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind a Registry: entries sharded by key, and which keys an owner has sharded by owner. Knows nothing of links or liveness
// beyond one question it asks. Any thread.
#pragma once

#include "runtime/registry.h"

#include <array>
#include <atomic>
#include <map>
#include <shared_mutex>
#include <unordered_map>

namespace amanah::runtime {

class RegistryTable
{
public:
    explicit RegistryTable(RegistryKind kind) : m_kind(kind) {}
    [[nodiscard]] RegistryKind kind() const { return m_kind; }

    // A new life of the process: empty, for `keeper`.
    void open(Pid keeper, Runtime& runtime);
    [[nodiscard]] Pid keeper() const;
    [[nodiscard]] Runtime* runtime() const { return m_runtime.load(std::memory_order_acquire); }
    [[nodiscard]] bool isOpen() const;

    // Refused when `keeper` is no longer the one, or the key is held.
    RegistryResult<Done> insert(Pid keeper, const std::string& key, RegistryEntry entry);
    void erase(const std::string& key, Pid owner, const Registry::Guard& guard);
    void eraseOwner(Pid owner);
    RegistryResult<std::string> update(const std::string& key, Pid owner,
                                       const std::function<std::string(const std::string&)>& change);

    [[nodiscard]] std::vector<RegistryEntry> find(const std::string& key) const;
    [[nodiscard]] Pid firstOwner(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> keysOf(Pid owner) const;
    void forEach(const std::function<void(const std::string&, const RegistryEntry&)>& f) const;

    void putMeta(const std::string& key, std::string value);
    [[nodiscard]] std::optional<std::string> meta(const std::string& key) const;

private:
    static constexpr std::size_t shardCount = 16;
    struct KeyShard
    {
        mutable std::shared_mutex mutex;
        std::unordered_map<std::string, std::vector<RegistryEntry>> entries;
        Pid keeper;
    };
    struct OwnerShard
    {
        mutable std::shared_mutex mutex;
        std::unordered_map<Pid, std::vector<std::string>> keys;
    };
    [[nodiscard]] KeyShard& shardOf(const std::string& key);
    [[nodiscard]] const KeyShard& shardOf(const std::string& key) const;
    [[nodiscard]] OwnerShard& shardOf(Pid owner);
    [[nodiscard]] const OwnerShard& shardOf(Pid owner) const;
    [[nodiscard]] bool lives(Pid owner) const;

    const RegistryKind m_kind;
    std::atomic<Runtime*> m_runtime = nullptr; // the core's own view, as long-lived as any thread that runs a process
    std::array<KeyShard, shardCount> m_byKey;
    std::array<OwnerShard, shardCount> m_byOwner;
    mutable std::shared_mutex m_metaMutex;
    std::map<std::string, std::string> m_meta;
};

} // namespace amanah::runtime
