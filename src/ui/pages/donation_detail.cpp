// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_detail.h"

#include "finance/donations/donations_store.h"
#include "finance/funds/funds_store.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/models/fund_colour.h"
#include "ui/pages/donation_fund_combo.h"
#include "ui/pages/permit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>

namespace amanah::ui {

using finance::Donation;
using finance::DonationRow;

DonationDetail::DonationDetail(Gateway& gateway, QWidget* parent) : Panel(tr("Receipt"), parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("detail"));
    auto* close = new Button(QString(), Button::Kind::IconOnly);
    close->setSign(Sign::X);
    close->setSmall(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &Button::clicked, this, &DonationDetail::closeWanted);
    header()->addWidget(close);

    auto* top = new QHBoxLayout;
    m_amount = new TextLabel(TextStep::Total);
    m_amount->setObjectName(QStringLiteral("detailAmount"));
    m_state = new Badge;
    top->addWidget(m_amount, 1);
    top->addWidget(m_state, 0, Qt::AlignVCenter);
    body()->addLayout(top);
    m_reason = new TextLabel(TextStep::Body, Ink::Danger);
    m_reason->setWordWrap(true);
    body()->addWidget(m_reason);
    m_lines = new QGridLayout;
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnStretch(1, 1);
    body()->addLayout(m_lines);

    m_chain = new QWidget;
    auto* chain = new QGridLayout(m_chain);
    chain->setContentsMargins(0, 0, 0, 0);
    chain->setVerticalSpacing(2);
    chain->addWidget(new TextLabel(tr("In the audit chain"), TextStep::Label, Ink::Ok), 0, 0);
    m_record = new Button(tr("Show record"), Button::Kind::Link);
    m_record->setObjectName(QStringLiteral("showRecord"));
    chain->addWidget(m_record, 0, 1, Qt::AlignTrailing);
    m_stamp = new TextLabel(TextStep::Mono, Ink::Hint);
    m_stamp->setObjectName(QStringLiteral("detailStamp"));
    chain->addWidget(m_stamp, 1, 0, 1, 2);
    chain->setColumnStretch(0, 1);
    body()->addWidget(m_chain);
    body()->addStretch(1);

    m_correct = new Button(tr("Correct in the form"));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_correct->setSign(Sign::Undo);
    m_void = new Button(tr("Void this receipt…"), Button::Kind::Danger);
    m_void->setObjectName(QStringLiteral("void"));
    m_void->setSign(Sign::Void);
    m_void->setShortcutText(tr("Del"));
    for (Button* wide : {m_correct, m_void})
        wide->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    body()->addWidget(m_correct);
    body()->addWidget(m_void);
    connect(m_record, &Button::clicked, this, [this] {
        if (m_whole)
            Q_EMIT recordWanted(m_whole->audit.seq);
    });
    connect(m_correct, &Button::clicked, this, &DonationDetail::correctWanted);
    connect(m_void, &Button::clicked, this, &DonationDetail::voidWanted);
    connect(&m_gateway, &Gateway::bookChanged, this, &DonationDetail::refresh);
}

QWidget* DonationDetail::voidButton() const
{
    return m_void;
}

void DonationDetail::showGift(const DonationRow& row)
{
    const bool sameGift = m_row.id == row.id && !m_refused;
    m_row = row;
    m_refused = false;
    if (!sameGift)
        m_whole.reset();
    refresh();
    ask();
}

void DonationDetail::showRefused(const DonationRow& row, const QString& reason)
{
    ++m_generation;
    m_row = row;
    m_whole.reset();
    m_refused = true;
    m_refusal = reason;
    refresh();
}

void DonationDetail::ask()
{
    const int generation = ++m_generation;
    if (!m_gateway.book().canRead())
        return;
    if (m_funds.empty())
        m_gateway.ask(finance::FundListQuery{}, this, [this](const finance::Result<std::vector<finance::Fund>>& funds) {
            if (funds)
                m_funds = *funds;
        });
    m_gateway.ask(finance::DonationQuery{m_row.id.toString()}, this, [this, generation](const finance::Result<Donation>& answer) {
        if (generation != m_generation || !answer)
            return;
        m_whole = *answer;
        refresh();
    });
}

void DonationDetail::refresh()
{
    setTitle(m_refused ? tr("Refused, not saved") : tr("Receipt %1").arg(isolated(digitsText(m_row.number))));
    m_amount->setText(moneyText(m_row.amount));
    if (m_refused)
        m_state->set(Tone::Danger, Sign::Alert, tr("Refused"));
    else if (m_row.reversed)
        m_state->set(Tone::Neutral, Sign::Void, tr("Void"));
    else
        m_state->set(Tone::Ok, Sign::Check, tr("Posted"));
    m_reason->setText(m_refusal);
    m_reason->setVisible(m_refused);
    clearLines();
    addLine(tr("Donor"), donationGiver(m_row));
    addFunds();
    addLine(tr("Received"), dayText(m_row.date));
    addLine({}, hijriText(m_row.date));
    if (m_whole) {
        addLine(tr("Method"), methodText(m_whole->method));
        if (!m_whole->note.isEmpty())
            addLine(tr("Note"), isolated(m_whole->note));
    }
    showStamp();
    m_correct->setVisible(m_refused);
    m_void->setVisible(!m_refused && !m_row.reversed);
    permit(m_void, m_gateway, "donation.void");
}

void DonationDetail::addFunds()
{
    const auto square = [this](const QString& kind, finance::FundId id) { return fundSquare(kind, id, devicePixelRatioF()); };
    if (!m_whole || m_whole->lines.size() < 2) {
        addLine(tr("Fund"), m_row.fundName, square(m_row.fundKind, m_row.fund));
        return;
    }
    QString label = tr("Funds");
    for (const finance::DonationLine& line : m_whole->lines) {
        const auto fund = std::find_if(m_funds.begin(), m_funds.end(), [&](const finance::Fund& one) { return one.code == line.fund; });
        const QString name = fund == m_funds.end() ? line.fund : fund->name;
        addLine(label, tr("%1, %2").arg(name, moneyText(line.amount)), fund == m_funds.end() ? QPixmap() : square(fund->kind, fund->id));
        label.clear();
    }
}

void DonationDetail::addLine(const QString& label, const QString& value, const QPixmap& sign)
{
    const int row = m_used++;
    auto* name = new TextLabel(label, TextStep::Label, Ink::Hint);
    m_lines->addWidget(name, row, 0, Qt::AlignTop);
    auto* text = new TextLabel(value, TextStep::Body);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAccessibleName(label);
    if (sign.isNull()) {
        m_lines->addWidget(text, row, 1);
        return;
    }
    auto* both = new QHBoxLayout;
    both->setSpacing(8);
    auto* picture = new QLabel;
    picture->setPixmap(sign);
    both->addWidget(picture);
    both->addWidget(text, 1);
    m_lines->addLayout(both, row, 1);
}

void DonationDetail::clearLines()
{
    m_used = 0;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QLayout* both = item->layout())
            while (QLayoutItem* part = both->takeAt(0)) {
                delete part->widget();
                delete part;
            }
        delete item->widget();
        delete item;
    }
}

void DonationDetail::showStamp()
{
    m_chain->setVisible(m_whole.has_value() && m_whole->audit.seq > 0);
    if (!m_whole)
        return;
    const QString hash = QString::fromLatin1(m_whole->audit.hash.toHex());
    // A hash reads from the left in every language.
    m_stamp->setText(isolated(QStringLiteral("\u200e#%1 · %2 %3 … %4").arg(QString::number(m_whole->audit.seq), hash.left(4), hash.mid(4, 4), hash.right(4))));
    m_stamp->setToolTip(hash);
}

void DonationDetail::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (m_void && event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace amanah::ui
