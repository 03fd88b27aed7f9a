/** Words of both languages that say nothing of what a mention claims: grammar, address, laughter, time of day. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'yang yg dan di ke dari dr pada dalam dlm untuk utk buat dengan dgn oleh sebagai adalah ini itu tersebut begini begitu gini gitu sini situ sana ' +
    'saya sy aku ak gue gua gw w ane kamu km lu lo loe elu anda kau dia ia mereka kami kita kalian ku mu nya saja aja juga jg pun lagi lg sudah sdh udah ' +
    'udh dah telah sedang masih msh akan bakal mau mo ingin pengen pingin bisa bs dapat dapet dpt boleh harus hrs mesti perlu ada jadi jd menjadi seperti ' +
    'kayak kaya kyk macam serta atau ato karena krn karna sebab supaya sehingga hingga sampai sampe smp sejak ketika saat waktu pas selama sambil sebelum ' +
    'sesudah setelah lalu kemudian terus trs maka dong donk deh sih si kok kan nih tuh lah kah ya iya yah yuk ayo mari loh lho oh ah eh nah wah hai halo hei ' +
    'para sang tiap setiap semua smua seluruh segala beberapa suatu sebuah seorang satu dua tiga empat lima enam tujuh delapan sembilan sepuluh antara ' +
    'tentang terhadap bagi demi atas bawah depan belakang samping luar lewat hal kali tadi nanti ntar kini sekarang skrg kemarin kmrn besok lusa hari minggu ' +
    'bulan tahun thn jam menit detik pagi siang sore malam malem tanggal tgl senin selasa rabu kamis jumat sabtu pak bapak bu ibu mas mbak mba kak kakak bang ' +
    'abang gan sis bro min mimin bun bund bunda om tante orang org sendiri bahwa yaitu misalnya dll dst ternyata tentu mungkin kadang biasanya soalnya baru ' +
    'barusan pernah punya sama sm per tiba soal kembali pakai pake kepada apa apaan siapa kapan mana dimana kenapa knp kenape mengapa bagaimana gimana gmn ' +
    'berapa brp apakah tim jika kalau kalo klo kl bila hanya cuma cuman sekali tidak tdk tak nggak ngga enggak gak ga kagak ndak bukan belum blm jangan jgn ' +
    'tanpa malah justru banget bgt sangat amat sekali terlalu agak lumayan makin lebih paling banyak sedikit dikit tapi tp namun padahal meski walau biar biarin ' +
    'wkwk wkwkwk wkwkwkwk haha hahaha hehe hihi xixi lol lmao huhu hiks duh aduh astaga ampun anjir anjay anjrit buset yaampun plis pliss tolong mohon minta ' +
    'guys gaes ges gengs all bestie cuy coy woy hadeh kali abis habis langsung udahan emang memang beneran bener benar asli sumpah kasih tau tahu bilang kata ' +
    'liat lihat lah ngapa kek toh lain lainnya masa mulai cukup paham tetap tetep jadinya malu semoga makasih terima thanks thank thx tq please pls ' +
    'a an the this that these those i me my mine myself we us our ours you your yours he him his she her it its they them their theirs one ones someone ' +
    'something anyone anybody anything everyone everything am is are was were be been being do does did doing done have has had having will shall would ' +
    'should can could may might must ought im ive id ill youre youve hes shes weve theyre theyve thats theres heres whats whos lets yall and or as of at by ' +
    'for with about against between into through during before after above below to from up down in out on off over under again further then once here there ' +
    'when where why how any both each other some such own same now also still ever upon within along across behind beyond among per via toward until till ' +
    'since while because whether if unless which who whom whose what whatever get got gets getting go goes going went come comes coming came make makes ' +
    'made making say says said saying see sees seen saw know knows knew take takes took let put use used using want wants wanted need needs needed try ' +
    'tries tried look looks looking think thinks thought thing things way day days time times today yesterday tomorrow tonight week weeks month months year ' +
    'years hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday morning evening night first last next new old two three four ' +
    'five six seven eight nine ten another else okay ok hey hi hello yes yeah no not dont doesnt didnt isnt arent wasnt wont cant couldnt wouldnt never ' +
    'nothing just only very really so too much many more most less even than but though yet well back around away gonna wanna gotta u ur r dm people ' +
    'person folks guy like literally actually honestly pretty quite lot lots keep keeps kept ask asks asked tell tells told feel feels real right'
  ).split(' '),
);
