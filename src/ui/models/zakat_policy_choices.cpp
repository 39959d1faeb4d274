// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that each question of the policy allows; zakat.md 2 and the preset table of the command line say what they mean.
#include "ui/models/zakat_policy_words.h"

#include <QHash>

namespace amanah::ui {

using namespace Qt::StringLiterals;

QStringList zakatPolicyChoices(const QString& field)
{
    static const QHash<QString, QString> choices{
        {u"nisab_basis"_s, u"gold silver lower own_kind"_s},
        {u"rate"_s, u"lunar solar_2.577 solar_2.5775 solar_2.578 solar_exact"_s},
        {u"combine_metals"_s, u"by_value by_parts none"_s},
        {u"jewellery"_s, u"zakatable exempt over_urf all_if_over_urf"_s},
        {u"alloy"_s, u"pure_content predominance"_s},
        {u"excess"_s, u"pro_rata fifths"_s},
        {u"interest"_s, u"purify include"_s},
        {u"debts"_s, u"none due_instalment next_12_months short_term_and_12_months all"_s},
        {u"past_zakat"_s, u"deduct ignore"_s},
        {u"receivables"_s, u"sound_yearly on_receipt_all_years maliki_one_year strong_medial_weak working_capital"_s},
        {u"trade_goods"_s, u"market wholesale retail cost"_s},
        {u"pension"_s, u"accessible_net on_receipt proxy full"_s},
        {u"hawl"_s, u"start_end_pool throughout_lots"_s},
        {u"missing_day"_s, u"clamp next_day"_s},
        {u"calendar"_s, u"umm_al_qura civil tabular"_s},
        {u"crops_watering"_s, u"proportional dominant"_s},
        {u"crops_costs"_s, u"ignore deduct"_s},
        {u"camels"_s, u"shafii maliki hanafi"_s},
        {u"cattle"_s, u"floor fractions"_s},
        {u"sheep_301"_s, u"3 4"_s},
        {u"joint_herd"_s, u"joint separate"_s},
        {u"minerals"_s, u"quarter_tenth fifth"_s},
        {u"minor_owner"_s, u"pays exempt"_s}};
    return choices.value(field).split(u' ', Qt::SkipEmptyParts);
}

} // namespace amanah::ui
