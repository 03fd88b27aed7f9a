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
      (jadwal|schedule|rute|route|line+up|lineup|agenda|acara|event|seminar|webinar|workshop|bazaar|bazar|festival|turnamen|lomba|konser|final|pameran|expo|talkshow|gathering|cfd|fun+run|kickoff|rundown|live+jam)
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
      (sama-sama+bagus|both+good|both+fine|both+have|both+are|tergantung|selera+masing|depends|beda+tipis|balik+ke|tinggal+pilih|up+to+you|personal+preference|kebutuhan+masing)
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
  {
    name: 'restored',
    weight: 2,
    phrases: `
      (server|servers|layanan|jaringan|perjalanan|pelayanan|pasokan|aliran|sistem|jalur|lift|service|services|supply|power|systems|lifts|line|lines|trains|website|payments) .. (sudah|telah|kembali|is|are|has|have|now) .. (normal|pulih|dipulihkan|beroperasi|dilalui|restored|resumed|repaired|fixed|resolved|back)
      (gangguan|kendala|kerusakan|kebocoran|issue|issues|fault|problem|outage|leak|incident) .. (sudah|telah|selesai|has|have|is|are) .. (selesai|teratasi|ditangani|diperbaiki|resolved|fixed|repaired|sorted|cleared)
      (terima+kasih|thanks|thank+you|thanked) .. (kesabaran|kesabarannya|pengertian|pengertiannya|menunggu|patience|bearing)
      (mohon+maaf|meminta+maaf|minta+maaf|maaf|sorry|apologise|apologize|apologies) .. (atas|for|akibat) .. (gangguan|ketidaknyamanan|keterlambatan|inconvenience|disruption|trouble|delay|delays)
      (tidak+dapat|tidak+bisa|unavailable|offline|closed|ditutup) .. (pemeliharaan|perawatan|maintenance|upgrade|while+we|selama|karena+pemeliharaan)
      (maintenance|pemeliharaan|perbaikan) .. (selesai|rampung|finished|complete|completed|over)
      (kompensasi|permata|hadiah|gems|coins|compensation) .. (dikirim|masuk|find|sent|in) .. (inbox|mailbox|kotak+surat|masing-masing)
    `,
  },
  {
    name: 'denial',
    weight: 1.5,
    phrases: `
      (hoaks|hoax|hoaxnya|kabar+bohong|berita+bohong|disinformasi|misinformasi|turnbackhoax|debunked|satir|satire|misleading+content)
      (cek+fakta|fact+check|fact-check|fact+checked|faktanya|verdict|stempel+hoaks|penelusuran)
      (membantah|bantah|dibantah|bantahan|menepis|ditepis|menampik|meluruskan|diluruskan|diralat|ralat|klarifikasi|mengklarifikasi|denies|denied|refutes|refuted|debunks|clarifies|clarified|clarification|corrected|correction)
      (pihak|manajemen|direksi|jubir|juru+bicara|otoritas|bpom|ojk|lps|polisi|kapolsek|kapolres|dinkes|dinas+kesehatan|dinas|kemenkes|kemenhub|kominfo|kementerian|mui|idi|knkt|{brand}) .. (memastikan|pastikan|menyatakan|menegaskan|tegaskan|menyebut|sebut|mengklaim|menjamin|menyampaikan|menjelaskan|mengimbau)
      (regulator|regulators|council|agency|watchdog|police|officials|ministry|central+bank|spokesperson|brigade|{brand}) .. (confirmed|confirms|confirm|found+no|finds+no|ruled+out|says+it|said+it|clarifies|insists|cleared)
      (kami|we) (pastikan|memastikan|tegaskan|menegaskan|informasikan|menyampaikan|can+confirm|would+like+to+clarify|wish+to+clarify|are+aware|can+assure)
      (tidak+pernah|never|not) (meminta|minta|ask|asks|asking) .. (otp|pin|password|kode|code|data|fee|biaya|details)
      (mengatasnamakan|mengaku+dari|mengaku+cs|mengaku+kurir|akun+palsu|akun+tiruan|modus+penipuan|penipuan+berkedok|impersonating|pretending+to+be|fake+account|scam+texts|scam+calls|suspicious+calls)
      (jangan|don't|dont|do+not) (percaya|mudah+percaya|langsung+percaya|gampang+percaya|termakan|asal+sebar|fall|believe)
      (video|foto|berita|pesan|kabar|info|isu|gambar|screenshot|surat|rumor|photo|post|letter|rumour|claim|picture|story|reports|article|message) .. (tidak+benar|tidak+betul|ga+bener|palsu|rekayasa|settingan|editan|diedit|kasus+lama|tahun+{num}|fake|false|edited|staged|old|untrue|not+true|from+{num}|from+another)
      (tidak+benar|tidak+betul|bukan) .. (kabar|isu|bahwa|itu|paket|tarif|produk|produksi|buatan|barang|dari) .. {brand}
      (bukan|not|isn't|not+even) .. (produk|produksi|buatan|barang|milik|dari|a|even|made+by|from) {brand}
      (tidak+ada|tidak+ditemukan|belum+ada|belum+ditemukan|belum+terbukti|tidak+terbukti) .. (laporan|bukti|korban|penumpang|kandungan|zat|pestisida|merkuri|kebocoran|indikasi|unsur|malpraktik|data+pengguna|surat)
      (no|found+no|finds+no|without) (evidence|reports|report|proof|contamination|trace|traces|indication|injuries|casualties|link|data)
      (hasil|test|tests|tes|uji|sampel|samples|lab) .. (negatif|negative|aman|within|clear|memenuhi|no|tidak+ada)
      (lolos|memenuhi|meets|meet|passed|passes) .. (uji|syarat|standar|sni|requirements|requirement|limits|standards|tests)
      (aman|safe|sehat|layak) (dikonsumsi|diminum|dimakan|digunakan|to+drink|to+eat|to+use|untuk+dikonsumsi)
      (masyarakat|warga|konsumen|nasabah|pelanggan|customers|public|residents) .. (diminta|diimbau|dihimbau|urged|asked|advised) .. (tenang|waspada|tidak+panik|calm|not+to+panic|percaya|ignore)
      (official|resmi) (statement|pernyataan|keterangan|klarifikasi)
      (belum+berkomentar|belum+memberi+keterangan|masih+didalami|declined+to+comment|did+not+comment|investigation+continues)
    `,
  },
  {
    name: 'merry-call',
    weight: 1.5,
    phrases: `
      (giveaway|giveaways|give+away|undian|doorprize|bagi-bagi|bagibagi|hampers|parsel|racepack|merch|merchandise|freebies|goodie+bag|lucky+draw)
      (follow|like|rt|retweet|share|tag|tandai|mention|komen|repost|upload|unggah|post|pakai|use|tulis|foto|kirim) .. (menang|menangin|menangkan|win|winner|hadiah|gratis|chance|pemenang|bestie|mates|selfie|feature|featured|voucher|tumbler|friend+who|owes)
      {num} .. (pemenang|winners|orang+pertama|pembeli+pertama|pelanggan+pertama)
      (first|pertama) {num} .. (get|gets|dapat|dapet|free|gratis|through|people|pembeli)
      (vote|voting|voted|stream|streaming|polling|polls) .. (bias|idol|mv|ambassador|ba|kita|terus|now|tiap|sekarang|jangan|girl|boys|comeback|kalah|rasa|next|drink|award)
      (trending|trend|trendingin|trending-in|trendingkan|number+one|nomor+satu) .. (malam|tonight|bias|idol|gas|gaskeun|guys|worldwide|yuk|let's|fans|moots)
      (gas|gaskeun|gaskan|yuk|ayo|let's|guys) .. (trending|trend|trendingin|streaming|nobar|mabar|vote|war+tiket|merapat)
      (army|fandom|fanbase|fanbas|bias|moots|oomf|fanmeeting|fanmeet|fansign|fanproject|fan+project|fan+walk|lightstick|comeback|fancam|idol|oppa|stan|stans|suporter|supporter|supporters|mabar|kopdar|twibbon)
      (konser|nobar|fun+run|funrun|fun+walk|fun+bike|jalan+sehat|senam|zumba|lomba|bazar|bazaar|kuis|quiz|turnamen|tournament|grand+final|kick+off|car+free+day|marawis|ngabuburit|buka+bersama|bukber|masak+bareng|garage+sale|charity+run|charity+walk|charity+row|charity+swim|bake+sale|bun+day|tasting|open+mic|karaoke|dresscode|dress+code)
      (challenge|tantangan|kontes|contest|competition) .. (siapa|who|berani|menang|win|hadiah|prize|makan|joget|dance|{num}|yuk|ikut|paling)
      (siapa+berani|siapa+yang+berani|paling+heboh|best+one|most+creative|terkreatif)
      (dukung|support|stand+with|cheer|semangat|semangatin) .. (tim|team|timnas|tim+kita|jagoan|kita+di|girls|boys|lads|pemain|atlet) 
      (donor+darah|tanam+pohon|tanam+mangrove|tanam+bibit|bersih-bersih|bersih+pantai|beach+clean|litter+pick|food+drive|santunan|plant+trees|plant+bulbs|shelter)
      (donasi|donate|donasikan|salurkan|galang+dana|raise|raises|raising) .. (korban|bencana|gempa|banjir|erupsi|longsor|victims|flood|hospital|hospice|shelter|charity|panti|yatim|pound)
      (unlock|unlocks|dapat|dapet|dapatkan|get|gets|klaim) .. (skin|tote|month+free|kupon|bakso|kaos|topi|tumbler|takjil|sarapan|permata|saldo|bonus|badge|mug|kode) 
      (gratis|free) .. (masuk|entry|icip|kopi|coffee|sarapan|lunch|coklat|chocolate|makan|tote|drink|cup|kaos|takjil)
      (refer|ajak|invite) .. (friend|teman|temen) .. (dapat|dua-duanya|both|get|bonus|saldo|free)
      (selamat|happy) .. (hut|ulang+tahun|anniversary|birthday) .. {brand}
      (bangga|proud|terharu) .. (lokal|anak+negeri|buatan+indonesia|mendunia|tim|team|of+you|indonesia|little|local|garuda)
    `,
  },
]);
