/** Function words of other languages written in Latin letters: Spanish, Portuguese, French, German, Dutch, Tagalog, Vietnamese, Turkish. None is an Indonesian or English word. Written for Waspada. */
export const languageWords =
  'el los las unos unas y pero porque cuando donde quien cual cuales esto esta este estos estas eso esa ese esos ' +
  'esas aquel aquella aquello tú usted ustedes nosotros vosotros ellos ellas mí tí conmigo contigo nuestro nuestra ' +
  'vuestro suyo suya mis tus muy más menos también tampoco siempre nunca jamás ahora ayer mañana aquí allí allá ahí ' +
  'así bien bueno buena buenos buenas malo mala mejor peor grande pequeño mucho mucha muchos muchas todo todos toda ' +
  'todas nadie alguien algo cada otro otra otros otras mismo misma ser estar soy eres somos fue fueron eran siendo ' +
  'sido estoy estás está estamos están estaba estaban hay había haber tengo tienes tiene tenemos tienen tener hago ' +
  'haces hace hacen hacer puedo puedes puede pueden poder quiero quieres quiere quieren querer voy vas vamos digo ' +
  'dice dicen decir sé sabe saber creo cree creer gracias hola adiós señor señora amigo amigos gente hombre mujer ' +
  'niño niños vida mundo casa trabajo día días año años tiempo cosa cosas dinero país ciudad gobierno hasta desde ' +
  'sobre según contra durante sino aunque mientras entonces después antes luego todavía aún qué quién cuándo dónde ' +
  'cómo cuánto cuánta dos tres cuatro cinco seis siete ocho nueve diez servicio pésimo excelente feliz triste ' +
  'porfavor jajaja jaja del les uma uns umas não quando onde quem qual isso isto aquilo esse essa você vocês nós ' +
  'eles elas ele ela meu minha meus minhas seu sua seus suas nosso nossa muito muita muitos muitas mais também ' +
  'sempre agora hoje ontem amanhã aqui ali lá assim bom boa bons boas melhor pior pequeno pouco tudo ninguém alguém ' +
  'outro outra mesmo sou és são foi foram eram estou estão estava estavam há havia tenho tens temos têm faço faz ' +
  'fazem fazer posso pode podem quero quer querem vou vai vão diz dizem dizer sei acho acha obrigado obrigada olá ' +
  'tchau senhor senhora homem mulher menino trabalho dias ano anos coisa coisas dinheiro cidade governo até embora ' +
  'enquanto então depois ainda já quê pra pras kkkkk né tá cê pq tbm blz péssimo ótimo das nas pela pelo pelos ' +
  'pelas numa num duma dum ao aos à às le la un une du et ou où parce que quand qui quel quelle quels quelles comme ' +
  'ceci cela ça ce cet cette ces il elle nous vous ils elles moi toi lui leur leurs mes ses notre votre vos très ' +
  "moins aussi toujours jamais maintenant aujourd'hui hier demain ici ainsi bon bonne bonnes mauvais mauvaise " +
  "meilleur pire petit petite beaucoup peu tout toute tous toutes rien personne quelqu'un quelque chaque autre " +
  'autres même être est sommes êtes était étaient étant été avoir avons avez ont avait avaient fais fait font faire ' +
  'peux peut peuvent pouvoir veux veut veulent vouloir vais vont aller dit disent dire sais sait savoir crois croit ' +
  "merci bonjour bonsoir revoir s'il plaît monsieur madame ami gens homme femme enfant enfants vie monde maison " +
  "travail jour jours année temps choses argent ville gouvernement jusqu'à depuis sur sous selon contre pendant " +
  "sauf tandis alors après avant puis encore déjà quoi combien pourquoi n'est c'est j'ai qu'il d'une l'on aux avec " +
  'sans dans chez vers donc cher nul génial heureux mdr ptdr oui der des ein eine einen einem einer eines und oder ' +
  'aber weil wenn wann wo wer wie warum welche welcher welches diese dieser dieses jene ich wir ihr mich mir dich ' +
  'dir ihn ihm euch ihnen mein meine dein deine seine unser unsere euer sehr mehr weniger auch immer niemals jetzt ' +
  'heute gestern morgen dort gut gute guten guter schlecht besser schlimm klein kleine groß große viel viele wenig ' +
  'alles nichts niemand jemand etwas jeder jede jedes andere anderen gleich bist ist sind waren gewesen habe hast ' +
  'haben hatte hatten mache macht machen kannst können muss müssen soll sollen wollen willst gehe geht gehen sage ' +
  'sagt sagen weiß wissen glaube danke bitte tschüss herr frau freund freunde leute mann kinder leben welt arbeit ' +
  'tage jahr jahre zeit sache geld stadt regierung seit zwischen über unter nach vor bei mit ohne für gegen während ' +
  'obwohl dann danach noch schon nicht kein keine keinen doch nur nein sich auf aus zu zum zur vom daß ob schön ' +
  'scheiße geil wirklich eigentlich natürlich vielleicht het een maar omdat wanneer waar waarom welke deze ik jij ' +
  'hij zij ze wij jullie mij jou hem haar ons hun mijn jouw zijn onze heel erg zeer minder ook altijd nooit vandaag ' +
  'gisteren daar goed goede slecht slechte beter groot grote veel weinig niets iemand iets elke zelfde bent geweest ' +
  'heb hebt heeft hebben hadden doe doet doen kunt kunnen moet moeten wilt willen gaat gaan zeg zegt zeggen weet ' +
  'weten denk dank bedankt alsjeblieft dag dagen meneer mevrouw vriend vrienden mensen vrouw kinderen leven wereld ' +
  'huis werk jaar jaren tijd stad regering tot sinds tussen onder naar voor bij zonder tegen tijdens hoewel daarna ' +
  'nog niet geen nee toch alleen misschien eigenlijk natuurlijk lekker leuk mooi gezellig kut ang mga ay ako ikaw ' +
  'siya tayo kayo sila niya namin natin ninyo nila akin kanya atin inyo kanila ito iyan iyon dito diyan doon ganito ' +
  'ganyan saan kailan bakit paano ilan hindi wala mayroon meron oo huwag wag lang lamang rin naman dahil kung kapag ' +
  'subalit ngunit habang bago pagkatapos tapos ngayon kahapon bukas mamaya palagi minsan lahat marami konti kaunti ' +
  'dalawa tatlo apat anim pito walo siyam sampu maganda pangit mabuti masama mura malaki maliit mabilis mabagal ' +
  'masarap masaya malungkot galit gusto ayaw kailangan pwede puwede sabi ginawa tulog punta uwi bili salamat ' +
  'kumusta magandang umaga hapon gabi araw tao bata babae kaibigan bahay pera trabaho bansa pamahalaan talaga sobra ' +
  'grabe yung yun dun nung nyo akong mong nating walang mayroong itong iyong anong của và là không được cho với các ' +
  'một những này đó khi từ đã đang sẽ bị tôi bạn anh chị chúng họ nó gì nào sao thế nhưng vì nếu thì cũng rất nhiều ' +
  'ít hơn nhất lắm quá tốt xấu đẹp ngon đắt rẻ người ngày năm tháng nhà nước việc tiền đi đến vào lên xuống làm nói ' +
  'biết thấy nghĩ muốn cần thích yêu ghét cảm ơn xin chào lỗi hàng mua bán giá dịch vụ khách chưa rồi nữa luôn vẫn ' +
  'đều chỉ lại như trong ngoài trên dưới giữa sau trước khong duoc nhung cua nguoi ngay cung rat nhieu minh chung ' +
  'vay roi lam voi nhat dep tien biet muon thich yeu cam chao chua deu şu biz siz onlar bana ona bize onlara beni ' +
  'onu benim onun bizim sizin değil evet hayır çok daha iyi kötü güzel çirkin büyük küçük yeni eski ucuz pahalı ' +
  'hızlı yavaş nerede nasıl neden niçin niye kaç hangi için gibi kadar ile fakat ancak çünkü eğer belki şimdi bugün ' +
  'dün yarın hiç şey herkes kimse olarak olan oldu olmak oluyor olur ediyor etmek yapmak yapıyor gitmek gidiyor ' +
  'gelmek geliyor istiyorum biliyorum teşekkürler teşekkür lütfen merhaba günaydın selam arkadaş insan adam kadın ' +
  'çocuk iş gün yıl ülke hükümet sonra önce mı mü bence sadece bile artık hala böyle şöyle öyle';
