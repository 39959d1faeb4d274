// SPDX-License-Identifier: GPL-3.0-or-later
// An assessment tells how it came about, in three languages, each step with its rule and source; and it is a document.
#include "finance/zakat/assessment_document.h"
#include "finance/zakat/citations.h"
#include "finance/zakat/presets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allLanguages{ZakatLanguage::English, ZakatLanguage::Arabic, ZakatLanguage::Indonesian};

QJsonObject richQuestion(const QString& preset)
{
    const QByteArray json = R"({"currency":"USD","policy":{"debts":"all","trade_goods":"market"},
        "prices":{"gold_per_gram":"60.00","silver_per_gram":"1.05","as_of":"2026-02-18"},"muslim_share_percent":"80","hawl":{"anchor":"2024-03-11"},
        "assets":[{"kind":"cash","amount":"10000.00","of_which_interest":"300.00","label":"bank"},{"kind":"gold","grams":"100","karat":"22","use":"worn"},
        {"kind":"silver","grams":"900"},{"kind":"trade_goods","value":"500"},{"kind":"receivable","amount":"900","quality":"doubtful","doubtful_percent":"40","received":["700"]},
        {"kind":"shares","value":"1000","intent":"hold"},{"kind":"bond","invested":"10"},{"kind":"pension","value":"50000","tax_percent":"20"},
        {"kind":"crypto","units":"0.5","price":"60000"},{"kind":"property","use":"rental","value":"1","saved_rent":"9"},
        {"kind":"crop","name":"wheat","kg":"2000","watering":"rain"},{"kind":"livestock","species":"camel","count":240},
        {"kind":"mineral","metal":"gold","grams":"100"},{"kind":"rikaz","value":"50"},{"kind":"fixed_asset","value":"80000"}],
        "liabilities":[{"kind":"short_term","amount":"100"},{"kind":"instalments","total":"5000","per_month":"10"},{"kind":"past_zakat","amount":"4"}]})";
    QJsonObject request = QJsonDocument::fromJson(json).object();
    request.insert(u"preset"_s, preset);
    return request;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%[1-4]"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QJsonObject wordFile(const QString& language)
{
    QFile file(u":/amanah/zakat/words_%1.json"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class ZakatWordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageSaysTheSame();
    void everyStepHasWordsRuleAndSource_data();
    void everyStepHasWordsRuleAndSource();
    void languagesDifferInWordsOnly();
    void everyCitationIsToldInEachLanguage();
    void tellsHowTheSumCameAbout();
    void tellsWhyNothingIsDue_data();
    void tellsWhyNothingIsDue();
    void isADocumentForAScholar();
    void refusesAnotherLanguage();
};

void ZakatWordTest::everyLanguageSaysTheSame()
{
    const QJsonObject english = wordFile(u"en"_s);
    QVERIFY(english.size() > 100);
    for (const QString& language : {u"ar"_s, u"id"_s}) {
        const QJsonObject other = wordFile(language);
        QCOMPARE(other.keys(), english.keys());
        for (auto it = other.constBegin(); it != other.constEnd(); ++it) {
            QVERIFY2(!it.value().toString().isEmpty(), qPrintable(it.key()));
            QCOMPARE(placeholders(it.value().toString()), placeholders(english.value(it.key()).toString()));
        }
    }
}

void ZakatWordTest::everyStepHasWordsRuleAndSource_data()
{
    QTest::addColumn<QString>("preset");
    for (const QString& preset : presetIds())
        QTest::newRow(qPrintable(preset)) << preset;
}

void ZakatWordTest::everyStepHasWordsRuleAndSource()
{
    QFETCH(QString, preset);
    const Assessment assessment = assessed(richQuestion(preset), QDate(2026, 2, 18)).value();
    for (const ExplainedStep& step : assessment.explanation) {
        for (const ZakatLanguage language : allLanguages) {
            QVERIFY(assessment.told(step, language).size() > 5);
            QVERIFY2(!assessment.told(step, language).contains(u'%') || assessment.told(step, language).contains(u" %"), qPrintable(assessment.told(step, language)));
        }
        QVERIFY(!step.rule.isEmpty());
        QVERIFY2(!step.source.isEmpty(), qPrintable(assessment.told(step, ZakatLanguage::English)));
    }
    // Every line is spoken of.
    QVERIFY(assessment.explanation.size() > assessment.lines.size());
}

void ZakatWordTest::languagesDifferInWordsOnly()
{
    const QJsonObject request = richQuestion(u"maliki"_s);
    QJsonObject english = assess(request, QDate(2026, 2, 18)).value();
    QJsonObject arabic = assess(request, QDate(2026, 2, 18), ZakatLanguage::Arabic).value();
    QVERIFY(english.value(u"explanation") != arabic.value(u"explanation"));
    for (QJsonObject* answer : {&english, &arabic}) {
        answer->remove(u"explanation"_s);
        QJsonArray lines;
        for (const QJsonValue& line : answer->value(u"lines").toArray()) {
            QJsonObject plain = line.toObject();
            plain.remove(u"rule"_s);
            plain.remove(u"source"_s);
            lines.append(plain);
        }
        answer->insert(u"lines"_s, lines);
    }
    QCOMPARE(arabic, english);
}

// Those of every preset, and those of the steps and lines of a rich question.
void ZakatWordTest::everyCitationIsToldInEachLanguage()
{
    QSet<QString> citations;
    for (const QString& preset : presetIds()) {
        const auto policy = loadPreset(preset).value().policy;
        for (const QString& field : policyFieldNames())
            citations.insert(policy.source(field));
        const Assessment assessment = assessed(richQuestion(preset), QDate(2026, 2, 18)).value();
        for (const ExplainedStep& step : assessment.explanation)
            citations.insert(step.source);
        for (const AssessedLine& line : assessment.lines)
            citations.insert(line.source);
    }
    citations.remove(QString());
    QVERIFY(citations.size() > 60);
    static const QRegularExpression numbers(u"S[0-9]+"_s);
    for (const QString& english : citations) {
        QCOMPARE(spokenCitation(english, ZakatLanguage::English), english);
        const QString arabic = spokenCitation(english, ZakatLanguage::Arabic);
        QVERIFY2(arabic != english, qPrintable(english));
        if (!english.startsWith(u"K: ") || !english.contains(u"800 g")) // a name and a number
            QVERIFY2(spokenCitation(english, ZakatLanguage::Indonesian) != english || english.contains(u"rikaz") || english.contains(u"padi") || english.contains(u"tola"), qPrintable(english));
        QCOMPARE(arabic.count(numbers), english.count(numbers));
    }
}

void ZakatWordTest::tellsHowTheSumCameAbout()
{
    const QByteArray json = R"({"currency":"EUR","prices":{"gold_per_gram":"51.00"},"assets":[{"kind":"gold","grams":"85","label":"coins"}]})";
    const Assessment assessment = assessed(QJsonDocument::fromJson(json).object(), QDate(2026, 2, 18)).value();
    QStringList told;
    for (const ExplainedStep& step : assessment.explanation)
        told << assessment.told(step, ZakatLanguage::English);
    const QString text = told.join(u'\n');
    for (const QString& sentence : {u"The nisab is 85 g at 51, 4335.00 EUR."_s, u"coins: worth 4335.00, of which 4335.00 counts – counts by its pure content."_s,
                                    u"The nisab is reached; zakat is 2.5 % of what counts."_s, u"Zakat comes to 108.375, rounded half up once: 108.38 EUR."_s})
        QVERIFY2(text.contains(sentence), qPrintable(text));
}

void ZakatWordTest::tellsWhyNothingIsDue_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("below") << u"\"date\":\"2026-02-18\""_s << u"The nisab is not reached, so nothing is due on this wealth."_s;
    QTest::newRow("minor") << u"\"preset\":\"hanafi\",\"owner\":{\"minor\":true}"_s << u"The owner is a minor and does not pay on this wealth."_s;
    QTest::newRow("year") << u"\"hawl\":{\"complete\":false}"_s << u"The zakat year is not complete, so nothing of this wealth is due yet."_s;
}

void ZakatWordTest::tellsWhyNothingIsDue()
{
    QFETCH(QString, more);
    QFETCH(QString, sentence);
    const QString json = u"{%1,\"currency\":\"USD\",\"policy\":{\"nisab_amount\":\"100\"},\"assets\":[{\"kind\":\"cash\",\"amount\":\"99\"}]}"_s.arg(more);
    const Assessment assessment = assessed(QJsonDocument::fromJson(json.toUtf8()).object(), QDate(2026, 2, 18)).value();
    QStringList told;
    for (const ExplainedStep& step : assessment.explanation)
        told << assessment.told(step, ZakatLanguage::English);
    QVERIFY2(told.contains(sentence), qPrintable(told.join(u'\n')));
}

void ZakatWordTest::isADocumentForAScholar()
{
    const Assessment assessment = assessed(richQuestion(u"hanafi"_s), QDate(2026, 2, 18)).value();
    const Document document = assessmentDocument(assessment, QDate(2026, 2, 18), ZakatLanguage::Arabic);
    QVERIFY(document.rightToLeft);
    QCOMPARE(document.language, u"ar"_s);
    std::size_t steps = 0;
    std::size_t rows = 0;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* told = std::get_if<DocumentSteps>(&block))
            steps += told->steps.size();
        if (const auto* table = std::get_if<DocumentTable>(&block)) {
            rows += table->rows.size();
            for (const QStringList& row : table->rows)
                QCOMPARE(static_cast<std::size_t>(row.size()), table->columns.size());
        }
    }
    QCOMPARE(steps, assessment.explanation.size());
    QCOMPARE(rows, assessment.lines.size());
    const auto* notice = std::get_if<DocumentParagraph>(&document.blocks.back());
    QVERIFY(notice != nullptr);
    QCOMPARE(notice->text, spokenWord(QLatin1StringView("step.notice"), ZakatLanguage::Arabic));
    QVERIFY(!assessmentDocument(assessment, QDate(2026, 2, 18), ZakatLanguage::Indonesian).rightToLeft);
}

void ZakatWordTest::refusesAnotherLanguage()
{
    QCOMPARE(parseZakatLanguage(u"fr").error().field, u"language"_s);
    QVERIFY(parseZakatLanguage(u"id").value() == ZakatLanguage::Indonesian);
}

QTEST_APPLESS_MAIN(ZakatWordTest)
#include "tst_zakat_words.moc"
