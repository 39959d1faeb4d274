// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself as a process: what it prints without a window, one window a book, an end in order.
#include "support/temporary_book.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using amanah::finance::support::TemporaryBook;

class TstUiProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsVersionAndHelpWithoutADisplay();
    void saysThatThereIsNoDisplay();
    void refusesWhatItDoesNotKnow();
    void opensOneWindowABook();
    void endsInOrderWhenTold();

private:
    struct Home
    {
        QTemporaryDir folder;
        [[nodiscard]] QProcessEnvironment environment() const;
        [[nodiscard]] QString settings() const { return folder.filePath(QStringLiteral("config/amanah/amanah.ini")); }
    };
    static void start(QProcess& program, const Home& home, const QStringList& arguments);
};

QProcessEnvironment TstUiProgram::Home::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(variable), folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    return environment;
}

void TstUiProgram::start(QProcess& program, const Home& home, const QStringList& arguments)
{
    program.setProcessEnvironment(home.environment());
    program.start(QStringLiteral(AMANAH_PROGRAM), arguments);
    QVERIFY(program.waitForStarted());
}

void TstUiProgram::printsVersionAndHelpWithoutADisplay()
{
    const Home home;
    for (const auto& [option, words] : {std::pair{"--version", "amanah " AMANAH_VERSION}, std::pair{"--help", "--read-only"}}) {
        QProcess program;
        QProcessEnvironment bare = home.environment();
        bare.remove(QStringLiteral("QT_QPA_PLATFORM"));
        program.setProcessEnvironment(bare);
        program.start(QStringLiteral(AMANAH_PROGRAM), {QString::fromLatin1(option)});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains(words));
    }
}

void TstUiProgram::saysThatThereIsNoDisplay()
{
    const Home home;
    QProcess program;
    QProcessEnvironment bare = home.environment();
    for (const char* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        bare.remove(QString::fromLatin1(variable));
    program.setProcessEnvironment(bare);
    program.start(QStringLiteral(AMANAH_PROGRAM), QStringList());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    const QByteArray complaint = program.readAllStandardError();
    QVERIFY(complaint.contains("no display"));
    QCOMPARE(complaint.count('\n'), 1);
}

void TstUiProgram::refusesWhatItDoesNotKnow()
{
    const Home home;
    QProcess program;
    start(program, home, {QStringLiteral("--colour")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 64);
    QVERIFY(program.readAllStandardError().contains("--colour"));
}

void TstUiProgram::opensOneWindowABook()
{
    const Home home;
    TemporaryBook book;
    QProcess first;
    start(first, home, {book.path().path()});
    // It is the book's window once it remembers the book.
    QTRY_COMPARE(QSettings(home.settings(), QSettings::IniFormat).value(QStringLiteral("last_book")).toString(), book.path().path());

    QProcess second;
    start(second, home, {QStringLiteral("--book"), book.path().path()});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);

    // Left behind by a crash, the socket is taken over.
    first.kill();
    QVERIFY(first.waitForFinished());
    QVERIFY(QFile::remove(home.settings()));
    QProcess third;
    start(third, home, {book.path().path()});
    QTRY_COMPARE(QSettings(home.settings(), QSettings::IniFormat).value(QStringLiteral("last_book")).toString(), book.path().path());
    QProcess fourth;
    start(fourth, home, {book.path().path()});
    QVERIFY(fourth.waitForFinished());
    QCOMPARE(fourth.exitCode(), 0);
    QCOMPARE(third.state(), QProcess::Running);
    third.terminate();
    QVERIFY(third.waitForFinished());
}

void TstUiProgram::endsInOrderWhenTold()
{
    const Home home;
    TemporaryBook book;
    QProcess program;
    start(program, home, {book.path().path()});
    QTRY_COMPARE(QSettings(home.settings(), QSettings::IniFormat).value(QStringLiteral("last_book")).toString(), book.path().path());
    program.terminate();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(home.folder.filePath(QStringLiteral("config/amanah/window.ini"))));
    QVERIFY(book.prove().verdict());
}

QTEST_GUILESS_MAIN(TstUiProgram)
#include "tst_ui_program.moc"
