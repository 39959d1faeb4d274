// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program_options.h"

#include <QCoreApplication>
#include <QUrl>

namespace amanah::ui {

namespace {

constexpr auto bookOption = "--book";

// Qt's own options have one dash and take one value each.
bool isOfQt(const QString& argument)
{
    static const QStringList known{QStringLiteral("-platform"), QStringLiteral("-style"), QStringLiteral("-display"), QStringLiteral("-geometry"),
                                   QStringLiteral("-session")};
    return known.contains(argument);
}

// A file manager may hand over file:///home/…
QString pathOf(const QString& argument)
{
    return argument.startsWith(QStringLiteral("file:")) ? QUrl(argument).toLocalFile() : argument;
}

} // namespace

ProgramOptions ProgramOptions::parse(const QStringList& arguments)
{
    ProgramOptions options;
    bool only = false; // after "--" everything is a path
    for (qsizetype at = 0; at < arguments.size() && options.wrong.isEmpty(); ++at) {
        const QString& argument = arguments.at(at);
        const QString withValue = QLatin1StringView(bookOption) + QLatin1Char('=');
        const bool isBook = !only && argument == QLatin1StringView(bookOption);
        if (!only && argument == QStringLiteral("--"))
            only = true;
        else if (!only && isOfQt(argument))
            ++at;
        else if (!only && argument == QStringLiteral("--read-only"))
            options.readOnly = true;
        else if (!only && (argument == QStringLiteral("--version") || argument == QStringLiteral("-v")))
            options.version = true;
        else if (!only && (argument == QStringLiteral("--help") || argument == QStringLiteral("-h")))
            options.help = true;
        else if (isBook && at + 1 == arguments.size())
            options.wrong = QStringLiteral("--book needs the path of a book.");
        else if (!only && !isBook && !argument.startsWith(withValue) && argument.startsWith(QLatin1Char('-')))
            options.wrong = QStringLiteral("%1 is not an option.").arg(argument);
        else if (!options.book.isEmpty())
            options.wrong = QStringLiteral("One book at a time, please.");
        else
            options.book = isBook ? pathOf(arguments.at(++at)) : argument.startsWith(withValue) ? pathOf(argument.mid(withValue.size())) : pathOf(argument);
    }
    return options;
}

QString ProgramOptions::helpText()
{
    return QStringLiteral("Usage: amanah [options] [BOOK]\n"
                          "Donation and zakat manager.\n\n"
                          "  BOOK, --book PATH  open this book instead of the last one\n"
                          "  --read-only        look only, beside a program that writes\n"
                          "  --version, -v      print the version\n"
                          "  --help, -h         print this\n\n"
                          "amanah-cli does the same from the command line.\n");
}

} // namespace amanah::ui
