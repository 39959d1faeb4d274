// SPDX-License-Identifier: GPL-3.0-or-later
// What files would hold if the power went: each one's bytes as of its last sync, and what was done to it since. Plain values; the caller
// locks.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amanah::finance::support {

class PowerFile
{
public:
    explicit PowerFile(QString path) : m_path(std::move(path)) {}

    // Opened: what another way put there is taken as durable.
    void adopt()
    {
        QFile file(m_path);
        const QByteArray found = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (m_isThere && found == m_now)
            return;
        const bool isNew = found.isEmpty(); // made by this opening; its name is durable with its first sync
        m_now = found;
        m_pending.clear();
        m_isThere = true;
        if (!isNew)
            m_durable = found;
    }
    void write(qint64 offset, const QByteArray& bytes)
    {
        place(m_now, offset, bytes);
        m_pending.push_back({offset, bytes, false});
    }
    void truncate(qint64 size)
    {
        m_now.resize(size);
        m_pending.push_back({size, {}, true});
    }
    void sync()
    {
        m_durable = m_now;
        m_pending.clear();
    }
    void remove(bool isDurable)
    {
        m_now.clear();
        m_pending.clear();
        m_isThere = false;
        if (isDurable)
            m_durable.reset();
    }

    // Nothing: the file is not there. Each pending sector, and each truncation, survives with `percent`.
    [[nodiscard]] std::optional<QByteArray> afterPowerLoss(int percent, QRandomGenerator& chance) const
    {
        const auto survives = [&] { return static_cast<int>(chance.bounded(100u)) < percent; };
        if (!m_isThere)
            return survives() ? std::nullopt : m_durable;
        if (!m_durable && m_pending.empty())
            return std::nullopt;
        std::optional<QByteArray> found = m_durable;
        for (const Change& change : m_pending) {
            if (change.isTruncation) {
                if (found && survives())
                    found->resize(change.offset);
                continue;
            }
            for (qsizetype at = 0; at < change.bytes.size();) {
                const qsizetype length = std::min<qsizetype>(sector - (change.offset + at) % sector, change.bytes.size() - at);
                if (survives()) {
                    if (!found)
                        found.emplace();
                    place(*found, change.offset + at, change.bytes.mid(at, length));
                }
                at += length;
            }
        }
        return found;
    }

private:
    static constexpr qsizetype sector = 512;
    struct Change
    {
        qint64 offset; // of a truncation: the size
        QByteArray bytes;
        bool isTruncation;
    };
    static void place(QByteArray& into, qint64 offset, const QByteArray& bytes)
    {
        if (into.size() < offset + bytes.size())
            into.append(offset + bytes.size() - into.size(), '\0');
        std::copy(bytes.begin(), bytes.end(), into.begin() + offset);
    }

    QString m_path;
    std::optional<QByteArray> m_durable;
    QByteArray m_now;
    std::vector<Change> m_pending;
    bool m_isThere = false;
};

class PowerDisk
{
public:
    [[nodiscard]] PowerFile& file(const std::string& path) { return m_files.try_emplace(path, QFile::decodeName(path.c_str())).first->second; }

    void leaveIn(const QString& folder, int percent, quint32 seed) const
    {
        QRandomGenerator chance(seed);
        for (const auto& [path, kept] : m_files) {
            const auto found = kept.afterPowerLoss(percent, chance);
            if (!found)
                continue;
            QFile file(folder + QLatin1Char('/') + QFileInfo(QFile::decodeName(path.c_str())).fileName());
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(*found) != found->size())
                qFatal("the disk after a power loss cannot be written");
        }
    }

private:
    std::map<std::string, PowerFile> m_files;
};

} // namespace amanah::finance::support
