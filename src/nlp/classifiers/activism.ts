import { defineRules } from './rule';

/** Signs that the author presses for a cause beyond one purchase and calls on others to join. */
export const activismRules = defineRules('ACTIVISM', [
  {
    name: 'boycott',
    weight: 2.5,
    phrases: `
      (boikot|boycott|boycotting|boykot|pemboikotan)
      (ayo|mari|yuk|saatnya|waktunya|lanjut|tetap|terus|dukung|serukan|gerakan|seruan|aksi|join|support|call+to|time+to) (boikot|boycott)
      (stop|berhenti|setop|hentikan|jangan|tolak|no+more|quit|don't|dont|do+not|refuse+to) (beli|belanja|pakai|pesan|naik|langganan|buying|using|shopping|ordering|flying|funding|supporting|spending|pay|buy|shop|spend) .. (sampai|hingga|selama|sebelum|until|till|unless|while)
      (cabut|hapus|uninstall|copot|tutup|batalkan|delete|cancel|close|drop|pull|log+out) .. (aplikasi|akun|kartu|langganan|rekening|tabungan|app|account|accounts|cards|subscription|subscriptions|membership|sponsorship) .. (rame-rame|ramai-ramai|bareng|bersama|serentak|sebagai|protes|together|in+protest|until|as+one|en+masse)
      (sehari|satu+hari|seminggu|a+day|one+day|one+week|for+a+week|for+a+day|24+hours) .. (tanpa|no|without|off) .. ({brand}|belanja|transaksi|spend|orders|buy|beli|data|aplikasi)
      (kosongkan|tarik) .. (rekening|saldo|tabungan|keranjang|troli)
      (dompet|wallet|uang+kita|our+money|vote+with+your|suara+kita|kekuatan+konsumen|consumer+power|power+of)
      (no+order|no+orders|tanpa+order|matikan+aplikasi|off+bid|offbid|airplane+mode|log+off|switch+off|turn+off|matikan+lampu) .. (jam|hari|bersama|serentak|tanggal|from|on|at|all|today|tomorrow|day)?
    `,
  },
  {
    name: 'petition',
    weight: 2.5,
    phrases: `
      (petisi|petition|petisinya|petitions)
      (tanda+tangan|tandatangan|tanda+tangani|tandatangani|teken|sign|signed|signing|signature|signatures|add+your+name|add+a+name|cosign) .. (petisi|surat|dukungan|link|petition|letter|pledge|below|here|name|names|now|share|today|open|demand|form)?
      (surat+terbuka|open+letter|surat+keberatan|somasi|gugatan+warga|gugatan+bersama|class+action|judicial+review|citizen+lawsuit|legal+action)
      (kumpulkan|terkumpul|target|butuh|need|reached|gathered|collecting|collect) .. {num} .. (tanda+tangan|signatures|names|nama|suara|cerita|stories)
      {num} (tanda+tangan|signatures|names|organisations|organizations|organisasi|lsm|warga|mahasiswa|workers|students|families|keluarga|residents|parents)
      (isi|fill) .. (formulir|form|petisi|survei|aduan) .. (bersama|keberatan|penolakan|dukungan|warga|kami|bareng|ini|below)
      (tulis|kirim|layangkan|write|send|email|call|phone|fax|flood) .. (ke|kepada|to|your) .. (ojk|ylki|kementerian|menteri|dpr|komisi|bupati|gubernur|walikota|kemnaker|klhk|kpai|komnas|ombudsman|bpom|regulator|mp|mps|minister|ministry|senator|council|councillor|board|ceo|parliament|investors|shareholders|ombudsman|congress)
      (laporkan|adukan|lapor|report) .. (bareng|bersama|ramai-ramai|rame-rame|serentak|beramai-ramai|together|massal|en+masse|ke+ojk|ke+ylki|ke+kemnaker|to+the+regulator)
      (link|tautan|template|form) .. (di+bio|below|bawah|bio|thread|komentar|comments|petisi|petition)
      (every|each|setiap|semakin+banyak|semua) (signature|suara|nama|tanda+tangan|letter|email|voice|surat)
    `,
  },
  {
    name: 'protest',
    weight: 2.5,
    phrases: `
      (aksi) (damai|massa|solidaritas|protes|mogok|bersama|serentak|nasional|kamisan|unjuk|turun|diam|bisu|tutup|besok|lanjutan|kita)
      (demo|demonstrasi|unjuk+rasa|long+march|longmarch|turun+ke+jalan|turun+aksi|mogok+kerja|mogok+massal|mogok+nasional|walkout|walk+out|picket|picketing|sit-in|sit+in|vigil|rally|strike|striking|protest|protests|protesting|demonstration|die-in|blockade|blokade|march+on|march+to|march+for|march+against|march+with|protest+march|we+march|will+march)
      (mogok|strike|protest|aksi|demo|rally|march|picket|vigil) .. (besok|hari|jam|pukul|tanggal|depan|senin|selasa|rabu|kamis|jumat|sabtu|minggu|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|outside|at|with+us)
      (kumpul|titik+kumpul|berkumpul|meet|gather|gathering|join+us|see+you|stand|standing|duduk|berdiri|hadir|datang) .. (depan|outside|di+depan|in+front|steps|kantor|gerbang|alun-alun|bundaran|headquarters|hq|town+hall|gate|gates|square|balai) .. (kantor|kantornya|hq|headquarters|{brand}|store|shop|pabrik|jam|pukul|hari|dprd|dpr)?
      (geruduk|duduki|kepung|datangi|occupy|blockade) .. (kantor|pabrik|{brand}|gudang|hq|the)
      (bawa|bring|wear|pakai) .. (poster|spanduk|payung|placard|placards|banner|banners|sign|signs|pot|pots|baju+hitam|black|pita|ribbon|tumbler|masker|panci|lilin|candles)
      (wear|pakai|kenakan|pasang) .. (black|hitam|red|merah|putih|hijau|green|pita|twibbon|avatar)
      (bersatu|bersatulah|unite|united|solidarity|solidaritas|kompak|rapatkan+barisan|satu+suara|satu+komando|panjang+umur|hidup+buruh|lawan)
      (kami|kita|warga|mahasiswa|buruh|nelayan|petani|pekerja|we|residents|students|workers|parents|nurses|drivers|tenants) .. (menolak|tolak|menuntut|tuntut|mendesak|desak|demand|demands|refuse|oppose|call+on|ask|stand|stood|march|strike)
    `,
  },
  {
    name: 'demand-for-cause',
    weight: 2,
    phrases: `
      (tolak|hentikan|stop|cabut|batalkan|usut|bebaskan|selamatkan|lindungi|bubarkan|adili|tuntaskan|kawal|pecat|tutup|lawan|hapus|hapuskan|end|ban|scrap|halt|save|protect|defend|free|drop|shut+down|divest) .. {cause}
      (tolak|hentikan|cabut|usut|adili|kawal|pertanggungjawaban+untuk|justice+for|keadilan+untuk|keadilan+bagi|hak+untuk|save|stand+with|solidaritas+untuk|solidarity+with)
      (demand|demands|demanding|menuntut|tuntut|tuntutan|mendesak|desak|desakan|seru|menyerukan|serukan|urge|urging|call+on|calling+on|calls+on|pressure|insist) .. (that|agar|supaya|untuk|kepada|{brand}|transparency|transparansi|upah|living|fair|safe|company|perusahaan|ceo|board|pemerintah|they|to)
      (pay|bayar|bayarkan|lunasi|berikan|kembalikan|penuhi) .. (workers|drivers|riders|farmers|buruh|pekerja|karyawan|kurir|mitra|petani|nelayan|upah|pesangon|thr|lembur|hak|living+wage|fair|tanah|wages|overtime|staff|women)
      {cause} .. (bukan|not) .. (mesin|robot|komoditas|tumbal|budak|keset|angka|sapi|barang|disposable|numbers|machines|slaves|commodity|commodities|for+sale)
      (upah|gaji|wages|pay|salary) .. (di+bawah+umr|di+bawah|murah|tidak+dibayar|telat|ditahan|dipotong|poverty|below|unpaid|stolen|theft|layak|adil|living|fair)
      (phk|layoff|layoffs|sacked|fired|dipecat|diberhentikan|dirumahkan) .. (sepihak|massal|buruh|pekerja|karyawan|workers|union|pregnant|hamil|serikat|for+organising|for+speaking)
      (serikat|union|aliansi|koalisi|forum|solidaritas|paguyuban|komunitas|gerakan|walhi|lsm|coalition|alliance|campaigners|network|movement|collective|unionise|unionize) .. (buruh|pekerja|warga|mahasiswa|rakyat|nelayan|petani|menolak|for|of|workers|against|korban|konsumen)?
      (limbah|limbahnya|polusi|asap|debu|buangan|sampah|plastik|emisi|waste|sewage|emissions|plastic|fumes|runoff|smoke|pollution) .. (sungai|laut|kali|sawah|desa|warga|anak|udara|kampung|sumur|river|sea|ocean|village|kids|children|air|wells|fish|beach|bay)
      (hutan|gambut|mangrove|forest|forests|rainforest|peat|peatland|sawit|palm+oil) .. (dibabat|dibakar|ditebang|digunduli|hilang|habis|cleared|burned|burnt|destroyed|gone|razed|bulldozed|felled)
      (greenwashing|greenwash|cuci+hijau|pinkwashing|sportswashing|union+busting|union-busting|wage+theft|child+labour|child+labor|forced+labour|sweatshop|sweatshops|land+grab|pekerja+anak|kerja+paksa|perbudakan|penggusuran|kriminalisasi|rasis|racism|islamofobia|genosida|genocide|apartheid|complicit|eksploitasi|exploitation|penjajahan)
      (right+to+repair|hak+untuk+memperbaiki|living+wage|upah+layak|fair+pay|equal+pay|clean+air|air+bersih|udara+bersih|hak+asasi|hak+buruh|hak+pekerja|hak+konsumen|human+rights|animal+rights|climate+justice|ruang+hidup|tanah+adat|cuti+haid|cuti+melahirkan|kerja+layak)
      (shame+on|no+more|enough+is+enough|never+again|cukup+sudah|sudah+cukup|jangan+diam|don't+stay+silent|diam+adalah|silence+is|kita+tidak+diam|tidak+akan+diam|won't+be+silent|we+will+not|speak+up|bersuara|suarakan|jangan+bungkam|break+the+silence)
      (generasi|anak+cucu|future+generations|our+children|anak-anak+kita|bumi|planet|mother+earth) .. (deserve|butuh|berhak|mendatang|nanti|kita|matter|before+profit|over+profit)
      (people|workers|safety|planet|kids|children|lives) (over|before) (profit|profits)
    `,
  },
  {
    name: 'call-to-join',
    weight: 2,
    phrases: `
      (join|come|stand+with|sign+with|march+with|walk+with|ride+with|write+with) (us|the+movement|the+fight|the+campaign|hands|forces|in)
      (ikut|gabung|bergabung|merapat|turut|dukung|temani|dampingi|bantu) (kami|kita|bersama|aksi|gerakan|petisi|barisan|suarakan|serta|mogok|boikot|hadir|menolak)
      (siapa|yang+mau|who|who's|anyone) .. (ikut|gabung|in|joining|with+me|with+us|mau+ikut|next)
      (sebarkan|bagikan|viralkan|ramaikan|suarakan|retweet|rt|share|spread|amplify|post|pass) .. (petisi|tagar|hashtag|suara|ini|aksi|the+word|this|it|seruan|poster|gerakan|widely|please|kawan|teman)
      (kawan|kawan-kawan|saudara|sahabat|rekan|warga|teman-teman|konsumen|ibu-ibu|emak-emak|mahasiswa|buruh|comrades|neighbours|friends|parents|students|fellow) .. (mari|ayo|yuk|jangan|kita|waktunya|saatnya|kumpul|bersama|let's|let+us|please|join|sign)
      (ayo|mari|yuk|let's|lets|let+us|saatnya|waktunya) .. (bersama|bareng|lawan|dukung|kawal|desak|tolak|hentikan|suarakan|kirim|tulis|bersatu|bergerak|jaga|kumpul|make|demand|tell|hold|stand|show|fight|fill|flood|write|all)
      (kalau|if) (kita|kamu|we|you|enough+of+us|everyone|all+of+us) .. (diam|bersatu|peduli|semua|kompak|care|join|write|stop|act)
      (satu|one|setiap|every) (orang|suara|surat|email|voice|letter|person|household|keluarga) .. (satu|one|dihitung|counts|matters|surat|kursi|a)
      (tag|mention|colek|dm|email) .. (mereka|menteri|kementerian|ceo|them|the+board|wakil+rakyat|dpr|your|their|sponsors|sponsor)
      (pakai|gunakan|naikkan|use|trend|trending|trendingkan) .. (tagar|hashtag|tagarnya|twibbon)
      (dokumentasikan|foto|rekam|catat|photograph|film|document|record|ceritakan|share+your|kirim) .. (bukti|cerita|story|stories|pengalaman|kirim+ke|send|kami|with+us|evidence|testimony|kesaksian)
      (donasi|patungan|dana+solidaritas|strike+fund|solidarity+fund|bail+fund|crowdfund|chip+in|legal+fund)
      (audiensi|hearing|town+hall|konsultasi+publik|public+comment|public+meeting|rapat+warga|musyawarah|council+meeting|agm|shareholders|rups)
      (hari|tanggal|tgl|jam|pukul|this|on|every|setiap|tiap|next) (senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|{num}) .. (kita|kami|we|bersama|serentak|together|all|semua|everyone)
    `,
  },
]);
