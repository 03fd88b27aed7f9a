/**
 * How many of 10,000 mentions of any brand hold a word, by `claimWords`; counted over the mentions in scripts/corpus.
 * It stands for what a brand is talked about before enough of that has been seen.
 */
const counted = `
  =child 565 =payment 430 =switch 403 =vanish 329 =charge 315 =staff 308 =balance 307 =outage 287 =parcel 281 =price 259
  dulu 227 bawa 225 beli 219 ve 216 =branch 205 kirim 203 =raise 202 =water 199 =login 198 rumah 194 =spread 171 every 171
  jual 170 =courier 167 buka 165 isi 165 don 158 =late 155 nama 154 bikin 147 =seat 140 =lab 138 balik 136 =broken 136
  =support 131 re 130 =wage 127 =queue 127 foto 126 open 126 =stale 124 =ticket 119 =sick 119 =petition 119 jalan 117
  bring 117 tutup 116 =insider 116 makan 114 =room 113 free 110 bareng 109 =refund 107 kantor 106 =app 105 ribu 103
  =protest 102 kena 102 kerja 100 =insurance 99 datang 99 =doctor 99 =burn 99 doang 97 tulis 96 =subscription 95 surat 95
  book 90 =deleted 89 suruh 89 =plastic 88 pesan 88 =flight 88 grati 85 brand 83 rasa 83 =leak 83 friend 83 lapor 82
  turun 81 owner 81 call 81 takut 79 =cancel 79 nomor 79 =data 79 work 78 =villager 78 keluarga 78 tinggal 76 =worker 76
  nangi 75 salah 75 minum 75 lama 75 kota 73 grup 73 name 73 warna 72 iklan 72 akhir 72 post 72 sebe 69 check 69 buy 69
  bekas 69 found 69 temen 69 tang 68 left 68 parkir 68 =rash 68 ikut 68 company 68 =hospital 66 =update 66 daftar 66
  stop 66 juta 66 =warehouse 66 tanya 65 main 65 rtama 64 baca 64 jawab 62 kecil 62 =screen 62 =sugar 62 ulang 62 kelas 62
  jadwal 61 pulang 61 tukang 61 muka 61 report 61 pabrik 61 logo 61 ambil 61 box 61 ll 61 full 61 email 59 read 59
  kartu 59 hasil 59 kumpul 59 hand 59 =women 59 service 59 hujan 58 tidur 58 beda 58 home 58 number 58 tolak 57 =heat 57
  mobil 57 half 57 weekend 57 car 55 second 55 =strike 55 pasang 55 tetangga 55 antar 55 dey 55 tempat 54 baju 54 third 54
  cerita 54 dateng 54 hati 54 otak 52 ding 52 motor 52 bank 52 umur 52 =lawsuit 52 =halal 52 video 52 label 52 =hidden 52
  kampung 52 umum 52 nunggu 51 maaf 51 clean 51 guru 51 keluar 51 man 51 henti 51 sopir 51 nobody 51 photo 51 bantu 51
  whole 49 duduk 49 kaki 49 tua 49 wait 49 =internet 49 outside 49 customer 49 didn 49 start 49 letter 49 nanya 48 tamu 48
  kuc 48 size 48 tag 48 cuci 48 love 48 =transfer 48 won 48 angkat 47 hp 47 kurang 47 pukul 47 sent 47 mesin 47 lost 47
  =patient 47 unit 47 bought 47 =withdraw 47 walk 47 =regulator 47 without 47 sabar 45 tanda 45 hidup 45 pintu 45 sell 45
  jelas 45 diam 45 class 45 murah 45 gate 45 safe 45 phone 45 office 45 show 45 enak 44 omong 44 cari 44 seko 44 bersih 44
  good 44 kilo 44 izin 44 =waste 44 hold 44 park 44 shop 44 =farmer 44 stand 44 desa 42 selamat 42 ukur 42 resmi 42
  inside 42 link 42 door 42 talk 42 baik 42 list 42 cut 42 =recall 42 already 42 =union 42 una 42 diri 41 putih 41 coba 41
  light 41 send 41 film 41 bayi 41 ktp 41 group 41 =victim 41 card 41 wear 41 confirm 41 return 41 minyak 40 mah 40
  butuh 40 pasar 40 mahasiswa 40 warung 40 best 40 join 40 online 40 =train 40 stay 40 sila 40 cat 40 clos 40 dapur 40
  market 38 obat 38 tengah 38 =account-block 38 kampu 38 pack 38 chat 38 se 38 bos 38 eting 38 together 38 crew 38 ajak 38
  info 38 parent 38 family 38 rider 38 example 38 deliver 37 life 37 kira 37 eleven 37 pick 37 seminggu 37 botol 37
  cara 37 mum 37 run 37 umpang 37 buku 37 =rat 37 chang 37 jahit 37 cabut 37 =mercury 37 student 37 give 37 =pork 37
  plus 35 wangi 35 floor 35 jaga 35 cek 35 janji 35 ceo 35 suka 35 count 35 ilik 35 sehari 35 road 35 tahan 35 layan 35
  kabar 35 leave 35 school 35 kedua 34 istri 34 halam 34 lift 34 pasti 34 teman 34 heard 34 arriv 34 live 34 jatuh 34
  polisi 34 bukti 34 deposit 34 kapal 34 norak 32 toilet 32 turn 32 bagus 32 roda 32 penuh 32 wrong 32 rt 32 =charger 32
  sing 32 story 32 mother 32 lantai 32 hear 32 suara 32 food 32 pool 32 hitam 32 nasi 32 =luggage 32 kawan 32 sok 32
  point 32 rawat 31 tinggi 31 dog 31 mandi 31 engineer 31 =battery 31 kopi 31 nonton 31 kulka 31 promo 31 house 31
  hotel 31 sisa 31 kitchen 31 police 31 truk 30 campur 30 jujur 30 cepat 30 ac 30 hate 30 cetak 30 suami 30 alamat 30
  =disability 30 bag 30 rekam 30 nenek 30 rcaya 30 emak 30 agen 30 =fired 30 =signal 30 sponsor 30 uncle 30 rain 30
  denger 30 flat 30 expect 30 na 30 move 30 laut 30 rsen 30 daughter 30 drop 30 front 30 cous 30 delivery 30 =fraud 30
  team 30 review 30 =fisher 30 telepon 28 sold 28 lulus 28 gerbang 28 alas 28 fine 28 =electricity 28 ongkir 28 gave 28
  land 28 serah 28 undang 28 parah 28 kg 28 trust 28 dead 28 acara 28 kepala 28 ayam 28 muda 28 lebar 28 fire 28 cocok 28
  lupa 28 olak 28 isn 28 board 28 doesn 28 kulit 28 june 28 round 28 long 28 screenshot 28 contract 28 date 28 kontrak 28
  =animal 28 wedd 28 rusaha 28 subuh 27 lagu 27 sd 27 murid 27 pos 27 =site 27 sepakat 27 balai 27 gede 27 libur 27
  rugi 27 tambah 27 erima 27 batu 27 word 27 gang 27 kode 27 serentak 27 tunggu 27 catat 27 dekat 27 bintang 27 bungku 27
  sleep 27 dompet 27 watch 27 garansi 27 stopp 27 find 27 wife 27 pekan 27 lampu 27 note 27 whoever 27 total 27 page 27
  alat 27 notice 27 bunga 27 head 27 bahan 27 gagal 27 wash 27 vs 27 extra 27 akun 27 paint 27 carry 27 larang 27 gila 25
  little 25 record 25 awal 25 lovely 25 biasa 25 barista 25 marah 25 lunas 25 besar 25 bicara 25 siap 25 banjir 25
  =explode 25 rapat 25 ruang 25 lobby 25 seragam 25 sat 25 model 25 urus 25 dukung 25 bangun 25 lengkap 25 kos 25 write 25
  tempel 25 source 25 worth 25 hitung 25 job 25 form 25 small 25 drama 25 add 25 bidan 25 fish 25 camera 25 meter 24
  ketiga 24 kete 24 cicil 24 jemput 24 fixed 24 happen 24 neighbour 24 sewa 24 diem 24 meja 24 sale 24 lapang 24 tabung 24
  pusat 24 es 24 rang 24 area 24 tanggung 24 laptop 24 nambah 24 poster 24 skon 24 normal 24 =brake 24 help 24 names 24
  lari 24 close 24 hall 24 near 24 code 24 agent 24 noon 24 tipis 24 =quota 24 seri 24 =glass 24 street 24 kamera 24
  =river 24 fix 24 kabel 24 manager 24 better 24 local 24 reason 24 print 24 =boycott 24 buang 24 com 24 allow 23
  window 23 gambar 23 request 23 collect 23 cried 23 negeri 23 dinas 23 sebut 23 senyum 23 overnight 23 nice 23 taun 23
  menu 23 play 23 ketawa 23 usah 23 panjang 23 mata 23 tanah 23 dad 23 cold 23 stok 23 set 23 ready 23 place 23 rent 23
  item 23 giv 23 finish 23 van 23 =forest 23 clown 23 jamaah 23 dagang 23 modal 23 shift 23 miss 23 st 23 quiet 23 cash 23
  biru 23 change 23 true 23 leav 23 rice 23 visit 23 quietly 23 fit 23 instead 23 susu 23 lipat 23 servi 21 pelan 21
  minal 21 tukar 21 plan 21 kebun 21 rapi 21 rombong 21 fill 21 supir 21 seribu 21 file 21 =kidney 21 ketinggal 21
  operasi 21 allah 21 ka 21 forty 21 rame 21 copy 21 bunyi 21 berla 21 cod 21 sayang 21 wouldn 21 sim 21 pagar 21 cry 21
  langg 21 denda 21 pink 21 lunch 21 semester 21 lepas 21 kuat 21 telur 21 sepatu 21 dp 21 voucher 21 spr 21 masak 21
  side 21 ajar 21 ker 21 village 21 rahu 21 pula 21 palsu 21 single 21 offer 21 masjid 21 jauh 21 ulis 21 gelar 21
  april 21 alhamdulil 21 credit 21 alway 21 hamil 21 teacher 21 sheet 21 shut 21 respect 21 sister 21 blue 21 girls 21
  dem 21 publish 21 brother 21 counter 21 machine 21 =bankrupt 21 case 21 dress 21 interview 21 sopan 21 game 21
  =poison 21 nyanyi 20 gara2 20 toddler 20 ora 20 cover 20 pesen 20 answer 20 ramah 20 angkot 20 sidang 20 gram 20
  stuff 20 gampang 20 dengar 20 susah 20 cook 20 alih 20 sales 20 kun 20 boxes 20 tip 20 includ 20 rupiah 20 nyesel 20
  ngin 20 paper 20 mahal 20 receipt 20 berita 20 sesuai 20 selera 20 welcome 20 opens 20 cringe 20 couldn 20 darah 20
  setahun 20 enough 20 teh 20 coach 20 puluh 20 cake 20 fund 20 writ 20 laku 20 badut 20 premium 20 map 20 calls 20
  syarat 20 mama 20 colour 20 dasar 20 row 20 ngaku 20 depot 20 miles 20 spanduk 20 sit 20 belanja 20 hadir 20 part 20
  somebody 20 lady 20 drive 20 factory 20 untung 20 studio 20 valid 20 sehat 18 sawah 18 sejam 18 nyala 18 kerta 18
  skin 18 nikah 18 level 18 licence 18 jakarta 18 rak 18 breakfast 18 top 18 kiri 18 rtua 18 mi 18 kolam 18 men 18 dag 18
  tenang 18 question 18 mei 18 wisuda 18 rektur 18 bit 18 karung 18 statu 18 batch 18 rendang 18 tion 18 face 18
  belajar 18 irim 18 usia 18 kabur 18 bengkel 18 setengah 18 bio 18 works 18 sekeluarga 18 august 18 simp 18 fferent 18
  hasn 18 care 18 milk 18 famili 18 minus 18 white 18 super 18 shar 18 reksi 18 fair 18 limit 18 ban 18 mums 18 pamer 18
  fresh 18 broke 18 doa 18 filter 18 kenal 18 mall 18 gelap 18 flood 18 comment 18 pita 18 ride 18 massal 18 tanam 18
  sistem 18 maintenance 18 kotak 18 passenger 18 meet 18 eat 18 complaint 18 audit 18 abeg 18 client 18 supplier 18
  seller 18 daerah 18 green 18 drink 18 ministry 18 segel 18 standard 18 safety 18 port 18 rate 18 merek 18 tutor 18
  bandara 18 berani 18 ratus 18 ugly 17 maret 17 kejadi 17 tk 17 aris 17 merk 17 angka 17 bens 17 pedes 17 teller 17
  minimal 17 panik 17 regret 17 sambal 17 september 17 nyari 17 nemu 17 timbang 17 tugas 17 stiker 17 early 17 balas 17
  ijo 17 gendong 17 adem 17 tea 17 inggal 17 anti 17 struk 17 cctv 17 kunci 17 view 17 debu 17 honest 17 cross 17 lolos 17
  beri 17 lubang 17 sempat 17 atur 17 linta 17 jembat 17 private 17 goreng 17 anak2 17 wa 17 dosen 17 trip 17 black 17
  titip 17 policy 17 build 17 pihak 17 baby 17 public 17 fans 17 stock 17 lowong 17 table 17 kaos 17 heads 17 reach 17
  plant 17 nurs 17 setor 17 kasi 17 unggu 17 guard 17 wey 17 season 17 worst 17 spill 17 bottle 17 auto 17 promis 17
  past 17 sound 17 dealer 17 tayang 17 church 17 travel 17 block 17 nasabah 17 cup 17 =worm 17 damai 17 media 17 museum 16
  band 16 timur 16 gabung 16 hafal 16 inget 16 badan 16 gaya 16 fail 16 install 16 =cage 16 loket 16 slow 16 teran 16
  cinta 16 daun 16 sebul 16 fell 16 invoice 16 halte 16 founder 16 resep 16 kettle 16 sambel 16 jahat 16 wajib 16 tour 16
  nolak 16 ser 16 deadline 16 lancar 16 ambah 16 gelas 16 appeal 16 reject 16 utang 16 shame 16 warranty 16 desk 16
  juara 16 sedia 16 aktif 16 exist 16 sorry 16 january 16 coffee 16 raya 16 save 16 jacket 16 slept 16 roti 16 draw 16
  tablet 16 slot 16 nulis 16 sumber 16 station 16 bawang 16 panel 16 dear 16 wet 16 pull 16 husband 16 selesai 16 ahad 16
  bed 16 saudara 16 router 16 lane 16 cucu 16 asal 16 festival 16 brain 16 straight 16 town 16 lahir 16 jaya 16 alun 16
  selalu 16 roll 16 attach 16 =apology 16 budget 16 god 16 kayu 16 api 16 kue 16 dermaga 16 airport 16 cabin 16 fly 16
  atm 16 end 16 tower 16 cap 16 son 16 sells 16 proof 16 ad 16 =preservative 16 terang 16 shelf 16 buah 16 bakar 16
  resign 16 =carcinogen 16
`;

/** Share of all mentions that hold a word, in (0, 1]. */
export const commonWords: ReadonlyMap<string, number> = readCounts();

function readCounts(): Map<string, number> {
  const shares = new Map<string, number>();
  const items = counted.trim().split(/\s+/u);
  for (let index = 0; index + 1 < items.length; index += 2)
    shares.set(items[index]!, Number(items[index + 1]) / 10_000);
  return shares;
}
