// SPDX-License-Identifier: GPL-3.0-or-later
// The book beside SQLite itself: S1 to S7 as a Markdown table, every peer in the same run. Books of a million gifts are made once and kept.
//   bench_book [--out DIR] [--gifts N] [write] [import] [read]
#include "bench/book/measures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

int main(int argc, char** argv)
{
    using namespace amanah::bench;
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("out"), QStringLiteral("where books are kept"), QStringLiteral("DIR"), QStringLiteral("build/bench")});
    parser.addOption({QStringLiteral("gifts"), QStringLiteral("size of the large book"), QStringLiteral("N"), QStringLiteral("1000000")});
    parser.addPositionalArgument(QStringLiteral("part"), QStringLiteral("write, import, read; all unless given"));
    parser.addHelpOption();
    parser.process(program);
    const QString folder = QDir(parser.value(QStringLiteral("out"))).absolutePath();
    QDir().mkpath(folder);
    const QStringList parts = parser.positionalArguments();
    const auto wanted = [&](const char* part) { return parts.isEmpty() || parts.contains(QLatin1StringView(part)); };
    tableHead();
    if (wanted("write"))
        benchWriting(folder);
    if (wanted("import"))
        benchImport(folder);
    if (wanted("read"))
        benchReading(folder, parser.value(QStringLiteral("gifts")).toInt());
    return 0;
}
