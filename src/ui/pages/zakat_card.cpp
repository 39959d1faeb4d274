// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/zakat_card.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_step.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QRegularExpression>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardColumnWide = 168;

// "60:25, 40:30" as the request has it.
finance::Result<QJsonArray> proxiesTyped(const QString& text, const QString& path)
{
    static const QRegularExpression between(u"[,;\\s\u060C]+"_s);
    QJsonArray parts;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        if (part.count(u':') != 1)
            return finance::refuse(finance::Code::InvalidInput, path, ZakatCard::tr("Write a share and its percentage, such as 60:25, 40:30."));
        parts.append(QJsonObject{{u"share_percent"_s, plainNumber(part.section(u':', 0, 0))}, {u"proxy_percent"_s, plainNumber(part.section(u':', 1))}});
    }
    return parts;
}

} // namespace

ZakatCard::ZakatCard(const ZakatKind& kind, QWidget* parent) : Panel(kind.name, parent), m_kind(kind)
{
    setObjectName(u"card_"_s + kind.kind);
    auto* line = new TextLabel(kind.line, TextStep::Hint, Ink::Hint, this);
    line->setElided(true);
    header()->insertWidget(header()->count() - 1, line, 1);
    m_worth = new TextLabel(TextStep::Label, Ink::Second, this);
    m_more = new Button(tr("More"), Button::Kind::Quiet, this);
    m_more->setSmall(true);
    m_more->setObjectName(u"more_"_s + kind.kind);
    m_more->setVisible(static_cast<int>(kind.fields.size()) > kind.usual);
    m_remove = new Button(QString(), Button::Kind::IconOnly, this);
    m_remove->setSign(Sign::X);
    m_remove->setSmall(true);
    m_remove->setToolTip(tr("Take it out"));
    m_remove->setAccessibleName(tr("Take out: %1").arg(kind.name));
    m_remove->setObjectName(u"remove_"_s + kind.kind);
    for (QWidget* part : {static_cast<QWidget*>(m_worth), static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_remove)})
        header()->addWidget(part);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    body()->addLayout(m_grid);
    for (const ZakatField& field : m_kind.fields) {
        auto* made = new Field(field.label, editorFor(field), this);
        m_fields.insert(field.key, made);
    }
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        m_more->setText(m_unfolded ? tr("Less") : tr("More"));
        showFields();
    });
    connect(m_remove, &QAbstractButton::clicked, this, &ZakatCard::removeWanted);
    showFields();
}

QWidget* ZakatCard::editorFor(const ZakatField& field)
{
    QWidget* editor = nullptr;
    if (field.input == ZakatInput::Choice) {
        auto* combo = new QComboBox(this);
        for (const ZakatChoice& choice : field.choices)
            combo->addItem(choice.text, choice.value);
        combo->setMinimumContentsLength(8);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::currentIndexChanged, this, [this, key = field.key] { changed(m_fields.value(key)); });
        editor = combo;
    } else {
        QLineEdit* line = field.input == ZakatInput::Money ? new MoneyEdit(this) : new QLineEdit(this);
        if (field.input == ZakatInput::Money)
            line->setPlaceholderText(QString());
        if (field.input == ZakatInput::Number) {
            line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
            line->setProperty("amanahOwnSide", true);
        }
        line->setMaxLength(field.input == ZakatInput::Currency ? 3 : 200);
        connect(line, &QLineEdit::textChanged, this, [this, key = field.key] { changed(m_fields.value(key)); });
        editor = line;
    }
    editor->setObjectName(u"%1_%2"_s.arg(m_kind.kind, field.key));
    return editor;
}

void ZakatCard::changed(Field* field)
{
    if (field != nullptr)
        field->clearError();
    if (m_kind.kind == u"cash"_s && field == m_fields.value(u"currency"_s))
        setTerms(m_preset, m_currency);
    showFields();
    Q_EMIT edited();
}

QString ZakatCard::typed(const QString& key) const
{
    const Field* field = m_fields.value(key);
    if (field == nullptr)
        return {};
    if (auto* combo = qobject_cast<QComboBox*>(field->editor()))
        return combo->currentData().toString();
    return qobject_cast<QLineEdit*>(field->editor())->text().trimmed();
}

QString ZakatCard::typedCurrency() const
{
    const QString own = typed(u"currency"_s).toUpper();
    return own.isEmpty() ? m_currency : own;
}

bool ZakatCard::isShown(const ZakatField& field, int at) const
{
    if (!field.onlyKey.isEmpty())
        return typed(field.onlyKey) == field.onlyValue;
    if (field.key == u"rate"_s)
        return typedCurrency() != m_currency;
    const bool filled = field.input != ZakatInput::Choice && !typed(field.key).isEmpty();
    return at < m_kind.usual || m_unfolded || filled;
}

void ZakatCard::showFields()
{
    const int columns = std::max(2, width() / px(cardColumnWide));
    int place = 0;
    for (int at = 0; at < static_cast<int>(m_kind.fields.size()); ++at) {
        const ZakatField& field = m_kind.fields[static_cast<std::size_t>(at)];
        Field* widget = m_fields.value(field.key);
        const bool shown = isShown(field, at);
        if (shown) {
            m_grid->addWidget(widget, place / columns, place % columns, Qt::AlignTop);
            ++place;
        }
        widget->setVisible(shown);
    }
    for (int column = 0; column < std::max(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
}

void ZakatCard::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    if (std::max(2, width() / px(cardColumnWide)) != m_columns)
        showFields();
}

bool ZakatCard::isEmpty() const
{
    for (const ZakatField& field : m_kind.fields)
        if (field.input != ZakatInput::Choice && !typed(field.key).isEmpty())
            return false;
    return true;
}

std::optional<finance::Error> ZakatCard::put(const ZakatField& field, QJsonObject& line, const QString& path) const
{
    const QString text = typed(field.key);
    if (text.isEmpty())
        return std::nullopt;
    switch (field.input) {
    case ZakatInput::Money: {
        const auto money = plainMoney(text, typedCurrency(), u"%1.%2"_s.arg(path, field.key));
        if (!money)
            return money.error();
        line.insert(field.key, *money);
        break;
    }
    case ZakatInput::Number: line.insert(field.key, plainNumber(text)); break;
    case ZakatInput::Parts: {
        static const QRegularExpression between(u"[,;\\s\u060C]+"_s);
        QJsonArray parts;
        for (const QString& part : text.split(between, Qt::SkipEmptyParts))
            parts.append(plainNumber(part));
        line.insert(field.key, parts);
        break;
    }
    case ZakatInput::Pairs: {
        const auto parts = proxiesTyped(text, u"%1.%2"_s.arg(path, field.key));
        if (!parts)
            return parts.error();
        line.insert(field.key, *parts);
        break;
    }
    case ZakatInput::Currency: line.insert(field.key, text.toUpper()); break;
    case ZakatInput::Choice:
    case ZakatInput::Text: line.insert(field.key, field.key == u"rain_share"_s ? plainNumber(text) : text); break;
    }
    return std::nullopt;
}

std::optional<finance::Error> ZakatCard::fill(QJsonObject& line, QJsonObject& request, const QString& path) const
{
    line.insert(u"kind"_s, m_kind.kind);
    std::optional<finance::Error> first;
    for (const ZakatField& field : m_kind.fields) {
        if (!field.onlyKey.isEmpty() && typed(field.onlyKey) != field.onlyValue)
            continue;
        if (field.key == u"rate"_s) {
            QJsonObject rates = request.value(u"rates"_s).toObject();
            if (typedCurrency() != m_currency && !typed(u"rate"_s).isEmpty())
                rates.insert(typedCurrency(), plainNumber(typed(u"rate"_s)));
            if (!rates.isEmpty())
                request.insert(u"rates"_s, rates);
            continue;
        }
        const auto refused = put(field, line, path);
        if (refused && !first)
            first = refused;
    }
    return first;
}

Field* ZakatCard::fieldOf(const QString& key) const
{
    return m_fields.value(key.section(u'[', 0, 0).section(u'.', 0, 0));
}

void ZakatCard::unfoldFor(Field* field)
{
    if (field->isVisibleTo(this))
        return;
    m_unfolded = true;
    m_more->setText(tr("Less"));
    showFields();
}

void ZakatCard::setTerms(const QString& preset, const QString& currency)
{
    m_preset = preset;
    m_currency = currency;
    const auto known = finance::Currency::parse(typedCurrency());
    for (const ZakatField& field : m_kind.fields) {
        Field* widget = m_fields.value(field.key);
        const QString rule = field.policy.isEmpty() ? QString() : zakatRuleText(field.policy, preset);
        explainField(widget, rule.isEmpty() ? field.help : field.help + u"\n"_s + rule);
        if (auto* money = qobject_cast<MoneyEdit*>(widget->editor()))
            money->setCurrency(known ? *known : finance::Currency());
    }
    showFields();
}

void ZakatCard::setWorth(const QString& text)
{
    m_worth->setText(text);
}

void ZakatCard::clearErrors()
{
    for (Field* field : std::as_const(m_fields))
        field->clearError();
}

void ZakatCard::focusFirst()
{
    m_fields.value(m_kind.fields.front().key)->editor()->setFocus();
}

QVariantMap ZakatCard::state() const
{
    QVariantMap state{{u"kind"_s, m_kind.kind}};
    for (const ZakatField& field : m_kind.fields)
        state.insert(u"field_"_s + field.key, typed(field.key));
    return state;
}

void ZakatCard::setState(const QVariantMap& state)
{
    for (const ZakatField& field : m_kind.fields) {
        const QString text = state.value(u"field_"_s + field.key).toString();
        QWidget* editor = m_fields.value(field.key)->editor();
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentIndex(std::max(0, combo->findData(text)));
        else
            qobject_cast<QLineEdit*>(editor)->setText(text);
    }
}

QList<QWidget*> ZakatCard::tabChain() const
{
    QList<QWidget*> chain;
    for (const ZakatField& field : m_kind.fields)
        chain += m_fields.value(field.key)->editor();
    return chain << m_more << m_remove;
}

} // namespace amanah::ui
