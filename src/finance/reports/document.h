// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a value: what stands on the paper, in which order, in which direction. Nothing of fonts, pages or ink: src/ui/render
// draws it for the window, for paper and for PDF. Every text is in the document's language already. Plain values, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace amanah::finance {

struct DocumentHeading
{
    QString text;
};

struct DocumentParagraph
{
    QString text;
    bool notice = false; // small print
};

// Named facts one below the other: "Zakat due", "127.50 USD".
struct DocumentFacts
{
    struct Fact
    {
        QString name;
        QString value;
        bool strong = false;
    };
    std::vector<Fact> facts;
};

struct DocumentTable
{
    struct Column
    {
        QString name;
        bool number = false; // aligned as one, digits in a row
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows; // as many cells as columns
};

// What followed from what, numbered by whoever draws it.
struct DocumentSteps
{
    struct Step
    {
        QString text;
        QString rule;
        QString source;
    };
    std::vector<Step> steps;
};

using DocumentBlock = std::variant<DocumentHeading, DocumentParagraph, DocumentFacts, DocumentTable, DocumentSteps>;

struct Document
{
    QString title;
    QString language; // "en", "ar", "id"
    bool rightToLeft = false;
    std::vector<DocumentBlock> blocks;
};

} // namespace amanah::finance
