### 邻里对民警、主管和管理员说的话：工单卡片与工作台（简体中文）。

## 手机上的工单卡片

card-headline = { $priority ->
    [urgent] 🔴 紧急 ·
    [high] 🟠
   *[normal] 🔵
} { $number } · { $category }
card-community = 🏘 { $community }
card-place = 📍 { $place }
card-map = 🗺 { $link }
card-filed = 🕒 { $at }
card-files = 📎 { $count }个文件
card-words =
    💬（{ $language }）
    { $words }
card-state = ➜ { $state }
card-assignee = 👮 { $officer }
card-rating = ⭐ { $rating }分（满分5分）
card-how = 直接回复本条消息，就能答复居民。
move-take = ✋ 接手
move-ask-back = ❓ 追问
move-set-out = 🚶 正在赶去
move-resolve = ✅ 已解决
move-pass-on = ↪ 转交
move-recategorise = 🏷 改类别
move-ready = 💬 常用回复
move-note = 📝 备注

## 民警的聊天

staff-welcome = 👮 { $name }，今后您负责社区的工单会发到这里。
staff-how =
    • 回复工单卡片或居民的话，您的文字就会转给居民。
    • 不是回复卡片的内容，不会发给任何人。
    • /today 列出等您处理的工单，超时的在前；/near 或共享位置，列出附近的工单。
    • 回复卡片时用 /note，可给同事留备注；/unlink 解除与本聊天的绑定。
staff-open-tickets = 📋 未办结工单
staff-digest = ☀ { $name }，您好。未办结 { $open } 件，其中您的 { $mine } 件；有新消息 { $unread } 件；逾期 { $overdue } 件。
staff-today = 📋 今天有 { $count } 件工单等您处理{ $late ->
    [0] 。
   *[other] ，其中 { $late } 件已超时。
}
staff-today-further = 📋 接着往下：
staff-today-late = 🔺 { $number } · { $category } · { $state } · 应在 { $at } 前，已超时
staff-today-due = • { $number } · { $category } · { $state } · { $at } 前
staff-today-open = • { $number } · { $category } · { $state }
staff-today-place = { "   " }📍 { $place }
staff-today-more = ⬇ 更多
staff-today-no-more = 列表到此为止。
staff-near-where = 📍 您在哪里？共享位置后，我列出您附近未办结的工单。
staff-near = 📍 您附近有 { $count } 件未办结的工单，由近到远：
staff-near-none = 📍 您周围 { $metres } 米内没有标了位置的未办结工单。
staff-near-line = • { $metres } 米 · { $number } · { $category } · { $state }
staff-near-map = { "   " }🗺 { $link }
staff-no-open-tickets = 没有未办结的工单，目前平静。
staff-answer-a-card = 这条内容没有发给任何人。要答复居民，请回复对应的工单卡片或居民的话。
staff-answered-unknown = 这条内容没有发给任何人：您回复的既不是工单卡片，也不是居民的话。要答复居民，请回复其工单卡片。
staff-answered-list = 这条内容没有发给任何人：您回复的是列表或通知，没有人会看到。要答复居民，请回复其工单卡片。
staff-answered-me = 这条内容没有发给任何人：您回复的是我关于 { $number } 的提示，不是居民的话。要答复居民，请回复其卡片或消息。
staff-show-card = 🗂 { $number }
staff-edited = 修改消息不起作用：居民收到的仍是之前转达的内容。要更正，请再次回复其工单卡片。
staff-forwarded = 您转发的内容没有发给任何人。要转达给居民，请回复其工单卡片，并写在那里。
staff-nothing-to-send = 只能转达文字、照片、语音和文件。
staff-passed-to-resident = ✅ { $number }：已转给居民。
staff-ask-what = ❓ { $number }：您想问什么？请回复本条消息。
staff-resolve-proof = 📷 { $number }：有没有已处理好的照片？请以回复本条消息的方式发来，可附文字。居民会连同办结通知一起收到。
staff-resolve-without = ✅ 已解决，没有照片
staff-resolved = ✅ { $number }：已办结，并已告知居民。
staff-note-what = 📝 { $number }：要让同事知道什么？请回复本条消息。居民看不到。
staff-note-on-what = 请以回复工单卡片的方式发送 /note，后面写上备注内容。
staff-note-words-only = 备注只能是文字；没有保存，也没有发给任何人。
staff-noted = 📝 { $number }：已备注，居民看不到。
staff-ready-which = 💬 { $number }：用哪条常用回复？发送前您会先看到居民语言的版本。
staff-ready-none = 💬 { $number }：没有适用的常用回复。
staff-ready-preview = 💬 { $number }：居民将收到以下内容（{ $language }）。尚未发送。
staff-ready-changed = 💬 { $number }：内容已有变化，没有发送。居民现在将收到（{ $language }）：
staff-ready-in-own-words = 意思是：
staff-ready-send = ✉ 发送
staff-ready-others = ↩ 换一条
staff-ready-sent-already = { $number }：这条已经发送过一次。
staff-sort-as-what = 🏷 { $number }：实际是哪方面的事？
staff-pass-to-whom = ↪ { $number }：转交给谁？
staff-no-colleagues = 没有其他同事可以转交。
staff-nobody-here = ↪ { $number }：这里没有其他同事可以转交。
staff-to-community = 🏘 移交其他社区
staff-passed-on = ↪ { $number }：已转交{ $officer }，并已告知居民。
staff-transfer-where = 🏘 { $number }：属于哪个社区？
staff-transfer-nowhere = { $number }：没有其他社区。
staff-transfer-sure = 🏘 把 { $number } 移交{ $community }？该社区民警会收到，居民会得到通知，您可能不再看得到它。
staff-transfer-yes = ↪ 是，移交
staff-transferred = ↪ { $number }：已移交{ $community }，并已告知居民。
staff-button-unknown = 这个按钮已经不能用了。
staff-unlinked = 本聊天不再接收工单。
staff-left = 您已离岗：本聊天不再接收工单，所写内容也不会转给任何人。如有误，请联系派出所。
staff-sign-in-code =
    🔑 { $code } 是您登录邻里工作台的验证码，{ $minutes }分钟内有效，只能用一次。
    如果不是您在登录，说明有人知道了您的密码，请立即修改。验证码不要告诉任何人。
staff-second-step-reset = 🔑 管理员已取消您登录邻里工作台的第二步验证，并让您在所有浏览器退出。如果不是您要求的，请立即告知所里。

## 带话题的群组

topic-name = { $number } · { $category }
topic-name-at = { $number } · { $category } · { $place }
group-how =
    👮 在这个群里，每个工单可以有自己的话题。请已绑定 Telegram 的主管或管理员发送 /bind 加社区或派出所代码。
    群里的每个人都会看到居民写的内容。
group-bound = ✅ 今后{ $what }的每个工单在本群都有一个话题。只有回复该话题中的工单卡片，内容才会转给居民。/unbind 结束。
group-unbind-sure = 不再把工单发到“{ $title }”？已有的话题保留。
group-unbind-yes = 不再接收工单
group-unbound = 本群不再接收工单。
group-not-bound = 本群没有绑定社区。请主管或管理员发送 /bind 加社区或派出所代码。
group-needs-topics = 请先在群设置中开启话题，并把我设为可以管理话题的管理员。
group-strangers = 这条内容没有发给任何人：只有 Telegram 已绑定账号的工作人员才能这样做，且不能以群组名义发送。
group-in-private = 这个请在与我的私聊中使用，不能在群里用。
group-talk = 这只在同事之间可见。要答复居民，请回复本话题中的工单卡片。
group-answered-elsewhere = 这条内容没有发给任何人：这里是另一个工单的话题。请在该工单自己的话题里回复卡片。
group-lost = ⚠️ 工单已无法送达群组“{ $title }”：{ $why }工单仍照常发到民警的私聊。
group-problem-no-right = 我在那里没有管理话题的权限。请把我设为有此权限的管理员，话题就会继续。
group-problem-no-topics = 那里的话题功能已关闭。请开启后再次发送 /bind。
group-problem-gone = 我已不在该群。请重新加入我并设为可管理话题的管理员，话题就会继续。

## 卡片下的消息

card-corrected = ✏️ { $number }，居民更正了之前的消息，现为：
plan-waits-noticed = 📈 { $community } 本周有 { $people } 人举报同类诈骗，明显多于往常。预警草稿等待管理员处理：
plan-waits-taken-in = 📥 “{ $source }”发来一条警报。预警草稿等待管理员处理：
plan-waits-held-up = ⏸ “{ $source }”已撤销其警报。据此安排的预警已暂缓，等待管理员处理：
plan-waits-for-approval = ✋ 一条面向 { $people } 人的预警等待第二位管理员批准：
plan-waits-link = 到工作台查看：{ $link }
card-answer = 💬 { $number }，居民补充：
card-said = 💬 { $number }：{ $officer }给居民发了消息：
card-note = 📝 { $number }：{ $officer }的备注（居民看不到）：
card-passed-on = ↪ { $number }：{ $officer }转交给您，请接手。
card-given-back = ↪ { $number }：原经办人{ $officer }已离岗，请接手。
card-sorted = 🏷 { $number }：{ $officer }把类别改为“{ $category }”。
card-prioritised = ⚑ { $number }：{ $officer }把优先级设为“{ $priority }”。
card-transferred = ↪ { $number }：{ $officer }把它移交到您的社区，请接手。
card-answer-soon = ⏰ { $number }（{ $category }）：请在 { $at } 前答复居民。
card-answer-late = 🔺 { $number }（{ $category }）：应在 { $at } 前答复居民，现已超时。
card-due-soon = ⏰ { $number }（{ $category }）：应在 { $at } 前办结。
card-due-late = 🔺 { $number }（{ $category }）：应在 { $at } 前办结，现已超时。
card-reopened = 🔁 { $number }：居民说还没有解决。
card-withdrawn = ✖ { $number }：居民已撤回，无需再处理。

## 办不到的事

refusal-already-taken = { $officer }已经接手这个工单。
refusal-not-allowed = 这个工单不能这样操作。
refusal-lesson-is-exported = 这条已经导出，不能再在这里修改。
refusal-not-in-charge = 只有派出所主管或管理员可以这样做。
refusal-no-such-code = 您负责的社区和派出所中没有这个代码。
refusal-text-needed = 请写几句话。
refusal-too-many-views = 您已保存 { $most } 个视图，请先删除一个。
refusal-changed-meanwhile = 您书写期间，这张工单有了变化。您的内容没有发送，也没有改动任何东西，仍保留在这里：请先查看，再按一次。
refusal-due-in-the-past = 这个时间已经过去了。
refusal-no-such-ticket = 没有您可以查看的这个工单。
refusal-no-such-span = 请选择早于结束的开始时间，并至少选择一天。
refusal-too-many-hours = 一周最多 { $most } 个时段，请先删除一个。
refusal-not-translated = 翻译服务器没有回应。您写的内容仍在这里；常用回复备有各种语言。
refusal-incomplete-person = 请填写姓名和登录名；民警和主管还需选择社区或派出所。
refusal-nobody-to-tell = 上报人已要求删除个人信息，无法再联系。

## 登录

refusal-sign-in = 登录名或密码不正确。连续输错{ $tries }次后，将暂停登录{ $minutes }分钟。
refusal-password-too-short = 密码至少需要{ $letters }个字符。
refusal-login-taken = 登录名{ $login }已被使用。
refusal-sign-in-or-code = 登录名、密码或验证码不正确，或尚未输入验证码。连续输错{ $tries }次后，将暂停登录{ $minutes }分钟。
refusal-code-wrong = 验证码不正确或已过期，没有任何改动。
refusal-phone-is-second-step = 登录验证码正发往这个聊天。请先设置验证器应用，或关闭Telegram验证码。

## 工作台：通用

desk-title = 邻里工作台
desk-brand = 邻里
desk-skip = 跳到正文
desk-nav = 主导航
desk-nav-residents = 居民之声
desk-nav-running = 管理
desk-queue = 工单
desk-alerts = 预警
desk-communities = 社区
desk-understanding = 语义审核
desk-feedback = 居民反馈
desk-account = 我的账号
desk-sign-out = 退出
desk-language-name = 中文
desk-to-queue = 全部工单
desk-offline = 连接中断，页面内容可能不是最新的；恢复后会自动更新。
desk-signed-out = 登录已失效。您写的内容还在这里：请在新标签页重新登录，再提交一次。
desk-just-now = 刚刚
desk-choose = 请选择
desk-cancel = 取消
desk-older = 更早的
desk-newest = 最新的
desk-paging = 翻页
desk-print = 打印
desk-demo = 演示数据

## 工作台：登录

desk-sign-in = 登录
desk-sign-in-for = 供社区民警、主管和管理员使用
desk-login = 登录名
desk-password = 密码
desk-code = 验证码
desk-code-hint = 设置了第二步验证才需要：来自验证器应用或Telegram，也可以用恢复码。
desk-sign-in-anew = 或者重新登录

## 工作台：遇到问题

desk-problem = 没能完成
desk-problem-request = 浏览器发来的请求无法识别，请返回后重试。
desk-problem-forbidden = 您的账号不能查看或办理此项。如有需要，请联系主管。
desk-problem-not-found = 这里没有内容，或者它属于其他社区。
desk-problem-busy = 数据库正忙，没有任何改动，请稍后再试。
desk-problem-ours = 系统出了点问题，我们已有记录，请稍后再试。

## 工作台：工单列表

desk-views = 查看哪些工单
desk-view-open = 未办结
desk-view-mine = 我的
desk-view-resolved = 已办结
desk-view-all = 全部
desk-category = 类别
desk-every-category = 所有类别
desk-community = 社区
desk-every-community = 所有社区
desk-show = 查看
desk-open-count = { $count ->
    [0] 没有未办结工单
   *[other] { $count }件未办结工单
}
desk-search = 搜索报告、对话和编号
desk-state = 状态
desk-every-state = 全部状态
desk-priority = 优先级
desk-every-priority = 全部优先级
desk-only-unread = 只看有新消息的
desk-more-filters = 更多筛选
desk-unread = 您尚未查看。
desk-keys = 键盘操作
desk-key-next = 下一条
desk-key-previous = 上一条
desk-key-open = 打开
desk-key-search = 搜索
desk-key-write = 回复
desk-key-note = 备注
desk-key-take = 接手
desk-key-back = 返回工单列表
desk-kept-views = 已保存的视图
desk-keep-view = 保存此视图…
desk-view-name = 视图名称
desk-keep-view-now = 保存
desk-drop-view = 删除视图“{ $name }”
desk-look-in-all = 在全部工单（包括已办结的）中查找
desk-unanswered = 有新内容
desk-for = 待{ $officer }接手
desk-nobody-yet = 暂无人接手
desk-no-words = （没有文字，请看附件）
desk-empty-open = 目前没有待办，正好去社区里走走。
desk-empty-mine = 您名下没有未办结的工单。有空的话，看看“未办结”里的吧。
desk-empty-resolved = 还没有办结的工单，慢慢来。
desk-empty-all = 还没有工单，有新的会自动出现在这里。
desk-empty-sieve = 没有符合条件的工单。
desk-state-new = 新工单
desk-state-taken = 处理中
desk-state-asked = 待居民答复
desk-state-on-the-way = 正在赶去
desk-state-resolved = 已办结
desk-state-withdrawn = 已撤回
desk-priority-urgent = 紧急
desk-priority-high = 优先
desk-priority-normal = 一般

## 工作台：工单详情

desk-as-written = 居民原话
desk-thread = 后续往来
desk-resident = 居民
desk-resident-corrects = ✏️ 居民更正了之前的消息
desk-note-by = 内部备注 · { $officer }
desk-rating = 居民评价
desk-rating-of = { $rating }分（满分5分）
desk-facts = 基本情况
desk-place = 地点
desk-not-given = 未填写
desk-on-the-map = 地图
desk-found = 原话中提到
desk-filed = 提交时间
desk-reporter = 报告人
desk-reporter-anonymous = 匿名
desk-reporter-nameless = 未留姓名
desk-reporter-erased = 已应本人要求删除
desk-language = 语言
desk-station = 派出所
desk-history = 办理经过
desk-has-it = { $officer }正在办理
desk-had-it = 由{ $officer }办理
desk-passed-to = 已转交{ $officer }
desk-nobody-has-it = 还没有人接手
desk-photo = 照片{ $number }
desk-file-photo = 图片
desk-file-voice = 语音
desk-file-video = 视频
desk-file-document = 文件
desk-file-on-its-way = 正在获取
desk-file-lost = 无法获取
desk-acts = 可以办理的事项
desk-take = 接手
desk-write = 写给居民
desk-write-hint = 居民使用：{ $language }。您写的内容会原样转给居民。
desk-attach = 图片或PDF
desk-attach-hint = 最大10 MB。发送前会去掉图片中的拍摄地点和设备信息。
desk-file-too-large = 文件超过10 MB，未发送；您写的内容也还没有发送。
desk-file-unknown = 只能向居民发送图片（JPEG、PNG、WebP、GIF）和PDF。未发送任何内容。
desk-file-heic = 这张iPhone的HEIC格式图片无法打开。请另存为JPEG后重新选择。未发送任何内容。
desk-canned = 常用回复…
desk-canned-preview = 居民收到的内容（{ $language }）
desk-canned-put = 放入输入框
desk-translate = 翻译
desk-translated = 机器翻译：
desk-translate-draft = 把我写的翻译成：{ $language }
desk-translated-draft = 已机器翻译成：{ $language }。居民会得知这是机器翻译；您的原文保留在旁，供同事查看。
desk-translated-put = 替换输入框内容
desk-no-translation = 这里没有设置翻译服务器（LINLI_TRANSLATE_URL）。常用回复备有居民的语言。
desk-reply = 发送
desk-ask-back = 作为提问发送
desk-set-out = 正在赶去
desk-resolve = 办结……
desk-resolve-words = 处理情况（可不填，居民会看到）
desk-resolve-hint = 居民会收到通知，可以评价，也可以重新打开工单。
desk-resolve-now = 办结
desk-pass-on = 转交……
desk-pass-on-to = 转交给
desk-pass-on-now = 转交
desk-sort = 更改类别……
desk-sort-as = 实际是哪方面的事
desk-sort-hint = 只有改为紧急类别时，居民才会收到通知。审核人员会看到这条理解有误的原话，但看不到是谁写的。
desk-sort-now = 更改类别
desk-note = 内部备注……
desk-note-words = 内部备注
desk-note-hint = 只有同事能看到，绝不会发给居民。
desk-note-now = 保存备注
desk-done-take = 已由您接手，居民已收到通知。
desk-done-ask-back = 问题已发给居民。
desk-done-reply = 内容已发给居民。
desk-done-set-out = 居民已知道您正在赶去。
desk-done-resolve = 已办结，居民已收到通知。
desk-done-pass-on = 已转交，同事已收到通知。
desk-done-recategorise = 类别已更改。
desk-done-note = 备注已保存，只有同事可见。
desk-event-file = { $category ->
    [none] 提交工单
   *[other] 提交工单（{ $category }）
}
desk-event-take = { $officer }接手
desk-event-ask-back = { $officer }向居民提问
desk-event-reply = { $officer }答复居民
desk-event-answer = 居民补充
desk-event-set-out = { $officer }赶往现场
desk-event-resolve = { $officer }办结
desk-event-pass-on = { $officer }转交给{ $colleague }
desk-event-given-back = { $officer }把它退回社区
desk-event-note = { $officer }添加内部备注
desk-event-recategorise = { $officer }把类别改为“{ $category }”
desk-merged-with = 一并处理的上报
desk-merged-hint = 您的回复、出发和办结会同时通知本工单及另外 { $count } 位报告人。追问只发给本工单的报告人。
desk-merged-into = 本工单与 { $number } 一并处理。
desk-separate = 重新拆分
desk-alike = 可能是同一件事
desk-alike-likely = 很可能相同
desk-alike-related = 可能相关
desk-metres = 相距 { $metres } 米
desk-merge = 合并到…
desk-merge-into = 与以下工单一并处理
desk-merge-number = 工单编号
desk-merge-hint = 每位报告人保留自己的上报，并持续收到进展。本工单不再出现在列表中，由另一工单代表。
desk-merge-now = 合并
desk-merge-these = 并入本工单
desk-arrange = 优先级、期限、归属…
desk-prioritise-now = 更改
desk-due = 办结期限
desk-due-now = 设定
desk-due-hint = 留空表示不设期限。
desk-answer-by = 应答复时间
desk-overdue = 已逾期
desk-only-overdue = 只看逾期
desk-transfer = 应归属的社区
desk-transfer-now = 移交
desk-transfer-find = 其他派出所的社区（名称或编号）
desk-transfer-find-now = 查找
desk-transfer-none = 没有找到这样的其他社区。
desk-transfer-hint = 该社区民警会收到，居民会得到通知。您之后可能看不到它。
desk-map-alt = 示意图：在{ $community }中的位置
desk-map-scale = { $metres } 米
desk-meanwhile = 在此期间：
desk-done-prioritise = 优先级已更改。
desk-done-set-due = 期限已设定。
desk-done-transfer = 已移交，并已通知该社区民警。
desk-done-merge = 已合并，并已通知报告人。
desk-done-separate = 已重新拆分。
desk-event-prioritise = { $officer }把优先级设为“{ $priority }”
desk-event-set-due = { $due ->
    [none] { $officer }取消了期限
   *[other] { $officer }把期限设为{ $due }
}
desk-event-transfer = { $officer }移交给{ $community }
desk-event-merge = { $officer }把它并入 { $other }
desk-event-absorb = { $officer }把 { $other } 并入本工单
desk-event-separate = 与 { $other } 重新拆分
desk-event-reopen = 居民重新打开
desk-event-withdraw = 居民撤回
desk-event-rate = 居民评价

## 工作台：预警

desk-waits-for-you = （{ $count } 份草稿等待您处理）
desk-alert-send = 立即发送预警
desk-alert-send-hint = 发给订阅了该主题的居民。发送前可以先看内容和人数。
desk-alert-which = 预警内容
desk-alert-where = 发送范围
desk-everywhere = 所有社区
desk-alert-preview = 预览
desk-alerts-sent = 已发送
desk-no-alerts = 还没有发送过预警。
desk-alert-check = 发送前请确认
desk-alert-audience = { $count ->
    [0] { $where }目前没有人订阅。
   *[other] 目前将有{ $count }人收到：{ $where }。
}
desk-alert-audience-hint = 收件人是能联系上的“{ $topic }”订阅者。
desk-alert-go-on = 选择发给谁
desk-whom = 发给谁？
desk-count = 统计人数
desk-only-places = 只发给部分地方
desk-only-places-hint = 派出所、社区和地图区域可以同时选：住在其中任何一处的人都会收到。
desk-stations = 派出所
desk-area = 在地图上画出区域
desk-area-hint = 点一下是一个角，拖动可移动地图。区域碰到的社区都算在内。
desk-area-undo = 撤销上一个角
desk-area-clear = 清除
desk-area-corners = 各角的经度、纬度，每行一个
desk-closer = 放大
desk-farther = 缩小
desk-who-of-them = 其中哪些人
desk-who-of-them-hint = 订阅了“{ $topic }”的人；也可以再缩小范围。
desk-only-volunteers = 只发给志愿者
desk-only-languages = 只发给使用某些语言的人
desk-emergency = 紧急
desk-is-emergency = 这是紧急通知
desk-is-emergency-hint = 最先发送，免打扰时间也照样发送。
desk-everyone = 发给所有能联系到的人
desk-everyone-hint = 包括没有订阅的人。只用于紧急情况。
desk-places = { $first }和另外{ $more }个社区
desk-takes = 发送大约需要{ $time }。
desk-asleep = 其中{ $count }人现在是免打扰时间，最迟{ $time }收到。
desk-alert-everyone-hint = 这是当地所有能联系到的人，不论是否订阅。
refusal-nobody-there = 那里没有社区。
refusal-area-unclear = 这不是一个区域：请至少画三个角，边线不能交叉。
refusal-news-is-no-emergency = 社区消息不能作为紧急通知发送。
refusal-only-subscribers = 只有紧急通知才能发给没有订阅的人。
desk-alert-send-now = { $count ->
    [0] 没有收件人
   *[other] 发送给{ $count }人
}
desk-alert-texts = 各语言内容
desk-alert-under-way = 正在发送，数字会随时更新。
desk-alert-nobody = 启动时没有人订阅。
desk-alert-rate = 每秒{ $rate }条，大约还需要{ $left }。
desk-alert-sleeps = 其余的人现在是免打扰时间，{ $time }继续发送。
desk-alert-paused = { $time }起暂停。恢复之前不再发送。
desk-alert-cancelled = { $time }取消。当时还没有发出的不再发送。
desk-alert-expired = 有效期至{ $time }。到期时还没有收到的人不再收到。
desk-alert-state-running = 发送中
desk-alert-state-paused = 已暂停
desk-alert-state-cancelled = 已取消
desk-alert-state-expired = 已过期
desk-alert-step-pause = 暂停
desk-alert-step-resume = 继续发送
desk-alert-step-cancel = 取消，不再发送
desk-alert-cancel-sure = 确定取消吗？还没有收到的人将不会再收到。
desk-alert-corrects = 更正之前的一条预警
desk-alert-correct = 更正内容
desk-alert-correct-hint = 还没发出的按新内容发送；已经发出的，只要Telegram允许，就在原处更改，不会响铃；网页聊天下次打开时显示新内容。
desk-alert-correct-now = 更正
desk-alert-title = 标题
desk-alert-body = 正文
desk-alert-afterwards = 发送结果
desk-alert-reaction-helpful = 觉得有帮助
desk-alert-reaction-got-call = 也接到过电话
desk-alert-reasons = 未送达的原因
desk-alert-export = 导出 CSV
refusal-too-late-for-alert = 太晚了：这条预警已经结束，或者别人已经处理了。
refusal-nothing-corrected = 内容没有变化，或者标题、正文为空或太长。
desk-plan = 还没有内容的预警
desk-plans = 草稿、待批准、已计划
desk-plan-compose = 撰写或计划预警
desk-plan-compose-hint = 自己撰写或从模板开始；立即、定时或重复发送。
desk-plan-from = 从这里开始
desk-plan-own-words = 自己撰写
desk-plan-topic = 主题（自己撰写时）
desk-plan-begin = 开始撰写
desk-plan-state-draft = 草稿
desk-plan-state-waiting = 等待另一位管理员批准
desk-plan-state-planned = 已计划
desk-plan-state-done = 已发送
desk-plan-state-dropped = 已放弃
desk-plan-words = 内容
desk-plan-words-hint = 每种语言的标题和正文。缺少的语言会用最接近的语言代替，不会有人收到空消息。
desk-plan-written = 已写
desk-plan-missing = 缺少
desk-plan-fallback = 缺少语言时的第{ $number }选择
desk-when = 什么时候？
desk-when-now = 立即
desk-when-at = 定时
desk-when-repeat = 重复
desk-when-repeat-hint = cron表达式：分、时、日、月、星期，按本市时间。
desk-plan-save = 保存并统计人数
desk-plan-saved = 已保存。
desk-plan-tested = 正在发到您的手机。
desk-plan-drop = 放弃
desk-plan-outcome = 发送情况
desk-plan-needs-approval = 超过{ $count }人，需要另一位管理员批准。
desk-plan-next-times = 接下来的时间：
desk-plan-ask = 请另一位管理员批准
desk-plan-plan = 列入计划
desk-plan-approve = 批准发给{ $count }人
desk-plan-edit = 修改
desk-plan-another-admin = 需要由撰写人以外的管理员批准。
desk-plan-preview = 手机上的样子
desk-plan-test = 发到我的手机试看
desk-plan-reads = 读到的是：{ $language }
desk-plan-picture-and-links = 图片和链接
desk-plan-picture = 图片
desk-plan-picture-hint = JPEG、PNG 或 WebP，最大 10 MB。图片显示在文字上方；配图时每种语言的文字最多 1024 个字符。相机写入的信息（位置、设备）会被去掉。
desk-plan-no-picture = 不再配图
desk-links-hint = 消息下方最多三个按钮，各打开一个网页（https）。我们一直提醒居民不要轻信链接：请只放大家熟悉的网址，例如市政府官网。
desk-link = 链接{ $number }
desk-link-address = 网址
refusal-half-a-link = 链接需要网址，以及至少一种语言的按钮文字（不超过 40 个字符）。
refusal-link-broken = 这个网址不完整或有误。请从浏览器中完整复制，不要有空格。
refusal-link-not-https = 只能发送以 https:// 开头的网址。
refusal-link-credentials = 这个网址里带有用户名或密码，别人看不出它通向哪里：请去掉 @ 之前的内容。
refusal-text-hidden = 文字中有看不见的字符，例如会改变文字顺序的字符。请重新输入那一处。
refusal-text-markup = 标记（如 <b> 或 **）会原样显示出来。请写纯文本；链接请填在专门的栏目里。
refusal-text-too-long = 标题和正文合计最多 4096 个字符，多数表情符号算两个。
refusal-caption-too-long = 配图时，每种语言的标题和正文合计最多 1024 个字符，多数表情符号算两个。请缩短文字，或不配图。
desk-file-no-picture = 这不是图片。可以发送 JPEG、PNG 或 WebP。
desk-file-too-narrow = 图片太细长：Telegram 不接受长宽比超过 20 的图片。
refusal-plan-is-no-draft = 它已经不是草稿了。要修改，请先收回。
refusal-no-words = 还没有内容。
refusal-no-audience = 还没有选择发给谁。
refusal-time-is-past = 这个时间已经过去了。
refusal-no-time = 请填写时间。
refusal-nobody-would-get-it = 没有人会收到。
refusal-look-again = 内容或对象有变化：请再看一遍现在的内容和人数，然后发送。
refusal-plan-does-not-wait = 它不需要批准。
refusal-plan-is-over = 它已经结束了。
refusal-no-phone = 请先在账号页面绑定手机。
refusal-half-a-text = 有标题没有正文，有正文没有标题，或者太长。
refusal-rhythm-unclear = 这个cron表达式不能用：需要五个字段，分钟要明确，日期和星期只能选一个。
refusal-never-fires = 这一天永远不会到来。
desk-plan-expires = 有效期至（可不填）
desk-hazard = 给其他系统
desk-hazard-hint = 安全提示也会发布给其他预警系统，它们按这些项目分类。
desk-hazard-category = 类别
desk-hazard-urgency = 紧急程度
desk-hazard-severity = 严重程度
desk-hazard-certainty = 确定程度
desk-hazard-category-Geo = 地质、地震
desk-hazard-category-Met = 气象
desk-hazard-category-Safety = 公共安全
desk-hazard-category-Security = 治安
desk-hazard-category-Rescue = 救援
desk-hazard-category-Fire = 火灾
desk-hazard-category-Health = 卫生健康
desk-hazard-category-Env = 环境、污染
desk-hazard-category-Transport = 交通
desk-hazard-category-Infra = 水、电、燃气、通信
desk-hazard-category-CBRNE = 化学品、辐射、爆炸物
desk-hazard-category-Other = 其他
desk-hazard-urgency-Immediate = 立即行动
desk-hazard-urgency-Expected = 一小时内
desk-hazard-urgency-Future = 稍后
desk-hazard-urgency-Past = 已经过去
desk-hazard-urgency-Unknown = 不清楚
desk-hazard-severity-Extreme = 极其严重
desk-hazard-severity-Severe = 严重
desk-hazard-severity-Moderate = 中等
desk-hazard-severity-Minor = 轻微
desk-hazard-severity-Unknown = 不清楚
desk-hazard-certainty-Observed = 已经发生
desk-hazard-certainty-Likely = 很可能
desk-hazard-certainty-Possible = 有可能
desk-hazard-certainty-Unlikely = 不太可能
desk-hazard-certainty-Unknown = 不清楚
desk-plan-of-nobody = 还没有人接手
desk-cap-take-in = 导入其他系统的消息（CAP）
desk-cap-take-in-hint = 导入后是草稿。您看过之前，什么都不会发出。
desk-cap-file = 消息（XML文件）
desk-cap-make-draft = 生成草稿
desk-cap-origin = 来自其他系统
desk-cap-from = { $source } 提交，发送者：{ $sender }
desk-cap-not-meant = 不是真实预警：{ $status }
desk-cap-remark-cut = 原文太长，已截短。请看每段文字的结尾。
desk-cap-remark-other-languages = 原消息还有本服务没有的语言。
desk-cap-remark-nowhere-here = 原消息的区域不涉及这里的社区：请选择发给谁。
desk-cap-cancelled = 发送者已取消（{ $time }）。
desk-cap-later = 发送者有更新：查看新的草稿
desk-cap-earlier = 它更新了之前的草稿
refusal-cap-too-large = 消息太大：最多256 KB。
refusal-cap-no-xml = 这不是可以读取的XML。
refusal-cap-unsafe = 消息含有文档类型（DTD）、实体或外部引用，这样的消息不会被打开。
refusal-cap-invalid = 这不是有效的CAP 1.2消息。
refusal-cap-not-public = 消息不是面向公众的（scope不是Public）。
refusal-cap-no-alert = 消息不是预警、更新或取消。
refusal-cap-no-words = 消息里没有本服务所支持的语言。
refusal-cap-area = 消息的区域无法读取、不在地图上，或者超过1000个角点。
refusal-cap-is-over = 消息已经过期。
refusal-cap-refers-to-nothing = 消息要取消的内容没有导入过。
refusal-cap-too-many = 这个来源还有太多草稿没有人看。
refusal-cap-unsigned = 消息没有签名，而这个来源的消息应当有签名。
refusal-cap-signature-wrapped = 签名不符合CAP的规定：只能有一个签名，位于alert之内，并且覆盖全部内容。
refusal-cap-signature-weak = 签名强度不够：需要RSA或ECDSA，并使用SHA-256或更强的算法。
refusal-cap-certificate-over = 这个来源的证书已经过期，或者尚未生效。
refusal-cap-other-key = 消息不是用这个来源的密钥签名的，或者签名被改动过。
refusal-cap-changed = 消息在签名之后被改动过。
desk-wave = 系统自动发现
desk-wave-what = { $community }：{ $kind }。最近七天有{ $count }人举报。
desk-wave-rule = 之前{ $weeks }周平均每周{ $usual }人。如果一切照旧，偶然出现这么多，大约{ $chance }周才有一次。
desk-wave-week = 截至该时的七天
desk-wave-people = 人数
desk-wave-indicators = 举报的内容
desk-wave-tickets = 相关工单
desk-wave-dismiss = 不发送？
desk-wave-reason = 为什么不发？下一次处理的人会看到。
desk-wave-dismissed = { $officer }于{ $time }决定不发：
desk-cap-told = 已告知其他系统的内容（CAP）
desk-cap-kind-Alert = 预警
desk-cap-kind-Update = 更正
desk-cap-kind-Cancel = 取消
refusal-over-before-it-begins = 还没发出就已失效：“有效期至”太早了。
desk-recipients = 收件情况
desk-audience = 应收
desk-topic-fraud = 反诈预警
desk-topic-safety = 安全提示
desk-topic-news = 社区消息
desk-delivery = 发送结果
desk-delivery-waiting = 等待
desk-delivery-claimed = 发送中
desk-delivery-sent = 已发送
desk-delivery-refused = 被拒收
desk-delivery-unknown = 不明
desk-delivery-dropped = 已取消
desk-not-reached = 可能没有收到的居民
desk-not-reached-hint = 不明：没有收到回执，可能已送达，也可能没有。被拒收：对方屏蔽了我们，或聊天已不存在。必要时请上门提醒。
desk-channel = 渠道
desk-channel-telegram = Telegram
desk-channel-web = 网页聊天

## 工作台：没听懂的话

desk-lessons-hint = 这里是邻里没听懂或理解错的话。姓名、号码和门牌已去掉，也看不到是谁写的。请选出每句话的意思；如果仍能看出说的是谁，请弃用。系统不会自行学习：确认过的话导出后，还要由人再看一遍。
desk-lessons = 哪些话
desk-lesson-view-waiting = 待审核
desk-lesson-view-confirmed = 已确认
desk-lesson-view-exported = 已导出
desk-lesson-view-discarded = 已弃用
desk-lesson-empty-waiting = 没有待审核的话，其他的都听懂了。
desk-lesson-empty-confirmed = 没有已确认而未导出的话。
desk-lesson-empty-exported = 最近30天没有导出过。
desk-lesson-empty-discarded = 最近几天没有弃用过。
desk-lesson-kind-unclear = 没听懂
desk-lesson-kind-resident = 居民更正
desk-lesson-kind-officer = 民警改了类别
desk-kind = 原因
desk-every-kind = 全部原因
desk-every-language = 全部语言
desk-other-language = 其他语言
desk-lesson-times = { $count }次
desk-lesson-thought = 邻里以为是
desk-lesson-not-sure = 没有明确的判断
desk-lesson-meant = 实际是指
desk-lesson-model = 模型 { $model }
desk-lesson-meaning = 意思是
desk-lesson-confirm = 确认
desk-lesson-discard = 弃用
desk-lesson-decided = { $officer }，{ $at }
desk-lesson-keys = 选中一条后，可用键盘：
desk-lesson-key-next = 下一条
desk-lesson-key-previous = 上一条
desk-lesson-key-confirm = 确认
desk-lesson-key-choose = 另选意思
desk-lesson-key-discard = 弃用
desk-done-confirmed = 已确认。
desk-done-discarded = 已弃用。
desk-removed-name = 姓名
desk-removed-phone = 电话
desk-removed-email = 邮箱
desk-removed-link = 链接
desk-removed-plate = 车牌
desk-removed-date = 日期
desk-removed-number = 号码

## 工作台：社区与反馈

desk-officers = 社区民警
desk-no-officer = 没有登记民警，工单由派出所主管处理。
desk-visiting-hours = 驻社区时间
desk-qr-alt = { $community }的聊天二维码
desk-poster = 门口海报
desk-poster-hint = 打印后张贴在居民经过的地方。
desk-no-communities = 您的派出所还没有登记社区。
desk-no-feedback = 还没有居民反馈。
desk-no-community = 未选社区

## 工作台：账号

desk-role-officer = 民警
desk-role-supervisor = 主管
desk-role-admin = 管理员
desk-language-hint = 用于工作台和手机上的工单卡片。
desk-phone = 在手机上处理工单
desk-phone-none = 还没有绑定Telegram聊天。绑定后，巡逻时也能收到并答复工单。
desk-phone-linked = 已绑定一个Telegram聊天，工单会发到那里。
desk-phone-unreachable = 已绑定Telegram聊天，但对方屏蔽了机器人或聊天已不存在，请重新绑定。
desk-phone-link = 获取绑定码
desk-phone-unlink = 解除绑定
desk-phone-send = 请在Telegram里把下面这行发给邻里机器人：
desk-phone-once = 7天内有效，只能用一次，之后不再显示。谁发送它，谁就会收到您的工单，请勿外传。
desk-password-change = 修改密码
desk-password-current = 当前密码
desk-password-new = 新密码（至少10个字符）
desk-password-again = 再输一次新密码
desk-passwords-differ = 两次输入的新密码不一致。
desk-sessions = 已登录的浏览器
desk-session-since = 登录时间
desk-session-used = 最近使用
desk-session-this = 当前浏览器
desk-session-end = 让它退出
desk-session-end-others = 让其他浏览器全部退出
desk-done-password = 密码已修改，其他浏览器均已退出。
desk-done-session = 那个浏览器已退出。
desk-done-phone = 该聊天不再接收工单。

## 工作台：登录的第二步验证

desk-second-step = 第二步验证
desk-second-step-is-on = 登录时需要输入验证码。
desk-second-step-is-off = 目前只凭密码就能登录。
desk-second-step-set-up = 设置
desk-second-step-change = 更改
desk-second-step-hint = 设置后，即使密码被盗也无法登录：登录时还要输入手机上的验证码。每个验证码只能用一次。
desk-second-step-required = 这里要求所有人设置第二步验证。设置完成后即可使用工作台。
desk-second-step-reset = 管理员已取消您的第二步验证，并让您在所有浏览器退出。如果不是您要求的，请告知所里。
desk-second-step-understood = 我已知道
desk-second-step-app = 验证器应用
desk-second-step-app-hint = 任何一次性验证码（TOTP）应用都可以，不需要联网。
desk-second-step-used = 使用中
desk-second-step-another = 换一个应用或手机
desk-second-step-show-code = 显示二维码
desk-second-step-scan = 请用应用扫描，然后输入应用显示的六位数字。
desk-second-step-qr = 供验证器应用扫描的二维码，下方有相同的文字内容
desk-second-step-or-type = 也可以把下面的内容输入应用。
desk-second-step-same-phone = 应用就在这台设备上
desk-second-step-six-digits = 六位数字
desk-second-step-confirm = 开始使用
desk-second-step-turn-off = 关闭
desk-second-step-telegram = Telegram验证码
desk-second-step-telegram-hint = 登录时，验证码会发到接收工单的聊天。
desk-second-step-no-phone = 请先在账号页面绑定Telegram聊天。
desk-second-step-send = 发送验证码试一下
desk-second-step-sent = 验证码正在发往您的Telegram聊天。
desk-recovery-codes = 恢复码
desk-recovery-codes-keep = 请抄下来，不要和手机放在一起。手机丢失时，每个恢复码可以登录一次。之后不再显示。
desk-recovery-codes-left = { $count ->
    [0] 已全部用完，请重新生成。
   *[other] 还剩{ $count }个。
}
desk-recovery-codes-new = 重新生成

## Fraud check and fraud victims: what Linli adds to a ticket

card-worded = ➕ { $number }，新增内容：
card-fraud-verdict = 🛡 诈骗识别（按规则，仅供参考）：{ $level }
card-fraud-verdict-kind = 🛡 诈骗识别（按规则，仅供参考）：{ $level }，{ $kind }
fraud-level-likely = 很像诈骗
fraud-level-careful = 可疑
fraud-level-no-sign = 未发现迹象
card-victim-fact = { $what }：{ $words }
card-victim-paid-by = 付款方式
card-victim-to-whom = 收款人
card-victim-amount = 金额
card-victim-when = 付款时间

## 社区反诈记录：不能做的事，以及导入名单的问题

refusal-indicator-moved = 同事先处理了：现在的状态是“{ $state }”。
refusal-indicator-protected = 这是{ $owner }自己的号码或网址，有人冒用才会被举报；若确认为诈骗，会让居民误以为该机构是骗子。
fraud-state-reported = 有举报
fraud-state-confirmed = 已确认
fraud-state-cleared = 已排除
fraud-list-kind = “{ $kind }”不是可用的类型（{ $kinds }）。
fraud-list-value-missing = 缺少内容。
fraud-list-value-long = 内容过长。
fraud-list-scam-kind = “{ $kind }”不是已知的诈骗类型。
fraud-list-source = 缺少来源，请在该行或文件旁填写。
fraud-list-date = 日期应如 2026-11-25，且不能晚于今天，请在该行或文件旁填写。
fraud-list-no-number = 这不是电话号码。
fraud-list-no-link = 这不是带路径的网址，例如 example.top/pay。
fraud-list-no-domain = 这不是属于单一所有者的域名，例如 example.top。
fraud-list-no-account = 账号应写成“服务:名称”，例如 wechat:abc_123 或 bank:6222020012345678902。
fraud-list-no-text-value = 里面没有文字。
fraud-list-short = 文字太短，无法与其他内容区分。
fraud-list-protected = 这属于{ $owner }，受保护。

## CSV 名单

list-too-large = 文件超过{ $most } MB，请拆分。
list-too-long = 名单超过{ $most }行，请拆分。
list-no-text = 这不是 UTF-8 或 GB 18030 编码的 CSV 文件。
list-broken = 此处引号不匹配，文件无法继续读取。
list-empty = 没有可导入的内容。
list-columns = 第一行应为列名，缺少 { $missing }。可用的列：{ $columns }。
list-unknown-column = 没有“{ $name }”这一列，或者重复了。可用的列：{ $columns }。
list-too-many-cells = 这一行的单元格比第一行的列名多。
list-no-such-row = 没有您可以修改的 { $key }。新增的请留空。
list-row-twice = 与第{ $line }行重复。
list-cell = { $column }：{ $why }
desk-list-file = CSV 文件
desk-list-how = 名单格式
desk-list-not-imported = 没有导入任何内容，请修改名单后重试。
desk-list-errors = 问题
desk-list-line = 第{ $line }行：
desk-list-more-errors = 另有{ $count }行有问题。

## 工作台：骗子使用的号码、网址、账号和话术

desk-fraud = 反诈线索
desk-fraud-hint = 居民举报的内容，不显示举报人；同一人只计一次。30天内有三人举报，下次核查会提醒小心；您确认后，所有核查立即判定为诈骗；您排除后，举报不再起作用。
desk-fraud-search = 号码、网址、账号或整段文字
desk-fraud-kind = 类型
desk-fraud-every-kind = 全部类型
desk-fraud-kind-number = 号码
desk-fraud-kind-link = 链接
desk-fraud-kind-domain = 域名
desk-fraud-kind-account = 账号
desk-fraud-kind-text = 文字
desk-fraud-empty = 还没有举报。居民核查后举报的内容会显示在这里。
desk-fraud-protected = { $owner }本身所有
desk-fraud-protected-hint = 这属于{ $owner }，受保护：任何举报都不会影响核查结果，也不能确认为诈骗。可能有人在冒用。
desk-fraud-wordings = 另有{ $count }种说法
desk-fraud-people = { $count ->
    [0] 本辖区无人举报
   *[other] { $count }人举报
}
desk-fraud-here-lately = { $community }：4周内{ $count }人
desk-fraud-from = 来源：{ $source }，{ $date }
desk-fraud-decide = 处理
desk-fraud-decide-hint = 会记录您的姓名、时间和理由，仅同事可见。
desk-fraud-reason = 理由
desk-fraud-move-confirm = 确认是诈骗
desk-fraud-move-clear = 排除
desk-fraud-move-reopen = 撤回决定
desk-fraud-done-confirm = 已确认，此后所有核查立即生效。
desk-fraud-done-clear = 已排除，举报不再起作用。
desk-fraud-done-reopen = 已撤回，举报重新计入。
desk-fraud-event-confirm = { $officer }确认为诈骗
desk-fraud-event-clear = { $officer }排除
desk-fraud-event-reopen = { $officer }撤回决定
desk-fraud-event-import = { $officer }导入
desk-fraud-weeks = 何时何地
desk-fraud-week = 周
desk-fraud-week-of = 第{ $week }周（{ $monday }起）
desk-fraud-first = 首次举报
desk-fraud-last = 最近举报
desk-fraud-tickets = 相关工单
desk-fraud-export = 导出 CSV
desk-fraud-export-hint = 导出当前列表，最多10,000行
desk-fraud-import = 导入名单
desk-fraud-source = 来源
desk-fraud-date = 名单日期
desk-fraud-beside = 行内没有来源和日期时，使用这里填写的。
desk-fraud-how-text = 最多{ $rows }行、{ $megabytes } MB，编码为 UTF-8 或 GB 18030。第一行为列名，必须有 kind（number、link、domain、account、text）和 value。名单中的内容会立即确认为诈骗，民警已排除的除外。只要有一行出错，就不会导入任何内容。状态为 reported 或 cleared 的行会跳过。
desk-fraud-imported = 已确认{ $count }条。
desk-fraud-imported-left = 已确认{ $count }条；另有{ $left }条民警已排除，保持不变。

## 工作台：值班

desk-duty = 值班
desk-duty-of = 选择人员
desk-duty-is-away = 缺勤
desk-duty-hint = 新工单发给当班人员；有人缺勤时发给代班人。居民询问自己的民警时，会得知其驻社区时间。办理时限只计算工作时间。
desk-duty-hours = 工作时间
desk-duty-usual = 尚未填写：视为随时当班，时限按常规办公时间计算。
desk-duty-met-in = 驻{ $community }
desk-duty-days = 星期
desk-duty-from = 从
desk-duty-to = 到
desk-duty-where = 地点
desk-duty-anywhere = 在岗，不限地点
desk-duty-add = 添加
desk-duty-remove = 删除
desk-duty-away = 缺勤
desk-duty-not-away = 近期没有。
desk-duty-first-day = 第一天
desk-duty-last-day = 最后一天
desk-duty-stand-in = 代班人
desk-duty-stand-in-is = { $officer }代班
desk-duty-nobody-stands-in = 无人代班
desk-done-duty = 已保存，即时生效。

## 工作台：审计日志

desk-audit = 审计日志
desk-audit-hint = 您的人员在这里打开或更改过什么。无法在 Linli 中修改：数据库会拒绝。
desk-audit-when = 时间
desk-audit-who = 人员
desk-audit-what = 内容
desk-audit-answer = 结果
desk-audit-everybody = 所有人
desk-audit-changes = 只看更改
desk-audit-opened = 打开
desk-audit-did = 操作

## 工作台：人员

desk-people = 人员
desk-people-here = 在此工作的人员
desk-people-nobody = 还没有人员。
desk-people-stopped = 已停用
desk-people-waiting = 尚未打开链接
desk-people-new-link = 新链接
desk-people-stop = 停用
desk-people-start = 重新启用
desk-people-sign-out = 全部退出登录
desk-people-signed-out = 已在所有浏览器退出。
desk-people-reset-second-step = 取消第二步验证
desk-people-reset-sure = 确定取消{ $name }的第二步验证吗？请先与本人核实。本人会在所有浏览器退出，并收到通知。
desk-people-reset = 已取消第二步验证，并已通知本人。
desk-people-is-required = 所有人都必须设置；未设置的人须先设置才能使用。
desk-people-is-optional = 需要的人可以在账号页面自行设置。
desk-people-make-required = 要求所有人设置
desk-people-make-optional = 改为自愿
desk-people-required = 现在起要求所有人设置第二步验证。
desk-people-optional = 现在起由每个人自愿设置。
desk-people-invite = 邀请人员
desk-people-name = 姓名（居民会看到）
desk-people-role = 角色
desk-people-communities = 负责的社区
desk-people-invite-now = 生成链接
desk-people-link = 请把此链接交给{ $name }：
desk-people-link-hint = 三天内有效，只能用一次，不会再次显示。打开的人将设置密码。
desk-people-imported = 名单已导入，其中没有新人员。
desk-person-own-role = 不能更改自己的角色，也不能停用自己：请由其他管理员操作。
desk-person-access = 使用权限
desk-person-open = { $count ->
    [0] 名下没有未办结的工单。
   *[other] 名下有{ $count }件未办结的工单。
}
desk-person-stop-sure = { $count ->
    [0] 停用{ $name }？所有设备将立即退出登录。
   *[other] 停用{ $name }？所有设备将立即退出登录，{ $count }件未办结的工单退回所属社区。
}
desk-person-stopped = { $count ->
    [0] { $name }已停用，所有设备均已退出登录。
   *[other] { $name }已停用，所有设备均已退出登录；{ $count }件工单已退回所属社区。
}
desk-session-unknown = 未知浏览器
desk-session-end-which = 退出登录：{ $browser }
desk-person-sessions = 已登录的浏览器
desk-person-nowhere = 目前没有登录。
desk-people-session-ended = 该浏览器已退出登录。
desk-person-started = { $name }已恢复使用，沿用原密码登录。如已忘记，请生成新链接。
desk-person-is-out = 该人员不能登录，也不会收到任何消息；过往记录保留。
desk-field-login = 登录名
desk-field-role = 角色
desk-field-communities = 负责社区
desk-field-language = 工作台语言
refusal-own-rights = 不能更改自己的权限。
refusal-new-and-gone = 新人员应为在岗：请留空或填 yes。
refusal-not-yours = 不属于您的派出所：{ $codes }。
refusal-people-stay = 人员保留在名单中，以便历史记录可查。请改为停用。
desk-register-people = 人员
desk-invitation = 邀请
desk-invitation-for = { $name }，欢迎您。请设置密码。您的登录名是 { $login }。
desk-invitation-accept = 设置并登录
desk-invitation-invalid = 此链接已失效。请向给您链接的人索取新链接。

## 工作台：概况

desk-dashboard = 概况
desk-dashboard-choose = 统计范围
desk-dashboard-period = 时间段
desk-dashboard-weeks = { $count }周
desk-dashboard-every-station = 所有派出所
desk-dashboard-now = 此刻
desk-dashboard-open = 未办结
desk-dashboard-now-hint = 不论何时提交；合并的报告只算一件。
desk-dashboard-sum = 最近{ $count }周提交的工单（自{ $day }起）
desk-dashboard-filed = 提交
desk-dashboard-answered = 已答复
desk-dashboard-answer-median = 首次答复用时，中位数
desk-dashboard-answer-ninetieth = 首次答复用时，第90百分位
desk-dashboard-settled = 已办结
desk-dashboard-settle-median = 办结用时，中位数
desk-dashboard-settle-ninetieth = 办结用时，第90百分位
desk-dashboard-withdrawn = 已撤回
desk-dashboard-rated = 已评价
desk-dashboard-average = 平均评分
desk-dashboard-share = 占比
desk-dashboard-count = 数量
desk-dashboard-as-of = 统计时间：{ $time }。
desk-dashboard-fair = 用时从居民提交算起，按自然时间计算：夜间、周末和等待居民答复的时间都包括在内。尚未答复或办结的没有用时，所以最近几周看起来会比实际快。已知不足{ $least }件时，不显示中位数、百分位和平均值，以免由个别情况决定。这里没有民警个人的数据。
desk-dashboard-by-week = 按周
desk-dashboard-week = 起始日（周一）
desk-dashboard-filed-title = 工单数（按提交的那一周）
desk-dashboard-filed-about = 每周两根柱：提交了多少，其中到现在已办结多少。具体数字见下方表格。
desk-dashboard-answered-title = 民警首次答复用时
desk-dashboard-answered-about = 按周的两条线：中位数，以及十件中有九件得到答复的时间。数量太少的周不画。具体数字见下方表格。
desk-dashboard-settled-title = 办结用时
desk-dashboard-settled-about = 按周的两条线：中位数，以及十件中有九件办结的时间。数量太少的周不画。具体数字见下方表格。
desk-dashboard-median = 中位数
desk-dashboard-ninetieth = 第90百分位
desk-dashboard-by-category = 按类别
desk-dashboard-satisfaction = 满意度
desk-dashboard-stars = 星级
desk-dashboard-average-of = 平均{ $average }分（满分5分），共{ $count }次评价。
desk-dashboard-ratings-few = { $count ->
    [0] 还没有人评价。
   *[other] { $count }次评价；满{ $least }次才显示平均分。
}
desk-dashboard-ratings-hint = 评价出于自愿：{ $settled }件已办结工单中有{ $rated }次评价。
desk-dashboard-languages = 语言
desk-dashboard-alone = 无需民警
desk-dashboard-alone-share = { $share }无需民警即获答复（{ $answered }个问题）。
desk-dashboard-alone-since = 自{ $day }那一周起统计。
desk-dashboard-alone-nothing = 还没有统计数据。
desk-dashboard-alone-hint = 占比的基数是当即答复的和转给民警的总数，不分类别。当即答复包括：地点、社区民警、办事指南、其他部门、自己的报告、诈骗鉴别；是否真的有帮助，无从得知。鉴别之后又上报的，两边各算一次。只保留每周每个社区的数量。
desk-dashboard-outcome = 结果
desk-dashboard-outcome-answered = 当即答复
desk-dashboard-outcome-filed = 转给民警
desk-dashboard-outcome-unclear = 当次未能听懂
desk-dashboard-hazards = 隐患报告的分布
desk-dashboard-hazards-about = 地图上有{ $count }个较突出的方格；颜色越深，报告越多。方格见下方表格。
desk-dashboard-cells-hint = 方格边长{ $edge }米，全市地图上更大。至少有{ $fewest }位不同的居民报告过隐患才显示，而且只显示大致数量，因此不会指向任何住户或个人。没有定位的报告不在其中。
desk-dashboard-no-cells = 这段时间里，没有哪个方格有{ $fewest }位居民报告过。
desk-dashboard-reports = 报告数
desk-dashboard-at-least = { $count }件或以上
desk-dashboard-south = 南
desk-dashboard-north = 北
desk-dashboard-west = 西
desk-dashboard-east = 东
desk-dashboard-table = 查看表格
desk-dashboard-csv = 下载CSV
desk-dashboard-nothing = 没有可显示的内容。
desk-dashboard-too-few = 数量太少
desk-dashboard-in-minutes = { $what }（分钟）

## 工作台：城市维护的资料

refusal-field-missing = 必须填写。
refusal-field-long = 最多{ $most }个字符。
refusal-field-text = 格式不对。
refusal-field-phone = 电话号码由数字、空格、+ 和 - 组成。
refusal-field-number = 请填写{ $least }到{ $most }之间的数字。
refusal-field-choice = “{ $given }”不在可选范围内：{ $some }。
refusal-field-fixed = 不能更改，仍为：{ $old }。
refusal-field-taken = 已被占用。
refusal-row-changed = 期间有人修改过，没有覆盖任何内容：请先查看，再按一次。
desk-registers = 基础资料
desk-register-places = 便民地点
desk-register-new = 新增
desk-register-export = 导出 CSV
desk-register-import = 导入名单
desk-register-search = 搜索
desk-register-none = 还没有内容。
desk-register-more = 另有{ $count }条。
desk-register-saved = 已保存，即时生效。
desk-register-removed = 已删除。
desk-register-imported = 名单已导入。
desk-register-wrong = 没有保存，请查看标出的地方。
desk-register-needed = 必填
desk-register-languages = 其他语言
desk-register-now = 现在的内容：
desk-register-nothing = 空
desk-register-save = 保存
desk-register-remove = 删除
desk-register-remove-sure = 确定永久删除吗？居民将不再得知它。
desk-register-look = 先看会改动什么
desk-register-would = 将会改动
desk-register-counts = 新增{ $new }条，修改{ $changed }条，不变{ $unchanged }条。目前尚未改动。
desk-register-is-new = 新增
desk-register-is-changed = 修改
desk-register-take = 确认导入
desk-register-how = 最多{ $rows }行、{ $megabytes } MB，编码为 UTF-8 或 GB 18030；可先导出名单作为样式。名单中没有的条目和没有的列保持不变；空单元格会清空该项。只要有一行出错，就不会导入任何内容。导入之前会先显示将要改动的内容。
desk-field-community = 社区
desk-field-kind = 类型
desk-field-name = 名称
desk-field-address = 地址
desk-field-hours = 开放时间
desk-field-fee = 费用
desk-field-phone = 电话
desk-field-latitude = 纬度（WGS 84）
desk-field-longitude = 经度（WGS 84）
desk-field-capacity = 车位数
desk-place-parking = 停车场
desk-place-police-office = 警务室
desk-place-micro-fire-station = 微型消防站
refusal-field-code = 代码由2到32个小写字母、数字和连字符组成，以字母开头。
refusal-station-needed = 仍在使用：社区{ $communities }个，人员{ $people }名。请先为他们改派其他派出所。
desk-register-stations = 派出所
desk-field-code = 代码
refusal-field-several = 最多{ $most }个，每个最多{ $longest }个字符，用分号隔开。
refusal-field-boundary = 这不是边界：请填写只有一个多边形的GeoJSON，或每行一个角的经度、纬度；边线不能交叉。
refusal-field-prefix = 一到四个大写字母，例如 MS。
refusal-boundary-wide = 边界距离社区中心超过{ $km }公里。
refusal-community-needed = 仍有{ $count }条记录（工单、居民、民警、地点、预警）与它有关，不能删除。
desk-register-communities = 社区与边界
desk-field-ticket-prefix = 工单编号字母
desk-field-station = 派出所
desk-field-aliases = 其他名称，用分号隔开
desk-field-district = 区
desk-field-boundary = 边界
desk-field-archived = 新居民与新报告
community-is-open = 接收
community-is-archived = 已归档：不再接收新居民和新报告
desk-archived = 已归档
desk-register-service-levels = 办理时限
desk-register-working-hours = 通常工作时间
level-working = 按工作时间
level-always = 全天计时
level-beside = 首次答复 { $answer } · 办结 { $settle }
desk-field-answer = 首次答复时限（例如 30m 为30分钟，9h 为9小时）
desk-field-settle = 办结时限（例如 9h）
desk-field-remind = 提前提醒（例如 20m）
desk-field-always = 计时方式
desk-field-days = 工作日
desk-field-from = 上班时间（例如 08:30）
desk-field-to = 下班时间（例如 17:30）
refusal-field-duration = 时长请写成 30m 或 9h。
refusal-field-clock = 时间请写成 08:30。
refusal-settle-before-answer = 办结时限不能短于首次答复时限。
refusal-remind-too-early = 提醒必须早于首次答复的截止时间。
desk-register-hint-service-levels = 每类事项的承诺时限。修改只对今后的新报告生效，此前的报告保持原时限。
desk-register-hint-working-hours = 适用于没有登记民警工作时间的社区。修改只对今后的新报告生效。
desk-boundary-hint = 点一下增加一个角；拖动角可移动它，拖动两角之间的小点可在那里增加一个角。拖动其他地方可移动地图。
desk-boundary-corners = 也可以直接填写：GeoJSON，或每行一个角的经度、纬度
