// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/demo.h"

#include "finance/access/access_messages.h"
#include "finance/book/backup.h"
#include "finance/donations/donations_messages.h"
#include "finance/donors/donors_messages.h"
#include "ui/cli/book_session.h"
#include "ui/shell/page_shots.h"

#include <QDir>
#include <QFile>

namespace amanah::cli {

namespace {

using namespace finance;

constexpr auto demoAssessment = R"({
  "currency": "USD", "date": "2025-03-01", "preset": "aaoifi",
  "prices": {"gold_per_gram": "60.00", "silver_per_gram": "1.05"},
  "assets": [{"kind": "cash", "amount": "10000.00", "label": "bank"},
             {"kind": "gold", "grams": "100", "karat": "22", "label": "bracelets in the safe"}],
  "liabilities": [{"kind": "short_term", "amount": "3000"}]
}
)";

constexpr auto transcriptHead = "$ export AMANAH_BOOK=";

class Demo
{
public:
    Demo(Invocation& call, QString directory) : m_call(call), m_directory(std::move(directory)), m_transcript(path("transcript.txt")) {}

    Result<QJsonObject> run()
    {
        clearEarlierTour();
        if (!QDir().mkpath(m_directory) || !m_transcript.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return refuse(Code::Conflict, QStringLiteral("dir"), QStringLiteral("The tour needs a directory of its own, where it may write."));
        begin();
        fill();
        crash();
        prove();
        if (m_call.has("all"))
            more();
        draw();
        if (m_call.has("all"))
            drawOffice();
        if (m_failure)
            return Refusal(*m_failure);
        return QJsonObject{{QStringLiteral("directory"), m_directory},
                           {QStringLiteral("transcript"), m_transcript.fileName()},
                           {QStringLiteral("steps"), m_steps},
                           {QStringLiteral("pages"), m_pages},
                           {QStringLiteral("restarts"), qint64(m_restarts)}};
    }

private:
    // Of a directory that holds a tour's transcript, what the tour itself wrote; nothing else is ever removed.
    void clearEarlierTour()
    {
        QFile earlier(m_transcript.fileName());
        if (!earlier.open(QIODevice::ReadOnly) || !earlier.readLine().startsWith(transcriptHead))
            return;
        for (const char* name : {"book.amanah", "book.amanah-wal", "book.amanah-shm", "book.amanah.lock", "backup.amanah", "office.amanah", "office.amanah-wal",
                                 "office.amanah-shm", "office.amanah.lock", "assessment.json",
                                 "donations.csv", "audit.jsonl", "transcript.txt"})
            QFile::remove(path(name));
    }

    void begin()
    {
        show(transcriptHead + QByteArray("'") + path("book.amanah").toUtf8() + "'\n");
        say("A new book with its seven funds, and a first donor.");
        type({"init", "--currency", "USD", "--organisation", "Palm Street Charity"});
        type({"donor", "add", "--name", "Maryam Haidar", "--email", "maryam@example.org"});
        const QString donor = newestDonor();
        say("A gift with a key: typed again it is the same gift, not a second one.");
        for (int i = 0; i < 2; ++i)
            type({"donation", "add", "--amount", "49.90", "--fund", "sadaqah", "--donor", donor, "--key", "first-gift"});
        say("What she owes, with every reason, kept in the book.");
        QFile file(path("assessment.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(demoAssessment);
        file.close();
        type({"zakat", "assess", file.fileName(), "--save", "--donor", donor});
        type({"zakat", "due", "--donor", donor});
    }

    void fill()
    {
        say("Two years of invented gifts.");
        type({"sample", "--donations", m_call.has("all") ? QStringLiteral("5000") : QStringLiteral("500"), "--seed", "7"});
        type({"totals", "--by", "fund"});
        say("Zakat goes to one of its eight kinds of recipients; no fund is ever overdrawn.");
        type({"disburse", "--fund", "zakat", "--amount", "100.00", "--to", "Harbour Tea House", "--asnaf", "fuqara"});
        type({"disburse", "--fund", "waqf", "--amount", "900000000", "--to", "Harbour Tea House"}, exit_code::refused);
    }

    // The service that writes the book falls six times while gifts are recorded; nobody who asked notices.
    void crash()
    {
        say("Sixty gifts, while the service that writes the book is crashed six times.");
        auto session = BookSession::open(m_call, Access::ReadWrite, path("book.amanah"));
        if (!session)
            return fail(session.error());
        runtime::Runtime& runtime = session->application().runtime();
        RecordDonation gift;
        gift.amount = QStringLiteral("10.00");
        gift.fund = QStringLiteral("general");
        for (int i = 0; i < 60; ++i) {
            if (i % 10 == 5)
                runtime.inject(runtime.whereis("Finance.DatabaseConnection"), runtime::Fault::Crash{"the tour"});
            if (const auto done = session->application().run(gift, QStringLiteral("crash-%1").arg(i)); !done)
                return fail(done.error());
        }
        for (const auto& node : runtime.snapshot().nodes)
            m_restarts += std::int64_t(node.totalRestarts);
        show(QStringLiteral("60 gifts acknowledged, 6 crashes, %1 restarts of services\n").arg(m_restarts).toUtf8());
    }

    void prove()
    {
        say("Everything acknowledged is there, once, and every number follows from the audit chain.");
        type({"donation", "list", "--search", "10.00", "--limit", "5"});
        type({"totals"});
        type({"balances"});
        type({"check"});
        type({"audit", "verify"});
        type({"backup", path("backup.amanah")});
    }

    void more()
    {
        say("Out to a spreadsheet, and in again: nothing is added twice.");
        type({"export", "donations", "--to", path("donations.csv")});
        type({"import", path("donations.csv")});
        type({"export", "audit", "--to", path("audit.jsonl")});
        type({"audit", "verify", "--file", path("audit.jsonl")});
        say("The services of a run, and a drill that crashes, kills and hangs them under load.");
        type({"tree"});
        type({"drill", "--writers", "4", "--seconds", "3"});
    }

    void draw()
    {
        if (m_failure)
            return;
        say("Every page of the window with this book, as a picture.");
        const auto drawn = ui::drawPages(path("book.amanah"), path("pages"));
        if (!drawn)
            return fail(drawn.error());
        m_pages = int(drawn->size());
        show(QStringLiteral("%1 pictures in %2\n").arg(m_pages).arg(path("pages")).toUtf8());
    }

    // A copy of the book gets users, and a void that waits for the second of two persons.
    void drawOffice()
    {
        if (m_failure)
            return;
        say("The same book with users: one proposed to take a gift back, another is asked.");
        const QString office = path("office.amanah");
        const auto staffed = copyBook(BookPath(path("book.amanah")), office).and_then([&](const BackupReport&) -> Result<void> {
            auto session = BookSession::open(m_call, Access::ReadWrite, office);
            return session ? staff(session->application()) : Result<void>(Refusal(session.error()));
        });
        if (!staffed)
            return fail(staffed.error());
        const auto drawn = ui::drawPages(office, path("pages"), ui::PageShots::Person{QStringLiteral("elif"), officePassword()});
        if (!drawn)
            return fail(drawn.error());
        m_pages += int(drawn->size());
        show(QStringLiteral("%1 pictures in %2\n").arg(drawn->size()).arg(path("pages")).toUtf8());
    }

    static QString officePassword() { return QStringLiteral("three-two-one-tea"); }

    static Result<void> staff(FinanceApplication& application)
    {
        const auto as = [&](const char* login) { return application.signIn(QString::fromLatin1(login), officePassword()).map([](const QString&) {}); };
        Result<void> done = application.run(AddUser{QStringLiteral("amina"), QStringLiteral("administrator"), officePassword()}).map([](const User&) {});
        done = done.and_then([&] { return as("amina"); });
        for (const auto& [login, roles] : {std::pair("tariq", "treasurer,clerk"), std::pair("elif", "approver,administrator"), std::pair("omar", "auditor")})
            done = done.and_then([&, login = login, roles = roles] {
                return application.run(AddUser{QString::fromLatin1(login), QString::fromLatin1(roles), officePassword()}).map([](const User&) {});
            });
        done = done.and_then([&] { return application.run(SwitchUser{QStringLiteral("omar"), false}).map([](const User&) {}); });
        done = done.and_then([&] { return application.run(SetApprovalLimit{QStringLiteral("500"), {}}).map([](const ApprovalLimit&) {}); });
        done = done.and_then([&] { return as("tariq"); });
        RecordDonation large;
        large.amount = QStringLiteral("750.00");
        large.fund = QStringLiteral("general");
        return done.and_then([&] { return application.run(large); })
            .and_then([&](const Donation& gift) { return application.run(VoidDonation{gift.id.toString(), QStringLiteral("entered twice")}); })
            .map([&](const Donation&) { application.signOut(); });
    }

    struct Word
    {
        Word(const char* text) : value(QString::fromUtf8(text)) {}
        Word(QString text) : value(std::move(text)) {}
        QString value;
    };

    // Types a command against the book of the tour; another exit code than the one expected ends the tour.
    void type(const std::vector<Word>& words, int expected = exit_code::done)
    {
        if (m_failure)
            return;
        QStringList line;
        for (const Word& word : words)
            line.append(word.value);
        show(typed(line).toUtf8());
        line << QStringLiteral("--book") << path("book.amanah");
        Output output([this](const QByteArray& bytes) { show(bytes); });
        ++m_steps;
        if (runArguments(parseArguments(line, commandTable()), output) != expected)
            fail({Code::Integrity, {}, QStringLiteral("A step of the tour ended otherwise than it should; see the transcript."), {}});
    }

    // As it can be typed again with AMANAH_BOOK set to the book of the tour.
    static QString typed(const QStringList& line)
    {
        QString text = QStringLiteral("$ amanah-cli");
        for (const QString& word : line)
            text += word.contains(u' ') ? QStringLiteral(" '%1'").arg(word) : u' ' + word;
        return text + u'\n';
    }

    QString newestDonor()
    {
        auto session = BookSession::open(m_call, Access::ReadOnly, path("book.amanah"));
        const auto page = session ? session->application().ask(DonorListQuery{{}, 1, {}}) : Result<DonorListQuery::Page>(Refusal(session.error()));
        if (page && !page->donors.empty())
            return page->donors.front().id.toString();
        fail(page ? Error{Code::NotFound, {}, QStringLiteral("The donor is missing."), {}} : page.error());
        return {};
    }

    void say(const char* words)
    {
        if (!m_failure)
            show(QByteArray("\n# ") + words + "\n\n");
    }
    void show(const QByteArray& bytes)
    {
        m_transcript.write(bytes);
        m_transcript.flush();
        m_call.out().aside(bytes);
    }
    void fail(const Error& error)
    {
        if (!m_failure)
            m_failure = error;
    }
    QString path(const char* name) const { return m_directory + u'/' + QString::fromLatin1(name); }

    Invocation& m_call;
    QString m_directory;
    QFile m_transcript;
    std::optional<Error> m_failure;
    int m_steps = 0;
    int m_pages = 0;
    std::int64_t m_restarts = 0;
};

} // namespace

int runDemo(Invocation& call)
{
    return call.finish(Demo(call, call.positional(0)).run());
}

} // namespace amanah::cli
