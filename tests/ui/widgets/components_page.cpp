// SPDX-License-Identifier: GPL-3.0-or-later
#include "components_page.h"

#include "sample_rows.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/totals_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

QString s(const char16_t* text)
{
    return QString::fromUtf16(text);
}

class Signs : public QWidget
{
public:
    Signs() { setFixedHeight(px(124)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        for (int i = 0; i <= static_cast<int>(Sign::X); ++i)
            drawSign(painter, QRect((i % 14) * px(28), (i / 14) * px(24), px(24), px(24)), static_cast<Sign>(i), px(18), theme().text2);
    }
};

} // namespace

ComponentsPage::ComponentsPage()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    const QList<QList<QWidget*>> columns{{buttons(), fields(), badges()}, {table(), banners(), type()}, {others(), signs(), empty()}};
    for (const auto& widgets : columns) {
        auto* column = new QVBoxLayout;
        column->setSpacing(12);
        for (QWidget* widget : widgets)
            column->addWidget(widget);
        column->addStretch(1);
        row->addLayout(column, 1);
    }
}

QWidget* ComponentsPage::buttons()
{
    auto* panel = new Panel(s(u"Buttons"));
    auto* grid = new QGridLayout;
    grid->setSpacing(px(8));
    int row = 0;
    for (const auto kind : {Button::Kind::Primary, Button::Kind::Usual, Button::Kind::Quiet, Button::Kind::Danger, Button::Kind::DangerFilled}) {
        auto* rest = new Button(s(u"Save"), kind);
        auto* off = new Button(s(u"Save"), kind);
        off->setEnabled(false);
        auto* keys = new Button(s(u"Save"), kind);
        keys->setSign(Sign::Check);
        keys->setShortcutText(s(u"Ctrl+S"));
        auto* pending = new Button(s(u"Save"), kind);
        pending->setPending(s(u"Saving…"));
        int column = 0;
        for (Button* button : {rest, off, keys, pending})
            grid->addWidget(button, row, column++);
        ++row;
    }
    auto* small = new Button(s(u"What to do"), Button::Kind::Quiet);
    small->setSmall(true);
    auto* icon = new Button(QString(), Button::Kind::IconOnly);
    icon->setSign(Sign::Dots);
    grid->addWidget(small, row, 0, 1, 2);
    grid->addWidget(new Button(s(u"More"), Button::Kind::Link), row, 2);
    grid->addWidget(icon, row, 3);
    grid->setColumnStretch(4, 1);
    panel->body()->addLayout(grid);
    return panel;
}

QWidget* ComponentsPage::fields()
{
    auto* panel = new Panel(s(u"Fields"));
    auto* grid = new QGridLayout;
    const auto pound = finance::Currency::parse(u"GBP").value();
    auto* rest = new QLineEdit(s(u"Amina Hashim"));
    auto* focused = new QLineEdit(s(u"Amina"));
    focused->setObjectName(s(u"focused"));
    auto* example = new MoneyEdit;
    example->setCurrency(pound);
    auto* refused = new MoneyEdit;
    refused->setCurrency(pound);
    refused->setText(s(u"1.200,5"));
    auto* fixed = new QLineEdit(s(u"GBP"));
    fixed->setReadOnly(true);
    auto* date = new DualDateEdit;
    date->setDay(QDate(2026, 11, 21));
    auto* combo = new QComboBox;
    combo->addItems({s(u"Bank transfer"), s(u"Cash")});
    auto* off = new QComboBox;
    off->addItem(s(u"Cash"));
    off->setEnabled(false);
    auto* exampleField = new Field(s(u"&Empty, with example"), example);
    exampleField->setHint(s(u"Hint: one line, always there"));
    auto* refusedField = new Field(s(u"Refused"), refused);
    refusedField->setError(errorText(refused->money().error()));
    const QList<Field*> all{new Field(s(u"Rest"), rest), new Field(s(u"Focused"), focused), exampleField, refusedField,
                            new Field(s(u"Read-only"), fixed), new Field(s(u"&Date"), date), new Field(s(u"Method"), combo),
                            new Field(s(u"Disabled"), off)};
    for (int i = 0; i < all.size(); ++i)
        grid->addWidget(all.at(i), i / 2, i % 2, Qt::AlignTop);
    panel->body()->addLayout(grid);
    auto* row = new QHBoxLayout;
    auto* on = new QCheckBox(s(u"On"));
    on->setChecked(true);
    auto* one = new QRadioButton(s(u"One"));
    one->setChecked(true);
    auto* segments = new SegmentedControl(s(u"Calendar"));
    segments->addSegment(s(u"Hijri"), Sign::Moon);
    segments->addSegment(s(u"Gregorian"));
    for (QWidget* widget : {static_cast<QWidget*>(on), static_cast<QWidget*>(new QCheckBox(s(u"Off"))), static_cast<QWidget*>(one),
                            static_cast<QWidget*>(new QRadioButton(s(u"Other"))), static_cast<QWidget*>(segments)})
        row->addWidget(widget);
    row->addStretch(1);
    panel->body()->addLayout(row);
    return panel;
}

QWidget* ComponentsPage::badges()
{
    auto* panel = new Panel(s(u"Badges: always a sign and a word"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(8));
    const QList<Badge*> all{new Badge(Tone::Ok, Sign::Check, s(u"Passed")), new Badge(Tone::Info, Sign::Spin, s(u"Saving…")),
                            new Badge(Tone::Warning, Sign::Clock, s(u"Waits")), new Badge(Tone::Warning, Sign::Hang, s(u"Lingering")),
                            new Badge(Tone::Danger, Sign::Alert, s(u"Refused")), new Badge(Tone::Danger, Sign::Spin, s(u"Restarting")),
                            new Badge(Tone::Neutral, Sign::Void, s(u"Void")), new Badge(Tone::Neutral, Sign::Pause, s(u"Suspended"))};
    for (int i = 0; i < all.size(); ++i)
        grid->addWidget(all.at(i), i / 4, i % 4);
    grid->setColumnStretch(4, 1);
    panel->body()->addLayout(grid);
    return panel;
}

QWidget* ComponentsPage::signs()
{
    auto* panel = new Panel(s(u"Signs"));
    panel->body()->addWidget(new Signs);
    return panel;
}

QWidget* ComponentsPage::table()
{
    auto* panel = new Panel(s(u"Table rows"));
    panel->setBodyMargins(0, 0);
    auto* view = new Table(s(u"Rows"));
    view->setObjectName(s(u"rows"));
    view->setModel(new SampleRows(view));
    view->setColumnWidths({110, 120, 120, 100}, 1);
    view->setFixedHeight(px(34) * 9);
    view->selectRow(2);
    panel->body()->addWidget(view);
    return panel;
}

QWidget* ComponentsPage::banners()
{
    auto* panel = new Panel(s(u"Banners"));
    panel->setBodyMargins(0, 10);
    auto* info = new Banner;
    info->set({Tone::Info, Sign::Spin, {}, s(u"The book is coming back. Your entry is kept and will be sent by itself."), {}, {}});
    auto* lock = new Banner;
    lock->set({Tone::Warning, Sign::Lock, s(u"Read only."), s(u"The disk is full. 12 MB needed."), s(u"What to do"), [] {}});
    auto* bad = new Banner;
    bad->set({Tone::Danger, Sign::Alert, s(u"Record 2,104,118 does not fit the chain."), {}, s(u"Show"), [] {}});
    for (Banner* banner : {info, lock, bad})
        panel->body()->addWidget(banner);
    return panel;
}

QWidget* ComponentsPage::type()
{
    auto* panel = new Panel(s(u"Type"));
    panel->body()->setSpacing(px(2));
    for (const auto& [step, ink, text] : std::initializer_list<std::tuple<TextStep, Ink, const char16_t*>>{
             {TextStep::Total, Ink::Text, u"£172,110.00"}, {TextStep::Title, Ink::Text, u"Page title"},
             {TextStep::Heading, Ink::Text, u"Panel title"}, {TextStep::Body, Ink::Text, u"Body, tables, fields"},
             {TextStep::Label, Ink::Second, u"Labels, headers, notes"}, {TextStep::Hint, Ink::Hint, u"Hints, shortcuts, axis"}})
        panel->body()->addWidget(new TextLabel(s(text), step, ink));
    return panel;
}

QWidget* ComponentsPage::others()
{
    auto* panel = new Panel(s(u"Totals, toast, progress"));
    auto* strip = new TotalsStrip;
    strip->set({{Sign::Coins, s(u"Received"), s(u"£172,110.00"), s(u"since 1 Muharram"), Tone::Ok, s(u"12 %")},
                {Sign::People, s(u"Donors"), s(u"1,204"), s(u"this year"), Tone::Neutral, {}}});
    panel->body()->addWidget(strip);
    auto* ground = new QWidget;
    ground->setFixedHeight(px(76));
    auto* toast = new Toast(ground);
    toast->show(Sign::Void, s(u"Voided 26-041885"), s(u"Undo"), [] {});
    panel->body()->addWidget(ground);
    auto* bar = new QProgressBar;
    bar->setMaximum(1137);
    bar->setValue(704);
    panel->body()->addWidget(bar);
    return panel;
}

QWidget* ComponentsPage::empty()
{
    auto* panel = new Panel(s(u"Empty"));
    auto* state = new EmptyState(Sign::Gift);
    state->set(s(u"No donation between £40.00 and £60.00"), s(u"1,004,212 others are hidden by the filter."));
    auto* clear = new Button(s(u"Clear filter"), Button::Kind::Quiet);
    clear->setShortcutText(s(u"Esc"));
    auto* record = new Button(s(u"Record donation"), Button::Kind::Primary);
    record->setShortcutText(s(u"Ctrl+N"));
    state->addButton(clear);
    state->addButton(record);
    panel->body()->addWidget(state);
    return panel;
}

} // namespace amanah::ui
