// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/chain.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace amanah::finance {

namespace {

// Exactly the escapes JSON demands, so that one text has one spelling.
QByteArray quotedJson(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            static constexpr char digits[] = "0123456789abcdef";
            out += "\\u00";
            out += digits[(c >> 4) & 1];
            out += digits[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

// EVP_sha256() would look for the algorithm anew at every hash.
struct DigestContext
{
    DigestContext() : context(EVP_MD_CTX_new(), &EVP_MD_CTX_free), algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free) {}
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context;
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm;
};

QByteArray digest(std::initializer_list<const QByteArray*> parts)
{
    static thread_local const DigestContext scratch;
    EVP_MD_CTX* context = scratch.context.get();
    QByteArray hash(hashSize, Qt::Uninitialized);
    unsigned size = 0;
    bool good = EVP_DigestInit_ex(context, scratch.algorithm.get(), nullptr) == 1;
    for (const QByteArray* part : parts)
        good = good && EVP_DigestUpdate(context, part->constData(), static_cast<std::size_t>(part->size())) == 1;
    good = good && EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char*>(hash.data()), &size) == 1;
    if (!good || size != hashSize)
        throw std::runtime_error("SHA-256 failed");
    return hash;
}

} // namespace

CanonicalObject& CanonicalObject::put(const char* key, QByteArray encoded)
{
    m_members.emplace_back(QByteArray(key), std::move(encoded));
    return *this;
}

CanonicalObject& CanonicalObject::text(const char* key, QStringView value)
{
    return put(key, quotedJson(value));
}

CanonicalObject& CanonicalObject::number(const char* key, std::int64_t value)
{
    return put(key, QByteArray::number(static_cast<qlonglong>(value)));
}

CanonicalObject& CanonicalObject::flag(const char* key, bool value)
{
    return put(key, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

CanonicalObject& CanonicalObject::object(const char* key, const CanonicalObject& value)
{
    return put(key, value.bytes());
}

CanonicalObject& CanonicalObject::list(const char* key, const std::vector<CanonicalObject>& values)
{
    QByteArray out = QByteArrayLiteral("[");
    for (const CanonicalObject& value : values) {
        if (out.size() > 1)
            out += ',';
        out += value.bytes();
    }
    out += ']';
    return put(key, std::move(out));
}

CanonicalObject& CanonicalObject::hex(const char* key, const QByteArray& bytes)
{
    return put(key, '"' + bytes.toHex() + '"');
}

QByteArray CanonicalObject::bytes() const
{
    auto members = m_members;
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QByteArray out = QByteArrayLiteral("{");
    for (const auto& [key, value] : members) {
        if (out.size() > 1)
            out += ',';
        out += '"';
        out += key;
        out += "\":";
        out += value;
    }
    out += '}';
    return out;
}

QByteArray sha256(const QByteArray& bytes)
{
    return digest({&bytes});
}

QByteArray sha256(const QByteArray& first, const QByteArray& second)
{
    return digest({&first, &second});
}

QByteArray genesisHash()
{
    return QByteArray(hashSize, '\0');
}

QByteArray chainHash(const QByteArray& previous, const QByteArray& record)
{
    return digest({&previous, &record});
}

QByteArray commitment(const QByteArray& salt, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return digest({&salt, &utf8});
}

QByteArray newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), 16);
}

} // namespace amanah::finance
