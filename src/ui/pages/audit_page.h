// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that changed and who changed it: the log with its filters, one record with its proof beside it, and the verification of the whole
// chain above. GUI thread.
#pragma once

#include "ui/widgets/page.h"

#include <QTimer>
#include <stop_token>

class QAction;
class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace amanah::ui {

class AuditCheckpoints;
class AuditModel;
class AuditRecordPanel;
class AuditVerify;
class EmptyState;
class Gateway;
class SegmentedControl;
class Table;
class TextLabel;

class AuditPage : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(Gateway& gateway, QWidget* parent = nullptr);
    ~AuditPage() override;

    // Selects this record; filters that leave it out are taken off.
    void showRecord(qint64 seq);
    void verify();
    void shown() override;
    // A record's number, or "verify".
    void open(const QString& what) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    void find() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addActions();
    void buildFilters();
    void buildLog();
    void applyFilter();
    void clearFilter();
    void tellWindow();
    void keepPlace(int added);
    void recount();
    void selectRow(int row);
    void chooseExportFile();
    void exportTo(const QString& file);

    Gateway& m_gateway;
    AuditModel* m_model = nullptr;
    AuditVerify* m_verify = nullptr;
    AuditCheckpoints* m_checkpoints = nullptr;
    Table* m_table = nullptr;
    AuditRecordPanel* m_record = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_verifyAction = nullptr;
    QAction* m_exportAction = nullptr;
    QLineEdit* m_search = nullptr;
    SegmentedControl* m_period = nullptr;
    QComboBox* m_group = nullptr;
    TextLabel* m_count = nullptr;
    QTimer m_typed; // a search waits until the hand rests
    qint64 m_wanted = 0; // to be selected when the model has counted
    std::stop_source m_export;
};

} // namespace amanah::ui
