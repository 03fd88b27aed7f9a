import { defineRules } from './rule';

/** Signs that the author, a customer, had a bad experience: something named that failed, and often since when and for how much. */
export const complaintRules = defineRules('COMPLAINT', [
  {
    name: 'not-arrived',
    weight: 2,
    isNegatable: false,
    phrases: `
      (belum|tidak) .. (saya|kami|aku) terima
      (status|resi|aplikasi|app|tracking|it|website|sistem) .. (says|said|shows|marked|tertulis|tulisannya|bilang|katanya|claims) .. (delivered|terkirim|diterima|selesai|arrived|sampai|signed+for|delivery|diantar|all+good|fine|on+time)
      (marked|listed|showing|flagged) (as|it)? (delivered|arrived|collected|complete|returned|resolved)
      (no|without) (sign|trace|word) (of|from)
      out for delivery .. (days|weeks|since|again|still)
      (belum|tidak|tak) (sampai|datang|tiba|dikirim|diterima|diproses|muncul|keluar|masuk|nongol|bergerak|gerak|nyampe|terkirim|dateng)
      (belum|tidak) (ada|kunjung|pernah|juga) (kabar|kejelasan|kepastian|respon|tanggapan|jawaban|balasan|solusi|update|datang|sampai|tiba|masuk|cair|tindak+lanjut|hasil|kelanjutan)
      {order} .. (belum|tidak) .. (sampai|datang|tiba|dikirim|diterima|jalan|bergerak|keluar|ketemu|ada)
      {order} .. (hilang|nyasar|salah|tertukar|ketukar|kurang|rusak|lenyap|raib|dibuka|dibanting|penyok|hancur)
      (never|not|hasn't|hasnt|haven't|havent|didn't|didnt|still+not|yet+to) .. (arrived|arrive|delivered|shipped|received|receive|dispatched|come|came|turned+up|show+up|showed+up|updated)
      (still|been) (waiting|on+hold|pending|processing|queuing|missing)
      {order} .. (missing|lost|late|vanished|wrong|incomplete|delayed|cancelled|canceled|never)
      where is my (order|parcel|package|refund|money|bag|food|delivery)
      (where's|wheres) my (order|parcel|package|refund|money|bag|food|delivery)
      mana (pesanan|paket|refund|uang|duit|barang|pesenan) saya
      status .. (pending|proses|dikemas|dikirim|packed|processing|stuck|tidak+berubah|masih)
      (tracking|resi) .. (stuck|same|still|tidak|error|kosong|belum|mandek|ngaco)
      stuck (at|in|on) .. (days|weeks|warehouse|hub|transit|customs)
      nyangkut di .. 
    `,
  },
  {
    name: 'no-refund',
    weight: 2,
    isNegatable: false,
    phrases: `
      {cash} .. (belum|tidak|ga) .. (cair|kembali|masuk|balik|dikembalikan|diproses|turun|keluar|bisa|ditransfer)
      {cash} .. (hilang|lenyap|raib|terpotong|kepotong|dipotong|hangus|nyangkut|tertahan|ditahan|kesedot|berkurang|ludes|ketarik|ditarik|dobel|double)
      (saldo|pulsa|kuota|poin|dana) .. (hilang|lenyap|raib|terpotong|kepotong|hangus|berkurang|kesedot|tersedot)
      (refund|pengembalian|klaim|claim|kompensasi|ganti+rugi) .. (lama|ditolak|belum|tidak|dipersulit|ribet|hangus|denied|refused|rejected|pending|nothing|never|weeks|months|still|takes|taking)
      (balikin|kembalikan|balikkan|pulangin) {cash}
      (balikin|kembalikan) .. (uang|duit|saldo|dana|dp|deposit) (saya|kami|gue|orang)
      (refund|refunded|money+back|reimburse|give+me+back|return+my) .. (now|please|never|not|nothing|still|denied|refused)
      (want|need|demand|give+me|waiting+for|where+is) .. (refund|money+back|compensation)
      (charged|billed|debited|deducted) .. (twice|double|again|two+times|without|extra|even+though|still|for+nothing|full)
      (double|over|extra|hidden|surprise|unauthorised|unauthorized) (charge|charged|charges|billing|fee|fees|payment)
      overcharged
      (paid|bayar|dibayar|transfer) .. (but|tapi|yet|still|tidak|belum|padahal|malah)
      (paid|bayar) .. (twice|dua+kali|2x|dobel|double)
      (tagihan|bill|tarif|cicilan) .. (naik|membengkak|bengkak|melonjak|jumped|doubled|tripled|salah|wrong|dobel|ngaco|tiba-tiba)
      (ditagih|tertagih|nagih|dicharge|ditarik|didebit) .. (lagi|dua|padahal|terus|dobel|dua+kali|2x|tanpa|walau|meski|masih)
      (hangus|kehangusan|forfeited|expired) .. (saldo|poin|kuota|tiket|voucher|membership|session|sesi)
      they (took|take|keep+taking|kept) my money
    `,
  },
  {
    name: 'broken-product',
    weight: 2,
    phrases: `
      (ordered|asked+for|paid+for|booked|requested|bought|chose) .. (got|received|came|arrived|sent|given|gave|instead)
      (pesan|pesen|beli|order|minta|pilih|bayar) .. (datang|datangnya|dateng|datengnya|dapat|dapet|dikirim|dikasih|diberi|nerima|terima|malah|isinya|sampainya)
      yang (datang|dateng|dikirim|sampai|diterima|nyampe) .. (beda|bukan|salah|malah|cuma|kurang|warna|ukuran|kosong|rusak|bekas)
      (half|some|most|part|setengah|separuh|sebagian) .. (missing|empty|hilang|kosong|tumpah|kurang|habis)
      (arrived|came|delivered|sampai|datang) (without|with+a|tanpa|dengan) .. (dent|hole|scratch|crack|stain|lid|tutup|isi|part|parts|charger|box)
      (baru|barusan) .. {num} {time} .. {broken}
      (baru|belum) .. ({num}|sebulan|seminggu|sehari|setahun|beberapa) {time}? .. (sudah|udah|langsung) .. {broken}
      {broken} (padahal|lagi|terus|mulu|total|semua|parah)
      (langsung|sudah|tiba-tiba|sering|selalu|mendadak) {broken}
      {broken} .. (after|within|in) .. ({num}|one|two|three|a) {time}
      (after|within|only|lasted) .. ({num}|one|two|three|a|few) {time} .. {broken}
      (already|keeps|kept|just|completely|suddenly|constantly|always) {broken}
      (stopped|stops|quit|refuses+to) (working|charging|responding|turn+on|connect|syncing|loading)
      (won't|wont|doesn't|doesnt|can't|cant|cannot|couldn't|not) (turn+on|work|charge|open|load|start|connect|login|log+in|pair|sync|update|activate|close|fit|print|boot|log|access|check|cancel|checkout|switch)
      (tidak|ga|tak) (bisa|mau|dapat) .. (nyala|dipakai|dibuka|login|masuk|dicas|connect|konek|diakses|dihubungi|bayar|checkout|transfer|topup|top+up|dicairkan|diklaim|ditarik|refresh|daftar|dipake|jalan|log+in|print|hidup)
      (layar|mesin|baterai|remot|engsel|resleting|sol|jahitan|kabel|tombol|lampu|kipas|filter|pompa|kompresor|ban|rem|aki|speaker|kamera|charger|keyboard) .. {broken}
      (screen|battery|hinge|zip|zipper|sole|seam|strap|cable|button|handle|motor|pump|lid|charger|speaker|camera|keyboard|wheel|brake|filter|remote) .. {broken}
      (fell|came|falling|coming) (apart|off)
      (barang|produk|isi|isinya|warna|ukuran|size) .. (tidak+sesuai|beda|salah|kurang|tertukar|palsu|bekas|kosong)
      (tidak|ga) sesuai (pesanan|gambar|deskripsi|foto|iklan|janji|aplikasi|menu|ekspektasi)
      (wrong|different|missing|empty|expired|used|fake) (size|colour|color|item|order|product|model|address|food|parts|box|one|drink|meal)
      (ada|nemu|menemukan|isinya|dapat) .. (rambut|kecoa|ulat|lalat|belatung|semut|plastik|kuku|jamur|batu|serangga|cicak|karet) .. (di|dalam)
      (found|there+was|bit+into) .. (hair|cockroach|plastic|glass|fly|bug|worm|mould|mold|metal|insect|nail|stone) .. (in|inside)
      (muntah|diare|keracunan|gatal|ruam|iritasi|bruntusan|breakout|alergi|sakit+perut|mencret|perih|merah-merah) .. (habis|setelah|abis|sehabis|gara-gara|pakai|makan|minum|karena)
      (habis|setelah|abis|sehabis|gara-gara) (makan|pakai|minum|pake) .. (muntah|diare|keracunan|gatal|ruam|iritasi|bruntusan|jerawat|alergi|mencret|perih|merah)
      (rash|sick|vomiting|threw+up|food+poisoning|burned|burnt|breakout|hives|allergic) .. (after|from)
      (gave|made|left) (me|us|him|her|my) .. (rash|sick|ill|burn|scar|stranded|hives|blister|blisters)
    `,
  },
  {
    name: 'service-failed',
    weight: 2,
    phrases: `
      (was|were|been|we're|i'm) (told|promised|assured|supposed|meant) .. (but|yet|wasn't|didn't|still|never|instead|nothing|not)
      you (said|promised|told+me|told+us) .. (but|yet|it's|still|now|never|and)
      (dijanjikan|janjinya|janji|bilangnya|katanya|ngomongnya|estimasi|estimasinya) .. (ternyata|malah|tapi|tetapi|padahal|belum|nyatanya|tidak|ini+sudah|ini+udah|sudah|udah|sampai+sekarang|besok+besok|yang+ada|eh)
      (sampai|hingga|smp|sampe) (sekarang|hari+ini|detik+ini|saat+ini) .. (belum|tidak|masih|cuma|hanya|status)
      (padahal|meskipun|walaupun|although|even+though|despite) .. (sudah|udah|bayar|lunas|paid|asked|booked|told|confirmed|minta|lapor|janji)
      (lapor|komplain|telepon|nelpon|chat|email|datang|minta|restart|ganti|isi+formulir|reschedule|called|emailed|rang|reported|asked|complained|reset|explained|filled|tried|written) .. (berkali|berkali-kali|{num}+kali|dua+kali|tiga+kali|empat+kali|{num}+times|twice|three+times|four+times|five+times|several+times|many+times|again+and+again)
      (dua|tiga|empat|lima|{num}) kali (ganti|lapor|datang|dijanjikan|reschedule|komplain|batal|buka|telepon|kirim|bolak)
      (bolak+balik|bolak-balik|wira+wiri|mondar+mandir|round+in+circles|back+and+forth|from+pillar+to+post)
      (talked|spoke|spoken|speaking) to .. (people|agents|different|person|human|robot|someone|anyone)
      (centang|dibaca|read) (satu|biru|doang|saja|only)
      (got|get|getting|heard|hear|had) (nothing|no+answer|no+reply|nowhere) (back|from|yet)?
      (took|taken|wasted) .. (day+off|time+off|cuti|morning+off|afternoon+off)
      (ga|tidak|tak) (dapat|dapet|dikasih|diberi|diumumin|dikabari|dihubungi|dijemput)
      {staff} .. (kasar|judes|jutek|galak|marah|bentak|membentak|ketus|cuek|ngeyel|lempar|bohong|kabur|nyolot|sinis|lelet|lambat|ogah|main+hp|tidur|menghilang|menolak)
      {staff} .. (rude|shouted|yelled|hung+up|lied|ignored|laughed|refused|useless|clueless|swore|screamed|argued|unhelpful|dismissive|kept+saying)
      (dioper|dilempar|dilempar-lempar|dipingpong|dioper-oper|lempar-lemparan|ping-pong|muter-muter|diputer|diputer-puter)
      (passed|bounced|transferred|sent) (around|between|from) 
      (chat|email|telepon|wa|dm|laporan|tiket|komplain|keluhan|whatsapp|call|complaint|ticket|message|messages|emails|calls) .. (tidak|belum|cuma|hanya|never|not|no|ignored|unanswered|nothing|closed|still) .. (dibalas|dijawab|direspon|ditanggapi|diangkat|read|reply|replied|answered|response|answer|centang|robot|bot|template|diread)
      (dibalas|dijawab|balasannya|jawabannya|yang+balas) .. (bot|robot|template|mesin|copas|itu-itu)
      (cuma|hanya) (dibaca|diread|di-read|disuruh|diminta|dikasih|dapat|bilang)
      disuruh .. (tunggu|nunggu|menunggu|sabar|bayar|balik|kirim|isi|datang|uninstall|restart|email|beli)
      (told|asked) (me|us|to) .. (wait|come+back|call|pay|restart|reinstall|email|buy|try)
      {wait} .. ({num}|sebulan|seminggu|sejam|berjam-jam|berhari-hari|berminggu-minggu|berbulan-bulan|hours|weeks|days|ages|forever|setahun|seharian|lama) .. {time}?
      (sudah|udah|hampir|lebih) .. {num} {time} .. (tidak|belum|masih|tapi|cuma|baru)
      {num} {time} (belum|tidak|masih|no|still|without|and+still|and+no|and+nothing|and+counting)
      (sudah|udah) .. ({num}|dua|tiga|empat|lima|berkali|berkali-kali) kali .. (komplain|lapor|telepon|chat|ganti|servis|balik|batal|begini|gini|kejadian|rusak|telat|salah|gagal)
      (ke|kali) ({num}|dua|tiga|empat|kedua|ketiga|keempat|sekian|kesekian) .. (bulan|minggu|hari|kali)+ini
      (second|third|fourth|fifth|2nd|3rd|4th|5th) (time|week|month|day|replacement|reschedule|visit|call|no-show|attempt|ticket|repair) .. (this|in|and|now|from|already)?
      (no|zero|without) (reply|response|answer|refund|explanation|apology|update|updates|notice|warning|compensation|solution|one|help|show|stock|tracking|record|resolution|follow-up|confirmation)
      (nobody|no-one|noone|no+one) .. (answers|answered|replied|replies|called|came|knows|helps|helped|picks|told|there|cares|turned)
      (tidak|belum|ga) ada (yang|satupun|petugas|orang) .. (jawab|datang|bantu|tanggung|respon|angkat|tahu|peduli|balas|jaga|menangani)
      (tanpa|without) (pemberitahuan|konfirmasi|penjelasan|persetujuan|alasan|kabar|notice|warning|consent|explanation|asking|telling)
      (dibatalkan|dibatalin|cancel|dicancel|cancelled|canceled) .. (sepihak|mendadak|tanpa|tiba-tiba|padahal|last+minute|without|hours+before|h-1|lagi|again)
      (teknisi|kurir|petugas|technician|engineer|courier|driver|plumber) .. (tidak|belum|never|no|tak) .. (datang|dateng|nongol|muncul|show|came|turned|arrived|kunjung)
      (cs|admin|customer+service|call+center|customer+care|support|helpdesk|layanan|pelayanan|service) .. (susah|lama|lemot|buruk|parah|tidak|jelek|payah|terrible|awful|useless|bad|worst|poor|rubbish|nightmare|joke)
      pelayanan .. (buruk|lambat|lama|jelek|mengecewakan|parah|payah|ambyar|nol|minus|kurang|amburadul|hancur)
      (tidak|no) tanggung jawab
      (lepas|cuci) tangan
      (dipersulit|dibikin+ribet|dipingpong|dicuekin|diabaikan|digantung|dighosting|di-ghosting|dianggurin|dikacangin|ditinggal|ditelantarkan|terlantar|ditipu|dibohongi|diphp|di-php|ditolak)
    `,
  },
  {
    name: 'demand-to-fix',
    weight: 2,
    phrases: `
      (could|can|would|will) (you|someone|somebody|anyone) .. (look+into|check|chase|sort|investigate|explain|assist|help) .. (my|why|because|this|case|order|line|account|refund)
      (mohon|tolong|minta|mengharapkan|menunggu|tunggu) .. (kejelasan|kepastian|penjelasan|itikad|tindak+lanjut|tindakan|respon|jawaban|pertanggungjawaban)
      {please} .. (perbaiki|diperbaiki|ditindak|ditindaklanjuti|diproses|direspon|dibalas|segera|ganti|diganti|kembalikan|dikembalikan|tanggung+jawab|penjelasan|solusi|selesaikan|diselesaikan|cek|dicek|benerin|dibenerin|evaluasi|fix|refund|explain|sort|resolve|investigate|respond)
      (kapan|when) .. (diperbaiki|dibenerin|beres|selesai|normal|nyala|cair|dikirim|diganti|fixed|resolved|refunded|refund|working|respond)
      (fix|sort) (it|this|your|yourselves|the|that)
      (sort|do) (this|it|something) (out|now|about)
      (minta|mau|tuntut|menuntut) .. (ganti+rugi|kompensasi|penjelasan|tanggung+jawab|pertanggungjawaban|uang+kembali|refund|kejelasan|klarifikasi)
      (kenapa|mengapa|kok|why) .. (belum|tidak|masih|not|still|hilang|error|gagal|mati|dipotong|terpotong|ditolak|lama|lambat|mahal|salah|berubah|down|keep|am+i|was+i|is+my|did+you|has+my|hangus|ditutup|dibatalkan|diblokir|naik|nyangkut|putus|rusak)
      (gimana|bagaimana) (nih|ini|sih|dong) .. (belum|tidak|lama|error|masih|kok|mati|min|cs|pelayanan|tanggung)
      (what+is|what's|whats) (going+on|happening|wrong|taking|the+point) 
      how (long|many) .. (wait|more|does+it+take|times|until|before)
      (sampai+kapan|mau+sampai|harus+nunggu|harus+menunggu|berapa+lama+lagi|nunggu+apa|mau+nunggu)
      (ticket|tiket|case|order|ref|reference|laporan|nomor|no) {code}
      (nomor|no|kode) (tiket|laporan|pesanan|order|resi|pengaduan|pelanggan)
      (any|an) (update|updates|explanation|news) (on|about|for|why)
      (explain|jelaskan|jelasin|tolong+jelaskan) .. (why|kenapa|dong|please|ini|how)
      (cek|check|buka|open|see|lihat|balas|bales|read|answer) .. (dm|inbox|email|pesan|messages|laporan) .. (saya|kami|my|dong|please|min)?
    `,
  },
  {
    name: 'trouble-asked',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      why (is|are|does|did|has) (it|this|that|everything) (take|taking|taken)
      (what's|whats|what+is|what+was) the point (of|in)
      (is|are) (this|that|these|those) (really|seriously|honestly|genuinely)
      (having|have|had|got|getting|facing|experiencing|there's) (a|an|some|big|major|serious|real|more|constant|endless|nothing+but)? .. (issue|issues|problem|problems|trouble|difficulty|difficulties|bug|bugs|glitch)
      (is|are) there (a|any|some|an) .. (issue|issues|problem|problems|outage|outages|fault|faults) (in|at|with|on|around|near|today|tonight|currently|right|?)
      (any|known) (issue|issues|problem|problems|outage|outages|fault|faults) (in|at|with|on|around|near|today|tonight|currently|right+now|?)
      (do|are) you (have|having|aware|experiencing) .. (issue|issues|problem|problems|outage|outages|fault|faults)
      (anyone|anybody) else .. (down|out|slow|issue|issues|problem|problems|error|trouble|losing|lost|stuck|getting)
      {num} (hr|hrs|hour|hours|min|mins|minutes|days|weeks) (late|behind|delayed|overdue|delay)
      (late|delayed|overdue) (again|by|for|every|as+usual|as+always)
      (stop|quit) (adding|sending|changing|charging|calling|ringing|emailing|texting|spamming|removing|breaking|asking|logging|resetting|taking|closing|cancelling|moving)
      (reply|respond|answer|replied|responded) .. to my (dm|dms|email|emails|message|messages|ticket|complaint|tweet|letter|calls)
      (nothing|none+of+it|none+of+them|neither) (works|worked|working|happens|happened|loads|helps|helped|changed|changes)
      (let+down|letting+me+down|letting+us+down|lets+me+down)
      (by+far+the|easily+the|the+absolute|honestly+the|literally+the) worst
      (couldn't|could+not|can't|can+not) (be|have+been) (more|any+more|less) .. (rude|unprofessional|unhelpful|disorganised|helpful|interested|useless|careless|confusing)
      why (did|have|would) you (take|taken|remove|removed|get+rid|change|changed|discontinue|discontinued|stop|stopped|cancel|cancelled|close|closed|drop|dropped|cut|kill)
      (bring+back|put+back) (the|my|our|that)
      (not|isn't|aren't|wasn't) being (allowed|accepted|recognised|recognized|sent|shown|honoured|honored|applied|credited|delivered|charged)
      (i|we|i'm|we're|am|was|been|still) .. unable to (log|sign|pay|access|get|connect|book|check|use|open|send|complete|find|reach|cancel|load|download|update)
      (haven't|havent|hasn't|not|never) (had|got|gotten|heard|received|been) .. (any|a|an|the|my|back|anything|single|one|contacted)
      (nobody|no-one|noone|no+one) (has|had|is|will|seems|wants|can|could) .. (back|called|rung|reply|replied|help|contacted|know|explain|answered|care)
      (not|isn't|wasn't|aren't|weren't) (full|complete|included|as+described|as+advertised|as+pictured|what+i|what+we|the+one+i|the+size|the+colour|the+color|even+close)
      (no|not+a|without+a) .. (apology|sorry|word|explanation) (from|for|or|and|.)
      (still|yet) (no|nothing|not+fixed|not+working|not+here|broken|down|the+same|having|getting|unable|can't)
      (kenapa|mengapa|kok) .. (kendala|gangguan|masalah|trouble|down|lemot|putus-putus|merah|terganggu|loading|diisolir|terisolir|terblokir|bermasalah|boros|susah)
      (penyebab|penyebabnya|sebabnya|disebabkan|solusi|solusinya|mengatasi|ngatasin|cara+atasi) .. (lemot|lambat|putus|putus-putus|mati|merah|gangguan|hilang|error|gagal|tidak+bisa|tidak|ngelag|buffering|los|rusak|bermasalah)
      (lemot|lambat|putus|putus-putus|mati|merah|gangguan|hilang|error|gagal|ngelag|los|rusak|bermasalah) .. (penyebabnya|solusinya|disebabkan|karena+apa|itu+kenapa|kenapa+ya|kenapa|gimana+solusinya|harus+gimana|harus+bagaimana)
      (apakah|apa|ini|area|wilayah|daerah|di+sini|disini) .. (sedang|lagi|ada) (gangguan|kendala|masalah|trouble|down|error|pemadaman)
      (sudah|udah) (dicoba|direstart|saya+coba|saya+restart|di-restart|dinyalakan|dimatikan|diganti|dicabut|dilepas) .. (tetap|tetep|masih|sama|tidak|belum)
      (masih|tetap|tetep) (sama|begitu|seperti+itu|lambat|lemot|mati|error|tidak|merah|belum|gagal|padam|putus|hilang|ditagih|gangguan|terisolir|terblokir)
      (harus|mesti|kudu) (gimana|bagaimana|ngapain|apa|ke+mana|kemana|lapor+ke+mana)
      (belum|tidak) (ada|kunjung|juga) (perubahan|perbaikan|teknisi|penanganan|respons|kemajuan)
      (mau|ingin|saya|izin|mohon+izin) (lapor|komplain|melaporkan|mengadu|mengadukan|mengeluhkan|protes)
    `,
  },
  {
    name: 'customer-lost',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      (kapok|nyesel|menyesal|nyesal|jera|trauma|sia-sia|rugi|kecewa) .. (beli|belanja|pesan|order|langganan|naik|pakai|nginap|makan|pake|menginap|berlangganan|percaya)
      (tidak|ga|gak) (akan|mau|bakal) .. (beli|belanja|pesan|order|langganan|pakai|kesini|ke+sini|balik|lagi)
      never (again|buying|ordering|using|coming|shopping|flying|returning|booking|going)
      (last|first+and+last) time .. (buy|order|fly|use|shop|book|ever|i|pesan|beli)
      (pertama+dan+terakhir|terakhir+kali) 
      (cancelling|cancelled|closing|leaving|switching|unsubscribing|uninstalling|uninstalled|deleting) .. (my|after|because|account|subscription|membership|contract)
      (regret|regretting|sorry+i) .. (buying|bought|ordering|choosing|booking|signing|purchase|ever)
      (langganan|pelanggan|customer|member|nasabah|pengguna) .. (sejak|dari|selama|since|for|setia|lama|loyal) .. {num}? 
      (been|was) .. (customer|member|subscriber|client) .. (since|for|years|but)
      (loyal|longtime|long-time) (customer|user|fan|member)
      (buang|waste|wasted|wasting|rugi) .. (uang|duit|waktu|money|time|tenaga|ongkos)
      (tidak|not|isn't|wasn't) (worth|sebanding|layak|recommended|rekomen|recommend)
      (would|do+not|don't|dont|can't|cannot|won't) (not)? recommend
      (harga|price) .. (naik|mahal|melonjak|rise|hike|gouging|selangit|tidak+masuk+akal|kemahalan) .. (terus|padahal|tapi|tidak|but|while|again|lagi|kualitas|porsi)
      (porsi|isi|ukuran|kualitas|rasa|quality|portion|portions|size|taste) .. (makin|menyusut|berkurang|dikurangi|menurun|turun|kecil|smaller|worse|shrunk|shrinking|dropped|declined|gone+downhill|downhill)
      (makin|semakin|tambah|tiap+hari|lama-lama) (buruk|parah|jelek|lambat|lemot|mahal|lelet|kacau|error|ngaco|ancur|hancur|menurun|worse)
      (very|so|extremely|really|bitterly|deeply|beyond|rather|quite) (disappointed|disappointing|frustrated|frustrating|upset|unhappy|let+down|annoyed|angry|dissatisfied)
      (sangat|sungguh|cukup|amat) (kecewa|mengecewakan|disayangkan|menyesal|tidak+puas|merugikan|dirugikan)
      (kecewa|dikecewakan|mengecewakan) (banget|sekali|berat|sama|dengan|pelayanan|parah|min|pol)
      sangat disayangkan
    `,
  },
  {
    name: 'outage',
    weight: 1.5,
    phrases: `
      (internet|wifi|sinyal|jaringan|koneksi|listrik|air|signal|line|connection|power|broadband|lampu|siaran) .. (hilang+timbul|timbul+hilang|byar+pet|keruh|coklat|cokelat|bau|netes|kecil|kedap|kedip|nyala+mati|mati+nyala|turun+naik|naik+turun|goes+dead|goes+down|cuts+out|dropped|drop)
      (no|tanpa|without) (internet|signal|water|power|electricity|heating|hot+water|service|connection|gas) .. (since|for|again|all|in|at|sejak|dari|today|still)
      (muter|loading|spinning|buffering) (terus|mulu|doang|aja|saja|forever|only|endlessly)
      (signs|kicks|throws|logs|booted|kicked) (me|us) (out|off)
      (internet|wifi|sinyal|jaringan|koneksi|aplikasi|app|listrik|air|server|website|web|situs|sistem|akun|layanan|network|signal|connection|broadband|power|login|account|site) .. (mati|down|error|lemot|lelet|gangguan|putus|hilang|padam|bermasalah|terganggu|los|los+merah|ngelag|lag|eror|ngadat|keblokir|terkunci|diblokir|dibekukan|dihack|locked|frozen|hacked|blocked|suspended|slow|disconnected|dropping|drops|out|gone|offline|not+working|crash|crashes|crashing|keeps)
      (mati|down|error|lemot|gangguan|padam|putus) (lagi|terus|mulu|total|seharian|semalaman|sejak|dari|berjam-jam|tiap)
      (login|otp|verifikasi|password|topup|top+up|transfer|pembayaran|checkout|payment|update) .. (gagal|error|tidak|failed|fails|failing|not+working|declined|stuck|pending|muter|mental|ditolak)
      (gagal|failed|unable) (terus|login|masuk|bayar|transfer|topup|checkout|to+log|to+pay|to+access|to+load|again|mulu)
      (keluar|logout|log+out|kick|logged+out|kicked) (sendiri|terus|otomatis|randomly|again)
      (since|dari|sejak) .. (update|pembaruan|upgrade|versi) .. (error|lemot|broken|crash|slow|tidak|boros|panas|can't|keeps)
    `,
  },
  {
    name: 'ironic-thanks',
    weight: 1.5,
    phrases: `
      (makasih|terima+kasih|thanks|thank+you|cheers|kudos|salut|hebat|keren|mantap|luar+biasa|selamat|congrats|congratulations|great+job|well+done|nice+one|bravo|shoutout) .. (sudah|udah|for|to|atas|ya|on|banget) .. (bikin|buat|nelat|telat|hilang|rusak|batal|delay|nunggu|menunggu|ilang|error|mati|losing|ruining|cancelling|leaving|making|nothing|charging|breaking|destroying|wasting|delaying|kosong|dingin|basi|hangus|ketinggalan|salah|gagal|lost|ruined|late|cold|broken|missing)
      (love|loving|enjoy|enjoying|lovely|nothing+like|great|fun|wonderful) .. (waiting|paying|when|how+my|being|spending|standing|sitting|queue|queuing|hold)
      (hebat|keren|mantap|canggih|bagus|salut|luar+biasa) .. (padahal|cuma|sampai|udah|bayar|baru) .. {broken}
      (untung|syukur|alhamdulillah) .. (belum|tidak|cuma) .. (meledak|mati|kebakar|celaka|pingsan)
      (olahraga|latihan|belajar|melatih|uji|ngetes|tes) (kesabaran|sabar|mental|jantung|iman|emosi)
      (baru|cuma|hanya) (nunggu|menunggu|telat|delay|antri|antre) .. {num} {time}
      only (took|waited|cost|been) .. {num} .. {time}
    `,
  },
  {
    name: 'own-details',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      (jam|pukul|tanggal|tgl|sejak|dari|senin|selasa|rabu|kamis|jumat|sabtu|minggu|kemarin|bulan) ..4 (sekarang|ini|hari+ini|malam+ini|sampai+sekarang) .. (masih|baru|belum|{num}|jumat|sabtu|minggu|senin|selasa|rabu|kamis|kosong|tetap)
      (masih|baru) .. (di+lobi|di+dermaga|di+gudang|di+bandara|di+ruang+tunggu|di+peron|di+jalan|pondasi|nol|kosong|merah|sama|segitu|menunggu|duduk|nunggu|muter|ditinjau|diproses|proses|dipanggil|review)
      (check+in|checkin|boarding|kapal|kereta|daftar|nomor|antrean|antrian|jadwal|janji|janjian) .. {num} .. (masih|baru|berangkat+{num}|dipanggil+sesudah|belum|disuruh)
      (paketnya|bayar|langganan|paying+for|pay+for|paid+for|seharusnya|harusnya|meant+to+be|supposed+to+be) .. {num} .. (dapat|dapet|dapetnya|getting|get|got|cuma|tapi|malah|speedtest|sampai|{num})
      {num} (mbps|kwh|menit|persen|kali|gram|orang)? dari {num}
      (pesan|pesen|order|beli|minta|daftar|ordered|booked|asked+for|bought) ..5 (dapat|dapet|dapetnya|datang|dateng|sampainya|jadinya|received|got|arrived|came|delivered)
      (udah|sudah|telah|already) .. (bayar|transfer|top+up|topup|isi+ulang|lunas|lapor|kirim|daftar|restart|ganti|servis) .. (masih|tetap|belum|malah|di+aplikasi|di+akun|saldo|status)
      (katanya|bilangnya|janjinya|kata+mereka|kata+cs|dibilang|dibilangnya|tertulis|di+aplikasi|statusnya|status) .. (padahal|aslinya|kenyataannya|ternyata|saya|tidak|bukan|masih|rumah+kosong|terkirim|diterima|sudah|{num}+hari)
      (was|were|is|are|should) (meant|supposed|due|promised) .. (it|now|still|be|to|by|on)
      (said|says|told|quoted) .. ({num}|two|three|four|six|eight|ten|twelve|monday|tuesday|wednesday|thursday|friday) .. (it's|it+is|now|still|later|that+was|my)
      (second|third|fourth|fifth|sixth|seventh) (branch|router|engineer|visit|adviser|agent|replacement|clutch|room|modem|letter|person|appointment|phone+call|driver)
      ({num}|two|three|four|five|six|dua|tiga|empat|lima|enam) (engineers|handlers|letters|advisers|agents|keys|kali+telepon|kali+telpon|kali+dikirim|kali+ganti|kali+diminta|kali+pindah|kali+disuruh)
      (tidur|duduk|berdiri|sleeping|slept|sat|sitting|stood|lying|waiting) .. (lantai|di+lobi|koridor|floor|corridor|bench|trolley|lobby|car+deck|tarmac|gate)
      (disuruh|suruh|diminta|told|asked) .. (balik|kembali|lagi|ulang|pindah|sabar|nunggu|tunggu|atur+sendiri|terima+aja|beli+di+luar|cabut+colok|start+again|come+back|wait|from+the+beginning)
      (tiap|setiap|every) (hari|bulan|malam|minggu|pagi|siang|night|day|week|evening|month|time|single) .. (begini|begitu|ada+potongan|ditolak|kepotong|mati|the+same|again|logs|drops|gets|like+clockwork|jam+segini)
      (kurang|hilang|kosong|copot|goyang|miring|tertukar|ketuker|penyok|tembus|bocor|netes|menetes|bolong|melenceng) .. (semua|satu|dua|{num}|isinya|terus|separuh|sampai|ke+kasur|ke+dalam)
      (isinya|yang+datang|yang+sampai|yang+dikirim|yang+saya+dapat|sampai+sini|aslinya|kenyataannya) .. (tinggal|cuma|malah|bukan|beda|hanya|jadi|separuh|setengah|kosong|segede|{num}|sama+kayak)
      (without|minus|missing|none|instead+of) .. (the|any|its|their|of|for) .. (screws|bolts|legs|leg|door|lid|charger|burger|instructions|manual|window|filling|key|button)
      (charged|billed|debited|taken|out) .. (again|twice|for+not|this+morning|after+i+cancelled|since+i+cancelled|every+month|on+tuesday)
      (cancelled|closed|returned|left|moved+out|tutup|berhenti|kembalikan|dikembalikan) .. (still|again|bulan+kemudian|masih|tagihan|didebit|ditagih|out+again|charged|berkurang|belum)
      (my|our) (bag|luggage|parcel|order|refund|appointment|claim|return|save|account|card|case|ticket) (is|has|was|starts|says|shows) .. (in|been|at|still|gone|under|being|since|blank|missing)
      ({num}|one|two|three|four|five|six|forty|fifty) (hours|hrs|weeks|months|days|minutes) (on|in|outside|for|at|into|and|since) .. (the|a|hold|and|queue|no|my|later)
      (no|without) (announcement|one|sign|word|window|heating|breakfast|hot+water|signal|explanation) (.|,|and|at|in|from|since|all)
      (anak|bayi|ibu|bapak|istri|keluarga|mum|dad|baby|kids|son|daughter) ..4 (lantai|koridor|kedinginan|kepanasan|bocor|dipuasakan|trolley|corridor|alone|sendiri+di+baris|drawer|waiting)
    `,
  },
]);
