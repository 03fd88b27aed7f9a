import { defineRules } from './rule';

/** Signs of a damaging claim without a source that is spread to turn buyers away. */
export const blackCampaignRules = defineRules('BLACK_CAMPAIGN', [
  {
    name: 'insider-claim',
    weight: 2,
    isNegatable: false,
    phrases: `
      (info|kabar|bocoran|cerita|bisikan|kata|informasi|sumber|valid|berita) .. (orang+dalam|ordal|dari+dalam|dalem|a1|insider|grup+sebelah|grup|sumber+terpercaya|terpercaya|internal|pihak+dalam)
      (orang+dalam|ordal|insider|whistleblower|someone+inside|from+inside|on+the+inside|inside+source|inside+info|internal+memo|leaked+memo|leaked|bocor+dari)
      (mantan|eks|bekas|ex|former) (karyawan|pegawai|staf|kurir|manajer|teknisi|kasir|pekerja|orang|employee|worker|staff|manager|engineer|barista|cook|chef|driver|analyst|nurse|teller|supervisor|technician|agent|guard|intern)
      {family} .. (kerja|bekerja|dinas|pegawai|karyawan|montir|sopir|satpam|apoteker|perawat|works|worked|is+a|used+to+work|who+works) .. (di|sana|situ|disana|pabrik|gudang|pabriknya|gudangnya|there|at|in|for|{brand})
      (sepupu|teman|temen|tetangga|saudara|ipar|om|tante|paman|bude|kenalan|pacar|bestie|sodara|adik|kakak|cousin|friend|neighbour|neighbor|uncle|aunt|auntie|mate|roommate|flatmate|brother|sister|wife|husband|girlfriend|boyfriend|buddy|nephew|niece|coworker|colleague) .. (kerja|bekerja|karyawan|pegawai|bilang|cerita|ngomong|ngaku|ngasih+tahu|bisik|dokter|polisi|apoteker|bpom|works|worked|told|says|said|swears|saw|claims|whispered|used+to)
      (saya|aku|gue|i|we|kami) (dulu|pernah|sempat|used+to|once) (kerja|magang|part+time|bekerja|kuli|jaga|ngepak|work|worked|intern|cleaned|pack|clean|drive|drove|temped) .. (di|situ|sana|there|at|for|in|pabrik|gudang)
      (supplier|pemasok|distributor|sales|sopir|tukang|montir|satpam|kuli|apoteker|dokter|bidan|perawat|polisi|pegawai|orang+bank|pakar|kontraktor|dealer|lawyer|pengacara|auditor|inspector|nurse|doctor|pharmacist|banker|teller|mechanic|lab) .. (bilang|bisik|cerita|ngaku|ngomong|kasih+tahu|told+me|says|whispered|admitted|swears|tipped|told|reckons|warned)
      (you+didn't+hear|didn't+hear+it|jangan+bilang|jangan+sebut|off+the+record|between+us|rahasia+ya|not+supposed+to|can't+say+who|tidak+bisa+sebut|no+names|tanpa+nama|nama+dirahasiakan|anonim)
      (confession|pengakuan|ngaku|kesaksian|testimoni) .. (karyawan|korban|mantan|staf|pegawai|clerk|employee|worker|dari|from|orang)
      (confirmed|konfirmasi|terkonfirmasi|valid|sahih|a1|100+persen|no+debat|fakta|beneran|sumpah|swear|trust+me|percaya+deh|no+hoax|bukan+hoax|bukan+hoaks|not+clickbait|bukan+fitnah|dijamin+valid|not+a+hoax)
    `,
  },
  {
    name: 'rumour',
    weight: 2,
    isNegatable: false,
    phrases: `
      {rumour} .. {contaminant}
      {contaminant} .. {rumour}
      {rumour} .. (bangkrut|pailit|tutup|kolaps|gulung+tikar|kabur|ditangkap|disegel|digerebek|dicabut|disita|dijual|suntik|oplos|oplosan|palsu|bekas|bankrupt|bankruptcy|collapse|raided|arrested|insolvent|closing|shut|fled|sold|fake|recalled|scam|ponzi)
      (denger-denger|dengar-dengar|denger2|kabarnya|konon|katanya|isunya|gosipnya|rumornya|rumor+has|rumour+has|word+is|i+heard|heard+that|heard+from|i've+heard|they+say|people+say|people+are+saying|apparently|allegedly|word+on+the+street|saw+somewhere|read+somewhere|denger+dari|dengar+dari|dapat+info|dapet+info|dapat+kabar|dpt+info|baca+di+grup|dari+grup|from+a+group|grup+wa|grup+whatsapp|whatsapp+group)
      (mau|bakal|akan|segera|sudah|about+to|going|going+to|will|is) (bangkrut|pailit|tutup|kolaps|gulung+tikar|kabur|disegel|digerebek|dicabut+izinnya|dicabut|dibekukan|disita|dibubarkan|bust|collapse|under|belly+up|shut+down|file+for+bankruptcy|vanish|disappear|be+seized|run)
      (bulan+depan|minggu+depan|sebentar+lagi|tinggal+menunggu|next+month|next+week|by+friday|soon|any+day|tonight|malam+ini) .. (bangkrut|tutup|kolaps|disegel|kabur|ditarik|bankrupt|collapse|gone|frozen|dead|hangus|dijual|closing|shut)
      (tarik|cairkan|kuras|pindahkan|amankan|withdraw|pull|move|empty|get) .. (dana|saldo|uang|duit|tabungan|deposito|deposit|money|savings|out) .. (sekarang|segera|sebelum|dulu|cepat|now|before|today|while|out|asap)?
      (mengandung|dicampur|dioplos|pakai|isinya|terbuat|campuran|ada|contains|contain|laced|mixed|made|full|tested+positive|traces|uses|has) .. {contaminant}
      {contaminant} .. (ditemukan|terdeteksi|di+dalam|dalam|found|detected|inside|in+every|in+the|in+their)
      (hasil+lab|uji+lab|tes+lab|cek+lab|lab+test|lab+tests|lab+report|lab+result|lab+results|laboratorium|independent+test|leaked+report|dokumen+bocor|dokumen+internal|bpom+diam|secret+recall|diam-diam+ditarik|quiet+recall|quietly+recalled|silent+recall|recall+diam)
      (banyak|sudah|ada|several|dozens|hundreds|many|{num}) .. (korban|yang+mati|meninggal|keracunan|mandul|masuk+rs|kena+kanker|victims|died|dead|deaths|hospitalised|hospitalized|poisoned|sick|infertile|stroke|gagal+ginjal|cuci+darah|keguguran|miscarriage) 
      (bikin|menyebabkan|picu|memicu|causes|cause|causing|linked+to|gives|leads+to) .. (kanker|mandul|impoten|gagal+ginjal|stroke|autis|keguguran|tumor|cancer|infertility|autism|strokes|seizures|miscarriages|kebutaan|hair+loss|kidney)
      (setoran|dana|uang|uangnya|profit|duit|duitnya|money|profits|donasi|didanai|dibiayai|funded|funds|funding) .. (asing|aseng|komunis|pki|yahudi|israel|zionis|teroris|sekte|partai|judi|bandar|kartel|mafia|cina|cartel|terrorists|cult|laundering|pencucian|militia|party|mafia|satanic)
      (pesugihan|penglaris|dukun|santet|jin|tuyul|tumbal|guna-guna|jampi|kafir|murtad|sekte|satanic|cult|illuminati|freemason)
    `,
  },
  {
    name: 'forward-this',
    weight: 2.5,
    isNegatable: false,
    phrases: `
      (sebarkan|sebar|bagikan|teruskan|share|forward|fwd|screenshot|ss|simpan|save|repost|copas|viralkan|copy) .. (sebelum|before) .. (dihapus|hilang|takedown|hapus|di-takedown|deleted|removed|it's+gone|gone|disappears|down|delete|diturunkan|disensor|censored|gets)
      (sebelum|before) .. (dihapus|takedown|di-takedown|hilang|terlambat|deleted|taken+down|removed|they+delete|gets+deleted|telat|kena|jadi+korban|too+late|menyesal|diturunkan)
      (sebarkan|teruskan|bagikan|forward|pass+it+on|pass+this+on|share|kirim|copas|copy+paste|copy+and+paste|tolong+sebar|mohon+disebarkan) .. (grup|keluarga|kontak|orang+tersayang|semua|saudara|family|group|groups|everyone|contacts|loved+ones|mums|mum|parents|friends|tetangga|sanak)
      (forwarded|diteruskan|fwd|terusan+grup|info+grup|dari+grup+sebelah|copas+dari|broadcast|bc)
      (peringatan|warning|urgent|alert|penting|darurat|breaking|psa|awas|hati-hati|waspada|info+penting|heads+up|beware|be+careful) .. ({contaminant}|jangan|don't|do+not|stop|beli|pakai|semua|everyone|parents|warga|keluarga|share|sebarkan|{brand}|bpa|never|bunda|gaes|guys)
      (kok|kenapa|why) .. (media|berita|bpom|pemerintah|semua|tidak+ada+yang|nobody|news|press|pada|they) .. (diam|bungkam|berani|meliput|silent|quiet|covering|reporting|talking|hush)
      (media|bpom|pemerintah|polisi|wartawan|news|press|council|regulator|fda|authorities|dinkes) .. (disuap|dibayar|bungkam|diam|dibungkam|tutup+mata|ditutupi|silent|bribed|paid|covering|hush|bought|won't+report|paid+off|keeping)
      (ditutup-tutupi|ditutupi|disembunyikan|dirahasiakan|cover-up|coverup|covered+up|cover+it+up|covering+up|hushed+up|hush+hush|hush+money|bungkam|buzzer+dibayar|kept+quiet|keeping+it+quiet|swept+under|hidden+from|diem-diem|diam-diam)
      (mereka|they|{brand}) (tidak+mau+kamu|don't+want+you|doesn't+want+you|won't+tell+you|tidak+akan+bilang|tidak+mau+kalian|nggak+mau+kalian|hope+you) .. (tahu|know|tell|find|see)?
      (cek|lihat|baca|look|google|search|do+your+own|open+your|buka+mata|wake+up|coba+pikir|think+about+it|you+do+the|connect+the) .. (sendiri|research|eyes|mata|math|maths|dots|people|cari|kalian|saja)
      (demi|sayang|lindungi|sayangi|kasihan|jaga|protect|think+of|for+the+sake|love+your) .. (keluarga|anak|anak-anak|nyawa|kesehatan|family|kids|children|loved+ones|pets)
      (no+hate|bukan+menjelekkan|bukan+mau+menjatuhkan|bukan+black+campaign|cuma+mau+ngingetin|sekedar+info|sekadar+info|sekedar+mengingatkan|cuma+ngingetin|just+saying|just+sayin|not+saying|not+accusing|no+offence|just+asking|just+looking+out|jfyi|cuma+info|maaf+sekedar|cuma+penasaran|saya+tidak+menuduh|bukan+nuduh|wallahualam|kebetulan+kah|coincidence)
    `,
  },
  {
    name: 'switch-to-rival',
    weight: 2,
    isNegatable: false,
    phrases: `
      {switch} .. (ke|to|aja|saja|over) .. {rival}
      {rival} .. (aman|safe|bersih|clean|tested|teruji|lolos|halal|terbukti|jujur|sehat|honest|proven|certified|bersertifikat|resmi|asli|original|passed|no+such|tidak+pernah|never|mah|sih|murni|terjamin|jelas|transparan|natural|lab|doesn't|does+not|tidak)
      (mending|mendingan|better|lebih+baik|better+off|safer|aman) .. {rival}
      (pakai|pake|beli|pilih|makan|minum|use|buy|choose|try|stick|get|go+with|trust|coba) .. {rival} .. (aja|saja|instead|lebih|jelas|only|much|safer|is|yang|mah)
      {switch} .. (ke|to) .. (yang|sebelah|merk|merek|brand|another|something|produk|lain|jelas|aman)
      (untung|thank+god|glad|luckily|syukur|alhamdulillah|lega) .. (sudah|udah|i|we|pindah|switched) .. ({rival}|pindah|moved|switched|left|ganti|beralih)
      (semua|everyone|tetangga|temen-temen|keluarga|sekeluarga|orang-orang|whole) .. (pindah|moving|switched|switching|beralih|hijrah|ganti) .. (ke|to)?
      {rival} .. (dm|promo|diskon|link|kode|code|discount|voucher|gratis|free|wa|order|signup|sign+up|referral|di+bio|in+bio)
      (jangan|don't|dont|do+not|stop|never|please+don't) .. (beli|pakai|pake|minum|makan|simpan|taruh|nabung|naik|buy|use|drink|eat|feed|give|trust|put|fly|order|install|kasih|percaya) .. {brand}
      (jangan|don't|dont|do+not|never) (beli|pakai|pake|minum|makan|buy|use|drink|eat|feed|give|install) .. {contaminant}
    `,
  },
  {
    name: 'sabotage-claim',
    weight: 1.5,
    phrases: `
      (sengaja|deliberately|on+purpose|intentionally|diam-diam|secretly|quietly|malam-malam|at+night) .. (dicampur|dibikin|dioplos|diganti|dijual|potong|ambil|sabotase|direkam|merekam|disadap|menyadap|listening|recording|selling|sell|swap|mix|mixing|dump|slow|record|relabel|relabelled|repack|diisi|ditukar|melambat|dipasang)
      (data|foto|kontak|rekaman|percakapan|nik|ktp|photos|contacts|messages|camera|mic|microphone|conversations) .. (dijual|disadap|direkam|dikirim|bocor|dicuri|sold|selling|sent|harvested|recorded|spied|stolen|leaked|uploaded|siphoned) .. (pinjol|asing|china|server|judi|to|ke|hacker|pihak|abroad|overseas|mafia|scammers)?
      (kadaluarsa|kedaluwarsa|expired|busuk|basi|bekas|limbah|bangkai|tiren|sisa|rotten|dead|recycled|leftover|reject|afkir) .. (dikemas+ulang|repack|diolah|dijual+lagi|dijual|dicuci|diolah+lagi|relabel|relabelled|relabeled|repackaged|reused|dipakai+lagi|dicampur|washed|ground|dikeringkan|didaur+ulang|ditempel)
      (daging|ayam|bakso|sosis|susu|beras|minyak|kopi|meat|chicken|milk|rice|oil|coffee|beef|sausage|formula) .. (tikus|babi|tiren|bangkai|plastik|oplosan|celeng|sintetis|kucing|anjing|rat|pork|plastic|horse|synthetic|dog|cat|fake|lard|palsu|buatan)
      (review|ulasan|rating|testimoni|reviews|ratings|testimonials|influencer|buzzer) .. (palsu|bayaran|dibayar|beli|fake|paid|bought|bots|bot|boongan|settingan)
      (pemilik|owner|bos|ceo|direktur|direkturnya|founder|pendiri|boss|bosnya) .. (kabur|ditangkap|tersangka|buronan|buron|lari|penjara|dpo|korupsi|selingkuh|arrested|fled|fugitive|prison|wanted|caught|jail|embezzled|ran+off|beli+rumah|luar+negeri|cayman)
      (sertifikat|izin|label|lisensi|certificate|certificates|licence|license|licenses|permit|halal|bpom|sni) .. (palsu|nembak|dibeli|beli|bodong|dicabut|fake|forged|bought|expired|faked|revoked|boongan|tempelan|nyogok)
      (skema+ponzi|ponzi|money+game|penipuan+berkedok|pyramid+scheme|pencucian+uang|money+laundering|front+for|kedok|shell+company|investasi+bodong|bodong|scam+operation)
      (tungau|kecoa|kecoak|tikus|belatung|ulat|cacing|maggots|rats|roaches|worms|bedbugs|kutu) .. (gudang|dapur|pabrik|kitchen|warehouse|factory|every|semua|kitchens|di+belakang|vat|tank|penuh|berenang)
      (gudang|dapur|pabrik|kitchen|warehouse|factory) .. (penuh|banyak|crawling|full|infested|kotor|jorok|filthy|tikus|kecoa)
    `,
  },
]);
