// SPDX-License-Identifier: GPL-3.0-or-later
// Where answers go. A handler yields objects; with --json they are written as they are, one document or one line each, otherwise the same
// objects are laid out for people by text_layout. Every line is written at once, so what is read there has happened. A closed pipe is
// noticed, not fatal. line() may be called from any thread, the rest from the main one.
#pragma once

#include "finance/money/result.h"
#include "ui/cli/arguments.h"

#include <QJsonObject>
#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace amanah::cli {

namespace exit_code {
inline constexpr int done = 0;
inline constexpr int refused = 1;
inline constexpr int usage = 2;
inline constexpr int noBook = 3;
inline constexpr int defect = 4;
} // namespace exit_code

// 1, 3 for a book that cannot be used, 4 for a defect.
[[nodiscard]] int exitCodeOf(const finance::Error& error);
// {"code","field","message","cause"}
[[nodiscard]] QJsonObject errorJson(const finance::Error& error);

class Output
{
public:
    explicit Output(bool json) : m_json(json) {}
    // For people, into `sink` instead of standard output and error.
    explicit Output(std::function<void(const QByteArray&)> sink) : m_json(false), m_sink(std::move(sink)) {}

    // Each writes the one document of the run and returns the exit code.
    int answer(QJsonObject body);
    int refusal(const finance::Error& error, const QJsonObject& more = {});
    int wrongUsage(const UsageError& error, const QString& help);
    // Help and the version: plain words, or {"ok":true,name:text}.
    int text(const QString& name, const QString& text);

    // One line of a list; for people gathered into a table that endList() prints.
    void row(const QJsonObject& row);
    // The cursor of what follows, when there is more.
    int endList(const QString& next = {});

    // One line of a batch, written now.
    void line(const QJsonObject& line);

    // Words for people on standard error; nothing reads them.
    void note(const QString& text);

    // What stands beside the answer: for people only, nothing with --json.
    void aside(const QByteArray& bytes);

    // Nobody reads standard output any more.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool isJson() const { return m_json; }

private:
    void write(const QByteArray& bytes);
    void writeJson(const QJsonObject& object);
    void flushTable();

    bool m_json;
    std::function<void(const QByteArray&)> m_sink;
    std::atomic<bool> m_closed = false;
    std::mutex m_writing;
    std::vector<QJsonObject> m_rows;
};

} // namespace amanah::cli
