import type { MentionKind } from '../../src/nlp/doc';
import { createRandom } from './random';
import type { LabelledMention } from './readMentions';

/** Parts that short everyday messages to a company are made of; `|` separates the choices of one place. */
interface Pattern {
  readonly kind: MentionKind;
  readonly language: 'id' | 'en';
  readonly count: number;
  readonly places: readonly string[];
}

const HELLO_ID =
  '|||min|min|kak|halo min|pagi kak|malam min|gan|mas|permisi|admin|bang|siang|sore kak|assalamualaikum|pak|mohon info|min tanya';
const PLACE_ID =
  '|||||di rumah saya|di tempat saya|daerah saya|di kos|di kantor|di jalan kenanga|di komplek kami|di lantai 2|di blok c|rumah saya';
const SINCE_ID =
  '||||dari tadi pagi|sejak kemarin|sudah dua hari|dari semalam|udah 3 jam|seharian|terus|lagi|dari jam 8|udah seminggu|hari ini|sejak hujan tadi|mulu|tiap malam';
const END_ID =
  '||||ya|nih|min|kak|tolong dicek|mohon bantuannya|tolong|gimana ini|gmn nih|mohon dibantu|kenapa ya|knp ya|kenapa?|?|!|dong|sih|tolong segera diperbaiki|kok bisa|mohon solusinya';
const HELLO_EN = '|||hi|hello|hey|hi there|@helpdesk|good morning|hi team|guys|please help';
const END_EN =
  '||||please help|any idea?|please fix|what is going on?|can you look into this?|help|?|!|please advise|thanks|this is urgent|can someone help?|any update?';

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'COMPLAINT',
    language: 'id',
    count: 104,
    places: [
      HELLO_ID,
      '||||kenapa|kok|knp|ini|mau lapor|mau komplain|lapor|kenapa ya',
      'internet|wifi|jaringan|koneksi|lampu indikator|modem|router|sinyal|saluran tv|siaran|listrik|air pdam|aplikasi|akun saya|website|layanan|kartu saya|jaringannya|internetnya|wifinya|tv kabel|telepon rumah|server|mesinnya|remot|kamera',
      PLACE_ID,
      'mati|mati total|lemot|lemot banget|lambat|putus putus|putus nyambung|gangguan|error|ga bisa dipakai|tidak bisa connect|gak nyala|los|merah kedip kedip|hilang|ga konek|tidak bisa diakses|ngelag|ga ada sinyal|down|tidak stabil|gabisa login|mati lagi|tidak berfungsi|bermasalah|rusak|gambarnya pecah|gak ada suara|keluar sendiri|ga bisa dibuka|padam|ngadat',
      SINCE_ID,
      END_ID,
    ],
  },
  {
    kind: 'COMPLAINT',
    language: 'id',
    count: 64,
    places: [
      HELLO_ID,
      '|||kenapa|kok|knp|mana|ini|kapan|sampai kapan',
      'paket saya|pesanan saya|refund saya|teknisinya|teknisi|uang saya|saldo saya|tagihan saya|top up saya|transferan saya|barang saya|klaim saya|kurirnya|laporan saya|pembayaran saya|orderan|pulsa saya|kuota saya|email saya|pengembalian dana saya',
      'belum sampai|belum datang|tidak datang|belum masuk|belum diproses|hilang|kepotong dua kali|naik tiba tiba|belum dibalas|belum cair|salah|ditolak terus|pending terus|gagal terus|ga ada kabar|tidak ada kejelasan|belum ada tindakan|habis sendiri|tidak sesuai|padahal sudah dibayar|tidak direspon|belum ada yang datang',
      SINCE_ID,
      END_ID,
    ],
  },
  {
    kind: 'INQUIRY',
    language: 'id',
    count: 104,
    places: [
      HELLO_ID,
      'mau tanya|berapa|harga|biaya|apakah ada|ada|bisa|apa bisa|bagaimana cara|gimana cara|cara|kapan|info|apa syarat|dimana|bedanya|minta info|boleh tahu|apakah bisa|kira kira berapa|mau|saya mau|pengen',
      'pasang baru|paket internet|paket 50 mbps|paket tv|langganan|pemasangan|upgrade kecepatan|ganti paket|bayar tagihan|ganti password wifi|pindah alamat|berhenti langganan|promo|diskon|daftar|cek tagihan|cek kuota|cabang terdekat|jam buka|ongkir|ukuran l|varian baru|cicilan|kirim ke luar pulau|stok|tambah perangkat|jadwal teknisi|nomor cs|channel film|sewa alat|garansi|pembayaran lewat minimarket|registrasi kartu|area jangkauan',
      '||||bulan ini|di bandung|untuk rumah|buat kantor|untuk 5 orang|per bulan|di sini|sekarang|untuk pelanggan baru|di daerah saya',
      '||?|?|ya?|ya|min?|kak?|gimana?|dong|berapa?|apa aja?|bisa?',
    ],
  },
  {
    kind: 'COMPLAINT',
    language: 'en',
    count: 104,
    places: [
      HELLO_EN,
      '|||why is|why has|my|our|is it just me or is|still|your|looks like|so|again,',
      'internet|wifi|order|package|app|account|login|refund|delivery|website|signal|connection|phone|service|card|parcel|subscription|tracking|payment|checkout page|support line|update|charger|screen|booking|flight|bill|shoes|jacket|server',
      'is down|not working|keeps crashing|never arrived|has not arrived|still missing|charged me twice|is broken|keeps dropping|is not loading|was cancelled without notice|is stuck|arrived damaged|came apart|won’t turn on|has been delayed again|says error|was wrong|is so slow|locked me out|not received|disappeared|shows the wrong amount|was supposed to come yesterday|hung up on me|is the wrong size|fell apart|is frozen|has holes in it',
      '||||since this morning|for three days|again|after the update|for a week now|and no one answers|after only two weeks|since yesterday|all day|and nobody replies|for hours',
      END_EN,
    ],
  },
  {
    kind: 'INQUIRY',
    language: 'en',
    count: 92,
    places: [
      HELLO_EN,
      'do you have|do you sell|how much is|can i get|when will you restock|is there|how do i get|where can i find|will you ship|are you going to release|what is the price of|can you tell me about|is it possible to get|i would like to know about|looking for|any plans for|does your store carry|may i ask about|how long does it take for',
      'the blue one|a size 10|next day delivery|a student discount|gift cards|the new model|an exchange|a store in leeds|free returns|the summer line|international shipping|a refund policy|opening hours on sunday|the family plan|a receipt by email|an android version|the collection online|a replacement strap|tickets for friday|the warranty|a phone number for sales|that colour in medium|the update for my device|an order by phone',
      '||||for my mum|this month|in canada|in the uk|online|before christmas|for two people|this weekend',
      '?|?|?|please?|thanks|? thanks!|, thank you',
    ],
  },
  {
    kind: 'PRAISE',
    language: 'en',
    count: 36,
    places: [
      '|||@helpdesk|just want to say|hey',
      'thank you|thanks so much|thanks|love|great service|really happy with|so pleased with|wonderful help from|big thanks for|loving',
      'for the quick reply|the new update|my new shoes|your team|the app|for sorting it out|for the fast delivery|the staff today|for your help|the new colours|for getting back to me|your customer service',
      '||!|!!|, you made my day|, have a great day|, will order again',
    ],
  },
  {
    kind: 'NEUTRAL',
    language: 'en',
    count: 44,
    places: [
      '|||@helpdesk|ok|yes|hi',
      'i have sent you a dm|just sent a message|i am in the queue at the store|my email is in the message|done, it is following you now|it was the one on high street|watching the game on my phone|i will check with my bank|it is a samsung, two years old|ordered on monday, number {n}|yes that is the one|i am using version {n}|the postcode is in the dm|i called them at {n}|new post about the fall line is up|see the picture i posted|meeting a friend there at {n}',
      '|||now|today|.|..|, ok',
    ],
  },
  {
    kind: 'NEUTRAL',
    language: 'id',
    count: 28,
    places: [
      '|||min|kak|oke|iya|ok',
      'sudah saya dm|cek dm ya|nomor pelanggan {n}|atas nama budi|alamat di jalan melati nomor {n}|baik terima kasih infonya|oke saya tunggu|sudah saya kirim datanya|saya di bandung|iya betul yang itu|pakai modem lama|paket 20 mbps|nomor hp saya di dm|barusan sudah bayar|tadi sudah telepon|oh begitu|siap',
      '|||ya|kak|min|.|🙏',
    ],
  },
  {
    kind: 'COMPLAINT',
    language: 'id',
    count: 45,
    places: [
      '||||min|maaf|jujur|sayang sekali',
      '||pelayanannya|rasanya|kualitasnya|stafnya|kasirnya|makanannya|hasilnya|tempatnya|responnya|barangnya|kamarnya|aplikasinya',
      'kurang|kurang|tidak|gak|nggak|tidak begitu|sama sekali tidak',
      'ramah|bagus|enak|memuaskan|rapi|bersih|cepat|sesuai harapan|nyaman|profesional|jelas|responsif|segar|sopan|membantu|layak|stabil',
      '||||sama sekali|ya|sih|untuk harga segitu|hari ini|lagi',
    ],
  },
  {
    kind: 'COMPLAINT',
    language: 'en',
    count: 40,
    places: [
      '||||sorry but|honestly|sadly',
      'the service|the food|quality|the staff|the room|your app|the fit|my meal|the delivery|the sound|your support',
      'was not|is not|wasn’t|isn’t|was never|was not at all|is no longer',
      'good|helpful|friendly|fresh|clean|worth it|great|nice|reliable|comfortable|professional|fast|up to standard',
      '|||at all|this time|anymore|for that price|today',
    ],
  },
  {
    kind: 'PRAISE',
    language: 'id',
    count: 30,
    places: [
      '||pelayanannya|produknya|hasilnya|barangnya|jaringannya|stafnya|aplikasinya',
      'tidak pernah|nggak pernah|gak|anti|tidak|bebas',
      'mengecewakan|ribet|lemot|rewel|bohong|bikin kecewa|ngecewain|gagal bikin senang|drama',
      '||||, mantap|, puas|. suka|👍|, langganan terus',
    ],
  },
  {
    kind: 'PRAISE',
    language: 'en',
    count: 20,
    places: [
      '||honestly|so far',
      'not bad at all|never disappoints|no complaints|never lets me down|can’t fault it|nothing to complain about|no regrets|not a single problem',
      '|||, great stuff|, happy customer|, love it|👏|, will buy again',
    ],
  },
];

/**
 * Short messages as customers type them to a help desk, put together from parts written here: what the corpus of public
 * mentions has few of. Deterministic; each has no brand and no author.
 */
export function makePlainMessages(): LabelledMention[] {
  const random = createRandom(20_250_601);
  const messages: LabelledMention[] = [];
  for (const { kind, language, count, places } of PATTERNS) {
    const choices = places.map((place) => place.split('|'));
    const seen = new Set<string>();
    for (let attempt = 0; attempt < count * 3 && seen.size < count; attempt++) {
      const text = choices
        .map((options) => options[Math.floor(random() * options.length)]!)
        .join(' ')
        .replace('{n}', String(Math.floor(random() * 90_000) + 10))
        .replace(/\s+/gu, ' ')
        .replace(/\s([?!,.])/gu, '$1')
        .trim();
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      messages.push({
        kind,
        language,
        sentiment: kind === 'COMPLAINT' ? 'negative' : kind === 'PRAISE' ? 'positive' : 'neutral',
        brand: '',
        aspects: [],
        isHard: false,
        source: 'plain',
        input: { text },
      });
    }
  }
  return messages;
}
