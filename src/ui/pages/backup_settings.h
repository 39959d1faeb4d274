// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the book: those that make themselves, with the last one and whether it is still there; one made now, plain or sealed under a
// passphrase; and what is in a copy before it is made a book again. Nothing here changes the book in front. GUI thread.
#pragma once

#include "finance/book/scheduled_backup.h"
#include "ui/pages/settings_form.h"

class QComboBox;
class QLineEdit;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class SegmentedControl;
class TextLabel;

class BackupSettings : public SettingsForm
{
    Q_OBJECT

public:
    // `settingsFile` empty: the plan cannot be kept, and says so.
    BackupSettings(Gateway& gateway, const QString& settingsFile, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void addPlan();
    void addNow();
    void chooseFolder();
    void keepPlan();
    void askLast();
    void permitParts();
    void showSeal();
    [[nodiscard]] bool passphraseIsGood();
    void chooseFile();
    void backUpTo(const QString& file);

    Gateway& m_gateway;
    QString m_settingsFile;
    QLineEdit* m_folder = nullptr;
    Button* m_choose = nullptr;
    Button* m_none = nullptr;
    QComboBox* m_every = nullptr;
    QComboBox* m_keep = nullptr;
    TextLabel* m_last = nullptr;
    SegmentedControl* m_kind = nullptr;
    QWidget* m_seal = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QLineEdit* m_again = nullptr;
    Field* m_passphraseField = nullptr;
    Field* m_againField = nullptr;
    Button* m_now = nullptr;
    TextLabel* m_made = nullptr;
};

} // namespace amanah::ui
