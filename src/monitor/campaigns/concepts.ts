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
  loan pinjaman pinjol pinjam meminjam minjem utang hutang debt debts loan loans borrowed
  collector penagih nagih menagih ditagih penagihan debtcollector collector collectors depkolektor
  interest-rate bunga bunganya berbunga riba usury
  late-fine denda didenda dendanya penalti penalty penalties fined fines
  instalment cicilan cicil nyicil mencicil angsuran installment installments instalment instalments paylater tenor
  bank-card kartu kartunya card cards atm atmnya creditcard
  threat ancam mengancam diancam ancaman ngancem diancem intimidasi threat threats threaten threatened threatening
  humiliate dipermalukan mempermalukan humiliated humiliating humiliation embarrassed
  doxing doxing doxxing doxxed doxed didoxing
  blacklist blacklist diblacklist blacklisted slik creditscore
  invest investasi invest berinvestasi investment investments investing investor investors
  stocks saham sahamnya emiten ipo ihsg shareholder shareholders
  crypto kripto crypto bitcoin btc cryptocurrency
  company-profit laba cuan keuntungan profit profits profiteering dividen dividend
  ponzi ponzi mlm piramida pyramid skema moneygame downline upline
  sales-agent agen agennya agent agents broker brokers
  spam-call spam spamming ngespam dispam telemarketing telemarketer telemarketers robocall robocalls
  phone-call telepon telpon telp nelpon nelfon ditelpon ditelepon menelepon calls calling phoned
  reject tolak ditolak menolak nolak penolakan reject rejected rejection denied refuse refused refuses
  approve disetujui menyetujui acc approve approved approval
  policyholder polis polisnya policyholder policyholders tertanggung
  warranty garansi garansinya bergaransi digaransi warranty warranties guarantee guaranteed
  collateral agunan jaminan jaminannya diagunkan collateral
  vehicle-papers stnk bpkb nopol plat
  repossess sita disita menyita penyitaan dirampas matel repossess repossessed repossession seized
  mortgage kpr kprnya mortgage mortgages
  gold emas emasnya gold bullion
  pawn gadai digadai digadaikan menggadaikan pawn pawned pawnshop
  phishing phishing phising phished smishing vishing
  sim-card simcard esim simswap perdana
  seller penjual penjualnya seller sellers pelapak lapak merchant merchants
  buyer pembeli pembelinya buyer buyers shopper shoppers
  counterfeit palsu kw tiruan imitasi dipalsukan fake fakes counterfeit counterfeits replika knockoff
  wrong-item tertukar ketuker ketukar tertuker swapped mixup mismatch mismatched
  throw dilempar lempar melempar ngelempar thrown throwing threw tossed
  seal segel segelnya tersegel seal seals sealed unsealed resealed
  tracking resi resinya lacak dilacak melacak pelacakan tracking tracked tracker
  address alamat alamatnya address addresses
  shipping-cost ongkir ongkirnya shipping postage
  customs beacukai cukai pabean customs
  import impor diimpor mengimpor importir import imports imported importer
  shortage langka kelangkaan stok stoknya outofstock scarce scarcity shortage shortages
  discount diskon diskonan didiskon promo promonya discount discounts discounted flashsale
  ride-driver ojol ojek pengemudi sopir supir drivers rider riders
  commission komisi komisinya commission commissions
  pickup jemput dijemput menjemput ngejemput penjemputan pickup
  route rute rutenya route routes rerouted detour nyasar kesasar
  reckless ugal ugalan ngebut kebut reckless recklessly speeding
  airline maskapai maskapainya airline airlines
  airport bandara bandaranya airport airports
  cabin-crew pramugari pramugara awak kru crew stewardess attendant attendants
  overbooked overbook overbooked overbooking oversold
  booking booking bookingan dibooking booked bookings reservasi reservation reservations
  passport paspor paspornya passport passports imigrasi immigration
  ferry kapal kapalnya feri ferry ferries boat boats penyeberangan
  sink tenggelam karam sank sunk sinking capsize capsized
  bus bus bis busnya buses angkot
  station stasiun stasiunnya halte station stations peron
  crowded berdesakan desakan berjubel membludak overcrowded overcrowding crowded crammed overload
  toll tol etoll toll tolls tollgate emoney
  hotel hotel hotels penginapan homestay resort
  bedbug kutu kutubusuk bedbug bedbugs tungau mites lice fleas
  bedding sprei seprei seprai bantal selimut sheets pillow pillows linen linens
  mattress kasur kasurnya springbed matras mattress mattresses
  dirty kotor jorok dekil dirty filthy filth grimy unhygienic higienis hygiene kebersihan
  air-conditioner ac acnya aircon airconditioner aircond pendingin
  property-developer pengembang pengembangnya developer developers
  housing perumahan apartemen apartment apartments housing rusun condo
  unfinished mangkrak terbengkalai dibengkalaikan unfinished abandoned
  handover serahterima handover diserahkan penyerahan
  title-deed shm shgb ajb sertipikat deed deeds
  rent sewa disewa menyewa nyewa penyewa kontrakan rent rental renting rented tenant tenants
  school sekolah sekolahnya sekolahan school schools
  student siswa murid mahasiswa mahasiswi pelajar student students pupil pupils
  university kampus kampusnya universitas rektorat rektor campus university
  tuition ukt uktnya spp tuition
  teacher guru dosen pengajar teacher teachers lecturer lecturers tutor tutors
  bullying bully bullying dibully bullied perundungan dirundung perundung
  diploma ijazah ijazahnya diploma diplomas
  withheld ditahan menahan nahan penahanan withheld withhold withholding
  daycare daycare penitipan pengasuh nanny babysitter childcare caregiver caregivers
  beating dipukul memukul mukul pemukulan ditampar menampar dianiaya penganiayaan beaten slapped assault assaulted
  nurse perawat suster nakes bidan nurse nurses midwife
  surgery dioperasi bedah pembedahan surgery surgeries surgeon
  malpractice malpraktik malpraktek malpractice misdiagnosis misdiagnosed
  medicine obat obatnya obatan medicine medicines medication medications kapsul
  pharmacy apotek apotik apoteker farmasi pharmacy pharmacies pharmacist
  vaccine vaksin vaksinasi divaksin imunisasi vaccine vaccines vaccinated
  airtime pulsa pulsanya kesedot tersedot nyedot airtime
  net-speed mbps kecepatan kecepatannya speed speeds fup throttle throttled throttling bandwidth
  router modem modemnya router routers ont
  installation pemasangan dipasang masang instalasi installation installed installing
  buffering buffering buffer ngebuffer tersendat stutter stutters stuttering
  lag lag laggy lagging fps ping pingnya framedrop
  film film filmnya films movie movies episode episodes serial
  gacha gacha lootbox lootboxes mikrotransaksi microtransaction microtransactions p2w
  banned banned dibanned kebanned unbanned
  restart bootloop bsod bluescreen restart restarts restarting reboot reboots rebooting
  malware malware ransomware trojan adware
  chatbot bot bots chatbot robot
  id-card ktp ktpnya ektp nik kyc selfie swafoto
  umrah umrah umroh haji jamaah jemaah hajj pilgrim pilgrims
  concert konser konsernya concert concerts promotor promoter
  renewal perpanjang diperpanjang perpanjangan renew renewed renewal autorenew autorenewal
  pension pensiun pensiunan pension pensions pensioner pensioners retirement jht
  donation donasi sumbangan sedekah berdonasi donation donations donate donated charity
  skincare skincare serum toner pelembab pelembap moisturizer moisturiser
  sunscreen sunscreen sunblock spf tabir
  acne jerawat jerawatan berjerawat komedo acne pimple pimples breakouts
  peel ngelupas mengelupas terkelupas kelupas peel peels peeled peeling flaking
  sting perih pedih keperihan sting stings stinging
  whitening pemutih memutihkan pemutihan whitening bleach bleaching hidrokuinon hydroquinone
  hair-loss rontok kerontokan botak hairloss bald balding
  shampoo sampo shampo shampoo shampoos conditioner kondisioner
  detergent deterjen detergen detergent detergents
  tooth gigi giginya tooth teeth dental dentist
  perfume parfum parfumnya parfume perfume perfumes fragrance
  lipstick lipstik lipstick lipsticks liptint bibir lips
  baby bayi bayinya balita baby babies newborn infant infants toddler toddlers
  nappy popok popoknya diaper diapers nappy nappies
  sanitary-pad pembalut pembalutnya tampon tampons menstruasi haid menstrual
  formula-milk sufor sufornya susuformula formulamilk
  breast-milk asi menyusui breastfeeding breastfeed breastmilk
  milk susu susunya milk dairy uht yogurt yoghurt
  stroller stroller strollers strollernya pram pushchair carseat
  snack snack snacks cemilan camilan jajanan keripik
  biscuit biskuit biscuit biscuits wafer kukis
  candy permen permennya candy candies lolipop
  chocolate cokelat chocolate chocolates kakao cocoa
  ice-cream eskrim eskrimnya icecream gelato
  noodle mie mienya noodle noodles ramen
  seasoning bumbu bumbunya micin msg penyedap seasoning seasonings
  coffee kopi kopinya ngopi coffee coffees espresso latte
  restaurant resto restoran restonya restaurant restaurants warung kafe cafe
  rice beras berasnya nasi nasinya rice
  adulterate oplos oplosan dioplos ngoplos pengoplosan adulterated diluted
  bread roti rotinya bread bakery loaf
  cooking-oil minyak minyaknya migor minyakgoreng cookingoil
  chicken ayam ayamnya chicken chickens poultry unggas
  meat daging dagingnya sapi meat meats beef
  raw mentah raw undercooked uncooked
  egg telur telor telurnya egg eggs
  fish ikan ikannya fish sarden sardine sardines seafood
  sausage sosis sosisnya sausage sausages nugget nuggets kornet
  pet-food petfood catfood dogfood kibble
  cat-pet kucing kucingku kucingnya cats anabul kitten kittens
  fuel bbm bensin bensinnya fuel fuels petrol gasoline oktan
  petrol-station spbu spbunya pombensin
  gas-cylinder lpg elpiji tabung tabungnya cylinder cylinders
  engine mesin mesinnya engine engines
  engine-stall brebet mbrebet ngempos stall stalls stalled stalling
  gearbox transmisi transmission gearbox kopling clutch cvt persneling
  steering setir setirnya kemudi stang steering
  wheel bannya roda velg pelek tyre tyres tires wheel wheels
  puncture kempes kempis gembos puncture punctured deflated
  electric-vehicle ev evs mobillistrik motorlistrik
  airbag airbag airbags airbagnya seatbelt seatbelts
  chassis rangka rangkanya sasis chassis esaf
  car mobil mobilnya mobilku car cars
  motorcycle motor motornya motorku motorcycle motorcycles motorbike scooter skuter matic
  helmet helm helmnya helmet helmets
  lamp lampu lampunya bohlam lamp lamps bulb bulbs headlight headlights
  fridge kulkas kulkasnya fridge refrigerator freezer
  washing-machine mesincuci washer dryer pengering
  rice-cooker ricecooker magiccom magicom penanak
  blender blender blendernya mixer juicer
  oven oven ovennya airfryer microwave
  water-heater pemanas waterheater heater heaters
  stove kompor kompornya stove stoves burner
  television tv tvnya televisi television tvs
  pan panci wajan teflon penggorengan pan pans nonstick antilengket cookware
  flask tumbler tumblernya termos thermos flask
  bottle botol botolnya botolan bottle bottles
  furniture furnitur furniture mebel lemari sofa sofanya wardrobe shelf shelves
  phone hp hpnya hpku hape ponsel handphone phone phones smartphone smartphones
  laptop laptop laptopnya laptops komputer computer pc
  camera kamera kameranya camera cameras lensa
  button tombol tombolnya tuts button buttons keyboard keypad
  earphone earphone earphones headset headphone headphones tws earbuds earbud
  clothes baju bajunya kaos pakaian kemeja clothes clothing shirt shirts
  trousers celana celananya jeans pants trousers
  fabric kain kainnya fabric fabrics textile
  size ukuran ukurannya size sizes sizing kekecilan kebesaran kegedean
  shoe sepatu sepatunya sandal shoe shoes sneaker sneakers
  sole sol solnya soles outsole insole midsole
  bag tas tasnya bag bags ransel backpack handbag
  toy mainan mainannya boneka toy toys doll dolls
  zip resleting ritsleting risleting seleting zip zipper zippers
  hinge engsel engselnya hinge hinges
  lid tutup tutupnya penutup lid lids
  handle gagang gagangnya pegangan handle handles
  strap tali talinya strap straps
  cable kabel kabelnya cable cables cord cords
  pump pompa pompanya pump pumps
  roof atap atapnya plafon genteng roof roofing ceiling
  wall tembok temboknya dinding dindingnya wall walls
  door pintu pintunya door doors
  toilet toilet toiletnya toilets wc kloset jamban restroom bathroom
  lift lift liftnya lifts elevator elevators
  escalator eskalator eskalatornya escalator escalators
  parking parkir parkiran parkirnya memarkir parking parked jukir
  stain noda bernoda ternoda bercak stain stains stained
  tasteless hambar bland tasteless aftertaste
  bitter pahit kepahitan getir bitter bitterness
  salty asin keasinan salty oversalted
  smell menyengat amis anyir odor odour stench stink stinks stinky smell
  shrink menyusut nyusut mengkerut shrink shrinks shrank shrunk
  shrinkflation shrinkflation mengecil menciut downsized shrinking
  fade luntur kelunturan pudar memudar fade fades faded fading discolored discoloured
  seam jahitan jahitannya seam seams stitching unravelled unraveled
  torn robek sobek sobekan robekan torn ripped rip
  hole bolong berlubang lubang hole holes
  loose longgar kendor kendur oblak loose loosened wobbly
  jammed seret tersangkut jammed jams jamming
  hair rambut rambutnya hair hairs
  insect serangga kumbang ngengat insect insects beetle beetles weevil weevils
  lizard cicak cecak tokek gecko lizard lizards
  choke tersedak keselek kesedak choke choked choking
  swallow tertelan ketelan menelan ditelan swallowed swallowing swallow ingested
  cut-skin tersayat kesayat teriris keiris sayatan gash laceration lacerations
  scratch lecet baret kebaret tergores gores goresan scratch scratched scratches
  electric-shock kesetrum tersetrum setrum nyetrum disetrum electrocuted electrocution zapped
  short-circuit korslet korsleting konslet konsleting shortcircuit
  noise berisik brisik bising kebisingan noise noises noisy loud
  vibration getar bergetar getaran geter vibrate vibrates vibrating vibration vibrations
  pinched kejepit terjepit kegencet pinched crushed
  sharp tajam runcing sharp jagged
  dent penyok peyok dent dented dents
  foam busa berbusa berbuih foam foaming froth
  clump gumpal gumpalan menggumpal clump clumps clumpy lumpy
  cloudy keruh kekeruhan butek cloudy murky turbid
  screw baut bautnya sekrup skrup screw screws bolt bolts
  net-weight takaran gramasi netto timbangan underweight underfilled
  blood darah berdarah pendarahan perdarahan blood bleed bleeding bled
  pregnancy hamil kehamilan bumil janin keguguran pregnant pregnancy miscarriage fetus foetus
  breathing napas nafas sesak breathe breathing asma asthma ispa
  cigarette rokok merokok ngerokok cigarette cigarettes tobacco tembakau nikotin vape
  outsourcing outsourcing outsource outsourced alihdaya subkontrak subcontractor subcontractors
  temporary-work pkwt pkwtt freelance freelancer freelancers
  arrears nunggak menunggak tunggakan unpaid arrears overdue
  minimum-wage umr ump umk minimumwage upahminimum
  maternity cuti cutinya melahirkan maternity paternity
  work-safety k3 keselamatan apd ppe safety unsafe
  shift shift shifts jamkerja workload
  exhaustion burnout kelelahan overworked exhausted exhaustion fatigue
  uniform seragam seragamnya uniform uniforms
  intern magang pemagang intern interns internship internships
  recruitment rekrutmen loker lowongan pelamar recruitment hiring vacancy applicant applicants
  resign mundur mengundurkan resign resigns resigned resignation lengser
  exploitation eksploitasi dieksploitasi mengeksploitasi exploit exploited exploiting exploitation
  slavery perbudakan budak diperbudak slave slaves slavery forcedlabour forcedlabor
  foreign-worker tka expat expats ekspatriat
  factory pabrik pabriknya factory factories
  smelter smelter smelternya smelters nikel nickel
  social-security bpjs bpjsnya jamsostek bpjstk
  equality kesetaraan setara ketimpangan equality equal inequality
  sexism seksis seksisme sexist sexism misogini misoginis misogyny misogynistic
  single-use sekalipakai disposable styrofoam sedotan straw straws
  recycling didaur mendaur daurulang recycle recycled recycling recyclable
  greenwashing greenwashing greenwash greenwashed ramahlingkungan sustainability sustainable
  environment lingkungan environment environmental ekologi ecological ekosistem ecosystem
  coral karang terumbu coral corals reef reefs
  mangrove mangrove mangroves bakau mangrovenya
  sea laut lautan perairan sea seas ocean marine
  coast pesisir pantai coast coastal beach beaches shoreline
  reclamation reklamasi direklamasi reclamation pagarlaut
  flood banjir kebanjiran banjirnya terendam flood floods flooded flooding
  landslide longsor longsornya landslide landslides mudslide
  drought kekeringan kemarau drought droughts
  dust debu debunya berdebu dust dusty flyash
  groundwater sumur sumurnya airtanah mataair groundwater wells aquifer
  mining tambang pertambangan penambangan menambang ditambang penambang mining mines miner miners
  dam bendungan bendungannya waduk dam dams
  geothermal geothermal panasbumi pltp geotermal
  climate iklim climate karbon carbon
  wildfire karhutla wildfire wildfires titikapi
  logging pembalakan penebangan ditebang menebang tebang logging felled
  plantation perkebunan kebun plantation plantations hgu
  wildlife orangutan orangutans gajah elephant elephants harimau tiger tigers
  animal-testing crueltyfree animaltesting vivisection ujihewan
  cruelty disiksa menyiksa penyiksaan siksa kekejaman cruel cruelty torture tortured
  slaughter sembelih disembelih penyembelihan jagal slaughter slaughtered slaughterhouse
  zoo kebunbinatang bonbin zoo zoos sirkus circus
  dolphin lumba lumbalumba dolphin dolphins
  shark hiu shark sharks sharkfin
  indigenous adat ulayat masyarakatadat indigenous customary tribe tribes tribal
  land lahan lahannya tanah tanahnya land lands
  land-grab perampasan merampas serobot diserobot menyerobot caplok dicaplok mencaplok landgrab landgrabbing
  relocation relokasi direlokasi merelokasi relocate relocated relocation
  grave makam kuburan pemakaman grave graves cemetery
  compensation gantirugi kompensasi dikompensasi kompensasinya compensation compensate compensated restitusi
  criminalise kriminalisasi dikriminalisasi mengkriminalisasi criminalised criminalized criminalization
  police polisi kepolisian polda polri police aparat
  thug preman premanisme thug thugs bekingan
  military tni militer tentara military soldiers army
  religion agama agamanya keagamaan religion religions religious
  blasphemy penistaan menista penista dinistakan blasphemy blasphemous
  islamophobia islamofobia islamofobik islamophobia islamophobic
  prayer salat sholat solat shalat musala mushola musholla ibadah prayer prayers praying
  christmas natal natalan christmas xmas
  fasting puasa berpuasa ramadan ramadhan fasting
  headscarf jilbab hijab hijabs kerudung berhijab berjilbab headscarf headscarves cadar niqab
  racism rasis rasisme racist racists racism racial
  home-region domisili domisilinya domicile pendatang perantau
  age umur umurnya usia usianya age aged ageism
  discrimination diskriminasi diskriminatif didiskriminasi mendiskriminasi discriminate discriminated discrimination discriminatory
  lgbt lgbt lgbtq gay homoseksual transgender queer
  gaza israel israeli zionis zionist palestina palestine palestinian palestinians gaza genosida genocide
  accessibility aksesibilitas aksesibel kursiroda accessibility accessible inaccessible ramp ramps
  deaf tuli tunarungu deaf isyarat
  autism autis autisme autism autistic
  elderly lansia manula jompo elderly
  advertisement iklan iklannya beriklan ngiklan ad ads advert adverts advertising advertisement advertisements
  billboard baliho spanduk reklame billboard billboards
  overclaim overclaim overklaim menyesatkan misleading mislead misled exaggerated
  influencer influencer influencers selebgram seleb artis endorse endorser endorsement ambassador celebrity
  buzzer buzzer buzzers buzzerrp pendengung
  tax pajak pajaknya perpajakan dipajaki ppn tax taxes taxed vat
  tax-evasion pengemplang ngemplang mengemplang evade evaded evading evasion
  corruption korupsi koruptor korup dikorupsi corrupt corruption
  embezzle menggelapkan digelapkan penggelapan embezzle embezzled embezzlement
  bribe suap menyuap disuap penyuapan sogok nyogok sogokan bribe bribed bribes bribery gratifikasi
  extortion pungli pemerasan diperas memeras dipalak malak pemalakan extort extorted extortion
  monopoly monopoli memonopoli monopoly kartel cartel kppu antitrust
  nepotism nepotisme nepotism nepo kolusi
  subsidy subsidi bersubsidi disubsidi subsidy subsidies subsidised subsidized
  transparency transparan transparansi keterbukaan transparency transparent
  publish umumkan mengumumkan diumumkan publikasikan dipublikasikan publish published disclose disclosed disclosure
  audit audit diaudit mengaudit audits audited auditing auditor
  investigate usut diusut mengusut selidiki diselidiki penyelidikan investigasi diinvestigasi investigate investigated investigation
  halt hentikan menghentikan dihentikan penghentian setop halt halted cease
  reinstate pekerjakan dipekerjakan reinstate reinstated reinstatement rehire rehired
  permit izin izinnya ijin perizinan amdal permit permits
  revoke cabut dicabut mencabut pencabutan revoke revoked revocation
  jail penjara dipenjara penjarakan pidana dipidana jail jailed prison imprisoned
  court pengadilan sidang persidangan hakim vonis court judge verdict
  parliament dpr dprd parlemen parliament lawmakers
  minister menteri kementerian minister ministers ministry
  local-government pemda pemprov pemkot pemkab bupati gubernur walikota governor mayor
  consent persetujuan persetujuannya consent consented nonconsensual
  cctv cctv cctvnya surveillance facialrecognition
  location-tracking gps lokasinya location geolocation
  generative-ai ai aigenerated aiart generatif generative
  plagiarism plagiat plagiarisme menjiplak dijiplak jiplakan nyontek plagiarism plagiarised plagiarized
  copyright hakcipta copyright copyrighted royalti royalty royalties
  journalist wartawan jurnalis journalist journalists reporter
  censorship disensor penyensoran menyensor censor censored censorship
  gambling judi judol berjudi perjudian togel kasino gambling gamble casino
  pornography porno pornografi bokep porn pornography
  suicide bundir bunuhdiri suicide suicidal
  small-business umkm ukm sme smes
  landfill tpa tpst landfill landfills incinerator insinerator
  traffic kemacetan kemacetannya traffic congestion
  culture budaya kebudayaan culture cultural heritage
  foreign asing aseng foreign foreigner foreigners
  owner pemilik pemiliknya kepemilikan dimiliki owner owners owned ownership
  china china cina tiongkok chinese
  acquisition akuisisi diakuisisi mengakuisisi acquisition acquired takeover merger buyout
  ritual tumbal pesugihan sesajen ritual rituals sacrifice
  curse kutukan dikutuk curse cursed santet dukun sihir witchcraft
  haunted angker hantu berhantu penampakan haunted ghost ghosts
  satanic satanis satanic iluminati illuminati freemason dajjal
  bankroll mendanai didanai pendanaan membiayai dibiayai funding funded financing bankroll bankrolled
  politics partai parpol politik politisi politics political politician politicians
  election pemilu pilpres pilkada capres election elections
  president presiden presidennya president presidential
  communism komunis komunisme pki communist communists communism
  review ulasan ulasannya review reviews reviewnya rating ratings testimoni testimonials
  fictitious fiktif ofik orderfiktif fictitious
  study penelitian peneliti riset studi research researcher researchers study studies
  contains mengandung kandungan kandungannya terkandung terdeteksi contains contained detected
  warning peringatan memperingatkan diperingatkan imbauan himbauan warning warnings warned warns
  death meninggal tewas wafat kematian dead died dies death deaths killed
  murder pembunuhan pembunuh dibunuh membunuh murder murdered murderer
  injury cedera cidera luka terluka injury injuries injured fracture fractured
  accident kecelakaan laka tabrakan ditabrak menabrak nabrak accident accidents collision collided
  faint pingsan semaput faint faints fainted fainting unconscious
  intensive-care icu koma coma kritis
  heart jantung jantungnya cardiac heartattack stroke
  diabetes diabetes diabet diabetic diabetik kencingmanis
  infertility mandul kemandulan infertile infertility kesuburan
  hormone hormon hormonal hormone hormones
  obesity obesitas kegemukan obesity obese
  hoax hoax hoaks disinformasi misinformasi misinformation disinformation rumor rumors rumour rumours gosip
  clarification klarifikasi klarifikasinya mengklarifikasi diklarifikasi clarification clarify clarified
  confirmation konfirmasi dikonfirmasi mengonfirmasi confirm confirmed confirmation
  document dokumen dokumennya berkas document documents
  recording rekaman rekamannya merekam direkam recording recordings recorded footage
  evidence bukti buktinya evidence proof screenshot screenshots
  replace diganti mengganti penggantian gantiin replace replaced replacement tukar ditukar penukaran nuker
  return-item retur diretur ngeretur meretur balikin dibalikin returned returning
  repair servis diservis servisan perbaiki diperbaiki perbaikan benerin repair repaired repairs fix fixed
  workshop bengkel bengkelnya servicecenter mekanik mechanic mechanics
  spare-part sparepart spareparts sukucadang onderdil
  preorder inden indent preorder preorders waitlist
  ignore diabaikan mengabaikan dicuekin nyuekin dikacangin ignore ignored ignores ignoring ghosted ghosting
  reply balas dibalas bales dibales balasan reply replied replies respon direspon response ditanggapi
  hang-up hangup hungup terputus disconnected
  pass-around dipingpong pingpong dioper ngoper dioperoper
  force paksa dipaksa memaksa maksa dipaksain paksaan force forced forces forcing coerced coercion
  shout bentak dibentak membentak ngebentak diteriaki dimarahi dimarahin shouted shouting yelled yelling
  rude judes jutek ketus songong arogan rude rudely rudeness arrogant impolite
  insult hina menghina dihina hinaan diejek mengejek insult insulted insulting mocked mocking
  lie bohong berbohong dibohongi dibohongin membohongi kebohongan ngibul lied lying lies liar
  promise janji janjinya dijanjikan dijanjiin menjanjikan diphpin promise promised promises
  excuse alesan dalih berdalih ngeles excuse excuses
  blame salahin disalahin disalahkan menyalahkan nyalahin blame blamed blames blaming
  responsibility tanggungjawab bertanggungjawab pertanggungjawaban lepastangan responsible irresponsible accountable accountability
  key kunci kuncinya dikunci kekunci gembok digembok keys padlock
  steal curi mencuri dicuri nyuri maling kemalingan pencurian stolen steal stealing theft thief
  lose ngilangin menghilangkan dihilangkan lost misplaced
  overpriced kemahalan mahalan overpriced expensive pricey
  overcharge getok digetok ngegetok overcharge overcharged overcharging
  downgrade downgrade downgraded didowngrade downgrading
  spill tumpah ketumpahan menumpahkan numpahin kesiram tersiram spill spilled spilt spilling
  fall jatuh jatoh terjatuh kejatuhan fell falls fallen falling
  building-collapse ambruk roboh runtuh rubuh ambrol collapsed toppled
  slip kepleset terpeleset tergelincir licin slippery slipped slipping
  cold dingin kedinginan membeku cold chilly
  voucher voucher vouchers vocer kupon coupon coupons evoucher cashback
  loyalty-points poin poinnya points rewards loyalty
  receipt struk setruk nota kwitansi kuitansi receipt receipts
  barcode barcode barkod qr qrcode scan discan pindai memindai scanned scanning
  chat chat chatnya ngechat dichat chats wa dm dms
  email email emailnya imel surel emails emailed ngemail inbox
  invoice invoice invoices faktur fakturnya
  down-payment deposit deposits dp dpnya uangmuka panjar downpayment
  contract kontrak kontraknya perjanjian contract contracts agreement agreements
  schedule jadwal jadwalnya dijadwalkan penjadwalan schedule schedules scheduled reschedule rescheduled rescheduling direschedule
  terms syarat syaratnya ketentuan snk tnc
  prize hadiah hadiahnya undian pemenang giveaway prize prizes lottery raffle winner winners
  photo foto fotonya gambar gambarnya photo photos picture pictures
  colour warna warnanya color colors colour colours
  label label labelnya labels labelling labeling
  ingredients komposisi komposisinya bahanbaku ingredient ingredients
  recipe resep resepnya racikan recipe recipes reformulated
  secondhand bekas seken secondhand refurbished refurbish rekondisi
  closure ditutup penutupan menutup closed closes closing closure shutdown
  vandalism perusakan dirusak vandalism vandalised vandalized
  kidnap culik diculik menculik penculikan kidnap kidnapped kidnapping abducted
  rape perkosa diperkosa pemerkosaan dicabuli pencabulan rape raped rapist molested
  director ceo direktur direksi dirut komisaris director directors
  manager manajer manager managers supervisor spv atasan
  narcotics narkoba narkotika ganja sabu narcotics cannabis
  alcohol alkohol beralkohol miras alcohol alcoholic liquor beer mabuk
  radiation radiasi radiation radioaktif radioactive cesium
  pesticide pestisida insektisida herbisida pesticide pesticides herbicide residu residue residues
  bacteria bakteri bakterinya kuman bacteria ecoli salmonella listeria
  contamination kontaminasi terkontaminasi contaminated contamination contaminant contaminants
  dye pewarna pewarnanya dye dyes rhodamin rhodamine
  sweetener pemanis aspartam aspartame sweetener sweeteners siklamat
  caffeine kafein berkafein caffeine caffeinated
  bpa bpa bisphenol bisfenol polikarbonat polycarbonate
  glycol etilen glikol dietilen ethylene diethylene glycol
  steroid steroid steroids kortikosteroid corticosteroid
  illegal ilegal illegal illegally unlicensed unregistered berizin
  standard sni standar standarnya standard standards
  smuggle selundupan diselundupkan penyelundupan smuggle smuggled smuggling
  hoard timbun menimbun nimbun ditimbun penimbunan hoard hoarded hoarding
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
