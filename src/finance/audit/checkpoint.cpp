// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/checkpoint.h"

#include "finance/audit/chain.h"
#include "finance/audit/data_folder.h"

#include <QFile>
#include <sodium.h>
#include <stdexcept>

namespace amanah::finance {

namespace {

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

void needSodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        throw std::runtime_error("libsodium does not start");
}

Refusal damagedKey()
{
    return refuse(Code::Unavailable, {}, QStringLiteral("This machine's signing key of the book cannot be read."), QStringLiteral("key"));
}

} // namespace

QByteArray Checkpoint::signedText(const QString& bookId) const
{
    return "amanah checkpoint v1\nbook " + bookId.toUtf8() + "\nsize " + QByteArray::number(static_cast<qlonglong>(size)) + "\nroot " +
           root.toHex() + "\nhead " + head.toHex() + "\nat " + QByteArray::number(static_cast<qlonglong>(atUs)) + '\n';
}

bool Checkpoint::isSigned(const QString& bookId) const
{
    needSodium();
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    const QByteArray text = signedText(bookId);
    return crypto_sign_verify_detached(raw(signature), raw(text), static_cast<unsigned long long>(text.size()), raw(publicKey)) == 0;
}

QJsonObject Checkpoint::toJson() const
{
    const auto hex = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); };
    return {{QStringLiteral("size"), static_cast<qint64>(size)}, {QStringLiteral("root"), hex(root)},
            {QStringLiteral("head"), hex(head)},                 {QStringLiteral("at"), static_cast<qint64>(atUs)},
            {QStringLiteral("key"), hex(publicKey)},             {QStringLiteral("signature"), hex(signature)}};
}

SigningKey::SigningKey(const QByteArray& seed) : m_public(crypto_sign_PUBLICKEYBYTES, '\0'), m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    crypto_sign_seed_keypair(raw(m_public), raw(m_secret), raw(seed));
}

Result<SigningKey> SigningKey::ofBook(const QString& bookId)
{
    needSodium();
    // Hashed, for a forged id may be no name of a file.
    const QString path = dataFolder() + QStringLiteral("/keys/") + QString::fromLatin1(sha256(bookId.toUtf8()).toHex().left(32)) + QStringLiteral(".key");
    QFile file(path);
    if (!file.exists()) {
        QByteArray seed(crypto_sign_SEEDBYTES, '\0');
        randombytes_buf(seed.data(), static_cast<std::size_t>(seed.size()));
        const auto made = writeOwnFile(path, seed.toHex() + '\n', Replace::OnlyNew);
        if (!made && made.error().code != Code::Conflict) // another process may have been quicker; its key is the key
            return Refusal(made.error());
    }
    if (!file.open(QIODevice::ReadOnly))
        return damagedKey();
    const QByteArray seed = QByteArray::fromHex(file.read(1000).trimmed());
    if (seed.size() != crypto_sign_SEEDBYTES)
        return damagedKey();
    return SigningKey(seed);
}

Checkpoint SigningKey::signedBy(Checkpoint checkpoint, const QString& bookId) const
{
    const QByteArray text = checkpoint.signedText(bookId);
    checkpoint.publicKey = m_public;
    checkpoint.signature = QByteArray(crypto_sign_BYTES, '\0');
    if (crypto_sign_detached(raw(checkpoint.signature), nullptr, raw(text), static_cast<unsigned long long>(text.size()), raw(m_secret)) != 0)
        throw std::runtime_error("signing failed");
    return checkpoint;
}

} // namespace amanah::finance
