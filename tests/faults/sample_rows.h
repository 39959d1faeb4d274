// SPDX-License-Identifier: GPL-3.0-or-later
// A book with at least one row in every table that the chain covers, so that a fault can be put into each. One thread.
#pragma once

#include "support/ledger_rows.h"
#include "support/zakat_rows.h"
#include "support/temporary_book.h"

namespace amanah::finance::support {

inline void must(bool held)
{
    if (!held)
        qFatal("the sample cannot be written");
}
template <class T>
void must(const Result<T>& done)
{
    if (!done)
        qFatal("the sample cannot be written: %s", qPrintable(done.error().message));
}

// Users who may do everything from now on, and what one of them may not do alone.
inline void fillOffice(TemporaryBook& book)
{
    const QString everything = QStringLiteral("administrator,approver,auditor,clerk,treasurer,zakat_officer");
    must(book.run(AddUser{QStringLiteral("amina"), everything, QStringLiteral("correct horse")}));
    book.signIn(QStringLiteral("amina"));
    must(book.run(AddUser{QStringLiteral("omar"), QStringLiteral("approver,clerk"), QStringLiteral("battery staple")}));
    must(book.run(ChangeUserRoles{QStringLiteral("omar"), QStringLiteral("approver")}));
    must(book.run(ChangePassword{QStringLiteral("amina"), QStringLiteral("correct horses")}));
    must(book.run(SetApprovalLimit{QStringLiteral("5"), QStringLiteral("USD")}));
    std::vector<QString> waiting;
    for (int i = 0; i < 2; ++i) {
        const auto large = book.run(gift("9"));
        must(large);
        waiting.push_back(QString::number(book.run(VoidDonation{large->id.toString(), QStringLiteral("twice")})->proposal->id));
    }
    book.signIn(QStringLiteral("omar"));
    must(book.run(GiveApproval{waiting[0]}));
    must(book.run(DeclineApproval{waiting[1], QStringLiteral("no")}));
    book.signIn(QStringLiteral("amina"));
    must(book.run(SetApprovalLimit{QStringLiteral("0"), QStringLiteral("USD")}));
}

inline void fillEveryTable(TemporaryBook& book)
{
    const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, QStringLiteral("ali@example.org"), QStringLiteral("1"), QStringLiteral("n")});
    UpdateDonor change;
    change.id = ali->id.toString();
    change.phone = QStringLiteral("2");
    must(book.run(change));
    must(book.run(AddDonor{QStringLiteral("Bilal"), QStringLiteral("household"), {}, {}, {}}));
    const auto twin = book.run(AddDonor{QStringLiteral("Aly"), {}, {}, {}, {}});
    const auto other = book.run(AddDonor{QStringLiteral("Billal"), {}, {}, {}, {}});
    must(book.run(MergeDonor{twin->id.toString(), ali->id.toString()}));
    must(book.run(MergeDonor{other->id.toString(), ali->id.toString()}));
    AddFund roof;
    roof.name = QStringLiteral("Roof");
    must(book.run(roof));
    RecordDonation split = gift("10", "zakat");
    split.donor = ali->id.toString();
    split.note = QStringLiteral("for the roof");
    split.lines = {{QStringLiteral("zakat"), QStringLiteral("6"), {}}, {QStringLiteral("roof"), QStringLiteral("4"), QStringLiteral("sadaqah")}};
    must(book.run(split));
    split.anonymous = true;
    split.date = QStringLiteral("2025-11-02");
    must(book.run(split));
    const auto loose = book.run(gift("7.50"));
    must(loose);
    must(book.run(VoidDonation{loose->id.toString(), QStringLiteral("slip")}));
    RecordDonation euros = gift("3", "sadaqah");
    euros.currency = QStringLiteral("EUR");
    euros.method = QStringLiteral("bank");
    must(book.run(euros));
    RecordImportedDonation row;
    row.amount = Money{500, Currency::parse(u"USD").value()};
    row.date = QDate(2026, 1, 5);
    row.donorName = QStringLiteral("Khadija");
    row.method = QStringLiteral("online");
    row.methodText = QStringLiteral("stripe");
    row.reference = QStringLiteral("tx-1");
    row.reversed = true;
    must(book.run(row));
    Disburse paid;
    paid.fund = QStringLiteral("zakat");
    paid.amount = QStringLiteral("2");
    paid.payee = QStringLiteral("a family");
    paid.asnaf = QStringLiteral("fuqara");
    paid.note = QStringLiteral("rent");
    must(book.run(paid));
    SetNisab nisab;
    nisab.gold = QStringLiteral("60.00");
    nisab.silver = QStringLiteral("0.75");
    nisab.source = QStringLiteral("the bazaar");
    must(book.run(nisab));
    must(book.run(SetRetention{QStringLiteral("donor"), QStringLiteral("0")}));
    must(book.run(SetRetention{QStringLiteral("donation"), QStringLiteral("9")}));
    must(book.run(EraseDonor{book.cell("SELECT donor FROM donor_version WHERE name = 'Khadija'"), QStringLiteral("asked")}));
    KeepAssessment kept;
    kept.donor = ali->id.toString();
    kept.currency = QStringLiteral("USD");
    kept.due = QStringLiteral("25");
    kept.preset = QStringLiteral("aaoifi");
    kept.request = {{QStringLiteral("currency"), QStringLiteral("USD")}};
    must(book.run(kept));
    must(fillZakatTables(book, ali->id.toString(), book.cell("SELECT max(id) FROM assessment")));
    must(fillLedgerTables(book, ali->id.toString()));
    fillOffice(book);
}

} // namespace amanah::finance::support
