// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/sealed_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>
#include <functional>
#include <sodium.h>
#include <stdexcept>

namespace amanah::finance {

namespace {

constexpr char sealMagic[] = "AMNSEAL1";
constexpr qsizetype saltAt = 16;
constexpr qsizetype streamAt = 32;
constexpr qsizetype sealHeaderSize = 56;
constexpr qsizetype chunkSize = 65'536;
constexpr quint32 passesMade = 3;
constexpr quint32 memoryMadeKiB = 64 * 1024;
// A forged header must not make this program work for hours or take all memory.
constexpr quint32 mostPasses = 16;
constexpr quint32 mostMemoryKiB = 1024 * 1024;
static_assert(saltAt + crypto_pwhash_SALTBYTES == streamAt && streamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES == sealHeaderSize);

const unsigned char* sealBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* sealBytes(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

unsigned long long lengthOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

Refusal notOpened()
{
    return refuse(Code::InvalidInput, QStringLiteral("passphrase"), QStringLiteral("The passphrase is not the one of this file, or the file is damaged."));
}

Refusal sealNotWritten()
{
    return refuse(Code::Unavailable, QStringLiteral("file"), QStringLiteral("The file cannot be written there."), QStringLiteral("no_permission"));
}

// The key that a header asks for.
Result<QByteArray> sealKey(const QByteArray& header, const QString& passphrase)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
    if (passphrase.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("passphrase"), QStringLiteral("A passphrase is needed."));
    const auto passes = qFromBigEndian<quint32>(header.constData() + 8);
    const auto memoryKiB = qFromBigEndian<quint32>(header.constData() + 12);
    if (passes < 1 || passes > mostPasses || memoryKiB < 8 || memoryKiB > mostMemoryKiB)
        return notOpened();
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    const QByteArray words = passphrase.toUtf8();
    if (crypto_pwhash(sealBytes(key), lengthOf(key), words.constData(), lengthOf(words), sealBytes(header) + saltAt, passes,
                      std::size_t{memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return refuse(Code::Unavailable, {}, QStringLiteral("There is not enough memory."), QStringLiteral("memory"));
    return key;
}

QByteArray newSealHeader()
{
    QByteArray header(sealHeaderSize, '\0');
    header.replace(0, 8, QByteArray(sealMagic, 8));
    qToBigEndian<quint32>(passesMade, header.data() + 8);
    qToBigEndian<quint32>(memoryMadeKiB, header.data() + 12);
    randombytes_buf(header.data() + saltAt, crypto_pwhash_SALTBYTES);
    return header;
}

using Sink = std::function<bool(const QByteArray&)>;

// Gives every chunk to the sink once it is known to be good.
Result<void> openTo(const QString& sealed, const QString& passphrase, const Sink& sink)
{
    QFile source(sealed);
    if (!source.open(QIODevice::ReadOnly))
        return refuse(Code::NotFound, QStringLiteral("file"), QStringLiteral("The file cannot be read."));
    const QByteArray header = source.read(sealHeaderSize);
    if (header.size() != sealHeaderSize || !header.startsWith(sealMagic))
        return notOpened();
    const auto key = sealKey(header, passphrase);
    if (!key)
        return Refusal(key.error());
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, sealBytes(header) + streamAt, sealBytes(*key)) != 0)
        return notOpened();
    QByteArray bound = header;
    for (unsigned char tag = 0; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL; bound.clear()) {
        const QByteArray chunk = source.read(chunkSize + crypto_secretstream_xchacha20poly1305_ABYTES);
        if (chunk.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
            return notOpened();
        QByteArray text(chunk.size() - static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        if (crypto_secretstream_xchacha20poly1305_pull(&state, sealBytes(text), nullptr, &tag, sealBytes(chunk), lengthOf(chunk), sealBytes(bound),
                                                       lengthOf(bound)) != 0)
            return notOpened();
        if (!sink(text))
            return sealNotWritten();
    }
    return source.atEnd() ? Result<void>() : notOpened();
}

Result<void> sealInto(QFile& plain, QFile& sealed, const QString& passphrase)
{
    QByteArray header = newSealHeader();
    const auto key = sealKey(header, passphrase);
    if (!key)
        return Refusal(key.error());
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, sealBytes(header) + streamAt, sealBytes(*key));
    if (sealed.write(header) != header.size())
        return sealNotWritten();
    QByteArray bound = header;
    for (bool isLast = false; !isLast; bound.clear()) {
        const QByteArray text = plain.read(chunkSize);
        isLast = plain.atEnd();
        QByteArray chunk(text.size() + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, sealBytes(chunk), nullptr, sealBytes(text), lengthOf(text), sealBytes(bound), lengthOf(bound),
                                                   isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        if (sealed.write(chunk) != chunk.size())
            return sealNotWritten();
    }
    return sealed.flush() && plain.error() == QFileDevice::NoError ? Result<void>() : sealNotWritten();
}

constexpr auto sealOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

bool isSealedFile(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) && source.read(8) == QByteArray(sealMagic, 8);
}

Result<void> sealFile(const QString& plain, const QString& sealed, const QString& passphrase)
{
    QFile source(plain);
    if (!source.open(QIODevice::ReadOnly))
        return refuse(Code::NotFound, QStringLiteral("file"), QStringLiteral("The file cannot be read."));
    if (QFile::exists(sealed))
        return refuse(Code::Conflict, QStringLiteral("file"), QStringLiteral("There is a file at this place already; it was left alone."));
    QFile target(sealed);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, sealOwnerOnly))
        return sealNotWritten();
    const auto done = sealInto(source, target, passphrase);
    if (!done)
        target.remove();
    return done;
}

Result<void> openSealedFile(const QString& sealed, const QString& plain, const QString& passphrase)
{
    QFile target(plain);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, sealOwnerOnly))
        return sealNotWritten();
    auto done = openTo(sealed, passphrase, [&](const QByteArray& text) { return target.write(text) == text.size(); });
    if (done && !target.flush())
        done = sealNotWritten();
    if (!done)
        target.remove();
    return done;
}

Result<QByteArray> sealedDigest(const QString& sealed, const QString& passphrase)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    return openTo(sealed, passphrase,
                  [&](const QByteArray& text) {
                      digest.addData(text);
                      return true;
                  })
        .map([&] { return digest.result(); });
}

} // namespace amanah::finance
