/** Phrases by which an aspect is told; one phrase a line, written like those of the kinds. */
export interface AspectRule {
  readonly aspect: string;
  /** Phrases that name the aspect. */
  readonly phrases: string;
  /** Phrases that only lean to it: they count where nothing is named. */
  readonly hints: string;
}

/** What a mention can be about, by the words that name it. */
export const aspectRules: readonly AspectRule[] = [
  {
    aspect: 'product',
    phrases: `
      (produk|produknya|barang|barangnya|kualitas|kualitasnya|bahan|bahannya|rasanya|jahitan|jahitannya|kainnya|modelnya|desainnya|teksturnya|aromanya|kemasan|kemasannya|fitur|spek|varian|porsi|porsinya|bumbu|bumbunya)
      (product|products|quality|taste|tastes|flavour|flavor|fabric|stitching|battery|screen|packaging|texture|durability|build+quality|portion|portions|ingredients|recipe|shade|waistband)
      (layar|layarnya|baterai|baterainya|kamera|kameranya|remot|kipas|kipasnya|kompresor|engsel|resleting|sol|solnya|tutupnya|kabelnya|mesinnya|suspensi|kopling|gearbox|suspension|keyboard|trackpad|zip|zipper|hinge|handle|sole|seam|pump|lid|motor|chip|blocks|wheel|roda|rodanya)
      (sepatu|sandal|baju|kaos|celana|jaket|kemeja|gamis|tas|kopi|teh|susu|roti|mie|ayam|nasi|sambal|sambel|bakso|sosis|kecap|kaldu|gula|minyak|makanan|minuman|makanannya|kulkas|blender|setrika|oven|laptop|hp|ponsel|kasur|stroller|popok|mainan|serum|krim|lipstik|cushion|sabun|sampo|vitamin|suplemen|obat|buah|daging|telur|beras|sayur|keripik|wafer|cokelat|permen|es+krim)
      (shoes|boots|sneakers|shirt|dress|jacket|coat|jeans|trousers|cardigan|coffee|latte|tea|milk|bread|chicken|wings|noodles|rice|sauce|sambal|burger|pizza|snack|food|drink|fridge|kettle|blender|heater|oven|fryer|laptop|phone|mattress|stroller|wipes|toy|toys|serum|cream|lipstick|powder|soap|shampoo|pills|vitamins|supplement|fruit|meat|eggs|cereal|chocolate|tyre|helmet|toothbrush)
      (enak|lezat|gurih|nikmat|hambar|pedas|manis|asin|empuk|renyah|garing|lembek|basi|busuk|berjamur|jamuran|tengik|mentah|alot|delicious|tasty|yummy|crunchy|crispy|juicy|bland|soggy|stale|mouldy|moldy|rotten|raw)
      (rusak|patah|retak|cacat|copot|jebol|sobek|penyok|luntur|lepas|awet|tahan+lama|broken|cracked|defective|snapped|ripped|peeling|durable|faulty|fell+apart|overheats)
      (ukuran|size|sizes|warna|colour|color) .. (apa|berapa|l|xl|m|s|kekecilan|kebesaran|cocok|muat|hitam|putih|small|large|fit|fits|ready)
      (cocok|muat|pas|kompatibel|support|compatible|fits|suitable|waterproof|tahan+air) .. (buat|untuk|for|with|kulit|skin|ga|tidak|nggak)
      {contaminant} .. (di|dalam|in|inside|in+the|every)
      (mengandung|campuran|oplosan|kandungan|contains|ingredient|ingredients|laced)
      palsu
      (fake|counterfeit|kw)
      (kedaluwarsa|kadaluarsa|kedaluarsa|expired|out+of+date|best+before|tanggal+expired)
      (kulitku|wajahku|mukaku|pori-pori|jerawat|jerawatku|skin|pores|shades|esim|varian+baru|lensa|lens|headphones|earbuds|headset|tv|televisi|mesin+cuci|washing+machine|bra|kaus|rok|skirt|jam+tangan|watch|buku|book|kasurnya|sofa|wardrobe|lemari)
    `,
    hints: `
      (rasa|model|mobil|motor|seri|resep|stok|ready|restock|in+stock|game|film|lagu|pakai|dipakai|beli|belinya|bought|buy|wearing|using|camera|sound|fit|design|series|bottle|pack|botol|bungkus|kotak|box|panas|dingin|menu|snack|kue|jus|kuah|daging)
    `,
  },
  {
    aspect: 'price',
    phrases: `
      (harga|harganya|hargae|regane|tarif|tarifnya|mahal|kemahalan|murah|termurah|ongkosnya|diskon|potongan+harga|cashback|terjangkau|murmer|pricelist|kelarangan|larang|awis|piro|sabaraha|pinten|murce|worth+it|sepadan)
      (price|prices|pricing|priced|expensive|overpriced|cheap|cheaper|cheapest|affordable|discount|discounts|bargain|pricey|rip+off|ripoff|value+for+money|rates|good+value)
      (berapa|how+much) .. (harga|biaya|ongkir|tarif|sewa|bunga|iuran|sebulan|per|is|does|for|would|a+night|semalam|?)
      (paket|pasang|pasangnya|kamar|tiket|langganan|cicilan|biaya|biayanya|sewa|admin) .. berapa
      (naik|dinaikkan|turun|hike|increase|went+up|jumped) .. (harga|tarif|persen|percent|{percent}|iuran)
      (cicilan|bunga|interest+rate|installment) .. ({percent}|{num}|berapa)
      (senior|student|educator|teacher|member) (rate|discount|price)
      (only|cuma|hanya|just|bayar) {money}
      ({money}|{num}+ribu|{num}+rb|{num}+juta|{num}+jt|{num}+k) .. (dapat|dapet|for|buat|per|sebulan|semalam|doang|cuma|aja|saja|only|each|each+way|worth|a+month|a+year|lebih+murah|lebih+mahal)
      (iuran|biaya+admin|biaya+tambahan|hidden+fee|hidden+fees|hidden+cost|extra+charge|extra+cost|membership+fee|entry+fee|tiket+masuk|htm|uang+pangkal|uang+sekolah|ukt|spp|tuition|subscription+fee|annual+fee|harga+naik|kenaikan|price+hike|inflasi|untung+gede|promo+harga|setengah+harga|half+price|per+bulan|per+malam|a+month|per+month|per+night|premium+plan)
    `,
    hints: `
      (biaya|promo|voucher|iuran|hemat|premi|sewa|ongkir|boros|fee|fees|cost|costs|deal|deals|rent|premium|subscription|gratis|free|katalog|buy+one|{money})
    `,
  },
  {
    aspect: 'delivery',
    phrases: `
      (kirim|dikirim|pengiriman|kiriman|kirimnya|kurir|kurirnya|resi|ongkir|ongkirnya|ekspedisi|nyampe|diantar|pengantaran|kargo|ekspres|cod)
      (delivery|deliver|delivers|delivered|deliveries|shipping|shipped|ship|ships|courier|parcel|parcels|tracking|dispatch|dispatched|postage|customs)
      (paket|pesanan|orderan|barang|order|package) .. (sampai|datang|tiba|hilang|nyasar|muter|mandek|arrived|arrive|late|lost|delayed|shipped)
      (belum|tidak) (sampai|datang|tiba|dikirim|nyampe)
      (never|not|still+not|hasn't) .. (arrived|arrive|delivered|shipped)
      (packing|packingnya|bubble+wrap|packing+kayu) .. (aman|rapi|rusak|penyok|tebal|safe|good|jelek)
      (remuk|penyok|pecah) .. (sampai|datang|pesanan|paket|kiriman)
      pick up from home
    `,
    hints: `
      (antar|sampai|datang|arrived|package|dus|delayed)
    `,
  },
  {
    aspect: 'service',
    phrases: `
      (padam|pemadaman|gangguan|outage|outages|blackout|power+cut|mati+lampu|lemot|buffering|downtime|ngelag|los+merah)
      (jadwal|jadwalnya|rute|rutenya|halte|timetable|route|routes|departure|departures|keberangkatan|connecting|punctual|tepat+waktu|on+time|delay|delayed|molor|ngaret)
      (krunya|kru|crew|pendampingan|dilayani|melayani|terbantu|dibantu|bantuannya|kebantu|tanggung+jawab|sigap|cepat+tanggap)
      (langganan|berlangganan|pasang+baru|pemasangan|kecepatan|speed|speedtest|mbps|kuota|coverage|roaming)
      (kamar|kamarnya|check-in|checkin|sarapan|breakfast|pool|kolam+renang|colokan|selimut|legroom|seat|seats|kursi|kabin|cabin)
      (layanan|layanannya|pelayanan|pelayanannya|servis|servisnya|service|support|customer+service|customer+care|call+center|call+centre|helpdesk|hotline|cs|csnya|komplain|keluhan|pengaduan|aftersales)
      (respon|responnya|dibalas|direspon|ditanggapi|dijawab|digubris|reply|replied|response|answered|unanswered|ignored|ghosted|on+hold|gercep|fast+response|slow+response)
      (antre|antri|antrean|antrian|ngantri|ngantre|queue|queued|queuing|waiting+room|standing+in+line)
      (tunggu|nunggu|menunggu|waited|waiting|wait) .. ({num}|{time}|jam|lama|for|hours|ages|minggu|bulan)
      (internet|wifi|sinyal|sinyalnya|jaringan|koneksi|signal|network|connection|broadband|coverage|roaming|ping|bandwidth|listrik|air|power|water) .. (mati|padam|lemot|lambat|hilang|putus|gangguan|lancar|stabil|kencang|cepat|down|out|slow|fast|dropping|drops|stable|dead|keruh|ngalir|zero|bar|bars)
      (reservasi|booking|reservation|appointment|check+in|checkin|check+out|resepsionis|reception|jemputan|rebook|rescheduled|reschedule) 
      (klaim|claim|claims|garansi|warranty|perbaikan|repair|repaired|bengkel|teknisi|technician|engineer|replacement|gantinya|diganti+baru|fixed+it|sorted+it)
      (kamar|room|rooms|lobby|kolam|sheets|hotel) .. (bau|kotor|bersih|wangi|bocor|ac|dingin|smelt|dirty|clean|cockroach|kecoa|berisik|noisy)
      (delay|delayed|molor|cancelled|canceled|dibatalkan|tertunda|on+time|tepat+waktu|telat) .. (flight|penerbangan|pesawat|kereta|train|bus|bis|jam|{num}|jadwal|lagi)
      (flight|penerbangan|pesawat|kereta|train|bus|bis|jadwal) .. (delay|delayed|molor|cancelled|canceled|dibatalkan|telat|tertunda|late|tepat)
      (dipersulit|tanpa+ribet|ribet|dipingpong|dioper|dilempar|no+explanation|no+answer|no+reply|no+response|tidak+ada+kejelasan|tidak+ada+kabar|belum+ada+kabar|tiket+laporan|laporan+nomor|eskalasi)
      (jam+buka|buka+jam|jam+operasional|opening+hours|buka+sampai|open+on|open+at|what+time)
      (syarat|syaratnya|cara+daftar|cara|prosedur|how+do+i|how+to+apply|pendaftaran)
      (cabang|outlet|branch|branches|store|gerai|loket) .. (mana|di|dekat|terdekat|where|near|nearest|buka|open|bersih|rame|closed|tutup)
      (toilet|parkir|parking|ruang+tunggu|mushala|fasilitas|facilities|showers|waiting+area)
      (trip|tour|tur|itinerary|perjalanan|overnight|sleeper|bus|bis|kereta|penerbangan|flight) .. (best|terbaik|flawless|nyaman|comfortable|planned|smooth|lancar|enak)
      (buka|open|opened|opening|bikin) (rekening|akun|account|an+account|tabungan)
      (paket) (haji|umroh|umrah|wisata|tour|keluarga|anak|family)
    `,
    hints: `
      (internet|wifi|sinyal|jaringan|koneksi|signal|network|broadband|listrik|air|kamar|penerbangan|flight|kereta|train|tiket|ticket|dokter|klinik|tempat|tempatnya|buka|open|cabang|branch|daftar|balas|tolong|help|contact|hubungi|kontak|lapor|laporan|dibantu|bantu|helped|paket|pasang|booked|booking|janji|promised)
    `,
  },
  {
    aspect: 'payment',
    phrases: `
      (dobel|double|twice|dua+kali) .. (potong|kepotong|terpotong|charged|charge|bayar|debit|billed)
      (pembayaran|pembayarannya|tagihan|tagihannya|ditagih|penagihan|refund|refundnya|direfund|uang+saya|uang+kembali|uangku|duitku|duit+saya|balikin+duit|saldo|saldonya|saldoku|transfer|rekening|denda|dicairkan|cair|top+up|topup|qris|deposit|terpotong|kepotong|dipotong|autodebet|invoice|virtual+account|dp|kembalian|uang+muka|pelunasan|tenor|didebit|dicharge|cicil|nyicil)
      (payment|payments|billing|billed|bill|bills|charged|charges|overcharged|refund|refunded|refunds|money+back|direct+debit|deposit|invoice|checkout|wallet|payout|overdraft|reimbursed|paid+twice|deducted|insolvent)
      (charged|billed|paid|bayar|dibayar) .. (twice|double|dua+kali|dobel|again|in+full|lunas|extra)
      bisa bayar
      (kartu|card|debit|kredit|credit) .. (ditolak|declined|blocked|ditarik|charged|tertelan|bayar|payment)
    `,
    hints: `
      (bayar|uang|duit|doi|pitih|dana|kartu|cicilan|pay|paid|money|card|balance|account|loan|pinjaman|kolaps|bangkrut|bunga|collapse|bankrupt)
    `,
  },
  {
    aspect: 'app',
    phrases: `
      (forced+close|force+close|fc+terus|gabisa+login|tidak+bisa+login|can't+log+in|log+me+out|logs+me+out|crashed|face+id|fingerprint|sidik+jari|qr|qris|barcode|pop+up|tombol|button|menu|layar+putih|white+screen)
      (aplikasi|aplikasinya|app|apps|website|web|situs|login|log+in|otp|akun|akunku|update|updatenya|server|servernya|notifikasi|error|eror|crash|lemotnya|loading|loadingnya|password|sistem|download|instal|uninstall|bug|bugs|mbanking|m-banking|dark+mode|patch|glitch|interface|ui|install|crashes|crashing|maintenance|versi+baru|verifikasi|biometrik|subtitle|streaming|perangkat|devices|checkout|gacha|skin|skins|lag|ngelag)
      (your|the|their|this) (site|page|portal|account)
    `,
    hints: `
      (fitur|feature|features|scan|online|digital|account|page|link|game|gamer|installed)
    `,
  },
  {
    aspect: 'safety',
    phrases: `
      (perut+melilit|mules|mual|pusing|muntah-muntah|lumpuh|buta|cacat+lahir|keguguran|sesak+napas|kolaps|pingsan|tercemar|cacingan|infeksi|demam|kejang|gatal|gatal-gatal)
      (vomit|vomiting|stomach|dizzy|fainted|infection|infected|paralysed|miscarriage|overheating|sparks|sparked|smoking+socket|exploding|shocked|electrocuted|contaminated|contamination|tumour|tumor|seizure|asthma)
      (rem|brakes|ban|tyre|seat+belt|sabuk+pengaman|supir+ngantuk|sopir+ngantuk|driver+asleep|speeding|ngantuk|ugal-ugalan)
      (bahaya|berbahaya|membahayakan|racun|beracun|keracunan|kebakaran|terbakar|kebakar|meledak|ledakan|kecelakaan|luka|melepuh|kanker|bpom|keselamatan|nyawa|meninggal|tewas|korban|mati+mendadak|alergi|iritasi|ruam|bruntusan|konslet|korslet|nyetrum|mandul|ginjal|cuci+darah|rumah+sakit|masuk+rs|igd|sakit+perut|muntah|diare|mencret|tersedak|ketelen|ngebut|ugal-ugalan|rem+blong|rem|narkoba|mabuk|longsor|radiasi|kesurupan|pemanis+buatan)
      (safe|safety|unsafe|danger|dangerous|hazard|hazardous|toxic|poison|poisoned|poisoning|fire|fires|caught+fire|burn|burned|burns|explode|exploded|accident|crash+killed|injured|injury|injuries|sick|cancer|carcinogenic|recall|recalled|brakes|died|death|deaths|rash|allergic|hospital|er|infertility|kidney|choking|choked|drunk+pilot|electric+shock|collision|crashed)
      {contaminant}
      (aman|lolos+uji|tested) .. (ga|tidak|kah|dari|untuk|buat|anak|bayi|hamil|bpom|buat+ibu|gak|bersih|safe)
      (hidden+camera|hidden+cameras|kamera+tersembunyi|pelecehan|dilecehkan|harassed|predator|rampok|dibegal|copet)
      (grounds|grounded|grounding|mendarat+darurat|pendaratan+darurat|emergency+landing|evacuated|dievakuasi|selamat+dari|segel+rusak|segelnya+rusak|segel+terbuka|broken+seal|seal+broken|tampered|drunk|over+the+limit|no+licence|tanpa+sim|trotoar|choke|overdose|overdosis)
    `,
    hints: `
      (aman|sakit|kesehatan|health|kepala|anak|bayi|baby|child|luko|takut|helm|helmet|seat+belt|sabuk)
    `,
  },
  {
    aspect: 'staff',
    phrases: `
      (kasir|kasirnya|pelayan|pelayannya|karyawan|karyawannya|pegawai|pegawainya|staf|stafnya|satpam|satpamnya|sopir|sopirnya|supir|supirnya|driver|drivernya|drivere|pramugari|pramugarinya|resepsionis|kondektur|teller|montir|perawat|perawatnya|suster|susternya|dokter|dokternya|guru|gurunya|tutor|tutors|trainer|petugas|petugasnya|pilot|pilots|mbaknya|masnya|kurirnya|salesnya|manajernya)
      (staff|waiter|waitress|cashier|receptionist|driver|drivers|crew|employee|employees|manager|nurse|nurses|guard|attendant|steward|stewardess|salesman|rep|conductor|barista|bouncer|coach)
      (ceo|direktur|direksi|bos|bosnya|owner|ownernya|management|manajemen|komisaris|pemilik|founder|boss)
      (admin|adminnya|mimin|cs|csnya|agen|agent) .. (ramah|sabar|jutek|judes|kasar|galak|sopan|rude|friendly|kind|patient|polite|bentak|nyolot)
      (lowongan|loker|hiring|vacancy|rekrutmen|recruitment|magang|job|jobs|karir|career|engineer+wanted|lagi+cari)
      (mekanik|mekaniknya|montirnya|instruktur|pelatih|tukang|masinis|terapis|kapster|bidan|bidannya|apoteker|tellernya|masinisnya|abangnya|bapaknya|ibu+penjual|tukangnya|baristanya|kondekturnya|kepala+toko|mechanic|plumber|electrician|fitter|stylist|hairdresser|midwife|pharmacist|instructor|clerk|supervisor|tellers|trainers|nurses|doctors|doctor|dentist|porter|teacher|teachers|guards|salesperson|assistant)
    `,
    hints: `
      (ramah|sopan|jutek|judes|kasar|galak|bentak|dibentak|rude|friendly|polite|pak|bu|mbak|mas)
    `,
  },
  {
    aspect: 'environment',
    phrases: `
      (lingkungan|limbah|sampah+plastik|tumpukan+plastik|bungkus+plastik|sungai|kali+kami|laut|teluk|muara|hutan|polusi|emisi|iklim|asap|sawit|gambut|tambang|satwa|penyu|ikan+mati|daur+ulang|pencemaran|mencemari|nelayan|karbon|mangrove|orangutan|batu+bara|batubara|debu|sumur+bor|air+tanah|longsor|banjir|ekosistem|terumbu|tongkang|pohon|tanah+ulayat|microbeads)
      (environment|environmental|plastic|landfill|river|ocean|sea|bay|forest|forests|pollution|polluting|pollutes|emissions|climate|smoke|palm+oil|recycle|recycled|recycling|recyclable|wildlife|carbon|deforestation|sewage|coal|dugong|turtle|turtles|greenwashing|planet|biodegradable|trees|repairable|right+to+repair|e-waste|drill|drilling|whales|reef|mangroves)
      (single-use|single+use|sekali+pakai|isi+ulang|refillable|refill+station|cage-free|cage+free|lepas+kandang|kandang+baterai|battery+cages|free+range|pltu|coal-fired|solar|panel+surya|kendaraan+listrik|wetlands|rawa|hulu|hilir|sumber+air|mata+air|air+bersih)
    `,
    hints: `
      (sampah|plastik|air|udara|hijau|green|waste|ikan|fish|nature|alam|kampung|warga)
    `,
  },
  {
    aspect: 'labour',
    phrases: `
      (pekerja|karyawan|kurir|sopir|driver|drivers|riders|staff|workers|teknisi|penjahit|buruh|guards|cleaners|couriers) .. (upah|gaji|digaji|dipecat|diphk|lembur|paid|unpaid|wage|wages|shift|shifts|kontrak|hak|thr|insurance|bpjs|istirahat|breaks|mogok|strike|union|layak|sick+pay|overtime)
      (buruh|upah|gaji|gajinya|digaji|lembur|phk|pesangon|serikat|mogok|outsourcing|kontrak+kerja|pekerja|tenaga+kerja|thr|hak+pekerja|dipecat|cuti|bpjs|jam+kerja|jam+istirahat|magang+tanpa|penjahit|porter|upahe|gajine|sopir+mogok|mitra+driver)
      (workers|worker|wages|wage|union|unions|strike|strikers|overtime|layoffs|layoff|sacked|laid+off|labour|labor|sweatshop|sweatshops|working+conditions|unpaid|redundancies|child+labour|underpaid|fair+pay|pay+rise|couriers+deserve|riders+deserve)
      (kerja|bekerja|work|working) .. ({num}+jam|{num}+hours|tanpa+libur|berdiri|without+break|tanpa+kursi)
      (memangkas|pangkas|kurangi|mengurangi|merumahkan|memberhentikan|diberhentikan|cut|cuts|cutting|axes|axing|sheds) .. (karyawan|pekerja|posisi|pegawai|buruh|jobs|staff|positions|workers|roles)
      (kurir|sopir|driver|pelatih|tutornya|guru|pekerja|mitra|pengemudi|karyawan|karyawati) .. (dibayar|digaji|dilarang|dipaksa|dihukum|didenda)
      (zero+hours|living+wage|minimum+wage|paid+leave|maternity+leave|cuti+haid|cuti+melahirkan|hari+libur+pekerja|upah+layak|kerja+paksa|forced+labour|forced+labor)
    `,
    hints: `
      (karyawan|mitra|kurir|riders|drivers|employees|staff|gudang|warehouse|pabrik|factory|shifts|kerja)
    `,
  },
  {
    aspect: 'religion',
    phrases: `
      (halal|haram|babi|islam|muslim|kristen|agama|salat|shalat|sholat|masjid|gereja|umat|ulama|ustadz|ustaz|mui|puasa|ramadan|ramadhan|natal|syariah|riba|jilbab|hijab|umrah|umroh|haji|jamaah|kafir|pendeta|pura|ibadah|dukun|pesugihan|setan|jin|tuyul|tumbal|miras|nyepi|waisak|pengajian+menolak|penistaan|menghina+agama|kitab)
      (pork|lard|gelatin|religion|religious|church|mosque|prayer|christian|hindu|buddhist|islamic|sharia|kosher|satanic|satanist|quran|bible|temple|ramadan|clergy|pilgrims|pilgrimage|blasphemy|blasphemous|congregations|sabbath|demon|demonic|witchcraft+ritual)
    `,
    hints: '',
  },
  {
    aspect: 'legal',
    phrases: `
      (hukum|gugat|gugatan|digugat|somasi|pengadilan|sidang|polisi|kepolisian|izin|izinnya|izine|ojk|ylki|kppu|dprd|dpr|kemendag|kementerian|pidana|penipuan|penipu|tersangka|korupsi|dilaporkan|laporkan+ke|undang-undang|pajak|hakim|jaksa|disita|pailit|sengketa|ilegal|merger|akuisisi|sertifikat+tanah|lisensi|suap|disuap|nyogok|sogok|kartel|monopoli|kontrak|pasal|regulator|pencucian+uang|ganti+rugi|penggusuran|digusur|ulayat|mafia)
      (law|legal|lawsuit|lawsuits|sue|sued|suing|suit|suits|court|courts|police|regulator|regulators|fined|licence|license|illegal|illegally|fraud|judge|investigation|compliance|banned|taxes|ombudsman|parliament|minister|ministry|bankruptcy|audit|merger|acquisition|tribunal|mp|mps|bribe|bribed|bribes|settlement|settles|liability|evict|eviction|antitrust|monopoly|watchdog|trial|contract)
      (laba|saham|pemegang+saham|shares|shareholders|profit) .. (naik|turun|tumbuh|rapat|rose|fell|{percent})
    `,
    hints: `
      (denda|tanah|land|permit|permits|sertifikat|peraturan|aturan|clause|terms|scam|ban)
    `,
  },
  {
    aspect: 'advertising',
    phrases: `
      (iklan|iklannya|iklane|endorse|sponsor|sponsori|disponsori|kampanye+iklan|slogan|slogannya|jingle|jinglenya|baliho|billboard|influencer|duta|maskot|maskotnya|logo|logonya|giveaway|festival|konser|turnamen|lomba|bazaar|bazar|booth|pameran|expo|fun+run|night+run|podcast|episode|konten+promosi|rebrand|humasnya|brand+ambassador)
      (ad|ads|advert|adverts|advertising|advertisement|advertisements|commercial|slogan|sponsor|sponsors|sponsored|endorsement|ambassador|mascot|rebrand|billboard|billboards|marketing|misleading+claim|jingle|promo+code)
      ({percent}|{num}) off
      (use|pakai|pake|kode|code|promo) (code|kode|promo) 
      (membuka|buka|opens|opening) .. (gerai|cabang|store|branch|outlet) .. (ke|baru|new|first|pertama)
      (hashtag+promo|launch+day|landing+on|drops+on|drop+on|rilis+tanggal|tayang+perdana|undang+influencer|paid+partnership|brand+deal|unboxing)
    `,
    hints: `
      (acara|event|kampanye|campaign|promosi|promotion|konten|content|poster|katalog|stand)
    `,
  },
  {
    aspect: 'privacy',
    phrases: `
      (nomor|kontak|data|foto|rekaman|chat|alamat) .. (disebar|bocor|dijual|dibagikan|leaked|sold|shared|disalahgunakan|dicuri|diambil)
      (nyadap|menyadap|mikrofon|kamera) .. (diam-diam|tanpa+izin|modem|hp|rumah|kamar)
      (telepon|ditelepon|nelpon|menelepon|called|calls|calling) .. (atasan|guru|tetangga|keluarga|kantor|boss|teacher|neighbour|neighbours|relatives|contacts)
      (privasi|data+pribadi|data+saya|data+kita|data+kami|data+kalian|data+anak|data+pelanggan|data+pengguna|data+nasabah|bocor+data|kebocoran+data|datanya+bocor|data+bocor|jual+data|datanya+dijual|ktp|nik|kontak+saya|kontak+darurat|disadap|menyadap|nyadap|sadap|direkam|dilacak|diretas|penyadap|nomor+saya+disebar|foto+ktp|mengintip|intip|ngintip|wajah+anak)
      (privacy|personal+data|my+data|our+data|your+data|customer+data|user+data|data+breach|data+leak|breach|spyware|surveillance|facial+recognition|harvested|scraped|contact+lists|gdpr|leaked+data|passwords+leaked|listens|listening+to|records+you|tracks+you|sells+your|sold+our+data|eavesdrop|microphone)
      (jual|menjual|dijual|ngejual|sells|selling|sold|sell|bocorkan|membocorkan|leaked|leaks) .. (data|database|nomor|riwayat|history|location|lokasi|messages|photos)
      (data|database) .. (dijual|bocor|darkweb|dark+web|sold|leaked|dicuri|stolen|pinjol)
      (kamera|camera|cameras|cctv) .. (ruang+ganti|kamar|toilet|changing+room|fitting+room|bedroom)
    `,
    hints: `
      (data|rekaman|recordings|spam|consent|contacts|tracking)
    `,
  },
];
