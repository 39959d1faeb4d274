<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- The refusals of the finance services; errorText() looks them up by their English sentence. Kept by hand. -->
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Finance</name>
    <message>
        <source>A Hijri date is written YYYY-MM-DD.</source>
        <translation>يُكتب التاريخ الهجري على شكل YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>A book cannot be made at this place.</source>
        <translation>لا يمكن إنشاء دفتر في هذا المكان.</translation>
    </message>
    <message>
        <source>A calendar is umm_al_qura, civil or tabular.</source>
        <translation>التقويم أم القرى أو مدني أو حسابي.</translation>
    </message>
    <message>
        <source>A code has 1 to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>الرمز من 1 إلى 40 من الحروف والأرقام والنقاط والشرطات.</translation>
    </message>
    <message>
        <source>A date is hijri or gregorian.</source>
        <translation>التاريخ هجري أو ميلادي.</translation>
    </message>
    <message>
        <source>A date is written YYYY-MM-DD.</source>
        <translation>يُكتب التاريخ على شكل YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>A decimal is digits with at most one point.</source>
        <translation>العدد العشري أرقام فيها فاصلة واحدة على الأكثر.</translation>
    </message>
    <message>
        <source>A fund's name has 1 to 100 characters.</source>
        <translation>اسم الصندوق من 1 إلى 100 حرف.</translation>
    </message>
    <message>
        <source>A gift has at most 1,000 lines.</source>
        <translation>للتبرع 1,000 سطر على الأكثر.</translation>
    </message>
    <message>
        <source>A key has 1 to 200 bytes.</source>
        <translation>المفتاح من 1 إلى 200 بايت.</translation>
    </message>
    <message>
        <source>A kind is one of zakat, fitrah, sadaqah, waqf, fidya, kaffarah, general.</source>
        <translation>النوع: زكاة أو زكاة فطر أو صدقة أو وقف أو فدية أو كفارة أو عام.</translation>
    </message>
    <message>
        <source>A kind is person, organisation or household.</source>
        <translation>النوع: شخص أو مؤسسة أو أسرة.</translation>
    </message>
    <message>
        <source>A limit is at least 1.</source>
        <translation>الحد الأدنى للعدد 1.</translation>
    </message>
    <message>
        <source>A method is one of cash, bank, card, cheque, online, in_kind, other.</source>
        <translation>الطريقة: نقدًا أو تحويل مصرفي أو بطاقة أو شيك أو عبر الإنترنت أو عينيّ أو أخرى.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters.</source>
        <translation>الاسم من 1 إلى 200 حرف.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters.</source>
        <translation>الاسم 200 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this book; please update.</source>
        <translation>كُتب هذا الدفتر بإصدار أحدث من البرنامج؛ حدِّث البرنامج.</translation>
    </message>
    <message>
        <source>A note has at most 10,000 characters.</source>
        <translation>الملاحظة 10,000 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A phone number has at most 50 characters.</source>
        <translation>رقم الهاتف 50 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>A price is a positive decimal number such as 60.00.</source>
        <translation>السعر عدد عشري موجب مثل 60.00.</translation>
    </message>
    <message>
        <source>A sequence is a whole number.</source>
        <translation>رقم السجل عدد صحيح.</translation>
    </message>
    <message>
        <source>A status is posted or reversed.</source>
        <translation>الحالة: مرحّل أو ملغى.</translation>
    </message>
    <message>
        <source>A total is too large to be shown.</source>
        <translation>المجموع أكبر من أن يُعرض.</translation>
    </message>
    <message>
        <source>A total would be too large to keep.</source>
        <translation>المجموع أكبر من أن يُحفظ.</translation>
    </message>
    <message>
        <source>An amount is digits with at most one decimal point.</source>
        <translation>المبلغ أرقام فيها فاصلة عشرية واحدة على الأكثر.</translation>
    </message>
    <message>
        <source>Another program is using the book.</source>
        <translation>برنامج آخر يستخدم الدفتر.</translation>
    </message>
    <message>
        <source>Another program is writing this book.</source>
        <translation>برنامج آخر يكتب في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Give the price of gold or of silver.</source>
        <translation>أدخل سعر الذهب أو الفضة.</translation>
    </message>
    <message>
        <source>Line 1: the file has no record below a header.</source>
        <translation>السطر 1: لا سجل في الملف تحت سطر العناوين.</translation>
    </message>
    <message>
        <source>No answer before the deadline. The command may be in the book; its key tells.</source>
        <translation>لم يصل رد في الوقت المحدد. قد يكون الأمر في الدفتر؛ ومفتاحه يبيّن ذلك.</translation>
    </message>
    <message>
        <source>No code can be made of this name; please give one.</source>
        <translation>لا يمكن اشتقاق رمز من هذا الاسم؛ أدخل رمزًا.</translation>
    </message>
    <message>
        <source>No prices were set in this currency yet.</source>
        <translation>لم تُحدَّد أسعار بهذه العملة بعد.</translation>
    </message>
    <message>
        <source>Not a currency code of ISO 4217.</source>
        <translation>ليس رمز عملة من ISO 4217.</translation>
    </message>
    <message>
        <source>Only zakat is given by asnaf.</source>
        <translation>لا تُصرف على الأصناف إلا الزكاة.</translation>
    </message>
    <message>
        <source>Reports are still loading.</source>
        <translation>التقارير قيد التحميل.</translation>
    </message>
    <message>
        <source>Say for which fund the gift is.</source>
        <translation>حدِّد صندوق التبرع.</translation>
    </message>
    <message>
        <source>Say for which fund the line is.</source>
        <translation>حدِّد صندوق السطر.</translation>
    </message>
    <message>
        <source>Say to whom, in 1 to 200 characters.</source>
        <translation>اكتب لمن، من 1 إلى 200 حرف.</translation>
    </message>
    <message>
        <source>Say why the gift is taken back.</source>
        <translation>اكتب سبب إلغاء التبرع.</translation>
    </message>
    <message>
        <source>The amount is larger than this program keeps.</source>
        <translation>المبلغ أكبر مما يحفظه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The amount is not a positive number in this file's form.</source>
        <translation>المبلغ ليس عددًا موجبًا على شكل أعداد هذا الملف.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>يجب أن يكون المبلغ أكبر من صفر.</translation>
    </message>
    <message>
        <source>The audit log is still loading.</source>
        <translation>سجل التدقيق قيد التحميل.</translation>
    </message>
    <message>
        <source>The book cannot be opened.</source>
        <translation>لا يمكن فتح الدفتر.</translation>
    </message>
    <message>
        <source>The book did not answer in time.</source>
        <translation>لم يصل رد من الدفتر في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The book is being opened.</source>
        <translation>جارٍ فتح الدفتر.</translation>
    </message>
    <message>
        <source>The book may not be read.</source>
        <translation>لا صلاحية لقراءة الدفتر.</translation>
    </message>
    <message>
        <source>The book may not be written.</source>
        <translation>لا صلاحية للكتابة في الدفتر.</translation>
    </message>
    <message>
        <source>The book refused a statement.</source>
        <translation>رفض الدفتر تعليمة.</translation>
    </message>
    <message>
        <source>The book was never finished being made.</source>
        <translation>لم يكتمل إنشاء الدفتر.</translation>
    </message>
    <message>
        <source>The book's connection did not answer; the command is tried again.</source>
        <translation>لم يصل رد من اتصال الدفتر؛ يُعاد الأمر.</translation>
    </message>
    <message>
        <source>The book's connection does not start.</source>
        <translation>لا يبدأ اتصال الدفتر.</translation>
    </message>
    <message>
        <source>The book's events cannot be followed.</source>
        <translation>لا يمكن متابعة أحداث الدفتر.</translation>
    </message>
    <message>
        <source>The book's file is damaged.</source>
        <translation>ملف الدفتر تالف.</translation>
    </message>
    <message>
        <source>The book's file is damaged: its first page is not whole.</source>
        <translation>ملف الدفتر تالف: صفحته الأولى ناقصة.</translation>
    </message>
    <message>
        <source>The book's folder may not be written.</source>
        <translation>لا صلاحية للكتابة في مجلد الدفتر.</translation>
    </message>
    <message>
        <source>The book's former connection is still ending.</source>
        <translation>اتصال الدفتر السابق لم ينته بعد.</translation>
    </message>
    <message>
        <source>The calendar does not reach that day.</source>
        <translation>لا يصل التقويم إلى ذلك اليوم.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>ليس في التقويم يوم كهذا.</translation>
    </message>
    <message>
        <source>The command broke a promise and was taken back.</source>
        <translation>خالف الأمر قاعدة فتُراجع عنه.</translation>
    </message>
    <message>
        <source>The copy cannot be written there.</source>
        <translation>لا يمكن كتابة النسخة هناك.</translation>
    </message>
    <message>
        <source>The date does not start with its year.</source>
        <translation>لا يبدأ التاريخ بالسنة.</translation>
    </message>
    <message>
        <source>The date has no form that is known here.</source>
        <translation>التاريخ على شكل غير معروف هنا.</translation>
    </message>
    <message>
        <source>The date is no day of the civil calendar.</source>
        <translation>التاريخ ليس يومًا من التقويم الميلادي.</translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation>التاريخ في المستقبل.</translation>
    </message>
    <message>
        <source>The date order is one of ymd, dmy, mdy.</source>
        <translation>ترتيب التاريخ: ymd أو dmy أو mdy.</translation>
    </message>
    <message>
        <source>The decimal mark is one of point, comma, arabic.</source>
        <translation>علامة الكسر العشري: نقطة أو فاصلة أو فاصلة عربية.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written.</source>
        <translation>القرص ممتلئ؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The disk reported an error; nothing was written.</source>
        <translation>أبلغ القرص عن خطأ؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The donor's tracker did not answer.</source>
        <translation>لم يصل رد من متابِع المتبرع.</translation>
    </message>
    <message>
        <source>The encoding is one of utf-8, utf-16le, utf-16be, windows-1252.</source>
        <translation>الترميز: utf-8 أو utf-16le أو utf-16be أو windows-1252.</translation>
    </message>
    <message>
        <source>The export cannot be read.</source>
        <translation>لا يمكن قراءة الملف المصدَّر.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was written.</source>
        <translation>أُوقف الاستيراد؛ ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>أُوقف التصدير.</translation>
    </message>
    <message>
        <source>The file cannot be read again.</source>
        <translation>لا يمكن قراءة الملف ثانيةً.</translation>
    </message>
    <message>
        <source>The file cannot be read from its start.</source>
        <translation>لا يمكن قراءة الملف من أوله.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>لا يمكن كتابة الملف.</translation>
    </message>
    <message>
        <source>The file's name ends in .csv, .xlsx or .jsonl.</source>
        <translation>ينتهي اسم الملف بـ ‎.csv أو ‎.xlsx أو ‎.jsonl.</translation>
    </message>
    <message>
        <source>The fund does not hold this much in this currency.</source>
        <translation>ليس في الصندوق هذا القدر بهذه العملة.</translation>
    </message>
    <message>
        <source>The fund's balance would be too large to keep.</source>
        <translation>رصيد الصندوق أكبر من أن يُحفظ.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>أُوقف الاستيراد.</translation>
    </message>
    <message>
        <source>The job could not be started.</source>
        <translation>تعذّر بدء المهمة.</translation>
    </message>
    <message>
        <source>The job crashed; nothing was changed.</source>
        <translation>تعطّلت المهمة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The lines do not sum to the amount.</source>
        <translation>مجموع الأسطر لا يساوي المبلغ.</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>في العدد أرقام أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The numbers are too large to be exact.</source>
        <translation>الأعداد أكبر من أن تُحسب بدقة.</translation>
    </message>
    <message>
        <source>The numbers are too large.</source>
        <translation>الأعداد أكبر من اللازم.</translation>
    </message>
    <message>
        <source>The proof was stopped.</source>
        <translation>أُوقف الإثبات.</translation>
    </message>
    <message>
        <source>The restricted fund has spent this money already and may not fall below zero.</source>
        <translation>صرف الصندوق المقيّد هذا المال، ولا يجوز أن ينزل رصيده تحت الصفر.</translation>
    </message>
    <message>
        <source>The separator is one of comma, semicolon, tab, pipe.</source>
        <translation>الفاصل: comma أو semicolon أو tab أو pipe.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>لم يصل رد من الخدمة في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The services are stopped.</source>
        <translation>الخدمات متوقفة.</translation>
    </message>
    <message>
        <source>The services did not start.</source>
        <translation>لم تبدأ الخدمات.</translation>
    </message>
    <message>
        <source>The services stopped before the command was answered; its key tells.</source>
        <translation>توقفت الخدمات قبل الرد على الأمر؛ ومفتاحه يبيّن ما جرى.</translation>
    </message>
    <message>
        <source>The services were stopped before the job was done.</source>
        <translation>أُوقفت الخدمات قبل إتمام المهمة.</translation>
    </message>
    <message>
        <source>The settings file cannot be written.</source>
        <translation>لا يمكن كتابة ملف الإعدادات.</translation>
    </message>
    <message>
        <source>The status is not one that is known here.</source>
        <translation>الحالة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>The work was interrupted.</source>
        <translation>انقطع العمل.</translation>
    </message>
    <message>
        <source>There is a file at this place already; it was left alone.</source>
        <translation>يوجد ملف في هذا المكان؛ ولم يُمس.</translation>
    </message>
    <message>
        <source>There is no book at this place.</source>
        <translation>لا دفتر في هذا المكان.</translation>
    </message>
    <message>
        <source>There is no such audit record.</source>
        <translation>لا سجل تدقيق كهذا.</translation>
    </message>
    <message>
        <source>There is no such donation.</source>
        <translation>لا تبرع كهذا.</translation>
    </message>
    <message>
        <source>There is no such donor.</source>
        <translation>لا متبرع كهذا.</translation>
    </message>
    <message>
        <source>There is no such fund.</source>
        <translation>لا صندوق كهذا.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>الذاكرة لا تكفي.</translation>
    </message>
    <message>
        <source>There is such a fund already.</source>
        <translation>يوجد صندوق كهذا.</translation>
    </message>
    <message>
        <source>This file is not an Amanah book; it was left alone.</source>
        <translation>هذا الملف ليس دفترًا من دفاتر أمانة؛ ولم يُمس.</translation>
    </message>
    <message>
        <source>This gift was taken back before.</source>
        <translation>أُلغي هذا التبرع من قبل.</translation>
    </message>
    <message>
        <source>This is a whole number above zero.</source>
        <translation>يجب أن تكون هذه القيمة عددًا صحيحًا أكبر من صفر.</translation>
    </message>
    <message>
        <source>This is no amount of a gift.</source>
        <translation>هذا ليس مبلغ تبرع.</translation>
    </message>
    <message>
        <source>This is no cursor of this list.</source>
        <translation>هذا ليس موضعًا في هذه القائمة.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>هذا ليس عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>This is no intention known here.</source>
        <translation>هذه النية غير معروفة هنا.</translation>
    </message>
    <message>
        <source>This is no method of payment.</source>
        <translation>هذه ليست طريقة دفع.</translation>
    </message>
    <message>
        <source>This is none of the eight asnaf.</source>
        <translation>هذا ليس من الأصناف الثمانية.</translation>
    </message>
    <message>
        <source>This is not a file, so it is no book.</source>
        <translation>هذا ليس ملفًا، فليس دفترًا.</translation>
    </message>
    <message>
        <source>This key is not known here.</source>
        <translation>هذا المفتاح غير معروف هنا.</translation>
    </message>
    <message>
        <source>This key stands for something else.</source>
        <translation>هذا المفتاح لشيء آخر.</translation>
    </message>
    <message>
        <source>This key was used for another request.</source>
        <translation>استُخدم هذا المفتاح لطلب آخر.</translation>
    </message>
    <message>
        <source>This kind is not known here.</source>
        <translation>النوع غير معروف هنا.</translation>
    </message>
    <message>
        <source>This price is too large.</source>
        <translation>هذا السعر أكبر من اللازم.</translation>
    </message>
    <message>
        <source>This value is more than zero.</source>
        <translation>يجب أن تكون هذه القيمة أكبر من صفر.</translation>
    </message>
    <message>
        <source>This value is needed.</source>
        <translation>هذه القيمة مطلوبة.</translation>
    </message>
    <message>
        <source>This value is not below zero.</source>
        <translation>لا تكون هذه القيمة أقل من صفر.</translation>
    </message>
    <message>
        <source>Too many commands wait for an answer; try again.</source>
        <translation>أوامر كثيرة تنتظر الرد؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>Zakat goes to one of the eight asnaf; please say which.</source>
        <translation>تُصرف الزكاة إلى صنف من الأصناف الثمانية؛ حدِّد أيها.</translation>
    </message>
    <message>
        <source>This login and password do not belong together.</source>
        <translation>اسم الدخول وكلمة المرور لا يتطابقان.</translation>
    </message>
    <message>
        <source>Please sign in: this book has users.</source>
        <translation>سجّل الدخول من فضلك: لهذا الدفتر مستخدمون.</translation>
    </message>
    <message>
        <source>This book has no users; it asks nobody for a password.</source>
        <translation>ليس لهذا الدفتر مستخدمون؛ لا يطلب كلمة مرور من أحد.</translation>
    </message>
    <message>
        <source>The session could not be started.</source>
        <translation>تعذّر بدء الجلسة.</translation>
    </message>
    <message>
        <source>The session is gone; please sign in.</source>
        <translation>انتهت الجلسة؛ سجّل الدخول من فضلك.</translation>
    </message>
    <message>
        <source>Nobody decides on a proposal of one&apos;s own.</source>
        <translation>لا يبتّ أحد في اقتراح قدّمه هو.</translation>
    </message>
    <message>
        <source>This proposal was decided before.</source>
        <translation>سبق البتّ في هذا الاقتراح.</translation>
    </message>
    <message>
        <source>There is no such proposal.</source>
        <translation>لا يوجد اقتراح كهذا.</translation>
    </message>
    <message>
        <source>What was proposed was erased.</source>
        <translation>مُحي ما كان مقترحًا.</translation>
    </message>
    <message>
        <source>Say why it is declined.</source>
        <translation>قل لماذا يُرفض.</translation>
    </message>
    <message>
        <source>A second person needs users: please add them first.</source>
        <translation>الشخص الثاني يحتاج إلى مستخدمين: أضفهم أولًا من فضلك.</translation>
    </message>
    <message>
        <source>Days to come cannot be closed.</source>
        <translation>لا يمكن إقفال أيام لم تأت بعد.</translation>
    </message>
    <message>
        <source>Say why the books are opened again.</source>
        <translation>قل لماذا يعاد فتح الدفاتر.</translation>
    </message>
    <message>
        <source>Nothing is closed.</source>
        <translation>لا شيء مقفل.</translation>
    </message>
    <message>
        <source>The folder for backups is not there.</source>
        <translation>مجلد النسخ الاحتياطية غير موجود.</translation>
    </message>
    <message>
        <source>A gift of this size is taken back by two persons: please void it and, once approved, enter it anew.</source>
        <translation>تبرع بهذا القدر يُسترد باتفاق شخصين: ألغه من فضلك، وبعد الاعتماد أدخله من جديد.</translation>
    </message>
    <message>
        <source>A login has 1 to 64 of the characters a-z A-Z 0-9 . _ -</source>
        <translation>اسم الدخول من 1 إلى 64 من الأحرف a-z A-Z 0-9 . _ -</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>عبارة المرور مطلوبة.</translation>
    </message>
    <message>
        <source>A password has 8 to 200 characters.</source>
        <translation>كلمة المرور من 8 إلى 200 حرف.</translation>
    </message>
    <message>
        <source>A reason of at most 1000 characters is needed.</source>
        <translation>السبب مطلوب، في 1000 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A user has at least one role.</source>
        <translation>للمستخدم دور واحد على الأقل.</translation>
    </message>
    <message>
        <source>Only an administrator changes another&apos;s password.</source>
        <translation>لا يغيّر كلمة مرور غيره إلا مدير.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>لا يمكن كتابة الملف هناك.</translation>
    </message>
    <message>
        <source>The first user of a book must be an administrator.</source>
        <translation>أول مستخدم للدفتر يجب أن يكون مديرًا.</translation>
    </message>
    <message>
        <source>The passphrase is not the one of this file, or the file is damaged.</source>
        <translation>عبارة المرور ليست عبارة هذا الملف، أو أن الملف تالف.</translation>
    </message>
    <message>
        <source>The sealed copy does not read back.</source>
        <translation>تعذّرت إعادة قراءة النسخة المختومة.</translation>
    </message>
    <message>
        <source>There is a user of this name.</source>
        <translation>يوجد مستخدم بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>لا يوجد مستخدم كهذا.</translation>
    </message>
    <message>
        <source>This machine knows no other past of this book; there is nothing to accept.</source>
        <translation>لا يعرف هذا الجهاز ماضيًا آخر لهذا الدفتر؛ لا شيء يُقبل.</translation>
    </message>
    <message>
        <source>Without an administrator nobody could ever change this again.</source>
        <translation>من دون مدير لن يستطيع أحد تغيير هذا أبدًا.</translation>
    </message>
    <message>
        <source>A Hijri month is written YYYY-MM.</source>
        <translation>يُكتب الشهر الهجري على شكل YYYY-MM.</translation>
    </message>
    <message>
        <source>A company has shares.</source>
        <translation>للشركة أسهم.</translation>
    </message>
    <message>
        <source>A household needs more than nothing.</source>
        <translation>حاجة الأسرة أكثر من لا شيء.</translation>
    </message>
    <message>
        <source>A kaffarah is for a fast or an oath.</source>
        <translation>الكفارة عن صوم أو عن يمين.</translation>
    </message>
    <message>
        <source>A language is en, ar or id.</source>
        <translation>اللغة en أو ar أو id.</translation>
    </message>
    <message>
        <source>A method is kifayah or nisab.</source>
        <translation>الطريقة kifayah أو nisab.</translation>
    </message>
    <message>
        <source>A method is prior_deducted or simple.</source>
        <translation>الطريقة prior_deducted أو simple.</translation>
    </message>
    <message>
        <source>A mode is equal, free or percent.</source>
        <translation>الطريقة equal أو free أو percent.</translation>
    </message>
    <message>
        <source>A month begins on a day of the calendar.</source>
        <translation>يبدأ الشهر في يوم من التقويم.</translation>
    </message>
    <message>
        <source>A percentage is at most 100.</source>
        <translation>النسبة لا تزيد على 100.</translation>
    </message>
    <message>
        <source>A plan names who receives.</source>
        <translation>الخطة تسمّي من يُعطى.</translation>
    </message>
    <message>
        <source>A price is a decimal above zero.</source>
        <translation>السعر عدد عشري فوق الصفر.</translation>
    </message>
    <message>
        <source>A price is more than zero.</source>
        <translation>السعر أكثر من صفر.</translation>
    </message>
    <message>
        <source>A rate is more than zero.</source>
        <translation>سعر الصرف أكثر من صفر.</translation>
    </message>
    <message>
        <source>A unit is gram, tola or troy_ounce.</source>
        <translation>الوحدة gram أو tola أو troy_ounce.</translation>
    </message>
    <message>
        <source>A weight is above zero and has at most three decimals.</source>
        <translation>الوزن فوق الصفر وله ثلاث خانات عشرية على الأكثر.</translation>
    </message>
    <message>
        <source>A weight is above zero.</source>
        <translation>الوزن فوق الصفر.</translation>
    </message>
    <message>
        <source>An excess is carry or sadaqah.</source>
        <translation>الزائد carry أو sadaqah.</translation>
    </message>
    <message>
        <source>By most scholars this person may not receive this payer's zakat; sadaqah is open.</source>
        <translation>عند أكثر العلماء لا يُعطى هذا الشخص من زكاة هذا المزكي، والصدقة جائزة.</translation>
    </message>
    <message>
        <source>Each is one of the eight asnaf, and stands once.</source>
        <translation>كل واحد من الأصناف الثمانية، ويُذكر مرة واحدة.</translation>
    </message>
    <message>
        <source>Each month is named once.</source>
        <translation>يُذكر كل شهر مرة واحدة.</translation>
    </message>
    <message>
        <source>Fineness is more than 0 and at most 1000.</source>
        <translation>العيار أكثر من 0 ولا يزيد على 1000.</translation>
    </message>
    <message>
        <source>Give an amount or prices, not both.</source>
        <translation>اذكر مبلغًا أو أسعارًا، لا كليهما.</translation>
    </message>
    <message>
        <source>Give either an amount or a price of a kilogram.</source>
        <translation>اذكر مبلغًا أو سعر الكيلوغرام، أحدهما.</translation>
    </message>
    <message>
        <source>Karats are more than 0 and at most 24.</source>
        <translation>القيراط أكثر من 0 ولا يزيد على 24.</translation>
    </message>
    <message>
        <source>Months are written 1445-09=2024-03-12, with a comma between.</source>
        <translation>تُكتب الأشهر هكذا 1445-09=2024-03-12 وبينها فاصلة.</translation>
    </message>
    <message>
        <source>Nobody else is in the plan to take what is above the cap.</source>
        <translation>ليس في الخطة غيرهم من يأخذ ما زاد على الحد.</translation>
    </message>
    <message>
        <source>Nobody holds more shares than there are.</source>
        <translation>لا يملك أحد أسهمًا أكثر مما هو موجود.</translation>
    </message>
    <message>
        <source>Over the cap is block or warn.</source>
        <translation>عند تجاوز الحد block أو warn.</translation>
    </message>
    <message>
        <source>Purity is stated once.</source>
        <translation>تُذكر درجة النقاء مرة واحدة.</translation>
    </message>
    <message>
        <source>Say whose months these are, in at most 80 characters.</source>
        <translation>اذكر لمن هذه الأشهر في 80 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>That assessment is another person's.</source>
        <translation>ذلك التقدير لشخص آخر.</translation>
    </message>
    <message>
        <source>The assessment needs this exchange rate.</source>
        <translation>يحتاج التقدير إلى سعر الصرف هذا.</translation>
    </message>
    <message>
        <source>The calendar does not reach that month.</source>
        <translation>التقويم لا يبلغ ذلك الشهر.</translation>
    </message>
    <message>
        <source>The interest is part of the amount.</source>
        <translation>الفائدة جزء من المبلغ.</translation>
    </message>
    <message>
        <source>The owners' animals sum to the count.</source>
        <translation>مجموع أنعام المالكين يساوي العدد.</translation>
    </message>
    <message>
        <source>The parts of the fund sum to 100 percent.</source>
        <translation>مجموع أجزاء الصندوق 100 بالمئة.</translation>
    </message>
    <message>
        <source>The plan gives more than there is.</source>
        <translation>الخطة تعطي أكثر مما هو موجود.</translation>
    </message>
    <message>
        <source>The plan's percentages sum to 100.</source>
        <translation>مجموع نسب الخطة 100.</translation>
    </message>
    <message>
        <source>There is no such assessment.</source>
        <translation>لا يوجد مثل هذا التقدير.</translation>
    </message>
    <message>
        <source>These are too many months for one step.</source>
        <translation>هذه أشهر كثيرة لخطوة واحدة.</translation>
    </message>
    <message>
        <source>This authority announced no months.</source>
        <translation>لم تعلن هذه الجهة أشهرًا.</translation>
    </message>
    <message>
        <source>This is a count of animals.</source>
        <translation>هذا عدد من الأنعام.</translation>
    </message>
    <message>
        <source>This is a part of one, such as 2/3.</source>
        <translation>هذا جزء من واحد مثل 2/3.</translation>
    </message>
    <message>
        <source>This is a whole number of years.</source>
        <translation>هذا عدد صحيح من السنين.</translation>
    </message>
    <message>
        <source>This jewellery rule needs the customary weight.</source>
        <translation>هذه القاعدة في الحلي تحتاج إلى الوزن المعتاد.</translation>
    </message>
    <message>
        <source>This test needs the amount.</source>
        <translation>يحتاج هذا الاختبار إلى المبلغ.</translation>
    </message>
    <message>
        <source>This value is an object.</source>
        <translation>هذه القيمة كائن.</translation>
    </message>
    <message>
        <source>Wealth is not below zero.</source>
        <translation>المال لا يكون دون الصفر.</translation>
    </message>
    <message>
        <source>A donor cannot be merged into itself.</source>
        <translation>لا يمكن دمج متبرع في نفسه.</translation>
    </message>
    <message>
        <source>A fraction's denominator is not zero.</source>
        <translation>مقام الكسر ليس صفرًا.</translation>
    </message>
    <message>
        <source>A page is at least 1.</source>
        <translation>الصفحة سطر واحد على الأقل.</translation>
    </message>
    <message>
        <source>A preset is one of: %1.</source>
        <translation>المذهب المختار واحد من: %1.</translation>
    </message>
    <message>
        <source>A quantity is above zero and has at most three decimals.</source>
        <translation>الكمية أكبر من صفر وبثلاث منازل عشرية على الأكثر.</translation>
    </message>
    <message>
        <source>A reason has at most 10,000 characters.</source>
        <translation>السبب في 10,000 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A relation is one of: %1.</source>
        <translation>القرابة واحدة من: %1.</translation>
    </message>
    <message>
        <source>A role is one of: %1.</source>
        <translation>الدور واحد من: %1.</translation>
    </message>
    <message>
        <source>A ruling has at most 10,000 characters.</source>
        <translation>الفتوى في 10,000 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A size is a whole number.</source>
        <translation>الحجم عدد صحيح.</translation>
    </message>
    <message>
        <source>A status is posted, reversed or pending.</source>
        <translation>الحالة مرحَّل أو معكوس أو معلَّق.</translation>
    </message>
    <message>
        <source>A whole number from 0 to 100 is expected.</source>
        <translation>المطلوب عدد صحيح من 0 إلى 100.</translation>
    </message>
    <message>
        <source>A year is expected, such as 2026.</source>
        <translation>المطلوب سنة، مثل 2026.</translation>
    </message>
    <message>
        <source>Assessment %1 was revised by %2 already.</source>
        <translation>سبق أن حلّ الحساب %2 محل الحساب %1.</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>لم يصل الجواب بعد.</translation>
    </message>
    <message>
        <source>Only what is given in kind has a quantity.</source>
        <translation>لا كمية إلا لما يُعطى عينًا.</translation>
    </message>
    <message>
        <source>Only what is restricted can be released.</source>
        <translation>لا يُحرَّر إلا المال المقيَّد.</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program.</source>
        <translation>المنفذ %1 يستعمله برنامج آخر.</translation>
    </message>
    <message>
        <source>Say of what the quantity is: kg, l, piece.</source>
        <translation>اذكر وحدة الكمية: كغ أو لتر أو قطعة.</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>اذكر ما يُراد تغييره.</translation>
    </message>
    <message>
        <source>Say why the money changes its fund.</source>
        <translation>اذكر سبب نقل المال من صندوقه.</translation>
    </message>
    <message>
        <source>The book has %1 records.</source>
        <translation>في الدفتر %1 من القيود.</translation>
    </message>
    <message>
        <source>The book is on a network drive, where it cannot be written safely. Keep it on this computer's own disk, and its backups on the network.</source>
        <translation>الدفتر على قرص شبكي لا تُؤمَن الكتابة فيه. احفظه على قرص هذا الحاسوب، ونسخه الاحتياطية على الشبكة.</translation>
    </message>
    <message>
        <source>The books are closed through %1 already.</source>
        <translation>الدفاتر مغلقة بالفعل إلى %1.</translation>
    </message>
    <message>
        <source>The books are closed through %1 only.</source>
        <translation>الدفاتر مغلقة إلى %1 فقط.</translation>
    </message>
    <message>
        <source>The books are closed through %1.</source>
        <translation>الدفاتر مغلقة إلى %1.</translation>
    </message>
    <message>
        <source>The chain has a gap, so nothing can be proven with it.</source>
        <translation>في السلسلة انقطاع، فلا يُثبَت بها شيء.</translation>
    </message>
    <message>
        <source>The copy does not prove: %1</source>
        <translation>لم تثبت صحة النسخة: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>تعذّرت كتابة الملف: %1</translation>
    </message>
    <message>
        <source>The first %1 records do not hold as many.</source>
        <translation>أول %1 من القيود لا تحوي هذا العدد.</translation>
    </message>
    <message>
        <source>The first %1 records hold no such one.</source>
        <translation>ليس في أول %1 من القيود قيد كهذا.</translation>
    </message>
    <message>
        <source>The line has %1 columns, the header %2.</source>
        <translation>في السطر %1 من الأعمدة، وفي الترويسة %2.</translation>
    </message>
    <message>
        <source>The lines sum to more than a gift can be.</source>
        <translation>مجموع البنود أكبر مما تكون عليه هبة.</translation>
    </message>
    <message>
        <source>The nisab needs the price of %1.</source>
        <translation>النصاب يحتاج إلى سعر %1.</translation>
    </message>
    <message>
        <source>The price of %1 is needed here.</source>
        <translation>يلزم هنا سعر %1.</translation>
    </message>
    <message>
        <source>The program's data directory cannot be written.</source>
        <translation>تعذّرت الكتابة في مجلد بيانات البرنامج.</translation>
    </message>
    <message>
        <source>The sign %1 is not one of %2.</source>
        <translation>العلامة %1 ليست من علامات %2.</translation>
    </message>
    <message>
        <source>The text is longer than %1.</source>
        <translation>النص أطول من %1.</translation>
    </message>
    <message>
        <source>There is no such disbursement.</source>
        <translation>لا يوجد صرف كهذا.</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>يوجد ملف بهذا الاسم.</translation>
    </message>
    <message>
        <source>This authority announced nothing for %1.</source>
        <translation>لم تعلن هذه الجهة شيئًا عن %1.</translation>
    </message>
    <message>
        <source>This donor was erased.</source>
        <translation>مُحيت بيانات هذا المتبرع.</translation>
    </message>
    <message>
        <source>This donor was merged into donor %1.</source>
        <translation>دُمج هذا المتبرع في المتبرع %1.</translation>
    </message>
    <message>
        <source>This gift is posted already.</source>
        <translation>هذه الهبة مرحَّلة بالفعل.</translation>
    </message>
    <message>
        <source>This is a whole number from 1 to %1.</source>
        <translation>هذا عدد صحيح من 1 إلى %1.</translation>
    </message>
    <message>
        <source>This is the currency of the assessment.</source>
        <translation>هذه عملة الحساب نفسها.</translation>
    </message>
    <message>
        <source>This is the same fund.</source>
        <translation>هذا هو الصندوق نفسه.</translation>
    </message>
    <message>
        <source>This machine's signing key of the book cannot be read.</source>
        <translation>تعذّرت قراءة مفتاح توقيع الدفتر على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This must be kept until %1.</source>
        <translation>يجب حفظ هذا إلى %1.</translation>
    </message>
    <message>
        <source>This payment's payee was erased.</source>
        <translation>مُحي اسم من صُرف له هذا المبلغ.</translation>
    </message>
    <message>
        <source>This promise was posted before, as gift %1.</source>
        <translation>سبق ترحيل هذا الوعد، وهو الهبة %1.</translation>
    </message>
    <message>
        <source>This promise was voided before.</source>
        <translation>سبق إلغاء هذا الوعد.</translation>
    </message>
    <message>
        <source>This value is a list.</source>
        <translation>هذه القيمة قائمة.</translation>
    </message>
    <message>
        <source>This value is a text.</source>
        <translation>هذه القيمة نص.</translation>
    </message>
    <message>
        <source>This value is one of: %1.</source>
        <translation>هذه القيمة واحدة من: %1.</translation>
    </message>
    <message>
        <source>This value is true or false.</source>
        <translation>هذه القيمة true أو false.</translation>
    </message>
    <message>
        <source>Totals go by donor, fund, month, hijri_month or method.</source>
        <translation>المجاميع بحسب المتبرع أو الصندوق أو الشهر أو الشهر الهجري أو الطريقة.</translation>
    </message>
    <message>
        <source>What is released goes to an unrestricted fund.</source>
        <translation>ما يُحرَّر يذهب إلى صندوق غير مقيَّد.</translation>
    </message>
    <message>
        <source>donations, donors, ledger or audit is expected.</source>
        <translation>المطلوب donations أو donors أو ledger أو audit.</translation>
    </message>
    <message>
        <source>donor, donation, disbursement or assessment is expected.</source>
        <translation>المطلوب donor أو donation أو disbursement أو assessment.</translation>
    </message>
    <message>
        <source>This key stands here twice.</source>
        <translation>هذا المفتاح مكرر هنا.</translation>
    </message>
    <message>
        <source>%1 has %2 decimals.</source>
        <translation>%1 لها %2 من المنازل العشرية.</translation>
    </message>
    <message>
        <source>Those who collect would get %1, above %2 % of the whole.</source>
        <translation>نصيب العاملين عليها %1، وهو فوق %2 ٪ من المجموع.</translation>
    </message>
    <message>
        <source>Net assets are %1 and net invested funds %2; they must agree.</source>
        <translation>صافي الموجودات %1 وصافي الأموال المستثمرة %2، ويجب أن يتساويا.</translation>
    </message>
    <message>
        <source>Month %1 would have %2 days; a month has 29 or 30.</source>
        <translation>يصير الشهر %1 من %2 من الأيام، والشهر 29 أو 30.</translation>
    </message>
    <message>
        <source>Year %1 would have %2 days; a year has 354 or 355.</source>
        <translation>تصير السنة %1 من %2 من الأيام، والسنة 354 أو 355.</translation>
    </message>
    <message>
        <source>Record %1 does not follow from the one before; a broken chain is not signed.</source>
        <translation>القيد %1 لا يتبع ما قبله، والسلسلة المكسورة لا تُوقَّع.</translation>
    </message>
    <message>
        <source>This command crashed %1 times and was given up; nothing was changed.</source>
        <translation>تعطّل هذا الأمر %1 مرات فتُرك، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Line %1 uses a decimal point and line %2 a decimal comma; say which one the file means.</source>
        <translation>السطر %1 يستعمل نقطة عشرية والسطر %2 فاصلة عشرية؛ اذكر أيهما يقصد الملف.</translation>
    </message>
    <message>
        <source>Line %1 writes the day first and line %2 the month; say which one the file means.</source>
        <translation>السطر %1 يبدأ باليوم والسطر %2 بالشهر؛ اذكر أيهما يقصد الملف.</translation>
    </message>
    <message>
        <source>Line %1: the amount can be read in two ways; say whether the decimal mark is a point or a comma.</source>
        <translation>السطر %1: يُقرأ المبلغ بوجهين؛ اذكر هل العلامة العشرية نقطة أم فاصلة.</translation>
    </message>
    <message>
        <source>Line %1: the date can be read in two ways; say whether the day or the month comes first.</source>
        <translation>السطر %1: يُقرأ التاريخ بوجهين؛ اذكر هل يأتي اليوم أولًا أم الشهر.</translation>
    </message>
    <message>
        <source>Line %1: more than %2 rows; split the file.</source>
        <translation>السطر %1: أكثر من %2 من السطور؛ قسّم الملف.</translation>
    </message>
    <message>
        <source>No column is mapped to %1.</source>
        <translation>لم يُربط عمود بالحقل %1.</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>الذهب</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>الفضة</translation>
    </message>
</context>
</TS>
