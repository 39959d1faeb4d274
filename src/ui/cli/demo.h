// SPDX-License-Identifier: GPL-3.0-or-later
// `demo DIR`: the tour. It types real commands against a book of its own in DIR, crashes the service that writes it in the middle of work,
// proves the book afterwards and keeps what was typed and answered in DIR/transcript.txt.
#pragma once

namespace amanah::cli {

class Invocation;

[[nodiscard]] int runDemo(Invocation& call);

} // namespace amanah::cli
