// SPDX-License-Identifier: GPL-3.0-or-later
// Where a book is. A strong type, so that no other path is ever opened as one. Plain value.
#pragma once

#include <QFileInfo>
#include <QString>

namespace amanah::finance {

class BookPath
{
public:
    BookPath() = default;
    explicit BookPath(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isEmpty() const { return m_path.isEmpty(); }
    // One spelling for one file, existing or not: the exclusive slot of a book goes by it.
    [[nodiscard]] QString canonical() const
    {
        const QString real = QFileInfo(m_path).canonicalFilePath();
        return real.isEmpty() ? QFileInfo(m_path).absoluteFilePath() : real;
    }

    bool operator==(const BookPath&) const = default;

private:
    QString m_path;
};

} // namespace amanah::finance
