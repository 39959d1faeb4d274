// SPDX-License-Identifier: GPL-3.0-or-later
// What the GUI thread does while the window is used hard: rows imported behind it, a large book opened, scrolled and filtered. Prints Markdown:
// time inside paint and update events and the longest block of the event loop, as support/stall_watch.h measures them. Offscreen, 1920×1080.
//   bench_window [ROWS]   100,000 unless given
#include "finance/application/import_run.h"
#include "support/stall_watch.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

using namespace amanah;
using namespace amanah::finance;
using amanah::ui::support::StallWatch;

namespace {

QString milliseconds(qint64 us)
{
    return QStringLiteral("%1.%2").arg(us / 1'000).arg(us / 100 % 10);
}

qint64 percentile(std::vector<qint64> values, std::size_t percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * percent / 100)];
}

bool writeRows(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("donor,amount,currency,date,fund,method,note\n");
    static const char* const funds[] = {"zakat", "sadaqah", "general", "waqf"};
    for (int i = 0; i < rows; ++i) {
        const QDate day = QDate(2026, 3, 1).addDays(-(i % 700));
        file.write(QStringLiteral("Donor %1,%2.%3,USD,%4,%5,cash,row %6\n")
                       .arg(i % 2'000)
                       .arg(1 + i % 300)
                       .arg(i % 100, 2, 10, QLatin1Char('0'))
                       .arg(day.toString(Qt::ISODate), QLatin1StringView(funds[i % 4]))
                       .arg(i)
                       .toUtf8());
    }
    return true;
}

class Bench
{
public:
    Bench(StallWatch& watch, int rows) : m_watch(watch), m_rows(rows), m_preferences(QString())
    {
        ui::GatewayOptions options;
        options.identity = {QStringLiteral("bench"), QStringLiteral("bench")};
        m_gateway = std::make_unique<ui::Gateway>(options);
        ui::Look::instance().install();
        m_preferences.apply();
        m_window = std::make_unique<ui::MainWindow>(*m_gateway, m_preferences, QString());
        m_window->resize(1920, 1080);
        m_window->show();
    }

    bool run()
    {
        std::printf("| work | longest block, ms | longest frame, ms | frame p99, ms | frames | took, ms |\n|---|---|---|---|---|---|\n");
        return createBook() && import() && reopen() && scroll() && filter(QStringLiteral("40..60")) && filter(QStringLiteral("donor 17")) && filter(QString());
    }

private:
    template <class Work>
    bool measured(const char* what, Work work)
    {
        m_watch.reset();
        QElapsedTimer clock;
        clock.start();
        const bool done = work();
        std::printf("| %s | %s (%s) | %s | %s | %zu | %lld |\n", what, qPrintable(milliseconds(m_watch.longestUs())), qPrintable(m_watch.longestWhat()),
                    qPrintable(milliseconds(m_watch.longestFrameUs())), qPrintable(milliseconds(percentile(m_watch.framesUs(), 99))),
                    m_watch.framesUs().size(), static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
        if (!done)
            std::fprintf(stderr, "bench_window: %s did not end; book state %d, %d rows shown\n", what, int(m_gateway->book().kind), shownRows());
        return done;
    }
    [[nodiscard]] bool isReady() const { return m_gateway->book().canWrite(); }
    [[nodiscard]] QAbstractItemView* table() const { return m_window->findChild<QAbstractItemView*>(QStringLiteral("donations")); }
    [[nodiscard]] int shownRows() const { return table() != nullptr ? table()->model()->rowCount() : -1; }

    bool createBook()
    {
        NewBook wanted;
        wanted.path = BookPath(m_folder.filePath(QStringLiteral("bench.amanah")));
        wanted.identity = {QStringLiteral("bench"), QStringLiteral("bench")};
        m_gateway->create(wanted, m_window.get(), [](const Error& error) { std::fprintf(stderr, "%s\n", qPrintable(error.message)); });
        if (!QTest::qWaitFor([this] { return isReady(); }, 20'000))
            return false;
        m_window->goTo(QStringLiteral("donations"));
        return writeRows(m_folder.filePath(QStringLiteral("rows.csv")), m_rows);
    }

    bool import()
    {
        bool ended = false;
        qint64 added = 0;
        const bool done = measured("import of the rows, the Donations page in front", [&] {
            m_gateway->inBackground<ImportReport>(
                [path = m_folder.filePath(QStringLiteral("rows.csv")), currency = m_gateway->book().currency](FinanceApplication& application) -> Result<ImportReport> {
                    QFile file(path);
                    if (!file.open(QIODevice::ReadOnly))
                        return refuse(Code::Unavailable, {}, file.errorString());
                    ImportRun run;
                    run.reading.defaultCurrency = currency;
                    run.reading.today = QDate::currentDate();
                    return runImport(application, file, run);
                },
                m_window.get(), [&](const Result<ImportReport>& report) {
                    ended = true;
                    added = report ? report->added : 0;
                    if (!report)
                        std::fprintf(stderr, "%s\n", qPrintable(report.error().message));
                });
            return QTest::qWaitFor([&] { return ended; }, 1'800'000);
        });
        return done && added == m_rows;
    }

    bool reopen()
    {
        return measured("opening the book until its rows show", [&] {
            m_gateway->open(m_gateway->book().path);
            return QTest::qWaitFor([this] { return isReady() && shownRows() == m_rows; }, 60'000);
        });
    }

    bool scroll()
    {
        return measured("400 jumps and 400 steps of the scroll bar", [&] {
            QScrollBar* bar = table()->verticalScrollBar();
            for (int i = 0; i < 400; ++i) {
                bar->setValue(int(qint64(bar->maximum()) * ((i * 7919) % 400) / 400));
                QTest::qWait(10);
            }
            for (int i = 0; i < 400; ++i) {
                bar->setValue(bar->value() + (i % 2 == 0 ? 3 : -1));
                QTest::qWait(2);
            }
            return true;
        });
    }

    bool filter(const QString& text)
    {
        const int before = shownRows();
        const QByteArray what = text.isEmpty() ? QByteArray("clearing the filter") : "filter by " + text.toUtf8();
        return measured(what.constData(), [&] {
            m_window->findChild<QLineEdit*>(QStringLiteral("search"))->setText(text);
            return QTest::qWaitFor([&] { return shownRows() != before; }, 20'000);
        });
    }

    StallWatch& m_watch;
    int m_rows;
    QTemporaryDir m_folder;
    ui::Preferences m_preferences;
    std::unique_ptr<ui::Gateway> m_gateway;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    StallWatch watch(argc, argv);
    return Bench(watch, argc > 1 ? std::atoi(argv[1]) : 100'000).run() ? 0 : 1;
}
