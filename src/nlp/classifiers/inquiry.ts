import { defineRules } from './rule';

/** Signs that the author only asks: nothing has gone wrong. */
export const inquiryRules = defineRules('INQUIRY', [
  {
    name: 'asks-availability',
    weight: 2,
    isNegatable: false,
    phrases: `
      (kalau|kalo|misal|misalnya|seandainya|andai|jika|apabila|if|in+case|suppose) .. (rusak|hilang|mati|telat|gangguan|batal|lupa|gagal|salah|cacat|delay|pecah|lost|broken|damaged|late|delayed|cancelled|stolen|miss|breaks|fails) .. (gimana|bagaimana|lapor|hubungi|ke+mana|kemana|apakah|ada|bisa|dapat|berapa|what|who|how|can|do|is|will|does|?)
      (what+happens|what+if|who+do+i|where+do+i|how+do+i) .. (if|ring|call|contact|report|when|get|return|lost|breaks)
      (cara|prosedur|syarat|how+to|steps+to) .. (lapor|klaim|reset|komplain|return|refund|retur|blokir|claim|report|cancel|batal|berhenti|tutup)
      (ready|redi|tersedia|available|in+stock|restock|restok|stok|stock) .. (?|kak|min|kah|tidak|ga|ukuran|size|warna|kapan|when|colour|color|still|masih)
      (masih|still) (ada|ready|buka|available|open|berlaku|bisa|dijual|promo) .. (?|kah|tidak|min|kak)
      (ada|adakah|apakah+ada|is+there|are+there|do+you+have|do+you+sell|got+any|have+any|any) .. (ukuran|size|warna|cabang|promo|diskon|varian|stok|colour|color|branch|discount|vegan|halal|parking|student|cicilan|paket|garansi|warranty|option|options|outlet|wifi|delivery|rasa|versi|slot|lowongan|shop|store) .. (?|tidak|ga|min|kak|nggak)?
      (jual|jualan|sell|stock|deliver|ship|kirim|pengiriman|melayani|layani|antar|cover) .. (ke|to|luar|di) .. (?|bisa|tidak|kah|min|kak)
      (bisa|dapat|boleh|bisakah|bolehkah|can|could|may) .. (kirim|cod|dikirim|pakai|bayar|refill|custom|booking|pesan|reservasi|cicil|tukar|daftar|ambil|request|bawa|dipakai|i|you|we|kids|my) .. (?|tidak|kak|min|ga|kah|gak)
    `,
  },
  {
    name: 'asks-price-time',
    weight: 2,
    isNegatable: false,
    phrases: `
      (berapa|brp|berapaan) .. (harga|harganya|biaya|ongkir|tarif|ukuran|lama|hari|kg|liter|persen|minimal|maksimal|watt|iuran|bunga|kapasitas|dp|?|kak|min|ya)
      (harga|harganya|biaya|biayanya|ongkir|ongkirnya|tarif|iuran|pricelist|price+list|htm|rate|admin) .. (berapa|brp|kak|?|min|how+much)
      how (much|long|many|far|big|old|heavy|often|early|do|does|can|would) .. (?|is|are|does|do|for|i|you|it|the)
      what (time|size|colour|color|day|days|hours|documents|is+the|are+the|are+your|kind|type|sort|model|happens|does|do|age|date|if)
      (what's|whats) the (price|cost|difference|minimum|maximum|size|weight|deadline|process|policy|best|cable|warranty|age)
      (jam|buka|tutup|sampai|mulai|sampai+jam) .. (berapa|jam+berapa|kapan|?)
      (kapan|when|sampai+kapan|kapan+ya) .. (buka|restock|rilis|tayang|mulai|promo|ready|dibuka|does|is|are|will|do|launch|open|sale|release|opens|?)
      (dimana|di+mana|where|mana|alamat|lokasi|lokasinya|alamatnya) .. (cabang|beli|outlet|toko|bisa|can|do|is|are|buy|nearest|?|min|kak|dapat|terdekat|gerai)
      (cara|caranya|syarat|syaratnya|prosedur|langkah|how+to|steps|requirements|persyaratan) .. (daftar|klaim|order|pesan|pakai|aktivasi|bayar|apply|register|claim|use|join|?|gimana|bagaimana|apa|upgrade|ganti|beli|nya)
      (bedanya|beda|perbedaan|difference|differ) .. (apa|antara|sama|dengan|between|?|dan|from)
    `,
  },
  {
    name: 'wonders',
    weight: 1.5,
    isNegatable: false,
    phrases: `
      (mau|numpang|izin|ijin|boleh|pengen|ingin|mo) (tanya|nanya|bertanya|tahu|nanyak|konsultasi)
      (tanya|nanya) (dong|ya|min|kak|gan|nih|donk)
      (quick|just+a|silly|dumb|genuine|small|one) question
      (wondering|just+wondering|curious|thinking+of|planning+to|considering|looking+to|hoping+to|about+to|interested+in) .. (if|whether|how|buying|getting|switching|about|to|?|order|book)
      (anyone|anybody|does+anyone|has+anyone|ada+yang|yang+sudah|yang+udah|ada+yg) .. (know|tried|use|used|pernah|tahu|coba|pakai|pake|punya|recommend|got|have|nyoba|experience|?)
      (rencana|berencana|mau+beli|mau+pesan|mau+coba|pengen+beli|niat|minat|berminat|tertarik|mau+daftar|calon)
      (rekomendasi|saran|recommend|advice|suggestions|tips|worth+it) .. (dong|?|untuk|buat|for|please|min|kak|ga|tidak)
      (apakah|apa|is+it|is+this|does+it|does+the|will+it|are+these|do+i|can+i|should+i|do+they|do+you|is+the|is+there|will+there|are+you|can+you|could+you) .. (aman|cocok|bisa|termasuk|berlaku|halal|perlu|harus|safe|suitable|include|included|work|cover|compatible|support|need|fit|gluten|waterproof|worth|possible|ok|okay|allowed|refundable|accept) .. ?
      (cocok|aman|safe|suitable|okay|ok|good|work|works|compatible) .. (buat|untuk|for|with|on|in) .. ?
      (info|infonya|minta+info|mohon+info|info+dong|bantu+info|need+info|more+info|details|detail) .. (min|kak|dong|ya|lowongan|harga|promo|please|about|pendaftaran|loker)?
      (min|kak|mimin|gan|sis|mbak|mas|admin|hi|hello|hey|halo|hai|permisi|excuse+me|assalamualaikum) .. ?
      (gimana|bagaimana|how) (cara|caranya|kalau|do+i|can+i|does|would+i|to)
      (kalau|kalo|if|misal|misalnya) .. (bisa|boleh|gimana|berapa|can|could|does|do|would|will|ada|kena|harus) .. ?
    `,
  },
]);
