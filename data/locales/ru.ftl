### What Linli says to residents, in Russian. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Здравствуйте! Это Linli, прямая связь с вашим участковым. Просто напишите, что случилось, на своём языке.
privacy-notice = 🔒 Ваши обращения видят только сотрудники полиции, отвечающие за ваш квартал. Имя называть не нужно. Напишите «конфиденциальность» в любое время, чтобы посмотреть или удалить сохранённое. Сообщения, которые мне непонятны, просматривают без вашего имени.
greeting = Здравствуйте! Чем могу помочь?
menu-what-is-it = О чём речь? Напишите своими словами или выберите:
help =
    Вот что я могу:
    • передать обращение участковому и принести вам ответ
    • подсказать, похож ли звонок или сообщение на обман
    • найти парковку, полицейский пункт или часы приёма участкового
    • предупредить о новых уловках мошенников

    Напишите своими словами или выберите. Если кто-то в опасности, сначала звоните 110.
thanks = Пожалуйста. Если что-то понадобится, пишите.
goodbye = До свидания, берегите себя!
cancelled = Хорошо, оставим это.
nothing-asked = У меня сейчас не было к вам вопроса. О чём речь?
other-agency = Это к городской линии 12345: там знают, кто отвечает за мусор, воду, дороги, школы и налоги, — круглосуточно и на нескольких языках. Если это опасно, напишите мне, и я передам участковому.
out-of-scope = С этим не помогу, а с делами квартала — пожалуйста:
not-understood = Мне не совсем понятно. О чём речь? Если кто-то в опасности, звоните 110.
did-you-mean = Хочу понять вас правильно. Вы имеете в виду:
understood-wrongly = Простите, вышло недоразумение, и это моя ошибка. О чём речь? Написанное вами сохранилось, повторять не нужно. Если кто-то в опасности, звоните 110.
menu-without-understanding = Ваше сообщение у меня, но сейчас я не могу разобрать его без вашей помощи. Выберите, о чём оно, и я его передам. Если кто-то в опасности, звоните 110.
heard-files = Спасибо, всё пришло. О чём речь?
heard-voice = 🎤 Голосовое сообщение пришло. Прослушать его здесь я не могу, а участковый может. Нажмите первую кнопку, и я передам; или выберите, о чём речь, или напишите словами. Если кто-то в опасности, сразу звоните 110.
heard-video = 🎥 Видео пришло. Посмотреть его здесь я не могу, а участковый может. Нажмите первую кнопку, и я передам; или выберите, о чём речь, или напишите словами. Если кто-то в опасности, сразу звоните 110.
heard-location = Спасибо за геопозицию. О чём речь?
heard-more = ✍️ Это тоже пришло. Выберите выше, о чём речь.
odd-sticker = 🙂 Стикеры я не понимаю. Напишите словами или пришлите фото.
odd-other = Это мне здесь не пригодится. Напишите словами, пришлите фото или геопозицию.
link-unknown = Эта ссылка не ведёт ни в один известный мне квартал.
too-many-messages = Вы пишете быстрее, чем я читаю. Подождите минуту и пришлите самое важное ещё раз. Если кто-то в опасности, звоните 110.
our-mistake = С вашим сообщением у нас что-то пошло не так. Оно сохранено, мы разберёмся. Попробуйте ещё раз или выберите:
button-expired = Этот вопрос уже закрыт.
button-unknown = Эта кнопка не работает.

## Menu buttons

menu-report-parking = 🚗 Проблема с парковкой
menu-report-hazard = ⚠️ Опасное место
menu-report-noise = 🔊 Шум
menu-report-animal = 🐕 Животные
menu-report-traffic = 🛵 Опасная езда
menu-report-theft = 🔓 Кража, порча
menu-report-suspicious = 🚪 Подозрительное
menu-report-dispute = 🤝 Ссора
menu-report-lost-found = 🔑 Потеря или находка
menu-fraud-victim = 💸 Деньги у мошенников
menu-fraud-check = 🛡 Это мошенники?
menu-fraud-question = 💡 Защита от обмана
menu-emergency = 🚨 Экстренный случай
menu-other-agency = 🏙 Другие службы
menu-ask-registration = 📄 Регистрация
menu-ask-parking-place = 🅿️ Где припарковаться
menu-ask-office = 🏢 Полицейский пункт
menu-ask-officer = 👮 Мой участковый
menu-ticket-status = 📋 Мои обращения
menu-talk-to-officer = 💬 Написать участковому
menu-give-feedback = ✍️ Оставить отзыв
menu-subscribe-alerts = 🔔 Предупреждения
menu-unsubscribe-alerts = 🔕 Без предупреждений
menu-change-language = 🌐 Язык · Language
menu-change-community = 🏘 Мой квартал
menu-privacy-request = 🔒 Мои данные
menu-volunteer = 🙋 Стать волонтёром
menu-help = ☰ Меню
menu-affirm = Да
menu-deny = Нет
menu-cancel = Отмена
menu-greet = Здравствуйте
menu-thanks = Спасибо
menu-goodbye = До свидания
menu-out-of-scope = Другое

## Buttons

button-add-to-ticket = ➕ Дополнить
button-alert-officer = 👮 Сообщить участковому
button-back = Назад
button-cancel = ✖ Отмена
button-correct = ✏️ Исправить
button-file = ✅ Отправить
button-leave-alerts = 🔕 Больше не присылать
button-leave-out = Не указывать время
button-no = Нет, спасибо
button-none-of-these = Ничего из этого
button-no-place = Продолжить без места
button-send-to-officer = 👮 Передать участковому
button-privacy-anonymous = Не показывать имя
button-privacy-erase = Удалить всё
button-privacy-erase-sure = Да, удалить всё
button-privacy-export = Получить копию
button-rate = { $rating } ★
button-reopen = Ещё не решено
button-show-ticket = { $number }
button-skip = Продолжить без фото
button-subscribe-fraud = 🔔 Предупреждать меня
button-volunteer = 🙋 Да, запишите меня
button-withdraw = Уже не нужно
button-join-fraud = 🔔 Писать о мошенниках
button-join-safety = 🔔 Писать о безопасности
button-join-news = 🔔 Присылать новости
button-leave-fraud = 🔕 Не писать о мошенниках
button-leave-safety = 🔕 Не писать о безопасности
button-leave-news = 🔕 Не присылать новости
button-quiet-hours = 🌙 Тихие часы
button-quiet-never = { $current ->
    [yes] ✓ В любое время
   *[no] В любое время
}

## Categories and states

category-parking = Парковка
category-hazard = Опасное место
category-noise = Шум
category-animal = Животные
category-traffic = Опасная езда
category-theft = Кража или порча
category-suspicious = Подозрительное
category-dispute = Ссора
category-lost-found = Потеря или находка
category-fraud-victim = Обман: потеряны деньги
category-fraud-check = Возможный обман
category-emergency = Экстренный случай
category-question = Вопрос участковому
state-new = ждёт участкового
state-taken = в работе у участкового
state-asked = вопрос задан, ждём ответа
state-on-the-way = участковый в пути
state-resolved = решено
state-withdrawn = отозвано

## Emergencies

emergency-numbers =
    🚨 Звоните прямо сейчас:
    📞 110 полиция
    📞 119 пожарные
    📞 120 скорая помощь
    Скажите, где вы. Сначала уйдите в безопасное место, не рискуйте собой.
emergency-offer = После звонка: сообщить и вашему участковому?
fraud-victim-numbers =
    🚨 Важна каждая минута. Звоните прямо сейчас:
    📞 110 или 96110: попросите остановить платёж
    📞 горячая линия банка: заблокируйте карту и счёт
    Больше не отправляйте ни денег, ни кодов, что бы вам ни говорили.
fraud-victim-offer = После звонка: сообщить и вашему участковому? Я передам то, что вы мне написали.
offer-declined = Хорошо, никому ничего не передаю. Если передумаете, пишите.
offer-more = ✍️ Это тоже записано. Чтобы передать участковому, нажмите кнопку выше.
offer-declined-urgent = Хорошо. Если вы в опасности или под угрозой деньги, звоните 110.

## Reporting

report-which-community = Я это передам. В каком это квартале?
report-whose = Вы упомянули { $community }. О каком квартале речь? Обращение получит участковый этого квартала.
report-where = Где именно? Напишите место (ворота, корпус, этаж) или отправьте геопозицию.
report-where-unknown = Ничего страшного, достаточно примерно: что рядом — ворота, магазин, улица? Можно отправить геопозицию или продолжить без места.
report-where-why = Речь о месте, которое нужно осмотреть, например «ворота 3» или «за корпусом 12». Напишите его, отправьте геопозицию или продолжите без места.
report-when = Когда это было? Напишите день и время, насколько помните, например «вчера в 22:00».
report-photo = Фото помогло бы. Пришлите или продолжайте без него.
report-added = ✍️ Добавлено в ваше обращение.
report-voice = 🎤 Голосовое сообщение приложено к обращению. Прослушать его здесь я не могу, участковый может.
report-video = 🎥 Видео приложено к обращению. Посмотреть его здесь я не могу, участковый может.
report-words = Что случилось? Напишите своими словами.
report-category = О чём речь?
report-correct = Что изменить?
report-summary =
    Проверьте перед отправкой:

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] без фото
        [one] { $photos } фотография
        [few] { $photos } фотографии
        [many] { $photos } фотографий
       *[other] { $photos } фотографии
    }
fact-when = 🕒 Когда: { $when }
fact-when-about = 🕒 Когда: { $when } («{ $written }»)
fact-when-words = 🕒 Когда: «{ $written }»
fact-plate = 🚘 Номер машины: { $plate }
fact-phone = 📞 Телефон: { $phone }
fact-link = 🔗 Ссылка на: { $domain }
fact-sum = 💰 Сумма: { $sum }
day-and-part = { $day }, { $part }
part-dawn = после полуночи
part-morning = утром
part-noon = около полудня
part-afternoon = днём
part-evening = вечером
part-night = ночью
place-on-the-map = отправленная геопозиция
place-not-given = не указано
place-spoken = в голосовом сообщении
words-not-given = см. фото
words-spoken = в голосовом сообщении
words-attached = см. то, что вы прислали
summary-voices =
    🎤 { $count ->
        [one] { $count } голосовое сообщение
        [few] { $count } голосовых сообщения
        [many] { $count } голосовых сообщений
       *[other] { $count } голосового сообщения
    }
summary-videos =
    🎥 { $count ->
        [one] { $count } видео
        [few] { $count } видео
        [many] { $count } видео
       *[other] { $count } видео
    }
summary-documents =
    📎 { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файла
    }
correct-category = Тема
correct-place = Место
correct-when = Время
correct-words = Текст
correct-photos = Фото
correct-community = Квартал
report-cancelled = Хорошо, ничего не отправлено.
filed =
    ✅ Номер вашего обращения: { $number }.
    Оно у участкового вашего квартала. Как только будут новости, я напишу вам здесь; до тех пор можно добавлять текст и фото.
filed-elsewhere =
    ✅ Номер вашего обращения: { $number }.
    Оно у участковых квартала «{ $community }». Как только будут новости, я напишу вам здесь; до тех пор можно добавлять текст и фото.
filed-hazard = Держитесь подальше и предупредите других, если это безопасно. Если угроза станет прямой, звоните 119 или 110.
filed-fraud-check = Номера, адреса и тексты, о которых вы сообщили, помогут предупредить соседей. О вас никто из них ничего не увидит. Пожалуйста, больше не отвечайте отправителю.
filed-emergency = Если вы ещё не позвонили 110, 119 или 120, сделайте это сейчас: звонок быстрее любого сообщения.

## Community

community-ask = В каком квартале вы живёте?
community-ask-for-officer = В каком это квартале? Так я найду нужного участкового.
community-how = Выберите ниже, напишите название квартала или жилого комплекса либо отправьте геопозицию.
community-not-found = Квартала с таким названием я не знаю.
community-which-of-these = Таких несколько. Какой именно?
community-joined = 🏘 Ваш квартал: { $community }.

## My reports

reports = { $count ->
    [1] Ваше обращение:
    [one] Ваши последние обращения ({ $count }):
    [few] Ваши последние { $count } обращения:
    [many] Ваши последние { $count } обращений:
   *[other] Ваши последние обращения ({ $count }):
}
reports-none = У вас пока нет обращений.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = Что добавить к { $number }? Пришлите текст, фото или геопозицию.
ticket-added = ✅ Добавлено к { $number }. Участковый это увидит.
ticket-reopened = Обращение { $number } снова открыто. Что ещё не решено? Я передам.
ticket-withdrawn = Обращение { $number } отозвано. Спасибо, что сообщили.
rating-thanks = Спасибо за { $rating ->
    [one] { $rating } звезду
    [few] { $rating } звезды
    [many] { $rating } звёзд
   *[other] { $rating } звезды
}. Хотите добавить пару слов?
rating-words-thanks = Спасибо, всё передано.

## Fraud

fraud-check-send = Пришлите мне сообщение, номер или ссылку либо расскажите, что вам сказали.
fraud-check-signs =
    🛡 Пока не ясно, кто это, не платите, не открывайте ссылки, не называйте коды. Это мошенники, если:
    • вас торопят или просят никому не говорить
    • требуют код, перевод на «безопасный счёт» или показ экрана
    • представляются полицией, судом или банком и хотят денег
    • обещают возврат денег, лёгкую прибыль или плату за мелкие задания
    Сомневаетесь? Звоните на линию по борьбе с мошенничеством: 96110, круглосуточно. Я не могу судить наверняка.
fraud-check-offer = Показать участковому то, что вы прислали?

## Alerts

alerts-subscribed = 🔔 Теперь вам будут приходить сюда предупреждения о мошенниках и сообщения о безопасности.
alerts-unsubscribed = 🔕 Предупреждения сюда больше не придут.
alerts-none = Предупреждения у вас не были включены.
alerts-changed = Готово. Ваши настройки:
quiet-hours = Когда вас не беспокоить? Сообщения подождут, пока это время закончится; только экстренные приходят в любой час.
quiet-hours-changed = Готово. В тихие часы вас побеспокоят только экстренные сообщения. Ваши настройки:

## Places and officers

parking-nearby = 🅿️ Где можно припарковаться:
parking-none = Общих парковок рядом с вами я не знаю. Возможно, управляющая компания подскажет, где ночью есть места.
offices-nearby = 🏢 Рядом с вами:
offices-none = Полицейских пунктов рядом с вами я не знаю. В экстренном случае звоните 110.
place-name = 📍 { $name }
place-distance = в { $metres } м от вас
place-hours = 🕒 { $hours }
place-capacity = { $count ->
    [one] { $count } место
    [few] { $count } места
    [many] { $count } мест
   *[other] { $count } места
}
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [1] Ваш участковый ({ $community }):
   *[other] Ваши участковые ({ $community }):
}
officers-none = В квартале «{ $community }» сейчас нет своего участкового; вам поможет отделение полиции. Я могу передать сообщение.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = Бывает в квартале:
officer-what-about = Что передать участковому? Напишите здесь, можно с фото.

## Feedback, volunteers, privacy, language

feedback-ask = Мне важно ваше мнение. Что вы хотите нам сказать и насколько спокойно вам здесь живётся?
feedback-thanks = Спасибо. Ответственные сотрудники это прочтут.
volunteer-ask = Волонтёры помогают у ворот и соседям, которым нужна поддержка, и рассказывают об уловках мошенников. Записать вас в список вашего квартала? Участковый напишет вам здесь.
volunteer-joined = 🙋 Спасибо! Вы в списке, участковый с вами свяжется.
privacy-how = 🔒 Я храню только то, что нужно для работы: ваш язык, ваш квартал, то, что вы здесь писали, и ваши обращения. Обращения видят только сотрудники, отвечающие за ваш квартал. То, что мне было непонятно, просматривает сотрудник, чтобы я учился: без имён, номеров и номеров домов и без отметки о том, кто это написал.
privacy-summary =
    О вас хранится: { $messages ->
        [one] { $messages } сообщение
        [few] { $messages } сообщения
        [many] { $messages } сообщений
       *[other] { $messages } сообщения
    }, { $tickets ->
        [one] { $tickets } обращение
        [few] { $tickets } обращения
        [many] { $tickets } обращений
       *[other] { $tickets } обращения
    }, { $files ->
        [one] { $files } файл
        [few] { $files } файла
        [many] { $files } файлов
       *[other] { $files } файла
    }, { $topics ->
        [0] подписок нет
        [one] { $topics } подписка
        [few] { $topics } подписки
        [many] { $topics } подписок
       *[other] { $topics } подписки
    }.
privacy-export = Вот всё, что о вас хранится.
privacy-anonymous = Готово. Участковый больше не видит вашего имени.
privacy-erase-sure = Ваши сообщения, фото, имя и подписки будут удалены навсегда. Открытые обращения останутся у участкового, но он не будет знать, от кого они, и я больше не смогу принести вам ответ. Вы уверены?
privacy-erased = Готово, ваши данные удалены. Если напишете снова, начнём с чистого листа.
language-ask = Какой язык вам удобнее?
language-chosen = Теперь я пишу вам по-русски.
language-followed = Продолжаю по-русски. Здесь можно выбрать другой язык:

## Web chat

web-title = Linli · ваш участковый
web-emergency = Экстренные номера
web-police = 110 Полиция
web-fire = 119 Пожарные
web-ambulance = 120 Скорая помощь
web-write = Пишите на своём языке
web-send = Отправить
web-attach = Фото или файл
web-location = Отправить геопозицию
web-connecting = Подключение…
web-waiting = Отправка…
web-location-failed = Телефон не передал геопозицию. Напишите, где это.
web-shared-location = Моя геопозиция
web-answer = Ответить
web-answering = Ответ на:
web-photo = Фото
web-file = Файл
web-file-too-large = Этот файл больше 10 МБ.
web-file-unknown = Можно отправлять фото, звук, видео MP4 и PDF.
web-file-heic = Это фото в собственном формате iPhone (HEIC), который я не могу открыть. Пришлите его снимок экрана или выберите «Настройки» › «Камера» › «Форматы» › «Наиболее совместимые» и снимите ещё раз.
web-ten-files = За один раз я могу принять десять файлов: отправляю первые десять.
web-not-sent = Не удалось отправить. Попробуйте ещё раз.
web-no-cookies = Ваш браузер не сохраняет файлы cookie, и я не могу вас узнать. Разрешите cookie для этой страницы или откройте её в другом браузере.
web-needs-script = Для этого чата нужен JavaScript, а он здесь отключён. В экстренном случае звоните 110 (полиция), 119 (пожарные) или 120 (скорая помощь), о мошенничестве — 96110.
web-you = Вы
button-share-location = 📍 Отправить геопозицию

## News of a report

notice-taken = 👮 Вашим обращением { $number } теперь занимается полицейский { $officer }. О новостях я напишу здесь; чтобы что-то добавить, просто ответьте на это сообщение.
notice-on-the-way = 🚶 Полицейский { $officer } уже в пути по вашему обращению { $number }.
notice-asked = ❓ Полицейский { $officer } хочет уточнить кое-что по вашему обращению { $number }. Ответьте на это сообщение или нажмите кнопку ниже:
notice-reply = 💬 Полицейский { $officer } пишет по вашему обращению { $number }:
notice-resolved = ✅ Полицейский { $officer } сообщает: вопрос по вашему обращению { $number } решён.
notice-rate = Как всё прошло? Выберите от 1 до 5 звёзд, 5 — лучшая оценка. Если вопрос всё-таки не решён, сообщите мне кнопкой ниже, и полиция займётся им снова.
notice-passed-on = ↪ Ваше обращение { $number } передано: теперь им занимается полицейский { $officer }. Вам ничего делать не нужно; о новостях я напишу здесь.
notice-urgent = 🚨 Полицейский { $officer } теперь рассматривает ваше обращение { $number } как: { $category }. Если вы ещё не позвонили, сделайте это сейчас же:
button-answer = 💬 Ответить

## What cannot be done

refusal-not-found = Найти это не получается. Возможно, этого уже нет или оно не ваше.
refusal-wrong-state = Сейчас это невозможно. Положение дел: { $state }.
refusal-too-many-open = У вас уже { $count ->
    [one] { $count } открытое обращение
    [few] { $count } открытых обращения
    [many] { $count } открытых обращений
   *[other] { $count } открытого обращения
}. Дополните одно из них или подождите, пока какое-нибудь решится. Если кто-то в опасности, звоните 110.
refusal-link-invalid = Эта ссылка не работает или устарела. Попросите у администратора новую.

## Telegram: the commands behind the menu button, and what only Telegram needs

command-report = Сообщить о проблеме
command-menu = Чем я могу помочь
command-status = Мои обращения и что с ними
command-officer = Кто мой участковый
command-parking = Где припарковаться рядом
command-alerts = Получать предупреждения о мошенниках и опасностях
command-stop = Отключить предупреждения
command-community = Выбрать мой квартал
command-language = Выбрать язык
command-privacy = Что обо мне хранится; удалить
command-cancel = Прервать текущее действие
command-help = Как это работает
file-not-delivered = 📎 Здесь должен быть файл. Если вы его не видите, он не дошёл.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 Очень похоже на мошенничество.
fraud-verdict-careful = ⚠️ Осторожно: здесь что-то не так.
fraud-verdict-no-sign = 🔎 Признаков мошенничества я здесь не вижу. Это не значит, что всё в порядке.
fraud-verdict-kind = Вид: { $kind }
fraud-do-likely =
    Что делать сейчас:
    • Остановитесь. Не платите, не открывайте ссылки, не называйте коды.
    • Позвоните 96110 и проверьте; если уже заплатили, сразу 110.
    • Сохраните переписку, номера и снимки экрана.
fraud-do-careful = Остановитесь: не платите, не открывайте ссылки, не называйте коды. Найдите официальный номер сами и спросите или позвоните 96110. Сохраните сообщения.
fraud-do-no-sign = Если просят деньги, код, показать экран или молчать, остановитесь и сначала позвоните 96110.
fraud-reason = • «{ $quote }»: { $sign }
fraud-reason-leads = • «{ $quote }» на самом деле ведёт на «{ $where }»: { $sign }
fraud-reason-imitates = • «{ $quote }»: { $sign } Настоящее: { $real }.
fraud-reason-reported =
    • «{ $quote }»: { $sign } (за последние 30 дней в городе { $count ->
        [one] сообщил { $count } человек
        [few] сообщили { $count } человека
        [many] сообщили { $count } человек
       *[other] сообщили { $count } человека
    })
fraud-check-picture = Картинки я пока не читаю. Напишите или перешлите мне текст; картинку посмотрит участковый.
button-report-fraud = 👮 Сообщить
button-already-paid = 💸 Я уже заплатил(а)
fraud-kind-task-rebates = платные задания и возврат денег
fraud-kind-fake-investment = ложные инвестиции
fraud-kind-fake-shopping = ложная покупка, услуга или приз
fraud-kind-fake-customer-service = ложная служба поддержки магазина, доставки или банка
fraud-kind-fake-credit-repair = ложное исправление кредитной истории
fraud-kind-fake-loan = ложный кредит
fraud-kind-impersonated-authority = ложная полиция, суд или ведомство
fraud-kind-impersonated-acquaintance = кто-то под видом начальника, друга или родни
fraud-kind-romance = обман на знакомствах
fraud-kind-game-trading = ложная торговля играми и аккаунтами
fraud-kind-parcel-or-visa = «беда» с посылкой или визой, для иностранцев
fraud-kind-phishing = фишинговая ссылка
fraud-kind-sextortion = шантаж интимным видео
fraud-sign-lookalike-domain = адрес подделан под настоящую организацию.
fraud-sign-mixed-script-host = в адресе смешаны буквы разных алфавитов, чтобы обмануть глаз.
fraud-sign-punycode-host = адрес записан кодом и скрывает имя.
fraud-sign-brand-in-foreign-domain = в адресе имя организации, но сайт не её.
fraud-sign-brand-with-odd-ending = имя организации с необычным окончанием: это не её сайт.
fraud-sign-foreign-link = речь об организации, а ссылка не её.
fraud-sign-ip-host = ссылка состоит из цифр; у настоящих организаций есть имя.
fraud-sign-credentials-in-link = то, что стоит перед @, только для обмана.
fraud-sign-shortened-link = короткая ссылка скрывает, куда ведёт.
fraud-sign-odd-ending = такие адреса почти ничего не стоят и часто служат обману.
fraud-sign-hidden-target = виден один адрес, а откроется другой.
fraud-sign-script-link = это не адрес, а программа.
fraud-sign-new-domain = этот адрес появился только что: в городе его ещё никто не проверял, а мошенники часто меняют адреса.
fraud-sign-confirmed-number = полиция подтвердила: этот номер используют мошенники.
fraud-sign-confirmed-address = полиция подтвердила: этот адрес используют мошенники.
fraud-sign-confirmed-account = полиция подтвердила: этот счёт или аккаунт используют мошенники.
fraud-sign-confirmed-text = полиция подтвердила: такие сообщения рассылают мошенники.
fraud-sign-reported-number = жители сообщали, что этот номер связан с мошенничеством.
fraud-sign-reported-address = жители сообщали, что этот адрес связан с мошенничеством.
fraud-sign-reported-account = жители сообщали, что этот счёт или аккаунт связан с мошенничеством.
fraud-sign-reported-text = жители сообщали о почти таком же сообщении как о мошенничестве.
fraud-sign-account-borrows-name = аккаунт прикрывается именем организации; банки и полиция не пишут с личных аккаунтов.
fraud-sign-authority-on-mobile = называются ведомством, а номер обычный мобильный.
fraud-sign-authority-on-400 = номера 400 принимают звонки; следователи с них не звонят.
fraud-sign-authority-from-abroad = китайские ведомства не пользуются зарубежными номерами.
fraud-sign-authority-on-internet-number = называются ведомством, а номер из интернета.
fraud-sign-poses-as-hotline = с + или 00 впереди это подделка.
fraud-sign-known-hotline = это настоящий, опубликованный номер; но показ номера можно подделать. Положите трубку и наберите сами.
fraud-sign-claims-authority = говорят, что они из полиции, суда или ведомства.
fraud-sign-safe-account = «безопасных счетов» не бывает; так говорят только мошенники.
fraud-sign-read-out-code = честные люди не спрашивают коды и пароли.
fraud-sign-share-screen = через показ экрана и удалённый доступ видны ваши пароли.
fraud-sign-install-app = не ставьте программы по ссылке или коду от незнакомых.
fraud-sign-keep-secret = просят молчать, чтобы вас никто не предупредил.
fraud-sign-deadline = торопят, чтобы не было времени подумать.
fraud-sign-threat-of-arrest = пугают арестом; настоящая полиция не ведёт дел по телефону.
fraud-sign-asks-for-money = хотят, чтобы вы заплатили или перевели деньги.
fraud-sign-asks-for-details = хотят номер карты, пароль или документы.
fraud-sign-loan-fee = кредит с оплатой вперёд — обман.
fraud-sign-credit-record = кредитную историю за деньги не исправляют.
fraud-sign-prize-fee = приз, за который надо платить, — не приз.
fraud-sign-job-fee = честный работодатель денег не просит.
fraud-sign-task-rebate = деньги за лайки и оплаченные задания — всегда обман.
fraud-sign-guaranteed-returns = честный доход не гарантируют.
fraud-sign-gift-cards = кодами подарочных карт берут плату только мошенники.
fraud-sign-off-platform = вне площадки вы теряете её защиту.
fraud-sign-chat-handoff = вас переманивают в другой мессенджер.
fraud-sign-service-refund = настоящий возврат приходит сам, тем же путём.
fraud-sign-account-trouble = пугают блокировкой, чтобы вы перешли по ссылке.
fraud-sign-parcel-fee = службы доставки не берут плату по ссылке.
fraud-sign-relative-new-phone = «телефон разбился, новый номер» — старый приём: позвоните на прежний номер.
fraud-sign-boss-orders = начальник вдруг просит денег: уточните лично.
fraud-sign-stuck-abroad = человек, которого вы не видели, просит денег в беде: приём со знакомств.
fraud-sign-parcel-with-drugs = таможня и полиция не звонят о запрещённых посылках.
fraud-sign-visa-trouble = посольства и миграционные службы не просят денег по телефону.
fraud-sign-nude-video = это шантаж. Не платите: потребуют ещё.

## Fraud victims: the first minutes

victim-officer-told = 👮 Участковому только что сообщили ({ $number }).
victim-ask-paid-by = Полиция спросит кое-что; любой вопрос можно пропустить. Как вы заплатили?
victim-ask-to-whom = Кому? Напишите счёт, имя, телефон или прозвище.
victim-ask-amount = Сколько?
victim-ask-when = Когда вы заплатили?
victim-paid-by-transfer = Перевод в банке
victim-paid-by-wallet = WeChat, Alipay
victim-paid-by-card = Карта
victim-paid-by-cash = Наличные, золото
victim-paid-by-crypto = Криптовалюта
victim-paid-by-gift-cards = Подарочные карты
victim-paid-by-codes = Назвал(а) коды
victim-paid-hour = В последний час
victim-paid-today = Сегодня
victim-paid-yesterday = Вчера
victim-paid-earlier = Раньше
victim-help-transfer = Сейчас же позвоните в банк: пусть остановят перевод и заморозят счёт. Потом 110.
victim-help-wallet = Сейчас же позвоните в платёжный сервис, чтобы деньги заморозили, и пожалуйтесь на аккаунт в чате:
victim-help-card = Сейчас же позвоните в банк карты: заблокируйте её и оспорьте платёж.
victim-help-cash = Запишите место, время, приметы и номер машины и звоните 110: могли снять камеры.
victim-help-crypto = Сохраните адрес кошелька и хеш. Попросите биржу заморозить перевод, затем 110.
victim-help-gift-cards = Сейчас же позвоните тому, кто выпустил карты: неиспользованные ещё можно закрыть. Сохраните карты и чеки.
victim-help-codes = Смените пароли с другого устройства и попросите банк заморозить счёт. Если телефоном управляют, сначала отключите его от сети.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ Добавлено к { $number }; участковый это видит.
victim-finished = Участковый получил всё ({ $number }). Сохраните переписку, переводы и снимки, ничего не удаляйте. Вспомните что-то ещё — пишите сюда. Кто обещает вернуть деньги за плату, тоже мошенник.
button-victim-skip = Пропустить
button-victim-done = Больше не спрашивать
