// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a JSON string with its quotes: valid UTF-8 stays as it is, every other byte becomes U+FFFD. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace amanah::runtime {

[[nodiscard]] std::string jsonText(std::string_view text);

} // namespace amanah::runtime
