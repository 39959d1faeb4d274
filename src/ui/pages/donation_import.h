// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a file of gifts in two steps: it says what would be added, what is in the book already and which rows are wrong, with their line and
// reason; only then, when somebody presses Import, is anything written. Both steps run on a thread of the gateway's own. Shown with open().
// GUI thread.
#pragma once

#include "finance/application/import_run.h"
#include "ui/gateway/gateway.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace amanah::ui {

class Button;
class Table;
class TextLabel;

class DonationImport : public QDialog
{
    Q_OBJECT

public:
    DonationImport(Gateway& gateway, const QString& file, QWidget* parent);

    ~DonationImport() override;

    void reject() override; // waits for an import that runs; the button stops one

Q_SIGNALS:
    void imported(qint64 added);

private:
    void build();
    void judge();
    void import();
    void progressed(qint64 done, qint64 total);
    void show(const finance::Result<finance::ImportReport>& report);
    void finished(const finance::Result<finance::ImportReport>& report);
    void showRejected(const finance::ImportReport& report);
    void lock(bool busy);
    [[nodiscard]] finance::ImportRun run(bool dry) const;
    void start(bool dry, std::function<void(const finance::Result<finance::ImportReport>&)> done);

    Gateway& m_gateway;
    QString m_file;
    bool m_importing = false;
    std::stop_source m_stopper;
    int m_generation = 0; // of the choices: a judgement of earlier ones is dropped
    TextLabel* m_summary = nullptr;
    TextLabel* m_rejectedTitle = nullptr;
    Table* m_rejected = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QComboBox* m_dates = nullptr;
    QComboBox* m_decimal = nullptr;
    QCheckBox* m_createFunds = nullptr;
    QCheckBox* m_partial = nullptr;
    Button* m_import = nullptr;
    Button* m_close = nullptr;
};

} // namespace amanah::ui
