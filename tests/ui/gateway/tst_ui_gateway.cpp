// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_store.h"
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/gateway/gateway.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <latch>

using namespace amanah::finance;
using amanah::finance::support::gift;
using amanah::finance::support::TemporaryBook;
using amanah::runtime::ExitReason;
using amanah::runtime::Pid;
using amanah::ui::BookState;
using amanah::ui::Gateway;
using amanah::ui::GatewayOptions;
using amanah::ui::TreeView;

namespace {

GatewayOptions gatewayOptions()
{
    GatewayOptions options;
    options.identity = TemporaryBook::identity();
    return options;
}

Pid pidOf(const Gateway& gateway, const char* name)
{
    for (const auto& shown : gateway.tree().nodes)
        if (shown.node.name == name)
            return shown.node.pid;
    return {};
}

// A gateway with a new book open for writing.
struct OpenBook
{
    explicit OpenBook(GatewayOptions options = gatewayOptions()) : gateway(std::move(options)) { gateway.open(book.path().path()); }
    [[nodiscard]] bool isReady() const { return gateway.book().kind == BookState::Kind::Ready && !gateway.tree().nodes.empty(); }

    TemporaryBook book;
    Gateway gateway;
    QObject asker;
};

} // namespace

class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void opensABookAndSaysWhoseItIs();
    void opensReadOnlyWhatAnotherProgramWrites();
    void saysWhyABookCannotBeOpened_data();
    void saysWhyABookCannotBeOpened();
    void createsABookOnceAndRefusesAnExistingFile();
    void marksASampleBook();
    void answersACommandAndTellsItsEventsAndTotals();
    void refusesToWriteWithoutABook();
    void answersEveryOneOfManyCommands();
    void tellsTotalsOnceForManyGiftsOfOneMoment();
    void savesOnceThoughTheWriterIsKilledMeanwhile();
    void givesNoAnswerToWhoIsGone();
    void answersAQuestionThoughAReaderFalls();
    void saysThatEventsMayBeMissingWhenTheTopicsFall();
    void saysWhoFellWhenTheRootGivesUpAndStartsAnew();
    void tellsAJobsProgressAndItsEnd();
    void stopsAJob();
    void keepsASettingWithAndWithoutABook();
};

void TestGateway::opensABookAndSaysWhoseItIs()
{
    TemporaryBook book(QStringLiteral("KWD"));
    Gateway gateway(gatewayOptions());
    QSignalSpy changed(&gateway, &Gateway::bookChanged);
    gateway.open(book.path().path());
    QCOMPARE(gateway.book().kind, BookState::Kind::Opening);
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(gateway.book().organisation, QStringLiteral("Masjid an-Noor"));
    QCOMPARE(gateway.book().currency.code(), QStringLiteral("KWD"));
    QVERIFY(!gateway.book().hasSample);
    gateway.open(gateway.book().path); // the same anew
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
    gateway.close();
    QCOMPARE(gateway.book().kind, BookState::Kind::None);
}

void TestGateway::opensReadOnlyWhatAnotherProgramWrites()
{
    OpenBook first;
    QTRY_VERIFY(first.isReady());
    Gateway second(gatewayOptions());
    second.open(first.book.path().path());
    QTRY_COMPARE(second.book().kind, BookState::Kind::ReadOnly);
    QCOMPARE(second.book().trouble.cause, QStringLiteral("locked"));
    std::optional<Result<Donation>> answered;
    second.send(gift("5.00"), {}, this, [&](const Result<Donation>& answer) { answered = answer; });
    QVERIFY(answered && !*answered);
    QCOMPARE(answered->error().cause, QStringLiteral("read_only"));
    std::optional<qsizetype> listed;
    second.ask(DonationListQuery{}, this, [&](const Result<DonationListQuery::Page>& page) { listed = page ? qsizetype(page->donations.size()) : -1; });
    QTRY_VERIFY(listed.has_value());
    QCOMPARE(*listed, 0);
}

void TestGateway::saysWhyABookCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("cause");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("missing");
    QTest::newRow("not ours") << QByteArray("a letter, not a book; long enough to have a header of its own, and then some more bytes to be read as one") << QStringLiteral("not_ours");
}

void TestGateway::saysWhyABookCannotBeOpened()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, cause);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("some.amanah"));
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Gateway gateway(gatewayOptions());
    gateway.open(path);
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Failed);
    QCOMPARE(gateway.book().trouble.cause, cause);
    QCOMPARE(gateway.book().path, path);
}

void TestGateway::createsABookOnceAndRefusesAnExistingFile()
{
    QTemporaryDir folder;
    NewBook wanted;
    wanted.path = BookPath(folder.filePath(QStringLiteral("new.amanah")));
    wanted.currency = QStringLiteral("GBP");
    wanted.identity = TemporaryBook::identity();
    Gateway gateway(gatewayOptions());
    std::optional<Error> refused;
    const auto keep = [&](const Error& error) { refused = error; };
    gateway.create(wanted, this, keep);
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
    QVERIFY(!refused);
    gateway.create(wanted, this, keep);
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->code, Code::Conflict);
    QCOMPARE(gateway.book().kind, BookState::Kind::Ready);
}

void TestGateway::marksASampleBook()
{
    QTemporaryDir folder;
    NewBook wanted;
    wanted.path = BookPath(folder.filePath(QStringLiteral("sample.amanah")));
    wanted.identity = TemporaryBook::identity();
    Gateway gateway(gatewayOptions());
    gateway.createSample(wanted, this, [](const Error& error) { QFAIL(qPrintable(error.message)); });
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
    QVERIFY(gateway.book().hasSample);
    std::int64_t gifts = 0;
    const auto count = [&](const Result<TotalsQuery::Totals>& totals) { gifts = totals && !totals->rows.empty() ? totals->rows.front().count : 0; };
    connect(&gateway, &Gateway::totalsChanged, this, [&] { gateway.ask(TotalsQuery{}, this, count); });
    QTRY_VERIFY_WITH_TIMEOUT(gifts >= 100, 60'000);
    gateway.close();
    gateway.open(wanted.path.path());
    QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
    QVERIFY(gateway.book().hasSample);
}

void TestGateway::answersACommandAndTellsItsEventsAndTotals()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    QSignalSpy saved(&open.gateway, &Gateway::saved);
    QSignalSpy totals(&open.gateway, &Gateway::totalsChanged);
    std::vector<BookEvent> events;
    connect(&open.gateway, &Gateway::bookEvents, this, [&](const std::vector<BookEvent>& told, bool) { events.insert(events.end(), told.begin(), told.end()); });
    std::optional<Result<Donation>> answered;
    open.gateway.send(gift("49.90"), {}, &open.asker, [&](const Result<Donation>& answer) { answered = answer; });
    QCOMPARE(open.gateway.pending(), 1);
    QTRY_VERIFY(answered.has_value());
    QVERIFY(answered->has_value());
    QCOMPARE((*answered)->number, QStringLiteral("%1-000001").arg(QDate::currentDate().year()));
    QCOMPARE(open.gateway.pending(), 0);
    QCOMPARE(saved.count(), 1);
    QTRY_COMPARE(totals.count(), 1);
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(std::get<DonationRecorded>(events.front().what).donation, (*answered)->id);
}

void TestGateway::refusesToWriteWithoutABook()
{
    Gateway gateway(gatewayOptions());
    std::optional<Result<Donation>> answered;
    gateway.send(gift("1.00"), {}, this, [&](const Result<Donation>& answer) { answered = answer; });
    QVERIFY(answered && !*answered);
    QCOMPARE(answered->error().cause, QStringLiteral("no_book"));
    QCOMPARE(gateway.pending(), 0);
}

void TestGateway::answersEveryOneOfManyCommands()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    constexpr int gifts = 500;
    std::vector<std::int64_t> ids;
    for (int i = 0; i < gifts; ++i)
        open.gateway.send(gift("1.00"), {}, &open.asker, [&](const Result<Donation>& answer) { ids.push_back(answer ? answer->id.value : 0); });
    QCOMPARE(open.gateway.pending(), gifts);
    QTRY_COMPARE_WITH_TIMEOUT(ids.size(), std::size_t{gifts}, 60'000);
    std::sort(ids.begin(), ids.end());
    QVERIFY(ids.front() > 0);
    QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

void TestGateway::tellsTotalsOnceForManyGiftsOfOneMoment()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    int told = 0;
    std::size_t events = 0;
    connect(&open.gateway, &Gateway::totalsChanged, this, [&] { ++told; });
    connect(&open.gateway, &Gateway::bookEvents, this, [&](const std::vector<BookEvent>& batch, bool) { events += batch.size(); });
    for (int i = 0; i < 300; ++i)
        open.gateway.send(gift("1.00"), {}, &open.asker, [](const Result<Donation>&) {});
    QTRY_COMPARE_WITH_TIMEOUT(events, std::size_t{300}, 60'000);
    QVERIFY2(told < 100, qPrintable(QString::number(told)));
}

void TestGateway::savesOnceThoughTheWriterIsKilledMeanwhile()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    int answers = 0;
    int refusals = 0;
    for (int i = 0; i < 40; ++i) {
        open.gateway.send(gift("2.00"), QStringLiteral("once-%1").arg(i), &open.asker, [&](const Result<Donation>& answer) {
            ++answers;
            refusals += answer ? 0 : 1;
        });
        if (i == 10)
            open.gateway.kill(pidOf(open.gateway, "Finance.DatabaseConnection"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 40, 60'000);
    QCOMPARE(refusals, 0);
    std::int64_t stored = -1;
    open.gateway.ask(TotalsQuery{}, &open.asker, [&](const Result<TotalsQuery::Totals>& totals) { stored = totals ? totals->rows.front().count : -2; });
    QTRY_COMPARE(stored, 40);
}

void TestGateway::givesNoAnswerToWhoIsGone()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    bool called = false;
    auto gone = std::make_unique<QObject>();
    open.gateway.ask(TotalsQuery{}, gone.get(), [&](const Result<TotalsQuery::Totals>&) { called = true; });
    open.gateway.send(gift("3.00"), {}, gone.get(), [&](const Result<Donation>&) { called = true; });
    gone.reset();
    QTRY_COMPARE(open.gateway.pending(), 0); // saved all the same, and counted
    bool later = false;
    open.gateway.ask(TotalsQuery{}, &open.asker, [&](const Result<TotalsQuery::Totals>&) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestGateway::answersAQuestionThoughAReaderFalls()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    int answered = 0;
    for (int i = 0; i < 20; ++i) {
        if (i % 10 == 3)
            open.gateway.kill(pidOf(open.gateway, "Finance.ReaderPool.1"));
        open.gateway.ask(TotalsQuery{}, &open.asker, [&](const Result<TotalsQuery::Totals>& totals) { answered += totals ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 20, 30'000);
}

void TestGateway::saysThatEventsMayBeMissingWhenTheTopicsFall()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    bool gap = false;
    connect(&open.gateway, &Gateway::bookEvents, this, [&](const std::vector<BookEvent>&, bool missed) { gap = gap || missed; });
    const Pid topics = pidOf(open.gateway, "Finance.Topics");
    QVERIFY(bool(topics));
    open.gateway.kill(topics);
    QTRY_VERIFY_WITH_TIMEOUT(gap, 20'000);
    std::size_t events = 0;
    connect(&open.gateway, &Gateway::bookEvents, this, [&](const std::vector<BookEvent>& batch, bool) { events += batch.size(); });
    open.gateway.send(gift("4.00"), {}, &open.asker, [](const Result<Donation>&) {});
    QTRY_COMPARE_WITH_TIMEOUT(events, std::size_t{1}, 30'000);
}

void TestGateway::saysWhoFellWhenTheRootGivesUpAndStartsAnew()
{
    GatewayOptions options = gatewayOptions();
    options.intensities.root = {0, std::chrono::milliseconds(5'000)};
    OpenBook open(std::move(options));
    QTRY_VERIFY(open.isReady());
    open.gateway.watchTreeClosely(true);
    open.gateway.kill(pidOf(open.gateway, "Finance.ConfigStore"));
    QTRY_COMPARE_WITH_TIMEOUT(open.gateway.book().kind, BookState::Kind::Fallen, 20'000);
    QVERIFY(!open.gateway.book().trouble.cause.isEmpty());
    std::optional<Result<Donation>> answered;
    open.gateway.send(gift("5.00"), {}, &open.asker, [&](const Result<Donation>& answer) { answered = answer; });
    QVERIFY(answered && !*answered);
    open.gateway.restartServices();
    QTRY_COMPARE_WITH_TIMEOUT(open.gateway.book().kind, BookState::Kind::Ready, 30'000);
    answered.reset();
    open.gateway.send(gift("5.00"), {}, &open.asker, [&](const Result<Donation>& answer) { answered = answer; });
    QTRY_VERIFY(answered.has_value());
    QVERIFY(answered->has_value());
}

void TestGateway::tellsAJobsProgressAndItsEnd()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    qint64 reached = 0;
    std::optional<Result<QJsonObject>> ended;
    open.gateway.startJob(
        FinanceApplication::JobKind::Once, QStringLiteral("count"),
        [](const JobContext& context) -> Result<QJsonObject> {
            for (std::int64_t i = 1; i <= 1'000; ++i)
                context.progress(i, 1'000);
            return QJsonObject{{QStringLiteral("counted"), 1'000}};
        },
        &open.asker, [&](qint64 done, qint64) { reached = done; }, [&](const Result<QJsonObject>& result) { ended = result; });
    QTRY_VERIFY(ended.has_value());
    QVERIFY(ended->has_value());
    QCOMPARE((**ended)[QStringLiteral("counted")].toInt(), 1'000);
    QCOMPARE(reached, 1'000);
}

void TestGateway::stopsAJob()
{
    OpenBook open;
    QTRY_VERIFY(open.isReady());
    std::optional<Result<QJsonObject>> ended;
    std::stop_source stop = open.gateway.startJob(
        FinanceApplication::JobKind::Once, QStringLiteral("wait"),
        [](const JobContext& context) -> Result<QJsonObject> {
            std::latch stopped(1);
            const std::stop_callback wake(context.stop, [&] { stopped.count_down(); });
            stopped.wait();
            return refuse(Code::Unavailable, {}, QStringLiteral("Stopped."), QStringLiteral("stopped"));
        },
        &open.asker, {}, [&](const Result<QJsonObject>& result) { ended = result; });
    stop.request_stop();
    QTRY_VERIFY(ended.has_value());
    QCOMPARE(ended->error().cause, QStringLiteral("stopped"));
}

void TestGateway::keepsASettingWithAndWithoutABook()
{
    QTemporaryDir folder;
    GatewayOptions options = gatewayOptions();
    options.settingsFile = folder.filePath(QStringLiteral("amanah.ini"));
    const auto kept = [&](const char* name) { return QSettings(options.settingsFile, QSettings::IniFormat).value(QLatin1StringView(name)).toString(); };
    OpenBook open(options);
    QTRY_VERIFY(open.isReady());
    open.gateway.setSetting(Setting::Theme, QStringLiteral("dark"));
    QTRY_COMPARE(kept("theme"), QStringLiteral("dark"));
    open.gateway.close();
    open.gateway.setSetting(Setting::Language, QStringLiteral("ar"));
    QCOMPARE(kept("language"), QStringLiteral("ar"));
}

QTEST_MAIN(TestGateway)
#include "tst_ui_gateway.moc"
