// SPDX-License-Identifier: GPL-3.0-or-later
// What the Zakat page asks, as data: for each kind of wealth or debt its name in plain words and its fields, each with the key of the request
// it fills, how it is written, what it means, and the field of the school's policy that governs it. Built in the language chosen at each call.
// Plain values; GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QString>
#include <vector>

namespace amanah::ui {

// How a field is written.
enum class ZakatInput {
    Money,
    Number, // grams, percent, counts: a decimal
    Parts,  // several numbers: "40, 40, 41"
    Pairs,  // several shares, each with its percentage: "60:25, 40:30"
    Choice,
    Text,
    Currency,
};

struct ZakatChoice
{
    QString value; // as in the request
    QString text;
};

struct ZakatField
{
    QString key; // as in the request
    ZakatInput input = ZakatInput::Text;
    QString label;
    QString help;                     // what it means and what is right to write, in one or two sentences
    QString policy = {};              // the policy field whose value and citation belong here; empty: none
    std::vector<ZakatChoice> choices = {};
    QString onlyKey = {};             // shown and sent only when this choice of the same card …
    QString onlyValue = {};           // … has this value
};

struct ZakatKind
{
    QString kind; // as in the request
    Sign sign = Sign::Coins;
    QString name;
    QString line; // what belongs here
    std::vector<ZakatField> fields;
    int usual = 9; // so many are shown at once, the others when they are asked for or filled

    [[nodiscard]] const ZakatField* field(const QString& key) const;
};

[[nodiscard]] std::vector<ZakatKind> zakatAssetKinds();
[[nodiscard]] std::vector<ZakatKind> zakatDebtKinds();

[[nodiscard]] QString zakatKindText(const QString& kind); // "cash" → "Cash and bank"

// Parts of zakatAssetKinds(), each in a file of its own.
[[nodiscard]] std::vector<ZakatKind> zakatMoneyKinds();
[[nodiscard]] std::vector<ZakatKind> zakatBusinessKinds();
[[nodiscard]] std::vector<ZakatKind> zakatProduceKinds();

} // namespace amanah::ui
