### ما تقوله لينلي للسكان بالعربية. فكرة واحدة في كل رسالة، وبقدر ما تتسع له شاشة الهاتف.
###
### U+200F starts the lines whose direction would otherwise be decided by something else than
### Arabic: a value, or the sign 🅿, which Unicode counts as a left-to-right letter. Residents are addressed in the plural, which
### is polite and the same for women and men.

## الترحيب والقائمة

welcome = 👋 أهلًا بكم، معكم لينلي (Linli)، صلتكم المباشرة بشرطي الحي. اكتبوا ما لديكم مباشرة، وبلغتكم.
privacy-notice = 🔒 لا يطّلع على بلاغاتكم إلا طاقم الشرطة المسؤول عن مجمعكم السكني، ولا حاجة إلى ذكر الاسم. أرسلوا كلمة «الخصوصية» في أي وقت للاطلاع على ما حُفظ عنكم أو لمحوه. وما لا أفهمه يُراجَع من دون اسمكم.
greeting = أهلًا بكم! كيف يمكنني المساعدة؟
menu-what-is-it = ما الموضوع؟ اكتبوه بكلماتكم، أو اختاروا:
help =
    هذا ما يمكنني فعله:
    • إيصال بلاغكم إلى شرطي الحي ونقل ردّه إليكم
    • المساعدة على معرفة ما إذا كانت مكالمة أو رسالة احتيالًا
    • إيجاد موقف سيارات أو مكتب الشرطة أو مواعيد شرطي الحي
    • تحذيركم من أساليب الاحتيال المنتشرة

    اكتبوا بكلماتكم أو اختاروا من القائمة. إن كان أحد في خطر فاتصلوا أولًا بالرقم 110.
thanks = على الرحب والسعة. أنا هنا كلما احتجتم إلى شيء.
goodbye = إلى اللقاء، ودمتم سالمين!
cancelled = حسنًا، تركنا هذا الأمر.
nothing-asked = لا سؤال مني الآن في انتظار جواب. ما الموضوع؟
other-agency = هذا من شأن خط خدمات المدينة 12345: يعرف الجهة المناسبة لأمور النفايات والماء والطرق والمدارس والضرائب، ليلًا ونهارًا وبعدة لغات. وإن كان في الأمر خطر فأخبروني لأنقله إلى شرطي الحي.
out-of-scope = لا أستطيع المساعدة في هذا، أما شؤون الحي فنعم:
not-understood = عذرًا، لم أفهم ذلك جيدًا. ما الموضوع؟ إن كان أحد في خطر فاتصلوا بالرقم 110.
did-you-mean = للتأكد من أنني فهمت، هل تقصدون:
understood-wrongly = عذرًا، أسأت الفهم. ما الموضوع؟ ما كتبتموه محفوظ لدي ولا حاجة إلى إعادته. إن كان أحد في خطر فاتصلوا بالرقم 110.
menu-without-understanding = وصلت رسالتكم، لكنني لا أستطيع قراءتها آليًا في هذه اللحظة. اختاروا موضوعها من فضلكم وسأنقلها. إن كان أحد في خطر فاتصلوا بالرقم 110.
heard-files = وصلني ما أرسلتم، شكرًا لكم. ما الموضوع؟
heard-voice = 🎤 وصلتني رسالتكم الصوتية. لا أستطيع سماعها هنا، لكن شرطي الحي يستطيع. اضغطوا الزر الأول لأنقلها إليه، أو اختاروا الموضوع، أو اكتبوه. إن كان أحد في خطر فاتصلوا فورًا بالرقم 110.
heard-video = 🎥 وصلني مقطع الفيديو. لا أستطيع مشاهدته هنا، لكن شرطي الحي يستطيع. اضغطوا الزر الأول لأنقله إليه، أو اختاروا الموضوع، أو اكتبوه. إن كان أحد في خطر فاتصلوا فورًا بالرقم 110.
heard-location = وصلني الموقع، شكرًا لكم. ما الموضوع؟
heard-more = ✍️ وصلني هذا أيضًا. اختاروا الموضوع من القائمة أعلاه من فضلكم.
odd-sticker = 🙂 الملصقات لا أفهمها. أخبروني بالكلمات أو بصورة.
odd-other = لا يمكنني استعمال هذا هنا. اكتبوه بالكلمات من فضلكم، أو أرسلوا صورة أو موقعكم.
link-unknown = هذا الرابط لا يخص أي مجمع سكني أعرفه.
too-many-messages = الرسائل تصل أسرع مما أستطيع قراءته. انتظروا دقيقة من فضلكم، ثم أعيدوا إرسال الأهم. إن كان أحد في خطر فاتصلوا بالرقم 110.
our-mistake = عذرًا، حدث خطأ من جانبنا في معالجة رسالتكم. الرسالة محفوظة وسنبحث عن السبب. حاولوا مرة أخرى من فضلكم، أو اختاروا:
button-expired = انتهى هذا السؤال.
button-unknown = لم يعد هذا الزر يعمل.

## أزرار القائمة

menu-report-parking = 🚗 مشكلة موقف سيارات
menu-report-hazard = ⚠️ مصدر خطر
menu-report-noise = 🔊 ضوضاء
menu-report-animal = 🐕 حيوانات
menu-report-traffic = 🛵 قيادة متهورة
menu-report-theft = 🔓 سرقة أو تخريب
menu-report-suspicious = 🚪 أمر مريب
menu-report-dispute = 🤝 خلاف أو شجار
menu-report-lost-found = 🔑 مفقودات
menu-fraud-victim = 💸 دفعتُ لمحتال
menu-fraud-check = 🛡 هل هذا احتيال؟
menu-fraud-question = 💡 عن الاحتيال
menu-emergency = 🚨 حالة طارئة
menu-other-agency = 🏙 خدمات أخرى
menu-ask-registration = 📄 تسجيل الإقامة
menu-ask-parking-place = {"\u200F"}🅿️ أين أوقف سيارتي
menu-ask-office = 🏢 مكتب الشرطة
menu-ask-officer = 👮 شرطي الحي
menu-ticket-status = 📋 بلاغاتي
menu-talk-to-officer = 💬 رسالة إلى الشرطي
menu-give-feedback = ✍️ رأي أو اقتراح
menu-subscribe-alerts = 🔔 تلقي التنبيهات
menu-unsubscribe-alerts = 🔕 إيقاف التنبيهات
menu-change-language = 🌐 اللغة Language
menu-change-community = 🏘 مجمعي السكني
menu-privacy-request = 🔒 بياناتي
menu-volunteer = 🙋 التطوع
menu-help = ☰ القائمة
menu-affirm = نعم
menu-deny = لا
menu-cancel = إلغاء
menu-greet = مرحبًا
menu-thanks = شكرًا
menu-goodbye = إلى اللقاء
menu-out-of-scope = أمر آخر

## الأزرار

button-add-to-ticket = ➕ إضافة شيء
button-alert-officer = 👮 إبلاغ شرطي الحي
button-back = رجوع
button-cancel = ✖ إلغاء
button-correct = ✏️ تعديل
button-file = ✅ إرسال البلاغ
button-leave-alerts = 🔕 وقف هذه التنبيهات
button-alert-helpful = 👍 مفيد
button-alert-got-call = 📞 تلقيت هذه المكالمة أيضًا
button-take-back = تراجع
button-leave-out = من دون ذكر الوقت
button-no = لا، شكرًا
button-none-of-these = لا شيء من هذا
button-no-place = المتابعة دون المكان
button-send-to-officer = 👮 نقلها إلى شرطي الحي
button-privacy-anonymous = إخفاء اسمي
button-privacy-erase = محو كل شيء
button-privacy-erase-sure = نعم، محو كل شيء
button-privacy-export = نسخة من بياناتي
button-rate = { $rating } ★
button-reopen = لم يُحلّ الأمر بعد
button-show-ticket = { $number }
button-skip = المتابعة بلا صورة
button-subscribe-fraud = 🔔 حذّروني من الاحتيال
button-volunteer = 🙋 نعم، أشارك
button-withdraw = لم يعد لازمًا
button-join-fraud = 🔔 تلقي تنبيهات الاحتيال
button-join-safety = 🔔 تلقي إرشادات السلامة
button-join-news = 🔔 تلقي أخبار المجمع
button-leave-fraud = 🔕 وقف تنبيهات الاحتيال
button-leave-safety = 🔕 وقف إرشادات السلامة
button-leave-news = 🔕 وقف أخبار المجمع
button-quiet-hours = 🌙 ساعات الهدوء
button-quiet-never = { $current ->
    [yes] ✓ أي وقت مناسب
   *[no] أي وقت مناسب
}

## الأنواع والحالات

category-parking = وقوف السيارات
category-hazard = مصدر خطر
category-noise = ضوضاء
category-animal = حيوانات
category-traffic = قيادة متهورة
category-theft = سرقة أو تخريب
category-suspicious = أمر مريب
category-dispute = خلاف أو شجار
category-lost-found = مفقودات
category-fraud-victim = ضحية احتيال
category-fraud-check = اشتباه باحتيال
category-emergency = حالة طارئة
category-question = رسالة إلى الشرطي
state-new = في انتظار الشرطي
state-taken = الشرطي يتابع الأمر
state-asked = لدى الشرطي سؤال لكم
state-on-the-way = الشرطي في الطريق
state-resolved = تم الحل
state-withdrawn = تم سحب البلاغ

## الطوارئ

emergency-numbers =
    🚨 اتصلوا الآن:
    📞 110 الشرطة
    📞 119 الإطفاء
    📞 120 الإسعاف
    اذكروا مكانكم. ابتعدوا أولًا إلى مكان آمن، ولا تعرّضوا أنفسكم للخطر.
emergency-offer = بعد أن تتصلوا: هل أُبلغ شرطي الحي أيضًا؟
fraud-victim-numbers =
    🚨 كل دقيقة مهمة. اتصلوا الآن:
    📞 110 أو 96110: اطلبوا إيقاف الدفع
    📞 خط خدمة البنك: اطلبوا تجميد البطاقة والحساب
    لا ترسلوا أي مال بعد الآن ولا أي رمز، مهما قيل لكم.
fraud-victim-offer = بعد أن تتصلوا: هل أُبلغ شرطي الحي أيضًا؟ سأنقل إليه ما أخبرتموني به.
offer-declined = حسنًا، لن أنقل شيئًا. أنا هنا إن غيّرتم رأيكم.
offer-more = ✍️ دوّنتُ هذا أيضًا. لنقله إلى شرطي الحي اضغطوا الزر أعلاه.
offer-declined-urgent = حسنًا. إن كان هناك خطر أو مال مهدد بالضياع فاتصلوا من فضلكم بالرقم 110.

## تقديم البلاغ

report-which-community = سأنقل الأمر. في أي مجمع سكني حدث؟
report-whose = ذكرتم { $community }. أي مجمع سكني تقصدون؟ سيصل البلاغ إلى شرطته.
report-where = أين بالضبط؟ اكتبوا المكان (البوابة أو المبنى أو الطابق) أو أرسلوا الموقع.
report-where-unknown = لا بأس، يكفي وصف تقريبي: ما القريب من المكان، بوابة أم متجر أم شارع؟ يمكنكم أيضًا إرسال الموقع، أو المتابعة دون المكان.
report-where-why = أقصد المكان الذي ينبغي معاينته، مثل «البوابة 3» أو «خلف المبنى 12». اكتبوه أو أرسلوا الموقع، أو تابعوا دون المكان.
report-when = متى حدث ذلك؟ اكتبوا اليوم والساعة بقدر ما تتذكرون، مثلًا «أمس الساعة 10 مساءً».
report-photo = الصورة تساعد كثيرًا. أرسلوا واحدة، أو تابعوا بدونها.
report-added = ✍️ أضفتُ ذلك إلى بلاغكم.
report-voice = 🎤 أُرفقت رسالتكم الصوتية بالبلاغ. لا أستطيع سماعها هنا، وشرطي الحي يستطيع.
report-video = 🎥 أُرفق مقطع الفيديو بالبلاغ. لا أستطيع مشاهدته هنا، وشرطي الحي يستطيع.
report-words = ماذا حدث؟ اكتبوه بكلماتكم.
report-category = ما موضوع البلاغ؟
report-correct = ما الذي تريدون تعديله؟
report-summary =
    راجعوا البلاغ من فضلكم قبل إرساله:

    {"\u200F"}📌 { $category }
    {"\u200F"}🏘 { $community }
    {"\u200F"}📍 { $place }
    {"\u200F"}💬 { $words }
    {"\u200F"}📷 { $photos ->
        [zero] بلا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $photos } صور
        [many] { $photos } صورة
       *[other] { $photos } صورة
    }
fact-when = 🕒 الوقت: { $when }
fact-when-about = 🕒 الوقت: { $when } («{ $written }»)
fact-when-words = 🕒 الوقت: «{ $written }»
fact-plate = 🚘 لوحة السيارة: { $plate }
fact-phone = 📞 الهاتف: { $phone }
fact-link = 🔗 الرابط تابع لـ: { $domain }
fact-sum = 💰 المبلغ: { $sum }
day-and-part = { $day }، { $part }
part-dawn = بعد منتصف الليل
part-morning = صباحًا
part-noon = ظهرًا
part-afternoon = بعد الظهر
part-evening = مساءً
part-night = ليلًا
place-on-the-map = الموقع الذي أرسلتموه
place-not-given = لم يُذكر
place-spoken = كما في الرسالة الصوتية
words-not-given = كما في الصورة
words-spoken = كما في الرسالة الصوتية
words-attached = كما فيما أرسلتموه
summary-voices =
    {"\u200F"}🎤 { $count ->
        [one] رسالة صوتية واحدة
        [two] رسالتان صوتيتان
        [few] { $count } رسائل صوتية
        [many] { $count } رسالة صوتية
       *[other] { $count } رسالة صوتية
    }
summary-videos =
    {"\u200F"}🎥 { $count ->
        [one] مقطع فيديو واحد
        [two] مقطعا فيديو
        [few] { $count } مقاطع فيديو
        [many] { $count } مقطع فيديو
       *[other] { $count } مقطع فيديو
    }
summary-documents =
    {"\u200F"}📎 { $count ->
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملفًا
    }
correct-category = الموضوع
correct-place = المكان
correct-when = الوقت
correct-words = النص
correct-photos = الصور
correct-community = المجمع السكني
report-cancelled = حسنًا، لم أرسل شيئًا.
filed =
    ✅ تم تسجيل بلاغكم، ورقمه { $number }.
    البلاغ الآن لدى شرطي الحي. سأخبركم هنا بكل جديد، وحتى ذلك الحين يمكنكم إضافة كلمات أو صور.
filed-elsewhere =
    ✅ تم تسجيل بلاغكم، ورقمه { $number }.
    البلاغ الآن لدى شرطة الحي في { $community }. سأخبركم هنا بكل جديد، وحتى ذلك الحين يمكنكم إضافة كلمات أو صور.
filed-hazard = ابتعدوا عن مكان الخطر من فضلكم، ونبّهوا غيركم إن أمكن ذلك بأمان. وإن صار الخطر وشيكًا فاتصلوا بالرقم 119 أو 110.
filed-fraud-check = الأرقام والعناوين والنصوص التي أبلغتم عنها تساعد على تنبيه جيرانكم، ولا يرى أحد منهم شيئًا عنكم. من فضلكم لا تردّوا على المرسل بعد الآن.
filed-emergency = إن لم تتصلوا بعد بالرقم 110 أو 119 أو 120 فاتصلوا الآن من فضلكم: الاتصال أسرع من أي رسالة.

## المجمع السكني

community-ask = في أي مجمع سكني تسكنون؟
community-ask-for-officer = في أي مجمع سكني حدث ذلك؟ هكذا أصل إلى الشرطي المسؤول.
community-how = اختاروا من القائمة أدناه، أو اكتبوا الاسم، أو أرسلوا موقعكم.
community-not-found = لا أعرف مجمعًا سكنيًا بهذا الاسم.
community-which-of-these = هناك أكثر من واحد. أيّها تقصدون؟
community-joined = 🏘 مجمعكم السكني: { $community }.

## بلاغاتي

reports = { $count ->
    [zero] لا بلاغات:
    [one] بلاغكم:
    [two] آخر بلاغين لكم:
    [few] آخر { $count } بلاغات لكم:
    [many] آخر { $count } بلاغًا لكم:
   *[other] آخر { $count } بلاغ لكم:
}
reports-none = لا بلاغات لكم عندي حتى الآن.
report-line =
    {"\u200F"}📋 { $number } · { $category } · { $filed }
    {"\u200F"}{ $words }
    {"\u200F"}← { $state }
ticket-add-what = ماذا أضيف إلى البلاغ { $number }؟ أرسلوا كلمات أو صورًا أو موقعكم.
ticket-added = ✅ أُضيف إلى البلاغ { $number }، ويمكن لشرطي الحي الاطلاع عليه.
ticket-corrected = ✏️ أُضيف تصحيحكم إلى { $number }. ويرى الشرطي النصين.
ticket-reopened = فُتح البلاغ { $number } من جديد. ما الذي لم يُحلّ بعد؟ سأنقله.
ticket-withdrawn = تم سحب البلاغ { $number }. شكرًا لإخباري.
rating-thanks = شكرًا على تقييمكم: { $rating ->
    [zero] بلا نجوم
    [one] نجمة واحدة
    [two] نجمتان
    [few] { $rating } نجوم
    [many] { $rating } نجمة
   *[other] { $rating } نجمة
}. هل تودون إضافة بضع كلمات؟
rating-words-thanks = شكرًا، نقلتُ كلماتكم.

## الاحتيال

fraud-check-send = أرسلوا إليّ الرسالة أو الرقم أو الرابط، أو أخبروني بما قيل لكم.
fraud-check-as-before = ما ذكرته أعلاه ما زال قائمًا. إن كنتم تقصدون رسالة أو رقمًا أو رابطًا آخر فأرسلوه إليّ.
fraud-check-signs =
    🛡 لا تدفعوا ولا تضغطوا على رابط ولا تعطوا أي رمز قبل أن يتضح الأمر. هو احتيال إن كان أحد:
    • يستعجلكم أو يطلب إبقاء الأمر سرًّا
    • يطلب رمزًا أو تحويلًا إلى «حساب آمن» أو مشاركة الشاشة
    • يدّعي أنه من الشرطة أو المحكمة أو البنك ويطلب مالًا
    • يعد باسترداد أموال أو ربح سهل أو عمولة على مهام بسيطة
    عند الشك اتصلوا بالرقم 96110 ليلًا أو نهارًا. لا أستطيع الجزم بذلك وحدي.
fraud-check-offer = هل أعرض ما أرسلتموه على شرطي الحي؟

## التنبيهات

alert-helpful-thanks = شكرًا لكم! هذا يساعدنا على كتابة تنبيهات أفضل.
alert-helpful-taken-back = تم التراجع.
alert-call-words = تلقيت مكالمة تشبه ما ورد في تنبيهكم «{ $title }».
alert-call-from = من أي رقم جاءت المكالمة، أو ماذا قيل لكم؟ اكتبوه هنا: سننبه جيرانكم إليه، ولن يرى أحد من أخبرنا. وإن كنتم لا تعرفون فلا داعي للرد.
alert-call-again = سبق أن أخبرتمونا بهذه المكالمة: البلاغ رقم { $number }.
alert-call-from-nobody = لا بأس. شكرًا لإخباركم لنا.
alerts-subscribed = 🔔 ستصلكم هنا من الآن تنبيهات الاحتيال وإرشادات السلامة.
alerts-unsubscribed = 🔕 لن تصلكم تنبيهات هنا بعد الآن.
alerts-none = لا تنبيهات مفعّلة لديكم.
alerts-changed = تم. هذه إعدادات تنبيهاتكم:
quiet-hours = متى تفضلون ألا تصلكم التنبيهات؟ ستنتظر حتى تنتهي هذه الساعات، أما إشعارات الطوارئ فتصل في أي وقت.
quiet-hours-changed = تم. لن يصلكم في ساعات الهدوء سوى إشعارات الطوارئ. هذه إعدادات تنبيهاتكم:

## الأماكن والشرطة

parking-nearby = {"\u200F"}🅿️ أماكن يمكن الوقوف فيها:
parking-none = لا مواقف مشتركة مسجلة لديّ قربكم. قد تعرف إدارة المجمع أماكن شاغرة ليلًا.
offices-nearby = 🏢 بالقرب منكم:
offices-none = لا مكتب شرطة مسجلًا لديّ قربكم. في الطوارئ اتصلوا بالرقم 110.
place-name = {"\u200F"}📍 { $name }
place-distance = على بعد { $metres } م
place-hours = {"\u200F"}🕒 { $hours }
place-capacity = { $count ->
    [zero] لا مواقف
    [one] موقف واحد
    [two] موقفان
    [few] { $count } مواقف
    [many] { $count } موقفًا
   *[other] { $count } موقف
}
place-fee = {"\u200F"}💴 { $fee }
place-phone = {"\u200F"}📞 { $phone }
officers = { $count ->
    [zero] لا شرطي للحي في { $community }:
    [one] شرطي الحي في { $community }:
    [two] شرطيّا الحي في { $community }:
    [few] أفراد شرطة الحي في { $community }:
    [many] أفراد شرطة الحي في { $community }:
   *[other] أفراد شرطة الحي في { $community }:
}
officers-none = لا شرطي مخصصًا حاليًا في { $community }، ويتولى الأمر مركز الشرطة التابع له. يمكنني نقل رسالتكم.
officer-card = {"\u200F"}👮 { $name } · 📞 { $phone }
officer-hours = أوقات الوجود في المجمع:
officer-what-about = ماذا أقول لشرطي الحي؟ اكتبوه هنا، ويمكن إرسال صور أيضًا.

## الآراء والتطوع والخصوصية واللغة

feedback-ask = يسعدني أن أسمع منكم. ماذا تودون أن تقولوا لنا، وهل تشعرون بالأمان هنا؟
feedback-thanks = شكرًا لكم. سيقرؤه المسؤولون.
volunteer-ask = يساعد المتطوعون عند البوابات، ويعينون الجيران المحتاجين إلى المساعدة، وينشرون التحذير من الاحتيال. هل أضيفكم إلى قائمة مجمعكم؟ سيراسلكم شرطي الحي هنا.
volunteer-joined = 🙋 شكرًا لكم! أُضيف اسمكم إلى القائمة، وسيتواصل معكم شرطي الحي.
privacy-how = 🔒 لا أحفظ إلا ما تحتاج إليه هذه الخدمة: لغتكم ومجمعكم السكني وما كتبتموه هنا وبلاغاتكم. ولا يرى بلاغاتكم إلا الطاقم المسؤول عن مجمعكم. وما لم أفهمه يراجعه موظف كي أتعلم منه: بلا أسماء ولا أرقام ولا أرقام منازل، ومن دون تسجيل من كتبه.
privacy-summary =
    المحفوظ عنكم: { $messages ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $messages } رسائل
        [many] { $messages } رسالة
       *[other] { $messages } رسالة
    }، { $tickets ->
        [zero] لا بلاغات
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $tickets } بلاغات
        [many] { $tickets } بلاغًا
       *[other] { $tickets } بلاغ
    }، { $files ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $files } ملفات
        [many] { $files } ملفًا
       *[other] { $files } ملف
    }، { $topics ->
        [zero] لا اشتراكات
        [one] اشتراك واحد
        [two] اشتراكان
        [few] { $topics } اشتراكات
        [many] { $topics } اشتراكًا
       *[other] { $topics } اشتراك
    }.
privacy-export = هذا كل ما هو محفوظ عنكم.
privacy-anonymous = تم. لم يعد شرطي الحي يرى اسمكم.
privacy-erase-sure = سيمحو هذا رسائلكم وصوركم واسمكم واشتراكاتكم نهائيًا. تبقى البلاغات المفتوحة لدى شرطي الحي دون أن يعرف صاحبها، ولن أستطيع نقل الرد إليكم. هل أنتم متأكدون؟
privacy-erased = تم المحو. وإن كتبتم مرة أخرى بدأنا من جديد.
language-ask = أي لغة تفضّلون؟
language-chosen = سأكتب إليكم بالعربية.
language-followed = سأتابع معكم بالعربية. ويمكنكم اختيار لغة أخرى من هنا:

## محادثة الويب

web-title = لينلي · شرطي الحي
web-emergency = أرقام الطوارئ
web-police = 110 الشرطة
web-fire = 119 الإطفاء
web-ambulance = 120 الإسعاف
web-write = اكتبوا بلغتكم
web-send = إرسال
web-attach = صورة أو ملف
web-location = إرسال موقعي
web-connecting = جارٍ الاتصال…
web-waiting = جارٍ الإرسال…
web-location-failed = لم يرسل هاتفكم الموقع. اكتبوا المكان من فضلكم.
web-shared-location = موقعي
web-answer = رد
web-answering = ردًا على:
web-photo = صورة
web-file = ملف
web-file-too-large = حجم الملف أكبر من 10 ميغابايت.
web-file-unknown = يمكنني استقبال الصور والتسجيلات الصوتية وفيديو MP4 وملفات PDF.
web-file-heic = تعذّر فتح هذه الصورة بصيغة iPhone الخاصة (HEIC). أرسلوا لقطة شاشة لها من فضلكم، أو اختاروا الإعدادات › الكاميرا › التنسيقات › الأكثر توافقًا ثم التقطوها من جديد.
web-ten-files = أستطيع استلام عشرة ملفات في المرة الواحدة، وسأرسل العشرة الأولى.
web-not-sent = تعذّر الإرسال. حاولوا مرة أخرى من فضلكم.
web-no-cookies = متصفحكم لا يحفظ ملفات تعريف الارتباط (cookies)، فلا أستطيع التعرف عليكم. اسمحوا بها لهذه الصفحة من فضلكم، أو افتحوها في متصفح آخر.
web-needs-script = تحتاج هذه المحادثة إلى JavaScript وهو معطّل هنا. في الطوارئ اتصلوا بالرقم 110 (الشرطة) أو 119 (الإطفاء) أو 120 (الإسعاف)، وعند الاحتيال بالرقم 96110.
web-you = أنتم
button-share-location = 📍 إرسال موقعي

## مستجدات البلاغ

notice-taken = 👮 بلاغكم { $number } الآن في عهدة { $officer } من شرطة الحي. سأخبركم هنا بكل جديد، ولإضافة أي شيء أجيبوا عن هذه الرسالة.
notice-on-the-way = 🚶 بخصوص بلاغكم { $number }: { $officer } من شرطة الحي في الطريق.
notice-asked = ❓ سؤال من { $officer } من شرطة الحي عن بلاغكم { $number }. أجيبوا عن هذه الرسالة، أو اضغطوا الزر أدناه:
notice-reply = 💬 رسالة من { $officer } من شرطة الحي عن بلاغكم { $number }:
notice-resolved = ✅ تم حل بلاغكم { $number } على يد { $officer } من شرطة الحي.
notice-rate = كيف كانت المعالجة؟ اختاروا من 1 إلى 5 نجوم، و5 هي الأفضل. وإن لم يُحلّ الأمر فعلًا فأخبروني بالزر أدناه، وسيعود شرطي الحي إلى النظر فيه.
notice-passed-on = ↩ انتقل بلاغكم { $number } إلى { $officer } من شرطة الحي للمتابعة. لا يلزمكم فعل شيء، وسأخبركم هنا بكل جديد.
machine-translated = 🌐 ترجمة آلية
notice-merged = 🔗 أبلغ آخرون عن الأمر نفسه الوارد في بلاغكم { $number }، وتجري متابعته معًا. لا يلزمكم فعل شيء، وسأخبركم هنا بكل جديد.
notice-transferred = ↩ بلاغكم { $number } يتبع { $community }، وقد انتقل إلى شرطة ذلك الحي. لا يلزمكم فعل شيء، وسأخبركم هنا بكل جديد.
notice-urgent = 🚨 بات { $officer } من شرطة الحي يتعامل مع بلاغكم { $number } بوصفه: { $category }. إن لم تتصلوا بعد فاتصلوا فورًا:
button-answer = 💬 الإجابة

## ما لا يمكن فعله

refusal-not-found = لم أجد ذلك. ربما لم يعد موجودًا، أو أنه يخص شخصًا آخر.
refusal-wrong-state = هذا غير ممكن في هذه المرحلة. الحالة الآن: { $state }.
refusal-too-many-open = { $count ->
    [zero] لا بلاغات مفتوحة لديكم.
    [one] لديكم بلاغ واحد مفتوح بالفعل.
    [two] لديكم بلاغان مفتوحان بالفعل.
    [few] لديكم { $count } بلاغات مفتوحة بالفعل.
    [many] لديكم { $count } بلاغًا مفتوحًا بالفعل.
   *[other] لديكم { $count } بلاغ مفتوح بالفعل.
} أضيفوا من فضلكم إلى أحد بلاغاتكم، أو انتظروا حتى يُحلّ أحدها. إن كان أحد في خطر فاتصلوا بالرقم 110.
refusal-link-invalid = لم يعد هذا الرابط يعمل. اطلبوا من فضلكم رابطًا جديدًا من مسؤول النظام.

## تيليغرام: الأوامر خلف زر القائمة، وما لا يحتاج إليه سوى تيليغرام

command-report = تقديم بلاغ
command-menu = كيف يمكنني المساعدة
command-status = بلاغاتي وما وصلت إليه
command-officer = من هو شرطي الحي
command-parking = أين أوقف سيارتي قريبًا
command-alerts = تلقي تنبيهات الاحتيال والسلامة
command-stop = إيقاف التنبيهات
command-community = اختيار مجمعي السكني
command-language = اختيار لغتي
command-privacy = ما هو محفوظ عني ومحوه
command-cancel = إلغاء ما نقوم به الآن
command-help = طريقة الاستخدام
file-not-delivered = 📎 هنا ملف مرفق. إن لم يظهر لكم فهو لم يصل.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 يبدو هذا احتيالًا إلى حد كبير.
fraud-verdict-careful = ⚠️ احذروا: هناك ما يثير الشك.
fraud-verdict-no-sign = 🔎 لم أجد هنا علامة على الاحتيال، لكن هذا لا يعني أن كل شيء على ما يرام.
fraud-verdict-kind = النوع: { $kind }
fraud-do-likely =
    ما العمل الآن:
    • توقفوا. لا تدفعوا ولا تضغطوا ولا تعطوا أي رمز.
    • اتصلوا بـ 96110 للتأكد، وإن دفعتم فاتصلوا بـ 110 فورًا.
    • احتفظوا بالمحادثة والأرقام وصور الشاشة.
fraud-do-careful = توقفوا لحظة: لا تدفعوا ولا تضغطوا ولا تعطوا أي رمز. ابحثوا بأنفسكم عن الرقم الرسمي واسألوا، أو اتصلوا بـ 96110. واحتفظوا بالرسائل.
fraud-do-no-sign = إذا طلب أحد مالًا أو رمزًا أو مشاركة شاشتكم أو الكتمان، فتوقفوا واتصلوا أولًا بـ 96110.
fraud-reason = • «{ $quote }»: { $sign }
fraud-reason-leads = • «{ $quote }» يقود في الحقيقة إلى «{ $where }»: { $sign }
fraud-reason-imitates = • «{ $quote }»: { $sign } والحقيقي هو { $real }.
fraud-reason-resembles = • «{ $quote }»: { $sign } { $kind }.
fraud-reason-reported =
    • «{ $quote }»: { $sign } ({ $count ->
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    } في هذه المدينة خلال آخر 30 يومًا)
fraud-check-picture = لم أستطع قراءة الصورة هذه المرة. اكتبوا النص أو حوّلوه إليّ، ويمكن لشرطي الحي أن يرى الصورة.
fraud-picture-looking = 🔎 أنظر إلى الصورة، بضع ثوانٍ من فضلكم…
fraud-picture-code = 🔳 في رمز QR: { $content }
fraud-picture-read = 🖼 هذا ما قرأته في الصورة: «{ $text }». قد تكون بعض الحروف خاطئة.
fraud-picture-no-text-reading = 🔳 أستطيع هنا قراءة رموز QR، لكن ليس النص في الصور. اكتبوا النص أو حوّلوه إليّ، ويمكن لشرطي الحي أن يرى الصورة.
fraud-picture-nothing = لم أجد في الصورة نصًا ولا رمز QR. اكتبوا لي ما قيل لكم، ويمكن لشرطي الحي أن يرى الصورة.
button-report-fraud = 👮 الإبلاغ
button-already-paid = 💸 لقد دفعتُ
fraud-kind-task-rebates = مهام مدفوعة وعمولات
fraud-kind-fake-investment = استثمار وهمي
fraud-kind-fake-shopping = شراء أو خدمة أو جائزة وهمية
fraud-kind-fake-customer-service = خدمة عملاء مزيفة لمتجر أو شحن أو بنك
fraud-kind-fake-credit-repair = إصلاح وهمي للسجل الائتماني
fraud-kind-fake-loan = قرض وهمي
fraud-kind-impersonated-authority = انتحال صفة الشرطة أو القضاء أو الحكومة
fraud-kind-impersonated-acquaintance = انتحال صفة مدير أو صديق أو قريب
fraud-kind-romance = احتيال عاطفي
fraud-kind-game-trading = بيع وهمي للألعاب والحسابات
fraud-kind-parcel-or-visa = مشكلة طرد أو تأشيرة تستهدف الأجانب
fraud-kind-phishing = رابط تصيّد
fraud-kind-sextortion = ابتزاز بفيديو فاضح
fraud-sign-lookalike-domain = هذا العنوان يقلّد عنوان جهة حقيقية.
fraud-sign-mixed-script-host = العنوان يخلط حروفًا من أبجديات مختلفة لخداع العين.
fraud-sign-punycode-host = العنوان مكتوب بترميز يخفي اسمه.
fraud-sign-brand-in-foreign-domain = يستعير اسم جهة، لكن الموقع ليس لها.
fraud-sign-brand-with-odd-ending = اسم جهة بنهاية غير مألوفة: ليس موقعها.
fraud-sign-foreign-link = الرسالة عن جهة معروفة، لكن الرابط ليس لها.
fraud-sign-ip-host = الرابط مجرد أرقام، والجهات الحقيقية لها أسماء.
fraud-sign-credentials-in-link = ما قبل علامة @ وُضع للخداع.
fraud-sign-shortened-link = الرابط المختصر يخفي وجهته.
fraud-sign-odd-ending = عناوين كهذه رخيصة وكثيرًا ما تُستعمل للاحتيال.
fraud-sign-hidden-target = العنوان الظاهر غير الذي يُفتح.
fraud-sign-script-link = هذا ليس عنوانًا بل برنامج.
fraud-sign-new-domain = ظهر هذا العنوان أول مرة في هذه المدينة قبل أقل من أسبوع، والمحتالون يغيّرون عناوينهم كثيرًا.
fraud-sign-confirmed-number = أكدت الشرطة أن هذا الرقم يُستعمل للاحتيال.
fraud-sign-confirmed-address = أكدت الشرطة أن هذا العنوان يُستعمل للاحتيال.
fraud-sign-confirmed-account = أكدت الشرطة أن هذا الحساب يُستعمل للاحتيال.
fraud-sign-confirmed-text = أكدت الشرطة أن الرسائل من هذا النوع احتيال.
fraud-sign-reported-number = أبلغ سكان عن هذا الرقم بسبب الاحتيال.
fraud-sign-reported-address = أبلغ سكان عن هذا العنوان بسبب الاحتيال.
fraud-sign-reported-account = أبلغ سكان عن هذا الحساب بسبب الاحتيال.
fraud-sign-reported-text = أبلغ سكان عن رسالة تكاد تطابق هذه بسبب الاحتيال.
fraud-sign-account-borrows-name = هذا الحساب يستعير اسم مؤسسة، والبنوك والشرطة لا تراسلكم من حسابات خاصة.
fraud-sign-authority-on-mobile = يدّعون أنهم جهة رسمية ويستعملون رقم جوال عادي.
fraud-sign-authority-on-400 = أرقام 400 لاستقبال المكالمات، والمحققون لا يتصلون منها.
fraud-sign-authority-from-abroad = لا تستعمل أي جهة صينية رقمًا أجنبيًا.
fraud-sign-authority-on-internet-number = يدّعون أنهم جهة رسمية ويستعملون رقمًا من الإنترنت.
fraud-sign-poses-as-hotline = إذا سبقه + أو 00 فهو مزيف.
fraud-sign-known-hotline = هذا رقم حقيقي منشور، لكن الرقم الظاهر يمكن تزويره. أغلقوا واطلبوه بأنفسكم.
fraud-sign-claims-authority = يقولون إنهم من الشرطة أو المحكمة أو الحكومة.
fraud-sign-safe-account = لا وجود لما يسمى «حسابًا آمنًا»، ومن يطلب ذلك محتال.
fraud-sign-read-out-code = لا أحد صادقًا يطلب رموزكم أو كلمات السر.
fraud-sign-share-screen = مشاركة الشاشة أو التحكم عن بعد يكشف كلمات السر.
fraud-sign-install-app = لا تثبّتوا تطبيقًا من رابط أو رمز من غريب.
fraud-sign-keep-secret = يريدون الكتمان كي لا يحذركم أحد.
fraud-sign-deadline = يستعجلونكم كي لا تفكروا.
fraud-sign-threat-of-arrest = يخيفونكم بالاعتقال، والشرطة الحقيقية لا تحقق بالهاتف.
fraud-sign-asks-for-money = يريدون أن تدفعوا أو تحوّلوا مالًا.
fraud-sign-asks-for-details = يريدون رقم البطاقة أو كلمة السر أو الوثائق.
fraud-sign-loan-fee = القرض الذي يتطلب رسومًا مقدمًا احتيال.
fraud-sign-credit-record = لا يُصلَح السجل الائتماني بالمال.
fraud-sign-prize-fee = الجائزة التي تدفعون لأجلها ليست جائزة.
fraud-sign-job-fee = صاحب العمل الصادق لا يطلب منكم مالًا.
fraud-sign-task-rebate = المال مقابل الإعجابات أو المهام المدفوعة مسبقًا احتيال دائمًا.
fraud-sign-guaranteed-returns = لا استثمار صادقًا مضمون الربح.
fraud-sign-gift-cards = لا يقبض برموز بطاقات الهدايا إلا المحتالون.
fraud-sign-off-platform = الدفع خارج المنصة يفقدكم حمايتها.
fraud-sign-chat-handoff = يريدون نقلكم إلى تطبيق محادثة آخر.
fraud-sign-service-refund = الاسترداد الحقيقي يعود وحده بالطريقة نفسها.
fraud-sign-account-trouble = يخيفونكم بإغلاق الحساب كي تضغطوا.
fraud-sign-parcel-fee = شركات الشحن لا تحصّل رسومًا برابط.
fraud-sign-relative-new-phone = «هاتفي انكسر وهذا رقمي الجديد» حيلة قديمة: اتصلوا بالرقم المعروف.
fraud-sign-boss-orders = مدير يطلب دفعة فجأة: تأكدوا منه مباشرة.
fraud-sign-stuck-abroad = شخص لم تروه قط في ورطة ويطلب مالًا: حيلة عاطفية.
fraud-sign-parcel-with-drugs = الجمارك والشرطة لا تتصل بشأن طرود ممنوعة.
fraud-sign-visa-trouble = السفارات ودوائر الهجرة لا تطلب مالًا بالهاتف.
fraud-sign-nude-video = هذا ابتزاز. لا تدفعوا، فسيطلبون المزيد.
fraud-sign-resembles-scams = لا توجد كلمة واحدة تثبت ذلك، لكن الصياغة عمومًا تشبه رسائل هذا النوع من الاحتيال:

## Fraud victims: the first minutes

victim-officer-told = 👮 أُبلغ شرطي الحي الآن ({ $number }).
victim-ask-paid-by = ستسأل الشرطة عن بعض الأمور، ويمكنكم تخطي أي سؤال. كيف دفعتم؟
victim-ask-to-whom = لمن دفعتم؟ اكتبوا الحساب أو الاسم أو الهاتف أو اللقب.
victim-ask-amount = كم كان المبلغ؟
victim-ask-when = متى دفعتم؟
victim-paid-by-transfer = تحويل بنكي
victim-paid-by-wallet = ‏WeChat أو Alipay
victim-paid-by-card = بطاقة
victim-paid-by-cash = نقدًا أو ذهبًا
victim-paid-by-crypto = عملة رقمية
victim-paid-by-gift-cards = بطاقات هدايا
victim-paid-by-codes = أعطيتُ رموزًا
victim-paid-hour = خلال الساعة الأخيرة
victim-paid-today = اليوم
victim-paid-yesterday = أمس
victim-paid-earlier = قبل ذلك
victim-help-transfer = اتصلوا ببنككم الآن: أوقفوا التحويل وجمّدوا الحساب، ثم اتصلوا بـ 110.
victim-help-wallet = اتصلوا الآن بخدمة الدفع لتجميد المال، وأبلغوا عن حساب الطرف الآخر في المحادثة:
victim-help-card = اتصلوا الآن ببنك البطاقة: أوقفوها واعترضوا على الدفعة.
victim-help-cash = دوّنوا المكان والوقت وأوصاف الشخص ورقم السيارة واتصلوا بـ 110: ربما صوّرته الكاميرات.
victim-help-crypto = احتفظوا بعنوان المحفظة ورمز العملية. اطلبوا من المنصة التجميد ثم اتصلوا بـ 110.
victim-help-gift-cards = اتصلوا الآن بمُصدر البطاقات: غير المستعملة يمكن إيقافها. احتفظوا بالبطاقات والإيصالات.
victim-help-codes = غيّروا كلمات السر من جهاز آخر واطلبوا من البنك تجميد الحساب. وإن كان أحد يتحكم في هاتفكم فافصلوه عن الشبكة أولًا.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ أُضيف إلى { $number } ويراه شرطي الحي.
victim-finished = وصل كل شيء إلى شرطي الحي ({ $number }). احتفظوا بالمحادثات والتحويلات وصور الشاشة ولا تحذفوا شيئًا. اكتبوا هنا متى تذكرتم المزيد. ومن يعرض استعادة مالكم مقابل رسوم محتال أيضًا.
button-victim-skip = تخطٍّ
button-victim-done = لا مزيد من الأسئلة

## تعلّم كشف الحيل

trick-which = أي حيلة تود أن تعرف عنها؟
trick-begins = 🎣 كيف تبدأ
trick-tell = 🔎 كيف تعرفها
trick-now = ✋ ماذا تفعل الآن
trick-call = هل أنت في شك؟ اتصل بخط مكافحة الاحتيال 96110. هل دفعت بالفعل؟ اتصل فورًا بالرقم 110، فكل دقيقة مهمة.
warning-call = إن كنت في شك فاتصل أولًا بخط مكافحة الاحتيال: 96110.
button-how-it-works = 💡 كيف تعمل هذه الحيلة
button-all-tricks = 💡 أنواع الحيل
button-quiz = 🎯 هل كنت ستكتشفها؟
button-warn-family = 💌 أنبّه عائلتي
family-language = بأي لغة تقرأ عائلتك؟ سأكتب التنبيه بها.
family-forward = 👆 أعد توجيه الرسالة أعلاه إلى عائلتك.
button-share = 📤 أرسلها إلى عائلتي
quiz-intro = 🎯 ثلاث رسائل: احتيال أم صادقة؟ مجرد تدريب، ولا بأس بالخطأ.
quiz-question = الرسالة { $number } من { $total }:
button-quiz-scam = 🛑 احتيال
button-quiz-honest = ✅ صادقة
quiz-right = 👍 أحسنت!
quiz-wrong-scam = هذه رسالة احتيال، وهي تنجح لأنها تبدو حقيقية.
quiz-wrong-honest = هذه رسالة صادقة. لكن التثبّت مرتين عادة جيدة دائمًا.
quiz-left = حسنًا، في وقت آخر.
quiz-score = أصبت في { $right } من { $total }. كل تدريب يقلل فرص المحتالين.
quiz-score-all = 🎉 كلها صحيحة ({ $total })! ليس من السهل خداعك.
button-quiz-again = 🎯 ثلاث رسائل أخرى

## What other systems read of a safety notice (CAP)

cap-event = إرشاد سلامة
cap-everywhere = جميع الأحياء المشمولة بالخدمة
cap-feed = Linli: إرشادات السلامة
