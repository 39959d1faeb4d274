// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/donation_model.h"
#include "ui/models/fund_colour.h"

#include <QBrush>

namespace amanah::ui {

using finance::DonationRow;

namespace {

int alignmentOf(int column)
{
    const Qt::Alignment side = column == DonationModel::Amount ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeading);
    return (side | Qt::AlignVCenter).toInt();
}

QVariant giftStateData(const DonationRow& gift, int role)
{
    switch (role) {
    case Qt::DisplayRole: return gift.reversed ? DonationModel::tr("Void") : DonationModel::tr("Posted");
    case SignRole: return static_cast<int>(gift.reversed ? Sign::Void : Sign::Check);
    case ToneRole: return static_cast<int>(Tone::Neutral);
    case BadgeRole: return gift.reversed;
    default: return {};
    }
}

QVariant pendingStateData(const PendingGift& gift, int role)
{
    struct Look
    {
        QString text;
        Sign sign;
        Tone tone;
    };
    const Look look = [&]() -> Look {
        switch (gift.state) {
        case PendingGift::State::Saving: return {DonationModel::tr("Saving…"), Sign::Spin, Tone::Info};
        case PendingGift::State::Kept: return {DonationModel::tr("Kept"), Sign::Disk, Tone::Info};
        case PendingGift::State::Refused: return {DonationModel::tr("Refused"), Sign::Alert, Tone::Danger};
        case PendingGift::State::Saved: break;
        }
        return {DonationModel::tr("Posted"), Sign::Check, Tone::Neutral};
    }();
    switch (role) {
    case Qt::DisplayRole: return look.text;
    case SignRole: return static_cast<int>(look.sign);
    case ToneRole: return static_cast<int>(look.tone);
    case BadgeRole: return gift.state != PendingGift::State::Saved;
    default: return {};
    }
}

} // namespace

QString donationGiver(const DonationRow& gift)
{
    if (gift.anonymous)
        return DonationModel::tr("Anonymous");
    if (!gift.donor.isValid() && gift.donorName.isEmpty())
        return DonationModel::tr("Loose cash");
    return gift.donorName.isEmpty() ? DonationModel::tr("Erased donor") : isolated(gift.donorName);
}

QVariant DonationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (index.row() < pendingCount())
        return pendingData(m_pending[static_cast<std::size_t>(index.row())], index.column(), role);
    if (const DonationRow* gift = look(index.row()))
        return giftData(*gift, index.column(), role);
    return role == LoadingRole ? QVariant(true) : QVariant();
}

QVariant DonationModel::pendingData(const PendingGift& gift, int column, int role) const
{
    if (role == IdRole)
        return gift.key;
    if (column == StateColumn)
        return pendingStateData(gift, role);
    if (column == Receipt && role == Qt::DisplayRole && gift.state != PendingGift::State::Saved)
        return tr("on save");
    if (column == Receipt && role == Qt::ForegroundRole && gift.state != PendingGift::State::Saved)
        return QBrush(theme().text3);
    return giftData(gift.row, column, role);
}

QVariant DonationModel::giftData(const DonationRow& gift, int column, int role) const
{
    if (role == IdRole)
        return static_cast<qlonglong>(gift.id.value);
    if (column == StateColumn)
        return giftStateData(gift, role);
    if (role == StruckRole)
        return column == Amount && gift.reversed;
    if (column == Fund && role == FundColourRole)
        return fundColour(gift.fundKind, gift.fund);
    if (column == Fund && role == NoteRole && gift.lines > 1)
        return digitsText(tr("and %n more", nullptr, gift.lines - 1));
    if (role == Qt::ForegroundRole && gift.reversed)
        return QBrush(theme().text3);
    if (role == Qt::ForegroundRole && column == Hijri)
        return QBrush(theme().text2);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Receipt: return digitsText(gift.number);
    case Date: return dayText(gift.date);
    case Hijri: return shortHijriText(gift.date);
    case Donor: return donationGiver(gift);
    case Fund: return gift.fundName;
    case Amount: return gift.amount.currency == m_gateway.book().currency ? amountText(gift.amount) : moneyText(gift.amount);
    default: return {};
    }
}

QVariant DonationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Receipt: return tr("Receipt");
    case Date: return tr("Date");
    case Hijri: return tr("Hijri");
    case Donor: return tr("Donor");
    case Fund: return tr("Fund");
    case StateColumn: return tr("State");
    case Amount: return tr("Amount %1").arg(currencySign(m_gateway.book().currency));
    default: return {};
    }
}

} // namespace amanah::ui
