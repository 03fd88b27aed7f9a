/**
 * Words of both languages that name one thing in what people hold against a brand: people who tell of the same failure
 * or make the same claim choose different ones. The first word of a line names the concept.
 */
const written = `
  outage error eror gangguan down crash crashing crashed downtime outage outages macet hang ngehang ngadat blank mati lemot server servernya glitch glitchy bug unresponsive freeze frozen freezing loading muter offline putus ngelag
  login login masuk signin otp password sandi pin autentikasi verifikasi authenticate passcode
  app aplikasi app apps apk mobile mbanking
  site website web situs laman site
  update update updated upgrade pembaruan versi version
  payment bayar pembayaran pay paid payment payments checkout qris transaksi transaction transactions
  charge tagih tagihan kepotong terpotong potong kedebet terdebet debit debet charged charge charges billed bill autodebet
  twice double dobel ganda twice
  balance saldo balance dana rekening account duit uang money funds
  vanish hilang lenyap raib ilang vanished missing disappeared gone kosong nol empty zero
  transfer transfer tf trf topup wire
  refund refund refunds refunded pengembalian kembaliin dikembalikan reimburse cair dicairkan pencairan
  parcel paket paketan kiriman parcel parcels package packages shipment barang orderan pesanan order orders
  courier kurir ekspedisi courier driver dispatcher pengantar
  warehouse gudang warehouse hub sortir sorting depo
  late telat terlambat lambat late delay delayed delays molor tertunda ditunda lelet nyangkut stuck mandek
  cancel batal dibatalkan pembatalan cancel cancelled canceled cancels cancellation
  flight penerbangan flight flights pesawat terbang boarding
  luggage bagasi koper luggage baggage suitcase
  queue antri antre antrian antrean queue queues queuing line ngantri
  stranded terlantar stranded terjebak nginep telantar
  staff staf staff karyawan pegawai kasir teknisi petugas satpam waiter cashier
  support cs helpdesk hotline callcenter support admin
  price harga tarif biaya ongkos price prices pricing fee fees cost costs
  raise naik naikin menaikkan kenaikan naiknya hike hikes raised increase increased surge
  broken rusak cacat broken defective faulty pecah retak cracked patah snapped copot
  leak bocor rembes merembes leak leaks leaking leaked
  battery baterai batre batere battery baterei
  burn terbakar kebakar gosong hangus burn burns burned burnt melepuh meleleh melted melts melting kebakaran
  explode meledak ledak meledug exploded explode explodes explosion meletup bengkak menggembung swelling swollen
  heat panas overheat overheating overheats kepanasan hot mendidih
  charger dicas dicharge cas charger charging ngecas ngecharge colok dicolok plugged
  screen layar screen display bergaris
  brake rem brake brakes ngerem blong kampas
  rust karat berkarat karatan rust rusty
  poison keracunan racun beracun poisoning poisoned poison toxic toksin
  sick sakit mual muntah diare mencret pusing sick vomit vomiting vomited nausea diarrhoea diarrhea ill kram stomach perut mules melilit demam
  hospital rs igd ugd hospital hospitalised hospitalized er klinik opname dirawat
  rash gatal gatel ruam iritasi bentol rash itchy irritation breakout bruntusan alergi allergic allergy
  worm cacing belatung ulat worm worms maggot maggots larva
  roach kecoa kecoak cockroach cockroaches roach lalat semut
  rat tikus rat rats mouse mice
  mould jamur berjamur jamuran mould mouldy mold moldy
  stale basi busuk apek bau tengik asam stale rotten spoiled sour smelly smells expired kedaluwarsa kadaluarsa kadaluwarsa expiry
  plastic plastik plastic microplastic mikroplastik sachet kemasan
  glass kaca beling glass shard shards
  preservative formalin pengawet boraks formaldehyde borax preservative preservatives
  mercury merkuri mercury timbal lead arsenik arsenic logam
  carcinogen kanker karsinogen cancer carcinogen carcinogenic tumor tumour
  kidney ginjal kidney kidneys
  pork babi pork lard haram gelatin
  halal halal mui sertifikat sertifikasi certified
  lab laboratorium laboratory tes test tested
  recall ditarik recall recalled penarikan
  regulator bpom ojk fda ylki bpkn regulator kominfo kemenkes
  bankrupt bangkrut pailit bankrupt bankruptcy kolaps collapse insolvent
  withdraw tarik withdraw withdrawal cairkan kuras
  fraud penipuan tipu nipu penipu scam scammed fraud fraudulent ditipu ketipu bodong
  hack hack hacked diretas dihack bobol dibobol kebobolan peretas hacker breach breached
  data data pribadi privasi privacy identitas
  spy sadap menyadap disadap spying spyware mikrofon microphone listening
  boycott boikot boycott boykot memboikot
  petition petisi petition tandatangan sign signed signature signatures
  protest demo aksi protest protests protesting rally march
  strike mogok strike striking walkout
  worker buruh pekerja worker workers labour labor
  wage upah gaji wage wages salary bonus thr lembur overtime pesangon severance
  fired phk dipecat pecat fired layoff layoffs sacked dirumahkan
  union serikat union
  palm sawit palm
  forest hutan forest forests rainforest deforestasi deforestation gambut peat
  river sungai river rivers
  waste limbah waste sewage dumping pembuangan sampah
  pollution polusi pencemaran cemar tercemar mencemari pollution polluted polluting emisi emission emissions
  smoke asap smoke smog haze
  coal batubara coal pltu
  animal hewan satwa animal animals kelinci rabbit rabbits
  cage kandang cage cages kurungan
  child anak child children kids kid
  disability disabilitas difabel disability disabled wheelchair tunanetra
  women perempuan wanita women woman
  harassment pelecehan harassment harassed
  villager warga villager villagers resident residents penduduk
  eviction gusur digusur penggusuran eviction evicted
  farmer petani farmer farmers
  fisher nelayan fishermen fisher
  sugar gula sugar manis
  lawsuit somasi gugat digugat menggugat lawsuit sued suing tuntut legal
  apology apology apologise apologize
  insider ordal insider mantan eks ex former whistleblower
  spread sebarkan sebar viralkan teruskan share forward spread
  deleted dihapus hapus takedown deleted delete
  hidden ditutupi disembunyikan ditutupin covered hiding hidden bungkam
  victim korban victim victims
  switch pindah beralih ganti switch switched switching moved moving
  ticket tiket ticket tickets
  seat kursi seat seats
  train kereta krl train trains
  internet internet wifi jaringan koneksi connection broadband
  signal sinyal signal
  quota kuota quota
  room kamar room rooms
  water air water galon
  electricity listrik electricity pln token
  branch cabang branch outlet gerai store toko
  doctor dokter doctor doctors
  patient pasien patient patients
  insurance asuransi insurance klaim claim claims premi
  subscription langganan berlangganan subscription membership member
  account-block diblokir blokir blocked suspended dibekukan terkunci locked
`;

/** Concept by word. */
export const concepts: ReadonlyMap<string, string> = readConcepts();

/** Concepts that say how something is pushed, not what: every rumour is to be spread, every cause has a petition. */
export const rhetoric: ReadonlySet<string> = new Set(
  'insider spread deleted hidden victim switch boycott petition protest strike'.split(' ').map((name) => `=${name}`),
);

/** Concepts that name a failure or a harm by themselves, however the text around them is read. */
export const harms: ReadonlySet<string> = new Set(
  (
    'outage vanish late cancel stranded broken leak burn explode heat poison sick hospital rash worm roach rat mould stale ' +
    'glass twice fraud hack brake rust'
  )
    .split(' ')
    .map((name) => `=${name}`),
);

function readConcepts(): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const line of written.trim().split('\n')) {
    const [name, ...words] = line.trim().split(/\s+/);
    for (const word of words) if (!byWord.has(word)) byWord.set(word, `=${name}`);
  }
  return byWord;
}
