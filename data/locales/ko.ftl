### Linli가 주민에게 하는 말(한국어). 메시지 하나에 한 가지 이야기, 휴대전화에서 한눈에 읽히게.

## 인사와 메뉴

welcome = 👋 안녕하세요, 우리 동네 담당 경찰관과 이어 드리는 창구 ‘린리(Linli)’입니다. 무슨 일이든 평소 쓰시는 말로 편하게 적어 주세요.
privacy-notice = 🔒 신고 내용은 사시는 단지를 담당하는 경찰 직원만 볼 수 있습니다. 이름은 밝히지 않으셔도 됩니다. 언제든 ‘개인정보’라고 보내시면 저장된 내용을 확인하거나 삭제하실 수 있습니다. 제가 알아듣지 못한 말은 이름을 지우고 담당자가 확인합니다.
greeting = 안녕하세요! 무엇을 도와드릴까요?
menu-what-is-it = 어떤 일인가요? 직접 적어 주시거나 아래에서 골라 주세요:
help =
    이런 일을 도와드립니다:
    • 담당 경찰관에게 신고를 전하고 답변을 알려 드립니다
    • 전화나 메시지가 사기 같은지 함께 살펴봅니다
    • 주차할 곳, 경찰 사무실, 경찰관 방문 시간을 안내합니다
    • 요즘 유행하는 사기를 미리 알려 드립니다

    편하게 적어 주시거나 아래에서 골라 주세요. 위험에 처한 사람이 있으면 먼저 110에 전화하세요.
thanks = 별말씀을요. 무슨 일이 있으면 언제든 찾아 주세요.
goodbye = 안녕히 계세요. 늘 조심하시고 건강하세요!
cancelled = 알겠습니다. 이 일은 여기까지 하겠습니다.
nothing-asked = 지금은 여쭤본 것이 없습니다. 어떤 일인가요?
other-agency = 그 일은 시민 상담 전화 12345로 문의해 주세요. 쓰레기, 수도, 도로, 학교, 세금 등을 맞는 기관으로 연결해 드리며, 밤낮없이 여러 언어로 상담합니다. 위험한 일이라면 말씀해 주세요. 담당 경찰관에게 전하겠습니다.
out-of-scope = 죄송하지만 그 일은 도와드리지 못합니다. 동네 일이라면 이런 것을 도와드립니다:
not-understood = 죄송합니다, 잘 이해하지 못했습니다. 어떤 일인가요? 위험에 처한 사람이 있으면 110에 전화하세요.
did-you-mean = 제대로 도와드리고 싶습니다. 이 중 어떤 것인가요?
understood-wrongly = 죄송합니다, 제가 잘못 이해했습니다. 어떤 일인가요? 적어 주신 내용은 그대로 있으니 다시 쓰지 않으셔도 됩니다. 위험에 처한 사람이 있으면 110에 전화하세요.
menu-without-understanding = 메시지는 받았지만 지금은 내용을 자동으로 읽을 수 없습니다. 어떤 일인지 골라 주시면 전하겠습니다. 위험에 처한 사람이 있으면 110에 전화하세요.
heard-files = 잘 받았습니다. 감사합니다. 어떤 일에 관한 것인가요?
heard-voice = 🎤 음성 메시지를 받았습니다. 저는 여기서 음성을 들을 수 없지만 담당 경찰관은 들을 수 있습니다. 첫 번째 버튼을 누르시면 전해 드립니다. 어떤 일인지 고르시거나 글로 적어 주셔도 됩니다. 위험에 처한 사람이 있으면 지금 바로 110에 전화하세요.
heard-video = 🎥 동영상을 받았습니다. 저는 여기서 동영상을 볼 수 없지만 담당 경찰관은 볼 수 있습니다. 첫 번째 버튼을 누르시면 전해 드립니다. 어떤 일인지 고르시거나 글로 적어 주셔도 됩니다. 위험에 처한 사람이 있으면 지금 바로 110에 전화하세요.
heard-location = 위치를 잘 받았습니다. 감사합니다. 어떤 일에 관한 것인가요?
heard-more = ✍️ 이것도 잘 받았습니다. 위에서 어떤 일인지 골라 주세요.
odd-sticker = 🙂 스티커는 제가 이해하지 못합니다. 글이나 사진으로 알려 주세요.
odd-other = 이것은 여기서 쓸 수 없습니다. 글로 적어 주시거나 사진이나 위치를 보내 주세요.
link-unknown = 이 링크에 해당하는 단지를 찾지 못했습니다.
too-many-messages = 메시지가 너무 빨리 와서 다 읽지 못하고 있습니다. 1분만 기다리신 뒤 가장 중요한 내용을 다시 보내 주세요. 위험에 처한 사람이 있으면 110에 전화하세요.
our-mistake = 죄송합니다. 저희 쪽 문제로 메시지를 처리하지 못했습니다. 메시지는 보관되어 있으며 원인을 확인하겠습니다. 다시 보내 주시거나 아래에서 골라 주세요:
button-expired = 이미 끝난 질문입니다.
button-unknown = 이 버튼은 이제 쓸 수 없습니다.

## 메뉴 버튼

menu-report-parking = 🚗 주차 문제
menu-report-hazard = ⚠️ 위험한 곳
menu-report-noise = 🔊 소음
menu-report-animal = 🐕 개·동물
menu-report-traffic = 🛵 난폭 운전
menu-report-theft = 🔓 도난·파손
menu-report-suspicious = 🚪 수상한 일
menu-report-dispute = 🤝 다툼·갈등
menu-report-lost-found = 🔑 분실물·습득물
menu-fraud-victim = 💸 사기로 돈을 보냈어요
menu-fraud-check = 🛡 이거 사기인가요?
menu-fraud-question = 💡 사기 예방법
menu-emergency = 🚨 긴급 상황
menu-other-agency = 🏙 다른 기관
menu-ask-registration = 📄 거주·숙박 등록
menu-ask-parking-place = 🅿️ 주차할 곳
menu-ask-office = 🏢 경찰 사무실
menu-ask-officer = 👮 담당 경찰관
menu-ticket-status = 📋 내 신고
menu-talk-to-officer = 💬 경찰관에게 글 남기기
menu-give-feedback = ✍️ 의견 보내기
menu-subscribe-alerts = 🔔 알림 받기
menu-unsubscribe-alerts = 🔕 알림 끄기
menu-change-language = 🌐 언어 Language
menu-change-community = 🏘 우리 단지
menu-privacy-request = 🔒 내 개인정보
menu-volunteer = 🙋 자원봉사
menu-help = ☰ 메뉴
menu-affirm = 네
menu-deny = 아니요
menu-cancel = 취소
menu-greet = 안녕하세요
menu-thanks = 감사합니다
menu-goodbye = 안녕히 계세요
menu-out-of-scope = 기타

## 버튼

button-add-to-ticket = ➕ 내용 추가
button-alert-officer = 👮 담당 경찰관에게 알리기
button-back = 뒤로
button-cancel = ✖ 취소
button-correct = ✏️ 수정
button-file = ✅ 신고 보내기
button-leave-alerts = 🔕 이런 알림 그만 받기
button-alert-helpful = 👍 도움이 됐어요
button-alert-got-call = 📞 저도 받았어요
button-take-back = 취소하기
button-leave-out = 일시는 빼기
button-no = 아니요, 괜찮습니다
button-none-of-these = 여기에 없음
button-no-place = 장소 없이 계속
button-send-to-officer = 👮 경찰관에게 전하기
button-privacy-anonymous = 내 이름 숨기기
button-privacy-erase = 모두 삭제
button-privacy-erase-sure = 네, 모두 삭제합니다
button-privacy-export = 사본 받기
button-rate = { $rating } ★
button-reopen = 아직 해결 안 됨
button-show-ticket = { $number }
button-skip = 사진 없이 계속
button-subscribe-fraud = 🔔 사기 경보 받기
button-volunteer = 🙋 네, 함께할게요
button-withdraw = 이제 필요 없음(취소)
button-join-fraud = 🔔 사기 경보 받기
button-join-safety = 🔔 안전 안내 받기
button-join-news = 🔔 단지 소식 받기
button-leave-fraud = 🔕 사기 경보 끄기
button-leave-safety = 🔕 안전 안내 끄기
button-leave-news = 🔕 단지 소식 끄기
button-quiet-hours = 🌙 방해 금지 시간
button-quiet-never = { $current ->
    [yes] ✓ 언제든지 괜찮습니다
   *[no] 언제든지 괜찮습니다
}

## 분류와 상태

category-parking = 주차
category-hazard = 위험한 곳
category-noise = 소음
category-animal = 개·동물
category-traffic = 난폭 운전
category-theft = 도난·파손
category-suspicious = 수상한 일
category-dispute = 다툼·갈등
category-lost-found = 분실물·습득물
category-fraud-victim = 사기 피해
category-fraud-check = 사기 의심
category-emergency = 긴급 상황
category-question = 경찰관에게 남긴 글
state-new = 경찰관 확인 대기 중
state-taken = 경찰관이 처리 중
state-asked = 경찰관의 질문이 있음
state-on-the-way = 경찰관이 가는 중
state-resolved = 해결됨
state-withdrawn = 취소됨

## 긴급 상황

emergency-numbers =
    🚨 지금 바로 전화하세요:
    📞 110 경찰
    📞 119 소방(화재)
    📞 120 구급차
    계신 곳을 말씀하세요. 먼저 안전한 곳으로 피하고, 위험한 행동은 하지 마세요.
emergency-offer = 전화를 마치셨으면, 담당 경찰관에게도 알려 드릴까요?
fraud-victim-numbers =
    🚨 1분 1초가 급합니다. 지금 바로 전화하세요:
    📞 110 또는 96110: 지급 정지를 요청하세요
    📞 거래 은행 상담 전화: 카드와 계좌를 정지하세요
    상대가 무슨 말을 해도 돈을 더 보내지 말고, 인증번호도 알려 주지 마세요.
fraud-victim-offer = 전화를 마치셨으면, 담당 경찰관에게도 알려 드릴까요? 저에게 하신 말씀도 함께 전합니다.
offer-declined = 알겠습니다. 아무것도 전하지 않겠습니다. 생각이 바뀌시면 언제든 말씀해 주세요.
offer-more = ✍️ 이것도 적어 두었습니다. 경찰관에게 전하려면 위의 버튼을 눌러 주세요.
offer-declined-urgent = 알겠습니다. 위험하거나 돈을 잃을 수 있는 상황이라면 꼭 110에 전화하세요.

## 신고

report-which-community = 전해 드리겠습니다. 어느 단지의 일인가요?
report-whose = { $community } 이야기를 하셨네요. 어느 단지의 일인가요? 그곳 담당 경찰관에게 전하겠습니다.
report-where = 정확히 어디인가요? 장소(출입구, 동, 층)를 적어 주시거나 위치를 보내 주세요.
report-where-unknown = 괜찮습니다. 대략이면 됩니다. 근처에 출입구나 가게, 길이 있나요? 위치를 보내 주시거나 장소 없이 계속하셔도 됩니다.
report-where-why = 경찰관이 가 볼 곳을 여쭙는 것입니다. 예: “3번 출입구”, “12동 뒤”. 적어 주시거나 위치를 보내 주세요. 장소 없이 계속하셔도 됩니다.
report-when = 언제 있었던 일인가요? 기억나시는 대로 날짜와 시각을 적어 주세요. 예: “어제 밤 10시”.
report-photo = 사진이 있으면 도움이 됩니다. 한 장 보내 주세요. 없어도 괜찮습니다.
report-added = ✍️ 신고 내용에 추가했습니다.
report-voice = 🎤 음성 메시지를 신고에 덧붙였습니다. 저는 들을 수 없지만 담당 경찰관은 들을 수 있습니다.
report-video = 🎥 동영상을 신고에 덧붙였습니다. 저는 볼 수 없지만 담당 경찰관은 볼 수 있습니다.
report-words = 무슨 일이 있었나요? 편하게 적어 주세요.
report-category = 어떤 일에 관한 것인가요?
report-correct = 무엇을 고칠까요?
report-summary =
    보내기 전에 확인해 주세요:

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] 사진 없음
       *[other] 사진 { $photos }장
    }
fact-when = 🕒 일시: { $when }
fact-when-about = 🕒 일시: { $when } (“{ $written }”)
fact-when-words = 🕒 일시: “{ $written }”
fact-plate = 🚘 차량 번호: { $plate }
fact-phone = 📞 전화번호: { $phone }
fact-link = 🔗 링크 주소: { $domain }
fact-sum = 💰 금액: { $sum }
day-and-part = { $day } { $part }
part-dawn = 새벽
part-morning = 오전
part-noon = 한낮
part-afternoon = 오후
part-evening = 저녁
part-night = 밤
place-on-the-map = 보내 주신 위치
place-not-given = 적지 않음
place-spoken = 음성 메시지 참고
words-not-given = 사진 참고
words-spoken = 음성 메시지 참고
words-attached = 보내 주신 파일 참고
summary-voices = 🎤 음성 메시지 { $count }개
summary-videos = 🎥 동영상 { $count }개
summary-documents = 📎 파일 { $count }개
correct-category = 분류
correct-place = 장소
correct-when = 일시
correct-words = 내용
correct-photos = 사진
correct-community = 단지
report-cancelled = 알겠습니다. 아무것도 보내지 않았습니다.
filed =
    ✅ 접수되었습니다. 신고 번호는 { $number }입니다.
    단지 담당 경찰관에게 전달되었습니다. 새 소식이 있으면 바로 여기서 알려 드립니다. 그때까지 글이나 사진을 언제든 추가하실 수 있습니다.
filed-elsewhere =
    ✅ 접수되었습니다. 신고 번호는 { $number }입니다.
    { $community } 담당 경찰관에게 전달되었습니다. 새 소식이 있으면 바로 여기서 알려 드립니다. 그때까지 글이나 사진을 언제든 추가하실 수 있습니다.
filed-hazard = 가까이 가지 마시고, 안전하다면 주위 사람들에게도 알려 주세요. 당장 위험해지면 119나 110에 전화하세요.
filed-fraud-check = 신고하신 번호와 주소, 내용은 이웃에게 주의를 주는 데 도움이 됩니다. 신고하신 분에 관해서는 아무도 알 수 없습니다. 상대방에게 더 답하지 마세요.
filed-emergency = 아직 110, 119, 120에 전화하지 않으셨다면 지금 바로 전화하세요. 어떤 메시지보다 전화가 빠릅니다.

## 단지

community-ask = 어느 단지에 사시나요?
community-ask-for-officer = 어느 단지의 일인가요? 알려 주시면 담당 경찰관에게 연결하겠습니다.
community-how = 아래에서 고르시거나, 이름을 적거나, 위치를 보내 주세요.
community-not-found = 그 이름의 단지를 찾지 못했습니다.
community-which-of-these = 비슷한 곳이 여럿 있습니다. 어느 곳인가요?
community-joined = 🏘 사시는 단지: { $community }

## 내 신고

reports = 최근 신고 { $count }건입니다:
reports-none = 아직 신고하신 내용이 없습니다.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = 신고 { $number }에 무엇을 추가할까요? 글, 사진, 위치를 보내 주세요.
ticket-added = ✅ 신고 { $number }에 추가했습니다. 담당 경찰관도 볼 수 있습니다.
ticket-corrected = ✏️ 고치신 내용을 { $number }에 더했습니다. 담당 경찰관은 고치기 전 글도 볼 수 있습니다.
ticket-reopened = 신고 { $number } 건을 다시 열었습니다. 무엇이 아직 해결되지 않았나요? 전해 드리겠습니다.
ticket-withdrawn = 신고 { $number } 건을 취소했습니다. 알려 주셔서 감사합니다.
rating-thanks = 별점 { $rating }점, 감사합니다. 한마디 덧붙이시겠어요?
rating-words-thanks = 감사합니다. 전해 드렸습니다.

## 사기

fraud-check-send = 받은 메시지, 번호, 링크를 보내 주시거나 상대가 뭐라고 했는지 알려 주세요.
fraud-check-as-before = 위에서 말씀드린 내용 그대로입니다. 다른 메시지나 번호, 링크를 물어보신 거라면 그것을 보내 주세요.
fraud-check-signs =
    🛡 확실해질 때까지 돈을 보내지 말고, 링크를 누르지 말고, 인증번호를 알려 주지 마세요. 하나라도 해당하면 사기입니다:
    • 재촉하거나 비밀로 하라고 합니다
    • 인증번호, ‘안전 계좌’ 송금, 화면 공유를 요구합니다
    • 경찰, 법원, 은행이라며 돈을 요구합니다
    • 환불, 쉬운 수익, 간단한 일의 수수료를 약속합니다
    의심스러우면 96110에 전화하세요. 밤낮없이 받습니다. 저 혼자서는 단정할 수 없습니다.
fraud-check-offer = 보내 주신 내용을 담당 경찰관이 살펴보도록 할까요?

## 알림

alert-helpful-thanks = 감사합니다. 더 나은 알림을 만드는 데 도움이 됩니다.
alert-helpful-taken-back = 취소했습니다.
alert-call-words = 알림 “{ $title }”과 비슷한 전화를 받았습니다.
alert-call-from = 어느 번호에서 왔나요? 상대가 뭐라고 했나요? 여기에 적어 주시면 이웃에게도 알려 조심하게 하겠습니다. 누가 알려 주셨는지는 아무도 알 수 없습니다. 모르시면 답하지 않으셔도 됩니다.
alert-call-again = 이 전화는 이미 알려 주셨습니다. 신고 번호는 { $number }입니다.
alert-call-from-nobody = 괜찮습니다. 알려 주셔서 감사합니다.
alerts-subscribed = 🔔 이제 사기 경보와 안전 안내를 여기로 보내 드립니다.
alerts-unsubscribed = 🔕 이제 알림을 보내지 않습니다.
alerts-none = 받고 계신 알림이 없습니다.
alerts-changed = 바꿨습니다. 현재 알림 설정입니다:
quiet-hours = 어느 시간에 알림을 받지 않으시겠습니까? 그동안의 알림은 시간이 끝난 뒤에 보내 드리며, 긴급 알림만 언제든지 보내 드립니다.
quiet-hours-changed = 설정했습니다. 방해 금지 시간에는 긴급 알림만 보내 드립니다. 현재 알림 설정입니다:

## 장소와 경찰관

parking-nearby = 🅿️ 주차할 수 있는 곳:
parking-none = 근처에 등록된 공유 주차장이 없습니다. 밤에 빈자리가 있는지는 관리사무소에 물어보실 수 있습니다.
offices-nearby = 🏢 근처에 있는 곳:
offices-none = 근처에 등록된 경찰 사무실이 없습니다. 긴급할 때는 110에 전화하세요.
place-name = 📍 { $name }
place-distance = 약 { $metres }m 거리
place-hours = 🕒 { $hours }
place-capacity = 주차 { $count }면
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
   *[other] { $community } 담당 경찰관:
}
officers-none = { $community }에는 지금 전담 경찰관이 없어 파출소에서 맡고 있습니다. 말씀을 전해 드릴 수 있습니다.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = 단지 방문 시간:
officer-what-about = 담당 경찰관에게 무엇을 전할까요? 여기에 적어 주세요. 사진도 좋습니다.

## 의견, 자원봉사, 개인정보, 언어

feedback-ask = 꼭 듣고 싶습니다. 어떤 말씀을 하고 싶으신가요? 이곳이 안전하다고 느끼시나요?
feedback-thanks = 감사합니다. 책임자가 읽겠습니다.
volunteer-ask = 자원봉사자는 출입구 일을 돕고, 도움이 필요한 이웃을 살피고, 사기 예방을 알립니다. 단지 명단에 올려 드릴까요? 담당 경찰관이 여기로 연락드립니다.
volunteer-joined = 🙋 감사합니다! 명단에 올렸습니다. 담당 경찰관이 연락드립니다.
privacy-how = 🔒 서비스에 필요한 것만 저장합니다. 쓰시는 언어, 단지, 여기에 적으신 글, 신고 내용입니다. 신고는 사시는 단지를 담당하는 직원만 볼 수 있습니다. 제가 알아듣지 못했거나 잘못 알아들은 말은 이름, 번호, 동·호수를 지운 뒤 담당자가 확인해 제가 배우는 데 씁니다. 누가 쓴 글인지는 남기지 않습니다.
privacy-summary =
    저장된 내용: 메시지 { $messages }건, 신고 { $tickets }건, 파일 { $files }개, { $topics ->
        [0] 받는 알림 없음
       *[other] 받는 알림 { $topics }개
    }.
privacy-export = 저장된 내용 전부입니다.
privacy-anonymous = 바꿨습니다. 이제 담당 경찰관에게 이름이 보이지 않습니다.
privacy-erase-sure = 메시지, 사진, 이름, 알림 신청을 영구히 삭제합니다. 처리 중인 신고는 경찰관에게 남지만 누가 보냈는지 알 수 없고, 답변을 더는 전해 드릴 수 없습니다. 정말 삭제할까요?
privacy-erased = 삭제했습니다. 다시 글을 주시면 처음부터 새로 시작합니다.
language-ask = 어떤 언어가 편하신가요?
language-chosen = 이제 한국어로 안내해 드립니다.
language-followed = 이제부터 한국어로 안내해 드립니다. 다른 언어는 여기서 고르실 수 있습니다:

## 웹 채팅

web-title = 린리 · 우리 동네 담당 경찰관
web-emergency = 긴급 전화번호
web-police = 110 경찰
web-fire = 119 소방
web-ambulance = 120 구급차
web-write = 편한 언어로 적어 주세요
web-send = 보내기
web-attach = 사진이나 파일
web-location = 내 위치 보내기
web-connecting = 연결 중…
web-waiting = 보내는 중…
web-location-failed = 휴대전화에서 위치를 받지 못했습니다. 장소를 글로 적어 주세요.
web-shared-location = 내 위치
web-answer = 답장
web-answering = 답장할 메시지:
web-photo = 사진
web-file = 파일
web-file-too-large = 파일이 10MB보다 큽니다.
web-file-unknown = 사진, 음성, MP4 동영상, PDF를 보내실 수 있습니다.
web-file-heic = iPhone 고유의 HEIC 형식인 이 사진을 열지 못했습니다. 사진의 스크린샷을 보내 주시거나, 설정 › 카메라 › 포맷에서 ‘높은 호환성’을 고른 뒤 다시 찍어 주세요.
web-ten-files = 파일은 한 번에 열 개까지 보낼 수 있습니다. 처음 열 개를 보냅니다.
web-not-sent = 보내지 못했습니다. 다시 시도해 주세요.
web-no-cookies = 브라우저가 쿠키를 저장하지 않아 누구신지 알아볼 수 없습니다. 이 페이지의 쿠키를 허용하거나 다른 브라우저로 열어 주세요.
web-needs-script = 이 채팅에는 JavaScript가 필요한데 꺼져 있습니다. 긴급할 때는 110(경찰), 119(소방), 120(구급차)으로, 사기에 관해서는 96110으로 전화하세요.
web-you = 나
button-share-location = 📍 내 위치 보내기

## 신고 진행 소식

notice-taken = 👮 신고 { $number } 건을 담당 경찰관 { $officer } 님이 맡았습니다. 진행 상황은 여기서 알려 드립니다. 덧붙일 내용이 있으면 이 메시지에 답장해 주세요.
notice-on-the-way = 🚶 신고 { $number } 건으로 담당 경찰관 { $officer } 님이 가고 있습니다.
notice-asked = ❓ 신고 { $number } 건에 대해 담당 경찰관 { $officer } 님이 여쭤볼 것이 있습니다. 이 메시지에 답장하시거나 아래 버튼을 눌러 주세요:
notice-reply = 💬 신고 { $number } 건에 대해 담당 경찰관 { $officer } 님이 보낸 글입니다:
notice-resolved = ✅ 신고 { $number } 건을 담당 경찰관 { $officer } 님이 해결했습니다.
notice-rate = 처리는 어떠셨나요? 별 1개에서 5개까지 골라 주세요. 5개가 가장 좋은 점수입니다. 아직 해결되지 않았다면 아래 버튼으로 알려 주세요. 경찰관이 다시 살펴보겠습니다.
notice-passed-on = ↪ 신고 { $number } 건은 이제 경찰관 { $officer } 님이 맡습니다. 따로 하실 일은 없습니다. 진행 상황은 여기서 알려 드립니다.
machine-translated = 🌐 기계 번역입니다
notice-merged = 🔗 신고 { $number } 건과 같은 일을 다른 분들도 알려 주셔서 함께 처리합니다. 따로 하실 일은 없습니다. 진행 상황은 여기서 알려 드립니다.
notice-transferred = ↪ 신고 { $number } 건은 { $community } 관할이어서 그곳 경찰관에게 넘겼습니다. 따로 하실 일은 없습니다. 진행 상황은 여기서 알려 드립니다.
notice-urgent = 🚨 경찰관 { $officer } 님이 신고 { $number } 건을 ‘{ $category }’(으)로 변경했습니다. 아직 전화하지 않으셨다면 지금 바로 전화해 주세요:
button-answer = 💬 답하기

## 할 수 없는 일

refusal-not-found = 찾을 수 없습니다. 이미 없어졌거나 다른 분의 것일 수 있습니다.
refusal-wrong-state = 지금은 할 수 없습니다. 현재 상태: { $state }
refusal-too-many-open = 처리 중인 신고가 이미 { $count }건 있습니다. 그중 하나에 내용을 추가하시거나 한 건이 해결될 때까지 기다려 주세요. 위험에 처한 사람이 있으면 110에 전화하세요.
refusal-link-invalid = 이 링크는 쓸 수 없습니다. 관리자에게 새 링크를 요청해 주세요.

## Telegram: 메뉴 버튼의 명령과 Telegram에서만 쓰는 문구

command-report = 신고하기
command-menu = 도와드릴 수 있는 일
command-status = 내 신고와 진행 상황
command-officer = 우리 동네 담당 경찰관
command-parking = 근처 주차할 곳
command-alerts = 사기 경보와 안전 안내 받기
command-stop = 알림 끄기
command-community = 우리 단지 고르기
command-language = 언어 고르기
command-privacy = 저장된 내 정보 보기·삭제
command-cancel = 하던 일 그만두기
command-help = 이용 방법
file-not-delivered = 📎 여기에 파일이 하나 있습니다. 보이지 않으면 전송되지 못한 것입니다.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 사기일 가능성이 매우 높습니다.
fraud-verdict-careful = ⚠️ 조심하세요. 의심스러운 점이 있습니다.
fraud-verdict-no-sign = 🔎 이 내용에서는 사기의 징후를 찾지 못했습니다. 그렇다고 문제가 없다는 뜻은 아닙니다.
fraud-verdict-kind = 유형: { $kind }
fraud-do-likely =
    지금 이렇게 하세요.
    • 연락을 멈추고, 돈을 보내거나 링크를 누르거나 코드를 알려 주지 마세요
    • 96110에 확인하세요. 이미 보냈다면 바로 110에 전화하세요
    • 대화, 번호, 화면을 그대로 보관하세요
fraud-do-careful = 잠시 멈추세요. 돈, 링크, 코드 모두 안 됩니다. 공식 번호를 직접 찾아 확인하거나 96110에 전화하세요. 기록은 남겨 두세요.
fraud-do-no-sign = 돈, 코드, 화면 공유, 비밀 유지를 요구하면 멈추고 먼저 96110에 물어보세요.
fraud-reason = • “{ $quote }”: { $sign }
fraud-reason-leads = • “{ $quote }”의 실제 주소는 “{ $where }”: { $sign }
fraud-reason-imitates = • “{ $quote }”: { $sign } 진짜는 { $real }입니다.
fraud-reason-resembles = • “{ $quote }”: { $sign } { $kind }.
fraud-reason-reported = • “{ $quote }”: { $sign } (최근 30일 동안 이 도시에서 { $count }명 신고)
fraud-check-picture = 이번에는 사진을 읽지 못했습니다. 글로 적거나 전달해 주세요. 사진은 경찰관이 볼 수 있습니다.
fraud-picture-looking = 🔎 사진을 보고 있습니다. 몇 초만 기다려 주세요……
fraud-picture-code = 🔳 QR 코드 내용: { $content }
fraud-picture-read = 🖼 사진에서 읽은 글: “{ $text }”. 글자를 잘못 읽었을 수 있습니다.
fraud-picture-no-text-reading = 🔳 여기서는 QR 코드만 읽을 수 있고 사진 속 글은 읽지 못합니다. 글로 적거나 전달해 주세요. 사진은 경찰관이 볼 수 있습니다.
fraud-picture-nothing = 사진에서 글이나 QR 코드를 찾지 못했습니다. 상대가 한 말을 적어 주세요. 사진은 경찰관이 볼 수 있습니다.
button-report-fraud = 👮 경찰관에게 신고
button-already-paid = 💸 이미 돈을 냈어요
fraud-kind-task-rebates = 미션·리베이트 부업 사기
fraud-kind-fake-investment = 가짜 투자
fraud-kind-fake-shopping = 가짜 쇼핑·서비스·경품
fraud-kind-fake-customer-service = 쇼핑몰·택배·은행 상담원 사칭
fraud-kind-fake-credit-repair = 가짜 신용 회복
fraud-kind-fake-loan = 가짜 대출
fraud-kind-impersonated-authority = 경찰·검찰·관공서 사칭
fraud-kind-impersonated-acquaintance = 상사·지인·가족 사칭
fraud-kind-romance = 로맨스 사기
fraud-kind-game-trading = 게임 거래 사기
fraud-kind-parcel-or-visa = 외국인을 노린 택배·비자 사기
fraud-kind-phishing = 피싱 링크
fraud-kind-sextortion = 알몸 영상 협박
fraud-sign-lookalike-domain = 진짜 기관의 주소를 흉내 냈습니다.
fraud-sign-mixed-script-host = 눈을 속이려고 다른 문자를 섞은 주소입니다.
fraud-sign-punycode-host = 진짜 이름을 숨기는 방식으로 쓴 주소입니다.
fraud-sign-brand-in-foreign-domain = 기관 이름을 빌렸지만 그 기관의 사이트가 아닙니다.
fraud-sign-brand-with-odd-ending = 기관 이름에 낯선 끝부분이 붙은, 그 기관의 것이 아닌 주소입니다.
fraud-sign-foreign-link = 기관 이야기를 하지만 링크는 그 기관의 것이 아닙니다.
fraud-sign-ip-host = 숫자로만 된 주소입니다. 정식 기관은 쓰지 않습니다.
fraud-sign-credentials-in-link = @ 앞부분은 눈속임입니다.
fraud-sign-shortened-link = 단축 링크는 어디로 가는지 숨깁니다.
fraud-sign-odd-ending = 이런 주소는 값이 싸서 사기에 자주 쓰입니다.
fraud-sign-hidden-target = 보이는 주소와 열리는 주소가 다릅니다.
fraud-sign-script-link = 주소가 아니라 프로그램입니다.
fraud-sign-new-domain = 이 도시에서 처음 확인된 지 일주일이 안 된 주소입니다. 사기꾼은 주소를 자주 바꿉니다.
fraud-sign-confirmed-number = 경찰이 사기에 쓰인다고 확인한 번호입니다.
fraud-sign-confirmed-address = 경찰이 사기에 쓰인다고 확인한 주소입니다.
fraud-sign-confirmed-account = 경찰이 사기에 쓰인다고 확인한 계정입니다.
fraud-sign-confirmed-text = 경찰이 이런 내용은 사기라고 확인했습니다.
fraud-sign-reported-number = 주민들이 사기로 신고한 번호입니다.
fraud-sign-reported-address = 주민들이 사기로 신고한 주소입니다.
fraud-sign-reported-account = 주민들이 사기로 신고한 계정입니다.
fraud-sign-reported-text = 주민들이 거의 같은 내용을 사기로 신고했습니다.
fraud-sign-account-borrows-name = 기관 이름을 빌린 계정입니다. 은행과 경찰은 개인 계정으로 연락하지 않습니다.
fraud-sign-authority-on-mobile = 기관이라면서 일반 휴대전화 번호를 씁니다.
fraud-sign-authority-on-400 = 400 번호는 받는 용도라 수사기관이 걸지 않습니다.
fraud-sign-authority-from-abroad = 중국 기관은 해외 번호를 쓰지 않습니다.
fraud-sign-authority-on-internet-number = 기관이라면서 인터넷 전화번호를 씁니다.
fraud-sign-poses-as-hotline = 앞에 +나 00이 붙으면 가짜입니다.
fraud-sign-known-hotline = 공개된 진짜 번호입니다. 하지만 발신 번호는 조작될 수 있으니 끊고 직접 거세요.
fraud-sign-claims-authority = 경찰, 법원, 관공서라고 주장합니다.
fraud-sign-safe-account = ‘안전 계좌’는 없습니다. 옮기라는 사람은 사기꾼입니다.
fraud-sign-read-out-code = 인증번호나 비밀번호를 묻는 것은 사기입니다.
fraud-sign-share-screen = 화면 공유나 원격 제어로 비밀번호가 보입니다.
fraud-sign-install-app = 모르는 사람의 링크나 QR 코드로 앱을 설치하지 마세요.
fraud-sign-keep-secret = 아무도 말리지 못하게 비밀로 하라고 합니다.
fraud-sign-deadline = 생각할 시간을 주지 않으려고 재촉합니다.
fraud-sign-threat-of-arrest = 체포로 겁을 줍니다. 진짜 경찰은 전화로 수사하지 않습니다.
fraud-sign-asks-for-money = 돈을 내거나 보내라고 합니다.
fraud-sign-asks-for-details = 카드 번호, 비밀번호, 신분증을 요구합니다.
fraud-sign-loan-fee = 대출 전에 돈부터 내라면 사기입니다.
fraud-sign-credit-record = 신용 기록은 돈으로 고칠 수 없습니다.
fraud-sign-prize-fee = 돈을 내야 받는 상은 사기입니다.
fraud-sign-job-fee = 정상적인 일자리는 돈을 먼저 받지 않습니다.
fraud-sign-task-rebate = 좋아요나 선입금 미션으로 돈을 준다면 사기입니다.
fraud-sign-guaranteed-returns = 수익이 보장되는 투자는 없습니다.
fraud-sign-gift-cards = 상품권 번호로 돈을 받는 것은 사기꾼뿐입니다.
fraud-sign-off-platform = 플랫폼 밖에서 내면 보호받지 못합니다.
fraud-sign-chat-handoff = 다른 메신저로 옮기라고 합니다.
fraud-sign-service-refund = 진짜 환불은 아무 조작 없이 원래대로 돌아옵니다.
fraud-sign-account-trouble = 계정이 막힌다고 겁을 주어 누르게 합니다.
fraud-sign-parcel-fee = 택배사는 링크로 요금을 받지 않습니다.
fraud-sign-relative-new-phone = ‘폰이 고장 나 번호가 바뀌었다’는 흔한 수법입니다. 원래 번호로 전화하세요.
fraud-sign-boss-orders = 갑자기 송금을 시키는 상사는 직접 또는 원래 번호로 확인하세요.
fraud-sign-stuck-abroad = 만난 적 없는 사람이 곤란하다며 돈을 달라는 것은 로맨스 사기 수법입니다.
fraud-sign-parcel-with-drugs = 세관과 경찰은 불법 소포로 전화하지 않습니다.
fraud-sign-visa-trouble = 대사관과 출입국은 전화로 돈을 요구하지 않습니다.
fraud-sign-nude-video = 협박 범죄입니다. 돈을 보내지 마세요. 또 요구합니다.
fraud-sign-resembles-scams = 결정적인 단어는 없지만, 전체 말투가 다음 유형의 사기 메시지와 비슷합니다:

## Fraud victims: the first minutes

victim-officer-told = 👮 담당 경찰관에게 방금 알렸습니다({ $number }).
victim-ask-paid-by = 경찰이 물을 몇 가지를 여쭙니다. 건너뛰어도 됩니다. 어떻게 돈을 냈나요?
victim-ask-to-whom = 누구에게 보냈나요? 계좌, 이름, 전화번호나 닉네임을 적어 주세요.
victim-ask-amount = 얼마인가요?
victim-ask-when = 언제 냈나요?
victim-paid-by-transfer = 계좌 이체
victim-paid-by-wallet = 위챗·알리페이
victim-paid-by-card = 카드
victim-paid-by-cash = 현금·금
victim-paid-by-crypto = 가상화폐
victim-paid-by-gift-cards = 상품권
victim-paid-by-codes = 코드를 알려 줌
victim-paid-hour = 한 시간 이내
victim-paid-today = 오늘
victim-paid-yesterday = 어제
victim-paid-earlier = 그 전
victim-help-transfer = 지금 은행에 전화해 지급 정지와 계좌 동결을 요청하고, 110에 신고하세요.
victim-help-wallet = 지금 결제 서비스에 전화해 동결을 요청하고, 대화에서 상대 계정을 신고하세요.
victim-help-card = 지금 카드사에 전화해 카드를 정지하고 결제에 이의를 제기하세요.
victim-help-cash = 장소, 시간, 받아 간 사람의 모습과 차량 번호를 적고 바로 110에 전화하세요. CCTV에 찍혔을 수 있습니다.
victim-help-crypto = 지갑 주소와 거래 해시를 보관하고, 거래소에 동결을 요청한 뒤 110에 전화하세요.
victim-help-gift-cards = 지금 발행처에 전화하세요. 쓰지 않은 카드는 막을 수 있습니다. 카드와 영수증을 보관하세요.
victim-help-codes = 다른 기기에서 바로 비밀번호를 바꾸고 은행에 계좌 동결을 요청하세요. 휴대전화가 원격 조종되면 먼저 인터넷을 끊으세요.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ { $number }에 추가했습니다. 경찰관이 볼 수 있습니다.
victim-finished = 모두 경찰관에게 전달했습니다({ $number }). 대화, 송금 기록, 화면을 아무것도 지우지 마세요. 생각나는 것이 있으면 언제든 여기에 쓰세요. 수수료를 내면 돈을 찾아 준다는 사람도 사기꾼입니다.
button-victim-skip = 건너뛰기
button-victim-done = 그만 물어보기

## 알아보는 연습

trick-which = 어떤 수법을 알고 싶으십니까?
trick-begins = 🎣 어떻게 시작되나
trick-tell = 🔎 알아보는 법
trick-now = ✋ 지금 할 일
trick-call = 의심스러우면 사기 예방 상담 전화 96110으로 전화하십시오. 이미 보내셨다면 즉시 110으로 전화하십시오. 1분 1초가 중요합니다.
warning-call = 의심스러우면 먼저 사기 예방 상담 전화 96110으로 전화하세요.
button-how-it-works = 💡 이 수법은 이렇습니다
button-all-tricks = 💡 여러 가지 수법
button-quiz = 🎯 나라면 알아봤을까?
button-warn-family = 💌 가족에게 알리기
family-language = 가족은 어느 언어를 읽으십니까? 그 언어로 주의 글을 써 드리겠습니다.
family-forward = 👆 위의 메시지를 가족에게 전달하십시오.
button-share = 📤 가족에게 보내기
quiz-intro = 🎯 메시지 세 개를 보고 사기인지 정상인지 맞혀 보십시오. 연습이니 틀려도 괜찮습니다.
quiz-question = { $total }개 중 { $number }번째:
button-quiz-scam = 🛑 사기
button-quiz-honest = ✅ 정상
quiz-right = 👍 맞습니다!
quiz-wrong-scam = 이것은 사기입니다. 진짜처럼 보이기 때문에 속는 것입니다.
quiz-wrong-honest = 이것은 정상입니다. 한 번 더 살피는 것은 좋은 습관입니다.
quiz-left = 네, 다음에 또 해 보십시오.
quiz-score = { $total }개 중 { $right }개를 맞히셨습니다. 연습할수록 속지 않습니다.
quiz-score-all = 🎉 { $total }개 모두 맞히셨습니다! 쉽게 속지 않으시겠습니다.
button-quiz-again = 🎯 세 개 더

## What other systems read of a safety notice (CAP)

cap-event = 안전 안내
cap-everywhere = 서비스가 제공되는 모든 지역
cap-feed = Linli: 안전 안내
