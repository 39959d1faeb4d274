// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backup_settings.h"

#include "finance/book/backup.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/pages/permit.h"
#include "ui/shell/book_dialogs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <array>

namespace amanah::ui {

using finance::BackupPlan;
using finance::BackupReport;
using finance::KnownBackup;
using finance::Result;

namespace {

constexpr std::array backupHours{6, 12, 24, 48, 168};
constexpr std::array backupsKept{3, 5, 10, 20, 50};

// The value of the settings file is among them, also when nobody could choose it here.
QComboBox* numberChoice(const QString& name, QList<int> numbers, int current, QString (*words)(int), QWidget* parent)
{
    if (!numbers.contains(current))
        numbers.prepend(current);
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    for (const int number : numbers)
        box->addItem(words(number), number);
    box->setCurrentIndex(static_cast<int>(numbers.indexOf(current)));
    box->setMinimumWidth(px(180));
    return box;
}

QLineEdit* passphraseEdit(const char* name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

QString momentText(std::int64_t atUs)
{
    return auditTimeText(QDateTime::fromMSecsSinceEpoch(atUs / 1000, Qt::UTC).toString(Qt::ISODateWithMs));
}

} // namespace

BackupSettings::BackupSettings(Gateway& gateway, const QString& settingsFile, QWidget* parent)
    : SettingsForm(parent), m_gateway(gateway), m_settingsFile(settingsFile)
{
    addPlan();
    addNow();
    connect(&gateway, &Gateway::bookChanged, this, &BackupSettings::askLast);
    askLast();
}

void BackupSettings::addPlan()
{
    const BackupPlan plan = finance::backupPlan(m_settingsFile).value_or(BackupPlan{});
    addHeading(tr("Backups that make themselves"));
    auto* place = new QWidget(this);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    m_folder = new QLineEdit(QDir::toNativeSeparators(plan.folder), place);
    m_folder->setObjectName(QStringLiteral("backup_folder"));
    m_folder->setReadOnly(true);
    m_folder->setLayoutDirection(Qt::LeftToRight); // paths read so in every language
    m_folder->setPlaceholderText(tr("None: no backup makes itself"));
    m_folder->setAccessibleName(tr("Folder"));
    m_choose = new Button(tr("Choose…"), Button::Kind::Usual, place);
    m_choose->setObjectName(QStringLiteral("backup_choose"));
    m_none = new Button(tr("None"), Button::Kind::Quiet, place);
    m_none->setObjectName(QStringLiteral("backup_none"));
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    row->addWidget(m_none);
    place->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(tr("Folder"), place, Place::ThisComputer, tr("On another disk than the book, best of all one that can be taken away."));
    m_every = numberChoice(QStringLiteral("backup_hours"), QList<int>(backupHours.begin(), backupHours.end()), plan.everyHours,
                           [](int hours) { return digitsText(tr("Every %n hour(s)", nullptr, hours)); }, this);
    addRow(tr("How often"), m_every, Place::ThisComputer);
    m_keep = numberChoice(QStringLiteral("backup_keep"), QList<int>(backupsKept.begin(), backupsKept.end()), plan.keep,
                          [](int number) { return digitsText(tr("The newest %n", nullptr, number)); }, this);
    addRow(tr("Keep"), m_keep, Place::ThisComputer);
    m_last = new TextLabel(TextStep::Body, Ink::Second, this);
    m_last->setObjectName(QStringLiteral("backup_last"));
    m_last->setWordWrap(true);
    m_last->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addRow(tr("Last one"), m_last, Place::Nowhere);
    connect(m_choose, &QAbstractButton::clicked, this, &BackupSettings::chooseFolder);
    connect(m_none, &QAbstractButton::clicked, this, [this] {
        m_folder->clear();
        keepPlan();
    });
    for (QComboBox* box : {m_every, m_keep})
        connect(box, &QComboBox::activated, this, &BackupSettings::keepPlan);
}

void BackupSettings::addNow()
{
    addHeading(tr("Back up now"));
    m_kind = new SegmentedControl(tr("Kind of backup"), this);
    m_kind->setObjectName(QStringLiteral("backup_kind"));
    m_kind->addSegment(tr("Plain"), Sign::Db);
    m_kind->addSegment(tr("Sealed with a passphrase"), Sign::Lock);
    addRow(tr("Kind of backup"), m_kind, Place::Nowhere, tr("A plain copy can be read by whoever has the file. A sealed one by nobody without the passphrase, "
                                                            "not even by you."));
    m_seal = new QWidget(this);
    auto* words = new QHBoxLayout(m_seal);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(px(12));
    m_passphrase = passphraseEdit("backup_passphrase", m_seal);
    m_again = passphraseEdit("backup_again", m_seal);
    m_passphraseField = new Field(tr("&Passphrase"), m_passphrase, m_seal);
    m_againField = new Field(tr("The same &again"), m_again, m_seal);
    words->addWidget(m_passphraseField, 1);
    words->addWidget(m_againField, 1);
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_now = new Button(tr("Back up now…"), Button::Kind::Usual, body);
    m_now->setObjectName(QStringLiteral("backup_now"));
    m_made = new TextLabel(TextStep::Label, Ink::Second, body);
    m_made->setObjectName(QStringLiteral("backup_made"));
    m_made->setWordWrap(true);
    m_made->hide();
    column->addWidget(m_seal);
    column->addWidget(m_now, 0, Qt::AlignLeading);
    column->addWidget(m_made);
    addWide(body);
    connect(m_kind, &SegmentedControl::chosen, this, &BackupSettings::showSeal);
    connect(m_now, &QAbstractButton::clicked, this, &BackupSettings::chooseFile);
    connect(m_passphrase, &QLineEdit::textEdited, m_passphraseField, &Field::clearError);
    connect(m_again, &QLineEdit::textEdited, m_againField, &Field::clearError);
    showSeal();
}

void BackupSettings::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        keepPlan();
    });
    dialog->open();
}

void BackupSettings::keepPlan()
{
    if (m_settingsFile.isEmpty())
        return;
    finance::keepBackupPlan(m_settingsFile, {QDir::fromNativeSeparators(m_folder->text()), m_every->currentData().toInt(), m_keep->currentData().toInt()});
    askLast();
}

// A folder of backups is a way out of the book too.
void BackupSettings::permitParts()
{
    const bool open = m_gateway.book().canRead();
    permitDeed(m_now, m_gateway, finance::deeds::backUp, open);
    const bool may = !open || !m_gateway.whyNotDo(finance::deeds::backUp);
    const bool hasPlan = finance::backupPlan(m_settingsFile).has_value();
    for (QWidget* part : {static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_every), static_cast<QWidget*>(m_keep)}) {
        part->setEnabled(may && (hasPlan || part == m_choose || part == m_none));
        part->setToolTip(may ? QString() : whyNotDoText(m_gateway, finance::deeds::backUp));
    }
}

void BackupSettings::askLast()
{
    permitParts();
    const auto plan = finance::backupPlan(m_settingsFile);
    m_last->setInk(Ink::Second);
    if (!plan || !m_gateway.book().canRead()) {
        m_last->setText(plan ? tr("No book is open.") : tr("None: choose a folder first."));
        return;
    }
    using Known = std::optional<KnownBackup>;
    m_gateway.inBackground<Known>(
        [plan = *plan](finance::FinanceApplication& application) -> Result<Known> { return finance::newestBackup(application.book(), plan); }, this,
        [this](const Result<Known>& known) {
            if (!known || !*known) {
                m_last->setText(known ? tr("None yet. The first is made a minute after the book was opened.") : errorText(known.error()));
                return;
            }
            const KnownBackup& last = **known;
            m_last->setInk(last.isThere ? Ink::Ok : Ink::Warning);
            m_last->setText(last.isThere ? tr("%1, read back and proved.").arg(momentText(last.atUs)) + QLatin1Char('\n') + isolated(QDir::toNativeSeparators(last.file))
                                         : tr("%1, but the file is not there any more.").arg(momentText(last.atUs)));
        });
}

// --- now

void BackupSettings::showSeal()
{
    m_seal->setVisible(m_kind->current() == 1);
}

bool BackupSettings::passphraseIsGood()
{
    if (m_kind->current() == 0)
        return true;
    if (m_passphrase->text().isEmpty()) {
        m_passphraseField->setError(tr("Write a passphrase."));
        m_passphrase->setFocus();
        return false;
    }
    if (m_passphrase->text() != m_again->text()) {
        m_againField->setError(tr("The two are not the same."));
        m_again->setFocus();
        return false;
    }
    return true;
}

void BackupSettings::chooseFile()
{
    if (passphraseIsGood())
        askForBackupFile(this, m_gateway.book().path, [this](const QString& file) { backUpTo(file); });
}

void BackupSettings::backUpTo(const QString& file)
{
    const bool isSealed = m_kind->current() == 1;
    m_now->setPending(tr("Backing up…"));
    m_gateway.inBackground<BackupReport>(
        [file, isSealed, words = m_passphrase->text()](finance::FinanceApplication& application) {
            return finance::backupAsked(application.book(), {file, isSealed, words, application.sessionLogin()});
        },
        this, [this, file](const Result<BackupReport>& report) {
            m_now->setPending({});
            m_passphrase->clear();
            m_again->clear();
            const QString where = isolated(QDir::toNativeSeparators(file));
            const QString sentence = !report           ? tr("Not backed up: %1").arg(errorText(report.error()))
                                     : report->isSealed ? tr("Backed up, sealed and read back: %1").arg(where)
                                                        : tr("Backed up and proved: %1").arg(where);
            m_made->setInk(report ? Ink::Ok : Ink::Danger);
            m_made->setText(sentence);
            m_made->show();
            Q_EMIT said(sentence);
        });
}

} // namespace amanah::ui
