// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/filled_sentence.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <vector>

namespace amanah::ui {

namespace {

// As the services write them; a shape that another one begins like stands after it.
constexpr std::array shapes{
    "Line %1: the amount can be read in two ways; say whether the decimal mark is a point or a comma.",
    "Line %1: the date can be read in two ways; say whether the day or the month comes first.",
    "Line %1 uses a decimal point and line %2 a decimal comma; say which one the file means.",
    "Line %1 writes the day first and line %2 the month; say which one the file means.",
    "Record %1 does not follow from the one before; a broken chain is not signed.",
    "This command crashed %1 times and was given up; nothing was changed.",
    "Net assets are %1 and net invested funds %2; they must agree.",
    "Those who collect would get %1, above %2 % of the whole.",
    "Month %1 would have %2 days; a month has 29 or 30.",
    "Year %1 would have %2 days; a year has 354 or 355.",
    "Line %1: more than %2 rows; split the file.",
    "This promise was posted before, as gift %1.",
    "The first %1 records do not hold as many.",
    "Assessment %1 was revised by %2 already.",
    "The books are closed through %1 already.",
    "This authority announced nothing for %1.",
    "The line has %1 columns, the header %2.",
    "The first %1 records hold no such one.",
    "The books are closed through %1 only.",
    "Port %1 is taken by another program.",
    "This donor was merged into donor %1.",
    "This is a whole number from 1 to %1.",
    "The books are closed through %1.",
    "The nisab needs the price of %1.",
    "The price of %1 is needed here.",
    "The file cannot be written: %1",
    "The sign %1 is not one of %2.",
    "The copy does not prove: %1",
    "The text is longer than %1.",
    "This must be kept until %1.",
    "No column is mapped to %1.",
    "A relation is one of: %1.",
    "This value is one of: %1.",
    "The book has %1 records.",
    "A preset is one of: %1.",
    "A role is one of: %1.",
    "%1 has %2 decimals.",
};

struct Shape
{
    const char* sentence;
    QRegularExpression pattern;
};

std::vector<Shape> readShapes()
{
    std::vector<Shape> read;
    for (const char* sentence : shapes) {
        QString pattern = QRegularExpression::escape(QString::fromLatin1(sentence));
        for (const char* argument : {"\\%1", "\\%2"})
            pattern.replace(QLatin1String(argument), QStringLiteral("(.+)"));
        read.push_back({sentence, QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption)});
    }
    return read;
}

QString toldOfFinance(const QString& text)
{
    return QCoreApplication::translate("Finance", text.toUtf8().constData());
}

} // namespace

QString filledSentence(const QString& english)
{
    static const std::vector<Shape> known = readShapes();
    for (const Shape& shape : known) {
        const auto match = shape.pattern.match(english);
        if (!match.hasMatch())
            continue;
        const QString told = QCoreApplication::translate("Finance", shape.sentence);
        // Both at once: what stands in a sentence may hold a "%2" of its own.
        return match.lastCapturedIndex() == 1 ? told.arg(toldOfFinance(match.captured(1)))
                                              : told.arg(toldOfFinance(match.captured(1)), toldOfFinance(match.captured(2)));
    }
    return toldOfFinance(english);
}

} // namespace amanah::ui
