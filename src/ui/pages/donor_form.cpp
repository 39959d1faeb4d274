// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donor_form.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <array>

namespace amanah::ui {

namespace {

constexpr std::array donorKinds{"person", "household", "organisation"};
constexpr int donorNoteHeight = 88;

} // namespace

DonorForm::DonorForm(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    auto* list = new QVBoxLayout(this);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(px(12));
    m_title = new TextLabel(TextStep::Heading, Ink::Text, this);
    list->addWidget(m_title);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("donor_name"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("donor_kind"));
    for (const char* kind : donorKinds)
        m_kind->addItem(donorKindText(QString::fromLatin1(kind)), QString::fromLatin1(kind));
    m_email = new QLineEdit(this);
    m_email->setObjectName(QStringLiteral("donor_email"));
    m_phone = new QLineEdit(this);
    m_phone->setObjectName(QStringLiteral("donor_phone"));
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(QStringLiteral("donor_note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(px(donorNoteHeight));
    list->addWidget(addField(tr("&Name"), m_name, QStringLiteral("name")));
    list->addWidget(addField(tr("&Kind"), m_kind, QStringLiteral("kind")));
    list->addWidget(addField(tr("E-&mail"), m_email, QStringLiteral("email")));
    list->addWidget(addField(tr("&Phone"), m_phone, QStringLiteral("phone")));
    list->addWidget(addField(tr("N&ote"), m_note, QStringLiteral("note")));
    m_trouble = new TextLabel(TextStep::Label, Ink::Danger, this);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    list->addWidget(m_trouble);
    list->addStretch();
    auto* buttons = new QHBoxLayout;
    m_cancel = new Button(tr("Cancel"), Button::Kind::Usual, this);
    m_cancel->setShortcutText(tr("Esc", "the key"));
    m_cancel->setObjectName(QStringLiteral("donor_cancel"));
    m_save = new Button(tr("Save"), Button::Kind::Primary, this);
    m_save->setShortcutText(tr("Enter", "the key"));
    m_save->setObjectName(QStringLiteral("donor_save"));
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_save);
    list->addLayout(buttons);
    connect(m_cancel, &QAbstractButton::clicked, this, &DonorForm::cancelled);
    connect(m_save, &QAbstractButton::clicked, this, &DonorForm::save);
    for (QLineEdit* field : {m_name, m_email, m_phone})
        connect(field, &QLineEdit::textChanged, this, &DonorForm::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DonorForm::edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DonorForm::edited);
    connect(&gateway, &Gateway::bookChanged, this, &DonorForm::followBook);
    followBook();
}

Field* DonorForm::addField(const QString& label, QWidget* editor, const QString& field)
{
    auto* made = new Field(label, editor, this);
    m_fields.insert(field, made);
    return made;
}

void DonorForm::followBook()
{
    permit(m_save, m_gateway, "donor.update", !m_saving);
}

void DonorForm::edited()
{
    m_key = Gateway::newKey();
    m_trouble->hide();
    for (Field* field : std::as_const(m_fields)) {
        if (field->editor() == sender())
            field->clearError();
    }
}

void DonorForm::startNew(const QString& name)
{
    startEdit({});
    m_name->setText(name);
}

void DonorForm::startEdit(const finance::Donor& donor)
{
    m_donor = donor.id;
    m_title->setText(donor.id.isValid() ? tr("Change donor") : tr("New donor"));
    m_name->setText(donor.name);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(donor.kind)));
    m_email->setText(donor.email);
    m_phone->setText(donor.phone);
    m_note->setPlainText(donor.note);
    for (Field* field : std::as_const(m_fields))
        field->clearError();
    m_trouble->hide();
    setSaving(false);
    m_key = Gateway::newKey();
    m_name->setFocus();
    m_name->selectAll();
}

void DonorForm::setSaving(bool saving)
{
    m_saving = saving;
    m_save->setPending(saving ? tr("Saving…") : QString());
    for (Field* field : std::as_const(m_fields))
        field->setEnabled(!saving);
    m_cancel->setEnabled(!saving);
    followBook();
}

void DonorForm::save()
{
    if (m_saving || m_gateway.whyNot("donor.update"))
        return;
    const QString kind = m_kind->currentData().toString();
    const QString note = m_note->toPlainText();
    setSaving(true);
    const auto done = [this](const finance::Result<finance::Donor>& answer) { answered(answer); };
    if (m_donor.isValid())
        m_gateway.send(finance::UpdateDonor{m_donor.toString(), m_name->text(), kind, m_email->text(), m_phone->text(), note}, m_key, this, done);
    else
        m_gateway.send(finance::AddDonor{m_name->text(), kind, m_email->text(), m_phone->text(), note}, m_key, this, done);
}

void DonorForm::answered(const finance::Result<finance::Donor>& answer)
{
    setSaving(false);
    if (answer) {
        Q_EMIT saved(*answer, !m_donor.isValid());
        return;
    }
    Field* field = m_fields.value(answer.error().field);
    if (field == nullptr) {
        m_trouble->setText(errorText(answer.error()));
        m_trouble->show();
        return;
    }
    field->setError(errorText(answer.error()));
    field->editor()->setFocus();
}

QVariantMap DonorForm::state() const
{
    return {{QStringLiteral("donor"), qlonglong{m_donor.value}}, {QStringLiteral("name"), m_name->text()},
            {QStringLiteral("kind"), m_kind->currentData()},     {QStringLiteral("email"), m_email->text()},
            {QStringLiteral("phone"), m_phone->text()},          {QStringLiteral("note"), m_note->toPlainText()},
            {QStringLiteral("key"), m_key}};
}

void DonorForm::setState(const QVariantMap& state)
{
    const auto text = [&state](const char* name) { return state.value(QString::fromLatin1(name)).toString(); };
    finance::Donor donor;
    donor.id = finance::DonorId(state.value(QStringLiteral("donor")).toLongLong());
    donor.name = text("name");
    donor.kind = text("kind");
    donor.email = text("email");
    donor.phone = text("phone");
    donor.note = text("note");
    startEdit(donor);
    m_key = text("key");
}

void DonorForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_cancel->hasFocus())
        save();
    else if (event->key() == Qt::Key_Escape || enter)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace amanah::ui
