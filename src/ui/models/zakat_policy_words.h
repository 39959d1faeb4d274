// SPDX-License-Identifier: GPL-3.0-or-later
// The schools and the questions on which they differ, in words. Pure but for the language; GUI thread.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace amanah::ui {

[[nodiscard]] QString zakatPresetText(const QString& id); // "hanafi" → "Hanafi"
// "jewellery" → "Worn jewellery"; the field's own name when it has no words.
[[nodiscard]] QString zakatPolicyText(const QString& field);
// "jewellery", "exempt" → "exempt"; numbers with their unit.
[[nodiscard]] QString zakatPolicyValueText(const QString& field, const QString& value);
// What may be said on a field, in the spelling of the request; empty where a number or an amount is written.
[[nodiscard]] QStringList zakatPolicyChoices(const QString& field);
// What the preset says on the field, and the source: "Worn jewellery: exempt (Maliki). S15: …". Empty for an unknown field.
[[nodiscard]] QString zakatRuleText(const QString& field, const QString& preset);
// What an assessment comes to: "sheep", "2" → "2 sheep".
[[nodiscard]] QString zakatItemText(const QString& item, const QString& count);
// in_kind of an answer: "1 bint labun and 2 sheep".
[[nodiscard]] QString zakatItemsText(const QJsonArray& items);
// The policy fields that matter for what is asked, most telling first.
[[nodiscard]] QStringList zakatTellingFields(const QJsonObject& request);
// Where `other` says something else than `chosen` on these fields: "Worn jewellery: exempt".
[[nodiscard]] QStringList zakatDifferences(const QString& chosen, const QString& other, const QStringList& fields);

} // namespace amanah::ui
