// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: its numbers are those of the book and follow it, it names what waits and nothing else, and leads on by keyboard.
#include "support/temporary_book.h"

#include "finance/donations/donations_store.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/pages/home_attention.h"
#include "ui/pages/home_page.h"
#include "ui/pages/home_recent.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::ui;

class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }
    void init() { m_book = std::make_unique<support::TemporaryBook>(); }
    void cleanup()
    {
        m_page.reset();
        m_gateway.reset();
        m_book.reset();
    }

    void emptyBookSaysWhatToDo()
    {
        open();
        auto* empty = m_page->findChild<EmptyState*>(QStringLiteral("homeEmpty"));
        QTRY_VERIFY(empty->isVisible());
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        empty->findChild<Button*>()->click();
        QCOMPARE(wanted.value(0), (QVariantList{QStringLiteral("donations"), QStringLiteral("new")}));
    }

    void giftRecordedChangesTheStripWithoutReopening()
    {
        open();
        give("40", "zakat");
        QTRY_COMPARE(received(), QStringLiteral("$40.00"));
        QVERIFY(!m_page->findChild<EmptyState*>(QStringLiteral("homeEmpty"))->isVisible());
        for (int i = 0; i < 20; ++i)
            give("1", "general");
        QTRY_COMPARE(received(), QStringLiteral("$60.00"));
        QCOMPARE(strip()->cells()[3].amount, QStringLiteral("$40.00"));
    }

    void numbersAreThoseOfTheBook()
    {
        giveOn("11", "general", QDate::currentDate().addYears(-1));
        giveOn("7", "sadaqah", QDate::currentDate());
        open();
        QTRY_VERIFY(strip()->isVisible());
        for (const int span : {0, 1, 2}) {
            spans()->setCurrentIndex(span);
            const auto period = homePeriod(static_cast<HomeSpan>(span), QDate::currentDate(), true, HijriCalendar::UmmAlQura);
            TotalsQuery query;
            query.from = period->from.toString(Qt::ISODate);
            query.to = period->to.toString(Qt::ISODate);
            const auto totals = m_book->ask(query);
            QVERIFY(totals);
            const Money sum = totals->rows.empty() ? Money{0, Currency::parse(u"USD").value()} : totals->rows.front().amount;
            QTRY_COMPARE(received(), moneyText(sum));
        }
        QCOMPARE(strip()->cells()[2].amount, QStringLiteral("$18.00"));
    }

    void calendarChosenNamesThePeriods()
    {
        giveOn("7", "sadaqah", QDate::currentDate());
        open();
        QTRY_COMPARE(received(), QStringLiteral("$7.00"));
        QVERIFY(spans()->itemText(1).endsWith(QStringLiteral("AH")));
        auto* calendar = m_page->findChild<SegmentedControl*>(QStringLiteral("homeCalendar"));
        Q_EMIT calendar->chosen(1);
        QTRY_COMPARE(spans()->itemText(1), QString::number(QDate::currentDate().year() - 1));
        QTRY_COMPARE(months()->model()->index(0, 0).data().toString(), QStringLiteral("Jan"));
    }

    void bookOfThePastOpensAtItsNewestYear()
    {
        giveOn("7", "sadaqah", QDate::currentDate().addYears(-4));
        open();
        QTRY_COMPARE(received(), QStringLiteral("$7.00"));
        QCOMPARE(spans()->currentIndex(), 2);
    }

    void chartIsATableOneKeyAway()
    {
        giveOn("7", "sadaqah", QDate::currentDate());
        open();
        QTRY_COMPARE(months()->model()->rowCount(), 13); // twelve months and their sum
        QVERIFY(!months()->isVisible());
        auto* toggle = m_page->findChild<Button*>(QStringLiteral("homeAsTable"));
        toggle->setFocus();
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(months()->isVisible());
        QCOMPARE(months()->model()->index(12, 1).data().toString(), QStringLiteral("7.00"));
        const QVariantMap state = m_page->state();
        QVERIFY(state.value(QStringLiteral("as_table")).toBool());
    }

    void newestGiftOpensByKeyboard()
    {
        open();
        give("40", "zakat");
        auto* recent = m_page->findChild<HomeRecent*>();
        QTRY_COMPARE(recent->model()->rowCount(), 1);
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        recent->setFocus();
        recent->setCurrentIndex(recent->model()->index(0, 0));
        QTest::keyClick(recent, Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("donations"));
        QVERIFY(wanted.value(0).value(1).toInt() > 0);
    }

    void nothingWaitsInAYoungBook()
    {
        giveOn("7", "zakat", QDate::currentDate());
        open();
        QTRY_COMPARE(received(), QStringLiteral("$7.00"));
        QVERIFY(attention()->items().empty());
    }

    void oldZakatAndOldPricesWait()
    {
        giveOn("7", "zakat", QDate::currentDate().addDays(-400));
        SetNisab prices;
        prices.gold = QStringLiteral("60");
        prices.silver = QStringLiteral("1");
        prices.date = QStringLiteral("2026-01-01");
        QVERIFY(m_book->run(prices));
        open();
        QTRY_COMPARE(attention()->items().size(), std::size_t{2});
        QVERIFY(attention()->items()[0].headline.startsWith(QStringLiteral("Zakat unspent")));
        QVERIFY(attention()->items()[1].headline.startsWith(QStringLiteral("Gold price")));
    }

    void brokenChainWaitsAndLeadsToItsRecord()
    {
        giveOn("7", "zakat", QDate::currentDate());
        BookConnection& connection = m_book->connection();
        connection.execute("DROP TRIGGER audit_no_update");
        connection.execute("UPDATE audit SET hash = zeroblob(32) WHERE seq = 5");
        connection.execute("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END");
        open();
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        QTRY_VERIFY(attention()->items().size() == 1);
        attention()->findChild<Button*>()->click();
        QCOMPARE(wanted.value(0), (QVariantList{QStringLiteral("audit"), QStringLiteral("5")}));
    }

private:
    void open()
    {
        m_book->closeWriter();
        GatewayOptions options;
        options.identity = support::TemporaryBook::identity();
        m_gateway = std::make_unique<Gateway>(options);
        m_gateway->open(m_book->path().path());
        QTRY_VERIFY(m_gateway->book().canWrite());
        m_page = std::make_unique<HomePage>(*m_gateway);
        m_page->resize(1228, 840);
        m_page->show();
        m_page->shown();
    }
    void give(const char* amount, const char* fund)
    {
        m_gateway->send(support::gift(amount, fund), Gateway::newKey(), this, std::function<void(const Result<Donation>&)>([](const Result<Donation>&) {}));
    }
    void giveOn(const char* amount, const char* fund, const QDate& day)
    {
        RecordDonation command = support::gift(amount, fund);
        command.date = day.toString(Qt::ISODate);
        const FormContext form{m_book->form().bookCurrency, QDate::currentDate()};
        const auto unit = unitFor(command, Gateway::newKey(), form);
        QVERIFY(unit);
        QVERIFY(m_book->writer().runBatch({*unit}).front().result);
    }
    [[nodiscard]] TotalsStrip* strip() const { return m_page->findChild<TotalsStrip*>(QStringLiteral("homeStrip")); }
    [[nodiscard]] QString received() const { return strip()->cells().empty() ? QString() : strip()->cells()[0].amount; }
    [[nodiscard]] QComboBox* spans() const { return m_page->findChild<QComboBox*>(QStringLiteral("homeSpan")); }
    [[nodiscard]] Table* months() const { return m_page->findChild<Table*>(QStringLiteral("homeMonths")); }
    [[nodiscard]] HomeAttention* attention() const { return m_page->findChild<HomeAttention*>(); }

    std::unique_ptr<support::TemporaryBook> m_book;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<HomePage> m_page;
};

QTEST_MAIN(TestHomePage)
#include "tst_ui_home_page.moc"
