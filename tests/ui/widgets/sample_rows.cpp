// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/look/icons.h"
#include "ui/look/roles.h"

namespace amanah::ui {

QVariant SampleRows::data(const QModelIndex& index, int role) const
{
    static const QStringList names{QStringLiteral("Rest"), QStringLiteral("Hover"), QStringLiteral("Selected"), QStringLiteral("Zakat"),
                                   QStringLiteral("Being saved"), QStringLiteral("Void, not counted"), QStringLiteral("A name that does not fit"),
                                   QString()};
    const int row = index.row() % 8;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case 0: return row == 4 ? QStringLiteral("on save") : QStringLiteral("26-04189%1").arg(row);
        case 1: return names.at(row);
        case 2: return row == 4 ? QStringLiteral("Saving…") : row == 5 ? QStringLiteral("Void") : QStringLiteral("Posted");
        default: return QStringLiteral("1,250.00");
        }
    case Qt::TextAlignmentRole: return column == 3 ? int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case LoadingRole: return row == 7;
    case FundColourRole: return column == 1 && row == 3 ? QVariant(0) : QVariant();
    case NoteRole: return column == 1 && row == 3 ? QStringLiteral("fund") : QVariant();
    case ToneRole: return column != 2 ? QVariant() : row == 4 ? int(Tone::Info) : int(Tone::Neutral);
    case SignRole: return column != 2 ? QVariant() : row == 4 ? int(Sign::Spin) : row == 5 ? int(Sign::Void) : int(Sign::Check);
    case BadgeRole: return column == 2 && (row == 4 || row == 5);
    case StruckRole: return row == 5 && column == 3;
    default: return {};
    }
}

QVariant SampleRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList words{QStringLiteral("Receipt"), QStringLiteral("State of the row"), QStringLiteral("State"), QStringLiteral("Amount £")};
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return words.at(section);
    if (role == Qt::TextAlignmentRole && section == 3)
        return int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    return {};
}

} // namespace amanah::ui
