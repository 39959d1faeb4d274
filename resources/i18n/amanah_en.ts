<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>amanah::ui::AuditVerify</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified at %1 in %n second(s)</source>
        <translation>
            <numerusform>Verified at %1 in %n second</numerusform>
            <numerusform>Verified at %1 in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n fault(s) in %2 records.</source>
        <translation>
            <numerusform>%1. %n fault in %2 records.</numerusform>
            <numerusform>%1. %n faults in %2 records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::BannerArea</name>
    <message numerus="yes">
        <source>%n changes are kept and are sent again until the book answers.</source>
        <translation>
            <numerusform>One change is kept and is sent again until the book answers.</numerusform>
            <numerusform>%n changes are kept and are sent again until the book answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorPanel</name>
    <message numerus="yes">
        <source>%n gifts</source>
        <translation>
            <numerusform>%n gift</numerusform>
            <numerusform>%n gifts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorsPage</name>
    <message numerus="yes">
        <source>%n donors</source>
        <translation>
            <numerusform>%n donor</numerusform>
            <numerusform>%n donors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomeAttention</name>
    <message numerus="yes">
        <source>%n process(es) did not stop</source>
        <translation>
            <numerusform>%n process did not stop</numerusform>
            <numerusform>%n processes did not stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zakat unspent for %n month(s)</source>
        <translation>
            <numerusform>Zakat unspent for %n month</numerusform>
            <numerusform>Zakat unspent for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gold price is %n day(s) old</source>
        <translation>
            <numerusform>Gold price is %n day old</numerusform>
            <numerusform>Gold price is %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Services restarted %n time(s) since the start</source>
        <translation>
            <numerusform>Services restarted %n time since the start</numerusform>
            <numerusform>Services restarted %n times since the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait</source>
        <translation>
            <numerusform>%n proposal waits</numerusform>
            <numerusform>%n proposals wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zakat due soon: %n person(s)</source>
        <translation>
            <numerusform>Zakat due soon: %n person</numerusform>
            <numerusform>Zakat due soon: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomePage</name>
    <message numerus="yes">
        <source>%n gift(s) in all</source>
        <translation>
            <numerusform>%n gift in all</numerusform>
            <numerusform>%n gifts in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomeRecent</name>
    <message numerus="yes">
        <source>%n fund(s)</source>
        <translation>
            <numerusform>%n fund</numerusform>
            <numerusform>%n funds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::NavButton</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::StatusLine</name>
    <message numerus="yes">
        <source>All %n services running</source>
        <translation>
            <numerusform>The one service is running</numerusform>
            <numerusform>All %n services running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation>
            <numerusform>%n restarting</numerusform>
            <numerusform>%n restarting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform>
            <numerusform>%n suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lingering</source>
        <translation>
            <numerusform>%n lingering</numerusform>
            <numerusform>%n lingering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n changes…</source>
        <translation>
            <numerusform>Saving %n change…</numerusform>
            <numerusform>Saving %n changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemActions</name>
    <message numerus="yes">
        <source>It stays in one message for up to %n second(s); whoever asks it waits or asks again.</source>
        <translation>
            <numerusform>It stays in one message for up to %n second; whoever asks it waits or asks again.</numerusform>
            <numerusform>It stays in one message for up to %n seconds; whoever asks it waits or asks again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting message(s) will be dropped.</source>
        <translation>
            <numerusform>%n waiting message will be dropped.</numerusform>
            <numerusform>%n waiting messages will be dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemDrill</name>
    <message numerus="yes">
        <source>For %n second(s) a scratch book in a folder of its own is written while its services fail. Your book is not touched; this computer is busy meanwhile.</source>
        <translation>
            <numerusform>For %n second a scratch book in a folder of its own is written while its services fail. Your book is not touched; this computer is busy meanwhile.</numerusform>
            <numerusform>For %n seconds a scratch book in a folder of its own is written while its services fail. Your book is not touched; this computer is busy meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::HawlTimeline</name>
    <message numerus="yes">
        <source>%1 of %n days of the lunar year</source>
        <translation>
            <numerusform>%1 of %n day of the lunar year</numerusform>
            <numerusform>%1 of %n days of the lunar year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatResult</name>
    <message numerus="yes">
        <source>Year complete in %n day(s)</source>
        <translation>
            <numerusform>Year complete in %n day</numerusform>
            <numerusform>Year complete in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatWho</name>
    <message numerus="yes">
        <source>%1: %n day(s) old, look again</source>
        <translation>
            <numerusform>%1: %n day old, look again</numerusform>
            <numerusform>%1: %n days old, look again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of your own</source>
        <translation>
            <numerusform>%n answer of your own</numerusform>
            <numerusform>%n answers of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::SignInPage</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::BackupSettings</name>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every %n hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>The newest</numerusform>
            <numerusform>The newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::RestoreSettings</name>
    <message numerus="yes">
        <source>%n gift(s): %1.</source>
        <translation>
            <numerusform>%n gift: %1.</numerusform>
            <numerusform>%n gifts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) fewer than now.</source>
        <translation>
            <numerusform>%n gift fewer than now.</numerusform>
            <numerusform>%n gifts fewer than now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) more than now.</source>
        <translation>
            <numerusform>%n gift more than now.</numerusform>
            <numerusform>%n gifts more than now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the book in front are not in it.</source>
        <translation>
            <numerusform>%n record of the book in front is not in it.</numerusform>
            <numerusform>%n records of the book in front are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditCheckpoints</name>
    <message numerus="yes">
        <source>%n record(s) since</source>
        <translation>
            <numerusform>%n record since</numerusform>
            <numerusform>%n records since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n record(s) and their checkpoints.</source>
        <translation>
            <numerusform>Written: %n record and its checkpoints.</numerusform>
            <numerusform>Written: %n records and their checkpoints.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::FitrDesk</name>
    <message numerus="yes">
        <source>Receipt %1: %n head(s), %2</source>
        <translation>
            <numerusform>Receipt %1: %n head, %2</numerusform>
            <numerusform>Receipt %1: %n heads, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPerson</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
