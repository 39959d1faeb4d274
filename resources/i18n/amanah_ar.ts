<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>BookDialogs</name>
    <message>
        <source>Books of Amanah (*.amanah)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the book is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DualDateEdit</name>
    <message>
        <source>Write the day as %1, or “today”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Write an amount, for example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too many decimals. Write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an amount above zero, for example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be read in two ways. Write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an amount. Write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is larger than any amount the book takes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemDetails</name>
    <message>
        <source>Busy for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemFallen</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zakat al-Fitr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sadaqah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waqf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fidya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaffarah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::Asnaf</name>
    <message>
        <source>The poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The needy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearts reconciled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeing captives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debtors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In God’s cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wayfarers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditPage</name>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zakat assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold and silver in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zakat of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record of the gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to fund no. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not what was recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that changed, and who changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record, receipt, donor or fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What: anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zakat and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other records are there; take the filter off to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines with proofs (*.jsonl);;Table (*.csv);;Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1 audit records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditRecordPanel</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a record to see what it holds and what proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show d&amp;onor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart; fits its commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recomputed just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash does not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the first record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: the newest record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone can check this with SHA-256 alone, without this program and without names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditVerify</name>
    <message>
        <source>Verification of the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No break so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file itself first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 records · %3 per second · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The verification was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with what was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 records fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Verified at %1 in %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1 does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book does not fit its records</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1. %n fault(s) in %2 records.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::Banner</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::BannerArea</name>
    <message>
        <source>The file is not there. Plug in the disk it is on, or choose another book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged; nothing in it was touched. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Amanah wrote this book. Update this one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a book of Amanah; it was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file. Ask its owner, or choose another book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window writes this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is sample data. Nothing in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to look only. Nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window writes this book. You can look at everything; close the other window to write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write this file. You can look at everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved is safe. Why they stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes are kept and are sent again until the book answers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::Button</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::CauseChain</name>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::ConfirmPopup</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationsPage</name>
    <message>
        <source>Donations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorsPage</name>
    <message>
        <source>Donors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::DualDateEdit</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::FirstStart</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a mosque, a charity or your own zakat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book or a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that ends in .amanah, from this computer or a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look round a sample book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A separate file, marked “Sample” on every page. Nothing in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name on receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>currency code and name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijri months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umm al-Qura</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hijri months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both calendars are always shown. Today: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in this one file. Copy it elsewhere now and then: a copy is the best protection there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, money and calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in one file that belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency and calendar are fixed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that you can find, copy and take along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole path, or choose a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already; it was not touched. Write another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::Gateway</name>
    <message>
        <source>The work failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is open read-only; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services are stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services stopped after too many failures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::HistoryList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::LiveChart</name>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::MainWindow</name>
    <message>
        <source>%1 (sample)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amanah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Amanah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not backed up: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::MoneyEdit</name>
    <message>
        <source>49.90, or 40+9.90</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::NavButton</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::ProcessTreeModel</name>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still in a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one message for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Msg/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::ProcessWords</name>
    <message>
        <source>%1 fell too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one_for_one: a child that stops is started again, alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest_for_one: when one stops, those after it start again too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one_for_all: when one stops, all start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck in a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed, now lingering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lingering ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by its supervisor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by its supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom it asked was not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it asked itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mailbox of %1 was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mailbox was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a service of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked a service of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2:%3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsForm</name>
    <message>
        <source>in the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umm al-Qura</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civil (tabular, from a Friday)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabular (from a Thursday)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three can always be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed when the book was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijri months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in this one file. Copy it with Book, Back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amanah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donation and zakat manager. Nothing is lost, nothing changes silently, nothing makes you wait. It uses no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amanah is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on Qt %1 (LGPL), QCustomPlot (GPL), SQLite (public domain), ICU (Unicode), OpenSSL (Apache), spdlog and fmt (MIT), libxlsxwriter (BSD) and tl::expected (CC0). Its letters are Noto Sans and Noto Naskh Arabic (SIL Open Font License).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsPreview</name>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and words together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“In the book” travels with the file. “This computer” stays here. Changes are kept as you make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::ShellActions</name>
    <message>
        <source>&amp;New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to &amp;look only…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Amanah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;onors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::Sidebar</name>
    <message>
        <source>Amanah</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::StatusLine</name>
    <message numerus="yes">
        <source>All %n services running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lingering</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services are stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saving %n changes…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemActions</name>
    <message>
        <source>&amp;Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ha&amp;ng…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 hang?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finishes its message and takes no other until it is resumed; what is sent to it waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It stays in one message for up to %n second(s); whoever asks it waits or asks again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is asked to stop in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting message(s) will be dropped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What it supervises stops with it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody supervises it: all services stop, and stay stopped until they are started again on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts it again if its work is not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts it again, and with it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemDetails</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by its supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemDrill</name>
    <message>
        <source>Fault drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes gifts into a scratch book while its services are crashed, killed and hung, then looks for every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a &amp;drill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a fault drill?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) a scratch book in a folder of its own is written while its services fail. Your book is not touched; this computer is busy meanwhile.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults, %2 restarts, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault drill passed: nothing was lost, nothing was entered twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault drill failed: %1 lost, %2 entered twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemFallen</name>
    <message>
        <source>The services stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fell last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much failed in too short a time, so the services gave up rather than go on wrongly. What was acknowledged is in the book; nothing can be entered until they run again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemPage</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No services run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They run while a book is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services are stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lingering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes · %2 messages per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest mailbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::TimelineModel</name>
    <message>
        <source>too much happened at once; some of it is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>amanah::ui::TotalsStrip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
