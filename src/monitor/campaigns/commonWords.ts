/**
 * How many of 10,000 mentions of any brand hold a word, by `claimWords`; counted over the mentions in scripts/corpus.
 * It stands for what a brand is talked about before enough of that has been seen.
 */
const counted = `
  =child 428 =payment 405 =outage 338 =switch 320 =parcel 315 =balance 301 =vanish 289 =staff 271 =charge 258
  =price 244 =login 199 ve 192 dulu 191 =branch 188 =photo 183 =water 179 bawa 177 beli 166 kirim 165 =late 164
  =raise 161 rumah 160 every 159 =courier 157 buka 147 isi 143 =bank-card 135 =spread 131 =queue 130 nama 126
  =broken 125 =internet 124 =seat 122 =support 119 don 118 bikin 117 =ride-driver 115 =ticket 115 =twice 115 =phone 114
  =reject 113 open 113 jual 112 =app 111 =room 110 =stale 107 ribu 106 =refund 105 =car 103 balik 100 =door 98
  =petition 97 re 97 =flight 96 =wage 96 bring 96 datang 96 jalan 94 kantor 93 free 91 =sick 90 =student 89 =cancel 88
  nomor 87 =insurance 86 =protest 86 kerja 86 makan 86 =closure 85 bareng 85 kena 85 =burn 84 =insider 84 =lid 83
  =repair 83 lapor 82 work 82 =advertisement 81 =baby 81 =owner 81 =teacher 81 suruh 81 =size 80 =subscription 79
  doang 78 pesan 78 =doctor 77 =phone-call 77 =update 77 check 77 surat 77 =schedule 74 grati 74 =cabin-crew 71
  salah 71 =factory 70 call 70 left 70 =email 69 lama 69 =clothes 68 =colour 68 =parking 68 =replace 68 turun 68
  =evidence 67 =leak 67 =coffee 66 =death 66 rasa 66 tinggal 65 =deleted 64 =booking 63 =bus 63 =plastic 63 brand 63
  name 63 =motorcycle 62 =school 62 daftar 62 found 62 friend 62 keluarga 62 =lamp 61 =nurse 61 =villager 61 akhir 61
  sebe 61 =data 60 box 60 post 60 =router 59 report 59 =bottle 58 =deaf 58 =director 58 =screen 58 ikut 58 stop 58
  =chat 57 =lab 57 =loan 57 number 57 sent 57 service 57 =discount 56 minum 56 nangi 56 nobody 56 tang 56 wait 56
  =age 55 =bag 55 =heat 55 buy 55 ll 55 =transfer 54 grup 54 =police 53 =rent 53 =warehouse 53 hujan 53 read 53
  takut 53 =secondhand 52 jawab 52 kota 52 =film 51 =worker 51 ambil 51 beda 51 half 51 home 51 juta 51 ulang 51
  =lose 50 =promise 50 =reply 50 full 50 main 50 pulang 50 tetangga 50 video 50 =land 49 hasil 49 kumpul 49 online 49
  rtama 49 logo 48 pasang 48 second 48 =milk 47 =regulator 47 =sugar 47 baca 47 company 47 gate 47 hand 47 kelas 47
  keluar 47 muka 47 nunggu 47 stand 47 temen 47 third 47 won 47 =down-payment 46 =engine 46 =restaurant 46
  =sales-agent 46 =station 46 bought 46 kurang 46 show 46 =furniture 45 =rice 45 kecil 45 letter 45 outside 45
  selamat 45 tanya 45 whole 45 =address 44 =contract 44 =fish 44 =hospital 44 bantu 44 didn 44 weekend 44 without 44
  =chicken 43 =seller 43 shop 43 tidur 43 =account-block 42 =fridge 42 baik 42 duduk 42 love 42 walk 42 =fall 41
  =receipt 41 =warranty 41 cara 41 good 41 tukang 41 =cable 40 =patient 40 =signal 40 =university 40 =wheel 40
  =women 40 bank 40 cerita 40 cuci 40 jelas 40 kampung 40 light 40 maaf 40 merah 40 murah 40 tag 40 tempat 40
  =cat-pet 39 =label 39 =recall 39 =strike 39 already 39 antar 39 clean 39 customer 39 man 39 otak 39 =camera 38
  =cold 38 =train 38 =withdraw 38 chang 38 link 38 office 38 =halal 37 =hidden 37 =return-item 37 akun 37 angkat 37
  best 37 coba 37 diri 37 enak 37 hati 37 pukul 37 sabar 37 start 37 =publish 36 =toilet 36 dateng 36 dey 36 ding 36
  engineer 36 henti 36 hidup 36 kaki 36 lab 36 resmi 36 tanda 36 tua 36 =bedding 35 =court 35 =id-card 35
  =instalment 35 =lawsuit 35 =shoe 35 =site 35 =union 35 arriv 35 nanya 35 pack 35 pasar 35 safe 35 sell 35 turn 35
  unit 35 wrong 35 =collector 34 =confirmation 34 =flood 34 =luggage 34 =rash 34 cari 34 diam 34 hold 34 stay 34
  wear 34 =counterfeit 33 =net-speed 33 =permit 33 =quota 33 class 33 kilo 33 list 33 road 33 seminggu 33
  =air-conditioner 32 =farmer 32 =ferry 32 =hotel 32 =umrah 32 bersih 32 cek 32 deliver 32 gagal 32 isn 32 putih 32
  return 32 rsen 32 run 32 sehari 32 tamu 32 =airport 31 =charger 31 =hoax 31 =medicine 31 =review 31 mum 31 send 31
  =chatbot 30 =egg 30 =wall 30 =waste 30 ajak 30 book 30 butuh 30 cat 30 count 30 cut 30 desa 30 eting 30 info 30
  inside 30 omong 30 talk 30 =battery 29 =bread 29 =cooking-oil 29 =document 29 =electricity 29 =late-fine 29
  =manager 29 =minister 29 =pregnancy 29 =rat 29 =recruitment 29 =victim 29 dapur 29 delivery 29 eleven 29 find 29
  flat 29 floor 29 form 29 game 29 give 29 group 29 heard 29 join 29 kabar 29 kira 29 layan 29 leave 29 lupa 29 mah 29
  mother 29 nonton 29 nyala 29 parent 29 pick 29 round 29 sale 29 sila 29 suka 29 teman 29 together 29 umpang 29
  =laptop 28 =meat 28 =mercury 28 =revoke 28 =roof 28 =shipping-cost 28 =voucher 28 answer 28 cepat 28 food 28 live 28
  long 28 mandi 28 street 28 tengah 28 una 28 wangi 28 =gas-cylinder 27 =prize 27 =tooth 27 bos 27 buku 27 date 27
  doesn 27 family 27 house 27 jaga 27 june 27 lantai 27 market 27 normal 27 page 27 penuh 27 rang 27 rt 27 se 27
  sesuai 27 somebody 27 tambah 27 tulis 27 umum 27 =blood 26 =seal 26 add 26 alas 26 bagus 26 dog 26 gave 26 help 26
  istri 26 kedua 26 kitchen 26 parah 26 story 26 team 26 top 26 watch 26 =buyer 25 =disability 25 =fraud 25
  =loyalty-points 25 =pickup 25 better 25 cous 25 dress 25 drop 25 fine 25 halam 25 hear 25 hitam 25 kawan 25 life 25
  machine 25 meter 25 miss 25 pool 25 rain 25 stopp 25 subuh 25 tinggi 25 window 25 =hole 24 =interest-rate 24 =key 24
  =recipe 24 =sea 24 board 24 code 24 front 24 kulit 24 lancar 24 lovely 24 lunas 24 pasti 24 plus 24 siap 24 sold 24
  tunggu 24 wedd 24 =lift 23 =pharmacy 23 bahan 23 change 23 close 23 cocok 23 daughter 23 gang 23 jujur 23 kode 23
  lebar 23 menu 23 move 23 plan 23 rcaya 23 sat 23 sd 23 sing 23 sisa 23 sleep 23 suami 23 suara 23 truk 23 wash 23
  worth 23 =local-government 22 =terms 22 =workshop 22 area 22 awal 22 bangun 22 barista 22 denger 22 dompet 22
  erima 22 es 22 expect 22 extra 22 fire 22 gelas 22 hate 22 ketinggal 22 offer 22 rapat 22 sok 22 spr 22 whoever 22
  works 22 =brake 21 =fired 21 =installation 21 =pork 21 =prayer 21 =route 21 =standard 21 =uniform 21 batu 21 besar 21
  bungku 21 campur 21 carry 21 cetak 21 couldn 21 dad 21 gerbang 21 kete 21 lagu 21 lengkap 21 libur 21 little 21
  miles 21 nenek 21 norak 21 opens 21 paint 21 pekan 21 sepakat 21 seri 21 single 21 sponsor 21 total 21 uji 21 wife 21
  write 21 =animal 20 =explode 20 =fisher 20 =pension 20 =spill 20 =television 20 acara 20 biasa 20 bunyi 20 drama 20
  dukung 20 fit 20 forty 20 happen 20 head 20 instead 20 ka 20 leav 20 level 20 limit 20 meja 20 nambah 20 names 20
  nice 20 noon 20 note 20 pagar 20 pos 20 ramah 20 request 20 rusaha 20 season 20 serah 20 serentak 20 skin 20 statu 20
  uncle 20 undang 20 urus 20 writ 20 =billboard 19 =lag 19 =nappy 19 =recording 19 =renewal 19 bicara 19 bintang 19
  biru 19 breakfast 19 catat 19 counter 19 credit 19 dekat 19 early 19 emak 19 fill 19 finish 19 gila 19 ketiga 19
  langg 19 lulus 19 model 19 na 19 near 19 neighbour 19 notice 19 park 19 point 19 sejam 19 selalu 19 teller 19 trip 19
  visit 19 word 19 =button 18 =fuel 18 =invoice 18 =mortgage 18 =rude 18 =shift 18 =torn 18 balai 18 belanja 18 blue 18
  clown 18 collect 18 daerah 18 desk 18 diem 18 face 18 gede 18 happy 18 hasn 18 hitung 18 job 18 kepala 18 ker 18
  kg 18 kolam 18 kos 18 lari 18 lunch 18 mahal 18 negeri 18 panjang 18 pesen 18 play 18 quiet 18 rate 18 ready 18
  reason 18 ruang 18 semalam 18 semester 18 sim 18 sister 18 small 18 sopan 18 tempel 18 tipis 18 town 18 true 18
  trust 18 untung 18 van 18 vs 18 =accident 17 =airtime 17 =approve 17 =barcode 17 =boycott 17 =coast 17 =forest 17
  =glass 17 =gold 17 =hair 17 =helmet 17 =intern 17 =lie 17 =mattress 17 =pump 17 =resign 17 =screw 17 =shortage 17
  =skincare 17 =steal 17 =tax 17 =throw 17 =tracking 17 =wrong-item 17 ago 17 alat 17 alhamdulil 17 allow 17 alway 17
  april 17 august 17 batch 17 berla 17 buang 17 cash 17 cepet 17 channel 17 coach 17 cod 17 cover 17 cried 17 dagang 17
  depot 17 drink 17 enough 17 fans 17 file 17 follow 17 green 17 guard 17 hall 17 irim 17 item 17 jahit 17 jauh 17
  ketawa 17 kotak 17 laku 17 lapang 17 larang 17 lepas 17 lipat 17 lobby 17 map 17 maret 17 masjid 17 meet 17 minal 17
  muda 17 mulu 17 muncul 17 nasabah 17 paper 17 past 17 place 17 poster 17 premium 17 pusat 17 question 17 rak 17
  rame 17 rapi 17 rugi 17 selera 17 senyum 17 setahun 17 setengah 17 shar 17 shut 17 side 17 sit 17 source 17 super 17
  tahan 17 tanggung 17 teh 17 teran 17 view 17 wouldn 17 =audit 16 =breathing 16 =dust 16 =kidney 16 =pan 16
  =scratch 16 =shout 16 =trousers 16 =vehicle-papers 16 aktif 16 ban 16 bar 16 bio 16 brother 16 build 16 case 16
  complaint 16 cry 16 dengar 16 drive 16 event 16 fferent 16 fly 16 gampang 16 gelar 16 gilir 16 includ 16 interview 16
  kenal 16 kuat 16 kun 16 lady 16 local 16 loket 16 masak 16 mata 16 ngaku 16 nyesel 16 operasi 16 overnight 16
  pamer 16 part 16 pink 16 print 16 puluh 16 record 16 sawah 16 sayang 16 sebut 16 selesai 16 set 16 setor 16 sistem 16
  tea 16 tenang 16 tion 16 unggu 16 usah 16
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
