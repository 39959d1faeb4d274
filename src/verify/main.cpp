// SPDX-License-Identifier: GPL-3.0-or-later
// amanah-verify FILE.jsonl [--key HEX]: checks an audit export without any other part of this repository, so that an auditor needs to
// trust these few lines only. The format stands in docs/book-format.md. Chain: hash = SHA-256(previous || bytes). Checkpoints: RFC 6962
// root over all bytes so far, signed with Ed25519. With --key, every checkpoint must be signed by that key, and there must be one.
// Exit 0 good, 1 a fault (the first bad line is said), 2 wrong usage or no such file.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <openssl/evp.h>
#include <sodium.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Bytes = std::string;

struct Bad : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

Bytes sha256(const Bytes& bytes)
{
    std::array<unsigned char, 32> hash{};
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::logic_error("SHA-256 failed");
    return Bytes(hash.begin(), hash.end());
}

Bytes fromHex(const std::string& hex, std::size_t size)
{
    Bytes bytes(size, '\0');
    std::size_t written = 0;
    const char* end = nullptr;
    if (hex.size() != 2 * size || sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), size, hex.data(), hex.size(), nullptr, &written, &end) != 0 ||
        written != size || end != hex.data() + hex.size())
        throw Bad("this is no hex of " + std::to_string(size) + " bytes");
    return bytes;
}

// As much JSON as an export has: an object of strings, whole numbers and such objects; a member of a member is "checkpoint.root".
class Line
{
public:
    explicit Line(std::string_view text) : m_text(text)
    {
        object({});
        if (m_at != m_text.size())
            throw Bad("there is something behind the object");
    }
    [[nodiscard]] bool has(const std::string& name) const { return m_members.count(name) > 0; }
    [[nodiscard]] const std::string& text(const std::string& name) const
    {
        const auto found = m_members.find(name);
        if (found == m_members.end())
            throw Bad("the member " + name + " is missing");
        return found->second;
    }
    [[nodiscard]] std::int64_t number(const std::string& name) const
    {
        const std::string& digits = text(name);
        if (digits.empty() || digits.size() > 18 || digits.find_first_not_of("0123456789") != std::string::npos)
            throw Bad("the member " + name + " is no number");
        return std::stoll(digits);
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void take(char expected)
    {
        if (peek() != expected)
            throw Bad("this is no line of an export");
        ++m_at;
    }
    void object(const std::string& prefix)
    {
        take('{');
        while (peek() != '}') {
            const std::string name = prefix + string();
            take(':');
            if (peek() == '{') {
                m_members[name] = {};
                object(name + '.');
            } else if (!m_members.emplace(name, peek() == '"' ? string() : digits()).second) {
                throw Bad("the member " + name + " stands twice");
            }
            if (peek() == ',')
                ++m_at;
            else if (peek() != '}')
                throw Bad("this is no line of an export");
        }
        ++m_at;
    }
    std::string digits()
    {
        const std::size_t from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        if (from == m_at)
            throw Bad("this is no line of an export");
        return std::string(m_text.substr(from, m_at - from));
    }
    std::string string()
    {
        take('"');
        std::string value;
        while (peek() != '"') {
            if (m_at >= m_text.size())
                throw Bad("a text does not end");
            peek() == '\\' ? escape(value) : value.push_back(m_text[m_at++]);
        }
        ++m_at;
        return value;
    }
    void escape(std::string& value)
    {
        static constexpr std::string_view from = "\"\\/bfnrt";
        static constexpr std::string_view to = "\"\\/\b\f\n\r\t";
        ++m_at;
        const char c = peek();
        ++m_at;
        if (const auto known = from.find(c); c != '\0' && known != std::string_view::npos) {
            value += to[known];
        } else if (c == 'u') {
            std::uint32_t point = unit();
            if (point >= 0xd800 && point < 0xdc00 && m_text.substr(m_at, 2) == "\\u") {
                m_at += 2;
                point = 0x10000 + ((point - 0xd800) << 10) + (unit() - 0xdc00);
            }
            utf8(value, point);
        } else {
            throw Bad("this escape is not known");
        }
    }
    std::uint32_t unit()
    {
        const Bytes two = fromHex(std::string(m_text.substr(std::min(m_at, m_text.size()), 4)), 2);
        m_at += 4;
        return static_cast<std::uint32_t>(static_cast<unsigned char>(two[0]) << 8 | static_cast<unsigned char>(two[1]));
    }
    static void utf8(std::string& value, std::uint32_t point)
    {
        const auto put = [&](std::uint32_t byte) { value += static_cast<char>(static_cast<unsigned char>(byte)); };
        if (point < 0x80)
            return put(point);
        const std::uint32_t more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        put((0xff00U >> (more + 1) & 0xff) | point >> 6 * more);
        for (std::uint32_t i = more; i-- > 0;)
            put(0x80 | (point >> 6 * i & 0x3f));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::map<std::string, std::string> m_members;
};

class Verifier
{
public:
    explicit Verifier(std::string key) : m_key(std::move(key)) {}

    void take(const Line& line)
    {
        if (m_hasEnded)
            throw Bad("there is a line behind the last");
        if (m_book.empty())
            begin(line);
        else if (line.has("checkpoint"))
            checkpoint(line);
        else if (line.has("end"))
            end(line);
        else
            record(line);
    }
    void finish() const
    {
        if (!m_hasEnded)
            throw Bad("the last line is missing: the export is not whole");
        if (!m_key.empty() && m_checkpoints == 0)
            throw Bad("nothing is signed by the key that was expected");
    }
    [[nodiscard]] std::string summary() const
    {
        std::array<char, 65> hex{};
        sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(m_head.data()), m_head.size());
        return "good: " + std::to_string(m_size) + " records, " + std::to_string(m_checkpoints) + " checkpoints, head " + hex.data();
    }

private:
    void begin(const Line& line)
    {
        if (!line.has("amanah") || line.text("amanah") != "audit" || line.number("v") != 1 || line.text("book").empty())
            throw Bad("this is not the first line of an audit export");
        m_book = line.text("book");
    }
    void record(const Line& line)
    {
        const Bytes& bytes = line.text("bytes");
        if (line.number("seq") != m_size + 1)
            throw Bad("record " + std::to_string(m_size + 1) + " was expected here");
        if (bytes.find("\"seq\":" + std::to_string(m_size + 1) + ',') == Bytes::npos)
            throw Bad("the record's own sequence is another");
        m_head = sha256(m_head + bytes);
        if (m_head != fromHex(line.text("hash"), 32))
            throw Bad("the hash does not follow from the record and the one before");
        add(sha256(Bytes(1, '\0') + bytes));
    }
    void add(Bytes node)
    {
        for (std::int64_t size = m_size; (size & 1) != 0; size >>= 1) {
            node = sha256('\1' + m_peaks.back() + node);
            m_peaks.pop_back();
        }
        m_peaks.push_back(node);
        ++m_size;
    }
    [[nodiscard]] Bytes root() const
    {
        if (m_peaks.empty())
            return sha256({});
        Bytes node = m_peaks.back();
        for (std::size_t i = m_peaks.size() - 1; i-- > 0;)
            node = sha256('\1' + m_peaks[i] + node);
        return node;
    }
    void checkpoint(const Line& line)
    {
        const auto member = [&](const char* name) { return line.text(std::string("checkpoint.") + name); };
        const Bytes key = fromHex(member("key"), crypto_sign_PUBLICKEYBYTES);
        const Bytes signature = fromHex(member("signature"), crypto_sign_BYTES);
        const std::string signedText = "amanah checkpoint v1\nbook " + m_book + "\nsize " + member("size") + "\nroot " + member("root") + "\nhead " +
                                       member("head") + "\nat " + member("at") + '\n';
        if (!m_key.empty() && member("key") != m_key)
            throw Bad("the checkpoint is signed by another key");
        if (crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()), reinterpret_cast<const unsigned char*>(signedText.data()),
                                        signedText.size(), reinterpret_cast<const unsigned char*>(key.data())) != 0)
            throw Bad("the checkpoint's signature is not good");
        if (line.number("checkpoint.size") != m_size || fromHex(member("root"), 32) != root() || fromHex(member("head"), 32) != m_head)
            throw Bad("the records before this checkpoint are not those that were signed");
        ++m_checkpoints;
    }
    void end(const Line& line)
    {
        m_hasEnded = true;
        if (line.number("end.records") != m_size || fromHex(line.text("end.head"), 32) != m_head)
            throw Bad("the last line speaks of another chain");
    }

    std::string m_key;
    std::string m_book;
    Bytes m_head = Bytes(32, '\0');
    std::int64_t m_size = 0;
    std::int64_t m_checkpoints = 0;
    std::vector<Bytes> m_peaks;
    bool m_hasEnded = false;
};

int verify(const char* file, const std::string& key)
{
    std::ifstream lines(file, std::ios::binary);
    if (!lines) {
        std::cerr << "amanah-verify: " << file << " cannot be read\n";
        return 2;
    }
    Verifier verifier(key);
    std::int64_t number = 0;
    try {
        for (std::string text; std::getline(lines, text);) {
            ++number;
            verifier.take(Line(text));
        }
        ++number;
        verifier.finish();
    } catch (const Bad& bad) {
        std::cout << "bad: line " << number << ": " << bad.what() << '\n';
        return 1;
    }
    std::cout << verifier.summary() << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const bool hasKey = argc == 4 && std::strcmp(argv[2], "--key") == 0 && std::strlen(argv[3]) == 64;
    if ((argc != 2 && !hasKey) || sodium_init() < 0) {
        std::cerr << "usage: amanah-verify FILE.jsonl [--key HEX]\n";
        return 2;
    }
    return verify(argv[1], hasKey ? argv[3] : "");
}
