// SPDX-License-Identifier: GPL-3.0-or-later
// How the donation form is put together; what it does is in donation_form.cpp.
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/donation_form.h"
#include "ui/pages/donation_fund_combo.h"
#include "ui/pages/donation_split.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QShortcut>

namespace amanah::ui {

void DonationForm::build()
{
    m_donor = new QLineEdit;
    m_donor->setObjectName(QStringLiteral("donor"));
    m_donor->setPlaceholderText(tr("Name, phone or e-mail; empty for loose cash"));
    m_donor->setMaxLength(200);
    m_donors = new DonorCompleter(m_gateway, m_donor);
    m_donorField = new Field(tr("&Donor"), m_donor);
    m_anonymous = new QCheckBox(tr("Anonymous"));
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_anonymous->setToolTip(tr("Lists and exports leave the name out."));

    m_amount = new MoneyEdit;
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amountField = new Field(tr("&Amount"), m_amount);
    m_fund = new FundCombo;
    m_fund->setObjectName(QStringLiteral("fund"));
    m_fundField = new Field(tr("&Fund"), m_fund);
    m_method = new QComboBox;
    m_method->setObjectName(QStringLiteral("method"));
    for (const char* method : {"cash", "bank", "card", "cheque", "online", "in_kind", "other"})
        m_method->addItem(methodText(QString::fromLatin1(method)), QString::fromLatin1(method));
    m_methodField = new Field(tr("&Method"), m_method);
    m_date = new DualDateEdit;
    m_date->setObjectName(QStringLiteral("date"));
    m_dateField = new Field(tr("Da&te"), m_date);
    m_split = new DonationSplit;
    m_split->setObjectName(QStringLiteral("split"));
    m_split->hide();
    m_note = new QLineEdit;
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("For example “on behalf of my late father”"));
    m_noteField = new Field(tr("&Note"), m_note);

    m_next = new Button(tr("Save and next"));
    m_next->setObjectName(QStringLiteral("saveAndNext"));
    m_next->setShortcutText(tr("Ctrl+Enter"));
    m_save = new Button(tr("Save"), Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setShortcutText(tr("Enter"));
    m_info = new TextLabel(TextStep::Hint, Ink::Hint);
    m_info->setObjectName(QStringLiteral("formInfo"));
    m_info->setWordWrap(true);

    connect(m_donor, &QLineEdit::textChanged, this, &DonationForm::contentEdited);
    connect(m_donors, &DonorCompleter::changed, this, &DonationForm::contentEdited);
    connect(m_anonymous, &QCheckBox::toggled, this, &DonationForm::contentEdited);
    connect(m_amount, &QLineEdit::textChanged, this, &DonationForm::contentEdited);
    connect(m_fund, &QComboBox::currentIndexChanged, this, &DonationForm::fundChosen);
    connect(m_split, &DonationSplit::edited, this, &DonationForm::contentEdited);
    connect(m_method, &QComboBox::currentIndexChanged, this, &DonationForm::contentEdited);
    connect(m_date, &QLineEdit::textChanged, this, &DonationForm::contentEdited);
    connect(m_note, &QLineEdit::textChanged, this, &DonationForm::contentEdited);
    connect(m_save, &Button::clicked, this, [this] { save(false); });
    connect(m_next, &Button::clicked, this, [this] { save(true); });
    auto* addLine = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    addLine->setContext(Qt::WidgetWithChildrenShortcut);
    connect(addLine, &QShortcut::activated, this, [this] {
        if (!isSplit())
            m_fund->setCode(QStringLiteral("split:"));
        else
            m_split->addLine();
    });
    layOut();
}

void DonationForm::layOut()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (const auto& [field, share] : {std::pair(m_amountField, 3), std::pair(m_fundField, 4), std::pair(m_methodField, 3), std::pair(m_dateField, 5)})
        row->addWidget(field, share, Qt::AlignTop);
    auto* last = new QHBoxLayout;
    last->setSpacing(10);
    last->addWidget(m_noteField, 1);
    last->addWidget(m_next, 0, Qt::AlignBottom);
    last->addWidget(m_save, 0, Qt::AlignBottom);

    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->addWidget(m_donorField, 0, 0, Qt::AlignTop);
    m_grid->addLayout(row, 0, 1);
    m_grid->addWidget(m_split, 1, 1);
    m_grid->addWidget(m_anonymous, 2, 0, Qt::AlignVCenter);
    m_grid->addLayout(last, 2, 1);
    m_grid->addWidget(m_info, 3, 0, 1, 2);
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(1, 14);
    body()->addLayout(m_grid);

    chainTabs();
}

void DonationForm::chainTabs()
{
    QList<QWidget*> order{m_donor, m_amount, m_fund, m_method, m_date};
    order << m_split->tabChain() << m_anonymous << m_note << m_next << m_save;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

} // namespace amanah::ui
