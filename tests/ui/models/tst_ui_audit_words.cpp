// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a record may be, the window has words for what it did and to which thing, in every language it speaks.
#include "finance/audit/audit_store.h"
#include "finance/audit/coverage.h"
#include "support/warnings.h"
#include "ui/models/audit_words.h"
#include "ui/shell/translations.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::ui;

namespace {

AuditLine lineOf(const QString& action)
{
    AuditLine line;
    line.action = action;
    line.hash = "hash";
    return line;
}

bool hasArabic(const QString& text)
{
    static const QRegularExpression letter(QStringLiteral("[\\x{0621}-\\x{064A}]"));
    return text.contains(letter);
}

} // namespace

class TestAuditWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void cleanup() { showLanguage(QStringLiteral("en")); }

    void everyActionHasWordsOfItsOwn_data() { addLanguages(); }
    void everyActionHasWordsOfItsOwn()
    {
        QFETCH(bool, arabic);
        showLanguage(arabic ? QStringLiteral("ar") : QStringLiteral("en"));
        const QStringList actions = RowCoverage::actions();
        QVERIFY(actions.size() > 30);
        QSet<QString> words;
        for (const QString& action : actions) {
            const AuditWord word = auditWord(lineOf(action));
            QVERIFY2(word.text != action && !word.text.contains(QLatin1Char('.')), qPrintable(action));
            QCOMPARE(hasArabic(word.text), arabic);
            QVERIFY2(!words.contains(word.text), qPrintable(action + QLatin1Char(' ') + word.text));
            words.insert(word.text);
        }
    }

    // With a name and without: a person may have been erased since.
    void everySubjectHasWords_data() { addLanguages(); }
    void everySubjectHasWords()
    {
        QFETCH(bool, arabic);
        showLanguage(arabic ? QStringLiteral("ar") : QStringLiteral("en"));
        for (const QString& action : RowCoverage::actions()) {
            const QByteArray bytes = "{\"action\":\"" + action.toLatin1() + "\",\"data\":{}}";
            for (const char* name : {"26-000001", ""}) {
                AuditRow row;
                row.line = auditLineOf(7, bytes, "hash");
                row.name = QLatin1StringView(name);
                const QString text = auditSubject(row);
                const bool isCode = row.line.subject.contains(QLatin1Char(' ')) && text.contains(row.line.subject);
                QVERIFY2(!row.line.subject.isEmpty() && !isCode && !text.trimmed().isEmpty(), qPrintable(action + QLatin1Char(' ') + text));
                QCOMPARE(hasArabic(text), arabic);
            }
        }
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<bool>("arabic");
        QTest::newRow("English") << false;
        QTest::newRow("Arabic") << true;
    }
};

QTEST_MAIN(TestAuditWords)
#include "tst_ui_audit_words.moc"
