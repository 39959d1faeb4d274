// SPDX-License-Identifier: GPL-3.0-or-later
// The web service tells what it should, to whom it should, as often as it should, and comes back after a crash.
#include "finance/application/application.h"
#include "finance/settings/settings.h"
#include "finance/web/web_client.h"
#include "finance/web/web_rules.h"
#include "finance/web/web_service.h"
#include "support/temporary_book.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace std::chrono_literals;

class tst_web : public QObject
{
    Q_OBJECT

    static QJsonObject objectOf(const WebReply& reply) { return QJsonDocument::fromJson(reply.body).object(); }
    static int portOf(FinanceApplication& application)
    {
        for (int tries = 0; tries < 2'000; ++tries) {
            const auto port = application.runtime().callSync(names::webServer(), WebPortQuery{});
            if (port && *port > 0)
                return *port;
            std::this_thread::yield();
        }
        return 0;
    }
    static std::unique_ptr<FinanceApplication> served(TemporaryBook& book, const QByteArray& token, quint16 port = 0)
    {
        book.closeWriter();
        ApplicationOptions options;
        options.book = book.path();
        options.identity = TemporaryBook::identity();
        options.web = WebSettings{port, webTokenHash(token)};
        auto started = FinanceApplication::start(std::move(options));
        return started ? std::move(*started) : nullptr;
    }

private Q_SLOTS:
    void aTokenLetsInAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<bool>("expected");
        QTest::newRow("right") << QByteArray("Bearer sesame") << true;
        QTest::newRow("wrong") << QByteArray("Bearer sesamf") << false;
        QTest::newRow("longer") << QByteArray("Bearer sesame ") << false;
        QTest::newRow("the hash itself") << QByteArray("Bearer ") + webTokenHash("sesame") << false;
        QTest::newRow("no scheme") << QByteArray("sesame") << false;
        QTest::newRow("another scheme") << QByteArray("Basic sesame") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void aTokenLetsInAndNothingElse()
    {
        QFETCH(const QByteArray, authorization);
        QFETCH(const bool, expected);
        QCOMPARE(isBearerOf(authorization, webTokenHash("sesame")), expected);
        QVERIFY(!isBearerOf(authorization, {}));
    }

    void tokensAreLongAndNew()
    {
        const QByteArray one = newWebToken();
        QCOMPARE(one.size(), 43);
        QVERIFY(one != newWebToken());
    }

    void onlyThisComputersNamesAreHosts()
    {
        for (const char* good : {"127.0.0.1", "127.0.0.1:8731", "localhost:1", "LocalHost", "[::1]", "[::1]:80"})
            QVERIFY2(isLoopbackHost(good), good);
        for (const char* bad : {"", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "[::2]"})
            QVERIFY2(!isLoopbackHost(bad), bad);
    }

    void theRateFillsAgainAndNeverOverflows()
    {
        WebRate rate(3, 2);
        WebRate::Clock::time_point now{1h};
        for (int i = 0; i < 3; ++i)
            QVERIFY(rate.admit(now));
        QVERIFY(!rate.admit(now));
        QVERIFY(!rate.admit(now - 1h)); // a clock that jumps back gives nothing
        QVERIFY(rate.admit(now += 500ms));
        QVERIFY(!rate.admit(now));
        now += std::chrono::hours(24 * 365);
        for (int i = 0; i < 3; ++i)
            QVERIFY(rate.admit(now));
        QVERIFY(!rate.admit(now));
    }

    void tellsTotalsAndHeadToWhoHasTheToken()
    {
        TemporaryBook book;
        RecordDonation gift;
        gift.amount = QStringLiteral("12.50");
        gift.fund = QStringLiteral("zakat");
        const auto recorded = book.run(gift);
        QVERIFY(recorded);
        const auto application = served(book, "sesame");
        QVERIFY(application);
        const auto port = static_cast<quint16>(portOf(*application));
        QVERIFY(port > 0);

        const WebReply health = askWeb({port, "/health"});
        QCOMPARE(health.status, 200);
        QCOMPARE(objectOf(health).value(u"writable").toBool(), true);
        QCOMPARE(objectOf(health).size(), 2);

        QCOMPARE(askWeb({port, "/totals"}).status, 401);
        QCOMPARE(askWeb({port, "/totals", "wrong"}).status, 401);
        const WebReply totals = askWeb({port, "/totals?by=fund", "sesame"});
        QCOMPARE(totals.status, 200);
        QVERIFY(totals.body.contains("\"12.50\""));
        QCOMPARE(objectOf(totals).value(u"ok").toBool(), true);
        const WebReply refused = askWeb({port, "/totals?by=colour", "sesame"});
        QCOMPARE(refused.status, 400);
        QCOMPARE(objectOf(refused).value(u"error").toObject().value(u"field").toString(), QStringLiteral("by"));

        WebReply head;
        for (int tries = 0; tries < 15 && head.status != 200; ++tries)
            head = askWeb({port, "/audit/head", "sesame"});
        QCOMPARE(objectOf(head).value(u"seq").toInteger(), recorded->audit.seq);
        QCOMPARE(objectOf(head).value(u"hash").toString(), QString::fromLatin1(recorded->audit.hash.toHex()));
    }

    void refusesStrangersFloodsAndWhatIsTooBig()
    {
        TemporaryBook book;
        const auto application = served(book, "sesame");
        QVERIFY(application);
        const auto port = static_cast<quint16>(portOf(*application));
        QCOMPARE(askWeb({port, "/totals", "sesame", "evil.example"}).status, 403);
        QCOMPARE(askWeb({port, "/", "sesame"}).status, 404);
        QCOMPARE(askWeb({port, "/totals", "sesame", "127.0.0.1", QByteArray(2'000, 'x')}).status, 413);
        QVERIFY(askWeb({port, "/totals?by=" + QByteArray(20'000, 'x'), "sesame"}).status >= 400);
        int limited = 0;
        for (int i = 0; i < 120; ++i)
            limited += askWeb({port, "/health"}).status == 429 ? 1 : 0;
        QVERIFY(limited > 0);
    }

    void guessingIsSlowedDown()
    {
        TemporaryBook book;
        const auto application = served(book, "sesame");
        QVERIFY(application);
        const auto port = static_cast<quint16>(portOf(*application));
        int last = 0;
        for (int i = 0; i < 12; ++i)
            last = askWeb({port, "/totals", "guess"}).status;
        QCOMPARE(last, 429);
        QCOMPARE(askWeb({port, "/totals", "sesame"}).status, 200); // who knows the token is not shut out
    }

    void comesBackAfterACrash()
    {
        TemporaryBook book;
        const auto application = served(book, "sesame");
        QVERIFY(application);
        QVERIFY(portOf(*application) > 0);
        const auto before = names::webServer().resolve(application->runtime());
        application->runtime().exit(before, runtime::ExitReason::kill());
        for (int tries = 0; tries < 2'000'000 && (!names::webServer().resolve(application->runtime()) || names::webServer().resolve(application->runtime()) == before); ++tries)
            std::this_thread::yield();
        QCOMPARE(askWeb({static_cast<quint16>(portOf(*application)), "/totals", "sesame"}).status, 200);
    }

    void aTakenPortIsTriedAgainAndFellsNobody()
    {
        TemporaryBook book;
        TemporaryBook other;
        const auto first = served(book, "sesame");
        QVERIFY(first);
        const auto port = static_cast<quint16>(portOf(*first));
        auto taken = WebDoor::open({.port = port, .tokenHash = "x", .answer = {}});
        QVERIFY(!taken && taken.error().cause == QStringLiteral("port_taken"));
        const auto second = served(other, "sesame", port);
        QVERIFY(second);
        QCOMPARE(second->runtime().callSync(names::webServer(), WebPortQuery{}).value(), 0);
        QVERIFY(second->run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}}));
    }

    void settingsSwitchItOn()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("amanah.ini"));
        QVERIFY(!webSettings(file));
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(QStringLiteral("web_enabled"), QStringLiteral("yes"));
        settings.sync();
        QVERIFY(!webSettings(file)); // no token, no service
        settings.setValue(QStringLiteral("web_token"), QString::fromLatin1(webTokenHash("sesame")));
        settings.sync();
        QCOMPARE(webSettings(file)->port, quint16{8731});
        settings.setValue(QStringLiteral("web_port"), QStringLiteral("70000"));
        settings.sync();
        QVERIFY(!webSettings(file));
    }
};

QTEST_GUILESS_MAIN(tst_web)
#include "tst_web.moc"
