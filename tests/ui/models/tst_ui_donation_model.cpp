// SPDX-License-Identifier: GPL-3.0-or-later
// The list of gifts on a real book and its real services: what it shows agrees with the book while gifts come, go and are filtered.
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/look/roles.h"
#include "ui/models/donation_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace amanah;
using finance::DonationId;
using finance::support::TemporaryBook;
using ui::BookState;
using ui::DonationModel;
using ui::Gateway;
using ui::PendingGift;

namespace {

finance::RecordDonation giftOf(int amount, const QDate& day = QDate(2026, 2, 1))
{
    finance::RecordDonation command = finance::support::gift(QString::number(amount));
    command.date = day.toString(Qt::ISODate);
    return command;
}

void fill(TemporaryBook& book, int gifts)
{
    std::vector<finance::UnitOfWork> batch;
    for (int i = 0; i < gifts; ++i)
        batch.push_back(unitFor(giftOf(1 + i, QDate(2025, 1, 1).addDays(i % 300)), QStringLiteral("fill-%1").arg(i), book.form()).value());
    for (const finance::Outcome& outcome : book.writer().runBatch(batch))
        QVERIFY(outcome.result);
    book.closeWriter();
}

class Opened
{
public:
    explicit Opened(TemporaryBook& book) : m_book(book), gateway(options())
    {
        gateway.open(book.path().path());
    }
    [[nodiscard]] bool isReady() const { return gateway.book().kind == BookState::Kind::Ready; }
    // Sends and waits for the book's yes.
    DonationId record(const finance::RecordDonation& command)
    {
        DonationId id;
        gateway.send(command, Gateway::newKey(), &gateway, [&](const finance::Result<finance::Donation>& answer) { id = answer.value().id; });
        [&] { QTRY_VERIFY(id.isValid()); }();
        return id;
    }
    void voidGift(DonationId id)
    {
        bool done = false;
        gateway.send(finance::VoidDonation{id.toString(), QStringLiteral("mistake")}, Gateway::newKey(), &gateway,
                     [&](const finance::Result<finance::Donation>& answer) { done = answer.has_value(); });
        [&] { QTRY_VERIFY(done); }();
    }

private:
    static ui::GatewayOptions options()
    {
        ui::GatewayOptions options;
        options.identity = TemporaryBook::identity();
        return options;
    }
    TemporaryBook& m_book;

public:
    Gateway gateway;
};

QString textOf(const DonationModel& model, int row, int column)
{
    return model.data(model.index(row, column)).toString();
}

// Every row as the book itself lists it; looks at each until it is there.
void compareWithBook(const DonationModel& model, TemporaryBook& book)
{
    finance::DonationListQuery query = model.filter();
    query.limit = 100'000;
    const auto page = book.ask(query);
    QVERIFY(page);
    QTRY_COMPARE(model.rowCount(), static_cast<int>(page->donations.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        QTRY_VERIFY(model.giftAt(row) && model.giftAt(row)->id == page->donations[static_cast<std::size_t>(row)].id);
        QCOMPARE(model.giftAt(row)->reversed, page->donations[static_cast<std::size_t>(row)].reversed);
    }
}

} // namespace

class TestDonationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }

    void showsEveryGiftOfTheBook()
    {
        TemporaryBook book;
        fill(book, 700);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        QCOMPARE(model.rowCount(), 700);
        compareWithBook(model, book);
    }

    void looksEmptyUntilAPageComes()
    {
        TemporaryBook book;
        fill(book, 300);
        Opened opened(book);
        DonationModel model(opened.gateway);
        QTRY_VERIFY(model.isReady());
        QVERIFY(model.data(model.index(200, 0), ui::LoadingRole).toBool());
        QVERIFY(!model.data(model.index(200, 0)).isValid());
        QTRY_VERIFY(!model.data(model.index(200, 0), ui::LoadingRole).toBool());
        QVERIFY(!textOf(model, 200, DonationModel::Receipt).isEmpty());
    }

    void asksOnlyForWhatIsLookedAt()
    {
        TemporaryBook book;
        fill(book, 1000);
        Opened opened(book);
        DonationModel model(opened.gateway);
        QTRY_VERIFY(model.isReady());
        QSignalSpy came(&model, &DonationModel::dataChanged);
        for (int row = 500; row < 530; ++row)
            std::ignore = model.data(model.index(row, DonationModel::Donor));
        QTRY_VERIFY(model.giftAt(510));
        QTRY_COMPARE(came.size(), 2); // 500–511 and 512–529 lie on two pages
    }

    void newGiftsComeInAtTheirPlaceWithoutAReset()
    {
        TemporaryBook book;
        fill(book, 400);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        compareWithBook(model, book);
        const QPersistentModelIndex looked(model.index(200, 0));
        const DonationId gift = model.giftAt(200)->id;
        QSignalSpy resets(&model, &DonationModel::modelReset);
        opened.record(giftOf(7, QDate(2026, 3, 1)));
        opened.record(giftOf(8, QDate(2025, 3, 1)));
        opened.record(giftOf(9, QDate(2024, 12, 31)));
        QTRY_COMPARE(model.rowCount(), 403);
        QCOMPARE(resets.size(), 0);
        QVERIFY(looked.isValid());
        compareWithBook(model, book); // what is at hand is fresh now, not moved along with a wrong place
        QCOMPARE(model.giftAt(looked.row())->id, gift);
    }

    void voidedGiftsLeaveAListOfPostedOnes()
    {
        TemporaryBook book;
        fill(book, 50);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        finance::DonationListQuery posted;
        posted.status = QStringLiteral("posted");
        model.setFilter(posted);
        QTRY_VERIFY(model.giftAt(20));
        const std::int64_t sum = model.index().sums.front().minor;
        const auto gone = *model.giftAt(20);
        opened.voidGift(gone.id);
        QTRY_COMPARE(model.rowCount(), 49);
        QCOMPARE(model.index().sums.front().minor, sum - gone.amount.minor);
        QCOMPARE(model.index().inBook, std::int64_t{50});
        compareWithBook(model, book);
        finance::DonationListQuery reversed;
        reversed.status = QStringLiteral("reversed");
        model.setFilter(reversed);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_VERIFY(model.giftAt(0));
        QVERIFY(model.data(model.index(0, DonationModel::Amount), ui::StruckRole).toBool());
        opened.voidGift(DonationId(gone.id.value + 1));
        QTRY_COMPARE(model.rowCount(), 2);
        compareWithBook(model, book);
    }

    void theLastFilterAskedForIsTheOneShown()
    {
        TemporaryBook book;
        fill(book, 300);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        for (const char* search : {"1..9", "100..199", "5", ">290"}) {
            finance::DonationListQuery filter;
            filter.search = QString::fromLatin1(search);
            model.setFilter(filter);
        }
        QTRY_COMPARE(model.rowCount(), 10);
        compareWithBook(model, book);
    }

    void ownGiftsStandOnTopUntilTheBookHasThem()
    {
        TemporaryBook book;
        fill(book, 10);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        PendingGift pending;
        pending.key = QStringLiteral("k");
        pending.row.amount = finance::Money{500, finance::Currency::parse(u"USD").value()};
        pending.row.date = QDate(2026, 3, 1);
        model.putPending(pending);
        QCOMPARE(model.rowCount(), 11);
        QCOMPARE(textOf(model, 0, DonationModel::Receipt), QStringLiteral("on save"));
        QCOMPARE(textOf(model, 0, DonationModel::StateColumn), QStringLiteral("Saving…"));
        pending.row.id = opened.record(giftOf(5, QDate(2026, 3, 1)));
        pending.row.number = QStringLiteral("2026-000001");
        pending.state = PendingGift::State::Saved;
        model.putPending(pending);
        QTRY_VERIFY(model.pending().empty());
        QCOMPARE(model.rowCount(), 11);
        QTRY_COMPARE(textOf(model, 0, DonationModel::Receipt), QStringLiteral("2026-000001"));
    }

    void followsAStreamOfGiftsWhileItIsScrolled()
    {
        TemporaryBook book;
        fill(book, 600);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(model.isReady());
        int answered = 0;
        for (int i = 0; i < 120; ++i)
            opened.gateway.send(giftOf(1 + i, QDate(2025, 1 + i % 12, 3)), Gateway::newKey(), &model, [&](const auto& answer) {
                QVERIFY(answer);
                ++answered;
                std::ignore = model.giftAt((answered * 37) % model.rowCount());
            });
        QTRY_COMPARE(answered, 120);
        QTRY_COMPARE(model.rowCount(), 720);
        compareWithBook(model, book);
    }

    void anotherBookShowsNothingOfTheFormer()
    {
        TemporaryBook book;
        TemporaryBook other;
        fill(book, 30);
        fill(other, 5);
        Opened opened(book);
        DonationModel model(opened.gateway);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(model.rowCount(), 30);
        opened.gateway.open(other.path().path());
        QTRY_VERIFY(model.isReady() && model.rowCount() == 5);
        compareWithBook(model, other);
    }
};

QTEST_MAIN(TestDonationModel)
#include "tst_ui_donation_model.moc"
