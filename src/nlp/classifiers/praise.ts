import { defineRules } from './rule';

/** Signs that the author is pleased. */
export const praiseRules = defineRules('PRAISE', [
  {
    name: 'thanks',
    weight: 2,
    phrases: `
      {thanks} .. (min|kak|admin|team|tim|cs|sudah|udah|banyak|for|so+much|to|atas|ya|guys|mbak|mas|pak|bu|everyone|all|again|banget|{staff})
      (hats+off|shoutout|shout+out|big+ups|props|kudos|respect|salut|angkat+topi|salute|two+thumbs|jempol|dua+jempol|applause|standing+ovation|credit+where|well+done|good+job|great+job|bravo|good+on)
      (alhamdulillah|syukur|puji+tuhan|bersyukur|blessed|grateful|thankful|lega|legaaa|terharu|terbantu|tertolong|kebantu) .. (banget|sekali|sampai|sudah|ketemu|for|to|cocok|lancar|selamat|{brand}|bisa|by|dapat)?
      (sukses|semoga|maju|jaya|lancar|berkah|sehat|panjang+umur|keep+it+up|keep+up) .. (terus|selalu|berkah|laris|makin|maju|jaya|sehat|the+good|lancar|dibalas|the+great)
    `,
  },
  {
    name: 'pleased',
    weight: 2,
    phrases: `
      {brand} .. (lebih|jauh+lebih) (bagus|cepat|cepet|kenceng|kencang|murah|stabil|enak|lancar|ramah|nyaman|bersih|awet|oke|baik|mantap|segar|rapi|kuat|luas|hemat|irit|worth) .. (dari|daripada|dibanding|ketimbang|timbang|than)
      (lebih|jauh+lebih) (bagus|cepat|cepet|kenceng|kencang|murah|stabil|enak|lancar|ramah|nyaman|bersih|awet|oke|baik|mantap|hemat) .. (dari|daripada|dibanding|ketimbang|than) (sebelah|{rival}|yang+lama|kompetitor|lain|lainnya|tetangga)
      {brand} .. (better|faster|cheaper|quicker|nicer|cleaner|tastier|stronger|friendlier|easier|smoother) .. than
      (better|faster|cheaper|quicker|nicer|cleaner|tastier|friendlier|easier|smoother) than ({rival}|any|all|every|my+old|the+others|the+rest|others)
      (beats|beat|knocks|blows|outperforms) .. ({rival}|the+competition|everyone|the+others|hands+down|out+of+the)
      (so|really|very) (glad|happy|pleased|relieved) (i|we|to|that) .. (switched|moved|changed|joined|found|bought|picked|chose|left)?
      (untung|beruntung|syukur|akhirnya) (pindah|ganti|nemu|ketemu|punya|pakai|pake|ada)
      (belum+pernah|tidak+pernah|never|never+once) .. (dikecewakan|dikecewain|ngecewain|mengecewakan|telat|terlambat|bermasalah|ada+masalah|eror|error|nyasar|disappointed|let+me+down|had+a+problem|had+an+issue|failed|bored|late)
      (not+a+single|not+one|zero|never+had+a|no) (drop|problem|problems|issue|issues|outage|hassle|fuss|complaint|complaints|queue|queues|delay|delays)
      (anti|bebas|tanpa|free+of) (lemot|lag|ribet|zonk|drama|macet|gagal|ngaret|antre|antri|masalah|hassle)
      (makin|semakin|tambah) .. (bagus|kenceng|kencang|cepat|cepet|jaya|oke|mantap|keren|nyaman|sukses|maju|cinta|sayang|enak|ramah|lancar|luas)
      (selamat+ulang+tahun|happy+birthday|happy+anniversary|hbd|met+ultah|selamat+ultah) .. {brand}
      (can't|cannot|couldn't|can+not) (stop|get+enough|fault|wait+to|live+without|recommend|complain|put+it|believe+how+good)
      (nothing+but|only) .. (good|praise|nice|positive|love)
      (langsung|sekejap|seketika|sedetik|sejam|besoknya|hari+itu+juga) .. (masuk|beres|dibantu|diganti|cair|diproses|dilayani|dibalas|jadi|selesai|nyala|ditangani|disetujui)
      (di+atas|melebihi|melampaui|sesuai|exceeded|beyond|above) (ekspektasi|harapan|expectations|harganya|janji|pesanan)
      (ga|tidak|nggak|tak) (ada+duanya|ada+tandingan|ada+lawan|tergantikan|ketulungan+enaknya)
      (fans|penggemar|fan) (berat|garis+keras|setia|sejati|forever|for+life)
      kangen (banget|sekali|sama|berat)? .. {brand}
      {good} (banget|sekali|pisan|pol|parah|abis|poll|bgt|as+always|service|stuff|job|experience|customer|staff|food|quality|product|value|work|people|crew|team|coffee)
      (sangat|super|very|so|really|absolutely|truly|paling|such+a|amat|bener-bener|benar-benar|quite|pretty|incredibly|always|selalu|emang|memang|simply|genuinely) {good}
      {good} {good}
      {staff} .. {good}
      (pelayanan|pelayanannya|layanan|servis|service|kualitas|rasa|rasanya|harga|hasilnya|pengiriman|packing|packaging|barang|aplikasi|respon|proses|prosesnya|kamar|tempatnya|makanannya|bahannya|jahitannya|suaranya|layarnya|baterainya|quality|delivery|food|taste|battery|app|fit|sound|screen|fabric|finish) .. {good}
      (puas|puasss|satisfied|happy|pleased|impressed|delighted|over+the+moon|chuffed|stoked|thrilled|obsessed|in+love|jatuh+cinta|bucin|nagih|ketagihan|kepincut|kecintaan|setia|loyal) .. (banget|sekali|sama|with|pakai|belanja|dengan|hasilnya|about|by|beli|makan|{brand}|pol|customer)?
      (recommended|rekomended|rekomendasi|highly+recommend|would+recommend|can't+recommend|cannot+recommend|worth+it|worth+every|worth+the|sepadan|layak+dicoba|wajib+coba|wajib+punya|must+try|must+have|must+buy|game+changer|life+saver|lifesaver|penyelamat|life+changing|changed+my+life|no+regrets|ga+nyesel|tidak+nyesel|tidak+menyesal|tidak+kecewa|tidak+mengecewakan|never+disappoints|never+let+me+down|tak+tergantikan|second+to+none)
      (bintang|star|stars|bintang+lima|5+stars|five+stars|10/10|five+star|5+star|11/10|100/10|a+plus|5/5)
      (best|terbaik|terenak|ternyaman|terkeren|tercepat|nomor+satu|number+one|no+1|juara|goat|favorit|favourite|favorite|andalan|langganan|idola|jagoan|the+goat|unbeatable|top+tier|chef's+kiss|next+level|elite|gacor|kece|jos|josss|mantul|the+real+mvp)
      (balik|beli|pesan|order|datang|repeat|come|coming|buy|buying|book|booking|fly|will|langganan|repurchase|re-order|stay) (lagi|again|terus|order|back|selamanya|forever|definitely)
      (will|would|bakal|pasti|definitely|bound+to) .. (buy|order|come|return|book|visit|use|beli|balik|pesan|langganan|be+back) (again|back|lagi|sini)?
      (still|masih) .. (going+strong|works|working|looks+new|like+new|awet|mulus|kuat|going|perfect|kayak+baru|nyala|bagus|enak|runs|the+best|straight)
      (awet|tahan+lama|going+strong|{num}+years|{num}+tahun) .. (masih|still|and|awet|mulus|strong|tidak+rusak)
      (gercep|sat+set|satset|fast+response|fast+respon|quick+response|quick+reply|cepat+tanggap|sigap|langsung+dibantu|langsung+diganti|langsung+beres|langsung+direspon|dibantu+sampai|went+above|above+and+beyond|extra+mile|sorted+it|sorted+in|sorted+me|fixed+it+in|replaced+it|no+questions+asked|no+hassle|no+fuss|tanpa+ribet|tanpa+drama|tanpa+ba+bi+bu|anti+ribet|diganti+baru|refunded+within|refunded+the+same|beres+dalam|selesai+dalam)
      (love|loving|adore|suka|cinta|demen|seneng|senang|sayang) .. (this|it|the|my|banget|sama|their|{brand}|you|these|how|sekali|pake|pol)
      (semua|everyone|{family}|kids|tamu|the+whole|guests|bapak|emak) .. (suka|senang|loves|love|loved|happy|betah|lahap|ketagihan|doyan|minta+lagi|anteng|puas|asked+for|approve|approves)
    `,
  },
  {
    name: 'defends',
    weight: 1,
    isNegatable: false,
    phrases: `
      (aman-aman|lancar-lancar|baik-baik|oke-oke|sehat-sehat|adem+ayem|aman+sentosa|lancar+jaya|sehat+walafiat|aman+kok|lancar+kok|oke+kok|oke+oke)
      (di|punya|buat|untuk) (gue|gua|aku|saya|kami|sini|tempatku|tempat+gue|rumahku|rumah+saya|daerahku) .. (lancar|aman|oke|normal|stabil|baik|cepat|bagus|jernih|works|selalu|malah)
      (mungkin|paling|pasti|palingan|maybe|probably|perhaps|must+be|might+be|kali) .. (salah|sinyal|alamat|alamatmu|kuota|device|wifi|kw|colokan|pipa|dosis|cocok|kabel|wrong|router|drivers|cables|settings|signal|plugs)
      (yang|people|everyone|everybody|kalian|those|folks) .. (bilang|ngeluh|ngamuk|nyinyir|teriak|jelekin|complain|complaining|moan|moaning|whinge|whining|hating|hate|panic|panik) .. (lebay|salah|paling|mungkin|mine|but|tapi|di|punya|drama|sih|doang|about)
      (jangan|don't|stop|quit) (jelekin|jelek-jelekin|fitnah|disamaratakan|samaratakan|lebay|nyalahin|menyalahkan|spreading+drama|blaming|blame|bashing|hating|slandering)
      (fitnah|lebay|skill+issue|user+error|drama) .. (itu|aja|banget|kok|bro|mate|sih|deh|on|people)
      (i+don't+get|don't+get|don't+understand) .. (hate|pile-on|pile+on|drama|fuss|complaints|outrage)
      (not+sure|no+idea|don't+know|dunno|entah|heran|ga+tahu|tidak+tahu) .. (on+about|moaning+about|complaining+about|the+fuss|doing+wrong|are+doing|you're+all+doing|pada+ngamuk|orang+pada|yang+lain)
      (mine|ours|my+own) .. (is+fine|works+fine|just+works|works+perfectly|been+perfect|been+fine|been+up|never|been+great|going+strong|since+{num})
      (works|working|runs|fine|perfect|perfectly) .. (for+me|for+us|over+here|on+mine|here)
      (never|not+once|zero|none) .. (crash|crashes|crashed|jammed|lost|wrong|late|hot|warm|failed|broke|missed|tummy+ache|problem|issue|out+of+place|upset)
      (belum|tidak|tak) pernah .. (mogok|hilang|telat|terlambat|rusak|kembung|panas|error|eror|salah|kepotong|delay|kurang|lag|ngelag|nemu|bocor|macet|kecewa|ditolak|force+close|nyasar|kenapa-kenapa|kenapa-napa|gagal|mati)
      (ga|gak|tidak) (kenapa-napa|kenapa-kenapa|kenapa+kenapa|kenapa+napa|ada+masalah|ada+apa-apa|bermasalah)
      (coba|try|just|maybe) .. (bersihin+cache|clear+your+cache|update+your+drivers|check+your+wifi|read+the+manual|baca+menunya|cek+sinyal|log+out+dulu|baca+aturan|ganti+kabel)
    `,
  },
  {
    name: 'quickly-mended',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      (lapor|telepon|telpon|kirim|komplain|klaim|rusak|mati|ketelan|tumbang|salah) ..5 (jam|menit|besoknya|sorenya|malamnya|siangnya|senin|selasa|rabu|kamis|jumat) .. (sudah|udah|langsung) .. (nyala|beres|selesai|diganti|dapat|dapet|datang|sampai|baru|cair|di+rekening|di+atas|rapi|masuk|normal)
      (cuma|hanya) .. ({num}|sebentar|sepuluh|lima) (menit|jam|hari)
      (dikasih|diberi|dinaikkan|dapat|dapet|dicarikan|diantar|dibawakan) .. (hotel|suite|makan|kursi|bonus|penggantinya|gratis|lebih|yang+baru|sama+abk|ke+rumah|utuh|koper+baru)
      (minta+maaf|meminta+maaf|apologised|apologized) .. (satu-satu|langsung|in+person|and+sorted|and+gave|sambil)
      (tanpa) (diminta|minta+tambahan|minta+apa-apa|bayar+tambahan|disuruh|tambahan|biaya)
      (ga|tidak) (minta+apa-apa|minta+tambahan|minta+bayaran|nagih+lagi)
      (fixed|sorted|replaced|back|home|working|warm|online|done|road+swept|outside|results) (by|before|within) (ten|nine|eight|noon|lunch|breakfast|tea|morning|the|an|{num}|saturday|monday|friday|i)
      (rang|called|emailed|reported|lost|hit|died|stole|took|missing|missed) ..5 (fixed|replaced|back|found|courtesy|next+morning|posted|within|same+day|by+noon|by+ten|came+in+the+post|before+breakfast|new+one+in)
      (they|he|she|driver|crew|staff) .. (found|posted+it|drove+it|carried|turned+back|waited+for|gave+me+back|hid+it|came+round|brought)
      ({num}|hundreds+of|two+hundred|ten|twenty) (miles|years|washes|cycles|tahun|musim) .. (original|same|still|not+once|no+repairs|masih|tetap)
      (masih|tetap|still) .. (dipakai|rapat|kokoh|kering|utuh|hangat|square|warm|dry|crisp|hidup|jalan+terus)
      (on+time) .. (again|every|to+the+second|all+year|third|running|always)
      (belum|not+even|before|sebelum) .. (sempat|finished|nutup|kering|cold|found)
    `,
  },
]);
