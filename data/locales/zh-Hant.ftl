### 鄰里對居民說的話（繁體中文）。一則訊息說一件事，在手機上一眼就能看完。

## 歡迎與選單

welcome = 👋 您好，這裡是「鄰里」，您和社區民警之間的專線。有什麼事，直接用您習慣的語言寫給我就可以。
privacy-notice = 🔒 您通報的內容，只有負責您社區的警方人員看得到，不必留姓名。隨時傳「隱私」給我，就能查看或刪除已儲存的內容。我沒聽懂的話，會由工作人員去掉姓名後查看，好讓我學會。
greeting = 您好！有什麼可以幫您？
menu-what-is-it = 您要說的是哪方面的事？直接寫，或從下面選：
help =
    我可以幫您：
    • 把情況轉給社區民警，並把回覆帶給您
    • 看看來電或訊息像不像詐騙
    • 查停車位、警務室，以及民警到社區的時間
    • 提醒您最近的騙局

    直接寫就可以，也可以從下面選。有人遇到危險，請先打110。
thanks = 不客氣，有事隨時找我。
goodbye = 再見，請多保重！
cancelled = 好的，這件事就先放下。
nothing-asked = 我剛才沒有在問您問題。您要說的是哪方面的事？
other-agency = 這件事請打市民熱線12345：垃圾、供水、道路、就學、稅務，都能幫您轉到負責的單位，全天都能打，也有多種外語服務。如果有危險，請告訴我，我轉給社區民警。
out-of-scope = 這個我幫不上忙，不過社區裡的事我可以：
not-understood = 不好意思，我不太明白。您要說的是哪方面的事？有人遇到危險，請先打110。
did-you-mean = 我想確認一下，您是指：
understood-wrongly = 抱歉，是我理解錯了。您要說的是哪方面的事？您剛才寫的我都留著，不用再寫一次。有人遇到危險，請先打110。
menu-without-understanding = 您的訊息收到了，只是我現在無法自動看懂內容。請選是哪方面的事，我來轉達。有人遇到危險，請先打110。
heard-files = 收到了，謝謝。這是關於什麼事？
heard-voice = 🎤 語音收到了。我在這裡沒辦法聽語音，但民警可以聽。按第一個按鈕，我就轉給民警；也可以先選是哪方面的事，或用文字寫下來。有人遇到危險，請馬上打110。
heard-video = 🎥 影片收到了。我在這裡沒辦法看影片，但民警可以看。按第一個按鈕，我就轉給民警；也可以先選是哪方面的事，或用文字寫下來。有人遇到危險，請馬上打110。
heard-location = 位置收到了，謝謝。這是關於什麼事？
heard-more = ✍️ 這則也收到了。請在上面選是哪方面的事。
odd-sticker = 🙂 貼圖我看不懂，請用文字或照片告訴我。
odd-other = 這個我這裡用不上。請用文字說明，或傳照片、位置。
link-unknown = 這個連結對應的社區，我沒有找到。
too-many-messages = 您傳得太快，我來不及看。請等一分鐘，再把最要緊的傳一次。有人遇到危險，請先打110。
our-mistake = 處理您的訊息時，我們這邊出了錯。訊息已經保存，我們會查明原因。請再試一次，或從下面選：
button-expired = 這個問題已經結束了。
button-unknown = 這個按鈕已經不能用了。

## 選單按鈕

menu-report-parking = 🚗 停車問題
menu-report-hazard = ⚠️ 安全隱患
menu-report-noise = 🔊 噪音擾鄰
menu-report-animal = 🐕 犬隻動物
menu-report-traffic = 🛵 危險駕駛
menu-report-theft = 🔓 失竊、損壞
menu-report-suspicious = 🚪 可疑情況
menu-report-dispute = 🤝 爭執糾紛
menu-report-lost-found = 🔑 失物招領
menu-fraud-victim = 💸 我被騙了錢
menu-fraud-check = 🛡 這是不是詐騙？
menu-fraud-question = 💡 防詐知識
menu-emergency = 🚨 緊急情況
menu-other-agency = 🏙 其他單位
menu-ask-registration = 📄 居住、住宿登記
menu-ask-parking-place = 🅿️ 哪裡能停車
menu-ask-office = 🏢 警務室
menu-ask-officer = 👮 我的社區民警
menu-ticket-status = 📋 我的通報
menu-talk-to-officer = 💬 留言給民警
menu-give-feedback = ✍️ 意見與建議
menu-subscribe-alerts = 🔔 訂閱提醒
menu-unsubscribe-alerts = 🔕 停止提醒
menu-change-language = 🌐 語言 Language
menu-change-community = 🏘 我的社區
menu-privacy-request = 🔒 我的資料
menu-volunteer = 🙋 當志願者
menu-help = ☰ 選單
menu-affirm = 是
menu-deny = 不是
menu-cancel = 取消
menu-greet = 您好
menu-thanks = 謝謝
menu-goodbye = 再見
menu-out-of-scope = 其他

## 按鈕

button-add-to-ticket = ➕ 補充情況
button-alert-officer = 👮 通知社區民警
button-back = 返回
button-cancel = ✖ 取消
button-correct = ✏️ 修改
button-file = ✅ 送出
button-leave-alerts = 🔕 不再接收這類提醒
button-alert-helpful = 👍 有幫助
button-alert-got-call = 📞 我也接到過
button-take-back = 收回
button-leave-out = 不寫時間
button-no = 不用了
button-none-of-these = 都不是
button-no-place = 不寫地點
button-send-to-officer = 👮 轉給社區民警
button-privacy-anonymous = 不顯示我的名字
button-privacy-erase = 全部刪除
button-privacy-erase-sure = 確定全部刪除
button-privacy-export = 給我一份副本
button-rate = { $rating } ★
button-reopen = 還沒解決
button-show-ticket = { $number }
button-skip = 不用照片
button-subscribe-fraud = 🔔 有新騙局就提醒我
button-volunteer = 🙋 好，算我一個
button-withdraw = 不用處理了
button-join-fraud = 🔔 訂閱防詐提醒
button-join-safety = 🔔 訂閱安全提示
button-join-news = 🔔 訂閱社區消息
button-leave-fraud = 🔕 停止防詐提醒
button-leave-safety = 🔕 停止安全提示
button-leave-news = 🔕 停止社區消息
button-quiet-hours = 🌙 勿擾時段
button-quiet-never = { $current ->
    [yes] ✓ 任何時間都可以
   *[no] 任何時間都可以
}

## 類別與狀態

category-parking = 停車
category-hazard = 安全隱患
category-noise = 噪音擾鄰
category-animal = 犬隻動物
category-traffic = 危險駕駛
category-theft = 失竊或損壞
category-suspicious = 可疑情況
category-dispute = 爭執糾紛
category-lost-found = 失物招領
category-fraud-victim = 遭遇詐騙
category-fraud-check = 疑似詐騙
category-emergency = 緊急情況
category-question = 給民警的留言
state-new = 等待民警處理
state-taken = 民警已接手
state-asked = 民警有問題想問您
state-on-the-way = 民警正在趕來
state-resolved = 已解決
state-withdrawn = 已撤回

## 緊急情況

emergency-numbers =
    🚨 請馬上打電話：
    📞 110 報警
    📞 119 火警
    📞 120 救護車
    說清楚您在哪裡。先到安全的地方，不要冒險。
emergency-offer = 打完電話後：要不要我也通知您的社區民警？
fraud-victim-numbers =
    🚨 每一分鐘都很重要，請馬上打電話：
    📞 110 或 96110：要求緊急止付
    📞 您的銀行客服：凍結銀行卡和帳戶
    不管對方怎麼說，都不要再轉帳，不要給驗證碼。
fraud-victim-offer = 打完電話後：要不要我也通知您的社區民警？您告訴我的情況會一併轉達。
offer-declined = 好的，我不會轉達。您改變主意的話，隨時找我。
offer-more = ✍️ 這一點也記下了。要轉給民警，請按上面的按鈕。
offer-declined-urgent = 好的。如果有危險，或錢可能受損失，請打110。

## 通報

report-which-community = 我來轉達。這是在哪個社區？
report-whose = 您提到了{ $community }。這是哪個社區的事？我會轉給那裡的民警。
report-where = 確切的位置在哪裡？請寫地點（幾號門、哪一棟、幾樓），或傳送位置。
report-where-unknown = 沒關係，寫個大概就行：附近有哪個門、哪家店、哪條路？也可以傳送位置，或者不寫地點繼續。
report-where-why = 我想知道民警該到哪裡去看，例如「3號門」或「12號樓後面」。請寫下來或傳送位置，也可以不寫地點繼續。
report-when = 是什麼時候的事？請盡量寫明日期和時間，例如「昨晚十點」。
report-photo = 有照片會更清楚。請傳一張，沒有也沒關係。
report-added = ✍️ 已加到您的通報裡。
report-voice = 🎤 語音已加到您的通報裡。我在這裡沒辦法聽，民警可以聽。
report-video = 🎥 影片已加到您的通報裡。我在這裡沒辦法看，民警可以看。
report-words = 發生了什麼事？請用您自己的話寫。
report-category = 這是關於什麼事？
report-correct = 要改哪一項？
report-summary =
    送出前請您核對：

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] 沒有照片
       *[other] { $photos }張照片
    }
fact-when = 🕒 時間：{ $when }
fact-when-about = 🕒 時間：{ $when }（「{ $written }」）
fact-when-words = 🕒 時間：「{ $written }」
fact-plate = 🚘 車牌：{ $plate }
fact-phone = 📞 電話：{ $phone }
fact-link = 🔗 連結屬於：{ $domain }
fact-sum = 💰 金額：{ $sum }
day-and-part = { $day } { $part }
part-dawn = 凌晨
part-morning = 上午
part-noon = 中午
part-afternoon = 下午
part-evening = 晚上
part-night = 夜裡
place-on-the-map = 您傳送的位置
place-not-given = 未填寫
place-spoken = 見語音
words-not-given = 見照片
words-spoken = 見語音
words-attached = 見您傳來的檔案
summary-voices = 🎤 { $count }則語音
summary-videos = 🎥 { $count }段影片
summary-documents = 📎 { $count }個檔案
correct-category = 類別
correct-place = 地點
correct-when = 時間
correct-words = 內容
correct-photos = 照片
correct-community = 社區
report-cancelled = 好的，沒有送出。
filed =
    ✅ 已送出，編號 { $number }。
    您社區的民警已經收到。一有進展，我會在這裡告訴您；在那之前，您可以隨時補充文字或照片。
filed-elsewhere =
    ✅ 已送出，編號 { $number }。
    { $community }的民警已經收到。一有進展，我會在這裡告訴您；在那之前，您可以隨時補充文字或照片。
filed-hazard = 請先遠離危險的地方，在安全的情況下提醒旁人。如果情況變得緊急，請打119或110。
filed-fraud-check = 您檢舉的號碼、網址和內容會幫助鄰居識破騙局。別人看不到您的任何資料。請不要再與對方聯絡。
filed-emergency = 如果還沒打110、119或120，請現在就打：電話比任何訊息都快。

## 社區

community-ask = 您住在哪個社區？
community-ask-for-officer = 這是在哪個社區？我好找到負責的民警。
community-how = 請從下面選，或寫社區名稱，也可以傳送位置。
community-not-found = 沒有找到這個名稱的社區。
community-which-of-these = 有好幾個相近的，是哪一個？
community-joined = 🏘 您的社區：{ $community }。

## 我的通報

reports = 您最近的{ $count }則通報：
reports-none = 您還沒有通報過。
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = 要為 { $number } 補充什麼？可以傳文字、照片或位置。
ticket-added = ✅ 已補充到 { $number }，民警看得到。
ticket-corrected = ✏️ 您的修改已加到 { $number }，民警看得到修改前後的內容。
ticket-reopened = { $number } 已重新開啟。還有什麼沒解決？我來轉達。
ticket-withdrawn = { $number } 已撤回，謝謝您告訴我。
rating-thanks = 謝謝您給了{ $rating }顆星。要不要再寫幾句？
rating-words-thanks = 謝謝，已經轉達。

## 防詐

fraud-check-send = 請把訊息、號碼或連結傳給我，或說說對方講了什麼。
fraud-check-as-before = 上面說的仍然算數。如果您問的是另一則訊息、號碼或連結，請傳給我。
fraud-check-signs =
    🛡 弄清楚之前，不要付款、不要點連結、不要給驗證碼。只要有下面一項，就是詐騙：
    • 催您趕快，或要您保密
    • 要驗證碼、要您轉到「安全帳戶」、要您分享螢幕
    • 自稱警察、法院、銀行，卻要您轉錢
    • 說要退款、穩賺不賠、做小任務就有佣金
    拿不準就打96110，全天都有人接。我自己不能下定論。
fraud-check-offer = 要不要請社區民警看看您傳來的內容？

## 提醒

alert-helpful-thanks = 謝謝！這能幫我們寫出更好的提醒。
alert-helpful-taken-back = 已收回。
alert-call-words = 我接到過與提醒「{ $title }」類似的電話。
alert-call-from = 是哪個號碼打來的？對方說了什麼？請寫在這裡：我們會提醒您的鄰居，別人看不到是誰說的。不記得也沒關係，不用回覆。
alert-call-again = 您已經告訴過我們：通報編號 { $number }。
alert-call-from-nobody = 沒關係。謝謝您告訴我們。
alerts-subscribed = 🔔 今後您會在這裡收到防詐提醒和安全提示。
alerts-unsubscribed = 🔕 今後不會再傳提醒給您了。
alerts-none = 您沒有訂閱提醒。
alerts-changed = 好了。這是您的提醒設定：
quiet-hours = 哪段時間不想收到提醒？期間的提醒會等到結束後再傳給您；只有緊急通知隨時傳送。
quiet-hours-changed = 好了。勿擾時段內不會打擾您，緊急通知除外。這是您的提醒設定：

## 地點與民警

parking-nearby = 🅿️ 可以停車的地方：
parking-none = 附近沒有登記的共享車位。夜間有沒有空位，可以問問物業。
offices-nearby = 🏢 您附近：
offices-none = 附近沒有登記的警務室。緊急情況請打110。
place-name = 📍 { $name }
place-distance = 距離約{ $metres }公尺
place-hours = 🕒 { $hours }
place-capacity = { $count }個車位
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
   *[other] { $community }的社區民警：
}
officers-none = { $community }目前沒有專責民警，由派出所負責。我可以替您轉達。
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = 到社區的時間：
officer-what-about = 您要跟民警說什麼？請寫在這裡，也可以傳照片。

## 意見、志願者、隱私、語言

feedback-ask = 我很想聽聽。您想對我們說什麼？住在這裡覺得安全嗎？
feedback-thanks = 謝謝您，負責的人員會看到。
volunteer-ask = 志願者會在大門口幫忙、照應需要幫助的鄰居、一起宣導防詐。要把您加到社區的志願者名單嗎？民警會在這裡聯絡您。
volunteer-joined = 🙋 謝謝您！已經加入名單，民警會聯絡您。
privacy-how = 🔒 我只儲存服務需要的內容：您的語言、社區、您在這裡寫的話和通報。只有負責您社區的工作人員看得到您的通報。我沒聽懂或理解錯的話，會先去掉姓名、號碼和門牌，再由工作人員查看，好讓我學會；這些話不會記錄是誰說的。
privacy-summary =
    已儲存：{ $messages }則訊息、{ $tickets }則通報、{ $files }個檔案、{ $topics ->
        [0] 沒有訂閱
       *[other] { $topics }項訂閱
    }。
privacy-export = 這是關於您的全部內容。
privacy-anonymous = 好了，民警看不到您的名字了。
privacy-erase-sure = 這會永久刪除您的訊息、照片、名字和訂閱。還沒處理完的通報，民警仍會保留，但不知道是誰通報的，我也無法再把回覆帶給您。確定嗎？
privacy-erased = 已經刪除。您以後再寫來，我們就從頭開始。
language-ask = 您想用哪種語言？
language-chosen = 今後我用繁體中文和您聯絡。
language-followed = 接下來我用繁體中文。您也可以在這裡選其他語言：

## 網頁聊天

web-title = 鄰里 · 您的社區民警
web-emergency = 緊急電話
web-police = 110 報警
web-fire = 119 火警
web-ambulance = 120 救護車
web-write = 用您習慣的語言寫
web-send = 傳送
web-attach = 照片或檔案
web-location = 傳送我的位置
web-connecting = 正在連線……
web-waiting = 正在傳送……
web-location-failed = 手機沒有提供位置，請用文字寫明地點。
web-shared-location = 我的位置
web-answer = 回覆
web-answering = 正在回覆：
web-photo = 照片
web-file = 檔案
web-file-too-large = 檔案超過10 MB。
web-file-unknown = 可以傳照片、錄音、MP4影片和PDF。
web-file-heic = 這張iPhone的HEIC格式照片沒能打開。請傳送照片的螢幕截圖，或在「設定」›「相機」›「格式」中選擇「最相容」後重新拍攝。
web-ten-files = 一次最多傳送十個檔案，現在傳送前十個。
web-not-sent = 沒有傳送成功，請再試一次。
web-no-cookies = 您的瀏覽器不儲存Cookie，我認不出您。請允許本頁使用Cookie，或換一個瀏覽器開啟。
web-needs-script = 聊天需要JavaScript，而它在這裡被關閉了。緊急情況請撥打110（報警）、119（火警）或120（救護車）；遇到詐騙請撥打96110。
web-you = 您
button-share-location = 📍 傳送我的位置

## 通報的進展

notice-taken = 👮 您的通報 { $number } 已由民警{ $officer }接手，有進展我會在這裡告訴您。要補充什麼，直接回覆這則訊息就可以。
notice-on-the-way = 🚶 民警{ $officer }正在趕來處理您的通報 { $number }。
notice-asked = ❓ 民警{ $officer }想請問您通報 { $number } 的情況。請回覆這則訊息，或按下面的按鈕回答：
notice-reply = 💬 關於您的通報 { $number }，民警{ $officer }回覆您：
notice-resolved = ✅ 您的通報 { $number }，民警{ $officer }已經處理好了。
notice-rate = 您覺得處理得怎麼樣？請選1到5顆星，5顆最滿意。如果其實還沒解決，按下面的按鈕告訴我，民警會再來處理。
notice-passed-on = ↪ 您的通報 { $number } 已轉給民警{ $officer }接手。您不用做什麼，有進展我會在這裡告訴您。
machine-translated = 🌐 由機器翻譯
notice-merged = 🔗 您的通報 { $number } 和其他居民反映的是同一件事，會一併處理。您不用做什麼，有進展我會在這裡告訴您。
notice-transferred = ↪ 您的通報 { $number } 屬於{ $community }，已轉給那裡的民警。您不用做什麼，有進展我會在這裡告訴您。
notice-urgent = 🚨 民警{ $officer }把您的通報 { $number } 改為：{ $category }。如果還沒打電話，請馬上打：
button-answer = 💬 回答

## 辦不到的事

refusal-not-found = 沒有找到。可能已經不在了，或者不是您的。
refusal-wrong-state = 現在不能這樣做。目前的狀態：{ $state }。
refusal-too-many-open = 您已有{ $count }則通報正在處理。請在其中一則裡補充，或等其中一則處理完再通報。有人遇到危險，請打110。
refusal-link-invalid = 這個連結不能用了，請向管理員要一個新的。

## Telegram：選單按鈕裡的指令，以及只有 Telegram 需要的文字

command-report = 通報一件事
command-menu = 我能幫您做什麼
command-status = 我的通報和進度
command-officer = 我的社區民警是誰
command-parking = 附近哪裡可以停車
command-alerts = 接收防詐和安全提醒
command-stop = 停止接收提醒
command-community = 選擇我的社區
command-language = 選擇語言
command-privacy = 查看或刪除我的資料
command-cancel = 離開目前的操作
command-help = 使用說明
file-not-delivered = 📎 這裡還附有一個檔案。如果您沒有看到，就是沒能傳送成功。

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 這很像詐騙。
fraud-verdict-careful = ⚠️ 請小心：有可疑之處。
fraud-verdict-no-sign = 🔎 從這些內容裡沒有發現詐騙跡象，但這不代表一定沒有問題。
fraud-verdict-kind = 類型：{ $kind }
fraud-do-likely =
    現在請這樣做：
    • 停止聯絡，不轉帳，不點連結，不給驗證碼
    • 撥打 96110 查證；已經轉帳請馬上打 110
    • 保留聊天、號碼和截圖，不要刪除
fraud-do-careful = 先停一停：不轉帳，不點連結，不給驗證碼。自己查官方電話查證，或撥打 96110。聊天紀錄先留著。
fraud-do-no-sign = 只要對方要錢、要驗證碼、要分享螢幕或要您保密，就先停下，打 96110 問一問。
fraud-reason = • 「{ $quote }」：{ $sign }
fraud-reason-leads = • 「{ $quote }」實際通往「{ $where }」：{ $sign }
fraud-reason-imitates = • 「{ $quote }」：{ $sign }真的是 { $real }。
fraud-reason-resembles = • 「{ $quote }」：{ $sign }{ $kind }。
fraud-reason-reported = • 「{ $quote }」：{ $sign }（近30天有{ $count }人檢舉）
fraud-check-picture = 圖片我這次沒能看清。請把上面的文字打給我或轉傳給我，圖片可以交給民警看。
fraud-picture-looking = 🔎 正在看圖片，請稍等幾秒……
fraud-picture-code = 🔳 QR碼裡是：{ $content }
fraud-picture-read = 🖼 我從圖片裡讀到：「{ $text }」。個別字可能認錯。
fraud-picture-no-text-reading = 🔳 這裡只能識別QR碼，看不了圖片裡的文字。請把文字打給我或轉傳給我，圖片可以交給民警看。
fraud-picture-nothing = 圖片裡沒有找到文字和QR碼。請把對方說的打給我，圖片可以交給民警看。
button-report-fraud = 👮 通報民警
button-already-paid = 💸 我已經付錢了
fraud-kind-task-rebates = 刷單返利
fraud-kind-fake-investment = 假投資理財
fraud-kind-fake-shopping = 假購物、假服務或假中獎
fraud-kind-fake-customer-service = 假冒電商、物流或銀行客服
fraud-kind-fake-credit-repair = 假徵信
fraud-kind-fake-loan = 假貸款
fraud-kind-impersonated-authority = 假冒警察、檢察官或政府機關
fraud-kind-impersonated-acquaintance = 假冒主管、熟人或家人
fraud-kind-romance = 網路交友詐騙
fraud-kind-game-trading = 遊戲假交易
fraud-kind-parcel-or-visa = 針對外國人的包裹或簽證騙局
fraud-kind-phishing = 釣魚連結
fraud-kind-sextortion = 裸聊勒索
fraud-sign-lookalike-domain = 這個網址模仿了正規機構的網址。
fraud-sign-mixed-script-host = 網址裡混用了不同文字的字母，專門騙眼睛。
fraud-sign-punycode-host = 這個網址用編碼寫成，看不出真正的名字。
fraud-sign-brand-in-foreign-domain = 網址裡借用了機構的名字，但網站不是它的。
fraud-sign-brand-with-odd-ending = 機構的名字配上了不常見的結尾，不是它的網站。
fraud-sign-foreign-link = 訊息裡說的是某機構，連結卻不是它的網站。
fraud-sign-ip-host = 連結是一串數字位址，正規機構不會這樣。
fraud-sign-credentials-in-link = 連結裡 @ 前面的部分是障眼法。
fraud-sign-shortened-link = 短網址看不出通往哪裡。
fraud-sign-odd-ending = 這種網址結尾很便宜，常被用來行騙。
fraud-sign-hidden-target = 顯示的網址和真正打開的不一樣。
fraud-sign-script-link = 這不是網址，而是一段程式。
fraud-sign-new-domain = 這個網址一週內才首次出現在本市的查核中；騙子常常更換網址。
fraud-sign-confirmed-number = 民警已確認這個號碼是詐騙號碼。
fraud-sign-confirmed-address = 民警已確認這個網址是詐騙網址。
fraud-sign-confirmed-account = 民警已確認這個帳號是詐騙帳號。
fraud-sign-confirmed-text = 民警已確認這類內容是詐騙訊息。
fraud-sign-reported-number = 有居民檢舉這個號碼涉嫌詐騙。
fraud-sign-reported-address = 有居民檢舉這個網址涉嫌詐騙。
fraud-sign-reported-account = 有居民檢舉這個帳號涉嫌詐騙。
fraud-sign-reported-text = 有居民檢舉過幾乎一樣的內容涉嫌詐騙。
fraud-sign-account-borrows-name = 帳號借用了機構的名字；銀行和警方不會用私人帳號聯絡您。
fraud-sign-authority-on-mobile = 自稱官方，用的卻是一般手機號碼。
fraud-sign-authority-on-400 = 400 號碼只用來接聽，辦案機關不會用它打給您。
fraud-sign-authority-from-abroad = 境內的辦案機關不會用境外號碼。
fraud-sign-authority-on-internet-number = 自稱官方，用的卻是網路或虛擬業者的號碼。
fraud-sign-poses-as-hotline = 前面加了 + 或 00，是假冒的。
fraud-sign-known-hotline = 這是公布的官方號碼；但來電顯示可以偽造，請掛斷後自己撥過去。
fraud-sign-claims-authority = 自稱是警察、檢察官或政府人員。
fraud-sign-safe-account = 根本沒有「安全帳戶」，要您轉帳查核的都是騙子。
fraud-sign-read-out-code = 任何單位都不會向您要驗證碼或密碼。
fraud-sign-share-screen = 分享螢幕或遠端控制會讓對方看到您的密碼。
fraud-sign-install-app = 不要從陌生人給的連結或 QR 碼安裝軟體。
fraud-sign-keep-secret = 要您保密，是怕別人提醒您。
fraud-sign-deadline = 催得很急，不給您時間想。
fraud-sign-threat-of-arrest = 用抓人、涉案來嚇唬您；真正的警察不會在電話裡辦案。
fraud-sign-asks-for-money = 要您付錢或轉帳。
fraud-sign-asks-for-details = 要卡號、密碼或證件資料。
fraud-sign-loan-fee = 撥款前先收費的貸款都是騙局。
fraud-sign-credit-record = 信用紀錄不能花錢修復，解除設定也不用轉錢。
fraud-sign-prize-fee = 領獎先付錢，就是騙局。
fraud-sign-job-fee = 找工作先付錢，不合規矩。
fraud-sign-task-rebate = 按讚、刷單、墊付返利，都是詐騙。
fraud-sign-guaranteed-returns = 沒有穩賺不賠的投資。
fraud-sign-gift-cards = 要禮品卡、點數卡序號來付款，是騙子的做法。
fraud-sign-off-platform = 要您離開平台付款，平台就保護不了您。
fraud-sign-chat-handoff = 要您換到 QQ、微信或別的軟體上聊。
fraud-sign-service-refund = 真客服退款會原路退回，不用您操作。
fraud-sign-account-trouble = 用帳戶異常嚇您去點連結或登入。
fraud-sign-parcel-fee = 快遞公司不會傳連結要您補費。
fraud-sign-relative-new-phone = 「手機壞了換號碼」是冒充家人的老套路，請打原來的號碼查證。
fraud-sign-boss-orders = 「主管」臨時要轉帳，請當面或打原來的電話查證。
fraud-sign-stuck-abroad = 沒見過面的人說遇到難處要錢，是交友騙局的套路。
fraud-sign-parcel-with-drugs = 海關和警察不會打電話說您的包裹違禁。
fraud-sign-visa-trouble = 使館和出入境部門不會在電話裡要錢。
fraud-sign-nude-video = 這是勒索。不要付錢，付了還會再要。
fraud-sign-resembles-scams = 沒有哪個詞能單獨說明問題，但整體說法很像這一類詐騙：

## Fraud victims: the first minutes

victim-officer-told = 👮 已經馬上通知了您的社區民警（{ $number }）。
victim-ask-paid-by = 下面幾個問題警方也會問，都可以跳過。錢是怎麼付的？
victim-ask-to-whom = 付給誰了？寫下對方的帳號、戶名、電話或網名。
victim-ask-amount = 一共多少錢？
victim-ask-when = 什麼時候付的？
victim-paid-by-transfer = 銀行轉帳
victim-paid-by-wallet = 微信、支付寶
victim-paid-by-card = 刷卡或綁卡
victim-paid-by-cash = 現金、黃金
victim-paid-by-crypto = 虛擬幣
victim-paid-by-gift-cards = 禮品卡、點數卡
victim-paid-by-codes = 給了驗證碼或密碼
victim-paid-hour = 一小時內
victim-paid-today = 今天
victim-paid-yesterday = 昨天
victim-paid-earlier = 更早
victim-help-transfer = 馬上打銀行客服，要求止付並凍結帳戶，再打 110 報案：
victim-help-wallet = 馬上打支付平台客服，要求凍結這筆錢，並在聊天裡檢舉對方帳號：
victim-help-card = 馬上打發卡銀行掛失，並要求對這筆消費拒付：
victim-help-cash = 記下地點、時間、取錢人的樣子和車牌，馬上打 110；附近的監視器可能拍到了。
victim-help-crypto = 保存錢包位址和交易雜湊，馬上聯絡交易平台客服凍結，再打 110。
victim-help-gift-cards = 馬上聯絡發卡商家，請他們凍結還沒用掉的卡；保留卡和收據。
victim-help-codes = 換一台裝置馬上改密碼，並打銀行客服凍結帳戶；手機被遠端控制的，先斷網：
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ 已經補充到 { $number }，民警看得到。
victim-finished = 都已經轉給民警（{ $number }）。請保留所有聊天、轉帳紀錄和截圖，什麼都別刪。想起什麼隨時在這裡寫。有人說能「追回損失」要您付費，也是騙子。
button-victim-skip = 跳過
button-victim-done = 不用再問了

## 學會識破

trick-which = 您想了解哪一種騙局？
trick-begins = 🎣 怎麼開始
trick-tell = 🔎 怎麼識別
trick-now = ✋ 現在怎麼辦
trick-call = 拿不準，請撥打反詐專線96110。已經付了錢，馬上撥打110，每一分鐘都要緊。
warning-call = 拿不準，先打反詐專線96110。
button-how-it-works = 💡 這種騙局怎麼騙人
button-all-tricks = 💡 各種騙局
button-quiz = 🎯 換您能識破嗎？
button-warn-family = 💌 提醒家人
family-language = 您的家人看哪種文字？我來寫一則提醒。
family-forward = 👆 長按上面這則，轉傳給家人就行。
button-share = 📤 轉傳給家人
quiz-intro = 🎯 三則簡訊，您來看看：是詐騙，還是正常？隨便練練，答錯也沒關係。
quiz-question = 第{ $number }則，共{ $total }則：
button-quiz-scam = 🛑 是詐騙
button-quiz-honest = ✅ 正常
quiz-right = 👍 說對了！
quiz-wrong-scam = 這則是詐騙。能騙到人，就是因為寫得像真的。
quiz-wrong-honest = 這則是正常的。多留一個心眼，總不是壞事。
quiz-left = 好的，下次再練。
quiz-score = 這次您看對了{ $right }則，共{ $total }則。多練一次，騙子就少一次機會。
quiz-score-all = 🎉 { $total }則全對！騙子在您這兒佔不到便宜。
button-quiz-again = 🎯 再來三則

## What other systems read of a safety notice (CAP)

cap-event = 安全提示
cap-everywhere = 本服務涵蓋的所有社區
cap-feed = 鄰里：安全提示
