// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/donors.h"

namespace amanah::finance {

namespace {

bool looksLikeEmail(const QString& text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at == text.lastIndexOf(QLatin1Char('@')) && at < text.size() - 1 && !text.contains(QLatin1Char(' '));
}

} // namespace

Result<DonorFacts> checkedDonorFacts(DonorFacts facts)
{
    facts.name = facts.name.simplified();
    facts.email = facts.email.trimmed();
    facts.phone = facts.phone.trimmed();
    if (facts.kind.isEmpty())
        facts.kind = QStringLiteral("person");
    if (facts.name.isEmpty() || facts.name.size() > 200)
        return refuse(Code::InvalidInput, QStringLiteral("name"), QStringLiteral("A name has 1 to 200 characters."));
    if (facts.kind != QStringLiteral("person") && facts.kind != QStringLiteral("organisation") && facts.kind != QStringLiteral("household"))
        return refuse(Code::InvalidInput, QStringLiteral("kind"), QStringLiteral("A kind is person, organisation or household."));
    if (!facts.email.isEmpty() && (facts.email.size() > 254 || !looksLikeEmail(facts.email)))
        return refuse(Code::InvalidInput, QStringLiteral("email"), QStringLiteral("This is no e-mail address."));
    if (facts.phone.size() > 50)
        return refuse(Code::InvalidInput, QStringLiteral("phone"), QStringLiteral("A phone number has at most 50 characters."));
    if (facts.note.size() > 10'000)
        return refuse(Code::InvalidInput, QStringLiteral("note"), QStringLiteral("A note has at most 10,000 characters."));
    return facts;
}

QJsonObject Donor::toJson() const
{
    return {{QStringLiteral("id"), id.toString()},
            {QStringLiteral("name"), name},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("email"), email.isEmpty() ? QJsonValue() : QJsonValue(email)},
            {QStringLiteral("phone"), phone.isEmpty() ? QJsonValue() : QJsonValue(phone)},
            {QStringLiteral("note"), note.isEmpty() ? QJsonValue() : QJsonValue(note)},
            {QStringLiteral("merged_into"), mergedInto.isValid() ? QJsonValue(mergedInto.toString()) : QJsonValue()},
            {QStringLiteral("erased"), erased}};
}

} // namespace amanah::finance
