// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/json_text.h"

#include <spdlog/fmt/fmt.h>

namespace amanah::runtime {

namespace {

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The length of the UTF-8 sequence at `at`, or 0 when there is none: cut short, overlong, a surrogate, or past U+10FFFF.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const unsigned lead = byteAt(text, at);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0) != 0x80)
            return 0;
    }
    const unsigned second = length > 2 ? byteAt(text, at + 1) : 0;
    const bool refused = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90)
                         || (lead == 0xF4 && second > 0x8F);
    return refused ? 0 : length;
}

} // namespace

std::string jsonText(std::string_view text)
{
    std::string json = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        const char first = text[at];
        if (length == 0)
            json += "\\ufffd";
        else if (first == '"' || first == '\\')
            json.append(1, '\\').append(1, first);
        else if (byteAt(text, at) < 0x20 || first == '\x7f')
            json += fmt::format("\\u{:04x}", byteAt(text, at));
        else
            json += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return json + "\"";
}

} // namespace amanah::runtime
