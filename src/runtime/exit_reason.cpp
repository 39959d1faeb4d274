// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/exit_reason.h"

#include <cstdlib>
#include <exception>
#include <memory>
#include <typeinfo>
#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif

namespace amanah::runtime {

struct ExitReason::Node : Head
{
    Kind kind = Kind::Normal;
    std::string term;
    std::string what;
    std::string where;
    ExitReason cause;
    bool caused = false;
};

namespace {

const std::string noText;

std::string demangledTypeName(const std::type_info& type)
{
#if __has_include(<cxxabi.h>)
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(
        abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
    if (status == 0 && text)
        return text.get();
#endif
    return type.name();
}

std::string withTarget(const char* word, const std::string& target)
{
    return target.empty() ? std::string(word) : std::string(word) + ": " + target;
}

} // namespace

ExitReason::ExitReason(const Node* node) : m_node(node) {}
const ExitReason::Node& ExitReason::node() const { return *static_cast<const Node*>(m_node.get()); }
void ExitReason::Head::destroy(const Head* head) noexcept { delete static_cast<const Node*>(head); }

ExitReason ExitReason::make(Kind kind, std::string term)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->term = std::move(term);
    return ExitReason(node.release());
}

// The frequent reasons are made once: an ordered shutdown of a large tree allocates nothing for them.
ExitReason ExitReason::shutdown()
{
    static const ExitReason shared = make(Kind::Shutdown, {});
    return shared;
}

ExitReason ExitReason::kill()
{
    static const ExitReason shared = make(Kind::Kill, {});
    return shared;
}

ExitReason ExitReason::killed()
{
    static const ExitReason shared = make(Kind::Killed, {});
    return shared;
}

ExitReason ExitReason::shutdown(std::string detail) { return make(Kind::Shutdown, std::move(detail)); }
ExitReason ExitReason::noproc(std::string target) { return make(Kind::NoProcess, std::move(target)); }
ExitReason ExitReason::timeout(std::string target) { return make(Kind::Timeout, std::move(target)); }
ExitReason ExitReason::noconnection() { return make(Kind::NoConnection, {}); }
ExitReason ExitReason::callingSelf() { return make(Kind::CallingSelf, {}); }
ExitReason ExitReason::overload(std::string target) { return make(Kind::Overload, std::move(target)); }
ExitReason ExitReason::badServer(std::string target) { return make(Kind::BadServer, std::move(target)); }
ExitReason ExitReason::alreadyStarted(std::string holder)
{
    return make(Kind::AlreadyStarted, std::move(holder));
}
ExitReason ExitReason::named(std::string term) { return make(Kind::Named, std::move(term)); }

ExitReason ExitReason::error(std::string type, std::string what, std::string where)
{
    auto node = std::make_unique<Node>();
    node->kind = Kind::Error;
    node->term = std::move(type);
    node->what = std::move(what);
    node->where = std::move(where);
    return ExitReason(node.release());
}

ExitReason ExitReason::fromCurrentException(std::string where)
{
    try {
        throw;
    } catch (const ExitWith& exit) {
        return exit.reason;
    } catch (const std::exception& e) {
        return error(demangledTypeName(typeid(e)), e.what(), std::move(where));
    } catch (...) {
        return error("unknown exception", "", std::move(where));
    }
}

ExitReason ExitReason::withCause(const ExitReason& last) const
{
    auto copy = m_node ? std::make_unique<Node>(node()) : std::make_unique<Node>();
    copy->cause = copy->caused ? copy->cause.withCause(last) : last;
    copy->caused = true;
    return ExitReason(copy.release());
}

bool ExitReason::hasCause() const { return m_node && node().caused; }
ExitReason ExitReason::cause() const { return hasCause() ? node().cause : ExitReason(); }
ExitReason ExitReason::withoutCause() const
{
    if (!hasCause())
        return *this;
    auto copy = std::make_unique<Node>(node());
    copy->cause = {};
    copy->caused = false;
    return ExitReason(copy.release());
}
ExitReason ExitReason::root() const { return hasCause() ? node().cause.root() : *this; }
ExitReason::Kind ExitReason::kind() const { return m_node ? node().kind : Kind::Normal; }
const std::string& ExitReason::term() const { return m_node ? node().term : noText; }
const std::string& ExitReason::what() const { return m_node ? node().what : noText; }
const std::string& ExitReason::where() const { return m_node ? node().where : noText; }

bool ExitReason::isNormalish() const
{
    return kind() == Kind::Normal || kind() == Kind::Shutdown;
}

std::string ExitReason::text() const
{
    return hasCause() ? ownText() + ", because " + node().cause.text() : ownText();
}

std::string ExitReason::ownText() const
{
    switch (kind()) {
    case Kind::Normal: return "normal";
    case Kind::Shutdown: return withTarget("shutdown", term());
    case Kind::Kill: return "kill";
    case Kind::Killed: return "killed";
    case Kind::NoProcess: return withTarget("noproc", term());
    case Kind::Timeout: return withTarget("timeout", term());
    case Kind::NoConnection: return "noconnection";
    case Kind::CallingSelf: return "calling_self";
    case Kind::Overload: return withTarget("overload", term());
    case Kind::BadServer: return withTarget("bad_server", term());
    case Kind::AlreadyStarted: return withTarget("already_started", term());
    case Kind::Error: return what().empty() ? term() : term() + ": " + what();
    case Kind::Named: return term();
    }
    return {};
}

bool ExitReason::equals(const ExitReason& other) const
{
    return m_node.get() == other.m_node.get()
           || (kind() == other.kind() && term() == other.term() && what() == other.what());
}

} // namespace amanah::runtime
