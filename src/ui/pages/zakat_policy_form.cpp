// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_policy_form.h"

#include "finance/zakat/policy.h"
#include "finance/zakat/presets.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QResizeEvent>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int policyColumnWide = 190;

// Questions that belong together stand together; what the engine may ask beyond them comes last.
QStringList policyInOrder()
{
    QStringList keys{u"nisab_basis"_s, u"nisab_amount"_s,   u"gold_nisab_grams"_s,     u"silver_nisab_grams"_s, u"rate"_s,        u"excess"_s,         u"combine_metals"_s,
                     u"alloy"_s,       u"jewellery"_s,      u"urf_grams"_s,            u"interest"_s,           u"debts"_s,       u"past_zakat"_s,     u"receivables"_s,
                     u"trade_goods"_s, u"pension"_s,        u"shares_proxy_percent"_s, u"hawl"_s,               u"missing_day"_s, u"calendar"_s,       u"minor_owner"_s,
                     u"crops_nisab_kg"_s, u"crops_watering"_s, u"crops_costs"_s,       u"camels"_s,             u"cattle"_s,      u"sheep_301"_s,      u"joint_herd"_s,
                     u"minerals"_s};
    for (const QString& key : finance::policyFieldNames())
        if (!keys.contains(key))
            keys += key;
    return keys;
}

} // namespace

ZakatPolicyForm::ZakatPolicyForm(QWidget* parent) : QWidget(parent), m_keys(policyInOrder())
{
    setObjectName(u"zakat_policy"_s);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    for (const QString& key : std::as_const(m_keys))
        m_fields.insert(key, new Field(zakatPolicyText(key), editorFor(key), this));
    layOut();
}

QWidget* ZakatPolicyForm::editorFor(const QString& key)
{
    QWidget* editor = nullptr;
    const auto changed = [this, key] {
        m_fields.value(key)->clearError();
        if (!m_filling)
            Q_EMIT edited();
    };
    if (const QStringList choices = zakatPolicyChoices(key); !choices.isEmpty()) {
        auto* combo = new QComboBox(this);
        combo->addItem(QString(), QString()); // as the school says; named by setTerms()
        for (const QString& choice : choices)
            combo->addItem(zakatPolicyValueText(key, choice), choice);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
        connect(combo, &QComboBox::currentIndexChanged, this, changed);
        editor = combo;
    } else {
        QLineEdit* line = key == u"nisab_amount"_s ? new MoneyEdit(this) : new QLineEdit(this);
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        line->setProperty("amanahOwnSide", true);
        line->setMaxLength(40);
        connect(line, &QLineEdit::textChanged, this, changed);
        editor = line;
    }
    editor->setObjectName(u"policy_"_s + key);
    return editor;
}

QString ZakatPolicyForm::typed(const QString& key) const
{
    QWidget* editor = m_fields.value(key)->editor();
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        return combo->currentData().toString();
    return qobject_cast<QLineEdit*>(editor)->text().trimmed();
}

finance::Result<QJsonObject> ZakatPolicyForm::answers(const QString& currency) const
{
    QJsonObject policy;
    for (const QString& key : m_keys) {
        const QString text = typed(key);
        if (text.isEmpty())
            continue;
        if (key == u"nisab_amount"_s) {
            const auto amount = plainMoney(text, currency, u"policy.nisab_amount"_s);
            if (!amount)
                return finance::Refusal(amount.error());
            policy.insert(key, *amount);
        } else {
            policy.insert(key, zakatPolicyChoices(key).isEmpty() ? plainNumber(text) : text);
        }
    }
    return policy;
}

int ZakatPolicyForm::count() const
{
    return static_cast<int>(std::ranges::count_if(m_keys, [this](const QString& key) { return !typed(key).isEmpty(); }));
}

void ZakatPolicyForm::setTerms(const QString& preset, const QString& currency)
{
    const auto school = finance::loadPreset(preset);
    m_filling = true;
    for (const QString& key : std::as_const(m_keys)) {
        Field* field = m_fields.value(key);
        const QString said = school ? school->policy.values.value(key) : QString();
        const QString words = said.isEmpty() ? tr("nothing") : zakatPolicyValueText(key, said);
        if (auto* combo = qobject_cast<QComboBox*>(field->editor()))
            combo->setItemText(0, tr("As %1: %2").arg(zakatPresetText(preset), words));
        else
            qobject_cast<QLineEdit*>(field->editor())->setPlaceholderText(said.isEmpty() ? QString() : words);
        if (auto* money = qobject_cast<MoneyEdit*>(field->editor()))
            money->setCurrency(finance::Currency::parse(currency).value_or(finance::Currency()));
        const QString rule = zakatRuleText(key, preset);
        explainField(field, (rule.isEmpty() ? tr("%1 says nothing on it.").arg(zakatPresetText(preset)) : rule) + u"\n"_s +
                                tr("An answer of your own counts for this question alone and is kept with the reckoning."));
    }
    m_filling = false;
}

void ZakatPolicyForm::setHint(const QString& key, const QString& hint)
{
    m_fields.value(key)->setHint(hint);
}

QVariantMap ZakatPolicyForm::state() const
{
    QVariantMap state;
    for (const QString& key : m_keys)
        if (const QString text = typed(key); !text.isEmpty())
            state.insert(key, text);
    return state;
}

void ZakatPolicyForm::setState(const QVariantMap& state)
{
    m_filling = true;
    for (const QString& key : std::as_const(m_keys)) {
        const QString text = state.value(key).toString();
        QWidget* editor = m_fields.value(key)->editor();
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentIndex(std::max(0, combo->findData(text)));
        else
            qobject_cast<QLineEdit*>(editor)->setText(text);
    }
    m_filling = false;
}

void ZakatPolicyForm::focusFirst()
{
    m_fields.value(m_keys.front())->editor()->setFocus(Qt::OtherFocusReason);
}

void ZakatPolicyForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ZakatPolicyForm::layOut()
{
    const int columns = std::max(2, width() / px(policyColumnWide));
    if (columns == m_columns)
        return;
    for (int at = 0; at < m_keys.size(); ++at)
        m_grid->addWidget(m_fields.value(m_keys.at(at)), at / columns, at % columns, Qt::AlignTop);
    for (int column = 0; column < std::max(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
}

} // namespace amanah::ui
