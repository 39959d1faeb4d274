// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the zakat calculator while somebody types: a short pause, then one question; an answer to an earlier question than the newest is
// dropped, and a question that a fallen calculator left open is asked again. Also judges the same wealth by all presets, as one job. Nothing
// is judged on the GUI thread, where all of this lives.
#pragma once

#include "finance/money/result.h"
#include "ui/gateway/gateway.h"

#include <QJsonObject>
#include <QTimer>

namespace amanah::ui {

class ZakatLive : public QObject
{
    Q_OBJECT

public:
    explicit ZakatLive(Gateway& gateway, QObject* parent = nullptr);

    void ask(const QJsonObject& request);
    // What was asked is no longer wanted: no answer to it comes.
    void forget();
    void compare(const QJsonObject& request);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void answered(const QJsonObject& request, const QJsonObject& answer);
    void refused(const amanah::finance::Error& error);
    // For each preset its answer, or {"error": {code, field, message}}.
    void compared(const QJsonObject& byPreset);

private:
    void send();
    void compareNow();

    static constexpr int pauseMs = 60;
    static constexpr int againMs = 200;

    Gateway& m_gateway;
    QTimer m_pause;
    QTimer m_comparePause;
    QJsonObject m_request;
    QJsonObject m_compared;
    int m_generation = 0;
    int m_compareGeneration = 0;
    bool m_waiting = false;
    std::stop_source m_job;
};

// `request` by every preset, in their order: the chosen one with the answers of one's own, the others as they are. Pure, any thread.
[[nodiscard]] QJsonObject assessByPresets(const QJsonObject& request, const QDate& today);

} // namespace amanah::ui
