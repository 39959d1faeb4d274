// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_who.h"

#include "finance/zakat/presets.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/donor_completer.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_policy_form.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int whoThreeAbreast = 440;

} // namespace

ZakatWho::ZakatWho(Gateway& gateway, QWidget* parent) : ZakatStep(parent), m_gateway(gateway)
{
    setObjectName(u"step_who"_s);
    build();
    connect(&gateway, &Gateway::bookChanged, this, &ZakatWho::followBook);
    followBook();
}

void ZakatWho::build()
{
    const auto numbers = [this](const char* name) {
        auto* line = new QLineEdit(this);
        line->setObjectName(QString::fromLatin1(name));
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        line->setProperty("amanahOwnSide", true);
        return line;
    };
    m_donor = new QLineEdit(this);
    m_donor->setObjectName(u"zakat_donor"_s);
    m_donor->setPlaceholderText(tr("Name, phone or e-mail; empty for a reckoning that is not kept"));
    m_donors = new DonorCompleter(m_gateway, m_donor);
    m_preset = new QComboBox(this);
    m_preset->setObjectName(u"zakat_preset"_s);
    m_own = zakatOwnPresets(zakatOwnPresetsFile());
    fillPresets();
    m_preset->setCurrentIndex(m_preset->findData(QString::fromUtf16(finance::defaultPresetId)));
    m_currency = new QLineEdit(this);
    m_currency->setObjectName(u"zakat_currency"_s);
    m_currency->setMaxLength(3);
    m_date = new DualDateEdit(this);
    m_date->setObjectName(u"zakat_date"_s);
    m_date->setDay(QDate::currentDate());
    m_gold = numbers("zakat_gold_price");
    m_silver = numbers("zakat_silver_price");
    m_unit = new QComboBox(this);
    m_unit->setObjectName(u"zakat_unit"_s);
    m_unit->addItem(tr("gram"), u"gram"_s);
    m_unit->addItem(tr("tola (11.66 g)"), u"tola"_s);
    m_unit->addItem(tr("troy ounce (31.10 g)"), u"troy_ounce"_s);
    m_minor = new QCheckBox(tr("The owner is a child"), this);
    m_minor->setObjectName(u"zakat_minor"_s);
    m_share = numbers("zakat_share");
    m_share->setPlaceholderText(u"100"_s);

    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    auto* inside = new QWidget(m_scroll);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(2, 2, px(6), 2);
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(12));
    const auto add = [&](const char* path, const QString& label, QWidget* editor) {
        m_fields.insert(QString::fromLatin1(path), new Field(label, editor, inside));
    };
    add("donor", tr("&Whose zakat"), m_donor);
    add("preset", tr("S&chool"), m_preset);
    add("currency", tr("C&urrency"), m_currency);
    add("date", tr("&Day of the reckoning"), m_date);
    add("prices.gold_per_gram", tr("&Gold price"), m_gold);
    add("prices.silver_per_gram", tr("&Silver price"), m_silver);
    add("prices.unit", tr("Price of one"), m_unit);
    add("muslim_share_percent", tr("Muslims' share, percent"), m_share);
    m_review = new TextLabel(TextStep::Hint, Ink::Hint, this);
    m_review->setWordWrap(true);
    m_bookSays = new TextLabel(TextStep::Hint, Ink::Warning, this);
    m_bookSays->setWordWrap(true);
    m_bookSays->setObjectName(u"zakat_book_says"_s);
    m_bookSays->hide();
    m_policyPart = buildPolicy();
    layOut();

    for (QLineEdit* line : {m_donor, m_currency, static_cast<QLineEdit*>(m_date), m_gold, m_silver, m_share})
        connect(line, &QLineEdit::textChanged, this, &ZakatStep::edited);
    for (QLineEdit* line : {m_gold, m_silver})
        connect(line, &QLineEdit::textChanged, this, &ZakatWho::priceTyped);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ZakatWho::priceTyped);
    connect(m_currency, &QLineEdit::textChanged, this, &ZakatWho::askPrices);
    connect(m_donors, &DonorCompleter::changed, this, &ZakatStep::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ZakatStep::edited);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ZakatWho::presetChosen);
    connect(m_minor, &QCheckBox::toggled, this, &ZakatStep::edited);
}

void ZakatWho::resizeEvent(QResizeEvent* event)
{
    ZakatStep::resizeEvent(event);
    layOut();
}

// In order of reading and of Tab, in both: three fields abreast, or two where there is no room.
void ZakatWho::layOut()
{
    const int abreast = width() < px(whoThreeAbreast) ? 2 : 3;
    if (abreast == m_abreast)
        return;
    m_abreast = abreast;
    struct Place
    {
        QWidget* widget;
        int row, column, columns;
    };
    const auto field = [this](const char* path) { return m_fields.value(QString::fromLatin1(path)); };
    const bool two = abreast == 2;
    const std::array places{Place{field("donor"), 0, 0, 6},
                            Place{field("preset"), 1, 0, two ? 4 : 2},
                            Place{field("currency"), 1, two ? 4 : 2, two ? 2 : 1},
                            Place{field("date"), two ? 2 : 1, two ? 0 : 3, two ? 6 : 3},
                            Place{field("prices.gold_per_gram"), 3, 0, two ? 3 : 2},
                            Place{field("prices.silver_per_gram"), 3, two ? 3 : 2, two ? 3 : 2},
                            Place{field("prices.unit"), two ? 4 : 3, two ? 0 : 4, two ? 6 : 2},
                            Place{m_minor, 5, 0, two ? 3 : 4},
                            Place{field("muslim_share_percent"), 5, two ? 3 : 4, two ? 3 : 2},
                            Place{m_bookSays, 6, 0, 6},
                            Place{m_review, 7, 0, 6},
                            Place{m_policyPart, 8, 0, 6}};
    for (const Place& place : places)
        m_grid->addWidget(place.widget, place.row, place.column, 1, place.columns, place.widget == m_minor ? Qt::AlignVCenter : Qt::AlignTop);
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(9, 1);
}

void ZakatWho::followBook()
{
    const BookState& book = m_gateway.book();
    if (!book.canRead() || book.path == m_book)
        return;
    m_book = book.path;
    if (m_currency->text().isEmpty())
        m_currency->setText(book.currency.code()); // asks the prices
    else
        askPrices();
}

std::optional<finance::Error> ZakatWho::fill(QJsonObject& request) const
{
    request.insert(u"currency"_s, currency());
    request.insert(u"preset"_s, preset());
    QJsonObject prices;
    if (const QString gold = plainNumber(m_gold->text()); !gold.isEmpty())
        prices.insert(u"gold_per_gram"_s, gold);
    if (const QString silver = plainNumber(m_silver->text()); !silver.isEmpty())
        prices.insert(u"silver_per_gram"_s, silver);
    if (!prices.isEmpty()) {
        prices.insert(u"unit"_s, m_unit->currentData().toString());
        if (m_pricesOf.isValid())
            prices.insert(u"as_of"_s, m_pricesOf.toString(Qt::ISODate));
        request.insert(u"prices"_s, prices);
    }
    if (m_minor->isChecked())
        request.insert(u"owner"_s, QJsonObject{{u"minor"_s, true}});
    if (const QString share = plainNumber(m_share->text()); !share.isEmpty())
        request.insert(u"muslim_share_percent"_s, share);
    const auto policy = m_policy->answers(currency());
    if (!policy)
        return policy.error();
    if (!policy->isEmpty())
        request.insert(u"policy"_s, *policy);
    const auto day = m_date->day();
    if (!day)
        return day.error();
    request.insert(u"date"_s, day->toString(Qt::ISODate));
    return std::nullopt;
}

Field* ZakatWho::fieldOf(const QString& path) const
{
    if (path == u"prices"_s || path == u"prices.as_of"_s)
        return m_fields.value(u"prices.gold_per_gram"_s);
    if (path.startsWith(u"policy"_s)) {
        Field* opinion = m_policy->fieldOf(path.section(u'.', 1, 1));
        return opinion != nullptr ? opinion : m_fields.value(u"preset"_s);
    }
    return m_fields.value(path);
}

void ZakatWho::focusFirst()
{
    m_donor->setFocus(Qt::OtherFocusReason);
}

void ZakatWho::setTerms(const QString& preset, const QString& currency)
{
    const auto explain = [this](const char* path, const QString& text) { explainField(m_fields.value(QString::fromLatin1(path)), text); };
    const QString basis = zakatRuleText(u"nisab_basis"_s, preset);
    const QString sign = currencySign(finance::Currency::parse(currency).value_or(finance::Currency()));
    explain("donor", tr("The assessment is kept under this name and shows next year. Nobody is named outside the book."));
    explain("preset", tr("Scholars differ; a preset is one set of answers, each with its source. %1").arg(basis));
    explain("currency", tr("Three letters. Wealth in other currencies is turned into this one."));
    explain("date", tr("The day the lunar year is complete, or today. Values are those of this day."));
    explain("prices.gold_per_gram", tr("What one unit of pure gold costs in %1 on that day.").arg(sign) + u"\n"_s + basis + u"\n"_s +
                                        zakatRuleText(u"gold_nisab_grams"_s, preset));
    explain("prices.silver_per_gram", tr("What one unit of pure silver costs in %1 on that day.").arg(sign) + u"\n"_s + basis + u"\n"_s +
                                          zakatRuleText(u"silver_nisab_grams"_s, preset));
    explain("prices.unit", tr("The weight that both prices are for."));
    explain("muslim_share_percent", tr("In a company that is owned together: the part of it that Muslims own. Empty means all of it."));
    m_policy->setTerms(preset, currency);
    showCount();
    m_minor->setToolTip(zakatRuleText(u"minor_owner"_s, preset));
    m_minor->setWhatsThis(m_minor->toolTip());
    const auto school = finance::loadPreset(preset);
    m_review->setText(tr("%1, version %2. A qualified scholar should review the preset; “What if I followed …” in the result shows the others.")
                          .arg(zakatPresetText(preset), school ? isolated(school->version) : QString()));
}

QString ZakatWho::donorId() const
{
    return m_donors->donorId();
}

QString ZakatWho::donorName() const
{
    return m_donors->choice() == DonorCompleter::Choice::Chosen ? m_donors->name() : QString();
}

bool ZakatWho::isOpen() const
{
    return m_donors->choice() == DonorCompleter::Choice::Open || m_donors->choice() == DonorCompleter::Choice::New;
}

void ZakatWho::setDonor(const finance::Donor& donor)
{
    m_donors->restore(donor.name, donor.id.toString(), false);
    Q_EMIT edited();
}

QString ZakatWho::preset() const
{
    return m_preset->currentData().toString();
}

QString ZakatWho::currency() const
{
    return m_currency->text().trimmed().toUpper();
}

QDate ZakatWho::day() const
{
    return m_date->day().value_or(QDate());
}

QVariantMap ZakatWho::state() const
{
    return {{u"donor"_s, m_donor->text()},
            {u"donor_id"_s, m_donors->donorId()},
            {u"preset"_s, preset()},
            {u"currency"_s, m_currency->text()},
            {u"date"_s, keptDay(*m_date)},
            {u"gold"_s, m_gold->text()},
            {u"silver"_s, m_silver->text()},
            {u"unit"_s, m_unit->currentData()},
            {u"prices_of"_s, m_pricesOf},
            {u"minor"_s, m_minor->isChecked()},
            {u"share"_s, m_share->text()},
            {u"own"_s, ownAt(m_preset->currentIndex()) < 0 ? QString() : m_preset->currentText()},
            {u"policy"_s, m_policy->state()},
            {u"details"_s, m_opinions->isVisibleTo(this)}};
}

void ZakatWho::setState(const QVariantMap& state)
{
    const auto text = [&state](const char* name) { return state.value(QString::fromLatin1(name)).toString(); };
    m_donors->restore(text("donor"), text("donor_id"), false);
    const int own = text("own").isEmpty() ? -1 : m_preset->findText(text("own"));
    m_preset->setCurrentIndex(std::max(0, own >= 0 ? own : m_preset->findData(text("preset"))));
    m_policy->setState(state.value(u"policy"_s).toMap());
    showPolicy(state.value(u"details"_s).toBool());
    m_currency->setText(text("currency"));
    m_date->setText(shownDay(text("date")));
    m_gold->setText(text("gold"));
    m_silver->setText(text("silver"));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(text("unit"))));
    m_minor->setChecked(state.value(u"minor"_s).toBool());
    m_share->setText(text("share"));
    m_pricesOf = state.value(u"prices_of"_s).toDate();
    if (m_pricesOf.isValid())
        askPrices();
}

} // namespace amanah::ui
