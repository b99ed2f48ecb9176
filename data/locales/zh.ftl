### 邻里对居民说的话（简体中文）。一条消息说一件事，手机上一眼能看完。

## 欢迎与菜单

welcome = 👋 您好，这里是“邻里”，您与社区民警之间的专线。有什么事，直接用您习惯的语言写给我就行。
privacy-notice = 🔒 您上报的内容只有负责您社区的公安工作人员能看到，不必留姓名。随时发送“隐私”，可以查看或删除已保存的内容。我没听懂的话会由工作人员去掉姓名后查看，好让我学会。
greeting = 您好！有什么可以帮您？
menu-what-is-it = 您要说的是哪方面的事？直接写，或者点选：
help =
    我可以帮您：
    • 把情况转给社区民警，并把答复带给您
    • 看看来电或信息像不像诈骗
    • 查停车位、警务室和民警到社区的时间
    • 提醒您最近的骗局

    直接写就行，也可以点选。有人遇到危险，请先打110。
thanks = 不客气，有事随时找我。
goodbye = 再见，请多保重！
cancelled = 好的，这件事先放下了。
nothing-asked = 我刚才没有在问您问题。您要说的是哪方面的事？
other-agency = 这件事请拨打市民热线12345：垃圾、供水、道路、上学、税务，都能帮您转到对应的部门，全天可打，也有外语服务。如果有危险，请告诉我，我转给社区民警。
out-of-scope = 这个我帮不上忙，不过社区里的事我可以：
not-understood = 不好意思，我没太明白。您要说的是哪方面的事？有人遇到危险，请先打110。
did-you-mean = 我想确认一下，您是指：
understood-wrongly = 抱歉，是我理解错了。您要说的是哪方面的事？您刚才写的我都留着，不用再写一遍。有人遇到危险，请先打110。
menu-without-understanding = 您的信息已收到，只是我现在没法自动识别内容。请点选是哪方面的事，我来转达。有人遇到危险，请先打110。
heard-files = 收到了，谢谢。这是关于什么事？
heard-voice = 🎤 语音收到了。我在这里听不了语音，但民警可以听。点第一个按钮，我就转给民警；也可以先选是哪方面的事，或者用文字写下来。有人遇到危险，请马上打110。
heard-video = 🎥 视频收到了。我在这里看不了视频，但民警可以看。点第一个按钮，我就转给民警；也可以先选是哪方面的事，或者用文字写下来。有人遇到危险，请马上打110。
heard-location = 位置收到了，谢谢。这是关于什么事？
heard-more = ✍️ 这条也收到了。请在上面点选是哪方面的事。
odd-sticker = 🙂 表情我看不懂，请用文字或照片告诉我。
odd-other = 这个我这里用不上。请用文字说明，或者发照片、位置。
link-unknown = 这个链接对应的社区我没有找到。
too-many-messages = 您发得太快，我来不及看了。请等一分钟，把最要紧的再发一遍。有人遇到危险，请先打110。
our-mistake = 处理您的信息时我们这边出了差错。信息已保存，我们会查明原因。请再试一次，或者点选：
button-expired = 这个问题已经结束了。
button-unknown = 这个按钮已经不能用了。

## 菜单按钮

menu-report-parking = 🚗 停车问题
menu-report-hazard = ⚠️ 安全隐患
menu-report-noise = 🔊 噪音扰民
menu-report-animal = 🐕 犬只动物
menu-report-traffic = 🛵 危险驾驶
menu-report-theft = 🔓 失窃、损坏
menu-report-suspicious = 🚪 可疑情况
menu-report-dispute = 🤝 矛盾纠纷
menu-report-lost-found = 🔑 失物招领
menu-fraud-victim = 💸 我被骗了钱
menu-fraud-check = 🛡 这是不是诈骗？
menu-fraud-question = 💡 防骗知识
menu-emergency = 🚨 紧急情况
menu-other-agency = 🏙 其他部门
menu-ask-registration = 📄 居住、住宿登记
menu-ask-parking-place = 🅿️ 哪里能停车
menu-ask-office = 🏢 警务室
menu-ask-officer = 👮 我的社区民警
menu-ticket-status = 📋 我的上报
menu-talk-to-officer = 💬 给民警留言
menu-give-feedback = ✍️ 意见建议
menu-subscribe-alerts = 🔔 订阅提醒
menu-unsubscribe-alerts = 🔕 停止提醒
menu-change-language = 🌐 语言 Language
menu-change-community = 🏘 我的社区
menu-privacy-request = 🔒 我的信息
menu-volunteer = 🙋 当志愿者
menu-help = ☰ 菜单
menu-affirm = 是
menu-deny = 不是
menu-cancel = 取消
menu-greet = 您好
menu-thanks = 谢谢
menu-goodbye = 再见
menu-out-of-scope = 其他

## 按钮

button-add-to-ticket = ➕ 补充情况
button-alert-officer = 👮 通知社区民警
button-back = 返回
button-cancel = ✖ 取消
button-correct = ✏️ 修改
button-file = ✅ 提交
button-leave-alerts = 🔕 不再接收这类提醒
button-alert-helpful = 👍 有帮助
button-alert-got-call = 📞 我也接到过
button-take-back = 收回
button-leave-out = 不写时间
button-no = 不用了
button-none-of-these = 都不是
button-no-place = 不写地点
button-send-to-officer = 👮 转给社区民警
button-privacy-anonymous = 不显示我的名字
button-privacy-erase = 全部删除
button-privacy-erase-sure = 确定全部删除
button-privacy-export = 给我一份副本
button-rate = { $rating } ★
button-reopen = 还没解决
button-show-ticket = { $number }
button-skip = 不用照片
button-subscribe-fraud = 🔔 有新骗局提醒我
button-volunteer = 🙋 好，算我一个
button-withdraw = 不用处理了
button-join-fraud = 🔔 订阅防骗提醒
button-join-safety = 🔔 订阅安全提示
button-join-news = 🔔 订阅社区消息
button-leave-fraud = 🔕 停止防骗提醒
button-leave-safety = 🔕 停止安全提示
button-leave-news = 🔕 停止社区消息
button-quiet-hours = 🌙 免打扰时间
button-quiet-never = { $current ->
    [yes] ✓ 什么时间都可以
   *[no] 什么时间都可以
}

## 类别与状态

category-parking = 停车
category-hazard = 安全隐患
category-noise = 噪音扰民
category-animal = 犬只动物
category-traffic = 危险驾驶
category-theft = 失窃或损坏
category-suspicious = 可疑情况
category-dispute = 矛盾纠纷
category-lost-found = 失物招领
category-fraud-victim = 遭遇诈骗
category-fraud-check = 疑似诈骗
category-emergency = 紧急情况
category-question = 给民警的留言
state-new = 等待民警处理
state-taken = 民警已接手
state-asked = 民警已询问，等待答复
state-on-the-way = 民警正在赶来
state-resolved = 已解决
state-withdrawn = 已撤回

## 紧急情况

emergency-numbers =
    🚨 请马上拨打：
    📞 110 报警
    📞 119 火警
    📞 120 急救
    说清楚您在哪里。先到安全的地方，不要冒险。
emergency-offer = 打完电话后：要不要我同时通知您的社区民警？
fraud-victim-numbers =
    🚨 每一分钟都很重要，请马上拨打：
    📞 110 或 96110：要求紧急止付
    📞 您的银行客服：冻结银行卡和账户
    不管对方怎么说，都不要再转账，不要给验证码。
fraud-victim-offer = 打完电话后：要不要我同时通知您的社区民警？您告诉我的情况会一并转达。
offer-declined = 好的，我不会转达。您改主意了随时找我。
offer-more = ✍️ 这一点也记下了。要转给民警，请点上面的按钮。
offer-declined-urgent = 好的。如果有危险，或者钱可能受损失，请拨打110。

## 上报

report-which-community = 我来转达。这是在哪个社区？
report-whose = 您提到了{ $community }。这是哪个社区的事？我会转给那里的民警。
report-where = 具体在什么位置？请写地点（几号门、几号楼、几层），或者发送位置。
report-where-unknown = 没关系，写个大概就行：附近有哪个门、哪家店、哪条路？也可以发送位置，或者不写地点继续。
report-where-why = 我想知道民警该到哪里去看，例如“3号门”或“12号楼后面”。请写下来或发送位置，也可以不写地点继续。
report-when = 是什么时候的事？请尽量写明日期和时间，例如“昨晚十点”。
report-photo = 有照片会更清楚。请发一张，没有也没关系。
report-added = ✍️ 已加到您的上报里。
report-voice = 🎤 语音已加到您的上报里。我在这里听不了，民警可以听。
report-video = 🎥 视频已加到您的上报里。我在这里看不了，民警可以看。
report-words = 发生了什么事？请用您自己的话写。
report-category = 这是关于什么事？
report-correct = 要改哪一项？
report-summary =
    提交前请您核对：

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] 没有照片
       *[other] { $photos }张照片
    }
fact-when = 🕒 时间：{ $when }
fact-when-about = 🕒 时间：{ $when }（“{ $written }”）
fact-when-words = 🕒 时间：“{ $written }”
fact-plate = 🚘 车牌：{ $plate }
fact-phone = 📞 电话：{ $phone }
fact-link = 🔗 链接属于：{ $domain }
fact-sum = 💰 金额：{ $sum }
day-and-part = { $day } { $part }
part-dawn = 凌晨
part-morning = 上午
part-noon = 中午
part-afternoon = 下午
part-evening = 晚上
part-night = 夜里
place-on-the-map = 您发送的位置
place-not-given = 未填写
place-spoken = 见语音
words-not-given = 见照片
words-spoken = 见语音
words-attached = 见您发来的文件
summary-voices = 🎤 { $count }条语音
summary-videos = 🎥 { $count }段视频
summary-documents = 📎 { $count }个文件
correct-category = 类别
correct-place = 地点
correct-when = 时间
correct-words = 内容
correct-photos = 照片
correct-community = 社区
report-cancelled = 好的，没有提交。
filed =
    ✅ 已提交，编号 { $number }。
    您社区的民警已经收到。一有进展，我会在这里告诉您；在这之前，您可以随时补充文字或照片。
filed-elsewhere =
    ✅ 已提交，编号 { $number }。
    { $community }的民警已经收到。一有进展，我会在这里告诉您；在这之前，您可以随时补充文字或照片。
filed-hazard = 请先远离危险处，在安全的情况下提醒旁人。如果情况变得紧急，请拨打119或110。
filed-fraud-check = 您举报的号码、网址和内容会帮助邻居识别骗局。别人看不到您的任何信息。请不要再与对方联系。
filed-emergency = 如果还没有拨打110、119或120，请现在就打：电话比任何消息都快。

## 社区

community-ask = 您住在哪个社区？
community-ask-for-officer = 这是在哪个社区？我好找到对应的民警。
community-how = 请点选，或者写社区名称，也可以发送位置。
community-not-found = 没有找到这个名称的社区。
community-which-of-these = 有好几个相近的，是哪一个？
community-joined = 🏘 您的社区：{ $community }。

## 我的上报

reports = 您最近的{ $count }条上报：
reports-none = 您还没有上报过。
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = 要给 { $number } 补充什么？可以发文字、照片或位置。
ticket-added = ✅ 已补充到 { $number }，民警能看到。
ticket-corrected = ✏️ 您的修改已加到 { $number }，民警能看到改前和改后的内容。
ticket-reopened = { $number } 已重新打开。还有什么没解决？我来转达。
ticket-withdrawn = { $number } 已撤回，谢谢您告诉我。
rating-thanks = 谢谢您打了{ $rating }颗星。要不要再写几句？
rating-words-thanks = 谢谢，已经转达。

## 防骗

fraud-check-send = 请把信息、号码或链接发给我，或者说说对方讲了什么。
fraud-check-as-before = 上面说的仍然算数。如果您问的是另一条信息、号码或链接，请发给我。
fraud-check-signs =
    🛡 弄清楚之前，不要付款、不要点链接、不要给验证码。只要有下面一条，就是诈骗：
    • 催您赶快，或者要您保密
    • 要验证码、要您转到“安全账户”、要共享屏幕
    • 自称公安、法院、银行，却要您转钱
    • 说要退款、稳赚不赔、做小任务就返佣金
    拿不准就打96110，全天都有人接。我自己不能下定论。
fraud-check-offer = 要不要请社区民警看看您发来的内容？

## 提醒

alert-helpful-thanks = 谢谢！这能帮我们写出更好的提醒。
alert-helpful-taken-back = 已收回。
alert-call-words = 我接到过与提醒“{ $title }”类似的电话。
alert-call-from = 是哪个号码打来的？对方说了什么？请写在这里：我们会提醒您的邻居，别人看不到是谁说的。不记得也没关系，不用回复。
alert-call-again = 您已经告诉过我们：上报编号 { $number }。
alert-call-from-nobody = 没关系。谢谢您告诉我们。
alerts-subscribed = 🔔 今后您会在这里收到防骗提醒和安全提示。
alerts-unsubscribed = 🔕 今后不会再给您发提醒了。
alerts-none = 您没有订阅提醒。
alerts-changed = 好了。您的提醒设置：
quiet-hours = 哪段时间不想收到提醒？期间的提醒会等到结束后再发给您；只有紧急通知随时发送。
quiet-hours-changed = 好了。免打扰时间里不会再打扰您，紧急通知除外。您的提醒设置：

## 地点与民警

parking-nearby = 🅿️ 可以停车的地方：
parking-none = 附近没有登记的共享车位。夜间有没有空位，可以问问物业。
offices-nearby = 🏢 您附近：
offices-none = 附近没有登记的警务室。紧急情况请打110。
place-name = 📍 { $name }
place-distance = 距离约{ $metres }米
place-hours = 🕒 { $hours }
place-capacity = { $count }个车位
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [one] { $community }的社区民警：
   *[other] { $community }的社区民警：
}
officers-none = { $community }目前没有专职民警，由派出所负责。我可以替您转达。
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = 到社区的时间：
officer-what-about = 您要跟民警说什么？请写在这里，也可以发照片。

## 意见、志愿者、隐私、语言

feedback-ask = 我很想听听。您想对我们说什么？住在这里觉得安全吗？
feedback-thanks = 谢谢您，负责的同志会看到。
volunteer-ask = 志愿者在门岗帮忙、照应需要帮助的邻居、一起宣传防骗。要把您加到社区的志愿者名单吗？民警会在这里联系您。
volunteer-joined = 🙋 谢谢您！已经加到名单，民警会联系您。
privacy-how = 🔒 我只保存服务需要的内容：您的语言、社区、您在这里写的话和上报。只有负责您社区的工作人员能看到您的上报。我没听懂或理解错的话，会先去掉姓名、号码和门牌，再由工作人员查看，好让我学会；这些话不记录是谁说的。
privacy-summary = 已保存：{ $messages }条信息、{ $tickets }条上报、{ $files }个文件、{ $topics }项订阅。
privacy-export = 这是关于您的全部内容。
privacy-anonymous = 好了，民警看不到您的名字了。
privacy-erase-sure = 这会永久删除您的信息、照片、名字和订阅。尚未办完的上报民警仍会保留，但不知道是谁报的，我也没法再把答复带给您。确定吗？
privacy-erased = 已经删除。您以后再来信，我们从头开始。
language-ask = 您想用哪种语言？
language-chosen = 今后我用简体中文和您联系。
language-followed = 接下来我用简体中文。您也可以在这里选其他语言：

## 网页聊天

web-title = 邻里 · 您的社区民警
web-emergency = 紧急电话
web-police = 110 报警
web-fire = 119 火警
web-ambulance = 120 急救
web-write = 用您习惯的语言写
web-send = 发送
web-attach = 照片或文件
web-location = 发送我的位置
web-connecting = 正在连接……
web-waiting = 正在发送……
web-location-failed = 手机没有提供位置，请用文字写明地点。
web-shared-location = 我的位置
web-answer = 回复
web-answering = 正在回复：
web-photo = 照片
web-file = 文件
web-file-too-large = 文件超过10 MB。
web-file-unknown = 可以发送照片、语音、MP4视频和PDF。
web-file-heic = 这张iPhone的HEIC格式照片没能打开。请发送照片的截图，或在“设置”›“相机”›“格式”中选择“兼容性最佳”后重新拍摄。
web-ten-files = 一次最多发送十个文件，现在发送前十个。
web-not-sent = 没有发送成功，请再试一次。
web-no-cookies = 您的浏览器不保存Cookie，我认不出您。请允许本页使用Cookie，或换一个浏览器打开。
web-needs-script = 聊天需要JavaScript，而它在这里被关闭了。紧急情况请拨打110（报警）、119（火警）或120（急救）；遇到诈骗请拨打96110。
web-you = 您
button-share-location = 📍 发送我的位置

## 上报的进展

notice-taken = 👮 您的上报 { $number } 已由民警{ $officer }接手，有进展我会在这里告诉您。要补充什么，直接回复本条消息就行。
notice-on-the-way = 🚶 民警{ $officer }正在赶来处理您的上报 { $number }。
notice-asked = ❓ 民警{ $officer }想问问您上报 { $number } 的情况。请回复本条消息，或点下面的按钮回答：
notice-reply = 💬 关于您的上报 { $number }，民警{ $officer }回复您：
notice-resolved = ✅ 您的上报 { $number }，民警{ $officer }已经处理好了。
notice-rate = 您觉得处理得怎么样？请点1到5颗星，5颗最满意。如果其实还没解决，点下面的按钮告诉我，民警会再来处理。
notice-passed-on = ↪ 您的上报 { $number } 已转交民警{ $officer }跟进。您不用做什么，有进展我会在这里告诉您。
machine-translated = 🌐 由机器翻译
notice-merged = 🔗 您的上报 { $number } 和其他居民反映的是同一件事，会一并处理。您不用做什么，有进展我会在这里告诉您。
notice-transferred = ↪ 您的上报 { $number } 属于{ $community }，已转给那里的民警。您不用做什么，有进展我会在这里告诉您。
notice-urgent = 🚨 民警{ $officer }把您的上报 { $number } 改为：{ $category }。如果还没打电话，请马上打：
button-answer = 💬 回答

## 办不到的事

refusal-not-found = 没有找到。可能已经不在了，或者不是您的。
refusal-wrong-state = 现在不能这样操作。目前的状态：{ $state }。
refusal-too-many-open = 您已有{ $count }条上报正在处理。请在其中一条里补充，或等其中一条办结后再上报。如果有人有危险，请拨打110。
refusal-link-invalid = 这个链接不能用了，请向管理员要一个新的。

## Telegram：菜单按钮里的命令，以及只有 Telegram 需要的文字

command-report = 上报一件事
command-menu = 我能帮您做什么
command-status = 我的上报和进度
command-officer = 我的社区民警是谁
command-parking = 附近哪里可以停车
command-alerts = 接收防骗和安全提醒
command-stop = 停止接收提醒
command-community = 选择我的社区
command-language = 选择语言
command-privacy = 查看或删除我的信息
command-cancel = 退出当前操作
command-help = 使用说明
file-not-delivered = 📎 这里还附有一个文件。如果您没有看到，就是没能发送成功。

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 这很像诈骗。
fraud-verdict-careful = ⚠️ 请小心：有可疑之处。
fraud-verdict-no-sign = 🔎 从这些内容里没有发现诈骗迹象，但这不等于一定没有问题。
fraud-verdict-kind = 类型：{ $kind }
fraud-do-likely =
    现在请这样做：
    • 停止联系，不转账，不点链接，不给验证码
    • 拨打 96110 核实；已经转账请马上打 110
    • 保留聊天、号码和截图，不要删除
fraud-do-careful = 先停一停：不转账，不点链接，不给验证码。自己查官方电话核实，或拨打 96110。聊天记录先留着。
fraud-do-no-sign = 只要对方要钱、要验证码、要共享屏幕或要您保密，就先停下，打 96110 问一问。
fraud-reason = • “{ $quote }”：{ $sign }
fraud-reason-leads = • “{ $quote }”实际通向“{ $where }”：{ $sign }
fraud-reason-imitates = • “{ $quote }”：{ $sign }真的是 { $real }。
fraud-reason-resembles = • “{ $quote }”：{ $sign }{ $kind }。
fraud-reason-reported = • “{ $quote }”：{ $sign }（近30天有{ $count }人举报）
fraud-check-picture = 图片我这次没能看清。请把上面的文字打给我或转发给我，图片可以交给民警看。
fraud-picture-looking = 🔎 正在看图片，请稍等几秒……
fraud-picture-code = 🔳 二维码里是：{ $content }
fraud-picture-read = 🖼 我从图片里读到：“{ $text }”。个别字可能认错。
fraud-picture-no-text-reading = 🔳 这里只能识别二维码，看不了图片里的文字。请把文字打给我或转发给我，图片可以交给民警看。
fraud-picture-nothing = 图片里没有找到文字和二维码。请把对方说的打给我，图片可以交给民警看。
button-report-fraud = 👮 报告民警
button-already-paid = 💸 我已经付钱了
fraud-kind-task-rebates = 刷单返利
fraud-kind-fake-investment = 虚假投资理财
fraud-kind-fake-shopping = 虚假购物、服务或中奖
fraud-kind-fake-customer-service = 冒充电商、物流或银行客服
fraud-kind-fake-credit-repair = 虚假征信
fraud-kind-fake-loan = 虚假贷款
fraud-kind-impersonated-authority = 冒充公检法及政府机关
fraud-kind-impersonated-acquaintance = 冒充领导、熟人或家人
fraud-kind-romance = 网络婚恋交友
fraud-kind-game-trading = 网络游戏虚假交易
fraud-kind-parcel-or-visa = 针对外国人的包裹或签证骗局
fraud-kind-phishing = 钓鱼链接
fraud-kind-sextortion = 裸聊敲诈
fraud-sign-lookalike-domain = 这个网址模仿了正规机构的网址。
fraud-sign-mixed-script-host = 网址里混用了不同文字的字母，专门骗眼睛。
fraud-sign-punycode-host = 这个网址用编码写成，看不出真正的名字。
fraud-sign-brand-in-foreign-domain = 网址里借用了机构的名字，但网站不是它的。
fraud-sign-brand-with-odd-ending = 机构的名字配上了不常见的结尾，不是它的网站。
fraud-sign-foreign-link = 信息里说的是某机构，链接却不是它的网站。
fraud-sign-ip-host = 链接是一串数字地址，正规机构不会这样。
fraud-sign-credentials-in-link = 链接里 @ 前面的部分是障眼法。
fraud-sign-shortened-link = 短链接看不出通向哪里。
fraud-sign-odd-ending = 这种网址结尾很便宜，常被用来行骗。
fraud-sign-hidden-target = 显示的网址和真正打开的不一样。
fraud-sign-script-link = 这不是网址，而是一段程序。
fraud-sign-new-domain = 这个网址一周内才首次出现在本市的核查中；骗子常常更换网址。
fraud-sign-confirmed-number = 民警已确认这个号码是诈骗号码。
fraud-sign-confirmed-address = 民警已确认这个网址是诈骗网址。
fraud-sign-confirmed-account = 民警已确认这个账号是诈骗账号。
fraud-sign-confirmed-text = 民警已确认这类内容是诈骗信息。
fraud-sign-reported-number = 有居民举报这个号码涉嫌诈骗。
fraud-sign-reported-address = 有居民举报这个网址涉嫌诈骗。
fraud-sign-reported-account = 有居民举报这个账号涉嫌诈骗。
fraud-sign-reported-text = 有居民举报过几乎一样的内容涉嫌诈骗。
fraud-sign-account-borrows-name = 账号借用了机构的名字；银行和警方不会用私人账号联系您。
fraud-sign-authority-on-mobile = 自称官方，用的却是普通手机号。
fraud-sign-authority-on-400 = 400 号码只用来接听，办案机关不会用它打给您。
fraud-sign-authority-from-abroad = 境内的办案机关不会用境外号码。
fraud-sign-authority-on-internet-number = 自称官方，用的却是网络或虚拟运营商号码。
fraud-sign-poses-as-hotline = 前面加了 + 或 00，是假冒的。
fraud-sign-known-hotline = 这是公布的官方号码；但来电显示可以伪造，请挂断后自己拨过去。
fraud-sign-claims-authority = 自称是公检法或政府人员。
fraud-sign-safe-account = 根本没有“安全账户”，谁让您转账核查都是骗子。
fraud-sign-read-out-code = 任何单位都不会向您要验证码或密码。
fraud-sign-share-screen = 共享屏幕或远程控制会让对方看到您的密码。
fraud-sign-install-app = 不要从陌生人给的链接或二维码安装软件。
fraud-sign-keep-secret = 要您保密，是怕别人提醒您。
fraud-sign-deadline = 催得很急，不给您时间想。
fraud-sign-threat-of-arrest = 用抓人、涉案来吓唬您；真正的警察不会在电话里办案。
fraud-sign-asks-for-money = 要您付钱或转账。
fraud-sign-asks-for-details = 要卡号、密码或证件资料。
fraud-sign-loan-fee = 放款前先收费的贷款都是骗局。
fraud-sign-credit-record = 征信不能花钱修复，注销账户也不用转钱。
fraud-sign-prize-fee = 领奖先交钱，就是骗局。
fraud-sign-job-fee = 找工作先交钱，不合规矩。
fraud-sign-task-rebate = 点赞、刷单、垫付返利，都是诈骗。
fraud-sign-guaranteed-returns = 没有稳赚不赔的投资。
fraud-sign-gift-cards = 要购物卡、点卡的卡密来付款，是骗子的做法。
fraud-sign-off-platform = 要您离开平台付款，平台就保护不了您。
fraud-sign-chat-handoff = 要您换到 QQ、微信或别的软件上聊。
fraud-sign-service-refund = 真客服退款原路返回，不用您操作。
fraud-sign-account-trouble = 用账户异常吓您去点链接或登录。
fraud-sign-parcel-fee = 快递公司不会发短信链接让您补费。
fraud-sign-relative-new-phone = “手机坏了换号”是冒充家人的老套路，请打原来的号码核实。
fraud-sign-boss-orders = “领导”临时要转账，请当面或打原来的电话核实。
fraud-sign-stuck-abroad = 没见过面的人说遇到难处要钱，是交友骗局的套路。
fraud-sign-parcel-with-drugs = 海关和警察不会打电话说您的包裹违禁。
fraud-sign-visa-trouble = 使馆和出入境部门不会在电话里要钱。
fraud-sign-nude-video = 这是敲诈。不要付钱，付了还会再要。
fraud-sign-resembles-scams = 没有哪个词能单独说明问题，但整体说法很像这一类诈骗：

## Fraud victims: the first minutes

victim-officer-told = 👮 已经马上通知了您的社区民警（{ $number }）。
victim-ask-paid-by = 下面几个问题警方也会问，都可以跳过。钱是怎么付的？
victim-ask-to-whom = 付给谁了？写下对方的账号、户名、电话或网名。
victim-ask-amount = 一共多少钱？
victim-ask-when = 什么时候付的？
victim-paid-by-transfer = 银行转账
victim-paid-by-wallet = 微信、支付宝
victim-paid-by-card = 刷卡或绑卡
victim-paid-by-cash = 现金、黄金
victim-paid-by-crypto = 虚拟币
victim-paid-by-gift-cards = 购物卡、点卡
victim-paid-by-codes = 给了验证码或密码
victim-paid-hour = 一小时内
victim-paid-today = 今天
victim-paid-yesterday = 昨天
victim-paid-earlier = 更早
victim-help-transfer = 马上打银行客服，要求止付并冻结账户，再打 110 报案：
victim-help-wallet = 马上打支付平台客服，要求冻结这笔钱，并在聊天里投诉对方账号：
victim-help-card = 马上打发卡银行挂失，并要求对这笔消费拒付：
victim-help-cash = 记下地点、时间、取钱人的样子和车牌，马上打 110；附近的监控可能拍到了。
victim-help-crypto = 保存钱包地址和交易哈希，马上联系交易平台客服冻结，再打 110。
victim-help-gift-cards = 马上联系发卡商家，请他们冻结还没用掉的卡；保留卡和小票。
victim-help-codes = 换一台设备马上改密码，并打银行客服冻结账户；手机被远程控制的，先断网：
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ 已经补充到 { $number }，民警能看到。
victim-finished = 都已经转给民警（{ $number }）。请保留所有聊天、转账记录和截图，什么都别删。想起什么随时在这里写。有人说能“追回损失”要您付费，也是骗子。
button-victim-skip = 跳过
button-victim-done = 不用再问了

## 学会识破

trick-which = 您想了解哪一种骗局？
trick-begins = 🎣 怎么开始
trick-tell = 🔎 怎么识别
trick-now = ✋ 现在怎么办
trick-call = 拿不准，请拨打反诈专线96110。已经付了钱，马上拨打110，每一分钟都要紧。
warning-call = 拿不准，先打反诈专线96110。
button-how-it-works = 💡 这种骗局怎么骗人
button-all-tricks = 💡 各种骗局
button-quiz = 🎯 换您能识破吗？
button-warn-family = 💌 提醒家人
family-language = 您的家人看哪种文字？我来写一条提醒。
family-forward = 👆 长按上面这条，转发给家人就行。
button-share = 📤 转发给家人
quiz-intro = 🎯 三条短信，您来看看：是诈骗，还是正常？随便练练，答错也没关系。
quiz-question = 第{ $number }条，共{ $total }条：
button-quiz-scam = 🛑 是诈骗
button-quiz-honest = ✅ 正常
quiz-right = 👍 说对了！
quiz-wrong-scam = 这条是诈骗。能骗到人，就是因为写得像真的。
quiz-wrong-honest = 这条是正常的。多留一个心眼，总不是坏事。
quiz-left = 好的，下次再练。
quiz-score = 这次您看对了{ $right }条，共{ $total }条。多练一次，骗子就少一次机会。
quiz-score-all = 🎉 { $total }条全对！骗子在您这儿占不到便宜。
button-quiz-again = 🎯 再来三条

## What other systems read of a safety notice (CAP)

cap-event = 安全提示
cap-everywhere = 本服务覆盖的所有社区
cap-feed = 邻里：安全提示
