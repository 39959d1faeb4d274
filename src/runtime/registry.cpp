// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/registry.h"

#include "runtime/registry_table.h"

#include <algorithm>
#include <stdexcept>

namespace amanah::runtime {

namespace {
// Linked to every owner; its own end is what ends them.
class RegistryProcess final : public Behaviour
{
public:
    explicit RegistryProcess(std::shared_ptr<RegistryTable> table) : m_table(std::move(table)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<RegistryProcess>(); }
    StartOutcome onStart() override
    {
        if (m_table->isOpen())
            return {StartStatus::Failed, ExitReason::alreadyStarted("registry"), m_table->keeper()};
        trapExit(true);
        m_table->open(self(), runtime());
        return StartOutcome::ok();
    }
    void onMessage(EnvelopePtr message) override
    {
        if (const Exit* exit = message->as<Exit>())
            m_table->eraseOwner(exit->from);
        else
            (void)message->dispatch(*this);
    }

private:
    std::shared_ptr<RegistryTable> m_table;
};

// One part of a dispatch, in a process of its own.
class DispatchHelper final : public Behaviour
{
public:
    DispatchHelper(Registry::Dispatch f, std::vector<RegistryEntry> entries) : m_f(std::move(f)), m_entries(std::move(entries)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<DispatchHelper>(); }
    void onStarted() override
    {
        stopSelf(ExitReason::normal());
        m_f(m_entries);
    }
    void onMessage(EnvelopePtr) override {}

private:
    Registry::Dispatch m_f;
    std::vector<RegistryEntry> m_entries;
};

template <class F>
void requireFunction(const F& function, const char* what)
{
    if (!function)
        throw std::invalid_argument(std::string("a registry needs ") + what);
}

Pid registeringProcess(const Runtime& runtime)
{
    const Pid own = runtime.current();
    if (!own)
        throw std::logic_error("only a process registers keys, and only for itself");
    return own;
}
} // namespace

Registry::Registry(RegistryKind kind) : m_table(std::make_shared<RegistryTable>(kind)) {}

RegistryKind Registry::kind() const { return m_table->kind(); }
Runtime* Registry::runtime() const { return m_table->runtime(); }

RegistryResult<Done> Registry::registerKey(const std::string& key, std::string value) const
{
    if (!m_table->isOpen())
        return tl::unexpected(RegistryError{RegistryError::Code::NotRunning, {}});
    const Pid own = registeringProcess(*runtime());
    const Pid keeper = m_table->keeper();
    // The link comes first: from the moment the entry can be seen, its owner's end is heard.
    runtime()->link(keeper);
    auto result = m_table->insert(keeper, key, {own, std::move(value)});
    if (!runtime()->isAlive(own))
        m_table->eraseOwner(own); // killed meanwhile, perhaps before the link
    else if (!result && m_table->keysOf(own).empty())
        runtime()->unlink(keeper);
    return result;
}

void Registry::unregister(const std::string& key) const
{
    unregisterMatch(key, [](const RegistryEntry&) { return true; });
}

void Registry::unregisterMatch(const std::string& key, const Guard& guard) const
{
    requireFunction(guard, "a guard to match by");
    if (!m_table->isOpen())
        return;
    const Pid own = registeringProcess(*runtime());
    const bool had = !m_table->keysOf(own).empty();
    m_table->erase(key, own, guard);
    if (had && m_table->keysOf(own).empty())
        runtime()->unlink(m_table->keeper());
}

RegistryResult<std::string> Registry::updateValue(const std::string& key,
                                                  const std::function<std::string(const std::string&)>& change) const
{
    requireFunction(change, "a change to update by");
    if (kind() != RegistryKind::Unique || !m_table->isOpen())
        return tl::unexpected(RegistryError{RegistryError::Code::NotOwner, {}});
    return m_table->update(key, registeringProcess(*runtime()), change);
}

std::vector<RegistryEntry> Registry::lookup(const std::string& key) const { return m_table->find(key); }
Pid Registry::whereis(const std::string& key) const { return m_table->firstOwner(key); }

std::vector<std::string> Registry::keys(Pid owner) const
{
    return runtime() && runtime()->isAlive(owner) ? m_table->keysOf(owner) : std::vector<std::string>{};
}

std::vector<std::string> Registry::values(const std::string& key, Pid owner) const
{
    std::vector<std::string> values;
    for (RegistryEntry& entry : match(key, [owner](const RegistryEntry& one) { return one.owner == owner; }))
        values.push_back(std::move(entry.value));
    return values;
}

std::size_t Registry::count() const
{
    std::size_t entries = 0;
    m_table->forEach([&entries](const std::string&, const RegistryEntry&) { ++entries; });
    return entries;
}

std::vector<RegistryEntry> Registry::match(const std::string& key, const Guard& guard) const
{
    requireFunction(guard, "a guard to match by");
    std::vector<RegistryEntry> found = m_table->find(key);
    std::erase_if(found, [&guard](const RegistryEntry& entry) { return !guard(entry); });
    return found;
}

std::vector<std::pair<std::string, RegistryEntry>>
Registry::select(const std::function<bool(const std::string&, const RegistryEntry&)>& guard) const
{
    requireFunction(guard, "a guard to select by");
    std::vector<std::pair<std::string, RegistryEntry>> found;
    m_table->forEach([&](const std::string& key, const RegistryEntry& entry) {
        if (guard(key, entry))
            found.emplace_back(key, entry);
    });
    return found;
}

std::size_t Registry::countMatch(const std::string& key, const Guard& guard) const { return match(key, guard).size(); }

std::size_t Registry::countSelect(const std::function<bool(const std::string&, const RegistryEntry&)>& guard) const
{
    requireFunction(guard, "a guard to select by");
    std::size_t found = 0;
    m_table->forEach([&](const std::string& key, const RegistryEntry& entry) { found += guard(key, entry) ? 1U : 0U; });
    return found;
}

void Registry::dispatch(const std::string& key, const Dispatch& f) const
{
    requireFunction(f, "a function to dispatch to");
    const std::vector<RegistryEntry> entries = lookup(key);
    if (!entries.empty())
        f(entries);
}

std::size_t Registry::dispatchParallel(const std::string& key, const Dispatch& f, std::size_t helpers) const
{
    requireFunction(f, "a function to dispatch to");
    if (helpers == 0)
        throw std::invalid_argument("a parallel dispatch needs at least one helper");
    const std::vector<RegistryEntry> entries = lookup(key);
    const std::size_t count = std::min(helpers, entries.size());
    for (std::size_t part = 0; part < count; ++part) {
        const auto from = entries.begin() + static_cast<std::ptrdiff_t>(entries.size() * part / count);
        const auto to = entries.begin() + static_cast<std::ptrdiff_t>(entries.size() * (part + 1) / count);
        runtime()->spawn({.label = "dispatch"}, [f, own = std::vector(from, to)] { return std::make_unique<DispatchHelper>(f, own); });
    }
    return count;
}

void Registry::putMeta(const std::string& key, std::string value) const { m_table->putMeta(key, std::move(value)); }
std::optional<std::string> Registry::meta(const std::string& key) const { return m_table->meta(key); }

ChildSpec Registry::startedVia(std::string key, ChildSpec child, std::string value) const
{
    requireUnique();
    if (!child.start)
        throw std::invalid_argument("a child needs a way to start");
    child.start = [registry = *this, key = std::move(key), value = std::move(value), start = std::move(child.start)] {
        const auto registered = registry.registerKey(key, value);
        if (!registered && registered.error().code == RegistryError::Code::AlreadyRegistered)
            throw ExitWith{ExitReason::alreadyStarted(registered.error().holder.toString()), registered.error().holder};
        if (!registered)
            throw ExitWith{ExitReason::noproc("registry"), {}};
        return start();
    };
    return child;
}

void Registry::requireUnique() const
{
    if (kind() != RegistryKind::Unique)
        throw std::invalid_argument("a registry with duplicate keys names no single process");
}

ChildSpec registrySpec(std::string id, const Registry& registry)
{
    return childSpec<RegistryProcess>(std::move(id), registry.table());
}

} // namespace amanah::runtime
