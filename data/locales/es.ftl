### What Linli says to residents, in Spanish. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Hola, aquí Linli, su línea directa con el agente de barrio. Escriba sin más qué ocurre, en su propio idioma.
privacy-notice = 🔒 Solo el personal de policía responsable de su barrio puede leer sus avisos. No hace falta que dé su nombre. Escriba «privacidad» cuando quiera para ver o borrar lo que está guardado. Lo que no entiendo se revisa sin su nombre.
greeting = ¡Hola! ¿En qué puedo ayudarle?
menu-what-is-it = ¿De qué se trata? Escríbalo con sus palabras o elija:
help =
    Esto es lo que puedo hacer:
    • pasar un aviso a su agente y traerle la respuesta
    • decirle si una llamada o un mensaje parece una estafa
    • buscar aparcamiento, la oficina de policía o el horario de su agente
    • avisarle de las estafas que circulan

    Escriba con sus palabras o elija. Si alguien está en peligro, llame primero al 110.
thanks = De nada. Aquí estoy para lo que haga falta.
goodbye = ¡Adiós, cuídese mucho!
cancelled = De acuerdo, lo dejamos.
nothing-asked = No tenía ninguna pregunta pendiente. ¿De qué se trata?
other-agency = Para eso está la línea municipal 12345: sabe quién se ocupa de basuras, agua, calles, colegios e impuestos, día y noche, en varios idiomas. Si es peligroso, dígamelo y se lo paso a su agente.
out-of-scope = En eso no puedo ayudarle, pero en las cosas del barrio sí:
not-understood = No lo he entendido bien. ¿De qué se trata? Si alguien está en peligro, llame al 110.
did-you-mean = Quiero entenderle bien. ¿A qué se refiere?
understood-wrongly = Disculpe, lo he entendido mal. ¿De qué se trata? Conservo lo que ha escrito, no hace falta que lo repita. Si alguien está en peligro, llame al 110.
menu-without-understanding = Tengo su mensaje, pero ahora mismo no puedo leerlo por mi cuenta. Elija de qué se trata y lo paso. Si alguien está en peligro, llame al 110.
heard-files = Gracias, ya lo tengo. ¿De qué se trata?
heard-voice = 🎤 Tengo su mensaje de voz. Aquí no puedo escucharlo, pero su agente sí. Pulse el primer botón y se lo paso, elija de qué se trata o escríbalo. Si alguien está en peligro, llame ya al 110.
heard-video = 🎥 Tengo su vídeo. Aquí no puedo verlo, pero su agente sí. Pulse el primer botón y se lo paso, elija de qué se trata o escríbalo. Si alguien está en peligro, llame ya al 110.
heard-location = Gracias por la ubicación. ¿De qué se trata?
heard-more = ✍️ También lo tengo. Elija arriba de qué se trata.
odd-sticker = 🙂 Los stickers no los entiendo. Dígamelo con palabras o con una foto.
odd-other = Eso no puedo usarlo aquí. Escríbalo con palabras, o envíe una foto o su ubicación.
link-unknown = Ese enlace no es de ningún barrio que yo conozca.
too-many-messages = Escribe usted más rápido de lo que puedo leer. Espere un minuto y envíeme otra vez lo más importante. Si alguien está en peligro, llame al 110.
our-mistake = Algo ha fallado por nuestra parte con su mensaje. Está guardado y vamos a revisarlo. Inténtelo otra vez o elija:
button-expired = Esa pregunta ya está cerrada.
button-unknown = Ese botón no funciona.

## Menu buttons

menu-report-parking = 🚗 Mal aparcado
menu-report-hazard = ⚠️ Un peligro
menu-report-noise = 🔊 Ruido
menu-report-animal = 🐕 Animales
menu-report-traffic = 🛵 Conducción temeraria
menu-report-theft = 🔓 Robo, daños
menu-report-suspicious = 🚪 Algo sospechoso
menu-report-dispute = 🤝 Una disputa
menu-report-lost-found = 🔑 Perdido o encontrado
menu-fraud-victim = 💸 Me han estafado
menu-fraud-check = 🛡 ¿Es una estafa?
menu-fraud-question = 💡 Evitar estafas
menu-emergency = 🚨 Emergencia
menu-other-agency = 🏙 Otros servicios
menu-ask-registration = 📄 Registrar domicilio
menu-ask-parking-place = 🅿️ Dónde aparcar
menu-ask-office = 🏢 Oficina de policía
menu-ask-officer = 👮 Mi agente de barrio
menu-ticket-status = 📋 Mis avisos
menu-talk-to-officer = 💬 Escribir a mi agente
menu-give-feedback = ✍️ Dar mi opinión
menu-subscribe-alerts = 🔔 Alertas
menu-unsubscribe-alerts = 🔕 Quitar alertas
menu-change-language = 🌐 Idioma
menu-change-community = 🏘 Mi barrio
menu-privacy-request = 🔒 Mis datos
menu-volunteer = 🙋 Hacer voluntariado
menu-help = ☰ Menú
menu-affirm = Sí
menu-deny = No
menu-cancel = Cancelar
menu-greet = Hola
menu-thanks = Gracias
menu-goodbye = Adiós
menu-out-of-scope = Otra cosa

## Buttons

button-add-to-ticket = ➕ Añadir algo
button-alert-officer = 👮 Avisar a mi agente
button-back = Volver
button-cancel = ✖ Cancelar
button-correct = ✏️ Corregir
button-file = ✅ Enviar aviso
button-leave-alerts = 🔕 No recibir más
button-alert-helpful = 👍 Útil
button-alert-got-call = 📞 Yo también recibí esta llamada
button-take-back = Retirar
button-leave-out = Sin indicar el momento
button-no = No, gracias
button-none-of-these = Nada de esto
button-no-place = Seguir sin el lugar
button-send-to-officer = 👮 Pasarlo a mi agente
button-privacy-anonymous = Ocultar mi nombre
button-privacy-erase = Borrar todo
button-privacy-erase-sure = Sí, borrar todo
button-privacy-export = Recibir una copia
button-rate = { $rating } ★
button-reopen = Aún no está resuelto
button-show-ticket = { $number }
button-skip = Seguir sin foto
button-subscribe-fraud = 🔔 Avisarme de estafas
button-volunteer = 🙋 Sí, cuente conmigo
button-withdraw = Ya no hace falta
button-join-fraud = 🔔 Activar alertas de fraude
button-join-safety = 🔔 Activar alertas de seguridad
button-join-news = 🔔 Activar noticias del barrio
button-leave-fraud = 🔕 Quitar alertas de fraude
button-leave-safety = 🔕 Quitar alertas de seguridad
button-leave-news = 🔕 Quitar noticias del barrio
button-quiet-hours = 🌙 Horas de silencio
button-quiet-never = { $current ->
    [yes] ✓ A cualquier hora
   *[no] A cualquier hora
}

## Categories and states

category-parking = Aparcamiento
category-hazard = Peligro
category-noise = Ruido
category-animal = Animales
category-traffic = Conducción temeraria
category-theft = Robo o daños
category-suspicious = Algo sospechoso
category-dispute = Disputa
category-lost-found = Perdido o encontrado
category-fraud-victim = Estafa: dinero perdido
category-fraud-check = Posible estafa
category-emergency = Emergencia
category-question = Pregunta al agente
state-new = a la espera de un agente
state-taken = un agente se ocupa
state-asked = pregunta hecha, a la espera de la respuesta
state-on-the-way = un agente va de camino
state-resolved = resuelto
state-withdrawn = retirado

## Emergencies

emergency-numbers =
    🚨 Llame ahora:
    📞 110 policía
    📞 119 bomberos
    📞 120 ambulancia
    Diga dónde está. Póngase a salvo primero y no se arriesgue.
emergency-offer = Cuando haya llamado: ¿quiere que avise también a su agente de barrio?
fraud-victim-numbers =
    🚨 Cada minuto cuenta. Llame ahora:
    📞 al 110 o al 96110: pida que detengan el pago
    📞 a su banco: pida que bloqueen la tarjeta y la cuenta
    No envíe más dinero ni códigos, le digan lo que le digan.
fraud-victim-offer = Cuando haya llamado: ¿quiere que avise también a su agente de barrio? Le pasaré lo que usted me ha contado.
offer-declined = De acuerdo, no transmito nada. Si cambia de idea, aquí estoy.
offer-more = ✍️ También lo he anotado. Para pasárselo a su agente, pulse el botón de arriba.
offer-declined-urgent = De acuerdo. Si corre peligro o hay dinero en juego, llame al 110.

## Reporting

report-which-community = Voy a pasar el aviso. ¿En qué barrio es?
report-whose = Usted menciona { $community }. ¿De qué barrio se trata? Lo recibirá el agente de ese barrio.
report-where = ¿Dónde es exactamente? Escriba el lugar (entrada, edificio, piso) o envíe la ubicación.
report-where-unknown = No pasa nada, basta una idea aproximada: ¿qué hay cerca, una puerta, una tienda, una calle? También puede enviar la ubicación o seguir sin el lugar.
report-where-why = Me refiero al sitio donde hay que mirar, por ejemplo «puerta 3» o «detrás del edificio 12». Escríbalo, envíe la ubicación o siga sin el lugar.
report-when = ¿Cuándo fue? Escriba el día y la hora, según recuerde; por ejemplo, «ayer a las 10 de la noche».
report-photo = Una foto ayudaría. Envíe una o siga sin ella.
report-added = ✍️ Lo he añadido a su aviso.
report-voice = 🎤 Su mensaje de voz va con el aviso. Aquí no puedo escucharlo; su agente sí.
report-video = 🎥 Su vídeo va con el aviso. Aquí no puedo verlo; su agente sí.
report-words = ¿Qué ha pasado? Escríbalo con sus palabras.
report-category = ¿De qué se trata?
report-correct = ¿Qué quiere cambiar?
report-summary =
    Compruébelo antes de que lo envíe:

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] sin fotos
        [one] una foto
        [many] { $photos } de fotos
       *[other] { $photos } fotos
    }
fact-when = 🕒 Cuándo: { $when }
fact-when-about = 🕒 Cuándo: { $when } («{ $written }»)
fact-when-words = 🕒 Cuándo: «{ $written }»
fact-plate = 🚘 Matrícula: { $plate }
fact-phone = 📞 Teléfono: { $phone }
fact-link = 🔗 Enlace de: { $domain }
fact-sum = 💰 Importe: { $sum }
day-and-part = { $day }, { $part }
part-dawn = de madrugada
part-morning = por la mañana
part-noon = a mediodía
part-afternoon = por la tarde
part-evening = por la noche
part-night = por la noche
place-on-the-map = la ubicación enviada
place-not-given = sin indicar
place-spoken = en su mensaje de voz
words-not-given = vea la foto
words-spoken = en su mensaje de voz
words-attached = vea lo que ha enviado
summary-voices =
    🎤 { $count ->
        [one] un mensaje de voz
       *[other] { $count } mensajes de voz
    }
summary-videos =
    🎥 { $count ->
        [one] un vídeo
       *[other] { $count } vídeos
    }
summary-documents =
    📎 { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
correct-category = El tema
correct-place = El lugar
correct-when = El momento
correct-words = El texto
correct-photos = Las fotos
correct-community = El barrio
report-cancelled = De acuerdo, no he enviado nada.
filed =
    ✅ Su aviso tiene el número { $number }.
    Ya lo tiene el agente de su barrio. Le escribiré aquí en cuanto haya novedades; mientras tanto, puede añadir texto o fotos.
filed-elsewhere =
    ✅ Su aviso tiene el número { $number }.
    Ya lo tienen los agentes de { $community }. Le escribiré aquí en cuanto haya novedades; mientras tanto, puede añadir texto o fotos.
filed-hazard = No se acerque y avise a los demás si puede hacerlo sin riesgo. Si el peligro pasa a ser inmediato, llame al 119 o al 110.
filed-fraud-check = Los números, direcciones y textos que denuncia ayudan a avisar a sus vecinos. Nadie de ellos ve nada de usted. Por favor, no responda más al remitente.
filed-emergency = Si aún no ha llamado al 110, al 119 o al 120, hágalo ahora: una llamada es más rápida que cualquier mensaje.

## Community

community-ask = ¿En qué barrio vive?
community-ask-for-officer = ¿En qué barrio es? Así podré avisar al agente que corresponde.
community-how = Elija abajo, escriba el nombre del barrio o de la urbanización, o envíe su ubicación.
community-not-found = No conozco ningún barrio con ese nombre.
community-which-of-these = Hay varios. ¿Cuál es?
community-joined = 🏘 Su barrio: { $community }.

## My reports

reports = { $count ->
    [one] Su aviso:
    [many] Sus últimos avisos ({ $count }):
   *[other] Sus últimos { $count } avisos:
}
reports-none = Todavía no ha enviado ningún aviso.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = ¿Qué quiere añadir a { $number }? Envíe texto, fotos o su ubicación.
ticket-added = ✅ Añadido a { $number }. Su agente puede verlo.
ticket-corrected = ✏️ Su corrección está añadida a { $number }. El agente ve las dos versiones.
ticket-reopened = { $number } vuelve a estar abierto. ¿Qué falta por resolver? Lo transmitiré.
ticket-withdrawn = { $number } queda retirado. Gracias por decírmelo.
rating-thanks = Gracias por { $rating ->
    [one] su estrella
    [many] sus { $rating } de estrellas
   *[other] sus { $rating } estrellas
}. ¿Quiere añadir unas palabras?
rating-words-thanks = Gracias, ya lo he transmitido.

## Fraud

fraud-check-send = Envíeme el mensaje, el número o el enlace, o cuénteme qué le han dicho.
fraud-check-as-before = Lo que le he dicho arriba sigue siendo válido. Si se refiere a otro mensaje, número o enlace, envíemelo.
fraud-check-signs =
    🛡 Hasta que esté claro, no pague, no pulse ningún enlace, no dé ningún código. Es una estafa si alguien:
    • le mete prisa o quiere que guarde el secreto
    • pide un código, una transferencia a una «cuenta segura» o que comparta la pantalla
    • dice ser la policía, un tribunal o un banco y quiere dinero
    • promete reembolsos, ganancias fáciles o comisiones por pequeñas tareas
    ¿Dudas? Llame a la línea antifraude, 96110, día y noche. Yo no puedo asegurarlo.
fraud-check-offer = ¿Quiere que su agente de barrio vea lo que ha enviado?

## Alerts

alert-helpful-thanks = ¡Gracias! Nos ayuda a avisar mejor.
alert-helpful-taken-back = Retirado.
alert-call-words = Recibí una llamada como la de su aviso «{ $title }».
alert-call-from = ¿Qué número le llamó o qué le dijeron? Escríbalo aquí: avisaremos a sus vecinos y nadie verá quién lo dijo. Si no lo sabe, no hace falta que responda.
alert-call-again = Ya nos contó esta llamada: aviso { $number }.
alert-call-from-nobody = No pasa nada. Gracias por contárnoslo.
alerts-subscribed = 🔔 A partir de ahora recibirá aquí alertas de fraude y de seguridad.
alerts-unsubscribed = 🔕 Ya no recibirá más alertas aquí.
alerts-none = No tenía ninguna alerta activada.
alerts-changed = Hecho. Sus ajustes:
quiet-hours = ¿Cuándo no quiere recibir alertas? Esperarán a que terminen esas horas; solo los avisos de emergencia llegan a cualquier hora.
quiet-hours-changed = Hecho. En sus horas de silencio solo llegarán avisos de emergencia. Sus ajustes:

## Places and officers

parking-nearby = 🅿️ Dónde puede aparcar:
parking-none = No tengo anotado ningún aparcamiento compartido cerca de usted. Quizá la administración sepa de plazas libres por la noche.
offices-nearby = 🏢 Cerca de usted:
offices-none = No tengo anotada ninguna oficina de policía cerca de usted. En una emergencia, llame al 110.
place-name = 📍 { $name }
place-distance = a { $metres } m
place-hours = 🕒 { $hours }
place-capacity = { $count ->
    [one] una plaza
    [many] { $count } de plazas
   *[other] { $count } plazas
}
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [one] Su agente de barrio en { $community }:
   *[other] Sus agentes de barrio en { $community }:
}
officers-none = { $community } no tiene agente propio por ahora; le atiende la comisaría. Puedo pasar un mensaje.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = Horario en el barrio:
officer-what-about = ¿Qué le digo a su agente? Escríbalo aquí; también puede enviar fotos.

## Feedback, volunteers, privacy, language

feedback-ask = Me interesa su opinión. ¿Qué quiere decirnos? ¿Y cómo ve la seguridad en su barrio?
feedback-thanks = Gracias. Lo leerán las personas responsables.
volunteer-ask = El voluntariado ayuda en las entradas, echa una mano a los vecinos y difunde las alertas de estafas. ¿Quiere que le apunte en la lista de su barrio? Su agente le escribirá aquí.
volunteer-joined = 🙋 ¡Gracias! Ya está en la lista; su agente se pondrá en contacto con usted.
privacy-how = 🔒 Solo guardo lo que este servicio necesita: su idioma, su barrio, lo que ha escrito aquí y sus avisos. Solo el personal responsable de su barrio puede ver sus avisos. Lo que no he entendido lo revisa una persona para que yo aprenda: sin nombres, sin números ni número de casa, y sin anotar quién lo escribió.
privacy-summary =
    Guardado sobre usted: { $messages ->
        [one] un mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }, { $tickets ->
        [one] un aviso
        [many] { $tickets } de avisos
       *[other] { $tickets } avisos
    }, { $files ->
        [one] un archivo
        [many] { $files } de archivos
       *[other] { $files } archivos
    }, { $topics ->
        [0] ninguna suscripción
        [one] una suscripción
        [many] { $topics } de suscripciones
       *[other] { $topics } suscripciones
    }.
privacy-export = Aquí tiene todo lo que hay guardado sobre usted.
privacy-anonymous = Hecho. Su agente ya no ve su nombre.
privacy-erase-sure = Se borrarán para siempre sus mensajes, fotos, nombre y suscripciones. Su agente conserva los avisos abiertos sin saber de quién son, y yo ya no podré traerle la respuesta. ¿Lo confirma?
privacy-erased = Borrado. Si vuelve a escribir, empezamos de cero.
language-ask = ¿Qué idioma prefiere?
language-chosen = Le escribiré en español.
language-followed = Sigo en español. Aquí puede elegir otro idioma:

## Web chat

web-title = Linli · su agente de barrio
web-emergency = Números de emergencia
web-police = 110 Policía
web-fire = 119 Bomberos
web-ambulance = 120 Ambulancia
web-write = Escriba en su idioma
web-send = Enviar
web-attach = Foto o archivo
web-location = Enviar mi ubicación
web-connecting = Conectando…
web-waiting = Enviando…
web-location-failed = Su teléfono no ha dado la ubicación. Escriba dónde es.
web-shared-location = Mi ubicación
web-answer = Responder
web-answering = Respuesta a:
web-photo = Foto
web-file = Archivo
web-file-too-large = Ese archivo supera los 10 MB.
web-file-unknown = Acepto fotos, audio, vídeo MP4 y PDF.
web-file-heic = No se pudo abrir esta foto en el formato propio del iPhone (HEIC). Envíe una captura de pantalla de ella, o elija Ajustes › Cámara › Formatos › Más compatible y tómela de nuevo.
web-ten-files = Puedo recibir diez archivos a la vez: envío los diez primeros.
web-not-sent = No se ha podido enviar. Inténtelo otra vez.
web-no-cookies = Su navegador no guarda cookies, así que no puedo reconocerle. Permita las cookies en esta página o ábrala en otro navegador.
web-needs-script = Este chat necesita JavaScript, que aquí está desactivado. En una emergencia llame al 110 (policía), al 119 (bomberos) o al 120 (ambulancia); por una estafa, al 96110.
web-you = Usted
button-share-location = 📍 Enviar mi ubicación

## News of a report

notice-taken = 👮 { $officer }, de la policía, se ocupa ahora de su aviso { $number }. Aquí le contaré cómo va; para añadir algo, solo tiene que responder a este mensaje.
notice-on-the-way = 🚶 { $officer }, de la policía, va de camino por su aviso { $number }.
notice-asked = ❓ { $officer }, de la policía, tiene una pregunta sobre su aviso { $number }. Responda a este mensaje o pulse el botón de abajo:
notice-reply = 💬 { $officer }, de la policía, le escribe sobre su aviso { $number }:
notice-resolved = ✅ { $officer }, de la policía, ha resuelto su aviso { $number }.
notice-rate = ¿Qué tal ha ido? Elija de 1 a 5 estrellas; 5 es lo mejor. Si al final no está resuelto, dígamelo con el botón de abajo y la policía volverá a ocuparse.
notice-passed-on = ↪ De su aviso { $number } se ocupa ahora { $officer }, de la policía. No tiene que hacer nada; aquí le contaré cómo va.
machine-translated = 🌐 Traducción automática
notice-merged = 🔗 Otras personas han avisado de lo mismo que usted en { $number }; se atiende todo junto. No tiene que hacer nada; aquí le contaré cómo va.
notice-transferred = ↪ Su aviso { $number } corresponde a { $community }; ahora se ocupa la policía de allí. No tiene que hacer nada; aquí le contaré cómo va.
notice-urgent = 🚨 { $officer }, de la policía, trata ahora su aviso { $number } como: { $category }. Si aún no ha llamado, hágalo ahora mismo:
button-answer = 💬 Responder

## What cannot be done

refusal-not-found = No lo encuentro. Puede que ya no exista o que sea de otra persona.
refusal-wrong-state = Ahora mismo no es posible. La situación es esta: { $state }.
refusal-too-many-open = Ya tiene { $count ->
    [one] un aviso abierto
    [many] { $count } de avisos abiertos
   *[other] { $count } avisos abiertos
}. Añada lo nuevo a uno de ellos o espere a que alguno se resuelva. Si alguien está en peligro, llame al 110.
refusal-link-invalid = Este enlace no funciona o ya no es válido. Pida uno nuevo a su administrador.

## Telegram: the commands behind the menu button, and what only Telegram needs

command-report = Dar un aviso
command-menu = Qué puedo hacer por usted
command-status = Mis avisos y cómo van
command-officer = Quién es mi agente de barrio
command-parking = Dónde aparcar cerca
command-alerts = Recibir alertas de fraude y de seguridad
command-stop = Dejar de recibir alertas
command-community = Elegir mi barrio
command-language = Elegir mi idioma
command-privacy = Ver o borrar lo que hay guardado sobre mí
command-cancel = Dejar lo que estamos haciendo
command-help = Cómo funciona
file-not-delivered = 📎 Aquí va un archivo. Si no lo ve, es que no ha llegado.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 Esto tiene toda la pinta de una estafa.
fraud-verdict-careful = ⚠️ Tenga cuidado: aquí hay algo raro.
fraud-verdict-no-sign = 🔎 No encuentro señales de estafa en esto. Eso no significa que todo esté bien.
fraud-verdict-kind = Tipo: { $kind }
fraud-do-likely =
    Qué hacer ahora:
    • Pare. No pague, no pulse enlaces, no dé códigos.
    • Llame al 96110 para comprobarlo; si ya ha pagado, al 110 enseguida.
    • Guarde la conversación, los números y capturas.
fraud-do-careful = Pare un momento: no pague, no pulse enlaces, no dé códigos. Busque usted el número oficial y pregunte, o llame al 96110. Guarde los mensajes.
fraud-do-no-sign = Si le piden dinero, un código, su pantalla o silencio, pare y llame antes al 96110.
fraud-reason = • «{ $quote }»: { $sign }
fraud-reason-leads = • «{ $quote }» en realidad lleva a «{ $where }»: { $sign }
fraud-reason-imitates = • «{ $quote }»: { $sign } Lo auténtico es { $real }.
fraud-reason-resembles = • «{ $quote }»: { $sign } { $kind }.
fraud-reason-reported = • «{ $quote }»: { $sign } ({ $count } personas en esta ciudad en los últimos 30 días)
fraud-check-picture = Esta vez no he podido leer la imagen. Escriba o reenvíeme el texto; su agente puede ver la imagen.
fraud-picture-looking = 🔎 Estoy mirando la imagen, unos segundos…
fraud-picture-code = 🔳 El código QR contiene: { $content }
fraud-picture-read = 🖼 Esto leo en la imagen: «{ $text }». Puede haber alguna letra mal leída.
fraud-picture-no-text-reading = 🔳 Aquí puedo leer códigos QR, pero no el texto de las imágenes. Escriba o reenvíeme el texto; su agente puede ver la imagen.
fraud-picture-nothing = No he encontrado texto ni código QR en la imagen. Dígame qué le dijeron; su agente puede ver la imagen.
button-report-fraud = 👮 Denunciarlo
button-already-paid = 💸 Ya he pagado
fraud-kind-task-rebates = tareas pagadas y reembolsos
fraud-kind-fake-investment = inversión falsa
fraud-kind-fake-shopping = compra, servicio o premio falso
fraud-kind-fake-customer-service = falsa atención al cliente (tienda, mensajería, banco)
fraud-kind-fake-credit-repair = falsa limpieza de historial de crédito
fraud-kind-fake-loan = préstamo falso
fraud-kind-impersonated-authority = falsos policías, jueces o funcionarios
fraud-kind-impersonated-acquaintance = falso jefe, amigo o familiar
fraud-kind-romance = estafa amorosa
fraud-kind-game-trading = venta falsa de juegos o cuentas
fraud-kind-parcel-or-visa = falso problema de paquete o visado, dirigido a extranjeros
fraud-kind-phishing = enlace de phishing
fraud-kind-sextortion = chantaje con vídeos íntimos
fraud-sign-lookalike-domain = esta dirección imita la de una entidad real.
fraud-sign-mixed-script-host = la dirección mezcla alfabetos para engañar al ojo.
fraud-sign-punycode-host = la dirección está codificada y esconde su nombre.
fraud-sign-brand-in-foreign-domain = usa el nombre de una entidad, pero el sitio no es suyo.
fraud-sign-brand-with-odd-ending = el nombre de una entidad con una terminación rara: no es su sitio.
fraud-sign-foreign-link = el mensaje habla de una entidad, pero el enlace no es suyo.
fraud-sign-ip-host = el enlace es solo un número; las entidades reales tienen nombre.
fraud-sign-credentials-in-link = lo que va antes de la @ está para engañar.
fraud-sign-shortened-link = un enlace acortado esconde adónde lleva.
fraud-sign-odd-ending = estas direcciones cuestan casi nada y se usan mucho para estafar.
fraud-sign-hidden-target = la dirección que se ve no es la que se abre.
fraud-sign-script-link = no es una dirección, sino un programa.
fraud-sign-new-domain = esta dirección apareció por primera vez en las consultas de esta ciudad hace menos de una semana; los estafadores cambian mucho de dirección.
fraud-sign-confirmed-number = la policía ha confirmado que este número se usa para estafar.
fraud-sign-confirmed-address = la policía ha confirmado que esta dirección se usa para estafar.
fraud-sign-confirmed-account = la policía ha confirmado que esta cuenta se usa para estafar.
fraud-sign-confirmed-text = la policía ha confirmado que los mensajes así son una estafa.
fraud-sign-reported-number = hay vecinos que han denunciado este número por estafa.
fraud-sign-reported-address = hay vecinos que han denunciado esta dirección por estafa.
fraud-sign-reported-account = hay vecinos que han denunciado esta cuenta por estafa.
fraud-sign-reported-text = hay vecinos que han denunciado un mensaje casi igual por estafa.
fraud-sign-account-borrows-name = esta cuenta usa el nombre de una institución; los bancos y la policía no escriben desde cuentas privadas.
fraud-sign-authority-on-mobile = dicen ser una autoridad, pero usan un móvil corriente.
fraud-sign-authority-on-400 = los números 400 son para recibir llamadas; ningún investigador llama con ellos.
fraud-sign-authority-from-abroad = ninguna autoridad china usa un número extranjero.
fraud-sign-authority-on-internet-number = dicen ser una autoridad, pero usan un número de internet.
fraud-sign-poses-as-hotline = con + o 00 delante es falso.
fraud-sign-known-hotline = es un número real y publicado; pero lo que muestra la pantalla se puede falsificar. Cuelgue y márquelo usted.
fraud-sign-claims-authority = dicen ser policía, juzgado o gobierno.
fraud-sign-safe-account = no existen las «cuentas seguras»; quien lo pide es un estafador.
fraud-sign-read-out-code = nadie honrado pide sus códigos ni contraseñas.
fraud-sign-share-screen = con la pantalla compartida o el acceso remoto ven sus contraseñas.
fraud-sign-install-app = no instale nada desde el enlace o el código QR de un desconocido.
fraud-sign-keep-secret = quieren silencio para que nadie le avise.
fraud-sign-deadline = le meten prisa para que no piense.
fraud-sign-threat-of-arrest = le asustan con la detención; la policía de verdad no investiga por teléfono.
fraud-sign-asks-for-money = quieren que pague o transfiera dinero.
fraud-sign-asks-for-details = quieren su tarjeta, contraseñas o documentos.
fraud-sign-loan-fee = un préstamo con pago por adelantado es una estafa.
fraud-sign-credit-record = nadie limpia un historial de crédito por dinero.
fraud-sign-prize-fee = un premio por el que hay que pagar no es un premio.
fraud-sign-job-fee = un empleador honrado no le pide dinero.
fraud-sign-task-rebate = dinero por «me gusta» o tareas prepagadas es siempre una estafa.
fraud-sign-guaranteed-returns = ninguna inversión honrada está garantizada.
fraud-sign-gift-cards = solo los estafadores cobran con códigos de tarjetas regalo.
fraud-sign-off-platform = si paga fuera de la plataforma, pierde su protección.
fraud-sign-chat-handoff = quieren llevarle a otra aplicación de chat.
fraud-sign-service-refund = un reembolso real vuelve solo por donde pagó.
fraud-sign-account-trouble = le asustan con una cuenta bloqueada para que pulse.
fraud-sign-parcel-fee = las mensajerías no cobran por un enlace.
fraud-sign-relative-new-phone = «se me rompió el móvil, número nuevo» es un truco viejo: llame al número de siempre.
fraud-sign-boss-orders = un jefe que de pronto quiere un pago: pregúntele en persona.
fraud-sign-stuck-abroad = alguien a quien nunca ha visto está en apuros y pide dinero: truco amoroso.
fraud-sign-parcel-with-drugs = aduanas y policía no llaman por paquetes ilegales.
fraud-sign-visa-trouble = embajadas e inmigración no piden dinero por teléfono.
fraud-sign-nude-video = es un chantaje. No pague: pedirán más.
fraud-sign-resembles-scams = ninguna palabra lo demuestra por sí sola, pero en conjunto se parece a los mensajes de este tipo de estafa:

## Fraud victims: the first minutes

victim-officer-told = 👮 Su agente de barrio acaba de ser avisado ({ $number }).
victim-ask-paid-by = La policía preguntará algunas cosas; puede saltarse cualquiera. ¿Cómo pagó?
victim-ask-to-whom = ¿A quién pagó? Escriba la cuenta, el nombre, el teléfono o el apodo.
victim-ask-amount = ¿Cuánto fue?
victim-ask-when = ¿Cuándo pagó?
victim-paid-by-transfer = Transferencia
victim-paid-by-wallet = WeChat, Alipay
victim-paid-by-card = Tarjeta
victim-paid-by-cash = Efectivo u oro
victim-paid-by-crypto = Criptomoneda
victim-paid-by-gift-cards = Tarjetas regalo
victim-paid-by-codes = Di códigos
victim-paid-hour = Hace menos de una hora
victim-paid-today = Hoy
victim-paid-yesterday = Ayer
victim-paid-earlier = Antes
victim-help-transfer = Llame ya a su banco: que paren la transferencia y bloqueen la cuenta. Luego, al 110.
victim-help-wallet = Llame ya al servicio de pago para que congelen el dinero y denuncie la otra cuenta en el chat:
victim-help-card = Llame ya al banco de su tarjeta: bloquéela y reclame el cargo.
victim-help-cash = Anote el lugar, la hora, el aspecto de la persona y la matrícula, y llame al 110: puede haber cámaras.
victim-help-crypto = Guarde la dirección de la cartera y el hash. Pida a la plataforma que lo bloquee y llame al 110.
victim-help-gift-cards = Llame ya al emisor: las tarjetas sin usar aún se pueden bloquear. Guarde tarjetas y recibos.
victim-help-codes = Cambie ya las contraseñas en otro dispositivo y pida que bloqueen la cuenta. Si alguien controla su teléfono, primero desconéctelo de la red.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ Añadido a { $number }; su agente lo ve.
victim-finished = Su agente lo tiene todo ({ $number }). Guarde chats, transferencias y capturas; no borre nada. Escriba aquí cuando recuerde algo más. Quien ofrece recuperar el dinero a cambio de un pago también es un estafador.
button-victim-skip = Saltar
button-victim-done = No más preguntas

## Aprender a descubrirlas

trick-which = ¿Qué estafa quiere conocer?
trick-begins = 🎣 Cómo empieza
trick-tell = 🔎 Cómo reconocerla
trick-now = ✋ Qué hacer ahora
trick-call = ¿Tiene dudas? Llame a la línea antifraude, 96110. ¿Ya pagó? Llame enseguida al 110: cada minuto cuenta.
warning-call = ¿Dudas? Llama antes a la línea antifraude: 96110.
button-how-it-works = 💡 Cómo funciona esta estafa
button-all-tricks = 💡 Las distintas estafas
button-quiz = 🎯 ¿La habría descubierto?
button-warn-family = 💌 Avisar a mi familia
family-language = ¿Qué idioma lee su familia? Escribiré el aviso en él.
family-forward = 👆 Reenvíe el mensaje de arriba a su familia.
button-share = 📤 Enviarlo a mi familia
quiz-intro = 🎯 Tres mensajes: ¿estafa u honesto? Es solo práctica, se puede fallar.
quiz-question = Mensaje { $number } de { $total }:
button-quiz-scam = 🛑 Una estafa
button-quiz-honest = ✅ Honesto
quiz-right = 👍 ¡Bien visto!
quiz-wrong-scam = Este es una estafa. Funciona porque parece de verdad.
quiz-wrong-honest = Este es honesto. Mirar dos veces sigue siendo buena costumbre.
quiz-left = De acuerdo, en otra ocasión.
quiz-score = Acertó { $right } de { $total }. Cada práctica es una oportunidad menos para los estafadores.
quiz-score-all = 🎉 ¡{ $total } de { $total }! No es fácil engañarle.
button-quiz-again = 🎯 Otros tres

## What other systems read of a safety notice (CAP)

cap-event = Aviso de seguridad
cap-everywhere = Todos los barrios atendidos
cap-feed = Linli: avisos de seguridad
