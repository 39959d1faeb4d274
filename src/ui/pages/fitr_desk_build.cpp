// SPDX-License-Identifier: GPL-3.0-or-later
// How the fitr desk is put together, and its list; what it does is in fitr_desk.cpp.
#include "finance/book/events.h"
#include "finance/donors/donors_messages.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/pages/fitr_desk.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/totals_strip.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;
using finance::FitrListQuery;
using finance::FitrTotalsQuery;

namespace {

enum FitrColumn { FitrReceipt, FitrName, FitrHeads, FitrKilograms, FitrGives, FitrAmount, FitrColumns };
constexpr int fitrAskPauseMs = 80;

} // namespace

FitrDesk::FitrDesk(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway), m_key(Gateway::newKey())
{
    setObjectName(u"fitr_desk"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(12));
    all->addWidget(buildForm());
    m_totals = new TotalsStrip(this);
    m_totals->setObjectName(u"fitr_totals"_s);
    all->addWidget(m_totals);
    buildList();
    auto* frame = new Panel({}, this);
    frame->setBodyMargins(0, 0);
    frame->body()->addWidget(m_table);
    all->addWidget(frame, 1);
    m_asking.setSingleShot(true);
    m_asking.setInterval(fitrAskPauseMs);
    connect(&m_asking, &QTimer::timeout, this, &FitrDesk::ask);
    connect(&gateway, &Gateway::bookChanged, this, &FitrDesk::followBook);
    // Others may sit at the same book.
    connect(&gateway, &Gateway::totalsChanged, this, [this] { m_asking.start(); });
    showTotals({});
    followBook();
}

QWidget* FitrDesk::buildForm()
{
    auto* panel = new Panel({}, this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(10));
    panel->body()->addLayout(grid);
    const auto number = [panel](const char* name) {
        auto* line = new QLineEdit(panel);
        line->setObjectName(QString::fromLatin1(name));
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        line->setProperty("amanahOwnSide", true);
        return line;
    };
    m_heads = number("fitr_heads");
    m_gives = new QComboBox(panel);
    m_gives->setObjectName(u"fitr_gives"_s);
    m_gives->addItem(tr("Money"));
    m_gives->addItem(tr("Food"));
    m_amount = new MoneyEdit(panel);
    m_amount->setObjectName(u"fitr_amount"_s);
    m_amount->setPlaceholderText(tr("as reckoned"));
    m_name = new QLineEdit(panel);
    m_name->setObjectName(u"fitr_name"_s);
    m_name->setPlaceholderText(tr("may be empty"));
    m_donors = new DonorCompleter(m_gateway, m_name);
    m_kg = number("fitr_kg");
    m_kg->setText(u"3"_s);
    m_price = number("fitr_price");
    m_record = new Button(tr("Record"), Button::Kind::Primary, panel);
    m_record->setObjectName(u"fitr_record"_s);
    m_record->setShortcutText(tr("Enter"));
    m_worth = new TextLabel(TextStep::Heading, Ink::Text, panel);
    m_worth->setObjectName(u"fitr_worth"_s);
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, panel);
    m_trouble->setObjectName(u"fitr_trouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    const auto add = [&](const char* path, const QString& label, QWidget* editor, const QString& help, int row, int column) {
        auto* field = new Field(label, editor, panel);
        explainField(field, help);
        m_fields.insert(QString::fromLatin1(path), field);
        grid->addWidget(field, row, column, Qt::AlignTop);
    };
    add("heads", tr("&Heads"), m_heads, tr("All for whom it is given: the giver, and each one they provide for."), 0, 0);
    add("in_kind", tr("G&ives"), m_gives, tr("Food is handed over here; money is turned into food, or given on where the school allows it."), 0, 1);
    add("amount", tr("&Amount"), m_amount, tr("Empty: kilograms times their price. Write it when the household gives another sum."), 0, 2);
    add("donor", tr("&Name"), m_name, tr("Somebody known to the book. Without a name the receipt number is enough."), 0, 3);
    add("kg-per-head", tr("Kilograms a head"), m_kg,
        tr("One sa' of the staple: 2.5 to 3.25 kg by country and food; half a sa' of wheat, 1.625 kg, by the Hanafi school (S56, S64 to S66)."), 1, 0);
    add("price-per-kg", tr("Price of a kilogram"), m_price, tr("Of the staple, today; it turns food into money and says what food is worth in the book."), 1, 1);
    grid->addWidget(m_worth, 1, 2, 1, 1, Qt::AlignBottom);
    grid->addWidget(m_record, 1, 3, Qt::AlignBottom | Qt::AlignRight);
    grid->addWidget(m_trouble, 2, 0, 1, 4);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, column == 3 ? 2 : 1);
    for (QLineEdit* line : {m_heads, static_cast<QLineEdit*>(m_amount), m_name, m_kg, m_price})
        connect(line, &QLineEdit::textChanged, this, &FitrDesk::edited);
    connect(m_gives, &QComboBox::currentIndexChanged, this, &FitrDesk::edited);
    connect(m_record, &QAbstractButton::clicked, this, &FitrDesk::record);
    // What is set once comes last: in the queue Tab goes heads, gives, amount, name.
    QWidget* before = m_heads;
    for (QWidget* after : {static_cast<QWidget*>(m_gives), static_cast<QWidget*>(m_amount), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_record),
                           static_cast<QWidget*>(m_kg), static_cast<QWidget*>(m_price)}) {
        setTabOrder(before, after);
        before = after;
    }
    return panel;
}

void FitrDesk::buildList()
{
    m_table = new Table(tr("Zakat al-fitr received"), this);
    m_table->setObjectName(u"fitr_list"_s);
    m_model = new QStandardItemModel(0, FitrColumns, this);
    m_model->setHorizontalHeaderLabels({tr("Receipt"), tr("Name"), tr("Heads"), tr("Kilograms"), tr("Gives"), tr("Worth")});
    for (const int column : {FitrHeads, FitrKilograms, FitrAmount})
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->setModel(m_model);
    m_table->setColumnWidths({140, 200, 90, 120, 130, 140}, FitrName);
}

void FitrDesk::showList(const FitrListQuery::Page& page)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const finance::FitrGift& gift : page.rows) {
        const finance::DonorId donor = gift.donation.donor;
        if (donor.isValid() && !gift.donation.anonymous && !m_names.contains(donor.value))
            askName(donor);
        const QString kilograms = gift.kg.isEmpty() ? u"–"_s : digitsText(gift.kg);
        const QStringList texts{digitsText(gift.donation.number),
                                donor.isValid() && !gift.donation.anonymous ? m_names.value(donor.value) : u"–"_s,
                                numberText(gift.heads),
                                kilograms,
                                methodText(gift.donation.method),
                                moneyText(gift.donation.amount)};
        QList<QStandardItem*> items;
        for (int column = 0; column < FitrColumns; ++column) {
            auto* item = new QStandardItem(texts.value(column));
            item->setEditable(false);
            if (column == FitrHeads || column == FitrKilograms || column == FitrAmount)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
            item->setData(gift.donation.reversed && column == FitrAmount, StruckRole);
            items += item;
        }
        items[FitrName]->setData(qlonglong{donor.value}, IdRole);
        m_model->appendRow(items);
    }
}

void FitrDesk::askName(finance::DonorId donor)
{
    m_names.insert(donor.value, QString());
    m_gateway.ask(finance::DonorQuery{donor.toString()}, this, [this, donor](const finance::Result<finance::Donor>& known) {
        if (!known)
            return;
        m_names.insert(donor.value, known->name);
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (QStandardItem* item = m_model->item(row, FitrName); item->data(IdRole).toLongLong() == donor.value && item->text().isEmpty())
                item->setText(known->name);
    });
}

void FitrDesk::showTotals(const FitrTotalsQuery::Totals& totals)
{
    QStringList money;
    for (const finance::Money& sum : totals.money)
        money += moneyText(sum);
    const auto kilograms = [](const QString& kg) { return tr("%1 kg").arg(digitsText(kg.isEmpty() ? u"0"_s : kg)); };
    m_totals->set({{Sign::Gift, tr("Households"), numberText(totals.gifts), tr("of the last two months"), Tone::Neutral, {}},
                   {Sign::People, tr("Heads"), numberText(totals.heads), {}, Tone::Neutral, {}},
                   {Sign::Box, tr("Food at hand"), kilograms(totals.kgInKind), {}, Tone::Neutral, {}},
                   {Sign::Coins, tr("Money"), money.isEmpty() ? u"–"_s : money.join(u" · "_s),
                    tr("%1 to be bought").arg(kilograms(totals.kgInMoney)), Tone::Neutral, {}}});
}

} // namespace amanah::ui
