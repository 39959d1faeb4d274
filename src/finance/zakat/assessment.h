// SPDX-License-Identifier: GPL-3.0-or-later
// `zakat assess`: one question in, one answer out, with every line's reason and source. Pure: no book, no clock, no network; the
// same question gives the same bytes. Amounts are rounded half up once, when printed. Rules and steps are phrases, told in a language when
// they are asked for. Any thread.
#pragma once

#include "finance/zakat/hawl.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/request.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>
#include <vector>

namespace amanah::finance {

struct DueEvent
{
    QDate date;
    Money amount;
    Money due;
};

struct AssessedLine
{
    int index = 0;
    QString kind;
    const char* word = nullptr; // of the kind, for a phrase
    QString label;
    Money value;
    Money zakatable; // a liability's is below zero
    Money due;
    Phrase rule;
    QString source;
};

struct ExplainedStep
{
    Phrase text;
    int line = -1;  // of a line: which of the assessment's, whose rule says why
    QString rule;   // the policy's field, or the kind of the line
    QString source;
};

struct Assessment
{
    Currency currency;
    QString preset;
    QString presetVersion;
    std::optional<Nisab> nisab; // absent when nothing was compared with it and its price is not known
    Money zakatable;
    Money due;
    Money purification;
    std::vector<InKind> inKind;
    std::vector<std::vector<InKind>> alternatives;
    std::optional<HawlCourse> hawl;
    HijriCalendar calendar{};
    FollowedMonths months;
    std::vector<DueEvent> events;
    std::vector<AssessedLine> lines;
    std::vector<ExplainedStep> explanation;

    // By the months that were followed; nothing for no day or one beyond the calendar.
    [[nodiscard]] std::optional<HijriDate> hijriOf(const std::optional<QDate>& day) const;
    [[nodiscard]] QString told(const ExplainedStep& step, ZakatLanguage language) const;
    [[nodiscard]] bool payable() const { return due.minor > 0 || !inKind.empty(); }
    [[nodiscard]] QJsonObject toJson(ZakatLanguage language = ZakatLanguage::English) const;
};

// May throw RationalOverflow.
[[nodiscard]] Result<Assessment> judgeWealth(const ZakatRequest& request);

// The whole command: strict reading, judgement, the contract's answer. Numbers too large are invalid_amount. Never throws.
[[nodiscard]] Result<QJsonObject> assess(const QJsonObject& request, const QDate& today,
                                         ZakatLanguage language = ZakatLanguage::English, const FollowedMonths& months = {});

// The same as values: what a document or a picture is made of.
[[nodiscard]] Result<Assessment> assessed(const QJsonObject& request, const QDate& today, const FollowedMonths& months = {});

} // namespace amanah::finance
