// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/audit_words.h"

#include "ui/look/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace amanah::ui {

namespace {

// In the catalogue the words stand under the page that shows them.
QString auditTr(const char* text)
{
    return QCoreApplication::translate("amanah::ui::AuditPage", text);
}

struct ActionWord
{
    const char* action;
    const char* text;
    Sign sign;
    bool isException;
};

constexpr ActionWord actionWords[] = {
    {"donation.recorded", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Recorded"), Sign::Gift, false},
    {"donation.reversed", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Voided"), Sign::Void, true},
    {"fund.disbursed", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Paid out"), Sign::Exp, false},
    {"fund.added", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Fund added"), Sign::Funds, false},
    {"donor.added", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor added"), Sign::User, false},
    {"donor.updated", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor changed"), Sign::User, false},
    {"nisab.set", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Prices set"), Sign::Coins, false},
    {"zakat.balance", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Wealth stated"), Sign::Coins, false},
    {"zakat.hawl", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Zakat year set"), Sign::Cal, false},
    {"hijri.announced", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Months announced"), Sign::Cal, false},
    {"fitr.recorded", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Zakat al-fitr"), Sign::Gift, false},
    {"zakat.kept", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Zakat assessed"), Sign::Scale, false},
    {"donation.pledged", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Promised"), Sign::Gift, false},
    {"pledge.voided", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Promise voided"), Sign::Void, true},
    {"fund.transferred", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Transferred"), Sign::Exp, false},
    {"fund.released", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Released"), Sign::Exp, false},
    {"period.closed", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Period closed"), Sign::Lock, false},
    {"period.reopened", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Period reopened"), Sign::Lock, true},
    {"donor.merged", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donors merged"), Sign::User, false},
    {"donor.erased", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor erased"), Sign::User, true},
    {"disbursement.erased", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Payee erased"), Sign::User, true},
    {"retention.set", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Retention set"), Sign::Cal, false},
    {"user.added", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "User added"), Sign::People, false},
    {"user.changed", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "User changed"), Sign::People, false},
    {"user.password", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Password set"), Sign::Key, false},
    {"approval.limited", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Approval limit set"), Sign::Shield, false},
    {"proposal.made", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Proposed"), Sign::Clock, false},
    {"proposal.approved", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Approved"), Sign::Okc, false},
    {"proposal.declined", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Declined"), Sign::X, true},
    {"book.rebased", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Copy accepted"), Sign::Db, true},
    {"book.created", QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Book created"), Sign::Db, false},
};

QString idOf(const QString& subject)
{
    return numberText(subject.section(QLatin1Char(' '), 1).toLongLong());
}

} // namespace

AuditWord auditWord(const finance::AuditLine& line)
{
    if (line.action.isEmpty())
        return {line.hash.isEmpty() ? auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Missing"))
                                    : auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Unreadable")),
                Sign::Alert, Tone::Danger, true};
    for (const ActionWord& word : actionWords)
        if (line.action == QLatin1StringView(word.action))
            return {auditTr(word.text), word.sign, word.isException ? Tone::Warning : Tone::Neutral, word.isException};
    return {line.action, Sign::Info, Tone::Neutral, false};
}

QString auditSubject(const finance::AuditRow& row)
{
    const QString kind = row.line.subject.section(QLatin1Char(' '), 0, 0);
    const QString name = isolated(row.name);
    if (kind == u"donation")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Receipt %1")).arg(isolated(digitsText(row.name)));
    if (kind == u"disbursement" && row.name.isEmpty())
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Payment %1")).arg(idOf(row.line.subject));
    if (kind == u"disbursement")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Payment %1 from %2")).arg(idOf(row.line.subject), name);
    if (kind == u"donor")
        return row.name.isEmpty() ? auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor no. %1")).arg(idOf(row.line.subject))
                                  : auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Donor %1")).arg(name);
    if (kind == u"fund")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Fund %1")).arg(name);
    if (kind == u"nisab")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Gold and silver in %1")).arg(name);
    if (kind == u"assessment" && row.name.isEmpty())
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Zakat record %1")).arg(idOf(row.line.subject));
    if (kind == u"user")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "User %1")).arg(name);
    if (kind == u"pledge")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Promise %1")).arg(idOf(row.line.subject));
    if (kind == u"transfer")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Transfer %1")).arg(idOf(row.line.subject));
    if (kind == u"proposal")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Proposal %1")).arg(idOf(row.line.subject));
    if (kind == u"assessment")
        return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "Zakat of %1")).arg(name);
    return kind == u"book" ? auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "The book")) : isolated(row.line.subject);
}

QString auditTimeText(const QString& utc)
{
    const QDateTime at = QDateTime::fromString(utc, Qt::ISODateWithMs).toLocalTime();
    if (!at.isValid())
        return {};
    if (at.date() == QDate::currentDate())
        return preciseTimeText(utc);
    return auditTr(QT_TRANSLATE_NOOP("amanah::ui::AuditPage", "%1, %2")).arg(dayText(at.date()), timeText(utc));
}

QString shortHash(const QByteArray& hash)
{
    const QString hex = QString::fromLatin1(hash.toHex());
    return hex.isEmpty() ? QString() : isolated(hex.left(4) + QChar(0x2026) + hex.right(4));
}

QString groupedHash(const QByteArray& hash)
{
    const QString hex = QString::fromLatin1(hash.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups << hex.mid(at, 4);
    return isolated(groups.join(QLatin1Char(' ')));
}

} // namespace amanah::ui
