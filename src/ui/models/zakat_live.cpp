// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zakat_live.h"

#include "finance/application/names.h"
#include "finance/zakat/assessment.h"
#include "finance/zakat/presets.h"
#include "finance/zakat/zakat_service.h"
#include "ui/look/words.h"

namespace amanah::ui {

using finance::Result;
using namespace Qt::StringLiterals;

ZakatLive::ZakatLive(Gateway& gateway, QObject* parent) : QObject(parent), m_gateway(gateway)
{
    m_pause.setSingleShot(true);
    m_comparePause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ZakatLive::send);
    connect(&m_comparePause, &QTimer::timeout, this, &ZakatLive::compareNow);
}

void ZakatLive::ask(const QJsonObject& request)
{
    ++m_generation;
    m_request = request;
    m_waiting = true;
    m_pause.start(pauseMs);
}

void ZakatLive::forget()
{
    ++m_generation;
    m_waiting = false;
    m_pause.stop();
}

void ZakatLive::send()
{
    if (!m_gateway.book().canRead()) {
        m_pause.start(againMs);
        return;
    }
    const auto language = wordsOptions().arabic ? finance::ZakatLanguage::Arabic : finance::ZakatLanguage::English;
    const finance::AssessZakat question{m_request, QDate::currentDate(), language};
    m_gateway.call(finance::names::zakatCalculator(), question, this,
                   [this, generation = m_generation](const runtime::CallResult<Result<QJsonObject>>& outcome) {
                       if (generation != m_generation)
                           return;
                       if (!outcome) {
                           m_pause.start(againMs);
                           return;
                       }
                       m_waiting = false;
                       if (const Result<QJsonObject>& answer = *outcome)
                           Q_EMIT answered(m_request, *answer);
                       else
                           Q_EMIT refused(answer.error());
                   });
}

void ZakatLive::compare(const QJsonObject& request)
{
    m_compared = request;
    ++m_compareGeneration;
    m_comparePause.start(pauseMs);
}

void ZakatLive::compareNow()
{
    m_job.request_stop();
    m_job = m_gateway.startJob(
        finance::FinanceApplication::JobKind::Restartable, u"zakat by every preset"_s,
        [request = m_compared, today = QDate::currentDate()](const finance::JobContext&) { return Result<QJsonObject>(assessByPresets(request, today)); },
        this, {},
        [this, generation = m_compareGeneration](const Result<QJsonObject>& answer) {
            if (generation == m_compareGeneration && answer)
                Q_EMIT compared(*answer);
        });
}

namespace {

// Answers of one's own are the chosen school's; a nisab given as an amount holds for all, or those without prices could not be judged.
QJsonObject nisabAlone(const QJsonObject& request)
{
    const QJsonValue amount = request.value(u"policy"_s)[u"nisab_amount"_s];
    return amount.isUndefined() ? QJsonObject() : QJsonObject{{u"nisab_amount"_s, amount}};
}

} // namespace

QJsonObject assessByPresets(const QJsonObject& request, const QDate& today)
{
    QJsonObject byPreset;
    const QString chosen = request.value(u"preset"_s).toString();
    for (const QString& preset : finance::presetIds()) {
        QJsonObject asked = request;
        asked.insert(u"preset"_s, preset);
        if (preset != chosen)
            asked.insert(u"policy"_s, nisabAlone(request));
        const auto answer = finance::assess(asked, today);
        const auto error = [&answer] {
            return QJsonObject{{u"field"_s, answer.error().field}, {u"message"_s, answer.error().message}};
        };
        byPreset.insert(preset, answer ? *answer : QJsonObject{{u"error"_s, error()}});
    }
    return byPreset;
}

} // namespace amanah::ui
