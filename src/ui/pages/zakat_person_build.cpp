// SPDX-License-Identifier: GPL-3.0-or-later
// How one person's zakat is put together; what it does is in zakat_person.cpp.
#include "finance/zakat/presets.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_person.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;

void ZakatPerson::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel({}, this);
    panel->setBodyMargins(12, 10);
    outer->addWidget(panel);
    auto* scroll = new QScrollArea(panel);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    panel->body()->addWidget(scroll);
    auto* inside = new QWidget(scroll);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(2, 2, px(6), 2);
    column->setSpacing(px(10));
    m_title = new TextLabel(TextStep::Heading, Ink::Text, inside);
    m_title->setObjectName(u"person_name"_s);
    m_title->setElided(true);
    m_badge = new Badge(inside);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_badge);
    column->addLayout(head);
    m_when = new TextLabel(TextStep::Label, Ink::Second, inside);
    m_when->setObjectName(u"person_when"_s);
    m_when->setWordWrap(true);
    column->addWidget(m_when);
    m_timeline = new HawlTimeline(inside);
    m_timeline->setObjectName(u"person_timeline"_s);
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_timeline);
    m_yearsPlace = new QVBoxLayout;
    column->addLayout(m_yearsPlace);
    m_assessments = new Button(tr("Assessments"), Button::Kind::Quiet, inside);
    m_assessments->setObjectName(u"person_assessments"_s);
    m_assessments->setSmall(true);
    column->addWidget(m_assessments, 0, Qt::AlignLeft);
    column->addWidget(buildBalance());
    column->addWidget(buildHawl());
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, inside);
    m_trouble->setObjectName(u"person_trouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addStretch(1);
    connect(m_assessments, &QAbstractButton::clicked, this, [this] { Q_EMIT assessmentsWanted(m_donor); });
}

QWidget* ZakatPerson::buildBalance()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, px(6), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(new TextLabel(tr("Wealth from a day on"), TextStep::Heading, Ink::Text, form));
    m_amount = new MoneyEdit(form);
    m_amount->setObjectName(u"person_amount"_s);
    m_day = new DualDateEdit(form);
    m_day->setObjectName(u"person_day"_s);
    m_day->setDay(QDate::currentDate());
    auto* amount = new Field(tr("&Zakatable wealth after debts"), m_amount, form);
    auto* day = new Field(tr("From t&his day on"), m_day, form);
    explainField(amount, tr("All that is zakatable on that day, less what is deducted as debt. Zero is an answer too."));
    explainField(day, tr("It holds from this day until the next one that is stated; the year follows from them."));
    m_fields.insert(u"balance.amount"_s, amount);
    m_fields.insert(u"balance.date"_s, day);
    m_record = new Button(tr("Record"), Button::Kind::Usual, form);
    m_record->setObjectName(u"person_record"_s);
    column->addWidget(amount);
    column->addWidget(day);
    column->addWidget(m_record, 0, Qt::AlignRight);
    connect(m_amount, &QLineEdit::textChanged, this, &ZakatPerson::edited);
    connect(m_day, &QLineEdit::textChanged, this, &ZakatPerson::edited);
    connect(m_record, &QAbstractButton::clicked, this, &ZakatPerson::recordBalance);
    return form;
}

QWidget* ZakatPerson::buildHawl()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, px(6), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(new TextLabel(tr("How the year is counted"), TextStep::Heading, Ink::Text, form));
    m_anchor = new DualDateEdit(form);
    m_anchor->setObjectName(u"person_anchor"_s);
    m_anchor->setPlaceholderText(tr("empty: from the balances"));
    m_preset = new QComboBox(form);
    m_preset->setObjectName(u"person_preset"_s);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QString& preset : finance::presetIds())
        m_preset->addItem(zakatPresetText(preset), preset);
    m_preset->setCurrentIndex(m_preset->findData(QString::fromUtf16(finance::defaultPresetId)));
    m_authority = new QLineEdit(form);
    m_authority->setObjectName(u"person_authority"_s);
    m_authority->setPlaceholderText(tr("empty: the book's calendar"));
    const auto add = [&](const char* path, const QString& label, QWidget* editor, const QString& help) {
        auto* field = new Field(label, editor, form);
        explainField(field, help);
        m_fields.insert(QString::fromLatin1(path), field);
        column->addWidget(field);
    };
    add("hawl.anchor", tr("The year &began on"), m_anchor,
        tr("The day the nisab was first owned. The zakat falls due on the same Hijri day each year. The newest setting holds as a whole."));
    add("hawl.preset", tr("S&chool"), m_preset, tr("Whose rule it is when the wealth dips below the nisab within the year."));
    add("hawl.authority", tr("&Months announced by"), m_authority, tr("An authority whose months were entered in the book; its sightings move the due day."));
    m_set = new Button(tr("Set"), Button::Kind::Usual, form);
    m_set->setObjectName(u"person_set"_s);
    column->addWidget(m_set, 0, Qt::AlignRight);
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_anchor), m_authority})
        connect(line, &QLineEdit::textChanged, this, &ZakatPerson::edited);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ZakatPerson::edited);
    connect(m_set, &QAbstractButton::clicked, this, &ZakatPerson::setHawl);
    return form;
}

} // namespace amanah::ui
