/** Words that speak for Indonesian in social text: the standard vocabulary and what people type for it. Written for Waspada. */
export const languageWords =
  'yang dan di ke dari pada untuk dengan oleh sebagai adalah ialah merupakan ini itu tersebut begini begitu ' +
  'demikian sini situ sana saya aku kamu anda engkau kau dia beliau mereka kami kita kalian kamilah sayalah saja ' +
  'aja juga pun lagi sudah telah sedang masih akan bakal mau ingin hendak bisa dapat boleh harus mesti perlu ada ' +
  'jadi menjadi seperti kayak macam bagai bagaikan serta atau maupun ataupun karena sebab agar supaya sehingga ' +
  'hingga sampai sejak semenjak ketika saat waktu sewaktu selama sambil seraya sebelum sesudah setelah lalu ' +
  'kemudian terus maka dong deh sih kok kan nih tuh lah kah iya yah yuk ayo mari loh lho toh para tiap setiap semua ' +
  'seluruh segala beberapa banyak sedikit sebagian suatu sebuah seorang seekor sepasang satu dua tiga empat lima ' +
  'enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar triliun seratus seribu sejuta ' +
  'pertama kedua ketiga keempat kelima antara tentang mengenai terhadap bagi demi guna atas bawah depan belakang ' +
  'samping luar dalam tengah akibat menurut melalui lewat tadi nanti kini sekarang kemarin besok lusa hari minggu ' +
  'bulan tahun menit detik pagi siang malam tanggal bapak ibu mbak kakak abang adik tante orang orangnya sendiri ' +
  'masing sesuatu apapun siapapun manapun dimanapun kapanpun bahwa yaitu yakni misalnya contohnya antaranya ' +
  'diantaranya lain lainnya berbagai ternyata memang tentu tentunya pasti mungkin barangkali rupanya sepertinya ' +
  'kayaknya katanya sekitar kadang sering selalu biasanya masalahnya soalnya pokoknya intinya baru barusan lama ' +
  'pernah coba buat punya sama lebih kurang paling makin semakin seberapa sekian tiba bersama beserta terkait soal ' +
  'perihal inilah itulah adanya adapun selain kecuali termasuk terutama apalagi bahkan malah justru pula kembali ' +
  'akhirnya awalnya tadinya dulu dahulu nantinya begitulah jadinya kepada daripada apa siapa kapan mana dimana ' +
  'kemana kenapa mengapa bagaimana berapa apakah siapakah bagaimanakah berapakah bisakah adakah bolehkah haruskah ' +
  'benarkah tidak bukan belum jangan tanpa tak tiada enggan tapi tetapi namun meski meskipun walau walaupun padahal ' +
  'sedangkan sementara melainkan kalau jika bila apabila jikalau andai andaikan seandainya misal misalkan umpama ' +
  'cuma hanya sekadar sekedar sangat sekali banget amat agak lumayan cukup terlalu sungguh benar betul serius ' +
  'bagaimanapun sebaliknya sebaiknya seharusnya semestinya sebetulnya sebenarnya sejujurnya setidaknya sekurangnya ' +
  'seolah seakan seumur seenaknya sesuka semoga mudah mohon tolong maaf permisi silakan terima kasih selamat halo ' +
  'salam assalamualaikum alhamdulillah astagfirullah insyaallah subhanallah masyaallah amin aamiin bismillah ' +
  'innalillahi bagus jelek baik buruk besar kecil panjang pendek tinggi rendah lebar sempit luas tebal tipis berat ' +
  'ringan cepat lambat tua muda kuat lemah keras lembut kasar halus tajam tumpul panas dingin hangat sejuk basah ' +
  'kering bersih kotor terang gelap cerah mendung mahal murah gratis mewah sederhana penuh kosong ramai sepi rapi ' +
  'berantakan indah cantik ganteng tampan jelita manis pahit asam asin pedas gurih hambar enak lezat nikmat sedap ' +
  'segar basi busuk amis harum wangi bau sehat sakit lelah capek letih lesu lapar haus kenyang mengantuk senang ' +
  'sedih marah kesal kecewa bahagia gembira takut cemas khawatir gelisah malu bangga kaget heran bingung pusing ' +
  'bosan jenuh benci cinta sayang suka rindu kangen cemburu iri dengki dendam sabar ikhlas jujur bohong curang adil ' +
  'licik jahat kejam sadis ramah sopan santun ketus jutek judes galak cuek sombong angkuh pelit boros rajin malas ' +
  'pintar cerdas bodoh tolol goblok bego dungu kaya miskin melarat sukses gagal berhasil untung rugi bangkrut aman ' +
  'bahaya berbahaya gawat darurat penting genting gampang sulit susah ribet rumit repot sibuk luang santai tenang ' +
  'gaduh berisik bising sunyi senyap lucu kocak aneh unik antik langka umum khusus wajar biasa istimewa hebat keren ' +
  'mantap dahsyat jos sempurna lengkap cacat rusak pecah retak bocor hancur lecet penyok patah robek sobek luntur ' +
  'pudar karatan utuh asli palsu resmi ilegal sah halal najis suci dosa pahala salah keliru tepat meleset pas cocok ' +
  'sesuai longgar ketat kencang kendor lancar macet lemot lelet tersendat putus nyambung mati hidup nyala padam ' +
  'rapuh kokoh awet tahan lapuk usang kuno lawas canggih kekinian ketinggalan terbaru terbaik terburuk terjelek ' +
  'terbesar terkecil tercepat terlama terdekat terjauh termurah termahal terenak terindah terkenal tersohor ternama ' +
  'terpercaya terjangkau terjamin terawat terlantar terpaksa terserah tergantung terbukti terlihat terasa terdengar ' +
  'terjadi tetap harga biaya tarif ongkos ongkir bayar bayaran uang duit dana modal tabungan saldo rekening tagihan ' +
  'cicilan angsuran bunga denda pajak potongan harganya promosi hadiah undian kupon belanja beli jual jualan barang ' +
  'produk dagangan stok persediaan pesanan paket kiriman kurir ekspedisi pengiriman alamat resi gudang toko warung ' +
  'kedai pasar swalayan minimarket pusat perbelanjaan kasir struk nota kuitansi faktur pembeli penjual pelapak ' +
  'pedagang pelanggan konsumen langganan nasabah pengguna pemakai anggota karyawan pegawai petugas pelayan ' +
  'pelayanan layanan satpam sopir supir kurirnya montir teknisi tukang pekerja buruh majikan atasan bawahan pemilik ' +
  'pengusaha perusahaan pabrik kantor cabang usaha bisnis dagang niaga ekonomi keuangan perbankan pinjaman utang ' +
  'hutang kredit kartu asuransi klaim premi investasi saham emas perak logam jaminan agunan tanggungan laporan ' +
  'keluhan pengaduan keberatan kritik saran masukan tanggapan balasan jawaban pertanyaan penjelasan keterangan ' +
  'alasan solusi penyelesaian ganti pengembalian penukaran pembatalan garansi perbaikan servis suku cadang kualitas ' +
  'mutu bahan kemasan bungkus kardus plastik botol kaleng kotak kantong tas dompet ukuran warna bentuk merek merk ' +
  'jenis tipe seri varian rasa aroma tekstur tampilan isi jumlah ukurannya kadaluarsa kedaluwarsa sinyal jaringan ' +
  'pulsa kuota paketan nomor telepon telpon ponsel gawai layar baterai pengisi kabel telinga suara gambar foto ' +
  'kamera rekaman tayangan siaran saluran aplikasi perangkat lunak peramban situs laman halaman tautan akun sandi ' +
  'kata pengaturan notifikasi pemberitahuan pesan obrolan panggilan unduh unggah mengunduh mengunggah diunduh ' +
  'gangguan kendala masalah kesalahan eror pemeliharaan perbaruan pembaruan fitur tombol beranda kecepatan koneksi ' +
  'sambungan terputus terhubung tersambung berlangganan aktif nonaktif aktivasi masa berlaku tenggang hangus ' +
  'perpanjang perpanjangan registrasi verifikasi konfirmasi validasi makan minum makanan minuman nasi mie mi bakso ' +
  'soto sate gado rendang ayam bebek ikan udang cumi kepiting daging sapi kambing babi telur tahu tempe sayur ' +
  'sayuran bayam kangkung sawi wortel kentang tomat cabai cabe bawang garam gula kecap sambal saus kuah bubur roti ' +
  'kue martabak gorengan keripik kerupuk cemilan camilan jajanan buah pisang mangga jeruk apel anggur semangka ' +
  'nanas pepaya salak durian rambutan kelapa kopi susu jus sirup es dawet cendol boba dapur kompor panci wajan ' +
  'piring mangkok mangkuk gelas sendok garpu pisau sedotan koki juru masak resep bumbu rempah porsi hidangan sajian ' +
  'restoran rumah kafe kantin angkringan lesehan prasmanan matang mentah gosong empuk renyah kriuk lembek kenyal ' +
  'encer kental menyesal sarapan bekal jalan jalanan raya tol trotoar jembatan lampu merah perempatan pertigaan ' +
  'bundaran kemacetan banjir kecelakaan tabrakan mobil motor sepeda truk angkot taksi ojek becak kereta stasiun ' +
  'terminal halte bandara bandar udara pesawat penerbangan kapal pelabuhan tiket karcis jadwal keberangkatan ' +
  'kedatangan keterlambatan penumpang pengemudi pengendara helm sabuk bensin solar pertalite pertamax parkir ' +
  'parkiran bengkel rem mesin oli knalpot klakson surat stnk polisi tilang lintas mudik arus balik libur liburan ' +
  'wisata pantai gunung danau hutan sawah kebun sungai laut pulau kota desa kampung kabupaten kecamatan kelurahan ' +
  'provinsi negara daerah wilayah kawasan tempat lokasi arah utara selatan timur barat kiri kanan penginapan kamar ' +
  'kasur bantal selimut handuk resepsionis pemandangan suasana fasilitas kolam renang pemerintah presiden wakil ' +
  'menteri gubernur bupati walikota camat lurah pejabat dewan rakyat masyarakat warga bangsa partai pemilu pilkada ' +
  'pilpres kampanye calon caleg pemilih koalisi oposisi kebijakan peraturan aturan undang hukum hakim jaksa ' +
  'pengacara pengadilan sidang tersangka terdakwa korban saksi bukti pelaku kejahatan pencurian perampokan ' +
  'pembunuhan penipuan penipu penggelapan korupsi koruptor suap pungli gratifikasi penjara tahanan polri tentara ' +
  'tni aparat keamanan demo demonstrasi unjuk aksi massa mahasiswa petani nelayan guru dosen siswa murid pelajar ' +
  'sekolah kuliah kampus universitas ujian nilai tugas skripsi lulus wisuda beasiswa pendidikan kesehatan ' +
  'kedokteran dokter perawat bidan apotek obat vaksin puskesmas pasien penyakit demam batuk pilek luka darah ' +
  'operasi rawat inap jenazah meninggal wafat kuburan makam agama kristen katolik hindu buddha masjid gereja pura ' +
  'wihara kiai ustaz ustadz pendeta pastor salat sholat shalat puasa zakat haji umrah mengaji ngaji doa ibadah ' +
  'lebaran ramadan ramadhan natal idul fitri kurban berita wartawan koran majalah televisi hoaks fitnah isu kabar ' +
  'gosip warganet netizen pengikut unggahan komentar tagar boikot seruan petisi gerakan perlawanan keadilan ' +
  'kebebasan kemerdekaan merdeka perang damai bencana gempa tsunami longsor kebakaran polusi pencemaran lingkungan ' +
  'sampah limbah tambang sawit lahan tanah api angin hujan matahari bintang langit cuaca musim kemarau pintu ' +
  'jendela atap dinding lantai tangga mandi meja kursi lemari ranjang listrik kipas kulkas cuci setrika sapu pel ' +
  'ember gayung sabun sampo sikat gigi kaca cermin sisir baju kaos kemeja celana rok gaun jaket sepatu sandal topi ' +
  'kerudung jilbab hijab kacamata tangan cincin kalung gelang anting kain batik seragam keluarga ayah ibunya anak ' +
  'anaknya bayi balita cucu kakek nenek paman bibi sepupu keponakan mertua menantu suami istri pacar mantan kekasih ' +
  'jodoh nikah pernikahan cerai janda duda teman sahabat kawan tetangga musuh tamu tuan nyonya bocah remaja dewasa ' +
  'lansia laki lelaki pria wanita perempuan cowok cewek manusia hewan binatang kucing anjing burung ayamnya kerbau ' +
  'kuda kelinci tikus kecoa kecoak lalat nyamuk semut ular buaya kepala rambut muka wajah mata hidung mulut bibir ' +
  'lidah leher bahu jari kuku dada perut punggung pinggang kaki lutut kulit tulang jantung hati paru ginjal otak ' +
  'badan tubuh jiwa nyawa pikiran perasaan mimpi harapan cita rencana tujuan kehidupan kematian nasib takdir rezeki ' +
  'rejeki berkah musibah cobaan hikmah kenangan cerita kisah dongeng lagu musik tari sinetron komedi buku puisi ' +
  'lukisan permainan mainan olahraga bola pemain pelatih klub pertandingan gol juara kalah menang liga piala senin ' +
  'selasa rabu kamis jumat sabtu januari februari maret mei juni juli agustus oktober desember dini subuh zuhur ' +
  'ashar magrib maghrib isya fajar senja sebentar sejenak sesaat seketika langsung segera buru kelak abad dekade ' +
  'zaman jaman era sepanjang seminggu sebulan setahun sehari semalam seharian selamanya semalaman sebelumnya ' +
  'selanjutnya berikutnya pergi datang pulang berangkat masuk keluar naik turun duduk berdiri berjalan berlari lari ' +
  'lompat jatuh bangun tidur lihat dengar cium pegang ambil taruh simpan buang cari temu ketemu bertemu kirim beri ' +
  'minta tanya jawab bilang bicara ngobrol teriak tertawa ketawa menangis senyum tersenyum diam tunggu menunggu ' +
  'bermain kerja bekerja belajar mengajar baca tulis hitung nyanyi bernyanyi bersihkan buka tutup potong lempar ' +
  'tangkap tarik dorong angkat bawa antar jemput pakai lepas tukar pinjam sewa tabung hemat habis sisa tambah kali ' +
  'gue gua gw gwe guwe lu lo elo loe elu gak ga gk nggak ngga enggak engga kagak kaga ngak gpp gapapa udah udh dah ' +
  'uda sdh sdah belom blm blom jgn jgan bkn yg dgn dg utk krn karna tp tpi klo kalo klu kl gmn gmna gimana knp knpa ' +
  'kpn dmn dmna brp bs bsa trs trus lg lgi skrg skrng bsk kmrn kemaren tdi mlm thn bln mnt jt rb rebu pake pakek ' +
  'pke makenya ndak gt gtu gitu gini begono emg emang mmg sm dpt dapet jd jdi mw pengen pengin pgn pingin byr bli ' +
  'krm kirimin brg psnan sampe smpe ampe nyampe sampek bgt bngt bangeet bget bgtt bangettt ajah doang doank donk ' +
  'nihh mah wkwk wkwkwk wkwkwkwk wkwkw wkwkk awokawok awokwok hahah hehehe hihi hihihi hiks huhu huhuhu huft hufft ' +
  'yaelah yaelaah buset busyet anjir anjay anjrit njir anjg bangsat kampret bajingan brengsek sialan goblog kzl ' +
  'kesel sebel bete baper mager gabut gercep mantul mantab mantep mantappu kuy gaskeun gasken gaskan santuy selow ' +
  'woles kepo julid nyinyir halu ambyar bucin jomblo gebetan pdkt php diphp zonk apes ngakak ngikik receh garing ' +
  'krik gokil edan gila parah ajib cihuy asik asyik asikk yoi yoih yap okelah siap siapp siip makasih makasi mksh ' +
  'trims tengkyu min mimin kak kaka gan agan sista bund bunda bun mas mba pak buk bu ciwi cowo cewe doi ortu bokap ' +
  'nyokap bonyok bocil abg emak temen tmn temenku sohib sodara org orng ank temannya nyari ngirim ngasih ngasi ' +
  'dikasih dikasi bikin bikinin beliin dibeliin dibales dibls bales nungguin nunggu ditunggu nanya nanyain ditanya ' +
  'ngomong ngomongin ngeluh nyesel nyoba nyobain cobain dicoba nonton nontonin nelpon nelfon telfon telp tlp hape ' +
  'ngecek dicek ngechat ngecas nge ngeselin nyebelin ngecewain bikinan kerjaan dikerjain ngerjain ngelag ngehang ' +
  'ngaco ngawur ngasal ngarang ngibul bohongin dibohongin boong nipu ketipu ditipu nilep maling nyolong colong ' +
  'begal rampok nyopet copet ngerampok malak palak nyogok ngancem ngancam ngamuk marahin dimarahin ngomel ngedumel ' +
  'ngejek ngatain ngehina ngebully dibully nyindir nyinyirin ghibah ngegosip nyebar nyebarin ngelapor laporin ' +
  'dilaporin ngeblok diblok blokir diblokir ngehapus dihapus hapus ngilang ilang hilang kehilangan kelupaan lupa ' +
  'inget ingetin diingetin ngingetin denger dengerin liat liatin diliat ngeliat keliatan kedengeran kerasa berasa ' +
  'ngerasa ngerasain kebayang kepikiran mikir mikirin dipikir dipikirin ngerti paham tau gatau gatahu ketauan ' +
  'ketahuan nemu nemuin ketemuan ngumpul nongkrong jajan ngopi ngeteh ngemil nyemil masakin dimasak mesen mesenin ' +
  'pesen pesenin dipesen ngorder balikin dibalikin dikembaliin bolak ngantri antri antre ngantre antrian bayarin ' +
  'dibayarin nalangin ngutang ngutangin nyicil nyicilan pinjol pinjem minjem minjemin dipinjem nagih nagihin ' +
  'ditagih tagihannya naikin dinaikin nurunin diturunin ditambahin nambah nambahin ngurangin dikurangin ngabisin ' +
  'abis abisin diabisin habisin keabisan kehabisan kebanyakan kelamaan kemahalan kekecilan kegedean kepanjangan ' +
  'kependekan kecepetan kesusahan kesulitan kepanasan kedinginan kehujanan kebanjiran kecapekan kecapean kepagian ' +
  'kesiangan kemaleman ketiduran kebangun kebawa kebuka ketutup kekunci kepencet kepotong kesedot kesedotnya ' +
  'kemakan keinjek kejebak kejual kebeli kebagian ngebut nyasar nyangkut nyampah nyusahin ngerepotin repotin ' +
  'bingungin pusingin nakutin bikinnya ngerugiin dirugiin ngehubungin dihubungin hubungin ngaktifin aktifin ' +
  'diaktifin matiin dimatiin nyalain dinyalain masukin dimasukin keluarin dikeluarin ngeluarin pindahin dipindahin ' +
  'benerin dibenerin betulin dibetulin gantiin digantiin diganti jelasin dijelasin kasi kasitau kasihtau bilangin ' +
  'dibilangin dibilang nitip titip nganter anterin dianterin dijemput ambilin diambilin ngambil bawain dibawain ' +
  'ngurus ngurusin diurusin jagain dijagain bantuin dibantuin ngebantu bantu nolong nolongin tolongin layanin ' +
  'dilayanin ladenin diladenin cuekin dicuekin diemin didiemin dighosting tinggalin ditinggalin ninggalin putusin ' +
  'diputusin mutusin batalin dibatalin ngebatalin ngecancel dicancel direfund refundnya ngerefund macem kyk kek ' +
  'kyak apaan apaansih apasih siapasih sapa sape ape gimane ngape nape ogah ogahh males malesin moga smoga semogaa ' +
  'pokonya ktnya kyknya kayanya keknya rasanya harusnya hrsnya harusnyaa jdnya ahirnya makanya mangkanya pdhl ' +
  'mending mendingan aduh aduhh duh waduh astaga yaallah yaampun ampun gusti alamak masaa sumpah beneran bneran ' +
  'bener bner benerr seriusan ciyus kelewatan keterlaluan kebangetan parahnya parahh gilaa gilaaa mantapp kerenn ' +
  'kece cakep cakepp enakk enaknya lucuu gemes gemesin gemoy imut kiyowo gans seneng senengnya sedihh kangenn ' +
  'sayangnya untungnya syukurlah syukur alhamdulilah bersyukur bareng barengan sendirian rame ramean pelan cepet ' +
  'cepetan buruan satunya mentang gara gegara lantaran berhubung mumpung sekalian sekaligus malahan pantesan pantes ' +
  'pantas tumben kebetulan sengaja terlanjur kadung keburu telanjur mampir mampus kapok trauma tobat insaf sadar ' +
  'nyadar sadarlah ngaca mikirlah woi woy oi oy hei cuy cuk cok coeg coy gaes gais sob bray brow ndan bosku bosque ' +
  'juragan suhu sepuh mastah momsky moms diskusi informasi komunikasi organisasi situasi kondisi posisi transaksi ' +
  'transportasi administrasi aplikasinya generasi reaksi kreasi rekreasi edukasi motivasi inspirasi emosi ambisi ' +
  'misi visi komisi revolusi evolusi institusi konstitusi demokrasi birokrasi teknologi psikologi ekologi strategi ' +
  'energi industri kategori sejarah budaya tradisi adat seni bahasa sastra ilmu pengetahuan teknik sistem metode ' +
  'proses prosedur syarat ketentuan persyaratan perjanjian kontrak kerjasama pengalaman kemampuan keterampilan ' +
  'keahlian prestasi penghargaan lowongan lamaran wawancara gaji upah tunjangan lembur cuti pecat phk pensiun ' +
  'pengangguran kemiskinan kesenjangan keadaan kenyataan kebenaran kebohongan kejujuran kesabaran kesopanan ' +
  'kebersihan kenyamanan keselamatan kebahagiaan kesedihan kekecewaan kemarahan kebencian kekerasan kebaikan ' +
  'keindahan kecantikan kekuatan kelemahan kelebihan kekurangan keuntungan kerugian kerusakan ketepatan keakuratan ' +
  'kesempatan kemudahan kebutuhan keinginan kemauan keputusan kewajiban keharusan kepentingan kepercayaan kesetiaan ' +
  'kekayaan kekuasaan kedudukan kepemimpinan kejadian kegiatan kebiasaan kebudayaan kelompok golongan komunitas ' +
  'yayasan lembaga dinas instansi kementerian bumn pemda pemprov setempat pembangunan pembayaran pembelian ' +
  'penjualan pengelolaan pengawasan pemeriksaan penyelidikan penangkapan pelanggaran pelecehan penganiayaan ' +
  'perubahan perkembangan pertumbuhan peningkatan penurunan perbedaan persamaan perbandingan persaingan perjuangan ' +
  'pertemuan perpisahan perjalanan pekerjaan pelajaran pengajaran penelitian penemuan penggunaan pemakaian ' +
  'pemanfaatan pelaksanaan penerapan abai mengabai mengabaikan diabai diabaikan terabai pengabaian pengabai acu ' +
  'mengacu diacu pengacuan acuan pengacu adu mengadu mengadukan diadu diadukan aduan pengadu aduk mengaduk diaduk ' +
  'agung mengagungkan ajak mengajak diajak ajakan ajar mengajari diajar diajari ajaran pengajar aju mengajukan ' +
  'diajukan pengajuan ahli akhir berakhir mengakhiri diakhiri terakhir akrab keakraban beraksi mengaku mengakui ' +
  'diakui pengakuan pengaku alah mengalah alami mengalami dialami alir mengalir mengalirkan dialirkan aliran alih ' +
  'beralih mengalihkan dialihkan pengalihan pengalih mengamankan diamankan pengamanan pengaman mengambil diambil ' +
  'pengambilan mengambilkan pengambil amuk mengamuk ancam mengancam diancam terancam pengancaman ancaman pengancam ' +
  'andal mengandalkan diandalkan keandalan mengangkat diangkat terangkat pengangkatan angkatan pengangkat angkut ' +
  'mengangkut diangkut pengangkutan angkutan pengangkut anggap menganggap dianggap anggapan penganggur angsur ' +
  'mengangsur aniaya menganiaya dianiaya penganiaya anjur menganjurkan dianjurkan anjuran mengantar mengantarkan ' +
  'diantarkan diantar mengantre antrean anut menganut dianut apresiasi mengapresiasi diapresiasi mengarahkan ' +
  'diarahkan pengarahan arahan pengarah asuh mengasuh diasuh pengasuhan asuhan pengasuh mengatasi diatasi atur ' +
  'mengatur diatur teratur pengatur awas mengawasi diawasi pengawas awal berawal mengawali ayun mengayun membaca ' +
  'dibaca terbaca pembacaan membacakan dibacakan bacaan pembaca berbadan membagi dibagi terbagi berbagi membagikan ' +
  'dibagikan pembagian bagian pembagi berbahagia membahagiakan bahas membahas dibahas pembahasan pembahas ' +
  'membahayakan membaiki dibaiki sebaik bakar membakar dibakar terbakar pembakaran pembakar balas membalas dibalas ' +
  'berbalas berbalik membalikkan dibalikkan kebalikan terbalik baling bandel banding membandingkan dibandingkan ' +
  'berbanding membanggakan dibanggakan kebanggaan berbangga bangkit membangkitkan dibangkitkan kebangkitan ' +
  'membangun dibangun terbangun membangunkan dibangunkan bangunan pembangun bantah membantah dibantah terbantah ' +
  'bantahan pembantah bantai membantai dibantai membantu dibantu terbantu bantuan pembantu banting membanting ' +
  'dibanting basmi membasmi dibasmi pembasmian pembasmi batal membatalkan dibatalkan batas membatasi dibatasi ' +
  'terbatas pembatasan batasan pembatas membawa dibawa terbawa membawakan dibawakan pembawaan pembawa bayang ' +
  'berbayang membayangkan dibayangkan terbayang bayangan membayar dibayar terbayar membayarkan dibayarkan pembayar ' +
  'bebas membebaskan dibebaskan pembebasan terbebas pembebas bebani membebani dibebani beda berbeda membedakan ' +
  'dibedakan pembedaan pembeda bedah membedah dibedah bela membela dibela pembelaan membelai pembela membeli ' +
  'membelikan dibelikan dibeli terbeli belit berbelit terbelit bentak membentak dibentak bentakan membentuk ' +
  'dibentuk terbentuk pembentukan berbentuk pembentuk membenci dibenci pembenci benah membenahi dibenahi pembenahan ' +
  'berbenah membenarkan dibenarkan pembenaran sebenar pembenar benturan berani keberanian memberanikan memberatkan ' +
  'diberatkan memberangkatkan diberangkatkan beres membereskan dibereskan berkas memberi memberikan diberikan ' +
  'diberi pemberian pemberi beritahu memberitahu diberitahu pemberitahu membersihkan dibersihkan pembersihan ' +
  'pembersih biar membiarkan dibiarkan terbiasa membiasakan membiayai dibiayai pembiayaan berbicara membicarakan ' +
  'dibicarakan pembicaraan pembicara terbilang bina membina dibina pembinaan binaan pembina membingungkan ' +
  'kebingungan bisik berbisik membisikkan memblokir terblokir pemblokiran pemblokir membocorkan dibocorkan ' +
  'kebocoran pembocoran membodohi dibodohi kebodohan pembodohan berbohong membohongi dibohongi pembohongan ' +
  'pembohong memboikot diboikot bongkar membongkar dibongkar terbongkar pembongkaran pembongkar borong memborong ' +
  'diborong pemborongan pemborong memboroskan pemborosan pemboros membosankan kebosanan dibosankan membuang dibuang ' +
  'terbuang pembuangan pembuang bubar membubarkan membuka dibuka terbuka pembukaan membukakan dibukakan berbuka ' +
  'pembuka membuktikan dibuktikan pembuktian bungkam membungkam dibungkam membungkus dibungkus terbungkus bunuh ' +
  'membunuh dibunuh terbunuh pembunuh memburu diburu terburu berburu pemburu keburukan memburukkan butuh ' +
  'membutuhkan dibutuhkan cabut mencabut dicabut tercabut pencabutan pencabut caci mencaci dicaci cair mencairkan ' +
  'dicairkan pencairan cairan pencair cakup mencakup dicakup campur mencampur dicampur tercampur bercampur ' +
  'pencampuran mencampurkan pencampur candu kecanduan pencanduan pencandu cantum mencantumkan dicantumkan tercantum ' +
  'capai mencapai dicapai tercapai pencapaian capaian pencapai mencari dicari pencarian mencarikan dicarikan ' +
  'pencari catat mencatat dicatat tercatat pencatatan catatan pencatat cegah mencegah dicegah pencegahan pencegah ' +
  'cekik mencekik tercekik celaka mencelakakan kecemasan mencemaskan dicemaskan secepat kecerahan mencerahkan ' +
  'menceraikan kecerdasan mencerdaskan menceritakan diceritakan penceritaan pencerita cermat mencermati dicermati ' +
  'kecermatan cetak mencetak dicetak pencetakan cetakan pencetak cicil mencicil dicicil cicip mencicip mencicipi ' +
  'mencintai dicintai tercinta kecintaan pencinta cipta menciptakan diciptakan tercipta penciptaan pencipta mencium ' +
  'dicium tercium penciuman pencium mencoba mencocokkan dicocokkan kecocokan bercocok pencocokan copot mencopot ' +
  'dicopot tercopot mencuci dicuci pencucian pencuci mencukupi dicukupi kecukupan secukup culik menculik diculik ' +
  'penculikan penculik curi mencuri dicuri pencuri curiga mencurigai dicurigai kecurigaan mencurigakan daftar ' +
  'mendaftar mendaftarkan didaftarkan terdaftar pendaftaran didaftar pendaftar berdagang mendagangkan perdagangan ' +
  'mendahulukan didahulukan mendahului didahului terdahulu mendalami didalami kedalaman berdamai mendamaikan ' +
  'perdamaian kedamaian pendamai damping mendampingi didampingi pendampingan pendamping mendapat mendapatkan ' +
  'didapatkan pendapatan mendapati didapati kedapatan pendapat darat mendaratkan pendaratan daratan pendarat ' +
  'mendatang mendatangkan didatangkan mendatangi didatangi pendatang dekat mendekat mendekati didekati pendekatan ' +
  'kedekatan mendekatkan pendekat mendengar mendengarkan didengarkan kedengaran derita menderita penderitaan ' +
  'penderita desak mendesak didesak terdesak mendiamkan didiamkan berdiam kediaman terdiam didik mendidik dididik ' +
  'pendidik mendinginkan pendinginan pendingin berdiskusi mendiskusikan didiskusikan diri mendirikan didirikan ' +
  'pendirian pendiri berdoa mendoakan didoakan mendorong didorong terdorong pendorongan dorongan pendorong ' +
  'menduakan berdua menduduki diduduki pendudukan mendudukkan terduduk penduduk duga menduga diduga terduga dugaan ' +
  'dukung mendukung didukung pendukungan dukungan pendukung edar beredar mengedarkan diedarkan pengedaran teredar ' +
  'edaran pengedar mengedit diedit efek ejek mengejek diejek ejekan eksekusi mengeksekusi dieksekusi elak mengelak ' +
  'terelak emis pengemis keenakan keengganan erat mengeratkan evaluasi mengevaluasi dievaluasi fasilitasi ' +
  'memfasilitasi difasilitasi memfitnah difitnah fitnahan fokus berfokus memfokuskan difokuskan terfokus memfoto ' +
  'berfoto difotokan fungsi berfungsi memfungsikan difungsikan gabung bergabung menggabungkan digabungkan tergabung ' +
  'penggabungan gabungan penggabung gadai menggadaikan digadaikan penggadaian penggadai menggagalkan digagalkan ' +
  'kegagalan menggaji digaji gajian menggampangkan ganggu mengganggu diganggu terganggu pengganggu mengganti ' +
  'terganti berganti menggantikan digantikan penggantian pengganti gantung bergantung menggantungkan digantungkan ' +
  'garap menggarap digarap penggarapan garapan penggarap menggelapkan kegelapan penggelap gelar menggelar digelar ' +
  'penggelar geledah menggeledah digeledah penggeledahan penggeledah gemar kegemaran menggemari kegembiraan ' +
  'menggembirakan bergembira gempur menggempur digempur gerak menggerakkan digerakkan tergerak penggerakan ' +
  'penggerak geser menggeser digeser tergeser bergeser penggeseran penggeser giring menggiring digiring penggiring ' +
  'goda menggoda digoda tergoda godaan penggoda goreng menggoreng digoreng goyang bergoyang menggoyangkan gugat ' +
  'menggugat digugat tergugat gugatan penggugat gulir bergulir menggulirkan menggunakan digunakan berguna kegunaan ' +
  'gusur menggusur digusur tergusur penggusuran gusuran penggusur menghabiskan dihabiskan penghabisan sehabis hadap ' +
  'menghadapi dihadapi menghadapkan dihadapkan menghadiahkan hadir menghadiri dihadiri menghadirkan dihadirkan ' +
  'kehadiran hafal menghafal menghafalkan hajar menghajar dihajar hak berhak halang menghalangi dihalangi ' +
  'penghalangan terhalang penghalang hambat menghambat dihambat terhambat penghambatan hambatan penghambat ' +
  'menghancurkan dihancurkan kehancuran penghancuran penghancur menghapuskan dihapuskan penghapusan terhapus ' +
  'penghapus harap mengharapkan diharapkan berharap pengharapan menghargai dihargai berharga seharga hasil ' +
  'menghasilkan dihasilkan penghasilan penghasil hasut menghasut dihasut hasutan berhati kehebatan menghemat ' +
  'berhemat penghematan kehematan penghemat henti berhenti menghentikan dihentikan penghentian terhenti penghenti ' +
  'mengherankan keheranan diherankan hibur menghibur dihibur terhibur penghiburan hiburan penghibur menghidupkan ' +
  'dihidupkan penghidupan menghidupi penghidup menghilang menghilangkan dihilangkan penghilangan penghilang hina ' +
  'menghina dihina penghinaan terhina hinaan kehinaan penghina hindar menghindar menghindari dihindari ' +
  'menghindarkan terhindar penghindaran penghindar hias menghias dihias penghiasan hiasan penghias hirup menghirup ' +
  'dihirup menghitung dihitung terhitung penghitungan berhitung hitungan penghitung hormat menghormat menghormati ' +
  'dihormati terhormat kehormatan penghormatan penghormat hubung menghubungi dihubungi menghubungkan dihubungkan ' +
  'hubungan penghubung hujat menghujat dihujat hujatan menghukum dihukum penghukuman hukuman penghukum huni ' +
  'menghuni dihuni penghunian penghuni beribadah ikat mengikat diikat terikat pengikatan ikatan pengikat ' +
  'mengikhlaskan diikhlaskan keikhlasan iklan mengiklankan diiklankan pengiklanan pengiklan ikut mengikut mengikuti ' +
  'diikuti berikut mengikutkan diikutkan berilmu imbau mengimbau diimbau imbauan impor mengimpor diimpor ' +
  'pengimporan pengimpor incar mengincar diincar mengindahkan menginformasikan diinformasikan ingat mengingat ' +
  'diingat teringat mengingatkan diingatkan pengingatan pengingat menginginkan diinginkan beringin injak menginjak ' +
  'diinjak terinjak intai mengintai diintai intip mengintip diintip berinvestasi menginvestasikan mengisi diisi ' +
  'terisi berisi pengisian isian istirahat beristirahat izin mengizinkan diizinkan pengizinan perizinan menjadikan ' +
  'dijadikan jaga menjaga dijaga terjaga penjagaan berjaga penjaga penjahat jahit menjahit dijahit penjahitan ' +
  'penjahit jajah menjajah dijajah penjajahan penjajah menjalankan dijalankan menjalani dijalani penjalan jamin ' +
  'menjamin dijamin penjaminan penjamin janji berjanji menjanjikan dijanjikan dijanji jarak berjarak menjatuhkan ' +
  'dijatuhkan terjatuh kejatuhan menjatuhi jauh menjauh menjauhi dijauhi menjauhkan dijauhkan kejauhan menjawab ' +
  'dijawab penjawaban terjawab penjawab jebak menjebak dijebak terjebak jebakan penjebak jelas menjelaskan ' +
  'dijelaskan kejelasan penjelas jelajah menjelajahi dijelajahi penjelajahan penjelajah menjelekkan kejelekan ' +
  'menjemput penjemputan jemputan penjemput jemu kejemuan jenguk menjenguk dijenguk jerat menjerat dijerat terjerat ' +
  'jerit menjerit jeritan jilat menjilat dijilat penjilatan penjilat menjual dijual terjual menjualkan juang ' +
  'berjuang pejuang judi berjudi penjudian penjudi jumpa berjumpa menjumpai dijumpai perjumpaan berkabar ' +
  'mengabarkan dikabarkan mengabari dikabari kabul mengabulkan dikabulkan terkabul pengabulan pengabul kabur kacau ' +
  'mengacaukan kekacauan pengacauan pengacau kagum mengagumi dikagumi mengagumkan kekaguman kait berkait mengaitkan ' +
  'dikaitkan pengaitan pengait mengalahkan dikalahkan kekalahan berkampanye mengampanyekan kandung mengandung ' +
  'dikandung terkandung karya berkarya mengasih mengasihi dikasihi katar berkata mengatakan dikatakan mengatai ' +
  'kawal mengawal dikawal pengawalan kawalan pengawal terkaya kecam mengecam dikecam kecaman mengecewakan ' +
  'dikecewakan mengecilkan pengecilan pengecil kecoh mengecoh terkecoh kejar mengejar dikejar terkejar pengejaran ' +
  'berkejar pengejar kelola mengelola dikelola pengelola mengeluarkan dikeluarkan pengeluaran keluh mengeluh ' +
  'mengeluhkan dikeluhkan mengembalikan dikembalikan kembang berkembang mengembangkan dikembangkan pengembangan ' +
  'pengembang kena mengena mengenakan dikenakan terkena kenal mengenal dikenal mengenalkan dikenalkan pengenalan ' +
  'mengenali dikenali kenalan pengenal mengencangkan kendali mengendalikan dikendalikan terkendali pengendalian ' +
  'pengendali kendara mengendara pengendaraan mengendarai kepung mengepung dikepung pengepungan pengepung ' +
  'mengeraskan terkeras pengerasan pengeras mengeringkan dikeringkan pengeringan kekeringan pengering mengerjakan ' +
  'dikerjakan pengerjaan mengerjai kerah mengerahkan dikerahkan pengerahan pengerah mengetatkan terketat perketatan ' +
  'mengkhawatirkan dikhawatirkan kekhawatiran khianat mengkhianati dikhianati pengkhianatan berkhianat pengkhianat ' +
  'mengkhususkan kekhususan kira mengira dikira terkira mengirim dikirim terkirim mengirimkan dikirimkan pengirim ' +
  'mengklaim diklaim klarifikasi mengklarifikasi diklarifikasi mengklik diklik koleksi mengoleksi dikoleksi ' +
  'berkomentar mengomentari dikomentari mengonfirmasi dikonfirmasi konsumsi mengonsumsi dikonsumsi kontrol ' +
  'mengontrol dikontrol terkontrol berkorban mengorbankan dikorbankan pengorbanan pengorban koreksi mengoreksi ' +
  'dikoreksi terkoreksi mengotori dikotori mengotorkan pengotoran pengotor mengkritik dikritik kritikan pengkritik ' +
  'kuasa menguasai dikuasai berkuasa penguasaan penguasa menguatkan dikuatkan penguatan penguat berkuliah kukuh ' +
  'mengukuhkan dikukuhkan pengukuhan pengukuh kumpul berkumpul mengumpulkan dikumpulkan terkumpul pengumpulan ' +
  'kumpulan pengumpul kunci mengunci dikunci terkunci kunjung mengunjungi dikunjungi berkunjung pengunjungan ' +
  'kunjungan pengunjung kupas mengupas dikupas kuras menguras dikuras terkuras mengurangi dikurangi berkurang ' +
  'pengurangan pengurang kutip mengutip dikutip kutipan kutuk mengutuk dikutuk terkutuk kutukan lacak melacak ' +
  'dilacak pelacakan terlacak pelacak lahir melahirkan dilahirkan terlahir kelahiran laku melakukan dilakukan ' +
  'kelakuan perlakuan melambatkan terlambat lamar melamar dilamar pelamaran pelamar lampau melampaui terlampau ' +
  'melancarkan kelancaran dilancarkan terlancar landa melanda dilanda langgar melanggar dilanggar pelanggar lanjut ' +
  'melanjutkan dilanjutkan berlanjut kelanjutan pelanjutan pelanjut lapor melapor melaporkan dilaporkan pelaporan ' +
  'terlapor pelapor larang melarang dilarang terlarang larangan laris latih melatih dilatih pelatihan berlatih ' +
  'latihan lawan melawan dilawan pelawan layan melayani dilayani layak kelayakan ledak meledak meledakkan ' +
  'diledakkan peledakan ledakan peledak melebihi dilebihi berlebih melebihkan kelelahan melelahkan dilelahkan ' +
  'lelang melelang dilelang melempar melemparkan dilemparkan dilempar pelemparan terlempar pelempar melengkapi ' +
  'dilengkapi kelengkapan pelengkapan terlengkap pelengkap melepas melepaskan dilepaskan terlepas pelepasan pelepas ' +
  'lestari melestarikan dilestarikan kelestarian pelestarian pelestari letak meletakkan diletakkan terletak ' +
  'peletakan peletak melewat melewatkan dilewatkan terlewat melewati melihat dilihat kelihatan pelihat lindung ' +
  'berlindung melindungi dilindungi melindungkan pelindungan terlindung pelindung lipat melipat berlipat liput ' +
  'meliput diliput peliputan liputan peliput lirik melirik dilirik loncat meloncat meloncati melonggarkan lontar ' +
  'melontarkan dilontarkan terlontar meluangkan peluang kelucuan melukai dilukai terluka berluka meluluskan ' +
  'diluluskan kelulusan lulusan lunas melunasi dilunasi pelunasan pelunas luncur meluncur meluncurkan diluncurkan ' +
  'peluncuran terluncur luncuran peluncur melupakan dilupakan terlupa pelupa meluaskan diluaskan keluasan peluasan ' +
  'perluasan peluas lumpuh melumpuhkan kelumpuhan dilumpuhkan memainkan dimainkan memakan dimakan termakan pemakan ' +
  'maju memajukan kemajuan pemajuan pemaju maki memaki dimaki maklum memaklumi dimaklumi memaklumkan maksud ' +
  'bermaksud memaksudkan dimaksudkan bermalam bermalas kemalasan memalukan kemaluan pemalu mampu manfaat bermanfaat ' +
  'memanfaatkan dimanfaatkan manja memanjakan kemanjaan memarahi dimarahi pemarah memasak bermasalah memasalahkan ' +
  'dimasalahkan permasalahan memasukkan dimasukkan memasuki dimasuki pemasukan kemasukan pemasuk mematikan ' +
  'dimatikan minat berminat meminati peminat meminta diminta dimintai permintaan peminta meminum diminum meminumkan ' +
  'peminum memiskinkan pemiskinan pemiskin mogok pemogokan pemogok memohon pemohon memohonkan dimohonkan monopoli ' +
  'memonopoli dimonopoli muat memuat dimuat termuat pemuatan muatan pemuat memudahkan dimudahkan pemudahan termudah ' +
  'pemudah mulai memulai dimulai mulia kemuliaan memuliakan dimuliakan termulia muncul memunculkan dimunculkan ' +
  'kemunculan pemunculan mundur memundurkan memungkinkan dimungkinkan kemungkinan memurahkan kemurahan musnah ' +
  'memusnahkan dimusnahkan kemusnahan pemusnahan pemusnah mutasi dimutasi memutasi menaikkan dinaikkan menaiki ' +
  'dinaiki kenaikan menanti menantikan dinantikan penantian penanti nasihat menasihati dinasihati penasihatan ' +
  'penasihat bernasib niat berniat meniatkan diniatkan menikah menikahkan dinikahkan menikahi dinikahi menikmati ' +
  'dinikmati kenikmatan penikmatan ternikmat penikmat menilai dinilai bernilai penilaian nilaian penilai menyala ' +
  'menyalakan dinyalakan penyalaan penyala nyaman menyamankan menyanyi menyanyikan dinyanyikan nyanyian penyanyi ' +
  'nyata menyatakan dinyatakan pernyataan mengobati diobati pengobatan berobat pengobat olah mengolah diolah ' +
  'pengolahan olahan pengolah berolahraga omong omel mengomel mengomeli diomeli omelan beroperasi mengoperasikan ' +
  'dioperasikan berorganisasi terorganisasi orasi berorasi memahami dipahami memahamkan sepaham pajang memajang ' +
  'dipajang terpajang pemajangan pemajang memakai memakaikan dipakaikan dipakai terpakai pakaian paksa memaksa ' +
  'memaksakan dipaksakan dipaksa pemaksaan paksaan pemaksa pamer memamer memamerkan dipamerkan memanas memanaskan ' +
  'dipanaskan pemanasan memanasi pemanas pandang memandang dipandang terpandang memandangi pandangan pemandang ' +
  'panggil memanggil dipanggil terpanggil pemanggilan pemanggil memanjang memanjangkan dipanjangkan pemanjangan ' +
  'pemanjang pantau memantau dipantau pemantauan terpantau pantauan pemantau papar memaparkan dipaparkan terpapar ' +
  'pemaparan pemapar memarkir diparkir memarkirkan diparkirkan terparkir pasang memasang dipasang terpasang ' +
  'pemasangan memasangkan dipasangkan berpasang pasangan memasangi pemasang memasarkan dipasarkan pemasaran pemasar ' +
  'pasrah memasrahkan kepasrahan memastikan dipastikan kepastian patuh mematuhi dipatuhi kepatuhan payah memecah ' +
  'memecahkan dipecahkan pemecahan berpecah terpecah pemecah memecat dipecat pemecatan pecatan pemecat memegang ' +
  'dipegang berpegang pegangan pemegang dipelajari pelihara memelihara dipelihara terpelihara peliharaan pemelihara ' +
  'memenuhi dipenuhi pemenuhan pemenuh memerangi memerangkan peras memeras diperas pemerasan terperas perasan ' +
  'pemeras diperingatkan periksa memeriksa diperiksa memeriksakan diperiksakan terperiksa pemeriksa perintah ' +
  'memerintah memerintahkan diperintahkan pemerintahan percaya memercayai dipercayai dipercayakan memerlukan ' +
  'diperlukan keperluan dipermasalahkan memesan dipesan memesankan dipesankan pemesanan pemesan pilih memilih ' +
  'dipilih terpilih memilihkan pemilihan pilihan pimpin memimpin dipimpin terpimpin pemimpinan pimpinan pemimpin ' +
  'pindah berpindah memindahkan dipindahkan pemindahan terpindah pindahan pemindah meminjam dipinjam meminjamkan ' +
  'meminjami dipinjami peminjaman peminjam pikir berpikir memikirkan dipikirkan terpikir pemikiran pemikir pisah ' +
  'berpisah memisahkan dipisahkan terpisah pemisahan pemisah memotong dipotong terpotong pemotongan pemotong ' +
  'prihatin keprihatinan memprihatinkan memproses diproses prioritas memprioritaskan diprioritaskan produksi ' +
  'memproduksi diproduksi berproduksi profesional keprofesionalan mempromosikan dipromosikan protes memprotes ' +
  'diprotes puas memuaskan dipuaskan kepuasan puji memuji dipuji terpuji pujian pemuji pukul memukul dipukul ' +
  'terpukul pemukulan memukuli dipukuli memukulkan pukulan pemukul memulangkan dipulangkan kepulangan berpulang ' +
  'pemulangan pulih memulihkan dipulihkan pemulihan kepulihan pemulih pungut memungut dipungut terpungut pemungutan ' +
  'pungutan pemungut putar berputar memutar diputar terputar pemutaran memutarkan putaran pemutar memutus ' +
  'memutuskan diputuskan pemutusan putusan pemutus memusingkan dipusingkan memusatkan dipusatkan terpusat berpusat ' +
  'pemusatan pemusat ragu meragukan diragukan keraguan rahasia merahasiakan dirahasiakan kerahasiaan raih meraih ' +
  'diraih teraih peraih keramahan meramaikan diramaikan keramaian ramal meramal diramal peramalan ramalan peramal ' +
  'rampas merampas dirampas perampasan terampas rampasan perampas merampok dirampok perampok rampokan rancang ' +
  'merancang dirancang perancangan rancangan perancang rangkai merangkai dirangkai terangkai rangkaian rapat ' +
  'merapat merapatkan kerapatan dirapat perapat merapikan dirapikan kerapian terapi merasa merasakan dirasakan ' +
  'dirasai perasa rata meratakan diratakan ratap meratap meratapi ratapan merawat dirawat perawatan rayu merayu ' +
  'dirayu perayuan rayuan perayu rebut merebut direbut perebutan rebutan perebut redam meredam diredam teredam ' +
  'peredaman peredam meregistrasi diregistrasi rekam merekam direkam terekam perekaman perekam rekomendasi ' +
  'merekomendasikan direkomendasikan rela merelakan kerelaan direlakan remeh meremehkan diremehkan berencana ' +
  'merencanakan direncanakan terencana perencana renung merenung merenungkan renungan merepotkan direpotkan ' +
  'kerepotan resah meresahkan diresahkan keresahan meresmikan diresmikan peresmi peresmian respons merespons ' +
  'direspons retas meretas diretas peretasan peretas retasan retur meretur diretur merindukan dirindukan kerinduan ' +
  'merindui terindu meringankan diringankan keringanan ringkas meringkas diringkas meringkaskan ringkasan merobek ' +
  'dirobek merugi merugikan dirugikan berumah perumahan kerumitan merusak dirusak perusakan perusak merusakkan ' +
  'rusuh kerusuhan perusuh bersabar penyabar sabotase menyabotase disabotase menyadarkan disadarkan kesadaran ' +
  'menyadari tersadar bersahabat menyakiti disakiti menyakitkan kesakitan menyalahkan disalahkan menyalahi bersalah ' +
  'salur menyalurkan disalurkan tersalur penyaluran penyalur samar tersamar menyamarkan penyamaran penyamar sambung ' +
  'menyambung menyambungkan disambungkan bersambung penyambungan penyambung sambut menyambut disambut penyambutan ' +
  'tersambut sambutan penyambut menyampaikan disampaikan tersampai penyampaian kesampaian penyampai sangka ' +
  'menyangka disangka sangkaan bersantai menyantuni disantuni kesantunan sarankan menyarankan disarankan menyayangi ' +
  'disayangi kesayangan menyayangkan disayangkan tersayang sebar menyebar menyebarkan disebarkan tersebar ' +
  'penyebaran sebaran penyebar sebut menyebut disebut menyebutkan disebutkan penyebutan sebutan penyebut sedia ' +
  'menyediakan disediakan tersedia bersedia penyediaan kesediaan penyedia menyedihkan disedihkan tersedih sedot ' +
  'menyedot disedot tersedot menyegarkan disegarkan kesegaran menyehatkan penyehatan penyehat menyejukkan kesejukan ' +
  'menyelamatkan diselamatkan penyelamatan menyelamati penyelamat selesai menyelesaikan diselesaikan selidik ' +
  'menyelidiki diselidiki penyelidik selundup menyelundupkan diselundupkan penyelundupan selundupan penyelundup ' +
  'sembuh menyembuhkan disembuhkan kesembuhan penyembuhan penyembuh sembunyi bersembunyi menyembunyikan ' +
  'disembunyikan tersembunyi penyembunyian penyembunyi semangat bersemangat menyemangati disemangati sempat ' +
  'menyempitkan menyempurnakan kesempurnaan penyempurnaan penyempurna bersenang menyenangkan kesenangan menyenangi ' +
  'sendat senggol menyenggol disenggol tersenggol kesengajaan sentuh menyentuh disentuh tersentuh bersentuh ' +
  'sentuhan sepakat menyepakati disepakati bersepakat kesepakatan sepele menyepelekan disepelekan serah menyerah ' +
  'menyerahkan diserahkan penyerahan penyerah serang menyerang diserang terserang penyerangan serangan penyerang ' +
  'seret menyeret diseret terseret menyeriusi diseriusi keseriusan sertifikasi besertifikasi tersertifikasi ' +
  'menyervis diservis sesal menyesalkan disesalkan menyesali disesali penyesalan penyesal menyesuaikan disesuaikan ' +
  'kesesuaian penyesuaian penyesuai setuju menyetujui disetujui setor menyetor menyetorkan disetorkan penyetoran ' +
  'setoran penyetor menyewa disewa menyewakan disewakan penyewaan penyewa menyiapkan disiapkan bersiap kesiapan ' +
  'penyiapan siar menyiarkan disiarkan penyiaran tersiar penyiar siksa menyiksa disiksa tersiksa penyiksaan siksaan ' +
  'menyiksakan penyiksa menyimpan disimpan tersimpan penyimpanan simpanan penyimpan simpul menyimpulkan disimpulkan ' +
  'kesimpulan sindir menyindir disindir tersindir penyindiran sindiran penyindir singkat menyingkat tersingkat ' +
  'singkir menyingkir menyingkirkan disingkirkan tersingkir penyingkiran penyingkir singgung menyinggung disinggung ' +
  'tersinggung bersinggung singgungan sirna menyisakan disisakan tersisa sita menyita disita penyitaan tersita ' +
  'sitaan penyita menyoalkan disoalkan persoalan sogok menyogok disogok sogokan kesombongan menyombongkan sorot ' +
  'menyorot disorot tersorot sorotan menyuap disuap menyuapi disuapi penyuapan suapan penyuap subsidi bersubsidi ' +
  'menyubsidi disubsidi menyukai disukai kesukaan bersuka menyulitkan penyulitan sumbang menyumbang menyumbangkan ' +
  'disumbangkan penyumbangan sumbangan penyumbang bersumpah menyumpahi disumpahi suruh menyuruh disuruh menyusahkan ' +
  'disusahkan susul menyusul disusul tersusul susun menyusun disusun tersusun penyusunan susunan penyusun ' +
  'mensyukuri disyukuri tabrak menabrak ditabrak tertabrak penabrakan bertabrak ketabrakan penabrak tagih menagih ' +
  'penagihan menagihkan tertagih penagih menahan ditahan bertahan tertahan penahanan ketahanan penahan menahu ' +
  'menakutkan ditakutkan ketakutan menakuti penakut menambah ditambah bertambah menambahkan ditambahkan penambahan ' +
  'menambahi tambahan penambah tampil menampilkan ditampilkan penampilan penampil tampung menampung ditampung ' +
  'tertampung penampungan tampungan penampung tanam menanam ditanam tertanam penanaman menanamkan menanami tanaman ' +
  'penanam tanda menandai ditandai menandakan bertanda tertanda penandaan penanda tandatangan menandatangani ' +
  'ditandatangani penandatanganan penandatangan menangani ditangani penanganan penangan tanggap menanggapi ' +
  'ditanggapi penanggapan penanggap tanggung menanggung ditanggung tertanggung penanggungan menanggungkan ' +
  'bertanggung menanggungi penanggung tangis menangisi ditangisi tangisan menangkap ditangkap tertangkap tangkapan ' +
  'penangkap tangkal menangkal ditangkal bertanya menanyakan ditanyakan menanyai ditanyai menarik ditarik tertarik ' +
  'penarikan penarik menaruh ditaruh tertaruh bertaruh taruhan tawar menawar menawari ditawari menawarkan ' +
  'ditawarkan ditawar penawaran tawaran penawar tebak menebak ditebak tertebak tebakan penebak tebar menebar ' +
  'ditebar bertebar tertebar menebarkan tebaran tebus menebus ditebus penebusan tebusan penebus tegas menegaskan ' +
  'ditegaskan ketegasan penegasan penegas tekan menekan ditekan tertekan penekanan menekankan tekanan penekan ' +
  'telantar menelantarkan ditelantarkan tertelantar telat menelepon ditelepon meneleponi teliti meneliti diteliti ' +
  'ketelitian peneliti teladan keteladanan tembak menembak ditembak tertembak penembakan menembaki tembakan ' +
  'penembak tembus menembus ditembus tertembus menembuskan menempati ditempati menempatkan ditempatkan bertempat ' +
  'penempatan ketempatan penempat tempuh menempuh ditempuh menemukan ditemukan menemui ditemui penemu menenangkan ' +
  'ditenangkan ketenangan penenangan penenang tendang menendang ditendang tertendang menendangi tendangan penendang ' +
  'menentang ditentang bertentang tertentang penentangan tentangan penentang menentukan ditentukan penentuan ' +
  'tertentu penentu menepati ditepati setepat menerapkan diterapkan terapan penerap meneriaki diteriaki meneriakkan ' +
  'teriakan menerima diterima penerimaan penerima terjemah menerjemahkan diterjemahkan penerjemahan terjemahan ' +
  'penerjemah menertawakan ditertawakan menertawai tertib menertibkan ditertibkan ketertiban penertiban penertib ' +
  'menerus meneruskan diteruskan menetap menetapkan ditetapkan penetapan ketetapan penetap tertidur meniduri ' +
  'ditiduri menidurkan ditidurkan tikung menikung ditikung tertikung tikungan timbul menimbulkan ditimbulkan ' +
  'penimbulan penimbul timbun menimbun ditimbun tertimbun penimbunan timbunan penimbun tindak bertindak ditindakkan ' +
  'menindaki ditindaki penindakan tindakan penindak tindas menindas ditindas tertindas penindasan penindas tinggal ' +
  'meninggalkan ditinggalkan meninggali ditinggali tertinggal peninggalan peninggal meninggi meninggikan ketinggian ' +
  'tertinggi tingkat meningkatkan ditingkatkan bertingkat tingkatan peningkat tipu menipu tertipu tipuan tiru ' +
  'meniru ditiru peniruan tiruan peniru menitip menitipkan dititipkan dititip penitipan menitipi titipan penitip ' +
  'tolak menolak ditolak tertolak penolakan tolakan penolak menolong ditolong tertolong penolongan penolong tonjol ' +
  'menonjol menonjolkan ditonjolkan tonton menonton ditonton tontonan penonton tuduh menuduh dituduh tertuduh ' +
  'penuduhan tuduhan penuduh bertugas menugaskan ditugaskan penugasan penugas tuju menuju dituju tertuju menukar ' +
  'ditukar tertukar bertukar menukarkan ditukarkan tukaran penukar menulis ditulis tertulis menuliskan dituliskan ' +
  'penulisan menulisi tulisan penulis tumbuh bertumbuh menumbuhkan penumbuhan menumbuhi penumbuh tumpah menumpah ' +
  'menumpahkan ditumpahkan tertumpah tumpang menumpang menumpangi ditumpangi penumpangan tumpangan tumpuk menumpuk ' +
  'ditumpuk tertumpuk bertumpuk tumpukan tunda menunda ditunda tertunda penundaan penunda penungguan menunggui ' +
  'ditunggui tertunggu penunggu tunjuk menunjuk ditunjuk menunjukkan ditunjukkan tertunjuk penunjukan penunjuk ' +
  'tuntut menuntut dituntut penuntutan tertuntut tuntutan penuntut tunggak menunggak penunggakan tunggakan ' +
  'penunggak menurun menurunkan diturunkan menuruni keturunan turunan penurun turut menuruti dituruti menutup ' +
  'ditutup tertutup penutupan menutupi ditutupi tutupan penutup ubah mengubah diubah berubah pengubahan terubah ' +
  'pengubah ucap mengucap mengucapkan diucapkan terucap pengucapan berucap ucapan pengucap uji menguji diuji teruji ' +
  'pengujian penguji ulang mengulangi diulangi berulang terulang pengulangan ulangan pengulang ulas mengulas diulas ' +
  'pengulasan ulasan pengulas mengundang diundang pengundangan mengundangkan pengundang undur mengundur ' +
  'mengundurkan diundurkan pengunduran pengundur diunggah pengunggahan terunggah pengunggah unggul mengungguli ' +
  'diungguli keunggulan mengunggulkan diunggulkan ungkap mengungkap mengungkapkan diungkapkan diungkap terungkap ' +
  'pengungkapan ungkapan pengungkap beruntung menguntungkan diuntungkan menguntungi urus mengurus diurus terurus ' +
  'pengurusan menguruskan mengurusi urusan pengurus berusaha mengusahakan diusahakan usir mengusir diusir terusir ' +
  'pengusiran pengusir usul mengusul mengusulkan diusulkan diusul usulan utama mengutamakan diutamakan keutamaan ' +
  'pengutamaan berutang pengutangan pengutang memviralkan diviralkan vonis memvonis divonis kewajaran wajib ' +
  'mewajibkan diwajibkan berwajib mewakili diwakili mewakilkan perwakilan warisi mewarisi diwarisi waspada ' +
  'mewaspadai diwaspadai kewaspadaan mewawancarai diwawancarai pewawancara wujud mewujudkan diwujudkan terwujud ' +
  'berwujud yakin meyakini diyakini meyakinkan diyakinkan keyakinan nya khas masakan favorit respon disajikan cara ' +
  'secara daun beragam saung tdk memiliki strategis konsep disini hampir deskripsi kuliner yaa terdapat keju ' +
  'menyajikan ala hitam selera tradisional desain usah relatif ruangan variasi aneka putih keseluruhan spesial ' +
  'bakmi tetep dasar bervariasi sebelah cuman sop stroberi jarang komplain malem lanjutan gabisa terimakasih ' +
  'variatif menginap asal gede kelas ketagihan penyajian hijau minimal seru kasus pinggir pekan penasaran coklat ' +
  'tim pribadi rapih asri dipake kayu kacang negeri oknum mirip entah sok sebenernya taman betah dikit ruang staf ' +
  'mulu dunia pihak dusun berkualitas ah penggemar siomay jadul sebanding lauk versi nuansa dijangkau pecinta tuhan ' +
  'bekas patut dateng kuning percuma gaada wah gedung dekorasi ketua lalapan kudu ujung pohon kesan packingnya ama ' +
  'merokok ikutan berkali namanya alas rekan milih biru responsif diem terjun cenderung alternatif saos sempet akal ' +
  'ekspektasi kader alat terkesan terlebih segitu bakalan meresap meriah mengenyangkan ngunjungi galau berlokasi ' +
  'giliran sepadan tergolong jamur sensasi bukit minyak rada serasa kasihan simpang klasik merayakan seberang pakar ' +
  'menengah istana rupiah ciri rumahan terdiri jahitan anti rebus setimpal tepung sejenis berlama ntar komen jalur ' +
  'dalem risma gerai dihidangkan segini gausah sekelas umur gada pedesaan poin ulama penataan hawa jasa ngapain ' +
  'sosial karet yaudah nomer sejauh mulus maksimal murahan ditemani bermacam dirumah kinerja lontong positif ' +
  'estimasi tema iblis dikarenakan masker saudara beraneka makana maen kalangan dri kenceng semacam setia orderan ' +
  'pencitraan kaldu amanah komplit rombongan melulu rak lidi berkesan contoh dlu adek cape ribut pinter peduli ' +
  'bolong biji rawit menyempatkan ormas tenan2 lgsg stabil nyuruh kelar bacot terkadang daya konsisten campuran ' +
  'jempol lumayanlah pondok penyuka gamau becus jengkol teras musala pepohonan alhasil kaum salut setan berwarna ' +
  'remang postingan lengket otomatis curhat dibawah kado rokok iseng belok puluhan kompleks legendaris cahaya ' +
  'komplet kafir medsos nasional madu menyerap pegunungan seenak nusantara kepolisian modelnya lagian pacaran ' +
  'konser keliling simpel ide raja milik pengecut sikap rezim sigap sepuas lembah relokasi kirain urat berlebihan ' +
  'cupu asing kreatif singgah galeri doyan pandan biadab bangku bersaing arti hobi tumis serem deket sifat ' +
  'menurutku berkelas waras surga pesta periode berbau muak perahu fisik beban meter minim berminyak pasir ' +
  'pergantian garang genggam sudut kelaparan pasal disitu layangan penat ato notif jago kode judul tokoh momen ' +
  'titik cekatan petunjuk jijik bergaya tampak bernuansa menyebalkan munafik sembari otentik fakta koar belakangan ' +
  'kedepannya bunyi jagoan motif arisan bule perpaduan rindang kombinasi terbuat santap patung penegak toleransi ' +
  'ancur sosmed sebanyak bersatu angka jadilah dsb homo seadanya miring tertata peralatan citra berlibur wisatawan ' +
  'mayoritas rampung2 teduh sesama semisal kepake semalem sebesar opsi buta kala aktivitas menakjubkan menawan ' +
  'jernih sinilah ruko gapernah kalem privasi kos ttg banter2 undangan manajemen diantara negatif latar berkonsep ' +
  'tersaji sarang wahai tepi presentasi omongan prediksi peristiwa selebihnya alay gatal lemak keunikan menyatu ' +
  'balkon mafia bolehlah nampak bernama jabatan jelek2 omongannya licin parit halah lomba revisi diluar bercanda ' +
  'nongol netral arsitektur proyek terbang parfum lurus lapangan polos sekeliling kubu gemericik kisaran mentega ' +
  'asalan kesekian keringat lubang bernostalgia praktis komunis garut2 obor komunikatif disana laen pencet bawaan ' +
  'samsek vegetarian politikus komik betapa ngeri sejam ratusan populer bening radikal sekilas babu nangkep ' +
  'kampungan mengusung kejutan datangi reuni menanjak perayaan tata rupa imam kumuh deras tenda tertera nol bentar ' +
  'ketimbang ter gajelas ayang indikator persiapan kelewat bayangin ratu kuis embel bulat opini artis usai sela ' +
  'muntah menempel pinggiran logika mengesankan kelezatan rentang kolonial melimpah bawal serentak bersamaan preman ' +
  'panggung tali jorok temaram perbukitan parpol packingan berduit siji2 bulanan harian gaboleh mabar stiker ' +
  'kriteria segede hamil cokelat janjian beras jurusan internetan berkenan enakan tembok efektif pola bijak rutin ' +
  'eksis komplen nobar bermutu kios fase genre usia artikel harta spesifikasi transparan berdekatan monyet dusta ' +
  'ingkar mangkir gelagat modus akalan kibul muslihat antek cukong calo makelar rentenir kolektor teror intimidasi ' +
  'pemerkosa cabul mesum lecehkan diskriminasi rasis intoleran bidat sesat murtad haramkan dihalalkan bersertifikat ' +
  'kehalalan oplosan pewarna pengawet boraks formalin racun beracun keracunan mules diare mencret alergi bengkak ' +
  'memar iritasi jerawat komedo kusam pucat bpkn ylki ojk somasi mediasi arbitrase advokat kurungan ayat kompensasi ' +
  'santunan kecewanya kecewaa kapok2 kapoknya kapoklah duitku uangku barangku pesananku paketku kirimannya ' +
  'pesanannya paketnya adminnya sinyalnya jaringannya internetnya kuotanya pulsanya pelayanannya layanannya ' +
  'kualitasnya produknya barangnya tempatnya makanannya minumannya ongkirnya tokonya penjualnya sellernya csnya ' +
  'promonya diskonnya vouchernya saldonya akunnya tolonglah bantulah balesin diread dipingpong dioper diputar2 ' +
  'berhari berminggu berbulan bertahun berjam kesana kemari mondar mandir ngaret molor kemalaman mandek mangkrak ' +
  'terbengkalai terkatung digantung keseringan acap kerap senantiasa niscaya seyogianya alangkah betapapun ' +
  'sekonyong konyong mendadak dadakan sontak spontan merta promosinya iklannya pariwara kolaborasi merilis dirilis ' +
  'rilisan terobosan inovasi unggulan andalan primadona juaranya favoritku langgananku pemirsa pendengar sobat ' +
  'kawula rekan2 sahabatku ngantor ngampus kuliahan skripsian wisudaan magang nganggur ngelamar keterima ketolak ' +
  'lolos gugur seleksi tes dirumahkan pamit ipar besan buyut cicit saudari kembar sulung bungsu yatim piatu lajang ' +
  'bujang perawan jejaka tunangan mempelai pengantin resepsi akad mahar bersalin lahiran popok asi paud tk sd smp ' +
  'sma smk pesantren madrasah tayang tayangin bioskop adegan pemeran sutradara naskah nada irama gitar drum ' +
  'personel idola oppa drakor ftv azab gerimis badai petir guntur kilat bandang puting beliung kabut debu terik ' +
  'gerah panasnya dinginnya adem sumuk anyep lembap sawer nyawer dangdut koplo campursari gamelan wayang keroncong ' +
  'ketoprak ludruk lenong silat karapan ondel gimana2 gmnya apalah apapula mananya kapannya siapanya ngapa diapain ' +
  'kenapasi kenapasih emangnya memangnya masaiya yakali yekan yekali kagaklah nggaklah gaklah iyalah iyadeh iyasih ' +
  'bukanlah belomlah udahlah sudahlah udahan bodoamat bodo masbodoh terserahlah bct cerewet bawel rempong riweuh ' +
  'lebay norak gaptek kudet kuper culun lugu naif sotoy soktau pansos caper carmuk jaim jayus lawak ngelawak ' +
  'terpingkal mewek nangis baperan sensian sensi ambekan ngambek merajuk mencak mengumpat serapah laknat jahanam ' +
  'bejat bobrok bangke bangkai tai taik tahi kontol memek ngentot ngewe jancok jancuk asu pepek pantek puki kimak ' +
  'keparat sundal lonte pelacur banci bencong maho lesbi komputer gunakan nampaknya kelihatannya sesungguhnya ' +
  'maafkan pasukan hanyalah kerajaan elok kemas geram dahaga putra domba lega jangkung ibarat aki boro hancurnya ' +
  'semesta kotoran hadiahnya berhadiah pemenang pemenangnya hoki rejekinya kgk gaa ggk ngk nggk nda ndk tida gx ' +
  'blum lom durong jngn ojok raono ngada gaiso raiso gaisok gbs gaktau embuh mbuh gangerti gapopo rapopo gausa ' +
  'gaperlu gasuka gaenak gajadi gakan gaakan gabakal gakuat gasabar krg tnp tampa sy kulo sya ane ambo ak akuu aq ' +
  'kmu luh sampean loo koen klian kelen kta awakdewe mrk mrka mreka orgnya temennya koncone bpk ibuk mamak kakk dek ' +
  'cwo yng nyang yamg yanh dngn dngan denagn dengn dn drpd drtd pda tuk bwt kpd krna soale spy shg shingga sehinga ' +
  'smpai nyampek sll slalu selaluu kdg kdang biasane skali sekalii bangt bnget bgd bgtttt bgttt bangat bingit ' +
  'bangetttt sgt sngt plg lbh trlalu smakin soyo ckup rodok lmyn hny hnya cm cman cma cmn sj sja aj ajaa ajh ajalah ' +
  'jg jga jugaa jugaaa lagii lagipula msh msih masi suda dahh udeh tlh bkl sdg mo maw bisaa bisaaa dpet dpat ' +
  'dapetin bole hrus haruse adaaa onk adlh jadine jadiin dijadiin sprti spt sperti sptnya gni bgini giniii bgitu ' +
  'bgtu gituu gituh gitulah ni nii inii ikii iniii nich niih sni sinii sono dsini dsni disni apaa apah apaaa opoo ' +
  'apo apaapa sapo mna manaa ndi kmn kenapaaa bgmn gmana kepiye bagimana gemana brapa bbrp bbrapa beberpa smua ' +
  'semuaa semwa smuanya stiap bnyk byk bnyak banyaak buanyak sdikit dkit seuprit samaaa sndiri sndri laine tapiii ' +
  'ttp ttep klau kalok klw mskipun wlpn walopun wlopun pdahal padhal pdhal padahl padal mlh mlah kmdn teruss teros ' +
  'stlh stelah stlah sblm sblum sebelom sblmnya wkt wktu makane akhire awale pokoke pokoknyaa trnyata trnyt ' +
  'tibaknya jebulnya emng mgkn mgkin psti thdp bhw rasanyaa katany mksd mslh masala maslah msalah masalahe skr ' +
  'skarang skrang skg bsok kmren kmrin kmaren td entar ntr nnti dl duluu ndisik hr pgi pg tgl ewu separo goceng ' +
  'gopek duitnya uange hrga hrg hrganya murce murmer murahh freeongkir ongkire disc bayare blanja brang brng brgnya ' +
  'brangnya psn psen pesenan dkirim dikirm pngiriman inet kouta nelp ditelpon henpon hpku hapeku hpnya hapenya hpne ' +
  'poto japri watsap yutub accnya msk donlod donlot didownload apdet apgred bgs bgus baguss bagusss baguus baguslah ' +
  'baek baikk kren mntp mantabs mantaps manteb mantaaap enakkk maknyus lezaat puass senengg senenge kcewa nyesal ' +
  'binggung mls kuatir kawatir maluin lucuuu cantikk cpt cepatt garcep bnr sbnrnya sebenere slah sala gadang pns ' +
  'bru lma lamaa lamaaa lamaaaa ksong hbs rusakk pnting laper luweh bosen syg sukaa sukaaa sukaaaa srius trmksh tks ' +
  'makasihh trimakasih makasii makasiih terimkasih makasiii tlg mbantu maap mhn mhon silahkan semngat smg mudahan ' +
  'iyaa iyaaa hooh iyooo nggeh okee insya astaghfirullah rmh umah dirmh kntr jln maem bobo bobok idup urip alesan ' +
  'alesannya crita kabare inpo tny takok jwb bls blas mbales balesan ngmg becanda becandaan liatnya kliatan ' +
  'keliatannya ngeliatin perhatiin taunya mudeng buktiin selese ditungguin pkai pakein dpake kepakai dicobain ' +
  'sklian meneng ayok yukk ayoo hayo guyss pelayann playanan pelayananya mbalik kembaliin tf masyrakat indo jkt ' +
  'bandoeng suroboyo jogja yogya jogya djogja astagah yawla nyenengin bgst guoblok gblg omdo pede melu ngikut ' +
  'ngikutin dicariin dapetnya ksh ksih kasihh kasian bkin dibikin dibuatin blg ngabarin numpang narik kebaca ' +
  'kebalik ketangkap keno keinget trakhir tsb berduaan ktemu didatengin dtg dtang dtng berenti dimainin mainin ' +
  'belagu ngajar ngelaporin ngeblock diblock ngecharge dicas dicheck ngomongnya ngomonge ngerespon merespon ' +
  'direspon ngeladenin nyakitin nyalahin ngilangin naro ditaro nyimpen disimpen gnti urusin nganggep dianggep ' +
  'maklumin nggarap ngelakuin lakuin ngebaca ngetik maksa mnta dimintain tambahin nntn ntn dibandingin ngerusak ' +
  'gunain kedaden dibutuhin kwalitas qualitas kwalitasnya tko olshop waroeng tmpt tmp tpt cucok ccok ssuai sesuaii ' +
  'dkt bwh dlm dalemnya dpn ati pedes pait ujan ksini ksana bedo tanggungjawab mnding mnurut menjijikan luarbiasa ' +
  'rekomend rekomended recomended rekomen recomend lancarr ngeprint discan ngelike dilike ngeshare dishare difollow ' +
  'ngefollow diclick diorder didelete diapus dikomplen konfirm viralin viralkan ngegame ngerekam ngedit ngetwit ' +
  'ngetweet ngepost ngetest dites didelay dipacking smlm norek orangtua ojol sekuriti ush miras hoax hastag coment ' +
  'netijen kurleb setauku gapake ngaruh manga gilak kaco anter nganterin ngajak diajakin ngajakin ngaku akuin ' +
  'ngalami anggep ngatur ngemis ngeyel ngincer ngisi ikutin ngubek ngucapin ngulang masang pasangin mencet megang ' +
  'mukul dipukulin mukulin manggil pertahanin pikirin muji puter diputer muter praktek nahan nanggung tanyain ' +
  'ditanyain tawarin ditawarin nawarin teken temenin ditemenin nemenin tentuin nerima tuker dituker nulis nunda ' +
  'nunjukin nutup nutupin nembak nempel nelan ngejar kurangin dikumpulin dikunjungin kenalin dikenalin nyangka ' +
  'saranin nyaranin nyebut sebrang selipin nyerang siapin simpen sumpahin sisain cariin nyariin ceritain nyicip ' +
  'cicipin nyuri bacain belain diberesin bersihin bubarin didenger doain jelekin gangguin gebukin digebukin ' +
  'lengkapin rasain ngerawat diributin ramein rubah dirubah nikmatin';
