// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of the window has its Arabic, and none lost an argument on the way.
#include "ui/look/filled_sentence.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

QStringList argumentsOf(const QString& text)
{
    static const QRegularExpression argument(QStringLiteral("%[1-9n]"));
    QStringList found;
    for (auto each = argument.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsTranslatedWithItsArguments_data();
    void everySentenceIsTranslatedWithItsArguments();
    void everyCountIsShownInTheChosenDigits();
    void everySentenceWithArgumentsIsKnownByItsShape();
};

void TestTranslations::everySentenceIsTranslatedWithItsArguments_data()
{
    QTest::addColumn<int>("atLeast");
    QTest::newRow("amanah_ar") << 500;
    QTest::newRow("finance_ar") << 100;
    QTest::newRow("amanah_en") << 20;
}

void TestTranslations::everySentenceIsTranslatedWithItsArguments()
{
    QFETCH(int, atLeast);
    QFile file(QStringLiteral(AMANAH_I18N_DIR "/%1.ts").arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int messages = 0;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("source")) {
            source = xml.readElementText();
            ++messages;
        } else if (xml.name() == QLatin1StringView("translation")) {
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
            const QString translated = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!translated.trimmed().isEmpty(), qPrintable(source));
            QCOMPARE(argumentsOf(translated), argumentsOf(source)); // of all plural forms together: one of them may say "one" in words
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(messages >= atLeast, qPrintable(QString::number(messages)));
}

// tr() writes %n in Latin digits whatever was chosen: digitsText() around it, or around what it is set into.
void TestTranslations::everyCountIsShownInTheChosenDigits()
{
    int counts = 0;
    QDirIterator files(QStringLiteral(AMANAH_UI_DIR), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList statements = QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"));
        for (qsizetype at = 0; at < statements.size(); ++at) {
            if (!statements[at].contains(QStringLiteral("%n")))
                continue;
            ++counts;
            const QString next = statements.value(at + 1); // shows what this one keeps, unless it has a count of its own to show
            const QString here = next.contains(QStringLiteral("%n")) ? statements[at] : statements[at] + next;
            QVERIFY2(here.contains(QStringLiteral("digitsText(")), qPrintable(file.fileName() + statements[at]));
        }
    }
    QVERIFY(counts > 20);
}

// A refusal comes with its numbers in it; the shape that fits gives the sentence of the file back, and its arguments.
void TestTranslations::everySentenceWithArgumentsIsKnownByItsShape()
{
    struct Marked : QTranslator
    {
        [[nodiscard]] bool isEmpty() const override { return false; }
        [[nodiscard]] QString translate(const char* context, const char* sentence, const char*, int) const override
        {
            return qstrcmp(context, "Finance") == 0 ? QStringLiteral("<") + QString::fromUtf8(sentence) + QStringLiteral(">") : QString();
        }
    };
    Marked marked;
    QVERIFY(QCoreApplication::installTranslator(&marked));
    QFile file(QStringLiteral(AMANAH_I18N_DIR "/finance_ar.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int shapes = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1StringView("source"))
            continue;
        const QString source = xml.readElementText();
        if (!source.contains(QStringLiteral("%1")))
            continue;
        ++shapes;
        const bool two = source.contains(QStringLiteral("%2"));
        const QString said = two ? source.arg(QStringLiteral("seven"), QStringLiteral("8 %1")) : source.arg(QStringLiteral("seven"));
        const QString told = two ? source.arg(QStringLiteral("<seven>"), QStringLiteral("<8 %1>")) : source.arg(QStringLiteral("<seven>"));
        QCOMPARE(amanah::ui::filledSentence(said), QStringLiteral("<") + told + QStringLiteral(">"));
    }
    QVERIFY(shapes > 20);
    QCOMPARE(amanah::ui::filledSentence(QStringLiteral("Nobody says this.")), QStringLiteral("<Nobody says this.>"));
    QCoreApplication::removeTranslator(&marked);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_ui_translations.moc"
