// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/passwords.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <stdexcept>

namespace amanah::finance {

namespace {

void startSodium()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
}

} // namespace

QString passwordHash(const QString& password)
{
    startSodium();
    QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int code = crypto_pwhash_str_alg(hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                           crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (code != 0)
        throw std::runtime_error("there is not enough memory to hash a password");
    return QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString& hash, const QString& password)
{
    startSodium();
    // The C function reads a whole buffer of that size.
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    const QByteArray text = hash.toLatin1().left(static_cast<qsizetype>(kept.size()) - 1);
    std::copy(text.begin(), text.end(), kept.begin());
    QByteArray bytes = password.toUtf8();
    const bool matches = crypto_pwhash_str_verify(kept.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return matches;
}

const QString& nobodysHash()
{
    static const QString hash = [] {
        startSodium();
        std::array<unsigned char, 32> random{};
        randombytes_buf(random.data(), random.size());
        return passwordHash(QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(random.data()), 32).toHex()));
    }();
    return hash;
}

} // namespace amanah::finance
