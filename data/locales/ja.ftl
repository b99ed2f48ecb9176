### Linli が住民の方にかける言葉（日本語）。一通に一つの用件。携帯電話で一目で読める長さで。

## ごあいさつとメニュー

welcome = 👋 こんにちは。地域の担当警察官につながる窓口「Linli（リンリー）」です。お困りのことを、ふだんお使いの言葉でそのままお書きください。
privacy-notice = 🔒 ご報告の内容を読めるのは、お住まいの地区を担当する警察の職員だけです。お名前は必要ありません。「個人情報」と送っていただければ、保存された内容の確認や削除がいつでもできます。私が理解できなかった文は、お名前を除いたうえで職員が確認します。
greeting = こんにちは。どうなさいましたか？
menu-what-is-it = どのようなご用件でしょうか。ご自分の言葉で書いていただくか、下からお選びください：
help =
    お手伝いできること：
    • 地域の担当警察官にご報告を届け、返事をお伝えします
    • 電話やメッセージが詐欺らしいかどうか、一緒に確かめます
    • 駐車できる場所、警務室、警察官が地区に来る時間をご案内します
    • はやっている詐欺をお知らせします

    そのまま書いていただくか、下からお選びください。危険が迫っている方がいるときは、まず110へお電話ください。
thanks = どういたしまして。何かあれば、いつでもどうぞ。
goodbye = 失礼いたします。どうぞお気をつけて。
cancelled = 承知しました。この件はここまでにします。
nothing-asked = 今はこちらからの質問はありません。どのようなご用件でしょうか？
other-agency = その件は市民ホットライン12345へどうぞ。ごみ、水道、道路、学校、税金など、担当の窓口につないでもらえます。昼も夜も、外国語でも話せます。危険があるときは教えてください。担当警察官に伝えます。
out-of-scope = 申し訳ありません、それはお手伝いできません。地域のことでしたら承ります：
not-understood = 申し訳ありません、よく分かりませんでした。どのようなご用件でしょうか。危険が迫っている方がいるときは、110へお電話ください。
did-you-mean = 確かめさせてください。次のどれでしょうか：
understood-wrongly = 申し訳ありません、取り違えておりました。どのようなご用件でしょうか。書いていただいた内容は残っていますので、もう一度書く必要はありません。危険が迫っている方がいるときは、110へお電話ください。
menu-without-understanding = メッセージは届いていますが、今は内容を自動で読み取れません。用件を選んでいただければお伝えします。危険が迫っている方がいるときは、110へお電話ください。
heard-files = 受け取りました。ありがとうございます。何についてでしょうか？
heard-voice = 🎤 音声を受け取りました。私はここで音声を聞けませんが、担当警察官は聞けます。最初のボタンを押せばお渡しします。用件を選ぶか、文字で書いていただくこともできます。危険が迫っている方がいるときは、すぐに110へお電話ください。
heard-video = 🎥 動画を受け取りました。私はここで動画を見られませんが、担当警察官は見られます。最初のボタンを押せばお渡しします。用件を選ぶか、文字で書いていただくこともできます。危険が迫っている方がいるときは、すぐに110へお電話ください。
heard-location = 位置を受け取りました。ありがとうございます。何についてでしょうか？
heard-more = ✍️ こちらも受け取りました。上のボタンから用件をお選びください。
odd-sticker = 🙂 スタンプは読み取れません。文字か写真で教えてください。
odd-other = これは、ここでは扱えません。文字で書いていただくか、写真か位置をお送りください。
link-unknown = このリンクに当たる地区は見つかりませんでした。
too-many-messages = メッセージが続いたため、読みきれていません。一分ほど待ってから、いちばん大事なことをもう一度お送りください。危険が迫っている方がいるときは、110へお電話ください。
our-mistake = 申し訳ありません、こちらの不具合で処理できませんでした。メッセージは保存してあり、原因を調べます。もう一度お試しいただくか、下からお選びください：
button-expired = この質問はもう終わっています。
button-unknown = このボタンはもう使えません。

## メニューのボタン

menu-report-parking = 🚗 駐車の問題
menu-report-hazard = ⚠️ 危険な場所
menu-report-noise = 🔊 騒音
menu-report-animal = 🐕 犬・動物
menu-report-traffic = 🛵 危険な運転
menu-report-theft = 🔓 盗難・破損
menu-report-suspicious = 🚪 不審なこと
menu-report-dispute = 🤝 もめごと
menu-report-lost-found = 🔑 落とし物・拾い物
menu-fraud-victim = 💸 詐欺でお金を払った
menu-fraud-check = 🛡 これは詐欺？
menu-fraud-question = 💡 詐欺の防ぎ方
menu-emergency = 🚨 緊急
menu-other-agency = 🏙 ほかの窓口
menu-ask-registration = 📄 居住・宿泊の登録
menu-ask-parking-place = 🅿️ 駐車できる場所
menu-ask-office = 🏢 警務室
menu-ask-officer = 👮 担当警察官
menu-ticket-status = 📋 私の報告
menu-talk-to-officer = 💬 警察官に連絡
menu-give-feedback = ✍️ ご意見・ご感想
menu-subscribe-alerts = 🔔 お知らせを受け取る
menu-unsubscribe-alerts = 🔕 お知らせを止める
menu-change-language = 🌐 言語 Language
menu-change-community = 🏘 住んでいる地区
menu-privacy-request = 🔒 私の個人情報
menu-volunteer = 🙋 ボランティア
menu-help = ☰ メニュー
menu-affirm = はい
menu-deny = いいえ
menu-cancel = やめる
menu-greet = こんにちは
menu-thanks = ありがとう
menu-goodbye = さようなら
menu-out-of-scope = その他

## ボタン

button-add-to-ticket = ➕ 追加する
button-alert-officer = 👮 担当警察官に知らせる
button-back = 戻る
button-cancel = ✖ やめる
button-correct = ✏️ 直す
button-file = ✅ 送信する
button-leave-alerts = 🔕 このお知らせを止める
button-alert-helpful = 👍 役に立った
button-alert-got-call = 📞 私にもかかってきた
button-take-back = 取り消す
button-leave-out = 日時は書かない
button-no = いいえ、結構です
button-none-of-these = どれでもない
button-no-place = 場所なしで進む
button-send-to-officer = 👮 担当警察官に渡す
button-privacy-anonymous = 名前を表示しない
button-privacy-erase = すべて削除する
button-privacy-erase-sure = はい、すべて削除する
button-privacy-export = 写しを受け取る
button-rate = { $rating } ★
button-reopen = まだ解決していない
button-show-ticket = { $number }
button-skip = 写真なしで進む
button-subscribe-fraud = 🔔 詐欺情報を受け取る
button-volunteer = 🙋 はい、参加します
button-withdraw = もう必要ない（取り下げ）
button-join-fraud = 🔔 詐欺情報を受け取る
button-join-safety = 🔔 安全情報を受け取る
button-join-news = 🔔 地区の便りを受け取る
button-leave-fraud = 🔕 詐欺情報を止める
button-leave-safety = 🔕 安全情報を止める
button-leave-news = 🔕 地区の便りを止める
button-quiet-hours = 🌙 おやすみ時間
button-quiet-never = { $current ->
    [yes] ✓ いつでもよい
   *[no] いつでもよい
}

## 種類と状況

category-parking = 駐車
category-hazard = 危険な場所
category-noise = 騒音
category-animal = 犬・動物
category-traffic = 危険な運転
category-theft = 盗難・破損
category-suspicious = 不審なこと
category-dispute = もめごと
category-lost-found = 落とし物・拾い物
category-fraud-victim = 詐欺の被害
category-fraud-check = 詐欺の疑い
category-emergency = 緊急
category-question = 警察官への連絡
state-new = 警察官の対応待ち
state-taken = 警察官が対応中
state-asked = 警察官から質問あり
state-on-the-way = 警察官が向かっています
state-resolved = 解決済み
state-withdrawn = 取り下げ済み

## 緊急のとき

emergency-numbers =
    🚨 今すぐお電話ください：
    📞 110 警察
    📞 119 消防（火事）
    📞 120 救急車
    今いる場所を伝えてください。まず安全な所へ。ご自分を危険にさらさないでください。
emergency-offer = お電話が済みましたら、担当警察官にも知らせましょうか？
fraud-victim-numbers =
    🚨 一刻を争います。今すぐお電話ください：
    📞 110 または 96110：支払いの停止を頼む
    📞 銀行の窓口：カードと口座を止めてもらう
    何を言われても、もう送金しないでください。認証コードも教えないでください。
fraud-victim-offer = お電話が済みましたら、担当警察官にも知らせましょうか。ここに書いてくださったことも伝えます。
offer-declined = 承知しました。何も伝えません。気が変わりましたら、いつでもどうぞ。
offer-more = ✍️ こちらも控えました。担当警察官に伝える場合は、上のボタンを押してください。
offer-declined-urgent = 承知しました。危険があるとき、お金が失われそうなときは、110へお電話ください。

## 報告

report-which-community = お伝えします。どの地区（小区）のことでしょうか？
report-whose = { $community }のお名前がありました。どちらの地区のことでしょうか。そこの担当警察官にお伝えします。
report-where = 詳しい場所はどこでしょうか。門・棟・階などを書くか、位置を送ってください。
report-where-unknown = 大丈夫です。だいたいで構いません。近くに門や店、通りはありますか。位置を送っていただいても、場所なしで進んでいただいても結構です。
report-where-why = 警察官が見に行く場所のことです。たとえば「3番ゲート」「12号棟の裏」などです。書くか、位置を送ってください。場所なしで進むこともできます。
report-when = いつのことですか。覚えている範囲で、日にちと時刻をお書きください（例：「昨日の夜10時」）。
report-photo = 写真があると助かります。一枚お送りください。なくてもかまいません。
report-added = ✍️ ご報告に書き加えました。
report-voice = 🎤 音声をご報告に添えました。私は聞けませんが、担当警察官は聞けます。
report-video = 🎥 動画をご報告に添えました。私は見られませんが、担当警察官は見られます。
report-words = 何がありましたか。ご自分の言葉でお書きください。
report-category = 何についてでしょうか？
report-correct = どこを直しましょうか？
report-summary =
    送信の前にご確認ください：

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] 写真なし
       *[other] 写真{ $photos }枚
    }
fact-when = 🕒 日時：{ $when }
fact-when-about = 🕒 日時：{ $when }（「{ $written }」）
fact-when-words = 🕒 日時：「{ $written }」
fact-plate = 🚘 ナンバー：{ $plate }
fact-phone = 📞 電話番号：{ $phone }
fact-link = 🔗 リンク先：{ $domain }
fact-sum = 💰 金額：{ $sum }
day-and-part = { $day } { $part }
part-dawn = 未明
part-morning = 朝
part-noon = 昼
part-afternoon = 午後
part-evening = 晩
part-night = 夜
place-on-the-map = 送っていただいた位置
place-not-given = 記入なし
place-spoken = 音声のとおり
words-not-given = 写真のとおり
words-spoken = 音声のとおり
words-attached = お送りいただいたもののとおり
summary-voices = 🎤 音声{ $count }件
summary-videos = 🎥 動画{ $count }件
summary-documents = 📎 ファイル{ $count }件
correct-category = 種類
correct-place = 場所
correct-when = 日時
correct-words = 内容
correct-photos = 写真
correct-community = 地区
report-cancelled = 承知しました。何も送信していません。
filed =
    ✅ 受け付けました。番号は { $number } です。
    お住まいの地区の担当警察官に届いています。動きがあればすぐここでお知らせします。それまでは、文章や写真をいつでも追加できます。
filed-elsewhere =
    ✅ 受け付けました。番号は { $number } です。
    { $community }の担当警察官に届いています。動きがあればすぐここでお知らせします。それまでは、文章や写真をいつでも追加できます。
filed-hazard = 近づかないようにし、安全にできる範囲で周りの方にも知らせてください。危険が差し迫ったら、119か110へお電話ください。
filed-fraud-check = お知らせいただいた番号やアドレス、文面は、近所の方への注意喚起に役立ちます。あなたのことは誰にも知られません。相手にはもう返事をしないでください。
filed-emergency = 110、119、120のどれにもまだ電話していないときは、今すぐかけてください。どんなメッセージより早く届きます。

## 地区

community-ask = お住まいの地区（小区）はどちらですか？
community-ask-for-officer = どの地区（小区）のことでしょうか。担当の警察官につなぎます。
community-how = 下から選ぶか、名前を書くか、位置を送ってください。
community-not-found = その名前の地区は見つかりませんでした。
community-which-of-these = 似た名前がいくつかあります。どれでしょうか？
community-joined = 🏘 お住まいの地区：{ $community }

## 私の報告

reports = 最近のご報告（{ $count }件）：
reports-none = ご報告はまだありません。
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = { $number } に何を追加しますか。文章、写真、位置をお送りください。
ticket-added = ✅ { $number } に追加しました。担当警察官も見られます。
ticket-corrected = ✏️ { $number } に訂正を加えました。担当警察官には前の文面も見えています。
ticket-reopened = { $number } の対応を再開します。まだ解決していないのはどんなことでしょうか。お伝えします。
ticket-withdrawn = { $number } を取り下げました。お知らせありがとうございます。
rating-thanks = 星{ $rating }つの評価をありがとうございます。よろしければ、ひと言お書きください。
rating-words-thanks = ありがとうございます。お伝えしました。

## 詐欺

fraud-check-send = そのメッセージ、番号、リンクを送るか、相手が何と言ったか教えてください。
fraud-check-as-before = 先ほどお伝えしたとおりです。別のメッセージ、番号、リンクのことでしたら、それを送ってください。
fraud-check-signs =
    🛡 はっきりするまで、払わない、リンクを開かない、コードを教えない。次のどれかがあれば詐欺です：
    • 急がせる、または「誰にも言うな」と言う
    • 認証コード、「安全口座」への送金、画面の共有を求める
    • 警察、裁判所、銀行を名乗ってお金を求める
    • 返金、必ずもうかる話、簡単な作業での報酬を約束する
    迷ったら96110へ。昼も夜もつながります。私だけでは断定できません。
fraud-check-offer = 送っていただいた内容を、担当警察官に見てもらいましょうか？

## お知らせ

alert-helpful-thanks = ありがとうございます。よりよい注意喚起に役立てます。
alert-helpful-taken-back = 取り消しました。
alert-call-words = お知らせ「{ $title }」と同じような電話がありました。
alert-call-from = どの番号からでしたか。相手は何と言いましたか。ここに書いていただければ、近所の方にも注意を呼びかけます。誰が知らせたかは誰にもわかりません。わからなければ、そのままで結構です。
alert-call-again = この電話についてはすでにお知らせいただいています。受付番号 { $number } です。
alert-call-from-nobody = わかりました。お知らせいただきありがとうございます。
alerts-subscribed = 🔔 これから詐欺情報と安全情報をここでお知らせします。
alerts-unsubscribed = 🔕 これからはお知らせをお送りしません。
alerts-none = 受け取っているお知らせはありません。
alerts-changed = 変更しました。今のお知らせの設定です：
quiet-hours = お知らせを控える時間帯をお選びください。その間のお知らせは終わってからお届けします。緊急のお知らせだけはいつでもお届けします。
quiet-hours-changed = 設定しました。おやすみ時間には、緊急のお知らせ以外はお送りしません。今のお知らせの設定です：

## 場所と警察官

parking-nearby = 🅿️ 駐車できる場所：
parking-none = お近くに登録された共用駐車場はありません。夜間の空きは、管理会社にお尋ねになると分かるかもしれません。
offices-nearby = 🏢 お近くの窓口：
offices-none = お近くに登録された警務室はありません。緊急のときは110へお電話ください。
place-name = 📍 { $name }
place-distance = 約{ $metres }メートル
place-hours = 🕒 { $hours }
place-capacity = { $count }台分
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
   *[other] { $community }の担当警察官：
}
officers-none = { $community }には今、専任の警察官がいないため、派出所が担当しています。ご用件をお伝えできます。
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = 地区に来る時間：
officer-what-about = 担当警察官に何を伝えましょうか。ここにお書きください。写真も送れます。

## ご意見、ボランティア、個人情報、言語

feedback-ask = ぜひお聞かせください。私たちに伝えたいことは何でしょうか。ここで安心して暮らせていますか？
feedback-thanks = ありがとうございます。責任者が読みます。
volunteer-ask = ボランティアの方には、門での見守り、手助けの要るご近所の方の支え、詐欺への注意の呼びかけをお願いしています。地区の名簿に加えてもよろしいですか。担当警察官がここでご連絡します。
volunteer-joined = 🙋 ありがとうございます。名簿に加えました。担当警察官からご連絡します。
privacy-how = 🔒 保存しているのは、このサービスに必要なものだけです：お使いの言語、地区、ここに書かれたこと、ご報告。ご報告を見られるのは、お住まいの地区を担当する職員だけです。私が理解できなかった文や取り違えた文は、お名前・番号・番地や部屋番号を除いてから、職員が確認し、学習に役立てます。どなたの文かは記録しません。
privacy-summary =
    保存中：メッセージ{ $messages }件、ご報告{ $tickets }件、ファイル{ $files }件、{ $topics ->
        [0] お知らせの登録なし
       *[other] お知らせの登録{ $topics }件
    }。
privacy-export = 保存している内容は、これですべてです。
privacy-anonymous = 変更しました。担当警察官にお名前は表示されません。
privacy-erase-sure = メッセージ、写真、お名前、お知らせの登録を完全に削除します。対応中のご報告は、どなたからか分からない形で警察官の手元に残り、返事をお届けできなくなります。よろしいですか？
privacy-erased = 削除しました。またご連絡いただいたときは、初めからのご案内になります。
language-ask = どの言語をご希望ですか？
language-chosen = これからは日本語でご案内します。
language-followed = ここからは日本語でご案内します。ほかの言語はこちらから選べます：

## ウェブチャット

web-title = Linli · 地域の担当警察官
web-emergency = 緊急の電話番号
web-police = 110 警察
web-fire = 119 消防
web-ambulance = 120 救急車
web-write = お使いの言葉でどうぞ
web-send = 送信
web-attach = 写真・ファイル
web-location = 位置を送る
web-connecting = 接続しています…
web-waiting = 送信しています…
web-location-failed = 位置を取得できませんでした。場所を文字でお書きください。
web-shared-location = 私の位置
web-answer = 返信
web-answering = 返信先：
web-photo = 写真
web-file = ファイル
web-file-too-large = ファイルが10 MBを超えています。
web-file-unknown = 送れるのは写真、音声、MP4動画、PDFです。
web-file-heic = iPhone独自のHEIC形式のこの写真を開けませんでした。写真のスクリーンショットを送るか、「設定」›「カメラ」›「フォーマット」で「互換性優先」を選んで撮り直してください。
web-ten-files = 一度に送れるファイルは10個までです。最初の10個を送ります。
web-not-sent = 送信できませんでした。もう一度お試しください。
web-no-cookies = ブラウザがCookieを保存しないため、どなたか確認できません。このページのCookieを許可していただくか、別のブラウザでお開きください。
web-needs-script = このチャットにはJavaScriptが必要ですが、無効になっています。緊急のときは110（警察）、119（消防）、120（救急車）へ、詐欺については96110へお電話ください。
web-you = あなた
button-share-location = 📍 位置を送る

## ご報告の進み具合

notice-taken = 👮 ご報告 { $number } は、担当警察官の{ $officer }が対応しています。進み具合はここでお知らせします。追加したいことは、このメッセージに返信してください。
notice-on-the-way = 🚶 ご報告 { $number } の件で、担当警察官の{ $officer }が向かっています。
notice-asked = ❓ ご報告 { $number } について、担当警察官の{ $officer }から質問があります。このメッセージに返信するか、下のボタンを押してお答えください：
notice-reply = 💬 ご報告 { $number } について、担当警察官の{ $officer }からのメッセージです：
notice-resolved = ✅ ご報告 { $number } は、担当警察官の{ $officer }が対応を終えました。
notice-rate = 対応はいかがでしたか。星1つから5つでお選びください（5つが最高です）。まだ解決していないときは、下のボタンで教えてください。警察官がもう一度対応します。
notice-passed-on = ↪ ご報告 { $number } は、警察官の{ $officer }が引き継ぎました。何もなさらなくて大丈夫です。進み具合はここでお知らせします。
machine-translated = 🌐 機械翻訳です
notice-merged = 🔗 ご報告 { $number } と同じことを他の方も知らせてくださったので、まとめて対応します。何もなさらなくて大丈夫です。進み具合はここでお知らせします。
notice-transferred = ↪ ご報告 { $number } は{ $community }のことなので、そちらの担当警察官に引き継ぎました。何もなさらなくて大丈夫です。進み具合はここでお知らせします。
notice-urgent = 🚨 警察官の{ $officer }が、ご報告 { $number } を「{ $category }」として扱うことにしました。まだお電話されていない場合は、すぐにお電話ください：
button-answer = 💬 答える

## できないこと

refusal-not-found = 見つかりませんでした。すでに削除されたか、ほかの方のものかもしれません。
refusal-wrong-state = 今の状況ではできません。現在の状況：{ $state }
refusal-too-many-open = 対応中のご報告がすでに{ $count }件あります。そのどれかに追加するか、一件が解決するまでお待ちください。危険が迫っている方がいるときは、110へお電話ください。
refusal-link-invalid = このリンクは使えません。新しいリンクを管理者にお求めください。

## Telegram：メニューボタンのコマンドと、Telegram だけで使う文

command-report = 報告する
command-menu = お手伝いできること
command-status = 私の報告と状況
command-officer = 地域の担当警察官について
command-parking = 近くで駐車できる場所
command-alerts = 詐欺・安全のお知らせを受け取る
command-stop = お知らせを止める
command-community = 住んでいる地区を選ぶ
command-language = 言語を選ぶ
command-privacy = 保存された内容の確認・削除
command-cancel = 今の操作をやめる
command-help = 使い方
file-not-delivered = 📎 ここにファイルが一つあります。見えないときは、届いていません。

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 詐欺の疑いがとても強いです。
fraud-verdict-careful = ⚠️ ご注意ください。怪しい点があります。
fraud-verdict-no-sign = 🔎 この内容からは詐欺の兆候は見つかりませんでした。ただし、問題がないという意味ではありません。
fraud-verdict-kind = 種類：{ $kind }
fraud-do-likely =
    今すぐこうしてください。
    • やり取りをやめる。払わない、押さない、コードを教えない
    • 96110に確認する。払ってしまったらすぐ110へ
    • チャット、番号、画面の記録を残す
fraud-do-careful = いったん止まってください。払わない、押さない、コードを教えない。公式の番号をご自分で調べて確かめるか、96110へ。記録は残してください。
fraud-do-no-sign = お金、コード、画面の共有、秘密を求められたら、すぐに止めて96110へご相談ください。
fraud-reason = • 「{ $quote }」：{ $sign }
fraud-reason-leads = • 「{ $quote }」の本当の行き先は「{ $where }」：{ $sign }
fraud-reason-imitates = • 「{ $quote }」：{ $sign }本物は { $real } です。
fraud-reason-resembles = • 「{ $quote }」：{ $sign }{ $kind }。
fraud-reason-reported = • 「{ $quote }」：{ $sign }（この30日間に市内で{ $count }人から通報）
fraud-check-picture = 今回は画像を読み取れませんでした。文章を入力するか転送してください。画像は警察官が確認できます。
fraud-picture-looking = 🔎 画像を見ています。数秒お待ちください……
fraud-picture-code = 🔳 QRコードの中身：{ $content }
fraud-picture-read = 🖼 画像から読み取った文：「{ $text }」。読みまちがいがあるかもしれません。
fraud-picture-no-text-reading = 🔳 ここではQRコードだけを読み取れ、画像の文字は読めません。文章を入力するか転送してください。画像は警察官が確認できます。
fraud-picture-nothing = 画像に文字もQRコードも見つかりませんでした。相手の言ったことを教えてください。画像は警察官が確認できます。
button-report-fraud = 👮 警察官に知らせる
button-already-paid = 💸 もう払いました
fraud-kind-task-rebates = タスク報酬・立て替え詐欺
fraud-kind-fake-investment = 偽の投資
fraud-kind-fake-shopping = 偽の通販・サービス・当選
fraud-kind-fake-customer-service = 店・宅配・銀行の偽の窓口
fraud-kind-fake-credit-repair = 偽の信用情報回復
fraud-kind-fake-loan = 偽の融資
fraud-kind-impersonated-authority = 警察・検察・役所のなりすまし
fraud-kind-impersonated-acquaintance = 上司・知人・家族のなりすまし
fraud-kind-romance = ロマンス詐欺
fraud-kind-game-trading = ゲームの偽取引
fraud-kind-parcel-or-visa = 外国人を狙う荷物・ビザ詐欺
fraud-kind-phishing = フィッシングのリンク
fraud-kind-sextortion = 裸の動画による恐喝
fraud-sign-lookalike-domain = 本物の機関のアドレスをまねています。
fraud-sign-mixed-script-host = 目をごまかすために違う文字が混ぜてあります。
fraud-sign-punycode-host = 本当の名前が見えない書き方のアドレスです。
fraud-sign-brand-in-foreign-domain = 機関の名前が入っていますが、その機関のサイトではありません。
fraud-sign-brand-with-odd-ending = 機関の名前に珍しい末尾が付いていて、その機関のサイトではありません。
fraud-sign-foreign-link = ある機関の話なのに、リンクはその機関のものではありません。
fraud-sign-ip-host = 数字だけのアドレスです。正規の機関は使いません。
fraud-sign-credentials-in-link = @の前は目くらましです。
fraud-sign-shortened-link = 短縮リンクは行き先が見えません。
fraud-sign-odd-ending = この末尾のアドレスは安く、詐欺によく使われます。
fraud-sign-hidden-target = 見えているアドレスと開くアドレスが違います。
fraud-sign-script-link = アドレスではなくプログラムです。
fraud-sign-new-domain = この街の確認に初めて現れてから一週間未満のアドレスです。詐欺師はアドレスをよく変えます。
fraud-sign-confirmed-number = 詐欺に使われる番号だと、警察が確認しています。
fraud-sign-confirmed-address = 詐欺に使われるアドレスだと、警察が確認しています。
fraud-sign-confirmed-account = 詐欺に使われるアカウントだと、警察が確認しています。
fraud-sign-confirmed-text = この種の文面は詐欺だと、警察が確認しています。
fraud-sign-reported-number = 詐欺の疑いで、住民から通報されている番号です。
fraud-sign-reported-address = 詐欺の疑いで、住民から通報されているアドレスです。
fraud-sign-reported-account = 詐欺の疑いで、住民から通報されているアカウントです。
fraud-sign-reported-text = ほぼ同じ文面が、詐欺の疑いで住民から通報されています。
fraud-sign-account-borrows-name = 機関の名前をかたるアカウントです。銀行や警察が個人のアカウントから連絡することはありません。
fraud-sign-authority-on-mobile = 公的機関を名乗るのに、普通の携帯番号です。
fraud-sign-authority-on-400 = 400番は受信用で、捜査機関がかけてくることはありません。
fraud-sign-authority-from-abroad = 中国の機関が海外の番号を使うことはありません。
fraud-sign-authority-on-internet-number = 公的機関を名乗るのに、ネット電話の番号です。
fraud-sign-poses-as-hotline = 前に＋や00が付くのは偽物です。
fraud-sign-known-hotline = 公表された本物の番号です。ただし表示は偽装できます。一度切って、ご自分でかけ直してください。
fraud-sign-claims-authority = 警察や裁判所、役所を名乗っています。
fraud-sign-safe-account = 「安全口座」は存在しません。
fraud-sign-read-out-code = コードや暗証番号を聞くのは詐欺です。
fraud-sign-share-screen = 画面の共有や遠隔操作で、暗証番号が見られてしまいます。
fraud-sign-install-app = 知らない人のリンクやQRコードからアプリを入れないでください。
fraud-sign-keep-secret = 誰にも止められないように、秘密にさせようとしています。
fraud-sign-deadline = 考える時間を与えないように急がせています。
fraud-sign-threat-of-arrest = 逮捕で脅しています。本物の警察は電話で捜査しません。
fraud-sign-asks-for-money = お金を払わせようとしています。
fraud-sign-asks-for-details = カード番号や暗証番号、身分証を求めています。
fraud-sign-loan-fee = 融資の前に費用を取るのは詐欺です。
fraud-sign-credit-record = 信用情報はお金では回復できません。
fraud-sign-prize-fee = お金を払わないともらえない賞は詐欺です。
fraud-sign-job-fee = まともな仕事は先にお金を取りません。
fraud-sign-task-rebate = 「いいね」や立て替えの報酬は詐欺です。
fraud-sign-guaranteed-returns = 必ず儲かる投資はありません。
fraud-sign-gift-cards = ギフトカードの番号で払わせるのは詐欺師だけです。
fraud-sign-off-platform = サイトの外で払うと保護がなくなります。
fraud-sign-chat-handoff = 別のチャットアプリに移らせようとしています。
fraud-sign-service-refund = 本物の返金は、操作しなくても元の方法で戻ります。
fraud-sign-account-trouble = 口座の停止で脅し、押させようとしています。
fraud-sign-parcel-fee = 宅配業者はリンクで料金を集めません。
fraud-sign-relative-new-phone = 「携帯が壊れて番号が変わった」はよくある手口です。元の番号にかけてください。
fraud-sign-boss-orders = 急に送金を頼む上司には、直接か元の番号で確かめてください。
fraud-sign-stuck-abroad = 会ったことのない人が困ってお金を頼むのは、ロマンス詐欺の手口です。
fraud-sign-parcel-with-drugs = 税関や警察が荷物のことで電話してくることはありません。
fraud-sign-visa-trouble = 大使館や入管が電話でお金を求めることはありません。
fraud-sign-nude-video = 恐喝です。払わないでください。また要求されます。
fraud-sign-resembles-scams = 決め手になる言葉があるわけではありませんが、全体の言い回しが次の手口のメッセージに似ています：

## Fraud victims: the first minutes

victim-officer-told = 👮 担当の警察官にすぐ知らせました（{ $number }）。
victim-ask-paid-by = 警察が尋ねることをいくつか伺います。飛ばしてもかまいません。どうやって払いましたか？
victim-ask-to-whom = 誰に払いましたか？口座、名前、電話番号、ニックネームを書いてください。
victim-ask-amount = いくらですか？
victim-ask-when = いつ払いましたか？
victim-paid-by-transfer = 銀行振込
victim-paid-by-wallet = WeChat・Alipay
victim-paid-by-card = カード
victim-paid-by-cash = 現金・金
victim-paid-by-crypto = 暗号資産
victim-paid-by-gift-cards = ギフトカード
victim-paid-by-codes = コードを教えた
victim-paid-hour = 1時間以内
victim-paid-today = 今日
victim-paid-yesterday = 昨日
victim-paid-earlier = それより前
victim-help-transfer = 今すぐ銀行に電話し、支払いの停止と口座の凍結を頼み、110へ通報してください。
victim-help-wallet = 今すぐ決済サービスに電話して凍結を頼み、相手のアカウントを通報してください。
victim-help-card = 今すぐカード会社に電話し、利用停止と支払いへの異議を伝えてください。
victim-help-cash = 場所、時刻、受け取った人の特徴、車のナンバーを控え、すぐ110へ。防犯カメラに映っているかもしれません。
victim-help-crypto = ウォレットのアドレスと取引のハッシュを保存し、取引所に凍結を頼み、110へ。
victim-help-gift-cards = 今すぐ発行元に電話してください。未使用なら止められます。カードとレシートは保管してください。
victim-help-codes = 別の機器ですぐパスワードを変え、銀行に口座の凍結を頼んでください。遠隔操作されているときは、まず通信を切ってください。
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ { $number } に追加しました。警察官が確認できます。
victim-finished = すべて警察官に伝えました（{ $number }）。チャット、送金の記録、画面は何も消さないでください。思い出したらいつでもここに書いてください。費用を払えばお金を取り戻すという人も詐欺師です。
button-victim-skip = 飛ばす
button-victim-done = もう終わりにする

## 見破る練習

trick-which = どの手口について知りたいですか？
trick-begins = 🎣 どう始まるか
trick-tell = 🔎 見分け方
trick-now = ✋ 今すること
trick-call = 迷ったら詐欺対策ホットライン96110へ。支払ってしまったら、すぐ110へお電話ください。一分一秒が大切です。
warning-call = 迷ったら、まず詐欺対策ホットライン96110へ。
button-how-it-works = 💡 この手口のしくみ
button-all-tricks = 💡 いろいろな手口
button-quiz = 🎯 あなたなら見破れますか？
button-warn-family = 💌 家族に知らせる
family-language = ご家族が読むのはどの言葉ですか？その言葉で注意の文を書きます。
family-forward = 👆 上のメッセージをご家族に転送してください。
button-share = 📤 家族に送る
quiz-intro = 🎯 三つのメッセージを見て、詐欺か本物かを考えてみましょう。練習ですから、まちがえても大丈夫です。
quiz-question = { $total }問中{ $number }問目：
button-quiz-scam = 🛑 詐欺
button-quiz-honest = ✅ 本物
quiz-right = 👍 その通りです！
quiz-wrong-scam = これは詐欺です。本物らしく書かれているからこそ、だまされます。
quiz-wrong-honest = これは本物です。念のため疑ってみるのは、よい習慣です。
quiz-left = わかりました。また今度どうぞ。
quiz-score = { $total }問中{ $right }問正解です。練習するほど、だまされにくくなります。
quiz-score-all = 🎉 { $total }問すべて正解です！なかなかだませない方ですね。
button-quiz-again = 🎯 もう三問

## What other systems read of a safety notice (CAP)

cap-event = 安全情報
cap-everywhere = 対象となるすべての地区
cap-feed = Linli：安全情報
