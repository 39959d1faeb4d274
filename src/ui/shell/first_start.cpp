// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_start.h"

#include "finance/book/create.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/shell/book_dialogs.h"
#include "ui/shell/card_foot.h"
#include "ui/shell/choice_card.h"
#include "ui/shell/preferences.h"
#include "ui/shell/translations.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int cardWide = 440;
constexpr int cardHigh = 660;
constexpr int lastStep = 2;

// What the country of this computer pays in, when that is known.
QString currencyOfPlace()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return finance::Currency::parse(code) ? code : QStringLiteral("USD");
}

// By code, as far as the language's own countries use them.
QHash<QString, QString> currencyNames(QLocale::Language language)
{
    QHash<QString, QString> names;
    for (const QLocale& place : QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyTerritory))
        names.insert(place.currencySymbol(QLocale::CurrencyIsoCode), place.currencySymbol(QLocale::CurrencyDisplayName));
    return names;
}

QVBoxLayout* stepLayout(QWidget* step)
{
    auto* list = new QVBoxLayout(step);
    list->setContentsMargins(px(28), px(20), px(28), px(16));
    list->setSpacing(px(14));
    return list;
}

} // namespace

FirstStart::FirstStart(Gateway& gateway, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_preferences(preferences)
{
    auto* card = new Panel({}, this);
    card->setBodyMargins(0, 0);
    m_card = card;
    m_card->setFixedWidth(px(cardWide));
    m_card->setMaximumHeight(px(cardHigh));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(px(28), px(24), px(28), 0);
    head->setSpacing(px(2));
    m_bar = new StepBar(card);
    m_stepText = new TextLabel(TextStep::Label, Ink::Hint, card);
    m_title = new TextLabel(TextStep::Title, Ink::Text, card);
    m_line = new TextLabel(TextStep::Body, Ink::Second, card);
    head->addWidget(m_bar);
    head->addSpacing(px(16));
    for (TextLabel* label : {m_stepText, m_title, m_line})
        head->addWidget(label);
    m_steps = new QStackedWidget(card);
    m_steps->addWidget(firstStep());
    m_steps->addWidget(secondStep());
    m_steps->addWidget(thirdStep());
    m_back = new Button({}, Button::Kind::Usual, card);
    m_back->setObjectName(QStringLiteral("first_back"));
    m_next = new Button({}, Button::Kind::Primary, card);
    m_next->setObjectName(QStringLiteral("first_next"));
    m_next->setShortcutText(tr("Enter", "the key"));
    auto* footBar = new CardFoot(card);
    footBar->row()->addWidget(m_back);
    footBar->row()->addStretch();
    footBar->row()->addWidget(m_next);
    card->body()->setSpacing(0);
    card->body()->addLayout(head);
    card->body()->addWidget(m_steps, 1);
    card->body()->addWidget(footBar);
    auto* middle = new QVBoxLayout(this);
    middle->setContentsMargins(px(20), px(20), px(20), px(20));
    middle->addStretch(1);
    middle->addWidget(card, 100, Qt::AlignHCenter);
    middle->addStretch(1);
    connect(m_back, &QAbstractButton::clicked, this, &FirstStart::goBack);
    connect(m_next, &QAbstractButton::clicked, this, &FirstStart::goOn);
    showStep(0);
}

QWidget* FirstStart::firstStep()
{
    auto* step = new QWidget(this);
    auto* list = stepLayout(step);
    m_language = new QComboBox(step);
    m_language->setObjectName(QStringLiteral("first_language"));
    for (const ShownLanguage& language : languages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(m_language->findData(m_preferences.languageShown()));
    connect(m_language, &QComboBox::activated, this, [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    list->addWidget(new Field(tr("Language"), m_language, step));
    m_ways = new QButtonGroup(step);
    const auto add = [&](Way id, Sign sign, const QString& title, const QString& line, const QString& name) {
        auto* card = new ChoiceCard(sign, title, line, step);
        card->setObjectName(name);
        m_ways->addButton(card, int(id));
        list->addWidget(card);
    };
    add(Way::NewBook, Sign::Plus, tr("Start a new book"), tr("For a mosque, a charity or your own zakat."), QStringLiteral("way_new"));
    add(Way::OpenBook, Sign::Folder, tr("Open a book or a backup"), tr("A file that ends in .amanah, from this computer or a stick."),
        QStringLiteral("way_open"));
    add(Way::Sample, Sign::Eye, tr("Look round a sample book"), tr("A separate file, marked “Sample” on every page. Nothing in it is real."),
        QStringLiteral("way_sample"));
    m_ways->button(int(Way::NewBook))->setChecked(true);
    connect(m_ways, &QButtonGroup::idClicked, this, [this] { showStep(0); });
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, step);
    m_trouble->setWordWrap(true);
    m_trouble->setObjectName(QStringLiteral("first_trouble"));
    m_trouble->hide();
    list->addWidget(m_trouble);
    list->addStretch();
    return step;
}

QWidget* FirstStart::secondStep()
{
    auto* step = new QWidget(this);
    auto* list = stepLayout(step);
    m_name = new QLineEdit(step);
    m_name->setObjectName(QStringLiteral("first_name"));
    m_name->setMaxLength(200);
    m_nameField = new Field(tr("&Name on receipts"), m_name, step);
    m_currency = new QComboBox(step);
    m_currency->setObjectName(QStringLiteral("first_currency"));
    const QHash<QString, QString> names = currencyNames(wordsOptions().arabic ? QLocale::Arabic : QLocale::English);
    for (const finance::Currency& currency : finance::Currency::all())
        m_currency->addItem(names.contains(currency.code()) ? tr("%1, %2", "currency code and name").arg(currency.code(), names.value(currency.code())) : currency.code(), currency.code());
    m_currency->setCurrentIndex(m_currency->findData(currencyOfPlace()));
    m_currencyField = new Field(tr("&Currency"), m_currency, step);
    m_currencyField->setHint(tr("Cannot be changed later."));
    m_calendar = new SegmentedControl(tr("Hijri months"), step);
    m_calendar->addSegment(tr("Umm al-Qura"), Sign::Moon);
    m_calendar->addSegment(tr("Civil"));
    m_calendar->addSegment(tr("Tabular"));
    auto* calendar = new Field(tr("&Hijri months"), m_calendar, step);
    calendar->setHint(tr("Both calendars are always shown. Today: %1.").arg(isolated(hijriText(QDate::currentDate()))));
    list->addWidget(m_nameField);
    list->addWidget(m_currencyField);
    list->addWidget(calendar);
    list->addStretch();
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->clearError(); });
    return step;
}

QWidget* FirstStart::thirdStep()
{
    auto* step = new QWidget(this);
    auto* list = stepLayout(step);
    m_path = new QLineEdit(step);
    m_path->setObjectName(QStringLiteral("first_path"));
    m_path->setLayoutDirection(Qt::LeftToRight); // paths read so in every language
    m_pathField = new Field(tr("&File of the book"), m_path, step);
    m_pathField->setHint(tr("Everything is kept in this one file. Copy it elsewhere now and then: a copy is the best protection there is."));
    auto* choose = new Button(tr("Choose another place…"), Button::Kind::Usual, step);
    choose->setObjectName(QStringLiteral("first_choose"));
    list->addWidget(m_pathField);
    list->addWidget(choose, 0, Qt::AlignLeading);
    list->addStretch();
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathTouched = true;
        m_pathField->clearError();
    });
    connect(choose, &QAbstractButton::clicked, this, [this] {
        askForNewBookFile(this, m_path->text(), [this](const QString& path) {
            m_pathTouched = true;
            m_path->setText(QDir::toNativeSeparators(path));
            m_pathField->clearError();
        });
    });
    return step;
}

FirstStart::Way FirstStart::way() const
{
    return static_cast<Way>(m_ways->checkedId());
}

void FirstStart::begin(bool mayGoBack)
{
    m_mayGoBack = mayGoBack;
    showStep(0);
}

void FirstStart::beginNewBook()
{
    m_ways->button(int(Way::NewBook))->setChecked(true);
    showStep(1);
}

void FirstStart::showStep(int step)
{
    m_step = step;
    setBusy({});
    m_trouble->hide();
    const bool longWay = way() == Way::NewBook;
    m_bar->set(step, longWay ? lastStep + 1 : 1);
    m_stepText->setText(longWay ? tr("Step %1 of %2").arg(numberText(step + 1), numberText(lastStep + 1)) : tr("One step"));
    m_title->setText(step == 0 ? tr("Your book") : step == 1 ? tr("Name, money and calendar") : tr("Where it is kept"));
    m_line->setText(step == 0   ? tr("Everything is kept in one file that belongs to you.")
                    : step == 1 ? tr("Currency and calendar are fixed afterwards.")
                                : tr("A file that you can find, copy and take along."));
    m_back->setText(step > 0 ? tr("Back") : m_mayGoBack ? tr("Cancel") : tr("Quit"));
    m_back->setShortcutText(step > 0 ? QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText) : QString());
    m_next->setText(step == lastStep ? tr("Open my book") : way() == Way::OpenBook && step == 0 ? tr("Choose…") : tr("Continue"));
    m_steps->setCurrentIndex(step);
    if (!isVisible() && parentWidget() != nullptr && !parentWidget()->isVisible())
        return;
    if (step == 0)
        m_ways->checkedButton()->setFocus();
    else
        (step == 1 ? m_name : m_path)->setFocus();
}

void FirstStart::goOn()
{
    if (!m_next->isEnabled())
        return;
    if (m_step == 0 && way() == Way::OpenBook) {
        Q_EMIT openWanted();
    } else if (m_step == 0 && way() == Way::Sample) {
        startSample();
    } else if (m_step == lastStep) {
        finish();
    } else {
        if (m_step == 1 && !m_pathTouched)
            m_path->setText(QDir::toNativeSeparators(freeBookFile(usualBookFolder(), m_name->text())));
        showStep(m_step + 1);
    }
}

void FirstStart::goBack()
{
    if (m_step == 0)
        Q_EMIT leaveWanted();
    else
        showStep(m_step - 1);
}

void FirstStart::finish()
{
    finance::NewBook wanted;
    wanted.path = finance::BookPath(QDir::fromNativeSeparators(m_path->text().trimmed()));
    if (wanted.path.isEmpty() || !QFileInfo(wanted.path.path()).isAbsolute()) {
        m_pathField->setError(tr("Write a whole path, or choose a place."));
        m_path->setFocus();
        return;
    }
    wanted.organisation = m_name->text().trimmed();
    wanted.currency = m_currency->currentData().toString();
    constexpr std::array calendars{finance::HijriCalendar::UmmAlQura, finance::HijriCalendar::Civil, finance::HijriCalendar::Tabular};
    wanted.calendar = finance::hijriCalendarName(calendars.at(static_cast<std::size_t>(m_calendar->current())));
    wanted.identity = m_gateway.identity();
    setBusy(tr("Making the book…"));
    QDir().mkpath(QFileInfo(wanted.path.path()).path());
    m_gateway.create(wanted, this, [this](const finance::Error& error) { refused(error); });
}

void FirstStart::startSample()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    finance::NewBook wanted;
    wanted.path = finance::BookPath(freeBookFile(folder, QStringLiteral("Sample")));
    wanted.organisation = tr("Sample Trust");
    wanted.currency = m_currency->currentData().toString();
    wanted.identity = m_gateway.identity();
    setBusy(tr("Making the sample…"));
    m_gateway.createSample(wanted, this, [this](const finance::Error& error) { refused(error); });
}

// At the field that can put it right, on its own step.
void FirstStart::refused(const finance::Error& error)
{
    setBusy({});
    if (m_step == 0) {
        m_trouble->setText(errorText(error));
        m_trouble->show();
        return;
    }
    if (error.code == finance::Code::InvalidCurrency) {
        showStep(1);
        m_currencyField->setError(errorText(error));
    } else if (error.field == QStringLiteral("organisation")) {
        showStep(1);
        m_nameField->setError(errorText(error));
    } else if (error.code == finance::Code::Conflict) {
        m_pathField->setError(tr("There is a file of this name already; it was not touched. Write another name."));
    } else {
        m_pathField->setError(errorText(error));
    }
}

void FirstStart::setBusy(const QString& text)
{
    m_next->setPending(text);
    m_steps->setEnabled(text.isEmpty());
    m_back->setEnabled(text.isEmpty());
}

QVariantMap FirstStart::state() const
{
    return {{QStringLiteral("step"), m_step},
            {QStringLiteral("way"), m_ways->checkedId()},
            {QStringLiteral("name"), m_name->text()},
            {QStringLiteral("currency"), m_currency->currentData()},
            {QStringLiteral("calendar"), m_calendar->current()},
            {QStringLiteral("path"), m_path->text()},
            {QStringLiteral("pathTouched"), m_pathTouched},
            {QStringLiteral("mayGoBack"), m_mayGoBack}};
}

void FirstStart::setState(const QVariantMap& state)
{
    if (auto* button = m_ways->button(state.value(QStringLiteral("way")).toInt()))
        button->setChecked(true);
    m_name->setText(state.value(QStringLiteral("name")).toString());
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(state.value(QStringLiteral("currency")))));
    m_calendar->setCurrent(state.value(QStringLiteral("calendar")).toInt());
    m_path->setText(state.value(QStringLiteral("path")).toString());
    m_pathTouched = state.value(QStringLiteral("pathTouched")).toBool();
    m_mayGoBack = state.value(QStringLiteral("mayGoBack")).toBool();
    showStep(std::clamp(state.value(QStringLiteral("step")).toInt(), 0, lastStep));
}

void FirstStart::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* pressed = qobject_cast<QPushButton*>(focusWidget());
    if (enter && pressed != nullptr)
        pressed->click(); // Enter on Back goes back
    else if (enter)
        goOn();
    else if (event->key() == Qt::Key_Left && event->modifiers().testFlag(Qt::AltModifier) && m_step > 0)
        goBack();
    else if (event->key() == Qt::Key_Escape && (m_step > 0 || m_mayGoBack))
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void FirstStart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_card != nullptr) {
        m_card->setFixedWidth(px(cardWide));
        m_card->setMaximumHeight(px(cardHigh));
    }
}

void FirstStart::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace amanah::ui
