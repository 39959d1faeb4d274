// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what proofs say into a report; bounded. One thread at a time.
#pragma once

#include "finance/book/proofs.h"

namespace amanah::finance {

class Verdicts
{
public:
    explicit Verdicts(ProofReport& report) : m_report(report) {}

    void begin(const char* proof)
    {
        m_report.proofs.push_back({QString::fromLatin1(proof), 0});
        m_isFirst = true;
    }
    void count(std::int64_t checked = 1) { m_report.proofs.back().checked += checked; }
    void fault(const QString& table, const QString& id, const QString& message)
    {
        if (m_isFirst || m_report.faults.size() < ProofReport::maxFaults)
            m_report.faults.push_back({m_report.proofs.back().name, table, id, message});
        m_isFirst = false;
    }
    void faultAt(std::int64_t seq, const QString& table, const QString& message)
    {
        if (seq > 0 && (m_report.firstBad == 0 || seq < m_report.firstBad))
            m_report.firstBad = seq;
        fault(table, QString::number(seq), message);
    }

private:
    ProofReport& m_report;
    bool m_isFirst = true;
};

} // namespace amanah::finance
