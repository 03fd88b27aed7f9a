/** One way to read a form; `before` and `after` are space-separated standard words, one of which must stand directly beside it. */
export interface Reading {
  sense: string;
  before?: string;
  after?: string;
  /** Feeling the reading carries by itself, in [-5, 5]; absent where it carries none. */
  valence?: number;
}

/** Words of praise that turn a curse or a word of excess beside them into a mere "very". */
const praise =
  'bagus enak enaknya keren mantap murah murahnya cepat cepatnya lancar hebat lucu lucunya cantik cantiknya ganteng ' +
  'lezat nyaman ramah puas suka cinta jago pintar wangi gurih segar seru asyik asik indah rapi bersih lengkap ' +
  'kencang kece cakep sedap nikmat senang sayang kerennya bagusnya gantengnya sukses juara';

/**
 * Forms that mean one thing or another by what stands beside them. The readings are tried in order; the last of each has
 * no condition and is the default. Neighbours are compared after the slang table has been applied. Written for Waspada.
 */
export const ambiguousForms: readonly { form: string; readings: readonly Reading[] }[] = [
  {
    form: 'parah',
    readings: [
      { sense: 'sangat', before: praise },
      { sense: 'sangat', after: praise },
      { sense: 'parah', valence: -3 },
    ],
  },
  {
    form: 'gila',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'gila', before: 'orang rumah sakit jiwa sudah jadi makin memang dasar', valence: -3 },
      { sense: 'gila', valence: -1 },
    ],
  },
  {
    form: 'gokil',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'keren', valence: 2 },
    ],
  },
  {
    form: 'edan',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'gila', valence: -1 },
    ],
  },
  {
    form: 'sadis',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'kejam', valence: -2 },
    ],
  },
  {
    form: 'anjir',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjir', valence: -1 },
    ],
  },
  {
    form: 'anjrit',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjrit', valence: -1 },
    ],
  },
  {
    form: 'anjay',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'wah', valence: 0.5 },
    ],
  },
  {
    form: 'njir',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjir', valence: -1 },
    ],
  },
  {
    form: 'anying',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjing', valence: -2 },
    ],
  },
  {
    form: 'anjing',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjing peliharaan', before: 'pelihara ekor makanan anak kucing klinik ras adopsi' },
      { sense: 'anjing peliharaan', after: 'kucing peliharaan ras liar', valence: 0 },
      { sense: 'anjing', valence: -3 },
    ],
  },
  {
    form: 'asu',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'anjing', valence: -3 },
    ],
  },
  {
    form: 'jancok',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'bangsat', valence: -3 },
    ],
  },
  {
    form: 'cok',
    readings: [
      { sense: 'sangat', before: praise },
      { sense: 'bangsat', valence: -1 },
    ],
  },
  {
    form: 'bangsat',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'bangsat', valence: -4 },
    ],
  },
  {
    form: 'kampret',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'kampret', valence: -2 },
    ],
  },
  {
    form: 'setan',
    readings: [
      { sense: 'sangat', before: `${praise} pedas` },
      { sense: 'sangat', after: praise },
      { sense: 'hantu', before: 'film takut ada lihat cerita' },
      { sense: 'setan', valence: -2 },
    ],
  },
  {
    form: 'babi',
    readings: [
      { sense: 'babi', before: 'daging makan sate nasi kulit minyak mengandung kandang flu ternak' },
      { sense: 'babi', after: 'guling panggang kecap hutan' },
      { sense: 'babi', valence: -3 },
    ],
  },
  {
    form: 'ngeri',
    readings: [
      { sense: 'sangat', after: praise },
      { sense: 'sangat', before: praise },
      { sense: 'mengerikan', valence: -2 },
    ],
  },
  {
    form: 'ngeri-ngeri',
    readings: [
      { sense: 'sedap', after: 'sedap' },
      { sense: 'mengerikan', valence: -2 },
    ],
  },
  {
    form: 'mampus',
    readings: [
      { sense: 'sangat', before: praise },
      { sense: 'mati', valence: -3 },
    ],
  },
  {
    form: 'mati',
    readings: [
      { sense: 'sangat', before: 'cinta cantik suka sayang' },
      {
        sense: 'tidak aktif',
        before: 'sinyal lampu internet jaringan wifi listrik aplikasi server ponsel layar mesin',
        valence: -2,
      },
      { sense: 'mati', valence: -2 },
    ],
  },
  {
    form: 'hancur',
    readings: [
      { sense: 'rusak', before: 'barang paket isi kemasan box dus layar datang sampai', valence: -3 },
      { sense: 'hancur', valence: -3 },
    ],
  },
  {
    form: 'pecah',
    readings: [
      { sense: 'meriah', before: 'acara konser panggung penonton momen', valence: 2 },
      { sense: 'meriah', after: 'banget parah habis', valence: 2 },
      { sense: 'rusak', before: 'barang paket botol kaca layar telur isi sampai datang', valence: -2 },
      { sense: 'pecah', valence: -1 },
    ],
  },
  {
    form: 'bocor',
    readings: [
      { sense: 'rusak', before: 'botol kemasan pipa atap ban isi', valence: -2 },
      { sense: 'data tersebar', before: 'data informasi nomor pribadi soal', valence: -3 },
      { sense: 'lucu', after: 'banget parah', valence: 1 },
      { sense: 'bocor', valence: -1 },
    ],
  },
  {
    form: 'bs',
    readings: [
      {
        sense: 'bisa',
        before:
          'tidak sudah belum biar agar supaya masih mana kok kapan apa apakah cuma hanya saya aku kamu kita harusnya yang',
      },
      { sense: 'bisa', after: 'dibantu tolong' },
      { sense: 'bisa' },
    ],
  },
  { form: 'lg', readings: [{ sense: 'lagi' }] },
  { form: 'sm', readings: [{ sense: 'sama' }] },
  {
    form: 'km',
    readings: [
      {
        sense: 'kilometer',
        before:
          'satu dua tiga empat lima puluh ratus ribu per berapa cuma sekitar 1 2 3 4 5 6 7 8 9 10 12 15 20 25 30 40 50 60 80 100 200 500',
      },
      { sense: 'kilometer', after: 'per jam jauhnya' },
      { sense: 'kamu' },
    ],
  },
  {
    form: 'kl',
    readings: [{ sense: 'kuala lumpur', before: 'ke di dari kota bandara penerbangan' }, { sense: 'kalau' }],
  },
  {
    form: 'kk',
    readings: [
      { sense: 'kartu keluarga', before: 'nomor fotokopi ktp nik fotocopy pakai scan foto daftar pecah' },
      { sense: 'kartu keluarga', after: 'ktp dan' },
      { sense: 'kakak' },
    ],
  },
  { form: 'dr', readings: [{ sense: 'dokter', before: 'sama praktik konsultasi' }, { sense: 'dari' }] },
  {
    form: 'pd',
    readings: [
      { sense: 'percaya diri', before: 'kurang tidak makin lebih biar tetap jadi terlalu sok sangat' },
      { sense: 'percaya diri', after: 'banget aja habis sekali' },
      { sense: 'pada' },
    ],
  },
  {
    form: 'bt',
    readings: [
      { sense: 'sebal', before: 'membuat lagi jadi makin sangat' },
      { sense: 'sebal', after: 'banget deh sekali', valence: -2 },
      { sense: 'buat' },
    ],
  },
  {
    form: 'min',
    readings: [
      { sense: 'minimal', after: 'pembelian belanja order transfer pembayaran orang usia umur 1 2 3 5 10' },
      { sense: 'minimal', before: 'dengan' },
      { sense: 'admin', before: 'halo hai mohon tolong maaf kasih permisi pagi siang sore malam oke kok ya' },
      { sense: 'admin' },
    ],
  },
  {
    form: 'gas',
    readings: [
      {
        sense: 'gas elpiji',
        before: 'tabung isi harga minyak kompor kg 3kg subsidi agen regulator bau kebocoran pipa',
      },
      { sense: 'gas elpiji', after: 'elpiji lpg melon 3kg bumi alam air' },
      { sense: 'gas kendaraan', before: 'tarik tancap injak' },
      { sense: 'ayo', valence: 0.5 },
    ],
  },
  {
    form: 'smp',
    readings: [
      { sense: 'sekolah menengah pertama', before: 'anak siswa kelas sekolah lulus jaman zaman waktu dari masih' },
      { sense: 'sekolah menengah pertama', after: 'negeri swasta kelas' },
      { sense: 'sampai' },
    ],
  },
  {
    form: 'sma',
    readings: [
      { sense: 'sekolah menengah atas', before: 'anak siswa kelas sekolah lulus jaman zaman waktu dari masih lulusan' },
      { sense: 'sekolah menengah atas', after: 'negeri swasta kelas' },
      { sense: 'sama' },
    ],
  },
  {
    form: 'make',
    readings: [
      {
        sense: 'memakai',
        before:
          'saya aku kita kamu yang sudah kalau bisa mau tidak jangan terus orang lagi pernah suka biasa sering susah gampang cuma',
      },
      { sense: 'memakai', after: 'aplikasi ini itu kartu baju uang produk ponsel nya saja aja' },
      { sense: 'make' },
    ],
  },
  {
    form: 'larang',
    readings: [
      { sense: 'mahal', before: 'harganya harga kok terlalu lebih paling soalnya' },
      { sense: 'mahal', after: 'banget sekali tenan pisan' },
      { sense: 'larang' },
    ],
  },
  {
    form: 'goreng',
    readings: [
      { sense: 'jelek', before: 'kacida barang kualitasnya pelayanannya buruk' },
      { sense: 'jelek', after: 'pisan patut' },
      { sense: 'goreng' },
    ],
  },
  {
    form: 'sok',
    readings: [
      { sense: 'sombong', after: 'tahu pintar kaya keren jago suci hebat penting cantik ganteng asik', valence: -2 },
      { sense: 'silakan', after: 'atuh mangga aja kadieu' },
      { sense: 'sok', valence: -1 },
    ],
  },
  {
    form: 'kaya',
    readings: [
      {
        sense: 'kayak',
        after: 'begini begitu mana apa ini itu orang siapa yang lagi di aku saya kamu dulu biasa biasanya',
      },
      { sense: 'kayak', before: 'sudah rasanya berasa kok mirip sama bukan tidak' },
      { sense: 'kaya' },
    ],
  },
  {
    form: 'kek',
    readings: [
      { sense: 'kakek', before: 'nenek sama si' },
      { sense: 'kayak', after: 'begini begitu mana apa ini itu orang yang lagi' },
      { sense: 'kayak', before: 'sudah macam' },
      { sense: 'kek' },
    ],
  },
  {
    form: 'spa',
    readings: [
      { sense: 'spa', before: 'salon di ke pijat' },
      { sense: 'spa', after: 'massage dan pijat' },
      { sense: 'siapa' },
    ],
  },
  {
    form: 'krim',
    readings: [
      { sense: 'krim', before: 'es kue pakai sabun serum toner wajah sup' },
      { sense: 'krim', after: 'wajah malam siang pagi pemutih muka' },
      { sense: 'kirim', before: 'tolong mohon sudah belum baru bisa kapan di' },
      { sense: 'krim' },
    ],
  },
  {
    form: 'ra',
    readings: [
      { sense: 'tidak', after: 'bisa popo mengerti tahu mau ada jelas sudi mutu usah sido tahan kuat' },
      { sense: 'ra' },
    ],
  },
  {
    form: 'tak',
    readings: [
      { sense: 'aku', after: 'minta kira rasa kasih jelasno coba delok jawab tunggu kandani tanya' },
      { sense: 'tidak' },
    ],
  },
  {
    form: 'mangga',
    readings: [
      { sense: 'silakan', before: 'sumangga atuh sok kang' },
      { sense: 'silakan', after: 'kang teh mampir dicoba dipesan dilebet masuk ka calik' },
      { sense: 'mangga' },
    ],
  },
  {
    form: 'sing',
    readings: [
      { sense: 'yang', before: 'orang semua lain' },
      { sense: 'yang', after: 'penting bagus jelek larang murah ini itu tidak duwe' },
      { sense: 'sing' },
    ],
  },
  {
    form: 'kang',
    readings: [
      { sense: 'abang', before: 'halo kasih maaf pak' },
      { sense: 'tukang', after: 'parkir ojek bakso tipu palak ghosting' },
      { sense: 'kang' },
    ],
  },
  {
    form: 'tong',
    readings: [
      { sense: 'jangan', before: 'plis atuh' },
      { sense: 'jangan', after: 'lupa beli begitu sampai' },
      { sense: 'tong' },
    ],
  },
  {
    form: 'ulah',
    readings: [
      { sense: 'jangan', after: 'lupa beli begitu sampai nganti' },
      { sense: 'ulah', valence: -1 },
    ],
  },
  {
    form: 'urang',
    readings: [{ sense: 'saya', before: 'ari ceuk' }, { sense: 'saya', after: 'mah ge oge teh' }, { sense: 'orang' }],
  },
  {
    form: 'bae',
    readings: [{ sense: 'saja', before: 'ana itu kuwe kaya teka' }, { sense: 'saja', after: 'lah' }, { sense: 'bae' }],
  },
  { form: 'isa', readings: [{ sense: 'bisa', before: 'tidak sudah hanya' }, { sense: 'isa' }] },
  {
    form: 'tahu',
    readings: [
      { sense: 'tahu makanan', before: 'tempe bakso gorengan makan goreng ketoprak siomay' },
      { sense: 'tahu makanan', after: 'tempe goreng bulat isi bakso gejrot campur' },
      { sense: 'tahu' },
    ],
  },
  { form: 'bisa', readings: [{ sense: 'racun', before: 'ular' }, { sense: 'bisa' }] },
  { form: 'kali', readings: [{ sense: 'kali', after: 'ya lah aja nih' }, { sense: 'kali' }] },
  { form: 'bang', readings: [{ sense: 'bang', after: 'bang' }, { sense: 'abang' }] },
  { form: 'apes', readings: [{ sense: 'sial', valence: -2 }] },
  {
    form: 'malang',
    readings: [
      { sense: 'kota malang', before: 'di ke dari kota asal arema' },
      { sense: 'sial', before: 'nasib bernasib sungguh', valence: -2 },
      { sense: 'kota malang' },
    ],
  },
  {
    form: 'mental',
    readings: [
      { sense: 'mental', before: 'kesehatan kuat bermental' },
      { sense: 'terpental', before: 'sampai langsung' },
      { sense: 'mental' },
    ],
  },
  { form: 'main', readings: [{ sense: 'utama', before: 'menu' }, { sense: 'bermain' }] },
  {
    form: 'sikat',
    readings: [
      { sense: 'beli', after: 'aja langsung sekarang gan' },
      { sense: 'sikat', before: 'rumah bulu' },
      { sense: 'sikat' },
    ],
  },
  {
    form: 'racun',
    readings: [
      { sense: 'pemikat', before: 'kena dapat teman promo belanja tebar memang', valence: 1 },
      { sense: 'pemikat', after: 'belanja shopee tiktok promo', valence: 1 },
      { sense: 'racun', valence: -2 },
    ],
  },
  { form: 'zonk', readings: [{ sense: 'mengecewakan', valence: -2 }] },
  {
    form: 'mantap',
    readings: [
      { sense: 'mantap', after: 'jiwa betul banget', valence: 3 },
      { sense: 'mantap', valence: 2 },
    ],
  },
  {
    form: 'hebat',
    readings: [
      { sense: 'hebat', after: 'ya kali', valence: 0.5 },
      { sense: 'hebat', valence: 2 },
    ],
  },
  {
    form: 'bagus',
    readings: [
      { sense: 'bagus', after: 'kali apanya ya kalau', valence: 0 },
      { sense: 'bagus', valence: 2 },
    ],
  },
  {
    form: 'receh',
    readings: [
      { sense: 'lucu', before: 'humor selera jokes', valence: 1 },
      { sense: 'uang kecil', after: 'koin uang', valence: 0 },
      { sense: 'remeh', valence: -1 },
    ],
  },
  {
    form: 'kocak',
    readings: [
      { sense: 'lucu', after: 'banget habis parah sekali', valence: 2 },
      { sense: 'konyol', before: 'kinerja pelanggan aplikasi negara kebijakan pemerintah', valence: -1 },
      { sense: 'lucu', valence: 1 },
    ],
  },
  {
    form: 'lucu',
    readings: [
      { sense: 'aneh', before: 'kan aturannya negara kebijakan', valence: -1 },
      { sense: 'lucu', valence: 1 },
    ],
  },
  {
    form: 'panas',
    readings: [
      { sense: 'marah', before: 'membuat hati suasana', valence: -1 },
      { sense: 'cepat panas', before: 'ponsel mesin laptop adaptor', valence: -2 },
      { sense: 'panas' },
    ],
  },
  {
    form: 'dingin',
    readings: [
      { sense: 'dingin', before: 'ac minuman es udara kamar', valence: 1 },
      { sense: 'basi dingin', before: 'makanan nasi ayam sampai datang sudah', valence: -2 },
      { sense: 'dingin' },
    ],
  },
  {
    form: 'tutup',
    readings: [{ sense: 'bangkrut', before: 'bakal terancam mending bubar', valence: -2 }, { sense: 'tutup' }],
  },
  {
    form: 'habis',
    readings: [
      { sense: 'sangat', before: praise },
      { sense: 'habis', before: 'stok kuota pulsa saldo uang sudah cepat', valence: -1 },
      { sense: 'habis' },
    ],
  },
  { form: 'jos', readings: [{ sense: 'mantap', valence: 2 }] },
  { form: 'pol', readings: [{ sense: 'sangat', before: `${praise} mahal jelek` }, { sense: 'penuh' }] },
  {
    form: 'kencang',
    readings: [{ sense: 'cepat', before: 'internet sinyal wifi jaringan makin', valence: 2 }, { sense: 'kencang' }],
  },
  {
    form: 'kenceng',
    readings: [{ sense: 'cepat', before: 'internet sinyal wifi jaringan makin', valence: 2 }, { sense: 'kencang' }],
  },
  { form: 'keras', readings: [{ sense: 'kasar', before: 'suara omongannya nada', valence: -1 }, { sense: 'keras' }] },
  {
    form: 'berat',
    readings: [{ sense: 'berat dijalankan', before: 'aplikasi game web website', valence: -2 }, { sense: 'berat' }],
  },
  {
    form: 'naik',
    readings: [
      { sense: 'mahal', before: 'harga tarif biaya kirim cicilan bunga pajak bbm', valence: -2 },
      { sense: 'naik' },
    ],
  },
  {
    form: 'turun',
    readings: [
      { sense: 'murah', before: 'harga tarif biaya kirim', valence: 1 },
      { sense: 'menurun', before: 'kualitas mutu pelayanan performa rating kecepatan', valence: -2 },
      { sense: 'turun' },
    ],
  },
  {
    form: 'jatuh',
    readings: [
      { sense: 'menurun', before: 'kualitas saham reputasi nama', valence: -2 },
      { sense: 'jatuh', after: 'cinta hati', valence: 2 },
      { sense: 'jatuh', valence: -1 },
    ],
  },
  {
    form: 'nendang',
    readings: [{ sense: 'enak', before: 'rasanya bumbunya pedasnya sambalnya', valence: 2 }, { sense: 'menendang' }],
  },
  {
    form: 'nampol',
    readings: [{ sense: 'enak', before: 'rasanya bumbunya pedasnya sambalnya', valence: 2 }, { sense: 'memukul' }],
  },
  {
    form: 'juara',
    readings: [
      { sense: 'terbaik', before: 'rasanya pelayanannya memang harganya enaknya', valence: 3 },
      { sense: 'juara', valence: 2 },
    ],
  },
  {
    form: 'sultan',
    readings: [{ sense: 'kaya raya', before: 'anak bos para tipe khusus harga' }, { sense: 'sultan' }],
  },
  {
    form: 'bodo',
    readings: [
      { sense: 'bodo amat', after: 'amat lah ah', valence: -1 },
      { sense: 'bodoh', valence: -2 },
    ],
  },
  {
    form: 'sakit',
    readings: [
      { sense: 'sakit', after: 'hati jiwa', valence: -2 },
      { sense: 'sakit', valence: -1 },
    ],
  },
  {
    form: 'jahat',
    readings: [
      { sense: 'sangat', before: praise },
      { sense: 'jahat', valence: -3 },
    ],
  },
  { form: 'taro', readings: [{ sense: 'talas', before: 'rasa es minuman bubble varian' }, { sense: 'menaruh' }] },
  { form: 'ska', readings: [{ sense: 'suka', after: 'banget sama sekali' }, { sense: 'suka' }] },
  {
    form: 'mrh',
    readings: [
      { sense: 'murah', before: 'harganya lebih paling sudah' },
      { sense: 'murah', after: 'banget sekali meriah' },
      { sense: 'marah', after: 'marah sama terus' },
      { sense: 'murah' },
    ],
  },
  {
    form: 'smpah',
    readings: [
      { sense: 'sumpah', before: 'demi' },
      { sense: 'sampah', before: 'dasar buang kayak tempat', valence: -3 },
      { sense: 'sumpah' },
    ],
  },
  { form: 'yen', readings: [{ sense: 'kalau', after: 'sudah tidak ada bisa ingin arep' }, { sense: 'yen' }] },
  { form: 'galah', readings: [{ sense: 'tidak lah', before: 'ah enak mau' }, { sense: 'galah' }] },
  { form: 'plang', readings: [{ sense: 'pulang', before: 'mau sudah baru' }, { sense: 'plang' }] },
  {
    form: 'enek',
    readings: [
      { sense: 'ada', before: 'tidak ra apa sudah masih' },
      { sense: 'mual', valence: -2 },
    ],
  },
  { form: 'situ', readings: [{ sense: 'kamu', after: 'sehat waras oke aja' }, { sense: 'situ' }] },
  {
    form: 'amis',
    readings: [
      { sense: 'manis', after: 'pisan budi' },
      { sense: 'amis', valence: -1 },
    ],
  },
  { form: 'atos', readings: [{ sense: 'sudah', after: 'lami rengse ditransfer' }, { sense: 'keras' }] },
];
