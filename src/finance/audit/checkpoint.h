// SPDX-License-Identifier: GPL-3.0-or-later
// A signed head of the chain. Whoever kept one can tell later whether the book still has that past: the RFC 6962 root over the first
// `size` records' bytes, the chain's hash at that place, and an Ed25519 signature by a key that is kept outside the book.
// What is signed is this text, every line ended by one line feed:
//
//   amanah checkpoint v1
//   book 3f1c…            the book's id
//   size 120
//   root 5dc9…            hex
//   head 77ab…            hex, the hash of record 120
//   at 1763715300123456   UTC microseconds
//
// Values and pure functions, any thread; only SigningKey::ofBook touches the disk.
#pragma once

#include "finance/money/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <cstdint>
#include <vector>

namespace amanah::finance {

struct Checkpoint
{
    std::int64_t size = 0;
    QByteArray root;
    QByteArray head;
    std::int64_t atUs = 0;
    QByteArray publicKey; // 32 bytes
    QByteArray signature; // 64 bytes

    [[nodiscard]] QByteArray signedText(const QString& bookId) const;
    [[nodiscard]] bool isSigned(const QString& bookId) const;
    // {"size","root","head","at","key","signature"}; hex, `at` in microseconds.
    [[nodiscard]] QJsonObject toJson() const;
};

class SigningKey
{
public:
    // This machine's key of a book, made at its first use. `unavailable` when it can be neither read nor made.
    [[nodiscard]] static Result<SigningKey> ofBook(const QString& bookId);

    [[nodiscard]] const QByteArray& publicKey() const { return m_public; }
    // Fills in key and signature.
    [[nodiscard]] Checkpoint signedBy(Checkpoint checkpoint, const QString& bookId) const;

private:
    explicit SigningKey(const QByteArray& seed);
    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace amanah::finance
