// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the first step that says what others say: the book of prices and nisab, the school or one's own answers of each opinion.
#include "finance/application/names.h"
#include "finance/zakat/presets.h"
#include "finance/zakat/zakat_service.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_policy_form.h"
#include "ui/pages/zakat_who.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ownNameRole = Qt::UserRole + 1;
constexpr int ownNameAtMost = 60;

} // namespace

QWidget* ZakatWho::buildPolicy()
{
    auto* all = new QWidget(this);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_details = new Button(tr("Details"), Button::Kind::Quiet, all);
    m_details->setObjectName(u"zakat_details"_s);
    m_details->setSmall(true);
    m_details->setToolTip(tr("Every question on which scholars differ, with what the school says and why."));
    m_details->setAccessibleDescription(m_details->toolTip());
    m_count = new TextLabel(TextStep::Hint, Ink::Second, all);
    m_count->setObjectName(u"zakat_own_count"_s);
    m_count->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(m_details);
    head->addWidget(m_count, 1);
    column->addLayout(head);
    m_opinions = new QWidget(all);
    auto* opinions = new QVBoxLayout(m_opinions);
    opinions->setContentsMargins(0, 0, 0, 0);
    opinions->setSpacing(px(12));
    m_policy = new ZakatPolicyForm(m_opinions);
    opinions->addWidget(m_policy);
    m_ownName = new QLineEdit(m_opinions);
    m_ownName->setObjectName(u"zakat_own_name"_s);
    m_ownName->setMaxLength(ownNameAtMost);
    m_ownField = new Field(tr("Keep these answers as"), m_ownName, m_opinions);
    auto* keep = new Button(tr("Keep the answers"), Button::Kind::Usual, m_opinions);
    keep->setObjectName(u"zakat_own_keep"_s);
    keep->setToolTip(tr("They stand among the schools under this name, on this computer."));
    m_ownRemove = new Button(tr("Forget"), Button::Kind::Quiet, m_opinions);
    m_ownRemove->setObjectName(u"zakat_own_remove"_s);
    m_ownRemove->setToolTip(tr("Takes the chosen set of answers out of the list; what was reckoned with it stays."));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_ownField, 1, Qt::AlignTop);
    row->addWidget(keep, 0, Qt::AlignBottom);
    row->addWidget(m_ownRemove, 0, Qt::AlignBottom);
    opinions->addLayout(row);
    column->addWidget(m_opinions);
    m_opinions->hide();
    connect(m_details, &QAbstractButton::clicked, this, [this] {
        showPolicy(!m_opinions->isVisibleTo(this));
        if (m_opinions->isVisibleTo(this))
            m_policy->focusFirst();
        // The layout knows where the first question is only in the next turn.
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(focusWidget() != nullptr ? focusWidget() : m_details, 0, px(60)); });
    });
    connect(m_policy, &ZakatPolicyForm::edited, this, [this] {
        showCount();
        Q_EMIT edited();
    });
    connect(m_ownName, &QLineEdit::textChanged, m_ownField, &Field::clearError);
    connect(keep, &QAbstractButton::clicked, this, &ZakatWho::keepOwn);
    connect(m_ownRemove, &QAbstractButton::clicked, this, &ZakatWho::removeOwn);
    showCount();
    return all;
}

void ZakatWho::showPolicy(bool shown)
{
    m_opinions->setVisible(shown);
    m_details->setText(shown ? tr("Fewer details") : tr("Details"));
}

void ZakatWho::showCount()
{
    const int own = m_policy->count();
    m_count->setText(own == 0 ? tr("Every opinion is the school's.") : digitsText(tr("%n answer(s) of your own", nullptr, own)));
    m_ownRemove->setEnabled(ownAt(m_preset->currentIndex()) >= 0);
}

// The schools, then what was kept under a name; the one chosen stays chosen.
void ZakatWho::fillPresets()
{
    const QSignalBlocker quiet(m_preset);
    const QString chosen = m_preset->currentText();
    m_preset->clear();
    for (const QString& preset : finance::presetIds())
        m_preset->addItem(zakatPresetText(preset), preset);
    for (const ZakatOwnPreset& own : std::as_const(m_own)) {
        m_preset->addItem(own.name, own.base);
        m_preset->setItemData(m_preset->count() - 1, own.name, ownNameRole);
        m_preset->setItemData(m_preset->count() - 1, tr("Your own answers, otherwise as %1").arg(zakatPresetText(own.base)), Qt::ToolTipRole);
    }
    m_preset->setCurrentIndex(std::max(0, m_preset->findText(chosen)));
}

int ZakatWho::ownAt(int index) const
{
    const QString name = m_preset->itemData(index, ownNameRole).toString();
    for (int at = 0; at < m_own.size(); ++at)
        if (!name.isEmpty() && m_own.at(at).name == name)
            return at;
    return -1;
}

// A set of opinions is chosen as a whole: what was answered by hand before does not stay behind unseen.
void ZakatWho::presetChosen()
{
    const int own = ownAt(m_preset->currentIndex());
    m_policy->setState(own < 0 ? QVariantMap() : m_own.at(own).answers);
    m_ownName->setText(own < 0 ? QString() : m_own.at(own).name);
    if (m_pricesOf.isValid())
        askPrices(); // a nisab of the book is filled in again
    showCount();
    Q_EMIT edited();
}

void ZakatWho::keepOwn()
{
    const QString name = m_ownName->text().simplified();
    const auto refuse = [this](const QString& sentence) {
        m_ownField->setError(sentence);
        m_ownName->setFocus(Qt::OtherFocusReason);
    };
    if (name.isEmpty())
        return refuse(tr("Give the answers a name."));
    for (const QString& preset : finance::presetIds())
        if (name.compare(zakatPresetText(preset), Qt::CaseInsensitive) == 0)
            return refuse(tr("A school has this name; choose another."));
    if (m_policy->count() == 0)
        return refuse(tr("There is no answer of your own to keep yet."));
    QList<ZakatOwnPreset> all = m_own;
    all.removeIf([&name](const ZakatOwnPreset& each) { return each.name == name; });
    all.append({name, preset(), m_policy->state()});
    if (const auto kept = keepZakatOwnPresets(zakatOwnPresetsFile(), all); !kept)
        return refuse(kept.error().message);
    m_own = all;
    fillPresets();
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(m_preset->findText(name));
    showCount();
    Q_EMIT edited();
}

void ZakatWho::removeOwn()
{
    const int own = ownAt(m_preset->currentIndex());
    if (own < 0)
        return;
    QList<ZakatOwnPreset> rest = m_own;
    const ZakatOwnPreset gone = rest.takeAt(own);
    if (const auto kept = keepZakatOwnPresets(zakatOwnPresetsFile(), rest); !kept)
        return m_ownField->setError(kept.error().message);
    m_own = rest;
    const QVariantMap answers = m_policy->state();
    fillPresets();
    m_preset->setCurrentIndex(m_preset->findData(gone.base));
    m_policy->setState(answers); // what stands in the form stays
    m_ownName->clear();
    showCount();
    Q_EMIT edited();
}

void ZakatWho::reveal(Field* field)
{
    if (m_opinions->isAncestorOf(field))
        showPolicy(true);
    ZakatStep::reveal(field);
    QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, px(24)); });
}

void ZakatWho::askPrices()
{
    const auto known = finance::Currency::parse(currency());
    if (!known || !m_gateway.book().canRead() || (!m_pricesOf.isValid() && !(m_gold->text() + m_silver->text()).isEmpty()))
        return;
    m_gateway.call(finance::names::zakatCalculator(), finance::CurrentNisab{known->code()}, this,
                   [this, generation = ++m_generation](const runtime::CallResult<finance::Result<finance::NisabSetting>>& outcome) {
                       if (generation != m_generation || !outcome)
                           return;
                       if (*outcome)
                           showPrices(**outcome);
                       else if (outcome->error().code == finance::Code::NotFound)
                           forgetPrices();
                   });
}

void ZakatWho::showPrices(const finance::NisabSetting& setting)
{
    const bool typed = !m_pricesOf.isValid() && !(m_gold->text() + m_silver->text()).isEmpty();
    if (typed || setting.currency.code() != currency())
        return;
    m_filling = true;
    m_gold->setText(setting.gold);
    m_silver->setText(setting.silver);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(setting.unit)));
    m_filling = false;
    m_pricesOf = setting.date;
    sayOfBook(setting);
    Q_EMIT edited();
}

// The book has none in this currency; those of another one do not stand here.
void ZakatWho::forgetPrices()
{
    if (!m_pricesOf.isValid())
        return;
    m_filling = true;
    m_gold->clear();
    m_silver->clear();
    m_filling = false;
    priceTyped();
    Q_EMIT edited();
}

void ZakatWho::priceTyped()
{
    if (m_filling)
        return;
    m_pricesOf = {};
    ++m_generation;
    for (const char* path : {"prices.gold_per_gram", "prices.silver_per_gram"})
        m_fields.value(QString::fromLatin1(path))->setHint({});
    forgetBookNisab();
}

// Where the prices come from, how old they are, and what the book does not know.
void ZakatWho::sayOfBook(const finance::NisabSetting& setting)
{
    const qint64 days = setting.date.daysTo(QDate::currentDate());
    const QString of = tr("From the book, of %1").arg(dayText(setting.date));
    const QString age = digitsText(days > pricesGrowOldAfterDays ? tr("%1: %n day(s) old, look again", nullptr, static_cast<int>(days)).arg(of) : of);
    const QString source = setting.source.isEmpty() ? QString() : tr("Source: %1").arg(isolated(setting.source));
    m_fields.value(u"prices.gold_per_gram"_s)->setHint(setting.gold.isEmpty() ? tr("The book has no price of gold") : age);
    m_fields.value(u"prices.silver_per_gram"_s)
        ->setHint(setting.silver.isEmpty() ? tr("The book has no price of silver") : setting.gold.isEmpty() ? age : source);
    m_bookSays->hide();
    if (setting.amount.isEmpty())
        return;
    QVariantMap answers = m_policy->state();
    if (!answers.contains(u"nisab_amount"_s) || answers.value(u"nisab_amount"_s).toString() == m_bookNisab) {
        answers.insert(u"nisab_amount"_s, setting.amount);
        m_policy->setState(answers);
        m_bookNisab = setting.amount;
        showCount();
    }
    const auto amount = finance::parseAmountOrZero(setting.amount, setting.currency);
    m_policy->setHint(u"nisab_amount"_s, age);
    m_bookSays->setText(tr("The book has a nisab of %1 and no prices. %2. Money and goods are measured by it; gold, silver and what is mined need a price.")
                            .arg(isolated(amount ? moneyText(*amount) : setting.amount), age));
    m_bookSays->show();
}

// A nisab that came from the book goes when prices are typed, or the currency changes.
void ZakatWho::forgetBookNisab()
{
    QVariantMap answers = m_policy->state();
    if (!m_bookNisab.isEmpty() && answers.value(u"nisab_amount"_s).toString() == m_bookNisab) {
        answers.remove(u"nisab_amount"_s);
        m_policy->setState(answers);
        m_policy->setHint(u"nisab_amount"_s, {});
        showCount();
    }
    const bool wasFilled = !m_bookNisab.isEmpty();
    m_bookNisab.clear();
    m_bookSays->hide();
    if (wasFilled)
        Q_EMIT edited();
}

} // namespace amanah::ui
