// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tst_kill9 kills: writes gifts in batches for ever and prints each key once its commit has returned.
// usage: kill9_writer BOOK PREFIX
#include "finance/book/unit_for.h"
#include "finance/book/writer.h"

#include <QCoreApplication>
#include <cstdio>

using namespace amanah::finance;

namespace {

UnitOfWork nextGift(const QString& key)
{
    RecordDonation command;
    command.amount = QStringLiteral("1.50");
    command.fund = QStringLiteral("general");
    command.note = QStringLiteral("kill");
    return unitFor(command, key, FormContext{Currency::parse(u"USD").value(), QDate(2026, 3, 1)}).value();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto writer = BookWriter::open(BookPath(arguments[1]), {QStringLiteral("tester"), QStringLiteral("machine")});
    if (!writer)
        return 3;
    for (int number = 0;;) {
        std::vector<UnitOfWork> units;
        for (int i = 0; i < 8; ++i)
            units.push_back(nextGift(QStringLiteral("%1-%2").arg(arguments[2]).arg(number++)));
        const std::vector<Outcome> outcomes = (*writer)->runBatch(units);
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            if (outcomes[i].result)
                std::printf("%s\n", units[i].key.toUtf8().constData());
        if (std::fflush(stdout) != 0)
            return 4;
    }
}
