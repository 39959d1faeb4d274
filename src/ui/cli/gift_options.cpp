// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/gift_options.h"

#include "ui/cli/book_session.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <array>

namespace amanah::cli {

namespace {

using namespace finance;

struct LineField
{
    const char* name;
    QString DonationLineInput::*member;
};

constexpr std::array<LineField, 5> lineFields{{{"fund", &DonationLineInput::fund},
                                               {"amount", &DonationLineInput::amount},
                                               {"intention", &DonationLineInput::intention},
                                               {"quantity", &DonationLineInput::quantity},
                                               {"unit", &DonationLineInput::unit}}};

Result<void> takeLineField(DonationLineInput& line, const QString& path, const QString& name, const QJsonValue& value)
{
    for (const LineField& field : lineFields) {
        if (name != QLatin1String(field.name))
            continue;
        if (!value.isString() || value.toString().isEmpty())
            return refuse(Code::InvalidInput, path + name, QStringLiteral("Text in quotes is expected."));
        line.*field.member = value.toString();
        return {};
    }
    return refuse(Code::InvalidInput, path + name, QStringLiteral("A line has no such field."));
}

} // namespace

const std::vector<OptionSpec>& giftOptions()
{
    static const std::vector<OptionSpec> options{
        {"amount", "A", "digits and a point: 49.90; with --line it is their sum and may be left out"},
        {"fund", "F", "code, id or name"},
        {"line", "FUND=A[:INTENTION][@QUANTITY UNIT]", "a part of a gift for several funds; once for each", Need::Repeated},
        {"donor", "ID", "whose gift; without one it is loose cash"},
        {"anonymous", nullptr, "known to us, hidden in lists, receipts and exports"},
        {"currency", "C", "the book's unless given"},
        {"method", "cash|bank|card|cheque|online|in_kind|other", "cash unless given"},
        {"quantity", "Q", "of goods given in kind: 12.5; the amount is what they are worth"},
        {"unit", "U", "of the quantity: kg, l, piece"},
        {"date", "D", "2026-02-18; today unless given"},
        {"note", "T", "for yourself"},
        overrideOption,
        keyOption};
    return options;
}

Result<DonationLineInput> parseLineOption(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("\\A([^=]+)=([^:@]*)(?::([^@]*))?(?:@\\s*([0-9.]*)\\s*(.*))?\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return refuse(Code::InvalidInput, QStringLiteral("line"), QStringLiteral("A line is FUND=AMOUNT, or FUND=AMOUNT:INTENTION."));
    return DonationLineInput{match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5)};
}

GiftUsage giftUsage(const Invocation& call)
{
    const bool hasLines = call.has("line");
    for (const char* single : {"fund", "quantity", "unit"})
        if (hasLines && call.has(single))
            return {QString::fromLatin1(single), QStringLiteral("With --line each line says this for itself.")};
    for (const char* needed : {"amount", "fund"})
        if (!hasLines && !call.has(needed))
            return {QString::fromLatin1(needed), QStringLiteral("--%1 is missing.").arg(QLatin1String(needed))};
    return {};
}

Result<std::vector<DonationLineInput>> saidLines(const Invocation& call)
{
    std::vector<DonationLineInput> lines;
    const QStringList texts = call.values("line");
    for (const QString& text : texts) {
        auto line = parseLineOption(text);
        if (!line)
            return Refusal(line.error());
        lines.push_back(std::move(*line));
    }
    if (call.has("quantity") || call.has("unit"))
        lines.push_back({call.value("fund"), call.value("amount"), {}, call.value("quantity"), call.value("unit")});
    return lines;
}

Result<RecordDonation> giftOf(const Invocation& call)
{
    auto lines = saidLines(call);
    if (!lines)
        return Refusal(lines.error());
    RecordDonation gift;
    gift.amount = call.value("amount");
    gift.fund = call.value("fund");
    gift.donor = call.value("donor");
    gift.anonymous = call.has("anonymous");
    gift.currency = call.value("currency");
    gift.method = call.value("method");
    gift.date = call.value("date");
    gift.note = call.value("note");
    gift.lines = std::move(*lines);
    gift.overrideReason = call.value("override");
    return gift;
}

Error giftErrorAsOption(const Invocation& call, Error error)
{
    static const QString first = QStringLiteral("lines[0].");
    if (!call.has("line") && error.field.startsWith(first))
        error.field = error.field.mid(first.size());
    return error;
}

Result<std::vector<DonationLineInput>> linesOfJson(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("lines"), QStringLiteral("A list of one line or more is expected."));
    std::vector<DonationLineInput> lines;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("lines[%1].").arg(i);
        if (!list[i].isObject())
            return refuse(Code::InvalidInput, path.chopped(1), QStringLiteral("A line is an object."));
        const QJsonObject object = list[i].toObject();
        DonationLineInput line;
        for (auto it = object.begin(); it != object.end(); ++it)
            if (auto taken = takeLineField(line, path, it.key(), it.value()); !taken)
                return Refusal(taken.error());
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace amanah::cli
