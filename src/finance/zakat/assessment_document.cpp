// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/assessment_document.h"

#include "finance/money/civil_date.h"
#include "finance/zakat/citations.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

class DocumentWriter
{
public:
    DocumentWriter(const Assessment& assessment, ZakatLanguage language) : m_assessment(assessment), m_language(language) {}

    Document write(const QDate& date)
    {
        m_document.title = word("doc.title");
        m_document.language = zakatLanguageCode(m_language);
        m_document.rightToLeft = m_language == ZakatLanguage::Arabic;
        writeSummary(date);
        writeLines();
        writeEvents();
        writeAlternatives();
        writeSteps();
        writeSources();
        return std::move(m_document);
    }

private:
    [[nodiscard]] QString cited(const QString& source) const { return spokenCitation(source, m_language); }
    [[nodiscard]] QString word(const char* id) const { return spokenWord(QLatin1StringView(id), m_language); }
    [[nodiscard]] QString itemText(const InKind& item) const
    {
        const QByteArray id = "item." + item.item.toLatin1();
        return toDecimalString(item.count) + u" × "_s + spokenWord(QLatin1StringView(id), m_language);
    }
    [[nodiscard]] QString moneyText(const Money& money) const { return money.toString() + u' ' + money.currency.code(); }

    void writeSummary(const QDate& date)
    {
        DocumentFacts facts;
        const auto fact = [&](const char* name, const QString& value, bool strong = false) { facts.facts.push_back({word(name), value, strong}); };
        fact("doc.date", dayText(date));
        fact("doc.opinions", u"%1, %2"_s.arg(m_assessment.preset, m_assessment.presetVersion));
        if (m_assessment.nisab)
            fact("doc.nisab", moneyText(roundToMoney(m_assessment.nisab->amount, m_assessment.currency)));
        fact("doc.zakatable", moneyText(m_assessment.zakatable));
        fact("doc.due", m_assessment.payable() ? moneyText(m_assessment.due) : word("doc.nothing"), true);
        for (const InKind& item : m_assessment.inKind)
            fact("doc.in_kind", itemText(item), true);
        if (m_assessment.purification.minor > 0)
            fact("doc.purification", moneyText(m_assessment.purification));
        if (m_assessment.hawl && m_assessment.hawl->dueOn)
            fact("doc.due_on", dayText(*m_assessment.hawl->dueOn));
        heading("doc.summary");
        m_document.blocks.push_back(facts);
    }

    // "2025-03-01 (1446-09-01)"
    [[nodiscard]] QString dayText(const QDate& day) const
    {
        const auto hijri = m_assessment.hijriOf(day);
        return hijri ? u"%1 (%2)"_s.arg(civilDateText(day), hijri->toString()) : civilDateText(day);
    }

    void heading(const char* id) { m_document.blocks.push_back(DocumentHeading{word(id)}); }

    void writeLines()
    {
        if (m_assessment.lines.empty())
            return;
        heading("doc.lines");
        DocumentTable table{{{word("doc.line"), false}, {word("doc.worth"), true}, {word("doc.counts"), true}, {word("doc.line_due"), true},
                             {word("doc.rule"), false}, {word("doc.source"), false}},
                            {}};
        for (const AssessedLine& line : m_assessment.lines) {
            const QString kind = word(line.word);
            const QString name = line.label.isEmpty() ? kind : u"%1 (%2)"_s.arg(line.label, kind);
            table.rows.push_back({name, line.value.toString(), line.zakatable.toString(), line.due.toString(), spoken(line.rule, m_language), cited(line.source)});
        }
        m_document.blocks.push_back(table);
    }

    void writeEvents()
    {
        if (m_assessment.events.empty())
            return;
        heading("doc.events");
        DocumentTable table{{{word("doc.day"), false}, {word("doc.amount"), true}, {word("doc.line_due"), true}}, {}};
        for (const DueEvent& event : m_assessment.events)
            table.rows.push_back({dayText(event.date), event.amount.toString(), event.due.toString()});
        m_document.blocks.push_back(table);
    }

    void writeAlternatives()
    {
        if (m_assessment.alternatives.empty())
            return;
        heading("doc.alternatives");
        for (const auto& items : m_assessment.alternatives) {
            QStringList texts;
            for (const InKind& item : items)
                texts << itemText(item);
            m_document.blocks.push_back(DocumentParagraph{texts.join(u" + "_s), false});
        }
    }

    void writeSteps()
    {
        heading("doc.steps");
        DocumentSteps steps;
        for (const ExplainedStep& step : m_assessment.explanation)
            steps.steps.push_back({m_assessment.told(step, m_language), step.rule, cited(step.source)});
        m_document.blocks.push_back(steps);
    }

    // Each citation once, in the order of the steps; the notice closes the page.
    void writeSources()
    {
        heading("doc.sources");
        QStringList sources;
        for (const ExplainedStep& step : m_assessment.explanation) {
            if (!step.source.isEmpty() && !sources.contains(step.source))
                sources << step.source;
        }
        for (const QString& source : sources)
            m_document.blocks.push_back(DocumentParagraph{cited(source), true});
        m_document.blocks.push_back(DocumentParagraph{word("step.notice"), true});
    }

    const Assessment& m_assessment;
    ZakatLanguage m_language;
    Document m_document;
};

} // namespace

Document assessmentDocument(const Assessment& assessment, const QDate& date, ZakatLanguage language)
{
    return DocumentWriter(assessment, language).write(date);
}

} // namespace amanah::finance
