// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/restore_settings.h"

#include "finance/book/backup.h"
#include "finance/book/restore_preview.h"
#include "finance/book/sealed_file.h"
#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/models/audit_words.h"
#include "ui/shell/book_dialogs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QTimer>

namespace amanah::ui {

using finance::BookPath;
using finance::Result;

namespace {

struct GiftsTold
{
    qint64 count = 0;
    QStringList sums;
};

GiftsTold giftsTold(const QJsonObject& book)
{
    GiftsTold told;
    const QJsonArray totals = book.value(QStringLiteral("totals")).toArray();
    for (const QJsonValue& value : totals) {
        told.count += value[QStringLiteral("count")].toInteger();
        const auto currency = finance::Currency::parse(value[QStringLiteral("currency")].toString());
        const auto amount = currency ? finance::parseAmountOrZero(value[QStringLiteral("amount")].toString(), *currency) : Result<finance::Money>{};
        if (currency && amount)
            told.sums.append(moneyText(*amount));
    }
    return told;
}

} // namespace

RestoreSettings::RestoreSettings(Gateway& gateway, QWidget* parent) : SettingsForm(parent), m_gateway(gateway)
{
    addHeading(tr("Look into a backup"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto* first = new QHBoxLayout;
    m_choose = new Button(tr("Choose a backup…"), Button::Kind::Usual, body);
    m_choose->setObjectName(QStringLiteral("restore_choose"));
    m_name = new TextLabel(TextStep::Body, Ink::Second, body);
    m_name->setElided(true);
    first->addWidget(m_choose);
    first->addWidget(m_name, 1);
    m_passphrase = new QLineEdit(body);
    m_passphrase->setObjectName(QStringLiteral("restore_passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphraseField = new Field(tr("Passphrase of this &backup"), m_passphrase, body);
    m_open = new Button(tr("Look"), Button::Kind::Usual, body);
    m_facts = new TextLabel(TextStep::Body, Ink::Text, body);
    m_facts->setObjectName(QStringLiteral("restore_facts"));
    m_facts->setWordWrap(true);
    m_restore = new Button(tr("Make it a book beside this one and open it"), Button::Kind::Usual, body);
    m_restore->setObjectName(QStringLiteral("restore_make"));
    column->addLayout(first);
    column->addWidget(m_passphraseField);
    column->addWidget(m_open, 0, Qt::AlignLeading);
    column->addWidget(m_facts);
    column->addWidget(m_restore, 0, Qt::AlignLeading);
    addWide(body);
    end();
    for (QWidget* later : std::initializer_list<QWidget*>{m_passphraseField, m_open, m_facts, m_restore})
        later->hide();
    connect(m_choose, &QAbstractButton::clicked, this,
            [this] { askForBook(this, m_gateway.book().path, [this](const QString& file) { look(file); }); });
    connect(m_open, &QAbstractButton::clicked, this, &RestoreSettings::preview);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &RestoreSettings::preview);
    connect(m_passphrase, &QLineEdit::textEdited, m_passphraseField, &Field::clearError);
    connect(m_restore, &QAbstractButton::clicked, this, &RestoreSettings::restore);
}

void RestoreSettings::look(const QString& file)
{
    m_file = file;
    m_name->setText(isolated(QDir::toNativeSeparators(file)));
    const bool isSealed = finance::isSealedFile(file);
    m_passphrase->clear();
    m_passphraseField->clearError();
    m_passphraseField->setVisible(isSealed);
    m_open->setVisible(isSealed);
    m_facts->hide();
    m_restore->hide();
    if (isSealed)
        m_passphrase->setFocus();
    else
        preview();
}

void RestoreSettings::preview()
{
    m_choose->setPending(tr("Reading…"));
    m_gateway.inBackground<QJsonObject>(
        [file = m_file, words = m_passphrase->text()](finance::FinanceApplication& application) {
            return finance::previewRestore(file, application.book(), words);
        },
        this, [this](const Result<QJsonObject>& preview) {
            m_choose->setPending({});
            if (preview)
                showPreview(*preview);
            else
                refused(preview.error());
        });
}

void RestoreSettings::refused(const finance::Error& error)
{
    m_restore->hide();
    if (error.field == QLatin1StringView("passphrase")) {
        m_passphraseField->setError(errorText(error));
        m_passphrase->setFocus();
        return;
    }
    m_facts->setInk(Ink::Danger);
    m_facts->setText(errorText(error));
    m_facts->show();
}

void RestoreSettings::showPreview(const QJsonObject& preview)
{
    const GiftsTold told = giftsTold(preview);
    QStringList lines{tr("Book of %1, as it was at %2.")
                          .arg(isolated(preview.value(QStringLiteral("organisation")).toString()), auditTimeText(preview.value(QStringLiteral("last_at")).toString())),
                      told.sums.isEmpty() ? tr("No gifts.") : digitsText(tr("%n gift(s): %1.", nullptr, static_cast<int>(told.count)).arg(told.sums.join(QStringLiteral(" + "))))};
    const QJsonObject now = preview.value(QStringLiteral("replaces")).toObject();
    const bool isSame = now.value(QStringLiteral("same_book")).toBool();
    const int more = static_cast<int>(giftsTold(now).count - told.count);
    const int lost = static_cast<int>(now.value(QStringLiteral("records_lost")).toInteger());
    if (!isSame)
        lines << tr("It is another book than the one in front.");
    else if (more != 0)
        lines << digitsText(more > 0 ? tr("%n gift(s) fewer than now.", nullptr, more) : tr("%n gift(s) more than now.", nullptr, -more));
    if (isSame)
        lines << (lost == 0 ? tr("Every record of the book in front is in it.") : digitsText(tr("%n record(s) of the book in front are not in it.", nullptr, lost)));
    const bool isGood = preview.value(QStringLiteral("verified")).toBool();
    lines << (isGood ? tr("Every proof of it is good.") : tr("It does not prove: something in it was changed or is damaged."));
    m_facts->setInk(isGood ? Ink::Text : Ink::Danger);
    m_facts->setText(lines.join(QLatin1Char('\n')));
    m_facts->show();
    m_restore->setVisible(isGood);
}

void RestoreSettings::restore()
{
    const QFileInfo book(m_gateway.book().path);
    const QString place = freeBookFile(book.path(), tr("%1 restored").arg(book.completeBaseName()));
    m_restore->setPending(tr("Making the book…"));
    m_gateway.inBackground<finance::BackupReport>(
        [file = m_file, place, words = m_passphrase->text(), identity = m_gateway.identity()](finance::FinanceApplication&) {
            return finance::restoreBook(file, BookPath(place), {false, words, identity});
        },
        this, [this, place](const Result<finance::BackupReport>& report) {
            m_restore->setPending({});
            m_passphrase->clear();
            if (!report)
                return refused(report.error());
            Q_EMIT said(tr("Restored: %1").arg(isolated(QDir::toNativeSeparators(place))));
            // Not from here: opening another book takes this page down when somebody signed in to this one.
            QTimer::singleShot(0, &m_gateway, [gateway = &m_gateway, place] { gateway->open(place); });
        });
}

} // namespace amanah::ui
