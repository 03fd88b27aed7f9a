/** Phrases by which an aspect is told; one phrase a line, written like those of the kinds. */
export interface AspectRule {
  readonly aspect: string;
  readonly phrases: string;
}

/** What a mention can be about, by the words that name it. */
export const aspectRules: readonly AspectRule[] = [
  {
    aspect: 'product',
    phrases: `
      (produk|barang|kualitas|bahan|rasa|ukuran|warna|model|varian|desain|kemasan|isi|aroma|tekstur|kinerja|fitur|mesin|layar|baterai|kamera|remot|kipas|sepatu|sandal|baju|kaos|celana|jaket|tas|kopi|teh|susu|roti|mie|ayam|nasi|sambal|bakso|menu|makanan|minuman|porsi|kulkas|laptop|hp|kasur|mobil|motor|ban|helm|sabun|sampo|serum|krim|lipstik|buku|game|film|sinyal|internet|wifi|jaringan|kamar|lagu|seri|resep|stok|garansi)
      (product|quality|taste|size|colour|color|fabric|material|battery|screen|camera|fit|flavour|flavor|design|packaging|feature|model|shoes|boots|shirt|jacket|bag|coffee|tea|milk|bread|chicken|rice|food|menu|drink|laptop|phone|mattress|car|bike|tyre|helmet|soap|shampoo|serum|cream|lipstick|book|game|signal|broadband|wifi|internet|kettle|heater|fridge|room|show|episode|warranty|latte|burger|pizza|snack)
      (rusak|patah|bocor|retak|cacat|awet|enak|lezat|basi|busuk|berjamur|broken|cracked|leaks|defective|delicious|tasty|durable|faulty)
    `,
  },
  {
    aspect: 'price',
    phrases: `
      (harga|tarif|mahal|kemahalan|murah|ongkos|biaya|diskon|promo|potongan|cashback|voucher|iuran|terjangkau|hemat|cicilan|premi|sewa|ongkir|murmer|kuras|boros)
      (price|prices|pricing|expensive|overpriced|cheap|affordable|cost|costs|fee|fees|discount|discounts|deal|value|rate|rates|rent|premium|refill)
      (berapa|how+much)
    `,
  },
  {
    aspect: 'delivery',
    phrases: `
      (kirim|dikirim|pengiriman|kiriman|kurir|paket|resi|ongkir|ekspedisi|nyampe|antar|diantar|pengantaran|delay|tertunda|dibatalkan|penerbangan|jadwal|bagasi|koper|ekspres|kargo|keberangkatan)
      (delivery|deliver|delivered|shipping|shipped|ship|courier|parcel|package|tracking|dispatch|postage|delayed|flight|luggage|baggage|arrived|customs)
      (belum|tidak) (sampai|datang|tiba|dikirim)
    `,
  },
  {
    aspect: 'service',
    phrases: `
      (layanan|pelayanan|servis|layan|komplain|keluhan|respon|balas|dibalas|bantuan|antre|antri|antrean|tunggu|menunggu|reservasi|booking|janji|klaim|garansi|hotline|call+center|customer+service|cs|perbaikan|fasilitas|cabang|outlet|toko|loket|kantor)
      (service|support|customer+care|helpdesk|hotline|response|queue|waiting|appointment|booking|reservation|claim|warranty|repair|complaint|branch|store|counter|reply)
    `,
  },
  {
    aspect: 'payment',
    phrases: `
      (bayar|dibayar|pembayaran|tagihan|ditagih|refund|uang|saldo|transfer|kartu|kredit|debit|rekening|dana|denda|dicairkan|cair|top+up|topup|dompet|qris|cicilan|deposit|potong|terpotong|kepotong|autodebet|invoice)
      (payment|pay|paid|bill|billing|billed|charge|charged|refund|refunded|refunds|money|card|balance|transfer|account|debit|credit|deposit|invoice|checkout|wallet|cashback|fine)
    `,
  },
  {
    aspect: 'app',
    phrases: `
      (aplikasi|app|apps|website|web|situs|login|otp|akun|update|server|fitur|notifikasi|error|eror|crash|lemot|loading|password|versi|sistem|download|instal|uninstall|bug)
      (application|site|log+in|account|crashes|crashing|install|uninstalled|notification|patch|version|glitch|interface|ui|dark+mode|maintenance)
    `,
  },
  {
    aspect: 'safety',
    phrases: `
      (aman|bahaya|berbahaya|racun|beracun|keracunan|kebakaran|terbakar|meledak|kecelakaan|luka|sakit|kanker|kesehatan|bpom|keselamatan|nyawa|meninggal|tewas|korban|alergi|iritasi|ruam|rem|longsor|{contaminant}|ginjal|rumah+sakit|konslet|mandul)
      (safe|safety|unsafe|danger|dangerous|toxic|poison|poisoning|fire|fires|burn|burned|explode|exploded|accident|injured|injury|sick|cancer|health|recall|brakes|died|death|deaths|rash|allergic|hospital|hazard|tested)
    `,
  },
  {
    aspect: 'staff',
    phrases: `
      {staff}
      (pegawai|satpam|direktur|ceo|manajemen|pemilik|bos|owner|lowongan|loker|magang|rekrutmen|hiring|job|staff|employee|employees|manager|management|director|owner|boss|vacancy|crew|nurse|guard)
    `,
  },
  {
    aspect: 'environment',
    phrases: `
      (lingkungan|limbah|sampah|plastik|sungai|laut|hutan|polusi|emisi|iklim|asap|sawit|gambut|tambang|udara|satwa|daur+ulang|banjir|debu|pencemaran|mencemari|nelayan|hijau|ikan|karbon|pohon|mangrove|lubang+tambang|orangutan)
      (environment|environmental|waste|plastic|river|ocean|forest|forests|pollution|emissions|climate|smoke|palm+oil|recycle|recycled|recycling|wildlife|carbon|deforestation|sewage|coal|fish|trees|greenwashing|planet|biodegradable|packaging+waste)
    `,
  },
  {
    aspect: 'labour',
    phrases: `
      (buruh|upah|gaji|lembur|phk|pesangon|serikat|mogok|outsourcing|kontrak+kerja|pekerja|tenaga+kerja|thr|magang+tanpa|jam+kerja|mitra|pengemudi|dipecat|hak+pekerja|cuti|bpjs|kurir+kami)
      (workers|worker|wages|wage|union|strike|overtime|layoffs|layoff|sacked|labour|labor|sweatshop|sweatshops|working+conditions|employees|riders|drivers|unpaid|redundancies|roles|shifts)
    `,
  },
  {
    aspect: 'religion',
    phrases: `
      (halal|haram|babi|islam|muslim|kristen|agama|salat|shalat|masjid|gereja|umat|ulama|mui|puasa|ramadan|ramadhan|lebaran|natal|syariah|riba|jilbab|hijab|umrah|umroh|haji|kafir|pendeta|pura|ibadah|doa|tuhan|dukun|pesugihan|setan)
      (pork|lard|gelatin|religion|religious|church|mosque|prayer|pray|christian|hindu|buddhist|islamic|sharia|kosher|faith|satanic|quran|bible|temple|ramadan)
    `,
  },
  {
    aspect: 'legal',
    phrases: `
      (hukum|gugat|gugatan|somasi|pengadilan|polisi|izin|ojk|ylki|regulasi|denda|pidana|penipuan|tersangka|korupsi|laporkan|undang-undang|kppu|kemendag|pajak|hakim|jaksa|sita|disita|peraturan|pailit|bangkrut|kementerian|dpr|sengketa|ilegal|petisi|saham|merger|akuisisi|sertifikat|lisensi|perizinan)
      (law|legal|lawsuit|sue|sued|court|police|regulator|fine|fined|fines|licence|license|illegal|fraud|judge|investigation|compliance|ban|banned|tax|ombudsman|parliament|minister|petition|bankruptcy|bankrupt|audit|shares|merger|acquisition|tribunal|mp)
    `,
  },
  {
    aspect: 'advertising',
    phrases: `
      (iklan|iklannya|endorse|sponsor|promosi|kampanye|slogan|jingle|baliho|billboard|influencer|duta|maskot|logo|sponsori|konten|giveaway|acara|festival|konser|turnamen|lomba|bazaar|booth)
      (ad|ads|advert|adverts|advertising|advertisement|commercial|campaign|slogan|sponsor|sponsors|sponsored|endorsement|ambassador|mascot|rebrand|marketing|promotion|misleading|event)
    `,
  },
  {
    aspect: 'privacy',
    phrases: `
      (privasi|data+pribadi|data+saya|data+kita|data+kami|data+pelanggan|data+pengguna|bocor+data|kebocoran+data|datanya+bocor|data+bocor|ktp|nik|kontak+saya|disadap|menyadap|direkam|dilacak|spam|diretas|dihack|pinjol|penyadap|nomor+saya)
      (privacy|personal+data|my+data|our+data|your+data|data+breach|data+leak|breach|hacked|spyware|tracking+us|surveillance|facial+recognition|contacts|harvested|consent|gdpr|leaked+data|passwords|listening)
    `,
  },
];
