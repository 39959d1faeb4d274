// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_split.h"

#include "ui/look/words.h"
#include "ui/pages/donation_fund_combo.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <algorithm>

namespace amanah::ui {

using finance::Money;

namespace {
constexpr int splitColumns = 2;
}

DonationSplit::DonationSplit(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new TextLabel(tr("Split over funds"), TextStep::Label, Ink::Second));
    m_left = new TextLabel(TextStep::Label, Ink::Second);
    m_left->setObjectName(QStringLiteral("splitLeft"));
    head->addWidget(m_left);
    head->addStretch();
    m_add = new Button(tr("Add line"), Button::Kind::Quiet);
    m_add->setSign(Sign::Plus);
    m_add->setSmall(true);
    m_add->setShortcutText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L).toString(QKeySequence::NativeText));
    m_add->setObjectName(QStringLiteral("addLine"));
    connect(m_add, &Button::clicked, this, &DonationSplit::addLine);
    head->addWidget(m_add);
    column->addLayout(head);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    for (int at = 0; at < splitColumns; ++at)
        m_grid->setColumnStretch(at, 1);
    column->addLayout(m_grid);
}

void DonationSplit::setFunds(const std::vector<finance::Fund>& funds)
{
    m_funds = funds;
    for (const Row& row : m_rows)
        row.fund->setFunds(funds);
}

void DonationSplit::setCurrency(const finance::Currency& currency)
{
    m_currency = currency;
    for (const Row& row : m_rows)
        row.amount->setCurrency(currency);
    showLeft();
}

void DonationSplit::setWhole(const std::optional<Money>& whole)
{
    m_whole = whole;
    showLeft();
}

std::vector<GiftDraft::Line> DonationSplit::lines() const
{
    std::vector<GiftDraft::Line> lines;
    for (const Row& row : m_rows)
        lines.push_back({row.fund->code(), row.amount->text()});
    return lines;
}

void DonationSplit::setLines(const std::vector<GiftDraft::Line>& lines)
{
    for (const Row& row : m_rows)
        row.box->deleteLater();
    m_rows.clear();
    for (const GiftDraft::Line& line : lines)
        append(line);
    layOut();
    showLeft();
}

void DonationSplit::addLine()
{
    if (m_rows.size() >= mostLines || m_readOnly)
        return;
    const auto rest = left();
    GiftDraft::Line line;
    if (!m_funds.empty())
        line.fund = m_funds[std::min(m_rows.size(), m_funds.size() - 1)].code;
    if (rest && rest->minor > 0)
        line.amount = rest->toString();
    FundCombo* fund = append(line).fund;
    layOut();
    showLeft();
    fund->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

DonationSplit::Row& DonationSplit::append(const GiftDraft::Line& line)
{
    Row row;
    row.box = new QWidget(this);
    auto* layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    row.fund = new FundCombo;
    row.fund->setFunds(m_funds);
    row.fund->setCode(line.fund);
    row.fund->setAccessibleName(tr("Fund of this line"));
    row.amount = new MoneyEdit;
    row.amount->setCurrency(m_currency);
    row.amount->setText(line.amount);
    row.amount->setAccessibleName(tr("Amount of this line"));
    Button* remove = row.remove = new Button(QString(), Button::Kind::IconOnly);
    remove->setSign(Sign::X);
    remove->setSmall(true);
    remove->setAccessibleName(tr("Remove this line"));
    remove->setToolTip(tr("Remove this line"));
    layout->addWidget(row.fund, 3);
    layout->addWidget(row.amount, 2);
    layout->addWidget(remove);
    connect(row.fund, &QComboBox::currentIndexChanged, this, &DonationSplit::edited);
    connect(row.amount, &QLineEdit::textChanged, this, [this] {
        showLeft();
        Q_EMIT edited();
    });
    connect(remove, &Button::clicked, this, [this, box = row.box] { removeLine(box); });
    row.box->setEnabled(!m_readOnly);
    m_rows.push_back(row);
    return m_rows.back();
}

void DonationSplit::removeLine(QWidget* box)
{
    std::erase_if(m_rows, [box](const Row& row) { return row.box == box; });
    box->hide();
    box->deleteLater();
    layOut();
    showLeft();
    Q_EMIT edited();
}

void DonationSplit::layOut()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_rows[i].box, at / splitColumns, at % splitColumns);
        m_rows[i].box->show();
        m_rows[i].fund->setObjectName(QStringLiteral("splitFund%1").arg(at));
        m_rows[i].amount->setObjectName(QStringLiteral("splitAmount%1").arg(at));
    }
}

QList<QWidget*> DonationSplit::tabChain() const
{
    QList<QWidget*> chain;
    for (const Row& row : m_rows)
        chain << row.fund << row.amount << row.remove;
    chain << m_add;
    return chain;
}

std::optional<Money> DonationSplit::left() const
{
    if (!m_whole)
        return std::nullopt;
    Money rest = *m_whole;
    for (const Row& row : m_rows) {
        if (row.amount->text().trimmed().isEmpty())
            continue;
        const auto part = row.amount->money();
        if (!part)
            return std::nullopt;
        rest.minor -= part->minor;
    }
    return rest;
}

void DonationSplit::showLeft()
{
    const auto rest = left();
    m_left->setInk(rest ? rest->minor == 0 ? Ink::Ok : Ink::Warning : Ink::Hint);
    if (!rest)
        m_left->setText(tr("Write the amounts"));
    else if (rest->minor < 0)
        m_left->setText(tr("%1 too much").arg(amountText(Money{-rest->minor, rest->currency})));
    else
        m_left->setText(tr("%1 left to allocate").arg(amountText(*rest)));
}

finance::Result<void> DonationSplit::judge() const
{
    for (const Row& row : m_rows)
        if (const auto part = row.amount->money(); !part)
            return finance::refuse(part.error().code, QStringLiteral("lines"), part.error().message, part.error().cause);
    const auto rest = left();
    if (rest && rest->minor == 0)
        return {};
    return finance::refuse(finance::Code::InvalidAmount, QStringLiteral("lines"), tr("The lines have to sum to the amount."));
}

void DonationSplit::setError(const QString& text)
{
    m_left->setInk(Ink::Danger);
    m_left->setText(text);
    if (!m_rows.empty())
        m_rows.back().amount->setFocus(Qt::OtherFocusReason);
}

void DonationSplit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly);
    for (const Row& row : m_rows)
        row.box->setEnabled(!readOnly);
}

} // namespace amanah::ui
