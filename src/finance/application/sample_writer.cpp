// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/application.h"
#include "finance/application/flight_window.h"
#include "finance/application/sample.h"

#include <map>
#include <optional>

namespace amanah::finance {

namespace {

class SampleWriter
{
public:
    SampleWriter(FinanceApplication& application, const SampleSource& source) : m_application(application), m_source(source) {}

    Result<SampleReport> write(int donations)
    {
        for (int i = 0; i < donations && !refused(); ++i)
            submit(m_source.gift(i));
        m_window.awaitAll();
        if (refused())
            return Refusal(*m_refusal);
        return SampleReport{static_cast<int>(m_donors.size()), donations};
    }

private:
    void submit(SampleGift made)
    {
        if (made.donor >= 0) {
            const auto id = donorId(made.donor);
            if (!id)
                return refuseWith(id.error());
            made.gift.donor = *id;
        }
        m_window.enter();
        m_application.submit(made.gift, made.key, [this](const Result<Donation>& done) {
            if (!done)
                refuseWith(done.error());
            m_window.leave();
        });
    }

    // Entered when first named; the same key finds the donor of an earlier run.
    Result<QString> donorId(int index)
    {
        if (const auto known = m_donors.find(index); known != m_donors.end())
            return known->second;
        return m_application.run(m_source.donor(index), m_source.donorKey(index)).map([&](const Donor& donor) {
            return m_donors[index] = donor.id.toString();
        });
    }

    bool refused()
    {
        const std::scoped_lock lock(m_mutex);
        return m_refusal.has_value();
    }
    void refuseWith(const Error& error)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_refusal)
            m_refusal = error;
    }

    FinanceApplication& m_application;
    const SampleSource& m_source;
    FlightWindow m_window;
    std::map<int, QString> m_donors;
    std::mutex m_mutex;
    std::optional<Error> m_refusal;
};

} // namespace

Result<SampleReport> writeSample(FinanceApplication& application, const SampleSource& source, int donations)
{
    return SampleWriter(application, source).write(donations);
}

} // namespace amanah::finance
