import { defineRules } from './rule';

/** Signs of news, promotion, trade, jobs and chat: the brand is named and nothing is felt. */
export const neutralRules = defineRules('NEUTRAL', [
  {
    name: 'news',
    weight: 2,
    phrases: `
      {brand} .. {news}
      {news} .. {brand}
      (laba|pendapatan|saham|revenue|profit|shares|sales|penjualan|harga+saham|kuartal|quarter|semester|triwulan|net+income|earnings) .. (naik|turun|tumbuh|rose|fell|grew|up|down|persen|percent|{percent}|triliun|miliar|billion|million|stagnan|flat)
      (menurut|kata|ujar|tutur|jelas|ungkap|according+to|said|says|told+reporters|spokesperson|juru+bicara|jubir|dilansir|siaran+pers|press+release|keterangan+resmi|demikian|statement)
      (court|judge|pengadilan|hakim|regulator|ojk|kppu|bpom|polisi|menteri|ministry|komisi|commission|watchdog|fda|tribunal|inspektur|jaksa|dprd) .. (fines|fined|denda|menjatuhkan|memutus|ruled|rules|approves|menyetujui|dismissed|memeriksa|orders|hears|mencatat|menghentikan|menyatakan|tetapkan|memanggil|rejects|confirms|cleared|investigating)
      (akan|resmi|mulai|hari+ini|kemarin|pekan+ini|this+week|today|on+monday|bulan+ini|efektif) .. (membuka|dibuka|digelar|berlaku|beroperasi|meluncur|diluncurkan|dirilis|launch|open|opens|begin|begins|takes+effect|beroperasi|hadir|pindah|tutup+sementara)
      (jadwal|schedule|rute|route|terminal|halte|stasiun|gerbang|line+up|lineup|agenda|acara|event|seminar|webinar|workshop|bazaar|bazar|festival|turnamen|lomba|konser|final|pameran|expo|talkshow|gathering|cfd|fun+run|kickoff|rundown|live+jam)
      (petisi|petition|boikot|boycott|demo|protest|strike|aksi|mogok) .. (ditutup|berakhir|closed|ended|ends|dibubarkan|enters|memasuki|tanggapan|responded|closes|delivered|berjalan|called+off|dihentikan|mediasi|memutuskan)
    `,
  },
  {
    name: 'trade-and-jobs',
    weight: 2,
    phrases: `
      (dijual|wts|jual|for+sale|fs|wtb|dicari|cari|selling|preloved|second|bekas|open+po|jastip|lepas|swap|disewakan|over+kredit|oper+kontrak|dioper|bu|butuh+uang) .. ({num}|{money}|nego|cod|minat|mulus|like+new|bnib|dm|size|ukuran|wa|pm|kondisi|condition|fullset|segel|meetup|ori)
      (lowongan|loker|dibutuhkan|hiring|we're+hiring|we+are+hiring|job|jobs|vacancy|vacancies|karir|career|magang|internship|rekrutmen|recruitment|walk+in|kirim+cv|apply|lamaran|kandidat|mencari+talent|kualifikasi|penempatan|berkas|opening+for)
      (promo|diskon|discount|cashback|gratis+ongkir|buy+one|beli+1|beli+dua|voucher|kode+promo|s/d|periode|hemat|sale|flash+sale|bogo|giveaway|undian|promo+code|use+code|pakai+kode|link+di+bio|link+in+bio|sponsored|#ad|endorse|kolaborasi|collab|paid+partnership|affiliate) .. ({percent}|{money}|{num}|sampai|hingga|until|berlaku|valid|today|hari+ini|bio|minimal|all+items)?
      (grand+opening|opening|soft+opening|pembukaan|peresmian|cabang+baru|outlet+baru|gerai+baru|new+branch|new+store|new+outlet|buka+cabang|now+open|relokasi|pindah+alamat|libur|tutup+sementara|jam+operasional|opening+hours)
      (unboxing|review+jujur|haul|day+in+my+life|ootd|vlog|konten|content|tutorial|cara+masak|resep|recipe|part+{num}|tonton|nonton+bareng|streaming|live+report|mukbang|asmr|subscribe|podcast|thread+perbandingan|perbandingan)
      (ketemu|ketemuan|meet|meetup|janjian|nunggu|nongkrong|parkir|titip|titik+temu|nebeng|lagi+di|otw|on+the+way|see+you|sampai+ketemu|mampir|numpang|patokan|sebelah|seberang|depan|dekat|next+to|opposite|outside+the|behind+the|near+the) .. {brand}
      (dulu|jaman|waktu+kecil|nostalgia|remember+when|back+in|pertama+kali|ingat+jaman|inget) .. {brand}
      (sama-sama|both|masing-masing|tergantung|selera+masing|depends|beda+tipis|balik+ke|tinggal+pilih|up+to+you|personal+preference|kebutuhan+masing)
    `,
  },
  {
    name: 'greeting',
    weight: 2,
    phrases: `
      (selamat|happy|merry|blessed|slamat) .. (idul+fitri|idul+adha|idulfitri|iduladha|lebaran|natal|tahun+baru|imlek|nyepi|galungan|kuningan|waisak|paskah|diwali|deepavali|puasa|ramadan|ramadhan|berpuasa|berbuka|sahur|christmas|xmas|easter|new+year|eid|hanukkah|thanksgiving|halloween|vesak)
      (selamat|happy) (hari|day) (raya|ibu|guru|kartini|anak|kemerdekaan|pahlawan|buruh|pendidikan|batik|kasih+sayang|ayah|pelanggan|perempuan|santri|sumpah+pemuda|lahir+pancasila|internasional|nasional)
      happy (mother's|mothers|father's|fathers|women's|valentine's|valentines|national|international|independence|world|teachers') day
      (eid+mubarak|marhaban|minal+aidin|minal+aidzin|taqabbalallahu|mohon+maaf+lahir|maaf+lahir+batin|lahir+dan+batin|dirgahayu|merdeka|season's+greetings|seasons+greetings|gong+xi|gong+xi+fa+cai|sugeng+riyadi|wilujeng+boboran|tabik+pun|rahajeng)
      (wishing|wish) .. (all|you|everyone|our) .. (happy|merry|safe|blessed|joyful|peaceful|prosperous)
      (greetings|salam|ucapan) (from|dari) (all|everyone|the|tim|kami|keluarga|seluruh)
      dari (kami+sekeluarga|keluarga+besar|seluruh+karyawan|segenap)
      from (everyone|all+of+us|the+crew|the+team|all) at
      (rest+in+peace|turut+berduka|turut+berdukacita|berpulang|husnul+khotimah|innalillahi|condolences|passed+away)
    `,
  },
  {
    name: 'notice',
    weight: 2,
    phrases: `
      (jadwal|pengumuman|pemberitahuan|info|informasi|rencana|pelanggan+yth) .. (pemeliharaan|pemadaman|perawatan|maintenance|pengurasan|perbaikan|pergantian|penutupan|layanan)
      (pemadaman|pemeliharaan|perawatan|maintenance|engineering+work|roadworks|works) .. (terencana|terjadwal|bergilir|planned|scheduled|wilayah|daerah|mulai|from|until|berlangsung|dilakukan)
      (planned|scheduled|routine) .. (maintenance|works|work|outage|closure|engineering|upgrade)
      (sesuai|as) .. (jadwal|pengumuman|announced|planned|scheduled)
      (jam+operasional|jam+layanan|opening+hours|opening+times|holiday+hours) .. {num}?
      (tidak+ada+korban|tanpa+korban|no+one+was+hurt|nobody+was+hurt|no+injuries|penyebab+masih|masih+diselidiki|under+investigation)
    `,
  },
]);
