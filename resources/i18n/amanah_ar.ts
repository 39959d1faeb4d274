<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>BookDialogs</name>
    <message>
        <source>Books of Amanah (*.amanah)</source>
        <translation>دفاتر أمانة (*.amanah)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>جميع الملفات (*)</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>فتح دفتر</translation>
    </message>
    <message>
        <source>Back up the book</source>
        <translation>نسخ الدفتر احتياطيًا</translation>
    </message>
    <message>
        <source>Where the book is kept</source>
        <translation>مكان حفظ الدفتر</translation>
    </message>
</context>
<context>
    <name>DualDateEdit</name>
    <message>
        <source>Write the day as %1, or “today”.</source>
        <translation>اكتب اليوم على شكل %1، أو «اليوم».</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Write an amount, for example %1.</source>
        <translation>اكتب مبلغًا، مثل %1.</translation>
    </message>
    <message>
        <source>%1 has too many decimals. Write %2.</source>
        <translation>في %1 منازل عشرية أكثر من اللازم. اكتب %2.</translation>
    </message>
    <message>
        <source>Write an amount above zero, for example %1.</source>
        <translation>اكتب مبلغًا أكبر من صفر، مثل %1.</translation>
    </message>
    <message>
        <source>%1 can be read in two ways. Write %2.</source>
        <translation>يمكن أن يُقرأ %1 على وجهين. اكتب %2.</translation>
    </message>
    <message>
        <source>%1 is not an amount. Write %2.</source>
        <translation>%1 ليس مبلغًا. اكتب %2.</translation>
    </message>
    <message>
        <source>The sum is larger than any amount the book takes.</source>
        <translation>المجموع أكبر من أي مبلغ يقبله الدفتر.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>تحويل مصرفي</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>شيك</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>عبر الإنترنت</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>عينيّ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>مؤسسة</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>أسرة</translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>Zakat al-Fitr</source>
        <translation>زكاة الفطر</translation>
    </message>
    <message>
        <source>Sadaqah</source>
        <translation>الصدقة</translation>
    </message>
    <message>
        <source>Waqf</source>
        <translation>الوقف</translation>
    </message>
    <message>
        <source>Fidya</source>
        <translation>الفدية</translation>
    </message>
    <message>
        <source>Kaffarah</source>
        <translation>الكفارة</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>معتمِد</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>كاتب</translation>
    </message>
    <message>
        <source>Treasurer</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Zakat officer</source>
        <translation>مسؤول الزكاة</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two roles</comment>
        <translation> أو </translation>
    </message>
    <message>
        <source>Users, roles, limits, funds, erasing persons. Enters no money.</source>
        <translation>المستخدمون والأدوار والحدود والصناديق ومحو الأشخاص. لا يُدخل مالًا.</translation>
    </message>
    <message>
        <source>Is the second person: approves or declines what another proposed.</source>
        <translation>هو الشخص الثاني: يعتمد ما اقترحه غيره أو يرفضه.</translation>
    </message>
    <message>
        <source>Sees everything, changes nothing.</source>
        <translation>يرى كل شيء ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Enters gifts and donors, imports lists.</source>
        <translation>يُدخل التبرعات والمتبرعين ويستورد القوائم.</translation>
    </message>
    <message>
        <source>As the clerk; takes back, corrects, pays, transfers and closes periods.</source>
        <translation>كالكاتب، ويُلغي ويصحح ويصرف ويحوّل ويُقفل الفترات.</translation>
    </message>
    <message>
        <source>Sees what persons own, works out their zakat, sets prices.</source>
        <translation>يرى ما يملكه الأشخاص ويحسب زكاتهم ويحدد الأسعار.</translation>
    </message>
    <message>
        <source>This book has version %1; this program works with version %2. Nothing was changed. Open it once for writing: a copy is kept first, then it is brought up to date.</source>
        <translation>إصدار هذا الدفتر %1، وهذا البرنامج يعمل بالإصدار %2. لم يُغيَّر شيء. افتحه مرة للكتابة: تُحفظ نسخة أولاً ثم يُحدَّث.</translation>
    </message>
    <message>
        <source>This needs the role %1.</source>
        <translation>هذا يحتاج إلى دور %1.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا الآن.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد ثانيتين.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثوانٍ.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::Asnaf</name>
    <message>
        <source>The poor</source>
        <translation>الفقراء</translation>
    </message>
    <message>
        <source>The needy</source>
        <translation>المساكين</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>العاملون عليها</translation>
    </message>
    <message>
        <source>Hearts reconciled</source>
        <translation>المؤلفة قلوبهم</translation>
    </message>
    <message>
        <source>Freeing captives</source>
        <translation>في الرقاب</translation>
    </message>
    <message>
        <source>Debtors</source>
        <translation>الغارمون</translation>
    </message>
    <message>
        <source>In God’s cause</source>
        <translation>في سبيل الله</translation>
    </message>
    <message>
        <source>Wayfarers</source>
        <translation>ابن السبيل</translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>البصمة</translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditPage</name>
    <message>
        <source>Recorded</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Promise voided</source>
        <translation>أُلغي الوعد</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>حُوّل</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>أُفرج عنه</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>أُقفلت الفترة</translation>
    </message>
    <message>
        <source>Period reopened</source>
        <translation>أُعيد فتح الفترة</translation>
    </message>
    <message>
        <source>Donors merged</source>
        <translation>دُمج متبرعان</translation>
    </message>
    <message>
        <source>Donor erased</source>
        <translation>مُحي متبرع</translation>
    </message>
    <message>
        <source>Payee erased</source>
        <translation>مُحي مستفيد</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>حُددت مدة الحفظ</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>أُضيف مستخدم</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>عُدّل مستخدم</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>ضُبطت كلمة المرور</translation>
    </message>
    <message>
        <source>Approval limit set</source>
        <translation>ضُبط حد الموافقة</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Copy accepted</source>
        <translation>قُبلت نسخة</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>صرف</translation>
    </message>
    <message>
        <source>Fund added</source>
        <translation>إضافة صندوق</translation>
    </message>
    <message>
        <source>Donor added</source>
        <translation>إضافة متبرع</translation>
    </message>
    <message>
        <source>Donor changed</source>
        <translation>تعديل متبرع</translation>
    </message>
    <message>
        <source>Prices set</source>
        <translation>تحديد الأسعار</translation>
    </message>
    <message>
        <source>Wealth stated</source>
        <translation>ذكر المال</translation>
    </message>
    <message>
        <source>Zakat year set</source>
        <translation>ضبط حول الزكاة</translation>
    </message>
    <message>
        <source>Months announced</source>
        <translation>إعلان الأشهر</translation>
    </message>
    <message>
        <source>Zakat al-fitr</source>
        <translation>زكاة الفطر</translation>
    </message>
    <message>
        <source>Zakat assessed</source>
        <translation>حساب الزكاة</translation>
    </message>
    <message>
        <source>Book created</source>
        <translation>إنشاء الدفتر</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>الإيصال %1</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <translation>الصرف %1</translation>
    </message>
    <message>
        <source>Zakat record %1</source>
        <translation>سجل الزكاة %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>المستخدم %1</translation>
    </message>
    <message>
        <source>Promise %1</source>
        <translation>الوعد %1</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>التحويل %1</translation>
    </message>
    <message>
        <source>Proposal %1</source>
        <translation>الاقتراح %1</translation>
    </message>
    <message>
        <source>Payment %1 from %2</source>
        <translation>الصرف %1 من %2</translation>
    </message>
    <message>
        <source>Donor no. %1</source>
        <translation>المتبرع رقم %1</translation>
    </message>
    <message>
        <source>Donor %1</source>
        <translation>المتبرع %1</translation>
    </message>
    <message>
        <source>Fund %1</source>
        <translation>الصندوق %1</translation>
    </message>
    <message>
        <source>Gold and silver in %1</source>
        <translation>الذهب والفضة بعملة %1</translation>
    </message>
    <message>
        <source>Zakat of %1</source>
        <translation>زكاة %1</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>المصرف</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Record of the gift</source>
        <translation>سجل التبرع</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>المتبرع</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الواجب</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>الذهب</translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation>السنة الهجرية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Method as written</source>
        <translation>الطريقة كما كُتبت</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>رقم الإيصال</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>صُرف إلى</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المذهب</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيّد</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>الفضة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>%1 to fund no. %2</source>
        <translation>%1 إلى الصندوق رقم %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>محفوظ على حدة</translation>
    </message>
    <message>
        <source>erased since</source>
        <translation>مُحي بعد ذلك</translation>
    </message>
    <message>
        <source>%1 (not what was recorded)</source>
        <translation>%1 (ليس ما سُجِّل)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Everything that changed, and who changed it</source>
        <translation>كل ما تغيّر، ومن غيّره</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدي&amp;ر…</translation>
    </message>
    <message>
        <source>&amp;Verify chain</source>
        <translation>الت&amp;حقق من السلسلة</translation>
    </message>
    <message>
        <source>Record, receipt, donor or fund</source>
        <translation>سجل أو إيصال أو متبرع أو صندوق</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>البحث في سجل التدقيق</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>سبعة أيام</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What: anything</source>
        <translation>ماذا: أي شيء</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>التبرعات</translation>
    </message>
    <message>
        <source>Voided gifts</source>
        <translation>التبرعات الملغاة</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>الصرف</translation>
    </message>
    <message>
        <source>Donors</source>
        <translation>المتبرعون</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>الصناديق</translation>
    </message>
    <message>
        <source>Zakat and prices</source>
        <translation>الزكاة والأسعار</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>م&amp;سح التصفية</translation>
    </message>
    <message>
        <source>No record fits this filter</source>
        <translation>لا سجل يوافق هذه التصفية</translation>
    </message>
    <message>
        <source>Other records are there; take the filter off to see them.</source>
        <translation>توجد سجلات أخرى؛ امسح التصفية لتراها.</translation>
    </message>
    <message>
        <source>The proof is on the clipboard</source>
        <translation>الإثبات في الحافظة</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>السجلات: %1</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>السجلات: %1 من %2</translation>
    </message>
    <message>
        <source>Export the audit chain</source>
        <translation>تصدير سلسلة التدقيق</translation>
    </message>
    <message>
        <source>JSON Lines with proofs (*.jsonl);;Table (*.csv);;Workbook (*.xlsx)</source>
        <translation>أسطر JSON مع الإثباتات (*.jsonl);;جدول (*.csv);;مصنف (*.xlsx)</translation>
    </message>
    <message>
        <source>Exported %1 audit records</source>
        <translation>سجلات التدقيق المصدَّرة: %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditRecordPanel</name>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Copy &amp;proof</source>
        <translation>نسخ الإ&amp;ثبات</translation>
    </message>
    <message>
        <source>Show &amp;receipt</source>
        <translation>عرض الإ&amp;يصال</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>السجل %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>Choose a record to see what it holds and what proves it.</source>
        <translation>اختر سجلًا لترى ما فيه وما يُثبته.</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>في السلسلة</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>غير مطابق</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>بواسطة %1</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1، %2 · %3</translation>
    </message>
    <message>
        <source>Show d&amp;onor</source>
        <translation>عرض المت&amp;برع</translation>
    </message>
    <message>
        <source>Before: nothing</source>
        <translation>قبل: لا شيء</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>قبل: %1</translation>
    </message>
    <message>
        <source>After: nothing</source>
        <translation>بعد: لا شيء</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>بعد: %1</translation>
    </message>
    <message>
        <source>Kept apart; fits its commitment</source>
        <translation>محفوظ على حدة؛ مطابق لبصمته</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>الإثبات</translation>
    </message>
    <message>
        <source>Recomputed just now</source>
        <translation>أُعيد حسابه الآن</translation>
    </message>
    <message>
        <source>The hash does not follow</source>
        <translation>البصمة لا تتصل بما قبلها</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>None: the first record</source>
        <translation>لا شيء: أول سجل</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>هذا السجل</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>None yet: the newest record</source>
        <translation>لا شيء بعد: أحدث سجل</translation>
    </message>
    <message>
        <source>Anyone can check this with SHA-256 alone, without this program and without names.</source>
        <translation>يمكن لأي أحد التحقق من هذا بخوارزمية SHA-256 وحدها، دون هذا البرنامج ودون أسماء.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditVerify</name>
    <message>
        <source>Verification of the chain</source>
        <translation>التحقق من السلسلة</translation>
    </message>
    <message>
        <source>Records verified</source>
        <translation>السجلات التي تم التحقق منها</translation>
    </message>
    <message>
        <source>No break so far</source>
        <translation>لا انقطاع حتى الآن</translation>
    </message>
    <message>
        <source>You can go on working</source>
        <translation>يمكنك متابعة العمل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Verifying the chain</source>
        <translation>جارٍ التحقق من السلسلة</translation>
    </message>
    <message>
        <source>Looking at the file itself first</source>
        <translation>يُفحص الملف نفسه أولًا</translation>
    </message>
    <message>
        <source>%1 of %2 records · %3 per second · %4</source>
        <translation>السجلات: %1 من %2 · %3 في الثانية · %4</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة تقريبًا</numerusform>
            <numerusform>بقيت ثانيتان تقريبًا</numerusform>
            <numerusform>بقيت %n ثوانٍ تقريبًا</numerusform>
            <numerusform>بقيت %n ثانية تقريبًا</numerusform>
            <numerusform>بقيت %n ثانية تقريبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>The verification was stopped</source>
        <translation>أُوقف التحقق</translation>
    </message>
    <message>
        <source>The chain could not be verified</source>
        <translation>تعذّر التحقق من السلسلة</translation>
    </message>
    <message>
        <source>Nothing is wrong with what was looked at.</source>
        <translation>لا خلل فيما فُحص.</translation>
    </message>
    <message>
        <source>All %1 records fit</source>
        <translation>السجلات كلها مطابقة، وعددها %1</translation>
    </message>
    <message numerus="yes">
        <source>Verified at %1 in %n second(s)</source>
        <translation>
            <numerusform>تم التحقق الساعة %1 في أقل من ثانية</numerusform>
            <numerusform>تم التحقق الساعة %1 في ثانية واحدة</numerusform>
            <numerusform>تم التحقق الساعة %1 في ثانيتين</numerusform>
            <numerusform>تم التحقق الساعة %1 في %n ثوانٍ</numerusform>
            <numerusform>تم التحقق الساعة %1 في %n ثانية</numerusform>
            <numerusform>تم التحقق الساعة %1 في %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1 does not fit</source>
        <translation>السجل %1 غير مطابق</translation>
    </message>
    <message>
        <source>The book does not fit its records</source>
        <translation>الدفتر غير مطابق لسجلاته</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n fault(s) in %2 records.</source>
        <translation>
            <numerusform>%1. لا أخطاء في %2 من السجلات.</numerusform>
            <numerusform>%1. خطأ واحد في %2 من السجلات.</numerusform>
            <numerusform>%1. خطآن في %2 من السجلات.</numerusform>
            <numerusform>%1. %n أخطاء في %2 من السجلات.</numerusform>
            <numerusform>%1. %n خطأً في %2 من السجلات.</numerusform>
            <numerusform>%1. %n خطأ في %2 من السجلات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>لم ينجح</translation>
    </message>
</context>
<context>
    <name>amanah::ui::Banner</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::BannerArea</name>
    <message>
        <source>The file is not there. Plug in the disk it is on, or choose another book.</source>
        <translation>الملف غير موجود. صِل القرص الذي هو عليه، أو اختر دفترًا آخر.</translation>
    </message>
    <message>
        <source>The file is damaged; nothing in it was touched. Restore a backup.</source>
        <translation>الملف تالف؛ ولم يُمس شيء فيه. استعِد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A newer Amanah wrote this book. Update this one to open it.</source>
        <translation>كُتب هذا الدفتر بإصدار أحدث من أمانة. حدِّث هذا البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>The file is not a book of Amanah; it was not touched.</source>
        <translation>الملف ليس دفترًا من دفاتر أمانة؛ ولم يُمس.</translation>
    </message>
    <message>
        <source>You may not read this file. Ask its owner, or choose another book.</source>
        <translation>لا صلاحية لك لقراءة هذا الملف. اسأل صاحبه، أو اختر دفترًا آخر.</translation>
    </message>
    <message>
        <source>Another window writes this book.</source>
        <translation>نافذة أخرى تكتب في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>This is sample data. Nothing in it is real.</source>
        <translation>هذه بيانات نموذجية. ليس فيها شيء حقيقي.</translation>
    </message>
    <message>
        <source>Opening the book</source>
        <translation>جارٍ فتح الدفتر</translation>
    </message>
    <message>
        <source>The services start.</source>
        <translation>يبدأ تشغيل الخدمات.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>You asked to look only. Nothing can be changed.</source>
        <translation>طلبتَ الاطلاع فقط. لا يمكن تغيير شيء.</translation>
    </message>
    <message>
        <source>Another window writes this book. You can look at everything; close the other window to write here.</source>
        <translation>نافذة أخرى تكتب في هذا الدفتر. يمكنك الاطلاع على كل شيء؛ أغلق النافذة الأخرى لتكتب هنا.</translation>
    </message>
    <message>
        <source>You may not write this file. You can look at everything.</source>
        <translation>لا صلاحية لك للكتابة في هذا الملف. يمكنك الاطلاع على كل شيء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The book could not be opened</source>
        <translation>تعذّر فتح الدفتر</translation>
    </message>
    <message>
        <source>Choose a book…</source>
        <translation>اختيار دفتر…</translation>
    </message>
    <message>
        <source>The services stopped</source>
        <translation>توقفت الخدمات</translation>
    </message>
    <message>
        <source>Everything saved is safe. Why they stopped: %1</source>
        <translation>كل ما حُفظ سليم. سبب توقفها: %1</translation>
    </message>
    <message>
        <source>Restart services</source>
        <translation>إعادة تشغيل الخدمات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are kept and are sent again until the book answers.</source>
        <translation>
            <numerusform>لا تغييرات تنتظر الإرسال.</numerusform>
            <numerusform>تغيير واحد محتفَظ به، ويُعاد إرساله حتى يجيب الدفتر.</numerusform>
            <numerusform>تغييران محتفَظ بهما، ويُعاد إرسالهما حتى يجيب الدفتر.</numerusform>
            <numerusform>%n تغييرات محتفَظ بها، ويُعاد إرسالها حتى يجيب الدفتر.</numerusform>
            <numerusform>%n تغييرًا محتفَظ بها، ويُعاد إرسالها حتى يجيب الدفتر.</numerusform>
            <numerusform>%n تغيير محتفَظ بها، ويُعاد إرسالها حتى يجيب الدفتر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the book this computer knew</source>
        <translation>ليس الدفتر الذي عرفه هذا الحاسوب</translation>
    </message>
    <message>
        <source>An older copy was put in its place, or its past was changed. Nothing is written until somebody accepts it.</source>
        <translation>وُضعت مكانه نسخة أقدم أو غُيّر ماضيه. لا يُكتب شيء حتى يقبله أحد.</translation>
    </message>
    <message>
        <source>Accept with reason…</source>
        <translation>قبول بسبب…</translation>
    </message>
    <message>
        <source>Go on from this copy?</source>
        <translation>أتمضي من هذه النسخة؟</translation>
    </message>
    <message>
        <source>What this computer saw written later is not in it. That it was accepted, by whom and why, stays in the chain.</source>
        <translation>ما رآه هذا الحاسوب يُكتب بعدها ليس فيها. وقبولها ومن قبلها ولماذا يبقى في السلسلة.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>amanah::ui::Button</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>amanah::ui::CauseChain</name>
    <message>
        <source>Stopped: %1</source>
        <translation>توقفت: %1</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>والسبب: %1</translation>
    </message>
    <message>
        <source>Stopped last: %1</source>
        <translation>آخر توقف: %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ConfirmPopup</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء الأمر</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationDetail</name>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>In the audit chain</source>
        <translation>في سلسلة التدقيق</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Correct in the form</source>
        <translation>تصحيح في الاستمارة</translation>
    </message>
    <message>
        <source>Void this receipt…</source>
        <translation>إلغاء هذا الإيصال…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Refused, not saved</source>
        <translation>مرفوض، لم يُحفظ</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>الإيصال %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مرحّل</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>المتبرع</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ورد في</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>الصناديق</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationFilter</name>
    <message>
        <source>Amount %1</source>
        <translation>المبلغ %1</translation>
    </message>
    <message>
        <source>Amount over %1</source>
        <translation>المبلغ أكثر من %1</translation>
    </message>
    <message>
        <source>Amount under %1</source>
        <translation>المبلغ أقل من %1</translation>
    </message>
    <message>
        <source>Amount %1 to %2</source>
        <translation>المبلغ من %1 إلى %2</translation>
    </message>
    <message>
        <source>Amount, name, note or receipt</source>
        <translation>مبلغ أو اسم أو ملاحظة أو إيصال</translation>
    </message>
    <message>
        <source>Search the donations</source>
        <translation>البحث في التبرعات</translation>
    </message>
    <message>
        <source>Take the amount out of the search</source>
        <translation>إزالة المبلغ من البحث</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Any fund</source>
        <translation>أي صندوق</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>أي حالة</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مرحّل</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>أي تاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر سبعة أيام</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This Hijri month</source>
        <translation>هذا الشهر الهجري</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>السنة الماضية</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 من %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>How many donations there are, and the sum of those that are posted</source>
        <translation>عدد التبرعات، ومجموع المرحّل منها</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationForm</name>
    <message>
        <source>Split over funds…</source>
        <translation>تقسيم على الصناديق…</translation>
    </message>
    <message>
        <source>Will be added as a new donor on save.</source>
        <translation>يُضاف متبرعًا جديدًا عند الحفظ.</translation>
    </message>
    <message>
        <source>Choose a donor of the list, or its last entry to add this one.</source>
        <translation>اختر متبرعًا من القائمة، أو آخر بند فيها لإضافة هذا المتبرع.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>Nothing can be entered now: %1</source>
        <translation>لا يمكن الإدخال الآن: %1</translation>
    </message>
    <message>
        <source>Kept. Sent again by itself.</source>
        <translation>محتفَظ به. يُعاد إرساله تلقائيًا.</translation>
    </message>
    <message>
        <source>What is typed here is kept on this computer until it is saved.</source>
        <translation>ما يُكتب هنا يبقى محفوظًا على هذا الحاسوب إلى أن يُسجَّل في الدفتر.</translation>
    </message>
    <message>
        <source>Draft kept on this computer.</source>
        <translation>المسودة محفوظة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Name, phone or e-mail; empty for loose cash</source>
        <translation>اسم أو هاتف أو بريد إلكتروني؛ ويُترك فارغًا للنقد دون اسم</translation>
    </message>
    <message>
        <source>&amp;Donor</source>
        <translation>المت&amp;برع</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Lists and exports leave the name out.</source>
        <translation>لا يظهر الاسم في القوائم والملفات المصدَّرة.</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>المبل&amp;غ</translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation>ال&amp;صندوق</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>ال&amp;طريقة</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>التاري&amp;خ</translation>
    </message>
    <message>
        <source>For example “on behalf of my late father”</source>
        <translation>مثل: «عن والدي المتوفى»</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>م&amp;لاحظة</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>احفظ وتابع</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationImport</name>
    <message>
        <source>Importing: %1 %. What is stopped can be gone on with later.</source>
        <translation>جارٍ الاستيراد: %1 ٪. ما يوقَف يمكن إكماله لاحقاً.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopped. Added: %1. Importing the same file again adds only what is missing.</source>
        <translation>أُوقف. المضاف: %1. استيراد الملف نفسه مرة أخرى يضيف الناقص وحده.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>المتبرع</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Import donations</source>
        <translation>استيراد التبرعات</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>الاستيراد من %1</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>كما في الملف</translation>
    </message>
    <message>
        <source>Day first: 21/11/2026</source>
        <translation>اليوم أولًا: 21/11/2026</translation>
    </message>
    <message>
        <source>Month first: 11/21/2026</source>
        <translation>الشهر أولًا: 11/21/2026</translation>
    </message>
    <message>
        <source>Year first: 2026-11-21</source>
        <translation>السنة أولًا: 2026-11-21</translation>
    </message>
    <message>
        <source>Point: 1,200.50</source>
        <translation>نقطة: 1,200.50</translation>
    </message>
    <message>
        <source>Comma: 1.200,50</source>
        <translation>فاصلة: 1.200,50</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>التوا&amp;ريخ</translation>
    </message>
    <message>
        <source>Deci&amp;mals</source>
        <translation>ال&amp;كسور العشرية</translation>
    </message>
    <message>
        <source>Open &amp;funds that do not exist</source>
        <translation>إنشاء ال&amp;صناديق غير الموجودة</translation>
    </message>
    <message>
        <source>Import the &amp;good rows and leave the others out</source>
        <translation>استيراد الأسطر ال&amp;سليمة وترك غيرها</translation>
    </message>
    <message>
        <source>Rows that cannot be imported</source>
        <translation>أسطر لا يمكن استيرادها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء الأمر</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>Reading the file. Nothing is written yet.</source>
        <translation>جارٍ قراءة الملف. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>To be added: %1. In the book already: %2. Left out by their state: %3. Nothing is written yet.</source>
        <translation>سيُضاف: %1. موجود في الدفتر: %2. متروك بسبب حالته: %3. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>استيراد %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Rows that cannot be imported as they are: %1</source>
        <translation>أسطر لا يمكن استيرادها كما هي: %1</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>%1 Importing the same file again adds only what is missing.</source>
        <translation>%1 استيراد الملف نفسه ثانيةً يضيف الناقص فقط.</translation>
    </message>
    <message>
        <source>Added: %1. In the book already: %2. New donors: %3. New funds: %4.</source>
        <translation>أُضيف: %1. موجود في الدفتر: %2. متبرعون جدد: %3. صناديق جديدة: %4.</translation>
    </message>
    <message>
        <source>Rows were rejected; nothing was written.</source>
        <translation>رُفضت أسطر؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationModel</name>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مرحّل</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>محتفَظ به</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Loose cash</source>
        <translation>نقد دون اسم</translation>
    </message>
    <message>
        <source>Erased donor</source>
        <translation>متبرع مُحيت بياناته</translation>
    </message>
    <message>
        <source>on save</source>
        <translation>عند الحفظ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>لا غيره</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخر</numerusform>
            <numerusform>و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>المتبرع</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>المبلغ %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationSplit</name>
    <message>
        <source>Split over funds</source>
        <translation>تقسيم على الصناديق</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>سطر آخر</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Fund of this line</source>
        <translation>صندوق هذا السطر</translation>
    </message>
    <message>
        <source>Amount of this line</source>
        <translation>مبلغ هذا السطر</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>حذف هذا السطر</translation>
    </message>
    <message>
        <source>Write the amounts</source>
        <translation>اكتب المبالغ</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>زيادة قدرها %1</translation>
    </message>
    <message>
        <source>%1 left to allocate</source>
        <translation>بقي %1 للتوزيع</translation>
    </message>
    <message>
        <source>The lines have to sum to the amount.</source>
        <translation>يجب أن يساوي مجموع الأسطر المبلغ.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonationsPage</name>
    <message>
        <source>Donations</source>
        <translation>التبرعات</translation>
    </message>
    <message>
        <source>New donation</source>
        <translation>تبرع جديد</translation>
    </message>
    <message>
        <source>Repeat last</source>
        <translation>كرّر الأخير</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Write the list as it is filtered to a file</source>
        <translation>كتابة القائمة كما هي بعد التصفية في ملف</translation>
    </message>
    <message>
        <source>No donations yet</source>
        <translation>لا تبرعات بعد</translation>
    </message>
    <message>
        <source>The first one you save stands here. A book of invented donations to try things out is under Book › New.</source>
        <translation>يظهر هنا أول تبرع تحفظه. وتجد دفترًا فيه تبرعات مُختلقة للتجربة في: الدفتر › جديد.</translation>
    </message>
    <message>
        <source>Record a donation</source>
        <translation>تسجيل تبرع</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>No donation fits this filter</source>
        <translation>لا تبرع يوافق هذه التصفية</translation>
    </message>
    <message>
        <source>No donation fits “%1”</source>
        <translation>لا تبرع يوافق «%1»</translation>
    </message>
    <message>
        <source>Donations in the book: %1.</source>
        <translation>التبرعات في الدفتر: %1.</translation>
    </message>
    <message>
        <source>It was refused before the program was closed.</source>
        <translation>رُفض قبل إغلاق البرنامج.</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>حُفظ %1، %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>أُدخل خطأً</translation>
    </message>
    <message>
        <source>A donation of %1 was refused and waits on top of the list.</source>
        <translation>رُفض تبرع قدره %1، وهو بالانتظار في أعلى القائمة.</translation>
    </message>
    <message>
        <source>Save or clear what stands in the form first.</source>
        <translation>احفظ ما في الاستمارة أو امسحه أولًا.</translation>
    </message>
    <message>
        <source>Void receipt %1?</source>
        <translation>إلغاء الإيصال %1؟</translation>
    </message>
    <message>
        <source>The receipt of %1 stays in the book, marked void, and its fund gives the amount back.</source>
        <translation>يبقى إيصال %1 في الدفتر وعليه علامة «ملغى»، ويُخصم المبلغ من صندوقه.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Receipt %1 is void.</source>
        <translation>الإيصال %1 ملغى.</translation>
    </message>
    <message>
        <source>Export donations</source>
        <translation>تصدير التبرعات</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>جدول CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel table (*.xlsx)</source>
        <translation>جدول Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>donations.csv</source>
        <translation>donations.csv</translation>
    </message>
    <message>
        <source>Exported to %1, rows: %2.</source>
        <translation>تم التصدير إلى %1، عدد الأسطر: %2.</translation>
    </message>
    <message>
        <source>Import donations</source>
        <translation>استيراد التبرعات</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt)</source>
        <translation>جداول نصية (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>جميع الملفات (*)</translation>
    </message>
    <message>
        <source>Imported donations: %1.</source>
        <translation>التبرعات المستوردة: %1.</translation>
    </message>
    <message>
        <source>It waits for a second person. Nothing is void yet.</source>
        <translation>ينتظر شخصًا ثانيًا. لم يُلغَ شيء بعد.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorCompleter</name>
    <message>
        <source>Donors found</source>
        <translation>المتبرعون الموجودون</translation>
    </message>
    <message>
        <source>New donor “%1”</source>
        <translation>متبرع جديد «%1»</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;النوع</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>ال&amp;بريد الإلكتروني</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>ال&amp;هاتف</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>م&amp;لاحظة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء الأمر</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Change donor</source>
        <translation>تعديل المتبرع</translation>
    </message>
    <message>
        <source>New donor</source>
        <translation>متبرع جديد</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>التبرعات</translation>
    </message>
    <message>
        <source>Total %1</source>
        <comment>of a currency</comment>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Last gift</source>
        <translation>آخر تبرع</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorPanel</name>
    <message>
        <source>Record a gift</source>
        <translation>تسجيل تبرع</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Given by year</source>
        <translation>التبرعات حسب السنة</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>التبرعات</translation>
    </message>
    <message>
        <source>Gifts of this donor</source>
        <translation>تبرعات هذا المتبرع</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Erased donor</source>
        <translation>متبرع مُحيت بياناته</translation>
    </message>
    <message>
        <source>What was known of this donor was erased; the gifts stand.</source>
        <translation>مُحيت بيانات هذا المتبرع؛ وبقيت تبرعاته.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>%n gifts</source>
        <translation>
            <numerusform>لا تبرعات</numerusform>
            <numerusform>تبرع واحد</numerusform>
            <numerusform>تبرعان</numerusform>
            <numerusform>%n تبرعات</numerusform>
            <numerusform>%n تبرعًا</numerusform>
            <numerusform>%n تبرع</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DonorsPage</name>
    <message>
        <source>Donors</source>
        <translation>المتبرعون</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>اسم أو بريد إلكتروني أو هاتف</translation>
    </message>
    <message>
        <source>Find donors</source>
        <translation>البحث عن متبرعين</translation>
    </message>
    <message>
        <source>Add donor</source>
        <translation>إضافة متبرع</translation>
    </message>
    <message>
        <source>No donor is chosen.</source>
        <translation>لم يُختر أي متبرع.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what they gave.</source>
        <translation>اختر متبرعًا من القائمة لترى ما تبرع به.</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%n donors</source>
        <translation>
            <numerusform>لا متبرعين</numerusform>
            <numerusform>متبرع واحد</numerusform>
            <numerusform>متبرعان</numerusform>
            <numerusform>%n متبرعين</numerusform>
            <numerusform>%n متبرعًا</numerusform>
            <numerusform>%n متبرع</numerusform>
        </translation>
    </message>
    <message>
        <source>No donors yet.</source>
        <translation>لا متبرعين بعد.</translation>
    </message>
    <message>
        <source>Add one here, or with the first gift on Donations.</source>
        <translation>أضف متبرعًا هنا، أو مع أول تبرع في صفحة التبرعات.</translation>
    </message>
    <message>
        <source>Nobody is found for “%1”.</source>
        <translation>لم يُعثر على أحد بالبحث عن «%1».</translation>
    </message>
    <message>
        <source>Name, e-mail and phone are searched.</source>
        <translation>يشمل البحث الاسم والبريد الإلكتروني والهاتف.</translation>
    </message>
    <message>
        <source>%1 is in the book.</source>
        <translation>أُضيف %1 إلى الدفتر.</translation>
    </message>
    <message>
        <source>Changes to %1 are saved.</source>
        <translation>حُفظت التغييرات على %1.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::DualDateEdit</name>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>amanah::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::FirstStart</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Start a new book</source>
        <translation>بدء دفتر جديد</translation>
    </message>
    <message>
        <source>For a mosque, a charity or your own zakat.</source>
        <translation>لمسجد أو جمعية خيرية أو لزكاتك أنت.</translation>
    </message>
    <message>
        <source>Open a book or a backup</source>
        <translation>فتح دفتر أو نسخة احتياطية</translation>
    </message>
    <message>
        <source>A file that ends in .amanah, from this computer or a stick.</source>
        <translation>ملف ينتهي بـ ‎.amanah، من هذا الحاسوب أو من ذاكرة محمولة.</translation>
    </message>
    <message>
        <source>Look round a sample book</source>
        <translation>التجوّل في دفتر نموذجي</translation>
    </message>
    <message>
        <source>A separate file, marked “Sample” on every page. Nothing in it is real.</source>
        <translation>ملف منفصل، عليه كلمة «نموذج» في كل صفحة. ليس فيه شيء حقيقي.</translation>
    </message>
    <message>
        <source>&amp;Name on receipts</source>
        <translation>الا&amp;سم على الإيصالات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>currency code and name</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>العم&amp;لة</translation>
    </message>
    <message>
        <source>Cannot be changed later.</source>
        <translation>لا يمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>Hijri months</source>
        <translation>الأشهر الهجرية</translation>
    </message>
    <message>
        <source>Umm al-Qura</source>
        <translation>أم القرى</translation>
    </message>
    <message>
        <source>Civil</source>
        <translation>مدني</translation>
    </message>
    <message>
        <source>Tabular</source>
        <translation>حسابي</translation>
    </message>
    <message>
        <source>&amp;Hijri months</source>
        <translation>الأشهر ال&amp;هجرية</translation>
    </message>
    <message>
        <source>Both calendars are always shown. Today: %1.</source>
        <translation>يظهر التقويمان دائمًا. اليوم: %1.</translation>
    </message>
    <message>
        <source>&amp;File of the book</source>
        <translation>مل&amp;ف الدفتر</translation>
    </message>
    <message>
        <source>Everything is kept in this one file. Copy it elsewhere now and then: a copy is the best protection there is.</source>
        <translation>يُحفظ كل شيء في هذا الملف الواحد. انسخه إلى مكان آخر من حين إلى آخر: فالنسخة خير حماية.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>اختيار مكان آخر…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>خطوة واحدة</translation>
    </message>
    <message>
        <source>Your book</source>
        <translation>دفترك</translation>
    </message>
    <message>
        <source>Name, money and calendar</source>
        <translation>الاسم والعملة والتقويم</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>Everything is kept in one file that belongs to you.</source>
        <translation>يُحفظ كل شيء في ملف واحد هو ملكك.</translation>
    </message>
    <message>
        <source>Currency and calendar are fixed afterwards.</source>
        <translation>تثبت العملة والتقويم بعد ذلك.</translation>
    </message>
    <message>
        <source>A file that you can find, copy and take along.</source>
        <translation>ملف يمكنك إيجاده ونسخه وأخذه معك.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء الأمر</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Open my book</source>
        <translation>فتح دفتري</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Write a whole path, or choose a place.</source>
        <translation>اكتب المسار كاملًا، أو اختر مكانًا.</translation>
    </message>
    <message>
        <source>Making the book…</source>
        <translation>جارٍ إنشاء الدفتر…</translation>
    </message>
    <message>
        <source>Sample Trust</source>
        <translation>وقف نموذجي</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>جارٍ إنشاء النموذج…</translation>
    </message>
    <message>
        <source>There is a file of this name already; it was not touched. Write another name.</source>
        <translation>يوجد ملف بهذا الاسم؛ ولم يُمس. اكتب اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::Gateway</name>
    <message>
        <source>The work failed.</source>
        <translation>لم ينجح العمل.</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>The book is open read-only; nothing was written.</source>
        <translation>الدفتر مفتوح للقراءة فقط؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The services are stopped; nothing was written.</source>
        <translation>الخدمات متوقفة؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The services stopped after too many failures.</source>
        <translation>توقفت الخدمات بعد أعطال كثيرة.</translation>
    </message>
    <message>
        <source>The book was opened to be looked at.</source>
        <translation>فُتح الدفتر للاطلاع فقط.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HistoryList</name>
    <message>
        <source>Timeline</source>
        <translation>التسلسل الزمني</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomeAttention</name>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباهك</translation>
    </message>
    <message>
        <source>The audit chain breaks at record %1</source>
        <translation>تنقطع سلسلة التدقيق عند السجل %1</translation>
    </message>
    <message>
        <source>Something outside this program changed the file</source>
        <translation>غيّر الملفَّ شيء من خارج هذا البرنامج</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) did not stop</source>
        <translation>
            <numerusform>توقفت العمليات كلها</numerusform>
            <numerusform>لم تتوقف عملية واحدة</numerusform>
            <numerusform>لم تتوقف عمليتان</numerusform>
            <numerusform>لم تتوقف %n عمليات</numerusform>
            <numerusform>لم تتوقف %n عملية</numerusform>
            <numerusform>لم تتوقف %n عملية</numerusform>
        </translation>
    </message>
    <message>
        <source>Another has taken its place</source>
        <translation>حلّت أخرى محلها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message numerus="yes">
        <source>Zakat unspent for %n month(s)</source>
        <translation>
            <numerusform>زكاة لم تُصرف منذ أقل من شهر</numerusform>
            <numerusform>زكاة لم تُصرف منذ شهر</numerusform>
            <numerusform>زكاة لم تُصرف منذ شهرين</numerusform>
            <numerusform>زكاة لم تُصرف منذ %n أشهر</numerusform>
            <numerusform>زكاة لم تُصرف منذ %n شهرًا</numerusform>
            <numerusform>زكاة لم تُصرف منذ %n شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait; the oldest came on %2</source>
        <translation>بالانتظار %1؛ ورد أقدمها في %2</translation>
    </message>
    <message numerus="yes">
        <source>Gold price is %n day(s) old</source>
        <translation>
            <numerusform>سعر الذهب من اليوم</numerusform>
            <numerusform>سعر الذهب عمره يوم واحد</numerusform>
            <numerusform>سعر الذهب عمره يومان</numerusform>
            <numerusform>سعر الذهب عمره %n أيام</numerusform>
            <numerusform>سعر الذهب عمره %n يومًا</numerusform>
            <numerusform>سعر الذهب عمره %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Set on %1</source>
        <translation>حُدِّد في %1</translation>
    </message>
    <message numerus="yes">
        <source>Services restarted %n time(s) since the start</source>
        <translation>
            <numerusform>لم يُعد تشغيل أي خدمة منذ البدء</numerusform>
            <numerusform>أُعيد تشغيل الخدمات مرة واحدة منذ البدء</numerusform>
            <numerusform>أُعيد تشغيل الخدمات مرتين منذ البدء</numerusform>
            <numerusform>أُعيد تشغيل الخدمات %n مرات منذ البدء</numerusform>
            <numerusform>أُعيد تشغيل الخدمات %n مرة منذ البدء</numerusform>
            <numerusform>أُعيد تشغيل الخدمات %n مرة منذ البدء</numerusform>
        </translation>
    </message>
    <message>
        <source>What was saved is saved</source>
        <translation>ما حُفظ فقد حُفظ</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء ينتظرك</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait</source>
        <translation>
            <numerusform>لا اقتراحات تنتظر</numerusform>
            <numerusform>اقتراح واحد ينتظر</numerusform>
            <numerusform>اقتراحان ينتظران</numerusform>
            <numerusform>%n اقتراحات تنتظر</numerusform>
            <numerusform>%n اقتراحًا ينتظر</numerusform>
            <numerusform>%n اقتراح ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>A second person decides; nothing is done before</source>
        <translation>شخص ثانٍ يقرر؛ ولا يُنفَّذ شيء قبله</translation>
    </message>
    <message numerus="yes">
        <source>Zakat due soon: %n person(s)</source>
        <translation>
            <numerusform>لا زكاة تجب قريبًا</numerusform>
            <numerusform>زكاة تجب قريبًا: شخص واحد</numerusform>
            <numerusform>زكاة تجب قريبًا: شخصان</numerusform>
            <numerusform>زكاة تجب قريبًا: %n أشخاص</numerusform>
            <numerusform>زكاة تجب قريبًا: %n شخصًا</numerusform>
            <numerusform>زكاة تجب قريبًا: %n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>First: %1 · %2</source>
        <translation>أولها: %1 · %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomeBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>&amp;Record donation</source>
        <translation>تسج&amp;يل تبرع</translation>
    </message>
    <message>
        <source>No gift is in this book yet</source>
        <translation>لا تبرع في هذا الدفتر بعد</translation>
    </message>
    <message>
        <source>Record the first one; totals, months and funds appear here.</source>
        <translation>سجِّل أول تبرع؛ فتظهر هنا المجاميع والأشهر والصناديق.</translation>
    </message>
    <message>
        <source>Record &amp;donation</source>
        <translation>تسج&amp;يل تبرع</translation>
    </message>
    <message>
        <source>Received by month</source>
        <translation>الوارد حسب الشهر</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>عرض في &amp;جدول</translation>
    </message>
    <message>
        <source>By fund</source>
        <translation>حسب الصندوق</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>المصروف</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Zakat by category</source>
        <translation>الزكاة حسب المصرف</translation>
    </message>
    <message>
        <source>Recent donations</source>
        <translation>أحدث التبرعات</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>عرض ال&amp;كل</translation>
    </message>
    <message>
        <source>Received by year</source>
        <translation>الوارد حسب السنة</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Zakat given by category</source>
        <translation>الزكاة المصروفة حسب المصرف</translation>
    </message>
    <message>
        <source>All eight</source>
        <translation>الثمانية</translation>
    </message>
    <message>
        <source>Received by method</source>
        <translation>الوارد حسب الطريقة</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>جميع الطرق</translation>
    </message>
    <message>
        <source>%1 AH, so far</source>
        <translation>%1 هـ حتى اليوم</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <translation>%1 حتى اليوم</translation>
    </message>
    <message>
        <source>%1 AH</source>
        <translation>%1 هـ</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>جميع السنوات</translation>
    </message>
    <message>
        <source>Show as char&amp;t</source>
        <translation>عرض في مخط&amp;ط</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) in all</source>
        <translation>
            <numerusform>لا تبرعات</numerusform>
            <numerusform>تبرع واحد إجمالًا</numerusform>
            <numerusform>تبرعان إجمالًا</numerusform>
            <numerusform>%n تبرعات إجمالًا</numerusform>
            <numerusform>%n تبرعًا إجمالًا</numerusform>
            <numerusform>%n تبرع إجمالًا</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing on the same days of %1</source>
        <translation>لا شيء في الأيام نفسها من %1</translation>
    </message>
    <message>
        <source>on the same days of %1</source>
        <translation>مقارنةً بالأيام نفسها من %1</translation>
    </message>
    <message>
        <source>Up %1 %</source>
        <translation>زاد %1 ٪</translation>
    </message>
    <message>
        <source>Down %1 % %2</source>
        <translation>نقص %1 ٪ %2</translation>
    </message>
    <message>
        <source>as much as %1</source>
        <translation>دون تغيّر %1</translation>
    </message>
    <message>
        <source>of which zakat %1</source>
        <translation>منها زكاة %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1 brought forward</source>
        <translation>%1 مدوَّر من السابق</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>أقدمها منذ %1</translation>
    </message>
    <message>
        <source>all zakat is given</source>
        <translation>صُرفت الزكاة كلها</translation>
    </message>
    <message>
        <source>Distributed and spent</source>
        <translation>الموزّع والمصروف</translation>
    </message>
    <message>
        <source>Held in all funds</source>
        <translation>رصيد جميع الصناديق</translation>
    </message>
    <message>
        <source>Zakat waiting to be given</source>
        <translation>زكاة بانتظار الصرف</translation>
    </message>
    <message>
        <source>%1 – %2 · %3 – %4</source>
        <translation>%1 – %2 · %3 – %4</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>All funds</source>
        <translation>جميع الصناديق</translation>
    </message>
    <message>
        <source>%1 received, %2 held</source>
        <translation>الوارد %1، الرصيد %2</translation>
    </message>
    <message>
        <source>In other currencies: %1</source>
        <translation>بعملات أخرى: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>By &amp;donor</source>
        <translation>حسب ال&amp;متبرع</translation>
    </message>
    <message>
        <source>By &amp;use</source>
        <translation>حسب ال&amp;مصرف</translation>
    </message>
    <message>
        <source>Donor totals, all years</source>
        <translation>مجاميع المتبرعين، كل السنوات</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HomeRecent</name>
    <message>
        <source>Anonymous</source>
        <translation>دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Loose cash</source>
        <translation>نقد دون اسم</translation>
    </message>
    <message numerus="yes">
        <source>%n fund(s)</source>
        <translation>
            <numerusform>لا صناديق</numerusform>
            <numerusform>صندوق واحد</numerusform>
            <numerusform>صندوقان</numerusform>
            <numerusform>%n صناديق</numerusform>
            <numerusform>%n صندوقًا</numerusform>
            <numerusform>%n صندوق</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Voided</source>
        <translation>%1 · ملغى</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Recent donations</source>
        <translation>أحدث التبرعات</translation>
    </message>
</context>
<context>
    <name>amanah::ui::LayersView</name>
    <message>
        <source>Layers of processes</source>
        <translation>طبقات العمليات</translation>
    </message>
    <message>
        <source>%1 of %2 restarts</source>
        <translation>إعادات التشغيل: %1 من %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
</context>
<context>
    <name>amanah::ui::LiveChart</name>
    <message>
        <source>5 min</source>
        <translation>قبل خمس دقائق</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>amanah::ui::MainWindow</name>
    <message>
        <source>%1 (sample)</source>
        <translation>%1 (نموذج)</translation>
    </message>
    <message>
        <source>Amanah</source>
        <translation>أمانة</translation>
    </message>
    <message>
        <source>%1 – Amanah</source>
        <translation>%1 – أمانة</translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation>نُسخ احتياطيًا وتم التحقق منه: %1</translation>
    </message>
    <message>
        <source>Not backed up: %1</source>
        <translation>لم يتم النسخ الاحتياطي: %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::MoneyEdit</name>
    <message>
        <source>49.90, or 40+9.90</source>
        <translation>49.90 أو 40+9.90</translation>
    </message>
</context>
<context>
    <name>amanah::ui::MonthChart</name>
    <message>
        <source>%1 m</source>
        <comment>millions</comment>
        <translation>%1 مليون</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 ألف</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>حتى اليوم</translation>
    </message>
</context>
<context>
    <name>amanah::ui::NavButton</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>لا شيء للنظر فيه</numerusform>
            <numerusform>أمر واحد للنظر فيه</numerusform>
            <numerusform>أمران للنظر فيهما</numerusform>
            <numerusform>%n أمور للنظر فيها</numerusform>
            <numerusform>%n أمرًا للنظر فيها</numerusform>
            <numerusform>%n أمر للنظر فيها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amanah::ui::PageShots</name>
    <message>
        <source>The pictures cannot be written there.</source>
        <translation>لا يمكن كتابة الصور هناك.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ProcessTreeModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>مطفأة</translation>
    </message>
    <message>
        <source>still in a message</source>
        <translation>ما زالت في رسالة</translation>
    </message>
    <message>
        <source>in one message for %1</source>
        <translation>في رسالة واحدة منذ %1</translation>
    </message>
    <message>
        <source>own thread</source>
        <translation>خيط خاص</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Msg/s</source>
        <translation>رسالة/ث</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>الإعادات</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>المدة</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ProcessWords</name>
    <message>
        <source>%1 fell too often</source>
        <translation>تعطّلت %1 مرارًا</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>أُعيد تشغيلها</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ تشغيلها</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>يُعاد تشغيلها</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>موقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>باقية</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>مطفأة</translation>
    </message>
    <message>
        <source>one_for_one: a child that stops is started again, alone</source>
        <translation>one_for_one: العملية التي تتوقف يُعاد تشغيلها وحدها</translation>
    </message>
    <message>
        <source>rest_for_one: when one stops, those after it start again too</source>
        <translation>rest_for_one: إذا توقفت واحدة أُعيد تشغيلها وتشغيل ما بعدها</translation>
    </message>
    <message>
        <source>one_for_all: when one stops, all start again</source>
        <translation>one_for_all: إذا توقفت واحدة أُعيد تشغيل الجميع</translation>
    </message>
    <message>
        <source>being started</source>
        <translation>يبدأ تشغيلها</translation>
    </message>
    <message>
        <source>started</source>
        <translation>بدأت</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>توقفت</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>يُعاد تشغيلها</translation>
    </message>
    <message>
        <source>running again</source>
        <translation>عادت إلى العمل</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>بطيئة</translation>
    </message>
    <message>
        <source>stuck in a message</source>
        <translation>عالقة في رسالة</translation>
    </message>
    <message>
        <source>killed, now lingering</source>
        <translation>أُنهيت قسرًا وما زالت باقية</translation>
    </message>
    <message>
        <source>lingering ended</source>
        <translation>انتهى بقاؤها</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>موقفة مؤقتًا</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>استُؤنفت</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>صندوق الرسائل ممتلئ</translation>
    </message>
    <message>
        <source>ended in order</source>
        <translation>انتهت بانتظام</translation>
    </message>
    <message>
        <source>stopped by its supervisor: %1</source>
        <translation>أوقفها مشرفها: %1</translation>
    </message>
    <message>
        <source>stopped by its supervisor</source>
        <translation>أوقفها مشرفها</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>أُنهيت قسرًا</translation>
    </message>
    <message>
        <source>%1 was not running</source>
        <translation>العملية %1 لم تكن تعمل</translation>
    </message>
    <message>
        <source>whom it asked was not running</source>
        <translation>العملية التي سألتها لم تكن تعمل</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>لم يصل رد من %1 في الوقت المحدد</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>لم يصل رد في الوقت المحدد</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>it asked itself</source>
        <translation>سألت نفسها</translation>
    </message>
    <message>
        <source>the mailbox of %1 was full</source>
        <translation>امتلأ صندوق رسائل %1</translation>
    </message>
    <message>
        <source>a mailbox was full</source>
        <translation>امتلأ صندوق رسائل</translation>
    </message>
    <message>
        <source>%1 is a service of another kind</source>
        <translation>%1 خدمة من نوع آخر</translation>
    </message>
    <message>
        <source>asked a service of another kind</source>
        <translation>سألت خدمة من نوع آخر</translation>
    </message>
    <message>
        <source>%1 runs already</source>
        <translation>العملية %1 تعمل أصلًا</translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation>هي تعمل أصلًا</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 d %2:%3</source>
        <translation>%1 ي %2:%3</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsForm</name>
    <message>
        <source>in the book</source>
        <translation>في الدفتر</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Umm al-Qura</source>
        <translation>أم القرى</translation>
    </message>
    <message>
        <source>Civil (tabular, from a Friday)</source>
        <translation>مدني (حسابي، يبدأ بيوم جمعة)</translation>
    </message>
    <message>
        <source>Tabular (from a Thursday)</source>
        <translation>حسابي (يبدأ بيوم خميس)</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب إعداد الجهاز</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>واسعة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصّة</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Language and digits</source>
        <translation>اللغة والأرقام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>حسب اللغة</translation>
    </message>
    <message>
        <source>All three can always be typed.</source>
        <translation>يمكن كتابة الأشكال الثلاثة دائمًا.</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>Fixed when the book was made.</source>
        <translation>ثُبّت عند إنشاء الدفتر.</translation>
    </message>
    <message>
        <source>Name on receipts</source>
        <translation>الاسم على الإيصالات</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Hijri months</source>
        <translation>الأشهر الهجرية</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Everything is in this one file. Copy it with Book, Back up.</source>
        <translation>كل شيء في هذا الملف الواحد. انسخه من قائمة الدفتر، نسخ احتياطي.</translation>
    </message>
    <message>
        <source>Amanah</source>
        <translation>أمانة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Donation and zakat manager. Nothing is lost, nothing changes silently, nothing makes you wait. It uses no network.</source>
        <translation>برنامج لإدارة التبرعات والزكاة. لا يضيع فيه شيء، ولا يتغير شيء خفيةً، ولا يجعلك شيء تنتظر. ولا يستخدم الشبكة.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Amanah is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>أمانة برنامج حر برخصة GNU العمومية العامة، الإصدار 3 أو ما بعده. ويُقدَّم بلا أي ضمان.</translation>
    </message>
    <message>
        <source>It stands on Qt %1 (LGPL), QCustomPlot (GPL), SQLite (public domain), ICU (Unicode), OpenSSL (Apache), spdlog and fmt (MIT), libxlsxwriter (BSD) and tl::expected (CC0). Its letters are Noto Sans and Noto Naskh Arabic (SIL Open Font License).</source>
        <translation>يقوم على Qt %1 (LGPL) وQCustomPlot (GPL) وSQLite (ملك عام) وICU (Unicode) وOpenSSL (Apache) وspdlog وfmt (MIT) وlibxlsxwriter (BSD) وtl::expected (CC0). وخطوطه Noto Sans وNoto Naskh Arabic (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Users and approvals</source>
        <translation>المستخدمون والاعتماد</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SettingsPreview</name>
    <message>
        <source>How it looks</source>
        <translation>كيف يبدو</translation>
    </message>
    <message>
        <source>live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>المطروح</translation>
    </message>
    <message>
        <source>The other direction</source>
        <translation>الاتجاه الآخر</translation>
    </message>
    <message>
        <source>Colours and words together</source>
        <translation>الألوان والكلمات معًا</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مرحّل</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>“In the book” travels with the file. “This computer” stays here. Changes are kept as you make them.</source>
        <translation>«في الدفتر» ينتقل مع الملف. و«هذا الحاسوب» يبقى هنا. تُحفظ التغييرات فور إجرائها.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>عرض المجلد</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translation>إعدادات هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ShellActions</name>
    <message>
        <source>&amp;New book…</source>
        <translation>دفتر &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>Open to &amp;look only…</source>
        <translation>فتح للا&amp;طلاع فقط…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>نسخ ا&amp;حتياطي…</translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation>إ&amp;غلاق الدفتر</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>ت&amp;كبير النص</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>ت&amp;صغير النص</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>الحجم المعتا&amp;د للنص</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>الت&amp;حقق من السلسلة</translation>
    </message>
    <message>
        <source>&amp;About Amanah</source>
        <translation>&amp;حول أمانة</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>ال&amp;رئيسية</translation>
    </message>
    <message>
        <source>&amp;Donations</source>
        <translation>ال&amp;تبرعات</translation>
    </message>
    <message>
        <source>D&amp;onors</source>
        <translation>ال&amp;متبرعون</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;سجل التدقيق</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>ال&amp;نظام</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>الإ&amp;عدادات</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>ال&amp;دفتر</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>أد&amp;وات</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>&amp;Recent books</source>
        <translation>آ&amp;خر الدفاتر</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>&amp;Zakat</source>
        <translation>&amp;الزكاة</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>ا&amp;قفل الآن</translation>
    </message>
    <message>
        <source>S&amp;ign out</source>
        <translation>ت&amp;سجيل الخروج</translation>
    </message>
    <message>
        <source>The book has no users: it asks nobody for a password.</source>
        <translation>ليس للدفتر مستخدمون: لا يطلب كلمة مرور من أحد.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::Sidebar</name>
    <message>
        <source>Amanah</source>
        <translation>أمانة</translation>
    </message>
</context>
<context>
    <name>amanah::ui::StatusLine</name>
    <message numerus="yes">
        <source>All %n services running</source>
        <translation>
            <numerusform>لا خدمات تعمل</numerusform>
            <numerusform>تعمل الخدمة الوحيدة</numerusform>
            <numerusform>تعمل الخدمتان كلتاهما</numerusform>
            <numerusform>تعمل الخدمات الـ%n كلها</numerusform>
            <numerusform>تعمل الخدمات الـ%n كلها</numerusform>
            <numerusform>تعمل الخدمات الـ%n كلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>لا عمليات تعمل</numerusform>
            <numerusform>عملية واحدة تعمل</numerusform>
            <numerusform>عمليتان تعملان</numerusform>
            <numerusform>%n عمليات تعمل</numerusform>
            <numerusform>%n عملية تعمل</numerusform>
            <numerusform>%n عملية تعمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation>
            <numerusform>لا عمليات يُعاد تشغيلها</numerusform>
            <numerusform>عملية واحدة يُعاد تشغيلها</numerusform>
            <numerusform>عمليتان يُعاد تشغيلهما</numerusform>
            <numerusform>%n عمليات يُعاد تشغيلها</numerusform>
            <numerusform>%n عملية يُعاد تشغيلها</numerusform>
            <numerusform>%n عملية يُعاد تشغيلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>لا عمليات موقفة مؤقتًا</numerusform>
            <numerusform>عملية واحدة موقفة مؤقتًا</numerusform>
            <numerusform>عمليتان موقفتان مؤقتًا</numerusform>
            <numerusform>%n عمليات موقفة مؤقتًا</numerusform>
            <numerusform>%n عملية موقفة مؤقتًا</numerusform>
            <numerusform>%n عملية موقفة مؤقتًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lingering</source>
        <translation>
            <numerusform>لا عمليات باقية</numerusform>
            <numerusform>عملية واحدة باقية</numerusform>
            <numerusform>عمليتان باقيتان</numerusform>
            <numerusform>%n عمليات باقية</numerusform>
            <numerusform>%n عملية باقية</numerusform>
            <numerusform>%n عملية باقية</numerusform>
        </translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>الخدمات: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>The services are stopped</source>
        <translation>الخدمات متوقفة</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n changes…</source>
        <translation>
            <numerusform>لا تغييرات للحفظ</numerusform>
            <numerusform>جارٍ حفظ تغيير واحد…</numerusform>
            <numerusform>جارٍ حفظ تغييرين…</numerusform>
            <numerusform>جارٍ حفظ %n تغييرات…</numerusform>
            <numerusform>جارٍ حفظ %n تغييرًا…</numerusform>
            <numerusform>جارٍ حفظ %n تغيير…</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>حُفظت كل التغييرات</translation>
    </message>
    <message>
        <source>All changes saved at %1</source>
        <translation>حُفظت كل التغييرات %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemActions</name>
    <message>
        <source>&amp;Restart…</source>
        <translation>إعادة ت&amp;شغيل…</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>إيقاف مؤ&amp;قت…</translation>
    </message>
    <message>
        <source>Ha&amp;ng…</source>
        <translation>إشغا&amp;ل…</translation>
    </message>
    <message>
        <source>&amp;Crash…</source>
        <translation>تع&amp;طيل…</translation>
    </message>
    <message>
        <source>&amp;Kill…</source>
        <translation>إنهاء ق&amp;سري…</translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation>استئنا&amp;ف</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>إعادة تشغيل %1؟</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>إيقاف %1 مؤقتًا؟</translation>
    </message>
    <message>
        <source>Let %1 hang?</source>
        <translation>إشغال %1؟</translation>
    </message>
    <message>
        <source>Crash %1?</source>
        <translation>تعطيل %1؟</translation>
    </message>
    <message>
        <source>Kill %1?</source>
        <translation>إنهاء %1 قسريًا؟</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة تشغيل</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>إشغال</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>إنهاء قسري</translation>
    </message>
    <message>
        <source>It finishes its message and takes no other until it is resumed; what is sent to it waits.</source>
        <translation>تُتمّ رسالتها ولا تأخذ غيرها حتى تُستأنف؛ وما يُرسل إليها ينتظر.</translation>
    </message>
    <message numerus="yes">
        <source>It stays in one message for up to %n second(s); whoever asks it waits or asks again.</source>
        <translation>
            <numerusform>لا تبقى في رسالة واحدة؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
            <numerusform>تبقى في رسالة واحدة مدة ثانية على الأكثر؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
            <numerusform>تبقى في رسالة واحدة مدة ثانيتين على الأكثر؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
            <numerusform>تبقى في رسالة واحدة مدة %n ثوانٍ على الأكثر؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
            <numerusform>تبقى في رسالة واحدة مدة %n ثانية على الأكثر؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
            <numerusform>تبقى في رسالة واحدة مدة %n ثانية على الأكثر؛ ومن يسألها ينتظر أو يسأل ثانيةً.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is asked to stop in order.</source>
        <translation>يُطلب منها أن تتوقف توقفًا منتظمًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting message(s) will be dropped.</source>
        <translation>
            <numerusform>لن تُسقط أي رسالة.</numerusform>
            <numerusform>ستُسقط رسالة واحدة منتظرة.</numerusform>
            <numerusform>ستُسقط رسالتان منتظرتان.</numerusform>
            <numerusform>ستُسقط %n رسائل منتظرة.</numerusform>
            <numerusform>ستُسقط %n رسالة منتظرة.</numerusform>
            <numerusform>ستُسقط %n رسالة منتظرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it supervises stops with it: %1.</source>
        <translation>يتوقف معها ما تُشرف عليه: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The book is not touched.</source>
        <translation>لا يُمس الدفتر.</translation>
    </message>
    <message>
        <source>Nobody supervises it: all services stop, and stay stopped until they are started again on this page.</source>
        <translation>لا مشرف عليها: تتوقف الخدمات كلها، وتبقى متوقفة حتى يُعاد تشغيلها من هذه الصفحة.</translation>
    </message>
    <message>
        <source>%1 starts it again if its work is not done.</source>
        <translation>يعيد %1 تشغيلها إن لم يتمّ عملها.</translation>
    </message>
    <message>
        <source>%1 starts it again.</source>
        <translation>يعيد %1 تشغيلها.</translation>
    </message>
    <message>
        <source>%1 starts it again, and with it: %2.</source>
        <translation>يعيد %1 تشغيلها، ومعها: %2.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemDetails</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 في %2 ث</translation>
    </message>
    <message>
        <source>Chosen process</source>
        <translation>العملية المختارة</translation>
    </message>
    <message>
        <source>Kept by its supervisor</source>
        <translation>بعهدة مشرفها</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>العدّادات</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>التسلسل الزمني</translation>
    </message>
    <message>
        <source>No process is chosen</source>
        <translation>لم تُختر أي عملية</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>تعمل على</translation>
    </message>
    <message>
        <source>own thread</source>
        <translation>خيط خاص</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>خيوط مشتركة</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>على التوالي</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>إعادات التشغيل</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>المُعالَج</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>صندوق الرسائل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>المُسقَط</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>In handlers</source>
        <translation>زمن المعالجة</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>مدة التشغيل</translation>
    </message>
    <message>
        <source>Busy for %1</source>
        <translation>مشغولة منذ %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemDrill</name>
    <message>
        <source>&amp;Stop the drill</source>
        <translation>إي&amp;قاف التمرين</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>قيد التشغيل، %1 ٪</translation>
    </message>
    <message>
        <source>Fault drill</source>
        <translation>تمرين الأعطال</translation>
    </message>
    <message>
        <source>Writes gifts into a scratch book while its services are crashed, killed and hung, then looks for every one.</source>
        <translation>يكتب تبرعات في دفتر مؤقت بينما تُعطَّل خدماته وتُنهى قسريًا وتُشغَل، ثم يبحث عن كل تبرع منها.</translation>
    </message>
    <message>
        <source>Run a &amp;drill…</source>
        <translation>إ&amp;جراء تمرين…</translation>
    </message>
    <message>
        <source>Run a fault drill?</source>
        <translation>إجراء تمرين أعطال؟</translation>
    </message>
    <message numerus="yes">
        <source>For %n second(s) a scratch book in a folder of its own is written while its services fail. Your book is not touched; this computer is busy meanwhile.</source>
        <translation>
            <numerusform>يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
            <numerusform>مدة ثانية واحدة يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
            <numerusform>مدة ثانيتين يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
            <numerusform>مدة %n ثوانٍ يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
            <numerusform>مدة %n ثانية يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
            <numerusform>مدة %n ثانية يُكتب في دفتر مؤقت في مجلد خاص به بينما تتعطل خدماته. لا يُمس دفترك؛ ويكون هذا الحاسوب مشغولًا في أثناء ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 ٪ خلال</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>The fault drill passed: nothing was lost, nothing was entered twice.</source>
        <translation>نجح تمرين الأعطال: لم يُفقد شيء، ولم يُدخل شيء مرتين.</translation>
    </message>
    <message>
        <source>The fault drill failed: %1 lost, %2 entered twice.</source>
        <translation>لم ينجح تمرين الأعطال: المفقود %1، والمُدخل مرتين %2.</translation>
    </message>
    <message>
        <source>%1 faults at %2</source>
        <translation>الأخطاء: %1، الساعة %2</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>ما وُجد ثانيةً</translation>
    </message>
    <message>
        <source>Lost or twice</source>
        <translation>مفقود أو مكرر</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemFallen</name>
    <message>
        <source>The services stopped</source>
        <translation>توقفت الخدمات</translation>
    </message>
    <message>
        <source>&amp;Restart services</source>
        <translation>إعادة تشغيل ال&amp;خدمات</translation>
    </message>
    <message>
        <source>What fell last</source>
        <translation>آخر ما تعطّل</translation>
    </message>
    <message>
        <source>Too much failed in too short a time, so the services gave up rather than go on wrongly. What was acknowledged is in the book; nothing can be entered until they run again.</source>
        <translation>كثرت الأعطال في وقت قصير جدًا، فتوقفت الخدمات بدل أن تتابع على خطأ. ما أُكِّد حفظه موجود في الدفتر؛ ولا يمكن إدخال شيء حتى تعمل من جديد.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SystemPage</name>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>No services run</source>
        <translation>لا خدمات تعمل</translation>
    </message>
    <message>
        <source>They run while a book is open.</source>
        <translation>تعمل ما دام دفتر مفتوحًا.</translation>
    </message>
    <message>
        <source>The services are stopped</source>
        <translation>الخدمات متوقفة</translation>
    </message>
    <message>
        <source>%1 restarting</source>
        <translation>يُعاد تشغيلها: %1</translation>
    </message>
    <message>
        <source>%1 lingering</source>
        <translation>باقية: %1</translation>
    </message>
    <message>
        <source>%1 processes · %2 messages per second</source>
        <translation>العمليات: %1 · الرسائل في الثانية: %2</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>تجم&amp;يد</translation>
    </message>
    <message>
        <source>Find a process</source>
        <translation>البحث عن عملية</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>الشجرة</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>الرسائل في الثانية</translation>
    </message>
    <message>
        <source>Longest mailbox</source>
        <translation>أطول صندوق رسائل</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
</context>
<context>
    <name>amanah::ui::TimelineModel</name>
    <message>
        <source>too much happened at once; some of it is not shown</source>
        <translation>حدث كثير دفعة واحدة؛ وبعضه غير معروض</translation>
    </message>
    <message>
        <source>, because </source>
        <translation>، والسبب: </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>amanah::ui::TotalsStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::HawlTimeline</name>
    <message>
        <source>The lunar year</source>
        <translation>السنة القمرية</translation>
    </message>
    <message>
        <source>No lunar year runs</source>
        <translation>لا يجري حول الآن</translation>
    </message>
    <message>
        <source>The lunar year is complete</source>
        <translation>اكتمل الحول</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n days of the lunar year</source>
        <translation>
            <numerusform>%1 من %n يوم من الحول</numerusform>
            <numerusform>%1 من يوم واحد من الحول</numerusform>
            <numerusform>%1 من يومين من الحول</numerusform>
            <numerusform>%1 من %n أيام من الحول</numerusform>
            <numerusform>%1 من %n يومًا من الحول</numerusform>
            <numerusform>%1 من %n يوم من الحول</numerusform>
        </translation>
    </message>
    <message>
        <source>Say when the lunar year began, and it is drawn here.</source>
        <translation>اذكر متى بدأ الحول فيُرسم هنا.</translation>
    </message>
    <message>
        <source>%1. It began on %2 (%3) and falls due on %4 (%5).</source>
        <translation>%1. بدأ في %2 (%3) ويحل في %4 (%5).</translation>
    </message>
    <message>
        <source>The wealth fell below the nisab, and the year began anew.</source>
        <translation>نزل المال عن النصاب فبدأ الحول من جديد.</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <comment>the day of the reckoning</comment>
        <translation>اليوم: %1</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>بدأ %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>يحل %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>Nisab %1</source>
        <translation>النصاب %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatCard</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>إخراجه</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>إخراج: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>Write a share and its percentage, such as 60:25, 40:30.</source>
        <translation>اكتب الحصة ونسبتها، مثل 60:25، 40:30.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatCompare</name>
    <message>
        <source>What if I followed …</source>
        <translation>ماذا لو اتبعت …</translation>
    </message>
    <message>
        <source>The same wealth by every preset. Have a scholar review what you follow.</source>
        <translation>المال نفسه على كل مذهب. اعرض ما تتبعه على عالم.</translation>
    </message>
    <message>
        <source>The same wealth by every preset</source>
        <translation>المال نفسه على كل مذهب</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المذهب</translation>
    </message>
    <message>
        <source>Nisab</source>
        <translation>النصاب</translation>
    </message>
    <message>
        <source>Zakatable</source>
        <translation>الخاضع للزكاة</translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>عينًا</translation>
    </message>
    <message>
        <source>What it says otherwise</source>
        <translation>ما يخالف فيه</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>المختار</translation>
    </message>
    <message>
        <source>The school chosen</source>
        <translation>المذهب المختار</translation>
    </message>
    <message>
        <source>Nothing, for this wealth</source>
        <translation>لا شيء في هذا المال</translation>
    </message>
    <message>
        <source>The school chosen, with answers of your own</source>
        <translation>المذهب المختار، مع إجابات من عندك</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatFields</name>
    <message>
        <source>Name it</source>
        <translation>سمِّه</translation>
    </message>
    <message>
        <source>A word by which you know it again, such as “savings account”. May be empty.</source>
        <translation>كلمة تعرفه بها، مثل «حساب التوفير». ويجوز أن تُترك فارغة.</translation>
    </message>
    <message>
        <source>Own price per gram</source>
        <translation>سعر خاص للغرام</translation>
    </message>
    <message>
        <source>Only when this piece has a price of its own. Otherwise today's price and its purity are used.</source>
        <translation>فقط إذا كان لهذه القطعة سعر خاص بها، وإلا فبسعر اليوم ونقائها.</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>الاستعمال</translation>
    </message>
    <message>
        <source>Jewellery that is worn is judged differently by the schools; coins, bars and what lies in the safe are not.</source>
        <translation>تختلف المذاهب في الحلي الملبوس، ولا تختلف في النقود والسبائك والمدخر.</translation>
    </message>
    <message>
        <source>Kept or saved</source>
        <translation>محفوظ أو مدخر</translation>
    </message>
    <message>
        <source>Worn jewellery</source>
        <translation>الحلي الملبوس</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>استثمار</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>الوزن بالغرام</translation>
    </message>
    <message>
        <source>The weight on the scale, without stones.</source>
        <translation>الوزن على الميزان دون الأحجار.</translation>
    </message>
    <message>
        <source>Cash and bank</source>
        <translation>النقد والمصرف</translation>
    </message>
    <message>
        <source>Money at home, in banks and in e-wallets</source>
        <translation>المال في البيت والمصارف والمحافظ الإلكترونية</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>What is there on the day of the reckoning. It counts in full.</source>
        <translation>ما هو موجود يوم الحساب، ويُحسب كله.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Three letters, when it is not the currency of the reckoning.</source>
        <translation>ثلاثة أحرف إذا لم تكن عملة الحساب.</translation>
    </message>
    <message>
        <source>Worth of one unit</source>
        <translation>قيمة الوحدة</translation>
    </message>
    <message>
        <source>What one unit of the other currency is worth in the currency of the reckoning, on that day.</source>
        <translation>قيمة وحدة من العملة الأخرى بعملة الحساب في ذلك اليوم.</translation>
    </message>
    <message>
        <source>Of it, interest</source>
        <translation>منه فائدة ربوية</translation>
    </message>
    <message>
        <source>Interest in the account is given away, without reward; zakat is not paid on it.</source>
        <translation>الفائدة الربوية تُصرف تخلصًا لا صدقة، ولا زكاة فيها.</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>الذهب</translation>
    </message>
    <message>
        <source>Coins, bars and jewellery</source>
        <translation>نقود وسبائك وحلي</translation>
    </message>
    <message>
        <source>Karat</source>
        <translation>القيراط</translation>
    </message>
    <message>
        <source>24 is pure gold; jewellery is often 22, 21 or 18. Empty means 24.</source>
        <translation>الذهب الخالص 24، والحلي غالبًا 22 أو 21 أو 18. والفارغ يعني 24.</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>الفضة</translation>
    </message>
    <message>
        <source>Coins, bars, jewellery, tableware</source>
        <translation>نقود وسبائك وحلي وأوانٍ</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>العيار</translation>
    </message>
    <message>
        <source>999 is pure silver; sterling is 925. Empty means pure.</source>
        <translation>الفضة الخالصة 999، والإسترلينية 925. والفارغ يعني خالصة.</translation>
    </message>
    <message>
        <source>Money owed to you</source>
        <translation>ديون لك</translation>
    </message>
    <message>
        <source>Loans you gave, unpaid bills</source>
        <translation>قروض أقرضتها وفواتير لم تُدفع</translation>
    </message>
    <message>
        <source>Amount owed</source>
        <translation>مبلغ الدين</translation>
    </message>
    <message>
        <source>All that is owed to you on this debt.</source>
        <translation>كل ما لك في هذا الدين.</translation>
    </message>
    <message>
        <source>Will it be paid?</source>
        <translation>هل يُرجى سداده؟</translation>
    </message>
    <message>
        <source>Sound: acknowledged by someone who can pay. The Hanafi school asks where the debt comes from: strong from loans and goods sold, medial from other things sold, weak from dower or inheritance.</source>
        <translation>المرجو: على مليء مقر. ويسأل الحنفية عن أصل الدين: القوي من قرض أو عروض تجارة، والوسط من بيع غيرها، والضعيف من مهر أو ميراث.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>مرجو</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>مشكوك فيه</translation>
    </message>
    <message>
        <source>Strong (loan, goods sold)</source>
        <translation>قوي (قرض، عروض تجارة)</translation>
    </message>
    <message>
        <source>Medial (other things sold)</source>
        <translation>وسط (بيع غيرها)</translation>
    </message>
    <message>
        <source>Weak (dower, inheritance)</source>
        <translation>ضعيف (مهر، ميراث)</translation>
    </message>
    <message>
        <source>Doubtful, percent</source>
        <translation>المشكوك فيه، بالمئة</translation>
    </message>
    <message>
        <source>How much of it you doubt. Empty means all of it.</source>
        <translation>كم تشك فيه منه. والفارغ يعني كله.</translation>
    </message>
    <message>
        <source>Received so far</source>
        <translation>ما قُبض حتى الآن</translation>
    </message>
    <message>
        <source>Payments that came, with commas between them. Some schools count a debt only when it is received.</source>
        <translation>الدفعات المقبوضة تفصلها فواصل. وبعض المذاهب لا تزكي الدين إلا عند قبضه.</translation>
    </message>
    <message>
        <source>Years it was owed</source>
        <translation>سنوات الدين</translation>
    </message>
    <message>
        <source>Whole years, for schools that pay for all of them on receipt.</source>
        <translation>سنوات كاملة، للمذاهب التي تزكي عنها كلها عند القبض.</translation>
    </message>
    <message>
        <source>Due now or within a year</source>
        <translation>حالّ أو خلال سنة</translation>
    </message>
    <message>
        <source>Bills, borrowed money, card balances, wages you owe</source>
        <translation>فواتير وقروض وأرصدة بطاقات وأجور عليك</translation>
    </message>
    <message>
        <source>Amount you owe</source>
        <translation>المبلغ الذي عليك</translation>
    </message>
    <message>
        <source>What must be paid within the year. Whether it is deducted is the school's.</source>
        <translation>ما يجب دفعه خلال السنة. وخصمه بحسب المذهب.</translation>
    </message>
    <message>
        <source>Paid by instalments</source>
        <translation>يُدفع أقساطًا</translation>
    </message>
    <message>
        <source>Mortgage, car, study loan</source>
        <translation>رهن عقاري وسيارة وقرض دراسة</translation>
    </message>
    <message>
        <source>Left to pay in all</source>
        <translation>الباقي كله</translation>
    </message>
    <message>
        <source>Everything that is left of the debt, without future interest.</source>
        <translation>كل ما بقي من الدين دون فائدة مستقبلة.</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>One month's instalment. Most schools deduct one instalment or twelve.</source>
        <translation>قسط شهر واحد. وأكثر المذاهب تخصم قسطًا أو اثني عشر.</translation>
    </message>
    <message>
        <source>Zakat of earlier years</source>
        <translation>زكاة سنوات سابقة</translation>
    </message>
    <message>
        <source>What is still unpaid</source>
        <translation>ما لم يُدفع بعد</translation>
    </message>
    <message>
        <source>Unpaid zakat</source>
        <translation>الزكاة غير المدفوعة</translation>
    </message>
    <message>
        <source>Zakat that was due in earlier years and was not paid; it is a debt to those who have a right to it.</source>
        <translation>زكاة وجبت في سنوات سابقة ولم تُدفع، وهي دين لمستحقيها.</translation>
    </message>
    <message>
        <source>Shares and funds</source>
        <translation>الأسهم والصناديق</translation>
    </message>
    <message>
        <source>Shares, investment funds, ETFs</source>
        <translation>أسهم وصناديق استثمار</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>القيمة السوقية</translation>
    </message>
    <message>
        <source>What they would sell for today.</source>
        <translation>ما تباع به اليوم.</translation>
    </message>
    <message>
        <source>Bought to</source>
        <translation>اشتُريت</translation>
    </message>
    <message>
        <source>Shares bought to sell again count in full; shares held for their income count by what the company owns of zakatable things.</source>
        <translation>الأسهم المشتراة للبيع تُحسب كلها، والمقتناة لريعها تُحسب بقدر ما تملكه الشركة من أموال زكوية.</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>للبيع</translation>
    </message>
    <message>
        <source>Hold for income</source>
        <translation>للريع</translation>
    </message>
    <message>
        <source>Part that counts, percent</source>
        <translation>الجزء المحسوب، بالمئة</translation>
    </message>
    <message>
        <source>The part of the price that stands for zakatable things. Empty means the percentage of your school.</source>
        <translation>الجزء من السعر الذي يقابل الأموال الزكوية. والفارغ يعني نسبة مذهبك.</translation>
    </message>
    <message>
        <source>Company's net current assets</source>
        <translation>صافي الأصول المتداولة للشركة</translation>
    </message>
    <message>
        <source>From the company's accounts; more exact than a percentage. Give the two counts of shares as well.</source>
        <translation>من حسابات الشركة، وهو أدق من النسبة. واذكر معه عددي الأسهم.</translation>
    </message>
    <message>
        <source>Shares there are</source>
        <translation>مجموع الأسهم</translation>
    </message>
    <message>
        <source>All shares of the company.</source>
        <translation>كل أسهم الشركة.</translation>
    </message>
    <message>
        <source>Shares you hold</source>
        <translation>أسهمك</translation>
    </message>
    <message>
        <source>Your own shares of the company.</source>
        <translation>ما تملكه من أسهم الشركة.</translation>
    </message>
    <message>
        <source>Dividends kept</source>
        <translation>الأرباح الباقية</translation>
    </message>
    <message>
        <source>Dividends of the year that are not in your cash above.</source>
        <translation>أرباح السنة التي ليست في نقدك أعلاه.</translation>
    </message>
    <message>
        <source>Costs paid</source>
        <translation>التكاليف المدفوعة</translation>
    </message>
    <message>
        <source>Fees that were paid for holding them.</source>
        <translation>رسوم دُفعت لأجلها.</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>التقاعد</translation>
    </message>
    <message>
        <source>Pension pots, provident funds</source>
        <translation>صناديق التقاعد والادخار</translation>
    </message>
    <message>
        <source>Value of the pot</source>
        <translation>قيمة الصندوق</translation>
    </message>
    <message>
        <source>What the fund is worth today. Schools differ on what of it counts.</source>
        <translation>قيمة الصندوق اليوم. وتختلف الآراء فيما يُحسب منه.</translation>
    </message>
    <message>
        <source>Penalty, percent</source>
        <translation>الغرامة، بالمئة</translation>
    </message>
    <message>
        <source>What would be lost by withdrawing it now.</source>
        <translation>ما يُفقد بسحبه الآن.</translation>
    </message>
    <message>
        <source>Tax, percent</source>
        <translation>الضريبة، بالمئة</translation>
    </message>
    <message>
        <source>The tax on withdrawing it now.</source>
        <translation>الضريبة على سحبه الآن.</translation>
    </message>
    <message>
        <source>Goods for sale</source>
        <translation>عروض التجارة</translation>
    </message>
    <message>
        <source>Stock of a shop or business</source>
        <translation>بضاعة متجر أو عمل</translation>
    </message>
    <message>
        <source>What the stock would sell for on the day of the reckoning.</source>
        <translation>ما تباع به البضاعة يوم الحساب.</translation>
    </message>
    <message>
        <source>Wholesale value</source>
        <translation>قيمة الجملة</translation>
    </message>
    <message>
        <source>For schools that go by the wholesale price.</source>
        <translation>لمن يقوّم بسعر الجملة.</translation>
    </message>
    <message>
        <source>Retail value</source>
        <translation>قيمة التجزئة</translation>
    </message>
    <message>
        <source>For those who go by the retail price.</source>
        <translation>لمن يقوّم بسعر التجزئة.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>What was paid for it, for those who go by the cost.</source>
        <translation>ما دُفع فيها، لمن يقوّم بالتكلفة.</translation>
    </message>
    <message>
        <source>Bonds and sukuk</source>
        <translation>السندات والصكوك</translation>
    </message>
    <message>
        <source>Bonds, sukuk, fixed deposits</source>
        <translation>سندات وصكوك وودائع</translation>
    </message>
    <message>
        <source>Money invested</source>
        <translation>المال المستثمر</translation>
    </message>
    <message>
        <source>The capital counts; the interest of bonds does not and is given away.</source>
        <translation>يُحسب رأس المال، أما فائدة السندات فلا تُحسب وتُصرف تخلصًا.</translation>
    </message>
    <message>
        <source>What they would sell for today; shown beside the capital.</source>
        <translation>ما تباع به اليوم، ويُعرض بجانب رأس المال.</translation>
    </message>
    <message>
        <source>Crypto</source>
        <translation>العملات الرقمية</translation>
    </message>
    <message>
        <source>Coins that are used as money</source>
        <translation>عملات تُستعمل نقودًا</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>How many coins, with decimals.</source>
        <translation>عدد الوحدات مع كسورها.</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>السعر لكل</translation>
    </message>
    <message>
        <source>The market price of one coin on that day.</source>
        <translation>سعر الواحدة في السوق ذلك اليوم.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>العقار</translation>
    </message>
    <message>
        <source>Houses, flats and land</source>
        <translation>بيوت وشقق وأراضٍ</translation>
    </message>
    <message>
        <source>The home you live in does not count. Of what is let only the rent you saved counts; what was bought to be sold counts in full.</source>
        <translation>المسكن لا يُحسب. والمؤجَّر يُحسب منه ما ادخرته من أجرته فقط، وما اشتُري للبيع يُحسب كله.</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>للاستعمال</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>مؤجر</translation>
    </message>
    <message>
        <source>Bought to sell</source>
        <translation>للبيع</translation>
    </message>
    <message>
        <source>What it would sell for today.</source>
        <translation>ما يباع به اليوم.</translation>
    </message>
    <message>
        <source>Rent saved</source>
        <translation>الأجرة المدخرة</translation>
    </message>
    <message>
        <source>Rent that is left and is not in your cash above.</source>
        <translation>أجرة باقية ليست في نقدك أعلاه.</translation>
    </message>
    <message>
        <source>Things you use</source>
        <translation>أشياء تستعملها</translation>
    </message>
    <message>
        <source>Machines, cars, furniture: exempt</source>
        <translation>آلات وسيارات وأثاث: معفاة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Tools of the trade and things of daily use owe nothing; written down, they are named in the result.</source>
        <translation>آلات الحرفة وحوائج اليوم لا زكاة فيها، وإذا كُتبت ذُكرت في النتيجة.</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>الزروع والثمار</translation>
    </message>
    <message>
        <source>Grain, dates, fruit</source>
        <translation>حبوب وتمر وثمار</translation>
    </message>
    <message>
        <source>Which crop</source>
        <translation>أي محصول</translation>
    </message>
    <message>
        <source>Harvests of one crop are put together before they are measured against the nisab.</source>
        <translation>يُضم حصاد المحصول الواحد قبل مقارنته بالنصاب.</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>كيلوغرامات</translation>
    </message>
    <message>
        <source>What was harvested, dry and clean. Due at the harvest, without a year.</source>
        <translation>ما حُصد جافًا نقيًا. ويجب عند الحصاد دون حول.</translation>
    </message>
    <message>
        <source>Watered by</source>
        <translation>السقي</translation>
    </message>
    <message>
        <source>One tenth when rain or rivers watered it, one twentieth when it was watered by work or cost.</source>
        <translation>العشر فيما سقت السماء والأنهار، ونصف العشر فيما سُقي بكلفة.</translation>
    </message>
    <message>
        <source>Rain or river</source>
        <translation>المطر أو النهر</translation>
    </message>
    <message>
        <source>Irrigation</source>
        <translation>الري بكلفة</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>بهما</translation>
    </message>
    <message>
        <source>Share of rain</source>
        <translation>نصيب المطر</translation>
    </message>
    <message>
        <source>As a fraction, such as 2/3. Empty means half.</source>
        <translation>كسرًا مثل 2/3. والفارغ يعني النصف.</translation>
    </message>
    <message>
        <source>Costs, percent</source>
        <translation>التكاليف، بالمئة</translation>
    </message>
    <message>
        <source>Seed, fertiliser and labour; deducted only where the school allows it.</source>
        <translation>البذر والسماد والعمل، وتُخصم فقط حيث يجيزه المذهب.</translation>
    </message>
    <message>
        <source>Herds</source>
        <translation>الأنعام</translation>
    </message>
    <message>
        <source>Camels, cattle, buffalo, sheep, goats</source>
        <translation>إبل وبقر وجاموس وضأن ومعز</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Cattle and buffalo are one kind, sheep and goats are one kind.</source>
        <translation>البقر والجاموس جنس، والضأن والمعز جنس.</translation>
    </message>
    <message>
        <source>Sheep</source>
        <translation>ضأن</translation>
    </message>
    <message>
        <source>Goats</source>
        <translation>معز</translation>
    </message>
    <message>
        <source>Cattle</source>
        <translation>بقر</translation>
    </message>
    <message>
        <source>Buffalo</source>
        <translation>جاموس</translation>
    </message>
    <message>
        <source>Camels</source>
        <translation>إبل</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Every head, young ones too. The tables of the school say what is due.</source>
        <translation>كل رأس، والصغار معها. وجداول المذهب تبيّن الواجب.</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>العلف</translation>
    </message>
    <message>
        <source>Most schools ask that the herd grazes freely for most of the year.</source>
        <translation>أكثر المذاهب تشترط السوم أكثر السنة.</translation>
    </message>
    <message>
        <source>Grazing</source>
        <translation>سائمة</translation>
    </message>
    <message>
        <source>Fodder</source>
        <translation>معلوفة</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Animals kept to be sold are goods for trade. Working animals owe nothing in most schools.</source>
        <translation>ما أُعد للبيع عروض تجارة، والعوامل لا زكاة فيها عند الأكثر.</translation>
    </message>
    <message>
        <source>Breeding or milk</source>
        <translation>نسل أو لبن</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>تجارة</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>What the animals would sell for today.</source>
        <translation>ما تباع به الأنعام اليوم.</translation>
    </message>
    <message>
        <source>Owners' heads</source>
        <translation>رؤوس الشركاء</translation>
    </message>
    <message>
        <source>When several own the herd: the heads of each, with commas, summing to the count. Schools differ on a joint herd.</source>
        <translation>إذا تعدد المالكون: رؤوس كل واحد تفصلها فواصل ومجموعها العدد. وتختلف المذاهب في الخلطة.</translation>
    </message>
    <message>
        <source>Mined from the ground</source>
        <translation>المعادن</translation>
    </message>
    <message>
        <source>Gold, silver or other minerals of your mine</source>
        <translation>ذهب أو فضة أو غيرهما من منجمك</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Minerals are due when they are taken out, without a year. One fifth for the Hanafi school, one fortieth for others.</source>
        <translation>تجب في المعادن عند استخراجها دون حول: الخمس عند الحنفية، وربع العشر عند غيرهم.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>What was taken out, pure.</source>
        <translation>ما استُخرج خالصًا.</translation>
    </message>
    <message>
        <source>Buried treasure</source>
        <translation>الركاز</translation>
    </message>
    <message>
        <source>Old treasure that was found</source>
        <translation>كنز قديم وُجد</translation>
    </message>
    <message>
        <source>One fifth is due at once, whatever the nisab and without a year.</source>
        <translation>يجب الخمس فورًا دون نصاب ولا حول.</translation>
    </message>
    <message>
        <source>Parts of the fund</source>
        <translation>أجزاء الصندوق</translation>
    </message>
    <message>
        <source>Share of the pot and the part of it that counts, both in percent, such as 60:25, 40:30; the shares sum to 100. For those who go by a percentage.</source>
        <translation>حصة من الرصيد وما يُحسب منها، كلاهما بالمئة، مثل 60:25، 40:30؛ ومجموع الحصص 100. لمن يأخذ بالنسبة.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatOutcome</name>
    <message>
        <source>Keep in the book</source>
        <translation>حفظ في الدفتر</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>‏PDF…</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>لغة الورقة</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>لا أحد بعينه</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Something is to be put right first.</source>
        <translation>يجب تصحيح شيء أولًا.</translation>
    </message>
    <message>
        <source>The result is on its way.</source>
        <translation>النتيجة في الطريق.</translation>
    </message>
    <message>
        <source>Choose the person from the list in step 1, or add them under Donors.</source>
        <translation>اختر الشخص من القائمة في الخطوة الأولى أو أضفه في صفحة المتبرعين.</translation>
    </message>
    <message>
        <source>To keep it, say in step 1 whose zakat it is.</source>
        <translation>لحفظه اذكر في الخطوة الأولى زكاة من هي.</translation>
    </message>
    <message>
        <source>Kept: the zakat of %1 for %2 is %3.</source>
        <translation>حُفظ: زكاة %1 لسنة %2 هي %3.</translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>Who and how</source>
        <translation>من وكيف</translation>
    </message>
    <message>
        <source>What you own</source>
        <translation>ما تملكه</translation>
    </message>
    <message>
        <source>What you owe</source>
        <translation>ما عليك</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>الحول</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>New reckoning</source>
        <translation>حساب جديد</translation>
    </message>
    <message>
        <source>A clean sheet; school, currency, day and prices stay.</source>
        <translation>صفحة جديدة، ويبقى المذهب والعملة واليوم والأسعار.</translation>
    </message>
    <message>
        <source>Enter goes on, Alt+Left goes back. F1 explains the field you are in.</source>
        <translation>‏⁨Enter⁩ يتابع و⁨Alt+Left⁩ يرجع، و⁨F1⁩ يشرح الحقل الذي أنت فيه.</translation>
    </message>
    <message>
        <source>What else do you own? Add it with one press:</source>
        <translation>ماذا تملك أيضًا؟ أضفه بضغطة واحدة:</translation>
    </message>
    <message>
        <source>What do you owe? Add it with one press; nothing is an answer too:</source>
        <translation>ماذا عليك؟ أضفه بضغطة واحدة، و«لا شيء» جواب أيضًا:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Write the reckoning to a PDF</source>
        <translation>كتابة الحساب في ملف PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>‏PDF (*.pdf)</translation>
    </message>
    <message>
        <source>zakat</source>
        <comment>a file's name</comment>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>لم يُكتب: %1</translation>
    </message>
    <message>
        <source>Not printed: %1</source>
        <translation>لم يُطبع: %1</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
    <message>
        <source>The printer took nothing.</source>
        <translation>لم تأخذ الطابعة شيئًا.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Fitr desk</source>
        <translation>مكتب الفطر</translation>
    </message>
    <message>
        <source>zakat</source>
        <comment>a file&apos;s name</comment>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>المحفوظ</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>مواعيد الوجوب</translation>
    </message>
    <message>
        <source>Revising no. %1, of %2.</source>
        <translation>مراجعة الرقم %1، لـ %2.</translation>
    </message>
    <message>
        <source>What you keep takes its place; it stays as it is.</source>
        <translation>ما تحفظه يحلّ محله، ويبقى هو كما كان.</translation>
    </message>
    <message>
        <source>Do not revise</source>
        <translation>لا تراجع</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPolicyWords</name>
    <message>
        <source>Nisab measured by</source>
        <translation>النصاب مقيسًا بـ</translation>
    </message>
    <message>
        <source>Nisab of gold</source>
        <translation>نصاب الذهب</translation>
    </message>
    <message>
        <source>Nisab of silver</source>
        <translation>نصاب الفضة</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Gold with silver</source>
        <translation>الذهب مع الفضة</translation>
    </message>
    <message>
        <source>Worn jewellery</source>
        <translation>الحلي الملبوس</translation>
    </message>
    <message>
        <source>Alloys</source>
        <translation>السبائك المخلوطة</translation>
    </message>
    <message>
        <source>Above the nisab</source>
        <translation>ما زاد على النصاب</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>الفائدة الربوية</translation>
    </message>
    <message>
        <source>Debts you owe</source>
        <translation>الديون التي عليك</translation>
    </message>
    <message>
        <source>Unpaid zakat</source>
        <translation>الزكاة غير المدفوعة</translation>
    </message>
    <message>
        <source>Money owed to you</source>
        <translation>ديون لك</translation>
    </message>
    <message>
        <source>Goods for sale</source>
        <translation>عروض التجارة</translation>
    </message>
    <message>
        <source>Of held shares count</source>
        <translation>المحسوب من الأسهم المقتناة</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>التقاعد</translation>
    </message>
    <message>
        <source>Dip within the year</source>
        <translation>النقص أثناء الحول</translation>
    </message>
    <message>
        <source>Nisab of a harvest</source>
        <translation>نصاب الزروع</translation>
    </message>
    <message>
        <source>Watering of two kinds</source>
        <translation>السقي بنوعين</translation>
    </message>
    <message>
        <source>Costs of a harvest</source>
        <translation>تكاليف الزرع</translation>
    </message>
    <message>
        <source>Table of camels</source>
        <translation>جدول الإبل</translation>
    </message>
    <message>
        <source>Table of cattle</source>
        <translation>جدول البقر</translation>
    </message>
    <message>
        <source>301 to 399 sheep</source>
        <translation>من 301 إلى 399 شاة</translation>
    </message>
    <message>
        <source>A joint herd</source>
        <translation>الخلطة</translation>
    </message>
    <message>
        <source>Minerals</source>
        <translation>المعادن</translation>
    </message>
    <message>
        <source>A minor's wealth</source>
        <translation>مال الصغير</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>الذهب</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>الفضة</translation>
    </message>
    <message>
        <source>the lower of gold and silver</source>
        <translation>الأقل من الذهب والفضة</translation>
    </message>
    <message>
        <source>each by its own kind</source>
        <translation>كل جنس بنصابه</translation>
    </message>
    <message>
        <source>2.5 % of a lunar year</source>
        <translation>‏2.5 % لسنة قمرية</translation>
    </message>
    <message>
        <source>added by value</source>
        <translation>يُضمان بالقيمة</translation>
    </message>
    <message>
        <source>added by parts of their nisab</source>
        <translation>يُضمان بالأجزاء</translation>
    </message>
    <message>
        <source>each alone</source>
        <translation>كل وحده</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>محسوب</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>معفى</translation>
    </message>
    <message>
        <source>above the customary weight</source>
        <translation>ما زاد على المعتاد</translation>
    </message>
    <message>
        <source>all, when above the customary weight</source>
        <translation>كله إذا زاد على المعتاد</translation>
    </message>
    <message>
        <source>by their pure content</source>
        <translation>بالخالص منها</translation>
    </message>
    <message>
        <source>whole, when half is the metal</source>
        <translation>كلها إذا كان نصفها المعدن</translation>
    </message>
    <message>
        <source>all counts</source>
        <translation>يُحسب كله</translation>
    </message>
    <message>
        <source>in fifths of the nisab</source>
        <translation>بأخماس النصاب</translation>
    </message>
    <message>
        <source>given away</source>
        <translation>تُصرف تخلصًا</translation>
    </message>
    <message>
        <source>not deducted</source>
        <translation>لا تُخصم</translation>
    </message>
    <message>
        <source>the instalment due now</source>
        <translation>القسط الحالّ</translation>
    </message>
    <message>
        <source>the next 12 months</source>
        <translation>الأشهر الاثنا عشر القادمة</translation>
    </message>
    <message>
        <source>short debts and 12 months of long ones</source>
        <translation>القصيرة واثنا عشر شهرًا من الطويلة</translation>
    </message>
    <message>
        <source>all deducted</source>
        <translation>تُخصم كلها</translation>
    </message>
    <message>
        <source>deducted</source>
        <translation>تُخصم</translation>
    </message>
    <message>
        <source>yearly, when sound</source>
        <translation>كل سنة إذا كان مرجوًا</translation>
    </message>
    <message>
        <source>when received, for all years</source>
        <translation>عند القبض عن كل السنين</translation>
    </message>
    <message>
        <source>when received, for one year</source>
        <translation>عند القبض عن سنة</translation>
    </message>
    <message>
        <source>strong, medial or weak</source>
        <translation>قوي أو وسط أو ضعيف</translation>
    </message>
    <message>
        <source>with the current assets</source>
        <translation>مع الأصول المتداولة</translation>
    </message>
    <message>
        <source>market value</source>
        <translation>القيمة السوقية</translation>
    </message>
    <message>
        <source>wholesale value</source>
        <translation>قيمة الجملة</translation>
    </message>
    <message>
        <source>retail value</source>
        <translation>قيمة التجزئة</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>net of penalty and tax</source>
        <translation>الصافي بعد الغرامة والضريبة</translation>
    </message>
    <message>
        <source>when received</source>
        <translation>عند القبض</translation>
    </message>
    <message>
        <source>by a percentage</source>
        <translation>بنسبة</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>كاملًا</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>لا أثر له</translation>
    </message>
    <message>
        <source>starts the year anew</source>
        <translation>يستأنف الحول</translation>
    </message>
    <message>
        <source>by the share of each</source>
        <translation>بنصيب كل منهما</translation>
    </message>
    <message>
        <source>by the greater share</source>
        <translation>بالأغلب</translation>
    </message>
    <message>
        <source>Shafi'i and Hanbali</source>
        <translation>الشافعي والحنبلي</translation>
    </message>
    <message>
        <source>Maliki</source>
        <translation>المالكي</translation>
    </message>
    <message>
        <source>Hanafi</source>
        <translation>الحنفي</translation>
    </message>
    <message>
        <source>thirties and forties</source>
        <translation>الثلاثينات والأربعينات</translation>
    </message>
    <message>
        <source>fractions above forty</source>
        <translation>بالكسور فوق الأربعين</translation>
    </message>
    <message>
        <source>3 sheep</source>
        <translation>ثلاث شياه</translation>
    </message>
    <message>
        <source>4 sheep</source>
        <translation>أربع شياه</translation>
    </message>
    <message>
        <source>as one owner's</source>
        <translation>كمال مالك واحد</translation>
    </message>
    <message>
        <source>each owner alone</source>
        <translation>كل مالك وحده</translation>
    </message>
    <message>
        <source>one fortieth</source>
        <translation>ربع العشر</translation>
    </message>
    <message>
        <source>one fifth</source>
        <translation>الخمس</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>فيه الزكاة</translation>
    </message>
    <message>
        <source>Shafi'i</source>
        <translation>الشافعي</translation>
    </message>
    <message>
        <source>Hanbali</source>
        <translation>الحنبلي</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>ماليزيا</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>إندونيسيا</translation>
    </message>
    <message>
        <source>UK (NZF)</source>
        <translation>بريطانيا (NZF)</translation>
    </message>
    <message>
        <source>AAOIFI</source>
        <translation>أيوفي</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 غ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا نصاب</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 كغ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 – %2: %3. Source: %4</source>
        <translation>%1 عند %2: %3. المصدر: %4</translation>
    </message>
    <message>
        <source>%1 sheep</source>
        <translation>%1 شاة</translation>
    </message>
    <message>
        <source>%1 bint makhad (she-camel in her 2nd year)</source>
        <translation>%1 بنت مخاض</translation>
    </message>
    <message>
        <source>%1 bint labun (she-camel in her 3rd year)</source>
        <translation>%1 بنت لبون</translation>
    </message>
    <message>
        <source>%1 hiqqah (she-camel in her 4th year)</source>
        <translation>%1 حقة</translation>
    </message>
    <message>
        <source>%1 jadha'ah (she-camel in her 5th year)</source>
        <translation>%1 جذعة</translation>
    </message>
    <message>
        <source>%1 tabi' (calf in its 2nd year)</source>
        <translation>%1 تبيع</translation>
    </message>
    <message>
        <source>%1 musinnah (cow in her 3rd year)</source>
        <translation>%1 مسنة</translation>
    </message>
    <message>
        <source>%1 kg of the harvest</source>
        <translation>%1 كغ من الزرع</translation>
    </message>
    <message>
        <source>%1 g of gold</source>
        <translation>%1 غ ذهبًا</translation>
    </message>
    <message>
        <source>%1 g of silver</source>
        <translation>%1 غ فضة</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nisab as an amount</source>
        <translation>النصاب مبلغًا</translation>
    </message>
    <message>
        <source>Customary weight</source>
        <translation>الوزن المعتاد</translation>
    </message>
    <message>
        <source>A 30th that is missing</source>
        <translation>اليوم الثلاثون المفقود</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>2.577 % of a solar year</source>
        <translation>2.577 % لسنة شمسية</translation>
    </message>
    <message>
        <source>2.5775 % of a solar year</source>
        <translation>2.5775 % لسنة شمسية</translation>
    </message>
    <message>
        <source>2.578 % of a solar year</source>
        <translation>2.578 % لسنة شمسية</translation>
    </message>
    <message>
        <source>a solar year exactly, 2.5 % × 365/354</source>
        <translation>سنة شمسية بالضبط، 2.5 % × 365/354</translation>
    </message>
    <message>
        <source>the 29th</source>
        <translation>التاسع والعشرون</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Umm al-Qura</source>
        <translation>أم القرى</translation>
    </message>
    <message>
        <source>civil</source>
        <translation>مدني</translation>
    </message>
    <message>
        <source>tabular</source>
        <translation>جدولي</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatResult</name>
    <message>
        <source>The result so far</source>
        <translation>النتيجة حتى الآن</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>أرني أين</translation>
    </message>
    <message>
        <source>How this is reckoned</source>
        <translation>كيف حُسب هذا</translation>
    </message>
    <message>
        <source>Zakat for %1</source>
        <translation>زكاة سنة %1</translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nisab %1 · zakatable %2</source>
        <translation>النصاب %1 · الخاضع للزكاة %2</translation>
    </message>
    <message>
        <source>Zakat is due</source>
        <translation>وجبت الزكاة</translation>
    </message>
    <message numerus="yes">
        <source>Year complete in %n day(s)</source>
        <translation>
            <numerusform>يكتمل الحول خلال %n يوم</numerusform>
            <numerusform>يكتمل الحول خلال يوم واحد</numerusform>
            <numerusform>يكتمل الحول خلال يومين</numerusform>
            <numerusform>يكتمل الحول خلال %n أيام</numerusform>
            <numerusform>يكتمل الحول خلال %n يومًا</numerusform>
            <numerusform>يكتمل الحول خلال %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا يجب شيء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Zakatable wealth</source>
        <translation>المال الخاضع للزكاة</translation>
    </message>
    <message>
        <source>Write down what you own, and the reckoning stands here.</source>
        <translation>اكتب ما تملك فيظهر الحساب هنا.</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>يحتاج إلى تصحيح</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>جارٍ الحساب…</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المذهب</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatStepButton</name>
    <message>
        <source>Something is to be put right here</source>
        <translation>هنا شيء يحتاج إلى تصحيح</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatSteps</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatWho</name>
    <message>
        <source>Name, phone or e-mail; empty for a reckoning that is not kept</source>
        <translation>الاسم أو الهاتف أو البريد، وفارغ لحساب لا يُحفظ</translation>
    </message>
    <message>
        <source>gram</source>
        <translation>غرام</translation>
    </message>
    <message>
        <source>tola (11.66 g)</source>
        <translation>تولة (11.66 غ)</translation>
    </message>
    <message>
        <source>troy ounce (31.10 g)</source>
        <translation>أونصة (31.10 غ)</translation>
    </message>
    <message>
        <source>The owner is a child</source>
        <translation>المالك صغير</translation>
    </message>
    <message>
        <source>&amp;Whose zakat</source>
        <translation>زكاة &amp;من</translation>
    </message>
    <message>
        <source>S&amp;chool</source>
        <translation>المذ&amp;هب</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>ال&amp;عملة</translation>
    </message>
    <message>
        <source>&amp;Day of the reckoning</source>
        <translation>&amp;يوم الحساب</translation>
    </message>
    <message>
        <source>&amp;Gold price</source>
        <translation>سعر ال&amp;ذهب</translation>
    </message>
    <message>
        <source>&amp;Silver price</source>
        <translation>سعر ال&amp;فضة</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>السعر لكل</translation>
    </message>
    <message>
        <source>Muslims' share, percent</source>
        <translation>حصة المسلمين، بالمئة</translation>
    </message>
    <message>
        <source>From the book, of %1</source>
        <translation>من الدفتر، بتاريخ %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) old, look again</source>
        <translation>
            <numerusform>%1: مضى عليها %n يوم، راجعها</numerusform>
            <numerusform>%1: مضى عليها يوم واحد، راجعها</numerusform>
            <numerusform>%1: مضى عليها يومان، راجعها</numerusform>
            <numerusform>%1: مضى عليها %n أيام، راجعها</numerusform>
            <numerusform>%1: مضى عليها %n يومًا، راجعها</numerusform>
            <numerusform>%1: مضى عليها %n يوم، راجعها</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>المصدر: %1</translation>
    </message>
    <message>
        <source>The assessment is kept under this name and shows next year. Nobody is named outside the book.</source>
        <translation>يُحفظ الحساب بهذا الاسم ويظهر في السنة القادمة، ولا يُذكر أحد خارج الدفتر.</translation>
    </message>
    <message>
        <source>Scholars differ; a preset is one set of answers, each with its source. %1</source>
        <translation>يختلف العلماء، وكل مذهب هنا مجموعة أجوبة لكل منها مصدره. %1</translation>
    </message>
    <message>
        <source>Three letters. Wealth in other currencies is turned into this one.</source>
        <translation>ثلاثة أحرف. وتُحوَّل الأموال بالعملات الأخرى إليها.</translation>
    </message>
    <message>
        <source>The day the lunar year is complete, or today. Values are those of this day.</source>
        <translation>يوم اكتمال الحول أو اليوم. والقيم قيم هذا اليوم.</translation>
    </message>
    <message>
        <source>What one unit of pure gold costs in %1 on that day.</source>
        <translation>ثمن وحدة الذهب الخالص بـ %1 في ذلك اليوم.</translation>
    </message>
    <message>
        <source>What one unit of pure silver costs in %1 on that day.</source>
        <translation>ثمن وحدة الفضة الخالصة بـ %1 في ذلك اليوم.</translation>
    </message>
    <message>
        <source>The weight that both prices are for.</source>
        <translation>الوزن الذي ذُكر له السعران.</translation>
    </message>
    <message>
        <source>In a company that is owned together: the part of it that Muslims own. Empty means all of it.</source>
        <translation>في شركة مشتركة: الجزء الذي يملكه المسلمون. والفارغ يعني كلها.</translation>
    </message>
    <message>
        <source>%1, version %2. A qualified scholar should review the preset; “What if I followed …” in the result shows the others.</source>
        <translation>%1، الإصدار %2. ينبغي أن يراجعه عالم مؤهل، و«ماذا لو اتبعت …» في النتيجة تعرض غيره.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Every question on which scholars differ, with what the school says and why.</source>
        <translation>كل مسألة اختلف فيها العلماء، مع قول المذهب ودليله.</translation>
    </message>
    <message>
        <source>Keep these answers as</source>
        <translation>احفظ هذه الإجابات باسم</translation>
    </message>
    <message>
        <source>Keep the answers</source>
        <translation>حفظ الإجابات</translation>
    </message>
    <message>
        <source>They stand among the schools under this name, on this computer.</source>
        <translation>تظهر بين المذاهب بهذا الاسم، على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Takes the chosen set of answers out of the list; what was reckoned with it stays.</source>
        <translation>يُخرج مجموعة الإجابات المختارة من القائمة، ويبقى ما حُسب بها.</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>تفاصيل أقل</translation>
    </message>
    <message>
        <source>Every opinion is the school&apos;s.</source>
        <translation>كل الآراء هي آراء المذهب.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of your own</source>
        <translation>
            <numerusform>لا إجابة من عندك</numerusform>
            <numerusform>إجابة واحدة من عندك</numerusform>
            <numerusform>إجابتان من عندك</numerusform>
            <numerusform>%n إجابات من عندك</numerusform>
            <numerusform>%n إجابة من عندك</numerusform>
            <numerusform>%n إجابة من عندك</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own answers, otherwise as %1</source>
        <translation>إجاباتك، وفيما عداها كما %1</translation>
    </message>
    <message>
        <source>Give the answers a name.</source>
        <translation>سمِّ الإجابات.</translation>
    </message>
    <message>
        <source>A school has this name; choose another.</source>
        <translation>هذا اسم مذهب؛ اختر غيره.</translation>
    </message>
    <message>
        <source>There is no answer of your own to keep yet.</source>
        <translation>لا إجابة من عندك لتُحفظ بعد.</translation>
    </message>
    <message>
        <source>The book has no price of gold</source>
        <translation>ليس في الدفتر سعر للذهب</translation>
    </message>
    <message>
        <source>The book has no price of silver</source>
        <translation>ليس في الدفتر سعر للفضة</translation>
    </message>
    <message>
        <source>The book has a nisab of %1 and no prices. %2. Money and goods are measured by it; gold, silver and what is mined need a price.</source>
        <translation>في الدفتر نصاب قدره %1 ولا أسعار فيه. %2. يُقاس به المال والعروض؛ أما الذهب والفضة والمعادن فتحتاج إلى سعر.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatYear</name>
    <message>
        <source>Yes, a full lunar year has passed</source>
        <translation>نعم، مضى حول كامل</translation>
    </message>
    <message>
        <source>I know the day it began</source>
        <translation>أعرف يوم بدايته</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <translation>لا، ليس بعد</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>مثلًا %1</translation>
    </message>
    <message>
        <source>&amp;Has a lunar year passed since you first owned the nisab?</source>
        <translation>هل م&amp;ضى حول منذ ملكت النصاب؟</translation>
    </message>
    <message>
        <source>It &amp;began on</source>
        <translation>&amp;بدأ في</translation>
    </message>
    <message>
        <source>Add a balance of the year</source>
        <translation>إضافة رصيد أثناء الحول</translation>
    </message>
    <message>
        <source>Whoever knows what was there in between gets the exact course of the year: when it began, broke and fell due.</source>
        <translation>من عرف ما كان بينهما عرف مسار الحول بدقة: متى بدأ وانقطع وحلّ.</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>من هذا اليوم</translation>
    </message>
    <message>
        <source>Zakatable wealth after debts</source>
        <translation>المال الزكوي بعد الديون</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>إخراجه</translation>
    </message>
    <message>
        <source>Take this balance out</source>
        <translation>إخراج هذا الرصيد</translation>
    </message>
    <message>
        <source>Zakat on money, gold and goods is due when a lunar year has passed over the nisab. Harvests do not wait.</source>
        <translation>تجب زكاة النقد والذهب والعروض إذا حال الحول على النصاب، ولا حول للزروع.</translation>
    </message>
    <message>
        <source>The day you first owned as much as the nisab, in either calendar. The zakat falls due on the same Hijri day each year.</source>
        <translation>اليوم الذي ملكت فيه النصاب أول مرة بأي تقويم. وتحل الزكاة في اليوم الهجري نفسه كل سنة.</translation>
    </message>
    <message>
        <source>The balance holds from this day until the next one.</source>
        <translation>يبقى الرصيد من هذا اليوم إلى الذي يليه.</translation>
    </message>
    <message>
        <source>All that was zakatable on that day, less what is deducted as debt.</source>
        <translation>كل ما كان زكويًا ذلك اليوم بعد خصم الديون.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::SignInPage</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا الآن.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد ثانيتين.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثوانٍ.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة. حاول مجددًا بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>ا&amp;سم الدخول</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Everything stands as you left it. Your password opens it again.</source>
        <translation>كل شيء كما تركته. كلمة مرورك تفتحه من جديد.</translation>
    </message>
    <message>
        <source>%1 has users: say who you are.</source>
        <translation>للدفتر %1 مستخدمون: قل من أنت.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Another book…</source>
        <translation>دفتر آخر…</translation>
    </message>
    <message>
        <source>Write your login.</source>
        <translation>اكتب اسم دخولك.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>اكتب كلمة مرورك.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>يُفتح القفل…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ApprovalsSettings</name>
    <message>
        <source>What was proposed was erased</source>
        <translation>مُحي ما كان مقترحًا</translation>
    </message>
    <message>
        <source>Void receipt %1: %2</source>
        <translation>إلغاء الإيصال %1: %2</translation>
    </message>
    <message>
        <source>Pay %1 from %2 to %3</source>
        <translation>صرف %1 من %2 إلى %3</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>شخصان</translation>
    </message>
    <message>
        <source>Waiting for a second person</source>
        <translation>ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>A second person for &amp;more than</source>
        <translation>شخص ثانٍ لما ي&amp;زيد على</translation>
    </message>
    <message>
        <source>Voids and payments above it wait for an approver. Empty: one person is enough.</source>
        <translation>ما زاد عليه من إلغاء وصرف ينتظر معتمِدًا. فارغ: يكفي شخص واحد.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تحديد</translation>
    </message>
    <message>
        <source>A second person needs users: add them first.</source>
        <translation>الشخص الثاني يحتاج إلى مستخدمين: أضفهم أولًا.</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>لا شيء ينتظر.</translation>
    </message>
    <message>
        <source>Above %1 a second person is needed.</source>
        <translation>ما زاد على %1 يحتاج إلى شخص ثانٍ.</translation>
    </message>
    <message>
        <source>One person is enough.</source>
        <translation>يكفي شخص واحد.</translation>
    </message>
    <message>
        <source>Proposed by %1, %2</source>
        <translation>اقترحه %1، %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Nobody decides on a proposal of one&apos;s own.</source>
        <translation>لا يبتّ أحد في اقتراح قدّمه هو.</translation>
    </message>
    <message>
        <source>Approved and carried out.</source>
        <translation>اعتُمد ونُفّذ.</translation>
    </message>
    <message>
        <source>Decline this?</source>
        <translation>أترفض هذا؟</translation>
    </message>
    <message>
        <source>Nothing is carried out. Whoever proposed it can propose it again.</source>
        <translation>لا يُنفَّذ شيء. ويمكن لمن اقترحه أن يقترحه مجددًا.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>رُفض.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>amanah::ui::BackupSettings</name>
    <message>
        <source>Backups that make themselves</source>
        <translation>نسخ احتياطية تُصنع تلقائيًا</translation>
    </message>
    <message>
        <source>None: no backup makes itself</source>
        <translation>لا شيء: لا نسخ تلقائية</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا مجلد</translation>
    </message>
    <message>
        <source>On another disk than the book, best of all one that can be taken away.</source>
        <translation>على قرص غير قرص الدفتر، وأفضله ما يمكن فصله وحمله.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>كل ساعة</numerusform>
            <numerusform>كل ساعة</numerusform>
            <numerusform>كل ساعتين</numerusform>
            <numerusform>كل %n ساعات</numerusform>
            <numerusform>كل %n ساعة</numerusform>
            <numerusform>كل %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>الأحدث وحدها</numerusform>
            <numerusform>أحدث نسختين</numerusform>
            <numerusform>أحدث %n نسخ</numerusform>
            <numerusform>أحدث %n نسخة</numerusform>
            <numerusform>أحدث %n نسخة</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>يُحتفظ بـ</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخر نسخة</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Kind of backup</source>
        <translation>نوع النسخة</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Sealed with a passphrase</source>
        <translation>مختومة بعبارة مرور</translation>
    </message>
    <message>
        <source>A plain copy can be read by whoever has the file. A sealed one by nobody without the passphrase, not even by you.</source>
        <translation>النسخة العادية يقرؤها كل من معه الملف. والمختومة لا يقرؤها أحد بلا عبارة المرور، ولا أنت.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;عبارة المرور</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>العبارة م&amp;رة أخرى</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>نسخ احتياطي الآن…</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>None: choose a folder first.</source>
        <translation>لا شيء: اختر مجلدًا أولًا.</translation>
    </message>
    <message>
        <source>None yet. The first is made a minute after the book was opened.</source>
        <translation>لا شيء بعد. تُصنع الأولى بعد دقيقة من فتح الدفتر.</translation>
    </message>
    <message>
        <source>%1, read back and proved.</source>
        <translation>%1، أُعيدت قراءتها وثبتت صحتها.</translation>
    </message>
    <message>
        <source>%1, but the file is not there any more.</source>
        <translation>%1، لكن الملف لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Write a passphrase.</source>
        <translation>اكتب عبارة مرور.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>جارٍ النسخ…</translation>
    </message>
    <message>
        <source>Not backed up: %1</source>
        <translation>لم يُنسخ: %1</translation>
    </message>
    <message>
        <source>Backed up, sealed and read back: %1</source>
        <translation>نُسخ وخُتم وأُعيدت قراءته: %1</translation>
    </message>
    <message>
        <source>Backed up and proved: %1</source>
        <translation>نُسخ وثبتت صحته: %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::PeriodsSettings</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Closed periods</source>
        <translation>الفترات المقفلة</translation>
    </message>
    <message>
        <source>Close &amp;through</source>
        <translation>الإقفال &amp;حتى</translation>
    </message>
    <message>
        <source>Gifts and payments of closed days can only be entered with a reason, which the chain shows.</source>
        <translation>تبرعات الأيام المقفلة ومصروفاتها لا تُدخل إلا بسبب تُظهره السلسلة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إقفال</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>إعادة فتح…</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>The books are closed through %1.</source>
        <translation>الدفاتر مقفلة حتى %1.</translation>
    </message>
    <message>
        <source>Nothing is closed.</source>
        <translation>لا شيء مقفل.</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>جارٍ الإقفال…</translation>
    </message>
    <message>
        <source>Closed through %1.</source>
        <translation>أُقفل حتى %1.</translation>
    </message>
    <message>
        <source>Open closed days again?</source>
        <translation>أتفتح أيامًا مقفلة من جديد؟</translation>
    </message>
    <message>
        <source>All of them. To leave the older ones closed, write the last day that stays closed first.</source>
        <translation>كلها. ولإبقاء الأقدم مقفلًا اكتب أولًا آخر يوم يبقى مقفلًا.</translation>
    </message>
    <message>
        <source>What lies after %1.</source>
        <translation>ما بعد %1.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Closed through %1 only.</source>
        <translation>مقفل حتى %1 فقط.</translation>
    </message>
    <message>
        <source>All days are open again.</source>
        <translation>كل الأيام مفتوحة من جديد.</translation>
    </message>
    <message>
        <source>Closed through %1</source>
        <translation>أُقفل حتى %1</translation>
    </message>
    <message>
        <source>Reopened: closed through %1 only</source>
        <translation>أعيد الفتح: مقفل حتى %1 فقط</translation>
    </message>
    <message>
        <source>Reopened: nothing closed</source>
        <translation>أعيد الفتح: لا شيء مقفل</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>time, then login</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>عرض السجل</translation>
    </message>
</context>
<context>
    <name>amanah::ui::RestoreSettings</name>
    <message>
        <source>Look into a backup</source>
        <translation>النظر في نسخة احتياطية</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>اختيار نسخة…</translation>
    </message>
    <message>
        <source>Passphrase of this &amp;backup</source>
        <translation>عبارة مرور هذه ال&amp;نسخة</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>نظر</translation>
    </message>
    <message>
        <source>Make it a book beside this one and open it</source>
        <translation>اجعلها دفترًا بجانب هذا وافتحه</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Book of %1, as it was at %2.</source>
        <translation>دفتر %1 كما كان في %2.</translation>
    </message>
    <message>
        <source>No gifts.</source>
        <translation>لا تبرعات.</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s): %1.</source>
        <translation>
            <numerusform>لا تبرعات: %1.</numerusform>
            <numerusform>تبرع واحد: %1.</numerusform>
            <numerusform>تبرعان: %1.</numerusform>
            <numerusform>%n تبرعات: %1.</numerusform>
            <numerusform>%n تبرعًا: %1.</numerusform>
            <numerusform>%n تبرع: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is another book than the one in front.</source>
        <translation>هو دفتر غير الدفتر المفتوح.</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) fewer than now.</source>
        <translation>
            <numerusform>لا فرق عن الآن.</numerusform>
            <numerusform>أقل من الآن بتبرع واحد.</numerusform>
            <numerusform>أقل من الآن بتبرعين.</numerusform>
            <numerusform>أقل من الآن بـ %n تبرعات.</numerusform>
            <numerusform>أقل من الآن بـ %n تبرعًا.</numerusform>
            <numerusform>أقل من الآن بـ %n تبرع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) more than now.</source>
        <translation>
            <numerusform>لا فرق عن الآن.</numerusform>
            <numerusform>أكثر من الآن بتبرع واحد.</numerusform>
            <numerusform>أكثر من الآن بتبرعين.</numerusform>
            <numerusform>أكثر من الآن بـ %n تبرعات.</numerusform>
            <numerusform>أكثر من الآن بـ %n تبرعًا.</numerusform>
            <numerusform>أكثر من الآن بـ %n تبرع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every record of the book in front is in it.</source>
        <translation>كل سجلات الدفتر المفتوح فيها.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the book in front are not in it.</source>
        <translation>
            <numerusform>كل السجلات فيها.</numerusform>
            <numerusform>سجل واحد من الدفتر المفتوح ليس فيها.</numerusform>
            <numerusform>سجلان من الدفتر المفتوح ليسا فيها.</numerusform>
            <numerusform>%n سجلات من الدفتر المفتوح ليست فيها.</numerusform>
            <numerusform>%n سجلًا من الدفتر المفتوح ليس فيها.</numerusform>
            <numerusform>%n سجل من الدفتر المفتوح ليس فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every proof of it is good.</source>
        <translation>كل براهينها صحيحة.</translation>
    </message>
    <message>
        <source>It does not prove: something in it was changed or is damaged.</source>
        <translation>لا تثبت صحتها: غُيّر فيها شيء أو تلف.</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 مستعاد</translation>
    </message>
    <message>
        <source>Making the book…</source>
        <translation>جارٍ إنشاء الدفتر…</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>استُعيد: %1</translation>
    </message>
</context>
<context>
    <name>amanah::ui::UserForm</name>
    <message>
        <source>&amp;Login</source>
        <translation>ا&amp;سم الدخول</translation>
    </message>
    <message>
        <source>Letters a–z, digits, dot, dash. It stands in every record of what this person does.</source>
        <translation>أحرف a–z وأرقام ونقطة وشرطة. يظهر في كل سجل لما يفعله هذا الشخص.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>The same password &amp;again</source>
        <translation>كلمة المرور م&amp;رة أخرى</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء الأمر</translation>
    </message>
    <message>
        <source>Empty: it stays as it is.</source>
        <translation>فارغة: تبقى كما هي.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The first user becomes administrator</source>
        <translation>أول مستخدم يصير مديرًا</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>مستخدم جديد</translation>
    </message>
    <message>
        <source>From now on everybody signs in. You are signed in as this user at once. An administrator enters no money: choose treasurer too if you do both.</source>
        <translation>من الآن فصاعدًا يسجّل الجميع الدخول، وتدخل أنت بهذا المستخدم فورًا. المدير لا يُدخل مالًا: اختر أمين الصندوق أيضًا إن كنت تعمل الأمرين.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>كلمة مرور جديدة لـ %1</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>الكلمتان مختلفتان.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>يمكن لـ %1 تسجيل الدخول الآن.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>غُيّر %1.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>لـ %1 كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>amanah::ui::UsersSettings</name>
    <message>
        <source>My password…</source>
        <translation>كلمة مروري…</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>إضافة مستخدم…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>القفل بعد</translation>
    </message>
    <message>
        <source>When nobody touches keyboard or pointer. At once: Ctrl+L.</source>
        <translation>حين لا يلمس أحد لوحة المفاتيح أو المؤشر. فورًا: Ctrl+L.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>لا دفتر مفتوح.</translation>
    </message>
    <message>
        <source>Nobody signs in to this book: whoever can open the file may do everything. With the first user, who becomes administrator, everybody signs in.</source>
        <translation>لا يسجّل أحد الدخول إلى هذا الدفتر: من يستطيع فتح الملف يفعل كل شيء. ومع أول مستخدم، وهو يصير مديرًا، يسجّل الجميع الدخول.</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>تعطيل…</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>يمكن لـ %1 تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>%1 can sign in no more.</source>
        <translation>لم يعد %1 يستطيع تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>أتعطّل %1؟</translation>
    </message>
    <message>
        <source>This person can sign in no more. What was done under this login stays in the book.</source>
        <translation>لن يستطيع هذا الشخص تسجيل الدخول. وما عُمل بهذا الاسم يبقى في الدفتر.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>تعطيل</translation>
    </message>
</context>
<context>
    <name>amanah::ui::AuditCheckpoints</name>
    <message>
        <source>Checkpoints</source>
        <translation>نقاط التوقيع</translation>
    </message>
    <message>
        <source>Make checkpoint</source>
        <translation>توقيع الآن</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Export for the auditor…</source>
        <translation>تصدير للمدقق…</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>غير موقّعة</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>لا توقيع بعد</translation>
    </message>
    <message>
        <source>A checkpoint is a signed head of the chain. Who keeps one can tell later whether the past was changed.</source>
        <translation>نقطة التوقيع رأس موقّع للسلسلة. من يحفظها يعرف لاحقًا هل غُيّر الماضي.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّعة</translation>
    </message>
    <message>
        <source>Checkpoint at record %1</source>
        <translation>توقيع عند السجل %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) since</source>
        <translation>
            <numerusform>لا سجلات منذها</numerusform>
            <numerusform>سجل واحد منذها</numerusform>
            <numerusform>سجلان منذها</numerusform>
            <numerusform>%n سجلات منذها</numerusform>
            <numerusform>%n سجلًا منذها</numerusform>
            <numerusform>%n سجل منذها</numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>السجل %1</translation>
    </message>
    <message>
        <source>root %1 · key %2</source>
        <translation>الجذر %1 · المفتاح %2</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>جارٍ التوقيع…</translation>
    </message>
    <message>
        <source>The chain is signed up to record %1.</source>
        <translation>السلسلة موقّعة حتى السجل %1.</translation>
    </message>
    <message>
        <source>Export for the auditor</source>
        <translation>تصدير للمدقق</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n record(s) and their checkpoints.</source>
        <translation>
            <numerusform>لم يُكتب سجل.</numerusform>
            <numerusform>كُتب سجل واحد ونقاط توقيعه.</numerusform>
            <numerusform>كُتب سجلان ونقاط توقيعهما.</numerusform>
            <numerusform>كُتبت %n سجلات ونقاط توقيعها.</numerusform>
            <numerusform>كُتب %n سجلًا ونقاط توقيعها.</numerusform>
            <numerusform>كُتب %n سجل ونقاط توقيعها.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It names no person. The auditor checks it without this program and without the book: %2</source>
        <translation>%1 لا يسمّي أحدًا. ويفحصه المدقق بلا هذا البرنامج وبلا الدفتر: %2</translation>
    </message>
</context>
<context>
    <name>amanah::ui::FitrDesk</name>
    <message>
        <source>The book is open read-only.</source>
        <translation>الدفتر مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>%1 kg of food</source>
        <translation>%1 كغ طعامًا</translation>
    </message>
    <message>
        <source>%1, for %2 kg</source>
        <translation>%1، عن %2 كغ</translation>
    </message>
    <message>
        <source>for %1 kg</source>
        <translation>عن %1 كغ</translation>
    </message>
    <message>
        <source>Choose a name from the list, or leave it empty.</source>
        <translation>اختر اسمًا من القائمة أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>جارٍ التسجيل…</translation>
    </message>
    <message numerus="yes">
        <source>Receipt %1: %n head(s), %2</source>
        <translation>
            <numerusform>الإيصال %1: %n رأس، %2</numerusform>
            <numerusform>الإيصال %1: رأس واحد، %2</numerusform>
            <numerusform>الإيصال %1: رأسان، %2</numerusform>
            <numerusform>الإيصال %1: %n رؤوس، %2</numerusform>
            <numerusform>الإيصال %1: %n رأسًا، %2</numerusform>
            <numerusform>الإيصال %1: %n رأس، %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Money</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>طعامًا</translation>
    </message>
    <message>
        <source>as reckoned</source>
        <translation>كما حُسب</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>يجوز أن يُترك</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>الر&amp;ؤوس</translation>
    </message>
    <message>
        <source>All for whom it is given: the giver, and each one they provide for.</source>
        <translation>كل من تُخرج عنهم: المخرج ومن يعولهم.</translation>
    </message>
    <message>
        <source>G&amp;ives</source>
        <translation>&amp;يدفع</translation>
    </message>
    <message>
        <source>Food is handed over here; money is turned into food, or given on where the school allows it.</source>
        <translation>الطعام يُسلَّم هنا، والنقد يُشترى به طعام أو يُدفع نقدًا حيث يجيزه المذهب.</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>الم&amp;بلغ</translation>
    </message>
    <message>
        <source>Empty: kilograms times their price. Write it when the household gives another sum.</source>
        <translation>فارغ: الكيلوغرامات في سعرها. اكتبه إذا دفعت الأسرة مبلغًا آخر.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Somebody known to the book. Without a name the receipt number is enough.</source>
        <translation>شخص معروف في الدفتر. وبلا اسم يكفي رقم الإيصال.</translation>
    </message>
    <message>
        <source>Kilograms a head</source>
        <translation>كيلوغرامات للرأس</translation>
    </message>
    <message>
        <source>One sa' of the staple: 2.5 to 3.25 kg by country and food; half a sa' of wheat, 1.625 kg, by the Hanafi school (S56, S64 to S66).</source>
        <translation>صاع من القوت: من 2.5 إلى 3.25 كغ بحسب البلد والطعام، ونصف صاع من القمح 1.625 كغ عند الحنفية (S56 وS64 إلى S66).</translation>
    </message>
    <message>
        <source>Price of a kilogram</source>
        <translation>سعر الكيلوغرام</translation>
    </message>
    <message>
        <source>Of the staple, today; it turns food into money and says what food is worth in the book.</source>
        <translation>سعر القوت اليوم، به يصير الطعام نقدًا وتُعرف قيمته في الدفتر.</translation>
    </message>
    <message>
        <source>Zakat al-fitr received</source>
        <translation>زكاة الفطر المقبوضة</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>الرؤوس</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>كيلوغرامات</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>يدفع</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 كغ</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>الأسر</translation>
    </message>
    <message>
        <source>of the last two months</source>
        <translation>في الشهرين الأخيرين</translation>
    </message>
    <message>
        <source>Food at hand</source>
        <translation>الطعام الحاضر</translation>
    </message>
    <message>
        <source>%1 to be bought</source>
        <translation>%1 تُشترى</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatKept</name>
    <message>
        <source>Kept assessments cannot be shown</source>
        <translation>لا يمكن عرض التقديرات المحفوظة</translation>
    </message>
    <message>
        <source>No assessment is kept yet</source>
        <translation>لم يُحفظ تقدير بعد</translation>
    </message>
    <message>
        <source>None is kept of this person</source>
        <translation>لا تقدير محفوظًا لهذا الشخص</translation>
    </message>
    <message>
        <source>The last step of an assessment keeps it under the person&apos;s name.</source>
        <translation>الخطوة الأخيرة من التقدير تحفظه باسم صاحبه.</translation>
    </message>
    <message>
        <source>by no. %1</source>
        <translation>بالرقم %1</translation>
    </message>
    <message>
        <source>revises no. %1</source>
        <translation>يراجع الرقم %1</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>مُحي</translation>
    </message>
    <message>
        <source>What was typed and answered was erased; day, school and sum remain.</source>
        <translation>مُحي ما كُتب وما أُجيب به، وبقي اليوم والمذهب والمبلغ.</translation>
    </message>
    <message>
        <source>No. %1 took its place. An assessment is revised once; revise the newest.</source>
        <translation>حلّ محله الرقم %1. يُراجَع التقدير مرة واحدة؛ راجِع الأحدث.</translation>
    </message>
    <message>
        <source>It took the place of no. %1, which stays as it was.</source>
        <translation>حلّ محل الرقم %1، وهو باقٍ كما كان.</translation>
    </message>
    <message>
        <source>The form has no field for: %1</source>
        <translation>ليس في النموذج خانة لـ: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Compare with …</source>
        <translation>قارن مع …</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Everybody&apos;s; a name shows one person&apos;s</source>
        <translation>للجميع؛ واكتب اسمًا لترى ما لشخص واحد</translation>
    </message>
    <message>
        <source>Whose assessments</source>
        <translation>تقديرات مَن</translation>
    </message>
    <message>
        <source>Kept assessments</source>
        <translation>التقديرات المحفوظة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المذهب</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Open in the form</source>
        <translation>فتح في النموذج</translation>
    </message>
    <message>
        <source>Reckons again from what was typed then; this one stays as it is.</source>
        <translation>يحسب من جديد مما كُتب حينها، ويبقى هذا كما هو.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>قارن مع</translation>
    </message>
    <message>
        <source>Another assessment of the same person beside this one.</source>
        <translation>تقدير آخر للشخص نفسه بجانب هذا.</translation>
    </message>
    <message>
        <source>The assessment chosen</source>
        <translation>التقدير المختار</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatOwnPresets</name>
    <message>
        <source>It could not be kept on this computer.</source>
        <translation>تعذّر حفظه على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPeople</name>
    <message>
        <source>the day set</source>
        <translation>اليوم المحدد</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>last assessment</source>
        <translation>آخر تقدير</translation>
    </message>
    <message>
        <source>Whose year? Name, phone or e-mail</source>
        <translation>حول مَن؟ الاسم أو الهاتف أو البريد</translation>
    </message>
    <message>
        <source>Whose zakat year</source>
        <translation>حول زكاة مَن</translation>
    </message>
    <message>
        <source>Whose zakat falls due</source>
        <translation>مَن تجب زكاتهم</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Hijri day</source>
        <translation>اليوم الهجري</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>الأيام الباقية</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>يتبع</translation>
    </message>
    <message>
        <source>Zakat years cannot be shown</source>
        <translation>لا يمكن عرض أحوال الزكاة</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>مُحي</translation>
    </message>
    <message>
        <source>No zakat year is known yet</source>
        <translation>لا يُعرف حول زكاة بعد</translation>
    </message>
    <message>
        <source>Find a person by name above, and say when the year began or what is owned.</source>
        <translation>ابحث عن شخص بالاسم أعلاه، ثم بيّن متى بدأ الحول أو ما يملكه.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPerson</name>
    <message>
        <source>The year follows the day that was set.</source>
        <translation>يتبع الحول اليوم المحدد.</translation>
    </message>
    <message>
        <source>The year follows the balances.</source>
        <translation>يتبع الحول الأرصدة.</translation>
    </message>
    <message>
        <source>The year follows the last assessment.</source>
        <translation>يتبع الحول آخر تقدير.</translation>
    </message>
    <message>
        <source>Nothing is known of this person&apos;s year yet. State a balance, or the day it began.</source>
        <translation>لا يُعرف شيء عن حول هذا الشخص بعد. سجّل رصيدًا أو اليوم الذي بدأ فيه.</translation>
    </message>
    <message>
        <source>Due %1 · %2</source>
        <translation>يجب في %1 · %2</translation>
    </message>
    <message>
        <source>The book has no nisab: any wealth counts for the year.</source>
        <translation>ليس في الدفتر نصاب: كل مال يُحتسب في الحول.</translation>
    </message>
    <message>
        <source>The prices of the book are old; set today&apos;s.</source>
        <translation>أسعار الدفتر قديمة؛ سجّل أسعار اليوم.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>تجب اليوم</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>No zakat was assessed or paid yet.</source>
        <translation>لم تُقدَّر زكاة ولم تُدفع بعد.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Recorded: %1 from %2 on.</source>
        <translation>سُجّل: %1 ابتداءً من %2.</translation>
    </message>
    <message>
        <source>The year of %1 is counted so from now on.</source>
        <translation>يُحسب حول %1 هكذا من الآن.</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Wealth from a day on</source>
        <translation>المال ابتداءً من يوم</translation>
    </message>
    <message>
        <source>&amp;Zakatable wealth after debts</source>
        <translation>المال ال&amp;زكوي بعد الديون</translation>
    </message>
    <message>
        <source>From t&amp;his day on</source>
        <translation>ابتداءً من &amp;هذا اليوم</translation>
    </message>
    <message>
        <source>All that is zakatable on that day, less what is deducted as debt. Zero is an answer too.</source>
        <translation>كل ما تجب فيه الزكاة في ذلك اليوم بعد خصم الديون. والصفر إجابة أيضًا.</translation>
    </message>
    <message>
        <source>It holds from this day until the next one that is stated; the year follows from them.</source>
        <translation>يسري من هذا اليوم إلى اليوم التالي الذي يُذكر، ومنها يُعرف الحول.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>How the year is counted</source>
        <translation>كيف يُحسب الحول</translation>
    </message>
    <message>
        <source>empty: from the balances</source>
        <translation>فارغ: من الأرصدة</translation>
    </message>
    <message>
        <source>empty: the book&apos;s calendar</source>
        <translation>فارغ: تقويم الدفتر</translation>
    </message>
    <message>
        <source>The year &amp;began on</source>
        <translation>&amp;بدأ الحول في</translation>
    </message>
    <message>
        <source>The day the nisab was first owned. The zakat falls due on the same Hijri day each year. The newest setting holds as a whole.</source>
        <translation>اليوم الذي مُلك فيه النصاب أول مرة. تجب الزكاة في اليوم الهجري نفسه كل سنة. ويسري آخر ما حُدّد كاملًا.</translation>
    </message>
    <message>
        <source>S&amp;chool</source>
        <translation>ال&amp;مذهب</translation>
    </message>
    <message>
        <source>Whose rule it is when the wealth dips below the nisab within the year.</source>
        <translation>لمن يُرجع إذا نقص المال عن النصاب أثناء الحول.</translation>
    </message>
    <message>
        <source>&amp;Months announced by</source>
        <translation>ال&amp;جهة المُعلنة للأشهر</translation>
    </message>
    <message>
        <source>An authority whose months were entered in the book; its sightings move the due day.</source>
        <translation>جهة سُجّلت أشهرها في الدفتر؛ ورؤيتها تنقل يوم الوجوب.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تحديد</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatPolicyForm</name>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>As %1: %2</source>
        <translation>كما %1: %2</translation>
    </message>
    <message>
        <source>%1 says nothing on it.</source>
        <translation>لا قول فيه لـ %1.</translation>
    </message>
    <message>
        <source>An answer of your own counts for this question alone and is kept with the reckoning.</source>
        <translation>إجابتك تسري على هذه المسألة وحدها وتُحفظ مع الحساب.</translation>
    </message>
</context>
<context>
    <name>amanah::ui::ZakatYearsCompared</name>
    <message>
        <source>as the school</source>
        <translation>كما المذهب</translation>
    </message>
    <message>
        <source>Two assessments side by side</source>
        <translation>تقديران جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>إغلاق المقارنة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Zakat</source>
        <translation>الزكاة</translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation>السنة الهجرية</translation>
    </message>
    <message>
        <source>Zakatable wealth</source>
        <translation>المال الزكوي</translation>
    </message>
    <message>
        <source>Nisab</source>
        <translation>النصاب</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المذهب</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
</context>
</TS>
