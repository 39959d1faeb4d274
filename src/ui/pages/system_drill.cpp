// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_drill.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/system_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace amanah::ui {

using finance::Result;

namespace {

constexpr int drillSeconds = 5;
constexpr int drillWriters = 4;

// On a thread of the gateway's own. The folder takes the scratch book with it.
Result<QJsonObject> drillInScratch(const finance::DrillOptions& options)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return finance::refuse(finance::Code::Unavailable, {}, folder.errorString());
    return finance::runDrill(finance::BookPath(folder.filePath(QStringLiteral("drill.amanah"))), options);
}

} // namespace

SystemDrill::SystemDrill(Gateway& gateway, QWidget* parent) : Panel(tr("Fault drill"), parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("faultDrill"));
    m_options.seconds = drillSeconds;
    m_options.writers = drillWriters;
    setBodyMargins(16, 8);
    m_badge = new Badge(this);
    m_badge->setObjectName(QStringLiteral("drillState"));
    m_badge->hide();
    header()->addWidget(m_badge);
    m_about = new TextLabel(tr("Writes gifts into a scratch book while its services are crashed, killed and hung, then looks for every one."),
                            TextStep::Label, Ink::Second, this);
    m_about->setObjectName(QStringLiteral("drillAbout"));
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    body()->setSpacing(px(2));
    body()->addWidget(m_about);
    m_figures = new FactGrid({}, this);
    m_figures->hide();
    body()->addWidget(m_figures);
    body()->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    m_start = new Button(tr("Run a &drill…"), Button::Kind::Quiet, this);
    m_start->setObjectName(QStringLiteral("drillButton"));
    m_start->setSmall(true);
    foot->addWidget(m_start);
    body()->addLayout(foot);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_stopper.request_stop();
        else
            ask();
    });
}

SystemDrill::~SystemDrill()
{
    m_stopper.request_stop();
}

void SystemDrill::ask()
{
    ConfirmPopup::Question question;
    question.title = tr("Run a fault drill?");
    question.text = digitsText(tr("For %n second(s) a scratch book in a folder of its own is written while its services fail. Your book is not touched; this "
                       "computer is busy meanwhile.",
                       nullptr, m_options.seconds));
    question.verb = tr("Run");
    question.verbKind = Button::Kind::Primary;
    ConfirmPopup::ask(m_start, question, [this](const ConfirmPopup::Answer&) { run(); });
}

void SystemDrill::run()
{
    m_running = true;
    m_start->setText(tr("&Stop the drill"));
    m_badge->set(Tone::Info, Sign::Spin, tr("Running"));
    m_badge->show();
    m_options.seed = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    m_stopper = std::stop_source();
    m_options.stop = m_stopper.get_token();
    m_options.progress = m_gateway.progressTo(this, [this](qint64 done, qint64 total) { progressed(done, total); });
    m_gateway.inBackground<QJsonObject>([options = m_options](finance::FinanceApplication&) { return drillInScratch(options); }, this,
                                        [this](const Result<QJsonObject>& report) { show(report); });
}

void SystemDrill::progressed(qint64 done, qint64 total)
{
    if (m_running && total > 0)
        m_badge->set(Tone::Info, Sign::Spin, tr("Running, %1 %").arg(numberText(done * 100 / total)));
}

void SystemDrill::show(const Result<QJsonObject>& report)
{
    m_running = false;
    m_start->setText(tr("Run a &drill…"));
    m_badge->show();
    if (!report) {
        m_badge->set(Tone::Danger, Sign::Alert, tr("Failed"));
        m_about->setText(errorText(report.error()));
        m_figures->hide();
        Q_EMIT finished(false, m_about->text());
        return;
    }
    const auto number = [&](QLatin1StringView key) { return report->value(key).toInteger(); };
    const qint64 lost = number(QLatin1StringView("lost"));
    const qint64 twice = number(QLatin1StringView("duplicated"));
    const bool passed = lost == 0 && twice == 0 && report->value(QLatin1StringView("chain")).toString() == QLatin1StringView("intact");
    m_badge->set(passed ? Tone::Ok : Tone::Danger, passed ? Sign::Check : Sign::Alert, passed ? tr("Passed") : tr("Failed"));
    m_about->setWordWrap(false); // one line, so that the figures fit below
    m_about->setElided(true);
    m_about->setText(tr("%1 faults at %2")
                         .arg(numberText(number(QLatin1StringView("crashes"))), digitsText(QTime::currentTime().toString(QStringLiteral("HH:mm")))));
    const QString within = report->value(QLatin1StringView("p99_ms")).toString().section(QLatin1Char('.'), 0, 0);
    m_figures->set({{tr("Found again"), numberText(number(QLatin1StringView("acknowledged")) - lost)},
                    {tr("Lost or twice"), numberText(lost + twice)},
                    {tr("99 % within"), tr("%1 ms").arg(digitsText(within))}});
    m_figures->show();
    Q_EMIT finished(passed, passed ? tr("The fault drill passed: nothing was lost, nothing was entered twice.")
                                   : tr("The fault drill failed: %1 lost, %2 entered twice.").arg(numberText(lost), numberText(twice)));
}

} // namespace amanah::ui
