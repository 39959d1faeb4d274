// SPDX-License-Identifier: GPL-3.0-or-later
// The fault drill: gifts are written into a scratch book while its services are crashed, killed and hung; then what was acknowledged is
// looked for. Never touches the book in front; the scratch book goes with the drill. GUI thread.
#pragma once

#include "finance/application/drill.h"
#include "ui/widgets/panel.h"

namespace amanah::ui {

class Badge;
class Button;
class FactGrid;
class Gateway;
class TextLabel;

class SystemDrill : public Panel
{
    Q_OBJECT

public:
    explicit SystemDrill(Gateway& gateway, QWidget* parent = nullptr);
    ~SystemDrill() override;
    void setOptions(const finance::DrillOptions& options) { m_options = options; }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(bool passed, const QString& text);

private:
    void ask();
    void run();
    void progressed(qint64 done, qint64 total);
    void show(const finance::Result<QJsonObject>& report);

    Gateway& m_gateway;
    finance::DrillOptions m_options;
    Badge* m_badge = nullptr;
    TextLabel* m_about = nullptr;
    FactGrid* m_figures = nullptr;
    Button* m_start = nullptr;
    bool m_running = false;
    std::stop_source m_stopper;
};

} // namespace amanah::ui
