// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds through the finance tree on a real book: gifts are entered while services crash, are killed, linger, are late and find the database
// busy. What was acknowledged is in the book once; what was not can be entered again by its key and is then in the book once.
#include "simulate/book_run.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace amanah::finance::simulate;

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    quint64 seeds = 20;
    quint64 from = 1;
    while (arguments.size() >= 2) {
        bool isNumber = false;
        const quint64 number = arguments[1].toULongLong(&isNumber);
        if (!isNumber || (arguments[0] != QLatin1String("--seeds") && arguments[0] != QLatin1String("--seed")))
            break;
        (arguments[0] == QLatin1String("--seeds") ? seeds : from) = number;
        if (arguments[0] == QLatin1String("--seed"))
            seeds = 1;
        arguments = arguments.mid(2);
    }
    if (!arguments.isEmpty()) {
        out << "simulate_book [--seeds N] [--seed S]\n";
        return 2;
    }
    BookRunResult sum;
    for (quint64 seed = from; seed < from + seeds; ++seed) {
        const BookRunResult result = runBook(seed);
        sum.acknowledged += result.acknowledged;
        sum.refused += result.refused;
        sum.faults += result.faults;
        sum.steps += result.steps;
        if (!result.failures.isEmpty()) {
            out << "FAILED seed " << seed << "\n  " << result.failures.join(QStringLiteral("\n  ")) << "\nagain: simulate_book --seed " << seed
                << '\n';
            return 1;
        }
    }
    out << seeds << " seeds: " << sum.steps << " steps, " << sum.faults << " faults, " << sum.acknowledged << " gifts acknowledged at once, "
        << sum.refused << " only when entered again\n";
    return 0;
}
