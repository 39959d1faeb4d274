// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one donor, to be entered or changed. A refusal stands at its field and nothing typed is lost; sent again unchanged it is the
// same command. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class TextLabel;

class DonorForm : public QWidget
{
    Q_OBJECT

public:
    explicit DonorForm(Gateway& gateway, QWidget* parent = nullptr);
    void startNew(const QString& name = {});
    void startEdit(const finance::Donor& donor);
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void saved(const amanah::finance::Donor& donor, bool isNew);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] Field* addField(const QString& label, QWidget* editor, const QString& field);
    void edited();
    void save();
    void answered(const finance::Result<finance::Donor>& answer);
    void setSaving(bool saving);
    void followBook();

    Gateway& m_gateway;
    finance::DonorId m_donor; // none: a new one
    QString m_key;            // of the command as it stands
    bool m_saving = false;
    TextLabel* m_title = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_email = nullptr;
    QLineEdit* m_phone = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QHash<QString, Field*> m_fields; // by the name refusals use
    TextLabel* m_trouble = nullptr;
    Button* m_save = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace amanah::ui
