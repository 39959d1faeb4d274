// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of a book whatever was asked of it. Commands are random, refusals among them; a run that fails is made smaller and printed
// with what repeats it. More runs: RC_PARAMS="max_success=1000".
#include "support/random_ledger.h"

#include <QTest>
#include <rapidcheck.h>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

using Steps = std::vector<Step>;

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::what, rc::gen::inRange(0, 27)), rc::gen::set(&Step::fund, rc::gen::inRange(0, 6)),
                                rc::gen::set(&Step::other, rc::gen::inRange(0, 30)), rc::gen::set(&Step::amount, rc::gen::inRange(0, 20'000)),
                                rc::gen::set(&Step::day, rc::gen::inRange(0, 400)), rc::gen::set(&Step::target, rc::gen::inRange(0, 1'000)));
}

rc::Gen<Steps> anySteps()
{
    return rc::gen::container<Steps>(anyStep());
}

void mustBeEmpty(const QString& fault)
{
    if (!fault.isEmpty())
        RC_FAIL(fault.toStdString());
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=12 max_size=70");
    }

    void everythingHoldsAfterAnyCommands()
    {
        QVERIFY(rc::check("whatever was asked, the book adds up", [] {
            const Steps steps = *anySteps();
            TemporaryBook book;
            RandomLedger ledger(book);
            std::size_t carriedOut = 0;
            for (const Step& step : steps)
                carriedOut += ledger.take(step) == QStringLiteral("ok") ? 1 : 0;
            RC_CLASSIFY(carriedOut * 3 > steps.size(), "a third is carried out");
            mustBeEmpty(ledger.firstFault());
        }));
    }

    void askingAgainChangesNothing()
    {
        QVERIFY(rc::check("a key gives its first answer for ever", [] {
            const Steps steps = *anySteps();
            TemporaryBook book;
            RandomLedger ledger(book);
            for (const Step& step : steps)
                std::ignore = ledger.take(step);
            const QStringList before = ledger.kept();
            mustBeEmpty(ledger.askAllAgain());
            RC_ASSERT((ledger.kept() == before));
            mustBeEmpty(ledger.firstFault());
        }));
    }

    void takingBackIsAsIfNeverGiven()
    {
        QVERIFY(rc::check("void after add is the identity", [] {
            const Steps steps = *anySteps();
            const Step extra = *anyStep();
            TemporaryBook book;
            RandomLedger ledger(book);
            for (const Step& step : steps)
                std::ignore = ledger.take(step);
            RecordDonation command = gift(QString::number(extra.amount + 1), QStringLiteral("waqf"));
            command.lines = {{QStringLiteral("waqf"), QStringLiteral("%1").arg(extra.amount), {}}, {QStringLiteral("general"), QStringLiteral("1"), {}}};
            command.date = book.form().today.addDays(-extra.day).toString(Qt::ISODate);
            command.overrideReason = QStringLiteral("found late");
            const QStringList before = ledger.kept();
            const auto given = book.run(command);
            RC_PRE(given.has_value());
            RC_ASSERT((ledger.kept() != before));
            RC_PRE(codeOf(book.run(VoidDonation{given->id.toString(), QStringLiteral("slip"), {}})) == QStringLiteral("ok"));
            RC_ASSERT((ledger.kept() == before));
        }));
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
