// SPDX-License-Identifier: GPL-3.0-or-later
// One audit record beside the log: who did what and when, what the record holds, and its proof, recomputed when it was fetched. GUI thread.
#pragma once

#include "finance/audit/audit_browse.h"
#include "ui/widgets/panel.h"

#include <optional>

class QGridLayout;
class QScrollArea;

namespace amanah::ui {

class Badge;
class Button;
class Gateway;
class TextLabel;

class AuditRecordPanel : public Panel
{
    Q_OBJECT

public:
    explicit AuditRecordPanel(Gateway& gateway, QWidget* parent = nullptr);

    void showRecord(qint64 seq); // 0: none
    [[nodiscard]] qint64 seq() const { return m_seq; }
    void copyProof();

Q_SIGNALS:
    void subjectWanted(const QString& page, const QString& what);
    void copied();

private:
    void arrived(const finance::AuditRecordQuery::Record& record);
    void showFields(const finance::AuditRecordQuery::Record& record);
    void showProof(const finance::AuditRecordQuery::Record& record);
    void showSubjectButton(const finance::AuditLine& line);
    void addProofLine(QGridLayout& grid, int row, const QString& label, const QByteArray& hash, const QString& none);
    void clear();

    Gateway& m_gateway;
    qint64 m_seq = 0;
    std::optional<finance::AuditRecordQuery::Record> m_record;
    Badge* m_badge = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr; // replaced at each record
    Button* m_copy = nullptr;
    Button* m_subject = nullptr;
};

} // namespace amanah::ui
