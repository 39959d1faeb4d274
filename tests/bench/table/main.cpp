// SPDX-License-Identifier: GPL-3.0-or-later
// bench_table [ids…] [--rounds N] [--scale F] [--out FOLDER]
// Runs the runtime's benches and their peers in turn, round by round, and writes medians and ratios to runtime.json and runtime.md.
// Fails when a program of ours did; a peer that is missing or fails only leaves its cells empty.
#include "table.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>
#include <QThread>
#include <cstdio>

using namespace amanah::bench;

namespace {

struct Wanted
{
    std::vector<Bench> benches;
    int rounds = 5;
    double scale = 1;
    QString out;
};

std::optional<Wanted> parse(const QCoreApplication& program)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("ids"), QStringLiteral("B01, B03, …; none: all"), QStringLiteral("[ids…]"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Rounds to take the median of."), QStringLiteral("N"),
                                    QStringLiteral("5"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Times the usual work of a round."), QStringLiteral("F"),
                                   QStringLiteral("1"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Where the table goes."), QStringLiteral("FOLDER"),
                                 QStringLiteral("build/bench"));
    parser.addOptions({rounds, scale, out});
    parser.process(program);
    Wanted wanted{benchesOf(parser.positionalArguments()), parser.value(rounds).toInt(), parser.value(scale).toDouble(), parser.value(out)};
    const auto asked = static_cast<std::size_t>(parser.positionalArguments().size());
    if (wanted.benches.empty() || (asked > 0 && wanted.benches.size() != asked) || wanted.rounds < 1 || wanted.scale <= 0) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return std::nullopt;
    }
    return wanted;
}

bool measure(const Wanted& wanted, const QList<Side>& sides, Figures& figures)
{
    bool good = true;
    for (int round = 0; round < wanted.rounds; ++round) {
        for (const Bench& bench : wanted.benches) {
            if (bench.once && round > 0)
                continue;
            QElapsedTimer timer;
            std::fprintf(stderr, "round %d of %d, %s:", round + 1, wanted.rounds, qPrintable(bench.id));
            for (const Side& side : sides) {
                timer.start();
                const bool ended = runOnce(side, bench, wanted.scale, figures);
                std::fprintf(stderr, " %s %.1f s%s", qPrintable(side.name), static_cast<double>(timer.elapsed()) / 1e3,
                             ended ? "" : " FAILED");
                good = good && (ended || side.name != QLatin1String("ours"));
            }
            std::fputs("\n", stderr);
        }
    }
    return good;
}

bool write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const auto wanted = parse(program);
    if (!wanted)
        return 2;
    const QList<Side> sides = sidesIn(QCoreApplication::applicationDirPath());
    if (sides.size() < 3)
        std::fputs("BEAM or CAF is missing here; their columns stay empty.\n", stderr);
    Figures figures;
    const bool good = measure(*wanted, sides, figures);
    const QList<Line> lines = linesOf(figures);
    const QByteArray markdown = markdownOf(lines).toUtf8();
    QJsonObject json = jsonOf(lines);
    json.insert(QStringLiteral("date"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    json.insert(QStringLiteral("rounds"), wanted->rounds);
    json.insert(QStringLiteral("scale"), wanted->scale);
    json.insert(QStringLiteral("processors"), QThread::idealThreadCount());
    const QDir out(wanted->out);
    const bool written = QDir().mkpath(wanted->out) && write(out.filePath(QStringLiteral("runtime.md")), markdown)
                         && write(out.filePath(QStringLiteral("runtime.json")), QJsonDocument(json).toJson());
    std::fwrite(markdown.constData(), 1, static_cast<std::size_t>(markdown.size()), stdout);
    if (!written)
        std::fprintf(stderr, "bench_table: %s cannot be written\n", qPrintable(wanted->out));
    return good && written ? 0 : 1;
}
