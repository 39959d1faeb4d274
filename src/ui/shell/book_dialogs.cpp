// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/book_dialogs.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace amanah::ui {

namespace {

constexpr auto bookSuffix = "amanah";

QString dialogText(const char* text)
{
    return QCoreApplication::translate("BookDialogs", text);
}

void askForFile(QWidget* parent, const QString& title, const QString& near, QFileDialog::AcceptMode mode, PathChosen chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("file_dialog"));
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setNameFilters({dialogText(QT_TRANSLATE_NOOP("BookDialogs", "Books of Amanah (*.amanah)")), dialogText(QT_TRANSLATE_NOOP("BookDialogs", "All files (*)"))});
    if (mode == QFileDialog::AcceptSave)
        dialog->setDefaultSuffix(QString::fromLatin1(bookSuffix));
    const QFileInfo place(near);
    if (place.isDir()) {
        dialog->setDirectory(near);
    } else {
        dialog->setDirectory(place.path());
        if (mode == QFileDialog::AcceptSave)
            dialog->selectFile(place.fileName());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    dialog->open();
}

} // namespace

void askForBook(QWidget* parent, const QString& near, PathChosen chosen)
{
    askForFile(parent, dialogText(QT_TRANSLATE_NOOP("BookDialogs", "Open a book")), near.isEmpty() ? usualBookFolder() : QFileInfo(near).path(),
               QFileDialog::AcceptOpen, std::move(chosen));
}

void askForBackupFile(QWidget* parent, const QString& book, PathChosen chosen)
{
    const QFileInfo file(book);
    const QString name = file.completeBaseName() + QLatin1Char(' ') + QDate::currentDate().toString(Qt::ISODate);
    askForFile(parent, dialogText(QT_TRANSLATE_NOOP("BookDialogs", "Back up the book")), freeBookFile(file.path(), name), QFileDialog::AcceptSave,
               std::move(chosen));
}

void askForNewBookFile(QWidget* parent, const QString& proposed, PathChosen chosen)
{
    askForFile(parent, dialogText(QT_TRANSLATE_NOOP("BookDialogs", "Where the book is kept")), proposed, QFileDialog::AcceptSave, std::move(chosen));
}

QString usualBookFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QFileInfo folder(documents);
    if (folder.isDir() && folder.isWritable())
        return documents;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString freeBookFile(const QString& folder, const QString& name)
{
    QString stem;
    for (const QChar c : name.trimmed())
        stem += QStringLiteral("/\\:*?\"<>|").contains(c) || !c.isPrint() ? QLatin1Char('-') : c;
    while (stem.startsWith(QLatin1Char('.'))) // no hidden files
        stem.remove(0, 1);
    if (stem.isEmpty())
        stem = QStringLiteral("Amanah");
    QString path;
    for (int number = 1; number == 1 || QFileInfo::exists(path); ++number) {
        const QString numbered = number == 1 ? stem : QStringLiteral("%1 %2").arg(stem).arg(number);
        path = QDir(folder).filePath(numbered + QLatin1Char('.') + QLatin1StringView(bookSuffix));
    }
    return path;
}

} // namespace amanah::ui
