// SPDX-License-Identifier: GPL-3.0-or-later
// What can be set, each row saying where it lives; a change acts at once and the panel at the end side shows how it looks. What a book fixed when
// it was made is shown, not changed. GUI thread.
#pragma once

#include "ui/widgets/page.h"

#include <QHash>

class QAction;
class QActionGroup;
class QStackedWidget;
class QVBoxLayout;

namespace amanah::ui {

class ApprovalsSettings;
class Gateway;
class Preferences;
class SettingsForm;

class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Gateway& gateway, Preferences& preferences, QWidget* parent = nullptr);
    void shown() override;
    void open(const QString& what) override; // "look", "book", "backups", "users", "approvals" (of users), "about"
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit(); // the preview gives way first
    void addSection(QVBoxLayout* list, const QString& name, const QString& title, int sign, QWidget* form);
    [[nodiscard]] SettingsForm* lookForm();
    [[nodiscard]] SettingsForm* bookForm();
    [[nodiscard]] SettingsForm* aboutForm();
    [[nodiscard]] QWidget* together(QWidget* first, QWidget* second);
    [[nodiscard]] QWidget* bookForms();
    [[nodiscard]] QWidget* backupForms();
    [[nodiscard]] QWidget* peopleForms();
    void say(const QString& sentence);
    void fillBook();

    Gateway& m_gateway;
    Preferences& m_preferences;
    QActionGroup* m_sections = nullptr;
    QStackedWidget* m_forms = nullptr;
    QWidget* m_list = nullptr;
    QWidget* m_preview = nullptr;
    QWidget* m_book = nullptr;
    ApprovalsSettings* m_approvals = nullptr;
    bool m_wantsApprovals = false; // until shown
    QString m_section = QStringLiteral("look");
};

} // namespace amanah::ui
