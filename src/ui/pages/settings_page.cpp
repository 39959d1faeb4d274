// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/approvals_settings.h"
#include "ui/pages/backup_settings.h"
#include "ui/pages/periods_settings.h"
#include "ui/pages/restore_settings.h"
#include "ui/pages/settings_form.h"
#include "ui/pages/settings_preview.h"
#include "ui/pages/users_settings.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/translations.h"
#include "ui/widgets/segmented_control.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

namespace amanah::ui {

namespace {

constexpr std::array textPercents{90, 100, 125, 150};
constexpr int settingsFormWide = 590;
constexpr int settingFieldWide = 288;
constexpr int sectionsWide = 216;
constexpr int settingsPreviewWide = 316;

int nearestPercent(int percent)
{
    std::size_t best = 0;
    for (std::size_t at = 1; at < textPercents.size(); ++at) {
        if (std::abs(textPercents.at(at) - percent) < std::abs(textPercents.at(best) - percent))
            best = at;
    }
    return static_cast<int>(best);
}

QLineEdit* fixedFact(const QString& text, const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(text, parent);
    field->setReadOnly(true);
    field->setObjectName(name);
    field->setCursorPosition(0);
    field->setMinimumWidth(px(settingFieldWide));
    return field;
}

QString calendarText(finance::HijriCalendar calendar)
{
    switch (calendar) {
    case finance::HijriCalendar::UmmAlQura: return SettingsPage::tr("Umm al-Qura");
    case finance::HijriCalendar::Civil: return SettingsPage::tr("Civil (tabular, from a Friday)");
    case finance::HijriCalendar::Tabular: return SettingsPage::tr("Tabular (from a Thursday)");
    }
    return {};
}

// Sections that are longer than the window scroll.
QScrollArea* scrolled(QWidget* form)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    // The panel behind shows through.
    area->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    return area;
}

} // namespace

SettingsPage::SettingsPage(Gateway& gateway, Preferences& preferences, QWidget* parent)
    : Page(tr("Settings"), parent), m_gateway(gateway), m_preferences(preferences), m_sections(new QActionGroup(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    auto* sections = new Panel({}, this);
    sections->setBodyMargins(8, 8);
    sections->body()->setSpacing(2);
    m_list = sections;
    auto* middle = new Panel({}, this);
    middle->setBodyMargins(0, 0);
    m_forms = new QStackedWidget(middle);
    middle->body()->addWidget(m_forms);
    addSection(sections->body(), QStringLiteral("look"), tr("Look and language"), int(Sign::Text), scrolled(lookForm()));
    addSection(sections->body(), QStringLiteral("book"), tr("The book"), int(Sign::Db), scrolled(bookForms()));
    addSection(sections->body(), QStringLiteral("backups"), tr("Backups"), int(Sign::Disk), scrolled(backupForms()));
    addSection(sections->body(), QStringLiteral("users"), tr("Users and approvals"), int(Sign::People), scrolled(peopleForms()));
    addSection(sections->body(), QStringLiteral("about"), tr("About"), int(Sign::Info), scrolled(aboutForm()));
    sections->body()->addStretch();
    m_preview = new SettingsPreview(preferences.file(), this);
    row->addWidget(sections);
    row->addWidget(middle, 1);
    row->addWidget(m_preview);
    content()->addLayout(row, 1);
    connect(&gateway, &Gateway::bookChanged, this, &SettingsPage::fillBook);
    connect(&Look::instance(), &Look::changed, this, &SettingsPage::fit);
    fillBook();
    fit();
    open(m_section);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void SettingsPage::fit()
{
    m_list->setFixedWidth(px(sectionsWide));
    m_preview->setFixedWidth(px(settingsPreviewWide));
    m_preview->setVisible(m_section == QStringLiteral("look") && width() >= px(sectionsWide + settingsFormWide + settingsPreviewWide + 64));
}

void SettingsPage::addSection(QVBoxLayout* list, const QString& name, const QString& title, int sign, QWidget* form)
{
    auto* action = new QAction(title, m_sections);
    action->setObjectName(name);
    action->setCheckable(true);
    list->addWidget(new NavButton(action, static_cast<Sign>(sign), this));
    m_forms->addWidget(form);
    connect(action, &QAction::triggered, this, [this, name] { open(name); });
}

void SettingsPage::shown()
{
    if (std::exchange(m_wantsApprovals, false))
        m_approvals->focusFirst();
    else if (auto* button = findChild<NavButton*>(QStringLiteral("nav_") + m_section))
        button->setFocus();
}

void SettingsPage::open(const QString& asked)
{
    m_wantsApprovals = asked == QStringLiteral("approvals");
    const QString what = m_wantsApprovals ? QStringLiteral("users") : asked;
    const QList<QAction*> sections = m_sections->actions();
    for (qsizetype at = 0; at < sections.size(); ++at) {
        if (sections.at(at)->objectName() != what)
            continue;
        m_section = what;
        sections.at(at)->setChecked(true);
        m_forms->setCurrentIndex(static_cast<int>(at));
        setSubtitle(sections.at(at)->text());
        fit();
    }
}

QVariantMap SettingsPage::state() const
{
    return {{QStringLiteral("section"), m_section}};
}

void SettingsPage::setState(const QVariantMap& state)
{
    open(state.value(QStringLiteral("section")).toString());
}

SettingsForm* SettingsPage::lookForm()
{
    using Place = SettingsForm::Place;
    auto* form = new SettingsForm(this);
    form->addHeading(tr("Look"));
    auto* themes = new SegmentedControl(tr("Theme"), form);
    themes->setObjectName(QStringLiteral("setting_theme"));
    themes->addSegment(tr("As the system"));
    themes->addSegment(tr("Light"), Sign::Sun);
    themes->addSegment(tr("Dark"), Sign::Moon);
    themes->setCurrent(int(m_preferences.theme()));
    connect(themes, &SegmentedControl::chosen, this, [this](int index) { m_preferences.setTheme(static_cast<ThemeChoice>(index)); });
    form->addRow(tr("Theme"), themes, Place::ThisComputer);

    auto* text = new SegmentedControl(tr("Text size"), form);
    text->setObjectName(QStringLiteral("setting_text_size"));
    for (const int percent : textPercents)
        text->addSegment(tr("%1 %").arg(numberText(percent)));
    text->setCurrent(nearestPercent(m_preferences.textPercent()));
    connect(text, &SegmentedControl::chosen, this,
            [this](int index) { m_preferences.setTextPercent(textPercents.at(static_cast<std::size_t>(index))); });
    connect(&Look::instance(), &Look::changed, text, [this, text] { text->setCurrent(nearestPercent(m_preferences.textPercent())); });
    form->addRow(tr("Text size"), text, Place::ThisComputer);

    auto* rows = new SegmentedControl(tr("Rows"), form);
    rows->setObjectName(QStringLiteral("setting_rows"));
    rows->addSegment(tr("Roomy"));
    rows->addSegment(tr("Compact"));
    rows->setCurrent(m_preferences.compactRows() ? 1 : 0);
    connect(rows, &SegmentedControl::chosen, this, [this](int index) { m_preferences.setCompactRows(index == 1); });
    form->addRow(tr("Rows"), rows, Place::ThisComputer);

    auto* motion = new QCheckBox(tr("Less motion"), form);
    motion->setObjectName(QStringLiteral("setting_less_motion"));
    motion->setChecked(m_preferences.lessMotion());
    connect(motion, &QCheckBox::toggled, this, [this](bool less) { m_preferences.setLessMotion(less); });
    form->addRow(tr("Motion"), motion, Place::ThisComputer);

    form->addHeading(tr("Language and digits"));
    auto* language = new QComboBox(form);
    language->setObjectName(QStringLiteral("setting_language"));
    language->setFixedWidth(px(settingFieldWide));
    language->addItem(tr("As the system"), QStringLiteral("system"));
    for (const ShownLanguage& known : languages())
        language->addItem(known.name, known.code);
    language->setCurrentIndex(std::max(0, language->findData(m_preferences.language())));
    connect(language, &QComboBox::activated, this, [this, language] { m_preferences.setLanguage(language->currentData().toString()); });
    form->addRow(tr("Language"), language, Place::ThisComputer);

    auto* digits = new SegmentedControl(tr("Digits"), form);
    digits->setObjectName(QStringLiteral("setting_digits"));
    digits->addSegment(tr("As the language"));
    for (const QString& sample : {QStringLiteral("456"), QStringLiteral("٤٥٦"), QStringLiteral("۴۵۶")})
        digits->addSegment(sample);
    digits->setCurrent(int(m_preferences.digits()));
    connect(digits, &SegmentedControl::chosen, this, [this](int index) { m_preferences.setDigits(static_cast<DigitsChoice>(index)); });
    form->addRow(tr("Digits"), digits, Place::ThisComputer, tr("All three can always be typed."));
    form->end();
    return form;
}

// Two forms, one below the other; the second ends with what is left.
QWidget* SettingsPage::together(QWidget* first, QWidget* second)
{
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(first);
    column->addWidget(second, 1);
    return both;
}

QWidget* SettingsPage::bookForms()
{
    m_book = new QWidget(this);
    (new QVBoxLayout(m_book))->setContentsMargins(0, 0, 0, 0);
    auto* periods = new PeriodsSettings(m_gateway, this);
    connect(periods, &PeriodsSettings::said, this, &SettingsPage::say);
    connect(periods, &PeriodsSettings::recordWanted, this, [this](qint64 seq) { Q_EMIT wanted(QStringLiteral("audit"), QString::number(seq)); });
    return together(m_book, periods);
}

QWidget* SettingsPage::backupForms()
{
    auto* backups = new BackupSettings(m_gateway, m_preferences.file(), this);
    auto* restore = new RestoreSettings(m_gateway, this);
    connect(backups, &BackupSettings::said, this, &SettingsPage::say);
    connect(restore, &RestoreSettings::said, this, &SettingsPage::say);
    return together(backups, restore);
}

void SettingsPage::say(const QString& sentence)
{
    Q_EMIT said(sentence, {}, {});
}

QWidget* SettingsPage::peopleForms()
{
    auto* users = new UsersSettings(m_gateway, m_preferences, this);
    m_approvals = new ApprovalsSettings(m_gateway, this);
    connect(users, &UsersSettings::said, this, &SettingsPage::say);
    connect(m_approvals, &ApprovalsSettings::said, this, &SettingsPage::say);
    return together(users, m_approvals);
}

// Filled anew for each book.
void SettingsPage::fillBook()
{
    for (QObject* child : m_book->children()) {
        if (auto* old = qobject_cast<QWidget*>(child))
            old->deleteLater();
    }
    m_book->layout()->addWidget(bookForm());
}

SettingsForm* SettingsPage::bookForm()
{
    using Place = SettingsForm::Place;
    auto* form = new SettingsForm(this);
    const BookState& book = m_gateway.book();
    form->addHeading(tr("The book"));
    if (!book.canRead()) {
        form->addText(tr("No book is open."));
        return form;
    }
    const QString fixed = tr("Fixed when the book was made.");
    form->addRow(tr("Name on receipts"), fixedFact(book.organisation, QStringLiteral("book_organisation"), form), Place::InTheBook, fixed);
    form->addRow(tr("Currency"), fixedFact(book.currency.code(), QStringLiteral("book_currency"), form), Place::InTheBook, fixed);
    form->addRow(tr("Hijri months"), fixedFact(calendarText(book.calendar), QStringLiteral("book_calendar"), form), Place::InTheBook, fixed);
    auto* file = fixedFact(QDir::toNativeSeparators(book.path), QStringLiteral("book_file"), form);
    file->setLayoutDirection(Qt::LeftToRight); // paths read so in every language
    form->addRow(tr("File"), file, Place::ThisComputer,
                 tr("Everything is in this one file. Copy it with Book, Back up."));
    return form;
}

SettingsForm* SettingsPage::aboutForm()
{
    using Place = SettingsForm::Place;
    auto* form = new SettingsForm(this);
    form->addHeading(tr("Amanah"));
    form->addRow(tr("Version"), fixedFact(QStringLiteral(AMANAH_VERSION), QStringLiteral("about_version"), form), Place::Nowhere);
    form->addText(tr("Donation and zakat manager. Nothing is lost, nothing changes silently, nothing makes you wait. It uses no network."));
    form->addHeading(tr("Licences"));
    form->addText(tr("Amanah is free software under the GNU General Public License, version 3 or later. It comes without any warranty."));
    form->addText(tr("It stands on Qt %1 (LGPL), QCustomPlot (GPL), SQLite (public domain), ICU (Unicode), OpenSSL (Apache), spdlog and fmt (MIT), "
                     "libxlsxwriter (BSD) and tl::expected (CC0). Its letters are Noto Sans and Noto Naskh Arabic (SIL Open Font License).")
                      .arg(isolated(QString::fromLatin1(qVersion()))));
    form->end();
    return form;
}

} // namespace amanah::ui
