// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the chain record by record, whether the records come from a book or from an export, from its beginning or from a hash that is
// taken for good. One thread.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace amanah::finance {

class ChainFollower
{
public:
    using Report = std::function<void(std::int64_t seq, const QString& message)>;

    // The first record of the chain comes next.
    explicit ChainFollower(Report report);
    // The record after `seq`, whose hash is `hash`, comes next.
    ChainFollower(Report report, std::int64_t seq, QByteArray hash);

    // The record, empty when its bytes cannot be read as one.
    [[nodiscard]] QJsonObject follow(std::int64_t seq, const QByteArray& bytes, const QByteArray& hash);
    [[nodiscard]] const QByteArray& head() const { return m_previous; }

private:
    Report m_report;
    QByteArray m_previous;
    std::int64_t m_expected;
};

} // namespace amanah::finance
