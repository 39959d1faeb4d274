// SPDX-License-Identifier: GPL-3.0-or-later
// The signed heads of the chain, one line above the log: the last one, making another, all of them, and the export an auditor checks without
// this program. GUI thread.
#pragma once

#include "finance/audit/checkpoint_messages.h"
#include "ui/widgets/panel.h"

#include <stop_token>

class QScrollArea;

namespace amanah::ui {

class Badge;
class Button;
class Gateway;
class TextLabel;

class AuditCheckpoints : public Panel
{
    Q_OBJECT

public:
    explicit AuditCheckpoints(Gateway& gateway, QWidget* parent = nullptr);
    ~AuditCheckpoints() override;
    // How many records there are now.
    void tellHead(qint64 records);
    // As if this file had been chosen for the export.
    void exportTo(const QString& file);

Q_SIGNALS:
    void said(const QString& sentence);
    void recordWanted(qint64 seq);

private:
    [[nodiscard]] QWidget* buttons();
    void ask();
    void make();
    void chooseFile();
    void show(const std::vector<finance::Checkpoint>& checkpoints);
    void showLast();
    [[nodiscard]] QWidget* rowOf(const finance::Checkpoint& checkpoint, QWidget* parent);

    Gateway& m_gateway;
    std::vector<finance::Checkpoint> m_checkpoints; // newest first
    qint64 m_head = 0;
    Badge* m_badge = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_line = nullptr;
    Button* m_make = nullptr;
    Button* m_all = nullptr;
    Button* m_export = nullptr;
    QScrollArea* m_list = nullptr;
    TextLabel* m_how = nullptr; // after an export: what the auditor does with it
    std::stop_source m_stopper;
};

} // namespace amanah::ui
