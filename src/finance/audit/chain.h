// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain, format v1, for ever. A record is canonical JSON: keys sorted bytewise at every level, no spaces, UTF-8, integers only,
// amounts as decimal strings. hash = SHA-256(previous hash || bytes); before record 1 the previous hash is 32 zero bytes.
// Free texts never enter a record: only SHA-256(salt || UTF-8 of the text) does, under "private". Pure functions, any thread.
//
//   {"action":"donation.recorded","at":1763715300123456,"command":{"key":"…","name":"…","request":"…"},"data":{…},
//    "machine":"…","private":{"note":"…"},"seq":17,"user":"…","v":1}
//
// "command" stands in the one record of a command that its key answers with; "key" is the SHA-256 of the key in hex. "back":true is
// added when the clock stood before the record before. Other members are always there.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <cstdint>
#include <utility>
#include <vector>

namespace amanah::finance {

// An object under construction; members may be added in any order.
class CanonicalObject
{
public:
    CanonicalObject& text(const char* key, QStringView value);
    CanonicalObject& number(const char* key, std::int64_t value);
    CanonicalObject& flag(const char* key, bool value);
    CanonicalObject& object(const char* key, const CanonicalObject& value);
    CanonicalObject& list(const char* key, const std::vector<CanonicalObject>& values);
    CanonicalObject& hex(const char* key, const QByteArray& bytes);

    [[nodiscard]] QByteArray bytes() const;

private:
    CanonicalObject& put(const char* key, QByteArray encoded);
    std::vector<std::pair<QByteArray, QByteArray>> m_members;
};

inline constexpr qsizetype hashSize = 32;

[[nodiscard]] QByteArray sha256(const QByteArray& bytes);
[[nodiscard]] QByteArray sha256(const QByteArray& first, const QByteArray& second);

// 32 zero bytes.
[[nodiscard]] QByteArray genesisHash();
[[nodiscard]] QByteArray chainHash(const QByteArray& previous, const QByteArray& record);

// SHA-256(salt || UTF-8 of text).
[[nodiscard]] QByteArray commitment(const QByteArray& salt, const QString& text);
// 16 bytes from the system's generator.
[[nodiscard]] QByteArray newSalt();

} // namespace amanah::finance
