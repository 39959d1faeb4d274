// SPDX-License-Identifier: GPL-3.0-or-later
// Keys owned by processes: names that are found without a message, and topics to publish on. A Registry is a cheap handle; its table lives
// while a process made by registrySpec() runs. Every owner is linked to that process: if it falls, all that registered fall with it, so no
// entry is ever believed to exist that does not. An entry is gone at its owner's (logical) death.
// Any thread may look up and publish; only a process registers, for itself. Keys are plain text, never patterns. A null guard or function
// throws std::invalid_argument. Not to be used after the Runtime is gone.
#pragma once

#include "runtime/child_spec.h"
#include "runtime/runtime.h"

namespace amanah::runtime {

class RegistryTable;

enum class RegistryKind : std::uint8_t {
    Unique,    // one owner per key
    Duplicate, // any number, also the same owner twice
};

struct RegistryEntry
{
    Pid owner;
    std::string value;
    bool operator==(const RegistryEntry&) const = default;
};

struct RegistryError
{
    enum class Code : std::uint8_t {
        AlreadyRegistered, // by `holder`
        NotRunning,        // the registry's process is down
        NotOwner,          // the key is absent or another's
    };
    Code code = Code::NotRunning;
    Pid holder;
};
template <class T>
using RegistryResult = tl::expected<T, RegistryError>;

class Registry
{
public:
    using Guard = std::function<bool(const RegistryEntry&)>;

    explicit Registry(RegistryKind kind);
    [[nodiscard]] RegistryKind kind() const;

    // --- inside a process, for that process; std::logic_error elsewhere
    RegistryResult<Done> registerKey(const std::string& key, std::string value = {}) const;
    // Takes back all own entries of `key`; others' stay. No entry is fine.
    void unregister(const std::string& key) const;
    void unregisterMatch(const std::string& key, const Guard& guard) const;
    // Unique only: the own value becomes change(old); says the new one. `change` is not called otherwise.
    RegistryResult<std::string> updateValue(const std::string& key,
                                            const std::function<std::string(const std::string&)>& change) const;

    // --- any thread
    [[nodiscard]] std::vector<RegistryEntry> lookup(const std::string& key) const;
    [[nodiscard]] Pid whereis(const std::string& key) const; // the first owner, or an empty pid
    [[nodiscard]] std::vector<std::string> keys(Pid owner) const; // a key as often as it was registered
    [[nodiscard]] std::vector<std::string> values(const std::string& key, Pid owner) const;
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::vector<RegistryEntry> match(const std::string& key, const Guard& guard) const;
    [[nodiscard]] std::vector<std::pair<std::string, RegistryEntry>>
    select(const std::function<bool(const std::string&, const RegistryEntry&)>& guard) const;

    [[nodiscard]] std::size_t countMatch(const std::string& key, const Guard& guard) const;
    [[nodiscard]] std::size_t countSelect(const std::function<bool(const std::string&, const RegistryEntry&)>& guard) const;

    // Calls `f` on this thread with the entries of `key`, unless there are none.
    using Dispatch = std::function<void(const std::vector<RegistryEntry>&)>;
    void dispatch(const std::string& key, const Dispatch& f) const;
    // The same in up to `helpers` processes of their own, each with its part of the entries; returns at once with how many there are. They
    // are linked to nobody: an `f` that throws is a crash report and no more.
    std::size_t dispatchParallel(const std::string& key, const Dispatch& f, std::size_t helpers = 4) const;
    // Sends a copy of `message` to every owner of `topic`; says how many took it.
    template <class M>
    std::size_t publish(const std::string& topic, const M& message) const
    {
        std::size_t taken = 0;
        for (const RegistryEntry& entry : lookup(topic))
            taken += runtime()->send(entry.owner, message) == SendResult::Sent ? 1U : 0U;
        return taken;
    }

    // Facts about the registry itself; they survive its entries and a restart of its process.
    void putMeta(const std::string& key, std::string value) const;
    [[nodiscard]] std::optional<std::string> meta(const std::string& key) const;

    // The server that owns `key` at the time of each use. std::invalid_argument unless Unique.
    template <class S>
    [[nodiscard]] ServerRef<S> via(const std::string& key) const
    {
        requireUnique();
        return ServerRef<S>::via(key, [registry = *this, key](const Runtime&) { return registry.whereis(key); });
    }
    // `child` registers `key` before its init; when another holds the key its start fails with already_started and the holder.
    // std::invalid_argument unless Unique.
    [[nodiscard]] ChildSpec startedVia(std::string key, ChildSpec child, std::string value = {}) const;

    [[nodiscard]] const std::shared_ptr<RegistryTable>& table() const { return m_table; } // for its process

private:
    [[nodiscard]] Runtime* runtime() const;
    void requireUnique() const;
    std::shared_ptr<RegistryTable> m_table;
};

// The process that keeps `registry` alive; one at a time.
[[nodiscard]] ChildSpec registrySpec(std::string id, const Registry& registry);

} // namespace amanah::runtime
