<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- The refusals of the finance services; errorText() looks them up by their English sentence. Kept by hand. -->
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Finance</name>
    <message>
        <source>A key has 1 to 200 bytes.</source>
        <translation>طول المفتاح من بايت واحد إلى 200 بايت.</translation>
    </message>
    <message>
        <source>The book's connection did not answer; the command is tried again.</source>
        <translation>لم يُجب اتصال الدفتر؛ سيُعاد إرسال الأمر.</translation>
    </message>
    <message>
        <source>The services stopped before the command was answered; its key tells.</source>
        <translation>توقفت الخدمات قبل أن يُجاب الأمر؛ مفتاحه يبيّن هل تم.</translation>
    </message>
    <message>
        <source>No answer before the deadline. The command may be in the book; its key tells.</source>
        <translation>لم تصل إجابة قبل انتهاء المهلة. قد يكون الأمر في الدفتر؛ مفتاحه يبيّن ذلك.</translation>
    </message>
    <message>
        <source>The book's events cannot be followed.</source>
        <translation>لا يمكن متابعة أحداث الدفتر.</translation>
    </message>
    <message>
        <source>The services did not start.</source>
        <translation>لم تبدأ الخدمات.</translation>
    </message>
    <message>
        <source>The services are stopped.</source>
        <translation>الخدمات متوقفة.</translation>
    </message>
    <message>
        <source>Too many commands wait for an answer; try again.</source>
        <translation>أوامر كثيرة تنتظر الإجابة؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The book's connection does not start.</source>
        <translation>اتصال الدفتر لا يبدأ.</translation>
    </message>
    <message>
        <source>The donor's tracker did not answer.</source>
        <translation>لم يُجب متتبّع المتبرع.</translation>
    </message>
    <message>
        <source>The job could not be started.</source>
        <translation>تعذّر بدء المهمة.</translation>
    </message>
    <message>
        <source>The job crashed; nothing was changed.</source>
        <translation>تعطلت المهمة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The services were stopped before the job was done.</source>
        <translation>أُوقفت الخدمات قبل إتمام المهمة.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>أُوقف التصدير.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>لا يمكن كتابة الملف.</translation>
    </message>
    <message>
        <source>A sequence is a whole number.</source>
        <translation>رقم السجل عدد صحيح.</translation>
    </message>
    <message>
        <source>A limit is at least 1.</source>
        <translation>الحد الأدنى للعدد 1.</translation>
    </message>
    <message>
        <source>The audit log is still loading.</source>
        <translation>سجل التدقيق ما زال يُحمَّل.</translation>
    </message>
    <message>
        <source>Another program is writing this book.</source>
        <translation>برنامج آخر يكتب في هذا الدفتر.</translation>
    </message>
    <message>
        <source>The book's folder may not be written.</source>
        <translation>لا يُسمح بالكتابة في مجلد الدفتر.</translation>
    </message>
    <message>
        <source>The proof was stopped.</source>
        <translation>أُوقف التحقق.</translation>
    </message>
    <message>
        <source>The export cannot be read.</source>
        <translation>لا يمكن قراءة الملف المصدَّر.</translation>
    </message>
    <message>
        <source>A book cannot be made at this place.</source>
        <translation>لا يمكن إنشاء دفتر في هذا المكان.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters.</source>
        <translation>لا يزيد الاسم على 200 حرف.</translation>
    </message>
    <message>
        <source>There is a file at this place already; it was left alone.</source>
        <translation>يوجد ملف في هذا المكان؛ لم يُمَسّ.</translation>
    </message>
    <message>
        <source>The book refused a statement.</source>
        <translation>رفض الدفتر تعليمة.</translation>
    </message>
    <message>
        <source>This key was used for another request.</source>
        <translation>استُعمل هذا المفتاح لطلب آخر.</translation>
    </message>
    <message>
        <source>The book may not be written.</source>
        <translation>لا يُسمح بالكتابة في الدفتر.</translation>
    </message>
    <message>
        <source>The command broke a promise and was taken back.</source>
        <translation>أخلّ الأمر بقاعدة فأُلغي أثره.</translation>
    </message>
    <message>
        <source>The book is being opened.</source>
        <translation>الدفتر قيد الفتح.</translation>
    </message>
    <message>
        <source>The book's former connection is still ending.</source>
        <translation>اتصال الدفتر السابق لم ينته بعد.</translation>
    </message>
    <message>
        <source>The copy cannot be written there.</source>
        <translation>لا يمكن كتابة النسخة هناك.</translation>
    </message>
    <message>
        <source>The book did not answer in time.</source>
        <translation>لم يُجب الدفتر في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The restricted fund has spent this money already and may not fall below zero.</source>
        <translation>الصندوق المقيّد صرف هذا المال ولا يجوز أن ينزل تحت الصفر.</translation>
    </message>
    <message>
        <source>Say why the gift is taken back.</source>
        <translation>اذكر سبب إلغاء التبرع.</translation>
    </message>
    <message>
        <source>This gift was taken back before.</source>
        <translation>أُلغي هذا التبرع من قبل.</translation>
    </message>
    <message>
        <source>Say for which fund the gift is.</source>
        <translation>اختر الصندوق الذي له التبرع.</translation>
    </message>
    <message>
        <source>Say for which fund the line is.</source>
        <translation>اختر صندوق هذا السطر.</translation>
    </message>
    <message>
        <source>This is no intention known here.</source>
        <translation>هذه نية غير معروفة هنا.</translation>
    </message>
    <message>
        <source>The lines do not sum to the amount.</source>
        <translation>مجموع الأسطر لا يساوي المبلغ.</translation>
    </message>
    <message>
        <source>A gift has at most 1,000 lines.</source>
        <translation>لا يزيد التبرع على 1000 سطر.</translation>
    </message>
    <message>
        <source>A method is one of cash, bank, card, cheque, online, in_kind, other.</source>
        <translation>طريقة الدفع: نقدًا أو تحويل أو بطاقة أو شيك أو عبر الإنترنت أو عينًا أو غير ذلك.</translation>
    </message>
    <message>
        <source>There is no such donation.</source>
        <translation>لا يوجد تبرع كهذا.</translation>
    </message>
    <message>
        <source>A total would be too large to keep.</source>
        <translation>سيكون المجموع أكبر من أن يُحفظ.</translation>
    </message>
    <message>
        <source>This is no amount of a gift.</source>
        <translation>هذا ليس مبلغ تبرع.</translation>
    </message>
    <message>
        <source>This is no method of payment.</source>
        <translation>هذه ليست طريقة دفع.</translation>
    </message>
    <message>
        <source>This is no cursor of this list.</source>
        <translation>هذا ليس موضعًا في هذه القائمة.</translation>
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
        <source>A name has 1 to 200 characters.</source>
        <translation>طول الاسم من حرف إلى 200 حرف.</translation>
    </message>
    <message>
        <source>A kind is person, organisation or household.</source>
        <translation>النوع: شخص أو مؤسسة أو أسرة.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>هذا ليس عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>A phone number has at most 50 characters.</source>
        <translation>لا يزيد رقم الهاتف على 50 حرفًا.</translation>
    </message>
    <message>
        <source>The file's name ends in .csv, .xlsx or .jsonl.</source>
        <translation>ينتهي اسم الملف بـ ‎.csv أو ‎.xlsx أو ‎.jsonl.</translation>
    </message>
    <message>
        <source>A fund's name has 1 to 100 characters.</source>
        <translation>طول اسم الصندوق من حرف إلى 100 حرف.</translation>
    </message>
    <message>
        <source>There is such a fund already.</source>
        <translation>يوجد صندوق كهذا.</translation>
    </message>
    <message>
        <source>There is no such fund.</source>
        <translation>لا يوجد صندوق كهذا.</translation>
    </message>
    <message>
        <source>The fund's balance would be too large to keep.</source>
        <translation>سيكون رصيد الصندوق أكبر من أن يُحفظ.</translation>
    </message>
    <message>
        <source>Say to whom, in 1 to 200 characters.</source>
        <translation>اذكر لمن، في حرف إلى 200 حرف.</translation>
    </message>
    <message>
        <source>This is none of the eight asnaf.</source>
        <translation>هذا ليس من المصارف الثمانية.</translation>
    </message>
    <message>
        <source>A note has at most 10,000 characters.</source>
        <translation>لا تزيد الملاحظة على 10000 حرف.</translation>
    </message>
    <message>
        <source>Zakat goes to one of the eight asnaf; please say which.</source>
        <translation>تُصرف الزكاة في أحد المصارف الثمانية؛ حدّد أيها.</translation>
    </message>
    <message>
        <source>Only zakat is given by asnaf.</source>
        <translation>الزكاة وحدها تُصرف حسب المصارف.</translation>
    </message>
    <message>
        <source>The fund does not hold this much in this currency.</source>
        <translation>لا يوجد في الصندوق هذا المبلغ بهذه العملة.</translation>
    </message>
    <message>
        <source>The calendar does not reach that day.</source>
        <translation>التقويم لا يبلغ ذلك اليوم.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>ليس في التقويم يوم كهذا.</translation>
    </message>
    <message>
        <source>Not a currency code of ISO 4217.</source>
        <translation>ليس رمز عملة في ISO 4217.</translation>
    </message>
    <message>
        <source>A decimal is digits with at most one point.</source>
        <translation>العدد أرقام بفاصلة عشرية واحدة على الأكثر.</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>أرقام العدد كثيرة.</translation>
    </message>
    <message>
        <source>A date is written YYYY-MM-DD.</source>
        <translation>يُكتب التاريخ هكذا: YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation>التاريخ في المستقبل.</translation>
    </message>
    <message>
        <source>Reports are still loading.</source>
        <translation>التقارير ما زالت تُحمَّل.</translation>
    </message>
    <message>
        <source>The settings file cannot be written.</source>
        <translation>لا يمكن كتابة ملف الإعدادات.</translation>
    </message>
    <message>
        <source>There is no such donor.</source>
        <translation>لا يوجد متبرع كهذا.</translation>
    </message>
    <message>
        <source>No prices were set in this currency yet.</source>
        <translation>لم تُحدَّد أسعار بهذه العملة بعد.</translation>
    </message>
</context>
</TS>
