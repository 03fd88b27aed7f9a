import { defineRules } from './rule';

/** Signs of abuse or mockery with nothing concrete behind it. */
export const insultRules = defineRules('INSULT', [
  {
    name: 'name-calling',
    weight: 1.5,
    phrases: `
      (brand|perusahaan|produk|merk|merek|aplikasi|company|app|bank|maskapai|toko|provider|airline|manajemen|seller|bos|restoran|logo|iklan|ad|ads|mascot|maskot|outlet|kampus|hotel|pabrik) .. {abuse}
      {abuse} .. (brand|perusahaan|produk|merk|company|app|bank|provider|airline|outfit|management|manajemen)
      (dasar|emang|memang|bener-bener|benar-benar|sekumpulan|kumpulan|gerombolan|sarang|kelas|raja|ratu|rajanya|king|kings|queen|bunch|pack|absolute|total|utter|complete|what+a|such+a|bloody|proper|fucking|you) .. {abuse}
      {brand} {abuse}
      {abuse} {brand}
      {brand} (is|are|itu|ini|emang|memang|tuh|mah|isinya|sama|adalah) .. {abuse}
      (muka+dua|mulut+manis|otak+udang|otak+kosong|tidak+punya+otak|tidak+punya+malu|tidak+tahu+malu|muka+tembok|muka+badak|kurang+ajar|hati+comberan|mulut+besar|omong+kosong|bacot|cuih|najis|jijik|muak|eneg|enek|mual|ilfil|ilfeel|geli)
      (makan+tuh|mampus|mampos|modar|rasain|syukurin|kualat|semoga+bangkrut|semoga+pailit|semoga+tutup|bangkrut+aja|tutup+aja|bubar+aja|go+to+hell|rot+in|burn+in|drop+dead|get+lost|get+bent|go+bankrupt|suck|sucks|screw|stfu|gtfo|eat+shit|up+yours|piss+off|fuck+off)
      (mukanya|otaknya|kelakuan|kelakuannya|mulutnya|hatinya|logikanya|mentalnya|nyalinya) .. (kayak|kaya|seperti|mirip|busuk|tikus|lintah|kadal|sampah|badut|binatang|setan|iblis|kecoa|buaya|ular)
    `,
  },
  {
    name: 'mockery',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      {brand} (=|alias|itu+singkatan|stands+for)
      (otaknya|hatinya|matanya|kupingnya|brain|brains) .. (dimana|di+mana|where|missing|kosong|optional)
      (run|made|designed|written|managed|staffed) by .. (clowns|monkeys|idiots|amateurs|children|toddlers|raccoons|muppets|fools|interns|someone+who)
      (couldn't|can't|could+not) (organise|organize|run|count|spell|find|boil) .. (if|in|a|to|without|their)
      worst (airline|bank|company|brand|provider|app|service|airport|network|shop|railway) (ever|alive|in+the|on+earth|of+all|i)
      (paling|ter) (norak|cringe|payah|sok|halu|lebay|alay|memalukan|menyebalkan|bodoh)
      (lawak|ngelawak|pelawak|kocak|dagelan|sirkus|badut|komedi|stand+up|circus|clown|comedy|parody|parodi|lelucon|guyonan) .. (banget|amat|nih|brand|kok|sekali|company|show|perusahaan|iklan|act|ini|of)?
      (more+like|lebih+cocok|lebih+pantas|lebih+pantes|harusnya|cocoknya|pantesnya|ganti+nama|rename|should+be+called|should+rename|ganti+logo|nama+baru|kepanjangan|singkatan|stands+for|slogan|slogannya|motto|mottonya)
      (desainer|designer|tim+marketing|marketing+team|tim+kreatif|admin|adminnya|sosmed|medsos|social+media|intern|copywriter|yang+bikin|whoever+wrote|whoever+designed|whoever|siapa+yang+bikin|siapa+sih) .. (mabuk|tidur|gaji|anak+magang|bocil|sd|tk|drunk|asleep|child|five|blind|paid|fired|bayi|halu|kesurupan|lagi+apa|approved|thought|made)
      (iklan|iklannya|jingle|jinglenya|logo|logonya|maskot|ads|ad|billboard|slogan|campaign|rebrand|endorse|feed|model+iklan|baliho) .. (norak|alay|cringe|malu|geli|jelek|mual|sakit+mata|ganggu|kampungan|nausea|ugly|awful|annoying|vomit|embarrassing|bikin|lebay|maksa|horror|weird|garing|jayus|basi)
      (kayak|kaya|seperti|mirip|macam|like|looks+like|sounds+like|smells+like|level|selevel|sekelas|setara|energy|vibes|has+the+charisma|the+personality) .. (mantan|badut|sampah|wc|toilet|tk|bocah|anak+kecil|kardus|mainan|drakor|sinetron|mantanku|comberan|kuburan|a+wet|a+divorced|a+potato|dishwater|kindergarten|a+funeral|a+tax|dad|potato|cardboard|soggy|wet|wannabe|kw)
      (siapa|who) .. (masih|still|even|actually|percaya|bangga|uses|buys|mau|thinks|peduli|likes) .. ?
      (bangga|pamer|sombong|sok|pede|belagu|songong|gaya|gayanya|lagaknya|sok+asik|sok+iye|sok+keren|flexing|halu|mimpi|delulu|ngaku-ngaku|ngakunya|katanya+sih|so-called|self-proclaimed|acting+like|pretending)
      (kasihan|kasian|iba|prihatin|poor|pity|bless+their|thoughts+and+prayers|turut+berduka|rip|innalillahi|r.i.p) .. (yang+pakai|yang+beli|yg+pake|yang+kerja|hearts|fans|penggemar|pemakai|users|owners|desainer|keluarga|whoever|akal|selera|taste)
      (malu|ogah|amit-amit|mending+mati|gengsi|embarrassed|ashamed|dead+in+a+ditch|rather+eat|rather+die|rather+walk|wouldn't+be+caught|lebih+baik+jalan|mending+makan|mending+jalan|mending+puasa|mending+tidur) .. (pakai|pake|pegang|naik|ketahuan|beli|makan|seen|wear|wearing|use|than|bawa|liat)?
      (congrats|congratulations|selamat|award|piala|penghargaan|juara|gold+medal|oscar|applause|standing+ovation|tepuk+tangan|slow+clap|bravo) .. (worst|terburuk|paling|ternorak|for+being|ugliest|most|norak|nipu|gagal|cringe|bikin|buat+tim|sudah+jadi)
      (gemesin|gemes|lucu|imut|unyu|cute|adorable|sayang) .. (pengen|pingin|ingin|want+to|mau) .. (buang|kubuang|bakar|lempar|banting|jitak|tampol|throw|punch|kick|cubit|sleding|injak|gampar)
      (pengen|pingin|ingin|want+to|tak|gue|minta+di) (tampol|gampar|lempar|jitak|tabok|sleding|slap|punch|throw|ludahi|jambak|hajar|timpuk)
    `,
  },
]);
