// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a backup, from when, and how it differs from the book in front; then, if wanted, a book made of it beside that one, which stays
// as it is. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "ui/pages/settings_form.h"

#include <QJsonObject>

class QLineEdit;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class TextLabel;

class RestoreSettings : public SettingsForm
{
    Q_OBJECT

public:
    explicit RestoreSettings(Gateway& gateway, QWidget* parent = nullptr);
    // As if this file had been chosen.
    void look(const QString& file);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void preview();
    void showPreview(const QJsonObject& preview);
    void refused(const finance::Error& error);
    void restore();

    Gateway& m_gateway;
    QString m_file;
    Button* m_choose = nullptr;
    TextLabel* m_name = nullptr;
    QLineEdit* m_passphrase = nullptr;
    Field* m_passphraseField = nullptr;
    Button* m_open = nullptr;
    TextLabel* m_facts = nullptr;
    Button* m_restore = nullptr;
};

} // namespace amanah::ui
