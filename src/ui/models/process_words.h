// SPDX-License-Identifier: GPL-3.0-or-later
// What the running tree is called in front of people: states, events, reasons, times. Pure but for the language chosen; GUI thread.
#pragma once

#include "runtime/observer.h"
#include "ui/look/icons.h"

#include <QString>
#include <QStringList>

namespace amanah::ui {

enum class ProcessMood {
    Running,
    Restarted, // back since a few seconds
    Starting,
    Restarting, // fell and is not back yet
    Suspended,
    Lingering,
    Off, // stands in the tree and does not run
};

[[nodiscard]] QString moodText(ProcessMood mood);
[[nodiscard]] Tone moodTone(ProcessMood mood);
[[nodiscard]] Sign moodSign(ProcessMood mood);
[[nodiscard]] Sign processSign(runtime::ProcessType type);

[[nodiscard]] QString strategyText(std::string_view strategy);  // "one_for_one" → what happens when a child stops
[[nodiscard]] QString eventText(runtime::EventKind kind);
[[nodiscard]] Tone eventTone(const runtime::Event& event);
// One line for one link of the chain, without its cause.
[[nodiscard]] QString reasonText(const runtime::ExitReason& reason);
// The reason and what caused it, outermost first.
[[nodiscard]] QStringList reasonChain(const runtime::ExitReason& reason);
[[nodiscard]] QString uptimeText(std::int64_t ms);
[[nodiscard]] QString pidText(runtime::Pid pid); // "5.3"; a dash for none
[[nodiscard]] QString plainText(std::string_view text);

} // namespace amanah::ui
