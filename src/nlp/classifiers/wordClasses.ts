import { splitTerms } from '../lexicon';

/** Classes of words that phrases ask for as `{name}`; a word belongs by its standard form or its root. Both languages together. */
const written: Readonly<Record<string, string>> = {
  me: 'saya aku ane ana awak beta ambo abdi urang kulo inyong kami kita i me my mine we us our ours myself im ive kula',
  family: `anak istri suami ibu mama bapak ayah nenek kakek adik kakak keluarga bayi mertua ponakan keponakan wife husband mom mum mother dad father son
    daughter kid kids baby grandma grandpa nan toddler sister brother family`,
  time: `hari minggu bulan tahun jam menit detik kemarin pekan semalam malam pagi siang sore senin selasa rabu kamis jumat sabtu lebaran day days week weeks
    month months year years hour hours minute minutes min mins hrs hr yesterday monday tuesday wednesday thursday friday saturday sunday fortnight`,
  wait: `tunggu nunggu menunggu antre ngantre antri ngantri mengantre menanti nanti waiting wait waited queue queued queuing hold pending delay delayed
    molor telat terlambat lambat late mandek mangkrak tertunda ditunda lemot lelet ngaret kelamaan lama berjam-jam berhari-hari berminggu-minggu
    berbulan-bulan seharian semalaman overdue behind backlog slowly forever ages endless eternity outstanding unresolved unanswered durung urung acan
    teuacan tacan alun belom belum tertahan ketahan gantung digantung menggantung terkatung-katung mengantri antrian antrean`,
  order: `pesanan paket order orderan kiriman barang belanjaan tiket booking reservasi kamar penerbangan koper bagasi unit parcel package delivery shipment
    ticket reservation flight luggage suitcase baggage item items resi invoice makanan minuman produk produknya baju celana sepatu hp laptop kulkas
    router modem sparepart orderanku pesananku paketku kirimannya dress shoes boots jacket coat phone meal food pizza burger sofa mattress refill
    prescription results appointment pengajuan klaim claim permohonan pendaftaran berkas`,
  cash: `uang duit saldo dana tagihan refund pengembalian kembalian cicilan deposit biaya potongan pulsa kuota kredit transfer bayaran pembayaran denda
    cashback voucher poin money refunds payment charge charged fee fees bill billing bills balance debit fine credit cash payout saldonya uangku
    duitku premi token topup pulsaku diamond koin tunai ongkos rekening tabungan pinjaman limit paylater overdraft funds fund subscription tariff
    rent rates premium cost price prices`,
  broken: `rusak mati error eror patah bocor jebol macet hang crash ngadat bengkak retak pecah sobek copot lepas meledak terbakar hangus penyok cacat
    bengkok lecet luntur berkarat karatan basi busuk berjamur jamur bau expired kedaluwarsa kadaluarsa konslet mogok gangguan putus lemot lelet
    tumpul kendor berkedip bergaris broken cracked dead leak leaks leaking leaked faulty defective damaged torn snapped peeled crashed crashes
    crashing froze freezes freezing stuck mouldy moldy rotten stale burnt shattered ripped bricked dented buggy glitch glitches malfunction overheats
    overheating smashed soggy blown jammed jams los kedap-kedip ngelag ngebug blank gosong meleleh kembung gembung karat bolong sobekan terkelupas
    ngelupas mengelupas kusut kendur longgar seret mampet tersumbat keropos miring copotan patahan nyetrum korslet korsleting gembos kempes bochor
    remuk peyok pesok lecek kuning menguning burem buram semut bergoyang ngedrop drop lemotnya lagging laggy lag unresponsive buffering buffers
    jitter jittery stutter stuttering drift drains draining overheated bent chipped scratched scratches frayed peeling ripping warped wobbly loose
    spilled spilt crushed squashed flat punctured burst busted knackered kaput fried melted melting rusted rusty faded fading shrunk shrank bobbled
    unstitched unusable inoperable defect defects flickers flickering blurry fuzzy pixelated offline outage outages disconnected disconnecting
    disconnects unavailable inaccessible corrupted corrupt hacked kabotekan rusakan paeh pejah pareum matek modaro`,
  staff: `cs kurir teknisi petugas kasir pelayan karyawan karyawati staf staff satpam sopir supir driver pramugari operator sales agen montir mekanik
    resepsionis kapster customer-service customer agent rep reps representative technician courier cashier waiter waitress clerk receptionist
    engineer crew support helpdesk manager supervisor dokter suster perawat trainer instruktur ojol mitra pramusaji barista penjaga tukang ahli mimin
    pegawai kondektur pilot apoteker dosen guru kepala pimpinan seller penjual host hosts drivers engineers technicians advisor adviser advisors
    assistant server teller banker pharmacist doctor doctors nurse nurses receptionists attendant steward stewardess guard bouncer rider cashiers
    operative operators helpline`,
  promise: 'janji janjinya dijanjikan katanya dibilang promised promise said told claimed assured',
  cause: `buruh pekerja hutan sungai laut limbah sawit warga nelayan petani adat tambang polusi emisi iklim sampah plastik satwa orangutan lingkungan upah lembur pesangon magang thr
    diskriminasi pelecehan hak karhutla penggusuran tanah desa gaza palestina genosida perempuan difabel disabilitas anak nyawa udara air
    workers worker labour labor union wages wage forest forests rainforest river rivers ocean climate emissions pollution waste palm plastic wildlife
    orangutans deforestation sweatshop children child rights justice animal animals cruelty farmers fishermen villagers land indigenous discrimination
    harassment toxic genocide community communities residents drivers riders`,
  act: `boikot boycott petisi petition aksi demo unjuk mogok strike protes protest rally march kampanye campaign gerakan movement somasi gugatan class-action tuntut
    tuntutan seruan walkout sit-in picket solidaritas solidarity advokasi lawan`,
  join: `ikut ikutan gabung bergabung dukung turun kumpul serukan sebarkan suarakan tandatangani kirim tulis viralkan ramaikan sign join share spread email write call
    demand support stand march retweet tag add`,
  rumour: `katanya konon kabarnya isunya gosipnya denger-denger dengar-dengar rumornya bocoran beredar desas-desus infonya rumor rumour rumors rumours apparently allegedly supposedly
    reportedly hearsay heard whispers gossip tersiar santer isu`,
  contaminant: `babi plastik cacing formalin boraks racun pestisida merkuri timbal lilin kanker steroid narkoba bakteri tikus kecoa belatung oplosan oplos gelatin alkohol
    hidrokuinon arsenik asbes lem residu pemutih pengawet haram guna-guna pesugihan jin tuyul tumbal pelaris pork lard worms worm maggots lead
    mercury arsenic asbestos carcinogen carcinogenic carcinogens cancer poison poisonous toxin toxins rat rats cockroach cockroaches needles steroids bleach
    formaldehyde bpa parasites radiation radiasi mandul impoten ginjal spyware penyadap`,
  hide: `ditutupi ditutup-tutupi disembunyikan dihapus takedown disuap diamankan bungkam dibungkam sogok suap hush covered cover-up coverup hiding hide hidden buried silenced deleted
    censored paid bribed bribe scrubbed`,
  insider: `orang-dalam insider mantan eks ex former whistleblower sepupu tetangga ipar sodara saudara cousin neighbour neighbor kenalan`,
  switch: `pindah ganti beralih hijrah migrasi mending mendingan switch switched switching swapped moved moving changed ditch ditched`,
  warn: `awas hati-hati waspada jangan stop peringatan warning beware careful avoid urgent penting darurat alert heads-up psa`,
  ask: `tanya nanya bertanya mau-tanya apakah berapa kapan dimana gimana bagaimana bisakah adakah info infonya how what when where which does do can could is are will would
    anyone anybody wondering wonder question`,
  please: 'tolong mohon minta dong please pls plz kindly bantu bantuin help',
  thanks:
    'terima-kasih makasih trims thanks thank thx tq suwun nuhun hatur cheers grateful kudos salut appreciate appreciated hats shoutout bravo',
  good: `bagus mantap keren enak puas memuaskan ramah cepat gercep juara top terbaik nyaman bersih recommended rekomendasi rekomended sempurna luar-biasa awet murah lezat nikmat gurih
    segar rapi sopan profesional amanah helpful friendly great excellent awesome amazing perfect best love loved lovely fantastic brilliant delicious
    superb wonderful fast quick clean comfy comfortable reliable flawless smooth gem solid impressed happy pleased satisfied tasty gorgeous beautiful`,
  bad: `buruk jelek parah kecewa mengecewakan payah ngecewain lambat lama mahal kasar jutek judes galak zonk nyesel kapok terburuk bad worst terrible
    awful horrible poor rude slow disappointed disappointing useless pathetic disgusting unacceptable ridiculous appalling shocking dreadful
    atrocious overpriced regret ngaco kacau ambyar amburadul berantakan semrawut ancur hancur remuk cacat minus nyebelin menyebalkan ngeselin kesel
    kesal sebel jengkel geram gedek gedeg gondok muak bete emosi marah capek lelah frustrasi stress stres rugi dirugikan merugikan sia-sia percuma
    ribet susah sulit dipersulit menyusahkan elek awon goreng gawat annoyed annoying angry furious fuming frustrated frustrating irritated irritating
    upset unhappy gutted livid fed-up unreliable incompetent unhelpful unprofessional unfair shambles shambolic dire rubbish mess nightmare fail
    fails disgrace disgraceful joke farce subpar mediocre inferior dissatisfied unsatisfied unsatisfactory inconvenient inconvenience hassle chaos
    chaotic confusing misleading misled careless lousy crappy sucks sucked hate hated worse lacking poorly badly sad sadly sigh ugh smh yikes meh`,
  abuse: `sampah badut tolol goblok bego bodoh tukang-tipu penipu maling rampok lintah bobrok alay norak kampungan najis jijik anjing bangsat babi monyet kampret brengsek bajingan
    sialan tai kadal buaya pecundang abal-abal ampas receh murahan munafik biadab lawak clown clowns trash garbage rubbish joke scum scammers crooks thieves
    idiots morons losers muppets clownshow pathetic shameful bastards crap shit bullshit stupid dumb cringe greedy vultures parasites leeches plonkers wankers
    numpties dumpster pondan bengak`,
  news: `resmi meluncurkan luncurkan membuka merilis mengumumkan menggelar menunjuk bekerja-sama kerjasama kuartal saham laba pendapatan investor direktur ceo triwulan
    launches launched announces announced opens opened reports reported appoints appointed quarter shares revenue profit acquires merges merge
    partnership sponsors unveils expands hiring lowongan loker dibuka vacancy pembukaan peresmian bursa`,
  sell: 'dijual jual wts jastip preloved lepas bnib second bekas nego cod open-po sale selling fs wtb swap forsale meetup kulak grosir reseller',
  failed: `gagal ditolak menolak dibatalkan dibatalin batal terblokir diblokir keblokir blokir terkunci ditutup dihapus terhapus kehapus hangus kadaluarsa
    expired invalid error macet mandek nyangkut stuck tertahan tertunda kepotong terpotong dipotong ditagih ketagih dobel double hilang ilang raib
    lenyap musnah kehilangan kosong tertukar ketuker nyasar kesasar salah keliru kurang telat terlambat ketinggalan ditinggal diabaikan dicuekin
    dianggurin didiemin ditelantarkan diputus terputus putus habis ludes tersedot kesedot dihack diretas dibobol dimatiin dicabut ditahan dipersulit
    dilempar dioper ditipu dibohongi tertipu ketipu diphp fail failed failing fails failure declined rejected refused denied cancelled canceled
    cancels suspended blocked banned locked missing lost stolen vanished disappeared gone deleted wiped removed overcharged charged double-charged
    billed debited wrong incorrect mistake mistakes errors mixed-up mislabelled mishandled ignored neglected abandoned delayed late postponed bumped
    overbooked undelivered unpaid forgot forgotten misplaced missed wasted broke break breaks breaking damaged hang hangs hung dropped drops dropping
    cut cuts cutting tripped faulted bounced reset resetting kicked glitched bugged scammed conned lied misled`,
  spoilt: `hambar anyep alot keras lembek lembab keasinan asin kemanisan pahit amis anyir tengik apek basi busuk mentah setengah-matang bantat gosong dingin
    adem-anyep encer kering bau pesing jorok kotor kumuh dekil debu berdebu berlendir lengket becek berminyak eneg lalat kecoa ulat belatung semut
    rambut jamur berjamur ulet tikus mambu tiis bari karang pejal layu keruh berbuih bland tasteless flavourless soggy stale cold lukewarm raw
    undercooked overcooked burnt burned greasy oily salty bitter sour rancid mouldy moldy rotten chewy rubbery watery dry inedible dirty filthy
    sticky smelly stinks stank stinky smelled smelt stained grubby dusty unclean grim gross disgusting hair fly flies slug maggot maggots bug bugs
    cockroach roach mice mouse`,
  net: `internet wifi wi-fi sinyal jaringan koneksi modem router lampu indikator pon los fiber kabel bandwidth ping speed kecepatan upload download
    streaming siaran channel decoder dekoder stb signal network connection broadband coverage reception roaming 4g 5g 3g lte hotspot data server
    servers app apps aplikasi website site web portal login otp password update patch akun account sim esim listrik power electricity token meteran
    air water pdam gas inet jaringane wifine inetna`,
  relief: `lancar beres selesai normal pulih aman nyala berhasil sukses tuntas teratasi ketemu kembali cair sembuh kelar fixed sorted resolved solved
    working restored refunded replaced found recovered arrived delivered smooth smoothly seamless promptly helped`,
  media: `nonton tonton episode film lagu konser podcast live streaming stream vlog video foto selfie unboxing haul rilis trailer album watch watching
    watched listening playing played song songs movie show gig concert blog post article news photo pic pics picture giveaway follow followed retweet
    rt stats steps score goal match team win won beat birthday christmas weekend morning tonight coffee lunch dinner trip holiday`,
};

/** The classes of each word. */
export const wordClasses: ReadonlyMap<string, readonly string[]> = collectClasses();

function collectClasses(): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  for (const [name, words] of Object.entries(written)) {
    for (const word of new Set(splitTerms(words))) {
      const names = classes.get(word) ?? [];
      names.push(`{${name}}`);
      classes.set(word, names);
    }
  }
  return classes;
}
