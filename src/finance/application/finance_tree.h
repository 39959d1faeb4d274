// SPDX-License-Identifier: GPL-3.0-or-later
// The finance tree as child specs: who supervises whom, by which strategy, with which intensity. docs/architecture.md draws it. Nothing is
// started here; startSupervisor(financeTree(…)) does that.
#pragma once

#include "finance/book/book_path.h"
#include "finance/book/head_memory.h"
#include "finance/book/unit_of_work.h"
#include "finance/web/web_settings.h"
#include "runtime/registry.h"
#include "runtime/supervisor_spec.h"

#include <QString>

namespace amanah::finance {

// At most `restarts` in `period` before a supervisor gives up.
struct Intensity
{
    int restarts = 3;
    std::chrono::milliseconds period{5'000};
};

// One for each supervisor of the tree that restarts anything.
struct Intensities
{
    Intensity root;
    Intensity services;
    Intensity core;
    Intensity readers;
    Intensity transactions;
    Intensity trackers;
    Intensity reporting;
    Intensity jobs;
    Intensity web;

    // What the program ships with: a service may fall a few times in a short while; what keeps falling is given up, upwards, until the
    // window says so.
    [[nodiscard]] static Intensities shipped();
    // For drills, where faults are not a sign of anything.
    [[nodiscard]] static Intensities raised();
    [[nodiscard]] QString toString() const; // "root 3/5s, services 5/10s, …"
};

struct TreeOptions
{
    BookPath book;
    bool readOnly = false;
    WriterIdentity identity;
    QString settingsFile;
    Intensities intensities;
    std::optional<WebSettings> web; // instead of what the settings file says
    BookMemory memory = BookMemory::None;
    runtime::Registry donors{runtime::RegistryKind::Unique};    // donor id → tracker
    runtime::Registry topics{runtime::RegistryKind::Duplicate}; // the book's events
    runtime::Registry sessions{runtime::RegistryKind::Unique};  // token → login, while signed in
};

[[nodiscard]] runtime::SupervisorSpec financeTree(const TreeOptions& options);

} // namespace amanah::finance
